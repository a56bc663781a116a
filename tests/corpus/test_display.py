"""What of a hostile text reaches the screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.display import in_one_line, visible

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x00\x7f\x80\x9b\u00ad\u034f\u061c\u115f\u17b4\u180b\u200b\u200c\u200d\u200e\u202e\u2028\u2066"
        ),
        st.sampled_from("\ufe0e\ufe0f\ufeff\U000e0041\U000e0100\U000e007f\ud800\r\n\tab❤👩🏽💻1#\u20e3می葛क्ष"),
    )
)


@given(HOSTILE)
def test_one_code_point_for_one_code_point(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(HOSTILE)
def test_shown_twice_is_shown_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(HOSTILE)
def test_nothing_that_steers_hides_or_is_unassigned_survives(text: str) -> None:
    shown = visible(text)
    for letter in shown:
        category = unicodedata.category(letter)
        if letter in "\n\t\u200c\u200d" or "\u0600" <= letter <= "\u0605" or letter in "\u06dd\u070f\u0890\u0891\u08e2":
            continue
        assert category not in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp") or letter in "\U000110bd\U000110cd", repr(letter)


@given(HOSTILE)
def test_joiners_and_selectors_stay_only_inside_an_emoji_or_a_word_that_needs_them(text: str) -> None:
    shown = visible(text)
    for place, letter in enumerate(shown):
        if letter in "\u200c\u200d\ufe0e\ufe0f":
            assert place > 0
            assert unicodedata.category(shown[place - 1])[0] in "SLMNP"
            assert not (shown[place - 1].isascii() and shown[place - 1].isalpha())


@given(HOSTILE)
def test_a_line_stays_a_line(text: str) -> None:
    assert len(in_one_line(text)) == len(text)
    assert len(in_one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x00b\x7fc\x9bd", "a␀b␡c�d"),
        ("pay \u202e001$", "pay �001$"),
        ("\u2066a\u2069", "�a�"),
        ("ad\u200bmin", "ad�min"),
        ("a\u200db", "a�b"),
        ("\ufeffa", "�a"),
        ("a\U000e0041\U000e007f", "a��"),
        ("a\ud800b", "a�b"),
        ("a\u2028b\x85c\x0bd", "a\nb\nc\nd"),
        ("a\r\nb\rc", "a \nb\nc"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("[red]text[/]", "[red]text[/]"),
        ("a\u3164b", "a�b"),
    ],
)
def test_each_kind_of_trick_shows(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "“Übergröße” — naïve…",
        "👩‍👩‍👧‍👦",
        "👩🏽‍💻",
        "❤️",
        "☎︎",
        "1️⃣",
        "🏳️‍🌈",
        "می‌خواهم",
        "क्‍ष",
        "שלום",
        "مرحبا",
        "한국어",
        "日本語",
        "葛󠄀城",
        "e\u0301",
        "3\u00a0km",
        "Ⅳ ½ ™ ℹ️",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_a_soft_hyphen_is_hidden_inside_a_word_and_shown_elsewhere() -> None:
    assert visible("co\u00adoperate") == "co\u034foperate"
    assert visible("a \u00ad b") == "a � b"
    assert visible("a\u00ad\u00adb") == "a��b"


def test_a_selector_never_stands_twice() -> None:
    assert visible("😀\ufe0f\ufe0f\U000e0101") == "😀\ufe0f��"


def test_signs_that_frame_the_figures_behind_them_are_kept() -> None:
    assert visible("\u0600123") == "\u0600123"
