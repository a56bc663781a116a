"""The shape of the house: one-way imports, one version, the seeds untouched, documents that keep their word."""

import ast
import hashlib
import re
from pathlib import Path

import pytest

import geneva_corpus
from bench.__main__ import PARTS, parts
from geneva_tui.keys import key_table

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus" / "geneva_corpus"
READER = ROOT / "tui" / "geneva_tui"


def imported(module: Path) -> set[str]:
    """The top-level names of all that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("module", sorted(CORPUS.rglob("*.py")), ids=lambda path: path.name)
def test_the_corpus_never_looks_at_the_reader(module: Path) -> None:
    assert not imported(module) & {"geneva_tui", "textual", "rich"}


@pytest.mark.parametrize("module", sorted(READER.rglob("*.py")), ids=lambda path: path.name)
def test_the_reader_decides_nothing_about_text(module: Path) -> None:
    assert not imported(module) & {"rapidfuzz", "numpy", "nupunkt", "trafilatura", "chardet"}


def test_the_seeds_are_the_articles_as_they_came() -> None:
    digests = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:12] for path in geneva_corpus.seeds().iterdir()
    }
    assert digests == {
        "000_9c2de3c9228bb410.txt": "b28ad3b6c9b2",
        "001_9f977c8f85356097.txt": "4c863b13bf9c",
        "002_ca942614d7d5c321.txt": "bac64352ad0b",
        "003_7f7ac94bf29114df.txt": "ed4253811ced",
        "004_1310ef149b144003.txt": "1c096a63fcfa",
    }


def test_the_version_stands_in_one_place() -> None:
    version = geneva_corpus.__version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert f'version = "{version}"' not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_readme_has_the_two_commands_that_the_gate_runs() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/geneva-reader" in lines
    assert "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest" in lines


def test_the_readme_has_the_table_of_keys_as_it_is() -> None:
    assert key_table() in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_pictures_of_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if not (ROOT / name).is_file()] == []


def test_the_plan_of_the_house_names_every_module_and_none_that_is_gone() -> None:
    named = set(re.findall(r"`(\w[\w/]*)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    unnamed, known = [], set[str]()
    for package in (CORPUS, READER):
        for module in sorted(package.rglob("*.py")):
            path = module.relative_to(package).with_suffix("")
            folder = f"{path.parent}/"
            known |= {str(path), folder, path.name}
            if not {str(path), path.name, folder} & named and not path.name.startswith("__"):
                unnamed.append(str(path))
    assert unnamed == []
    assert [name for name in sorted(named) if "/" in name and name not in known and not (ROOT / name).exists()] == []


def test_the_benchmark_has_all_its_parts_and_tells_what_it_leaves_out(tmp_path: Path) -> None:
    assert [name for name, *_ in PARTS if not (ROOT / "bench" / f"{name}.py").is_file()] == []
    everything, nothing = parts(tmp_path, tmp_path, fast=False)
    assert ([name for name, *_ in everything], nothing) == ([f"bench.{name}" for name, *_ in PARTS], [])

    few, left_out = parts(tmp_path / "none", None, fast=True)
    assert len(few) + len(left_out) == len(PARTS)
    assert [reason.rpartition(": ")[2] for reason in left_out] == [
        f"there is no folder {tmp_path / 'none'}",
        "--alignment DIR names a folder of clusters",
        "--fast takes only seconds",
        "--fast takes only seconds",
    ]


def test_no_module_names_a_word_of_the_five_articles() -> None:
    """A rule that names a sample is a defect; a docstring or a comment may, and the atlas names all large cities."""
    told: list[str] = []
    for module in sorted(set(CORPUS.rglob("*.py")) - {CORPUS / "facts" / "world.py"}):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        documentation = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
            if isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                told += [
                    f"{module.name}: {w}"
                    for w in re.findall(r"\b(?:Geneva(?!-)|Lavrov|Blinken|Svoboda|Kiev)\b", node.value)
                ]
    assert told == []
