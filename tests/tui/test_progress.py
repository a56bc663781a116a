"""The line that tells what a long comparison is doing."""

import io

from geneva_tui.progress import ProgressLine


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class GoneTerminal(io.StringIO):
    """A terminal that has been closed."""

    def flush(self) -> None:
        raise OSError(5, "Input/output error")


def test_quick_work_says_nothing() -> None:
    terminal, clock = io.StringIO(), Clock()
    line = ProgressLine(terminal, clock)
    clock.now = 0.9
    line("reading", 1, 5)
    line.clear()
    assert terminal.getvalue() == ""


def test_long_work_is_told_on_one_line_that_goes_away() -> None:
    terminal, clock = io.StringIO(), Clock()
    line = ProgressLine(terminal, clock)
    clock.now = 1.5
    line("comparing passages", 40, 196)
    clock.now = 1.6
    line("comparing passages", 41, 196)
    line.clear()
    assert terminal.getvalue() == "\r" + "comparing passages: 40 of 196".ljust(60) + "\r" + " " * 60 + "\r"


def test_a_terminal_that_has_gone_ends_nothing() -> None:
    clock = Clock()
    line = ProgressLine(GoneTerminal(), clock)
    clock.now = 2.0
    line("reading", 1, 1)
    clock.now = 3.0
    line("reading", 1, 1)
    line.clear()
