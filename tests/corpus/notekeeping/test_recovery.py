"""What was interrupted is undone at the next opening, and nothing is undone that somebody wrote since."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.errors import NotesError
from geneva_corpus.notekeeping.file import append, read
from geneva_corpus.notekeeping.recovery import announce_addition, recover, recovery_copy
from geneva_corpus.notekeeping.rewrite import rewrite

OLD = b"old text\n" * 2000
NEW = b"old text\n" * 1000 + b"and a new end\n"


@contextmanager
def opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A notes file with a second hard link."""
    path = tmp_path / "notes.md"
    path.write_bytes(OLD)
    (tmp_path / "link.md").hardlink_to(path)
    return path


@pytest.fixture
def copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The recovery copy of a change from OLD to NEW that never ended."""
    kept: list[bytes] = []
    unlink = Path.unlink

    def keeping(self: Path, missing_ok: bool = False) -> None:
        if self == recovery_copy(path):
            kept.append(self.read_bytes())
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", keeping)
    with opened(path) as descriptor:
        rewrite(descriptor, path, OLD, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == NEW
    path.write_bytes(OLD)
    recovery_copy(path).write_bytes(kept[0])
    return recovery_copy(path)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=40), st.binary(max_size=40))
def test_the_file_holds_the_new_bytes_and_its_links(
    tmp_path_factory: pytest.TempPathFactory, old: bytes, new: bytes
) -> None:
    for links in (1, 2):
        folder = tmp_path_factory.mktemp("notes")
        path = folder / "notes.md"
        path.write_bytes(old)
        if links == 2:
            (folder / "link.md").hardlink_to(path)
        with opened(path) as descriptor:
            rewrite(descriptor, path, old, new)
        assert path.read_bytes() == new
        assert path.stat().st_nlink == links
        assert len(list(folder.iterdir())) == links


@pytest.mark.parametrize("written", [0, 1, 4095, 4096, 9000, 9005, len(NEW)])
@pytest.mark.parametrize("cut", [False, True])
def test_an_interrupted_change_is_undone_at_the_next_opening(path: Path, copy: Path, written: int, cut: bool) -> None:
    path.write_bytes(NEW[:written] + OLD[written : len(NEW) if cut else None])
    data, warnings = read(path)
    assert data == (NEW if written == len(NEW) and cut else OLD)
    assert warnings == ()
    assert not copy.exists()
    assert (path.parent / "link.md").samefile(path)


def test_a_change_that_ended_is_kept(path: Path, copy: Path) -> None:
    path.write_bytes(NEW)
    assert read(path) == (NEW, ())
    assert not copy.exists()


def test_what_somebody_wrote_since_is_kept_and_the_text_before_it_too(path: Path, copy: Path) -> None:
    path.write_bytes(b"written with an editor\n")
    data, (warning,) = read(path)
    assert data == b"written with an editor\n"
    assert "was changed by another program after an interrupted change" in warning
    assert (path.parent / "notes.md.recovered").read_bytes() == OLD
    assert not copy.exists()
    assert read(path) == (data, ())


def test_recovered_texts_never_replace_each_other(path: Path, copy: Path) -> None:
    (path.parent / "notes.md.recovered").write_bytes(b"earlier")
    path.write_bytes(b"written with an editor\n")
    with pytest.raises(NotesError, match=r"is kept in notes\.md\.recovered-2"):
        append(path, lambda _: b"entry\n")
    assert path.read_bytes() == b"written with an editor\n"
    assert (path.parent / "notes.md.recovered").read_bytes() == b"earlier"
    assert (path.parent / "notes.md.recovered-2").read_bytes() == OLD
    append(path, lambda _: b"entry\n")
    assert path.read_bytes() == b"written with an editor\nentry\n"
    assert not copy.exists()


@pytest.mark.parametrize("broken", [b"", b"{}", b"[1]\n", b'{"v":1,"old":5,"sha256":"x"}\nold', b"\xff\n"])
def test_a_copy_that_is_not_whole_is_no_reason_to_touch_the_file(path: Path, copy: Path, broken: bytes) -> None:
    copy.write_bytes(broken)
    with opened(path) as descriptor:
        assert recover(descriptor, path) == ""
    assert path.read_bytes() == OLD
    assert not copy.exists()


ENTRY = b"\n## an entry\n\n" + b"its words " * 500 + b"\n"


def begun(folder: Path, after: bytes) -> Path:
    """A file in which the entry was announced, and what stood after the old text when the writer was killed."""
    path = folder / "notes.md"
    path.write_bytes(OLD)
    assert announce_addition(path, len(OLD), ENTRY)
    path.write_bytes(OLD + after)
    return path


@pytest.mark.parametrize("written", [0, 1, 100, 4096, len(ENTRY) - 1])
def test_half_an_entry_is_taken_away(tmp_path: Path, written: int) -> None:
    path = begun(tmp_path, ENTRY[:written])
    assert read(path) == (OLD, ())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("after", [ENTRY, ENTRY + b"more", ENTRY[:100] + b"of another program", b"other words"])
def test_a_whole_entry_and_what_others_wrote_stay(tmp_path: Path, after: bytes) -> None:
    path = begun(tmp_path, after)
    assert read(path) == (OLD + after, ())
    assert list(tmp_path.iterdir()) == [path]


def test_an_entry_cut_by_hand_later_stays_as_it_was_cut(tmp_path: Path) -> None:
    path = begun(tmp_path, ENTRY[:100])
    later = path.stat().st_mtime + 60
    os.utime(path, (later, later))
    assert read(path) == (OLD + ENTRY[:100], ())


def test_the_next_entry_comes_after_whole_ones_only(tmp_path: Path) -> None:
    path = begun(tmp_path, ENTRY[:100])
    append(path, lambda _: b"next entry\n")
    assert path.read_bytes() == OLD + b"next entry\n"
    assert list(tmp_path.iterdir()) == [path]


def test_where_nothing_can_be_announced_nothing_is(tmp_path: Path) -> None:
    recovery_copy(tmp_path / "notes.md").mkdir()
    assert not announce_addition(tmp_path / "notes.md", 0, ENTRY)
