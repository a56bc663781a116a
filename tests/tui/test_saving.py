"""Reports saved from the reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_corpus.reports import FORMS, render
from geneva_tui.app import GenevaApp
from geneva_tui.saving import SavePrompt


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    for _ in range(200):
        if seen():
            return
        await pilot.pause(0.02)
    raise AssertionError(shown(pilot))


@pytest.mark.parametrize("form", FORMS)
async def test_every_form_is_saved_under_the_name_typed(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        app.reader.action_save(form)
        await pilot.pause()
        assert f"save as geneva-comparison{FORMS[form]}" in shown(pilot)
        await pilot.press("ctrl+u", *"ferry.out", "enter")
        await until(pilot, lambda: "saved ferry.out" in shown(pilot))

    assert (tmp_path / "ferry.out").read_bytes().decode() == render(ferry, form)


async def test_a_file_that_exists_is_replaced_only_when_that_is_confirmed(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "geneva-comparison.txt").write_text("mine")
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        app.reader.action_save("text")
        await pilot.press("enter")
        assert "this file exists; enter again replaces it" in shown(pilot)
        await pilot.press("escape")
        assert (tmp_path / "geneva-comparison.txt").read_text() == "mine"
        app.reader.action_save("text")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "saved" in shown(pilot))
        assert (tmp_path / "geneva-comparison.txt").read_text(encoding="utf-8") == render(ferry, "text")


async def test_what_cannot_be_written_is_told(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        app.reader.action_save("html")
        await pilot.press("ctrl+u", *"none/ferry.html", "enter")
        await until(pilot, lambda: "! none/ferry.html cannot be written" in shown(pilot))


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("m", "e", "."), "me."),
        (("backspace", "m"), "m"),
        (("home", "m"), "mgeneva-comparison.txt"),
        (("end", "backspace"), "geneva-comparison.tx"),
    ],
)
def test_the_proposed_name_gives_way_to_what_is_typed_at_once(keys: tuple[str, ...], name: str) -> None:
    prompt = SavePrompt("text", Path())
    for key in keys:
        prompt.key(key, key if len(key) == 1 else None)

    assert prompt.typed.text == name


async def test_a_name_is_pasted(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 40)) as pilot:
        app.reader.action_save("text")
        await pilot.pause()
        app.post_message(events.Paste(str(tmp_path / "ferry.txt")))
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: "saved" in shown(pilot))

    assert (tmp_path / "ferry.txt").read_text(encoding="utf-8") == render(ferry, "text")
