"""Every figure, one command: how right (facts, alignment) and how fast (start, comparison, reader, scale).

    python -m bench [--gold DIR] [--alignment DIR] [--fast]

Each part is a module of this folder and runs by itself, in its own process. `--gold` is a folder with gold facts
and their scorer (default: the one in the tests), `--alignment` one with alignment clusters (none: left out).
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def parts(gold: Path, alignment: Path | None, *, fast: bool) -> list[list[str]]:
    """The modules to run, each with its arguments; `fast` leaves out what takes more than half a minute."""
    chosen = [["bench.facts", "--gold", str(gold)]]
    if alignment is not None:
        chosen.append(["bench.alignment", "--alignment", str(alignment)])
    chosen += [["bench.pipeline"], ["bench.start"], ["bench.notes"], ["bench.frames"]]
    if not fast:
        chosen += [["bench.growth"], ["bench.scale"]]
    return [part for part in chosen if (ROOT / (part[0].replace(".", "/") + ".py")).exists()]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "gold", metavar="DIR", help="gold facts")
    parser.add_argument("--alignment", type=Path, metavar="DIR", help="alignment clusters")
    parser.add_argument("--fast", action="store_true", help="only what takes seconds")
    options = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("corpus", "tui", "."))}
    failed = 0
    for part in parts(options.gold.resolve(), options.alignment and options.alignment.resolve(), fast=options.fast):
        print(f"\n── {' '.join(part[:1])}", flush=True)
        failed |= subprocess.run([sys.executable, "-P", "-m", *part], env=environment, cwd=ROOT, check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
