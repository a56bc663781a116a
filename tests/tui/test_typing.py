"""Keys typed faster than the screen follows, as a paste, a slow line or quick fingers send them."""

from pathlib import Path

import pytest
from textual import events

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.note import NoteArea


def hurry(app: GenevaApp, text: str) -> None:
    """All keys of the text at once, none waited for; `\\r` is Enter, `\\x1b` Escape, `\\x13` Ctrl+S."""
    names = {"/": "slash", "\r": "enter", "\x1b": "escape", "?": "question_mark", "\x13": "ctrl+s"}
    for letter in text:
        app.post_message(events.Key(names.get(letter, letter), letter))


async def test_letters_right_after_the_slash_are_searched_for(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        hurry(app, "/breakthrough")
        await pilot.pause()

        assert app.reader.prompt is not None
        assert app.reader._finder is not None
        assert app.reader._finder.typed.text == "breakthrough"
        assert not (tmp_path / "notes.md").exists()


async def test_a_search_for_q_does_not_quit(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        hurry(app, "/quit")
        await pilot.pause()

        assert app.is_running
        assert app.reader._finder is not None
        assert app.reader._finder.typed.text == "quit"


async def test_keys_right_after_a_search_are_keys_again(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        hurry(app, "/breakthrough\rn")
        await pilot.pause()
        await pilot.pause()

        assert app.reader.prompt is None
        assert app.reader.message.startswith("2 of ")


async def test_a_filter_takes_the_letters_right_after_its_slash(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("i")
        await pilot.pause()
        hurry(app, "/qfy")
        await pilot.pause()

        assert app.is_running
        typed = getattr(app.screen, "typed", None)
        assert typed is not None
        assert typed.text == "qfy"


async def test_words_typed_right_after_the_key_for_a_note_are_its_words(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        hurry(app, "jBquick\rnote")
        await pilot.pause()
        await pilot.pause()

        assert app.reader.prompt is not None
        area = app.reader.prompt.area
        assert isinstance(area, NoteArea)
        assert area.text == "quick\nnote"


async def test_letters_and_keys_that_move_act_in_their_order(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("]", "B")
        for key in ("a", "b", "left", "c", "d", "backspace", "home", "e"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()

        assert app.screen.query_one(NoteArea).text == "eacb"


@pytest.mark.parametrize("end", ["\x13", "\x1b"])
async def test_a_key_right_after_a_note_is_no_letter_of_it(accounts: Comparison, tmp_path: Path, end: str) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        hurry(app, "Bhello")
        await pilot.pause()
        hurry(app, f"{end}j")
        await pilot.pause()
        app.keeping.wait()
        await pilot.pause()

        assert app.reader.prompt is None
        assert app.reader.reading.passage == 1
        words = [bookmark.words for bookmark in app.notebook.bookmarks]
        assert words == (["hello"] if end == "\x13" else [])
