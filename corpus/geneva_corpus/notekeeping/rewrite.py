"""A changed notes file put in the place of the old one, keeping all that makes it the user's.

Takes a locked file, its bytes and the new bytes. The usual way is a temporary file renamed over the old one, with
its mode, owner and extended attributes. Where a rename would tear hard links apart or lose the owner, both texts go
into a durable recovery copy first, then the file is written in place.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import clear_left_behind, new_file_beside, read_all, sync_folder, write_at
from geneva_corpus.errors import NotesError
from geneva_corpus.notekeeping.recovery import announce_change, overwrite, recovery_copy, take_back_announcement

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
    try:
        announce_change(real, old, new, before.st_mode)
        _check_unchanged(descriptor, real, old)
    except BaseException:
        take_back_announcement(real)
        raise
    same = next((i for i in range(0, min(len(old), len(new)), _BLOCK) if old[i : i + _BLOCK] != new[i : i + _BLOCK]), 0)
    try:
        overwrite(descriptor, real, new, same)
    except BaseException as error:
        try:
            if read_all(descriptor) != old:
                overwrite(descriptor, real, old, same)
        except OSError:
            raise NotesError(
                f"{in_one_line(str(real))} could not be written to the end. It will be mended from "
                f"{in_one_line(recovery_copy(real).name)} when it is opened next; leave that file where it is."
            ) from error
        take_back_announcement(real)
        raise
    take_back_announcement(real)


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
