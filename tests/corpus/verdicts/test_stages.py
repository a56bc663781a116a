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
        ("The school in Marlow has 640 pupils.", "In the school in Marlow 210 pupils were vaccinated."),
        ("The airline has 48 planes.", "The airline grounded 17 planes after the crash."),
        ("The film sold 410,000 tickets in Marlow.", "The film sold 90,000 tickets in Marlow on its opening weekend."),
        (
            "The pilot flew for nine hours before the landing in Marlow.",
            "The pilot slept for two hours before the landing in Marlow.",
        ),
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
        ("The Greens have 14 seats after the vote in Marlow.", "The Greens won 17 seats in the vote in Marlow."),
        ("The airline has 48 planes.", "The airline owns 41 planes."),
        ("The mill in Marlow has 2,300 workers.", "The mill in Marlow employs 1,900 workers."),
    ],
)
def test_one_stage_told_in_two_words_contradicts(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


def test_what_is_earned_in_a_month_is_held_against_nothing_earned_in_a_year() -> None:
    monthly = "Drivers at the depot in Marlow earn 2,900 euros a month."
    assert conflicts(monthly, "Drivers at the depot in Marlow earn 34,000 euros a year.") == set()
    assert len(conflicts(monthly, "Drivers at the depot in Marlow earn 3,400 euros a month.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry Alma left Orsa at 9:10 p.m.", "The ferry Alma struck a rock at 10:15 p.m. off Orsa."),
        ("The ferry Alma left Orsa on Thursday.", "The ferry Alma struck a rock on Friday off Orsa."),
        ("The strike at the mill in Tolna began on Tuesday.", "The strike at the mill in Tolna ended on Friday."),
        (
            "The first survivor was lifted out of the mine in Tolna at 12:15 p.m.",
            "The last survivor was lifted out of the mine in Tolna at 1:50 p.m.",
        ),
        (
            "The first survivor was lifted out of the mine in Tolna on Thursday.",
            "The last survivor was lifted out of the mine in Tolna on Friday.",
        ),
    ],
)
def test_moments_of_two_stages_do_not_contradict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry Alma struck a rock off Orsa on Thursday.", "The ferry Alma struck a rock off Orsa on Friday."),
        (
            "The first survivor was lifted to the surface of the mine in Tolna at 12:15 p.m.",
            "The first survivor was taken out of the mine in Tolna at around 12:50 p.m.",
        ),
        (
            "The balloon came down in a wheat field near Marlow at 6:40 p.m.",
            "The balloon landed in a field near Marlow at 7:25 p.m., witnesses said.",
        ),
    ],
)
def test_two_moments_of_one_stage_contradict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1
