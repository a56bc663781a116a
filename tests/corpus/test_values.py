"""Normal forms as values: what fits what, and how they are shown."""

import pytest

from geneva_corpus.model import Bound, Fact, FactKind
from geneva_corpus.values import compare, show, span


def fact(
    kind: FactKind,
    value: str,
    text: str = "",
    *,
    approximate: bool = False,
    bound: Bound | None = None,
    resolved: str = "",
) -> Fact:
    return Fact("f", "A.1", 0, 1, text or value, kind, value, approximate=approximate, bound=bound, resolved=resolved)


def test_lengths_told_in_other_words_agree() -> None:
    about = fact("duration", "PT1H30M", "about an hour and a half", approximate=True)
    assert compare(about, fact("duration", "PT90M", "90 minutes")) == "agreement"


def test_lengths_further_apart_than_about_allows_conflict() -> None:
    about = fact("duration", "PT1H30M", "about an hour and a half", approximate=True)
    assert compare(fact("duration", "PT1H50M", "one hour and 50 minutes"), about) == "conflict"


def test_different_figures_that_still_fit_are_a_matter_of_precision() -> None:
    assert compare(fact("number", "50", "about 50", approximate=True), fact("number", "53", "53")) == "precision"


def test_a_day_lies_in_its_month() -> None:
    assert compare(fact("date", "2021-12-17"), fact("date", "2021-12")) == "precision"


def test_two_named_days_are_not_one_of_them() -> None:
    both = fact("date", "2022-01-09/2022-01-10", "January 9 and 10")
    assert compare(both, fact("date", "2022-01-10", "January 10")) == "conflict"


def test_a_day_fits_a_vague_range() -> None:
    vague = fact("date", "2022-01-14/2022-01-20", "several days ago")
    assert compare(vague, fact("date", "2022-01-18", "January 18")) == "precision"


def test_at_least_three_allows_24() -> None:
    least = fact("number", "3", "at least three", approximate=True, bound="least")
    assert compare(least, fact("number", "24")) == "precision"


def test_at_least_four_does_not_allow_three() -> None:
    least = fact("number", "4", "at least four", approximate=True, bound="least")
    assert compare(least, fact("number", "3")) == "conflict"


def test_dozens_allow_80_but_not_three() -> None:
    dozens = fact("number", "24", "dozens", approximate=True)
    assert compare(dozens, fact("number", "80")) == "precision"
    assert compare(dozens, fact("number", "3")) == "conflict"


@pytest.mark.parametrize(("one", "two"), [("10 km", "6 mi"), ("58 km", "36 mi"), ("1500 km", "940 mi")])
def test_units_told_round_agree(one: str, two: str) -> None:
    assert compare(fact("number", one), fact("number", two)) == "agreement"


def test_distances_that_do_not_fit_conflict_across_units() -> None:
    assert compare(fact("number", "1150 km"), fact("number", "940 mi")) == "conflict"


def test_a_rounded_price_is_a_matter_of_precision() -> None:
    assert compare(fact("money", "2800 USD"), fact("money", "2799 USD")) == "precision"


def test_prices_apart_conflict() -> None:
    assert compare(fact("money", "2600000 USD"), fact("money", "2500000 USD")) == "conflict"


def test_currencies_are_not_compared() -> None:
    assert compare(fact("money", "2600000 USD"), fact("money", "2000000 EUR")) is None


def test_the_third_meeting_and_three_meetings_agree() -> None:
    assert compare(fact("ordinal", "3", "third"), fact("number", "3", "three")) == "agreement"


def test_a_clock_of_the_place_and_one_of_greenwich_are_not_compared() -> None:
    assert compare(fact("time", "T13:53"), fact("time", "T10:23Z")) is None


def test_two_zones_are_one_moment() -> None:
    assert compare(fact("time", "T12:23+02:00"), fact("time", "T10:23Z")) == "agreement"


def test_an_hour_lies_in_its_part_of_the_day() -> None:
    assert compare(fact("time", "2005-11-27TAF", "Sunday afternoon"), fact("time", "T13:53")) == "precision"


def test_a_day_and_its_morning_agree_on_the_day() -> None:
    assert compare(fact("date", "2011-11-10"), fact("date", "2011-11-10TMO")) == "agreement"


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("Antony Blinken", "Anthony Blinken", "spelling"),
        ("Segrgey Lavrov", "Sergey Lavrov", "spelling"),
        ("Sergey Lavrov", "Lavrov", "agreement"),
        ("Alexander Lukashevich", "Dmitry Peskov", None),
    ],
)
def test_persons(one: str, two: str, verdict: str | None) -> None:
    assert compare(fact("person", one), fact("person", two)) == verdict


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("duration", "PT1H50M", "1 h 50 min"),
        ("duration", "PT90M", "90 min"),
        ("duration", "P8Y", "8 years"),
        ("date", "2022-01-10", "10 Jan"),
        ("date", "2022-01-09/2022-01-10", "9–10 Jan"),
        ("date", "2021-12-17", "17 Dec 2021"),
        ("date", "2021-12", "Dec 2021"),
        ("date", "2022-W04", "week of 24 Jan"),
        ("date", "2021-FA", "autumn 2021"),
        ("time", "T10:23Z", "10:23 GMT"),
        ("money", "13900000000 USD", "$13.9 billion"),
        ("money", "140000000 USD/150000000 USD", "$140–150 million"),
        ("percent", "40 %", "40 %"),
        ("percent", "40 %/70 %", "40–70 %"),
        ("number", "120000", "120,000"),
        ("ordinal", "3", "3rd"),
    ],
)
def test_values_are_shown_short(kind: FactKind, value: str, shown: str) -> None:
    assert show(kind, value, year=2022) == shown


@pytest.mark.parametrize("value", ["", "P", "2022-13-40", "1.2.3", "x/y", "/", "T99:99", "-"])
def test_what_is_no_normal_form_is_shown_as_it_is(value: str) -> None:
    for kind in ("date", "time", "duration", "number", "money", "percent"):
        assert isinstance(show(kind, value), str)
        span(kind, value)


def test_the_afternoon_is_no_part_of_the_morning() -> None:
    morning, afternoon = (
        fact("time", "2024-05-06TMO", "Monday morning"),
        fact("time", "2024-05-06TAF", "Monday afternoon"),
    )
    assert compare(morning, afternoon) == "conflict"
    assert compare(morning, fact("time", "T12:00", "noon")) == "precision"


@pytest.mark.parametrize(
    ("text", "value"), [("this morning", "2024-05-07TMO"), ("today", "2024-05-07"), ("last night", "2024-05-07TNI")]
)
def test_a_day_told_by_the_page_alone_may_be_the_day_beside_it(text: str, value: str) -> None:
    told = fact("date", value, text, resolved="the day of the story's May 7, 2024")
    assert compare(told, fact("date", "2024-05-06", "Monday")) is None
    assert compare(told, fact("date", "2024-05-03", "Friday")) == "conflict"


def test_a_night_lies_in_its_day_and_not_in_the_next() -> None:
    night = fact("date", "2024-05-06TNI", "Monday night")
    assert compare(night, fact("date", "2024-05-06", "Monday")) == "agreement"
    assert compare(night, fact("date", "2024-05-07", "Tuesday")) is None


def test_hours_of_two_days_are_not_compared() -> None:
    tuesday = fact("time", "2024-05-07TMO", "early Tuesday")
    assert compare(tuesday, fact("time", "2024-05-05TMO", "early Sunday")) is None
    assert compare(tuesday, fact("time", "XXXX-WXX-7TMO", "early Sunday")) is None
    assert compare(tuesday, fact("time", "XXXX-WXX-2TMO", "early Tuesday")) == "agreement"
    assert compare(tuesday, fact("time", "T09:25", "9:25 a.m.")) == "precision"
