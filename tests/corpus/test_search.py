"""Search: what is found, and that it is found where it stands in the untouched text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.model import Article, Passage
from geneva_corpus.search import Search, contains


def article(text: str, *, starts: tuple[int, ...] = (0,)) -> Article:
    """An article of this text with passages that begin there."""
    ends = (*starts[1:], len(text))
    passages = tuple(
        Passage(f"A.{number}", "A", start, end, number, text[start:end])
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    return Article("A", "a.txt", "", "", None, None, "", "utf-8", text, passages, ())


def found(text: str, query: str) -> list[str]:
    """The words of the text that the query is found at."""
    return [text[hit.start : hit.end] for hit in Search([article(text)]).find(query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The Talks, the talks", "talks", ["Talks", "talks"]),
        ("The Talks, the talks", "Talks", ["Talks"]),
        ("Orbán, Orban, ORBÁN", "orban", ["Orbán", "Orban", "ORBÁN"]),
        ("Orbán, Orban", "orbán", ["Orbán", "Orban"]),
        ("cafe\u0301 au lait", "cafe", ["cafe\u0301"]),
        ("Straße and STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "s", ["S", "ß", "ß"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("he said “no”", '"no"', ["“no”"]),
        ("a 90‑minute — long — meeting", "90-minute - long", ["90‑minute — long"]),
        ("one\n  two\u00a0three", "one two three", ["one\n  two\u00a0three"]),
        ("co\u00adoperation", "cooperation", ["co\u00adoperation"]),
        ("Ещё ёлка", "елка", ["ёлка"]),
        ("한국어 한", "한", ["한", "한"]),
        ("がか", "か", ["か"]),
        ("ﬁnal", "final", ["ﬁnal"]),
        ("a \u200b b", "a b", ["a \u200b b"]),
        ("anything", "   ", []),
        ("", "a", []),
    ],
)
def test_what_a_query_finds(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_hits_know_their_passage_and_are_counted_by_article() -> None:
    one = article("A talk. No more. Talks again.", starts=(0, 8, 17))
    two = article("Silence.")
    result = Search([one, two, one]).find("talk")

    assert (result.total, result.counts, result.tellers) == (4, (2, 0, 2), 2)
    assert [(hit.article, hit.passage) for hit in result] == [(0, 0), (0, 2), (2, 0), (2, 2)]


def test_the_nearest_hit_is_the_next_one_and_around_at_the_end() -> None:
    one = article("talk talk talk")
    result = Search([one, one]).find("talk")

    assert result.nearest(0, 1) == 1
    assert result.nearest(0, 14) == 3
    assert result.nearest(1, 11) == 0


def test_what_touches_a_part_of_the_text_is_found_without_the_rest() -> None:
    result = Search([article("ab ab ab ab")]).find("ab")

    assert result.between(0, 4, 9) == ((3, 5), (6, 8))
    assert result.between(0, 5, 6) == ()
    assert result.between(0, 0, 11) == ((0, 2), (3, 5), (6, 8), (9, 11))


def test_a_filter_finds_as_the_search_does() -> None:
    assert contains("Prensa Latina: “1 h”", 'latina: "1')
    assert not contains("Prensa Latina", "LATINA")


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 12))
@settings(max_examples=300)
def test_every_part_of_a_text_is_found_where_it_stands(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    result = Search([article(text)]).find(part)
    spans = [(hit.start, hit.end) for hit in result]

    assert all(0 <= left < right <= len(text) for left, right in spans)
    assert all(one[0] <= other[0] for one, other in pairwise(spans))
    if part.strip() and part[0].isalnum() and part[0].isascii() and text.count(part) == 1:
        assert any(left <= start < right for left, right in spans)


@given(st.text(alphabet="aäß “x\u0301\u200b\n", max_size=40), st.text(alphabet="as x", min_size=1, max_size=3))
@settings(max_examples=300)
def test_folding_the_part_found_gives_the_query(text: str, query: str) -> None:
    for hit in Search([article(text)]).find(query):
        assert contains(text[hit.start : hit.end], query)


def test_hits_are_a_sequence_that_can_be_cut() -> None:
    result = Search([article("A talk. Talks again. Talk.")]).find("talk")
    assert [hit.start for hit in result[1:]] == [8, 21]
    with pytest.raises(IndexError):
        result[3]


def test_where_nothing_is_found_there_is_nothing_near_and_nothing_between() -> None:
    result = Search([article("A talk.")]).find("rain")
    assert result.nearest(0, 3) == 0
    assert result.between(0, 0, 7) == ()
    assert result.between(9, 0, 7) == ()
