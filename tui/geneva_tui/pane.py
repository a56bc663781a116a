"""One account on the screen: the lines of its page, drawn from what is current.

A pane decides nothing. It is told which page it shows, how far it is scrolled and what is current, and keeps every
line that it has drawn under a key that names all that shows in it. Its rows are those of the page with blank ones
above and below, so that any passage can stand on any row; `top` is the page's line on the first row of the screen,
and may be negative. In one column, rows may be let in after a line: the other accounts, under the current passage.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget
from typing_extensions import override

from geneva_tui.cells import offsets, whole
from geneva_tui.drawing import filtered
from geneva_tui.ink import LEFT, Layers, Standing, ink
from geneva_tui.marks import Marks
from geneva_tui.page import BLANK, Item, Page
from geneva_tui.theme import Look

#: So many drawn lines are kept, some 4 kB each: all of a short text, which one goes back and forth in (with half of
#: them `]` costs a sixth more); of a text of more lines than `_LONG` those of so many screens.
_KEPT, _LONG, _KEPT_SCREENS = 512, 2_000, 4

#: Lines that one turn of the wheel moves.
WHEEL = 3
_NOTHING = Layers()


class View(NamedTuple):
    """What a pane shows of the reader's state.

    `level` is the passage that stands level (the current one where the pane leads), `bright` all passages of the
    current events, `told` whether the pane tells any of it; `bookmarks` are passages, `hits` spans of a search.
    """

    leads: bool = False
    level: int | None = None
    bright: frozenset[int] = frozenset()
    told: bool = True
    layers: Layers = _NOTHING
    bookmarks: frozenset[int] = frozenset()
    hits: tuple[tuple[int, int], ...] = ()


class Pane(ScrollView):
    """The lines of one page."""

    ALLOW_MAXIMIZE = False
    can_focus = False

    class Scrolled(Message):
        """The pane was scrolled by other means than the reader's: by a drag that leaves it."""

        def __init__(self, pane: "Pane", top: int) -> None:
            super().__init__()
            self.pane = pane
            self.top = top

    class Turned(Message):
        """The wheel was turned over the pane, by so many lines."""

        def __init__(self, pane: "Pane", lines: int) -> None:
            super().__init__()
            self.pane = pane
            self.lines = lines

    class Chosen(Message):
        """A line of the page was clicked, or (`line` is None) the row `inserted` of those let in."""

        def __init__(self, pane: "Pane", line: int | None, inserted: int = 0) -> None:
            super().__init__()
            self.pane = pane
            self.line = line
            self.inserted = inserted

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.article = -1
        self.page: Page | None = None
        self.marks: Marks | None = None
        self.view = View()
        self.built = 0
        """How many lines were drawn anew: what a test bounds instead of time."""
        self._lines: dict[object, Strip] = {}
        self._inserted: tuple[int, tuple[Strip, ...]] = (0, ())
        self._width = self._height = 0
        self._blank = Strip.blank(1)

    # What the reader tells the pane

    def dress(self, look: Look) -> None:
        """Another theme: everything is drawn anew."""
        self.look = look
        self.forget()

    def forget(self) -> None:
        """Draw every line anew at the next refresh."""
        self._lines.clear()
        self.refresh()

    def open(self, article: int, page: Page, marks: Marks | None) -> None:
        """Show another page, or the same with marks."""
        if page is self.page and marks is self.marks and article == self.article:
            return
        self.article, self.page, self.marks = article, page, marks
        self._extend()
        self.forget()

    def measure(self, width: int, height: int) -> None:
        """The size that the pane is about to have: it is drawn for that at once, before the layout is done."""
        if (width, height) != (self._width, self._height):
            top = self.top
            self._width, self._height = width, height
            self._lines.clear()
            self._extend()
            self._scroll(top)

    def show(self, view: View, top: int, inserted: tuple[int, tuple[Strip, ...]] = (0, ())) -> None:
        """Show this, with line `top` of the page on the first row."""
        changed = view != self.view or inserted != self._inserted
        self.view, self._inserted = view, inserted
        if self._scroll(top) or changed:
            self.refresh()

    def _scroll(self, top: int) -> bool:
        """Write the scroll position without anybody being told; true where it is another one."""
        row = float(top + self._above)
        if self.scroll_y == row:
            return False
        self.set_reactive(Widget.scroll_y, row)
        self.set_reactive(Widget.scroll_target_y, row)
        return True

    @property
    def top(self) -> int:
        """The line of the page on the first row."""
        return round(self.scroll_y) - self._above

    @property
    def _above(self) -> int:
        """Blank rows before the page: as many as keep any of its lines on the last row."""
        return self._height

    # Scrolling

    @property
    def allow_vertical_scroll(self) -> bool:
        """A drag over the edge scrolls, though there is no scroll bar."""
        return True

    def _extend(self) -> None:
        rows = 0 if self.page is None else self.page.height
        self.set_reactive(Widget.virtual_size, Size(self._width, rows + 2 * self._height))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the reader: its own moves are written past the watchers, so this was a drag over the edge."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled(self, self.top))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the text."""
        event.stop().prevent_default()
        self.post_message(self.Turned(self, WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the text."""
        event.stop().prevent_default()
        self.post_message(self.Turned(self, -WHEEL))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the passage under the pointer; a second one selects its words."""
        event.prevent_default()  # which would select the whole pane
        if event.chain > 1:
            self._select_item(event.y)
            return
        if not self.screen.selections:
            self.post_message(self.Chosen(self, self._number(event.y), self.top + event.y - self._inserted[0]))

    def _select_item(self, y: int) -> None:
        """Select the passage on a row."""
        number = self._number(y)
        if self.page is None or number is None or not 0 <= number < self.page.height:
            return
        owner = self.page.owner[number]
        if owner != BLANK:
            item = self.page.items[owner]
            span = Selection(Offset(0, owner), Offset(item.end - item.start, owner))
            self.screen.selections = {self: span}

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the screen, kept ones as they are."""
        if self.page is None or self.app is None:
            return [self._empty(crop.width)] * crop.height
        selection = self.text_selection
        width = self._width
        strips = [self._strip(y, width, selection) for y in range(crop.y, crop.y + crop.height)]
        if crop.x or crop.width != width:
            return [strip.crop(crop.x, crop.x + crop.width) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One line as the compositor's hit test wants it: the same, with offsets into the text for the selection."""
        strip = self._strip(y, self._width, self.text_selection)
        number = self._number(y)
        if self.page is None or number is None:
            return strip
        line = min(max(number, 0), self.page.height - 1)
        if line < 0:
            return strip
        owner = self.page.owner[line]
        if owner == BLANK:
            line += 1
            owner = self.page.owner[line]
        start = self.page.starts[line] - self.page.items[owner].start
        return offsets(strip, start - LEFT, owner)

    def _number(self, y: int) -> int | None:
        """The page's line on row `y`; None on a row let in."""
        number = self.top + y
        after, rows = self._inserted
        if rows and number >= after:
            return None if number < after + len(rows) else number - len(rows)
        return number

    def _strip(self, y: int, width: int, selection: Selection | None) -> Strip:
        page = self.page
        number = self._number(y)
        if number is None:
            after, rows = self._inserted
            return rows[self.top + y - after]
        if page is None or not 0 <= number < page.height:
            return self._empty(width)
        owner = page.owner[number]
        if owner == BLANK:
            return self._empty(width)
        view = self.view
        item = page.items[owner]
        passage = item.passage
        standing: Standing
        if passage is None:
            standing = "furn"
        elif passage == view.level:
            standing = "current" if view.leads else "level"
        elif passage in view.bright:
            standing = "sibling"
        else:
            standing = "context" if view.told else "furn"
        start, end = page.starts[number], page.ends[number]
        selected = _selected(selection, owner, item.start, item.end, start, end)
        bookmarked = passage in view.bookmarks
        hits = tuple(hit for hit in view.hits if hit[0] < end and hit[1] > start) if view.hits else ()
        layers = view.layers if standing in ("current", "level", "sibling") else (view.layers.verdicts,)
        key = (number, standing, bookmarked, layers, hits, selected)
        strip = self._lines.get(key)
        if strip is None:
            strip = self._lines[key] = self._draw(number, width, standing, bookmarked, hits, selected)
            if len(self._lines) > (_KEPT if page.height <= _LONG else _KEPT_SCREENS * self._height):
                self._lines.pop(next(iter(self._lines)))
        return strip

    def _draw(
        self,
        number: int,
        width: int,
        standing: Standing,
        bookmarked: bool,
        hits: Sequence[tuple[int, int]],
        selected: tuple[int, int] | None,
    ) -> Strip:
        assert self.page is not None
        self.built += 1
        strip = ink(
            self.page,
            number,
            width,
            look=self.look,
            standing=standing,
            marks=self.marks,
            article=self.article,
            layers=self.view.layers,
            bookmarked=bookmarked,
            hits=hits,
            selected=selected,
        )
        return filtered(strip, self.app, self.look)

    def _empty(self, width: int) -> Strip:
        if self._blank.cell_length != width or "blank" not in self._lines:
            strip = Strip([Segment(" " * width, self.look.style("text", "bg"))], width)
            self._blank = self._lines["blank"] = filtered(strip, self.app, self.look)
        return self._blank

    # Selection

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words selected, without hard breaks: passages run on, paragraphs stand apart."""
        page = self.page
        if page is None:
            return None
        text = ""
        before: Item | None = None
        for number, item in enumerate(page.items):
            span = selection.get_span(number)
            if span is None:
                continue
            left = max(0, span[0])
            right = item.end - item.start if span[1] < 0 and _ends_after(selection, number) else max(0, span[1])
            told = page.words(item.start, item.end)
            left, right = whole(told, min(left, len(told)), min(right, len(told)))
            words = " ".join(told[left:right].split())
            if not words:
                continue
            if before is not None:
                runs_on = None not in (item.passage, before.passage) and item.paragraph == before.paragraph
                text += " " if runs_on else "\n\n"
            text += words
            before = item
        return text, "\n"

    @override
    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self.refresh()


def _ends_after(selection: Selection, number: int) -> bool:
    return selection.end is None or selection.end.y > number


def _selected(
    selection: Selection | None, owner: int, item_start: int, item_end: int, start: int, end: int
) -> tuple[int, int] | None:
    """The part of a line that is selected, in offsets of the text."""
    if selection is None or (span := selection.get_span(owner)) is None:
        return None
    left = item_start + max(0, span[0])
    right = item_end if span[1] < 0 and _ends_after(selection, owner) else item_start + max(0, span[1])
    left, right = max(left, start), min(right, end)
    return (left, right) if left < right else None
