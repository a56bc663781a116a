"""Values that fit each other and say nothing of one another are told as no precision."""

import pytest

from geneva_corpus.verdicts.fits import say_nothing
from tests.corpus.verdicts.one_figure import context
from tests.corpus.verdicts.two_accounts import conflicts, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The storm left up to 171 people in Marlow without a roof.",
            "The storm left up to 152 people in Marlow without a roof.",
            id="two estimates",
        ),
        pytest.param(
            "At least 47 people were killed in the unrest in Marlow.",
            "At least 31 people were killed in the unrest in Marlow.",
            id="two minima",
        ),
        pytest.param(
            "The storm made landfall near Marlow at 4:50 a.m. on Friday.",
            "The storm made landfall near Marlow before dawn on Friday, at 6:15 a.m.",
            id="a vague hour with its own minute",
        ),
        pytest.param(
            "The volunteers in Marlow were aged 40 to 75, the clinic said.",
            "The mean age of the volunteers in Marlow was 66, the clinic said.",
            id="a range of ages and their mean",
        ),
        pytest.param(
            "The crew of the tanker off Marlow was taken off early on Thursday after a fire broke out.",
            "The fire on the tanker off Marlow was put out at around noon on Friday.",
            id="hours of two days",
        ),
        pytest.param(
            "Drivers in Marlow walked out early on Thursday in a dispute over pay.",
            "At noon on Thursday one bus in three was running in Marlow in the dispute over pay.",
            id="early, and noon",
        ),
        pytest.param(
            "A gunman opened fire in the market of Marlow on Thursday afternoon.",
            "Four people were hurt when a gunman opened fire in the market of Marlow, police said late on Thursday.",
            id="when it was said",
        ),
        pytest.param(
            "Some 410 flights in Marlow had been cancelled by noon.",
            "Some 440 flights in Marlow were cancelled.",
            id="up to an hour",
        ),
        pytest.param(
            "The clinic in Marlow was closed in March.",
            "The clinic in Marlow was closed earlier this year.",
            id="this year",
        ),
        pytest.param(
            "The island of Marlow has seven million people.",
            "More than three million people of the island of Marlow may vote.",
            id="more than half as many",
        ),
        pytest.param(
            "Growth in Marlow was 1.1% in 2024, the bank said.",
            "The economy of Marlow grew 0.2% in the fourth quarter of 2024, the bank said.",
            id="a year and its quarter, of which two rates are told",
        ),
    ],
)
def test_values_that_say_nothing_of_each_other_are_no_precision(one: str, other: str) -> None:
    found = told(one, other)
    kinds = {divergence.kind for divergence in found.divergences if divergence.verdict == "precision"}
    assert not kinds & {"number", "time", "date"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "At least 47 people were killed in the unrest in Marlow.",
            "The unrest in Marlow killed 52 people.",
            id="at least so many, and how many",
        ),
        pytest.param(
            "The storm made landfall near Marlow at 4:50 a.m. on Friday.",
            "The storm made landfall near Marlow early on Friday.",
            id="the hour and a vague one",
        ),
        pytest.param(
            "The explosion hit the plant in Marlow on Thursday morning.",
            "The explosion hit the plant in Marlow at 11:40 a.m. on Thursday.",
            id="an hour of that morning",
        ),
        pytest.param(
            "The vote in Marlow ended late on Thursday.",
            "The vote in Marlow ended at 11:20 p.m. on Thursday.",
            id="an hour late that day",
        ),
        pytest.param(
            "The storm near Marlow cut power to 61,000 homes.",
            "The storm near Marlow cut power to more than 40,000 homes.",
            id="more than a figure not far off",
        ),
        pytest.param(
            "The mill in Marlow was closed in 2024.",
            "The mill in Marlow was closed in May 2024.",
            id="a month of a year",
        ),
    ],
)
def test_a_value_told_more_exactly_is_a_precision(one: str, other: str) -> None:
    assert any(divergence.verdict == "precision" for divergence in told(one, other).divergences)


def test_what_one_faces_is_not_told_more_exactly_by_what_one_gets() -> None:
    faced = "Tom Lane faces up to 20 years in prison over the fire in Marlow."
    got = "Tom Lane was found guilty of the fire in Marlow and sentenced to 12 years in prison."
    assert not [divergence for divergence in told(faced, got).divergences if divergence.kind == "duration"]


def test_a_day_before_another_happening_dates_that_one_no_more() -> None:
    taken_off = "The crew of the tanker off Marlow was taken off early on Thursday after a fire broke out."
    assert not conflicts(taken_off, "The fire on the tanker off Marlow was put out at around noon on Friday.")


@pytest.mark.parametrize(
    ("one", "other", "nothing"),
    [
        (("The raid lasted four minutes.", "four minutes"), ("Police came within five minutes.", "five minutes"), True),
        (("The raid lasted four minutes.", "four minutes"), ("The raid lasted five minutes.", "five minutes"), False),
        (("The figure was 61.", "61"), ("The figure was about 60.", "about 60"), True),
        (("The blast hurt 61 people.", "61 people"), ("It hurt about 60 people.", "about 60 people"), False),
        (
            ("Drivers in the town walked out in a dispute early on Monday.", "early on Monday"),
            ("Drivers in the town walked out in a dispute at noon on Tuesday.", "noon"),
            True,
        ),
    ],
    ids=["within", "lengths of one", "of nothing named", "of people", "hours of two days"],
)
def test_values_say_nothing_of_what_is_plainly_other(
    one: tuple[str, str], other: tuple[str, str], nothing: bool
) -> None:
    assert say_nothing(context(*one), context(*other)) is nothing


def test_a_day_of_last_month_is_told_more_exactly() -> None:
    found = told(
        "The clinic in Marlow was closed last month.",
        "The clinic in Marlow was closed on April 6.",
        days=("3 May 2025",) * 2,
    )
    assert [d.verdict for d in found.divergences if d.kind == "date"] == ["precision"]


def test_a_night_guessed_from_the_days_of_others_is_no_day_of_an_hour() -> None:
    """Without a day of its own "last night" is that before the day of most others, which may be the wrong one."""
    found = told(
        "A woman was struck by a car in Marlow at 7 p.m. last night, police said.",
        "A woman was struck by a car in Marlow on Friday night, police said.",
        days=("", "4 May 2025"),
    )
    assert "precision" in [d.verdict for d in found.divergences if d.kind == "time"]
