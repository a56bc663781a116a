"""What is told of a passage, in words: who tells it, and an entry a fact with its values in camps.

`Told` looks a comparison up once and gives a head and entries; what draws them is in `strip`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, overload

from geneva_corpus.columns import facts_by_id, facts_inside
from geneva_corpus.display import visible
from geneva_corpus.model import Article, Comparison, Divergence, Fact, Verdict
from geneva_tui.heading import outlet
from geneva_tui.level import Level
from geneva_tui.marks import RANK, counts
from geneva_tui.wrapping import fit

_LONGEST_NAME = 28
#: Of so many accounts at most each is named.
_MOST_NAMED = 12


class Side(NamedTuple):
    """One value and who tells it; `modality` is said before it where it is not asserted.

    `apart` is said of what the verdict holds against nothing: a plan beside a conflict, or what fits both sides.
    """

    shown: str
    modality: str
    names: tuple[int, ...]
    apart: str = ""


class Entry(NamedTuple):
    """One fact of the strip: its verdict, what kind of fact it is, its camps, and why.

    `said`: of what some do not tell, who does and the words.
    """

    verdict: Verdict
    word: str
    sides: tuple[Side, ...]
    absent: tuple[int, ...]
    reason: str
    divergence: str = ""
    said: tuple[int, str] | None = None

    def quoted(self, names: Sequence[str]) -> str:
        """What some do not tell in the words of one who does: `RBC: “A day later …”`; empty where there are none."""
        return f"{names[self.said[0]]}: “{self.said[1]}”" if self.said is not None else ""


class Head(NamedTuple):
    """The strip's first line: a sentence in bold, what is not told by whom, and a key at the right.

    `brief` is `rest` in fewer words, in parts of which the last ones may be left away; `silent` how many are absent;
    `also` a second key with its words, where there is room for both.
    """

    bold: str
    absent: str = ""
    rest: str = ""
    key: str = ""
    key_words: str = ""
    brief: tuple[str, ...] = ()
    silent: int = 0
    also: tuple[str, str] | None = None


class Camp(NamedTuple):
    """A value and the words that stand for it: (account, words)."""

    shown: str
    modality: str
    apart: str
    words: tuple[tuple[int, str], ...]


def short_names(articles: Sequence[Article]) -> tuple[str, ...]:
    """What the strip calls the accounts: their outlets, not too long, and with their number where two are alike."""
    names = [fit(outlet(article), _LONGEST_NAME) for article in articles]
    alike = Counter(names)
    return tuple(f"{name} ({number})" if alike[name] > 1 else name for number, name in enumerate(names, 1))


class Entries(Sequence[Entry]):
    """The entries of many divergences, each made when it is asked for."""

    def __init__(self, told: "Told", divergences: Sequence[Divergence]) -> None:
        self._told, self._divergences = told, divergences

    def __len__(self) -> int:
        return len(self._divergences)

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...

    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return [self._told.entry(divergence) for divergence in self._divergences[index]]
        return self._told.entry(self._divergences[index])


class Told:
    """A comparison, asked passage by passage."""

    def __init__(self, comparison: Comparison, level: Level) -> None:
        self.comparison = comparison
        self.level = level
        self.names = short_names(comparison.articles)
        self._number = {article.id: number for number, article in enumerate(comparison.articles)}
        self._facts = facts_by_id(comparison.facts)
        self._passages = {passage.id: passage for one in comparison.articles for passage in one.passages}
        self._of: dict[str, list[Divergence]] = {}
        for divergence in comparison.divergences:
            self._of.setdefault(divergence.event, []).append(divergence)
        self._strongest = sorted(
            (one for one in comparison.divergences if one.verdict != "agreement"), key=lambda one: RANK[one.verdict]
        )
        self.counts = counts(comparison.divergences)
        self.entry = lru_cache(maxsize=4096)(self._entry)

    def passage(self, article: int, passage: int) -> tuple[Head, tuple[Entry, ...]]:
        """What the strip says of a passage: all its events together."""
        tellings = self.level.tellings(article, passage)
        total = len(self.names)
        tellers = [number for number in range(total) if number in tellings or number == article]
        absent = [self.names[number] for number in range(total) if number not in tellers]
        if len(tellers) == 1:
            return Head(f"Only {self.names[article]} tells this."), ()
        identity = self.comparison.articles[article].passages[passage].id
        found = [
            divergence for event in self.level.events_of(article, passage) for divergence in self._of.get(event, ())
        ]

        def is_here(divergence: Divergence) -> bool:
            return any(reading.passage == identity for reading in divergence.readings)

        def order(divergence: Divergence) -> tuple[int, bool]:
            return RANK[divergence.verdict], not is_here(divergence)

        # Of what accounts agree on only what this passage tells: it would else seem to tell all of it
        shown = [one for one in dict.fromkeys(found) if one.verdict != "agreement" or is_here(one)]
        entries = [self.entry(divergence) for divergence in sorted(shown, key=order)]
        said = f"not told by {named(range(len(absent)), absent)}" if absent else ""
        head = Head(f"Told by {len(tellers)} of {total}", said, silent=len(absent))
        return head, _agreements_together(entries)

    def divergences(self, article: int, passage: int) -> list[Divergence]:
        """Those of the events of a passage."""
        return [
            divergence for event in self.level.events_of(article, passage) for divergence in self._of.get(event, ())
        ]

    def words(self, divergence: Divergence) -> list[Camp]:
        """The camps of a divergence, each with the words that its accounts use."""
        from geneva_corpus.verdicts.camps import camps

        made = []
        for camp in camps(divergence, self.comparison, facts=self._facts):
            said: dict[tuple[int, str], None] = {}
            for reading in camp.readings:
                number = self._number.get(reading.article)
                fact = self._facts.get(reading.fact or "")
                if number is not None:
                    text = fact.text if fact is not None else self._text(reading.passage)
                    said[number, " ".join(text.split())] = None
            made.append(Camp(camp.shown, camp.modality, camp.apart, tuple(said)))
        return made

    def _text(self, identity: str) -> str:
        passage = self._passages.get(identity)
        return passage.text if passage is not None else ""

    @cached_property
    def _inside(self) -> Mapping[str, Sequence[Fact]]:
        """The facts of each passage."""
        return facts_inside(self.comparison.facts)

    def opposed(self, article: int, passage: int) -> frozenset[int]:
        """The accounts whose value conflicts with that of this passage, or conflicts at all where it has none."""
        found: set[int] = set()
        for event in self.level.events_of(article, passage):
            for divergence in self._of.get(event, ()):
                if divergence.verdict == "conflict":
                    sides = [side for side in self.entry(divergence).sides if not side.apart]
                    found.update(name for side in sides if article not in side.names for name in side.names)
        return frozenset(found - {article})

    def links(self, article: int, passage: int) -> list[tuple[str, str]]:
        """Every passage that tells of this one's events, and what ties the two, in words."""
        found = []
        for other, places in self.level.tellings(article, passage).items():
            for place in places:
                if other != article:
                    why = self.level.why((article, passage), (other, place))
                    found.append((f"{self.names[other]} {place + 1}", visible("; ".join(why) or "by what others tell")))
        return found

    def summary(self) -> tuple[Head, Sequence[Entry]]:
        """What the strip says on a title: how many divergences there are, and the strongest of them."""
        total = len(self.names)
        if total == 1 and not self.counts["conflict"]:
            return (
                Head("One article: nothing to compare it with.", rest="Name two or more files, a folder or addresses."),
                (),
            )
        told = self.counts
        if not self.comparison.events:
            return Head(f"{total} accounts", rest="no passage told by two of them"), ()
        conflicts = told["conflict"]
        parts = [f"{conflicts} conflict{'s' if conflicts > 1 else ''}" if conflicts else "No conflicts"]
        brief = parts[:1]
        for number, words, shorter in (
            (told["precision"], "told more exactly by some", "more exact"),
            (told["only"], "not told by some", "not told by some"),
            (told["wording"], "worded or spelled otherwise", "worded otherwise"),
        ):
            if number:
                parts.append(f"{number} {words}")
                brief.append(f"{number} {shorter}")
        strongest = Entries(self, self._strongest)
        goes = bool(self._strongest)
        head = Head(
            f"{total} accounts",
            rest=", ".join(parts) + ("" if told["conflict"] or len(parts) > 1 else "."),
            key="]" if goes else "",
            key_words="goes to the first" if goes else "",
            brief=tuple(brief),
            also=("o", "who tells what") if total > 1 else None,
        )
        return head, strongest

    def _entry(self, divergence: Divergence) -> Entry:
        from geneva_corpus.verdicts.camps import camps, untold_by  # not before there is a comparison: it costs 10 ms

        sides = []
        for camp in camps(divergence, self.comparison, facts=self._facts):
            numbers = tuple(self._number[article] for article in camp.articles if article in self._number)
            sides.append(Side(visible(camp.shown), camp.modality, numbers, camp.apart))
        absent = tuple(self._number[article] for article in untold_by(divergence, self.comparison))
        word = "wording" if divergence.verdict == "wording" else divergence.kind
        said = self._said(divergence) if divergence.verdict == "only" else None
        return Entry(divergence.verdict, word, tuple(sides), absent, visible(divergence.reason), divergence.id, said)

    def _said(self, divergence: Divergence) -> tuple[int, str] | None:
        from geneva_tui.excerpt import excerpt

        tellings = ((one.passage, self._facts.get(one.fact or "")) for one in divergence.readings)
        words, passage = excerpt(tellings, self._passages, self._inside)
        number = self._number.get(passage.partition(".")[0])
        return (number, words) if number is not None else None


def named(which: Iterable[int], names: Sequence[str]) -> str:
    """Accounts by name, of very many the first ones."""
    told = [names[number] for number in which]
    more = len(told) - _MOST_NAMED
    return ", ".join(told) if more <= 1 else f"{', '.join(told[:_MOST_NAMED])} and {more} more"


def _agreements_together(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """All agreements as one quiet entry at the end."""
    agreed = [entry for entry in entries if entry.verdict == "agreement"]
    rest = [entry for entry in entries if entry.verdict != "agreement"]
    if not agreed:
        return tuple(rest)
    values = dict.fromkeys(entry.sides[0].shown for entry in agreed if entry.sides and entry.sides[0].shown)
    sides = tuple(Side(value, "asserted", ()) for value in values)
    return (*rest, Entry("agreement", "agree", sides, (), ""))
