"""What stands above the columns: number, outlet and date of each account, and under it where its pane is."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from geneva_corpus.display import visible
from geneva_corpus.model import Article
from geneva_corpus.naming import name
from geneva_tui.cells import width_of
from geneva_tui.drawing import Board, Piece, line, wide
from geneva_tui.layout import Column, Geometry
from geneva_tui.theme import Look, Role
from geneva_tui.wrapping import fit

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Title(NamedTuple):
    """One column's heading. `place` is what its rule says, `absent` whether that is that the event is not told."""

    number: int
    name: str
    date: str
    place: str
    leads: bool = False
    absent: bool = False
    unlinked: bool = False
    bookmarked: bool = False


class Heading(Board):
    """The title rows; a click on one lets its account lead."""

    class Chosen(Message):
        """A column of the screen was clicked."""

        def __init__(self, x: int) -> None:
            super().__init__()
            self.x = x

    def on_click(self, event: events.Click) -> None:
        """Tell the reader where."""
        self.post_message(self.Chosen(event.x))


def outlet(article: Article) -> str:
    """What an account is called, safe to show."""
    return visible(name(article))


def day(date: str | None) -> str:
    """An ISO date as it is read: `21 Jan 2022`, `Jan 2022`, `undated`."""
    if not date:
        return "undated"
    parts = date[:10].split("-")
    if not all(part.isdecimal() for part in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return visible(date)
    year, *rest = parts
    return " ".join([*(str(int(part)) for part in rest[1:2]), *(_MONTHS[int(part) - 1] for part in rest[:1]), year])


def rows(
    geometry: Geometry, titles: Sequence[Title], others: str, look: Look, rule: Strip | None = None
) -> list[Strip]:
    """The title rows and rules over all columns.

    `others` is what the head of the others column says, `rule` what stands under it where that is no plain rule.
    """
    names: list[Segment] = []
    rules: list[Segment] = []
    at = 0
    columns = [*geometry.panes, *([geometry.others] if geometry.others else [])]
    for number, column in enumerate(columns):
        gap = Segment(" " * (column.x - at), look.style("text"))
        names.append(gap)
        rules.append(gap)
        title = titles[number] if number < len(titles) else None
        if geometry.heading == 1:
            names.extend(_short(column, title, others, look))
        else:
            names.extend(_name(column, title, others, look))
            rules.extend(
                _rule(column, title, look) if title is not None or rule is None else _padded(rule, column, look)
            )
        at = column.x + column.width
    gap = Segment(" " * (geometry.width - at), look.style("text"))
    lines = [Strip([*names, gap], geometry.width)]
    if geometry.heading > 1:
        lines.append(Strip([*rules, gap], geometry.width))
    return lines


def _padded(rule: Strip, column: Column, look: Look) -> Strip:
    return rule.extend_cell_length(column.width, look.style("text"))


def _name(column: Column, title: Title | None, others: str, look: Look) -> Strip:
    plain = look.style("text")
    if title is None:
        return line(
            [("   ", plain), ("The others", look.style("title", bold=True))],
            column.width,
            plain,
            right=[(others, look.style("context")), (" ", plain)],
        )
    role: Role = "accent" if title.leads else "furn" if title.absent else "title"
    label = f"{title.number} {title.name}"
    date = title.date
    room = column.width - 4
    if width_of(date) + 2 + min(width_of(label), 10) > room:
        date = ""
    dot: list[Piece] = [(" ●", look.style("book"))] if title.bookmarked else []
    label = fit(label, room - (width_of(date) + 2 if date else 0) - wide(dot))
    return line(
        [("   ", plain), (label, look.style(role, bold=not title.absent)), *dot],
        column.width,
        plain,
        right=[(date, look.style("furn" if date == "undated" or title.absent else "context")), (" ", plain)],
    )


def _rule(column: Column, title: Title | None, look: Look) -> Strip:
    width = column.width - 2
    plain = look.style("text")
    if title is None:
        return line([(" ", plain), ("─" * (column.width - 2), look.style("rule"))], column.width, plain)
    heavy = title.leads
    stroke = look.style("accent" if heavy else "rule")
    sign = "━" if heavy else "─"
    place = fit(title.place, width - 4)
    word = look.style("only", italic=True) if title.absent else look.style("accent" if heavy else "context")
    rest = max(0, width - 4 - width_of(place))
    end = "╌" if title.unlinked else sign
    pieces: list[Piece] = [(" ", plain), (sign * 2, stroke), (f" {place} ", word), (end * rest, stroke)]
    return line(pieces, column.width, plain)


def _short(column: Column, title: Title | None, others: str, look: Look) -> Strip:
    """Title and rule in one row, where there is hardly any height."""
    plain = look.style("text")
    if title is None:
        return _name(column, title, others, look)
    role: Role = "accent" if title.leads else "furn" if title.absent else "title"
    place = look.style("only", italic=True) if title.absent else look.style("context")
    room = max(1, column.width - 5 - width_of(title.place))
    return line(
        [(" ", plain), (fit(f"{title.number} {title.name}", room), look.style(role, bold=True))],
        column.width,
        plain,
        right=[(title.place, place), (" ", plain)],
    )
