"""What parts two figures plainly, and what does not."""

import pytest

from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.two_things import are_of_two
from tests.corpus.verdicts.two_accounts import conflicts, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The man found on Wednesday night on Mill Road was Harold Dunne, 74, the sheriff said.",
            "They found old Harold Dunne, 77, on Mill Road on Thursday morning.",
        ),
        (
            "Marta Olin, 31, was rescued from the well on Thursday, the fire chief said.",
            "Marta Olin, 34, who fell into the well on Wednesday, was rescued.",
        ),
        (
            "Police arrested Leo Brandt, 45, on Wednesday over the theft of the painting.",
            "Leo Brandt, 47, was charged on Thursday with the theft of the painting.",
        ),
    ],
)
def test_the_days_of_two_sentences_do_not_part_two_ages_of_one_person(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Leo Brandt, 45, was arrested on Wednesday over the theft.",
            "Karl Brandt, 47, was arrested on Thursday over the theft.",
            id="another person",
        ),
        pytest.param(
            "Leo Brandt, 45, was arrested on Wednesday over the theft.",
            "Leo Brandt was 36 when he was first arrested in 2015.",
            id="then",
        ),
        pytest.param(
            "Leo Brandt, 45, was arrested on Wednesday over the theft.",
            "Leo Brandt, then 42, stole a car in 2021.",
            id="in another year",
        ),
        pytest.param(
            "Leo Brandt, 45, was arrested on Wednesday over the theft.",
            "Leo Brandt, who turns 46 on Friday, was charged on Thursday.",
            id="an age to come",
        ),
        pytest.param(
            "Marta Olin, 31, was rescued from the well on Wednesday.",
            "The mother of Marta Olin, 54, thanked the firemen on Thursday.",
            id="her mother",
        ),
    ],
)
def test_ages_of_two_people_or_of_two_years_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The storm over Marlow brought gusts of up to 171 kph.",
            "The storm over Marlow brought gusts of up to 152 kph.",
        ),
        (
            "The flood stood up to three metres deep in the streets of Tolna.",
            "In the streets of Tolna the flood stood up to 1.6 metres deep.",
        ),
        (
            "Temperatures in Marlow rose to up to 43 degrees Celsius on Friday.",
            "On Friday temperatures in Marlow rose to up to 40 degrees Celsius.",
        ),
    ],
)
def test_of_two_maxima_of_one_thing_one_is_wrong(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The storm reached Marlow with sustained winds of up to 175 kph.",
            "The storm reached Marlow with gusts of up to 215 kph.",
            id="wind and gusts",
        ),
        pytest.param(
            "Gusts of up to 162 kph were measured on the island of Orsa.",
            "In Marlow gusts of up to 138 kph were measured.",
            id="two places",
        ),
        pytest.param(
            "Up to 50 people are feared to be under the rubble in Marlow.",
            "Up to 30 people are feared to be under the rubble in Marlow.",
            id="estimates",
        ),
        pytest.param(
            "The agency expects gusts of up to 120 km/h in Marlow on Friday.",
            "In Marlow gusts of up to 138 km/h were measured on Friday.",
            id="foreseen and measured",
        ),
        pytest.param(
            "Snow lay up to two metres deep in the hills above Marlow.",
            "In the town of Marlow snow lay up to 40 centimetres deep.",
            id="hills and town",
        ),
    ],
)
def test_maxima_of_two_things_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Five people died when the tower of the church collapsed in Marlow.",
            "Eight people lost their lives when the bell tower of the church in Marlow collapsed.",
        ),
        (
            "Two firefighters suffered minor burns in the blaze at the mill.",
            "Three firefighters were injured lightly in the blaze at the mill.",
        ),
        (
            "Four workers sustained serious burns in the blast at the refinery of Tolna.",
            "Six workers were seriously injured in the blast at the refinery of Tolna.",
        ),
    ],
)
def test_what_befell_people_is_one_in_many_words(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Seven farmers fled the flood in Marlow on Friday.",
            "Three farmers were killed in the flood in Marlow on Friday.",
            id="fled and killed",
        ),
        pytest.param(
            "Four firefighters entered the burning mill in Marlow.",
            "Three firefighters were injured in the burning mill in Marlow.",
            id="entered and injured",
        ),
        pytest.param(
            "Six students blocked the gate of the college in Tolna.",
            "Four students were arrested at the gate of the college in Tolna.",
            id="blocked and arrested",
        ),
        pytest.param(
            "Seven farmers lost their homes in the flood in Marlow.",
            "In the flood in Marlow three farmers lost their lives.",
            id="homes and lives",
        ),
        pytest.param(
            "Five people were seriously injured in the crash on the A9.",
            "Eight people were slightly injured in the crash on the A9.",
            id="seriously and slightly",
        ),
    ],
)
def test_what_some_did_and_what_befell_others_are_two_things(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


def figures(one: str, other: str) -> list[Context]:
    """The last number of each of two accounts with what stands around it."""
    found = told(one, other)
    contexts = read_contexts(found.articles, [fact for fact in found.facts if fact.kind == "number"])
    return [[context for context in contexts.values() if context.article == article][-1] for article in ("A", "B")]


def test_a_figure_of_nothing_named_is_none_of_what_another_counts() -> None:
    age, power = figures(
        "Among the victims in Marlow was a baker of 71 who collapsed at work.",
        "Roads collapsed in the heat in Marlow and the demand for power hit just over 61 gigawatts.",
    )
    assert are_of_two(age, power, 0.9)


def test_whom_a_figure_counts_may_be_left_unsaid() -> None:
    told_fully, in_short = figures(
        "Nine people were injured when the roof in Marlow collapsed.",
        "Seven were injured when the roof in Marlow collapsed.",
    )
    assert not are_of_two(told_fully, in_short, 0.9)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Four men, two of them British, were arrested when commandos boarded the yacht Alma off Orsa.",
            "Three men on board, two of them British, were arrested when the yacht Alma was boarded off Orsa.",
        ),
        (
            "Six people - four women and two children - were killed when a lorry hit a bus near Tolna.",
            "Seven people, three of them children, were killed when a lorry hit a bus near Tolna.",
        ),
        (
            "Five climbers, all of them Poles, were rescued from the north face of Mount Orsa.",
            "Four climbers were rescued from the north face of Mount Orsa on Thursday.",
        ),
    ],
)
def test_what_befell_them_is_told_behind_an_aside_too(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Three men were arrested after the robbery in Marlow.",
            "In 2019 four men were arrested after a robbery in Marlow.",
            id="another year",
        ),
        pytest.param(
            "Two of the men, aged 44 and 52, are from Leeds.",
            "Three men, two of them from Leeds, were arrested.",
            id="some of them",
        ),
        pytest.param(
            "Six people, two of them children, were injured in Tolna.",
            "Two children were injured in Tolna.",
            id="the children among them",
        ),
        pytest.param(
            "Ten workers - the youngest is 17 - went on strike in Tolna.",
            "Four workers were arrested in Tolna.",
            id="another deed behind the aside",
        ),
        pytest.param(
            "Three men were arrested after the robbery in Marlow. Four men were arrested there in 2019.",
            "Three men were arrested on Friday after the robbery in Marlow.",
            id="its own of another year",
        ),
    ],
)
def test_counts_of_others_or_of_another_year_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


def test_rescuers_are_not_the_rescued() -> None:
    rescued = "Fourteen miners were rescued from the mine in Marlow."
    assert conflicts(rescued, "Thirty rescuers were at work at the mine in Marlow.") == set()
    assert conflicts(rescued, "Sixteen miners were rescued from the mine in Marlow.")
    searched = "Some 30 rescuers searched the mine in Marlow."
    assert conflicts(searched, "Some 45 rescuers searched the mine in Marlow.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Pirates hold nearly 300 crewmen in Marlow, the navy said.",
            "Pirates hold more than 300 crew members in Marlow, the navy said.",
        ),
        (
            "The evacuation of the ferry Alma took less than two hours, the owner said.",
            "The evacuation of the ferry Alma took more than two hours, passengers said.",
        ),
        (
            "Fewer than 100 people came to the meeting in Tolna.",
            "Over 100 people came to the meeting in Tolna.",
        ),
    ],
)
def test_less_and_more_than_one_figure_contradict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At least 100 people came to the meeting in Tolna.",
            "Up to 100 people came to the meeting in Tolna.",
        ),
        (
            "No fewer than 100 people came to the meeting in Tolna.",
            "No more than 100 people came to the meeting in Tolna.",
        ),
        ("About 300 people came to the meeting in Tolna.", "More than 300 people came to the meeting in Tolna."),
        ("Nearly 300 people were arrested in Tolna.", "More than 300 people were injured in Tolna."),
        ("Nearly 300 people were killed in Orsa.", "More than 300 people were killed in Tolna."),
        (
            "Nearly 300 people came to the meeting in Tolna.",
            "More than 300 people were expected at the meeting in Tolna.",
        ),
    ],
)
def test_bounds_that_one_figure_meets_do_not(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
