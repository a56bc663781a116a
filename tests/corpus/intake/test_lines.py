"""Lines of a text, and the paragraphs they make."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.intake.lines import blocks, lines


def test_every_kind_of_line_end_counts() -> None:
    text = "a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h\u2029i"
    assert [line.text for line in lines(text)] == list("abcdefghi")


def test_blank_lines_and_white_space_around_are_left_out() -> None:
    assert [(line.start, line.text) for line in lines("\n  a b \n\n \t\nc")] == [(3, "a b"), (12, "c")]


def test_a_line_knows_whether_a_blank_one_stands_before_it() -> None:
    assert [line.after_blank for line in lines("a\r\nb\r\n\r\nc")] == [True, False, True]


def test_lines_that_stand_for_themselves_are_not_put_together() -> None:
    text = "Dam burst kills nine\nBy Jane Roe\nAt least nine people were killed on Sunday, officials said in the city."
    assert len(blocks(text)) == 3


def test_a_paragraph_broken_at_a_width_is_one() -> None:
    text = (
        "The old bridge over the creek was closed on Monday after a storm\n"
        "tore off part of its railing, officials said. No one was hurt, but\n"
        "the county asked drivers to stay away from the creek until the end\n"
        "of the week.\n"
        "\n"
        "Repairs could take two months, the mayor said at the scene. She did\n"
        "not say what they would cost."
    )
    assert [block.text[-12:] for block in blocks(text)] == ["of the week.", "y would cost"[1:] + "."]


@given(st.text(st.sampled_from("ab \n\r\x85\u2028\t.")))
def test_lines_hold_all_that_is_not_white_space(text: str) -> None:
    found = lines(text)
    assert "".join("".join(line.text.split()) for line in found) == "".join(text.split())
    assert all(text[line.start : line.end] == line.text for line in found)


@given(st.text(alphabet="a \t\n\r\v\f\x85\u2028", max_size=40))
def test_only_two_line_ends_leave_a_line_blank(text: str) -> None:
    found = lines(text)
    for before, line in pairwise(found):
        ends = re.findall("\r\n|[\n\r\v\f\x85\u2028]", text[before.end : line.start])
        assert line.after_blank == (len(ends) > 1)
    assert all(text[line.start : line.end] == line.text for line in found)
