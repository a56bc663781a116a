"""Percentages, percentage points and parts of a whole."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police recovered 80 percent of the haul.", "80 %"),
        ("Police recovered 80% of the haul.", "80 %"),
        ("Police recovered 80 per cent of the haul.", "80 %"),
        ("Police recovered half of the haul.", "50 %"),
        ("Police recovered two-thirds of the haul.", "66.67 %"),
        ("Police recovered a quarter of the haul.", "25 %"),
        ("Police recovered between 40 and 80 percent of the haul.", "40/80 %"),
        ("Police recovered 40 percent to 70 percent of the haul.", "40/70 %"),
        ("Rates rose 2.5 percentage points.", "2.5 pp"),
        ("He had a blood alcohol content of. 09 percent.", "0.09 %"),
        ("Rates rose 25 basis points.", "0.25 pp"),
        ("Sales jumped by a third.", "33.33 %"),
        ("One in five Americans agree.", "20 %"),
    ],
)
def test_a_share(figures: Figures, text: str, value: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value) == ("percent", value)


def test_a_share_says_of_what(figures: Figures) -> None:
    assert figures("Police recovered 80 percent of the haul.")[0].of == "haul; recovered"
    assert figures("Turnout rose to 65 percent.")[0].of == "turnout; risen"


def test_the_second_half_is_no_share(figures: Figures) -> None:
    assert [fact for fact in figures("They scored in the second half of the game.") if fact.kind == "percent"] == []


def test_half_of_whom_is_half_of_the_number_told_before(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("There were 40 students, half of whom left.") == [("number", "40"), ("number", "20")]
    assert values("The students came, half of whom left.") == []


def test_one_in_so_many_minutes_is_no_share(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("One in 10 minutes they left.") == [("duration", "PT10M")]


def test_one_in_every_so_many_is_a_share(figures: Callable[..., list[Fact]]) -> None:
    assert [fact.value for fact in figures("One in every 200 patients dies.")] == ["0.5 %"]


def test_a_fifth_of_something_is_a_share(figures: Callable[..., list[Fact]]) -> None:
    assert [fact.value for fact in figures("The shares lost a fifth of their value.")] == ["20 %"]


def test_a_change_tells_two_shares(figures: Callable[..., list[Fact]]) -> None:
    assert [fact.value for fact in figures("The rate rose from 3 to 5 percent.")] == ["3 %", "5 %"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bank raised its rate by a quarter of a percentage point.", ["0.25 pp"]),
        ("It cut the rate by half a percentage point.", ["0.5 pp"]),
        ("The rate fell by a half-percentage-point.", ["0.5 pp"]),
        ("Prices fell a tenth of one per cent.", ["0.1 %"]),
        ("Sales rose by three quarters of a percent.", ["0.75 %"]),
        ("The index lost a tenth of a point.", []),
        ("The index lost a quarter of its points.", ["25 %"]),
        ("Only a quarter of the percentage was paid.", ["25 %"]),
    ],
)
def test_a_part_of_one_percent_is_no_share_of_a_whole(
    figures: Callable[..., list[Fact]], text: str, told: list[str]
) -> None:
    assert [fact.value for fact in figures(text)] == told


def test_one_in_two_is_half_and_one_in_two_days_is_none(values: Callable[..., list[tuple[str, str]]]) -> None:
    assert values("Not even one in two went to the polls.") == [("percent", "50 %")]
    assert values("One in two days is lost.") == [("duration", "P2D")]


def test_a_figure_in_brackets_is_not_denied_with_its_sentence(figures: Callable[..., list[Fact]]) -> None:
    told = figures("Neither Mr Holm (71 seats) nor Ms Dahl will have 76 seats.")[0]
    assert (told.value, told.modality) == ("71", "asserted")
