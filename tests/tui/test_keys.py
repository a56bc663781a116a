"""One key table: what it names exists, and nothing is bound twice."""

from geneva_tui.keys import FRAME_KEYS, HINTS, KEYS, TABLES
from geneva_tui.note import NoteArea
from geneva_tui.reader import Reader
from geneva_tui.screens.articles import Articles
from geneva_tui.screens.bookmarks import Bookmarks
from geneva_tui.screens.facts import Facts
from geneva_tui.screens.frame import Frame
from geneva_tui.screens.overview import Overview
from geneva_tui.screens.timeline import Timeline

#: What a terminal without a new keyboard protocol cannot tell from tab, enter, backspace and newline.
AMBIGUOUS = {"ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j"}


def test_every_key_does_something_that_exists() -> None:
    for key in KEYS:
        name = key.action.removeprefix("app.").partition("(")[0]
        assert key.action.startswith("app.") or hasattr(Reader, f"action_{name}"), key.id
    for key in FRAME_KEYS:
        name = key.action.removeprefix("app.").partition("(")[0]
        assert key.action.startswith("app.") or hasattr(Frame, f"action_{name}"), key.id


def test_no_key_is_bound_twice_and_none_is_ambiguous() -> None:
    for table in (KEYS, FRAME_KEYS):
        keys = [name for key in table for name in key.keys]
        assert len(keys) == len(set(keys))
        assert not AMBIGUOUS & set(keys)
        assert len({key.id for key in table}) == len(table)


def test_the_status_line_names_keys_of_the_table() -> None:
    shown = {part for key in KEYS for part in key.shown.lower().split()}

    assert {part for keys, _ in HINTS for part in keys.split()} <= shown


def test_every_key_of_every_screen_does_something_that_exists() -> None:
    classes = {
        "the overview": Overview,
        "the facts": Facts,
        "the timeline": Timeline,
        "the bookmarks": Bookmarks,
        "the articles": Articles,
        "a note": NoteArea,
    }
    assert set(TABLES) == {"the text", *classes}
    for place, screen in classes.items():
        for key in TABLES[place]:
            name = key.action.removeprefix("app.").partition("(")[0]
            assert key.action.startswith("app.") or hasattr(screen, f"action_{name}"), (place, key.id)


def test_no_screen_binds_one_of_its_own_keys_twice() -> None:
    every_screen = {key.id for key in FRAME_KEYS}
    for place, table in TABLES.items():
        own = [name for key in table if key.id not in every_screen for name in key.keys]
        assert len(own) == len(set(own)), place
        assert not AMBIGUOUS & set(own)
