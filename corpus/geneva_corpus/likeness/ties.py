"""Why two passages are linked, in words for people: two passages and their facts in, short reasons out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.stems import STOP, figure, plain, stem, words
from geneva_corpus.model import Article, Fact
from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: So many words, and so many names, a reason lists.
LISTED = 5
#: From this share of the rarer words of the shorter passage on, it counts as told whole in the other.
COVERED = 0.75
SHORT = 3

VALUES = frozenset({"date", "time", "duration", "number", "money", "percent", "ordinal"})


class Held(NamedTuple):
    """What a passage holds, as it is written: by stem, by value, by kind of happening; and how many of them."""

    words: Mapping[str, str]
    names: Mapping[str, str]
    figures: Mapping[str, str]
    acts: Mapping[int, str]
    size: int


class Ties:
    """The reasons for links between the passages of some articles; what a passage holds is worked out once."""

    def __init__(
        self, articles: Sequence[Article], facts: Sequence[Fact], quotations: Sequence[QuotationPair] = ()
    ) -> None:
        self._passages = {passage.id: passage for article in articles for passage in article.passages}
        self._values: dict[str, dict[tuple[str, str], str]] = {}
        self._known: dict[str, Held] = {}
        self._rendered = {frozenset((pair.a.passage, pair.b.passage)) for pair in quotations}
        for fact in facts:
            if fact.kind in VALUES:
                self._values.setdefault(fact.passage, {}).setdefault((fact.kind, fact.value), fact.text)

    def why(self, one: str, other: str) -> tuple[str, ...]:
        """What ties these two passages, the strongest first; never empty."""
        ours, theirs = self._held(one), self._held(other)
        reasons = ["both render one statement"] if frozenset((one, other)) in self._rendered else []
        told = [word for root, word in ours.words.items() if root in theirs.words]
        if told:
            reasons.append(f"both tell: {', '.join(told[:LISTED])}")
        names = [word for root, word in ours.names.items() if root in theirs.names]
        if names:
            reasons.append(f"names: {', '.join(names[:LISTED])}")
        values = self._same_values(one, other) if one in self._values and other in self._values else []
        figures = [word for root, word in ours.figures.items() if root in theirs.figures]
        if values:
            reasons.append(f"same value: {', '.join(values[:LISTED])}")
        elif figures:
            reasons.append(f"figures: {', '.join(figures[:LISTED])}")
        alike = [
            f"{word} / {theirs.acts[kind]}"
            for kind, word in ours.acts.items()
            if kind in theirs.acts and stem(word) != stem(theirs.acts[kind])
        ]
        if alike:
            reasons.append(f"alike: {', '.join(alike[:LISTED])}")
        short = min(ours.size, theirs.size)
        if short > SHORT and len(told) + len(names) + len(figures) >= COVERED * short:
            reasons.append("nearly all of the shorter one is told in the other")
        return tuple(reasons) or ("told in other words, where the accounts tell it alike",)

    def _held(self, identity: str) -> Held:
        """What a passage holds; worked out once."""
        held = self._known.get(identity)
        if held is None:
            held = self._known[identity] = _hold(self._passages[identity].text)
        return held

    def _same_values(self, one: str, other: str) -> list[str]:
        """Values that both passages state, as both write them."""
        ours, theirs = self._values.get(one, {}), self._values.get(other, {})
        return [
            text if text == theirs[key] else f"{text} = {theirs[key]}" for key, text in ours.items() if key in theirs
        ]


def _hold(text: str) -> Held:
    """The rarer words, names and figures of a text as they are written, by stem, the longest words first."""
    told: dict[str, str] = {}
    names: dict[str, str] = {}
    figures: dict[str, str] = {}
    acts: dict[int, str] = {}
    for word in words(text):
        if plain(word) in STOP:
            continue
        value = figure(word)
        if value is not None:
            figures.setdefault(value, word)
        else:
            (names if word[0].isupper() else told).setdefault(stem(word), word)
            for kind in kinds(word):
                acts.setdefault(kind, word)
    longest = dict(sorted(told.items(), key=lambda item: -len(item[1])))
    return Held(longest, names, figures, acts, len(told) + len(names) + len(figures))
