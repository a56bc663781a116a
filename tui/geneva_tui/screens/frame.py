"""The frame of every screen over the text: title and count, a heavy rule, rows of which one is chosen, the status line.

A screen is a subclass that says how many entries it has and draws one of them at a time; the frame scrolls, chooses,
and leaves. Only the entries in view are drawn, so that thousands cost nothing.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from geneva_tui import status
from geneva_tui.cells import width_of
from geneva_tui.drawing import Board, Piece, line, wide
from geneva_tui.keys import FRAME_KEYS, bindings
from geneva_tui.marks import FILTERS
from geneva_tui.theme import Ground, Look
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: Cells before an entry's text: gap, bar, space.
LEFT = 3
#: Rows of the frame itself: title, rule, a blank row, the status line.
_FRAME_ROWS = 4


class Sheet(Board):
    """The whole screen as one board; a click and the wheel are told to its frame."""

    def on_click(self, event: events.Click) -> None:
        """A click chooses the entry there, one on the chosen entry opens it."""
        frame = self.screen
        if isinstance(frame, Frame):
            frame.clicked(event.y)

    def on_mouse_scroll_down(self) -> None:
        """The wheel goes on by an entry."""
        if isinstance(self.screen, Frame):
            self.screen.action_choose(1)

    def on_mouse_scroll_up(self) -> None:
        """The wheel goes back by an entry."""
        if isinstance(self.screen, Frame):
            self.screen.action_choose(-1)


class Frame(Screen[None]):
    """A list with one chosen entry. Subclasses say what `name`, `count`, `size`, `draw`, `open` and `hints` are."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FRAME_KEYS)]
    AUTO_FOCUS = ""
    CHOOSES: ClassVar[bool] = True
    """Whether one entry is chosen; else the entries are lines of a text that scrolls."""

    app: "GenevaApp"

    def __init__(self) -> None:
        super().__init__()
        self.chosen = 0
        self.top = 0
        self.message = ""
        self.sheet = Sheet()
        self._owners: list[int | None] = []

    # What a screen says

    def heading(self) -> str:
        """What the screen is called."""
        return ""

    def count(self) -> str:
        """What stands at the right of the title."""
        return ""

    def beside(self) -> list[Piece]:
        """What stands right of its name."""
        return []

    def entries(self) -> int:
        """How many entries there are."""
        return 0

    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """The lines of an entry, from column 3 on, `width` cells wide, on a ground; at least one."""
        raise NotImplementedError

    def heads(self, width: int) -> list[list[Piece]]:
        """Lines that stay above the entries, from column 3 on, `width` cells wide."""
        del width  # for subclasses
        return []

    def preview(self, width: int, height: int) -> list[Strip]:
        """Whole lines below the entries, at most `height`; none where there is no room for them."""
        del width, height
        return []

    def preview_height(self, height: int) -> int:
        """How many of the `height` rows for entries go to the preview."""
        del height
        return 0

    def gap(self, entry: int) -> bool:
        """Whether a blank row follows an entry."""
        del entry
        return False

    def joint(self, entry: int, width: int) -> list[Piece]:
        """What stands in the row after an entry, where there is a gap; nothing as a rule."""
        del entry, width
        return []

    def nothing(self) -> str:
        """What is said where there is no entry."""
        return "nothing here"

    def hints(self) -> Sequence[tuple[str, str]]:
        """Keys in the status line: key and what it does."""
        return (("enter", "read"), ("j k", "choose"), ("esc", "back"))

    def open(self, entry: int) -> None:
        """Enter on an entry."""

    # How it is shown

    @property
    def look(self) -> Look:
        """The styles of the theme that is on."""
        return self.app.look

    def compose(self) -> Iterable[Widget]:
        """One board."""
        yield self.sheet

    def on_mount(self) -> None:
        """Show it."""
        self.show()

    def on_resize(self) -> None:
        """Another size: draw for that."""
        self.show()

    def on_screen_resume(self) -> None:
        """Back from a screen above: the theme or the data may be others."""
        self.show()

    def renew(self) -> None:
        """What is shown may have changed: the comparison has come, or the notes are others."""
        self.show()

    def say(self, words: str) -> None:
        """A message in the status line, until the next key."""
        self.message = words
        self.show()

    def show(self) -> None:
        """Draw everything anew."""
        if not self.is_attached:
            return
        width, height = self.app.size
        look = self.look
        plain = look.style("text")
        title: list[Piece] = [("  ", plain), (self.heading(), look.style("accent", bold=True)), *self.beside()]
        room = width - wide(title) - 4
        count: list[Piece] = [(f"{_fitting(self.count(), room)}  ", look.style("context"))]
        rows = [line(title, width, plain, right=count)]
        rows.append(line([(" ", plain), ("━" * (width - 2), look.style("accent"))], width, plain))
        owners: list[int | None] = [None, None]
        for head in self.heads(width - LEFT - 1):
            rows.append(line([(" " * LEFT, plain), *head], width, plain))
            owners.append(None)
        if height > 2 * _FRAME_ROWS:
            rows.append(line([], width, plain))
            owners.append(None)
        room = max(1, height - len(rows) - 1)
        below = self.preview(width, self.preview_height(room)) if self.preview_height(room) else []
        drawn, whose = self._entries(width, room - len(below))
        rows += drawn + below
        owners += whose
        self._owners = owners
        rows = rows[: height - 1]
        rows += [line([], width, plain)] * (height - 1 - len(rows))
        rows.append(self._status(width))
        self.sheet.put(rows, look)
        at = owners.index(self.chosen) if self.chosen in owners else 0
        self.app.cursor_position = Offset(LEFT, at)

    def _entries(self, width: int, room: int) -> tuple[list[Strip], list[int | None]]:
        look, plain = self.look, self.look.style("text")
        total = self.entries()
        if not total:
            why, room_for = self.nothing(), max(8, width - LEFT - 1)
            told = [why[start:end] for start, end in wrap(why, room_for)][:room]
            quiet = look.style("context")
            return [line([(" " * LEFT, plain), (one, quiet)], width, plain) for one in told], [None] * len(told)
        self.chosen = max(0, min(self.chosen, total - 1))
        self.top = max(0, min(self.top, total - 1))
        if self.CHOOSES:
            self.top = max(min(self.top, self.chosen), self._first_that_fits(width, room))
        strips: list[Strip] = []
        owners: list[int | None] = []
        entry = self.top
        while entry < total and len(strips) < room:
            chosen = self.CHOOSES and entry == self.chosen
            ground: Ground = "band" if chosen else "bg"
            fill = look.style("text", ground)
            bar = ("┃", look.style("accent")) if chosen else (" ", plain)
            for pieces in self.draw(entry, width - LEFT - 1, ground):
                strips.append(
                    Strip.join(
                        [
                            line([(" ", plain), bar, (" ", fill), *pieces], width - 1, fill),
                            line([], 1, plain),
                        ]
                    )
                )
                owners.append(entry)
            if self.gap(entry):
                strips.append(line([(" " * LEFT, plain), *self.joint(entry, width - LEFT - 1)], width, plain))
                owners.append(None)
            entry += 1
        return strips[:room], owners[:room]

    def _first_that_fits(self, width: int, room: int) -> int:
        """The first entry from which the chosen one is still whole on so many rows."""
        first = self.chosen
        rows = len(self.draw(first, width - LEFT - 1, "bg"))
        while first > self.top:
            rows += len(self.draw(first - 1, width - LEFT - 1, "bg")) + self.gap(first - 1)
            if rows > room:
                break
            first -= 1
        return first

    def _status(self, width: int) -> Strip:
        reader = self.app.reader
        if self.message:
            left = status.message(self.message, width, self.look)
        else:
            counted = reader.told.counts if reader.told is not None and len(reader.articles) > 1 else None
            chosen = FILTERS[reader.filter]
            left = status.legend(counted, chosen.verdicts, chosen.name, width, self.look)
        hints = self.hints() if self.entries() else self.hints()[-1:]  # nothing to choose: only to leave
        if self.message and status.fills(left, width):
            hints = ()
        return status.row(left, hints, width, self.look)

    # Keys and mouse

    def action_choose(self, by: int) -> None:
        """Next or previous entry."""
        self.message = ""
        if self.CHOOSES:
            self.chosen = max(0, min(self.chosen + by, self.entries() - 1))
        else:
            self._scroll(by)
        self.show()

    def action_page(self, by: int) -> None:
        """A screenful on or back."""
        self.message = ""
        shown = [owner for owner in self._owners if owner is not None]
        step = max(1, len(set(shown)) - 1)
        if self.CHOOSES:
            self.chosen = max(0, min(self.chosen + by * step, self.entries() - 1))
        else:
            self._scroll(by * step)
        self.show()

    def _scroll(self, by: int) -> None:
        """A text ends with its last line at the bottom."""
        shown = len({owner for owner in self._owners if owner is not None})
        self.top = max(0, min(self.top + by, self.entries() - shown))

    def action_first(self) -> None:
        """First entry."""
        self.chosen = self.top = 0
        self.show()

    def action_last(self) -> None:
        """Last entry."""
        self.chosen = self.entries() - 1
        if not self.CHOOSES:
            self._scroll(self.entries())
        self.show()

    def action_open(self) -> None:
        """Open the chosen entry."""
        if self.entries():
            self.open(self.chosen)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss()

    def action_switch(self, name: str) -> None:
        """Another screen instead of this one; the text, where it is this one."""
        app, here = self.app, type(self).__module__.rpartition(".")[2]
        self.dismiss()
        if name != here:
            app.open_screen(name)

    def action_help(self) -> None:
        """All keys."""
        self.app.open_screen("help")

    def action_repaint(self) -> None:
        """Draw the whole screen anew."""
        self.app.repaint()

    def clicked(self, row: int) -> None:
        """A click on a row of the sheet."""
        owner = self._owners[row] if 0 <= row < len(self._owners) else None
        if owner is None or not self.CHOOSES:
            return
        if owner == self.chosen:
            self.open(owner)
        else:
            self.chosen = owner
            self.show()

    @property
    def area(self) -> Size:
        """The size of the whole screen."""
        return self.app.size


def _fitting(count: str, room: int) -> str:
    """Of what is counted as many parts as fit, and at least some of the first."""
    parts = count.split("   ")
    while len(parts) > 1 and width_of("   ".join(parts)) > room:
        parts.pop()
    return fit("   ".join(parts), room)
