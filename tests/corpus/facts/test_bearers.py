"""Whose age an age is, where the article names people."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


def ages(found: list[Fact]) -> list[tuple[str, str]]:
    return [(fact.value, fact.of) for fact in found if fact.of.startswith("age")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna Berg was freed.\nThe 24-year-old star flew home.", [("24", "age of Berg")]),
        ("Anna Berg was freed.\nThe 24-year-old flew home.", [("24", "age of Berg")]),
        ("Anna Berg was freed.\nShe did it at the age of 23.", [("23", "age of Berg")]),
        ("The 24-year-old guard Anna Berg left.", [("24", "age of Berg")]),
        ("Police named the guard as Anna Berg, a 24-year-old, and left.", [("24", "age of Berg")]),
        ("His wife Anna, 38, 17 times stabbed, died.", [("38", "age of Anna")]),
    ],
)
def test_an_age_is_of_the_person_named_beside_it_or_just_before(
    figures: Figures, text: str, told: list[tuple[str, str]]
) -> None:
    assert ages(figures(text)) == told


def test_a_man_of_an_age_is_another_than_the_one_named_before(figures: Figures) -> None:
    assert ages(figures("Anna Berg was freed.\nA 24-year-old man was held.")) == [("24", "age of man")]


def test_of_two_named_before_it_is_not_known_whose_age_it_is(figures: Figures) -> None:
    assert ages(figures("Anna Berg met Carl Dahl.\nThe 24-year-old flew home.")) == [("24", "age")]


def test_an_age_is_stated_whatever_is_denied(figures: Figures) -> None:
    assert [fact.modality for fact in figures("He denied killing Anna Berg, 37.")] == ["asserted"]
