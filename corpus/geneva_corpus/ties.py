"""Why two passages are linked, in words for people: two passages and their facts in, short reasons out."""

from collections.abc import Mapping, Sequence

from geneva_corpus.happenings import kinds
from geneva_corpus.model import Article, Fact
from geneva_corpus.stems import STOP, figure, plain, stem, words

#: So many words, and so many names, a reason lists.
LISTED = 5
#: From this share of the rarer words of the shorter passage on, it counts as told whole in the other.
COVERED = 0.75

VALUES = frozenset({"date", "time", "duration", "number", "money", "percent", "ordinal"})


class Ties:
    """The reasons for links between the passages of some articles; what a passage holds is worked out once."""

    def __init__(self, articles: Sequence[Article], facts: Sequence[Fact]) -> None:
        self._passages = {passage.id: passage for article in articles for passage in article.passages}
        self._values: dict[str, dict[tuple[str, str], str]] = {}
        self._held: dict[str, Mapping[str, str]] = {}
        self._acts: dict[str, Mapping[int, str]] = {}
        for fact in facts:
            if fact.kind in VALUES:
                self._values.setdefault(fact.passage, {}).setdefault((fact.kind, fact.value), fact.text)

    def why(self, one: str, other: str) -> tuple[str, ...]:
        """What ties these two passages, the strongest first; never empty."""
        ours, theirs = self._words(one), self._words(other)
        shared = [word for root, word in ours.items() if root in theirs]
        names = [word for word in shared if word[0].isupper()]
        figures = [word for word in shared if figure(word) is not None]
        rest = [word for word in shared if word not in names and word not in figures]
        reasons = []
        told = sorted(rest, key=len, reverse=True)
        if told:
            reasons.append(f"both tell: {', '.join(told[:LISTED])}")
        if names:
            reasons.append(f"names: {', '.join(names[:LISTED])}")
        values = self._same_values(one, other)
        if values:
            reasons.append(f"same value: {', '.join(values[:LISTED])}")
        elif figures:
            reasons.append(f"figures: {', '.join(figures[:LISTED])}")
        alike = self._alike(one, other, set(shared))
        if alike:
            reasons.append(f"alike: {', '.join(alike[:LISTED])}")
        short = min(len(ours), len(theirs))
        if short > 3 and len(shared) >= COVERED * short:
            reasons.append("nearly all of the shorter one is told in the other")
        if not reasons:
            reasons.append("told in other words, where the accounts tell it alike")
        return tuple(reasons)

    def _words(self, identity: str) -> Mapping[str, str]:
        """The rarer words of a passage as they are written, by stem."""
        held = self._held.get(identity)
        if held is None:
            held = {}
            for word in words(self._passages[identity].text):
                if plain(word) not in STOP:
                    held.setdefault(figure(word) or stem(word), word)
            self._held[identity] = held
        return held

    def _same_values(self, one: str, other: str) -> list[str]:
        """Values that both passages state, as both write them."""
        ours, theirs = self._values.get(one, {}), self._values.get(other, {})
        return [
            text if text == theirs[key] else f"{text} = {theirs[key]}" for key, text in ours.items() if key in theirs
        ]

    def _alike(self, one: str, other: str, shared: set[str]) -> list[str]:
        """Pairs of different words for one kind of happening: `talks / meeting`."""
        ours, theirs = self._happenings(one), self._happenings(other)
        return [
            f"{word} / {theirs[kind]}"
            for kind, word in ours.items()
            if kind in theirs and word not in shared and plain(word) != plain(theirs[kind])
        ]

    def _happenings(self, identity: str) -> Mapping[int, str]:
        acts = self._acts.get(identity)
        if acts is None:
            acts = {}
            for word in self._words(identity).values():
                for kind in kinds(word):
                    acts.setdefault(kind, word)
            self._acts[identity] = acts
        return acts
