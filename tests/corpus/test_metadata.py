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


@pytest.mark.parametrize(
    "title", ["Dam burst kills nine people | The Ledger", "Dam burst kills nine people - The Ledger"]
)
def test_the_title_of_a_window_tells_headline_and_outlet(title: str) -> None:
    item = told(f"{title}\n\n{LEAD}{REST}")
    assert (item.title, item.source) == ("Dam burst kills nine people", "The Ledger")


def test_a_window_title_above_the_headline_tells_the_outlet() -> None:
    page = f"Dam burst kills nine people | World | The Ledger\n\nDam burst kills nine people\n\n{LEAD}{REST}"
    assert told(page).source == "The Ledger"


def test_a_short_headline_over_an_outlet_is_the_headline() -> None:
    page = f"Rain again\n\nHarbour Lights, a local blog\nSeptember 9, 2013\n\n{LEAD}{REST}"
    assert (told(page).title, told(page).source) == ("Rain again", "Harbour Lights")
