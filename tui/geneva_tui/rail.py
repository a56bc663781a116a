"""The column beside a pane: what of the account is visible, where its conflicts and bookmarks are, and where one is."""

from collections.abc import Iterable
from functools import lru_cache

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from geneva_tui.drawing import Board
from geneva_tui.theme import Look, Role


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
    """The rail of a pane that shows `height` of `total` lines from line `top` on.

    `conflicts` and `bookmarks` are rows of the rail (see `row_of`), `current` is a line of the page.

    What is current hides a bookmark, a bookmark a conflict, a conflict the thumb.
    """
    rail = [_cell(look, "│", "rule")] * height
    first, last = max(0, top), min(total, top + height)
    if total > 0 and last > first:
        for row in range(row_of(first, total, height), row_of(last - 1, total, height) + 1):
            rail[row] = _cell(look, "┃", "thumb")
    for row in conflicts:
        rail[row] = _cell(look, "╪", "conflict")
    for row in bookmarks:
        rail[row] = _cell(look, "●", "book")
    if current is not None and total > 0:
        rail[row_of(current, total, height)] = _cell(look, "◆", "accent") if leads else _cell(look, "◇", "title")
    return rail


def place(row: int, total: int, height: int) -> int:
    """The line that a row of the rail stands for."""
    return min(max(0, total - 1), max(0, row) * max(1, total) // max(1, height))


def row_of(line: int, total: int, height: int) -> int:
    """The row of a line: a short text has its lines beside themselves, a long one is shrunk to the rail."""
    return min(height - 1, max(0, line) * height // max(1, total))


@lru_cache(maxsize=64)
def _cell(look: Look, sign: str, role: Role) -> Strip:
    return Strip([Segment(sign, look.style(role))], 1)


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
