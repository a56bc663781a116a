"""Ordinals, and what they rank."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("This is the fifth anti-piracy operation.", "5", "operation"),
        ("The third round of talks took place.", "3", "round"),
        ("The 84th Academy Awards were held.", "84", "awards"),
        ("It lies in the first district.", "1", "district"),
    ],
)
def test_an_ordinal_says_of_what(figures: Figures, text: str, value: str, of: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value, found.of) == ("ordinal", value, of)


def test_first_as_an_adverb_is_no_ordinal(figures: Figures) -> None:
    assert figures("She was first seen there and came first.") == []


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("It is the second deadly fire this year.", "2", "fire"),
        ("His total was the fifth-highest total of all.", "5", "highest"),
        ("She is a second-round pick.", "2", "round"),
        ("He was charged with third-degree murder.", "3", "degree murder"),
        ("The girl is a fifth-grader.", "5", "grader"),
        ("This is the second time for her.", "2", "time"),
    ],
)
def test_ordinals_tied_to_what_they_rank(figures: Figures, text: str, value: str, of: str) -> None:
    found = next(fact for fact in figures(text) if fact.kind == "ordinal")
    assert (found.value, found.of) == (value, of)


def test_a_rank_stands_whatever_is_to_come(figures: Figures) -> None:
    found = next(fact for fact in figures("The sixth visitor will stay for ten days.") if fact.kind == "ordinal")
    assert (found.value, found.modality) == ("6", "asserted")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was the second such arrest.", ["2"]),
        ("She was the first newly elected mayor.", ["1"]),
        ("They were the first family to leave.", ["1"]),
        ("On the scene, first responders gave help.", []),
        ("She was the first woman and first doctor on the board.", ["1", "1"]),
        ("He ranks fourth in steals.", ["4"]),
        ("The runner came home fifth of all.", []),
        ("She is a fourth-year.", ["4"]),
        ("The fifth-placed went home.", []),
        ("It was their first time there.", []),
        ("The first lady and the first minister met at first hand.", []),
        ("They live on Fifth Avenue and on the third street.", []),
    ],
)
def test_what_comes_in_which_place(figures: Figures, text: str, values: list[str]) -> None:
    assert [fact.value for fact in figures(text) if fact.kind == "ordinal"] == values


def test_an_adjective_is_not_what_an_ordinal_ranks(figures: Figures) -> None:
    found = next(fact for fact in figures("It was the fifth straight 30-homer season.") if fact.kind == "ordinal")
    assert found.of == "season"
