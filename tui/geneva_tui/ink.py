"""A line of a page and what is current in, the drawn line out: bar or sign, text with its marks, bookmark.

Used wherever a passage is shown: in the panes, in the others column, under the overview.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from geneva_corpus.model import SIGNS, Verdict
from geneva_tui.cells import whole, width_of
from geneva_tui.marks import RANK, ROLES, Mark, Marks
from geneva_tui.page import Item, Page
from geneva_tui.theme import Ground, Look, Role

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


class Layers(NamedTuple):
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
    if item is None:
        return Strip([Segment(" " * width, look.style("text", "bg"))], width)
    ground: Ground = "band" if standing in ("current", "level") else "bg"
    bright = standing in ("current", "level", "sibling")
    text, start = page.words(page.starts[number], page.ends[number]), page.starts[number]
    placed = _placed(marks, _shown(marks, article, item, layers, bright=bright))
    styles = [look.style(_TEXT[standing], ground, bold=item.bold)] * len(text)
    for mark, spans in reversed(placed):  # weakest first: the stronger one is laid over it
        if SIGNS[mark.verdict] != "~":
            _lay(styles, text, start, spans, _style(mark, look, ground, item.bold, layers, bright=bright))
            continue
        for first, last in _within(text, start, spans):
            styles[first:last] = [style + UNDERLINED for style in styles[first:last]]
    _lay(styles, text, start, hits, look.hit)
    _lay(styles, text, start, () if selected is None else (selected,), look.selected)

    fill = look.style(_TEXT[standing], ground)
    segments = _edge(standing, _sign(page, number, item, placed), look, ground, fill)
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


_Spans = Sequence[tuple[int, int]]


def _placed(marks: Marks | None, shown: Sequence[Mark]) -> list[tuple[Mark, _Spans]]:
    """Marks with the spans that they colour: of a wording the words in which the passages differ."""
    return [
        (mark, marks.worded(mark) if marks is not None and mark.verdict == "wording" else ((mark.start, mark.end),))
        for mark in shown
    ]


def _within(text: str, start: int, spans: _Spans) -> Iterator[tuple[int, int]]:
    """What of these spans lies in a line of this text that begins at `start`, in its characters; no sign is cut."""
    for left, right in spans:
        first, last = max(left - start, 0), min(right - start, len(text))
        if first < last:
            yield whole(text, first, last)


def _lay(styles: list[Style], text: str, start: int, spans: _Spans, style: Style) -> None:
    """Lay a style over what of these spans lies in the line."""
    for first, last in _within(text, start, spans):
        styles[first:last] = [style] * (last - first)


def _sign(page: Page, number: int, item: Item, placed: Sequence[tuple[Mark, _Spans]]) -> Verdict | None:
    """The sign before a line: of the strongest mark that begins in it; `~` once a passage, where its first begins."""
    begin, end = page.starts[number], page.ends[number]
    more = number + 1 < page.height and page.owner[number + 1] >= 0
    until = max(page.starts[number + 1] if more else item.end, end)
    sign: Verdict | None = None
    tilde: int | None = None
    for mark, spans in placed:
        begins = max(item.start, spans[0][0] if spans else mark.start)
        if SIGNS[mark.verdict] == "~":
            tilde = begins if tilde is None else min(tilde, begins)
        elif begin <= begins < until and (sign is None or RANK[mark.verdict] < RANK[sign]):
            sign = mark.verdict
    if tilde is not None and begin <= tilde < until and (sign is None or RANK["spelling"] < RANK[sign]):
        return "spelling"
    return sign


def _edge(standing: Standing, sign: Verdict | None, look: Look, ground: Ground, fill: Style) -> list[Segment]:
    """The cells before the text: a gap, the bar or a sign, a space."""
    bar, role = _BARS[standing]
    if sign is not None:
        drawn = Segment(SIGNS[sign], look.style(ROLES[sign], "bg", bold=True))
    elif bar == " " and ground == "bg":
        return [Segment("  ", fill), Segment(" ", fill)]
    else:
        drawn = Segment(bar, look.style(role, "bg"))
    return [Segment(" ", look.style("text", "bg")), drawn, Segment(" ", fill)]


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
