"""What a key costs: processor time per press, from the key to the drawn frame, five linked panes at 160 × 45.

    python -m bench.frames [--presses N] [--megabytes X]

Rows: the five seeds, and five long texts made of their paragraphs, the nth passages of which are linked.
"""

import argparse
import asyncio
import random
import tempfile
import time
from pathlib import Path

from geneva_corpus import Article, Comparison, Event, compare, read, seeds
from geneva_tui.app import GenevaApp

KEYS = ("j", "pagedown", "right_square_bracket", "tab")


def long_texts(folder: Path, size: int) -> list[str]:
    """Five files of so many bytes each, the paragraphs of each seed shuffled and numbered."""
    made = []
    for number, seed in enumerate(sorted(seeds().iterdir())):
        draw = random.Random(number)
        paragraphs = [line for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
        parts, length = [paragraphs[0]], 0
        while length < size:
            parts.append(f"[{len(parts)}] {draw.choice(paragraphs)}")
            length += len(parts[-1].encode()) + 2
        path = folder / f"{number}.txt"
        path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        made.append(str(path))
    return made


def linked(articles: tuple[Article, ...]) -> Comparison:
    """A comparison in which the nth passages of all articles tell of one event: all that drawing needs."""
    rows = zip(*(article.passages for article in articles), strict=False)
    events = tuple(
        Event(f"e{number}", row[0].text[:60], tuple(one.id for one in row)) for number, row in enumerate(rows)
    )
    return Comparison(articles, (), events, (), (), 0.5)


async def press(comparison: Comparison, presses: int) -> dict[str, float]:
    """Milliseconds of processor time per press, by key."""
    spent: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        app = GenevaApp(notes=Path(folder) / "notes.md", comparison=comparison, fresh=True)
        async with app.run_test(size=(160, 45)) as pilot:
            await pilot.pause()
            for key in KEYS:
                begun = time.process_time()
                for _ in range(presses):
                    await pilot.press(key)
                spent[key] = (time.process_time() - begun) / presses * 1000
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.frames", description=__doc__)
    parser.add_argument("--presses", type=int, default=100, metavar="N")
    parser.add_argument("--megabytes", type=float, default=0.1, metavar="X", help="size of each long text (default .1)")
    options = parser.parse_args()
    print(f"{'milliseconds of processor a press':40}" + "".join(f"{key[:10]:>12}" for key in KEYS))
    articles, _ = read([str(seeds())])
    with tempfile.TemporaryDirectory() as folder:
        long, _ = read(long_texts(Path(folder), int(options.megabytes * 1_000_000)))
    for name, comparison in (
        ("the five seeds", compare(articles)),
        (f"five texts of {options.megabytes} MB", linked(long)),
    ):
        spent = asyncio.run(press(comparison, options.presses))
        print(f"{name:40}" + "".join(f"{spent[key]:12.1f}" for key in KEYS))


if __name__ == "__main__":
    main()
