"""What is written while one reads (bookmarks, notes, reports): in a thread, in the order asked for, and all of it.

`Keeping.begin` takes what is to be done, and `wait` waits for all that was begun. Workers of Textual would not do:
those that have not begun when the reader is left never begin, and `b` followed by `q` would keep nothing.
"""

from collections.abc import Callable
from threading import Thread

#: The name of its threads.
NAME = "keeping"


class Keeping:
    """Changes to files, one after the other."""

    def __init__(self) -> None:
        self._last: Thread | None = None

    def begin(self, work: Callable[[], None]) -> None:
        """Have this done once all that was begun before is done."""
        before = self._last

        def in_turn() -> None:
            if before is not None:
                before.join()
            work()

        self._last = Thread(target=in_turn, name=NAME, daemon=True)
        self._last.start()

    def wait(self) -> None:
        """Until all of it is done."""
        if self._last is not None:
            self._last.join()
