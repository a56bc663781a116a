"""Bytes to the disk and back, by descriptor, so that they last: the small calls that notes and reports are made of.

Takes descriptors and paths; raises OSError as the system does.
"""

import contextlib
import errno
import fcntl
import os
import stat
from collections.abc import Iterable
from pathlib import Path

_ENDING = ".geneva-new"


def read_all(descriptor: int) -> bytes:
    """The whole file, wherever its position is."""
    parts: list[bytes] = []
    place = 0
    size = os.fstat(descriptor).st_size + 1  # one call takes a file that does not grow, without a copy
    while part := os.pread(descriptor, max(size, 1 << 16), place):
        parts.append(part)
        place += len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def regular(path: Path, flags: int = 0) -> int:
    """A descriptor to read a regular file by. Never waits: a pipe or a device is an OSError before it is read."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not a regular file")
    return descriptor


def read_file(path: Path) -> bytes:
    """All of a regular file; as `regular`."""
    descriptor = regular(path)
    try:
        return read_all(descriptor)
    finally:
        os.close(descriptor)


def write_at(descriptor: int, data: bytes, place: int) -> None:
    """Write all of it from `place` on; a full disk raises, also where it took a part."""
    view = memoryview(data)
    while view:
        written = os.pwrite(descriptor, view, place)
        place += written
        view = view[written:]


def sync_folder(path: Path) -> None:
    """Make the name of a file last; some file systems cannot sync a folder, and need not."""
    descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise
    finally:
        os.close(descriptor)


def new_file_beside(path: Path, mode: int = 0o600) -> tuple[int, Path]:
    """An empty file of our own in the same folder, locked as long as it is open, and its name."""
    while True:
        temporary = path.with_name(f".{short_name(path)}.{os.urandom(4).hex()}{_ENDING}")
        descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        try:
            with contextlib.suppress(OSError):  # where there are no locks, nothing is cleared away either
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if os.fstat(descriptor).st_nlink:
                return descriptor, temporary
        except BaseException:
            os.close(descriptor)
            temporary.unlink(missing_ok=True)
            raise
        os.close(descriptor)  # another process took it for left behind before it was locked


def clear_left_behind(path: Path) -> None:
    """Remove what killed processes left of new_file_beside(path): nobody holds a lock on it any more."""
    for found in path.parent.iterdir():
        if found.name.startswith(f".{short_name(path)}.") and found.name.endswith(_ENDING):
            with contextlib.suppress(OSError):  # held, gone, or not ours: it does no harm
                descriptor = os.open(found, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    found.unlink()
                finally:
                    os.close(descriptor)


def write_whole(path: Path, data: bytes | Iterable[bytes], mode: int) -> None:
    """A file with these bytes, or pieces of them, complete and on the disk from the moment it has its name.

    What fails in giving the pieces leaves no file either.
    """
    clear_left_behind(path)
    descriptor, temporary = new_file_beside(path)
    try:
        place = 0
        for piece in (data,) if isinstance(data, bytes) else data:
            write_at(descriptor, piece, place)
            place += len(piece)
        with contextlib.suppress(PermissionError):  # then it stays readable for its writer only
            os.fchmod(descriptor, stat.S_IMODE(mode))
        os.fsync(descriptor)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):  # the failure that brought us here is the one to tell
            temporary.unlink()
        raise
    finally:
        os.close(descriptor)
    sync_folder(path)


def reason(error: OSError, otherwise: str) -> str:
    """Why the system refused and what helps, in words; `otherwise` says where else the user can write."""
    advice = {
        errno.ENOSPC: "the disk is full; make room and try again",
        errno.EDQUOT: "your disk quota is used up; make room and try again",
        errno.EFBIG: f"it would grow beyond the size allowed; {otherwise}",
        errno.EACCES: f"you may not do that there; change the permissions or {otherwise}",
        errno.EPERM: f"the system does not permit it; {otherwise}",
        errno.EROFS: f"the disk is read-only; {otherwise}",
        errno.EISDIR: f"it is a folder; {otherwise}",
        errno.ENOENT: f"its folder does not exist; make the folder or {otherwise}",
        errno.ENOTDIR: f"a part of its path is no folder; {otherwise}",
        errno.ELOOP: f"its links lead in a circle; {otherwise}",
        errno.ENAMETOOLONG: f"its name is too long; {otherwise}",
        errno.ENXIO: f"it is no ordinary file; {otherwise}",
        errno.EIO: f"the disk reports an error; try again or {otherwise}",
    }
    return advice.get(error.errno or 0, error.strerror or str(error))


def short_name(path: Path) -> str:
    """The file's name, cut where what is put around it would make it too long for a file system."""
    return os.fsdecode(os.fsencode(path.name)[:200])
