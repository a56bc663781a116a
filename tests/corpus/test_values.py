"""Normal forms as values: what fits what, and how they are shown."""

from dataclasses import replace

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


def test_days_and_hours_of_one_length_are_a_matter_of_precision() -> None:
    assert compare(fact("duration", "P8D", "eight days"), fact("duration", "PT190H", "190 hours")) == "precision"
    assert compare(fact("duration", "P8D", "eight days"), fact("duration", "PT180H", "180 hours")) == "conflict"


def test_six_days_are_nearly_a_week() -> None:
    week = fact("duration", "P1W", "nearly a week", approximate=True)
    assert compare(week, fact("duration", "P6D", "six days")) == "precision"
    assert compare(week, fact("duration", "P4D", "four days")) == "conflict"


def test_a_vague_round_figure_is_not_contradicted_by_what_it_may_mean() -> None:
    some = fact("number", "200", "some 200", approximate=True)
    assert compare(some, fact("number", "228")) is None
    assert compare(some, fact("number", "280")) == "conflict"
    assert compare(fact("number", "210", "about 210", approximate=True), fact("number", "240")) == "conflict"


def test_a_plural_of_a_name_is_no_other_spelling() -> None:
    assert compare(fact("person", "Picasso"), fact("person", "Picassos")) is None
    assert compare(fact("person", "Picasso"), fact("person", "Picaso")) == "spelling"


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
        ("number", "3-1", "3-1"),
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


def test_up_to_80_allows_what_is_not_far_below() -> None:
    most = fact("number", "80", "up to 80", approximate=True, bound="most")
    assert compare(most, fact("number", "50")) == "precision"
    assert compare(most, fact("number", "40")) == "conflict"
    assert compare(most, fact("number", "81")) == "conflict"


def test_about_allows_a_tenth_on_either_side() -> None:
    about = fact("number", "50", "about 50", approximate=True)
    assert compare(about, fact("number", "45")) == compare(about, fact("number", "55")) == "precision"
    assert compare(about, fact("number", "44")) == compare(about, fact("number", "56")) == "conflict"


def test_nearly_allows_what_is_below_and_just_over_what_is_above() -> None:
    nearly, over = fact("number", "51", "nearly 51"), fact("number", "51", "just over 51")
    assert compare(nearly, fact("number", "47")) == compare(over, fact("number", "55")) == "precision"
    assert compare(nearly, fact("number", "55")) == compare(over, fact("number", "47")) == "conflict"


def test_a_figure_rounded_is_one_that_is_near() -> None:
    assert compare(fact("number", "600"), fact("number", "612")) == "precision"
    assert compare(fact("number", "600"), fact("number", "640")) == "conflict"
    assert compare(fact("number", "600"), fact("number", "625")) == "conflict"
    assert compare(fact("number", "612"), fact("number", "613")) == "conflict"
    assert compare(fact("duration", "PT60M", "60 minutes"), fact("duration", "PT61M", "61 minutes")) == "conflict"


def test_the_third_victim_and_five_victims_are_not_compared() -> None:
    assert compare(fact("ordinal", "3", "third"), fact("number", "5", "five")) is None
    assert compare(fact("ordinal", "3", "third"), fact("ordinal", "5", "fifth")) == "conflict"


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


def test_a_decade_of_life_holds_its_years_and_no_others() -> None:
    sixties = fact("number", "60/69", "60s", approximate=True)
    assert compare(sixties, fact("number", "66")) == "precision"
    assert compare(sixties, fact("number", "71")) == "conflict"
    late = fact("number", "26/29", "late 20s", approximate=True)
    assert compare(late, fact("number", "25")) == "precision"
    assert compare(late, fact("number", "24")) == "conflict"


def test_the_end_of_a_year_is_not_the_middle_of_it() -> None:
    end, middle = fact("date", "2014", "the end of 2014"), fact("date", "2014", "mid-2014")
    assert compare(end, middle) == "conflict"
    assert compare(end, fact("date", "2014", "late 2014")) == "precision"
    assert compare(end, fact("date", "2014-12-17", "December 17, 2014")) == "precision"
    assert compare(middle, fact("date", "2014-12-17", "December 17, 2014")) == "conflict"


def test_miles_that_may_be_nautical_are_not_compared() -> None:
    assert compare(fact("number", "40 mi"), fact("number", "40 nmi")) is None
    assert compare(fact("number", "40 mi"), fact("number", "90 nmi")) == "conflict"


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


def test_two_ranges_told_by_both_ends_agree_or_conflict() -> None:
    one = fact("number", "40/70", "40 to 70")
    assert compare(one, fact("number", "40/70", "between 40 and 70")) == "agreement"
    assert compare(one, fact("number", "40/80", "40 to 80")) == "conflict"


def test_another_measure_is_not_compared() -> None:
    assert compare(fact("number", "40 km"), fact("number", "40 kg")) is None
    assert compare(fact("number", "40"), fact("date", "2021")) is None
    assert compare(fact("time", "T10:23"), fact("number", "10")) is None
    assert compare(fact("quote", "we go"), fact("quote", "we go")) is None


def test_what_cannot_be_measured_agrees_only_with_itself() -> None:
    assert compare(fact("date", "someday"), fact("date", "someday")) == "agreement"
    assert compare(fact("date", "someday"), fact("date", "2021")) is None
    assert compare(fact("time", "whenever"), fact("time", "T10:23")) is None


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


def test_what_has_no_measure_has_no_span_and_is_shown_as_it_is() -> None:
    assert span("person", "Ann Lee") is None
    assert span("quote", "so be it") is None
    assert show("quote", "so be it") == "so be it"


def test_how_a_match_ended_is_told_once() -> None:
    one, other = (Fact("f", "A.1", 0, 3, value, "number", value, of="final score") for value in ("3-1", "3-2"))
    assert compare(one, other) == "conflict"


@pytest.mark.parametrize(
    ("of", "other", "verdict"),
    [
        ("shootout score", "4-3", "conflict"),
        ("vote", "6-3", "conflict"),
        ("vote", "52-48", None),  # another body, or one that others had joined
    ],
)
def test_a_shootout_ends_once_and_one_body_votes_once(of: str, other: str, verdict: str | None) -> None:
    one, two = (Fact("f", "A.1", 0, 3, value, "number", value, of=of) for value in ("5-4", other))
    assert compare(one, two) == verdict


def test_a_score_told_of_the_other_side_is_the_same() -> None:
    one, other = (Fact("f", "A.1", 0, 3, value, "number", value, of="final score") for value in ("3-1", "1-3"))
    assert compare(one, other) == "agreement"


@pytest.mark.parametrize("of", ["score", "record", "vote"])
def test_scores_within_a_match_and_records_change(of: str) -> None:
    one, other = (Fact("f", "A.1", 0, 3, value, "number", value, of=of) for value in ("3-1", "3-2"))
    assert compare(one, other) is None


def test_an_hour_of_either_half_of_the_day_is_that_of_the_other_account() -> None:
    evening = fact("time", "T19:35", "7:35 p.m.")
    assert compare(fact("time", "T07:35", "7.35"), evening) == "agreement"
    assert compare(fact("time", "T07:35", "twenty-five to eight"), evening) == "agreement"
    assert compare(fact("time", "T07:35", "7:35 a.m."), evening) == "conflict"
    assert compare(fact("time", "T07:35", "07:35"), evening) == "conflict"
    assert compare(fact("time", "T07:50", "7.50"), evening) == "conflict"


def test_what_passes_a_limit_is_not_the_limit_told_more_exactly() -> None:
    fewer = fact("number", "220000", "fewer than 220,000", approximate=True, bound="most")
    assert compare(fewer, fact("number", "221407", "221,407")) is None
    assert compare(fewer, fact("number", "219407", "219,407")) == "precision"
    more = fact("number", "6000", "more than 6,000", approximate=True, bound="least")
    assert compare(more, fact("number", "5960", "5,960")) is None
    assert compare(more, fact("number", "6120", "6,120")) == "precision"


def test_a_third_that_is_expected_tells_of_no_three() -> None:
    expected = replace(fact("ordinal", "3", "third ferry"), modality="expected")
    assert compare(expected, fact("number", "3", "three ferries")) is None
