"""What of a hostile text reaches the screen."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.display import in_one_line, visible


def test_an_escape_sequence_is_shown_as_a_sign() -> None:
    assert visible("a\x1b[31mred") == "a␛[31mred"


@given(st.text())
def test_one_code_point_for_one_code_point(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(st.text())
def test_shown_twice_is_shown_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(st.characters(codec=None)))
def test_nothing_that_steers_survives(text: str) -> None:
    steering = [letter for letter in visible(text) if unicodedata.category(letter) in ("Cc", "Cs", "Cn")]
    assert set(steering) <= {"\n", "\t"}


def test_a_title_stays_on_its_line() -> None:
    assert in_one_line("two\nlines\tand a tab") == "two lines and a tab"
