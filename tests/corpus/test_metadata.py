"""Title, outlet and day of an article, as its page tells them."""

import json
from pathlib import Path

import pytest

from geneva_corpus import read, seeds
from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Metadata, Source

GOLD = Path(__file__).resolve().parents[1] / "gold" / "geneva.json"
LEAD = "At least nine people were killed when a dam burst in a northern valley, officials said."
REST = "\n\nDozens of houses were swept away when the wall gave way in the early hours of the day."


def told(text: str, stated: Metadata | None = None, path: str = "a.txt") -> Article:
    return article(Source(path, text, "utf-8", "", stated=stated), 0)


def test_the_five_articles_tell_what_they_tell() -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["articles"].values()
    articles = {Path(item.path).name: item for item in read([str(seeds())])[0]}
    for wanted in gold:
        item, also = articles[wanted["file"]], wanted.get("also", {})
        assert item.title == wanted["title"]
        assert item.source in [wanted["source"], *also.get("source", [])]
        assert item.date in [wanted["date"], *also.get("date", [])]


@pytest.mark.parametrize(
    ("dateline", "outlet", "date"),
    [
        ("NAIROBI, May 5, 2024 (Reuters) - ", "Reuters", "2024-05-05"),
        ("NAIROBI, Kenya (AP) — ", "AP", None),
        ("Nairobi, 5 May 2024 (AFP) - ", "AFP", "2024-05-05"),
        ("NAIROBI, May 5, 2024. /TASS/. ", "TASS", "2024-05-05"),
        ("NAIROBI, May 5, 2024 (Xinhua) -- ", "Xinhua", "2024-05-05"),
        ("Harare, Jan 5 (Herald Wire) ", "Herald Wire", None),
        ("НАЙРОБИ, 5 мая — РИА Новости. ", "РИА Новости", None),
        ("May 5, 2024 ", "", "2024-05-05"),
        ("", "", None),
        ("The dam (built in 1987) burst. ", "", None),
        ("Peter Okello (Green Party) said this. ", "", None),
    ],
)
def test_a_dateline_tells_outlet_and_day(dateline: str, outlet: str, date: str | None) -> None:
    item = told(f"Dam burst kills nine people\n\n{dateline}{LEAD}{REST}")
    assert (item.source, item.date) == (outlet, date)


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


def test_a_line_of_the_outlets_staff_names_the_outlet() -> None:
    page = "Dam burst kills nine people\n\nBy JANE ROE\nDAILY NEWS STAFF WRITER\n\nFriday, May 10th 2024, 4:00 AM\n\n"
    assert told(page + LEAD + REST).source == "DAILY NEWS"


def test_a_sentence_that_ends_with_a_day_is_no_dateline() -> None:
    page = "Cheers at the dam\n\nJane Roe in Nairobi\nSunday 22 May 2024 17.42 GMT\n\n"
    assert told(page + LEAD + REST + "\n\nThe old dam broke on 14 May. Some 80 people were there.").date == "2024-05-22"


def test_a_dateline_without_a_year_takes_none_from_long_ago() -> None:
    text = f"Dam burst kills nine people\n\nNAIROBI, January 21 (Reuters) - {LEAD} It was built on June 1, 1987.{REST}"
    assert told(text).date is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2024 The Valley Herald. All rights reserved.", "The Valley Herald"),
        ("Copyright 2024 The Valley Herald", "The Valley Herald"),
        ("Source: Valley Wire", "Valley Wire"),
        ("Source: Valley Wire and news agencies", "Valley Wire"),
    ],
)
def test_lines_below_the_story_tell_the_outlet(line: str, outlet: str) -> None:
    assert told(f"Dam burst kills nine people\n\n{LEAD}{REST}\n\n{line}").source == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Live TV", ""),
        ("Rest of World News", ""),
        ("World News", ""),
        ("BBC News", "BBC News"),
        ("CNN", "CNN"),
        ("Daily Planet", "Daily Planet"),
        ("The Ledger", "The Ledger"),
    ],
)
def test_a_masthead_tells_the_outlet_and_a_menu_does_not(line: str, outlet: str) -> None:
    assert told(f"{line}\n\nDam burst kills nine people\n\n{LEAD}{REST}").source == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By The Associated Press", "Associated Press"),
        ("By Jane Roe, CNN", "CNN"),
        ("By Jane Roe", ""),
        ("By JANE ROE, Associated Press Writer", "Associated Press"),
        ("By JANE ROE, Associated Press Writer - Tue May 5, 7:05 pm ET", "Associated Press"),
        ("By JANE ROE AP Business Writer", "AP"),
        ("By the CNN Wire Staff", "CNN"),
        ("By Jane Roe, The Ledger", "The Ledger"),
        ("By Jane Roe of the Valley Herald", "Valley Herald"),
        ("By Jane Roe for Reuters", "Reuters"),
        ("By Jane Roe, Staff Writer", ""),
        ("By VALLEY RECORD REPORTER", "Valley Record"),
        ("5th May 2024 By VALLEY RECORD REPORTER", "Valley Record"),
        ("BY JANE ROE - VALLEY DAILY - Posted: May 5, 2024", "Valley Daily"),
        ("Valley Courier | Sunday, May 5, 2024", "Valley Courier"),
        ("The Valley Post, 05.05.2024", "The Valley Post"),
        ("Agence France-Presse - First Posted 16:05:00 05/05/2024", "Agence France-Presse"),
        ("Sun, 5 May 2024", ""),
        ("The Sun | Sun, 5 May 2024", "The Sun"),
        ("The Ledger", "The Ledger"),
        ("The Evening Argus", "The Evening Argus"),
        ("The Hague", ""),
    ],
)
def test_a_byline_may_tell_the_outlet(line: str, outlet: str) -> None:
    assert told(f"Dam burst kills nine people\n\n{line}\n\n{LEAD}{REST}").source == outlet


def test_what_is_stated_wins_over_what_is_found() -> None:
    stated = Metadata("Stated", "The Stated Times", "2020-02-02", "https://e.org/a")
    item = told(f"Dam burst kills nine people\n\nNAIROBI, May 5, 2024 (Reuters) - {LEAD}{REST}", stated)
    assert (item.title, item.source, item.date, item.url) == (
        "Stated",
        "The Stated Times",
        "2020-02-02",
        "https://e.org/a",
    )


def test_an_article_from_an_address_knows_its_address() -> None:
    assert told(f"Dam burst kills nine\n\n{LEAD}", path="https://e.org/a").url == "https://e.org/a"


def test_a_text_without_a_headline_has_no_title() -> None:
    assert told(f"{LEAD} Dozens of houses were swept away in the early hours of the day.{REST}").title == ""


def test_a_station_signs_a_dateline_by_its_call() -> None:
    assert told(f"Dam burst kills nine people\n\nNAIROBI, Kenya (KXQR) - {LEAD}{REST}").source == "KXQR"


def test_an_agency_in_brackets_may_open_the_story() -> None:
    assert told(f"Dam burst kills nine people\n\n(Reuters) - {LEAD}{REST}").source == "Reuters"


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


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Home > News > World", ""),
        ("News|Floods", ""),
        ("Special to The Ledger", "The Ledger"),
        ("Text by: NEWS WIRES", ""),
    ],
)
def test_a_way_or_a_label_is_no_outlet(line: str, outlet: str) -> None:
    assert told(f"Dam burst kills nine people\n\n{line}\n\n{LEAD}{REST}").source == outlet


@pytest.mark.parametrize(
    "title", ["Dam burst kills nine people | The Ledger", "Dam burst kills nine people - The Ledger"]
)
def test_the_title_of_a_window_tells_headline_and_outlet(title: str) -> None:
    item = told(f"{title}\n\n{LEAD}{REST}")
    assert (item.title, item.source) == ("Dam burst kills nine people", "The Ledger")


def test_a_window_title_above_the_headline_tells_the_outlet() -> None:
    page = f"Dam burst kills nine people | World | The Ledger\n\nDam burst kills nine people\n\n{LEAD}{REST}"
    assert told(page).source == "The Ledger"


@pytest.mark.parametrize("line", ["- Valley Herald", "The Valley Herald, May 5, 2024", "(AFP)"])
def test_a_line_below_the_story_may_sign_it(line: str) -> None:
    found = told(f"Dam burst kills nine people\n\n{LEAD}{REST}\n\n{line}").source
    assert found
    assert found in line


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Correo de la Costa (English edition)", "Correo de la Costa"),
        ("Agence du Lac (translated from French)", "Agence du Lac"),
        ("lpa (Nordic agency, English service)", "lpa"),
        ("Kystens Tidende, in English", "Kystens Tidende"),
        ("Harbour Lights, a local blog", "Harbour Lights"),
        ("The Ledger, Markets desk", "The Ledger"),
        ("Courier Today, Opinion", "Courier Today"),
        ("Upland News Agency", "Upland News Agency"),
    ],
)
def test_an_outlet_is_named_with_what_it_is(line: str, outlet: str) -> None:
    page = f"Dam burst kills nine people\n\n{line}\nMonday, 9 September 2013\n\n{LEAD}{REST}"
    assert told(page).source == outlet
    assert told(page).title == "Dam burst kills nine people"


def test_a_short_headline_over_an_outlet_is_the_headline() -> None:
    page = f"Rain again\n\nHarbour Lights, a local blog\nSeptember 9, 2013\n\n{LEAD}{REST}"
    assert (told(page).title, told(page).source) == ("Rain again", "Harbour Lights")


def test_a_dateline_in_a_line_of_its_own_names_the_agency() -> None:
    page = f"Dam burst kills nine people\n\nUPLAND, September 9, 2013. /LAKEPRESS/\n\n{LEAD}{REST}"
    assert (told(page).source, told(page).date) == ("LAKEPRESS", "2013-09-09")
    page = f"Dam burst kills nine people\n\nUPLAND, Sept 9 (Lakewire)\n\n{LEAD}{REST}"
    assert told(page).source == "Lakewire"


def test_a_day_under_the_outlet_stands_whatever_days_the_story_tells() -> None:
    page = "Dam burst kills nine people\n\nThe Valley Herald\nBy Jane Roe\nMonday, 9 September 2013\n\n"
    assert told(f"{page}{LEAD} The wall had cracked on December 17, 2011.{REST}").date == "2013-09-09"
