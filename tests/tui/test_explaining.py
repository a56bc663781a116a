"""What Enter tells of a mark, in whatever room there is."""

from pathlib import Path

import pytest

from geneva_corpus.model import VERDICTS, Comparison, Verdict
from geneva_tui.app import GenevaApp
from geneva_tui.explaining import borne, reason_rows
from geneva_tui.level import Level
from geneva_tui.theme import DARK, Look
from geneva_tui.told import Told


def told(comparison: Comparison) -> Told:
    return Told(comparison, Level(comparison))


def test_a_passage_bears_the_divergences_it_takes_part_in_strongest_first(ferry: Comparison) -> None:
    assert [one.id for one in borne(told(ferry), 0, 1, VERDICTS)] == ["d2", "d3"]
    assert [one.id for one in borne(told(ferry), 2, 1, VERDICTS)] == ["d2"]
    shown: list[Verdict] = ["only", "agreement"]
    assert [one.id for one in borne(told(ferry), 0, 1, shown)] == ["d3"]
    assert borne(told(ferry), 0, 0, VERDICTS) == []


def test_each_value_stands_with_the_words_it_was_read_from(comparison: Comparison) -> None:
    conflict = comparison.divergences[2]
    rows = [row.text.rstrip() for row in reason_rows(told(comparison), conflict, 1, 1, 100, 6, Look(DARK))]

    assert rows == [
        "  ≠ conflict  duration" + " " * 55 + "enter  what ties them",
        "    2 h  The Daily “two hours”",
        "    1 h 30 min  Wire “90 minutes”",
        "    planned: 1 h  Post “an hour”",
        "    2 h is not 1 h 30 min; each says how long the talks lasted",
        "",
    ]


@pytest.mark.parametrize("height", range(1, 8))
@pytest.mark.parametrize("width", [20, 40, 64, 200])
def test_the_reason_is_there_in_any_room(hostile: Comparison, width: int, height: int) -> None:
    for divergence in hostile.divergences:
        rows = reason_rows(told(hostile), divergence, 1, 2, width, height, Look(DARK))

        assert [row.cell_length for row in rows] == [width] * height
        assert "".join(row.text for row in rows).isprintable()
        assert any(row.text.strip() for row in rows[-1:] + rows[:2])


async def test_enter_on_a_passage_that_bears_nothing_tells_what_ties_it(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "enter")
        assert "No other account tells this." in app.reader.strip.text
        await pilot.press("enter")
        assert "Only The Harbour Post tells this." in app.reader.strip.text
        await pilot.press("g", "j", "enter")
        assert "≈ precision  number   1 of 2" in app.reader.strip.text
        await pilot.press("enter")
        assert "+ only  date   2 of 2" in app.reader.strip.text
        await pilot.press("j")
        assert "≠ duration" in app.reader.strip.text
