"""Dates in figures alone."""

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


def test_the_day_of_the_story_in_figures_tells_their_order(values: Values) -> None:
    text = "Updated 02/03/2022.\nIt was signed on 01/04/2022."
    assert values(text, "2022-02-03") == [("date", "2022-02-03"), ("date", "2022-01-04")]
    assert values(text, "2022-03-02") == [("date", "2022-03-02"), ("date", "2022-04-01")]


@pytest.mark.parametrize(
    "written", ["13/13/2021", "31/42/2021", "0/0/2021", "12-4-2345", "12/10/2021/5", "5/12/10/2021", "2021-00-10"]
)
def test_figures_that_no_calendar_has_are_no_date(values: Values, written: str) -> None:
    assert all(kind != "date" for kind, _ in values(f"They have a {written} record."))


def test_figures_of_which_either_may_be_the_month_tell_the_year_alone(values: Values) -> None:
    assert values("It was signed on 3/2/22.") == [("date", "2022")]
