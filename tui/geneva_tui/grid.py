"""A comparison in, what each account says of each event out: the cells of the overview, and the orders of its rows."""

from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.columns import facts_of_kinds
from geneva_corpus.model import Comparison, Divergence, Event, Fact, Verdict
from geneva_tui.level import Level
from geneva_tui.marks import RANK
from geneva_tui.screens.remembered import Order
from geneva_tui.told import Told


class Cell(NamedTuple):
    """What an account says of an event: a verdict with its value, or only that (and whether in quotation marks).

    `further` are the conflicts it takes part in besides.
    """

    told: bool
    verdict: Verdict | None = None
    value: str = ""
    quoted: bool = False
    further: int = 0


class Row(NamedTuple):
    """A row of the overview: an event, or (with a divergence) one thing of it that some do not tell."""

    event: Event
    omission: Divergence | None = None


class Grid:
    """The events of a comparison, and what each account says of them. Articles are numbers from 0."""

    def __init__(self, comparison: Comparison, told: Told, level: Level) -> None:
        self.comparison = comparison
        self.told = told
        self.level = level
        self._divergences: dict[str, list[Divergence]] = {}
        for divergence in sorted(comparison.divergences, key=lambda one: RANK[one.verdict]):
            if divergence.verdict != "agreement":
                self._divergences.setdefault(divergence.event, []).append(divergence)
        self._facts: dict[str, list[Fact]] = {}
        for fact in facts_of_kinds(comparison.facts, "date", "quote"):
            self._facts.setdefault(fact.passage, []).append(fact)
        self._of_event = lru_cache(maxsize=2048)(self._cells)

    def label(self, row: Row) -> str:
        """What the row is called: the event's label, or what some do not tell in the words of one who does."""
        if row.omission is None:
            return row.event.label
        said = self.told.entry(row.omission).said
        return said[1] if said is not None else row.omission.reason

    def cells(self, row: Row) -> dict[int, Cell]:
        """The cells of a row, of the accounts of which something is said in it.

        In the row of an omission an account that tells of the event, but neither tells this nor is held to leave it
        out, has no cell.
        """
        told = self._of_event(row.event.id)
        if row.omission is None:
            return told
        entry = self.told.entry(row.omission)
        cells = {number: Cell(False) for number in range(len(self.told.names)) if number not in told}
        cells |= {number: Cell(False) for number in entry.absent}
        for side in entry.sides:
            cells |= {number: Cell(True, "only", side.shown) for number in side.names}
        return cells

    def _cells(self, event: str) -> dict[int, Cell]:
        """The cells of an event's row, of the accounts that tell it."""
        cells: dict[int, Cell] = {}
        beside: dict[int, str] = {}
        for divergence in self._divergences.get(event, ()):
            if _is_omission(divergence):
                continue  # it has a row of its own
            entry = self.told.entry(divergence)
            held = {article: side.shown for side in reversed(entry.sides) if not side.apart for article in side.names}
            for article, shown in held.items():
                if article not in cells:
                    value = "wording" if divergence.verdict == "wording" else shown
                    cells[article] = Cell(True, divergence.verdict, value)
                elif divergence.verdict == "conflict":
                    cells[article] = cells[article]._replace(further=cells[article].further + 1)
            for side in entry.sides:
                if side.apart:
                    for article in side.names:
                        beside.setdefault(article, f"{side.apart} {side.shown}")
        tellers = self.level.tellers(event)
        for article, passages in tellers.items():
            if article not in cells:
                quoted = any(self._is_quoted(article, passage) for passage in passages)
                cells[article] = Cell(True, value=beside.get(article, ""), quoted=quoted)
        return {article: cell for article, cell in cells.items() if article in tellers}

    def _is_quoted(self, article: int, passage: int) -> bool:
        """Whether most of a passage stands in quotation marks."""
        told = self.comparison.articles[article].passages[passage]
        inside = sum(
            min(fact.end, told.end) - max(fact.start, told.start)
            for fact in self._facts.get(told.id, ())
            if fact.kind == "quote"
        )
        return 2 * inside > told.end - told.start

    def ordered(self, order: Order) -> list[Row]:
        """The rows in an order; what is equal in it stays as told, what some do not tell of an event under it."""
        rows = []
        for event in self.comparison.events:
            rows.append(Row(event))
            rows += [Row(event, one) for one in self._divergences.get(event.id, ()) if _is_omission(one)]
        if order == "conflicts first":
            rows.sort(key=self._strength)
        elif order == "told by fewest":
            rows.sort(key=self._tellers)
        elif order == "by time":
            rows.sort(key=self._time)
        return rows

    def _tellers(self, row: Row) -> int:
        """How many accounts tell it."""
        if row.omission is None:
            return len(self.level.tellers(row.event.id))
        return len({reading.article for reading in row.omission.readings})

    def _strength(self, row: Row) -> tuple[int, int]:
        if row.omission is not None:
            return (RANK["only"], 0)
        ranks = [RANK[one.verdict] for one in self._divergences.get(row.event.id, ()) if not _is_omission(one)]
        return (min(ranks), -ranks.count(min(ranks))) if ranks else (len(RANK), 0)

    def _time(self, row: Row) -> tuple[bool, float]:
        """The first day that an account gives to what it says has happened; what has none comes last."""
        from geneva_corpus.values import span

        days = [
            found.low
            for passage in row.event.passages
            for fact in self._facts.get(passage, ())
            if fact.kind == "date" and fact.modality == "asserted" and (found := span("date", fact.value)) is not None
        ]
        if row.omission is not None and row.omission.kind == "date":
            told = (span("date", reading.value) for reading in row.omission.readings)
            days = [found.low for found in told if found is not None]
        return (not days, min(days, default=0.0))

    def place(self, row: Row, article: int) -> int | None:
        """The passage of an account to go to: the one that bears the strongest divergence, else the first."""
        passages = self.level.tellers(row.event.id).get(article, ())
        ids = {self.comparison.articles[article].passages[passage].id: passage for passage in passages}
        first = (row.omission,) if row.omission is not None else ()
        for divergence in (*first, *self._divergences.get(row.event.id, ())):
            for reading in divergence.readings:
                if reading.passage in ids:
                    return ids[reading.passage]
        return passages[0] if passages else None


def _is_omission(divergence: Divergence) -> bool:
    """Whether it is something that some tell and others leave out."""
    return divergence.verdict == "only" and bool(divergence.left_out_by)
