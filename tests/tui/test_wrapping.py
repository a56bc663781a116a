"""Lines cover the text, none is wider than the pane, and no grapheme is cut."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import split_graphemes

from geneva_tui.cells import is_narrow, width_of
from geneva_tui.wrapping import _wrap_by_grapheme, fit, wrap

LETTERS = st.sampled_from("ab c-“”’—é  \n日本語、。한👩👍🏽🇫🇷e\u0301\u200dшعकिता")
TEXTS = st.text(LETTERS, max_size=200) | st.text("abcdefgh ,.“”—é", max_size=300)


@settings(max_examples=200)
@given(TEXTS, st.integers(1, 40))
def test_lines_hold_every_character_but_white_space_once_and_in_order(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(start < end for start, end in lines)
    assert all(before[1] <= after[0] for before, after in pairwise(lines))
    held = "".join(text[start:end] for start, end in lines)
    assert [letter for letter in held if not letter.isspace()] == [letter for letter in text if not letter.isspace()]


@settings(max_examples=200)
@given(TEXTS, st.integers(2, 40))
@example("\u200d\u200d、a", 2)
def test_no_line_is_wider_than_the_pane_unless_one_grapheme_is(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        line = text[start:end]
        assert width_of(line) <= width or len(split_graphemes(line)[0]) == 1


@settings(max_examples=200)
@given(TEXTS, st.integers(2, 40))
def test_no_grapheme_is_cut(text: str, width: int) -> None:
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    borders = {border for start, end, _ in split_graphemes(flat)[0] for border in (start, end)}

    for start, end in wrap(text, width):
        assert {start, end} <= borders


@settings(max_examples=200)
@given(st.text("abcdefgh ,.“”—é", max_size=300), st.integers(1, 40))
def test_the_fast_way_breaks_as_the_slow_one(text: str, width: int) -> None:
    assert is_narrow(text)
    assert wrap(text, width) == _wrap_by_grapheme(text, width)


def test_words_move_to_the_next_line_whole() -> None:
    text = "The talks lasted about an hour and a half."

    assert [text[start:end] for start, end in wrap(text, 16)] == ["The talks lasted", "about an hour", "and a half."]


def test_a_word_longer_than_the_line_is_cut() -> None:
    text = "see https://example.org/a"

    assert [text[start:end] for start, end in wrap(text, 10)] == ["see", "https://ex", "ample.org/", "a"]


def test_a_closing_mark_does_not_begin_a_line_of_japanese() -> None:
    text = "日本語です。"

    assert [text[start:end] for start, end in wrap(text, 10)] == ["日本語で", "す。"]


@settings(max_examples=200)
@given(TEXTS, st.integers(1, 40))
def test_what_is_cut_short_fits_and_says_so(text: str, width: int) -> None:
    cut = fit(text, width)

    assert width_of(cut) <= width
    assert cut == text or cut.endswith("…")


def test_a_word_whose_vowel_signs_stand_beside_its_letters_is_not_broken() -> None:
    text = "और श्री शर्मा ने"

    assert [text[start:end] for start, end in wrap(text, 10)] == ["और श्री", "शर्मा ने"]
