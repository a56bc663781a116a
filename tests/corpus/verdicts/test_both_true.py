"""Marks of two figures, and whether they leave room for both to be true."""

import pytest

from geneva_corpus.verdicts.both_true import are_on_two_sides, leave_room


def marks(**told: str) -> frozenset[tuple[str, str]]:
    return frozenset((sort.replace("_", " "), value) for sort, value in told.items())


def test_figures_taken_alike_leave_no_room() -> None:
    assert not leave_room(marks(profit="net", period="first quarter"), marks(profit="net", period="first quarter"))
    assert not leave_room(marks(), marks())


def test_two_profits_leave_room_and_one_that_is_not_named_leaves_none() -> None:
    assert leave_room(marks(profit="net"), marks(profit="operating"))
    assert not leave_room(marks(profit="net"), marks())


def test_a_figure_of_an_exit_poll_is_none_of_the_count() -> None:
    assert leave_room(marks(count="exit poll"), marks())


@pytest.mark.parametrize(
    ("one", "other", "room"),
    [
        ("first quarter", "second quarter", True),
        ("quarter", "second quarter", False),
        ("nine", "full", True),
    ],
)
def test_figures_of_two_periods_leave_room(one: str, other: str, room: bool) -> None:
    assert leave_room(marks(period=one), marks(period=other)) is room


def test_a_figure_without_a_period_may_be_of_the_one_that_its_account_reports_on() -> None:
    assert leave_room(marks(period="first quarter"), marks(report="second quarter"))
    assert not leave_room(marks(report="first quarter"), marks(report="second quarter"))


@pytest.mark.parametrize(
    ("one", "other", "room"),
    [
        ("imf", "fund", False),
        ("ecb", "bank", False),
        ("imf", "bank", True),
        ("imf", "ifo", True),
        ("analysts", "bank", True),
        ("fund", "firm", True),
        ("bank", "bank", False),
    ],
)
def test_two_who_foresee_may_foresee_differently(one: str, other: str, room: bool) -> None:
    assert leave_room(marks(forecaster=one), marks(forecaster=other)) is room
    assert leave_room(marks(forecaster=other), marks(forecaster=one)) is room


def test_men_and_people_may_be_the_same_but_men_and_women_are_not() -> None:
    assert not leave_room(marks(group="men"), marks())
    assert leave_room(marks(group="women"), marks())
    assert leave_room(marks(group="women"), marks(group="men"))


def test_shares_that_have_a_word_of_their_base_in_common_leave_no_room() -> None:
    assert leave_room(marks(base="close fridai"), marks(base="earlier year"))
    assert not leave_room(marks(base="earlier year"), marks(base="last year"))


def test_before_an_hour_is_not_after_it() -> None:
    assert are_on_two_sides(marks(side="before"), marks(side="after"))
    assert not are_on_two_sides(marks(side="before"), marks(side="before"))
    assert not are_on_two_sides(marks(side="before"), marks())
