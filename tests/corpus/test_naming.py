"""What an article is called where it names no outlet."""

import pytest

from geneva_corpus.model import Article
from geneva_corpus.naming import called, name


def article(path: str, title: str = "Ten dead in quake", source: str = "", url: str | None = None) -> Article:
    return Article("A", path, title, source, None, url, "", "utf-8", "", (), ())


def test_its_outlet_comes_first() -> None:
    assert name(article("saved/dpa.txt", source="Daily  Post")) == "Daily Post"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("news/00_bbc_early.txt", "00_bbc_early"),
        ("https://www.example.org/2022/01/quake.html", "example.org"),
        ("http://News.Example.org:8080/quake", "news.example.org"),
        ("quake.final.txt", "quake.final"),
    ],
)
def test_without_an_outlet_it_is_called_by_its_site_or_its_file(path: str, told: str) -> None:
    assert name(article(path)) == called(article(path)) == told


def test_a_saved_page_that_states_its_address_is_called_by_its_site() -> None:
    assert name(article("saved.html", url="https://example.org/a/b")) == "example.org"


@pytest.mark.parametrize("path", ["-", "3.txt", "a/index.html", "Article_2.txt", "2022-01-21.txt", "untitled (4).md"])
def test_a_file_name_that_says_nothing_gives_way_to_the_title(path: str) -> None:
    assert name(article(path)) == "Ten dead in quake"
    assert called(article(path)) == "“Ten dead in quake”"


def test_a_long_title_is_cut_within_a_sentence() -> None:
    assert called(article("-", title="word " * 20)) == "“word word word word word word word…”"


def test_where_there_is_nothing_else_the_file_or_the_account_is_named() -> None:
    assert name(article("3.txt", title="")) == "3"
    assert name(article("", title="")) == "account A"
    assert called(article("", title="")) == "account A"
