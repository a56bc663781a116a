"""The size of the terminal and the number of articles in, the place of everything on the screen out."""

from typing import NamedTuple

#: The narrowest column, signs and rail included: five fit in 160.
NARROWEST = 32
#: Under this width there is one column, and the others stand under its current passage.
ONE_COLUMN = 64
#: The widest text; longer lines are hard to come back from.
WIDEST_TEXT = 84
#: What a pane needs beside its text: gap, bar, space, space, rail.
MARGINS = 5
#: Under this height the strip is one row, and title and rule share a row.
LOW = 14
#: The strip's rows by the least height of the screen.
_STRIP_ROWS = ((50, 7), (34, 6), (24, 5), (LOW, 4), (0, 1))
_STRIP_ROWS_ONE_COLUMN = ((24, 5), (LOW, 3), (0, 1))


class Column(NamedTuple):
    """Where a column stands and how wide it is, rail included."""

    x: int
    width: int

    @property
    def text(self) -> int:
        """How wide its text may be."""
        return max(1, self.width - MARGINS)


class Geometry(NamedTuple):
    """The screen, divided: title rows above, columns, the strip, the status line."""

    width: int
    height: int
    panes: tuple[Column, ...]
    others: Column | None
    heading: int
    strip: int
    body: int

    @property
    def one_column(self) -> bool:
        """Whether the other accounts stand under the current passage."""
        return self.width < ONE_COLUMN

    @property
    def low(self) -> bool:
        """Whether there is hardly any height."""
        return self.height < LOW


def divide(
    width: int,
    height: int,
    articles: int,
    *,
    paned: int | None = None,
    zoomed: bool = False,
    narrowest: int = NARROWEST,
) -> Geometry:
    """The geometry for so many articles, of which `paned` (all, where not said) are wanted in panes.

    `zoomed` gives one of them the whole width.
    """
    one_column = width < ONE_COLUMN
    fitting = 1 if one_column else max(1, width // max(1, narrowest))
    columns = 1 if zoomed else max(1, min(articles, fitting))
    if paned is not None and paned < articles:
        columns = min(columns, paned + 1)
    # One that is wanted in no pane gets none, though there is a column for each: it is told in the others column.
    with_others = columns > 1 and (columns < articles or (paned is not None and paned < articles))
    placed = _columns(width, columns)
    strip = next(rows for least, rows in (_STRIP_ROWS_ONE_COLUMN if one_column else _STRIP_ROWS) if height >= least)
    heading = 1 if height < LOW else 2
    return Geometry(
        width=width,
        height=height,
        panes=placed[:-1] if with_others else placed,
        others=placed[-1] if with_others else None,
        heading=heading,
        strip=strip,
        body=max(1, height - heading - strip - 1),
    )


def _columns(width: int, count: int) -> tuple[Column, ...]:
    columns = []
    for number in range(count):
        left, right = width * number // count, width * (number + 1) // count
        columns.append(Column(left, min(right - left, WIDEST_TEXT + MARGINS)))
    return tuple(columns)
