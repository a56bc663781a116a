"""How many cells a text takes, and that nothing behind it is shifted in a terminal that thinks otherwise."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from geneva_tui.cells import anchored, filled, measured, offsets, whole, width_of
from geneva_tui.drawing import line

SIGNS = st.sampled_from(
    ["a", " ", "é", "e\u0301", "कि", "ता", "க்", "தமி", "👨\u200d👩\u200d👧", "👩🏽\u200d🚒", "❤️", "1️⃣", "🇨🇭", "日", "م"]
)
TEXTS = st.lists(SIGNS, max_size=20).map("".join)


def drawn_by(data: str, widths: dict[str, int]) -> dict[int, str]:
    """What stands in which cell of a terminal that gives each character its own width (else one cell)."""
    cells: dict[int, str] = {}
    at = saved = 0
    for sequence, character in re.findall(r"(\x1b7|\x1b8|\x1b\[\d+[A-Za-z])|(.)", data):
        if sequence == "\x1b7":
            saved = at
        elif sequence == "\x1b8":
            at = saved
        elif sequence:
            at += int(sequence[2:-1])
        else:
            cells[at] = character
            at += widths.get(character, 1)
    return cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("“a — b”", 7),
        ("किताबें", 5),  # three letters, two of them with a sign beside them
        ("தமிழ்", 4),
        ("e\u0301", 1),
        ("قال", 3),
        ("日本", 4),
        ("🇨🇭🇺🇸", 4),
        ("👨‍👩‍👧‍👦", 2),
        ("น้ำ", 2),
    ],
)
def test_how_many_cells_a_text_takes(text: str, cells: int) -> None:
    assert width_of(text) == cells


@settings(max_examples=150)
@given(TEXTS)
@example("कि")
def test_the_signs_are_the_text_and_together_as_wide(text: str) -> None:
    signs = measured(text)

    assert "".join(text[start:end] for start, end, _ in signs) == text
    assert sum(cells for _, _, cells in signs) == width_of(text)


@settings(max_examples=150)
@given(TEXTS, st.lists(st.sampled_from([Segment("x"), Segment("ि"), Segment("\ufe0f")]), max_size=2))
def test_a_filled_line_is_as_wide_for_rich_as_it_says(text: str, more: list[Segment]) -> None:
    segments = [Segment(text), *more]
    drawn = filled(Strip(segments, sum(width_of(segment.text) for segment in segments)))

    assert sum(segment.cell_length for segment in drawn) == drawn.cell_length
    assert drawn.text.replace("\xa0", "") == text + "".join(segment.text for segment in more)


@settings(max_examples=200)
@given(TEXTS, st.fixed_dictionaries({sign: st.integers(0, 2) for sign in "कितामி்👨👩👧🏽🚒❤️⃣🇨🇭\u200d"}))
def test_what_follows_stands_in_its_cell_in_any_terminal(text: str, widths: dict[str, int]) -> None:
    wide = {"日": 2, "\u0301": 0} | widths
    drawn = filled(Strip([Segment(text)], width_of(text)))

    cells = drawn_by(anchored(drawn.text + "|"), wide)

    assert cells[drawn.cell_length] == "|"


def test_cells_that_a_narrower_terminal_leaves_are_blank() -> None:
    written = anchored("क\u093f\xa0|")

    assert drawn_by(written, {"\u093f": 0}) == {0: "क", 1: "\u093f", 2: "|"}
    assert drawn_by("xxxx", {}) | drawn_by(written.replace("\u093f", ""), {}) == {0: "क", 1: " ", 2: "|", 3: "x"}


def test_sequences_and_plain_text_are_written_as_they_are() -> None:
    assert anchored("\x1b[1m“plain” ┃\x1b[0m") == "\x1b[1m“plain” ┃\x1b[0m"
    assert anchored("\x1b]52;c;👍\x07") == "\x1b]52;c;👍\x07"
    assert anchored("\x1b[1m\ufe0fx") == "\x1b[1m\ufe0fx"


def test_a_word_that_was_not_filled_keeps_its_signs() -> None:
    assert anchored("किता|") == "किता|"


def test_each_sign_has_its_place_in_the_text_and_fillers_have_none() -> None:
    drawn = offsets(filled(Strip([Segment("किता ab")], 7)), 10, 3)

    assert [(segment.text, segment.style.meta["offset"]) for segment in drawn if segment.style] == [
        ("कि", (10, 3)),
        ("ता", (12, 3)),
        ("\xa0", (14, 3)),
        ("\xa0", (14, 3)),
        (" ", (14, 3)),
        ("a", (15, 3)),
        ("b", (16, 3)),
    ]


@pytest.mark.parametrize(
    ("text", "part", "made"),
    [
        ("plain", (1, 3), (1, 3)),
        ("a👩\u200d🚒b", (2, 4), (1, 4)),
        ("e\u0301x", (0, 1), (0, 2)),
        ("किता", (1, 3), (0, 4)),
    ],
)
def test_no_sign_is_cut(text: str, part: tuple[int, int], made: tuple[int, int]) -> None:
    assert whole(text, *part) == made


@settings(max_examples=200)
@given(st.lists(TEXTS, max_size=3), TEXTS, st.integers(1, 40))
def test_a_line_is_as_wide_as_asked_for_whatever_stands_in_it(left: list[str], right: str, width: int) -> None:
    plain = Style()
    drawn = filled(line([(text, plain) for text in left], width, plain, right=[(right, plain)]))

    assert drawn.cell_length == width
    if width_of(right) <= width:
        assert sum(segment.cell_length for segment in drawn) == width
