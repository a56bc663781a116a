"""Dates as spans of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.forms.calendar import day_span, show_date


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-01-10", date(2022, 1, 10), date(2022, 1, 11)),
        ("2022-02", date(2022, 2, 1), date(2022, 3, 1)),
        ("2022-W02", date(2022, 1, 10), date(2022, 1, 17)),
        ("2022-W02-WE", date(2022, 1, 15), date(2022, 1, 17)),
        ("2021-FA", date(2021, 9, 1), date(2021, 12, 1)),
        ("2021-WI", date(2021, 12, 1), date(2022, 3, 1)),
        ("2021-Q2", date(2021, 4, 1), date(2021, 7, 1)),
        ("2022-01-09/2022-01-10", date(2022, 1, 9), date(2022, 1, 11)),
        ("199", date(1990, 1, 1), date(2000, 1, 1)),
        ("19", date(1900, 1, 1), date(2000, 1, 1)),
    ],
)
def test_spans(value: str, first: date, last: date) -> None:
    assert day_span(value) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize("value", ["", "PXD", "2022-13", "2022-02-30", "2022-01-10/2022-01-01", "XXXX", "XXXX-SU", "x"])
def test_what_is_no_date_has_no_span(value: str) -> None:
    assert day_span(value) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.integers(0, 400))
def test_an_interval_covers_its_ends(first: date, days: int) -> None:
    last = min(first + timedelta(days), date(9998, 1, 1)) if first < date(9998, 1, 1) else first
    found = day_span(f"{first.isoformat()}/{last.isoformat()}")
    assert found == (first.toordinal(), last.toordinal() + 1)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    year, week, _ = day.isocalendar()
    for wide in (f"{day:%Y-%m}", f"{day:%Y}"):
        span = day_span(wide)
        assert span is not None
        assert span[0] <= day.toordinal() < span[1]
    if 1000 <= year < 9999:
        span = day_span(f"{year:04}-W{week:02}")
        assert span is not None
        assert span[0] <= day.toordinal() < span[1]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2022-01-10", "10 Jan"),
        ("2021-12-17", "17 Dec 2021"),
        ("2022-01-30/2022-02-02", "30 Jan – 2 Feb"),
        ("../2022-01-21", "before 21 Jan"),
        ("2022-01-10TMO", "10 Jan, morning"),
        ("XXXX-WXX-5", "Friday"),
        ("XXXX-07-29", "29 Jul"),
        ("2022-W02-WE", "weekend of 15 Jan"),
    ],
)
def test_dates_are_shown_short(value: str, shown: str) -> None:
    assert show_date(value, 2022) == shown


@given(st.text(max_size=30))
def test_anything_can_be_shown(value: str) -> None:
    assert isinstance(show_date(value), str)


@pytest.mark.parametrize(
    ("value", "first", "last", "shown"),
    [
        ("199X", date(1990, 1, 1), date(2000, 1, 1), "1990s"),
        ("199", date(1990, 1, 1), date(2000, 1, 1), "1990s"),
        ("2022-W02-3", date(2022, 1, 12), date(2022, 1, 13), "12 Jan 2022"),
    ],
)
def test_decades_and_days_of_weeks(value: str, first: date, last: date, shown: str) -> None:
    assert day_span(value) == (first.toordinal(), last.toordinal())
    assert show_date(value) == shown


def test_a_minute_is_a_minute_of_its_day() -> None:
    day = date(2022, 1, 12).toordinal()
    assert day_span("2022-01-12T06:00") == pytest.approx((day + 0.25, day + 0.25 + 1 / 1440))


def test_a_week_that_no_year_has_is_shown_as_it_is() -> None:
    assert show_date("2022-W60") == "2022-W60"
