"""Accounts in, what stands round a rendering out: whether it is surely a quotation, whose, and what else is told.

Quotation marks of real pages are set badly: with a space inside them, never closed, round the attribution as well. What
rests on a quotation is told only where its marks leave no doubt.
"""

import re
from collections.abc import Sequence

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import NEGATIONS, read_words
from geneva_corpus.model import Article, Passage
from geneva_corpus.naming import called
from geneva_corpus.phrasings.attitudes import tells_so_too
from geneva_corpus.phrasings.distances import QUOTED
from geneva_corpus.phrasings.renderings import Rendering, names_speaker
from geneva_corpus.phrasings.stance import Attitude

#: What closes a quotation, what may stand between it and the last word, and what ends a sentence.
_CLOSING, _BETWEEN, _ENDS = frozenset("\"”“»'’"), frozenset(".,!?;:…—–-"), frozenset(".,!?…")
_OWN_ATTRIBUTION = Phrase(
    "said|says|told|added|reported",
    r"[,”\"'’]\s+(?:[^\s,]+\s+){0,7}(?:said|says|told|added|reported)(?:\s+[^\s,.]+){0,3}[.,]?\s*$",
)
_MARKS = re.compile(r"[\"“”„«»‟]|''|``|(?:^|\s)['‘]\s?\w|\w[.,!?]\s?['’](?:\s|$)")


class Accounts:
    """What is known of the accounts whose renderings are held against each other."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._passages = {passage.id: passage for article in articles for passage in article.passages}
        self._known: dict[tuple[Attitude, str], bool] = {}
        self._stems: dict[str, dict[str, list[int]]] = {}
        self._places = {passage.id: n for article in articles for n, passage in enumerate(article.passages)}

    def name(self, rendering: Rendering) -> str:
        """What the account is called."""
        return called(self._articles[rendering.article])

    def passage(self, identity: str) -> Passage:
        return self._passages[identity]

    def surely_quotes(self, rendering: Rendering) -> bool:
        """Is it a quotation whose marks are closed, without what only a reporter writes inside?"""
        if rendering.how != "quotation" or any(mark in rendering.text for mark in '"”“»'):
            return False
        if _OWN_ATTRIBUTION.search(rendering.text):
            return False
        text, end = self._articles[rendering.article].text, self._passages[rendering.passage].end
        if _closes(text[rendering.end : end + 2]):
            return True
        return not text[rendering.end : end].strip(" .,!?;:…") and bool(rendering.speaker)

    def has_marks(self, rendering: Rendering) -> bool:
        """Are there quotation marks in its passage, or one without its other beside it: may it be quoted after all?"""
        passage = self._passages[rendering.passage]
        place = self._places[passage.id]
        own = self._articles[rendering.article].passages
        beside = own[max(0, place - 1) : place + 2]
        return any(_MARKS.search(p.text if p is passage else QUOTED.sub(" ", p.text)) for p in beside)

    def told_beside(self, words: str, rendering: Rendering) -> bool:
        """Does the account tell these words in the passage of a rendering or in those beside it?"""
        place = self._places[rendering.passage]
        beside = self._articles[rendering.article].passages[max(0, place - 1) : place + 2]
        told = {stem for passage in beside for stem in read_words(passage.text).stems}
        own = read_words(words)
        places = [k for k in range(len(own.plain)) if own.content(k) and own.plain[k] not in NEGATIONS]
        return all(own.stems[k] in told for k in places)

    def names_the_speaker(self, rendering: Rendering) -> bool:
        """Does the passage itself name who speaks, outside what is quoted?"""
        if not names_speaker(rendering):
            return False
        return rendering.speaker.split()[-1].casefold() in self._outside(rendering)

    def may_be_said_by(self, speaker: str, rendering: Rendering) -> bool:
        """Is this person named in or beside the passage as well?"""
        last = speaker.split()[-1].casefold()
        place = self._places[rendering.passage]
        beside = self._articles[rendering.article].passages[max(0, place - 2) : place + 3]
        return any(last in passage.text.casefold() for passage in beside)

    def has_it_too(self, attitude: Attitude, lacking: str) -> bool:
        """Does the account of this passage, which lacks a stance there, take it elsewhere?"""
        article = self._articles[self._passages[lacking].article]
        asked = (attitude, article.id)
        if asked not in self._known:
            holding = self._holding(article)
            places = sorted({place for stem in attitude.about for place in holding.get(stem, ())})
            self._known[asked] = any(
                tells_so_too(attitude, read_words(article.passages[place].text)) for place in places
            )
        return self._known[asked]

    def _holding(self, article: Article) -> dict[str, list[int]]:
        """The passages of an account that hold each stem, found once: of long accounts hundreds are asked for."""
        if article.id not in self._stems:
            found: dict[str, list[int]] = {}
            for place, passage in enumerate(article.passages):
                for stem in set(read_words(passage.text).stems):
                    found.setdefault(stem, []).append(place)
            self._stems[article.id] = found
        return self._stems[article.id]

    def _outside(self, rendering: Rendering) -> str:
        passage = self._passages[rendering.passage]
        text = self._articles[rendering.article].text
        return (text[passage.start : rendering.start] + " " + text[rendering.end : passage.end]).casefold()


def _closes(behind: str) -> bool:
    """Does a closing mark come next, or a dash before who says it, where the mark was forgotten?"""
    following = next((letter for letter in behind if not letter.isspace() and letter not in _BETWEEN), "")
    rest = behind[1:] if behind[:1] in _ENDS else behind
    return following in _CLOSING or rest.lstrip().startswith(("—", "–"))
