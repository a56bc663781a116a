"""The reading screen: what its keys do beside moving — searching, saving, notes, and going back from each."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import BindingType

from geneva_corpus.display import in_one_line
from geneva_corpus.model import Article
from geneva_tui.keys import bindings
from geneva_tui.moving import NOT_YET, Moving
from geneva_tui.page import Page
from geneva_tui.settings import Settings
from geneva_tui.theme import Look

if TYPE_CHECKING:
    from geneva_tui.finder import Finder
    from geneva_tui.note import NotePrompt
    from geneva_tui.saving import SavePrompt

#: What can be done while nothing is read yet.
_ALWAYS = frozenset(("repaint", "back", "verdicts", "wording", "linear", "quit"))


class Reader(Moving):
    """The accounts, side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, look: Look, wanted: Settings) -> None:
        super().__init__(look, wanted)
        self._finder: Finder | None = None
        self._before: tuple[tuple[int, tuple[int, ...], tuple[int, ...], int], Finder | None]
        self._saving: SavePrompt | None = None
        self._after: Callable[[], None] | None = None
        """What is done when a note is typed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until there is something to read, one can only ask for help and leave; while one types, nothing."""
        if self.prompt is not None:
            return action == "repaint"
        return bool(self.articles) or action in _ALWAYS or (action == "open" and parameters == ("help",))

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

    async def action_quit(self) -> None:
        """Leave the reader."""
        await self.app.action_quit()

    def show_rest(self, articles: Sequence[Article], pages: Mapping[tuple[int, int], Page]) -> None:
        """The texts are there whole; what is searched for is found in all of them."""
        if self.prompt is not None and self.prompt is self._finder:
            (leader, current, rows, anchor), before = self._before
            self._before = ((leader, self._in_whole(articles, current), rows, anchor), before)
        super().show_rest(articles, pages)
        if self._finder is not None:
            self._finder.renew(self.articles, self.names)
            self.found = self._finder.found if self.found is not None else None
            self.settle()

    # Searching

    def action_search(self) -> None:
        """Search all articles, in the place of the strip."""
        if self.prompt is not None:
            return
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
        if self.prompt is None:
            return
        if self.prompt.area is not None:
            # What is typed into keeps letters to itself: this one was sent before it was there.
            self.prompt.early(event.key, event.character)
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
        if self.prompt is not None and self.prompt.area is not None:
            cast("NotePrompt", self.prompt).early_paste(event.text)
        elif self._saving is not None:
            event.stop()
            self._saving.paste(event.text)
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
        if not self._is_begun():
            self.app.bookmark(self.reading.leader, self.reading.passage)

    def _is_begun(self) -> bool:
        """Whether the leading article is not read to its end, so that its bookmarks are not known; then it is said."""
        begun = self.reading.leader in self.begun
        if begun:
            self.say("this text is still being read; it can be bookmarked in a moment")
        return begun

    # Saving

    def action_save(self, form: str) -> None:
        """Save what was found as a report: its file is named in the place of the strip."""
        if self.comparison is None:
            self.say(NOT_YET)
            return
        if self.prompt is not None:
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
        if article is None or self._is_begun():
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
            note.write_last()  # at once: the same passage may be noted again with the next key
            kept = "draft kept; B brings it back" if note.changed else ""
            self.say(in_one_line(note.said) if note.said.startswith("!") else kept)
            self._then()

    def _then(self) -> None:
        after, self._after = self._after, None
        if after is not None:
            after()
