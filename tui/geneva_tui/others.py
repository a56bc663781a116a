"""The accounts without a pane: what each of them tells of the current passage, one under the other.

The same lines serve as a column of their own and, where there is but one column, under the current passage.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from geneva_tui.cells import width_of
from geneva_tui.drawing import Board, line
from geneva_tui.ink import LEFT, Layers, ink
from geneva_tui.marks import Marks
from geneva_tui.page import Page
from geneva_tui.pane import WHEEL
from geneva_tui.theme import Look
from geneva_tui.wrapping import fit


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


class Account(NamedTuple):
    """An account without a pane. `passage` is what it tells of the current passage, None where it does not."""

    article: int
    name: str
    place: str
    page: Page | None
    passage: int | None
    bookmarked: bool = False
    hits: tuple[tuple[int, int], ...] = ()


class Elsewhere(NamedTuple):
    """Who has no pane: `telling` (article, passage) with those that contradict first, and `absent`, by number."""

    telling: Sequence[tuple[int, int]]
    absent: Sequence[int]

    @property
    def counted(self) -> str:
        """What the head of the column says."""
        return f"{len(self.telling)} of {len(self.telling) + len(self.absent)} tell it"


class Block(NamedTuple):
    """An account's lines: a rule with its name, then its passage, where it tells it."""

    article: int
    tells: bool
    lines: tuple[Strip, ...]


class Blocks(NamedTuple):
    """The blocks that were drawn, and how many accounts more tell it and do not."""

    drawn: Sequence[Block]
    more: int = 0
    absent: int = 0

    @property
    def height(self) -> int:
        """How many lines they have."""
        return sum(len(block.lines) for block in self.drawn)


def blocks(
    elsewhere: Elsewhere,
    account: Callable[[int, int | None], Account],
    most: int,
    width: int,
    look: Look,
    marks: Marks | None,
    layers: Layers,
) -> Blocks:
    """The accounts' blocks, as many as `most` lines hold and one more; `account` says what stands over each."""
    made: list[Block] = []
    lines = 0
    for article, passage in (*elsewhere.telling, *((article, None) for article in elsewhere.absent)):
        if lines > most:
            break
        block = _block(account(article, passage), width, look, marks, layers)
        made.append(block)
        lines += len(block.lines)
    told = sum(block.tells for block in made)
    return Blocks(made, len(elsewhere.telling) - told, len(elsewhere.absent) - (len(made) - told))


def column(
    made: Blocks, row: int, height: int, width: int, look: Look, *, headed: bool = False
) -> tuple[list[Strip], list[int | None]]:
    """The column, `height` lines of it, and the account that each line belongs to.

    The first passage stands level at `row` if all fits below it, else it moves up; what does not fit is counted in
    the last line. Then, where it is `headed` by a rule, there is one line more: the first
    account's rule, to stand in the place of that.
    """
    blank = line([], width, look.style("text"))
    lines = _spaced(made.drawn, blank, spaced=True)
    if len(lines) > height or made.more or made.absent:
        lines = _spaced(made.drawn, blank, spaced=False)
    if len(lines) > height or made.more or made.absent:
        height += headed
        lines = lines if len(lines) <= height and not (made.more or made.absent) else _cut(made, height, width, look)
    else:
        lines = [(blank, None)] * max(0, min(row - 1, height - len(lines))) + lines
    lines += [(blank, None)] * (height - len(lines))
    return [strip for strip, _ in lines], [owner for _, owner in lines]


def _block(account: Account, width: int, look: Look, marks: Marks | None, layers: Layers) -> Block:
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
                hits=account.hits,
            )
            for number in account.page.passage_lines(account.passage)
        ]
    return Block(account.article, account.passage is not None, tuple(drawn))


def _spaced(drawn: Sequence[Block], blank: Strip, *, spaced: bool) -> list[tuple[Strip, int | None]]:
    lines: list[tuple[Strip, int | None]] = []
    for number, block in enumerate(drawn):
        if number and spaced and (block.tells or drawn[number - 1].tells):
            lines.append((blank, None))
        lines += [(strip, block.article) for strip in block.lines]
    return lines


def _cut(made: Blocks, height: int, width: int, look: Look) -> list[tuple[Strip, int | None]]:
    """As many lines as there are, and in the last one how many accounts more tell it and how many do not."""
    lines: list[tuple[Strip, int | None]] = []
    whole = 0
    for block in made.drawn:
        room = height - 1 - len(lines)
        if room < min(2, len(block.lines)):
            break
        lines += [(strip, block.article) for strip in block.lines[:room]]
        whole += 1
    rest = made.drawn[whole:]
    more = made.more + sum(block.tells for block in rest)
    absent = made.absent + sum(not block.tells for block in rest)
    said = ", ".join(
        part for part in (f"{more} more tell it" if more else "", f"{absent} not" if absent else "") if part
    )
    plain = look.style("text")
    last = line([(" " * LEFT, plain), (f"… {said}" if said else "…", look.style("context"))], width, plain)
    return [*lines, (last, None)][-height:]


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
