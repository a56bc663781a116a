"""Pictures of the reader, drawn by the program itself: the ones in the README, or any other.

    python -m bench.pictures                                       # the README's, into tui/pictures
    python -m bench.pictures --size 80x24 --theme light --keys "] z" --output shot.svg [SOURCE ...]

A key is written as Textual names it (`right_square_bracket`, `tab`) or as the character itself.
"""

import argparse
import asyncio
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from geneva_corpus import seeds
from geneva_tui.app import GenevaApp

PICTURES = Path(__file__).resolve().parents[1] / "tui" / "pictures"
#: What the README shows: name, columns × rows, theme, keys.
SHOWN = [
    ("conflict", (160, 45), "dark", "]"),
    ("overview", (160, 45), "dark", "o"),
    ("narrow", (80, 24), "dark", "]"),
]


async def draw(sources: Sequence[str], size: tuple[int, int], theme: str, keys: Sequence[str]) -> str:
    """The screen as SVG, after these keys, in a reader of this many columns and rows."""
    with tempfile.TemporaryDirectory() as folder:
        app = GenevaApp(sources, notes=Path(folder) / "geneva-notes.md", encoding=None, fresh=True)
        async with app.run_test(size=size) as pilot:
            app.theme = f"geneva-{theme}" if f"geneva-{theme}" in app.available_themes else theme
            while app.reader.comparison is None and app.is_running:
                await pilot.pause(0.05)
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            app.keeping.wait()
            await pilot.pause()
            picture = app.export_screenshot(simplify=True)
    # The picture stands for itself: no font is fetched to show it.
    return re.sub(r"@font-face \{[^}]*\}\s*", "", picture).replace("Fira Code", "DejaVu Sans Mono")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description=__doc__)
    parser.add_argument("--size", default="160x45", metavar="COLSxROWS")
    parser.add_argument("--theme", default="dark", help="dark, light, or the name of a theme")
    parser.add_argument("--keys", default="", help="keys to press, apart by spaces")
    parser.add_argument("--output", type=Path, metavar="FILE")
    parser.add_argument("source", nargs="*", help="default: the five seeds")
    options = parser.parse_args()
    sources = options.source or [str(seeds())]
    if options.output is not None:
        columns, rows = options.size.split("x")
        picture = asyncio.run(draw(sources, (int(columns), int(rows)), options.theme, options.keys.split()))
        options.output.write_text(picture, encoding="utf-8")
        return
    PICTURES.mkdir(exist_ok=True)
    for name, size, theme, keys in SHOWN:
        (PICTURES / f"{name}.svg").write_text(asyncio.run(draw(sources, size, theme, keys.split())), encoding="utf-8")
        print(PICTURES / f"{name}.svg")


if __name__ == "__main__":
    main()
