"""From sources to the screen: what is read, what is told when it cannot be, what is shown meanwhile."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from geneva_corpus.comparison import compare
from geneva_corpus.document import dump
from geneva_corpus.errors import SourceError
from geneva_corpus.model import Article, Comparison
from geneva_corpus.pace import Progress
from geneva_tui import chosen
from geneva_tui.app import GenevaApp
from geneva_tui.settings import Settings
from geneva_tui.theme import DARK, DARK_NAME, LIGHT_NAME, SIXTEEN_NAME, palette


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    for _ in range(400):
        if seen():
            return
        await pilot.pause(0.05)
    raise AssertionError(shown(pilot))


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text("A title of some words\n\nOne sentence is told here. Another one follows it.\n", encoding="utf-8")
    return str(path)


async def test_one_article_says_that_there_is_nothing_to_compare_it_with(story: str, tmp_path: Path) -> None:
    app = GenevaApp([story], notes=tmp_path / "notes.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.reader.comparison is not None)
        await pilot.pause()

        assert "One article: nothing to compare it with." in shown(pilot)
        assert "conflict" not in shown(pilot)


async def test_a_source_that_is_left_out_is_told_and_the_help_tells_all(story: str, tmp_path: Path) -> None:
    app = GenevaApp([story, str(tmp_path / "none.txt"), str(tmp_path / "nor.txt")], notes=tmp_path / "notes.md")
    async with app.run_test(size=(160, 30)) as pilot:
        await until(pilot, lambda: app.reader.comparison is not None)
        assert "! " in shown(pilot)
        assert "none.txt" in shown(pilot)
        await pilot.press("j")
        assert "none.txt" not in shown(pilot)
        await pilot.press("question_mark", "G")
        assert "nor.txt" in shown(pilot)


async def test_without_a_source_that_can_be_read_the_reader_ends_with_the_error(tmp_path: Path) -> None:
    app = GenevaApp([str(tmp_path / "none.txt")], notes=tmp_path / "notes.md")
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.failure is not None)

    assert isinstance(app.failure, SourceError)
    assert app.return_code == 1


async def test_a_saved_comparison_is_opened_as_it_is(accounts: Comparison, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(dump(accounts), encoding="utf-8")
    app = GenevaApp([str(saved)], notes=tmp_path / "notes.md")
    async with app.run_test(size=(120, 34)) as pilot:
        await until(pilot, lambda: app.reader.comparison is not None)
        await pilot.pause()

        assert "5 accounts   2 conflicts" in shown(pilot)


async def test_the_text_stands_before_it_is_compared_and_nothing_moves_then(ferry: Comparison, tmp_path: Path) -> None:
    go_on = threading.Event()

    class Slow(GenevaApp):
        def _read_and_compare(self) -> None:
            self._tell(self._show, ferry.articles, ())
            go_on.wait(60)
            self._tell(self.reader.show_comparison, ferry)

    app = Slow(notes=tmp_path / "notes.md")
    async with app.run_test(size=(120, 34)) as pilot:
        await until(pilot, lambda: bool(app.reader.articles))
        await pilot.press("j", "j")
        await until(pilot, lambda: "the text can be read meanwhile" in shown(pilot))
        before = [[row[3:30] for row in shown(pilot).splitlines()[2:27]], [pane.top for pane in app.reader.panes]]
        assert "two hours" in shown(pilot)
        assert "not told here" not in shown(pilot)
        go_on.set()
        await until(pilot, lambda: app.reader.comparison is not None)
        await pilot.pause()

        after = [[row[3:30] for row in shown(pilot).splitlines()[2:27]], [pane.top for pane in app.reader.panes]]
        assert after == before
        assert "≠" in shown(pilot)


async def test_where_comparing_fails_the_text_can_be_read(ferry: Comparison, tmp_path: Path) -> None:
    class Broken(GenevaApp):
        def _read_and_compare(self) -> None:
            self._tell(self._show, ferry.articles, ())
            raise ValueError(ferry.articles[0].text)

    app = Broken(notes=tmp_path / "notes.md")
    before, threading.excepthook = threading.excepthook, app.fail_in_thread
    try:
        async with app.run_test(size=(160, 34)) as pilot:
            await until(pilot, lambda: bool(app.failed))
            await pilot.press("j")
            assert "Not compared." in shown(pilot)
            assert "please report it: ValueError in" in shown(pilot)
            assert "ferry" not in app.failed
    finally:
        threading.excepthook = before


async def test_nothing_in_common_is_said(tmp_path: Path) -> None:
    for name, text in (("one", "Bees\n\nA hive was moved to the orchard."), ("two", "Tax\n\nThe levy falls in 1931.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    app = GenevaApp([str(tmp_path / "one.txt"), str(tmp_path / "two.txt")], notes=tmp_path / "notes.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.reader.comparison is not None)
        await pilot.pause()

        assert "2 accounts   no passage told by two of them" in shown(pilot)


async def test_the_settings_are_heeded_and_a_theme_that_is_none_is_told(ferry: Comparison, tmp_path: Path) -> None:
    wanted = Settings(theme=LIGHT_NAME, filter=1, wording=False, pane_width=60, keys={"bookmark": "ctrl+d"})
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, wanted=wanted)
    async with app.run_test(size=(130, 34)) as pilot:
        await pilot.pause()
        assert app.theme == LIGHT_NAME
        assert len(app.reader.geometry.panes) == 1
        assert "only conflicts shown" in shown(pilot)
        await pilot.press("ctrl+d")
        app.keeping.wait()
        await pilot.pause()
        assert app.notebook.bookmarks

    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, wanted=Settings(theme="[red]mauve"))
    async with app.run_test(size=(130, 34)) as pilot:
        await pilot.pause()
        assert palette(app.current_theme) == DARK
        assert "! there is no theme [red]mauve" in shown(pilot)


async def test_hostile_text_is_shown_as_text(tmp_path: Path) -> None:
    text = "Title [red]of[/] \x1b]0;owned\x07 it\n\nIt says [/] and \x1b[31mred and \u202eturned and {braces} here.\n"
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "three.txt").write_text(text + "\nMore.\n", encoding="utf-8")
    app = GenevaApp([str(tmp_path / f"{name}.txt") for name in ("one", "three")], notes=tmp_path / "notes.md")
    async with app.run_test(size=(160, 34)) as pilot:
        await until(pilot, lambda: app.reader.comparison is not None)
        await pilot.press("j", "enter", "x", "x", "b")
        app.keeping.wait()
        await pilot.pause()

        assert "It says [/] and ␛[31mred" in shown(pilot)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown(pilot))


async def test_the_command_palette_knows_every_key(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 34)):
        titles = {command.title for command in app.get_system_commands(app.reader)}

        assert {"Next passage", "Overview: who tells what, who does not", "Bookmarks", "Quit"} <= titles


async def test_another_theme_is_put_on_at_once(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 34)) as pilot:
        for name in (LIGHT_NAME, "nord", "gruvbox"):
            app.theme = name
            await pilot.pause()
            grounds = {
                segment.style.bgcolor.name
                for strip in app.screen._compositor.render_strips()
                for segment in strip
                if segment.style is not None and segment.style.bgcolor is not None
            }
            wanted = palette(app.current_theme)
            assert {wanted.bg.lower(), wanted.band.lower(), wanted.panel.lower()} <= {one.lower() for one in grounds}


async def test_a_theme_that_was_chosen_is_on_the_next_time(ferry: Comparison, tmp_path: Path) -> None:
    def opened(**more: Any) -> GenevaApp:
        return GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, chosen=tmp_path / "state", **more)

    app = opened()
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.pause()
        assert not (tmp_path / "state").exists()
        app.theme = "nord"
        await pilot.pause()
        app.keeping.wait()
    assert (opened().theme, opened(fresh=True).theme) == ("nord", "nord")
    assert opened(wanted=Settings(theme=LIGHT_NAME)).theme == LIGHT_NAME

    (tmp_path / "state" / "theme").write_bytes(b"mauve")
    assert opened().theme == DARK_NAME


async def test_a_theme_of_the_settings_stays_the_first_one(ferry: Comparison, tmp_path: Path) -> None:
    wanted = Settings(theme=LIGHT_NAME)
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, chosen=tmp_path / "state", wanted=wanted)
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.pause()
        app.theme = "nord"
        await pilot.pause()

        assert f"nord for now; the settings say {LIGHT_NAME}" in shown(pilot)
    assert not (tmp_path / "state").exists()


async def test_a_theme_of_few_colours_is_kept_for_itself(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen.keep(tmp_path, "nord", few=False)
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "standard")
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, chosen=tmp_path)
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.pause()
        assert app.theme == SIXTEEN_NAME
        app.theme = LIGHT_NAME
        await pilot.pause()
        app.keeping.wait()

    assert (chosen.recall(tmp_path, few=True), chosen.recall(tmp_path, few=False)) == (LIGHT_NAME, "nord")


async def test_a_theme_that_cannot_be_kept_is_told(ferry: Comparison, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, chosen=tmp_path / "state")
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.pause()
        app.theme = "nord"
        await pilot.pause()
        app.keeping.wait()
        await pilot.pause()

        assert "! the theme cannot be kept" in shown(pilot)
        assert app.theme == "nord"


async def test_articles_of_the_first_time_may_begin_in_one_column(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, wanted=Settings(linear=True))
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.pause()

        assert app.reader.linear
        assert "≠" not in shown(pilot).rpartition("\n")[0]


@pytest.mark.parametrize(("said", "coloured"), [("", True), ("1", False), ("0", False)])
async def test_colours_are_left_away_where_that_is_asked_for(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", said)
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 34)) as pilot:
        await pilot.press("right_square_bracket")
        styles = [one.style for strip in app.screen._compositor.render_strips() for one in strip if one.style]

        assert any(style.color for style in styles) is coloured
        assert any(style.reverse for style in styles)
        assert "≠" in shown(pilot)


@pytest.mark.parametrize("keys", [("ctrl+p",), ("ctrl+p", "x", "y"), ("B", "x"), ("question_mark", "slash")])
@pytest.mark.parametrize("turns", [0, 1, 2, 4])
async def test_the_reader_may_be_left_at_any_moment_of_opening_something(
    accounts: Comparison, tmp_path: Path, keys: tuple[str, ...], turns: int
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test():  # raises what fails in the reader
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(turns):
                await asyncio.sleep(0)
        app.exit(return_code=143)

    assert app.return_code == 143


async def test_ctrl_c_says_in_the_status_line_how_one_leaves(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry, wanted=Settings(keys={"quit": "Q,ctrl+q"}))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("ctrl+c")
        assert shown(pilot).splitlines()[-1].startswith("  Q quits")
        await pilot.press("o", "ctrl+c")
        assert shown(pilot).splitlines()[-1].startswith("  esc goes back to the text; Q quits there")
        assert app.is_running


async def test_texts_that_are_compared_in_a_moment_appear_with_their_marks(
    story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geneva_tui.background._TOGETHER", 60.0)
    app = GenevaApp([story], notes=tmp_path / "notes.md")
    async with app.run_test(size=(100, 30)) as pilot:
        while not app.reader.articles:
            await pilot.pause()
        assert app.reader.comparison is not None


async def test_texts_appear_before_their_marks_where_comparing_takes_a_while(
    story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on = threading.Event()

    def slow(articles: tuple[Article, ...], *, warnings: tuple[str, ...], progress: Progress) -> Comparison:
        progress("facts", 0, 1)
        going_on.wait()
        return compare(articles, warnings=warnings, progress=progress)

    monkeypatch.setattr("geneva_tui.background._TOGETHER", 0.0)
    monkeypatch.setattr("geneva_corpus.comparison.compare", slow)
    app = GenevaApp([story], notes=tmp_path / "notes.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "One sentence is told here." in shown(pilot))
        assert app.reader.comparison is None
        going_on.set()
        await until(pilot, lambda: app.reader.comparison is not None)


async def test_a_fault_before_the_texts_are_shown_leaves_them_to_be_read(
    story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geneva_tui.background._TOGETHER", 60.0)
    monkeypatch.setattr("geneva_corpus.comparison.compare", lambda *_, **__: 1 / 0)
    app = GenevaApp([story], notes=tmp_path / "notes.md")
    monkeypatch.setattr("threading.excepthook", app.fail_in_thread)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Not compared." in shown(pilot))
        assert "One sentence is told here." in shown(pilot)
