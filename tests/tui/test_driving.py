"""The reader under random keys, mouse, pastes and sizes, on odd articles and on hostile ones: it lives and draws."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from geneva_corpus.comparison import compare, read
from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.keys import KEYS
from tests.tui.pty_terminal import Terminal

HOSTILE = (
    "\x1b[31mred\x1b]52;c;aGk=\x07\x9b1m \u202eover\u202c \u2066isolated\u2069 zero\u200bwidth \U000e0041tag "
    "[red]x[/] [/] [@click=app.quit]y[/] [[ ]] [ \x00\x7f\x85\u2028"
)
ODD = {
    "nothing and one word": ("", "word", " \n\n "),
    "a word without end": ("x" * 5000, "Title\n\n" + "y" * 5000 + " on Monday 12 people died."),
    "no spaces": (
        "日本の首相は月曜日に東京で会談した。\n\n会談は二時間続いた。" * 20,
        "Talks in Tokyo lasted two hours.",
    ),
    "emoji and marks": (
        "👨‍👩‍👧‍👦 🏳️‍🌈 🇺🇸 1️⃣ " * 40 + "\n\nIt lasted 3 hours.",
        "e\u0301" * 300 + "\n\na" + "\u0301" * 400,
    ),
    "from right to left": (
        "قال الوزير إن المحادثات استمرت ساعتين. " * 20,
        "שלום עולם " * 100 + "\n\nIt lasted two hours.",
    ),
    "many lines": ("\n".join(f"line {number}" for number in range(10_000)), "\n\n".join("abc")),
    "hostile": (f"{HOSTILE}\n\nIt lasted 3 hours on Monday.", f"{HOSTILE}\n\nIt lasted two hours.\r{HOSTILE}x\udce9"),
}
#: All that the key table knows, and what it does not; those that leave, stop or open a program are left out.
PRESSED = [
    *(pressed for key in KEYS if key.id not in ("quit", "suspend", "edit", "browse") for pressed in key.keys),
    *"x Q ctrl+u ctrl+s ctrl+w ctrl+a backspace delete left right ctrl+left shift+right f1 insert é 日 [".split(),
]
PASTED = ("two hours", "[red]", "[/", "\x1b[31m", "a\nb\r\nc", "日本" * 50, "", "x" * 9000, HOSTILE, "\udce9")
SIZES = ((1, 1), (2, 2), (1, 100), (300, 1), (3, 5), (10, 3), (40, 6), (80, 24), (160, 45), (300, 100))
#: Characters that str.isprintable() calls unprintable, and that are part of a word or an emoji all the same.
JOINERS = frozenset("\u200c\u200d\u00ad")
STEPS = 40


def read_odd(folder: Path, texts: tuple[str, ...], name: str = "") -> Comparison:
    """The comparison of these texts, each of them in a file of its own."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}{name}.txt"
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        paths.append(str(path))
    articles, warnings = read(paths)
    return compare(articles, warnings=warnings)


def mouse(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
    return kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)


async def something(pilot: Pilot[None], chance: random.Random) -> None:
    """Press, click, drag, turn, paste or resize."""
    app = pilot.app
    send: Callable[[events.Event], object] = app.post_message
    width, height = app.size
    what = chance.random()
    if what < 0.6:
        await pilot.press(chance.choice(PRESSED))
    elif what < 0.8:
        x, y = chance.randrange(width), chance.randrange(height)
        across, down = chance.randrange(width), chance.randrange(height)
        wheel = chance.choice((events.MouseScrollDown, events.MouseScrollUp))
        for event in chance.choice(
            (
                [mouse(wheel, x, y)],
                [mouse(events.MouseMove, x, y)],
                [mouse(events.MouseDown, x, y), mouse(events.MouseUp, x, y)],
                [mouse(events.MouseDown, x, y), mouse(events.MouseMove, across, down), mouse(events.MouseUp, x, down)],
                [mouse(events.MouseUp, x, y)],
            )
        ):
            send(event)
        await pilot.pause()
    elif what < 0.88:
        send(events.Paste(chance.choice(PASTED)))
        await pilot.pause()
    else:
        own = (chance.randint(1, 300), chance.randint(1, 100))
        await pilot.resize_terminal(*chance.choice((*SIZES, own)))


def unsafe(app: GenevaApp) -> str:
    """What is on the screen and should not be."""
    drawn = "".join(strip.text for strip in app.screen._compositor.render_strips())
    return "".join(letter for letter in drawn if not letter.isprintable() and letter not in JOINERS)


async def drive(comparison: Comparison, folder: Path, seed: str, steps: int) -> None:
    chance = random.Random(seed)
    app = GenevaApp(notes=folder / "notes.md", comparison=comparison)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        for step in range(steps):
            await something(pilot, chance)
            assert app.is_running, step
            if step % 10 == 0:
                assert unsafe(app) == "", step
        while app.screen is not app.reader:
            app.pop_screen()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert "".join(strip.text for strip in app.screen._compositor.render_strips()).strip()


@pytest.fixture
def _no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is opened, and what is saved is saved where nobody minds."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(GenevaApp, "open_url", lambda *_, **__: None)
    monkeypatch.setenv("EDITOR", "true")


@pytest.mark.usefixtures("_no_programs")
@pytest.mark.parametrize("kind", ODD)
async def test_it_lives_on_odd_articles(kind: str, tmp_path: Path) -> None:
    name = "[red]\x1b[31m\u202e\n" if kind == "hostile" else ""
    await drive(read_odd(tmp_path, ODD[kind], name), tmp_path, kind, STEPS)


@pytest.mark.usefixtures("_no_programs")
async def test_it_lives_on_the_five_articles(accounts: Comparison, tmp_path: Path) -> None:
    await drive(accounts, tmp_path, "five", 2 * STEPS)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, 120, 40, EDITOR="true", BROWSER="true")
    yield opened
    opened.close()


@pytest.mark.terminal
def test_it_lives_in_a_terminal(terminal: Terminal) -> None:
    chance = random.Random("terminal")
    terminal.shows("5 accounts")
    for _ in range(300):
        what = chance.random()
        if what < 0.6:
            terminal.press(
                chance.choice(("j", "k", "]", "[", " ", "\t", "o", "i", "f", "v", "z", "L", "/", "n", "\x1b[A"))
            )
        elif what < 0.8:
            x, y = chance.randint(0, 130), chance.randint(0, 45)
            button = chance.choice((0, 32, 35, 64, 65, 99))
            terminal.press(f"\x1b[<{button};{x};{y}{chance.choice('Mm')}")
        elif what < 0.9:
            terminal.press(bytes(chance.choice((chance.randrange(128, 256), 65)) for _ in range(8)))
        else:
            terminal.resize(*chance.choice((*SIZES, (120, 40))))
    terminal.resize(120, 40)
    terminal.press_until("\x1b[27u\x1b[27u\x1b[27u?", lambda: "Signs" in terminal.text)
    # The help may stand over another screen, as many as keys and clicks have happened to open.
    terminal.press_until("\x1b[27uq", lambda: terminal.program.poll() is not None)

    assert terminal.ended() == 0
    assert terminal.given_back()
