"""The timeline: dates in order, as written and by whom, and what they were resolved from."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def test_what_is_told_of_a_date_fills_the_lines_that_its_words_take(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("t")
        lines = shown(pilot).splitlines()
        at = next(number for number, line in enumerate(lines) if " 10 Jan  ≠" in line)

        assert "On January 10, Geneva hosted Russia-US" in lines[at]
        assert lines[at + 1].split("≠")[0].strip() == "consultations on these matters."


async def test_it_reads_where_the_leading_account_tells_the_date(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "t")
        assert "resolved from 4 May 2023, the day of the story" in shown(pilot)
        assert "“Tuesday” The Harbour Post   “May 2” Coast Radio" in shown(pilot)
        await pilot.press("enter")
        assert (app.reader.reading.leader, app.reader.reading.passage) == (1, 1)


async def test_words_cut_it_down(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("t", "slash", *"next", "enter")
        assert "week of 20" in shown(pilot)
        assert "Dec 2021  ≈" not in shown(pilot)
        await pilot.press("slash", *"zzz")
        assert "No date with these words." in shown(pilot)


@pytest.mark.parametrize("width", [36, 40, 44, 50, 60])
async def test_words_and_who_says_them_stay_apart_in_a_narrow_terminal(
    comparison: Comparison, tmp_path: Path, width: int
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(width, 60)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())

        assert "”" in text
        assert not re.search("”[A-Z]", text)
