"""The timeline: every date told, by the day it resolves to, with the words as written, who writes them, and why so."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from geneva_corpus.display import in_one_line
from geneva_corpus.model import SIGNS, Comparison, Divergence, Fact, Modality, Verdict
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, wide
from geneva_tui.heading import day
from geneva_tui.marks import RANK, ROLES
from geneva_tui.screens.filtered import Filtered
from geneva_tui.theme import Ground
from geneva_tui.told import Told, named
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: From this width on the event stands beside the words, else above them.
_BESIDE = 100
#: Under this width the day that dates are resolved from is all that is said of them.
_SHORT = 100
_EVENT = 44
#: The date's column: from that of "17 Dec 2021" to that of "28 Dec 2021 – 3 Jan 2022".
_DATE, _WIDEST_DATE = 11, 24


def screen(app: "GenevaApp") -> "Timeline":
    """The timeline of what is read."""
    return Timeline(app)


@dataclass(frozen=True, slots=True)
class Row:
    """A date: `words` are (as written, accounts, what it was resolved from); `against` the values that conflict."""

    when: str
    modality: Modality
    verdict: Verdict | None
    event: str
    words: tuple[tuple[str, tuple[int, ...], str], ...]
    against: tuple[tuple[str, tuple[int, ...]], ...]
    facts: tuple[Fact, ...]


class Timeline(Filtered):
    """A row a date, or a range where the words tell no day."""

    def __init__(self, app: "GenevaApp") -> None:
        super().__init__()
        self._reader = app.reader
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._taken: Told | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._take()

    def _take(self) -> None:
        reader = self._reader
        if reader.comparison is None or reader.told is None:
            return
        self._taken = reader.told
        self._places = {
            passage.id: (number, place)
            for number, article in enumerate(reader.articles)
            for place, passage in enumerate(article.passages)
        }
        self._all = rows(reader.comparison, {one: place[0] for one, place in self._places.items()})
        self._shown = max([_DATE, *(width_of(_dated(row)) for row in self._all)])
        self.refilter()

    def renew(self) -> None:
        """The comparison is there."""
        if self._taken is not self._reader.told:
            self._take()
        super().renew()

    def refilter(self) -> None:
        """The rows with the words typed."""
        from geneva_corpus.search import contains

        query = self.typed.text
        self._rows = [row for row in self._all if not query.strip() or contains(self._spoken(row), query)]

    def _spoken(self, row: Row) -> str:
        told = [f"{words} {self._names(who)} {why}" for words, who, why in row.words]
        return "\n".join([_dated(row), row.event, *told])

    def _names(self, which: Sequence[int]) -> str:
        return named(which, self._reader.names)

    # What it says

    def heading(self) -> str:
        """Its name."""
        return "Timeline"

    def count(self) -> str:
        """From which day relative dates were resolved."""
        if self._taken is None:
            return ""
        days = sorted({article.date for article in self._reader.articles if article.date})
        if not days:
            return "dates as the articles tell them   no article tells its own"
        told = f"{day(days[0])}, the day of the story" if len(days) == 1 else "the day of each story"
        if self.area.width < _SHORT:
            return f"resolved from {told}"
        return f"dates as the articles tell them; resolved from {told}"

    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys."""
        return (("enter", "read"), ("j k", "date"), ("/", "words"), ("esc", "back"))

    def nothing(self) -> str:
        """Why there is nothing."""
        if self._taken is None:
            return "Not compared yet."
        return "No date with these words." if self._all else "No date is told."

    def entries(self) -> int:
        """The dates."""
        return len(self._rows)

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """Date, sign, event, words with who writes them."""
        row, look = self._rows[entry], self.look
        fill, quiet = look.style("text", ground), look.style("context", ground)
        column = min(self._shown, _WIDEST_DATE, max(8, width // 3))
        when = fit(_dated(row), column)
        sign, role = (SIGNS[row.verdict], ROLES[row.verdict]) if row.verdict is not None else ("●", "context")
        head: list[Piece] = [
            (" " * (column - width_of(when)), fill),
            (when, look.style("text", ground, bold=True)),
            ("  ", fill),
            (sign, look.style(role, ground, bold=True)),
            ("  ", fill),
        ]
        beside = self.area.width >= _BESIDE
        left = column + 5
        told: list[list[Piece]] = []
        if beside:
            event = fit(row.event, _EVENT - 2)
            head += [(event, quiet), (" " * (_EVENT - width_of(event)), fill)]
            left += _EVENT
        elif row.event:
            head.append((fit(row.event, max(0, width - left)), quiet))
        room = max(8, width - left)
        for words, who, why in row.words:
            camp: list[Piece] = [(f"“{words}” ", fill), (self._names(who), quiet)]
            if why:
                camp += [("  ", fill), (f"({why})", quiet)]
            _append(told, camp, room)
        for value, who in row.against:
            told.append([])
            conflict = look.style("conflict", ground, bold=True)
            _append(told, [(SIGNS["conflict"], conflict), (f" {value} ", fill), (self._names(who), quiet)], room)
        told = [pieces for pieces in told if pieces]
        if beside or not row.event:
            first, *rest = told or [[]]
            lines = [[*head, *first]]
        else:
            lines, rest = [head], told
        return lines + [[(" " * left, fill), *pieces] for pieces in rest]

    def gap(self, entry: int) -> bool:
        """The line goes on between two dates."""
        return self.area.height >= 20 and entry + 1 < len(self._rows)

    def joint(self, entry: int, width: int) -> list[Piece]:
        """The line of the time."""
        del entry
        column = min(self._shown, _WIDEST_DATE, max(8, width // 3))
        return [(" " * (column + 2), self.look.style("text")), ("│", self.look.style("rule"))]

    def open(self, entry: int) -> None:
        """Read it where the leading account tells it, else its first teller."""
        facts = self._rows[entry].facts
        found = [self._places[fact.passage] for fact in facts if fact.passage in self._places]
        if found:
            leader = self._reader.reading.leader
            place = next((where for where in found if where[0] == leader), found[0])
            self.dismiss()
            self._reader.jump(*place)


def _dated(row: Row) -> str:
    return row.when if row.modality == "asserted" else f"{row.modality} {row.when}"


def _append(lines: list[list[Piece]], pieces: Sequence[Piece], room: int) -> None:
    """Put what belongs together on the last line, or on as many more as it takes."""
    gap: Piece = ("   ", pieces[0][1])
    if lines and lines[-1] and wide(lines[-1]) + 3 + wide(pieces) <= room:
        lines[-1] += [gap, *pieces]
        return
    lines.append([])
    for text, style in pieces:
        left = room - wide(lines[-1])
        if width_of(text) <= left:
            lines[-1].append((text, style))
            continue
        start = 0
        if left > 12 and (first := wrap(text, left)):
            lines[-1].append((text[: first[0][1]], style))
            start = first[0][1]
        lines += [[(text[start:][one:other], style)] for one, other in wrap(text[start:], room)]
        if text.endswith(" ") and wide(lines[-1]) < room:
            lines[-1].append((" ", style))


def rows(comparison: Comparison, owners: Mapping[str, int]) -> list[Row]:
    """The dates of a comparison in order; those that tell no day that could be found come last."""
    from geneva_corpus.values import show, span
    from geneva_corpus.verdicts.camps import camps, story_year

    year = story_year(comparison.articles)
    known = {fact.id: fact for fact in comparison.facts}
    numbers = {article.id: number for number, article in enumerate(comparison.articles)}
    groups: dict[tuple[str, Modality], list[Fact]] = {}
    for fact in comparison.facts:
        # An hour stands here where its day is known.
        if fact.passage in owners and (fact.kind == "date" or (fact.kind == "time" and fact.value[:4].isdecimal())):
            groups.setdefault((fact.value, fact.modality), []).append(fact)
    for value, modality in list(groups):
        # A day that is told as a fact stands once, though elsewhere something is asked or denied of it.
        if modality in ("denied", "asked", "conditional") and (value, "asserted") in groups:
            groups[value, "asserted"] += groups.pop((value, modality))
    labels = {passage.id: passage.text for article in comparison.articles for passage in article.passages}
    labelled: set[str] = set()
    for event in comparison.events:
        for passage in event.passages:
            if passage not in labelled:
                labels[passage] = event.label
                labelled.add(passage)
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
        first = next((fact for fact in facts if fact.passage in labelled), facts[0])
        row = Row(
            shown,
            modality,
            verdict,
            " ".join(in_one_line(labels[first.passage]).split()),
            tuple((written, tuple(who), why) for (_, why), (written, who) in words.items()),
            tuple(against),
            tuple(facts),
        )
        made.append((when, number, row))
    return [row for _, _, row in sorted(made, key=lambda one: one[:2])]
