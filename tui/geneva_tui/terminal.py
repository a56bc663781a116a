"""The terminal that the reader draws on: taken as it is found and given back so, whatever happens.

Textual's driver, with what it leaves to chance: bytes that are no UTF-8, a terminal that goes away, a stop without
warning (SIGSTOP), a place where only standard output is the terminal. `Terminal.restore` gives the terminal back at
once, from any thread, also where the program has come to a standstill.
"""

import contextlib
import os
import select
import signal
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable
from types import FrameType
from typing import Any, cast

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from typing_extensions import override

from geneva_tui.cells import anchored

#: Everything that the reader ever switches on in a terminal, switched off: paste, sizes and points of the mouse,
#: the mouse, focus and the keyboard's own protocol, then the lines wrap, the other screen goes, the cursor shows.
RESTORE = (
    b"\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1016l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[0m"
)
#: Seconds to wait for keys before it is looked whether the reader is being left.
_LOOK_UP = 0.1
#: Bytes read at a time.
_CHUNK = 4096


class Output:
    """The terminal as a file that cannot fail: when it is gone this is told once, and what is written goes nowhere."""

    encoding = "utf-8"

    def __init__(self, descriptor: int, lost: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._lost = lost
        self._gone = False

    def fileno(self) -> int:
        """The descriptor of the terminal."""
        return self._descriptor

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._descriptor)

    def flush(self) -> None:
        """Nothing is held back."""

    def write(self, text: str) -> int:
        """Write all of it, however long the terminal takes."""
        left = memoryview(text.encode("utf-8", "replace"))
        while left and not self._gone:
            try:
                left = left[os.write(self._descriptor, left) :]
            except BlockingIOError:  # another program has set the terminal so
                select.select([], [self._descriptor], [])
            except OSError:
                self._gone = True
                self._lost()
        return len(text)


class Terminal(LinuxDriver):
    """Textual's driver, made to last."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.fileno = 0
        self.input_tty = os.isatty(0)
        self._file = cast(Any, Output(1, self._lose))
        self.on_screen = False
        """Whether the terminal is ours now."""
        self._lost = False

    def _lose(self) -> None:
        """In whatever thread: the terminal is gone, which ends the reader as a hangup does."""
        if not self._lost:
            self._lost = True
            lost = getattr(self._app, "lose_terminal", None)
            if lost is not None:
                lost()

    @override
    def write(self, data: str) -> None:
        """Write, and let nothing be shifted by what this terminal takes more or fewer cells for."""
        super().write(anchored(data))

    # Taking the terminal and giving it back

    @override
    def start_application_mode(self) -> None:
        """Take the terminal."""
        self.on_screen = True
        cast(Any, super()).start_application_mode()
        if self._writer_thread is None or not self._writer_thread.is_alive():
            self._lose()  # the terminal does not let itself be set
        else:
            signal.signal(signal.SIGWINCH, self._sigwinch)

    def _sigwinch(self, *_: int | FrameType | None) -> None:
        """Another size: asked for between two things one does, or of two sizes at once the older may come last."""
        if not self._in_band_window_resize and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._tell_size)

    def _tell_size(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(events.Resize(size, size))

    @override
    def stop_application_mode(self) -> None:
        """Give the terminal back; once."""
        if not self.on_screen:
            return
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
        super().stop_application_mode()
        self.on_screen = False

    @override
    def close(self) -> None:
        """Wait until all is written."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            self._writer_thread.stop()

    def restore(self) -> None:
        """Give the terminal back at once, where the usual way is barred; from any thread, and never waiting."""
        if not self.on_screen:
            return
        self.on_screen = False
        self.exit_event.set()
        with contextlib.suppress(OSError):  # the terminal is gone
            # opened anew, so that it is not to wait while the others who have it open still may
            descriptor = os.open(os.ttyname(1), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
            os.write(descriptor, RESTORE)
            os.close(descriptor)
        if self.attrs_before is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)

    # Being stopped and going on

    @override
    def _sigtstp_application(self, *_: int | FrameType | None) -> None:
        """Stop: between two things one does, not in the middle of one, unless another program has the terminal."""
        if self._auto_restart and self.on_screen and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _stop(self) -> None:
        if not self.on_screen:
            return
        self.suspend_application_mode()
        self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    @override
    def _sigcont_application(self, *_: int | FrameType | None) -> None:
        """Go on."""
        if self._auto_restart and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._go_on)

    def _go_on(self) -> None:
        if self.exit_event.is_set() or not self._app.is_running:
            return
        if self.on_screen:  # stopped without warning: who knows what became of the terminal
            self.suspend_application_mode()
            self._must_signal_resume = True
        self.resume_application_mode()

    # What comes from the terminal

    @override
    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and rows of the terminal itself, whatever the environment says."""
        try:
            size = os.get_terminal_size(1)
        except OSError:
            return super()._get_terminal_size()
        return (size.columns, size.lines) if size.columns and size.lines else super()._get_terminal_size()

    @override
    def _run_input_thread(self) -> None:
        self.run_input_thread()

    @override
    def run_input_thread(self) -> None:
        """Read keys until the reader is left or the terminal is gone; bytes that mean nothing are passed over."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = XTermParser()
        while not self.exit_event.is_set():
            try:
                ready = select.select([self.fileno], [], [], _LOOK_UP)[0]
                data = os.read(self.fileno, _CHUNK) if ready else None
            except BlockingIOError:
                continue
            except OSError:
                data = b""
            if data == b"":  # the other end is closed
                self._lose()
                return
            try:
                for event in parser.feed(decode(data)) if data else parser.tick():
                    self.process_message(event)
            except (ParseError, ValueError, ArithmeticError):
                parser = XTermParser()


def handlers() -> dict[int, Any]:
    """The signal handlers that the driver changes, as they are now."""
    return {
        number: signal.getsignal(number)
        for number in (signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH, signal.SIGTTOU, signal.SIGTTIN)
    }
