"""How long a bookmark takes in a notes file that has grown large.

    python -m bench.notes [--size MB]

Files of prose with a bookmark every 20 kB; each figure is the median of several runs, down to the disk.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from geneva_corpus.notekeeping.format import markdown
from geneva_corpus.notes import Bookmark, Entry, Selector, add, edit, load, take_back

PROSE = "Words of the user, some of them in русский, 中文 and – with dashes.\n"
RUNS = 9


def entry(number: int) -> Entry:
    selector = Selector(f"{number:012x}", "a.txt", "5e1f", 100, 300, f"Passage {number}. " * 12, "before", "after", 0.5)
    return Entry(selector, "Outlet, “Title”, 21 January 2022", tuple(f"Other: “account {n}”" for n in range(5)))


def notes_file(path: Path, size: int) -> None:
    """A notes file of about this many bytes."""
    prose = PROSE * (20_000 // len(PROSE.encode()))
    with path.open("w", encoding="utf-8") as file:
        number = 0
        while file.tell() < size:
            file.write(prose + "\n" + markdown(entry(number)) + "\n")
            number += 1


def median(work: Callable[[int], object]) -> float:
    """Milliseconds of the middle one of RUNS."""
    times: list[float] = []
    for run in range(RUNS):
        start = time.perf_counter()
        work(run)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measure(path: Path) -> tuple[float, float, float, float]:
    """Milliseconds to add, edit and take back a bookmark, and to read them all."""
    added: list[Bookmark] = []
    adding = median(lambda run: added.append(add(path, entry(10**6 + run), ())))
    editing = median(lambda run: added.append(edit(path, added[run], "other words", ())))
    taking = median(lambda run: take_back(path, added[RUNS + run]))
    return adding, editing, taking, median(lambda _: load(path, ()))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.notes", description=__doc__)
    parser.add_argument("--size", type=float, nargs="*", default=[0.01, 1, 20], metavar="MB", help="sizes of the file")
    print(f"{'notes file':>12}{'bookmarks':>11}{'add':>9}{'edit':>9}{'take back':>11}{'load':>9}   milliseconds")
    for size in parser.parse_args().size:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            path = Path(folder) / "notes.md"
            notes_file(path, int(size * 1_000_000))
            count = len(load(path, ()).bookmarks)
            adding, editing, taking, loading = measure(path)
        print(f"{size:>9} MB{count:>11}{adding:>9.1f}{editing:>9.1f}{taking:>11.1f}{loading:>9.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
