"""Dates written with the name of a month, bare years, feasts: which words belong to one, and which only look so."""

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was there from January 12 to February 3, 2019.", "2019-01-12/2019-02-03"),
        ("He was there between January 12 and February 3, 2019.", "2019-01-12/2019-02-03"),
        ("It rained on January 12 to 14, 2019.", "2019-01-12/2019-01-14"),
        ("From January 2021 to March 2022 it rained.", "2021-01/2022-03"),
        ("It rained January 2021–March 2022.", "2021-01/2022-03"),
        ("From November to March 2022 it rained.", "2021-11/2022-03"),
        ("It rained on 10 January this year.", "2022-01-10"),
        ("It rained on 10 January last year.", "2021-01-10"),
        ("It rained on Christmas Day 2019.", "2019-12-25"),
        ("Between 2009 and 2011 it rained.", "2009/2011"),
        ("Trade grew last century.", "19XX"),
        ("Trade grew last decade.", "201X"),
        ("Sales fell last quarter.", "2021-Q4"),
        ("It will open next summer.", "2022-SU"),
        ("They will meet this Monday.", "2022-01-24"),
        ("They met this early Monday.", "2022-01-17"),
        ("It was moved to the end of the end of January.", "2022-01"),
        ("In recent days it rained.", "2022-01-14/2022-01-21"),
    ],
)
def test_the_words_of_a_date_belong_together(values: Values, text: str, value: str) -> None:
    assert values(text) == [("date", value)]


def test_two_years_joined_by_and_are_two_dates(values: Values) -> None:
    assert values("In 2009 and 2011 it rained.") == [("date", "2009"), ("date", "2011")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("On January 12, 14 people came.", "14"),
        ("On January 12 and 14 were hurt.", "14"),
        ("By 1250 men fell.", "1250"),
        ("In 1453 guns were made.", "1453"),
    ],
)
def test_what_counts_something_is_no_day_and_no_year(values: Values, text: str, counted: str) -> None:
    assert ("number", counted) in values(text)
    assert all(counted not in value for kind, value in values(text) if kind == "date")


@pytest.mark.parametrize(
    "text", ["In 2009- it rained.", "It was on February 30.", "The day after the attack they left."]
)
def test_what_only_looks_like_a_date_is_left_out(values: Values, text: str) -> None:
    assert values(text) == []


def test_the_last_of_february_in_no_year_near_the_story_has_no_year(values: Values) -> None:
    assert values("Rain fell on February 29.") == [("date", "XXXX-02-29")]


def test_so_long_ago_that_no_calendar_has_it_stays_a_length(values: Values) -> None:
    assert values("It was built 3000 years ago.") == [("duration", "P3000Y")]
    assert values("The raid comes 9999 years after the flood.") == [("duration", "P9999Y")]


@pytest.mark.parametrize("length", ["a month", "little over a month"])
def test_so_long_after_another_happening_is_when_that_was(values: Values, length: str) -> None:
    assert values(f"The raid comes {length} after the talks.") == [("date", "2021-12-06/2021-12-21")]


def test_the_part_of_a_day_may_stand_behind_it(values: Values) -> None:
    told = values("They met on January 12 in the evening.")
    assert told == [("date", "2022-01-12"), ("time", "2022-01-12TEV")]
