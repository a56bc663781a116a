"""Where one is: which account leads, which passage is current, on which row each account stands.

The one state of the reader, without a screen: moves go in, places come out. A place is a passage and the row of the
screen that its first line stands on, so that a change of width moves nothing. Rows may be negative.
"""

from collections.abc import Callable

from geneva_tui.level import Level
from geneva_tui.page import Page

#: The current passage stands this part of the height down: a third shows every passage and its counterparts whole
#: at 160×45, 120×40 and 80×24; a half cuts 8 % at 80×24.
READING_ROW = 3
#: Lines that stay when one pages.
KEPT_LINES = 2
#: In one column so many lines stay for the other accounts, if they can.
OTHERS_LINES = 4


class Reading:
    """The state. `page` gives the page of an article at the width it is shown with, `height` the rows of a pane."""

    def __init__(self, articles: int, page: Callable[[int], Page]) -> None:
        self.page = page
        self.height = 20
        self.context: int | None = None
        """Rows above the current passage, where it is not a third of the height."""
        self.leader = 0
        self.current = [0] * articles
        self.rows = [0] * articles
        self.offsets = [0] * articles
        self.linked = [True] * articles
        self.level: Level | None = None
        self.anchor = 0
        #: Whether the current title was gone to for what it tells, as a passage like others.
        self.asked_for = False

    def place(self) -> tuple[int, tuple[int, ...], tuple[int, ...], int]:
        """Where one is, to be returned to."""
        return (self.leader, tuple(self.current), tuple(self.rows), self.anchor)

    def return_to(self, place: tuple[int, tuple[int, ...], tuple[int, ...], int]) -> None:
        """Be where one was."""
        self.leader, current, rows, self.anchor = place
        self.current, self.rows = list(current), list(rows)

    # What stands where

    @property
    def passage(self) -> int:
        """The current passage: that of the leader."""
        return self.current[self.leader]

    @property
    def row(self) -> int:
        """The row that the current passage begins on."""
        return self.rows[self.leader]

    @property
    def on_title(self) -> bool:
        """Whether the current passage is the leader's title, level with all other titles, and not asked for itself."""
        passages = self.page(self.leader).article.passages
        return self.passage == 0 and bool(passages) and passages[0].headline and not self.asked_for

    def top(self, article: int) -> int:
        """The line of an account's page on the first row."""
        return self._line(article, self.current[article]) - self.rows[article]

    def told(self, article: int) -> bool:
        """Whether an account tells of the current passage's events; titles are told of by all."""
        if article == self.leader or self.level is None or self.on_title:
            return True
        return bool(self.level.tellings(self.leader, self.passage).get(article))

    def standing(self, article: int) -> int | None:
        """The passage of an account that tells of the current one; None where it is not told."""
        if article == self.leader:
            return self.passage
        if self.on_title:
            return 0
        if self.level is None:
            return None
        return self.level.counterpart(self.leader, self.passage, article, self.current[article])

    def _line(self, article: int, passage: int) -> int:
        page = self.page(article)
        return page.passages[min(passage, len(page.passages) - 1)] if page.passages else 0

    # Moves

    def go(self, passage: int, *, article: int | None = None, asked_for: bool = False) -> None:
        """Jump to a passage, which then stands at the reading row; a title may be `asked_for` for what it tells."""
        if article is not None:
            self.leader = article
        self._set(passage)
        self.asked_for = asked_for
        line = self._line(self.leader, self.passage)
        self.rows[self.leader] = min(self._reading_row(), line - self.page(self.leader).top)
        self._settle()

    def step(self, by: int) -> bool:
        """Go on by passages; the text never scrolls against the way one goes. False where there is no further one."""
        page = self.page(self.leader)
        before = self.passage
        top = self.top(self.leader)
        self._set(before + by)
        if self.passage == before:
            return False
        line = self._line(self.leader, self.passage)
        target = line - self._reading_row()
        top = max(top, target) if by > 0 else min(top, target)
        self.rows[self.leader] = line - max(top, min(page.top, line))
        self._settle()
        return True

    def scroll(self, lines: int) -> None:
        """Scroll the leader's text and take the current passage along, which drifts back to the reading row."""
        article, page = self.leader, self.page(self.leader)
        top = self.top(article)
        last = self._line(article, len(page.passages) - 1)
        lowest = max(page.top, last - self._third(), page.height - self.height, 0)
        moved = min(max(top + lines, 0), max(lowest, top)) - top
        anchor, drift = self.anchor, abs(lines)
        wanted = self._third()
        anchor = min(wanted, anchor + drift) if anchor < wanted else max(wanted, anchor - drift)
        anchor = max(0, min(self.height - 1, anchor + (lines - moved)))
        top += moved
        if top <= page.top and lines < 0 and not moved:
            anchor = max(0, self.anchor + lines)
        if page.passages:
            self.current[article] = page.passage_at(top + anchor)
        self.rows[article] = self._line(article, self.current[article]) - top
        self._level()
        self.anchor = anchor

    def page_by(self, pages: int) -> None:
        """Page forward or back; two lines stay."""
        self.scroll(pages * max(1, self.height - KEPT_LINES))

    def click(self, article: int, passage: int) -> None:
        """Make a passage current where it stands."""
        top = self.top(article)
        self.leader = article
        self._set(passage)
        self.rows[article] = self._line(article, self.passage) - top
        self._settle()

    def lead(self, article: int, *, shown: bool) -> None:
        """Let another account lead: with the passage that is level, else with the one on the same row."""
        row = self.row
        standing = self.standing(article)
        top = self.top(article)
        self.leader = article
        if standing is not None:
            self._set(standing)
        elif shown:
            page = self.page(article)
            self._set(page.passage_at(top + row) if page.passages else 0)
        line = self._line(article, self.passage)
        if shown:
            self.rows[article] = line - top
            if not 0 <= self.rows[article] < self.height:
                self.rows[article] = min(self._reading_row(), line - self.page(article).top)
        else:
            self.rows[article] = min(self._reading_row(), line - self.page(article).top)
        self._settle()

    def scroll_alone(self, article: int, lines: int) -> None:
        """Scroll an unlinked account; nothing else moves."""
        page = self.page(article)
        top = min(max(self.top(article) + lines, 0), max(page.height - 1, 0))
        if page.passages:
            self.current[article] = page.passage_at(top + self._third())
        self.rows[article] = self._line(article, self.current[article]) - top

    def unlink(self, article: int) -> bool:
        """Unlink an account, or link it again with the offset that it has now. True where it is linked then."""
        self.linked[article] = not self.linked[article]
        if self.linked[article] and article != self.leader:
            top = self.top(article)
            passage = self.standing(article)
            if passage is not None:
                self.offsets[article] = top - (self._line(article, passage) - self.row)
                self._level()
        return self.linked[article]

    def bring_level(self) -> None:
        """All linked accounts level with the current passage, without offsets."""
        self.offsets = [0] * len(self.offsets)
        self.linked = [True] * len(self.linked)
        self._level()

    def resize(self, height: int) -> None:
        """Another height: the current passage keeps its row where that still shows it."""
        self.height = max(1, height)
        if self.rows and self.row > self._third():
            self.rows = [self._third() if row == self.row else row for row in self.rows]
        self.anchor = self.row if self.rows else 0

    # How

    def _third(self) -> int:
        """How far down the current passage stands, if it is not too long for that."""
        return self.context if self.context is not None else self.height // READING_ROW

    def _reading_row(self) -> int:
        """The row for the current passage: higher up where its end, or the others in one column, would not show."""
        page = self.page(self.leader)
        if not page.passages:
            return 0
        lines = len(page.passage_lines(min(self.passage, len(page.passages) - 1)))
        below = OTHERS_LINES if self.context is not None else 0
        return min(self._third(), max(0, self.height - lines - below))

    def _set(self, passage: int) -> None:
        last = len(self.page(self.leader).passages) - 1
        self.current[self.leader] = max(0, min(passage, last))
        self.asked_for = False

    def _settle(self) -> None:
        self.anchor = self.row
        self._level()

    def _level(self) -> None:
        """Every linked account that tells of the current passage, level with it; the others stay as they are."""
        if not self.linked[self.leader]:
            return
        tellers = self.level.tellings(self.leader, self.passage) if self.level is not None else ()
        for article in range(len(self.current)) if self.on_title else tellers:
            if article == self.leader or not self.linked[article]:
                continue
            passage = self.standing(article)
            if passage is not None:
                self.current[article] = passage
                self.rows[article] = self.row - self.offsets[article]
