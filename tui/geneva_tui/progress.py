"""What a long comparison is doing, told on a terminal while a report is made: one line that goes away again.

Takes the steps that reading and comparing report; gives nothing where they are quick or nobody looks.
"""

from collections.abc import Callable
from time import monotonic
from typing import TextIO

#: Seconds of work before anything is said, and between two lines.
_PATIENCE = 1.0
_PAUSE = 0.2
_WIDTH = 60


class ProgressLine:
    """A line on a terminal that is written over itself; plain spaces and returns, no escape codes."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._shown = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """Tell of a step, seldom enough to cost nothing."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _PAUSE
        words = f"{step}: {done} of {total}" if total > 1 else step
        self._write(f"\r{words[:_WIDTH]:<{_WIDTH}}")
        self._shown = True

    def clear(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            self._write(f"\r{'':<{_WIDTH}}\r")
            self._shown = False

    def _write(self, words: str) -> None:
        try:
            self._stream.write(words)
            self._stream.flush()
        except OSError:  # the terminal has gone; the report may still have somewhere to go
            self._next = float("inf")
