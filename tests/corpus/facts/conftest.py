"""Articles built by hand, so that a test shows the very text that is read."""

from collections.abc import Callable, Sequence

import pytest

from geneva_corpus.facts import extract
from geneva_corpus.model import Article, Fact, Passage, article_id

FIGURES = ("date", "time", "duration", "number", "money", "percent", "ordinal")


def lines(text: str, *, date: str | None = "2022-01-21", number: int = 0) -> Article:
    """An article of which each line is a passage."""
    letter = article_id(number)
    passages: list[Passage] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            count = len(passages) + 1
            passages.append(Passage(f"{letter}.{count}", letter, start, start + len(line), count, line))
        start += len(line) + 1
    return Article(letter, f"{letter}.txt", "", "", date, None, "", "utf-8", text, tuple(passages), ())


@pytest.fixture
def build() -> Callable[..., Article]:
    return lines


@pytest.fixture
def figures() -> Callable[..., list[Fact]]:
    """The stated values of a text, in order; each line of it is a passage, told on `date`."""

    def found(text: str, date: str | None = "2022-01-21") -> list[Fact]:
        return [fact for fact in extract([lines(text, date=date)]) if fact.kind in FIGURES]

    return found


@pytest.fixture
def values(figures: Callable[..., Sequence[Fact]]) -> Callable[..., list[tuple[str, str]]]:
    """(kind, normal form) of each stated value of a text."""

    def told(text: str, date: str | None = "2022-01-21") -> list[tuple[str, str]]:
        return [(fact.kind, fact.value) for fact in figures(text, date)]

    return told
