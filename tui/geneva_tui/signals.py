"""Signals that end a program, answered in good order: files closed, the terminal given back, 128 + n as status."""

import signal

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType, TracebackType
    from typing import Any

#: A program that signal n ended exits with this much more than n.
SIGNALLED = 128
#: Signals that end the program.
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


class Ended(BaseException):
    """A signal asks the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def end(number: int) -> None:
    """Raise Ended: whatever is being done is left, and its files are closed and removed on the way out."""
    raise Ended(number)


class Heeding:
    """While this is entered, `heed` is called with the number of each such signal; what is ignored (nohup) stays so."""

    def __init__(self, heed: "Callable[[int], None]" = end) -> None:
        self._heed = heed
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> None:
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._called)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _called(self, number: int, _frame: "FrameType | None") -> None:
        self._heed(number)
