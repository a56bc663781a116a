"""Words typed and not saved are there again the next time, for their owner only."""

import stat
from pathlib import Path

import pytest

from geneva_corpus.errors import NotesError
from geneva_corpus.notekeeping.drafts import forget_draft, keep_draft, kept_draft


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's state folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def test_a_draft_is_kept_for_its_passage_and_notes_file(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    keep_draft(notes, "a1", "who asked?\n\n#open \udc80")
    assert kept_draft(notes, "a1") == "who asked?\n\n#open \udc80"
    assert kept_draft(notes, "b2") == ""
    assert kept_draft(tmp_path / "other.md", "a1") == ""


def test_the_last_words_count(tmp_path: Path) -> None:
    keep_draft(tmp_path, "a1", "first")
    keep_draft(tmp_path, "a1", "second")
    assert kept_draft(tmp_path, "a1") == "second"


def test_a_draft_is_forgotten_when_it_is_saved_or_emptied(tmp_path: Path, state: Path) -> None:
    keep_draft(tmp_path, "a1", "words")
    forget_draft(tmp_path, "a1")
    assert kept_draft(tmp_path, "a1") == ""
    forget_draft(tmp_path, "a1")
    keep_draft(tmp_path, "a1", "words")
    keep_draft(tmp_path, "a1", " \n")
    assert [found for found in state.rglob("*") if found.is_file()] == []


def test_only_the_owner_may_read_a_draft(tmp_path: Path, state: Path) -> None:
    keep_draft(tmp_path, "a1", "words")
    files = [found for found in state.rglob("*") if found.is_file()]
    assert [stat.S_IMODE(found.stat().st_mode) for found in files] == [0o600]
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700


def test_a_state_folder_that_cannot_be_had_is_told(tmp_path: Path, state: Path) -> None:
    state.write_text("a file")
    with pytest.raises(NotesError, match=r"cannot be kept in .*: a part of its path is no folder; save the note now"):
        keep_draft(tmp_path, "a1", "words")


@pytest.mark.parametrize("broken", [b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_draft_is_told(tmp_path: Path, state: Path, broken: bytes) -> None:
    keep_draft(tmp_path, "a1", "words")
    next(found for found in state.rglob("*") if found.is_file()).write_bytes(broken)
    with pytest.raises(NotesError, match="cannot be read"):
        kept_draft(tmp_path, "a1")


@pytest.mark.parametrize("strange", [b"[]", b"{}", b'{"words": 5}'])
def test_a_draft_without_words_is_none(tmp_path: Path, state: Path, strange: bytes) -> None:
    keep_draft(tmp_path, "a1", "words")
    next(found for found in state.rglob("*") if found.is_file()).write_bytes(strange)
    assert kept_draft(tmp_path, "a1") == ""
