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


def test_a_decade_of_life_holds_its_years_and_no_others() -> None:
    sixties = fact("number", "60/69", "60s", approximate=True)
    assert compare(sixties, fact("number", "66")) == "precision"
    assert compare(sixties, fact("number", "71")) == "conflict"
    late = fact("number", "26/29", "late 20s", approximate=True)
    assert compare(late, fact("number", "25")) == "precision"
    assert compare(late, fact("number", "24")) == "conflict"


def test_miles_that_may_be_nautical_are_not_compared() -> None:
    assert compare(fact("number", "40 mi"), fact("number", "40 nmi")) is None
    assert compare(fact("number", "40 mi"), fact("number", "90 nmi")) == "conflict"


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


def test_what_has_no_measure_has_no_span_and_is_shown_as_it_is() -> None:
    assert span("person", "Ann Lee") is None
    assert span("quote", "so be it") is None
    assert show("quote", "so be it") == "so be it"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("240 km/h", "up to 240 kph"), ("215 km/h", "up to 215 kph"), "conflict"),
        (("3 m", "up to three metres"), ("1.6 m", "as much as 1.6 metres"), "conflict"),
        (("240 km/h", "up to 240 kph"), ("237 km/h", "up to 237 kph"), "precision"),
        (("3 m", "less than 3 metres"), ("2 m", "less than 2 metres"), "precision"),
        (("50", "up to 50"), ("40", "up to 40"), "precision"),
    ],
)
def test_two_maxima_of_what_was_measured_are_a_conflict(
    one: tuple[str, str], other: tuple[str, str], verdict: str
) -> None:
    ours, theirs = (fact("number", value, text, approximate=True, bound="most") for value, text in (one, other))
    assert compare(ours, theirs) == verdict


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


def test_just_over_a_round_figure_does_not_contradict_what_is_little_more() -> None:
    over = fact("money", "1000000 USD", "just over a million dollars", approximate=True, bound="least")
    assert compare(over, fact("money", "1200000 USD", "1.2 million dollars")) is None
    assert compare(over, fact("money", "1600000 USD", "1.6 million dollars")) == "conflict"
    assert compare(over, fact("money", "900000 USD", "900,000 dollars")) == "conflict"
    nearly = fact("money", "1000000 USD", "nearly a million dollars", approximate=True)
    assert compare(nearly, fact("money", "840000 USD", "840,000 dollars")) is None
    assert compare(nearly, fact("money", "600000 USD", "600,000 dollars")) == "conflict"


def test_a_share_told_to_a_tenth_is_no_other_share_rounded() -> None:
    assert compare(fact("percent", "29.7 %", "29.7%"), fact("percent", "30 %", "30.0%")) == "conflict"
    assert compare(fact("percent", "29.7 %", "29.7%"), fact("percent", "30 %", "30%")) == "precision"
    assert compare(fact("percent", "30.04 %", "30.04%"), fact("percent", "30 %", "30.0%")) == "precision"
    assert compare(fact("money", "2000000 USD", "$2.0 million"), fact("money", "1960000 USD")) == "precision"


def test_more_than_a_vague_figure_means_is_no_telling_of_it() -> None:
    tens = fact("number", "20000/99999", "Tens of thousands", approximate=True)
    assert compare(tens, fact("number", "100000", "more than 100,000", bound="least", approximate=True)) is None
    assert compare(tens, fact("number", "60000", "more than 60,000", bound="least", approximate=True)) == "precision"
    assert compare(tens, fact("number", "80000", "80,000")) == "precision"


def test_a_way_over_so_many_kilometres_is_that_long() -> None:
    over = fact("number", "184 km", "over 184 kilometres", approximate=True, bound="least")
    assert compare(over, fact("number", "184 km", "184 km")) == "agreement"
    round_one = fact("number", "180 km", "over 180 kilometres", approximate=True, bound="least")
    assert compare(round_one, fact("number", "180 km", "180 km")) == "precision"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("nearly 300", None), ("more than 300", "least"), "conflict"),
        (("fewer than 300", "most"), ("over 300", "least"), "conflict"),
        (("at least 300", "least"), ("up to 300", "most"), "precision"),
        (("no fewer than 300", "least"), ("no more than 300", "most"), "precision"),
        (("nearly 300", None), ("at least 300", "least"), "agreement"),
        (("about 300", None), ("more than 300", "least"), "agreement"),
        (("300", None), ("more than 300", "least"), "precision"),
    ],
)
def test_what_lies_on_two_sides_of_a_figure_contradicts(
    one: tuple[str, Bound | None], other: tuple[str, Bound | None], verdict: str
) -> None:
    ours, theirs = (fact("number", "300", text, approximate=text != "300", bound=bound) for text, bound in (one, other))
    assert compare(ours, theirs) == verdict


def test_as_many_as_so_many_are_so_many() -> None:
    many = fact("number", "18", "As many as 18 trains", approximate=True, bound="most")
    assert compare(many, fact("number", "18", "18 trains")) == "agreement"
    up_to = fact("number", "18", "up to 18 trains", approximate=True, bound="most")
    assert compare(up_to, fact("number", "18", "18 trains")) == "precision"
