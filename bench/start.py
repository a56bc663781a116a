"""What starting costs: processor time and peak memory of the program, beside the bare interpreter and its libraries.

    python -m bench.start [--rounds N]

Rows are medians of the processor time (user and system) of whole processes, in milliseconds. Modules are
compiled once into a folder of this run's own, as an installer does it, whatever the environment says of bytecode.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
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


def measure(command: list[str], compiled: str) -> tuple[float, float]:
    """Processor seconds and peak resident MiB of one run of a command; `compiled` is the folder for bytecode."""
    paths = os.pathsep.join([str(ROOT / "corpus"), str(ROOT / "tui")])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each command (default 7)")
    rounds = parser.parse_args().rounds
    print(f"{'start':40} {'cpu ms':>8} {'× bare':>7} {'MiB':>6}")
    bare = 0.0
    with tempfile.TemporaryDirectory() as compiled:
        for name, command in COMMANDS.items():
            measure(command, compiled)
            runs = [measure(command, compiled) for _ in range(rounds)]
            seconds = statistics.median(run[0] for run in runs)
            bare = bare or seconds
            print(f"{name:40} {seconds * 1000:8.0f} {seconds / bare:7.1f} {max(run[1] for run in runs):6.0f}")


if __name__ == "__main__":
    main()
