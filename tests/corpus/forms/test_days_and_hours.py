"""Days held against each other, and hours: what is the same, what lies within the other, what does not fit."""

import pytest

from geneva_corpus.model import Fact, FactKind
from geneva_corpus.values import compare


def fact(kind: FactKind, value: str, text: str = "", *, approximate: bool = False, resolved: str = "") -> Fact:
    return Fact("f", "A.1", 0, 1, text or value, kind, value, approximate=approximate, resolved=resolved)


def test_a_day_lies_in_its_month() -> None:
    assert compare(fact("date", "2021-12-17"), fact("date", "2021-12")) == "precision"


def test_two_named_days_are_not_one_of_them() -> None:
    both = fact("date", "2022-01-09/2022-01-10", "January 9 and 10")
    one = fact("date", "2022-01-10", "January 10")
    assert compare(both, one) == compare(one, both) == "conflict"


def test_two_spans_of_days_that_overlap_conflict_where_both_name_their_ends() -> None:
    one = fact("date", "2022-01-09/2022-01-12", "January 9 to 12")
    assert compare(one, fact("date", "2022-01-11/2022-01-14", "January 11 to 14")) == "conflict"
    assert compare(one, fact("date", "2022-01-11/2022-01-14", "later that week")) == "precision"


def test_a_day_fits_a_vague_range() -> None:
    vague = fact("date", "2022-01-14/2022-01-20", "several days ago")
    assert compare(vague, fact("date", "2022-01-18", "January 18")) == "precision"


def test_a_clock_of_the_place_and_one_of_greenwich_are_not_compared() -> None:
    assert compare(fact("time", "T13:53"), fact("time", "T10:23Z")) is None


def test_two_zones_are_one_moment() -> None:
    assert compare(fact("time", "T12:23+02:00"), fact("time", "T10:23Z")) == "agreement"


def test_an_hour_lies_in_its_part_of_the_day() -> None:
    assert compare(fact("time", "2005-11-27TAF", "Sunday afternoon"), fact("time", "T13:53")) == "precision"


def test_a_day_and_its_morning_agree_on_the_day() -> None:
    assert compare(fact("date", "2011-11-10"), fact("date", "2011-11-10TMO")) == "agreement"


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
    assert compare(tuesday, fact("time", "2024-05-14TMO", "early on Tuesday, May 14")) is None
    assert compare(tuesday, fact("time", "T09:25", "9:25 a.m.")) == "precision"


def test_weekdays_of_no_known_week_agree_or_tell_nothing() -> None:
    monday = fact("date", "XXXX-WXX-1", "Monday")
    assert compare(monday, fact("date", "XXXX-WXX-1", "Monday")) == "agreement"
    assert compare(monday, fact("date", "XXXX-WXX-2", "Tuesday")) is None


def test_years_that_nobody_tells_differ_in_nothing() -> None:
    one, other = fact("date", "2021-12-17", "December 17"), fact("date", "2022-12-17", "December 17")
    assert compare(one, other) == "agreement"
    assert compare(one, fact("date", "2022-12-17", "December 17, 2022")) == "conflict"


def test_early_and_late_in_a_year_do_not_fit_each_other() -> None:
    early, late = fact("date", "2021", "early 2021"), fact("date", "2021", "late 2021")
    assert compare(early, late) == "conflict"
    assert compare(early, fact("date", "2021", "in early 2021")) == "agreement"
    assert compare(early, fact("date", "2021", "2021")) == "precision"


def test_early_and_late_in_a_month_do_not_fit_each_other() -> None:
    early, late = fact("date", "2021-05", "early May"), fact("date", "2021-05", "late May")
    assert compare(early, late) == "conflict"
    assert compare(early, fact("date", "2021-05", "mid-May")) == "precision"
    assert compare(early, fact("date", "2021-05-15", "May 15")) == "precision"


def test_the_end_of_a_year_is_not_the_middle_of_it() -> None:
    end, middle = fact("date", "2014", "the end of 2014"), fact("date", "2014", "mid-2014")
    assert compare(end, middle) == "conflict"
    assert compare(end, fact("date", "2014", "late 2014")) == "precision"
    assert compare(end, fact("date", "2014-12-17", "December 17, 2014")) == "precision"
    assert compare(middle, fact("date", "2014-12-17", "December 17, 2014")) == "conflict"


def test_hours_that_touch_do_not_fit() -> None:
    assert compare(fact("time", "TMO", "morning"), fact("time", "TAF", "afternoon")) == "conflict"


def test_midnight_lies_between_two_days() -> None:
    late = fact("time", "T23:55")
    assert compare(late, fact("time", "T00:00", "about midnight", approximate=True)) == "precision"
    assert compare(late, fact("time", "T12:00", "about noon", approximate=True)) == "conflict"


def test_a_term_that_a_day_falls_into_is_not_compared() -> None:
    term = fact("date", "1999/2003", "from 1999 to 2003")
    assert compare(term, fact("date", "1999-05-01", "May 1, 1999")) is None
    assert compare(term, fact("date", "1999/2002", "from 1999 to 2002")) == "conflict"


@pytest.mark.parametrize(
    ("day", "part", "verdict"),
    [
        ("2024-01-26", "late January", "precision"),
        ("2024-01-02", "late January", "conflict"),
        ("2024-01-02", "early January", "precision"),
        ("2024-01-16", "mid-January", "precision"),
        ("2024-01-30", "the beginning of January", "conflict"),
    ],
)
def test_a_day_lies_in_its_part_of_a_month(day: str, part: str, verdict: str) -> None:
    assert compare(fact("date", day), fact("date", "2024-01", part)) == verdict


def test_an_hour_of_either_half_of_the_day_is_that_of_the_other_account() -> None:
    evening = fact("time", "T19:35", "7:35 p.m.")
    assert compare(fact("time", "T07:35", "7.35"), evening) == "agreement"
    assert compare(fact("time", "T07:35", "twenty-five to eight"), evening) == "agreement"
    assert compare(fact("time", "T07:35", "7:35 a.m."), evening) == "conflict"
    assert compare(fact("time", "T07:35", "07:35"), evening) == "conflict"
    assert compare(fact("time", "T07:50", "7.50"), evening) == "conflict"


def test_an_open_end_takes_in_all_that_is_before_or_behind() -> None:
    before = fact("date", "../2020-01-01", "before 2020")
    assert compare(before, before) == "agreement"
    assert compare(before, fact("date", "../2021-01-01", "before 2021")) is not None
    assert compare(before, fact("date", "2020-03-01", "March 1, 2020")) == "conflict"


def test_hours_of_which_one_end_tells_the_zone_are_of_that_zone() -> None:
    assert compare(fact("time", "T10:00Z/T11:00"), fact("time", "T10:30Z")) == "precision"


@pytest.mark.parametrize("text", ["early on Tuesday", "in the early hours of Tuesday"])
def test_early_on_a_day_is_neither_noon_nor_late_in_the_morning(text: str) -> None:
    early = fact("time", "2024-05-07TMO", text)
    assert compare(early, fact("time", "T05:20")) == "precision"
    assert compare(early, fact("time", "T12:00", "noon")) is None
    assert compare(early, fact("time", "T10:45")) is None
    assert compare(fact("time", "2024-05-07TMO", "Tuesday morning"), fact("time", "T10:45")) == "precision"


def test_late_on_a_day_is_no_afternoon() -> None:
    late = fact("time", "2024-05-07TEV", "late on Tuesday")
    assert compare(late, fact("time", "2024-05-07TAF", "Tuesday afternoon")) is None
    assert compare(late, fact("time", "T22:10")) == "precision"
    assert compare(late, fact("time", "T19:00")) is None
