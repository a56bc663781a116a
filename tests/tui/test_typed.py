"""One line of typed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.display import in_one_line
from geneva_tui.cells import width_of
from geneva_tui.theme import DARK, Look
from geneva_tui.typed import Typed


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("left", "X"), "one twXo"),
        (("home", "X"), "Xone two"),
        (("ctrl+a", "delete"), "ne two"),
        (("backspace",), "one tw"),
        (("ctrl+w",), "one "),
        (("ctrl+w", "ctrl+w", "ctrl+w"), ""),
        (("ctrl+u",), ""),
        (("home", "right", "ctrl+k"), "o"),
        (("home", "left", "left", "backspace"), "one two"),
        (("end", "right", "delete"), "one two"),
    ],
)
def test_keys_edit_the_line(keys: tuple[str, ...], text: str) -> None:
    typed = Typed("one two")
    for key in keys:
        assert typed.key(key, key if len(key) == 1 else None)

    assert typed.text == text


def test_what_a_person_counts_as_one_sign_goes_as_one() -> None:
    typed = Typed("e\u0301👨‍👩‍👧")
    typed.key("backspace", None)
    assert typed.text == "e\u0301"
    typed.key("backspace", None)
    assert typed.text == ""


def test_other_keys_mean_nothing() -> None:
    typed = Typed("x")

    assert not any(typed.key(key, None) for key in ("escape", "enter", "f1", "up", "ctrl+l"))
    assert not typed.key("ctrl+q", "\x11")
    assert typed.text == "x"


@given(st.text(max_size=30), st.integers(0, 30), st.integers(4, 40))
def test_the_part_that_is_drawn_fits_and_holds_the_cursor(text: str, back: int, width: int) -> None:
    typed = Typed()
    typed.insert(text)
    for _ in range(back):
        typed.key("left", None)
    pieces, column = typed.pieces(width, Look(DARK), "panel")

    assert 0 <= column <= width
    assert sum(width_of(part) for part, _ in pieces) <= width + 2
    drawn = "".join(part for part, _ in pieces)
    assert in_one_line(drawn) == drawn
