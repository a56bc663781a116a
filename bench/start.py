"""What starting costs: processor time and memory of the program, beside the bare interpreter and its libraries.

    python -m bench.start [--rounds N]

Rows of the first table are medians of the processor time (user and system) of whole processes, in milliseconds, and
peak memory. Those of the second are of the reader in a terminal of 160 × 45, beside an empty application of Textual's:
processor time to the first letter on the screen and to the settled screen (nothing written and no processor used for
0.4 s), and the memory then. The second start opens what the first one kept. Modules are compiled once into a folder
of this run's own, as an installer does it, whatever the environment says of bytecode.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READER = [sys.executable, "-P", "-m", "geneva_tui"]

COMMANDS: dict[str, list[str]] = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "geneva-reader --version": [*READER, "--version"],
    "geneva-reader --help": [*READER, "--help"],
    "import textual": [sys.executable, "-c", "import textual.app"],
    "import numpy, rapidfuzz, nupunkt": [sys.executable, "-c", "import numpy, rapidfuzz, nupunkt"],
    "geneva-reader --format json (seeds)": [*READER, "--format", "json"],
    "geneva-reader --format html (seeds)": [*READER, "--format", "html"],
}

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("hello")
Empty().run()
"""

_ESCAPES = re.compile(rb"\x1b\[[0-9;:?<>=$ ]*[A-Za-z~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b.")
_QUIET = 0.4


def environment(folder: Path) -> dict[str, str]:
    """As a user has it, with nothing kept from before; `folder` is for bytecode and for what is kept."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "corpus"), str(ROOT / "tui")]),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Processor seconds and peak resident MiB of one run of a command."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment(folder), cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def opened(command: list[str], folder: Path, until: Callable[[], bool]) -> tuple[float, float, float]:
    """Processor seconds to the first letter and to the settled screen of a program in a terminal, and its MiB then.

    It is ended when `until()` is true.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))
        os.chdir(folder)
        os.execvpe(command[0], command, environment(folder))
    clock = (~pid << 3) | 2  # the processor clock of another process, as clock_getcpuclockid(3) gives it
    begun = changed = time.monotonic()
    first = used = 0.0
    written = b""
    try:
        while time.monotonic() < changed + _QUIET or not first:
            if time.monotonic() > begun + 60:
                raise SystemExit(f"{' '.join(command)} does not settle")
            if select.select([terminal], [], [], 0.02)[0]:
                written += os.read(terminal, 1 << 16)
                changed = time.monotonic()
                if not first and re.search(rb"[A-Za-z]", _ESCAPES.sub(b"", written)):
                    first = time.clock_gettime(clock)
            before, used = used, time.clock_gettime(clock)
            if used > before + 0.002:
                changed = time.monotonic()
        told = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        while not until():
            if select.select([terminal], [], [], 0.05)[0]:
                os.read(terminal, 1 << 16)
        return first, used, int(re.findall(r"VmRSS:\s+(\d+)", told)[0]) / 1024
    finally:
        os.kill(pid, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(pid, 0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each command (default 7)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        commands(rounds, Path(name))
        print()
        screens(rounds, Path(name))


def commands(rounds: int, folder: Path) -> None:
    """The first table."""
    print(f"{'start':40} {'cpu ms':>8} {'× bare':>7} {'MiB':>6}")
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):  # in turn, so that what else the machine does troubles all alike
        for name, command in COMMANDS.items():
            run = measure(command, folder)
            if number:  # the first one compiles
                runs[name].append(run)
    seconds = {name: statistics.median(run[0] for run in runs[name]) for name in COMMANDS}
    bare = next(iter(seconds.values()))
    for name, told in runs.items():
        print(f"{name:40} {seconds[name] * 1000:8.0f} {seconds[name] / bare:7.1f} {max(run[1] for run in told):6.0f}")


def screens(rounds: int, folder: Path) -> None:
    """The second table."""

    def kept() -> bool:
        return any((folder / "cache" / "geneva-reader").rglob("*.json"))

    starts: dict[str, tuple[list[str], Callable[[], bool]]] = {
        "an empty application of Textual's": ([sys.executable, "-c", EMPTY], lambda: True),
        "geneva-reader (seeds), first start": ([*READER, "--fresh"], kept),
        "geneva-reader (seeds), second start": (READER, kept),
    }
    for command, until in starts.values():
        opened(command, folder, until)
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in starts}
    for _ in range(rounds):
        for name, (command, until) in starts.items():
            runs[name].append(opened(command, folder, until))
    print(
        f"{'on the screen':40} {'first ms':>8} {'× empty':>7} {'settled':>8} {'× empty':>7} {'MiB':>6} {'× empty':>7}"
    )
    empty = [statistics.median(values) for values in zip(*next(iter(runs.values())), strict=True)]
    for name, told in runs.items():
        first, settled, memory = (statistics.median(values) for values in zip(*told, strict=True))
        print(
            f"{name:40} {first * 1000:8.0f} {first / empty[0]:7.2f} {settled * 1000:8.0f} {settled / empty[1]:7.2f}"
            f" {memory:6.0f} {memory / empty[2]:7.2f}"
        )


if __name__ == "__main__":
    main()
