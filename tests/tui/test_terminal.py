"""The program in a pseudo-terminal: what a user of it sees, and what it leaves behind."""

import json
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.pty_terminal import Terminal

pytestmark = pytest.mark.terminal

#: Put before the program: comparing waits, as it would with a thousand articles.
WAITING = """
import time
import geneva_corpus.comparison as pipeline

def compare(articles, *, progress, **_):
    while True:
        progress("aligning passages", 1, 2)
        time.sleep(0.01)

pipeline.compare = compare
"""
#: While the program asks how large its terminal is, and just when that is 100 columns, it becomes 80 columns wide.
SMALLER_MEANWHILE = """
import fcntl, os, signal, struct, termios
import geneva_tui.terminal

ask = geneva_tui.terminal.Terminal._get_terminal_size

def ask_and_become_smaller(terminal):
    size = ask(terminal)
    if size == (100, 30):
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.kill(os.getpid(), signal.SIGWINCH)
    return size

geneva_tui.terminal.Terminal._get_terminal_size = ask_and_become_smaller
"""
#: Comparing computes in one go and never says anything.
STUCK = """
import re
import geneva_corpus.comparison as pipeline
import geneva_tui.reader as reader

def stuck(self):
    while True:
        sum(range(1000))

reader.Reader.action_next = stuck
"""
SECRET = "an account of the secret talks"


def faulty(where: str) -> str:
    """A program that has a fault at some place."""
    return f"""
def fail(*_, **__):
    raise ValueError("{SECRET}")

{where} = fail
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    terminals: list[Terminal] = []

    def open_(columns: int = 160, rows: int = 45, *, first: str = "", sources: str = "", **more: str) -> Terminal:
        program = f"import sys\n{first}\nfrom geneva_tui.cli import main\nsys.exit(main({sources.split()!r}))"
        terminals.append(Terminal(tmp_path, columns, rows, (sys.executable, "-P", "-c", program), None, **more))
        return terminals[-1]

    yield open_
    for terminal in terminals:
        terminal.close()


def test_a_newcomer_is_led_to_both_conflicts_and_can_keep_one(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = opened()
    reader.shows("5 accounts", "goes to the first", "≠ duration, barely one hour")
    reader.press("]")
    reader.shows("Told by 4 of 5", "≠ duration")
    reader.press("b")
    reader.shows("bookmarked in geneva-notes.md")
    reader.press("]")
    reader.shows("9–10 Jan")
    reader.press("q")

    assert reader.ended() == 0
    assert reader.given_back()
    assert "The dialogue seemed brief" in (tmp_path / "geneva-notes.md").read_text(encoding="utf-8")


def test_the_second_opening_of_the_same_articles_compares_nothing(
    opened: Callable[..., Terminal], tmp_path: Path
) -> None:
    reader = opened()
    reader.shows("5 accounts", "goes to the first")
    reader.until(lambda: any((tmp_path / "cache").rglob("*.json")))
    reader.press("q")
    assert reader.ended() == 0

    reader = opened(first=WAITING)
    reader.shows("5 accounts", "goes to the first")


def test_memory_is_tidied_while_one_reads(opened: Callable[..., Terminal]) -> None:
    """Only the loading of modules goes without."""
    tell = "import gc, geneva_tui.app as app\napp.run = lambda *_, **__: print('tidied:', gc.isenabled()) or 0"
    reader = opened(first=tell)

    reader.shows("tidied: True")


# --- ended by a signal ----------------------------------------------------------------------------------------

ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_while_one_reads_leaves_the_terminal_as_it_was(
    opened: Callable[..., Terminal], number: signal.Signals
) -> None:
    reader = opened(80, 24)
    reader.shows("5 accounts")
    assert not reader.given_back()
    reader.program.send_signal(number)

    assert reader.ended() == 128 + number
    assert reader.given_back()
    assert reader.said() == ""


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_while_comparing(opened: Callable[..., Terminal], number: signal.Signals) -> None:
    reader = opened(100, 24, first=WAITING)
    reader.shows("Comparing")
    reader.program.send_signal(number)

    assert reader.ended() == 128 + number
    assert reader.given_back()


@pytest.mark.parametrize("key", ["?", "o", "i", "/", "\x10"])
def test_a_signal_while_a_screen_is_open(opened: Callable[..., Terminal], key: str) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    before = reader.text
    reader.press(key)
    reader.until(lambda: reader.text != before)
    reader.program.send_signal(signal.SIGTERM)

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()


def signalled(name: str) -> str:
    """A signal comes while something is done, and the reader is asked to leave before that is finished."""
    return f"""
import os, signal, time
done = {name}

def do(*told, **more):
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.2)
    return done(*told, **more)

{name} = do
"""


def test_a_signal_while_the_palette_is_being_opened(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    first = "import geneva_tui.app" + signalled("geneva_tui.app.GenevaApp.action_command_palette")
    reader = opened(100, 30, first=first)
    reader.shows("5 accounts", "2 conflicts")
    reader.press("\x10")

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()
    assert reader.said() == ""
    assert not (tmp_path / "state" / "geneva-reader" / "faults").exists()


@pytest.mark.parametrize("place", ["geneva_tui.pane.Pane._on_unmount", "geneva_tui.terminal.Terminal.close"])
def test_a_fault_on_the_way_out_is_told_and_the_status_stays_that_of_the_signal(
    opened: Callable[..., Terminal], place: str
) -> None:
    reader = opened(100, 30, first=f"import geneva_tui.pane, geneva_tui.terminal\n{faulty(place)}")
    reader.shows("5 accounts", "2 conflicts")
    reader.program.send_signal(signal.SIGTERM)

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()
    assert "the program has a fault, please report it: ValueError" in reader.said()
    assert reader.said().count("\n") == 1


@pytest.mark.parametrize("place", ["geneva_tui.pane.Pane._on_unmount", "geneva_tui.terminal.Terminal.close"])
def test_a_fault_on_the_way_out_is_no_success(opened: Callable[..., Terminal], place: str) -> None:
    reader = opened(100, 30, first=f"import geneva_tui.pane, geneva_tui.terminal\n{faulty(place)}")
    reader.shows("5 accounts", "2 conflicts")
    reader.press("q")

    assert reader.ended() == 1
    assert reader.given_back()
    assert "the program has a fault, please report it: ValueError" in reader.said()


def test_a_signal_while_it_turns_out_that_nothing_can_be_read(opened: Callable[..., Terminal]) -> None:
    first = "import geneva_tui.ending" + signalled("geneva_tui.ending.Ending._fail")
    reader = opened(100, 30, first=first, sources="nowhere.txt")

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()
    assert "nowhere.txt" in reader.said()


@pytest.mark.parametrize("number", ENDING)
@pytest.mark.parametrize("seen", [b"\x1b[?1049h", b"Reading"])
def test_a_signal_at_the_start(opened: Callable[..., Terminal], number: signal.Signals, seen: bytes) -> None:
    reader = opened(100, 30)
    reader.until(lambda: seen in reader.written or "5 accounts" in reader.text)
    reader.program.send_signal(number)

    assert reader.ended() == 128 + number
    assert reader.given_back()


def test_a_signal_before_there_is_anything_on_the_screen(opened: Callable[..., Terminal]) -> None:
    told = "import os, signal\nimport geneva_tui.settings as settings\n"
    told += "settings.load = lambda _: os.kill(os.getpid(), signal.SIGTERM)"
    reader = opened(first=told)

    assert reader.ended() == 128 + signal.SIGTERM
    assert (reader.given_back(), reader.written) == (True, b"")


def test_a_reader_that_computes_for_ever_is_ended_all_the_same(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30, first=STUCK)
    reader.shows("5 accounts")
    reader.press("j")
    reader.program.send_signal(signal.SIGTERM)

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()


def test_a_signal_that_is_ignored_stays_so(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30, first="import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)")
    reader.shows("5 accounts")
    reader.program.send_signal(signal.SIGHUP)
    reader.press("?")
    reader.shows("Signs", "Reading")
    reader.press("\x1b[27uq")

    assert reader.ended() == 0


# --- the terminal goes away -----------------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["", WAITING, STUCK], ids=["reading", "comparing", "computing for ever"])
def test_the_program_goes_with_its_terminal(opened: Callable[..., Terminal], first: str) -> None:
    reader = opened(100, 30, first=first)
    reader.shows("Comparing" if first == WAITING else "5 accounts")
    reader.press("j" if first == STUCK else "")
    reader.hang_up()  # nobody is told by a signal: it is no terminal that controls the program

    assert reader.program.wait(60) == 128 + signal.SIGHUP


def test_a_terminal_that_takes_nothing_more_does_not_keep_the_program(opened: Callable[..., Terminal]) -> None:
    reader = opened(200, 60)
    reader.shows("5 accounts")
    for _ in range(60):
        os.write(reader.mine, b"zz\x0c")  # and nobody reads what comes of it
    reader.program.send_signal(signal.SIGTERM)

    assert reader.program.wait(60) == 128 + signal.SIGTERM


# --- stopped and going on -------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["key", "signal"])
def test_a_reader_that_is_stopped_gives_the_terminal_back_and_takes_it_again(
    opened: Callable[..., Terminal], how: str
) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    if how == "key":
        reader.press("\x1a")
    else:
        reader.program.send_signal(signal.SIGTSTP)
    reader.until(reader.stopped)
    reader.drain()
    assert reader.given_back()
    reader.screen.reset()

    reader.program.send_signal(signal.SIGCONT)
    reader.shows("5 accounts", "? help")
    assert {"1049", "2004", "1000", "25"} <= reader.modes()
    reader.press("q")
    assert reader.ended() == 0
    assert reader.given_back()


@pytest.mark.parametrize("number", [signal.SIGSTOP, None])
def test_a_reader_that_was_stopped_without_warning_goes_on(
    opened: Callable[..., Terminal], number: signal.Signals | None
) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    if number is not None:
        reader.program.send_signal(number)
        reader.until(reader.stopped)
    begun = reader.written.count(b"\x1b[?1049h")
    reader.program.send_signal(signal.SIGCONT)
    reader.until(lambda: reader.written.count(b"\x1b[?1049h") > begun)
    reader.shows("5 accounts", "? help")
    reader.press("?")
    reader.shows("Signs", "Reading")
    reader.press("\x1b[27uq")

    assert reader.ended() == 0
    assert reader.given_back()


def test_it_is_stopped_and_ended(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    reader.program.send_signal(signal.SIGTSTP)
    reader.until(reader.stopped)
    reader.program.send_signal(signal.SIGTERM)
    reader.program.send_signal(signal.SIGCONT)

    assert reader.ended() == 128 + signal.SIGTERM
    assert reader.given_back()


def test_an_editor_has_the_terminal_to_itself(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("A hive was moved to the orchard on Monday.\nThe bees came home at night.\n")
    editor = tmp_path / "editor"
    editor.write_text(f"#!{sys.executable}\nprint('the editor is open'); input(); raise SystemExit(4)\n")
    editor.chmod(0o755)
    reader = opened(100, 30, sources=str(text), EDITOR=str(editor))
    reader.shows("A hive was moved", "One article")
    reader.press("e")
    reader.shows("the editor is open")
    assert reader.given_back()
    reader.press("\n")
    reader.shows("the editor ended with status 4", "A hive was moved")
    reader.press("q")

    assert reader.ended() == 0
    assert reader.given_back()


def test_an_editor_that_does_not_exist_leaves_the_text_to_be_read(
    opened: Callable[..., Terminal], tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("A hive was moved to the orchard on Monday.\nThe bees came home at night.\n")
    reader = opened(100, 30, sources=str(text), EDITOR="no-such-editor --wait")
    reader.shows("A hive was moved", "One article")
    reader.press("e")
    reader.shows("the editor cannot be opened", "no-such-editor", "A hive was moved")
    reader.press("q")

    assert reader.ended() == 0
    assert reader.given_back()


# --- a fault of the program -----------------------------------------------------------------------------------

FAULTS = {
    "as it starts": ("import geneva_tui.app", "geneva_tui.app.GenevaApp.on_mount", ""),
    "while it is put together": ("import geneva_tui.desk", "geneva_tui.desk.Desk.compose", ""),
    "while drawing": ("import geneva_tui.pane", "geneva_tui.pane.Pane.render_lines", ""),
    "on a key": ("import geneva_tui.reader", "geneva_tui.reader.Reader.action_next", "j"),
    "on a click": ("import geneva_tui.reader", "geneva_tui.reader.Reader.on_pane_chosen", "\x1b[<0;20;9M\x1b[<0;20;9m"),
    "in a thread": ("import geneva_tui.notebook", "geneva_tui.notebook.Notebook.add", "b"),
    "in a screen": ("import geneva_tui.screens.help", "geneva_tui.screens.help.screen", "?"),
    "in what is pasted": ("import geneva_tui.reader", "geneva_tui.reader.Reader.on_paste", "\x1b[200~x\x1b[201~"),
    "as one leaves": ("import geneva_tui.app", "geneva_tui.app.GenevaApp.exit", "q"),
}


@pytest.mark.parametrize("place", FAULTS)
def test_a_fault_is_one_line_that_names_its_report(opened: Callable[..., Terminal], tmp_path: Path, place: str) -> None:
    imports, name, keys = FAULTS[place]
    reader = opened(100, 30, first=f"{imports}\n{faulty(name)}")
    if keys:
        reader.shows("5 accounts")
        reader.press(keys)

    assert reader.ended() == 1
    assert reader.given_back()
    told = reader.said()
    reports = list((tmp_path / "state" / "geneva-reader" / "faults").iterdir())
    assert len(reports) == 1
    where = f"(the report is in {reports[0]})"
    assert told.startswith("geneva-reader: error: the program has a fault, please report it: ValueError in ")
    assert told.endswith(f"{where}\r\n")
    assert told.count("\n") == 1
    assert reports[0].stat().st_mode & 0o777 == 0o600
    assert "ValueError" in reports[0].read_text()
    assert SECRET not in reports[0].read_text()
    assert SECRET.encode() not in reader.written
    assert b"Traceback" not in reader.written


def test_where_no_report_can_be_written_the_line_still_comes(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    reader = opened(100, 30, first=f"import geneva_tui.reader\n{faulty('geneva_tui.reader.Reader.action_next')}")
    reader.shows("5 accounts")
    reader.press("j")

    assert reader.ended() == 1
    assert reader.given_back()
    assert b"please report it: ValueError in __main__, line" in reader.written
    assert b"Traceback" not in reader.written


def test_while_comparing_a_fault_leaves_the_text_to_be_read(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = opened(160, 30, first=f"import geneva_corpus.comparison\n{faulty('geneva_corpus.comparison.compare')}")
    reader.shows("Not compared.", "the program has a fault")
    reader.press("q")

    assert reader.ended() == 0
    assert reader.given_back()
    assert len(list((tmp_path / "state" / "geneva-reader" / "faults").iterdir())) == 1


# --- what is being typed --------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["signal", "hangup", "fault"])
def test_the_words_of_a_note_are_kept_up_to_the_last_letter(opened: Callable[..., Terminal], end: str) -> None:
    reader = opened(100, 30, first=f"import geneva_tui.note\n{faulty('geneva_tui.note.NoteArea.action_keep')}")
    reader.shows("5 accounts")
    reader.press("B")
    reader.shows("Bookmark with a note")
    reader.press("seen on the web")
    reader.shows("seen on the web")
    if end == "signal":
        reader.program.send_signal(signal.SIGTERM)
        assert reader.ended() == 128 + signal.SIGTERM
    elif end == "hangup":
        reader.hang_up()
        assert reader.program.wait(60) == 128 + signal.SIGHUP
    else:
        reader.press("\x13")
        assert reader.ended() == 1
    again = opened(100, 30)
    again.shows("5 accounts")
    again.press("B")
    again.shows("Bookmark with a note", "seen on the web")


def test_a_bookmark_is_kept_though_one_leaves_at_once(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts", "2 conflicts")
    reader.press("bq")

    assert reader.ended() == 0
    assert "U.S.-Russian talks conclude" in (tmp_path / "geneva-notes.md").read_text(encoding="utf-8")


def failing_once_left(error: str) -> str:
    """A bookmark is being kept until the reader is left, and fails then."""
    return f"""
import threading
import geneva_tui.ending, geneva_tui.notebook
from geneva_corpus.errors import NotesError
left, done = threading.Event(), geneva_tui.ending.Ending.exit

def leave(*told, **more):
    done(*told, **more)
    left.set()

def fail(*_):
    left.wait()
    raise {error}

geneva_tui.ending.Ending.exit = leave
geneva_tui.notebook.Notebook.add = fail
"""


def test_a_fault_while_a_bookmark_is_kept_is_told_though_one_has_left(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30, first=failing_once_left("ValueError"))
    reader.shows("5 accounts", "2 conflicts")
    reader.press("bq")

    assert reader.ended() == 1
    assert reader.said().startswith("geneva-reader: error: the program has a fault, please report it: ValueError")


def test_a_bookmark_that_cannot_be_kept_is_told_though_one_has_left(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30, first=failing_once_left("NotesError('the disk is full')"))
    reader.shows("5 accounts", "2 conflicts")
    reader.press("bq")

    assert reader.ended() == 0
    assert reader.given_back()
    assert reader.said() == "geneva-reader: error: not kept: the disk is full\r\n"


# --- what one sees --------------------------------------------------------------------------------------------


def test_without_colour_no_code_of_a_colour_is_sent_and_the_signs_tell_it(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30, NO_COLOR="1")
    reader.shows("5 accounts", "2 conflicts")
    reader.press("]")
    reader.shows("≠ duration")
    for keys, seen in (
        ("o", "Overview"),
        ("i", "Facts"),
        ("q", "Told by"),
        ("/", "enter go"),
        ("Vienna", "of 5 articles"),
    ):
        reader.press(keys)
        reader.shows(seen)
    reader.press("\r")
    reader.shows("1 of ")
    reader.press("B")
    reader.shows("ctrl+s keep")
    reader.press("\x1b")
    reader.shows("passage")
    reader.press("\x10")
    reader.shows("Search for commands")
    reader.drain()

    codes = {code for codes in re.findall(rb"\x1b\[([\d;:]*)m", reader.written) for code in codes.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7"}
    assert {b"1", b"2", b"4", b"7"} <= codes


def test_no_column_is_shifted_whatever_a_terminal_makes_of_an_emoji_or_a_vowel_sign(
    opened: Callable[..., Terminal], tmp_path: Path
) -> None:
    told = "किताबें और ज़िन्दगी 👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 ❤️ 1️⃣ 👩🏽\u200d🚒 தமிழ் 🇨🇭 "
    (tmp_path / "one.txt").write_text(f"{told}\n\n{told * 9} It lasted three hours.\n")
    (tmp_path / "two.txt").write_text(f"{told * 2}\n\n{told * 9} It lasted two hours.\n")
    reader = opened(80, 24, sources="one.txt two.txt")
    reader.shows("2 accounts", "1 of 2")
    for columns in (80, 79, 78):
        reader.resize(columns, 24)
        reader.shows("? help")
        reader.drain()
        middle = columns // 2 - 1
        for row in range(2, 16):
            rails = reader.screen.buffer[row][middle].data, reader.screen.buffer[row][columns - 1].data
            assert set(rails) <= set("│┃╪●◆◇"), reader.text


def test_another_size_of_the_terminal_is_followed(opened: Callable[..., Terminal]) -> None:
    reader = opened(160, 45)
    reader.shows("5 RBC")
    reader.resize(80, 24)
    reader.shows("The others")
    reader.press("q")

    assert reader.ended() == 0


def test_of_two_sizes_at_once_the_last_counts(opened: Callable[..., Terminal]) -> None:
    reader = opened(160, 45, first=SMALLER_MEANWHILE)
    reader.shows("5 RBC")
    reader.resize(100, 30)
    reader.screen.resize(24, 80)
    reader.until(lambda: "? help" in reader.text.splitlines()[23])
    reader.press("q")

    assert reader.ended() == 0


def test_the_terminal_is_as_large_as_it_is_whatever_the_environment_says(opened: Callable[..., Terminal]) -> None:
    reader = opened(160, 45, COLUMNS="40", LINES="10")
    reader.shows("5 RBC", "? help")


def test_standard_error_may_go_elsewhere(tmp_path: Path) -> None:
    with (tmp_path / "errors").open("wb") as errors:
        reader = Terminal(tmp_path, 100, 30, stderr=errors.fileno())
    try:
        reader.shows("5 accounts")
        reader.press("q")
        assert reader.ended() == 0
        assert reader.given_back()
    finally:
        reader.close()
    assert (tmp_path / "errors").read_bytes() == b""


def test_bytes_that_mean_nothing_are_passed_over(opened: Callable[..., Terminal]) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    for typed in (
        b"\xff\xfe\x80",
        b"\xe9t\xe9",
        b"\x1b[200~\xff\x1b[201~",
        b"\x1b[<99999;0;0M",
        b"\x9b31m",
        b"\x1b[?9999;9$y",
        b"\x1b[48;0;0;0;0t",
    ):
        reader.press(typed)
        reader.press("\x1b[27u?")
        reader.shows("Signs", "Reading")
        reader.press("\x1b[27u")
        reader.shows("5 accounts")
    reader.press("q")

    assert reader.ended() == 0
    assert reader.given_back()


def test_where_one_was_is_kept_when_a_signal_ends_it(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = opened(100, 30)
    reader.shows("5 accounts")
    reader.press("jjj")
    reader.until(lambda: "5 accounts" in reader.text)
    reader.program.send_signal(signal.SIGHUP)
    assert reader.ended() == 128 + signal.SIGHUP

    kept = list((tmp_path / "state" / "geneva-reader" / "reading").glob("*.json"))
    assert len(kept) == 1
    assert json.loads(kept[0].read_text())["leader"] == 0
