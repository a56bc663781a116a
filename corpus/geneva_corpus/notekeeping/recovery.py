"""What was interrupted while the notes file was written, mended at its next opening.

A small file beside the notes, the recovery copy, says what is about to be written: the entry that is added, or the
text before and after a change in place. It is taken away when the writing has ended, so one that is found tells of
a reader that was killed. The notes are touched only when their bytes can be explained by that.
"""

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import read_all, read_file, short_name, sync_folder, write_at, write_whole
from geneva_corpus.errors import NotesError

#: Seconds between the announcement of an entry and its last byte, at most: later changes are somebody else's.
AT_ONCE = 10.0
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class _Addition:
    """An entry that was to be added to a file of `size` bytes."""

    size: int
    data: bytes


@dataclass(frozen=True, slots=True)
class _Change:
    """A text that was to take the place of another."""

    old: bytes
    new: bytes


def recover(descriptor: int, real: Path) -> str:
    """Undo what was interrupted in the locked file. Gives what the user must be told, mostly nothing.

    Where somebody wrote since a change in place was interrupted, the text before it is put beside the file.
    """
    copy = recovery_copy(real)
    try:
        kept = _unpack(read_file(copy))
    except FileNotFoundError:
        return ""
    if isinstance(kept, _Addition):
        _take_away_half(descriptor, copy, kept)
    elif kept is not None:
        now = read_all(descriptor)
        if now not in (kept.old, kept.new) and not _is_mixture(now, kept.old, kept.new):
            return _put_aside(descriptor, real, copy, kept.old)
        if now not in (kept.old, kept.new):
            overwrite(descriptor, real, kept.old, 0)
    copy.unlink()
    sync_folder(real)
    return ""


def recovery_copy(real: Path) -> Path:
    """Where it stands what is being written."""
    return real.with_name(f".{short_name(real)}.geneva-recovery")


def announce_addition(real: Path, size: int, data: bytes) -> bool:
    """Say that `data` is about to be added to a file of `size` bytes; False where nothing can be said.

    Not synced to the disk: it is for the next reader after one was killed, and costs next to nothing.
    """
    said = {"v": 1, "size": size, "sha256": hashlib.sha256(data).hexdigest()}
    try:
        descriptor = os.open(
            recovery_copy(real), os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600
        )
        try:
            write_at(descriptor, json.dumps(said).encode() + b"\n" + data, 0)
        finally:
            os.close(descriptor)
    except OSError:
        return False
    return True


def announce_change(real: Path, old: bytes, new: bytes, mode: int) -> None:
    """Put both texts on the disk before the one is written over the other. Raises OSError."""
    said = {"v": 1, "old": len(old), "sha256": hashlib.sha256(old + new).hexdigest()}
    write_whole(recovery_copy(real), json.dumps(said).encode() + b"\n" + old + new, mode)


def take_back_announcement(real: Path) -> None:
    """Say that the writing has ended. An announcement that stays is recognised as fulfilled."""
    with contextlib.suppress(OSError):
        recovery_copy(real).unlink()


def overwrite(descriptor: int, real: Path, data: bytes, start: int) -> None:
    """Write `data` over the locked file from `start` on, down to the disk."""
    # The locked descriptor appends; a second one of the same file is needed to write inside.
    handle = os.open(real, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        if not os.path.samestat(os.fstat(handle), os.fstat(descriptor)):
            raise NotesError(f"{in_one_line(str(real))} was replaced by another program just now. Try again.")
        write_at(handle, data[start:], start)
        os.ftruncate(handle, len(data))
        os.fsync(handle)
    finally:
        os.close(handle)


def _unpack(kept: bytes) -> _Addition | _Change | None:
    """What a recovery copy says; None when it is not whole: then nothing was written yet."""
    head, _, texts = kept.partition(b"\n")
    try:
        said = json.loads(head)
        digest, size, old = str(said["sha256"]), said.get("size"), said.get("old")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if hashlib.sha256(texts).hexdigest() != digest:
        return None
    if isinstance(size, int):
        return _Addition(size, texts)
    return _Change(texts[:old], texts[old:]) if isinstance(old, int) else None


def _take_away_half(descriptor: int, copy: Path, kept: _Addition) -> None:
    """Cut off the first part of an entry, if that is what the file ends in and nobody wrote since."""
    now = os.fstat(descriptor)
    half = os.pread(descriptor, len(kept.data), kept.size)
    at_once = abs(now.st_mtime - copy.stat().st_mtime) <= AT_ONCE
    if at_once and kept.size < now.st_size < kept.size + len(kept.data) and kept.data.startswith(half):
        os.ftruncate(descriptor, kept.size)
        os.fsync(descriptor)


def _put_aside(descriptor: int, real: Path, copy: Path, old: bytes) -> str:
    """Keep the earlier text beside a file that somebody changed since, and say so."""
    numbers = ("", *(f"-{number}" for number in range(2, 10_000)))
    names = (real.with_name(f"{short_name(real)}.recovered{number}") for number in numbers)
    aside = next(path for path in names if not os.path.lexists(path))
    write_whole(aside, old, os.fstat(descriptor).st_mode)
    copy.unlink()
    return (
        f"{in_one_line(str(real))} was changed by another program after an interrupted change; "
        f"the text before it is kept in {in_one_line(aside.name)}. Compare the two, then try again."
    )


def _is_mixture(now: bytes, old: bytes, new: bytes) -> bool:
    """Can these bytes be an interrupted write of `new` over `old`: each one that of the old or the new text?"""
    if not min(len(old), len(new)) <= len(now) <= max(len(old), len(new)):
        return False
    for start in range(0, len(now), _BLOCK):
        block = now[start : start + _BLOCK]
        was, is_new = old[start : start + len(block)], new[start : start + len(block)]
        if block not in (was, is_new) and any(
            sign not in (was[i : i + 1], is_new[i : i + 1]) for i in range(len(block)) for sign in (block[i : i + 1],)
        ):
            return False
    return True
