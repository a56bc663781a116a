"""Which articles are in panes, and in what order."""

from pathlib import Path

from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp


def shown(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


async def test_space_takes_an_article_out_of_the_panes_and_puts_it_back_as_the_last(
    ferry: Comparison, tmp_path: Path
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("a", "space")
        assert (app.reader.order, app.reader.paned) == ([1, 2, 0], 2)
        assert "2 of 3 articles in panes" in shown(pilot)[0]
        assert app.reader.reading.leader == 1  # the leader has a pane
        await pilot.press("G", "space")
        assert (app.reader.order, app.reader.paned) == ([1, 2, 0], 3)


async def test_one_article_stays(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("a", "j", "c", "space")
        assert (app.reader.order, app.reader.paned) == ([1, 0, 2], 1)
        assert "one article stays in a pane" in shown(pilot)[-1]
        await pilot.press("A")
        assert (app.reader.order, app.reader.paned) == ([0, 1, 2], 3)


async def test_articles_without_a_pane_are_told_in_the_others_column(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("a", "c", "escape", "j")

        assert len(app.reader.geometry.panes) == 1
        assert "The others" in shown(pilot)[0]
        assert "2 of 2 tell it" in shown(pilot)[0]


async def test_the_only_article_taken_out_of_the_panes_has_none(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.press("a", "j", "space", "escape", "j")

        assert len(app.reader.geometry.panes) == 2
        assert "1 of 1 tell it" in shown(pilot)[0]


async def test_shifting_changes_the_order_of_the_panes(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("a", "g", "J", "J", "J")
        assert app.reader.order == [1, 2, 0]
        await pilot.press("K", "escape")
        assert app.reader.order == [1, 0, 2]
        heads = shown(pilot)[0]
        assert heads.index("2 Coast Radio") < heads.index("1 The Harbour Post") < heads.index("3 日刊海事")


async def test_tab_goes_round_the_articles_in_panes(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("a", "G", "space", "escape", "1", "tab")
        assert app.reader.reading.leader == 1
        await pilot.press("tab")
        assert app.reader.reading.leader == 0
        await pilot.press("3")  # its number still reaches the one without a pane
        assert app.reader.reading.leader == 2


async def test_enter_lets_it_lead_and_words_find_it(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("a", "slash", *"coast", "enter", "enter")
        assert app.screen is app.reader
        assert app.reader.reading.leader == 1
