"""A comparison in, the map between panes out: which passages tell the same, and which of several stands level.

Articles and passages are numbers from 0. Pure; the only thing kept is what was looked up.
"""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

from geneva_corpus.columns import links_by_ends
from geneva_corpus.model import Comparison, Event, Link, Verdict

#: Of two tellings in one article whose scores are this near, the one nearer to where the pane stands is taken:
#: 17 % less travel over all passages of the five default articles.
NEAR = 0.2
#: Passages whose values are held against each other in an event tell of it, whether they are listed there or not:
#: a strip that names an account beside a pane that says "not told here" would be believed in neither.
_TIES = frozenset(("conflict", "precision", "only"))


class Level:
    """What tells the same as a passage, over all articles."""

    def __init__(self, comparison: Comparison) -> None:
        self.articles = comparison.articles
        place = {
            passage.id: (number, position)
            for number, article in enumerate(comparison.articles)
            for position, passage in enumerate(article.passages)
        }
        self.events: tuple[Event, ...] = comparison.events
        self._tellers: dict[str, dict[int, tuple[int, ...]]] = {}
        self._events: list[list[tuple[str, ...]]] = [[()] * len(article.passages) for article in self.articles]
        compared: dict[str, list[str]] = {}
        #: For each passage the readings, one set a divergence that all of its passages share, that it stands among.
        self._against: dict[Verdict, dict[tuple[int, int], list[Set[tuple[int, int]]]]] = {
            "conflict": {},
            "precision": {},
        }
        for divergence in comparison.divergences:
            if divergence.verdict in _TIES:
                compared.setdefault(divergence.event, []).extend(reading.passage for reading in divergence.readings)
            if (against := self._against.get(divergence.verdict)) is not None:
                told = {place[reading.passage] for reading in divergence.readings if reading.passage in place}
                for one in told:
                    against.setdefault(one, []).append(told)
        for event in comparison.events:
            tellers: dict[int, set[int]] = {}
            for identity in dict.fromkeys((*event.passages, *compared.get(event.id, ()))):
                if (where := place.get(identity)) is None:
                    continue
                article, passage = where
                tellers.setdefault(article, set()).add(passage)
                self._events[article][passage] += (event.id,)
            self._tellers[event.id] = {article: tuple(sorted(passages)) for article, passages in tellers.items()}
        self._links = links_by_ends(comparison.links)
        self.tellings = lru_cache(maxsize=4096)(self._tellings)

    def events_of(self, article: int, passage: int) -> tuple[str, ...]:
        """The events that a passage tells of."""
        return self._events[article][passage] if passage < len(self._events[article]) else ()

    def tellers(self, event: str) -> Mapping[int, tuple[int, ...]]:
        """The passages that tell of an event, by article."""
        return self._tellers.get(event, {})

    def _tellings(self, article: int, passage: int) -> Mapping[int, tuple[int, ...]]:
        """All passages of the events of a passage, by article, in the order of the texts; itself among them."""
        found: dict[int, set[int]] = {}
        for event in self.events_of(article, passage):
            for other, passages in self.tellers(event).items():
                found.setdefault(other, set()).update(passages)
        return {other: tuple(sorted(passages)) for other, passages in sorted(found.items())}

    def link(self, one: tuple[int, int], other: tuple[int, int]) -> Link | None:
        """What ties two passages (article, passage) directly; None where they are tied by others only."""
        a, b = (self.articles[article].passages[passage].id for article, passage in (one, other))
        return self._links.get((a, b)) or self._links.get((b, a))

    def score(self, one: tuple[int, int], other: tuple[int, int]) -> float:
        """How surely two passages tell the same; 0 where they are tied by others only."""
        link = self.link(one, other)
        return link.score if link is not None else 0.0

    def why(self, one: tuple[int, int], other: tuple[int, int]) -> tuple[str, ...]:
        """What ties two passages, in words."""
        link = self.link(one, other)
        return link.why if link is not None else ()

    def counterpart(self, article: int, passage: int, other: int, standing: int = 0) -> int | None:
        """The passage of `other` to be level with this one; None where it is not told there.

        One that contradicts it, so that what is held against each other stands side by side; else the best-scored one,
        of nearly equal ones those that are more or less exact than it, of these the one nearest to `standing`, a
        passage of `other`.
        """
        passages: Sequence[int] = self.tellings(article, passage).get(other, ())
        if not passages:
            return None
        passages = self._held("conflict", (article, passage), other, passages)
        scores = {candidate: self.score((article, passage), (other, candidate)) for candidate in passages}
        best = max(scores.values())
        alike = [candidate for candidate in passages if scores[candidate] >= best - NEAR]
        near = self._held("precision", (article, passage), other, alike)
        return min(near, key=lambda candidate: (abs(candidate - standing), -scores[candidate], candidate))

    def _held(self, verdict: Verdict, one: tuple[int, int], other: int, passages: Sequence[int]) -> Sequence[int]:
        """Of these passages those whose values are held against this one's in such a verdict; all where none is."""
        against = self._against[verdict].get(one, [])
        return [passage for passage in passages if any((other, passage) in told for told in against)] or passages
