"""The parts of the reading screen and their places: panes, rails, the others, title rows, strip, status line.

It holds the state (`Reading`, which layers show, which articles are in panes) and places the parts for every size of
the terminal; what they show is the desk's affair.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from textual import events
from textual.geometry import NULL_OFFSET, NULL_SPACING, Offset, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from typing_extensions import override

from geneva_corpus.model import Article, Comparison
from geneva_tui import heading, others
from geneva_tui.drawing import Board
from geneva_tui.layout import Geometry, divide
from geneva_tui.marks import Marks
from geneva_tui.page import Page, lay_out
from geneva_tui.pane import Pane
from geneva_tui.rail import Rail
from geneva_tui.reading import Reading
from geneva_tui.settings import Settings
from geneva_tui.theme import Look
from geneva_tui.told import Told

if TYPE_CHECKING:
    from geneva_corpus.search import Found
    from geneva_tui.app import GenevaApp


#: The articles that come with the program, which are read where no others are named.
SEEDS = 5


class Prompt(Protocol):
    """What takes the strip's place while one types."""

    cursor: Offset
    """Where the cursor stands in it."""

    @property
    def area(self) -> Widget | None:
        """What is typed into, where that is a widget of its own."""

    def place(self, width: int, height: int) -> Region:
        """Where that stands in the strip."""

    def early(self, key: str, character: str | None) -> None:
        """A key that came before that was there."""

    @property
    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys for the status line."""

    def rows(self, width: int, height: int, look: Look) -> list[Strip]:
        """Its lines."""


class Placed(Layout):
    """Puts every part where the geometry says."""

    name = "placed"

    def __init__(self) -> None:
        self.places: dict[Widget, Region] = {}

    @override
    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """A placement for every child that has a place."""
        return [
            WidgetPlacement(self.places.get(child, Region(0, 0, 0, 0)), NULL_OFFSET, NULL_SPACING, child)
            for child in children
        ]


class Parts(Screen[None]):
    """The state of the reading screen, and its parts in their places."""

    AUTO_FOCUS = ""

    app: "GenevaApp"

    def __init__(self, look: Look, wanted: Settings) -> None:
        super().__init__()
        self.look = look
        self.narrowest = wanted.pane_width
        self.articles: tuple[Article, ...] = ()
        self.begun: frozenset[int] = frozenset()
        """The articles whose text goes on: only how they begin is there yet."""
        self.comparison: Comparison | None = None
        self.marks: Marks | None = None
        self.told: Told | None = None
        self.names: tuple[str, ...] = ()
        self.order: list[int] = []
        """The articles in the order of the panes."""
        self.paned = 0
        """How many of them are wanted in panes: the first ones; the rest stands in the others column."""
        self.bookmarks: dict[int, frozenset[int]] = {}
        self.filter = wanted.filter
        self.wording = wanted.wording
        self.zoomed = False
        self.linear = wanted.linear
        self.explains = 0
        """What the strip explains: 0 nothing, from 1 on the passage's divergences, then what ties the passages."""
        self.message = ""
        self.progress = ("", "")
        self.prompt: Prompt | None = None
        """What has the strip's place and the keys, while one types."""
        self.found: Found | None = None
        """What was searched for, shown in the text."""
        self.reading = Reading(0, self.page)
        self.warnings: Sequence[str] = ()
        self.geometry: Geometry = divide(80, 24, 0)
        self.first = 0
        """Where in `order` the window of panes begins."""
        self._pages: dict[tuple[int, int], Page] = {}
        self._widths: set[int] = set()
        """The widths of text that pages are laid out for now."""
        self._rails: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._owners: list[int | None] = []
        self._scrolled = 0
        self._more_below = False
        """Whether the linear view goes on below the screen."""
        self._composed = False
        self._places = Placed()
        self.heading, self.strip, self.status = heading.Heading(look), Board(look), Board(look)
        self.others = others.OthersBoard(look)
        self.panes: list[Pane] = []
        self.rails: list[Rail] = []

    @property
    def layout(self) -> Layout:
        """Not Textual's: every part has its place already."""
        return self._places

    def compose(self) -> Iterable[Widget]:
        """The boards, and a pane and rail for each column that is likely to be needed: more are added when they are."""
        yield self.heading
        yield self.strip
        yield self.status
        yield self.others
        self._measure(self.app.size)
        likely = divide(*self.app.size, len(self.app.sources) or SEEDS, narrowest=self.narrowest)
        for _ in likely.panes:
            yield from self._add_pane()
        self._composed = True

    def _add_pane(self) -> tuple[Pane, Rail]:
        pane, beside = Pane(self.look), Rail(self.look)
        self.panes.append(pane)
        self.rails.append(beside)
        return pane, beside

    def settle(self) -> None:
        """Show what the state says."""
        raise NotImplementedError

    # The screen's parts

    def page(self, article: int) -> Page:
        """An article's page at the width that it has now; all panes are equally wide but for a column."""
        width = self._text_width(article)
        key = (article, width)
        page = self._pages.get(key)
        if page is None:
            like = next((page for (number, _), page in self._pages.items() if number == article), None)
            page = self._pages[key] = lay_out(self.articles[article], width, like=like)
        return page

    def _text_width(self, article: int) -> int:
        panes = self.geometry.panes
        try:
            at = self.order.index(article) - self.first
        except ValueError:
            at = -1
        if 0 <= at < len(panes):
            return panes[at].text
        column = self.geometry.others or panes[0]
        return column.text

    def _measure(self, size: Size) -> None:
        self.geometry = divide(
            size.width, size.height, len(self.order), paned=self.paned, zoomed=self.zoomed, narrowest=self.narrowest
        )
        self._slide()
        reading = self.reading
        reading.context = 0 if self.geometry.low else 2 if self.geometry.one_column else None

    def _slide(self) -> None:
        """Move the window of panes as little as brings the leader into it."""
        shown = len(self.geometry.panes)
        if not self.order:
            self.first = 0
            return
        at = self.order.index(self.reading.leader) if self.reading.leader in self.order else 0
        last = self.paned if at < self.paned else len(self.order)
        self.first = max(0, min(self.first, at, last - shown))
        if at >= self.first + shown:
            self.first = at - shown + 1

    def arrange_articles(self, order: Sequence[int], paned: int) -> None:
        """Another order, of which the first `paned` are wanted in panes; one of these leads."""
        self.order, self.paned = list(order), paned
        if self.order.index(self.reading.leader) >= paned:
            self.reading.lead(self.order[0], shown=False)
        self.arrange_parts(self.app.size)

    def arrange_parts(self, size: Size, *, repaint: bool = True) -> None:
        """Place every part for this size and show all anew; without `repaint` only what changes is written."""
        self._measure(size)
        geometry = self.geometry
        if self.linear:
            self._arrange_linear(size)
            return
        self.heading.display, self.strip.display = bool(self.order), True
        added = [part for _ in geometry.panes[len(self.panes) :] for part in self._add_pane()]
        if added:
            self.mount(*added)
        heading_rows = geometry.heading
        below = heading_rows + geometry.body
        places = self._places.places
        places.clear()
        places[self.heading] = Region(0, 0, geometry.width, heading_rows)
        places[self.strip] = Region(0, below, geometry.width, geometry.strip)
        places[self.status] = Region(0, below + geometry.strip, geometry.width, 1)
        for number, (pane, beside) in enumerate(zip(self.panes, self.rails, strict=True)):
            used = number < len(geometry.panes) and bool(self.order)
            pane.display = used
            beside.display = used and not geometry.one_column
            if not used:
                continue
            column = geometry.panes[number]
            inner = column.width - 1
            places[pane] = Region(column.x, heading_rows, inner, geometry.body)
            places[beside] = Region(column.x + inner, heading_rows, 1, geometry.body)
            pane.measure(inner, geometry.body)
        self.others.display = geometry.others is not None
        if geometry.others is not None:
            column = geometry.others
            places[self.others] = Region(column.x, heading_rows, column.width - 1, geometry.body)
        self.reading.resize(geometry.body)
        widths = {column.text for column in (*geometry.panes, *((geometry.others,) if geometry.others else ()))}
        if widths != self._widths:  # those of before are kept too: zooming out shows them again
            self._pages = {key: page for key, page in self._pages.items() if key[1] in widths | self._widths}
            self._widths = widths
        if self.prompt is not None and self.prompt.area is not None:
            strip = places[self.strip]
            places[self.prompt.area] = self.prompt.place(strip.width, strip.height).translate(strip.offset)
        self._lay_out()
        self.refresh(layout=True, repaint=repaint)
        self.settle()

    def _lay_out(self) -> None:
        """Have every part put in its place; Textual would lay out all again where a virtual size changes by that."""
        for part, region in self._places.places.items():
            if isinstance(part, Board):
                part.set_reactive(Widget.virtual_size, region.size)
        self._clear_arrangement_cache()

    def _arrange_linear(self, size: Size) -> None:
        """One board over the whole screen, and the status line."""
        places = self._places.places
        places.clear()
        for part in (*self.panes, *self.rails, self.heading):
            part.display = False
        self.others.display = True
        self.strip.display = self.prompt is not None
        below = size.height - 1 - (self.geometry.strip if self.prompt is not None else 0)
        places[self.others] = Region(0, 0, size.width, below)
        places[self.strip] = Region(0, below, size.width, self.geometry.strip)
        places[self.status] = Region(0, size.height - 1, size.width, 1)
        if self.prompt is not None and self.prompt.area is not None:
            strip = places[self.strip]
            places[self.prompt.area] = self.prompt.place(strip.width, strip.height).translate(strip.offset)
        self._lay_out()
        self.refresh(layout=True)
        self.settle()

    def on_mount(self) -> None:
        """Show what there is."""
        self.arrange_parts(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        """The current passage keeps its row."""
        if event.size != Size(self.geometry.width, self.geometry.height):
            self.arrange_parts(event.size)

    def on_screen_resume(self) -> None:
        """Back from another screen: the terminal may have another size by now."""
        if self.app.size != Size(self.geometry.width, self.geometry.height):
            self.arrange_parts(self.app.size)
        else:
            self.settle()

    # What is selected stays in the pane where the drag began

    @override
    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """While words are selected the pointer is taken to be in their pane, at its nearest place."""
        pane = self._dragged()
        if pane is not None:
            x, y = _inside(pane.region, x, y)
        return super().get_widget_and_offset_at(x, y)

    @override
    def _check_auto_scroll(self, select_widget: Widget, mouse_coordinate: tuple[float, float], delta_y: float) -> None:
        """A drag beyond the pane's edge scrolls it, as one at the edge does."""
        pane = self._dragged()
        if pane is not None:
            x, y = mouse_coordinate
            mouse_coordinate = _inside(pane.region, int(x), int(y))
        super()._check_auto_scroll(select_widget, mouse_coordinate, delta_y)

    def _dragged(self) -> Pane | None:
        """The pane in which a drag began that goes on."""
        state = self._select_state if self._selecting else None
        begun = state.start.content_widget if state is not None else None
        return begun if isinstance(begun, Pane) else None

    def dress(self, look: Look) -> None:
        """Another theme."""
        self.look = look
        for pane in self.panes:
            pane.dress(look)
        self.settle()


def _inside(region: Region, x: int, y: int) -> tuple[int, int]:
    """The place of a region that is nearest to this one."""
    return min(max(x, region.x), region.right - 1), min(max(y, region.y), region.bottom - 1)
