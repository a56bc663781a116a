"""A comparison put in words, marks and order: the Outline that every report lays out.

Takes a Comparison; gives an Outline whose texts are safe to show, strongest findings first.
"""

import math
from collections import Counter
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

from geneva_corpus import __version__, naming
from geneva_corpus.display import in_one_line, visible
from geneva_corpus.model import VERDICTS, Article, Comparison, Divergence, Event, Fact, Passage, Reading
from geneva_corpus.reports.outline import (
    KINDS,
    Account,
    Camp,
    Dated,
    Finding,
    Happening,
    Outline,
    Run,
    Telling,
    Words,
)
from geneva_corpus.values import NAMES, show, span
from geneva_corpus.verdicts.camps import camps, untold_by

#: Characters of an outlet's name: those of the longest agencies and broadcasters are shown whole.
_LONGEST_NAME: Final = 48
#: Passages that these hold against each other in an event tell of it, whether they are linked or not.
_HOLDING: Final = frozenset(("conflict", "precision", "only"))


def outline(comparison: Comparison) -> Outline:
    """All that a report tells, strongest findings first, else in the order of the comparison."""
    return _Outliner(comparison).outline()


class _Outliner:
    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._articles = {article.id: article for article in comparison.articles}
        self._passages = {passage.id: passage for article in comparison.articles for passage in article.passages}
        self._places = {one: place for place, one in enumerate(self._passages)}
        self._facts = {fact.id: fact for fact in comparison.facts}
        self._events = {event.id: number for number, event in enumerate(comparison.events, 1)}
        self._accounts = _accounts(comparison.articles)
        strength = {verdict: place for place, verdict in enumerate(VERDICTS)}
        self._divergences = sorted(comparison.divergences, key=lambda one: strength[one.verdict])
        # Of each passage: the marked spans (start, end, rank) and the findings that speak of it as a whole.
        self._spans: dict[str, list[tuple[int, int, int]]] = {}
        self._whole: dict[str, list[int]] = {}
        self._strongest: dict[str, int] = {}
        for number, divergence in enumerate(self._divergences, 1):
            self._note_marks(number, divergence)
        # Of each event: the passages held against others in it, too unlike to be linked; and all who tell of it.
        self._held: dict[str, set[str]] = {}
        self._tellers = {
            event.id: {self._passages[one].article for one in event.passages} for event in comparison.events
        }
        for divergence in comparison.divergences:
            # So does a value that is the same; not a name, which stands in what tells of other things, too.
            alike = divergence.verdict == "agreement" and divergence.kind not in NAMES
            holds = alike or divergence.verdict in _HOLDING
            if holds and divergence.event in self._tellers:
                self._tellers[divergence.event].update(one.article for one in divergence.readings)
                self._held.setdefault(divergence.event, set()).update(one.passage for one in divergence.readings)

    def outline(self) -> Outline:
        comparison = self._comparison
        findings = tuple(self._finding(number, one) for number, one in enumerate(self._divergences, 1))
        counts = Counter(finding.verdict for finding in findings)
        in_events = {passage for event in comparison.events for passage in self._told_in(event)}
        return Outline(
            program=f"geneva-reader {__version__}",
            min_score=comparison.min_score,
            links=len(comparison.links),
            accounts=tuple(self._accounts.values()),
            counts=tuple((verdict, counts[verdict]) for verdict in VERDICTS),
            findings=findings,
            happenings=self._happenings(findings),
            dates=self._dates(),
            alone=tuple(
                self._telling(passage)
                for passage in self._passages.values()
                if passage.id not in in_events and not passage.headline
            ),
            warnings=tuple(map(in_one_line, comparison.warnings)),
        )

    def _note_marks(self, number: int, divergence: Divergence) -> None:
        facts = [self._facts.get(reading.fact or "") for reading in divergence.readings]
        own = self._own_words(divergence, facts) if divergence.verdict == "wording" else {}
        apart = self._apart(divergence)
        for place, (reading, fact) in enumerate(zip(divergence.readings, facts, strict=True)):
            if fact is not None and reading not in apart:
                self._strongest.setdefault(fact.id, number)
            if place in own:
                spans = self._spans.setdefault(reading.passage, [])
                spans.extend((start, end, number) for start, end in own[place])
            elif fact is None or divergence.verdict == "wording":
                self._whole.setdefault(reading.passage, []).append(number)
            else:
                # What stands apart ranks behind all marks, by numbers beyond those of the findings.
                rank = number + len(self._divergences) if reading in apart else number
                self._spans.setdefault(reading.passage, []).append((fact.start, fact.end, rank))

    def _own_words(
        self, divergence: Divergence, facts: Sequence[Fact | None]
    ) -> dict[int, tuple[tuple[int, int], ...]]:
        """By the place of a reading: the words that only it has and those of another stance, if any."""
        from geneva_corpus.phrasings.own_words import own_words

        passages = [self._passages[reading.passage] for reading in divergence.readings]
        starts = [passage.start for passage in passages]
        texts = [self._articles[passage.article].text[passage.start : passage.end] for passage in passages]
        parts = [
            (fact.start - start, fact.end - start) if fact is not None else None
            for fact, start in zip(facts, starts, strict=True)
        ]
        return {
            place: tuple((start + span.start, start + span.end) for span in spans)
            for place, (start, spans) in enumerate(zip(starts, own_words(texts, parts), strict=True))
            if spans
        }

    def _apart(self, divergence: Divergence) -> frozenset[Reading]:
        """The readings that are no party to it: plans, and what takes no side."""
        if divergence.verdict not in ("conflict", "precision"):
            return frozenset()
        return frozenset(
            reading
            for camp in camps(divergence, self._comparison, facts=self._facts)
            if not camp.party
            for reading in camp.readings
        )

    def _finding(self, number: int, divergence: Divergence) -> Finding:
        return Finding(
            number=number,
            id=in_one_line(divergence.id),
            verdict=divergence.verdict,
            kind=KINDS[divergence.kind],
            camps=self._camps(divergence),
            reason=in_one_line(divergence.reason),
            happening=self._events.get(divergence.event, 0),
            left_out_by=tuple(self._accounts[one].name for one in divergence.left_out_by),
            silent=tuple(
                self._accounts[one].name
                for one in untold_by(divergence, self._comparison)
                if one not in divergence.left_out_by
            ),
        )

    def _told_in(self, event: Event) -> Sequence[str]:
        """The passages that tell of an event, in the order of the texts."""
        held = self._held.get(event.id, set()) - set(event.passages)
        if not held:
            return event.passages
        return sorted({*event.passages, *held}, key=lambda one: self._places[one])

    def _camps(self, divergence: Divergence) -> tuple[Camp, ...]:
        return tuple(
            Camp(
                value="" if divergence.kind == "quote" else in_one_line(camp.shown),
                apart=camp.apart,
                modality="" if camp.modality == "asserted" else camp.modality,
                words=tuple(
                    self._words(self._passages[reading.passage], self._facts.get(reading.fact or ""))
                    for reading in camp.readings
                ),
            )
            for camp in camps(divergence, self._comparison, facts=self._facts)
        )

    def _words(self, passage: Passage, fact: Fact | None) -> Words:
        account = self._accounts[passage.article]
        if fact is None:
            return Words(account, passage.id, _flowing(passage.text), None, "", passage.start, passage.end)
        text = self._articles[passage.article].text[fact.start : fact.end]
        return Words(
            account,
            passage.id,
            _flowing(text),
            fact.id,
            in_one_line(fact.value),
            fact.start,
            fact.end,
            # A day without its year needs no word on how it was resolved; "next week" does.
            "" if any(map(str.isdigit, text)) else in_one_line(fact.resolved),
        )

    def _happenings(self, findings: Sequence[Finding]) -> tuple[Happening, ...]:
        of_event: dict[int, list[Finding]] = {}
        for finding in findings:
            of_event.setdefault(finding.happening, []).append(finding)
        happenings = []
        for number, event in enumerate(self._comparison.events, 1):
            passages = [self._passages[one] for one in self._told_in(event)]
            tellers = self._tellers[event.id]
            happenings.append(
                Happening(
                    number=number,
                    id=in_one_line(event.id),
                    label=_flowing(event.label),
                    told_by=tuple(account for one, account in self._accounts.items() if one in tellers),
                    not_told_by=tuple(account for one, account in self._accounts.items() if one not in tellers),
                    tellings=tuple(self._telling(passage) for passage in passages),
                    findings=tuple(of_event.get(number, ())),
                )
            )
        return tuple(happenings)

    def _telling(self, passage: Passage) -> Telling:
        return Telling(
            account=self._accounts[passage.article],
            passage=passage.id,
            headline=passage.headline,
            runs=self._runs(passage),
            whole=tuple(self._whole.get(passage.id, ())),
        )

    def _runs(self, passage: Passage) -> tuple[Run, ...]:
        """The passage cut where marks begin and end; where marks overlap, the strongest shows."""
        text = visible(passage.text).replace("\n", " ").replace("\t", " ")
        spans = sorted(
            (start - passage.start, end - passage.start, n) for start, end, n in self._spans.get(passage.id, ())
        )
        cuts = sorted({0, len(text), *(place for start, end, _ in spans for place in (start, end))})
        open_marks: list[tuple[int, int]] = []
        runs: list[Run] = []
        reached = 0
        for start, end in pairwise(cuts):
            while reached < len(spans) and spans[reached][0] <= start:
                heappush(open_marks, (spans[reached][2], spans[reached][1]))
                reached += 1
            while open_marks and open_marks[0][1] <= start:
                heappop(open_marks)
            rank = open_marks[0][0] if open_marks else 0
            apart = rank > len(self._divergences)
            finding = rank - len(self._divergences) if apart else rank
            verdict = self._divergences[finding - 1].verdict if finding else None
            if runs and (runs[-1].finding, runs[-1].apart) == (finding, apart):
                runs[-1] = Run(runs[-1].text + text[start:end], verdict, finding, apart)
            else:
                runs.append(Run(text[start:end], verdict, finding, apart))
        return tuple(runs)

    def _dates(self) -> tuple[Dated, ...]:
        """Every date told, by the day it begins; those that resolve to no day come last."""
        told: dict[tuple[str, str], list[Fact]] = {}
        for fact in self._comparison.facts:
            if fact.kind == "date":
                told.setdefault((fact.value, fact.modality), []).append(fact)
        events: dict[str, int] = {}
        for number, event in enumerate(self._comparison.events, 1):
            for passage in event.passages:
                events.setdefault(passage, number)
        rows = []
        for (value, modality), facts in told.items():
            measured = span("date", value)
            when = (measured.low, measured.high) if measured is not None else (math.inf, math.inf)
            finding = min((self._strongest[fact.id] for fact in facts if fact.id in self._strongest), default=0)
            row = Dated(
                value=in_one_line(show("date", value)),
                modality="" if modality == "asserted" else modality,
                words=tuple(self._words(self._passages[fact.passage], fact) for fact in facts),
                verdict=self._divergences[finding - 1].verdict if finding else None,
                finding=finding,
                happening=next((events[fact.passage] for fact in facts if fact.passage in events), 0),
            )
            rows.append((when, value, modality, row))
        return tuple(row for *_, row in sorted(rows, key=lambda one: one[:3]))


def _accounts(articles: Sequence[Article]) -> dict[str, Account]:
    plain = [_shortened(_flowing(naming.name(article))) for article in articles]
    several = Counter(plain)
    return {
        article.id: Account(
            number=number,
            id=in_one_line(article.id),
            name=f"{name} ({in_one_line(article.id)})" if several[name] > 1 else name,
            title=_flowing(article.title),
            date=in_one_line(show("date", article.date)) if article.date else "undated",
            iso=in_one_line(article.date or ""),
            path=in_one_line(article.path),
            also=tuple(map(in_one_line, article.also)),
            url=in_one_line(article.url or ""),
            sha256=in_one_line(article.sha256),
            encoding=in_one_line(article.encoding),
            passages=len(article.passages),
        )
        for number, (article, name) in enumerate(zip(articles, plain, strict=True), 1)
    }


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _flowing(text: str) -> str:
    """Made safe to show, on one line, without doubled spaces."""
    return " ".join(visible(text).split())
