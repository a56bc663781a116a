"""Why two passages are linked, in words for people: two passages and their facts in, short reasons out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.language.stems import stem, words
from geneva_corpus.likeness.held import sense
from geneva_corpus.model import Article, Fact
from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: So many words, and so many names, a reason lists.
LISTED = 5
#: From this share of the rarer words of the shorter passage on, it counts as told whole in the other.
COVERED = 0.75
SHORT = 3
UNSAID = ("told in other words, where the accounts tell it alike",)

VALUES = frozenset({"date", "time", "duration", "number", "money", "percent", "ordinal"})


class Held(NamedTuple):
    """What a passage holds, as it is written: by stem, by value, by kind of happening; and how many of them."""

    words: Mapping[str, str]
    names: Mapping[str, str]
    figures: Mapping[str, str]
    acts: Mapping[str, str]
    size: int


class Ties:
    """The reasons for links between the passages of some articles; what a passage holds is worked out once."""

    def __init__(
        self, articles: Sequence[Article], facts: Sequence[Fact], quotations: Sequence[QuotationPair] = ()
    ) -> None:
        self._passages = {passage.id: passage for article in articles for passage in article.passages}
        self._values: dict[str, dict[tuple[str, str], str]] = {}
        self._known: dict[str, Held] = {}
        self._lists: dict[tuple[str, ...], str] = {}
        self._given: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._rendered = {frozenset((pair.a.passage, pair.b.passage)) for pair in quotations}
        for fact in facts:
            if fact.kind in VALUES:
                self._values.setdefault(fact.passage, {}).setdefault((fact.kind, fact.value), fact.text)

    def why(self, one: str, other: str) -> tuple[str, ...]:
        """What ties these two passages, the strongest first; never empty."""
        words, names, figures, acts, size = self._known.get(one) or self._held(one)
        words2, names2, figures2, acts2, size2 = self._known.get(other) or self._held(other)
        reasons = ["both render one statement"] if self._rendered and frozenset((one, other)) in self._rendered else []
        told = [word for root, word in words.items() if root in words2]
        if told:
            reasons.append(self._list("both tell", told))
        named = [word for root, word in names.items() if root in names2] if names2 else []
        if named:
            reasons.append(self._list("names", named))
        values = self._same_values(one, other) if one in self._values and other in self._values else []
        numbers = [word for root, word in figures.items() if root in figures2] if figures2 else []
        if values:
            reasons.append(self._list("same value", values))
        elif numbers:
            reasons.append(self._list("figures", numbers))
        if acts and acts2:
            alike = [
                f"{word} / {acts2[kind]}"
                for kind, word in acts.items()
                if kind in acts2 and stem(word) != stem(acts2[kind])
            ]
            if alike:
                reasons.append(self._list("alike", alike))
        short = min(size, size2)
        if short > SHORT and len(told) + len(named) + len(numbers) >= COVERED * short:
            reasons.append("nearly all of the shorter one is told in the other")
        found = tuple(reasons) or UNSAID
        return self._given.setdefault(found, found)

    def _list(self, what: str, words: Sequence[str]) -> str:
        """The first of these words under a heading; hundreds of thousands of links say few different things."""
        listed = (what, *words[:LISTED])
        said = self._lists.get(listed)
        if said is None:
            said = self._lists[listed] = f"{what}: {', '.join(listed[1:])}"
        return said

    def _held(self, identity: str) -> Held:
        """What a passage holds, kept from now on."""
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
    acts: dict[str, str] = {}
    for word in words(text):
        value, root, _, kinds = sense(word)
        if root is None:
            continue
        if value is not None:
            figures.setdefault(value, word)
        else:
            (names if word[0].isupper() else told).setdefault(root, word)
            for kind in kinds:
                acts.setdefault(kind, word)
    longest = dict(sorted(told.items(), key=lambda item: -len(item[1])))
    return Held(longest, names, figures, acts, len(told) + len(names) + len(figures))
