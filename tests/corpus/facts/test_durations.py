"""Lengths of time in ISO 8601."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks lasted one hour and 50 minutes.", "PT1H50M"),
        ("The talks lasted about an hour and a half.", "PT1H30M"),
        ("The talks lasted 1.5 hours.", "PT1H30M"),
        ("The talks lasted 90 minutes.", "PT1H30M"),
        ("The talks lasted one and a half hours.", "PT1H30M"),
        ("The talks lasted half an hour.", "PT30M"),
        ("The talks lasted two and a half days.", "P2DT12H"),
        ("The talks lasted 2 hours, 5 minutes and 10 seconds.", "PT2H5M10S"),
        ("The talks lasted six to eight weeks.", "P6W/P8W"),
        ("The talks lasted 10-15 minutes.", "PT10M/PT15M"),
        ("The talks lasted three decades.", "P30Y"),
        ("He ran it in 9.58 seconds.", "PT9.58S"),
        ("It was an eight-year contract.", "P8Y"),
        ("It was a 90-minute meeting.", "PT1H30M"),
    ],
)
def test_a_length_of_time(figures: Figures, text: str, value: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value) == ("duration", value)


def test_forty_eight_hours_are_told_in_hours(figures: Figures) -> None:
    assert figures("It took 48 hours.")[0].value == "PT48H"


def test_a_second_car_is_no_length_of_time(figures: Figures) -> None:
    assert [fact.kind for fact in figures("They escaped in a second car.")] == ["ordinal"]
    assert figures("It took less than a second.")[0].value == "PT1S"


def test_a_length_says_what_lasted(figures: Figures) -> None:
    assert figures("The talks took place in Geneva and lasted 1.5 hours.")[0].of == "talks; lasted"
    text = "The dialogue seemed brief to those who warned about its short duration, barely one hour and 50 minutes."
    assert figures(text)[0].of == "dialogue; lasted"
    assert figures("It was an eight-year contract.")[0].of == "contract"


def test_a_planned_length_is_planned(figures: Figures) -> None:
    assert figures("We planned a 90-minute meeting.")[0].modality == "planned"


def test_over_before_a_length_means_during_unless_something_lasted_so_long(figures: Figures) -> None:
    assert figures("They bid for it over seven years.")[0].bound is None
    assert figures("The tremor lasted just over 10 seconds.")[0].bound == "least"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted three quarters of an hour.", "PT45M"),
        ("It lasted a quarter of an hour.", "PT15M"),
        ("It lasted between three and five years.", "P3Y/P5Y"),
        ("It took two years, three months, four days and five hours.", "P2Y3M4DT5H"),
        ("It took 1.3 weeks.", "P1W2.1D"),
    ],
)
def test_a_length_in_parts(values: Callable[..., list[tuple[str, str]]], text: str, value: str) -> None:
    assert values(text) == [("duration", value)]


def test_a_length_beyond_all_measure_is_no_length(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert all(kind != "duration" for kind, _ in values("It lasted 2000000000 days."))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted an hour and three quarters.", "PT1H45M"),
        ("The week-long strike ended.", "P1W"),
        ("A monthlong siege ended.", "P1M"),
        ("The stand-off ended after nearly three hours.", "PT3H"),
    ],
)
def test_more_ways_to_tell_a_length(values: Callable[..., list[tuple[str, str]]], text: str, value: str) -> None:
    assert values(text) == [("duration", value)]


def test_days_after_a_mere_year_are_a_length(values: Callable[..., list[tuple[str, str]]]) -> None:
    told = values("They fled in 1999; the last was caught 11 days later.")
    assert told == [("date", "1999"), ("duration", "P11D")]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("He gave up after a siege of almost two hours.", "siege; lasted"),
        ("Police ended a two-hour siege.", "siege; lasted"),
        ("It was an eight-year contract.", "contract"),
    ],
)
def test_a_happening_of_some_hours_lasted_so_long(figures: Figures, text: str, of: str) -> None:
    assert figures(text)[0].of == of


def test_a_rate_is_no_length(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("The bridge carries 110,000 vehicles a day.") == [("number", "110000")]
    assert ("duration", "P1W") in values("It took 12 men a week to do it.")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A night bus had crossed the bridge.", []),
        ("They came back from a day trip.", []),
        ("It costs 1.5 billion kroner (127 million euros) a week.", []),
        ("They waited a night in the hall.", ["P1D"]),
        ("They left a day later.", []),
        ("The strike lasted a week.", ["P1W"]),
    ],
)
def test_what_goes_by_night_or_costs_so_much_a_week_lasts_no_time(
    figures: Figures, text: str, values: list[str]
) -> None:
    assert [fact.value for fact in figures(text) if fact.kind == "duration"] == values


def test_hours_minutes_and_seconds_that_somebody_took_are_no_hour_of_the_day(figures: Figures) -> None:
    for text in ("She won the race in 2:19:50.", "He ran the course in a time of 2:19:50."):
        assert [(fact.kind, fact.value) for fact in figures(text)] == [("duration", "PT2H19M50S")]
    assert [(fact.kind, fact.value) for fact in figures("The quake struck at 2:19:50.")] == [("time", "T02:19")]
