"""The day an article was published, as its dateline and its page tell it."""

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Source

LEAD = "At least nine people were killed when a dam burst in a northern valley, officials said."
REST = "\n\nDozens of houses were swept away when the wall gave way in the early hours of the day."


def told(text: str) -> Article:
    return article(Source("a.txt", text, "utf-8", ""), 0)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 5 May 2024", "2024-05-05"),
        ("Published May 5,2024", "2024-05-05"),
        ("MAY 5,2024-7:07AM", "2024-05-05"),
        ("May 5, 2024 9:12 AM UTC", "2024-05-05"),
        ("2024-05-05 23:15:30", "2024-05-05"),
        ("05.05.2024, 15.22 Uhr", "2024-05-05"),
        ("Publié le 05 mai 2024 à 15h02", "2024-05-05"),
        ("11/28/05", "2005-11-28"),
        ("Posted 11/27/2005 7:21 AM", "2005-11-27"),
        ("15:30 05.05.2024", "2024-05-05"),
        ("2024年5月5日 10:00", "2024-05-05"),
        ("Publicado el 5 de mayo de 2024", "2024-05-05"),
        ("Updated May 5th, 2024", "2024-05-05"),
        ("05/06/2024", None),
        ("February 30, 2024", None),
        ("Sunday", None),
    ],
)
def test_the_day_under_the_headline_is_the_day_of_the_article(line: str, date: str | None) -> None:
    assert told(f"Dam burst kills nine people\n\n{line}\n\n{LEAD}{REST}").date == date


def test_the_day_at_the_top_of_the_page_is_the_day_it_was_fetched() -> None:
    page = f"July 19, 2024\n\nThe Valley Herald\n\nDam burst kills nine people\n\n{LEAD}{REST}"
    assert told(page).date is None
    assert told(page).source == "The Valley Herald"


def test_a_day_right_above_the_headline_is_the_day_of_the_article() -> None:
    assert (
        told(f"9 September 2013 Last updated at 14:39 GMT\n\nDam burst kills nine people\n\n{LEAD}{REST}").date
        == "2013-09-09"
    )


def test_a_day_far_from_all_that_the_story_tells_is_not_its_day() -> None:
    text = f"Dam burst kills nine people\n\nJuly 19, 2024\n\n{LEAD} The wall had cracked on December 17, 2021.{REST}"
    assert told(text).date is None


def test_a_dateline_without_a_year_takes_it_from_a_day_told_near_it() -> None:
    text = (
        f"Dam burst kills nine people\n\nNAIROBI, January 21 (Reuters) - {LEAD} It cracked on December 17, 2021.{REST}"
    )
    assert told(text).date == "2022-01-21"


def test_a_sentence_that_ends_with_a_day_is_no_dateline() -> None:
    page = "Cheers at the dam\n\nJane Roe in Nairobi\nSunday 22 May 2024 17.42 GMT\n\n"
    assert told(page + LEAD + REST + "\n\nThe old dam broke on 14 May. Some 80 people were there.").date == "2024-05-22"


def test_a_dateline_without_a_year_takes_none_from_long_ago() -> None:
    text = f"Dam burst kills nine people\n\nNAIROBI, January 21 (Reuters) - {LEAD} It was built on June 1, 1987.{REST}"
    assert told(text).date is None


def test_a_day_told_with_an_hour_is_no_sentence() -> None:
    assert told(f"Dam burst kills nine people\n\nPosted: May 5, 2024 at 5:26 a.m.\n\n{LEAD}{REST}").date == "2024-05-05"


def test_the_day_of_a_byline_stands_however_far_from_what_the_story_tells() -> None:
    text = f"Dam burst kills nine people\n\nBy Jane Roe - May 5, 2024\n\n{LEAD} It cracked on June 1, 2021.{REST}"
    assert told(text).date == "2024-05-05"


def test_a_dateline_tells_which_is_the_month_of_a_numeric_day() -> None:
    text = f"Dam burst kills nine people\n\n16:02 | 11/06/2023\n\nNAIROBI, June 11 (Reuters) - {LEAD}{REST}"
    assert told(text).date == "2023-06-11"


@pytest.mark.parametrize(
    ("line", "sentence", "day"),
    [
        ("Updated 4/11/2007 1:26 PM", "The next hearing is on April 19.", "2007-04-11"),
        ("Updated 4/11/2007", "The next hearing is on 19 November.", "2007-11-04"),
        ("Updated 4/11/2007 1:26 PM EDT", "", "2007-04-11"),
        ("1:26 PM EDT 4/11/2007", "", "2007-04-11"),
        ("Updated 4/11/2007 1:26 PM", "", None),
        ("Updated 4/5/2007 1:26 PM", "The next hearing is on April 19.", None),
    ],
)
def test_what_the_story_tells_says_which_is_the_month_of_a_numeric_day(
    line: str, sentence: str, day: str | None
) -> None:
    assert told(f"Dam burst kills nine people\n\n{line}\n\n{LEAD} {sentence}{REST}").date == day


def test_a_day_under_the_outlet_stands_whatever_days_the_story_tells() -> None:
    page = "Dam burst kills nine people\n\nThe Valley Herald\nBy Jane Roe\nMonday, 9 September 2013\n\n"
    assert told(f"{page}{LEAD} The wall had cracked on December 17, 2011.{REST}").date == "2013-09-09"
