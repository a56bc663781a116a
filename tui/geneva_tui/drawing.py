"""Pieces of styled text in, one screen line out.

A line is drawn from `(text, style)` pairs, left to right; what is too long is cut with an ellipsis, what is too
short is filled. Nothing here reads markup: text is text.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from geneva_tui.cells import filled, width_of
from geneva_tui.theme import Look
from geneva_tui.wrapping import fit

if TYPE_CHECKING:
    from textual.app import App

Piece = tuple[str, Style]


def line(pieces: Iterable[Piece], width: int, fill: Style, *, right: Sequence[Piece] = ()) -> Strip:
    """One line of exactly `width` cells; `right` stands at its right end, and is kept when the rest is cut."""
    tail = [piece for piece in right if piece[0]]
    room = max(0, width - sum(width_of(text) for text, _ in tail))
    segments: list[Segment] = []
    for text, style in pieces:
        cells = width_of(text)
        if cells > room:
            cut = fit(text, room)
            cells = width_of(cut)
            if cut:
                segments.append(Segment(cut, style))
            room -= cells
            break
        if text:
            segments.append(Segment(text, style))
        room -= cells
    if room > 0:
        segments.append(Segment(" " * room, fill))
    segments.extend(Segment(text, style) for text, style in tail)
    if room < 0 or sum(width_of(text) for text, _ in tail) > width:
        return Strip(segments).adjust_cell_length(width, fill)  # what stands at the right is too wide by itself
    return Strip(segments, width)


def wide(pieces: Iterable[Piece]) -> int:
    """How many cells the pieces take."""
    return sum(width_of(text) for text, _ in pieces)


def filtered(strip: Strip, app: "App[object]", look: Look) -> Strip:
    """The strip as the app's filters (no colour, dimming) want it, and as wide as it says in every terminal.

    The one that turns ANSI colours into others is not asked: our palettes are RGB, or meant for 16 colours.
    """
    for one in app.get_line_filters():
        if not isinstance(one, ANSIToTruecolor):
            strip = strip.apply_filter(one, look.ground)
    return filled(strip)


class Board(Widget):
    """A part of the screen that shows the lines it is given and nothing else."""

    can_focus = False
    ALLOW_SELECT = False

    def __init__(self, look: Look | None = None) -> None:
        super().__init__()
        self._plain = look.style("text") if look is not None else None
        self._given: list[Strip] = []
        self._rows: list[Strip] = []

    def put(self, rows: Sequence[Strip], look: Look) -> None:
        """Show these lines; nothing is drawn where they are those of before."""
        self._plain = look.style("text")
        if rows != self._given:
            self._given = list(rows)
            self._rows = [filtered(row, self.app, look) for row in rows]
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines given, blank ones where there are none."""
        rows = self._rows[crop.y : crop.bottom]
        rows += [Strip.blank(self.size.width, self._plain)] * (crop.height - len(rows))
        if crop.x or crop.width != self.size.width:
            return [row.crop(crop.x, crop.right) for row in rows]
        return rows

    def render_line(self, y: int) -> Strip:
        """One of them, for the compositor's hit test."""
        return self._rows[y] if 0 <= y < len(self._rows) else Strip.blank(self.size.width, self._plain)

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return "\n".join(row.text for row in self._rows)
