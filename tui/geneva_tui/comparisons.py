"""Finished comparisons, kept so that the same articles open at once the next time.

Takes texts as they were read, gives what was found in them. What is kept is known by a digest of all that decides it:
the texts with their names and origins, the program and the libraries it compares with. A file holds no article's
text, but the names, figures and quotations found there, so it is for its owner alone (0600, in a folder of 0700). It
is there for speed only: one that cannot be read or written, was damaged or is not ours is as good as none.
"""

import contextlib
import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import geneva_corpus
from geneva_corpus.document import lines, load
from geneva_corpus.durable import read_all, write_whole
from geneva_corpus.errors import DocumentError
from geneva_corpus.model import Comparison, Source

#: So many comparisons are kept, and so many bytes of them; the ones not used longest go first.
MOST = 20
MOST_BYTES = 64_000_000
#: Bytes that a link or a fact takes, about.
_RECORD = 100
#: So many records are written at a time.
_AT_ONCE = 1_000
#: Letters of the digest, with which a file ends.
_DIGEST = 64

#: What a comparison is computed with besides our own package, once the texts are read.
_LIBRARIES = ("numpy", "rapidfuzz", "nupunkt")


def recall(kept: Path, sources: Sequence[Source], warnings: Sequence[str] = ()) -> Comparison | None:
    """What was found in these texts the last time, with the warnings of this time; None where that is not known."""
    data = _read(_file(kept, sources)) or b""
    document, digest = data[:-_DIGEST], data[-_DIGEST:]
    if digest != hashlib.sha256(document).hexdigest().encode():
        return None
    try:
        comparison = load(document.decode("utf-8"), texts=[source.text for source in sources])
    except (UnicodeDecodeError, DocumentError):
        return None
    return replace(comparison, warnings=tuple(warnings))


def keep(kept: Path, sources: Sequence[Source], comparison: Comparison) -> None:
    """Keep what was found in these texts, where that can be done and is not too much."""
    if _RECORD * (len(comparison.links) + len(comparison.facts)) > MOST_BYTES:
        return  # writing it all out only to find that would take seconds, and half as much memory again
    with contextlib.suppress(OSError, MemoryError):
        kept.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(_file(kept, sources), _pieces(comparison), 0o600)
        _forget(kept)


def _pieces(comparison: Comparison) -> Iterator[bytes]:
    """What is written, some of it at a time: whole, it takes as much memory as the comparison. Raises OSError (EFBIG)
    where it is too much.
    """
    digest, written = hashlib.sha256(), 0
    records = lines(replace(comparison, warnings=()), texts=False)
    while some := "".join(islice(records, _AT_ONCE)):
        piece = some.encode("utf-8")
        written += len(piece)
        if written > MOST_BYTES:
            raise OSError(errno.EFBIG, "more than is kept")
        digest.update(piece)
        yield piece
    yield digest.hexdigest().encode()


def _file(kept: Path, sources: Sequence[Source]) -> Path:
    decides = hashlib.sha256(f"{geneva_corpus.__version__} {sys.version}".encode())
    for stamp in _stamps():
        decides.update(stamp.encode())
    for source in sources:
        decides.update(repr(source).encode())  # all of its fields, and a lone surrogate as an escape
    return kept / f"{decides.hexdigest()[:32]}.json"


def _stamps() -> Iterator[str]:
    """Name, size and time of each file that the comparison is computed with: a changed one makes another digest."""
    yield from _stamps_in(Path(geneva_corpus.__file__).parent)
    for library in _LIBRARIES:
        found = find_spec(library)
        if found is not None and found.origin is not None:
            yield _stamp(Path(found.origin))


def _stamps_in(folder: str | Path) -> Iterator[str]:
    """Those of the modules in a folder and below, in the order of their names; none of an archive."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _stamps_in(entry.path)
        elif entry.name.endswith(".py"):
            yield _stamp(entry)


def _stamp(path: Path | os.DirEntry[str]) -> str:
    try:
        status = path.stat()
    except OSError:  # in an archive, or gone
        return f"{os.fspath(path)}\n"
    return f"{os.fspath(path)} {status.st_size} {status.st_mtime_ns}\n"


def _read(path: Path) -> bytes | None:
    """The bytes of a file of our own, which is now the one used last. Never waits: a pipe is not read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid() or status.st_size > MOST_BYTES:
            return None
        with contextlib.suppress(OSError):  # a disk that is read-only
            os.utime(descriptor)
        return read_all(descriptor)
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _forget(kept: Path) -> None:
    """Remove those that were not used longest, and what killed readers left half written."""
    files = []
    for file in kept.iterdir():
        with contextlib.suppress(OSError):  # another reader removed it in the meantime
            status = file.lstat()
            files.append((status.st_mtime_ns, status.st_size, file))
    room = MOST_BYTES
    for number, (_, size, file) in enumerate(sorted(files, reverse=True)):
        room -= size
        if number >= MOST or room < 0:
            with contextlib.suppress(OSError):
                file.unlink()
