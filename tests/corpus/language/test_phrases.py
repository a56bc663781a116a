"""Phrases: found where their pattern stands, tried only on texts with their words, and compiled only then."""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import geneva_corpus
from geneva_corpus.language.phrases import Phrase


def _phrases(things: Iterable[object]) -> Iterator[Phrase]:
    for thing in things:
        if isinstance(thing, Phrase):
            yield thing
        elif isinstance(thing, dict):
            yield from _phrases(thing.values())
        elif isinstance(thing, tuple):
            yield from _phrases(thing)


ALL = [
    phrase
    for module in walk_packages(geneva_corpus.__path__, "geneva_corpus.")
    for phrase in _phrases(vars(import_module(module.name)).values())
    if phrase.words
]


@pytest.mark.parametrize("phrase", ALL, ids=lambda phrase: phrase.pattern[:40])
def test_all_that_a_pattern_matches_has_one_of_its_words(phrase: Phrase) -> None:
    @given(st.from_regex(phrase.compiled))
    @settings(max_examples=20, deadline=None, database=None)
    def holds(text: str) -> None:
        assert phrase.search(text) is not None

    holds()


def test_words_are_written_in_lower_case() -> None:
    assert all(word and word == word.casefold() for phrase in ALL for word in phrase.words)


def test_a_phrase_is_found_where_its_pattern_stands() -> None:
    phrase = Phrase("hurt|injur", r"\b(?:hurt|injur\w+)\b", re.IGNORECASE)
    text = "Five were INJURED, two of them Hurt badly"

    assert [match[0] for match in phrase.finditer(text)] == ["INJURED", "Hurt"]
    assert phrase.search(text, 20) is not None
    assert phrase.search(text, 0, 10) is None
    assert phrase.match(text, 10) is not None
    assert phrase.match(text) is None
    assert phrase.fullmatch("injuries") is not None
    assert phrase.sub("x", text) == "Five were x, two of them x badly"


@pytest.mark.parametrize("text", ["INJURED", "İnjured", "ınjured", "waſ injured"])
def test_a_letter_that_a_pattern_takes_for_another_hides_no_word(text: str) -> None:
    assert Phrase("injur", r"\binjured\b", re.IGNORECASE).search(text) is not None


def test_a_very_long_text_is_not_kept() -> None:
    text = "word " * 100_000
    held = sys.getrefcount(text)

    assert Phrase("hurt", r"\bhurt\b").search(text) is None
    assert sys.getrefcount(text) == held


def test_a_text_without_the_words_is_not_searched_and_nothing_compiled() -> None:
    phrase = Phrase("hurt|injur", "(")  # which cannot be compiled

    assert phrase.search("Nobody came") is None
    assert phrase.match("Nobody came") is None
    assert phrase.fullmatch("Nobody came") is None
    assert list(phrase.finditer("Nobody came")) == []
    assert phrase.sub("x", "Nobody came") == "Nobody came"
    with pytest.raises(re.error):
        phrase.search("Nobody was hurt")


def test_without_words_every_text_is_searched() -> None:
    assert Phrase("", r"\d+").search("12") is not None
