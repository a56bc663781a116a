"""The timeline: every date told, by the day it resolves to, what is told of it, in which words and by whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from geneva_corpus.model import SIGNS
from geneva_tui.cells import width_of
from geneva_tui.dates import Row, rows
from geneva_tui.drawing import Piece, wide
from geneva_tui.heading import day
from geneva_tui.marks import ROLES
from geneva_tui.screens.filtered import Filtered
from geneva_tui.theme import Ground
from geneva_tui.told import Told, named
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: From this width on the event stands beside the words, else above them.
_BESIDE = 100
#: From this height on it takes two lines there, if it is long, and the line of the time goes on between two dates.
_TALL = 20
#: Under this width the day that dates are resolved from is all that is said of them.
_SHORT = 100
#: What is told of a date: its least and most cells, and its share of what the date leaves.
_EVENT, _WIDEST_EVENT, _SHARE = 44, 88, 0.45
#: The date's column: from that of "17 Dec 2021" to that of "28 Dec 2021 – 3 Jan 2022".
_DATE, _WIDEST_DATE = 11, 24


def screen(app: "GenevaApp") -> "Timeline":
    """The timeline of what is read."""
    return Timeline(app)


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
            (when, quiet if self._goes_on(entry) else look.style("text", ground, bold=True)),
            ("  ", fill),
            (sign, look.style(role, ground, bold=True)),
            ("  ", fill),
        ]
        left = column + 5
        if self.area.width < _BESIDE:
            room = max(8, width - left)
            above = _fitted(row.event, room, 2 if self.area.height >= _TALL else 1) or [""]
            lines = [[*head, (words, quiet)] if not number else [(words, quiet)] for number, words in enumerate(above)]
            lines += self._told(row, room, ground)
            return [lines[0], *([(" " * left, fill), *pieces] for pieces in lines[1:])]
        share = max(_EVENT, min(_WIDEST_EVENT, int((width - left) * _SHARE)))
        told = self._told(row, max(8, width - left - share), ground)
        events = _fitted(row.event, share - 2, len(told))
        lines = []
        for number, pieces in enumerate(told):
            event = events[number] if number < len(events) else ""
            before = head if number == 0 else [(" " * left, fill)]
            lines.append([*before, (event, quiet), (" " * (share - width_of(event)), fill), *pieces])
        return lines

    def _told(self, row: Row, room: int, ground: Ground) -> list[list[Piece]]:
        """The words as written, with who writes them and why so, and what conflicts, on lines of `room` cells."""
        look = self.look
        fill, quiet = look.style("text", ground), look.style("context", ground)
        told: list[list[Piece]] = []
        for words, who, why in row.words:
            camp: list[Piece] = [(f"“{words}” ", fill), (self._names(who), quiet)]
            if why:
                camp += [("  ", fill), (f"({why})", quiet)]
            _append(told, camp, room)
        for value, who in row.against:
            told.append([])
            conflict = look.style("conflict", ground, bold=True)
            _append(told, [(SIGNS["conflict"], conflict), (f" {value} ", fill), (self._names(who), quiet)], room)
        return [pieces for pieces in told if pieces]

    def gap(self, entry: int) -> bool:
        """The line goes on between two dates."""
        return self.area.height >= _TALL and entry + 1 < len(self._rows) and not self._goes_on(entry + 1)

    def _goes_on(self, entry: int) -> bool:
        """Does a row stand below another of the same date?"""
        return entry > 0 and _dated(self._rows[entry - 1]) == _dated(self._rows[entry])

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


def _fitted(text: str, width: int, lines: int) -> list[str]:
    """A text on at most so many lines, cut where it is longer."""
    wrapped = wrap(text, width)
    shown = [text[start:end] for start, end in wrapped[:lines]]
    if len(wrapped) > lines:
        shown[-1] = fit(text[wrapped[lines - 1][0] :], width)
    return shown


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
