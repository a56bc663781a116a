"""The column beside a pane: what of the account is visible, where its conflicts and bookmarks are, and where one is."""

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from geneva_tui.drawing import Board
from geneva_tui.theme import Look


def rows(
    height: int,
    total: int,
    top: int,
    look: Look,
    *,
    conflicts: Iterable[int] = (),
    bookmarks: Iterable[int] = (),
    current: int | None = None,
    leads: bool = False,
) -> list[Strip]:
    """The rail of a pane that shows `height` of `total` lines from line `top` on; all places are lines.

    What is current hides a bookmark, a bookmark a conflict, a conflict the thumb.
    """
    rail = [Segment("│", look.style("rule"))] * height
    first, last = max(0, top), min(total, top + height)
    if total > 0 and last > first:
        for row in range(_row(first, total, height), _row(last - 1, total, height) + 1):
            rail[row] = Segment("┃", look.style("thumb"))
    for place in conflicts:
        rail[_row(place, total, height)] = Segment("╪", look.style("conflict"))
    for place in bookmarks:
        rail[_row(place, total, height)] = Segment("●", look.style("book"))
    if current is not None and total > 0:
        rail[_row(current, total, height)] = Segment("◆" if leads else "◇", look.style("accent" if leads else "title"))
    return [Strip([segment], 1) for segment in rail]


def place(row: int, total: int, height: int) -> int:
    """The line that a row of the rail stands for."""
    return min(max(0, total - 1), max(0, row) * max(1, total) // max(1, height))


def _row(line: int, total: int, height: int) -> int:
    """The row of a line: a short text has its lines beside themselves, a long one is shrunk to the rail."""
    return min(height - 1, max(0, line) * height // max(1, total))


class Rail(Board):
    """The rail of one pane."""

    class Chosen(Message):
        """A row of the rail was clicked."""

        def __init__(self, rail: "Rail", row: int) -> None:
            super().__init__()
            self.rail = rail
            self.row = row

    def on_click(self, event: events.Click) -> None:
        """Tell the reader which row."""
        self.post_message(self.Chosen(self, event.y))
