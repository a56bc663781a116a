"""Linked passages in, those of them out that take another stance: who hedges, doubts, admits, sets a word apart.

Linked passages may share few words besides those that the stance is about, so only the stance is told of them.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from geneva_corpus.language.word_sequences import read_words
from geneva_corpus.model import Link, Passage
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.accounts import Accounts
from geneva_corpus.phrasings.attitudes import Signs, stance_signs
from geneva_corpus.phrasings.renderings import Rendering
from geneva_corpus.phrasings.wording_reasons import stances


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
    def signs(identity: str) -> Signs:
        return stance_signs(read_words(accounts.passage(identity).text))

    found = []
    for link in paced(sorted(links, key=lambda link: -link.score), "wordings", progress):
        if frozenset((link.a, link.b)) in known or not signs(link.a).may_differ(signs(link.b)):
            continue
        one, two = (_whole(accounts.passage(identity)) for identity in (link.a, link.b))
        if parts := stances(one, two, accounts):
            found.append(Worded(one, two, link.score, ". ".join(parts) + "."))
    return found


def _whole(passage: Passage) -> Rendering:
    return Rendering(passage.article, passage.id, None, passage.start, passage.end, passage.text, "", "sentence")
