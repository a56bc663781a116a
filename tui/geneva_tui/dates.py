"""A comparison in, every date told out: by the day it resolves to, what is told of it, in which words and by whom.

What befell on one day are rows of their own, or an account would seem to date what it does not tell.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from geneva_corpus.columns import facts_by_id, facts_inside, facts_of_kinds
from geneva_corpus.display import in_one_line
from geneva_corpus.model import Comparison, Divergence, Fact, Modality, Verdict
from geneva_tui.excerpt import excerpt
from geneva_tui.marks import RANK


@dataclass(frozen=True, slots=True)
class Row:
    """A date of one happening: `event` is what is told of it.

    `words` are (as written, accounts, what it was resolved from), `against` what conflicts: (value, accounts).
    """

    when: str
    modality: Modality
    verdict: Verdict | None
    event: str
    words: tuple[tuple[str, tuple[int, ...], str], ...]
    against: tuple[tuple[str, tuple[int, ...]], ...]
    facts: tuple[Fact, ...]


def rows(comparison: Comparison, owners: Mapping[str, int]) -> list[Row]:
    """The dates of a comparison in order, of one day first what most accounts tell; what tells no day comes last."""
    from geneva_corpus.values import show, span
    from geneva_corpus.verdicts.camps import story_year

    year = story_year(comparison.articles)
    strongest: dict[str, Divergence] = {}
    for divergence in sorted(comparison.divergences, key=lambda one: RANK[one.verdict]):
        for reading in divergence.readings:
            if reading.fact is not None:
                strongest.setdefault(reading.fact, divergence)
    passages = {passage.id: passage for article in comparison.articles for passage in article.passages}
    inside = facts_inside(comparison.facts)
    tellers: dict[str, int] = {}
    ties: dict[str, list[str]] = {}
    for event in comparison.events:
        many = len({owners[one] for one in event.passages if one in owners})
        for one in event.passages:
            ties.setdefault(one, []).append(event.id)
            tellers[one] = max(many, tellers.get(one, 0))
    sides = _Sides(comparison)
    made: list[tuple[tuple[float, float], int, int, Row]] = []
    days = _days(fact for fact in _dates(comparison, strongest) if fact.passage in owners)
    happenings = ((*day, part) for day, told in days.items() for part in _happenings(told, ties, strongest))
    for number, (value, modality, facts) in enumerate(happenings):
        found = span("date", value) or span("date", value.partition("T")[0])
        when = (found.low, found.high) if found is not None else (math.inf, math.inf)
        verdict, against = sides.of(facts, strongest)
        # What many tell of that day goes before a word by the way
        half = max(tellers.get(fact.passage, 0) for fact in facts) / 2
        told = [(fact.passage, fact) for fact in facts if tellers.get(fact.passage, 0) >= half]
        row = Row(
            in_one_line(show(facts[0].kind, value, year=year)),
            modality,
            verdict,
            excerpt(told, passages, inside)[0],
            _words(facts, owners),
            against,
            tuple(facts),
        )
        made.append((when, -len({owners[fact.passage] for fact in facts}), number, row))
    return [row for *_, row in sorted(made, key=lambda one: one[:3])]


def _dates(comparison: Comparison, strongest: Mapping[str, Divergence]) -> Iterator[Fact]:
    """The days, and the hours whose day is known; of "Wednesday night" the day only where something is told of it."""
    inside: dict[str, list[Fact]] = {}
    dated = []
    for fact in facts_of_kinds(comparison.facts, "date", "time"):
        if fact.kind == "date":
            dated.append(fact)
        elif fact.value[:4].isdecimal():
            inside.setdefault(fact.passage, []).append(fact)
            dated.append(fact)
    for fact in dated:
        hours = inside.get(fact.passage, ()) if fact.kind == "date" else ()
        within = any(hour.start <= fact.start < fact.end <= hour.end for hour in hours)
        if not within or (fact.id in strongest and strongest[fact.id].verdict != "agreement"):
            yield fact


def _days(facts: Iterable[Fact]) -> dict[tuple[str, Modality], list[Fact]]:
    """The facts of each day; one that is told as a fact stands once, though elsewhere something is denied of it."""
    days: dict[tuple[str, Modality], list[Fact]] = {}
    for fact in facts:
        days.setdefault((fact.value, fact.modality), []).append(fact)
    for value, modality in list(days):
        if modality in ("denied", "asked", "conditional") and (value, "asserted") in days:
            days[value, "asserted"] += days.pop((value, modality))
    return days


def _happenings(
    facts: Sequence[Fact], events: Mapping[str, Sequence[str]], strongest: Mapping[str, Divergence]
) -> list[list[Fact]]:
    """The facts of one day apart by what they are told of: those that a passage, an event or a divergence ties.

    `events` are those of each passage.
    """
    found: list[tuple[set[str], list[Fact]]] = []
    for fact in facts:
        tied, together = {fact.passage, *events.get(fact.passage, ())}, [fact]
        if fact.id in strongest:
            tied.add(strongest[fact.id].id)
        apart = []
        for others, told in found:
            if others & tied:
                tied |= others
                together = told + together
            else:
                apart.append((others, told))
        found = [*apart, (tied, together)]
    return sorted((told for _, told in found), key=lambda told: facts.index(told[0]))


def _words(facts: Iterable[Fact], owners: Mapping[str, int]) -> tuple[tuple[str, tuple[int, ...], str], ...]:
    """How a date is written, by which accounts, and what it was resolved from."""
    words: dict[tuple[str, str], tuple[str, dict[int, None]]] = {}
    for fact in facts:
        written = " ".join(in_one_line(fact.text).split())
        # A day without its year needs no word on how it was resolved; "next week" does.
        why = "" if any(map(str.isdigit, written)) else in_one_line(fact.resolved)
        _, who = words.setdefault((written.casefold(), why), (written, {}))
        who[owners[fact.passage]] = None
    return tuple((written, tuple(who), why) for (_, why), (written, who) in words.items())


class _Sides:
    """What a date stands against, asked of the divergences of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._facts = facts_by_id(comparison.facts)
        self._numbers = {article.id: number for number, article in enumerate(comparison.articles)}

    def of(
        self, facts: Sequence[Fact], strongest: Mapping[str, Divergence]
    ) -> tuple[Verdict | None, tuple[tuple[str, tuple[int, ...]], ...]]:
        """The verdict on the facts of one day, and the values that conflict with it, each with who tells it."""
        from geneva_corpus.verdicts.camps import camps

        divergences = sorted(
            {strongest[fact.id].id: strongest[fact.id] for fact in facts if fact.id in strongest}.values(),
            key=lambda one: RANK[one.verdict],
        )
        verdict = divergences[0].verdict if divergences and divergences[0].verdict != "agreement" else None
        ids = {fact.id for fact in facts}
        against: dict[tuple[str, tuple[int, ...]], None] = {}
        for divergence in divergences:
            if divergence.verdict != "conflict":
                continue
            held = [side for side in camps(divergence, self._comparison, facts=self._facts) if side.party]
            others = [side for side in held if not any(reading.fact in ids for reading in side.readings)]
            if len(others) < len(held):
                against |= dict.fromkeys(
                    (in_one_line(side.shown), tuple(self._numbers[one] for one in side.articles)) for side in others
                )
            elif divergence is divergences[0]:
                verdict = None  # a plan, or what takes no side: no party to the conflict
        return verdict, tuple(against)
