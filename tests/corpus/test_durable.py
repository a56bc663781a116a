"""Small calls that last: temporary files that nobody takes away too early, and none that stay for ever."""

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from geneva_corpus.durable import clear_left_behind, new_file_beside, read_file, short_name, sync_folder, write_whole


def test_a_file_in_use_is_not_cleared_away_and_one_left_behind_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    descriptor, temporary = new_file_beside(path)
    clear_left_behind(path)
    assert temporary.exists()
    os.close(descriptor)
    clear_left_behind(path)
    assert list(tmp_path.iterdir()) == []


def test_only_files_of_our_own_are_cleared_away(tmp_path: Path) -> None:
    own = [tmp_path / name for name in (".notes.md.bak", "notes.md.1.geneva-new", ".other.md.1.geneva-new", "notes.md")]
    for path in own:
        path.touch()
    (tmp_path / ".notes.md.folder.geneva-new").mkdir()
    (tmp_path / ".notes.md.link.geneva-new").symlink_to("notes.md")
    clear_left_behind(tmp_path / "notes.md")
    assert all(path.exists() for path in own)
    assert (tmp_path / ".notes.md.link.geneva-new").is_symlink()


def test_a_file_cleared_away_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flock = fcntl.flock
    cleared: list[Path] = []

    def after_another_process(descriptor: int, how: int) -> None:
        if not cleared:
            cleared.extend(tmp_path.iterdir())
            cleared[0].unlink()
        flock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", after_another_process)
    descriptor, temporary = new_file_beside(tmp_path / "notes.md")
    os.close(descriptor)
    assert temporary.exists()
    assert temporary not in cleared


def test_a_file_is_written_whole_with_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    write_whole(path, b"first", 0o600)
    write_whole(path, b"second", 0o640)
    assert path.read_bytes() == b"second"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_pieces_are_one_file_and_what_fails_in_giving_them_leaves_none(tmp_path: Path) -> None:
    def pieces(fault: bool) -> Iterator[bytes]:
        yield b"one "
        if fault:
            raise OSError("no more")
        yield b"two"

    path = tmp_path / "draft.json"
    with pytest.raises(OSError, match="no more"):
        write_whole(path, pieces(fault=True), 0o600)
    assert not list(tmp_path.iterdir())
    write_whole(path, pieces(fault=False), 0o600)
    assert path.read_bytes() == b"one two"


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(path, b"words", 0o600)
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_is_cut_between_its_bytes() -> None:
    assert short_name(Path("/a/notes.md")) == "notes.md"
    assert len(os.fsencode(short_name(Path("é" * 120)))) == 200


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_an_error_and_never_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "a")
    with pytest.raises(OSError, match=r"regular file|director|Is a|symbolic links|No such file"):
        read_file(tmp_path / "a")


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 200_000)
    assert read_file(tmp_path / "a") == b"x" * 200_000


def test_a_folder_that_cannot_be_synced_is_passed_over_and_one_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(number: int) -> Callable[[int], None]:
        def fsync(_descriptor: int) -> None:
            raise OSError(number, os.strerror(number))

        return fsync

    monkeypatch.setattr(os, "fsync", failing(errno.EINVAL))
    sync_folder(tmp_path / "a")
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        sync_folder(tmp_path / "a")
