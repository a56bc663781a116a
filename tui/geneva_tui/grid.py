"""A comparison in, what each account says of each event out: the cells of the overview, and the orders of its rows."""

from dataclasses import dataclass
from functools import lru_cache

from geneva_corpus.model import Comparison, Divergence, Event, Fact, Verdict
from geneva_tui.level import Level
from geneva_tui.marks import RANK
from geneva_tui.screens.remembered import Order
from geneva_tui.strip import Told


@dataclass(frozen=True, slots=True)
class Cell:
    """What an account says of an event: a verdict with its value, or only that (and whether in quotation marks)."""

    told: bool
    verdict: Verdict | None = None
    value: str = ""
    quoted: bool = False


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
        for fact in comparison.facts:
            if fact.kind in ("date", "quote"):
                self._facts.setdefault(fact.passage, []).append(fact)
        self.cells = lru_cache(maxsize=2048)(self._cells)

    def _cells(self, event: str) -> dict[int, Cell]:
        """The cells of an event's row, of the accounts that tell it."""
        cells: dict[int, Cell] = {}
        beside: dict[int, str] = {}
        for divergence in self._divergences.get(event, ()):
            entry = self.told.entry(divergence)
            for side in entry.sides:
                held = side.modality == "asserted" and not side.beside
                for article in side.names:
                    if not held and divergence.verdict in ("conflict", "precision"):
                        word = "also" if side.modality == "asserted" else side.modality
                        beside.setdefault(article, f"{word} {side.shown}")
                    elif article not in cells:
                        value = "wording" if divergence.verdict == "wording" else side.shown
                        cells[article] = Cell(True, divergence.verdict, value)
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

    def ordered(self, order: Order) -> list[Event]:
        """The events in an order; what is equal in it stays as told."""
        events = list(self.comparison.events)
        if order == "conflicts first":
            events.sort(key=self._strength)
        elif order == "told by fewest":
            events.sort(key=lambda event: len(self.level.tellers(event.id)))
        elif order == "by time":
            events.sort(key=self._time)
        return events

    def _strength(self, event: Event) -> tuple[int, int]:
        ranks = [RANK[divergence.verdict] for divergence in self._divergences.get(event.id, ())]
        return (min(ranks), -ranks.count(min(ranks))) if ranks else (len(RANK), 0)

    def _time(self, event: Event) -> tuple[bool, float]:
        """The first day that an account gives to what it says has happened; what has none comes last."""
        from geneva_corpus.values import span

        days = [
            found.low
            for passage in event.passages
            for fact in self._facts.get(passage, ())
            if fact.kind == "date" and fact.modality == "asserted" and (found := span("date", fact.value)) is not None
        ]
        return (not days, min(days, default=0.0))

    def place(self, event: str, article: int) -> int | None:
        """The passage of an account to go to: the one that bears the strongest divergence, else the first."""
        passages = self.level.tellers(event).get(article, ())
        ids = {self.comparison.articles[article].passages[passage].id: passage for passage in passages}
        for divergence in self._divergences.get(event, ()):
            for reading in divergence.readings:
                if reading.passage in ids:
                    return ids[reading.passage]
        return passages[0] if passages else None
