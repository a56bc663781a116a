"""Groups of one value each that contradict each other, as far as many small signs tell."""

from hashlib import sha256

import pytest

from geneva_corpus import compare
from geneva_corpus.comparison import article
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contradictions import differ_in_a_digit
from tests.corpus.verdicts.made_up import conflicts, story
from tests.corpus.verdicts.two_accounts import told


def words(*texts: str) -> list[set[str]]:
    return [told for told, _ in conflicts(*texts)]


def test_figures_nearly_alike_told_in_other_words_are_held_against_each_other() -> None:
    found = words(
        story("Ferry runs aground off Maro", "A ferry ran aground off Maro on Monday with 322 people on board."),
        story(
            "Rocks stop ferry", "The ferry hit rocks near Maro on Monday.", "A total of 328 people were on the ship."
        ),
    )
    assert found == [{"322 people", "328 people"}]


def test_a_figure_of_a_headline_is_held_against_the_texts_of_others() -> None:
    found = words(
        story("Ferry runs aground off Maro", "A ferry ran aground off Maro on Monday with 322 people on board."),
        story("Ferry with 328 people on board hits rocks", "The ferry hit rocks near Maro on Monday."),
    )
    assert found == [{"322 people", "328 people"}]


def test_a_rank_with_a_bound_fits_the_bare_one() -> None:
    found = told("Arden took at least 3rd place in the race in Maro.", "Arden took 3rd place in the race in Maro.")
    assert [d.verdict for d in found.divergences if d.kind == "ordinal"] == ["precision"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Jan Keller hit 11 aces and Milos Berg five.",
            "Milos Berg hit two aces in the final.",
            id="of somebody else",
        ),
        pytest.param(
            "Milos Berg made 38 unforced errors, Keller 46.",
            "Jan Keller lost the final, and his 46 unforced errors told.",
            id="both of them in one sentence",
        ),
        pytest.param(
            "Anna Szel, who turns 75 on Friday, won the prize.", "Anna Szel, 74, won the prize.", id="an age to come"
        ),
        pytest.param(
            "The flight to Maro normally takes an hour and 10 minutes.",
            "The flight to Maro took an hour and 17 minutes.",
            id="what is usual",
        ),
    ],
)
def test_figures_of_two_things_nearly_alike_are_no_conflict(one: str, other: str) -> None:
    assert not words(story("What is known", one), story("The story of the day", other))


def test_who_tells_both_values_tells_of_two_things() -> None:
    both = "The ferry carried 228 passengers. By 3 a.m. about 180 passengers had been taken to the village."
    found = words(
        story("Ferry runs aground", both),
        story("Rocks stop ferry", "All 228 passengers of the ferry were taken to the village."),
    )
    assert not found


def test_a_morning_and_an_afternoon_are_no_conflict() -> None:
    assert not words(
        story("Guards arrest a driver", "A driver was arrested in Maro on Monday afternoon."),
        story("Blast in Maro", "The arrest in Maro followed the attack of Monday morning."),
    )


def test_a_city_does_not_tell_more_exactly_how_many_left_it() -> None:
    one = "The volcano lies 90 km from Maro, a city of 420,000 people."
    other = "More than 8,000 people left their homes near the volcano."
    sources = [
        Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest())
        for n, text in enumerate((story("The volcano", one), story("The story of the day", other)))
    ]
    found = compare([article(source, number) for number, source in enumerate(sources)])
    assert not [d for d in found.divergences if d.verdict == "precision" and d.kind == "number"]


def test_values_that_differ_in_one_digit() -> None:
    assert differ_in_a_digit("322", "328")
    assert not differ_in_a_digit("322", "32")
    assert not differ_in_a_digit("322", "345")
    assert not differ_in_a_digit("322", "322")
