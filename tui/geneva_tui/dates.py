"""A comparison in, every date told out: by the day it resolves to, what is told of it, in which words and by whom."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from geneva_corpus.columns import facts_by_id, facts_inside, facts_of_kinds
from geneva_corpus.display import in_one_line
from geneva_corpus.model import Comparison, Divergence, Fact, Modality, Verdict
from geneva_tui.excerpt import excerpt
from geneva_tui.marks import RANK


@dataclass(frozen=True, slots=True)
class Row:
    """A date: `event` is what is told of it; `words` are (as written, accounts, what it was resolved from).

    `against` are the values that conflict, with their accounts.
    """

    when: str
    modality: Modality
    verdict: Verdict | None
    event: str
    words: tuple[tuple[str, tuple[int, ...], str], ...]
    against: tuple[tuple[str, tuple[int, ...]], ...]
    facts: tuple[Fact, ...]


def rows(comparison: Comparison, owners: Mapping[str, int]) -> list[Row]:
    """The dates of a comparison in order; those that tell no day that could be found come last."""
    from geneva_corpus.values import show, span
    from geneva_corpus.verdicts.camps import camps, story_year

    year = story_year(comparison.articles)
    known = facts_by_id(comparison.facts)
    numbers = {article.id: number for number, article in enumerate(comparison.articles)}
    groups: dict[tuple[str, Modality], list[Fact]] = {}
    for fact in facts_of_kinds(comparison.facts, "date", "time"):
        # An hour stands here where its day is known.
        if fact.passage in owners and (fact.kind == "date" or (fact.kind == "time" and fact.value[:4].isdecimal())):
            groups.setdefault((fact.value, fact.modality), []).append(fact)
    for value, modality in list(groups):
        # A day that is told as a fact stands once, though elsewhere something is asked or denied of it.
        if modality in ("denied", "asked", "conditional") and (value, "asserted") in groups:
            groups[value, "asserted"] += groups.pop((value, modality))
    passages = {passage.id: passage for article in comparison.articles for passage in article.passages}
    inside = facts_inside(comparison.facts)
    tellers: dict[str, int] = {}
    for event in comparison.events:
        many = len({owners[one] for one in event.passages if one in owners})
        tellers |= {one: max(many, tellers.get(one, 0)) for one in event.passages}
    strongest: dict[str, Divergence] = {}
    for divergence in sorted(comparison.divergences, key=lambda one: RANK[one.verdict]):
        for reading in divergence.readings:
            if reading.fact is not None:
                strongest.setdefault(reading.fact, divergence)
    made: list[tuple[tuple[float, float], int, Row]] = []
    for number, ((value, modality), facts) in enumerate(groups.items()):
        kind = facts[0].kind
        found = span("date", value) or span("date", value.partition("T")[0])
        when = (found.low, found.high) if found is not None else (math.inf, math.inf)
        divergences = sorted(
            {strongest[fact.id].id: strongest[fact.id] for fact in facts if fact.id in strongest}.values(),
            key=lambda one: RANK[one.verdict],
        )
        verdict = divergences[0].verdict if divergences and divergences[0].verdict != "agreement" else None
        shown = in_one_line(show(kind, value, year=year))
        ids = {fact.id for fact in facts}
        against: dict[tuple[str, tuple[int, ...]], None] = {}
        for divergence in divergences:
            if divergence.verdict == "conflict":
                sides = camps(divergence, comparison, facts=known)
                held = [side for side in sides if side.party]
                others = [side for side in held if not any(reading.fact in ids for reading in side.readings)]
                if len(others) < len(held):
                    told_by = [
                        (in_one_line(side.shown), tuple(numbers[one] for one in side.articles)) for side in others
                    ]
                    against.update(dict.fromkeys(told_by))
                elif divergence is divergences[0]:
                    verdict = None  # a plan, or what takes no side: no party to the conflict
        words: dict[tuple[str, str], tuple[str, dict[int, None]]] = {}
        for fact in facts:
            written = " ".join(in_one_line(fact.text).split())
            # A day without its year needs no word on how it was resolved; "next week" does.
            why = "" if any(map(str.isdigit, written)) else in_one_line(fact.resolved)
            _, who = words.setdefault((written.casefold(), why), (written, {}))
            who[owners[fact.passage]] = None
        # What many tell of that day goes before a word by the way
        half = max(tellers.get(fact.passage, 0) for fact in facts) / 2
        told = [(fact.passage, fact) for fact in facts if tellers.get(fact.passage, 0) >= half]
        row = Row(
            shown,
            modality,
            verdict,
            excerpt(told, passages, inside)[0],
            tuple((written, tuple(who), why) for (_, why), (written, who) in words.items()),
            tuple(against),
            tuple(facts),
        )
        made.append((when, number, row))
    return [row for _, _, row in sorted(made, key=lambda one: one[:2])]
