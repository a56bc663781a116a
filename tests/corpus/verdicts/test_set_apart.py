"""Figures that the words of their sentence set apart: made-up stories, and the conflicts that are told of them."""

import pytest

from geneva_corpus.forms.calendar import day_span
from geneva_corpus.model import Fact, Passage
from geneva_corpus.verdicts.set_apart import is_of_another_time, known_from, whole_of
from tests.corpus.verdicts.made_up import conflicts, story
from tests.corpus.verdicts.one_figure import figure
from tests.corpus.verdicts.two_accounts import conflicts as told_on
from tests.corpus.verdicts.two_accounts import told


def words(*texts: str) -> set[frozenset[str]]:
    """The words of the figures of each conflict."""
    return {frozenset(figures) for figures, _ in conflicts(*texts)}


DAYS = "12 June 2024", "14 June 2024"


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            ["The lake rose to 4.2 metres at the pier."],
            [
                "The lake rose to 4.9 metres at the pier.",
                "In the flood of 1998 the lake then rose to 3.7 metres there.",
            ],
            {"4.2 metres", "4.9 metres"},
        ),
        (
            ["The final lasted three hours and five minutes."],
            ["The final lasted two hours and 50 minutes; the semi-final had lasted an hour and 30 minutes."],
            {"three hours and five minutes", "two hours and 50 minutes"},
        ),
        (
            ["Robbers stole six statues from the abbey on Monday night."],
            [
                "Eight statues were stolen from the abbey on Monday night.",
                "In 2011 robbers had stolen two statues there.",
            ],
            {"six statues", "Eight statues"},
        ),
    ],
    ids=["a flood of old", "the round before", "a robbery of old"],
)
def test_what_an_account_tells_of_another_time_beside_that_of_today_is_no_reading(
    one: list[str], other: list[str], values: set[str]
) -> None:
    assert words(story("Here", *one), story("There", *other)) == {frozenset(values)}


def test_two_accounts_of_an_earlier_flood_are_held_against_each_other() -> None:
    text = "A flood killed {} people in the town in 1998; this week's flood killed five people."
    assert frozenset({"31 people", "38 people"}) in words(
        story("Here", text.format(31)), story("There", text.format(38))
    )


def test_a_level_of_a_day_on_which_the_other_account_was_written_already_is_another() -> None:
    sentence = "{} the lake reached {} metres at the pier."
    first = sentence.format("At its highest", "4.2")
    assert not told_on(first, sentence.format("On Thursday", "3.9"), days=DAYS)
    assert told_on(first, sentence.format("At its highest", "3.9"), days=DAYS)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            "The storm killed two people in the harbour and one in Oldham.",
            "Three people were killed in the storm.",
        ),
        (
            "Police arrested 11 people in the arena and four more in the suburbs.",
            "Police arrested 15 people after the concert.",
        ),
    ],
)
def test_parts_that_a_sentence_adds_are_not_held_against_the_whole(parts: str, whole: str) -> None:
    assert not words(story("Here", parts), story("There", whole))


def test_figures_that_no_sentence_adds_are_held_against_each_other() -> None:
    one = "Police arrested 11 people in the arena and closed two streets."
    assert words(story("Here", one), story("There", "Police arrested 15 people in the arena.")) == {
        frozenset({"11 people", "15 people"})
    }


def test_people_sought_are_not_people_arrested() -> None:
    one = story("Here", "The inspector said that four suspects were being sought over the robbery.")
    other = story("There", "The inspector said that two suspects had been arrested over the robbery.")
    assert not words(one, other)


def test_residents_who_went_home_on_a_later_day_are_not_those_evacuated() -> None:
    first = "About 700 residents were evacuated to a school."
    later = "By Friday 900 residents had gone back to their homes."
    assert not told_on(first, later, days=DAYS)
    assert not told_on(first, later.replace("By Friday ", ""), days=DAYS)


def test_months_of_negotiations_are_not_hours_of_a_meeting() -> None:
    first = story("Here", "Negotiations lasted eight months.")
    later = story("There", "The meeting lasted four hours.")
    assert not words(first, later)
    other = story("Elsewhere", "Negotiations lasted six months.")
    assert words(first, other) == {frozenset({"eight months", "six months"})}


def agreed(one: str, other: str) -> set[frozenset[str]]:
    """The words of the figures and hours of each agreement."""
    found = told(one, other)
    texts = {fact.id: fact.text for fact in found.facts if fact.kind in ("number", "time")}
    told_alike = [d for d in found.divergences if d.verdict == "agreement"]
    return {frozenset(texts[r.fact] for r in d.readings if r.fact in texts) for d in told_alike} - {frozenset()}


def test_a_part_is_not_the_whole_of_as_many() -> None:
    assert not agreed("Berg hit 12 winners.", "Berg hit 19 winners, 12 of them in the first set.")
    assert agreed("Berg hit 12 winners.", "Berg hit 12 winners, seven of them in the first set.")


@pytest.mark.parametrize(("other", "alike"), [("after", False), ("before", True)])
def test_shortly_before_an_hour_is_not_shortly_after_it(other: str, alike: bool) -> None:
    sentence = "The dam on the river broke shortly {} midnight."
    assert bool(agreed(sentence.format("before"), sentence.format(other))) is alike


def test_shortly_before_an_hour_is_not_held_against_a_minute() -> None:
    sentence = "The dam on the river broke {}."
    assert not told_on(sentence.format("at 11:35 p.m."), sentence.format("shortly before midnight"))
    assert told_on(sentence.format("at 11:35 p.m."), sentence.format("at 10:05 p.m."))


@pytest.mark.parametrize(("words", "other"), [(3, True), (3_000, False)])
def test_only_the_words_near_a_figure_tell_it_of_another_time(words: int, other: bool) -> None:
    text = "31 people died " + "and so on " * words + "in 1998"
    passage = Passage("A.1", "A", 0, len(text), 1, text, False)
    assert is_of_another_time(Fact("f", "A.1", 0, 9, "31 people", "number", "31"), passage) is other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Turnout in the state election was 66.3%, up from 61.9% in 2020, the electoral office said.",
            "Turnout in the state election fell to 58.2%, the lowest since 1990, the electoral office said.",
            id="turnout",
        ),
        pytest.param(
            "The mine made 412 tonnes of copper last year, compared with 390 in 2016, its owner said.",
            "The mine made 437 tonnes of copper last year, its owner said, the most since 2009.",
            id="copper",
        ),
        pytest.param(
            "The quarry shed 340 jobs, more than in 2019, the union said.",
            "The quarry shed 310 jobs, the union said, down from 400 in 2015.",
            id="jobs",
        ),
    ],
)
def test_what_was_in_another_year_beside_a_figure_sets_it_not_apart(one: str, other: str) -> None:
    assert told_on(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turnout was 66.3%, up from 61.9% in 2020, the electoral office said.", "Turnout was 61.9% in 2020."),
        ("Turnout was 66.3%, the electoral office said.", "In 2020 turnout was 61.9%, the electoral office said."),
        (
            "The mine made 437 tonnes of copper last year, the most since 2009.",
            "The mine made 480 tonnes of copper in 2009, its owner said.",
        ),
        (
            "The quarry shed 310 jobs, the union said, down from 400 in 2015.",
            "The quarry shed 400 jobs in 2015, the union said.",
        ),
    ],
)
def test_a_figure_of_another_year_is_held_against_none_of_this(one: str, other: str) -> None:
    assert not told_on(one, other)


def test_minutes_of_a_possible_number_are_not_those_that_another_played() -> None:
    assert not told_on(
        "The left back played 49 of a possible 53 minutes, the coach said.",
        "The goalkeeper played 41 minutes, the coach said.",
    )


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("He counted two people in the hall and six more in the city.", 8),
        ("He counted two people in the hall and another six.", 8),
        ("He counted two people in the hall and 1,200 others.", 1_202),
        ("He counted two people in the hall and six in the city.", 8),
        ("He counted two people and six in the city.", None),
        ("He counted two people in the hall; six more were in the city.", None),
    ],
)
def test_a_count_and_the_rest_that_its_sentence_adds_are_the_whole(sentence: str, whole: int | None) -> None:
    assert whole_of(*figure(sentence, "two people")) == whole


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("On May 5, 2024 the lake rose to 4.2 metres.", True),
        ("The lake rose to 4.2 metres, the mayor said on May 5, 2024.", False),
        ("On May 5, 2024 the mayor said that the lake rose to 4.2 metres.", False),
    ],
)
def test_the_day_of_a_saying_is_not_that_from_which_on_a_figure_is_known(sentence: str, known: bool) -> None:
    fact, passage = figure(sentence, "4.2 metres")
    day, _ = figure(sentence, "May 5, 2024")
    days = day_span(day.value)
    assert days is not None
    assert (known_from(fact, passage, [(day, days)]) is not None) is known
