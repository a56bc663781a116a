"""No article speaks to the terminal: all bytes are read that the program writes while hostile articles are open."""

import base64
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from geneva_corpus.display import visible
from tests.tui.pty_terminal import PROGRAM, Terminal

pytestmark = pytest.mark.terminal

#: Each of them alone would do harm, hide something or end the program if it reached the terminal or a markup parser.
HOSTILE = (
    "\x1b[31m",
    "\x1b[2J",
    "\x1b]52;c;aGFja2Vk\x07",
    "\x1b]0;hacked\x1b\\",
    "\x1b]8;;http://evil.example\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x1b[6n",
    "\x1b[?1049l",
    "\x1bc",
    "\x9b31m",
    "\x9d52;c;aGFja2Vk\x9c",
    "\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "\x85\u2028\u2029",
    "\u202e\u202d\u202a\u202b\u202c",
    "\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "\u200b\u2060\ufeff\u00ad",
    "\U000e0001\U000e0068\U000e0069\U000e007f",
    "\udce9\udcff",
    "[red]",
    "[/]",
    "[/red]",
    "[@click=app.quit]go[/]",
    "[[",
    "]]",
    "[",
    "[link=http://evil.example]",
)
SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)", re.DOTALL)
#: Sequences that set a colour or a place; all others must be among those that an innocent article gives.
PAINTING = re.compile(r"\x1b\[[\d;]*[mHK]|\x1b\[\d*[ABCDG]")
KEYS = (
    "j",
    "j",
    "]",
    "\r",
    "o",
    "\x1b[27u",
    "i",
    "\x1b[27u",
    "?",
    "\x1b[27u",
    "L",
    "\x1b[27u",
    "/told\r",
    "y",
    "Y",
    "b",
)


def articles(folder: Path, marks: tuple[str, ...], name: str) -> list[str]:
    """Two articles with these marks in the text, the title, the outlet, the address and the name of the file."""
    marked = "".join(marks)
    text = "\n\n".join(f"Passage {number} told{mark}of a ferry" for number, mark in enumerate(marks))
    head = f"---\ntitle: Ferry {marks[0]} aground {marked}\nsource: Post {marked}\ndate: 2022-01-21\n"
    address = f"url: https://news.example/{marked}\n---\n\n"
    texts = (
        f"{head}{address}The rescue{marked}took two hours on Monday.\n\n{text}\n",
        f"Ferry{marked}aground\n\nThe rescue{marked}took 45 minutes on Monday.\n\n{text}\n",
    )
    paths = []
    for number, one in enumerate(texts):
        path = folder / f"{number}{name}.txt"
        path.write_bytes(one.encode("utf-8", "surrogateescape"))
        paths.append(str(path))
    return paths


@pytest.fixture
def read_by(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """All that is written while these articles are read, and every screen is looked at."""
    terminals: list[Terminal] = []

    def read(marks: tuple[str, ...], name: str, keys: tuple[str, ...] = KEYS) -> str:
        folder = tmp_path / f"articles {len(terminals)}"
        folder.mkdir()
        sources = articles(folder, marks, name)
        terminals.append(reader := Terminal(folder, 120, 40, (*PROGRAM, *sources)))
        reader.shows("Passage 3", "≠")
        for key in keys:
            reader.press(key)
            reader.drain()
        reader.press("q")
        assert reader.ended() == 0
        assert reader.given_back()
        return reader.written.decode("utf-8")

    yield read
    for terminal in terminals:
        terminal.close()


def unsafe(text: str) -> set[str]:
    """Characters that steer a terminal, reorder or hide."""
    return {
        letter
        for letter in SEQUENCE.sub("", text)
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp") and letter not in "\r\n"
    }


def test_every_byte_is_the_programs_own(read_by: Callable[..., str]) -> None:
    innocent = read_by(tuple(" " for _ in HOSTILE), " name")
    hostile = read_by(HOSTILE, "".join(HOSTILE[:5]).replace("/", "") + "\u202e\x9b[red]\udce9\n")

    def steering(written: str) -> set[str]:
        return {one for one in SEQUENCE.findall(written) if not PAINTING.fullmatch(one) and "]52;" not in one}

    assert steering(hostile) <= steering(innocent)
    assert unsafe(hostile) == set()
    assert "[red]" in hostile
    assert "[@click=app.quit]go[/]" in hostile
    copied = re.findall(r"\x1b\]52;c;([^\x07]*)\x07", hostile)
    assert len(copied) == 2
    for one in copied:
        text = base64.b64decode(one).decode("utf-8")
        assert "told" in text or "rescue" in text or "aground" in text
        assert text == visible(text)


def test_no_title_is_given_to_the_window(read_by: Callable[..., str]) -> None:
    assert not re.search(r"\x1b\][012];", read_by(HOSTILE, "name", ()))


def test_an_error_with_a_hostile_name_is_one_safe_line(tmp_path: Path) -> None:
    name = "".join(HOSTILE).replace("/", "")[:80]
    reader = Terminal(tmp_path, 120, 40, (sys.executable, "-P", "-m", "geneva_tui", f"no{name}\n.txt"))
    try:
        assert reader.ended() == 1
        assert "no␛[31m␛[2J" in reader.written.decode()
        assert unsafe(reader.written.decode()) == set()
        assert reader.said().startswith("geneva-reader: error: ")
        assert reader.said().count("\n") == 1
        assert reader.given_back()
    finally:
        reader.close()
