"""Figures that count some of a whole: of one part they contradict each other, of two they do not."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Kessel was found guilty on 11 of 14 counts on Friday, the court said.",
            "Kessel was convicted on 12 of the 14 charges on Friday.",
            {"11", "12"},
        ),
        (
            "The jury in Marlow found Dunne guilty on seven of nine counts of fraud.",
            "Dunne was convicted on eight of the nine charges of fraud in Marlow.",
            {"seven", "eight"},
        ),
        (
            "Voters in 18 of the 27 districts of Tolna backed the merger.",
            "Voters in 19 of the 27 districts of Tolna backed the merger, the council said.",
            {"18", "19"},
        ),
        (
            "Olin won 21 of 30 races this year.",
            "Olin has won 23 of the 30 races this year.",
            {"21", "23"},
        ),
    ],
)
def test_two_counts_of_one_part_are_a_conflict(one: str, other: str, values: set[str]) -> None:
    assert conflicts(one, other) == {frozenset(values)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Fifteen of the 27 states voted for the plan.",
            "Twelve of the 27 states voted against the plan.",
            id="together they are the whole",
        ),
        pytest.param(
            "Three of the 12 jurors wept in Marlow.",
            "Four of the 12 jurors in Marlow were women.",
            id="two things said of some",
        ),
        pytest.param(
            "Kessel was found guilty on 11 of 14 counts.",
            "Kessel was acquitted on two of 14 counts; on one there was no verdict.",
            id="guilty and acquitted",
        ),
        pytest.param(
            "Kessel was convicted on 11 of 14 counts.",
            "His partner Raudsep was convicted on nine of the 14 counts.",
            id="two defendants",
        ),
        pytest.param(
            "Olin hit nine of 13 shots from the field.",
            "Olin hit eight of nine free throws.",
            id="two wholes",
        ),
        pytest.param(
            "Six of the 27 states voted against the plan on Friday.",
            "In March nine of the 27 states voted against the plan.",
            id="another time",
        ),
        pytest.param(
            "Eight of the 12 patients improved.", "Nine of the 12 patients had side effects.", id="two effects"
        ),
    ],
)
def test_counts_of_two_parts_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
