"""The program in a pseudo-terminal: what a user of it sees, and what it leaves behind."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

pytestmark = pytest.mark.terminal

ROOT = Path(__file__).parent.parent.parent
#: What the environment of the tests may say and a reader must not hear.
ANOTHER = ("NO_COLOR", "GENEVA_READER_NOTES")
#: Nobody waits longer than this for something to be on the screen; only a broken program does.
PATIENCE = 60.0


class Terminal:
    """A program in a terminal of some size, its screen, and all that it wrote."""

    def __init__(self, home: Path, columns: int, rows: int, **environment: str) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.written = b""
        mine, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(its)
        self.program = subprocess.Popen(
            [sys.executable, "-P", "-m", "geneva_tui"],
            stdin=its,
            stdout=its,
            stderr=its,
            cwd=home,
            start_new_session=True,
            env={
                **{
                    name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "GENEVA_READER_NOTES")
                },
                "PYTHONPATH": f"{ROOT / 'corpus'}{os.pathsep}{ROOT / 'tui'}",
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "XDG_STATE_HOME": str(home / "state"),
                "XDG_CONFIG_HOME": str(home / "config"),
                **environment,
            },
        )
        self.mine, self.its = mine, its

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.mine, keys.encode())

    def until(self, seen: Callable[[], bool]) -> None:
        """Read until something is seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, "\n".join(self.screen.display)
            if select.select([self.mine], [], [], 0.1)[0]:
                self._read()

    def shows(self, *words: str) -> None:
        """Read until these words are on the screen."""
        self.until(lambda: all(word in "\n".join(self.screen.display) for word in words))

    def stopped(self) -> bool:
        """Whether the program has just been suspended."""
        ended, status = os.waitpid(self.program.pid, os.WNOHANG | os.WUNTRACED)
        return ended != 0 and os.WIFSTOPPED(status)

    def ended(self) -> int:
        """Read until the program has ended; its status."""
        self.until(lambda: self.program.poll() is not None)
        while select.select([self.mine], [], [], 0.2)[0] and self._read():
            pass
        return self.program.returncode

    def _read(self) -> bool:
        try:
            data = os.read(self.mine, 65536)
        except OSError:
            return False
        self.written += data
        self.stream.feed(data)
        return bool(data)

    def close(self) -> None:
        self.program.kill()
        self.program.wait()
        os.close(self.mine)
        os.close(self.its)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    terminals: list[Terminal] = []

    def open_(columns: int = 160, rows: int = 45, **environment: str) -> Terminal:
        terminals.append(Terminal(tmp_path, columns, rows, **environment))
        return terminals[-1]

    yield open_
    for terminal in terminals:
        terminal.close()


def test_a_newcomer_is_led_to_both_conflicts_and_can_keep_one(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = opened()
    reader.shows("5 accounts", "goes to the first")
    reader.press("]")
    reader.shows("Told by 4 of 5", "≠ duration")
    reader.press("b")
    reader.shows("bookmarked in geneva-notes.md")
    reader.press("]")
    reader.shows("9–10 Jan")
    reader.press("q")

    assert reader.ended() == 0
    assert "The dialogue seemed brief" in (tmp_path / "geneva-notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_leaves_the_terminal_as_it_was(opened: Callable[..., Terminal], number: signal.Signals) -> None:
    reader = opened(80, 24)
    reader.shows("5 accounts")
    reader.program.send_signal(number)

    assert reader.ended() == 128 + number
    assert b"\x1b[?1049l" in reader.written  # the other screen is left
    assert reader.written.rindex(b"\x1b[?25h") > reader.written.rindex(b"\x1b[?25l")  # the cursor shows again
    assert termios.tcgetattr(reader.its)[3] == reader.before[3]  # echo and lines are on again


def test_without_colour_nothing_is_coloured_and_the_signs_tell_it(opened: Callable[..., Terminal]) -> None:
    reader = opened(80, 24, NO_COLOR="1")
    reader.shows("5 accounts")
    reader.press("]")
    reader.shows("≠ duration")

    colours = {cell.fg for row in reader.screen.buffer.values() for cell in row.values() if len(cell.fg) == 6}
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)


def test_another_size_of_the_terminal_is_followed(opened: Callable[..., Terminal]) -> None:
    reader = opened(160, 45)
    reader.shows("5 RBC")
    fcntl.ioctl(reader.its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    reader.screen.resize(24, 80)
    reader.program.send_signal(signal.SIGWINCH)
    reader.shows("The others")
    reader.press("q")

    assert reader.ended() == 0


def test_after_a_suspension_everything_is_on_the_screen_again(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    reader.press("\x1a")
    reader.until(reader.stopped)
    reader.screen.reset()
    reader.program.send_signal(signal.SIGCONT)

    reader.shows("5 accounts", "1 Prensa Latina", "? help")
