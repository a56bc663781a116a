"""A passage in, its words out, and how far from a fact each of them stands: clauses between them count dear."""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.language.roles import concept
from geneva_corpus.language.stems import STOP
from geneva_corpus.model import Fact, Passage

#: What it costs to cross a sign or a word that parts clauses, in words: "killing 10 people, injuring dozens" has the
#: dozens one word from "injuring" and five from "killing". Found by hand on annotated clusters, flat between 2 and 5.
CROSSING = 3.0
#: Words before and behind a fact that are looked at; sentences of news are shorter.
REACH = 80
TOKEN = re.compile(r"(?i:home runs?)|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:-[^\W\d_]+|['’][^\W\d_]+)*|[^\w\s]")
_PARTING = frozenset(",;:()“”«»—–") | {
    "and",
    "but",
    "while",
    "whereas",
    "though",
    "although",
    "however",
    "which",
    "who",
}


class Word(NamedTuple):
    """A word or sign; `low` in lower case, `tells` whether it says something by itself, `name` its concept then."""

    text: str
    start: int
    end: int
    low: str
    tells: bool
    name: str


@lru_cache(maxsize=256)
def words_of(passage: Passage) -> Sequence[Word]:
    """The words of a passage. Kept for a while, for each of its facts asks; those of 30,000 passages take 250 MB."""
    found = []
    for match in TOKEN.finditer(passage.text):
        text = match[0].replace(" ", "-")
        start, end = match.span()
        low, tells, name = _known_as(text)
        found.append(Word(text, passage.start + start, passage.start + end, low, tells, name))
    return found


@lru_cache(maxsize=20_000)
def _known_as(text: str) -> tuple[str, bool, str]:
    """A word in lower case, whether it says something, and its concept then."""
    tells = says_something(text)
    return text.casefold(), tells, concept(text) if tells else ""


def says_something(word: str) -> bool:
    return word[0].isalpha() and word.casefold() not in STOP


def nearby(fact: Fact, words: Sequence[Word]) -> Sequence[Word]:
    """The words within reach: a hostile sentence of a million words costs no more than a long one."""
    first = bisect_left(words, fact.start, key=lambda word: word.end)
    last = bisect_left(words, fact.end, key=lambda word: word.start)
    return words[max(0, first - REACH) : last + REACH]


def distances_from(fact: Fact, words: Sequence[Word], crossing: float = CROSSING) -> list[float]:
    """Words between the fact and each word, crossings of clauses counted dear; 0 inside the fact."""
    first = bisect_right(words, fact.start, key=lambda word: word.end)
    after = bisect_left(words, fact.end, key=lambda word: word.start)
    away = [0.0] * len(words)
    if first >= after:
        return [math.inf] * len(words)
    for places in (range(after, len(words)), range(first - 1, -1, -1)):
        distance = 0.0
        for place in places:
            word = words[place]
            if word.low in _PARTING or (word.low in ".!?" and _ends_sentence(words, place)):
                distance += crossing
            elif word.text[0].isalnum():
                distance += 1.0
            away[place] = distance
    return away


def _ends_sentence(words: Sequence[Word], place: int) -> bool:
    """A full stop between two sentences that stand in one passage; not that of "U.S." or "p.m."."""
    if words[place].text not in ".!?" or not 0 < place < len(words) - 1:
        return False
    return len(words[place - 1].text) > 2 and words[place + 1].text[:1].isupper()
