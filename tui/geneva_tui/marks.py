"""A comparison in, marks out: which words of which passage bear which verdict, and in which event."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.columns import facts_by_id
from geneva_corpus.model import VERDICTS, Comparison, Divergence, Fact, Passage, Reading, Verdict
from geneva_tui.theme import Role

#: The colour that each verdict has.
ROLES: Mapping[Verdict, Role] = {
    "conflict": "conflict",
    "precision": "precision",
    "only": "only",
    "spelling": "text",
    "wording": "text",
    "agreement": "agree",
}

#: Strongest first, as a number: 0 is a conflict.
RANK: Mapping[Verdict, int] = {verdict: rank for rank, verdict in enumerate(VERDICTS)}


class Filter(NamedTuple):
    """One setting of `f`: its name in the status line and the verdicts that it shows."""

    name: str
    verdicts: frozenset[Verdict]


#: What `f` goes round, from the start.
FILTERS: tuple[Filter, ...] = (
    Filter("", frozenset(("conflict", "precision", "only", "spelling", "wording"))),
    Filter("only conflicts shown", frozenset(("conflict",))),
    Filter("conflicts, precision and spelling shown", frozenset(("conflict", "precision", "spelling"))),
    Filter("all shown, agreement too", frozenset(VERDICTS)),
    Filter("marks off", frozenset()),
)


class Mark(NamedTuple):
    """Words that bear a verdict. `words` is false where a whole passage does, which then gets the sign only."""

    start: int
    end: int
    verdict: Verdict
    event: str
    divergence: str
    words: bool = True
    article: int = 0


class Marks:
    """The marks of a comparison by article and passage, both numbers from 0."""

    def __init__(self, comparison: Comparison) -> None:
        places = {
            passage.id: (number, place)
            for number, article in enumerate(comparison.articles)
            for place, passage in enumerate(article.passages)
        }
        by_passage: dict[tuple[int, int], list[Mark]] = {}
        self._text = [article.text for article in comparison.articles]
        self._wordings: dict[str, list[tuple[Mark, Passage]]] = {}
        facts = facts_by_id(comparison.facts)
        for divergence in comparison.divergences:
            for reading in _sides(divergence, comparison, facts):
                place = places.get(reading.passage)
                if place is None:
                    continue
                passage = comparison.articles[place[0]].passages[place[1]]
                fact = facts.get(reading.fact or "")
                start, end = (fact.start, fact.end) if fact is not None else (passage.start, passage.end)
                words = divergence.verdict != "wording" and reading.fact is not None
                mark = Mark(start, end, divergence.verdict, divergence.event, divergence.id, words, place[0])
                by_passage.setdefault(place, []).append(mark)
                if divergence.verdict == "wording":
                    self._wordings.setdefault(divergence.id, []).append((mark, passage))
        self._marks: list[list[tuple[Mark, ...]]] = [[()] * len(article.passages) for article in comparison.articles]
        for (number, at), marks in by_passage.items():
            self._marks[number][at] = tuple(sorted(marks, key=lambda mark: (RANK[mark.verdict], mark.start, mark.end)))
        self._worded: dict[Mark, tuple[tuple[int, int], ...]] = {}
        self._conflicts = [
            tuple(mark.start for marks in passages for mark in marks if mark.verdict == "conflict")
            for passages in self._marks
        ]

    def of(self, article: int, passage: int) -> tuple[Mark, ...]:
        """The marks of a passage, strongest first."""
        return self._marks[article][passage]

    def worded(self, mark: Mark) -> tuple[tuple[int, int], ...]:
        """The words of a reading of `wording` that are its own, as spans of the article's text, in order."""
        if mark not in self._worded:
            from geneva_corpus.phrasings.own_words import own_words

            readings = self._wordings.get(mark.divergence, [])
            texts = [self._text[reading.article][passage.start : passage.end] for reading, passage in readings]
            parts = [
                None
                if (reading.start, reading.end) == (passage.start, passage.end)
                else (reading.start - passage.start, reading.end - passage.start)
                for reading, passage in readings
            ]
            for (reading, passage), spans in zip(readings, own_words(texts, parts), strict=True):
                self._worded[reading] = tuple((passage.start + span.start, passage.start + span.end) for span in spans)
        return self._worded.get(mark, ())

    def conflicts(self, article: int) -> tuple[int, ...]:
        """Where in the text of an article conflicts begin."""
        return self._conflicts[article]


def _sides(divergence: Divergence, comparison: Comparison, facts: Mapping[str, Fact]) -> Sequence[Reading]:
    """The readings to be marked: of what is held against each other not the plan, nor what takes no side."""
    if divergence.verdict not in ("conflict", "precision"):
        return divergence.readings
    from geneva_corpus.verdicts.camps import camps  # not before there is a comparison: it costs 10 ms

    aside = {
        reading for camp in camps(divergence, comparison, facts=facts) if not camp.party for reading in camp.readings
    }
    return [reading for reading in divergence.readings if reading not in aside] or divergence.readings


def counts(divergences: Sequence[Divergence]) -> dict[Verdict, int]:
    """How many divergences there are of each verdict, spelling told with wording."""
    told: dict[Verdict, int] = dict.fromkeys(VERDICTS, 0)
    for divergence in divergences:
        told["wording" if divergence.verdict == "spelling" else divergence.verdict] += 1
    return told
