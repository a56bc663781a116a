"""The accounts without a pane: what each of them tells of the current passage, one under the other.

The same lines serve as a column of their own and, where there is but one column, under the current passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from geneva_tui.drawing import Board, line
from geneva_tui.ink import LEFT, Layers, ink
from geneva_tui.marks import Marks
from geneva_tui.page import Page
from geneva_tui.pane import WHEEL
from geneva_tui.theme import Look
from geneva_tui.wrapping import fit, width_of


class OthersBoard(Board):
    """The others column, or the linear view."""

    class Chosen(Message):
        """A row was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Turned(Message):
        """The wheel was turned over it."""

        def __init__(self, lines: int) -> None:
            super().__init__()
            self.lines = lines

    def on_click(self, event: events.Click) -> None:
        """Tell the reader which row."""
        self.post_message(self.Chosen(event.y))

    def on_mouse_scroll_down(self) -> None:
        """Tell the reader."""
        self.post_message(self.Turned(WHEEL))

    def on_mouse_scroll_up(self) -> None:
        """Tell the reader."""
        self.post_message(self.Turned(-WHEEL))


@dataclass(frozen=True, slots=True)
class Account:
    """An account without a pane. `passage` is what it tells of the current passage, None where it does not."""

    article: int
    name: str
    place: str
    page: Page | None
    passage: int | None
    conflict: bool
    bookmarked: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """An account's lines: a rule with its name, then its passage; `tells` is false for those that do not tell it."""

    account: Account
    lines: tuple[Strip, ...]

    @property
    def tells(self) -> bool:
        """Whether the account tells the event."""
        return self.account.passage is not None


def blocks(accounts: Sequence[Account], width: int, look: Look, marks: Marks | None, layers: Layers) -> list[Block]:
    """The blocks of all accounts: conflicts first, then by number, then those that do not tell it."""
    order = sorted(accounts, key=lambda one: (one.passage is None, not one.conflict, one.article))
    made = []
    for account in order:
        drawn = [_rule(account, width, look)]
        if account.passage is not None and account.page is not None:
            drawn += [
                ink(
                    account.page,
                    number,
                    width,
                    look=look,
                    standing="level",
                    marks=marks,
                    article=account.article,
                    layers=layers,
                    bookmarked=account.bookmarked,
                )
                for number in account.page.passage_lines(account.passage)
            ]
        made.append(Block(account, tuple(drawn)))
    return made


def column(
    made: Sequence[Block], row: int, height: int, width: int, look: Look
) -> tuple[list[Strip], list[int | None]]:
    """The column, `height` lines of it, and the account that each line belongs to.

    The first passage stands level at `row` if all fits below it, else it moves up; what does not fit is counted in
    the last line.
    """
    blank = line([], width, look.style("text"))
    full = _spaced(made, blank, spaced=True)
    if len(full) > height:
        full = _spaced(made, blank, spaced=False)
    if len(full) > height:
        return _cut(made, height, width, look)
    above = max(0, min(row - 1, height - len(full)))
    lines = [(blank, None)] * above + full
    lines += [(blank, None)] * (height - len(lines))
    return [strip for strip, _ in lines], [owner for _, owner in lines]


def _spaced(made: Sequence[Block], blank: Strip, *, spaced: bool) -> list[tuple[Strip, int | None]]:
    lines: list[tuple[Strip, int | None]] = []
    for number, block in enumerate(made):
        if number and spaced and (block.tells or made[number - 1].tells):
            lines.append((blank, None))
        lines += [(strip, block.account.article) for strip in block.lines]
    return lines


def _cut(made: Sequence[Block], height: int, width: int, look: Look) -> tuple[list[Strip], list[int | None]]:
    """As many lines as there are, and in the last one how many accounts more tell it and how many do not."""
    lines: list[tuple[Strip, int | None]] = []
    whole = 0
    for block in made:
        room = height - 1 - len(lines)
        if room < min(2, len(block.lines)):
            break
        lines += [(strip, block.account.article) for strip in block.lines[:room]]
        whole += 1
    rest = made[whole:]
    more, absent = sum(block.tells for block in rest), sum(not block.tells for block in rest)
    said = ", ".join(
        part for part in (f"{more} more tell it" if more else "", f"{absent} not" if absent else "") if part
    )
    said = f"… {said}" if said else "…"
    lines.append(
        (line([(" " * LEFT, look.style("text")), (said, look.style("context"))], width, look.style("text")), None)
    )
    lines = lines[-height:] if len(lines) > height else lines
    blank = line([], width, look.style("text"))
    lines += [(blank, None)] * (height - len(lines))
    return [strip for strip, _ in lines], [owner for _, owner in lines]


def _rule(account: Account, width: int, look: Look) -> Strip:
    stroke, plain = look.style("rule"), look.style("text")
    tells = account.passage is not None
    place = account.place
    room = width - 7 - width_of(place)
    name = fit(f"{account.article + 1} {account.name}", room)
    rest = max(0, width - 7 - width_of(name) - width_of(place))
    return line(
        [
            (" ", plain),
            ("─ ", stroke),
            (name, look.style("title", bold=True) if tells else look.style("furn")),
            (" " + "─" * rest + " ", stroke),
            (place, look.style("context") if tells else look.style("only", italic=True)),
            (" ─", stroke),
        ],
        width,
        plain,
    )
