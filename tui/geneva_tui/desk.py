"""The reading screen without its keys: what its parts show.

After each move it is worked out once what every part shows, from the state that the parts hold; they draw what they
are given.
"""

from collections.abc import Iterable, Sequence

from textual.geometry import Offset
from textual.strip import Strip

from geneva_tui import explaining, heading, linear, others, rail, status, strip
from geneva_tui.drawing import line
from geneva_tui.ink import Layers
from geneva_tui.keys import HINTS, HINTS_ALONE
from geneva_tui.layout import WIDEST_TEXT
from geneva_tui.marks import FILTERS, Marks
from geneva_tui.page import Page
from geneva_tui.pane import View
from geneva_tui.parts import Parts
from geneva_tui.told import Entry, Head, Told


class Desk(Parts):
    """What the parts of the reading screen show."""

    def show_progress(self, what: str, words: str) -> None:
        """What is being done, until the comparison is there."""
        self.progress = (what, words)
        self._draw_strip()

    def on_screen_suspend(self) -> None:
        """The key that opened another screen ended what was said; what is said meanwhile is for the way back."""
        self.message = ""

    def say(self, words: str) -> None:
        """A message in the status line, until the next key."""
        if self.message != words:
            self.message = words
            self._draw_status()

    # After each move

    def settle(self) -> None:
        """Work out what every part shows, and show it."""
        if not self._composed:
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
        if self.linear:
            self._draw_linear()
            self._draw_status()
            return
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
            # Before the comparison is there, and where a pane is unlinked, nothing of it stands level
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
                    hits=self._hits(article, page),
                ),
                reading.top(article),
                inserted if leads else (0, ()),
            )
            titles.append(self._title(article, leads, told))
            if not geometry.one_column:
                self._draw_rail(number, article, page, leads, level)
        counted, above = self._draw_others(layers)
        self.heading.put(heading.rows(geometry, titles, counted, self.look, above), self.look)
        self._draw_strip()
        self._draw_status()
        self._place_cursor()

    def _hits(self, article: int, page: Page) -> tuple[tuple[int, int], ...]:
        """What was searched for, in the part of a page that is to be seen."""
        if self.found is None or not page.height:
            return ()
        top = max(0, min(self.reading.top(article), page.height - 1))
        bottom = max(top, min(top + self.geometry.body, page.height) - 1)
        return self.found.between(article, page.starts[top], page.ends[bottom])

    def _hits_of(self, article: int, passage: int) -> tuple[tuple[int, int], ...]:
        """What was searched for, in one passage."""
        if self.found is None:
            return ()
        told = self.articles[article].passages[passage]
        return self.found.between(article, told.start, told.end)

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
        place = "not told here" if absent else f"{reading.current[article] + 1} of {self._many(article)}"
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

    def _many(self, article: int) -> str:
        """How many passages an article has, as far as that is known."""
        return "…" if article in self.begun else str(len(self.articles[article].passages))

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

    def _elsewhere(self) -> others.Elsewhere:
        """The accounts without a pane, those that contradict the current passage first."""
        reading = self.reading
        shown = {reading.leader} if self.linear else set(self.order[self.first : self.first + len(self.geometry.panes)])
        opposed: frozenset[int] = frozenset()
        if self.told is not None and not reading.on_title:
            opposed = self.told.opposed(reading.leader, reading.passage)
        telling, absent = [], []
        for article in self.order:
            if article not in shown:
                passage = reading.standing(article) if self.articles[article].passages else None
                if passage is None:
                    absent.append(article)
                else:
                    telling.append((article, passage))
        return others.Elsewhere(sorted(telling, key=lambda one: one[0] not in opposed), absent)

    def _account(self, article: int, passage: int | None) -> others.Account:
        """What is drawn of an account without a pane."""
        if passage is None:
            return others.Account(article, self.names[article], "not told here", None, None)
        return others.Account(
            article,
            self.names[article],
            f"{passage + 1} of {self._many(article)}",
            self.page(article),
            passage,
            passage in self.bookmarks.get(article, ()),
            self._hits_of(article, passage),
        )

    def _draw_others(self, layers: Layers) -> tuple[str, Strip | None]:
        """The others column; what its head says, and what stands in the place of its rule."""
        column = self.geometry.others
        if column is None:
            return "", None
        if self.reading.level is None and not self.reading.on_title:
            self.others.put([], self.look)
            return "", None
        elsewhere = self._elsewhere()
        height, width = self.geometry.body, column.width - 1
        made = others.blocks(elsewhere, self._account, height, width, self.look, self.marks, layers)
        headed = self.geometry.heading > 1
        rows, self._owners = others.column(made, self.reading.row, height, width, self.look, headed=headed)
        above = rows[: len(rows) - height]
        self._owners = self._owners[len(above) :]
        self.others.put(rows[len(above) :], self.look)
        return elsewhere.counted if self.reading.level is not None else "", above[0] if above else None

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
        width = geometry.panes[0].width - 1
        made = others.blocks(self._elsewhere(), self._account, room, width, self.look, self.marks, layers)
        rows, owners = others.column(made, 0, min(room, made.height), width, self.look)
        self._owners = owners
        return lines.stop, tuple(rows)

    def _draw_linear(self) -> None:
        """The linear view: the tellings one under the other, scrolled by `_scrolled` lines."""
        reading, look = self.reading, self.look
        width, height = self.geometry.width, self.geometry.height - 1
        if self.prompt is not None:
            height -= self.geometry.strip
        tellings = [(reading.leader, reading.passage)] if self.articles[reading.leader].passages else []
        tellings += self._elsewhere().telling
        drawn = linear.lines(
            tellings,
            self.articles,
            self.names,
            {article: self.page(article) for article, _ in tellings},
            self.marks,
            FILTERS[self.filter].verdicts,
            self._layers().events,
            self._told_now(),
            min(width, WIDEST_TEXT),
            look,
        )
        self._scrolled = max(0, min(self._scrolled, len(drawn) - height))
        self._more_below = self._scrolled + height < len(drawn)
        plain = look.style("text")
        rows = [line(pieces, width, plain) for pieces in drawn[self._scrolled : self._scrolled + height]]
        self.others.put(rows + [line([], width, plain)] * (height - len(rows)), look)
        self._owners = []
        self.app.cursor_position = Offset(0, 0)
        if self.prompt is not None:
            self._draw_strip()
            self._place_cursor()

    # Strip, status line, cursor

    def _draw_strip(self) -> None:
        geometry = self.geometry
        if self.prompt is not None:
            self.strip.put(self.prompt.rows(geometry.width, geometry.strip, self.look), self.look)
            return
        if self.explains and self.told is not None and self._explain(self.told):
            return
        told = self._told_now()
        head, entries = told if told is not None else (Head(self.progress[0], rest=self.progress[1]), ())
        names = self.told.names if self.told is not None else ()
        rows = strip.rows(head, entries, names, geometry.width, geometry.strip, self.look)
        self.strip.put(rows, self.look)

    def explained(self) -> int:
        """How many divergences of the passage there are to be explained."""
        reading = self.reading
        if self.told is None or not self.articles[reading.leader].passages:
            return 0
        return len(explaining.borne(self.told, reading.leader, reading.passage, FILTERS[self.filter].verdicts))

    def _explain(self, told: Told) -> bool:
        """Have the strip explain; false where there is nothing to be explained."""
        reading, geometry = self.reading, self.geometry
        if not self.articles[reading.leader].passages:
            return False
        size = (geometry.width, geometry.strip, self.look)
        found = explaining.borne(told, reading.leader, reading.passage, FILTERS[self.filter].verdicts)
        if self.explains <= len(found):
            rows = explaining.reason_rows(told, found[self.explains - 1], self.explains, len(found), *size)
        else:
            rows = strip.link_rows(told.links(reading.leader, reading.passage), *size)
        self.strip.put(rows, self.look)
        return True

    def _told_now(self) -> tuple[Head, Sequence[Entry]] | None:
        """What is told of the current passage, of the verdicts that show; None until it is compared."""
        if self.told is None or not self.articles:
            return None
        reading = self.reading
        if reading.on_title or len(self.articles) == 1 or not self.articles[reading.leader].passages:
            return self.told.summary()
        head, entries = self.told.passage(reading.leader, reading.passage)
        shown = FILTERS[self.filter].verdicts
        return head, [entry for entry in entries if entry.verdict in shown or self._agrees(entry)]

    def _agrees(self, entry: Entry) -> bool:
        """Whether it is the quiet row of what agrees, which stands there until one asks for some verdicts only."""
        return entry.verdict == "agreement" and self.filter == 0

    def _draw_status(self) -> None:
        width = self.geometry.width
        if self.message:
            left = status.message(self.message, width, self.look)
        else:
            counted = self.told.counts if self.told is not None and len(self.articles) > 1 else None
            chosen = FILTERS[self.filter]
            left = status.legend(counted, chosen.verdicts, chosen.name, width, self.look, signs=not self.linear)
        hints: Sequence[tuple[str, str]] = (
            self.prompt.hints if self.prompt is not None else HINTS_ALONE if len(self.articles) == 1 else HINTS
        )
        if self.linear and self.prompt is None and self._more_below:
            hints = (("space", "more"), *hints)
        if self.message and self.prompt is None and status.fills(left, width):
            hints = ()
        self.status.put([status.row(left, hints, width, self.look)], self.look)

    def _place_cursor(self) -> None:
        """The terminal's cursor stands at the current passage, where screen readers and braille displays look."""
        geometry, reading = self.geometry, self.reading
        if self.prompt is not None and self.prompt.area is not None:
            return  # it places the cursor itself
        if self.prompt is not None:
            self.app.cursor_position = Offset(0, geometry.height - 1 - geometry.strip) + self.prompt.cursor
            return
        number = self.order.index(reading.leader) - self.first
        row = min(max(0, reading.row), geometry.body - 1)
        self.app.cursor_position = Offset(geometry.panes[number].x + 3, geometry.heading + row)
