"""Roads and addresses: places that a figure names, and nothing that it counts."""

from collections.abc import Callable

import pytest

from geneva_corpus.facts import extract
from geneva_corpus.model import Article

Build = Callable[..., Article]


@pytest.fixture
def told(build: Build) -> Callable[[str], list[tuple[str, str, str]]]:
    def found(text: str) -> list[tuple[str, str, str]]:
        return [(fact.kind, fact.value, fact.text) for fact in extract([build(text)]) if fact.kind != "person"]

    return found


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("She was stopped on state Route 52.", "state Route 52", "State Route 52"),
        ("A lorry overturned on Highway 61.", "Highway 61", "Highway 61"),
        ("A lorry overturned on U.S. Highway 61.", "U.S. Highway 61", "U.S. Highway 61"),
        ("A lorry overturned on US Highway 61.", "US Highway 61", "U.S. Highway 61"),
        ("Snow closed Interstate 80 for a day.", "Interstate 80", "Interstate 80"),
        ("Snow closed I-80 again.", "I-80", "Interstate 80"),
        ("The gunman was found at 40 East 5th Avenue.", "40 East 5th Avenue", "40 East 5th Avenue"),
        ("The gunman was found at 40 East 5th Ave.", "40 East 5th Ave", "40 East 5th Avenue"),
        ("Police cleared the house, 12 Rose Lane, at once.", "12 Rose Lane", "12 Rose Lane"),
    ],
)
def test_a_road_and_an_address_are_one_place(
    sentence: str, words: str, value: str, told: Callable[[str], list[tuple[str, str, str]]]
) -> None:
    assert ("place", value, words) in told(sentence)
    assert [kind for kind, _, text in told(sentence) if text in words] == ["place"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The team won 5 Wall Street awards.",
        "The money came from 12 Wall Street banks.",
        "In 2009 Oxford Street was closed.",
        "On May 5 Fleet Street slept.",
        "The crew of F-16 was safe.",
    ],
)
def test_a_figure_before_a_street_counts_or_dates_what_it_did(
    sentence: str, told: Callable[[str], list[tuple[str, str, str]]]
) -> None:
    assert not [value for kind, value, _ in told(sentence) if kind == "place" and any(map(str.isdigit, value))]


def test_where_somebody_of_an_age_is_from_is_a_place(told: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert ("place", "Otterby", "Otterby") in told("Ann Lee, 66, of Otterby, was killed.")
    assert ("place", "Otterby", "Otterby") in told("A 66-year-old Otterby woman was killed.")


def test_a_player_of_some_age_is_from_no_team(told: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert "place" not in [kind for kind, _, _ in told("The 24-year-old Lakers guard was hurt.")]
