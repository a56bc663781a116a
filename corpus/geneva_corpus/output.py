"""A report put into a file: whole, or not at all.

Takes a path and text; raises OutputError with a sentence for people, and then what stood there before still stands.
"""

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import clear_left_behind, new_file_beside, reason, sync_folder, write_at
from geneva_corpus.errors import OutputError

#: What to do when this file cannot be had.
OTHERWISE = "name another file with -o"
_OWN_DESCRIPTOR = re.compile(r"/dev/(?:(stdout)|(stderr)|fd/(\d{1,4}))|/proc/self/fd/(\d{1,4})")


def write_atomically(path: Path, text: str) -> None:
    """Write the text as UTF-8 to the file, through its symbolic links, in one step; the file keeps its mode.

    The new text is on the disk under another name before it takes the place of the old one: where several hard
    links lead to the old file, only this name leads to the new one. Devices, pipes and descriptors of this process
    (/dev/stdout) are written to as they are. Raises OutputError.
    """
    data = text.encode("utf-8", "backslashreplace")
    with _told(path):
        descriptor = _own_descriptor(path)
        if descriptor is not None:
            _write_stream(descriptor, data)
            return
        real = Path(os.path.realpath(path))
        try:
            old = path.stat()
        except FileNotFoundError:
            old = None
        if old is None or stat.S_ISREG(old.st_mode):
            _replace(real, old, data)
        else:
            _write_to_device(path, data)


def _replace(real: Path, old: os.stat_result | None, data: bytes) -> None:
    if old is not None:
        # A rename would put even a file that may not be written out of its place.
        os.close(os.open(real, os.O_WRONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY))
    clear_left_behind(real)
    descriptor, temporary = new_file_beside(real, 0o666 if old is None else 0o600)
    try:
        write_at(descriptor, data, 0)
        if old is not None:
            with contextlib.suppress(PermissionError):  # somebody else's file: the report is ours then
                os.fchown(descriptor, old.st_uid, old.st_gid)
            os.fchmod(descriptor, stat.S_IMODE(old.st_mode) & 0o777)
        os.fsync(descriptor)
        temporary.replace(real)
    except BaseException:
        with contextlib.suppress(OSError):  # the failure that brought us here is the one to tell
            temporary.unlink()
        raise
    finally:
        with contextlib.suppress(OSError):  # it has been synced, or is gone
            os.close(descriptor)
    with contextlib.suppress(OSError):  # the report stands there, whole; only a power cut could still take it back
        sync_folder(real)


def _write_to_device(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC | os.O_NOCTTY)
    try:
        _write_stream(descriptor, data)
    finally:
        os.close(descriptor)


def _write_stream(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _own_descriptor(path: Path) -> int | None:
    """The number of the descriptor that the path stands for: opening it anew would lose its place in the file."""
    match = _OWN_DESCRIPTOR.fullmatch(str(path))
    if not match:
        return None
    return 1 if match[1] else 2 if match[2] else int(match[3] or match[4])


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    shown = in_one_line(str(path))
    try:
        yield
    except OSError as error:
        raise OutputError(f"{shown} cannot be written: {in_one_line(reason(error, OTHERWISE))}") from error
    except ValueError as error:  # a NUL in the path
        raise OutputError(f"{shown} cannot be written: no file can have this name") from error
