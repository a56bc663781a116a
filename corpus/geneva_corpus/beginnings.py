"""Texts in; their articles out, as far as they can be taken apart in a moment: of long texts how they begin.

A text of a megabyte takes some .4 s, five of them two seconds, one of 50 MB twenty; their first pages a few
milliseconds. What stands in a beginning stands at the same offsets of the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Source

#: Texts of so many code points in all are taken apart before one misses them, on the machine of the benchmarks in .1 s.
_SOON = 300_000
#: A beginning holds so many code points: what one reads in a few minutes, and six screens of one column of 160 × 45.
#: Of many texts less is taken, so that all together stay within the bound above.
_BEGINNING, _SHORTEST = 20_000, 1_000

_PARAGRAPH_END = re.compile(r"\n\s*\n|\r\n?\s*[\r\n]")
_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_SPACE = re.compile(r"\s")


def beginnings(sources: Sequence[Source]) -> tuple[Article, ...]:
    """The articles in these texts, long ones cut at the end of a paragraph; none where all of them are read soon."""
    if sum(len(source.text) for source in sources) <= _SOON:
        return ()
    most = max(_SHORTEST, min(_BEGINNING, _SOON // len(sources)))
    return tuple(article(_beginning(source, most), number) for number, source in enumerate(sources))


def _beginning(source: Source, most: int) -> Source:
    """A text up to the last end of a paragraph, a line or a word within so many code points of its story."""
    text, story = source.text, source.story
    first = story[0][0] if story else 0
    if len(text) <= first + 2 * most:
        return source
    last = first + most
    for end in (_PARAGRAPH_END, _LINE_END, _SPACE):
        cut = max((match.start() for match in end.finditer(text, first, last)), default=first)
        if cut > first + most // 2:
            last = cut
            break
    kept = None if story is None else tuple((start, min(end, last)) for start, end in story if start < last)
    return replace(source, text=text[:last], story=kept)
