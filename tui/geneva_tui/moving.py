"""Moving in the reading screen, by keys and by mouse, and taking the passage out of it: copied, edited, browsed.

Every move goes to the state (`Reading`) and is then shown by the desk.
"""

from textual.actions import SkipAction

from geneva_corpus.model import Article, Comparison
from geneva_tui import copying, rail
from geneva_tui.heading import Heading
from geneva_tui.marks import FILTERS
from geneva_tui.others import OthersBoard
from geneva_tui.pane import Pane
from geneva_tui.rail import Rail
from geneva_tui.settings import Settings
from geneva_tui.showing import Prepared, Showing
from geneva_tui.theme import Look
from geneva_tui.tour import Tour

#: Said of what needs the comparison, until that is there.
NOT_YET = "not compared yet"
ONCE_COMPARED = "not compared yet; this goes there in a moment"


class Moving(Showing):
    """The reading screen with its moves."""

    def __init__(self, look: Look, wanted: Settings) -> None:
        super().__init__(look, wanted)
        self._tour: Tour | None = None
        self._repeats = False
        """Whether the last jump was to a search hit."""
        self._asked_for = 0
        """Divergences asked for before they were known: so many on, or back where negative."""

    def show_comparison(self, comparison: Comparison, made: Prepared | None = None) -> None:
        """The comparison is there: marks and strip appear, and nothing moves but what was asked to."""
        self._tour = None
        asked_for, self._asked_for = self._asked_for, 0
        if self.message in (NOT_YET, ONCE_COMPARED):
            self.message = ""
        super().show_comparison(comparison, made)
        if self.is_current and self.prompt is None:
            for _ in range(abs(asked_for)):
                self.action_divergence(1 if asked_for > 0 else -1)

    # Moves

    def action_next(self) -> None:
        """Next passage."""
        self._step(1)

    def action_previous(self) -> None:
        """Previous passage."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.reading.step(by):
            return self._move()
        if self.explains:
            self._move(False)
        if self.articles[self.reading.leader].passages:
            more = self.reading.leader in self.begun
            self.say("the first passage" if by < 0 else "the rest is still being read" if more else "the last passage")
        return None

    def _is_alone(self) -> bool:
        """Whether there is one article only, so that there is nothing to compare; then it is said."""
        alone = len(self.articles) == 1
        if alone:
            self.say("one article: nothing to compare it with")
        return alone

    def _move(self, moved: bool = True) -> None:
        self.message = ""
        self._asked_for = 0
        self.explains = 0
        if moved:
            self._scrolled = 0
        self.settle()

    def action_page(self, by: int) -> None:
        """Page."""
        if self.linear:
            self._scrolled += by * max(1, self.geometry.height - 3)
            self.settle()
            return
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
        """All level with the current passage again; the strip says what ties them, or stops saying so."""
        self.reading.bring_level()
        explains = (self.explains + 1) % (self.explained() + 2)
        self._move()
        self.explains = explains
        self.settle()

    def action_pane(self, by: int) -> None:
        """Next or previous account leads."""
        if self.order and not self._is_alone():
            around = self.order[: self.paned]
            if self.reading.leader not in around:
                around = self.order
            at = around.index(self.reading.leader)
            self.lead(around[(at + by) % len(around)])

    def action_number(self, number: int) -> None:
        """The account of that number leads."""
        if number <= len(self.articles) and number - 1 in self.order:
            self.lead(number - 1)
        else:
            self.say(f"there is no account {number}")

    def lead(self, article: int) -> None:
        """Let an account lead from where it stands."""
        if article != self.reading.leader:
            self.reading.lead(article, shown=self._pane_of(article) is not None)
            self._tour = None
        self._move()

    def jump(self, article: int, passage: int) -> None:
        """Read a passage, wherever it is: its account leads."""
        self._tour = None
        self.reading.go(passage, article=article)
        self._move()

    def _pane_of(self, article: int) -> int | None:
        at = self.order.index(article) - self.first
        return at if 0 <= at < len(self.geometry.panes) else None

    def action_divergence(self, by: int) -> None:
        """Next or previous divergence of the kinds shown."""
        self._repeats = False
        if self.comparison is None:
            self._asked_for += 0 if self.app.failed else by
            self.say(ONCE_COMPARED if self._asked_for else NOT_YET)
            return
        if not self.comparison.divergences and self._is_alone():
            return
        if self._tour is None:
            self._tour = Tour(self.comparison, self.reading.leader, FILTERS[self.filter].verdicts)
        if not self._tour.stops:
            told = self.comparison.divergences
            self.say("no divergence is shown; f shows others" if told else "no divergence was found")
            return
        # On a title the strip tells of all: the title itself may be the first to go to.
        here = (-1, -1) if self.reading.on_title else (self.reading.leader, self.reading.passage)
        (article, passage), around = self._tour.step(by, here)
        self.reading.go(passage, article=article, asked_for=True)
        self._move()
        if around:
            self.say("around: the first divergence again" if by > 0 else "around: the last divergence again")

    def action_event(self, by: int) -> None:
        """Next or previous passage that tells of another event told by others too."""
        reading = self.reading
        if self._is_alone():
            return None
        if reading.level is None:
            return self.say(NOT_YET)
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
        if self._is_alone() and self.told is not None and not any(self.told.counts.values()):
            return
        self.filter = (self.filter + 1) % len(FILTERS)
        self._tour = None
        self._move()

    def action_wording(self) -> None:
        """Wording marks on or off."""
        self.wording = not self.wording
        self._move()
        self.say("wording marks on" if self.wording else "wording marks off")

    def action_unlink(self) -> None:
        """Unlink or relink the leading pane."""
        if self.articles and not self._is_alone():
            linked = self.reading.unlink(self.reading.leader)
            self._move()
            self.say("linked again" if linked else "this pane scrolls alone; s links it again")

    def action_zoom(self) -> None:
        """One pane, or all again."""
        if not self.zoomed and (self.geometry.one_column or len(self.articles) == 1):
            self.say("there is one pane only")
            return
        self.zoomed = not self.zoomed
        self.message = ""
        self.arrange_parts(self.app.size)

    def action_linear(self) -> None:
        """The linear view, or back from it."""
        self.linear = not self.linear
        self.message = ""
        self._scrolled = 0
        self.arrange_parts(self.app.size)

    def action_copy(self, sourced: bool) -> None:
        """What is selected, else the current passage, on the clipboard, with its source or without."""
        article = self._article()
        selected = self._selected()
        if selected is not None:
            article, text = selected
        elif article is not None:
            text = copying.passage(article, self.reading.passage)
        if article is None:
            return
        if sourced:
            text = copying.with_source(article, text)
        what = "selection" if selected is not None else "passage"
        said = copying.send(self.app, text, f"{what} with its source" if sourced else what)
        if copying.fits(text):
            self._move(False)
        self.say(said)

    def action_copy_text(self) -> None:
        """What is selected on the clipboard (`ctrl+c`)."""
        if self._selected() is None:
            raise SkipAction
        self.action_copy(False)

    def _selected(self) -> tuple[Article, str] | None:
        """The words selected, and the article they are of."""
        for part in self.selections:
            if isinstance(part, Pane) and part.article >= 0 and (words := self.get_selected_text()):
                return self.articles[part.article], words
        return None

    def on_text_selected(self) -> None:
        """A drag has ended: say what can be done with what it selected."""
        if self._selected() is not None:
            self.say("selected: y copies it, Y with its source, esc leaves it")

    def action_edit(self) -> None:
        """The article at this passage in the user's editor."""
        article = self._article()
        if article is not None:
            self.app.edit(article, article.passages[self.reading.passage].start)

    def action_browse(self) -> None:
        """The article's address in the browser."""
        article = self._article()
        if article is not None:
            self.app.browse(article)

    def _article(self) -> Article | None:
        """The leading article, where there is one with passages."""
        if not self.articles or not self.articles[self.reading.leader].passages:
            return None
        return self.articles[self.reading.leader]

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
            self._tour = None
        self.reading.scroll(message.lines)
        return self._move()

    def on_pane_chosen(self, message: Pane.Chosen) -> None:
        """A click makes the passage current where it stands."""
        article, page = message.pane.article, message.pane.page
        if message.line is None:
            self._lead_owner(message.inserted)
            return
        if page is None or not page.passages:
            return
        leader = self.reading.leader
        self.reading.click(article, page.passage_at(message.line))
        if article != leader:
            self._tour = None
        self._move()

    def _lead_owner(self, row: int) -> None:
        """Let the account lead that a row of the others belongs to."""
        owner = self._owners[row] if 0 <= row < len(self._owners) else None
        if owner is not None:
            self.lead(owner)

    def on_heading_chosen(self, message: Heading.Chosen) -> None:
        """A click on a title lets its account lead."""
        for number, column in enumerate(self.geometry.panes):
            if column.x <= message.x < column.x + column.width and self.first + number < len(self.order):
                self.lead(self.order[self.first + number])

    def on_others_board_chosen(self, message: OthersBoard.Chosen) -> None:
        """A click on what another account tells lets it lead."""
        self._lead_owner(message.row)

    def on_others_board_turned(self, message: OthersBoard.Turned) -> None:
        """The wheel over the others scrolls the leader, whose passage they tell; the linear view scrolls itself."""
        if self.linear:
            self._scrolled += message.lines
            self.settle()
        elif self.articles:
            self.reading.scroll(message.lines)
            self._move()

    def on_pane_scrolled(self, message: Pane.Scrolled) -> None:
        """A drag over the edge scrolled a pane: it leads."""
        article = message.pane.article
        moved = message.top - self.reading.top(article)
        if moved:
            if article != self.reading.leader:
                self.reading.lead(article, shown=True)
                self._tour = None
            self.reading.scroll(moved)
            self._move()
            if not self._selecting:
                self.on_text_selected()  # the last row may be scrolled by when the drag has ended

    def on_rail_chosen(self, message: Rail.Chosen) -> None:
        """A click on the rail goes to that place of the account."""
        pane = self.panes[self.rails.index(message.rail)]
        if pane.page is None or not pane.page.passages:
            return
        line = rail.place(message.row, pane.page.height, self.geometry.body)
        leader = self.reading.leader
        self.reading.go(pane.page.passage_at(line), article=pane.article)
        if pane.article != leader:
            self._tour = None
        self._move()
