"""Who published an article, as its page, its dateline and its own words tell it."""

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Source

LEAD = "At least nine people were killed when a dam burst in a northern valley, officials said."
REST = "\n\nDozens of houses were swept away when the wall gave way in the early hours of the day."


def told(text: str) -> Article:
    return article(Source("a.txt", text, "utf-8", ""), 0)


def test_a_line_of_the_outlets_staff_names_the_outlet() -> None:
    page = "Dam burst kills nine people\n\nBy JANE ROE\nDAILY NEWS STAFF WRITER\n\nFriday, May 10th 2024, 4:00 AM\n\n"
    assert told(page + LEAD + REST).source == "DAILY NEWS"


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


def test_a_station_signs_a_dateline_by_its_call() -> None:
    assert told(f"Dam burst kills nine people\n\nNAIROBI, Kenya (KXQR) - {LEAD}{REST}").source == "KXQR"


def test_an_agency_in_brackets_may_open_the_story() -> None:
    assert told(f"Dam burst kills nine people\n\n(Reuters) - {LEAD}{REST}").source == "Reuters"


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


def test_a_dateline_in_a_line_of_its_own_names_the_agency() -> None:
    page = f"Dam burst kills nine people\n\nUPLAND, September 9, 2013. /LAKEPRESS/\n\n{LEAD}{REST}"
    assert (told(page).source, told(page).date) == ("LAKEPRESS", "2013-09-09")
    page = f"Dam burst kills nine people\n\nUPLAND, Sept 9 (Lakewire)\n\n{LEAD}{REST}"
    assert told(page).source == "Lakewire"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("NewsHub", "NewsHub"),
        ("Lakewire", "Lakewire"),
        ("World Business Daily, Markets", "World Business Daily"),
        ("World News", ""),
        ("Upland Foreign Service", "Upland Foreign Service"),
        ("National Wire Service", "National Wire Service"),
        ("Central News Service", "Central News Service"),
        ("Valley Post Foreign Service", "Valley Post"),
        ("McAllister", ""),
        ("Jane Roe", ""),
        ("Politics", ""),
        ("Breaking", ""),
        ("Nairobi", ""),
    ],
)
def test_a_name_between_headline_and_day_may_be_the_outlets(line: str, outlet: str) -> None:
    page = f"Dam burst kills nine people\n\n{line}\nMonday, 9 September 2013\n\n{LEAD}{REST}"
    assert told(page).source == outlet


def test_the_line_that_spells_out_the_letters_of_the_dateline_is_the_outlet() -> None:
    page = f"Dam burst kills nine people\n\nUpland Report\n9 September 2013\n\nNAIROBI (UR) — {LEAD}{REST}"
    assert told(page).source == "Upland Report"
    page = f"Dam burst kills nine people\n\nUnder Water\n9 September 2013\n\nNAIROBI (DLM) — {LEAD}{REST}"
    assert told(page).source == ""


STORY = "\n\nMonday, 9 September 2013\n\nNine were killed when a dam burst above Oak Valley, police in Oak Valley said."


def test_an_outlet_of_the_town_that_the_story_is_of_is_no_headline() -> None:
    item = told(f"Oak Valley Herald\nNine die as dam bursts above Oak Valley{STORY}{REST}")
    assert (item.title, item.source) == ("Nine die as dam bursts above Oak Valley", "Oak Valley Herald")


def test_a_headline_that_ends_like_an_outlet_is_the_headline() -> None:
    page = f"Oak Valley Dam Burst Breaks Record\nWater of nine days floods homes\n{STORY} It was a record.{REST}"
    assert told(page).title == "Oak Valley Dam Burst Breaks Record"
    page = f"Oak Valley Mourns With Local Post\n\nBy Jane Roe{STORY} The post was found in the mud.{REST}"
    assert told(page).title == "Oak Valley Mourns With Local Post"
