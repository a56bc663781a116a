"""Under the overview: what the accounts tell of the chosen event, side by side, or in a few words where it is narrow.

Takes a row of the grid and the accounts in their order; gives the lines drawn.
"""

from collections.abc import Sequence
from itertools import pairwise

from textual.strip import Strip

from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, line
from geneva_tui.grid import Row
from geneva_tui.ink import Layers, ink
from geneva_tui.marks import FILTERS
from geneva_tui.page import lay_out
from geneva_tui.reader import Reader
from geneva_tui.screens.frame import LEFT
from geneva_tui.theme import Look
from geneva_tui.wrapping import fit, wrap

#: The narrowest telling.
_TELLING = 26
#: The fewest lines for each of several rows of them: a blank one, the name, a sentence or two.
_LOWEST = 8


def side_by_side(
    reader: Reader, row: Row, columns: Sequence[int], chosen: int, width: int, height: int, look: Look
) -> list[Strip]:
    """The tellings of all accounts in as many rows as they need; where these are too low, one with column `chosen`."""
    count = min(len(columns), max(1, (width - 1) // _TELLING))
    shelves = -(-len(columns) // count)
    if shelves * _LOWEST > height:
        first = max(0, min(chosen - count // 2, len(columns) - count))
        columns, shelves = columns[first : first + count], 1
    count = -(-len(columns) // shelves)
    edges = [(width - 1) * number // count for number in range(count + 1)]
    sizes = [right - left for left, right in pairwise(edges)]
    told = [
        [
            _telling(reader, row, article, size, height - 1, look)
            for article, size in zip(columns[first : first + count], sizes, strict=False)
        ]
        for first in range(0, len(columns), count)
    ]
    wanted = [1 + max(map(len, blocks)) for blocks in told]
    blank = line([], width, look.style("text"))
    drawn: list[Strip] = []
    for shelf, blocks in enumerate(told):
        left = height - len(drawn)
        room = max(left // (shelves - shelf), left - sum(wanted[shelf + 1 :]))
        drawn += [blank, *_beside(blocks, sizes, min(wanted[shelf], room) - 1, look)]
    return (drawn + [blank] * height)[:height]


def _beside(blocks: Sequence[list[Strip]], sizes: Sequence[int], height: int, look: Look) -> list[Strip]:
    """Blocks of lines in columns of so many cells each; one that is longer than `height` ends with dots."""
    plain = look.style("text")
    more = [(" " * LEFT, plain), ("…", look.style("context"))]
    columns = [
        [*block[: height - 1], line(more, size, plain)] if len(block) > height else block
        for block, size in zip(blocks, sizes, strict=False)
    ]
    columns += [[]] * (len(sizes) - len(columns))
    return [
        Strip.join(
            [
                *(
                    column[number] if number < len(column) else line([], size, plain)
                    for column, size in zip(columns, sizes, strict=True)
                ),
                line([], 1, plain),
            ]
        )
        for number in range(height)
    ]


def in_words(
    label: str, tellers: Sequence[str], silent: Sequence[str], width: int, height: int, look: Look
) -> list[Strip]:
    """Where the accounts are numbers and the labels cut: the chosen label, and by name who tells it and who not."""
    plain, quiet, absent = look.style("text"), look.style("context"), look.style("only", italic=True)
    room = max(8, width - LEFT - 1)
    wrapped = wrap(label, room)
    lines: list[list[Piece]] = [[(label[start:end], plain)] for start, end in wrapped[: height - 3]]
    if len(wrapped) > len(lines):
        lines[-1] = [(fit(label[wrapped[len(lines) - 1][0] :], room), plain)]
    lines.append([(_by("told by", tellers, room), quiet)])
    if silent:
        lines.append([(_by("not told by", silent, room), absent)])
    rule = line([(" ", plain), ("─" * (width - 2), look.style("rule"))], width, plain)
    drawn = [rule, *(line([(" " * LEFT, plain), *pieces], width, plain) for pieces in lines)]
    return (drawn + [line([], width, plain)] * height)[:height]


def _telling(reader: Reader, row: Row, article: int, width: int, height: int, look: Look) -> list[Strip]:
    """An account's name on a rule, and its passages of the event below; of more than `height` lines one too many.

    Of what some leave out those that tell it: one sees at once who does.
    """
    plain, stroke = look.style("text"), look.style("rule")
    passages = reader.reading.level.tellers(row.event.id).get(article, ()) if reader.reading.level is not None else ()
    if row.omission is not None:
        told = {reading.passage for reading in row.omission.readings}
        known = reader.articles[article].passages
        passages = tuple(one for one in passages if known[one].id in told) or passages
    name = fit(f"{article + 1} {reader.names[article]}", width - 7)
    bold = look.style("title", bold=True) if passages else look.style("furn")
    rule = " " + "─" * (width - 5 - width_of(name))
    strips = [line([(" ", plain), ("─ ", stroke), (name, bold), (rule, stroke)], width, plain)]
    if not passages:
        strips.append(line([(" " * LEFT, plain), ("not told here", look.style("only", italic=True))], width, plain))
        return strips
    if row.omission is not None and reader.articles[article].id in row.omission.left_out_by:
        strips.append(line([(" " * LEFT, plain), ("not told here", look.style("only", italic=True))], width, plain))
    whole = reader.page(article)
    page = lay_out(reader.articles[article], max(8, width - LEFT - 2), only=passages, like=whole)
    layers = Layers(frozenset((row.event.id,)), FILTERS[reader.filter].verdicts, reader.wording)
    for number in range(page.height):
        strips.append(
            ink(
                page,
                number,
                width,
                look=look,
                standing="sibling",
                marks=reader.marks,
                article=article,
                layers=layers,
            )
        )
        if len(strips) > height:
            break
    return strips


def _by(words: str, names: Sequence[str], room: int) -> str:
    """`told by` and the names, counted first where they do not all fit."""
    said = f"{words} {', '.join(names)}"
    return said if width_of(said) <= room else fit(f"{words} {len(names)}: {', '.join(names)}", room)
