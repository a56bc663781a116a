"""The reading screen: what the keys and the mouse do.

Every move goes to the state (`Reading`) and is then shown by the desk.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import BindingType

from geneva_corpus.display import in_one_line
from geneva_corpus.model import Article, Comparison
from geneva_tui import copying, rail
from geneva_tui.desk import Desk
from geneva_tui.heading import Heading
from geneva_tui.keys import bindings
from geneva_tui.marks import FILTERS
from geneva_tui.others import OthersBoard
from geneva_tui.pane import Pane
from geneva_tui.rail import Rail
from geneva_tui.settings import Settings
from geneva_tui.theme import Look
from geneva_tui.tour import Tour

if TYPE_CHECKING:
    from geneva_tui.finder import Finder
    from geneva_tui.note import NotePrompt
    from geneva_tui.saving import SavePrompt

#: What can be done while nothing is read yet.
_ALWAYS = frozenset(("repaint", "back", "verdicts", "wording", "linear", "app.quit", "app.suspend_process"))


class Reader(Desk):
    """The accounts, side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, look: Look, wanted: Settings) -> None:
        super().__init__(look, wanted)
        self._tour: Tour | None = None
        self._finder: Finder | None = None
        self._before: tuple[tuple[int, tuple[int, ...], tuple[int, ...], int], Finder | None]
        self._saving: SavePrompt | None = None
        self._repeats = False
        """Whether the last jump was to a search hit."""
        self._after: Callable[[], None] | None = None
        """What is done when a note is typed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until there is something to read, one can only ask for help and leave; while one types, nothing."""
        if self.prompt is not None:
            return action in ("repaint", "app.suspend_process")
        return bool(self.articles) or action in _ALWAYS or (action == "open" and parameters == ("help",))

    def show_comparison(self, comparison: Comparison) -> None:
        """The comparison is there: marks and strip appear, and nothing moves."""
        self._tour = None
        super().show_comparison(comparison)

    # Moves

    def action_next(self) -> None:
        """Next passage."""
        self._move(self.reading.step(1))

    def action_previous(self) -> None:
        """Previous passage."""
        self._move(self.reading.step(-1))

    def _move(self, moved: bool = True) -> None:
        self.message = ""
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
        if self.order:
            around = self.order[: self.paned]
            if self.reading.leader not in around:
                around = self.order
            at = around.index(self.reading.leader)
            self.lead(around[(at + by) % len(around)])

    def action_number(self, number: int) -> None:
        """The account of that number leads."""
        if number <= len(self.articles) and number - 1 in self.order:
            self.lead(number - 1)

    def lead(self, article: int) -> None:
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
            self.say("not compared yet")
            return
        if self._tour is None:
            self._tour = Tour(self.comparison, self.reading.leader, FILTERS[self.filter].verdicts)
        if not self._tour.stops:
            self.say("no divergence is shown")
            return
        (article, passage), around = self._tour.step(by, (self.reading.leader, self.reading.passage))
        self.reading.go(passage, article=article)
        self._move()
        if around:
            self.say("around: the first divergence again" if by > 0 else "around: the last divergence again")

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
        self._tour = None
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

    def action_linear(self) -> None:
        """The linear view, or back from it."""
        self.linear = not self.linear
        self._scrolled = 0
        self.arrange_parts(self.app.size)

    def action_copy(self, sourced: bool) -> None:
        """The current passage on the clipboard, with its source or without."""
        article = self._article()
        if article is None:
            return
        number = self.reading.passage
        text = copying.with_source(article, number) if sourced else copying.passage(article, number)
        if copying.fits(text):
            self.app.copy_to_clipboard(text)
            self._move(False)
            self.say("copied with its source" if sourced else "copied")
        else:
            self.say("! too long for the terminal's clipboard")

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

    def action_back(self) -> None:
        """Leave the selection, then zoom."""
        if self.selections:
            self.clear_selection()
        elif self.found is not None:
            self.found = None
            self._move()
        elif self.linear:
            self.action_linear()
        elif self.zoomed:
            self.action_zoom()
        else:
            self._move()

    # Searching

    def action_search(self) -> None:
        """Search all articles, in the place of the strip."""
        from geneva_tui.finder import Finder

        search = self._finder.search if self._finder is not None else None
        if search is not None and search.articles != self.articles:
            search = None
        self._before = (self.reading.place(), self._finder)
        self._finder = finder = Finder(self.articles, self.names, search)
        article = self.reading.leader
        passages = self.articles[article].passages
        finder.origin = (article, passages[self.reading.passage].start if passages else 0)
        self.prompt, self.found, self.message = finder, None, ""
        self.arrange_parts(self.app.size)

    def on_key(self, event: events.Key) -> None:
        """While one searches or names a file, keys are letters."""
        if self.prompt is None or self.prompt.area is not None:
            return
        event.stop()
        event.prevent_default()
        finder = self._finder
        if self._saving is not None:
            self._heed_saving(self._saving, event)
        elif finder is None:
            return
        elif event.key == "enter":
            self._end_search(kept=True)
        elif event.key == "escape":
            self._end_search(kept=False)
        elif finder.key(event.key, event.character):
            self._show_hit()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words are typed ones."""
        if self._saving is not None:
            event.stop()
            self._saving.typed.insert(event.text)
            self.settle()
        elif self._finder is not None and self.prompt is self._finder:
            event.stop()
            self._finder.paste(event.text)
            self._show_hit()

    def _show_hit(self) -> None:
        """Go to the chosen hit; where there is none, back to where one was."""
        finder = self._finder
        if finder is None:
            return
        self.found = finder.found
        hit = finder.hit
        if hit is not None and hit.passage is not None:
            self._tour = None
            self.reading.go(hit.passage, article=hit.article)
        elif hit is None:
            self.reading.return_to(self._before[0])
        self._move()

    def _end_search(self, *, kept: bool) -> None:
        """Stay at the hit, or go back to where one was."""
        finder, (place, before) = self._finder, self._before
        self.prompt = None
        if finder is not None and kept and not finder.typed.text and before is not None:
            self._finder = before  # nothing typed: the search before
            before.origin = finder.origin
            before.at = before.found.nearest(*before.origin)
            self._show_hit()
        elif finder is not None and (not kept or finder.hit is None):
            self.reading.return_to(place)
            self._finder, self.found = before, None
        self.message = ""
        self.arrange_parts(self.app.size)
        if finder is not None and kept:
            self._repeats = self._finder is not None and self._finder.hit is not None
            self._say_hit() if self._repeats else self.say("not found")

    def _say_hit(self, around: bool = False) -> None:
        finder = self._finder
        if finder is not None:
            said = f"{finder.at + 1} of {finder.found.total}: {finder.typed.text}"
            self.say(in_one_line(f"around: {said}" if around else said))

    def action_repeat(self, by: int) -> None:
        """Repeat the last jump: to a search hit, else to a divergence."""
        finder = self._finder
        if not self._repeats or finder is None or finder.hit is None:
            self.action_divergence(by)
            return
        around = finder.step(by)
        self._show_hit()
        self._say_hit(around)

    def action_repaint(self) -> None:
        """Draw the whole screen anew."""
        self.app.repaint()

    def action_open(self, name: str) -> None:
        """Open another screen."""
        self.app.open_screen(name)

    def action_bookmark(self) -> None:
        """Bookmark the current passage, or take the bookmark back."""
        self.app.bookmark(self.reading.leader, self.reading.passage)

    # Saving

    def action_save(self, form: str) -> None:
        """Save what was found as a report: its file is named in the place of the strip."""
        if self.comparison is None:
            self.say("not compared yet")
            return
        from geneva_tui.saving import SavePrompt

        self.prompt = self._saving = SavePrompt(form, Path())
        self.message = ""
        self.arrange_parts(self.app.size)

    def _heed_saving(self, saving: "SavePrompt", event: events.Key) -> None:
        path = saving.confirm() if event.key == "enter" else None
        if event.key == "escape" or path is not None:
            self.prompt = self._saving = None
            self.arrange_parts(self.app.size)
            if path is not None:
                self.app.save(saving.form, path)
        elif event.key != "enter":
            saving.key(event.key, event.character)
        self.settle()

    # Notes

    def action_note(self) -> None:
        """Type the words of the current passage's bookmark, in the place of the strip."""
        article = self._article()
        if article is None:
            return
        self.app.note(self.reading.leader, self.reading.passage)

    def show_note(self, note: "NotePrompt", after: Callable[[], None] | None = None) -> None:
        """Have words typed; `after` is done when that is over."""
        if self.prompt is not None:
            return
        self.prompt, self.message, self._after = note, "", after
        self.mount(note.area)
        note.area.focus()
        self.arrange_parts(self.app.size)

    def _end_note(self) -> "NotePrompt | None":
        note, self.prompt = self.prompt, None
        if note is None or note.area is None:
            return None
        note.area.remove()
        self.set_focus(None)
        self.arrange_parts(self.app.size)
        return cast("NotePrompt", note)

    def on_note_area_kept(self) -> None:
        """Keep the words; the draft stays until they are on the disk."""
        note = self._end_note()
        if note is not None:
            self.app.keep_note(note)
            self._then()

    def on_note_area_left(self) -> None:
        """Leave the words as a draft."""
        note = self._end_note()
        if note is not None:
            self.app.run_worker(note.write, thread=True, group="notes")
            self.say("draft kept; B brings it back" if note.words.strip() else "")
            self._then()

    def _then(self) -> None:
        after, self._after = self._after, None
        if after is not None:
            after()

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
