"""The notes file on disk: read, added to, changed in one place, whatever fails in between.

Takes a path and a function from the file's bytes to what is to be written; gives bytes. Each call opens the file
anew, locks it, and leaves either the old or the new text behind, never a mixture. Raises NotesError with a sentence
for people; then nothing of the file was changed unless the sentence says otherwise.
"""

import codecs
import contextlib
import errno
import fcntl
import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import read_all, reason, sync_folder
from geneva_corpus.errors import NotesError
from geneva_corpus.notekeeping.recovery import announce_addition, recover, recovery_copy, take_back_announcement
from geneva_corpus.notekeeping.rewrite import rewrite

#: Seconds to wait for another reader that holds the file.
PATIENCE = 5.0
#: How often the file is opened again when it was replaced by another before it was locked.
TRIES = 20
#: Bytes of a large file that are read to add to it: its line ends, and what other readers added just now.
TAIL = 1 << 19
#: What to do when this file cannot be had.
OTHERWISE = "name another with --notes"
_PIECE = 1 << 16
_FLAGS = os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY
#: What file systems say that know no locks; one append stays one append there.
_NO_LOCKS = (errno.ENOTSUP, errno.ENOSYS, errno.EOPNOTSUPP)


@dataclass(frozen=True, slots=True)
class Opened:
    """A locked notes file: its descriptor, the path as given and where it really stands, and whether it is new."""

    descriptor: int
    path: Path
    real: Path
    created: bool


def read(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """The file's bytes, empty when there is none yet, and what the user must know about it."""
    with _told(path, "be read"):
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
        except FileNotFoundError:
            return b"", ()
        try:
            _check_kind(descriptor, path)
            with contextlib.suppress(NotesError):  # a file that stays locked can still be read
                _lock(descriptor, path, fcntl.LOCK_SH)
            if not recovery_copy(_real(path)).exists():
                return _check_text(read_all(descriptor), path), ()
        finally:
            os.close(descriptor)
        with _opened(path, create=False) as file:
            warning = recover(file.descriptor, file.real)
            return _check_text(read_all(file.descriptor), path), (warning,) if warning else ()


def append(path: Path, compose: Callable[[bytes], bytes]) -> bool:
    """Add to the end of the file what `compose` makes of its last bytes (TAIL at most), in one write, down to the disk.

    A new file is made when there is none; gives whether one was. What was written is taken away again when anything
    fails.
    """
    with _told(path, "be written"):
        for _ in range(TRIES):
            with _opened(path, create=True) as file:
                _recover(file)
                addition = compose(_tail(file))
                if not addition:
                    return file.created
                _append(file, addition)
                if _still_names(path, file.descriptor):
                    return file.created
            # Another program put a new file in its place while this one was written: it must be in that one too.
        raise NotesError(f"{_shown(path)} is being replaced all the time by another program. Try again later.")


def change(path: Path, edit: Callable[[bytes], tuple[int, int, bytes]]) -> None:
    """Replace one stretch of the file: `edit` takes its bytes and gives start, end and what stands there then."""
    with _told(path, "be written"), _opened(path, create=False) as file:
        _recover(file)
        data = _check_text(read_all(file.descriptor), path)
        start, end, new = edit(data)
        rewrite(file.descriptor, file.real, data, data[:start] + new + data[end:])


def remove_empty(path: Path) -> None:
    """Remove a file that holds nothing and that only this path leads to; any other stays, and nothing is raised."""
    with contextlib.suppress(NotesError), _told(path, "be removed"), _opened(path, create=False) as file:
        if not path.is_symlink() and os.fstat(file.descriptor).st_nlink == 1:
            _remove_empty(file.real, file.descriptor)


def _recover(file: Opened) -> None:
    warning = recover(file.descriptor, file.real)
    if warning:
        raise NotesError(warning)


def _tail(file: Opened) -> bytes:
    """The last bytes of the file, all of a small one; refused when they or the first ones are no UTF-8."""
    size = os.fstat(file.descriptor).st_size
    if size <= TAIL:
        return _check_text(read_all(file.descriptor), file.path)
    _check_text(_whole_letters(os.pread(file.descriptor, TAIL // 8, 0)), file.path)
    return _check_text(_whole_letters(os.pread(file.descriptor, TAIL, size - TAIL), from_end=True), file.path)


def _whole_letters(piece: bytes, *, from_end: bool = False) -> bytes:
    """A piece of UTF-8 without the letter that was cut at its end, or at its beginning."""
    if from_end:
        return piece[next((cut for cut in range(4) if piece[cut] & 0xC0 != 0x80), 0) :]
    start = next((cut for cut in range(1, 5) if piece[-cut] & 0xC0 != 0x80), 0)
    return piece[:-start] if start else piece


@contextlib.contextmanager
def _opened(path: Path, *, create: bool) -> Iterator[Opened]:
    """The file that the path names once it is locked."""
    for _ in range(TRIES):
        real = _real(path)
        descriptor, created = _open(real, create=create)
        try:
            _check_kind(descriptor, path)
            _lock(descriptor, path, fcntl.LOCK_EX)
            if _names(path, descriptor):
                yield Opened(descriptor, path, real, created)
                return
        except BaseException:
            if created:
                _remove_empty(real, descriptor)
            raise
        finally:
            with contextlib.suppress(OSError):  # what was written has been synced, or taken away again
                os.close(descriptor)
    raise NotesError(f"{_shown(path)} is being replaced all the time by another program. Try again later.")


def _open(real: Path, *, create: bool) -> tuple[int, bool]:
    for _ in range(TRIES):
        try:
            return os.open(real, _FLAGS | os.O_APPEND), False
        except FileNotFoundError:
            if not create and real.parent.is_dir():
                raise NotesError(f"{_shown(real)} is no longer there: it was removed or renamed.") from None
            if not create:
                raise
        with contextlib.suppress(FileExistsError):  # another reader was faster: open what it made
            return os.open(real, _FLAGS | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o666), True
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(real))


def _lock(descriptor: int, path: Path, how: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, how | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > until:
                raise NotesError(
                    f"{_shown(path)} is held by another program. Try again when that one has finished."
                ) from None
            time.sleep(0.01)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            return


def _names(path: Path, descriptor: int) -> bool:
    """Does the path still name this open file?"""
    try:
        named = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(named, os.fstat(descriptor))


def _still_names(path: Path, descriptor: int) -> bool:
    """Does the path name the file that was just written? Where that cannot be found out, yes."""
    try:
        return _names(path, descriptor)
    except OSError:
        return True


def _append(file: Opened, addition: bytes) -> None:
    announced = announce_addition(file.real, os.fstat(file.descriptor).st_size, addition)
    written = 0
    try:
        while written < len(addition):
            # Once, but for a full disk or a size limit: there the next call names the reason.
            written += os.write(file.descriptor, addition[written:])
        os.fsync(file.descriptor)
        if file.created:
            sync_folder(file.real)
    except BaseException:
        if written:
            _undo(file, written)
        if announced:
            take_back_announcement(file.real)
        raise
    if announced:
        take_back_announcement(file.real)


def _undo(file: Opened, written: int) -> None:
    """Take away what was written, unless something of another program stands after it."""
    try:
        end = os.lseek(file.descriptor, 0, os.SEEK_CUR)
        if os.fstat(file.descriptor).st_size != end:
            raise NotesError(f"{_shown(file.path)} holds half an entry: remove it with your editor.")
        os.ftruncate(file.descriptor, end - written)
        os.fsync(file.descriptor)
    except OSError as error:
        raise NotesError(
            f"{_shown(file.path)} ends in an entry that could not be written to the end: {reason(error, OTHERWISE)}. "
            "Look at the end of the file with your editor."
        ) from error


def _remove_empty(real: Path, descriptor: int) -> None:
    """Take a file away again that was made for an entry which could not be written, or was taken back."""
    with contextlib.suppress(OSError):  # an empty file left behind does no harm
        if os.fstat(descriptor).st_size == 0 and _names(real, descriptor):
            real.unlink()


def _check_kind(descriptor: int, path: Path) -> None:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise NotesError(f"{_shown(path)} is no ordinary file. Name another one with --notes.")


def _check_text(data: bytes, path: Path) -> bytes:
    """Refuse what bookmarks in UTF-8 would spoil: UTF-16 and other encodings."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if not wide and b"\0" in data[:4096]:
        raise NotesError(f"{_shown(path)} is no text in UTF-8. Choose a text file: {OTHERWISE}.")
    wrong = None if data.isascii() else _not_utf8(data)
    if wrong is not None:
        line = data.count(b"\n", 0, wrong) + 1
        encoding = "in UTF-16" if wide else f"not in UTF-8 (see line {line})"
        raise NotesError(f"{_shown(path)} is {encoding}. Save it as UTF-8 with your editor, or {OTHERWISE}.")
    return data


def _not_utf8(data: bytes) -> int | None:
    """Where the first byte stands that is not UTF-8; in pieces, for a large file decodes faster so."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for place in range(0, len(data), _PIECE):
        piece = data[place : place + _PIECE]
        try:
            decoder.decode(piece, final=place + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            return place + error.start
    return None


@contextlib.contextmanager
def _told(path: Path, verb: str) -> Iterator[None]:
    """Whatever the system refuses becomes a sentence that says what to do."""
    try:
        yield
    except OSError as error:
        raise NotesError(f"{_shown(path)} cannot {verb}: {reason(error, OTHERWISE)}.") from error
    except MemoryError as error:
        raise NotesError(f"{_shown(path)} cannot {verb}: it is too large for this machine's memory.") from error
    except ValueError as error:  # a NUL in the path
        raise NotesError(f"{_shown(path)} cannot {verb}: no file can have this name.") from error


def _shown(path: Path) -> str:
    return in_one_line(str(path))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
