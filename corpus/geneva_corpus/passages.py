"""A source and its furniture in; the story cut into passages out: sentences, headlines and list items.

Passages and furniture never overlap, and together with white space they cover the text.
"""

from collections.abc import Iterator

from geneva_corpus.intake.line_kinds import ends_sentence, is_prose, last_sign
from geneva_corpus.intake.lines import Line, lines, paragraphs
from geneva_corpus.intake.sentences import sentences
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Furniture, Metadata, Passage, Source
from geneva_corpus.pace import Progress

#: A headline or subhead has at most this many words.
_LONGEST_HEADLINE = 30

_LIST_ITEM = Phrase("-|*|•|·|–|—|.|)", r"(?:[-*•·–—]|\d{1,3}[.)])\s")
_GOES_ON = frozenset(":;,")


def split(
    source: Source,
    furniture: tuple[Furniture, ...],
    metadata: Metadata,
    article_id: str,
    progress: Progress | None = None,
) -> tuple[tuple[Passage, ...], tuple[Furniture, ...]]:
    """The passages of a source, and its furniture. `progress` is told of code points of its text."""
    text = source.text
    title = " ".join((metadata.title or "").split())
    found: list[tuple[int, int, int, bool]] = []
    for number, pieces in enumerate(_stories(lines(text), furniture), 1):
        if progress is not None and number % 256 == 0:
            progress("splitting", pieces[0][0], len(text))
        for start, end in pieces:
            words = text[start:end].strip()
            is_title = not found and bool(words) and " ".join(words.split()) == title
            begin = start + text[start:end].find(words)
            cut = [(begin, begin + len(words), True)] if is_title else sentences(text, start, end)
            alone = len(cut) == 1 and len(pieces) == 1
            for first, last, heading in cut:
                found.append((first, last, number, heading or (alone and _is_headline(text[first:last]))))
    once: dict[str, str] = {}  # a passage that stands there again and again is held once
    passages = tuple(
        Passage(f"{article_id}.{place}", article_id, start, end, paragraph, once.setdefault(words, words), headline)
        for place, (start, end, paragraph, headline) in enumerate(found, 1)
        for words in (text[start:end],)
    )
    return passages, furniture


def _stories(rows: tuple[Line, ...], furniture: tuple[Furniture, ...]) -> Iterator[list[tuple[int, int]]]:
    """Each paragraph that holds story, as the spans of it that are not furniture."""
    place = 0
    for group in paragraphs(rows):
        start, end = group[0].start, group[-1].end
        pieces: list[tuple[int, int]] = []
        while place < len(furniture) and furniture[place].end <= start:
            place += 1
        at = place
        while at < len(furniture) and furniture[at].start < end:
            if furniture[at].start > start:
                pieces.append((start, furniture[at].start))
            start = max(start, furniture[at].end)
            at += 1
        if start < end:
            pieces.append((start, end))
        if pieces:
            yield pieces


def _is_headline(text: str) -> bool:
    """A title or subhead: a short line that does not end as sentences do."""
    if len(text.split()) > _LONGEST_HEADLINE or _ends_like_prose(text) or is_prose(text):
        return False
    return _LIST_ITEM.match(text) is None


def _ends_like_prose(text: str) -> bool:
    return ends_sentence(text) or last_sign(text) in _GOES_ON
