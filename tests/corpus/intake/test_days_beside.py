"""The day of an undated account, where the days of the accounts it is read with settle it."""

import pytest

from geneva_corpus.comparison import taken_apart
from geneva_corpus.model import Source

LEAD = "At least nine people were killed when a dam burst in a northern valley, officials said."
REST = "\n\nDozens of houses were swept away when the wall gave way in the early hours of the day."
HEADLINE = "Dam burst kills nine people\n\n"


def day(top: str, *others: str) -> str | None:
    """The day of the account with this top, read with accounts of these days."""
    texts = [f"{HEADLINE}{top}{LEAD}{REST}", *(f"{HEADLINE}Published: {other}\n\n{LEAD}{REST}" for other in others)]
    return taken_apart([Source(f"{number}.txt", text, "utf-8", "") for number, text in enumerate(texts)])[0].date


@pytest.mark.parametrize(
    ("top", "told"),
    [
        ("NAIROBI, May 5 (Upwire)\n\n", "2024-05-05"),
        ("NAIROBI, May 5. /UPPRESS/. ", "2024-05-05"),
        ("NAIROBI, 5 MAY - ", "2024-05-05"),
        ("May 5 (Upwire) - ", "2024-05-05"),
        ("Sun May 5, 3:30 PM ET\n\n", "2024-05-05"),
        ("05/06/2024 at 19:40\n\n", "2024-05-06"),
        ("04/05/2024\n\n", "2024-05-04"),
    ],
)
def test_a_day_without_its_year_or_of_two_readings_is_settled_by_the_others(top: str, told: str) -> None:
    assert day(top, "6 May 2024", "7 May 2024") == told
    assert day(top) is None


@pytest.mark.parametrize(
    ("top", "others"),
    [
        ("NAIROBI, May 5 (Upwire)\n\n", ("6 October 2024",)),  # far from all
        ("NAIROBI, May 5 (Upwire)\n\n", ("6 May 2024", "7 May 2019")),  # two years
        ("Mon May 5, 3:30 PM ET\n\n", ("6 May 2024",)),  # which was a Sunday
        ("10/11/2024\n\n", ("25 October 2024",)),  # neither near
        ("10/11/2024\n\n", ("10 November 2024", "11 October 2024")),  # both
        ("", ("6 May 2024",)),  # none at all
        ("May 5 was a day like any other in the valley until the dam above it burst at noon.\n\n", ("6 May 2024",)),
    ],
)
def test_a_day_that_the_others_do_not_settle_is_not_told(top: str, others: tuple[str, ...]) -> None:
    assert day(top, *others) is None


def test_a_day_told_in_full_stands_whatever_the_others_tell() -> None:
    assert day("NAIROBI, May 5, 2023 (Upwire) - ", "6 May 2024") == "2023-05-05"
