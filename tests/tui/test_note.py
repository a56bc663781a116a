"""Bookmarks with words: typed in the strip's place, kept as a draft all the while; the list of bookmarks."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from geneva_corpus import notes
from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    for _ in range(200):
        if seen():
            return
        await pilot.pause(0.02)
    raise AssertionError(shown(pilot))


def drafted(comparison: Comparison, tmp_path: Path) -> str:
    """The draft of the first article's second passage."""
    article = comparison.articles[0]
    return notes.kept_draft(tmp_path / "notes.md", notes.identity(article, article.passages[1]))


def without_the_rescue(ferry: Comparison) -> Comparison:
    """The same accounts, but the second one has been changed since."""
    radio = ferry.articles[1]
    old = radio.passages[2]
    new = dataclasses.replace(old, text="Xyzzy plugh".ljust(len(old.text), "!"))
    passages = (*radio.passages[:2], new, *radio.passages[3:])
    text = radio.text.replace(old.text, new.text)
    changed = dataclasses.replace(radio, text=text, passages=passages, sha256="changed")
    return dataclasses.replace(ferry, articles=(ferry.articles[0], changed, ferry.articles[2]))


def reader(comparison: Comparison, tmp_path: Path) -> GenevaApp:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    app.notebook.load(comparison.articles)
    return app


async def test_words_of_several_lines_are_kept_with_the_bookmark(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", *"ask q?", "enter", *"B")
        text = shown(pilot)
        assert "Bookmark with a note  The Harbour Post, passage 2" in text
        assert "“A ferry ran aground off Hallen" in text
        assert "goes to notes.md" in text
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(app.notebook.bookmarks))

        assert [one.words for one in app.notebook.bookmarks] == ["ask q?\nB"]
        assert "kept in notes.md" in shown(pilot)
        assert "2 of 5" in shown(pilot)
        assert not drafted(ferry, tmp_path)


async def test_esc_keeps_the_draft_which_is_there_again(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", *"half a thou", "escape")
        await until(pilot, lambda: "draft kept" in shown(pilot))
        assert drafted(ferry, tmp_path) != ""
        assert not (tmp_path / "notes.md").exists()
        await pilot.press("B", *"ght")
        assert "half a thought" in shown(pilot)
        assert "your draft of last time is here again" in shown(pilot)


async def test_a_draft_is_there_after_a_crash(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", *"unsaved")
        await until(pilot, lambda: drafted(ferry, tmp_path) != "")
        app.exit()

    again = reader(ferry, tmp_path)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B")
        assert "unsaved" in shown(pilot)


async def test_the_words_of_a_bookmark_are_changed_in_place(ferry: Comparison, tmp_path: Path) -> None:
    notes.add(tmp_path / "notes.md", notes.entry_for(ferry, "A.2", "first"), ferry.articles)
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", *" second", "ctrl+s")
        await until(pilot, lambda: app.notebook.bookmarks[0].words == "first second")
        assert len(app.notebook.bookmarks) == 1


async def test_a_draft_never_stands_in_for_words_that_were_kept_since(ferry: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes.add(path, notes.entry_for(ferry, "A.2", "kept since"), ferry.articles)
    article = ferry.articles[0]
    notes.keep_draft(path, notes.identity(article, article.passages[1]), "an old draft")
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", "ctrl+s")
        await until(pilot, lambda: app.notebook.bookmarks[0].words == "kept since\n\nan old draft")


async def test_words_that_cannot_be_kept_stay_as_a_draft(ferry: Comparison, tmp_path: Path) -> None:
    (tmp_path / "notes.md").mkdir()
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B", *"precious", "ctrl+s")
        await until(pilot, lambda: "! not kept" in shown(pilot))
        assert drafted(ferry, tmp_path) == "precious"


async def test_a_paste_is_made_safe_and_keeps_its_lines(ferry: Comparison, tmp_path: Path) -> None:
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("B")
        app.post_message(events.Paste("one\r\ntwo\x1b]0;x\x07"))
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: bool(app.notebook.bookmarks))
        assert app.notebook.bookmarks[0].words == "one\ntwo␛]0;x␇"


async def test_words_with_signs_that_cannot_be_shown_are_left_to_the_editor(ferry: Comparison, tmp_path: Path) -> None:
    notes.add(tmp_path / "notes.md", notes.entry_for(ferry, "A.2", "right\u202eleft"), ferry.articles)
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "B")
        assert "change them in the notes file" in shown(pilot)
        assert app.reader.prompt is None


async def test_it_fits_any_terminal(ferry: Comparison, tmp_path: Path) -> None:
    for size in ((200, 60), (80, 24), (60, 20), (40, 10), (20, 5)):
        app = reader(ferry, tmp_path)
        async with app.run_test(size=size) as pilot:
            await pilot.press("B", *"words")
            strips = app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
            assert "words" in shown(pilot), size


async def test_the_list_has_every_bookmark_lost_ones_too(ferry: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes.add(path, notes.entry_for(ferry, "A.2", "mine"), ferry.articles)
    notes.add(path, notes.entry_for(ferry, "B.3"), ferry.articles)
    app = reader(without_the_rescue(ferry), tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("apostrophe")
        text = shown(pilot)
        assert "notes.md   2 bookmarks, 1 lost" in text
        assert "● The Harbour Post  4 May 2023   2 of 5" in text
        assert "note  mine" in text
        assert "○ Coast Radio" in text
        assert "lost: the passage is no longer in this article" in text

        await pilot.press("G", "enter")
        assert "lost: the passage" in shown(pilot).splitlines()[-1]
        await pilot.press("g", "enter")
        assert app.screen is app.reader
        assert app.reader.reading.passage == 1


async def test_taking_back_asks_first_where_there_are_words(ferry: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes.add(path, notes.entry_for(ferry, "A.2", "mine"), ferry.articles)
    notes.add(path, notes.entry_for(ferry, "B.3"), ferry.articles)
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("apostrophe", "g", "d")
        assert "d again takes it back" in shown(pilot)
        await pilot.press("j", "k", "d")
        assert "d again takes it back" in shown(pilot)
        assert len(app.notebook.bookmarks) == 2
        await pilot.press("d")
        await until(pilot, lambda: len(app.notebook.bookmarks) == 1)
        await pilot.press("g", "d")
        await until(pilot, lambda: not app.notebook.bookmarks)
        await until(pilot, lambda: "No bookmarks yet" in shown(pilot))
        assert "mine" not in path.read_text(encoding="utf-8")


async def test_words_are_changed_from_the_list_which_is_open_again_then(ferry: Comparison, tmp_path: Path) -> None:
    notes.add(tmp_path / "notes.md", notes.entry_for(ferry, "B.3", "old"), ferry.articles)
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("apostrophe", "c")
        await pilot.pause()
        assert "The words of a bookmark" in shown(pilot)
        await pilot.press("backspace", "backspace", "backspace", *"new", "ctrl+s")
        await until(pilot, lambda: app.notebook.bookmarks[0].words == "new")
        await until(pilot, lambda: "note  new" in shown(pilot))
        assert app.screen is not app.reader


async def test_words_find_bookmarks_and_y_copies_one(ferry: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes.add(path, notes.entry_for(ferry, "A.2", "about #people"), ferry.articles)
    notes.add(path, notes.entry_for(ferry, "B.3"), ferry.articles)
    app = reader(ferry, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("apostrophe", "slash", *"#people", "enter", "y")
        assert "Coast Radio" not in shown(pilot)
        assert app.clipboard.startswith("“A ferry ran aground")
        assert "The Harbour Post" in app.clipboard
