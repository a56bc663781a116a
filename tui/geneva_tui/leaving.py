"""How the reader is left when it is not asked by a key: by a signal, by a fault, by the end of its terminal.

`Leaving` waits in a thread of its own for a reason to leave, has the reader leave as by `q`, and where the reader
does not (it computes, or waits for a terminal that takes nothing) gives the terminal back and ends the process.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from time import sleep

#: So many seconds the reader may take to leave.
PATIENCE = 3.0


class Leaving:
    """Waits for a reason to leave. `ask` is called with the exit status, then `restore` if it takes too long."""

    def __init__(self, ask: Callable[[int], None], restore: Callable[[], None]) -> None:
        self._ask, self._restore = ask, restore
        self._reasons: SimpleQueue[int] = SimpleQueue()
        self.said = ""
        """What is told on standard error where the reader cannot tell it itself."""
        Thread(target=self._wait, name="leaving", daemon=True).start()

    def begin(self, status: int) -> None:
        """From anywhere, a signal handler too: leave with this status."""
        self._reasons.put(status)

    def _wait(self) -> None:
        status = self._reasons.get()
        self._ask(status)
        sleep(PATIENCE)
        self._restore()
        if self.said:
            with suppress(OSError):
                os.write(2, f"geneva-reader: error: {self.said}\n".encode("utf-8", "replace"))
        os._exit(status)
