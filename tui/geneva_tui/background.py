"""Behind the reading screen: texts are read and compared in a thread, and what is found is shown.

Nothing that is asked for by a key is here; the app adds that.
"""

import gc
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen

from geneva_corpus.display import in_one_line, visible
from geneva_corpus.errors import Cancelled, GenevaError, NotesError
from geneva_corpus.model import Article, Comparison, Source
from geneva_tui import faults
from geneva_tui.notebook import Notebook
from geneva_tui.page import Page
from geneva_tui.screens.remembered import Remembered
from geneva_tui.settings import Settings
from geneva_tui.showing import Prepared, prepared
from geneva_tui.wearing import Wearing

if TYPE_CHECKING:
    from geneva_tui.whereabouts import Whereabouts

#: After this many seconds of work the strip says what is being done.
_SAID_AFTER = 0.5
#: A comparison is kept so many seconds after it is shown: the screen is drawn by then.
_KEPT_AFTER = 1.0
#: Texts of so many code points together are compared by a process of their own: that takes 10 s and far more memory
#: than they do, and to start a process .2 s.
_LONG = 1_000_000
#: Marks that come within so many seconds come with the texts, in one drawing.
_TOGETHER = 0.15
#: The thread that reads and compares.
_READING = "reading"


def _are_long(articles: Sequence[Article]) -> bool:
    return sum(len(article.text) for article in articles) >= _LONG


class Background(Wearing):
    """An app that reads and compares while one reads."""

    TITLE = "geneva-reader"
    CSS_PATH = Path(__file__).with_name("reader.tcss")
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        sources: Sequence[str] = (),
        *,
        notes: Path,
        encoding: str | None = None,
        fresh: bool = False,
        comparison: Comparison | None = None,
        wanted: Settings | None = None,
        kept: Path | None = None,
        chosen: Path | None = None,
        comparisons: Path | None = None,
    ) -> None:
        super().__init__(wanted or Settings(), chosen)
        self.kept = kept
        """The folder where it is kept where one was reading; None: it is not."""
        self.comparisons = comparisons
        """The folder where finished comparisons are kept; None: they are not."""
        self.sources = list(sources)
        self.notebook = Notebook(notes)
        self.remembered = Remembered()
        self.encoding = encoding
        self.fresh = fresh
        self.failed = ""
        """Why there is no comparison, where that failed."""
        self._given = comparison
        self._asked = ""
        self._done = ("", 0, 0)
        if self.wanted.keys:
            self.set_keymap(self.wanted.keys)

    def get_default_screen(self) -> Screen[None]:
        """The panes."""
        return self.reader

    def on_mount(self) -> None:
        """Begin to read after the first frame."""
        self.theme_changed_signal.subscribe(self, self.theme_chosen)
        self.app_resume_signal.subscribe(self, lambda _: self.repaint())
        self.dress(self.current_theme)
        if self._given is not None:
            self.reader.show_comparison(self._given)
            self._warn(())
        else:
            self.call_after_refresh(self._begin)

    async def on_event(self, event: events.Event) -> None:
        """What is pasted, wherever it goes, is as hostile as any text."""
        if isinstance(event, events.Paste):
            event.text = visible(event.text.replace("\r\n", "\n").replace("\r", "\n"))
        await super().on_event(event)

    # Reading and comparing

    def _begin(self) -> None:
        # A thread of our own and no worker of Textual's: those are waited for, and one wants to leave at once.
        threading.Thread(target=self._read, name=_READING, daemon=True).start()
        self.set_interval(_SAID_AFTER, self._say_so, name="progress")

    def _say_so(self) -> None:
        """What is being done, once it takes long; the thread only notes it, so that a flood of it costs nothing."""
        if self.reader.comparison is not None or self._ending or self.failed:
            return
        what, done, total = self._done
        reader = self.reader
        if reader.articles and not reader.begun:
            counted = f"   {done} of {total}" if total > 1 else ""
            reader.show_progress("Comparing", f"{what}{counted}; the text can be read meanwhile".lstrip("; "))
            return
        read = f"{done} of {total} articles" if total > 1 else ""
        if what.startswith("taking apart"):
            read = f"{done / 1000:.1f} of {total / 1000:.1f} MB"
        meanwhile = "how they begin can be read meanwhile" if reader.begun else ""
        reader.show_progress("Reading", "; ".join(filter(None, (read, meanwhile))))

    def _note(self, what: str, done: int, total: int) -> None:
        """Called in the thread: what is being done. Raises Cancelled when the reader is being left."""
        if self._ending:
            raise Cancelled("The reader was left.")
        self._done = (what, done, total)

    def _tell(self, what: Callable[..., None], *told: object) -> None:
        """From the thread: have something shown. Raises Cancelled when the reader is being left."""
        if self._ending or not self.is_running:
            raise Cancelled("The reader was left.")
        self.call_from_thread(what, *told)

    def _read(self) -> None:
        """In a thread: read, show, compare, show.

        Nothing that is made here goes round in circles. Looking for circles in a large comparison, again and again
        while it grows, would hold up the keys for up to a second.
        """
        gc.disable()
        try:
            self._read_and_compare()
        except Cancelled:
            return
        finally:
            if self.leaving is not None:
                gc.freeze()
            gc.enable()

    def _read_and_compare(self) -> None:
        try:
            saved = self._saved()
            if saved is not None:
                self._tell(self._show_whole, saved)
                self._load_notes(saved.articles)
                return
            from geneva_corpus.comparison import seeds, taken_apart
            from geneva_corpus.sources import load

            sources, told = load(self.sources or [str(seeds())], encoding=self.encoding, progress=self._note)
            warnings = tuple(told)
            comparison = self._recalled(sources, warnings)
            if comparison is not None:
                self._tell(self._show_whole, comparison)
                self._load_notes(comparison.articles)
                return
            begun = self._show_beginnings(sources)
            articles = taken_apart(sources, begun, progress=self._note)
            pages = self.reader.lay_out_now(articles) if self.reader.begun else {}
            self._done = ("", 0, 0)
            if _are_long(articles):
                self._show_bare(articles, warnings, pages)
                if self._compared_apart(sources, articles, warnings):
                    return
            self._keep_comparison(sources, self._compare(articles, warnings, pages))
        except Cancelled:
            raise
        except GenevaError as error:
            self._tell(self._fail, error)

    def _compared_apart(self, sources: Sequence[Source], articles: Sequence[Article], warnings: Sequence[str]) -> bool:
        """Have long texts compared by a process of their own, which keeps what it found.

        False where that fails and the reader may do it by itself.
        """
        from geneva_tui.apart import Apart

        with Apart(articles) as process:
            comparison = process.compared(sources, warnings, self.comparisons, self._note)
            if comparison is not None:
                self._tell(self._compared, comparison, prepared(comparison))
                process.wait()  # it keeps it
            elif process.hopeless:
                self._tell(self._not_compared, process.hopeless)
        return comparison is not None or bool(process.hopeless)

    def _compare(
        self, articles: tuple[Article, ...], warnings: tuple[str, ...], pages: Mapping[tuple[int, int], Page]
    ) -> Comparison:
        """Compare here. The texts are shown bare where that takes a while; marks a moment later would flicker."""
        from geneva_corpus.comparison import compare

        until = 0.0 if self.reader.begun else time.monotonic() + _TOGETHER
        whole = False

        def note(what: str, done: int, total: int) -> None:
            self._note(what, done, total)
            if time.monotonic() > until and self._is_to_come():
                self._show_bare(articles, warnings, pages)

        try:
            comparison = compare(articles, warnings=warnings, progress=note)
            made = prepared(comparison)
            whole = True
        finally:
            if not whole and self._is_to_come():  # there was a fault: what can be read is read
                self._show_bare(articles, warnings, pages)
        if self._is_to_come():
            self._tell(self._show_whole, comparison, made)
            self._load_notes(articles)
        else:
            self._tell(self._compared, comparison, made)
        return comparison

    def _is_to_come(self) -> bool:
        """Is there no text to be seen yet, or only how it begins?"""
        return not self.reader.articles or bool(self.reader.begun)

    def _show_bare(
        self, articles: tuple[Article, ...], warnings: tuple[str, ...], pages: Mapping[tuple[int, int], Page]
    ) -> None:
        self._tell(self._show, articles, warnings, pages)
        self._load_notes(articles)

    def _recalled(self, sources: Sequence[Source], warnings: Sequence[str]) -> Comparison | None:
        """What was found in these texts the last time, unless it is to be found anew."""
        if self.comparisons is None or self.fresh:
            return None
        from geneva_tui import comparisons

        return comparisons.recall(self.comparisons, sources, warnings)

    def _keep_comparison(self, sources: Sequence[Source], comparison: Comparison) -> None:
        """Keep what was found for the next time, once all of it is on the screen."""
        if self.comparisons is None:
            return
        from geneva_tui import comparisons

        time.sleep(_KEPT_AFTER)
        if not self._ending:
            comparisons.keep(self.comparisons, sources, comparison)

    def _show_beginnings(self, sources: Sequence[Source]) -> tuple[Article, ...]:
        """Long texts: show how they begin while they are read."""
        from geneva_corpus.beginnings import beginnings

        begun = beginnings(sources)
        parts = [number for number, one in enumerate(begun) if len(one.text) < len(sources[number].text)]
        if not parts:
            return begun
        from geneva_tui import whereabouts

        place = self._recall(begun)
        if place is None and self.kept is not None and not self.fresh and whereabouts.is_kept(self.kept, begun):
            return begun  # where one was lies further on: it is shown at once when it is there
        self._tell(self.reader.show_beginnings, begun, parts, place)
        return begun

    def _load_notes(self, articles: Sequence[Article]) -> None:
        try:
            self.notebook.load(articles)
        except NotesError as error:
            self.tell_kept(self._told_notes, f"! {error}")
        else:
            self.tell_kept(self._told_notes, f"! {self.notebook.warnings[0]}" if self.notebook.warnings else "")

    def _saved(self) -> Comparison | None:
        if len(self.sources) != 1:
            return None
        from geneva_corpus.document import is_saved, open_saved

        if not is_saved(self.sources[0]):
            return None
        return open_saved(Path(self.sources[0]))

    def _show(
        self,
        articles: tuple[Article, ...],
        warnings: tuple[str, ...],
        pages: Mapping[tuple[int, int], Page] | None = None,
    ) -> None:
        if self.reader.begun:
            self.reader.show_rest(articles, pages or {})
            self._renew_screen()
        else:
            self.reader.show_articles(articles, self._recall(articles))
        self._warn(warnings)

    def _show_whole(self, comparison: Comparison, made: Prepared | None = None) -> None:
        self._show(comparison.articles, comparison.warnings, {})
        self._compared(comparison, made)

    def _compared(self, comparison: Comparison, made: Prepared | None = None) -> None:
        """The comparison is there: for the panes, and for the screen over them, where there is one."""
        self.reader.show_comparison(comparison, made)
        self._renew_screen()

    def _renew_screen(self) -> None:
        """The screen over the panes, where there is one, shows what is known by now."""
        if self.screen is self.reader:
            return
        from geneva_tui.screens.frame import Frame

        if isinstance(self.screen, Frame):
            self.screen.renew()

    def _recall(self, articles: Sequence[Article]) -> "Whereabouts | None":
        """Where one was in these articles the last time."""
        if self.kept is None or self.fresh:
            return None
        from geneva_tui import whereabouts

        return whereabouts.recall(self.kept, articles)

    def _warn(self, warnings: Sequence[str]) -> None:
        """Say the first warning in the status line; the help has all of them."""
        told = [*self.warnings, *warnings]
        self.reader.warnings = told
        if told:
            many = f"{len(told)} warnings, ? has all: " if len(told) > 1 else ""
            self.reader.say(in_one_line(f"! {many}{told[0]}"))

    def bear(self, thread: str, error: Exception) -> None:
        """A fault while comparing leaves the text to be read; any other ends the reader."""
        if thread == _READING and self.reader.articles:
            self._not_compared(faults.told(error))
        else:
            self._handle_exception(error)

    def _not_compared(self, why: str) -> None:
        self.failed = why
        self.reader.show_progress("Not compared.", in_one_line(f"The text can be read; {self.failed}"))

    def keep_draft(self) -> None:
        """Keep what is being typed for a bookmark, up to the last letter."""
        prompt = self.reader.prompt
        if prompt is not None and prompt.area is not None:
            from geneva_tui.note import NotePrompt

            if isinstance(prompt, NotePrompt):
                prompt.write_last()

    def keep_place(self) -> None:
        """Keep where one is reading; what goes wrong is told on the terminal afterwards."""
        if self.kept is not None and self.reader.articles:
            from geneva_tui import whereabouts

            try:
                whereabouts.keep(self.kept, self.reader.articles, self.reader.whereabouts())
            except GenevaError as error:
                self.last_words.append(f"warning: {error}")

    def _told_notes(self, said: str) -> None:
        """Show the bookmarks as they are now, and say something of them."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Write every cell of the screen again."""
        self.refresh(layout=True)
