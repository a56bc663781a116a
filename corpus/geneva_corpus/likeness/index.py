"""A sparse table of weights, rows by columns: bags in, products of rows out. numpy alone, nothing square is ever made.

Rows are passages or articles, columns the words, names or grams they hold. Only the few cells that are not 0 are kept,
row after row, so that work grows with the words that rows share.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from geneva_corpus.likeness.arrays import np, npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

#: Cells looked at in one go: they fit a cache, and a step takes a few megabytes. Eight times as many cost five articles
#: 6 MB more and a tenth of the time; 150 articles take as long with either.
CHUNK = 1 << 17


class Table(NamedTuple):
    """Row r holds `columns[starts[r]:starts[r + 1]]`, ascending, with their `weights`; `width` columns in all."""

    starts: Ints
    columns: Ints
    weights: Floats
    width: int

    @property
    def height(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Ints:
        return np.diff(self.starts)

    @property
    def owners(self) -> Ints:
        """The row of each cell."""
        return np.repeat(np.arange(self.height), self.lengths)

    def counts(self) -> Ints:
        """In how many rows each column is."""
        return np.bincount(self.columns, minlength=self.width)

    def scaled(self, by_cell: Floats) -> "Table":
        """Each weight times what its cell has."""
        return Table(self.starts, self.columns, self.weights * by_cell, self.width)

    def unit(self) -> "Table":
        """Each row of length 1, so that a product of rows is their cosine; rows of nothing stay nothing."""
        squares = np.bincount(self.owners, weights=self.weights**2, minlength=self.height)
        norms = np.sqrt(np.maximum(squares, 1e-18))
        return Table(self.starts, self.columns, self.weights / norms[self.owners], self.width)

    def shared(self) -> "Table":
        """Without the columns that only one row has: they add nothing to any product."""
        keep = self.counts()[self.columns] > 1
        starts = np.concatenate([[0], np.cumsum(np.bincount(self.owners[keep], minlength=self.height))])
        return Table(starts, self.columns[keep], self.weights[keep], self.width)

    def turned(self) -> "Table":
        """Rows for columns: which rows hold each column, ascending."""
        order = np.argsort(self.columns, kind="stable")
        starts = np.concatenate([[0], np.cumsum(self.counts())])
        return Table(starts, self.owners[order], self.weights[order], self.height)


def table(rows: Iterable[Mapping[str, float]]) -> Table:
    """The table of these bags; columns are numbered in the order of their names, so the order of rows tells nothing.

    The bags may be made one by one: none of them is kept.
    """
    numbers: dict[str, int] = defaultdict(lambda: len(numbers))
    lengths, cells, told = array("q"), array("q"), array("d")
    for bag in rows:
        lengths.append(len(bag))
        cells.extend(map(numbers.__getitem__, bag))
        told.extend(bag.values())
    place = np.empty(len(numbers), dtype=np.int64)
    for rank, name in enumerate(sorted(numbers)):
        place[numbers[name]] = rank
    columns = place[np.frombuffer(cells, dtype=np.int64)]
    del cells
    seats = np.repeat(np.arange(len(lengths)) * max(1, len(numbers)), np.frombuffer(lengths, dtype=np.int64))
    seats += columns
    order = np.argsort(seats, kind="stable")
    del seats
    starts = np.concatenate([[0], np.cumsum(np.frombuffer(lengths, dtype=np.int64))])
    return Table(starts, columns[order], np.frombuffer(told, dtype=np.float64)[order], max(1, len(numbers)))


def distinct(values: Ints) -> tuple[Ints, Ints, Ints]:
    """The different values, ascending; for each value which of them it is; and how often each is there.

    As np.unique, whose first call loads all of numpy.ma, a tenth of the time of a small comparison.
    """
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    first = np.ones(len(values), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    number = np.cumsum(first) - 1
    which = np.empty(len(values), dtype=np.int64)
    which[order] = number
    return ordered[first], which, np.bincount(number)


def cells(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Where the cells of these rows stand, one row after the other, and for each cell which of the rows it is of."""
    lengths = starts[rows + 1] - starts[rows]
    which = np.repeat(np.arange(len(rows)), lengths)
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return np.arange(len(which)) - before[which] + starts[rows][which], which


def products(rows: Table, left: Ints, right: Ints) -> Floats:
    """The product of each row `left[k]` with row `right[k]`; fast when `left` ascends."""
    result = np.zeros(len(left))
    holds = rows.lengths > 0
    if not holds.all():
        both = np.flatnonzero(holds[left] & holds[right])
        if len(both) < len(left):
            result[both] = products(rows, left[both], right[both])
            return result
    cost = np.concatenate([[0], np.cumsum(rows.lengths[right])])
    begin = 0
    while begin < len(left):
        end = max(begin + 1, int(np.searchsorted(cost, cost[begin] + CHUNK, "right")) - 1)
        # As many different left rows as fit the dense strip that they are spread out on.
        lefts, seat, _ = distinct(left[begin:end])
        room = max(1, CHUNK // rows.width)
        if len(lefts) > room:
            end = begin + int(np.searchsorted(left[begin:end], lefts[room]))
            lefts, seat = lefts[:room], seat[: end - begin]
        where, of = cells(rows.starts, lefts)
        strip = np.zeros((len(lefts), rows.width))
        strip[of, rows.columns[where]] = rows.weights[where]
        where, of = cells(rows.starts, right[begin:end])
        found = strip[seat[of], rows.columns[where]] * rows.weights[where]
        result[begin:end] = np.bincount(of, weights=found, minlength=end - begin)
        begin = end
    return result


def strip(rows: Table, turned: Table, first: int, last: int, others: Ints | None = None) -> Floats:
    """The products of rows first to last - 1 with all rows, or with the rows `others`, (last - first, their number).

    `turned` is the table turned, `others` ascend.
    """
    own = slice(rows.starts[first], rows.starts[last])
    where, of = cells(turned.starts, rows.columns[own])
    seat = np.repeat(np.arange(last - first), rows.lengths[first:last])
    seats, column, height = seat[of], turned.columns[where], rows.height
    if others is not None and len(others) < height:
        place = np.full(height, -1)
        place[others] = np.arange(len(others))
        column, height = place[column], len(others)
        asked = column >= 0
        where, of, seats, column = where[asked], of[asked], seats[asked], column[asked]
    found = rows.weights[own][of] * turned.weights[where]
    flat = np.bincount(seats * height + column, weights=found, minlength=(last - first) * height)
    result: Floats = flat.astype(np.float64, copy=False).reshape(last - first, height)
    return result


def rarity(rows: Table, parts: Ints) -> Floats:
    """How much each cell tells: the idf of BM25 (Robertson and Zaragoza 2009), never below 0.

    `parts` numbers for each row the part of the collection that it is counted in, so that what is common in one part
    is not made rare by another part.
    """
    if not parts.any():  # all of one part, as nearly always
        held = rows.counts()
        told: Floats = np.log(1 + (len(parts) - held + 0.5) / (held + 0.5))
        return told[rows.columns]
    part = parts[rows.owners]
    _, where, counts = distinct(part * rows.width + rows.columns)
    sizes, held = np.bincount(parts)[part], counts[where]
    result: Floats = np.log(1 + (sizes - held + 0.5) / (held + 0.5))
    return result
