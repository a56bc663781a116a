"""An article and a width in, its lines out: passages and furniture as they stand on the page.

Every passage begins on a line of its own; paragraphs, and story and furniture, stand apart by a blank line. Lines
are numbers from 0; a line knows its item, an item its lines, so that neither way needs a search through the text.
"""

from array import array
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from geneva_corpus.display import visible
from geneva_corpus.model import Article
from geneva_tui.wrapping import wrap

#: The item of a blank line.
BLANK = -1


class Item(NamedTuple):
    """A passage (`passage` is its place in the article, from 0) or a line of furniture (`passage` is None)."""

    start: int
    end: int
    passage: int | None
    bold: bool
    paragraph: int


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of an article at one width; `shown` is its text made safe, one code point for one code point."""

    article: Article = field(repr=False)
    width: int
    shown: str = field(repr=False)
    items: tuple[Item, ...] = field(repr=False)
    starts: "array[int]" = field(repr=False)
    ends: "array[int]" = field(repr=False)
    owner: "array[int]" = field(repr=False)  # line → item, or BLANK
    first: "array[int]" = field(repr=False)  # item → its first line
    passages: "array[int]" = field(repr=False)  # passage → its first line

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
    shown = like.shown if like is not None else _flat(visible(article.text))
    whole = like.items if like is not None else () if only is not None else _items(article, shown)
    items = whole if only is None else _some(article, only)
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


def _items(article: Article, shown: str) -> tuple[Item, ...]:
    passages = [
        Item(passage.start, passage.end, number, passage.headline, passage.paragraph)
        for number, passage in enumerate(article.passages)
    ]
    furniture = [
        Item(start, end, None, False, 0)
        for piece in article.furniture
        for start, end in _lines_of(article.text, piece.start, piece.end)
        if shown[start:end].strip()
    ]
    return tuple(sorted(passages + furniture, key=lambda item: item.start))


def _some(article: Article, only: Collection[int]) -> tuple[Item, ...]:
    chosen = [(number, article.passages[number]) for number in sorted(only)]
    return tuple(
        Item(passage.start, passage.end, number, passage.headline, passage.paragraph) for number, passage in chosen
    )


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


def _flat(text: str) -> str:
    """Line ends and tabs as single spaces."""
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
