"""Every screen over the text: that it can be drawn whatever is read and however small the terminal is, and its keys."""

import dataclasses
from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.settings import Settings
from geneva_tui.theme import LIGHT_NAME

SIZES = [(200, 60), (160, 45), (120, 40), (99, 30), (80, 24), (60, 20), (40, 10), (20, 5)]
SCREENS = {"overview": "o", "timeline": "t", "facts": "i", "bookmarks": "apostrophe", "articles": "a", "help": "?"}


def shown(pilot: Pilot[None]) -> list[str]:
    """What stands on the screen, row by row."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


def reader(comparison: Comparison, tmp_path: Path, wanted: Settings | None = None) -> GenevaApp:
    return GenevaApp(notes=tmp_path / "notes.md", comparison=comparison, wanted=wanted)


@pytest.mark.parametrize("size", SIZES)
async def test_every_screen_fits_any_terminal(ferry: Comparison, tmp_path: Path, size: tuple[int, int]) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=size) as pilot:
        for name, key in SCREENS.items():
            await pilot.press(key, "j", "j", "space", "k", "G", "g", "l", "h")
            rows = [strip.cell_length for strip in app.screen._compositor.render_strips()]
            assert rows == [size[0]] * size[1], name
            assert type(app.screen).__name__.lower() == name
            await pilot.press("escape")
            assert app.screen is app.reader, name


@pytest.mark.parametrize("size", [(160, 45), (40, 10)])
async def test_hostile_text_is_shown_as_signs_on_every_screen(
    hostile: Comparison, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = reader(hostile, tmp_path)
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "b")
        await pilot.pause(0.3)
        for key in (*SCREENS.values(), "slash"):
            await pilot.press(key, "j", "k")
            text = "".join(shown(pilot))
            assert text.isprintable(), key
            await pilot.press("escape")


async def test_before_anything_is_compared_the_screens_say_so_and_then_show_it(
    ferry: Comparison, tmp_path: Path
) -> None:
    class Waiting(GenevaApp):
        def _begin(self) -> None:
            """Comparing takes its time."""

    app = Waiting(notes=tmp_path / "notes.md")
    async with app.run_test(size=(120, 30)) as pilot:
        app.reader.show_articles(ferry.articles)
        for key in "oti":
            await pilot.press(key)
            assert "Not compared yet." in "\n".join(shown(pilot))
            await pilot.press("j", "enter", "escape")
        await pilot.press("o")
        app._compared(ferry)
        await pilot.pause()
        assert "3 events (+ 1) × 3 articles" in shown(pilot)[0]


async def test_without_anything_in_common_the_screens_say_so(ferry: Comparison, tmp_path: Path) -> None:
    nothing = dataclasses.replace(ferry, links=(), events=(), facts=(), divergences=())
    app = reader(nothing, tmp_path)
    async with app.run_test(size=(120, 30)) as pilot:
        for key, said in (
            ("o", "No passage is told by two accounts."),
            ("t", "No date is told."),
            ("i", "No facts to hold against each other."),
            ("apostrophe", "No bookmarks yet"),
        ):
            await pilot.press(key, "enter", "s", "f", "y", "d", "e", "c")
            assert said in "\n".join(shown(pilot))
            await pilot.press("escape")


async def test_two_thousand_articles_cost_no_more_than_a_screenful(ferry: Comparison, tmp_path: Path) -> None:
    one = ferry.articles[2]
    many = tuple(
        dataclasses.replace(
            one,
            id=f"X{number}",
            source=f"Outlet {number}",
            passages=tuple(dataclasses.replace(p, id=f"X{number}.{k}") for k, p in enumerate(one.passages)),
        )
        for number in range(2000)
    )
    app = reader(dataclasses.replace(ferry, articles=(*ferry.articles, *many)), tmp_path)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("o", "h", "j", "G", "g")
        assert "2003 articles" in shown(pilot)[0]
        await pilot.press("escape", "a", "c", "slash", *"1777")
        assert "Outlet 1777" in "\n".join(shown(pilot))
        await pilot.press("enter", "space", "escape", "G", "enter")
        assert app.screen is app.reader
        assert (app.reader.paned, app.reader.order[1]) == (2, 1780)


async def test_the_question_mark_opens_the_help_over_a_screen_and_leaves_it(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("i", "?")
        assert shown(pilot)[0].startswith("  Help")
        await pilot.press("?")
        assert shown(pilot)[0].startswith("  Facts")


async def test_keys_may_be_chosen_by_id_for_the_text_and_for_screens(ferry: Comparison, tmp_path: Path) -> None:
    wanted = Settings(keys={"overview": "O", "overview-sort": "m", "screen-back": "x"})
    app = reader(ferry, tmp_path, wanted)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o")
        assert app.screen is app.reader
        await pilot.press("O", "s", "m")
        assert "sorted: told by fewest" in shown(pilot)[0]
        await pilot.press("?")
        assert any(" O   " in row and "overview" in row for row in shown(pilot))
        await pilot.press("x", "x")
        assert app.screen is app.reader


async def test_another_theme_dresses_the_screen_that_is_open(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o")
        before = app.screen._compositor.render_strips()
        app.theme = LIGHT_NAME
        await pilot.pause()
        assert app.screen._compositor.render_strips() != before


async def test_a_click_chooses_a_row_and_another_reads_there(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i")
        row = next(number for number, text in enumerate(shown(pilot)) if "≈ number" in text)
        await pilot.click(offset=(20, row))
        assert shown(pilot)[row].startswith(" ┃")
        await pilot.click(offset=(20, row))
        await pilot.pause()
        assert app.screen is app.reader
        assert app.reader.reading.passage == 1


async def test_the_palette_does_what_the_keys_do_from_any_screen(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("i")
        commands = {command.title: command for command in app.get_system_commands(app.screen)}
        assert {"Overview: who tells what, who does not", "Save as Markdown", "Open the notes"} <= set(commands)
        await app._run_key("open('timeline')")
        await pilot.pause()
        assert shown(pilot)[0].startswith("  Timeline")
        await pilot.press("escape")
        assert app.screen is app.reader


async def test_from_one_screen_to_another_and_with_its_own_key_back(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o")
        for key, name in (("t", "Timeline"), ("i", "Facts"), ("apostrophe", "Bookmarks"), ("a", "Articles")):
            await pilot.press(key)
            await pilot.pause()
            assert shown(pilot)[0].startswith(f"  {name}")
        await pilot.press("a")
        await pilot.pause()
        assert app.screen is app.reader


async def test_a_screen_opens_as_it_was_left(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("o", "s", "escape", "i", "f", "enter")
        await pilot.press("o")
        assert "sorted: told by fewest" in shown(pilot)[0]
        await pilot.press("escape", "i")
        assert shown(pilot)[0].startswith("  Facts   conflicts  ")
        assert "1 of 5 divergences" in shown(pilot)[0]


async def test_what_an_empty_list_says_is_not_cut(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("apostrophe")
        await pilot.pause()
        rows = [row.strip() for row in shown(pilot)]

        assert "No bookmarks yet: b bookmarks the" in rows
        assert "current passage, B with a note." in rows
        assert "esc back" in rows[-1]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_help_cuts_nothing(ferry: Comparison, tmp_path: Path, width: int) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(width, 200)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = " ".join(" ".join(shown(pilot)).split())

        assert "…" not in text.replace("1 … 9", "")


async def test_the_palette_offers_what_works_here(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(80, 24)):
        titles = [command.title for command in app.get_system_commands(app.screen)]

        assert "Theme" in titles
        assert len(titles) == len(set(titles))
        assert not {"Keys", "Maximize", "Screenshot"} & set(titles)
