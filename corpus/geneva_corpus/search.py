"""Words sought in many articles at once: a query goes in, places in the untouched texts come out.

    search = Search(articles)
    found = search.find("putin")     # all case, all accents, any quotation mark or dash, any white space
    found.total, found.counts, found[0]

A capital in the query makes case count (smart case). Accents never count. Texts are folded once, when they are first
searched; what is found is mapped back to the article's own offsets only where it is asked for.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import overload

from geneva_corpus.model import Article

#: Marks that are left away: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. Marks of
#: other scripts are letters of their own.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
)
_ALIKE = {
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_HANGUL = range(0xAC00, 0xD7A4)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place: article and passage are numbers from 0, offsets those of the article's text.

    `passage` is the one that holds the beginning, else (furniture) the last one before it; None where there is none.
    """

    article: int
    start: int
    end: int
    passage: int | None


class Search:
    """Articles to be searched again and again."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = tuple(articles)
        self._folded: dict[tuple[int, bool], _Folded] = {}

    def find(self, query: str) -> "Found":
        """All places of the query, in the order of articles and texts; none of a query of white space."""
        cased = any(map(str.isupper, query))
        sought = _fold(query, cased).text
        if not sought.strip():
            return Found(self, "", cased, ())
        places = tuple(array("l", _places(self.folded(number, cased).text, sought)) for number in self._numbers())
        return Found(self, sought, cased, places)

    def _numbers(self) -> range:
        return range(len(self.articles))

    def folded(self, article: int, cased: bool) -> "_Folded":
        """A text as it is searched, with the way back."""
        key = (article, cased)
        if key not in self._folded:
            self._folded[key] = _fold(self.articles[article].text, cased)
        return self._folded[key]

    def passage_at(self, article: int, offset: int) -> int | None:
        """The passage that an offset stands in, or the last one that begins before it."""
        passages = self.articles[article].passages
        at = bisect_right(passages, offset, key=lambda passage: passage.start) - 1
        return max(0, at) if passages else None


class Found(Sequence[Hit]):
    """What a query was found at. `counts` has a number for each article."""

    def __init__(self, search: Search, sought: str, cased: bool, places: "Sequence[array[int]]") -> None:
        self._search, self._sought, self._cased, self._places = search, sought, cased, places
        self.counts = tuple(map(len, places))
        self.total = sum(self.counts)
        self._before = [0, *accumulate(self.counts)]

    @property
    def tellers(self) -> int:
        """In how many articles it stands."""
        return sum(count > 0 for count in self.counts)

    def __len__(self) -> int:
        return self.total

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Hit]: ...

    def __getitem__(self, index: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self.total))]
        if not 0 <= index < self.total:
            raise IndexError(index)
        article = bisect_right(self._before, index) - 1
        start, end = self._span(article, index - self._before[article])
        return Hit(article, start, end, self._search.passage_at(article, start))

    def between(self, article: int, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The places in an article that touch a part of its text, as spans."""
        if article >= len(self._places) or not self.counts[article]:
            return ()
        first = max(0, self._at(article, start) - 1)
        return tuple(span for span in self._spans_from(article, first, end) if span[1] > start)

    def nearest(self, article: int, offset: int) -> int:
        """The number of the first hit at or after a place, articles in order; around to the first at the end."""
        if not self.total:
            return 0
        return (self._before[article] + self._at(article, offset)) % self.total

    def _at(self, article: int, offset: int) -> int:
        """How many places of an article begin before an offset."""
        folded = self._search.folded(article, self._cased)
        return bisect_left(self._places[article], offset, key=lambda place: folded.back(place))

    def _spans_from(self, article: int, first: int, end: int) -> Iterator[tuple[int, int]]:
        for number in range(first, self.counts[article]):
            span = self._span(article, number)
            if span[0] >= end:
                return
            yield span

    def _span(self, article: int, number: int) -> tuple[int, int]:
        folded = self._search.folded(article, self._cased)
        start = self._places[article][number]
        return folded.span(start, start + len(self._sought))


def contains(text: str, query: str) -> bool:
    """Whether a text holds the query, as a search would find it."""
    cased = any(map(str.isupper, query))
    return _fold(query, cased).text in _fold(text, cased).text


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as it is searched. From `at[k]` on, its signs come one by one from the original's, from `origin[k]` on."""

    text: str
    at: "array[int]"
    origin: "array[int]"

    def back(self, place: int) -> int:
        """The offset in the original of the sign that stands here."""
        k = bisect_right(self.at, place) - 1
        return self.origin[k] + place - self.at[k]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that this part comes from, with the marks that follow its last sign."""
        return self.back(start), max(self.back(end - 1) + 1, self.back(end))


def _places(text: str, sought: str) -> Iterator[int]:
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + len(sought))


def _fold(text: str, cased: bool) -> _Folded:
    table = _TABLES[cased]
    odd = {sign for sign in set(text) if len(table[ord(sign)]) != 1}
    # White space, with what is left away between it, is one space.
    gone = re.escape("".join(sorted(sign for sign in odd if not table[ord(sign)])))
    several = re.escape("".join(sorted(sign for sign in odd if table[ord(sign)])))
    pattern = re.compile(rf"\s[\s{gone}]+" + (f"|[{gone}{several}]" if odd else ""))
    at, origin = array("l", [0]), array("l", [0])
    parts: list[str] = []
    length = last = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        before = text[last:start].translate(table)
        piece = table[ord(match[0])] if end - start == 1 else " "
        parts += [before, piece]
        length += len(before)
        for _ in piece:
            at.append(length)
            origin.append(start)
            length += 1
        at.append(length)
        origin.append(end)
        last = end
    parts.append(text[last:].translate(table))
    return _Folded("".join(parts), at, origin)


class _Table(dict[int, str]):
    """What a sign is searched as; found out when it is first met."""

    def __init__(self, cased: bool) -> None:
        super().__init__()
        self._cased = cased

    def __missing__(self, code: int) -> str:
        self[code] = sign = _sign(chr(code), self._cased)
        return sign


_TABLES = {False: _Table(False), True: _Table(True)}


def _sign(letter: str, cased: bool) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Cf":
        return ""
    plain = letter if ord(letter) in _HANGUL else _ACCENTS.sub("", unicodedata.normalize("NFKD", letter))
    if any(map(unicodedata.combining, plain)):
        plain = letter  # its mark makes it another letter
    if not cased:
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain.casefold())) if plain else plain
        if any(map(unicodedata.combining, plain)):
            plain = letter
    return " " if plain.isspace() else plain
