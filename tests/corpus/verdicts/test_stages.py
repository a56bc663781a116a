"""Stages of one course have a day and a figure each, and contradict none of another."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill in Marlow was built in 1887.", "The mill in Marlow was restored in 1991."),
        (
            "Leo Brandt was arrested in Marlow on Tuesday over the theft of the violin.",
            "Leo Brandt was charged in Marlow on Thursday with the theft of the violin.",
        ),
        ("The delegation left Marlow on Tuesday.", "The delegation returned to Marlow on Thursday."),
        ("The painting was stolen in Marlow in 1994.", "The painting was recovered in Marlow in 2003."),
        (
            "The couple invited 240 guests to the wedding in Marlow.",
            "Some 190 guests came to the wedding in Marlow.",
        ),
        ("The crossing to Marlow took nine hours.", "The crossing to Marlow was delayed by four hours."),
        ("The Greens won 14 seats in Marlow.", "The Greens stood for 31 seats in Marlow."),
    ],
)
def test_two_stages_do_not_contradict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill in Marlow was built in 1887.", "The mill in Marlow was constructed in 1878."),
        ("The museum in Marlow was opened on 3 April.", "The museum in Marlow was inaugurated on 10 April."),
        (
            "The law on hunting was passed by parliament on 3 April.",
            "The law on hunting was adopted by parliament on 10 April.",
        ),
        ("The Greens won 14 seats in Marlow.", "The Greens won 17 seats in Marlow."),
    ],
)
def test_one_stage_told_in_two_words_contradicts(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


def test_what_is_earned_in_a_month_is_held_against_nothing_earned_in_a_year() -> None:
    monthly = "Drivers at the depot in Marlow earn 2,900 euros a month."
    assert conflicts(monthly, "Drivers at the depot in Marlow earn 34,000 euros a year.") == set()
    assert len(conflicts(monthly, "Drivers at the depot in Marlow earn 3,400 euros a month.")) == 1
