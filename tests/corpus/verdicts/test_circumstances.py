"""Under what a figure was taken: figures of two quarters or two people may differ and both be right."""

import pytest

from tests.corpus.verdicts.one_figure import marks
from tests.corpus.verdicts.two_accounts import conflicts, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Acme reported revenue of $4.1 billion for the second quarter.",
            "Acme reported revenue of $3.9 billion for the first quarter.",
            id="two quarters",
        ),
        pytest.param(
            "Acme reported revenue of $4.1 billion for the second quarter.",
            "Acme reported revenue of $8.0 billion for the first half.",
            id="a quarter and a half",
        ),
        pytest.param(
            "The operating margin of Acme fell to 8.1 percent in the quarter.",
            "The operating margin of Acme fell to 8.6 percent in the first half.",
            id="the quarter and a half",
        ),
        pytest.param(
            "Acme reported results for the second quarter. The operating margin of Acme fell to 8.1 percent.",
            "The operating margin of Acme fell to 8.6 percent in the first half.",
            id="a report on a quarter and a half",
        ),
        pytest.param(
            "Acme's revenue fell to $7.1 billion in the six months to June.",
            "Acme's revenue fell to $3.4 billion in Q2.",
            id="six months and a quarter",
        ),
        pytest.param(
            "The operating margin of Acme was 8.1 percent.",
            "The operating margin of Acme was 8.6 percent a year earlier.",
            id="a year earlier",
        ),
        pytest.param(
            "Shares of Acme fell 7.4 percent on the exchange.",
            "Shares of Acme fell 9 percent on the exchange by noon.",
            id="a day of trading and noon",
        ),
        pytest.param(
            "Acme's net profit rose to $340 million in the second quarter.",
            "Acme's operating profit rose to $510 million in the second quarter.",
            id="net and operating profit",
        ),
        pytest.param(
            "Acme agreed to buy Bolt for $1.2 billion in cash.",
            "Acme agreed to buy Bolt for $1.5 billion, including debt.",
            id="with debt and without",
        ),
        pytest.param(
            "Acme agreed to buy Bolt for $1.2 billion in cash.",
            "Acme had earlier offered to buy Bolt for $1 billion in cash.",
            id="an earlier offer",
        ),
        pytest.param(
            "The offer is a premium of 23 percent to Friday's close.",
            "The offer is a premium of 31 percent to the average price of the last month.",
            id="two things to measure from",
        ),
        pytest.param(
            "A poll by Infas put Berg at 48 percent.", "A poll by Gallup put Berg at 44 percent.", id="two polls"
        ),
        pytest.param(
            "Dahl was charged with 12 counts of fraud.", "Dahl was convicted on three counts of fraud.", id="of which"
        ),
        pytest.param(
            "The virus has killed 120 people in Norway.", "The virus has killed 1,800 people worldwide.", id="worldwide"
        ),
        pytest.param(
            "Dahl was sentenced to five years for fraud and two years for perjury.",
            "Dahl was sentenced to seven years in prison for fraud and perjury.",
            id="it adds up",
        ),
        pytest.param(
            "The airline cancelled 120 flights on Monday because of the strike.",
            "The airline cancelled 300 flights on Tuesday because of the strike.",
            id="two days",
        ),
        pytest.param(
            "The shooting left six people dead, including the gunman, on Friday.",
            "The gunman killed five people in the shooting on Friday.",
            id="with him who did it",
        ),
        pytest.param(
            "At the time the maker knew of 37 fires in its cars.",
            "The maker's cars have been tied to at least 60 fires.",
            id="what was known then",
        ),
        pytest.param(
            "Acme agreed to buy Bolt for $1.2 billion in cash.",
            "Including about $400 million of debt, Acme agreed to buy Bolt for $1.6 billion in cash.",
            id="with a sum of debt",
        ),
        pytest.param(
            "The rocket lifted off at 5:34 p.m. on Friday.",
            "The rocket lifted off at 5:04 p.m. IST on Friday.",
            id="the hour of a zone",
        ),
        pytest.param(
            "The actor was to be paid $15 million for the film.",
            "The actor had asked for $20 million for the film.",
            id="asked for, not paid",
        ),
        pytest.param(
            "The siege lasted 16 hours.",
            "The siege lasted 18 hours from the moment the plane was seized.",
            id="counted from another moment",
        ),
        pytest.param(
            "The recall covers cars of the 2004 to 2008 model years.",
            "The recall covers cars built from 2003 to 2007.",
            id="model years and years of making",
        ),
        pytest.param(
            "Turnout was 62 percent of voters in Maro.",
            "Turnout in Maro was lower, compared with 71 percent of voters at the last election.",
            id="set beside the last time",
        ),
        pytest.param(
            "Acme will cut 4,200 jobs next year.",
            "The cuts at Acme next year come on top of 1,900 jobs.",
            id="on top of those before",
        ),
        pytest.param(
            "Officials landed on the island on Saturday in a storm.",
            "Officials said Monday they had landed on the island in a storm.",
            id="the day it was said",
        ),
        pytest.param("The bridge can carry 40 tonnes.", "The bridge carried 25 tonnes when it fell.", id="can and did"),
        pytest.param(
            "The fire destroyed 40 homes in Maro.", "The fire damaged 90 homes in Maro.", id="destroyed or damaged"
        ),
        pytest.param("Dahl scored in the 12th minute.", "Dahl scored in the 80th minute.", id="two minutes"),
        pytest.param(
            "Docking is set for 5:12 p.m. Moscow time.", "Docking is set for 9:12 a.m.", id="the hour of a city"
        ),
        pytest.param(
            "Shares of Acme fell 4% in early trading on Monday.",
            "Shares of Acme closed down 6% on Monday.",
            id="two moments of trading",
        ),
        pytest.param(
            "With 60% of the votes counted, Maria Lopez led with 52.1% of the vote.",
            "With 95% of the votes counted, Maria Lopez led with 50.8% of the vote.",
            id="a count that went on",
        ),
        pytest.param(
            "An exit poll gave Maria Lopez 53% of the vote on Sunday.",
            "Maria Lopez won 51.2% of the vote on Sunday, final results showed.",
            id="an exit poll",
        ),
        pytest.param(
            "The Reform League led, a projection showed. It was on 31.4%, the Union of Farmers on 12.2%.",
            "The Reform League got 31.9%, the Union of Farmers 12.6%, the count showed.",
            id="a projection that the sentence before names",
        ),
        pytest.param(
            "The Union of Farmers got 9.1% of the vote.",
            "The Union of Farmers gained since 2020, when it got 7.0% of the vote.",
            id="a vote of which a clause tells the year",
        ),
        pytest.param(
            "Turnout was 64 percent at 6 p.m., the election commission said.",
            "Turnout was 71 percent when polls closed, the election commission said.",
            id="turnout at two hours",
        ),
        pytest.param(
            "The parliament passed the bill by 312 votes to 210 on Friday.",
            "At first reading the parliament had passed the bill by 290 votes to 230.",
            id="two readings of a bill",
        ),
        pytest.param(
            "John Smith was sentenced to five years in prison for fraud.",
            "John Smith faced up to 12 years in prison for fraud.",
            id="the most that was possible",
        ),
        pytest.param(
            "John Smith was sentenced to five years in prison for fraud.",
            "John Smith must serve three years in prison before he can be released.",
            id="a part to be served",
        ),
        pytest.param(
            "John Smith was sentenced to five years in prison for fraud on Friday.",
            "His brother Mark Smith was sentenced to three years in prison for fraud on Friday.",
            id="two people sentenced",
        ),
        pytest.param(
            "A magnitude 6.4 earthquake struck off the coast on Saturday.",
            "A magnitude 5.1 aftershock struck off the coast on Saturday.",
            id="an aftershock",
        ),
        pytest.param(
            "The blast killed seven people on Saturday.",
            "The blast killed five women on Saturday.",
            id="a part of them",
        ),
        pytest.param(
            "The blast killed 12 soldiers and three civilians on Saturday.",
            "The blast killed 15 people on Saturday.",
            id="the parts of a sum",
        ),
        pytest.param("The crash injured 20 people.", "The crash seriously injured six people.", id="the gravely hurt"),
        pytest.param(
            "He was sentenced to five years in prison.",
            "He was sentenced to three years of probation.",
            id="prison and probation",
        ),
        pytest.param(
            "Prices rose 3.4% from a year earlier in April.",
            "Prices rose 0.4% from a month earlier in April.",
            id="against a year and a month before",
        ),
        pytest.param("Annual inflation was 3.4% in April.", "Core inflation was 2.9% in April.", id="core inflation"),
        pytest.param(
            "Acme earned $1.12 a share in the quarter.",
            "Acme earned $1.31 a share excluding one-time items in the quarter.",
            id="with what happens once and without",
        ),
        pytest.param(
            "The two sides agreed on a 30-day ceasefire.",
            "Russia proposed a three-day ceasefire.",
            id="what was proposed",
        ),
        pytest.param(
            "The jury awarded her $5 million in damages.", "The judge reduced the damages to $3 million.", id="reduced"
        ),
        pytest.param(
            "He was convicted on five counts of fraud.", "He was acquitted on two counts of fraud.", id="two verdicts"
        ),
        pytest.param(
            "The Greens won 112 seats in the parliament.",
            "The Greens lost 20 seats in the parliament.",
            id="won and lost",
        ),
        pytest.param(
            "The gunmen took 14 hostages at the hotel.",
            "The gunmen released six hostages at the hotel.",
            id="taken, freed",
        ),
        pytest.param(
            "Ryan Petch was freed after serving six years in prison for armed robbery.",
            "Ryan Petch had been sentenced to nine years for armed robbery.",
            id="served and given",
        ),
        pytest.param(
            "Ryan Petch was sentenced to nine years for armed robbery.",
            "Ryan Petch must serve at least six years of his sentence for armed robbery.",
            id="the least of it",
        ),
        pytest.param(
            "Ryan Petch is serving nine years for armed robbery.",
            "Callum Drace is serving six years for armed robbery.",
            id="two who serve",
        ),
        pytest.param(
            "The fire broke out at 2:30 a.m.", "The fire was under control at 7:15 a.m.", id="beginning and end"
        ),
    ],
)
def test_figures_that_may_both_be_right_are_no_conflict(one: str, other: str) -> None:
    assert not conflicts(one, other)
    assert not conflicts(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Maria Lopez won the election with 51.2% of the vote, officials said.",
            "Maria Lopez won the election with 52.1% of the vote, officials said.",
            {"51.2%", "52.1%"},
        ),
        (
            "Acme's net profit rose 12% to $340 million in the second quarter.",
            "Acme's net profit rose 14% to $340 million in the second quarter.",
            {"12%", "14%"},
        ),
        (
            "The death toll from the blast in a crowded market has risen to 17.",
            "The death toll from the blast in a crowded market has climbed to 19.",
            {"17", "19"},
        ),
        (
            "Ryan Petch is serving a sentence of nine years for armed robbery.",
            "Ryan Petch is serving six years for armed robbery, the court said.",
            {"nine years", "six years"},
        ),
        (
            "Callum Drace is serving 22 years for murder, Ryan Petch nine years for armed robbery, in Marlow prison.",
            "Ryan Petch is serving a sentence of six years for armed robbery in the prison of Marlow.",
            {"nine years", "six years"},
        ),
        (
            "Ana Holm, who fled from the prison of Marlow, is serving a term of four years for fraud.",
            "Ana Holm was sentenced to five years for fraud before she fled from the prison of Marlow.",
            {"four years", "five years"},
        ),
        (
            "Karel Dvorak was sentenced to four years in prison for fraud on Friday.",
            "Karel Dvořák was sentenced to five years in prison for fraud on Friday.",
            {"four years", "five years"},
        ),
    ],
)
def test_figures_taken_under_the_same_still_conflict(one: str, other: str, expected: set[str]) -> None:
    assert frozenset(expected) in conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A bomb blast in a crowded market killed 12 people on Saturday, police said.",
            "The bomb blast in a crowded market on Saturday killed 19 people, police said.",
        ),
        (
            "Rescuers said 30 people were still missing after the landslide.",
            "Rescuers said 11 people were still missing after the landslide.",
        ),
        ("The wildfire has burned 300 hectares of forest.", "The wildfire has burned 1,200 hectares of forest."),
    ],
)
def test_a_count_that_changed_between_two_reports_is_a_conflict_too(one: str, other: str) -> None:
    assert conflicts(one, other)
    assert conflicts(one, other, days=("3 May 2025", "5 May 2025"))


def test_the_reason_of_a_count_that_changed_names_the_days_of_the_reports() -> None:
    found = told(
        "A bomb blast in a crowded market killed 12 people on Saturday, police said.",
        "The bomb blast in a crowded market on Saturday killed 19 people, police said.",
        days=("3 May 2025", "5 May 2025"),
    )

    (conflict,) = [one for one in found.divergences if one.verdict == "conflict"]
    assert "Harbour Times is of 3 May, Island News of 5 May: it may have changed." in conflict.reason


def test_a_toll_that_has_risen_is_a_conflict_too() -> None:
    assert conflicts(
        "The bomb blast in a crowded market killed 12 people on Saturday.",
        "The death toll from the bomb blast in a crowded market on Saturday has risen to 19.",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Heavy rain on Friday killed four people in the north, officials said.",
            "Heavy rain on Thursday killed two people in the south, officials said.",
        ),
        ("The talks lasted three hours on Thursday.", "On Friday the talks lasted two hours."),
        ("In 1987 a flood killed 31 people in the valley.", "In 1995 a flood killed four people in the valley."),
    ],
)
def test_sentences_that_differ_in_day_and_figure_tell_of_two_things(one: str, other: str) -> None:
    assert not conflicts(one, other)
    assert not conflicts(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The meeting lasted 90 minutes on Friday.", "The meeting on Friday lasted two hours.", "two hours"),
        ("A crash on Monday killed 12 people.", "A crash on Tuesday killed 12 people.", "Tuesday"),
    ],
)
def test_sentences_that_differ_in_one_of_them_tell_of_one_thing(one: str, other: str, expected: str) -> None:
    assert any(expected in words for words in conflicts(one, other))


def test_what_does_not_change_from_day_to_day_is_not_said_to() -> None:
    found = told(
        "The island, which has 120,000 inhabitants, was hit by a quake.",
        "The island, which has 200,000 inhabitants, was hit by a quake.",
        days=("3 May 2025", "5 May 2025"),
    )

    (conflict,) = [one for one in found.divergences if one.verdict == "conflict"]
    assert "it may have changed" not in conflict.reason


@pytest.mark.parametrize(
    ("sentence", "words", "mark"),
    [
        ("The council proposed a budget of $5 million.", "$5 million", ("proposed", "proposed")),
        ("On Friday 31 people were still in hospital.", "31 people", ("still", "still")),
        ("It struck at 5:12 p.m. Veldan time.", "5:12 p.m.", ("zone", "veldan")),
        ("The virus killed 31 people in the last 24 hours.", "31 people", ("span", "24 hours")),
        ("Lane was indicted on 12 counts.", "12 counts", ("court", "first")),
        ("Lane was found guilty on 12 counts.", "12 counts", ("verdict", "first")),
        ("Lane was acquitted on nine counts.", "nine counts", ("verdict", "second")),
        ("The party won 12 seats.", "12 seats", ("contest", "first")),
        ("The party lost nine seats.", "nine seats", ("contest", "second")),
        ("The town evacuated 300 residents.", "300 residents", ("homes", "first")),
        ("Allowed back were 120 residents.", "120 residents", ("homes", "second")),
        ("Exports rose to 300 tonnes.", "300 tonnes", ("trade", "first")),
        ("Imports fell to 120 tonnes.", "120 tonnes", ("trade", "second")),
        ("An aftershock killed three people.", "three people", ("which shock", "a.2")),
        ("The train had 31 passengers on board.", "31 passengers", ("group", "passenger")),
        ("It is more than in 2020, when the party won 7 percent.", "7 percent", ("when", "2020")),
        ("Last week 12 people died in another attack.", "12 people", ("case", "another")),
        ("Prices rose 2.1 percent from May.", "2.1 percent", ("basis", "month")),
        ("The firm cut its stake to 12 percent.", "12 percent", ("lowered", "lowered")),
        ("The storm did $2 billion in damage to homes.", "$2 billion", ("base", "hom")),
    ],
)
def test_the_words_around_a_figure_tell_under_what_it_was_taken(
    sentence: str, words: str, mark: tuple[str, str]
) -> None:
    assert mark in marks(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words", "sort"),
    [
        ("An aftershock at 5:12 killed three people.", "three people", "which shock"),
        ("On Friday 31 people were still missing.", "31 people", "still"),
        ("Prices rose 2.1 percent from May 2023.", "2.1 percent", "basis"),
    ],
)
def test_a_shock_that_stands_out_those_missing_and_a_month_of_another_year_do_not(
    sentence: str, words: str, sort: str
) -> None:
    assert sort not in dict(marks(sentence, words))
