"""Rows of ages of people without a name: where two rows differ in one age, that one is contradicted."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Those killed in the mall were two women aged 34 and 61 and a 19-year-old man.",
            "The dead of the mall are two women, 34 and 61 years old, and a man of 29.",
            {"19-year-old", "29"},
        ),
        (
            "A girl of nine, a 42-year-old woman and a man of 45 were killed when the car hit a tree near Tolna.",
            "A girl of nine, a 42-year-old woman and a man of 54 were killed when the car hit a tree near Tolna.",
            {"45", "54"},
        ),
        (
            "Three boys, aged 11, 13 and 14, were rescued from the ice in Marlow.",
            "Three boys, aged 11, 12 and 14, were rescued from the ice in Marlow.",
            {"13", "12"},
        ),
    ],
)
def test_the_one_age_in_which_two_rows_differ_is_a_conflict(one: str, other: str, words: set[str]) -> None:
    assert conflicts(one, other) == {frozenset(words)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Three boys, aged 11, 13 and 14, were rescued from the ice in Marlow.",
            "Three girls, aged 9, 12 and 14, were rescued from the ice in Marlow.",
            id="rows that differ in more",
        ),
        pytest.param(
            "Two women, aged 34 and 61, were killed in Marlow.",
            "Two women, aged 34 and 58, were killed in Marlow.",
            id="rows too short to tell",
        ),
        pytest.param(
            "A girl of nine, a 42-year-old woman and a man of 45 were killed near Tolna.",
            "A girl of nine and a 42-year-old woman were killed near Tolna.",
            id="one of them left out",
        ),
        pytest.param(
            "A girl of nine, a 42-year-old woman and a man of 45 were killed in the car near Tolna.",
            "A girl of nine, a 42-year-old woman and a man of 71 were killed in the car near Tolna.",
            id="ages too far apart",
        ),
        pytest.param(
            "A girl of nine, a 42-year-old woman and a man of 45 were killed in the car near Tolna.",
            "A girl of nine, a 42-year-old woman and a boy of four were killed in the car near Tolna.",
            id="a man and a boy",
        ),
    ],
)
def test_ages_of_other_people_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
