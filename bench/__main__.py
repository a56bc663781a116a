"""Every figure, one command: how right (facts, alignment) and how fast (start, comparison, reader, scale).

    python -m bench [--gold DIR] [--alignment DIR] [--fast]

Each part is a module of this folder and runs by itself, in its own process. `--gold` is a folder with gold facts
and their scorer (default: the one in the tests), `--alignment` one with alignment clusters. What is left out, and what
failed, is told at the end. `bench.signs`, which fits the weights of signs anew, runs by itself alone.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


#: Each part, what it measures, and whether it takes more than half a minute.
PARTS = (
    ("facts", "how right facts and verdicts are", False),
    ("alignment", "how right links are", False),
    ("pipeline", "how fast texts are read and compared", False),
    ("start", "how fast the program starts", False),
    ("notes", "how fast a bookmark is kept", False),
    ("frames", "how much work a key costs", False),
    ("growth", "how time grows with the length of a text", True),
    ("scale", "how time and memory grow with the number of articles", True),
)


def parts(gold: Path, alignment: Path | None, *, fast: bool) -> tuple[list[list[str]], list[str]]:
    """The modules to run, each with its arguments, and what is left out, each with the reason."""
    chosen: list[list[str]] = []
    left_out: list[str] = []
    given = {"facts": ["--gold", str(gold)], "alignment": ["--alignment", str(alignment)]}
    for name, what, slow in PARTS:
        if name == "alignment" and alignment is None:
            left_out.append(f"{what}: --alignment DIR names a folder of clusters")
        elif name in given and not Path(given[name][1]).is_dir():
            left_out.append(f"{what}: there is no folder {given[name][1]}")
        elif slow and fast:
            left_out.append(f"{what}: --fast takes only seconds")
        else:
            chosen.append([f"bench.{name}", *given.get(name, ())])
    return chosen, left_out


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "gold", metavar="DIR", help="gold facts")
    parser.add_argument("--alignment", type=Path, metavar="DIR", help="alignment clusters")
    parser.add_argument("--fast", action="store_true", help="only what takes seconds")
    options = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("corpus", "tui", "."))}
    chosen, left_out = parts(
        options.gold.resolve(), options.alignment and options.alignment.resolve(), fast=options.fast
    )
    failed: list[str] = []
    for part in chosen:
        print(f"\n── {part[0]}", flush=True)
        status = subprocess.run([sys.executable, "-P", "-m", *part], env=environment, cwd=ROOT, check=False).returncode
        if status:
            failed.append(f"{part[0]}: status {status}")
    for heading, rows in (("Left out", left_out), ("Failed", failed)):
        if rows:
            print(f"\n{heading}:", *rows, sep="\n  ", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
