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
        (1, "1 of 5 divergences", "conflicts"),
        (2, "1 of 5 divergences", "told more exactly"),
        (3, "1 of 5 divergences", "not told by some"),
        (4, "2 of 5 divergences", "worded or spelled otherwise"),
        (5, "1 of 6 facts", "agreements"),
        (6, "6 of 6 facts", "agreements too"),
        (7, "5 divergences", "hidden"),
    ],
)
async def test_f_goes_round_the_verdicts(
    comparison: Comparison, tmp_path: Path, presses: int, number: str, word: str
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", *"f" * presses)
        head = shown(pilot).splitlines()[0]

        assert number in head
        assert word in head


async def test_kind_account_and_words_cut_the_list_down(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "c")
        assert shown(pilot).startswith("  Facts   date  ")
        assert "2 of 5 divergences" in shown(pilot)
        await pilot.press("c", "c", "c", "c")
        assert "5 divergences" in shown(pilot)
        await pilot.press("h")
        assert shown(pilot).startswith("  Facts   Post  ")
        assert "1 of 5 divergences" in shown(pilot)
        await pilot.press("l", "slash", *"IVANOV", "backspace", "backspace")
        assert "None of these; esc lists all again." in shown(pilot)
        await pilot.press("ctrl+u", *"ivanov")
        assert "1 of 5 divergences" in shown(pilot)
        assert "Sergei Ivanov" in shown(pilot)
        await pilot.press("enter", "escape")
        assert "5 divergences" in shown(pilot)
        await pilot.press("escape")
        assert app.screen is app.reader


async def test_what_is_listed_stays_seen_and_esc_lists_all_again(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "f", "l", "slash", *"two", "enter", "enter")
        assert app.screen is app.reader

        await pilot.press("i")
        assert shown(pilot).startswith("  Facts   conflicts · The Daily   / two  ")
        assert "1 of 5 divergences" in shown(pilot)
        assert "esc all again" in shown(pilot)
        await pilot.press("escape")
        assert shown(pilot).startswith("  Facts    ")
        assert "5 divergences   1 agreement hidden" in shown(pilot)
        assert "esc back" in shown(pilot)
        await pilot.press("escape", "i")
        assert shown(pilot).startswith("  Facts    ")


async def test_of_what_some_leave_out_it_is_told_what_it_is(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "f", "f", "f")

        assert "not told by The Daily" in shown(pilot)
        assert "Wire: “The talks lasted 90 minutes, and go on next week.”" in shown(pilot)


async def test_what_an_account_says_word_by_word_is_found_too(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i", "slash", *"two", "space", *"hours")

        assert "1 of 5 divergences" in shown(pilot)
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
        assert "sentence sent to the terminal's clipboard" in shown(pilot)


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


@pytest.mark.parametrize("width", [30, 36, 40, 46])
async def test_no_line_of_a_row_is_empty(comparison: Comparison, tmp_path: Path, width: int) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(width, 60)) as pilot:
        await pilot.press("i")

        assert not [row for row in shown(pilot).splitlines() if row.strip() == "┃"]
