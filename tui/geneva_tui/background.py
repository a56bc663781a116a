"""Behind the reading screen: texts are read and compared in a thread, and faults and signals end in good order.

Nothing that is asked for by a key is here; the app adds that.
"""

import asyncio
import gc
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from textual import events
from textual.app import App, ScreenError
from textual.css.query import QueryError
from textual.dom import NoScreen
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import MountError
from textual.worker import WorkerFailed

from geneva_corpus.display import in_one_line, visible
from geneva_corpus.errors import Cancelled, GenevaError, NotesError
from geneva_corpus.model import Article, Comparison, Source
from geneva_tui import faults
from geneva_tui.keeping import NAME as KEEPING
from geneva_tui.keeping import Keeping
from geneva_tui.leaving import Leaving
from geneva_tui.notebook import Notebook
from geneva_tui.page import Page
from geneva_tui.reader import Reader
from geneva_tui.screens.remembered import Remembered
from geneva_tui.settings import Settings
from geneva_tui.signals import SIGNALLED, Ended, Heeding
from geneva_tui.terminal import Terminal, handlers
from geneva_tui.theme import DARK_NAME, SIXTEEN_NAME, Look, palette, themes, variables

if TYPE_CHECKING:
    from geneva_tui.whereabouts import Whereabouts

#: After this many seconds of work the strip says what is being done.
_SAID_AFTER = 0.5
#: A comparison is kept so many seconds after it is shown: the screen is drawn by then.
_KEPT_AFTER = 1.0
#: The thread that reads and compares.
_READING = "reading"
#: What Textual raises where a part of the screen is asked for that is not there. While the reader is being left that is
#: no fault: its parts are taken away one by one, and some are still told what happened (a palette that was just opened
#: looks for its list).
_TAKEN_APART = (QueryError, ScreenError, MountError, NoScreen)
#: So many seconds a thread may keep the interpreter to itself while another waits for it. A key needs it some ten times
#: until its frame is drawn; with Python's 5 ms a key took 37 ms while five texts of 1 MB were compared, with this 14.
_TURN = 0.0005


class Background(App[None]):
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
        comparisons: Path | None = None,
    ) -> None:
        super().__init__(driver_class=Terminal)
        self.wanted = wanted or Settings()
        self.kept = kept
        """The folder where it is kept where one was reading; None: it is not."""
        self.comparisons = comparisons
        """The folder where finished comparisons are kept; None: they are not."""
        self.last_words: list[str] = []
        """What is told on the terminal once the reader is left."""
        self.sources = list(sources)
        self.notebook = Notebook(notes)
        self.keeping = Keeping()
        self.remembered = Remembered()
        self.encoding = encoding
        self.fresh = fresh
        self.failure: GenevaError | None = None
        self.fault: Exception | None = None
        """What went wrong that nobody foresaw."""
        self.leaving: Leaving | None = None
        """How one leaves when no key asks for it; None: there is no terminal."""
        self.failed = ""
        """Why there is no comparison, where that failed."""
        self._given = comparison
        self._ending = False
        self._asked = ""
        self._done = ("", 0, 0)
        for theme in themes():
            self.register_theme(theme)
        few = self.console.color_system in ("standard", "windows")
        self.theme = SIXTEEN_NAME if few else DARK_NAME
        self._warnings = list(self.wanted.warnings)
        if self.wanted.theme in self.available_themes:
            self.theme = self.wanted.theme or DARK_NAME
        elif self.wanted.theme is not None:
            self._warnings.append(in_one_line(f"there is no theme {self.wanted.theme}; the usual one is used"))
        if self.wanted.keys:
            self.set_keymap(self.wanted.keys)
        self.look = Look(palette(self.current_theme))
        self.reader = Reader(self.look, self.wanted)

    def get_default_screen(self) -> Screen[None]:
        """The panes."""
        return self.reader

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours for the style sheet, whatever the theme."""
        return variables(palette(self.current_theme))

    def stay(self) -> int:
        """Be there until the reader is left; the exit status. The terminal is as it was then, whatever happened.

        Raises GenevaError where there is nothing to read. After a signal nothing is raised: its status stands.
        """
        leaving = self.leaving = Leaving(self._ask_to_leave, self._abandon)
        threading.excepthook = self.fail_in_thread  # for good: a thread may end after the reader
        kept = handlers()
        sys.setswitchinterval(_TURN)
        try:
            with leaving, Heeding(self._heed):
                self.run()
        finally:
            self._restore()
            for number, handler in kept.items():
                signal.signal(number, handler)
            self.keeping.wait()
            gc.freeze()  # a large comparison is not looked through once more: that takes seconds
        if not leaving.signalled:
            if isinstance(self.fault, MemoryError) or (self.fault is not None and sys.flags.dev_mode):
                raise self.fault
            if self.failure is not None:
                raise self.failure
        elif self.failure is not None:
            self.last_words.insert(0, f"error: {self.failure}")
        if leaving.said:
            said, leaving.said = leaving.said, ""
            self.last_words.insert(0, f"error: {said}")
        return leaving.status or self.return_code or 0

    def _heed(self, number: int) -> None:
        """A signal asks the reader to end. Where it is not on the screen there is nothing to put in order."""
        if self._loop is None or self.leaving is None:
            raise Ended(number)
        self.leaving.begin(SIGNALLED + number)

    def lose_terminal(self) -> None:
        """From any thread: the terminal is gone, and with it the reader."""
        if self.leaving is not None:
            self.leaving.begin(SIGNALLED + signal.SIGHUP)

    def _ask_to_leave(self, status: int) -> None:
        """In the thread that waits for it: leave as by `q`."""
        with suppress(RuntimeError):  # it has been left already
            if self._loop is not None and not self._ending:
                self._loop.call_soon_threadsafe(partial(self.exit, return_code=status))

    def _abandon(self) -> None:
        """In the thread that waits for it: the reader does not leave by itself."""
        self._restore()
        self._keep_draft()

    def _restore(self) -> None:
        """Give the terminal back, where that was not done."""
        if isinstance(self._driver, Terminal):
            self._driver.restore()

    def on_mount(self) -> None:
        """Begin to read after the first frame."""
        if self.leaving is not None:
            asyncio.get_running_loop().set_exception_handler(self._fail_in_loop)
        self.theme_changed_signal.subscribe(self, self._dress)
        self.app_resume_signal.subscribe(self, lambda _: self.repaint())
        self._dress(self.current_theme)
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

    def _dress(self, theme: Theme) -> None:
        self.look = Look(palette(theme))
        self.reader.dress(self.look)
        if self.screen_stack and self.screen is not self.reader:
            from geneva_tui.screens.frame import Frame

            if isinstance(self.screen, Frame):
                self.screen.show()

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
        reader.show_progress("Reading", f"{read}; how they begin can be read meanwhile" if reader.begun else read)

    def _note(self, what: str, done: int, total: int) -> None:
        """Called in the thread: what is being done. Raises Cancelled when the reader is being left."""
        if self._ending:
            raise Cancelled("The reader was left.")
        self._done = (what, done, total)

    def _tell(self, what: Callable[..., None], *told: object) -> None:
        """From the thread: have something shown. Raises Cancelled when the reader is being left."""
        if self._ending:
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
            from geneva_corpus.comparison import compare, seeds, taken_apart
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
            self._tell(self._show, articles, warnings, pages)
            self._load_notes(articles)
            comparison = compare(articles, warnings=warnings, progress=self._note)
            self._tell(self._compared, comparison)
            self._keep_comparison(sources, comparison)
        except Cancelled:
            raise
        except GenevaError as error:
            self._tell(self._fail, error)

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
        from geneva_corpus.document import is_saved, open_saved

        if len(self.sources) != 1 or not is_saved(self.sources[0]):
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

    def _show_whole(self, comparison: Comparison) -> None:
        self._show(comparison.articles, comparison.warnings, {})
        self._compared(comparison)

    def _compared(self, comparison: Comparison) -> None:
        """The comparison is there: for the panes, and for the screen over them, where there is one."""
        self.reader.show_comparison(comparison)
        self._renew_screen()

    def _renew_screen(self) -> None:
        """The screen over the panes, where there is one, shows what is known by now."""
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
        told = [*self._warnings, *warnings]
        self.reader.warnings = told
        if told:
            more = f"   ({len(told) - 1} more: ? tells)" if len(told) > 1 else ""
            self.reader.say(in_one_line(f"! {told[0]}{more}"))

    def tell_kept(self, tell: Callable[[str], None], said: str) -> None:
        """From a thread: what became of a file. Whoever has left the reader is told on the terminal what failed."""
        if not self._ending:
            with suppress(RuntimeError):  # the reader was left at this moment
                self.call_later(tell, said)
        elif said.startswith("! "):
            self.last_words.append(f"error: {said[2:]}")

    def fail_in_thread(self, what: threading.ExceptHookArgs) -> None:
        """An error that nobody foresaw, in a thread: without a text it ends the reader, else the text can be read."""
        error, name = what.exc_value, what.thread.name if what.thread is not None else ""
        if not isinstance(error, Exception) or (self._ending and name != KEEPING):
            return
        if self._ending and self.leaving is not None:
            self.leaving.blame(error)
            self.leaving.begin(1)
        elif self._loop is not None:
            reading = name == _READING and self.reader.articles
            with suppress(RuntimeError):  # the reader was left at this moment
                self._loop.call_soon_threadsafe(self._not_compared if reading else self._handle_exception, error)

    def _fail_in_loop(self, _loop: asyncio.AbstractEventLoop, what: dict[str, Any]) -> None:
        """An error that nobody foresaw, in something that was begun and not waited for."""
        error = what.get("exception")
        if isinstance(error, Exception) and not self._ending:
            self._handle_exception(error)

    def _not_compared(self, error: Exception) -> None:
        self.failed = faults.told(error)
        self.reader.show_progress("Not compared.", in_one_line(f"The text can be read; {self.failed}"))

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the reader itself ends it, and is told in one line, as all of the program's are."""
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        if self._ending and isinstance(error, _TAKEN_APART):
            return
        if self.leaving is None:  # a test wants to see all of it
            super()._handle_exception(error)
        elif self.fault is None:
            self.fault = error
            self.leaving.blame(error)
            self.leaving.begin(1)
            self.exit(return_code=1)

    def _fail(self, error: GenevaError) -> None:
        self.failure = error
        self.exit(return_code=1)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and let the comparison end soon."""
        if not self._ending:
            self._keep_draft()
            self._keep_place()
        self._ending = True
        super().exit(result, return_code, message)

    def _keep_draft(self) -> None:
        """Keep what is being typed for a bookmark, up to the last letter."""
        prompt = self.reader.prompt
        if prompt is not None and prompt.area is not None:
            from geneva_tui.note import NotePrompt

            if isinstance(prompt, NotePrompt):
                prompt.write_last()

    def _keep_place(self) -> None:
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
