"""Long texts: how they begin can be read at once, and nothing moves when the rest is there."""

import asyncio
import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.beginnings import beginnings
from geneva_corpus.comparison import taken_apart
from geneva_corpus.model import Article, Source
from geneva_tui import whereabouts
from geneva_tui.app import GenevaApp
from geneva_tui.whereabouts import Whereabouts

TOPICS = ("ceasefire", "border", "harbour")


def text(topic: str) -> str:
    """Some 200 kB about it."""
    told = (f"In hour {number} the ministers spoke of the {topic}. Nobody left." for number in range(3000))
    return "\n\n".join((f"Ministers speak of the {topic}", *told, f"The last word was {topic.upper()}."))


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return [Source(f"{topic}.txt", text(topic), "utf-8", topic) for topic in TOPICS]


@pytest.fixture(scope="module")
def begun(sources: list[Source]) -> tuple[Article, ...]:
    return beginnings(sources)


@pytest.fixture(scope="module")
def whole(sources: list[Source]) -> tuple[Article, ...]:
    return taken_apart(sources)


def shown(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


class Beginning(GenevaApp):
    """The reader at the moment when only the beginnings are there."""

    def __init__(self, begun: tuple[Article, ...], notes: Path) -> None:
        super().__init__(notes=notes)
        self.first = begun

    def _begin(self) -> None:
        if self.first:
            self.reader.show_beginnings(self.first, range(len(self.first)), None)


async def test_the_beginnings_can_be_read_and_say_that_the_text_goes_on(
    begun: tuple[Article, ...], tmp_path: Path
) -> None:
    async with Beginning(begun, tmp_path / "n.md").run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("j", "j")

        screen = shown(pilot)
        assert "3 of …" in screen[1]
        assert screen[1].count("of …") == 3
        assert any("the ministers" in row for row in screen)


async def test_nothing_moves_when_the_rest_is_there(
    begun: tuple[Article, ...], whole: tuple[Article, ...], tmp_path: Path
) -> None:
    app = Beginning(begun, tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("j", "j", "pagedown", "tab", "j", "f")
        before = shown(pilot)

        app.reader.show_rest(whole, app.reader.lay_out_now(whole))
        await pilot.pause()

        assert [row.replace("of …", "") for row in before[2:]] == shown(pilot)[2:]
        assert " of 6002" in shown(pilot)[1]
        await pilot.press("G")
        assert "6002 of 6002" in shown(pilot)[1]
        assert any("BORDER" in row for row in shown(pilot))


async def test_what_is_searched_for_is_found_in_the_rest_too(
    begun: tuple[Article, ...], whole: tuple[Article, ...], tmp_path: Path
) -> None:
    app = Beginning(begun, tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("/", *"last word")
        assert any("not found" in row for row in shown(pilot))

        app.reader.show_rest(whole, {})
        await pilot.pause()

        assert any("3 in 3 of 3 articles" in row for row in shown(pilot))
        await pilot.press("escape")
        assert "1 of 6002" in shown(pilot)[1]


async def test_a_hit_that_is_shown_stays(
    begun: tuple[Article, ...], whole: tuple[Article, ...], tmp_path: Path
) -> None:
    app = Beginning(begun, tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("/", *"hour 12 ", "down", "enter")
        before = [(pane.top, pane.view.hits) for pane in app.reader.panes]

        app.reader.show_rest(whole, {})
        await pilot.pause()

        assert [(pane.top, pane.view.hits) for pane in app.reader.panes] == before
        assert "2 of 3: hour 12" in shown(pilot)[-1]
        await pilot.press("n")
        assert "3 of 3: hour 12" in shown(pilot)[-1]


async def test_no_bookmark_is_made_before_it_is_known_which_there_are(
    begun: tuple[Article, ...], tmp_path: Path
) -> None:
    app = Beginning(begun, tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for key in ("b", "B"):
            await pilot.press("j", key)
            assert "this text is still being read" in shown(pilot)[-1]

        assert not (tmp_path / "n.md").exists()


@pytest.mark.parametrize(("passage", "shown_at_once"), [(20, True), (2500, False)])
async def test_where_one_was_is_shown_at_once_if_it_is_in_the_beginnings(
    sources: list[Source], whole: tuple[Article, ...], tmp_path: Path, passage: int, shown_at_once: bool
) -> None:
    place = Whereabouts(1, (0, passage, 0), (0, 5, 0), (0, 1, 2), 3, 0, True, False, False)
    whereabouts.keep(tmp_path, whole, place)
    app = Beginning((), tmp_path / "n.md")
    app.kept = tmp_path
    async with app.run_test(size=(100, 30)) as pilot:
        await asyncio.to_thread(app._show_beginnings, sources)
        await pilot.pause()
        assert bool(app.reader.begun) == shown_at_once

        app._show(whole, (), {})
        await pilot.pause()
        assert f"{passage + 1} of 6002" in shown(pilot)[1]
        assert app.reader.reading.rows[1] == 5


async def test_how_much_is_read_is_said(begun: tuple[Article, ...], tmp_path: Path) -> None:
    app = Beginning(begun, tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app._say_so()
        assert app.reader.progress == ("Reading", "how they begin can be read meanwhile")
        app._note("taking apart, kB", 1200, 4800)
        app._say_so()
        await pilot.pause()
        assert any("Reading   1.2 of 4.8 MB; how they begin can be read meanwhile" in row for row in shown(pilot))


async def test_the_text_stands_while_it_is_read(tmp_path: Path) -> None:
    held, go_on = threading.Event(), threading.Event()

    class Held(GenevaApp):
        """Reading waits until somebody has looked."""

        def _note(self, what: str, done: int, total: int) -> None:
            if what.startswith("taking apart"):
                held.set()
                go_on.wait()
            super()._note(what, done, total)

    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([text("ceasefire")] * 3), encoding="utf-8")
    app = Held([str(path)], notes=tmp_path / "n.md")
    async with app.run_test(size=(100, 30)) as pilot:
        try:
            assert await asyncio.to_thread(held.wait, 60)
            await pilot.press("j")

            assert app.reader.begun == {0}
            assert "2 of …" in shown(pilot)[1]
        finally:
            app.exit()
            go_on.set()
            for thread in threading.enumerate():
                if thread.name == "reading":
                    await asyncio.to_thread(thread.join)
