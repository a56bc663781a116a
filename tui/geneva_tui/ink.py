"""A line of a page and what is current in, the drawn line out: bar or sign, text with its marks, bookmark.

Used wherever a passage is shown: in the panes, in the others column, under the overview.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from geneva_corpus.model import SIGNS, Verdict
from geneva_tui.marks import RANK, ROLES, Mark, Marks
from geneva_tui.page import Item, Page
from geneva_tui.theme import Ground, Look, Role
from geneva_tui.wrapping import width_of

#: Cells before the text: gap, bar or sign, space.
LEFT = 3

#: How a passage stands: the current one, the level one of a follower, another of the current events, any other one
#: of a pane that tells the event, and furniture or a pane that does not tell it.
Standing = Literal["current", "level", "sibling", "context", "furn"]

_BARS: dict[Standing, tuple[str, Role]] = {
    "current": ("┃", "accent"),
    "level": ("┃", "title"),
    "sibling": ("│", "context"),
    "context": (" ", "context"),
    "furn": (" ", "furn"),
}
_TEXT: dict[Standing, Role] = {
    "current": "text",
    "level": "text",
    "sibling": "text",
    "context": "context",
    "furn": "furn",
}


@dataclass(frozen=True, slots=True)
class Layers:
    """What is to be seen: the current events, the verdicts that show, and whether wording does."""

    events: frozenset[str] = frozenset()
    verdicts: frozenset[Verdict] = frozenset()
    wording: bool = True


def ink(
    page: Page,
    number: int,
    width: int,
    *,
    look: Look,
    standing: Standing,
    marks: Marks | None,
    article: int,
    layers: Layers,
    bookmarked: bool = False,
    hits: Sequence[tuple[int, int]] = (),
    selected: tuple[int, int] | None = None,
) -> Strip:
    """Line `number` of a page, exactly `width` cells wide (the rail not counted).

    `hits` and `selected` are spans in offsets of the article's text.
    """
    item = page.item(number)
    ground: Ground = "band" if standing in ("current", "level") else "bg"
    plain = look.style("text", "bg")
    if item is None:
        return Strip([Segment(" " * width, plain)], width)
    start, end = page.starts[number], page.ends[number]
    until = page.starts[number + 1] if number + 1 < page.height and page.owner[number + 1] >= 0 else item.end
    until = max(until, end)
    bright = standing in ("current", "level", "sibling")
    shown = _shown(marks, article, item, layers, bright=bright)

    text = page.shown[start:end]
    role = _TEXT[standing]
    styles = [look.style(role, ground, bold=item.bold)] * len(text)
    sign: Verdict | None = None
    tilde: int | None = None  # where the passage's only `~` stands
    for mark in reversed(shown):  # weakest first: the stronger one is laid over it
        spans = marks.worded(mark) if marks is not None and mark.verdict == "wording" else ((mark.start, mark.end),)
        begins = max(item.start, spans[0][0] if spans else mark.start)
        if SIGNS[mark.verdict] == "~":
            tilde = begins if tilde is None else min(tilde, begins)
        elif start <= begins < until and (sign is None or RANK[mark.verdict] <= RANK[sign]):
            sign = mark.verdict
        for left, right in spans:
            first, last = max(left, start) - start, min(right, end) - start
            if first >= last:
                continue
            if SIGNS[mark.verdict] == "~":
                styles[first:last] = [one + UNDERLINED for one in styles[first:last]]
            else:
                styles[first:last] = [_style(mark, look, ground, item.bold, layers, bright=bright)] * (last - first)
    if tilde is not None and start <= tilde < until and (sign is None or RANK["spelling"] < RANK[sign]):
        sign = "spelling"
    for left, right in hits:
        first, last = max(left, start) - start, min(right, end) - start
        if first < last:
            styles[first:last] = [look.hit] * (last - first)
    if selected is not None:
        first, last = max(selected[0], start) - start, min(selected[1], end) - start
        if first < last:
            styles[first:last] = [look.selected] * (last - first)

    bar, bar_role = _BARS[standing]
    segments = [Segment(" ", plain)]
    fill = look.style(role, ground)
    if sign is not None:
        segments.append(Segment(SIGNS[sign], look.style(ROLES[sign], "bg", bold=True)))
    elif bar == " " and ground == "bg":
        segments = [Segment("  ", fill)]
    else:
        segments.append(Segment(bar, look.style(bar_role, "bg")))
    segments.append(Segment(" ", fill))
    at = 0
    for style, run in groupby(styles):
        length = len(list(run))
        segments.append(Segment(text[at : at + length], style))
        at += length
    room = width - LEFT - width_of(text)
    dotted = bookmarked and page.owner[number - 1] != page.owner[number] if number else bookmarked
    if dotted and room > 0:
        segments.append(Segment(" " * (room - 1), fill))
        segments.append(Segment("●", look.style("book", ground)))
    elif room > 0:
        segments.append(Segment(" " * room, fill))
    strip = Strip(Segment.simplify(segments), width if room >= 0 else width - room)
    return strip if room >= 0 else strip.crop(0, width)


UNDERLINED = Style(underline=True)


def _shown(marks: Marks | None, article: int, item: Item, layers: Layers, *, bright: bool) -> tuple[Mark, ...]:
    """The marks of a passage that show: conflicts everywhere, the rest in the current events only."""
    if marks is None or item.passage is None:
        return ()
    return tuple(
        mark
        for mark in marks.of(article, item.passage)
        if mark.verdict in layers.verdicts
        and (mark.verdict == "conflict" or (bright and mark.event in layers.events))
        and (layers.wording or SIGNS[mark.verdict] != "~")
    )


def _style(mark: Mark, look: Look, ground: Ground, bold: bool, layers: Layers, *, bright: bool) -> Style:
    if mark.verdict == "conflict":
        if bright and mark.event in layers.events:
            return look.filled
        return look.style("conflict", ground, bold=True)
    if mark.verdict == "precision":
        return look.style("precision", ground, bold=bold, underline=True)
    if mark.verdict == "only":
        return look.style("only", ground, bold=bold, italic=True)
    return look.style("agree", ground, bold=bold)
