"""Searching all articles in the place of the strip."""

import dataclasses
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


def listed(pilot: Pilot[None]) -> list[str]:
    """The rows of the screen with single spaces."""
    return [" ".join(row.split()) for row in shown(pilot).splitlines()]


def seen(app: GenevaApp) -> list[int]:
    """How many hits each pane shows."""
    return [len(pane.view.hits) for pane in app.reader.panes]


async def test_hits_are_counted_listed_and_shown_as_one_types(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"grinding")
        text = shown(pilot)

        assert "/ grinding" in text
        assert "2 in 2 of 3 articles" in text
        assert any(row.startswith("┃ The Harbour Post 4 “We heard a long grinding noise") for row in listed(pilot))
        assert any(row.startswith("Coast Radio 4 “There was a long grinding sound") for row in listed(pilot))
        assert (app.reader.reading.leader, app.reader.reading.passage) == (0, 3)
        assert seen(app) == [1, 1, 0]


async def test_a_row_that_is_cut_begins_with_a_word(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(64, 24)) as pilot:
        await pilot.press("slash", *"said")

        row = next(row for row in listed(pilot) if row.startswith("┃ The Harbour"))
        before, _ = row.split(" 4 …", 1)[1].split("said", 1)
        assert before.split()
        assert set(before.replace(",", "").split()) <= set(
            "We heard a long grinding noise and then nothing at all”".split()
        )


async def test_down_chooses_and_enter_stays_there_then_n_goes_on_and_around(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        reading = app.reader.reading
        await pilot.press("slash", *"grinding", "down", "enter")
        assert (reading.leader, reading.passage) == (1, 3)
        assert "2 of 2: grinding" in shown(pilot)
        await pilot.press("n")
        assert (reading.leader, reading.passage) == (0, 3)
        assert "around: 1 of 2" in shown(pilot)
        await pilot.press("N")
        assert (reading.leader, reading.passage) == (1, 3)


async def test_n_repeats_whatever_jump_was_the_last(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        reading = app.reader.reading
        await pilot.press("n")
        assert (reading.leader, reading.passage) == (0, 2)  # nothing searched for: the conflict
        await pilot.press("slash", *"nobody", "enter", "]")
        await pilot.press("g", "n")
        assert (reading.leader, reading.passage) != (0, 4)


async def test_esc_goes_back_to_where_one_was(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "j")
        before = (app.reader.reading.place(), shown(pilot))
        await pilot.press("slash", *"nobody", "down", "escape")

        assert (app.reader.reading.place(), shown(pilot)) == before


async def test_nothing_found_is_said_and_moves_nothing(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j")
        before = app.reader.reading.place()
        await pilot.press("slash", *"xyzzy")
        assert "not found" in shown(pilot)
        await pilot.press("down", "enter")
        assert app.reader.reading.place() == before
        assert "not found" in shown(pilot)


async def test_enter_without_words_searches_again_and_esc_hides_the_hits(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"ferry", "enter")
        assert seen(app) == [2, 2, 2]
        await pilot.press("escape")
        assert seen(app) == [0, 0, 0]
        await pilot.press("slash", "enter")
        assert seen(app) == [2, 2, 2]
        assert "1 of 6: ferry" in shown(pilot)


async def test_letters_are_words_and_no_keys_while_one_searches(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"qbojtif?", "tab", "left", "X", "home", "delete", "end", "backspace")
        assert "/ bojtifX" in shown(pilot)
        assert app.screen is app.reader
        assert not (tmp_path / "notes.md").exists()


async def test_a_paste_is_searched_for_in_one_line(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash")
        app.post_message(events.Paste("ran\n\taground\x1b[31m"))
        await pilot.pause()
        assert "/ ran aground␛[31m" in shown(pilot)
        await pilot.press(*["backspace"] * 5)
        assert "2 in 2 of 3 articles" in shown(pilot)


@pytest.mark.parametrize("size", [(200, 60), (80, 24), (60, 20), (40, 10), (20, 5)])
async def test_it_fits_any_terminal_and_the_linear_view(
    ferry: Comparison, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=size) as pilot:
        for keys in (("slash", *"ferry", "down"), ("enter", "x", "slash", *"rocks")):
            await pilot.press(*keys)
            strips = app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
            assert "/ " in shown(pilot)


async def test_a_hit_in_furniture_is_found_and_has_no_number(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"share this")

        assert "3 in 3 of 3 articles" in shown(pilot)
        assert "┃ The Harbour Post – Share this page" in listed(pilot)


async def test_a_search_over_many_hits_draws_only_what_is_seen(ferry: Comparison, tmp_path: Path) -> None:
    first = ferry.articles[0]
    long = dataclasses.replace(first, text=first.text + "\n" + "ferry " * 100_000)
    app = GenevaApp(
        notes=tmp_path / "notes.md", comparison=dataclasses.replace(ferry, articles=(long, *ferry.articles[1:]))
    )
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"ferry")
        assert "100006 in 3 of 3 articles" in shown(pilot)
        assert sum(seen(app)) < 20


async def test_who_has_no_hit_is_named_where_there_is_room(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("slash", *"grinding")
        names = app.reader.names
        assert f"{names[0]} 1, {names[1]} 1   not in {names[2]}" in shown(pilot)
        await pilot.press("ctrl+u", *"ferry")
        assert "not in" not in shown(pilot)
    async with GenevaApp(notes=tmp_path / "notes.md", comparison=ferry).run_test(size=(40, 30)) as pilot:
        await pilot.press("slash", *"grinding")
        assert "not in" not in shown(pilot)
        assert "2 in 2 of 3 articles" in shown(pilot)


async def test_words_that_stand_nowhere_are_said_to(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"zzz")

        assert "stands nowhere in any article" in shown(pilot)
        assert "not found" in shown(pilot)
