"""Linked passages in, those of them out that take another stance: who hedges, doubts, admits, sets a word apart.

Linked passages may share few words besides those that the stance is about, so only the stance is told of them.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from geneva_corpus.language.word_sequences import read_words
from geneva_corpus.model import Link, Passage
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.accounts import Accounts
from geneva_corpus.phrasings.attitudes import Signs, stance_signs
from geneva_corpus.phrasings.renderings import Rendering
from geneva_corpus.phrasings.stance import Attitude
from geneva_corpus.phrasings.wording_reasons import worth_telling
from geneva_corpus.wording import stances_apart

#: So many pairs of texts are held against each other once: passages of agencies stand in many accounts word for word.
_PAIRS = 1 << 14


class Worded(NamedTuple):
    """Two renderings of one statement, how alike they are, and how they differ, in a sentence."""

    a: Rendering
    b: Rendering
    score: float
    reason: str


def linked_stances(
    links: Sequence[Link],
    accounts: Accounts,
    told: Sequence[Worded],
    *,
    progress: Progress | None = None,
) -> list[Worded]:
    """The linked passages of two accounts that differ in stance, the surest first; what is told already is left out."""
    known = {frozenset((pair.a.passage, pair.b.passage)) for pair in told}

    @cache
    def signs(text: str) -> Signs:
        return stance_signs(read_words(text))

    @lru_cache(maxsize=_PAIRS)
    def attitudes(one: str, two: str) -> Sequence[Attitude]:
        return stances_apart(one, two) if signs(one).may_differ(signs(two)) else ()

    found = []
    for link in paced(sorted(links, key=lambda link: -link.score), "wordings", progress):
        a, b = accounts.passage(link.a), accounts.passage(link.b)
        if frozenset((link.a, link.b)) in known or not (apart := attitudes(a.text, b.text)):
            continue
        one, two = _whole(a), _whole(b)
        if parts := worth_telling(apart, one, two, accounts):
            found.append(Worded(one, two, link.score, ". ".join(parts) + "."))
    return found


def _whole(passage: Passage) -> Rendering:
    return Rendering(passage.article, passage.id, None, passage.start, passage.end, passage.text, "", "sentence")
