"""The reading screen: panes side by side, what they say of the current passage below, keys and mouse in between.

The screen holds the state (`Reading`, which layers show, which articles are in panes) and, after each move, works
out once what every part shows. The parts draw what they are given.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import NULL_OFFSET, NULL_SPACING, Offset, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from typing_extensions import override

from geneva_corpus.model import Article, Comparison
from geneva_tui import heading, others, rail, status, strip
from geneva_tui.drawing import Board
from geneva_tui.ink import Layers
from geneva_tui.keys import HINTS, bindings
from geneva_tui.layout import Geometry, divide
from geneva_tui.level import Level
from geneva_tui.marks import FILTERS, RANK, Marks
from geneva_tui.page import Page, lay_out
from geneva_tui.pane import Pane, View
from geneva_tui.rail import Rail
from geneva_tui.reading import Reading, tour
from geneva_tui.theme import Look

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp


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


class Reader(Screen[None]):
    """The accounts, side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    AUTO_FOCUS = ""

    app: "GenevaApp"

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.articles: tuple[Article, ...] = ()
        self.comparison: Comparison | None = None
        self.marks: Marks | None = None
        self.told: strip.Told | None = None
        self.names: tuple[str, ...] = ()
        self.order: list[int] = []
        """The articles in the order of the panes."""
        self.bookmarks: dict[int, frozenset[int]] = {}
        self.filter = 0
        self.wording = True
        self.zoomed = False
        self.message = ""
        self.progress = ""
        self.reading = Reading(0, self.page)
        self.geometry: Geometry = divide(80, 24, 0)
        self.first = 0
        """Where in `order` the window of panes begins."""
        self._pages: dict[tuple[int, int], Page] = {}
        self._rails: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._tour: Sequence[tuple[int, int]] = ()
        self._tour_at = -1
        self._owners: list[int | None] = []
        self._places = Placed()
        self.heading, self.strip, self.status, self.others = Board(), Board(), Board(), Board()
        self.panes: list[Pane] = []
        self.rails: list[Rail] = []

    @property
    def layout(self) -> Layout:
        """Not Textual's: every part has its place already."""
        return self._places

    def compose(self) -> Iterable[Widget]:
        """The boards, and a pane and rail for each column there may be."""
        yield self.heading
        yield self.strip
        yield self.status
        yield self.others
        self._measure(self.app.size)
        for _ in self.geometry.panes:
            yield from self._add_pane()

    def _add_pane(self) -> tuple[Pane, Rail]:
        pane, beside = Pane(self.look), Rail()
        self.panes.append(pane)
        self.rails.append(beside)
        return pane, beside

    # What is read

    def show_articles(self, articles: Sequence[Article]) -> None:
        """The texts are there; nothing is compared yet."""
        self.articles = tuple(articles)
        self.names = tuple(heading.outlet(article) for article in articles)
        self.order = list(range(len(articles)))
        self._pages.clear()
        self.reading = Reading(len(articles), self.page)
        if self.is_attached:
            self.arrange_parts(self.app.size)

    def show_comparison(self, comparison: Comparison) -> None:
        """The comparison is there: marks and strip appear, and nothing moves."""
        if tuple(article.id for article in comparison.articles) != tuple(article.id for article in self.articles):
            self.show_articles(comparison.articles)
        self.comparison = comparison
        self.marks = Marks(comparison)
        self._rails.clear()
        level = Level(comparison)
        self.told = strip.Told(comparison, level)
        self.reading.level = level
        self.progress = ""
        self._plan_tour()
        self.settle()

    def show_bookmarks(self, passages: frozenset[str]) -> None:
        """These passages are bookmarked."""
        self.bookmarks = {
            number: frozenset(place for place, passage in enumerate(article.passages) if passage.id in passages)
            for number, article in enumerate(self.articles)
        }
        self.settle()

    def show_progress(self, words: str) -> None:
        """What is being done, until the comparison is there."""
        self.progress = words
        self.settle()

    def say(self, words: str) -> None:
        """A message in the status line, until the next key."""
        self.message = words
        self._draw_status()

    # The screen's parts

    def page(self, article: int) -> Page:
        """An article's page at the width that it has now; all panes are equally wide but for a column."""
        width = self._text_width(article)
        key = (article, width)
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = lay_out(self.articles[article], width)
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
        self.geometry = divide(size.width, size.height, len(self.order), zoomed=self.zoomed)
        self._slide()
        reading = self.reading
        reading.context = None
        if self.geometry.one_column:
            reading.context = 0 if self.geometry.low else 2

    def _slide(self) -> None:
        """Move the window of panes as little as brings the leader into it."""
        shown = len(self.geometry.panes)
        if not self.order:
            self.first = 0
            return
        at = self.order.index(self.reading.leader) if self.reading.leader in self.order else 0
        self.first = max(0, min(self.first, at, len(self.order) - shown))
        if at >= self.first + shown:
            self.first = at - shown + 1

    def arrange_parts(self, size: Size) -> None:
        """Place every part for this size and show all anew."""
        self._measure(size)
        geometry = self.geometry
        while len(self.panes) < len(geometry.panes):
            self.mount(*self._add_pane())
        heading_rows = geometry.heading
        below = heading_rows + geometry.body
        places = self._places.places
        places.clear()
        places[self.heading] = Region(0, 0, geometry.width, heading_rows)
        places[self.strip] = Region(0, below, geometry.width, geometry.strip)
        places[self.status] = Region(0, below + geometry.strip, geometry.width, 1)
        for number, (pane, beside) in enumerate(zip(self.panes, self.rails, strict=True)):
            used = number < len(geometry.panes)
            pane.display = used
            beside.display = used and not geometry.one_column
            if not used:
                continue
            column = geometry.panes[number]
            inner = column.width if geometry.one_column else column.width - 1
            places[pane] = Region(column.x, heading_rows, inner, geometry.body)
            places[beside] = Region(column.x + inner, heading_rows, 1, geometry.body)
            pane.measure(inner, geometry.body)
        self.others.display = geometry.others is not None
        if geometry.others is not None:
            column = geometry.others
            places[self.others] = Region(column.x, heading_rows, column.width, geometry.body)
        self.reading.resize(geometry.body)
        self._clear_arrangement_cache()
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

    def dress(self, look: Look) -> None:
        """Another theme."""
        self.look = look
        for pane in self.panes:
            pane.dress(look)
        self.settle()

    # After each move

    def settle(self) -> None:
        """Work out what every part shows, and show it."""
        if not self.is_attached:
            return
        before = self.first
        self._slide()
        if self.first != before:
            self.arrange_parts(self.app.size)
        elif self.articles:
            self._draw_all()
        else:
            self._draw_strip()
            self._draw_status()

    def _draw_all(self) -> None:
        reading, geometry = self.reading, self.geometry
        leader, passage = reading.leader, reading.passage
        layers = self._layers()
        bright = reading.level.tellings(leader, passage) if reading.level and not reading.on_title else {}
        inserted = self._under(layers)
        titles = []
        for number, _ in enumerate(geometry.panes):
            article = self.order[self.first + number] if self.first + number < len(self.order) else None
            if article is None:
                continue
            pane, page = self.panes[number], self.page(article)
            leads = article == leader
            told = reading.told(article)
            # before the comparison is there, and where a pane is unlinked, nothing of it stands level
            level = reading.passage if leads else None
            if not leads and told and reading.linked[article] and (reading.level or reading.on_title):
                level = reading.current[article] if reading.standing(article) is not None else None
            pane.open(article, page, self.marks)
            pane.show(
                View(
                    leads=leads,
                    level=level if page.passages else None,
                    bright=frozenset(bright.get(article, ())),
                    told=told or reading.level is None,
                    layers=layers,
                    bookmarks=self.bookmarks.get(article, frozenset()),
                ),
                reading.top(article),
                inserted if leads else (0, ()),
            )
            titles.append(self._title(article, leads, told))
            if not geometry.one_column:
                self._draw_rail(number, article, page, leads, level)
        self._draw_others(layers)
        counted = self._others_told() if geometry.others else ""
        self.heading.put(heading.rows(geometry, titles, counted, self.look), self.look)
        self._draw_strip()
        self._draw_status()
        self._place_cursor()

    def _layers(self) -> Layers:
        reading = self.reading
        events_now: Iterable[str] = ()
        if reading.level is not None and not reading.on_title:
            events_now = reading.level.events_of(reading.leader, reading.passage)
        return Layers(frozenset(events_now), FILTERS[self.filter].verdicts, self.wording)

    def _title(self, article: int, leads: bool, told: bool) -> heading.Title:
        reading = self.reading
        total = len(self.articles[article].passages)
        absent = not told and reading.level is not None
        place = "not told here" if absent else f"{reading.current[article] + 1} of {total}"
        if not total:
            place, absent = "nothing to read here", False
        unlinked = not reading.linked[article]
        return heading.Title(
            article + 1,
            self.names[article],
            heading.day(self.articles[article].date),
            f"{place}, unlinked" if unlinked else place,
            leads=leads,
            absent=absent,
            unlinked=unlinked,
            bookmarked=bool(self.bookmarks.get(article)),
        )

    def _draw_rail(self, number: int, article: int, page: Page, leads: bool, level: int | None) -> None:
        geometry = self.geometry
        height = geometry.body
        conflicts: Iterable[int] = ()
        if self.marks is not None and "conflict" in FILTERS[self.filter].verdicts:
            conflicts = self._conflict_rows(article, page, height, self.marks)
        self.rails[number].put(
            rail.rows(
                geometry.body,
                page.height,
                self.reading.top(article),
                self.look,
                conflicts=conflicts,
                bookmarks=sorted(
                    rail.row_of(page.passages[place], page.height, height) for place in self.bookmarks.get(article, ())
                ),
                current=page.passages[level] if level is not None and page.passages else None,
                leads=leads,
            ),
            self.look,
        )

    def _conflict_rows(self, article: int, page: Page, height: int, marks: Marks) -> tuple[int, ...]:
        """The rows of the rail that hold a conflict, worked out once for a page and a height."""
        key = (article, page.width, height)
        rows = self._rails.get(key)
        if rows is None:
            lines = (page.line_at(place) for place in marks.conflicts(article))
            rows = self._rails[key] = tuple(sorted({rail.row_of(line, page.height, height) for line in lines}))
        return rows

    # The accounts without a pane

    def _elsewhere(self) -> list[others.Account]:
        """The accounts without a pane, with the passage that each of them tells."""
        reading = self.reading
        shown = set(self.order[self.first : self.first + len(self.geometry.panes)])
        accounts = []
        for article in self.order:
            if article in shown:
                continue
            passage = reading.standing(article) if (reading.level or reading.on_title) else None
            total = len(self.articles[article].passages)
            conflict = False
            if passage is not None and self.marks is not None:
                current = self._layers().events
                conflict = any(
                    mark.verdict == "conflict" and mark.event in current for mark in self.marks.of(article, passage)
                )
            if not total:
                passage = None
            accounts.append(
                others.Account(
                    article,
                    self.names[article],
                    f"{passage + 1} of {total}" if passage is not None else "not told here",
                    self.page(article) if passage is not None else None,
                    passage,
                    conflict,
                    passage is not None and passage in self.bookmarks.get(article, ()),
                )
            )
        return accounts

    def _others_told(self) -> str:
        if self.reading.level is None:
            return ""
        accounts = self._elsewhere()
        telling = sum(account.passage is not None for account in accounts)
        return f"{telling} of {len(accounts)} tell it"

    def _draw_others(self, layers: Layers) -> None:
        column = self.geometry.others
        if column is None:
            return
        made = others.blocks(self._elsewhere(), column.width, self.look, self.marks, layers)
        rows, self._owners = others.column(made, self.reading.row, self.geometry.body, column.width, self.look)
        self.others.put(rows, self.look)

    def _under(self, layers: Layers) -> tuple[int, tuple[Strip, ...]]:
        """In one column: the other accounts' lines, and the line of the page that they stand before."""
        geometry, reading = self.geometry, self.reading
        self._owners = []
        if not geometry.one_column or len(self.order) < 2 or not self.page(reading.leader).passages:
            return 0, ()
        if reading.level is None and not reading.on_title:
            return 0, ()
        page = self.page(reading.leader)
        lines = page.passage_lines(reading.passage)
        room = max(2, geometry.body - reading.row - len(lines))
        width = geometry.panes[0].width
        made = others.blocks(self._elsewhere(), width, self.look, self.marks, layers)
        rows, owners = others.column(made, 0, min(room, sum(len(block.lines) for block in made)), width, self.look)
        self._owners = owners
        return lines.stop, tuple(rows)

    # Strip, status line, cursor

    def _draw_strip(self) -> None:
        geometry = self.geometry
        head: strip.Head
        entries: Sequence[strip.Entry] = ()
        if self.told is not None and self.articles:
            reading = self.reading
            if reading.on_title or len(self.articles) == 1:
                head, entries = self.told.summary()
            else:
                head, entries = self.told.passage(reading.leader, reading.passage)
                entries = [
                    entry for entry in entries if entry.verdict in FILTERS[self.filter].verdicts or self._agrees(entry)
                ]
        else:
            head = strip.Head("", rest=self.progress)
        rows = strip.rows(head, entries, self.names, geometry.width, geometry.strip, self.look)
        self.strip.put(rows, self.look)

    def _agrees(self, entry: strip.Entry) -> bool:
        return entry.verdict == "agreement" and bool(FILTERS[self.filter].verdicts)

    def _draw_status(self) -> None:
        width = self.geometry.width
        if self.message:
            left = [(self.message, self.look.style("book"))]
        else:
            counted = self.told.counts if self.told is not None and len(self.articles) > 1 else None
            chosen = FILTERS[self.filter]
            left = status.legend(counted, chosen.verdicts, chosen.name, width, self.look)
        self.status.put([status.row(left, HINTS, width, self.look)], self.look)

    def _place_cursor(self) -> None:
        """The terminal's cursor stands at the current passage, where screen readers and braille displays look."""
        geometry, reading = self.geometry, self.reading
        number = self.order.index(reading.leader) - self.first
        row = min(max(0, reading.row), geometry.body - 1)
        self.app.cursor_position = Offset(geometry.panes[number].x + 3, geometry.heading + row)

    # Moves

    def action_next(self) -> None:
        """Next passage."""
        self._move(self.reading.step(1))

    def action_previous(self) -> None:
        """Previous passage."""
        self._move(self.reading.step(-1))

    def _move(self, moved: bool = True) -> None:
        self.message = ""
        if moved or self.message:
            self.settle()

    def action_page(self, by: int) -> None:
        """Page."""
        self.reading.page_by(by)
        self._move()

    def action_half(self, by: int) -> None:
        """Half a page."""
        self.reading.scroll(by * max(1, self.geometry.body // 2))
        self._move()

    def action_start(self) -> None:
        """First passage."""
        self.reading.go(0)
        self._move()

    def action_end(self) -> None:
        """Last passage."""
        self.reading.go(len(self.articles[self.reading.leader].passages) - 1)
        self._move()

    def action_level(self) -> None:
        """All level with the current passage again."""
        self.reading.bring_level()
        self._move()

    def action_pane(self, by: int) -> None:
        """Next or previous account leads."""
        if self.order:
            at = self.order.index(self.reading.leader)
            self._lead(self.order[(at + by) % len(self.order)])

    def action_number(self, number: int) -> None:
        """The account of that number leads."""
        if number <= len(self.articles) and number - 1 in self.order:
            self._lead(number - 1)

    def _lead(self, article: int) -> None:
        if article != self.reading.leader:
            self.reading.lead(article, shown=self._pane_of(article) is not None)
            self._plan_tour()
        self._move()

    def _pane_of(self, article: int) -> int | None:
        at = self.order.index(article) - self.first
        return at if 0 <= at < len(self.geometry.panes) else None

    def action_divergence(self, by: int) -> None:
        """Next or previous divergence of the kinds shown."""
        if self.comparison is None:
            return self.say("not compared yet")
        if not self._tour:
            return self.say("no divergence is shown")
        here = (self.reading.leader, self.reading.passage)
        if 0 <= self._tour_at < len(self._tour) and self._tour[self._tour_at] != here and here in self._tour:
            self._tour_at = self._tour.index(here)
        at = self._tour_at + by if self._tour_at >= 0 else (0 if by > 0 else len(self._tour) - 1)
        around = not 0 <= at < len(self._tour)
        self._tour_at = at % len(self._tour)
        article, passage = self._tour[self._tour_at]
        self.reading.go(passage, article=article)
        self._move()
        if around:
            self.say("around: the first divergence again" if by > 0 else "around: the last divergence again")
        return None

    def _plan_tour(self) -> None:
        """The stops of `]` for this leader and these verdicts."""
        if self.comparison is None:
            return
        place = {
            passage.id: (number, position)
            for number, article in enumerate(self.articles)
            for position, passage in enumerate(article.passages)
        }
        shown = FILTERS[self.filter].verdicts - {"agreement"}
        leader = self.reading.leader
        stops = []
        for divergence in self.comparison.divergences:
            if divergence.verdict not in shown:
                continue
            found = [place[reading.passage] for reading in divergence.readings if reading.passage in place]
            if not found:
                continue
            article, passage = min(found, key=lambda where: (where[0] != leader, where))
            rank = {"spelling": RANK["precision"]}.get(divergence.verdict, RANK[divergence.verdict])
            stops.append((rank, article, passage))
        self._tour = tour(stops, leader)
        self._tour_at = -1

    def action_event(self, by: int) -> None:
        """Next or previous passage that tells of another event told by others too."""
        reading = self.reading
        if reading.level is None:
            return self.say("not compared yet")
        here = reading.level.events_of(reading.leader, reading.passage)
        passage = reading.passage + by
        while 0 <= passage < len(self.articles[reading.leader].passages):
            events_there = reading.level.events_of(reading.leader, passage)
            if events_there and events_there != here:
                reading.go(passage)
                return self._move()
            passage += by
        return self.say("no further event in this account")

    def action_verdicts(self) -> None:
        """Go round which verdicts show."""
        self.filter = (self.filter + 1) % len(FILTERS)
        self._plan_tour()
        self._move()

    def action_wording(self) -> None:
        """Wording marks on or off."""
        self.wording = not self.wording
        self._move()
        self.say("wording marks on" if self.wording else "wording marks off")

    def action_unlink(self) -> None:
        """Unlink or relink the leading pane."""
        if self.articles:
            linked = self.reading.unlink(self.reading.leader)
            self._move()
            self.say("linked again" if linked else "this pane scrolls alone; s links it again")

    def action_zoom(self) -> None:
        """One pane, or all again."""
        self.zoomed = not self.zoomed
        self.message = ""
        self.arrange_parts(self.app.size)

    def action_back(self) -> None:
        """Leave the selection, then zoom."""
        if self.selections:
            self.clear_selection()
        elif self.zoomed:
            self.action_zoom()
        else:
            self._move()

    def action_repeat(self, by: int) -> None:
        """Repeat the last jump."""
        self.action_divergence(by)

    def action_repaint(self) -> None:
        """Draw the whole screen anew."""
        self.app.repaint()

    def action_open(self, name: str) -> None:
        """Open another screen."""
        self.app.open_screen(name)

    def action_bookmark(self) -> None:
        """Bookmark the current passage, or take the bookmark back."""
        self.app.bookmark(self.reading.leader, self.reading.passage)

    # The mouse

    def on_pane_turned(self, message: Pane.Turned) -> None:
        """The wheel leads from the pane under it; an unlinked pane scrolls alone."""
        article = message.pane.article
        if article < 0 or not self.articles:
            return None
        if article != self.reading.leader:
            if not self.reading.linked[article]:
                self.reading.scroll_alone(article, message.lines)
                return self._move()
            self.reading.lead(article, shown=True)
            self._plan_tour()
        self.reading.scroll(message.lines)
        return self._move()

    def on_pane_chosen(self, message: Pane.Chosen) -> None:
        """A click makes the passage current where it stands."""
        article, page = message.pane.article, message.pane.page
        if page is None or not page.passages:
            return
        leader = self.reading.leader
        self.reading.click(article, page.passage_at(message.line))
        if article != leader:
            self._plan_tour()
        self._move()

    def on_pane_scrolled(self, message: Pane.Scrolled) -> None:
        """A drag over the edge scrolled a pane: it leads."""
        article = message.pane.article
        moved = message.top - self.reading.top(article)
        if moved:
            if article != self.reading.leader:
                self.reading.lead(article, shown=True)
                self._plan_tour()
            self.reading.scroll(moved)
            self._move()

    def on_rail_chosen(self, message: Rail.Chosen) -> None:
        """A click on the rail goes to that place of the account."""
        pane = self.panes[self.rails.index(message.rail)]
        if pane.page is None or not pane.page.passages:
            return
        line = rail.place(message.row, pane.page.height, self.geometry.body)
        leader = self.reading.leader
        self.reading.go(pane.page.passage_at(line), article=pane.article)
        if pane.article != leader:
            self._plan_tour()
        self._move()
