"""The overview: events down, accounts across, in each cell what the account says of the event, or that it does not.

What some leave out of an event stands in a row of its own under it, in the words of one who tells it.
`grid` knows the cells and the orders; the screen draws as much of it as there is room for.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.strip import Strip
from typing_extensions import override

from geneva_corpus.display import in_one_line
from geneva_corpus.model import SIGNS, Verdict
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece
from geneva_tui.grid import Cell, Grid, Row
from geneva_tui.keys import OVERVIEW_KEYS, bindings
from geneva_tui.marks import ROLES
from geneva_tui.screens.filtered import Filtered
from geneva_tui.screens.frame import LEFT
from geneva_tui.screens.remembered import Order
from geneva_tui.screens.tellings import in_words, side_by_side
from geneva_tui.theme import Ground, Look
from geneva_tui.wrapping import fit

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: From this width on the values stand beside the signs, and the chosen event's passages below.
_WORDS = 100
#: From this width on what the rows are is said in words.
_AMPLE = 150
#: A cell with a value, at its narrowest and widest; one with a sign only.
_CELL, _WIDEST, _SIGN = 15, 26, 4
#: The narrowest name of an event.
_LABEL = 14
#: The preview: least rows of it.
_LEAST = 10
#: Rows of it where it is in words: a rule, two for the label, who tells it, who does not.
_SAID = 5

ORDERS: tuple[Order, ...] = ("conflicts first", "told by fewest", "as told", "by time")


def screen(app: "GenevaApp") -> "Overview":
    """The overview of what is read."""
    return Overview(app)


class Overview(Filtered):
    """The grid, and below it the passages of the chosen event."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(OVERVIEW_KEYS)]

    def __init__(self, app: "GenevaApp") -> None:
        super().__init__()
        self.order: Order = app.remembered.order
        self.columns: Sequence[int] = ()
        """The accounts, left to right."""
        self.column = 0
        self._first = 0
        self._grid: Grid | None = None
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._take(app)

    def _take(self, app: "GenevaApp") -> None:
        """What is read by now; the event of the current passage is chosen."""
        reader = app.reader
        self.columns = tuple(reader.order)
        reading = reader.reading
        self.column = self.columns.index(reading.leader) if reading.leader in self.columns else 0
        if reader.comparison is None or reader.told is None or reading.level is None:
            return
        self._grid = Grid(reader.comparison, reader.told, reading.level)
        self._all = self._grid.ordered(self.order)
        self.refilter()
        here = () if reading.on_title else reading.level.events_of(reading.leader, reading.passage)
        rows = [number for number, row in enumerate(self._rows) if row.event.id in here]
        # The event itself, though what some leave out of it may stand before it in this order
        self.chosen = min(rows, key=lambda number: self._rows[number].omission is not None, default=0)

    def renew(self) -> None:
        """The comparison is there."""
        vars(self).pop("_texts", None)
        self._take(self.app)
        super().renew()

    @override
    def refilter(self) -> None:
        """The rows with the words typed, in what is told of the event."""
        from geneva_corpus.search import contains

        typed = self.typed.text.strip()
        self._rows = [row for row in self._all if not typed or contains(self._told(row), typed)]

    def _told(self, row: Row) -> str:
        """All that is told of an event; of what some leave out, the words of those who tell it."""
        if row.omission is None:
            return "\n".join([row.event.label, *(self._texts.get(one, "") for one in row.event.passages)])
        return "\n".join(self._texts.get(reading.passage, "") for reading in row.omission.readings)

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Every passage by its name."""
        return {one.id: one.text for article in self.app.reader.articles for one in article.passages}

    # What it says

    def heading(self) -> str:
        """Its name."""
        return "Overview"

    def count(self) -> str:
        """How many, and in which order; what the signs without a value mean where there is room."""
        if self._grid is None or not self._all:
            return ""
        width, articles = self.area.width, len(self.columns)
        events = len({row.event.id for row in self._rows})
        omissions = sum(row.omission is not None for row in self._rows)
        many = f"{events} event{'s' if events != 1 else ''}"
        if omissions:
            many += f" (+ {omissions}{' left out by some' if width >= _AMPLE else ''})"
        many += f" × {articles} article{'s' if articles != 1 else ''}"
        legend = f"{self._legend}   " if width >= _WORDS else ""
        shown = self._shown(width - LEFT - 1)
        part = f"   {shown.start + 1} to {shown.stop}" if len(shown) < articles else ""
        return f"{legend}{many}{part}   sorted: {self.order}" if width >= 64 else f"{many}   {self.order}"

    @property
    def _legend(self) -> str:
        """What the signs mean that are no verdicts."""
        open_too = self._grid is not None and any(
            row.omission is not None and any(at not in self._grid.cells(row) for at in self.columns)
            for row in self._rows
        )
        return "● told   “ quoted   – not told" + ("   · unclear" if open_too else "")

    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys."""
        following = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        return (
            ("enter", "read"),
            ("s", f"sort {following}" if self.area.width >= 80 else "sort"),
            ("/", "words"),
            ("j k", "event"),
            ("h l", "article"),
            ("esc", "back"),
        )

    def nothing(self) -> str:
        """Why there is no event."""
        if self._grid is None:
            return "Not compared yet."
        if self._all:
            return "No event with these words."
        if len(self.columns) < 2:
            return "One article: nothing to compare it with."
        return "No passage is told by two accounts."

    def entries(self) -> int:
        """The events."""
        return len(self._rows)

    # Columns

    def _cell(self, width: int) -> int:
        if self.area.width < _WORDS:
            return _SIGN + 1 if len(self.columns) > 9 else _SIGN
        return max(_CELL, min(_WIDEST, width * 2 // 3 // max(1, len(self.columns))))

    def _shown(self, width: int) -> range:
        """The accounts that have a column: all, or as many as fit, with the chosen one among them."""
        fitting = max(1, (width - (2 * _LABEL if self.area.width >= _WORDS else _LABEL)) // self._cell(width))
        count = min(fitting, len(self.columns))
        self._first = max(0, min(self._first, self.column, len(self.columns) - count))
        if self.column >= self._first + count:
            self._first = self.column - count + 1
        return range(self._first, self._first + count)

    @override
    def heads(self, width: int) -> list[list[Piece]]:
        """Number and outlet of each account, or its number with what the signs mean at the left."""
        if self._grid is None or not self._rows:
            return []
        look, cell, shown = self.look, self._cell(width), self._shown(width)
        room = width - cell * len(shown)
        legend = self._legend if self.area.width < _WORDS and width_of(self._legend) < room else ""
        pieces: list[Piece] = [
            (legend, look.style("context")),
            (" " * (room - width_of(legend)), look.style("text")),
        ]
        for at in shown:
            article = self.columns[at]
            name = f"{article + 1} {self.app.reader.names[article]}" if self.area.width >= _WORDS else f"{article + 1}"
            name = fit(name, cell - 1)
            here = at == self.column
            style = look.style("accent", bold=True, underline=True) if here else look.style("title", bold=True)
            pieces += [(name, style), (" " * (cell - width_of(name)), look.style("text"))]
        return [pieces]

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """An event and its cells."""
        assert self._grid is not None
        row = self._rows[entry]
        look, cell, shown = self.look, self._cell(width), self._shown(width)
        sign = "+ " if row.omission is not None else ""
        room = width - cell * len(shown) - len(sign)
        name = fit(in_one_line(self._grid.label(row)), room - 3)
        fill = look.style("text", ground)
        pieces: list[Piece] = [
            (sign, look.style("only", ground, bold=True)),
            (name, look.style("text" if ground == "band" else "context", ground)),
            (" " * (room - width_of(name)), fill),
        ]
        cells = self._grid.cells(row)
        for at in shown:
            told = cells.get(self.columns[at], _BLANK if row.omission is not None else _UNTOLD)
            drawn = _pieces(told, cell - 1, look, ground, words=self.area.width >= _WORDS)
            pieces += [*drawn, (" " * (cell - sum(width_of(text) for text, _ in drawn)), fill)]
        return [pieces]

    # The passages of the chosen event

    @override
    def preview_height(self, height: int) -> int:
        """What the events leave, if that is enough, and at most half of it."""
        if not self._rows:
            return 0
        if self.area.width < _WORDS:
            return _SAID if height >= 3 * _SAID else 0
        left = max(height - len(self._all) - 1, height // 2)
        return left if left >= _LEAST else 0

    @override
    def preview(self, width: int, height: int) -> list[Strip]:
        """The tellings side by side, of as many accounts as fit."""
        if not self._rows:
            return []
        row = self._rows[max(0, min(self.chosen, len(self._rows) - 1))]
        if self.area.width < _WORDS:
            return self._in_words(row, width, height)
        return side_by_side(self.app.reader, row, self.columns, self.column, width, height, self.look)

    def _in_words(self, row: Row, width: int, height: int) -> list[Strip]:
        assert self._grid is not None
        names, cells = self.app.reader.names, self._grid.cells(row)
        tellers = [names[at] for at in self.columns if at in cells and cells[at].told]
        unknown = _BLANK if row.omission is not None else _UNTOLD
        silent = [names[at] for at in self.columns if cells.get(at, unknown) == _UNTOLD]
        return in_words(in_one_line(self._grid.label(row)), tellers, silent, width, height, self.look)

    # Keys

    def open(self, entry: int) -> None:
        """Read the chosen account's telling, or the first there is."""
        if self._grid is None:
            return
        row = self._rows[entry]
        for article in (self.columns[self.column], self.app.reader.reading.leader, *self.columns):
            passage = self._grid.place(row, article)
            if passage is not None:
                self.dismiss()
                self.app.reader.jump(article, passage)
                return

    def action_sort(self) -> None:
        """The next order; the chosen event stays chosen."""
        if self._grid is None or not self._rows:
            return
        chosen = self._rows[self.chosen]
        self.order = self.app.remembered.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._all = self._grid.ordered(self.order)
        self.refilter()
        self.chosen = self._rows.index(chosen)
        self.message = ""
        self.show()

    def action_column(self, by: int) -> None:
        """Another account."""
        if self.columns:
            self.column = (self.column + by) % len(self.columns)
        self.message = ""
        self.show()


#: An account that does not tell it; one that tells of the event, and of which it is not known whether it tells this.
_UNTOLD, _BLANK = Cell(False), Cell(False, value=" ")


def _pieces(cell: Cell, width: int, look: Look, ground: Ground, *, words: bool) -> list[Piece]:
    """A cell, at most `width` cells wide."""
    if cell is _BLANK:
        return [("·", look.style("context", ground))]
    if not cell.told:
        return [("–", look.style("only", ground))]
    if cell.verdict is None:
        pieces: list[Piece] = [("“" if cell.quoted else "●", look.style("context", ground))]
        if words and cell.value:
            pieces.append((f" {cell.value}", look.style("context", ground)))
    else:
        role = ROLES[cell.verdict]
        pieces = [(SIGNS[cell.verdict], look.style(role, ground, bold=True))]
        if words:
            pieces += [(" ", look.style("text", ground)), (cell.value, _value_style(cell.verdict, look, ground))]
        if words and cell.further:
            more = f" +{cell.further}"
            return [*_cut(pieces, width - width_of(more)), (more, look.style(role, ground))]
    return _cut(pieces, width)


def _value_style(verdict: Verdict, look: Look, ground: Ground) -> Style:
    if verdict == "conflict":
        return look.style("text", ground, bold=True)
    if verdict == "precision":
        return look.style("precision", ground, underline=True)
    if verdict == "only":
        return look.style("only", ground, italic=True)
    return look.style("text" if verdict == "spelling" else "context", ground)


def _cut(pieces: Iterable[Piece], width: int) -> list[Piece]:
    """The pieces, cut to `width` cells."""
    made: list[Piece] = []
    for text, style in pieces:
        made.append((fit(text, width), style))
        width -= width_of(made[-1][0])
        if width <= 0:
            break
    return made
