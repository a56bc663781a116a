"""None against some is a contradiction; none of others, of another time or place is not."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts, told


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "No guard has been suspended over the escape in Marlow, the prison service said.",
            "Two guards were suspended over the escape in Marlow, the prison said.",
            {"No guard", "Two guards"},
        ),
        (
            "Nobody was injured when the crane fell in Tolna, police said.",
            "Three people were injured when the crane fell in Tolna.",
            {"Nobody", "Three people"},
        ),
        (
            "The fire at the hotel in Orsa injured no one, the fire chief said.",
            "Four guests were injured in the fire at the hotel in Orsa.",
            {"no one", "Four guests"},
        ),
        (
            "No arrests were made at the march in Marlow.",
            "Police arrested 17 people at the march in Marlow.",
            {"No arrests", "17 people"},
        ),
    ],
)
def test_none_and_some_are_a_conflict(one: str, other: str, words: set[str]) -> None:
    assert conflicts(one, other) == {frozenset(words)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "No one was killed when the bridge at Halden collapsed.",
            "Three people were injured when the bridge at Halden collapsed.",
            id="killed and injured",
        ),
        pytest.param(
            "No children were injured in the fire in Orsa.",
            "Four people were injured in the fire in Orsa.",
            id="children",
        ),
        pytest.param(
            "No passengers were hurt when the ferry struck the pier in Orsa.",
            "Two sailors were injured when the ferry struck the pier in Orsa.",
            id="passengers and sailors",
        ),
        pytest.param(
            "No one was injured in the second blast in Tolna.",
            "Three people were injured in the first blast in Tolna.",
            id="another blast",
        ),
        pytest.param(
            "No one was seriously injured when the crane fell in Tolna.",
            "Three people were injured when the crane fell in Tolna.",
            id="seriously",
        ),
        pytest.param(
            "No one has been arrested so far over the theft in Marlow.",
            "Police arrested two men over the theft in Marlow on Friday.",
            id="so far",
        ),
        pytest.param(
            "No one was hurt in the crash in Tolna last year.",
            "Three people were hurt in the crash in Tolna on Friday.",
            id="another time",
        ),
        pytest.param(
            "No one was hurt when a shell hit a school in Tolna.",
            "Three people were hurt when a shell hit a bus in Marlow.",
            id="another place",
        ),
    ],
)
def test_none_of_other_people_or_at_another_time_is_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


def test_the_reason_says_none() -> None:
    found = told("Nobody was injured when the crane fell in Tolna.", "Three people were injured when it fell in Tolna.")
    (reason,) = (divergence.reason for divergence in found.divergences if divergence.verdict == "conflict")
    assert reason == "none is not 3; each counts the people injured."
