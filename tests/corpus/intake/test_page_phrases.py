"""The phrases of pages: found by their words alone, so that the words of a row must stand in all that it matches."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.intake.page_phrases import OPENINGS, OTHER_STORIES, SENTENCES, Phrases

ROWS = [row for phrases in (OPENINGS, SENTENCES, OTHER_STORIES) for row in phrases.rows]


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_what_a_pattern_matches_has_one_of_its_words(data: st.DataObject) -> None:
    words, pattern = data.draw(st.sampled_from(ROWS))
    matched = data.draw(st.from_regex(re.compile(pattern), fullmatch=True))
    assert any(word in matched.casefold() for word in words)


def test_no_row_is_without_words() -> None:
    assert all(words and pattern for words, pattern in ROWS)
    assert all(word == word.casefold() for words, _ in ROWS for word in words)


@pytest.mark.parametrize(
    ("line", "begins", "stands", "is_all"),
    [
        ("Share this", True, True, True),
        ("SHARE\u00a0THIS", True, True, True),
        ("Share this story", True, True, False),
        ("Please share this", False, True, False),
        ("They share a border", False, False, False),
    ],
)
def test_a_phrase_is_found_where_it_stands(line: str, begins: bool, stands: bool, is_all: bool) -> None:
    phrases = Phrases(r"share :: share\sthis")
    assert (phrases.match(line), phrases.search(line), phrases.fullmatch(line)) == (begins, stands, is_all)
