"""The overview: events down, accounts across."""

import dataclasses
import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.comparison import compare, taken_apart
from geneva_corpus.model import Comparison, Source
from geneva_tui.app import GenevaApp
from geneva_tui.grid import Cell, Grid, Row
from geneva_tui.level import Level
from geneva_tui.screens.overview import ORDERS, Overview
from geneva_tui.told import Told


def grid(comparison: Comparison) -> Grid:
    level = Level(comparison)
    return Grid(comparison, Told(comparison, level), level)


def row(made: Grid, event: str) -> Row:
    return next(one for one in made.ordered("as told") if one.event.id == event)


def shown(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def test_a_cell_holds_the_strongest_verdict_and_the_account_s_own_value(ferry: Comparison) -> None:
    made = grid(ferry)
    cells = made.cells(row(made, "e1"))

    assert cells[0] == Cell(True, "precision", "214")
    assert cells[2] == Cell(True, "precision", "200")


async def test_a_second_conflict_of_one_event_is_counted_beside_the_first(tmp_path: Path) -> None:
    texts = (
        "Bus leaves road\n8 August 2024\n\nA bus left the road near Ashby Thursday. It killed 12 people and hurt 31.",
        "Crash near Ashby\n8 August 2024\n\nA bus left the road near Ashby Thursday. It killed 14 people and hurt 25.",
    )
    compared = compare(taken_apart([Source(f"{n}.txt", text, "utf-8", str(n)) for n, text in enumerate(texts)]))
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=compared)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("o")
        assert re.search("≠ 12 \\+1 +≠ 14 \\+1", "\n".join(shown(pilot)))


def test_who_does_not_tell_an_event_has_no_cell(ferry: Comparison) -> None:
    made = grid(ferry)

    assert sorted(made.cells(row(made, "e2"))) == [0, 1]


def test_a_passage_that_is_mostly_quotation_is_told_as_quoted(ferry: Comparison) -> None:
    made = grid(dataclasses.replace(ferry, divergences=()))

    assert {cell.quoted for cell in made.cells(row(made, "e3")).values()} == {True}
    assert {cell.quoted for cell in made.cells(row(made, "e1")).values()} == {False}


def test_a_plan_is_no_side_of_a_conflict_but_is_shown(comparison: Comparison) -> None:
    made = grid(comparison)
    cells = made.cells(row(made, "e2"))

    assert (cells[0].value, cells[1].value) == ("2 h", "1 h 30 min")
    assert cells[2] == Cell(True, None, "planned 1 h")


def test_plans_that_differ_are_sides_of_their_conflict(comparison: Comparison) -> None:
    conflict = next(one for one in comparison.divergences if one.verdict == "conflict" and one.event == "e2")
    held = {reading.fact for reading in conflict.readings}
    facts = tuple(
        dataclasses.replace(fact, modality="planned") if fact.id in held else fact for fact in comparison.facts
    )
    made = grid(dataclasses.replace(comparison, facts=facts))

    cells = made.cells(row(made, "e2"))
    assert {(cell.verdict, cell.value) for cell in cells.values()} == {
        ("conflict", "2 h"),
        ("conflict", "1 h 30 min"),
        ("conflict", "1 h"),
    }


def test_the_orders(ferry: Comparison) -> None:
    made = {
        order: [f"{one.event.id}{'+' if one.omission else ''}" for one in grid(ferry).ordered(order)]
        for order in ORDERS
    }

    assert made["as told"] == ["e1", "e1+", "e2", "e3"]
    assert made["conflicts first"] == ["e2", "e1", "e1+", "e3"]
    assert made["told by fewest"] == ["e1+", "e2", "e3", "e1"]
    assert made["by time"] == ["e1", "e1+", "e2", "e3"]


def test_what_some_leave_out_has_a_row_in_the_words_of_one_who_tells_it(ferry: Comparison) -> None:
    made = grid(ferry)
    omission = made.ordered("as told")[1]

    assert made.label(omission) == made.comparison.articles[0].passages[1].text
    assert made.cells(omission) == {
        0: Cell(True, "only", "2 May"),
        1: Cell(True, "only", "2 May"),
        2: Cell(False),
    }
    assert (made.place(omission, 0), made.place(omission, 1)) == (1, 1)


def test_who_is_not_held_to_leave_it_out_has_no_cell_there(ferry: Comparison) -> None:
    unsure = [
        dataclasses.replace(one, readings=one.readings[:1]) if one.id == "d3" else one for one in ferry.divergences
    ]
    made = grid(dataclasses.replace(ferry, divergences=tuple(unsure)))

    assert sorted(made.cells(made.ordered("as told")[1])) == [0, 2]


async def test_words_cut_the_rows_down_to_what_tells_of_them(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o", "slash", *"next", "space", *"week", "enter")
        rows = shown(pilot)

        assert rows[0].startswith("  Overview   / next week")
        assert "2 events (+ 1) × 3 articles" in rows[0] or "1 event (+ 1) × 3 articles" in rows[0]
        assert any(row.startswith(("   + The talks lasted 90 minutes", " ┃ + The talks")) for row in rows)
        await pilot.press("slash", *"xyz")
        assert any("No event with these words." in row for row in shown(pilot))
        await pilot.press("escape")
        assert shown(pilot)[0].startswith("  Overview    ")


async def test_the_grid_shows_signs_values_and_who_does_not_tell(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o")
        rows = shown(pilot)

        assert "3 events (+ 1) × 3 articles   sorted: conflicts first" in rows[0]
        assert "1 The Harbour Post" in rows[2]
        assert "≠ 2 h" in rows[4]
        assert "≠ 45 min" in rows[4]
        assert rows[4].rstrip().endswith("–")
        assert any("It took the lifeboats two hours" in row for row in rows[8:])
        assert any("not told here" in row for row in rows[8:])


async def test_in_a_narrow_terminal_there_are_signs_and_numbers_only(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("o")
        rows = shown(pilot)

        assert rows[2].split()[-3:] == ["1", "2", "3"]
        assert rows[4].split()[-3:] == ["≠", "≠", "–"]
        assert not any("2 h" in row for row in rows)


async def test_enter_reads_where_the_chosen_account_tells_it(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o", "g", "l", "enter")
        assert app.screen is app.reader
        assert (app.reader.reading.leader, app.reader.reading.passage) == (1, 2)

        await pilot.press("o", "g", "l", "enter")  # the third account does not tell it: the leader does
        assert (app.reader.reading.leader, app.reader.reading.passage) == (1, 2)


async def test_sorting_keeps_the_event_and_the_current_one_is_chosen_at_first(
    ferry: Comparison, tmp_path: Path
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "o")
        assert any(row.startswith(" ┃ aground") for row in shown(pilot))
        for order in (*ORDERS[1:], ORDERS[0]):
            await pilot.press("s")
            assert f"sorted: {order}" in shown(pilot)[0]
            assert any(row.startswith(" ┃ aground") for row in shown(pilot))


async def test_esc_goes_back_to_where_one_was(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "j", "j")
        before = (app.reader.reading.place(), shown(pilot))
        await pilot.press("o", "j", "l", "s", "escape")
        await pilot.pause()

        assert (app.reader.reading.place(), shown(pilot)) == before


async def test_in_a_narrow_terminal_the_chosen_row_is_told_in_words(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("o", "j", "j")
        rows = [row.strip() for row in shown(pilot)]

        below = rows.index("─" * 58)
        assert rows[below + 1 : below + 5] == [
            "A ferry ran aground off Hallen on Tuesday morning with",
            "214 people on board.",
            "told by The Harbour Post, Coast Radio",
            f"not told by {app.reader.names[2]}",
        ]


async def test_under_an_omission_stand_the_passages_that_tell_it(ferry: Comparison, tmp_path: Path) -> None:
    both = dataclasses.replace(
        ferry,
        events=tuple(
            dataclasses.replace(event, passages=("A.2", "A.3", "B.2", "C.2")) if event.id == "e1" else event
            for event in ferry.events
        ),
    )
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=both)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o", "g", "j", "j")
        assert any(row.startswith(" ┃ + A ferry ran aground") for row in shown(pilot))
        below = "\n".join(shown(pilot)[9:])

        assert "A ferry ran aground off Hallen" in below
        assert "It took the lifeboats" not in below
        assert "not told here" in below


async def test_what_some_leave_out_is_counted_beside_the_events(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("o")
        assert "3 events (+ 1 left out by some) × 3 articles   sorted:" in shown(pilot)[0]


async def test_in_a_narrow_terminal_the_signs_are_explained_too(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        assert "3 events (+ 1) × 3 articles" in shown(pilot)[0]
        assert "● told   “ quoted   – not told" in shown(pilot)[2]
        assert "unclear" not in shown(pilot)[2]


async def test_where_it_is_not_sure_that_it_is_left_out_there_is_a_dot(ferry: Comparison, tmp_path: Path) -> None:
    omission = next(one for one in ferry.divergences if one.verdict == "only")
    unsure = dataclasses.replace(omission, readings=omission.readings[:1])
    found = tuple(unsure if one is omission else one for one in ferry.divergences)
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=dataclasses.replace(ferry, divergences=found))
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("o")
        assert "· unclear" in shown(pilot)[0]
        left_out = next(text for text in shown(pilot) if text.strip(" ┃").startswith("+ ") and "–" in text)
        assert left_out.split()[-3:] == ["May", "·", "–"]


async def test_the_current_event_is_chosen_and_not_what_some_leave_out_of_it(ferry: Comparison, tmp_path: Path) -> None:
    agreed = tuple(one for one in ferry.divergences if one.event != "e1" or one.verdict == "only")
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=dataclasses.replace(ferry, divergences=agreed))
    async with app.run_test(size=(120, 40)) as pilot:
        app.reader.jump(0, Level(ferry).tellers("e1")[0][0])
        await pilot.press("o")
        overview = pilot.app.screen
        assert isinstance(overview, Overview)
        assert overview._rows[overview.chosen].omission is None
        assert [one.omission is not None for one in overview._rows if one.event.id == "e1"] == [True, False]


@pytest.mark.parametrize(
    ("size", "names", "rows"),
    [((160, 45), 5, 1), ((120, 40), 5, 2), ((100, 30), 3, 1)],
    ids=["all beside each other", "in two rows", "what fits, where a second row were too low"],
)
async def test_the_tellings_of_all_accounts_stand_below_the_events(
    accounts: Comparison, tmp_path: Path, size: tuple[int, int], names: int, rows: int
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=size) as pilot:
        await pilot.press("o")
        await pilot.pause()
        rules = [row for row in shown(pilot) if row.startswith(" ─ ")]

    assert len(rules) == rows
    assert sum(rule.count(" ─ ") for rule in rules) == names
