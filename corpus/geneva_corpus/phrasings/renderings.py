"""Accounts and their facts in, what may render a statement out: each quotation, and each passage without one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article, Fact, Passage

_SAYING = (
    "said|says|told|noted|stated|stressed|emphasised|emphasized|claimed|insisted|argued|explained|announced|confirmed"
    "|denied|assured|acknowledged|admitted|warned|added|declared|expressed|promised|reiterated|believe|believes|think"
    "|thinks|asserted"
)
_REPORTED = Phrase(f"{_SAYING}|according", rf"\b(?:{_SAYING}|according\s+to)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\s+(?:\w+ly\s+|also\s+|has\s+)?$")
_TO_HIM = Phrase("according", r"according\s+to\s+(?:him|her)\b", re.IGNORECASE)


class Rendering(NamedTuple):
    """One account's words for it: a quotation (`fact`) or a passage; offsets into the article's text."""

    article: str
    passage: str
    fact: str | None
    start: int
    end: int
    text: str
    speaker: str
    how: str  # quotation, statement, sentence


def names_speaker(rendering: Rendering) -> bool:
    """Is the speaker known by name, not as "he" or "the officer"?"""
    return rendering.speaker[:1].isupper()


def find_renderings(articles: Sequence[Article], facts: Sequence[Fact]) -> list[Rendering]:
    """Every quotation, and every passage without one as a statement or a plain sentence."""
    quoted: dict[str, list[Fact]] = defaultdict(list)
    named: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "quote":
            quoted[fact.passage].append(fact)
        elif fact.kind == "person":
            named[fact.passage].append(fact)
    found = []
    for article in articles:
        last = ""
        for passage in article.passages:
            inside = quoted.get(passage.id, [])
            for fact in inside:
                found.append(
                    Rendering(article.id, passage.id, fact.id, fact.start, fact.end, fact.text, fact.of, "quotation")
                )
            if not passage.headline and not _mostly_quoted(passage, inside):
                verb = _REPORTED.search(passage.text)
                how = "statement" if verb else "sentence"
                speaker = _speaker(passage, verb, named.get(passage.id, []), last) if verb else ""
                text = article.text[passage.start : passage.end]
                found.append(Rendering(article.id, passage.id, None, passage.start, passage.end, text, speaker, how))
            last = named[passage.id][-1].value if passage.id in named and not passage.headline else last
    return found


def _mostly_quoted(passage: Passage, quoted: Sequence[Fact]) -> bool:
    return sum(fact.end - fact.start for fact in quoted) * 3 >= passage.end - passage.start


def _speaker(passage: Passage, match: re.Match[str], named: Sequence[Fact], last: str) -> str:
    """The person named nearest to the verb of saying; "he" is who was named last before the passage."""
    if _PRONOUN.search(passage.text[max(0, match.start() - 16) : match.start()]) or _TO_HIM.match(
        passage.text[match.start() : match.start() + 24]
    ):
        return last
    verb = passage.start + match.start()
    near = [(min(abs(fact.end - verb), abs(fact.start - verb - 10)), fact.start, fact.value) for fact in named]
    return min(near)[2] if near and min(near)[0] <= 60 else ""
