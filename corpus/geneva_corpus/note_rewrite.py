"""A changed notes file put in the place of the old one, keeping all that makes it the user's.

Takes a locked file, its bytes and the new bytes. The usual way is a temporary file renamed over the old one, with
its mode, owner and extended attributes. Where a rename would tear hard links apart or lose the owner, both texts go
into a durable recovery copy first, then the file is written in place; `recover` mends what was interrupted there.
"""

import contextlib
import errno
import hashlib
import json
import os
import stat
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import (
    clear_left_behind,
    new_file_beside,
    read_all,
    short_name,
    sync_folder,
    write_at,
    write_whole,
)
from geneva_corpus.errors import NotesError

#: What a rename is refused with where writing in place may still be allowed.
_NOT_RENAMED = (errno.EPERM, errno.EACCES, errno.EBUSY, errno.EXDEV)
_BLOCK = 4096


class _CannotKeep(Exception):
    """A new file could not be given the owner or attributes of the old one."""


def rewrite(descriptor: int, real: Path, old: bytes, new: bytes) -> None:
    """Make the locked file at `real` hold `new` in place of `old`; on OSError or NotesError it holds `old`."""
    before = os.fstat(descriptor)
    if before.st_nlink == 1:
        try:
            _replace(descriptor, real, before, old, new)
            return
        except _CannotKeep:
            pass
        except OSError as error:
            if error.errno not in _NOT_RENAMED:
                raise
    _in_place(descriptor, real, before, old, new)


def recover(descriptor: int, real: Path) -> str:
    """Undo a change in place that was interrupted. Gives what the user must be told, mostly nothing.

    The file is touched only when its bytes can be explained as an interrupted write; when somebody changed it
    since, the earlier text is put beside it under a name that is told.
    """
    copy = recovery_copy(real)
    try:
        kept = copy.read_bytes()
    except FileNotFoundError:
        return ""
    texts = _unpack(kept)
    now = read_all(descriptor)
    if texts is None or now in texts:
        copy.unlink()
        return ""
    old, new = texts
    if _is_mixture(now, old, new):
        _overwrite(real, descriptor, old, 0)
        copy.unlink()
        sync_folder(real)
        return ""
    aside = _aside(real)
    write_whole(aside, old, os.fstat(descriptor).st_mode)
    copy.unlink()
    return (
        f"{in_one_line(str(real))} was changed by another program after an interrupted change; "
        f"the text before it is kept in {in_one_line(aside.name)}. Compare the two, then try again."
    )


def recovery_copy(real: Path) -> Path:
    """Where the copy stands from which an interrupted change is undone."""
    return real.with_name(f".{short_name(real)}.geneva-recovery")


def _replace(descriptor: int, real: Path, before: os.stat_result, old: bytes, new: bytes) -> None:
    clear_left_behind(real)
    handle, temporary = new_file_beside(real)
    replaced = False
    try:
        write_at(handle, new, 0)
        _keep_owner(descriptor, handle, before)
        os.fsync(handle)
        _check_unchanged(descriptor, real, old)
        temporary.replace(real)
        replaced = True
    finally:
        if not replaced:
            with contextlib.suppress(OSError):  # the next change clears it away
                temporary.unlink()
        with contextlib.suppress(OSError):  # it has been synced
            os.close(handle)
    _confirm(real)


def _confirm(real: Path) -> None:
    try:
        sync_folder(real)
    except OSError as error:
        why = in_one_line(error.strerror or "")
        raise NotesError(
            f"{in_one_line(str(real))} was changed, but the disk did not confirm it: {why}. Look at the file."
        ) from error


def _in_place(descriptor: int, real: Path, before: os.stat_result, old: bytes, new: bytes) -> None:
    copy = recovery_copy(real)
    try:
        write_whole(copy, _pack(old, new), before.st_mode)
        _check_unchanged(descriptor, real, old)
    except BaseException:
        with contextlib.suppress(OSError):  # a copy left behind is recognised as such: the file still holds `old`
            copy.unlink()
        raise
    same = next((i for i in range(0, min(len(old), len(new)), _BLOCK) if old[i : i + _BLOCK] != new[i : i + _BLOCK]), 0)
    try:
        _overwrite(real, descriptor, new, same)
    except BaseException as error:
        try:
            if read_all(descriptor) != old:
                _overwrite(real, descriptor, old, same)
        except OSError:
            raise NotesError(
                f"{in_one_line(str(real))} could not be written to the end. It will be mended from "
                f"{in_one_line(copy.name)} when it is opened next; leave that file where it is."
            ) from error
        with contextlib.suppress(OSError):
            copy.unlink()
        raise
    with contextlib.suppress(OSError):  # a copy left behind is recognised as such: the file holds `new`
        copy.unlink()
        sync_folder(real)


def _check_unchanged(descriptor: int, real: Path, old: bytes) -> None:
    """Refuse when another program, which knows nothing of the lock, wrote since the file was read."""
    try:
        named = os.path.samestat(real.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        named = False
    if not named or read_all(descriptor) != old:
        raise NotesError(
            f"{in_one_line(str(real))} was changed by another program just now. Nothing was written; try again."
        )


def _keep_owner(descriptor: int, handle: int, before: os.stat_result) -> None:
    """Give the new file the owner, attributes and mode of the old one."""
    try:
        now = os.fstat(handle)
        if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
            os.fchown(handle, before.st_uid, before.st_gid)
        for name in os.listxattr(descriptor) if hasattr(os, "listxattr") else ():
            value = os.getxattr(descriptor, name)
            if not name.startswith("security.") or name not in os.listxattr(handle):
                os.setxattr(handle, name, value)
        os.fchmod(handle, stat.S_IMODE(before.st_mode))
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):
            os.fchmod(handle, stat.S_IMODE(before.st_mode))
            return
        raise _CannotKeep from error


def _overwrite(real: Path, descriptor: int, data: bytes, start: int) -> None:
    """Write `data` over the file from `start` on, down to the disk."""
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


def _pack(old: bytes, new: bytes) -> bytes:
    said = {"v": 1, "old": len(old), "new": len(new), "sha256": hashlib.sha256(old + new).hexdigest()}
    return json.dumps(said).encode() + b"\n" + old + new


def _unpack(kept: bytes) -> tuple[bytes, bytes] | None:
    """The old and the new text of a recovery copy; None when it is not whole."""
    head, _, texts = kept.partition(b"\n")
    try:
        said = json.loads(head)
        size, digest = int(said["old"]), str(said["sha256"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if hashlib.sha256(texts).hexdigest() != digest:
        return None
    return texts[:size], texts[size:]


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


def _aside(real: Path) -> Path:
    """A name beside the file that is still free."""
    free = (
        real.with_name(f"{short_name(real)}.recovered{number}") for number in ("", *(f"-{n}" for n in range(2, 10_000)))
    )
    return next(path for path in free if not os.path.lexists(path))
