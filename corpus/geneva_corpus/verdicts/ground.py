"""What verdicts stand on: accounts, passages, events and links, by what they are asked for."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from geneva_corpus.language.roles import concept, thing
from geneva_corpus.model import Article, Event, Link

#: How surely two passages of one event that are not linked tell of one thing, and two of accounts of one story.
SAME_EVENT, RELATED = 0.3, 0.01

_WORD = re.compile(r"[^\W\d_]+")
_NOTHING: frozenset[str] = frozenset()
_UNTIED: Mapping[str, float] = {}


class Ground:
    """The accounts of a comparison; `order` numbers passages as they are read."""

    def __init__(self, articles: Sequence[Article], events: Sequence[Event], links: Sequence[Link]) -> None:
        self.articles = articles
        self.accounts = {article.id: article for article in articles}
        self.passages = {passage.id: passage for article in articles for passage in article.passages}
        self.order = {passage: place for place, passage in enumerate(self.passages)}
        self.article_of = {passage.id: passage.article for passage in self.passages.values()}
        self.events_of: dict[str, list[str]] = {}
        for event in events:
            for passage in event.passages:
                self.events_of.setdefault(passage, []).append(event.id)
        self._of_event = {passage: frozenset(found) for passage, found in self.events_of.items()}
        self._in_event = {event.id: event.passages for event in events}
        self._texts: dict[str, tuple[str, ...]] = {}
        self._concepts: dict[str, frozenset[str]] = {}
        self._scores: dict[str, dict[str, float]] = {}
        for link in links:
            self._scores.setdefault(link.a, {})[link.b] = link.score
        related = {(self.article_of[link.a], self.article_of[link.b]) for link in links}
        self._related = related | {(other, one) for one, other in related}

    def bond(self, one: str, other: str) -> float:
        """How surely two passages tell of one event; next to nothing where only their accounts have to do."""
        scores = self._scores
        direct = scores.get(one, _UNTIED).get(other) or scores.get(other, _UNTIED).get(one) or 0.0
        if not self._of_event.get(one, _NOTHING).isdisjoint(self._of_event.get(other, _NOTHING)):
            return max(direct, SAME_EVENT)
        related = (self.article_of[one], self.article_of[other]) in self._related
        return max(direct, RELATED) if related else direct

    def first_event(self, passage: str) -> str:
        """The first event of a passage, empty where it is of none."""
        return next(iter(self.events_of.get(passage, ())), "")

    def event_of(self, passages: Sequence[str]) -> str:
        """The event most of these passages are of, whatever the order of the accounts; empty where they are of none."""
        counts = Counter(event for passage in passages for event in self.events_of.get(passage, ()))
        most = max(counts.values(), default=0)
        among = [event for event in counts if counts[event] == most]
        return min(among, key=self._content) if among[1:] else next(iter(among), "")

    def _content(self, event: str) -> tuple[str, ...]:
        """What an event's passages say, by which events are ordered whatever the order of the accounts."""
        if event not in self._texts:
            self._texts[event] = tuple(sorted(self.passages[passage].text for passage in self._in_event[event]))
        return self._texts[event]

    def concepts(self, passage: str) -> frozenset[str]:
        """What a passage speaks of: the families of its words, as names of things and of what befalls them."""
        if passage not in self._concepts:
            words = _WORD.findall(self.passages[passage].text)
            self._concepts[passage] = frozenset(name for word in words for name in (concept(word), thing(word)))
        return self._concepts[passage]

    def around(self, passages: Sequence[str]) -> dict[str, list[str]]:
        """The passages, by article in order, that stand in one event with one of these."""
        events = {event for passage in passages for event in self.events_of.get(passage, ())}
        near = sorted({passage for event in events for passage in self._in_event[event]}, key=self.order.__getitem__)
        found: dict[str, list[str]] = {}
        for passage in near:
            found.setdefault(self.article_of[passage], []).append(passage)
        return found
