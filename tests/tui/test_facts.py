"""The list of all facts that differ."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def test_conflicts_come_first_and_agreements_are_hidden(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i")
        text = shown(pilot)

        assert "5 divergences   1 agreement hidden" in text
        signs = [row.split()[1 if row.startswith(" ┃") else 0] for row in text.splitlines() if row[3:4] in "≠≈+~"]
        assert signs[:5] == ["≠", "≈", "+", "~", "~"]
        assert "planned: 1 h" in text
        assert "2 h is not 1 h 30 min; each says how long the talks lasted" in text


@pytest.mark.parametrize(
    ("presses", "number", "word"),
    [
        (1, 1, "conflicts"),
        (2, 1, "told more exactly"),
        (3, 1, "not told by some"),
        (4, 2, "worded or spelled otherwise"),
        (5, 1, "agreements"),
        (6, 6, "agreements too"),
        (7, 5, "hidden"),
    ],
)
async def test_f_goes_round_the_verdicts(
    comparison: Comparison, tmp_path: Path, presses: int, number: int, word: str
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", *"f" * presses)
        head = shown(pilot).splitlines()[0]

        assert f"{number} divergence" in head
        assert word in head


async def test_kind_account_and_words_cut_the_list_down(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "c")
        assert "2 divergences   date" in shown(pilot)
        await pilot.press("c", "c", "c", "c")
        assert "5 divergences" in shown(pilot)
        await pilot.press("h")
        assert "1 divergence   Post" in shown(pilot)
        await pilot.press("l", "slash", *"IVANOV", "backspace", "backspace")
        assert "None of this kind." in shown(pilot)
        await pilot.press("ctrl+u", *"ivanov")
        assert "1 divergence " in shown(pilot)
        assert "Sergei Ivanov" in shown(pilot)
        await pilot.press("enter", "escape")
        assert "5 divergences" in shown(pilot)
        await pilot.press("escape")
        assert app.screen is app.reader


async def test_what_an_account_says_word_by_word_is_found_too(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "slash", *"90", "space", *"minutes")

        assert "1 divergence " in shown(pilot)
        assert "≠ duration" in shown(pilot)


async def test_enter_reads_it_in_the_leading_account_else_where_it_is_told(
    comparison: Comparison, tmp_path: Path
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "i", "g", "enter")
        assert (app.reader.reading.leader, app.reader.reading.passage) == (1, 1)
        await pilot.press("i", "h", "g", "enter")
        assert (app.reader.reading.leader, app.reader.reading.passage) == (2, 0)


async def test_y_copies_the_row_as_a_sentence(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "g", "y")

        assert app.clipboard.startswith("CONFLICT, duration: 2 h The Daily; 1 h 30 min Wire; planned 1 h Post.")
        assert "copied" in shown(pilot)


@pytest.mark.parametrize("width", [40, 60, 80])
async def test_in_a_narrow_terminal_nothing_of_a_row_is_cut_away(
    comparison: Comparison, tmp_path: Path, width: int
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.press("i")
        words = " ".join(row[3:].strip() for row in shown(pilot).splitlines())

        for part in ("2 h", "The Daily", "1 h 30 min", "Wire", "planned: 1 h", "Post", "how long the talks lasted"):
            assert part in " ".join(words.split()), part
