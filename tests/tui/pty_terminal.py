"""A terminal of our own for the program to run in: its screen, all bytes that it wrote, and what it was set to."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, "-P", "-m", "geneva_tui")
#: What the environment of the tests may say and a reader must not hear.
ANOTHER = ("NO_COLOR", "GENEVA_READER_NOTES", "COLUMNS", "LINES", "PYTHONIOENCODING")
#: Nobody waits longer than this for something to be on the screen; only a broken program does.
PATIENCE = 60.0
#: Modes of a terminal, by number, that are on before a program changes them.
_ON_AT_FIRST = frozenset(("7", "25"))


def _heed_signals() -> None:
    """In the program before it begins: what the tests ignore (nohup, a job in the background) it heeds."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A program in a terminal of some size."""

    def __init__(
        self,
        home: Path,
        columns: int = 160,
        rows: int = 45,
        command: Sequence[str] = PROGRAM,
        stderr: int | None = None,
        **environment: str,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.written = b""
        self.mine, self.its = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self.its)
        self.program = subprocess.Popen(
            list(command),
            stdin=self.its,
            stdout=self.its,
            stderr=self.its if stderr is None else stderr,
            cwd=home,
            start_new_session=True,
            preexec_fn=_heed_signals,
            env={
                **{name: value for name, value in os.environ.items() if name not in ANOTHER},
                "PYTHONPATH": f"{ROOT / 'corpus'}{os.pathsep}{ROOT / 'tui'}",
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "XDG_STATE_HOME": str(home / "state"),
                "XDG_CONFIG_HOME": str(home / "config"),
                "XDG_CACHE_HOME": str(home / "cache"),
                **environment,
            },
        )

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.its, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal larger or smaller, and tell the program."""
        self._size(columns, rows)
        self.screen.resize(rows, columns)
        self.program.send_signal(signal.SIGWINCH)

    def press(self, keys: str | bytes) -> None:
        """Type, while reading what comes, as no program may wait for another."""
        left = keys.encode() if isinstance(keys, str) else keys
        os.set_blocking(self.mine, False)
        while left:
            readable, writable, _ = select.select([self.mine], [self.mine], [], PATIENCE)
            assert readable or writable, "the program takes no keys"
            if readable:
                self._read()
            if writable:
                left = left[os.write(self.mine, left[:256]) :]

    def until(self, seen: Callable[[], bool]) -> None:
        """Read until something is seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, self.text
            if select.select([self.mine], [], [], 0.02)[0]:
                self._read()

    def press_until(self, keys: str, seen: Callable[[], bool]) -> None:
        """Type the same again and again, each time until nothing more is written, until something is seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, self.text
            self.press(keys)
            self.drain()

    @property
    def text(self) -> str:
        """What is on the screen, cell by cell."""
        columns, lines = self.screen.columns, self.screen.buffer
        return "\n".join("".join(lines[y][x].data for x in range(columns)) for y in range(self.screen.lines))

    def shows(self, *words: str) -> None:
        """Read until these words are on the screen."""
        self.until(lambda: all(word in self.text for word in words))

    def ended(self) -> int:
        """Read until the program has ended; its status."""
        self.until(lambda: self.program.poll() is not None)
        self.drain()
        return self.program.returncode

    def drain(self) -> None:
        """Read what has been written so far."""
        while select.select([self.mine], [], [], 0.1)[0] and self._read():
            pass

    def stopped(self) -> bool:
        """Whether the program is stopped, as a shell sees it."""
        state = Path(f"/proc/{self.program.pid}/stat").read_text().rpartition(")")[2].split()[0]
        return state == "T"

    def _read(self) -> bool:
        try:
            data = os.read(self.mine, 65536)
        except BlockingIOError:
            return True
        except OSError:  # nobody has the other end open any more
            return False
        self.written += data
        self.stream.feed(data)
        return bool(data)

    def modes(self) -> frozenset[str]:
        """The modes that are other than a program finds them, as all that was written leaves them."""
        changed: set[str] = set()
        keyboard = 0
        for numbers, switch in re.findall(rb"\x1b\[\?([\d;]+)([hl])", self.written):
            for number in numbers.decode().split(";"):
                if (switch == b"h") == (number in _ON_AT_FIRST):
                    changed.discard(number)
                else:
                    changed.add(number)
        for switch in re.findall(rb"\x1b\[([<>])[\d;]*u", self.written):
            keyboard += 1 if switch == b">" else -1
        return frozenset(changed | ({"keyboard"} if keyboard > 0 else set()))

    def given_back(self) -> bool:
        """Whether the terminal is as the program found it."""
        return not self.modes() and termios.tcgetattr(self.its) == self.before

    def said(self) -> str:
        """What was written since the screen was left, without the sequences that set the terminal."""
        return re.sub(
            rb"\x1b\[[<>?\d;]*[a-zA-Z]|\x1b\]22;default\x07", b"", self.written.rpartition(b"\x1b[?1049l")[2]
        ).decode()

    def hang_up(self) -> None:
        """Close the terminal."""
        os.close(self.mine)
        os.close(self.its)
        self.mine = self.its = -1

    def close(self) -> None:
        """End the program, whatever state it is in."""
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        if self.mine >= 0:
            self.hang_up()
