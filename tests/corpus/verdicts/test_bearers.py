"""Whose age it is: told by a name, by what stands beside a name, or by the sentence before."""

import pytest

from tests.corpus.verdicts.made_up import conflicts, story

ARREST = ("Star held", "Actress Anna Berg was arrested in Lisbon early on Saturday, police said.")
FIRST = story(*ARREST, "Berg, 24, was held for an hour, Sergeant Luis Costa said.")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        pytest.param(
            story(*ARREST, "The 25-year-old left by plane on Monday."), "25-year-old", id="the sentence before"
        ),
        pytest.param(
            story("Star held", "Anna Berg, the 26-year-old star of a show, was arrested in Lisbon on Saturday."),
            "26-year-old",
            id="beside the name",
        ),
        pytest.param(
            story(*ARREST, "The 27-year-old star of a show was held for an hour, Sergeant Luis Costa said."),
            "27-year-old",
            id="he who says it is not told of",
        ),
    ],
)
def test_ages_of_one_person_are_held_against_each_other(other: str, told: str) -> None:
    assert [words for words, _ in conflicts(FIRST, other)] == [{"24", told}]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(story("Star held", "Carl Dahl, 30, was arrested in Lisbon on Saturday."), id="another man"),
        pytest.param(
            story("Star held", "Anna Berg and Carl Dahl were arrested in Lisbon.", "The 30-year-old left on Monday."),
            id="one of two",
        ),
        pytest.param(story(*ARREST, "A 30-year-old saw it."), id="somebody"),
        pytest.param(story(*ARREST, "She won a prize at the age of 19."), id="her age of then"),
    ],
)
def test_ages_of_two_or_of_nobody_known_are_not(other: str) -> None:
    assert conflicts(FIRST, other) == []


def test_man_and_wife_of_one_name_are_two() -> None:
    one = story("Trial", "Nils Dahl, 41, was jailed for the murder of Anna Dahl on Monday.")
    other = story("Trial", "Nils Dahl was jailed for the murder of Anna Dahl.", "Neighbours liked Mrs Dahl, 38.")
    assert conflicts(one, other) == []


def test_whose_killing_is_denied_is_of_that_age_all_the_same() -> None:
    one = story("Trial", "Nils Dahl was jailed for the murder of Anna Dahl, 38, on Monday.")
    other = story("Trial of Dahl", "Nils Dahl, who was jailed on Monday, had denied killing Anna, 37.")
    assert [words for words, _ in conflicts(one, other)] == [{"38", "37"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            story("Mill sold", "The mill in Lisbon was sold on Monday, said its owner Paul Vale-Moore, 66."),
            story("Mill sold", "The mill in Lisbon was sold on Monday, said Ruth Moore, 41, who works there."),
            id="the last half of a surname",
        ),
        pytest.param(
            story("Fair opens", "Mayor Paul Adams, 63, opened the fair in Lisbon on Monday."),
            story("Fair opens", "The fair in Lisbon opened on Monday. Mrs Adams, 55, came with her husband."),
            id="his wife",
        ),
        pytest.param(
            story("Crash", "The pilot Leo Adams, 71, died in the crash on Monday, police said."),
            story("Crash", "The crash on Monday killed the pilot Leo Adams. His son Leo Adams, 38, was not on board."),
            id="a son of the same name",
        ),
    ],
)
def test_another_of_that_name_has_an_age_of_his_own(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_an_age_is_held_against_that_of_the_whole_hyphened_name() -> None:
    one = story("Mill sold", "The mill in Lisbon was sold on Monday, said its owner Paul Vale-Moore, 66.")
    other = story("Mill sold", "The mill in Lisbon was sold on Monday, said Paul Vale-Moore, a 68-year-old brewer.")
    assert [words for words, _ in conflicts(one, other)] == [{"66", "68-year-old"}]


def test_mrs_adams_is_the_woman_of_that_name() -> None:
    one = story("Fair opens", "Mayor Laura Adams, 53, opened the fair in Lisbon on Monday.")
    other = story("Fair opens", "The fair in Lisbon was opened on Monday by the mayor.", "Mrs Adams, 55, came late.")
    assert [words for words, _ in conflicts(one, other)] == [{"53", "55"}]
