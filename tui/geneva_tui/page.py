"""An article and a width in, its lines out: passages and furniture as they stand on the page.

Every passage begins on a line of its own; paragraphs, and story and furniture, stand apart by a blank line. Lines
are numbers from 0; a line knows its item, an item its lines, so that neither way needs a search through the text.
"""

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from typing import NamedTuple, overload

from geneva_corpus.display import visible
from geneva_corpus.model import Article
from geneva_tui.wrapping import wrap

#: The item of a blank line.
BLANK = -1
#: Instead of a passage: the item is furniture.
FURNITURE = -1


class Item(NamedTuple):
    """A passage (`passage` is its place in the article, from 0) or a line of furniture (`passage` is None)."""

    start: int
    end: int
    passage: int | None
    bold: bool
    paragraph: int


class Items(Sequence[Item]):
    """What stands on a page, in order, each item made when it is asked for: a text of 1 MB has 8,000."""

    __slots__ = ("_article", "_ends", "_passages", "_starts")

    def __init__(self, article: Article, spans: Iterable[tuple[int, int, int]]) -> None:
        """`spans`: start, end and passage of each item, the passage of furniture is `FURNITURE`."""
        self._article = article
        self._starts, self._ends, self._passages = array("i"), array("i"), array("i")
        for start, end, passage in spans:
            self._starts.append(start)
            self._ends.append(end)
            self._passages.append(passage)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...

    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        start, end, number = self._starts[index], self._ends[index], self._passages[index]
        if number == FURNITURE:
            return Item(start, end, None, False, 0)
        passage = self._article.passages[number]
        return Item(start, end, number, passage.headline, passage.paragraph)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of an article at one width; `shown` is its text made safe, one code point for one code point."""

    article: Article = field(repr=False)
    width: int
    shown: str = field(repr=False)
    items: Items = field(repr=False)
    starts: "array[int]" = field(repr=False)
    ends: "array[int]" = field(repr=False)
    owner: "array[int]" = field(repr=False)  # line → item, or BLANK
    first: "array[int]" = field(repr=False)  # item → its first line
    passages: "array[int]" = field(repr=False)  # passage → its first line

    def words(self, start: int, end: int) -> str:
        """What is shown of a span of the text, line ends and tabs as single spaces."""
        return self.shown[start:end].replace("\n", " ").replace("\t", " ").replace("\r", " ")

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.starts)

    def item(self, line: int) -> Item | None:
        """What stands on a line; None where it is blank or outside the text."""
        if not 0 <= line < len(self.owner):
            return None
        number = self.owner[line]
        return None if number == BLANK else self.items[number]

    def passage_at(self, line: int) -> int:
        """The passage that a line belongs to, else the last one that begins above it, else the first."""
        return max(0, bisect_right(self.passages, line) - 1)

    def line_at(self, offset: int) -> int:
        """The line that an offset of the text stands on, or the last one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def passage_lines(self, passage: int) -> range:
        """The lines of a passage."""
        first = self.passages[passage]
        number = self.owner[first]
        last = first
        while last + 1 < len(self.owner) and self.owner[last + 1] == number:
            last += 1
        return range(first, last + 1)

    @property
    def top(self) -> int:
        """The line of the first passage, where reading begins; 0 where there is none."""
        return self.passages[0] if self.passages else 0


def lay_out(article: Article, width: int, only: Collection[int] | None = None, like: Page | None = None) -> Page:
    """The page of an article whose text is `width` cells wide; `only` leaves all but these passages away.

    `like` is a page of the same article at another width, from which is taken what all of its pages share.
    """
    shown = like.shown if like is not None else _shown(article.text)
    if only is not None:
        items = Items(article, _of_passages(article, sorted(only)))
    elif like is not None:
        items = like.items
    else:
        spans = merge(_of_passages(article, range(len(article.passages))), _of_furniture(article, shown))
        items = Items(article, spans)
    starts, ends, owner = array("i"), array("i"), array("i")
    first, passages = array("i"), array("i")
    before: Item | None = None
    for number, item in enumerate(items):
        if before is not None and _apart(before, item, article.text):
            starts.append(item.start)
            ends.append(item.start)
            owner.append(BLANK)
        first.append(len(starts))
        if item.passage is not None:
            passages.append(len(starts))
        lines = wrap(shown[item.start : item.end], width) or [(0, 0)]
        for left, right in lines:
            starts.append(item.start + left)
            ends.append(item.start + right)
            owner.append(number)
        before = item
    return Page(article, width, shown, items, starts, ends, owner, first, passages)


def _shown(text: str) -> str:
    """The text made safe: the very same where nothing in it hides, which is not kept twice."""
    shown = visible(text)
    return text if shown == text else shown


def _of_passages(article: Article, numbers: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    for number in numbers:
        passage = article.passages[number]
        yield passage.start, passage.end, number


def _of_furniture(article: Article, shown: str) -> Iterator[tuple[int, int, int]]:
    """Each line of furniture that shows."""
    for piece in article.furniture:
        for start, end in _lines_of(article.text, piece.start, piece.end):
            if not shown[start:end].isspace() and start < end:
                yield start, end, FURNITURE


def _lines_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        lines.append((start, stop))
        start = stop + 1
    return lines


def _apart(before: Item, after: Item, text: str) -> bool:
    """Whether a blank line parts two items."""
    if before.passage is not None and after.passage is not None:
        return before.paragraph != after.paragraph
    if before.passage is None and after.passage is None:
        return text.count("\n", before.end, after.start) > 1
    return True
