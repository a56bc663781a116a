"""What is loaded when: measured on `sys.modules` in a process of its own, never on time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import geneva_corpus

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {"textual", "rich", "rapidfuzz", "numpy", "nupunkt", "trafilatura", "lxml", "chardet"}

HEAVY_TO_COMPARE = HEAVY - {"textual", "rich"}


def loaded_by(program: str, *arguments: str) -> set[str]:
    """The top-level names of all modules loaded when the program has ended, however it ends."""
    return {name.split(".")[0] for name in modules_of(program, *arguments)}


def modules_of(program: str, *arguments: str) -> set[str]:
    tell = "import atexit, json, sys; atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr));"
    done = subprocess.run(
        [sys.executable, "-c", tell + program, *arguments],
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'corpus'}{os.pathsep}{ROOT / 'tui'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_corpus_loads_neither_textual_nor_the_reader() -> None:
    everything = (
        "import pkgutil, importlib, geneva_corpus as g;"
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(g.__path__, 'geneva_corpus.')]"
    )
    assert not loaded_by(everything) & {"textual", "rich", "geneva_tui"}


def test_the_interface_loads_nothing_heavy() -> None:
    names = loaded_by("from geneva_corpus import *")
    assert "geneva_corpus" in names
    assert not names & HEAVY


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("--nonsense",), ("--format", "runes"), ("--min-score", "2"), ("-o", "x")],
    ids=" ".join,
)
def test_an_answer_or_a_wrong_call_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    names = loaded_by("import sys; from geneva_tui.cli import main; sys.exit(main(sys.argv[1:]))", *arguments)
    assert "geneva_tui" in names
    assert not names & HEAVY


@pytest.mark.parametrize("question", ["--help", "--version"])
def test_help_and_version_load_no_dataclass(question: str) -> None:
    """dataclasses, typing and pathlib together cost more than the rest of the start."""
    names = loaded_by("import sys; from geneva_tui.cli import main; sys.exit(main(sys.argv[1:]))", question)
    assert not names & {"dataclasses", "typing", "pathlib", "shutil", "textwrap"}


def test_a_comparison_loads_no_more_than_it_needs() -> None:
    """Each of these costs more than the comparison of two short articles."""
    names = modules_of("from geneva_corpus import compare, read, seeds; compare(read([str(seeds())])[0])")
    assert {"rapidfuzz.distance", "nupunkt"} <= names
    assert not names & {"numpy", "textual", "trafilatura", "lxml", "chardet", "argparse"}


def test_a_large_comparison_loads_no_more_of_numpy_than_it_needs() -> None:
    """numpy.ma takes a tenth of the time of a small comparison."""
    large = "from geneva_corpus.likeness import few; few.PASSAGES = 0;"
    names = modules_of(large + "from geneva_corpus import compare, read, seeds; compare(read([str(seeds())])[0])")
    assert "numpy" in names
    assert "numpy.ma" not in names


def test_a_comparison_that_is_kept_is_opened_without_what_it_was_computed_with(tmp_path: Path) -> None:
    """Together these cost more than all else at the start."""
    keep = (
        "import sys; from pathlib import Path; from geneva_corpus import compare, seeds;"
        "from geneva_corpus.comparison import taken_apart; from geneva_corpus.sources import load;"
        "from geneva_tui.comparisons import keep; sources, _ = load([str(seeds())]);"
        "keep(Path(sys.argv[1]), sources, compare(taken_apart(sources)))"
    )
    read = (
        "import asyncio, sys, threading; from pathlib import Path; from geneva_tui.app import GenevaApp\n"
        "async def opened():\n"
        "    app = GenevaApp(notes=Path(sys.argv[1], 'notes.md'), comparisons=Path(sys.argv[1]))\n"
        "    async with app.run_test(size=(160, 45)) as pilot:\n"
        "        while app.reader.comparison is None or 'reading' in {one.name for one in threading.enumerate()}:\n"
        "            await pilot.pause(0.05)\n"
        "asyncio.run(opened())"
    )
    assert {"rapidfuzz", "nupunkt"} <= loaded_by(keep, str(tmp_path))
    names = modules_of(read, str(tmp_path))
    assert not names & HEAVY_TO_COMPARE
    assert not names & {
        "geneva_corpus.facts",
        "geneva_corpus.furniture",
        "geneva_corpus.divergence",
        "geneva_corpus.notes",
    }


def test_the_version_is_told_without_the_grammar_of_options() -> None:
    names = loaded_by("import sys; from geneva_tui.cli import main; sys.exit(main(sys.argv[1:]))", "--version")
    assert "argparse" not in names


def test_every_public_name_is_there() -> None:
    assert all(getattr(geneva_corpus, name) is not None for name in geneva_corpus.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = geneva_corpus.nonsense
