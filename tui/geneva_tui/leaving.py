"""How the reader is left when it is not asked by a key: by a signal, by a fault, by the end of its terminal.

`Leaving` waits in a thread of its own for a reason to leave, has the reader leave as by `q`, and where the reader
does not (it computes, or waits for a terminal that takes nothing) gives the terminal back and ends the process.
Entered round the reader, it keeps the status of a signal, whatever fails on the way out.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from time import sleep
from types import TracebackType

from geneva_tui import faults
from geneva_tui.signals import SIGNALLED

#: So many seconds the reader may take to leave.
PATIENCE = 3.0


class Leaving:
    """Waits for a reason to leave. `ask` is called with the exit status, then `restore` if it takes too long."""

    def __init__(self, ask: Callable[[int], None], restore: Callable[[], None]) -> None:
        self._ask, self._restore = ask, restore
        self._reasons: SimpleQueue[int] = SimpleQueue()
        self.status = 0
        """The exit status; 0: nothing but a key has asked to leave."""
        self.said = ""
        """What is told on standard error where the reader cannot tell it itself."""
        Thread(target=self._wait, name="leaving", daemon=True).start()

    @property
    def signalled(self) -> bool:
        """Whether a signal ends the reader: whoever sent it waits for its status."""
        return self.status > SIGNALLED

    def begin(self, status: int) -> None:
        """From anywhere, a signal handler too: leave with this status, unless a signal came before."""
        if not self.signalled:
            self.status = status
        self._reasons.put(status)

    def blame(self, error: Exception) -> None:
        """Tell of a fault; of the first one, as others may come of it."""
        if not self.said:
            self.said = faults.told(error)

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """What the reader fails with while a signal ends it is told, and goes no further."""
        if not self.signalled or not isinstance(error, Exception):
            return False
        self.blame(error)
        return True

    def _wait(self) -> None:
        self._ask(self._reasons.get())
        sleep(PATIENCE)
        self._restore()
        if self.said:
            with suppress(OSError):
                os.write(2, f"geneva-reader: error: {self.said}\n".encode("utf-8", "replace"))
        os._exit(self.status)
