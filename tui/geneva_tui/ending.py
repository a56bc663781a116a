"""The reader as an app that ends in good order: left by a key, by a signal, by a fault, by the end of its terminal.

`stay` gives the exit status once it is left and the terminal is given back. What is written is waited for; a fault is
told in one line; nothing changes the status of a signal.
"""

import asyncio
import gc
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from rich.console import RenderableType
from textual.app import App, ScreenError
from textual.css.query import QueryError
from textual.dom import NoScreen
from textual.widget import MountError
from textual.worker import WorkerFailed

from geneva_corpus.errors import GenevaError
from geneva_tui.keeping import NAME as KEEPING
from geneva_tui.keeping import Keeping
from geneva_tui.leaving import Leaving
from geneva_tui.signals import SIGNALLED, Ended, Heeding
from geneva_tui.terminal import Terminal, handlers

#: What Textual raises where a part of the screen is asked for that is not there. While the reader is being left that is
#: no fault: its parts are taken away one by one, and some are still told what happened (a palette that was just opened
#: looks for its list).
_TAKEN_APART = (QueryError, ScreenError, MountError, NoScreen)
#: So many seconds a thread may keep the interpreter to itself while another waits for it. A key needs it some ten times
#: until its frame is drawn; with Python's 5 ms a key took 37 ms while five texts of 1 MB were compared, with this 14.
_TURN = 0.0005


class Ending(App[None]):
    """An app in our terminal that ends in good order, whatever ends it."""

    def __init__(self) -> None:
        super().__init__(driver_class=Terminal)
        self.keeping = Keeping()
        self.last_words: list[str] = []
        """What is told on the terminal once the reader is left."""
        self.failure: GenevaError | None = None
        """Why there is nothing to read."""
        self.fault: Exception | None = None
        """What went wrong that nobody foresaw."""
        self.leaving: Leaving | None = None
        """How one leaves when no key asks for it; None: there is no terminal."""
        self._ending = False

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
        self.keep_draft()

    def _restore(self) -> None:
        """Give the terminal back, where that was not done."""
        if isinstance(self._driver, Terminal):
            self._driver.restore()

    def on_mount(self) -> None:
        """Hear of faults in what is begun and not waited for."""
        if self.leaving is not None:
            asyncio.get_running_loop().set_exception_handler(self._fail_in_loop)

    def tell_kept(self, tell: Callable[[str], None], said: str) -> None:
        """From a thread: what became of a file. Whoever has left the reader is told on the terminal what failed."""
        if not self._ending:
            with suppress(RuntimeError):  # the reader was left at this moment
                self.call_later(tell, said)
        elif said.startswith("! "):
            self.last_words.append(f"error: {said[2:]}")

    def fail_in_thread(self, what: threading.ExceptHookArgs) -> None:
        """An error that nobody foresaw, in a thread."""
        error, name = what.exc_value, what.thread.name if what.thread is not None else ""
        if not isinstance(error, Exception) or (self._ending and name != KEEPING):
            return
        if self._ending and self.leaving is not None:
            self.leaving.blame(error)
            self.leaving.begin(1)
        elif self._loop is not None:
            with suppress(RuntimeError):  # the reader was left at this moment
                self._loop.call_soon_threadsafe(self.bear, name, error)

    def _fail_in_loop(self, _loop: asyncio.AbstractEventLoop, what: dict[str, Any]) -> None:
        """An error that nobody foresaw, in something that was begun and not waited for."""
        error = what.get("exception")
        if isinstance(error, Exception) and not self._ending:
            self._handle_exception(error)

    def bear(self, thread: str, error: Exception) -> None:
        """For the app: a fault in a thread of this name ends the reader, or is lived with."""
        raise NotImplementedError

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
            self.keep_draft()
            self.keep_place()
        self._ending = True
        super().exit(result, return_code, message)

    def keep_draft(self) -> None:
        """For the app: keep what is being typed, up to the last letter."""
        raise NotImplementedError

    def keep_place(self) -> None:
        """For the app: keep where one is reading."""
        raise NotImplementedError
