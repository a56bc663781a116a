"""Times of day as spans of minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.forms.clock import ClockSpan, clock_span, show_time


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("T09:25", ClockSpan(565, 565)),
        ("T10:23Z", ClockSpan(623, 623, 0)),
        ("T23:30-04:00", ClockSpan(1410, 1410, -240)),
        ("2005-11-27TAF", ClockSpan(720, 1080, part="AF")),
        ("T18", ClockSpan(1080, 1080)),
        ("T09:00/T10:30", ClockSpan(540, 630)),
        ("T09:00Z/T10:30", ClockSpan(540, 630, 0)),
        ("T09:00/T10:30+01:00", ClockSpan(540, 630, 60)),
    ],
)
def test_spans(value: str, span: ClockSpan) -> None:
    assert clock_span(value) == span


def test_a_day_alone_is_no_hour() -> None:
    assert clock_span("2005-11-27") is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_hours_are_shown_as_they_were_read(hours: int, minutes: int) -> None:
    assert show_time(f"T{hours:02}:{minutes:02}") == f"{hours}:{minutes:02}"


@given(st.text(max_size=30))
def test_anything_can_be_shown(value: str) -> None:
    assert isinstance(show_time(value), str)
