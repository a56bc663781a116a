"""The command as people and scripts call it: its forms, its exit statuses, its one-line errors."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geneva_corpus.alignment import DEFAULT_SCORE
from geneva_corpus.document import dump
from geneva_corpus.model import Comparison
from geneva_corpus.reports import render
from geneva_tui import options

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-P", "-m", "geneva_tui"]


def environment(**more: str) -> dict[str, str]:
    path = f"{ROOT / 'corpus'}{os.pathsep}{ROOT / 'tui'}"
    return {**os.environ, "PYTHONPATH": path, "PYTHONWARNINGS": "error", **more}


def run(*arguments: str, **how: Any) -> subprocess.CompletedProcess[bytes]:
    how = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    how.setdefault("env", environment())
    return subprocess.run([*COMMAND, *arguments], check=False, **how)


def error_of(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one line on standard error."""
    told = done.stderr.decode()
    assert told.count("\n") == 1
    assert told.startswith("geneva-reader: error: ")
    return told


@pytest.fixture
def saved(comparison: Comparison, tmp_path: Path) -> str:
    path = tmp_path / "saved.json"
    path.write_text(dump(comparison), encoding="utf-8")
    return str(path)


# --- forms and where they go ----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", options.FORMATS)
def test_each_form_is_printed(form: str, comparison: Comparison, saved: str) -> None:
    done = run("--format", form, saved)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8") == render(comparison, form)


def test_without_a_terminal_and_a_form_the_text_form_is_printed(comparison: Comparison, saved: str) -> None:
    done = run(saved)
    assert (done.returncode, done.stdout.decode()) == (0, render(comparison, "text"))
    assert b"\x1b" not in done.stdout


def test_a_form_is_written_into_a_file(comparison: Comparison, saved: str, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    done = run("--format", "html", "-o", str(target), saved)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert target.read_text(encoding="utf-8") == render(comparison, "html")


def test_a_dash_as_output_is_standard_output(comparison: Comparison, saved: str) -> None:
    assert run("--format", "csv", "-o", "-", saved).stdout.decode() == render(comparison, "csv")


def test_a_file_that_cannot_be_written_is_named(saved: str, tmp_path: Path) -> None:
    done = run("--format", "json", "-o", str(tmp_path / "no" / "where.json"), saved)
    assert done.returncode == 1
    assert "where.json" in error_of(done)


def test_min_score_decides_which_links_are_listed(saved: str) -> None:
    document = json.loads(run("--format", "json", "--min-score", "0.8", saved).stdout)
    assert [link["score"] for link in document["links"]] == [0.91, 0.8]
    assert document["min_score"] == 0.8
    assert len(document["events"]) == 3


def test_links_that_a_saved_comparison_does_not_hold_are_told(saved: str) -> None:
    done = run("--format", "json", "--min-score", "0.1", saved)
    assert done.returncode == 0
    assert done.stderr.startswith(b"geneva-reader: warning: ")
    assert json.loads(done.stdout)["min_score"] == 0.5


def test_warnings_go_to_standard_error(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "saved.json"
    path.write_text(dump(replace(comparison, warnings=("d.txt: \x1b[31mnot\nfound",))), encoding="utf-8")
    done = run("--format", "csv", str(path))
    assert done.returncode == 0
    assert done.stderr.decode() == "geneva-reader: warning: d.txt: ␛[31mnot␊found\n"


# --- exit statuses --------------------------------------------------------------------------------------------


def test_fail_on_tells_scripts_what_was_found(saved: str, comparison: Comparison, tmp_path: Path) -> None:
    peaceful = tmp_path / "peaceful.json"
    peaceful.write_text(dump(replace(comparison, divergences=comparison.divergences[:1])), encoding="utf-8")
    assert run("--format", "json", "--fail-on", "conflict", saved).returncode == 3
    assert run("--format", "json", "--fail-on", "conflict", str(peaceful)).returncode == 0
    assert run("--format", "json", "--fail-on", "agreement", str(peaceful)).returncode == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--nonsense"], "--nonsense"),
        (["--format", "runes"], "runes"),
        (["--forma", "text"], "--forma"),
        (["--fail-on", "quarrel", "--format", "text"], "quarrel"),
        (["--fail-on", "conflict"], "--fail-on needs --format"),
        (["-o", "x"], "-o needs --format"),
        (["--format", "text", "-o", ""], "--output needs the name"),
        (["--notes", ""], "--notes needs the name"),
        (["--min-score", "2"], "not between 0 and 1"),
        (["--min-score", "-0.1"], "--min-score"),
        (["--min-score", "nan"], "not between 0 and 1"),
        (["--min-score", "much"], "no number"),
        (["--encoding", "klingon"], "klingon"),
        (["--encoding", "base64"], "base64"),
        (["--encoding", "\x1b[31m"], "\\x1b[31m"),
        (["--\x1b[31m\n"], "--␛[31m␊"),
        (["-", "-"], "only once"),
        ([""], "empty"),
        (["a.json", "b.txt"], "alone"),
    ],
)
def test_a_wrong_call_is_status_2_and_one_line(arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert told in error_of(done)
    assert done.stdout == b""


@pytest.mark.parametrize("name", ["nothing-here.txt", "odd\nname\x1b[31m.txt", "nothing.json"])
def test_a_source_that_is_not_there_is_status_1_and_one_line(name: str, tmp_path: Path) -> None:
    done = run("--format", "text", str(tmp_path / name))
    assert done.returncode == 1
    assert "\x1b" not in error_of(done)


def test_a_json_file_that_is_no_comparison_is_told(tmp_path: Path) -> None:
    other = tmp_path / "package.json"
    other.write_text('{"name": "x"}')
    done = run("--format", "text", str(other))
    assert done.returncode == 1
    assert "it is no comparison" in error_of(done)


def test_a_fault_of_the_program_is_one_line_that_can_be_reported() -> None:
    broken = (
        "import geneva_corpus.comparison as pipeline, sys; from geneva_tui.cli import main;"
        "pipeline.compare = lambda *_, **__: {}['the secret text']; sys.exit(main(['--format', 'json']))"
    )
    done = subprocess.run([sys.executable, "-c", broken], env=environment(), capture_output=True, check=False)
    assert done.returncode == 1
    told = error_of(done)
    assert told.startswith(
        "geneva-reader: error: the program has a fault, please report it: "
        "KeyError in __main__, line 1 (the report is in /"
    )
    report = Path(told.rpartition(" is in ")[2].rstrip("\n").rstrip(")"))
    assert report.stat().st_mode & 0o777 == 0o600
    assert "secret" not in report.read_text(encoding="utf-8")
    assert "builtins.KeyError" in report.read_text(encoding="utf-8")


def test_version_and_help_answer() -> None:
    assert run("--version").stdout.startswith(b"geneva-reader 0.")
    helped = run("--help").stdout.decode()
    for option in ("--format", "-o", "--notes", "--encoding", "--fail-on", "--fresh", "--min-score", "--version"):
        assert option in helped
    assert all(len(line) <= 80 for line in helped.splitlines())
    assert f"(default: {DEFAULT_SCORE})" in " ".join(helped.split())


# --- standard output that fails -------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("--format", "json")])
def test_a_closed_pipe_is_no_traceback(arguments: tuple[str, ...], saved: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(*arguments, saved, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.parametrize("arguments", [("--help",), ("--format", "json")])
def test_a_full_disk_is_one_line(arguments: tuple[str, ...], saved: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(*arguments, saved, stdout=full)
    assert done.returncode == 1
    assert "No space left" in error_of(done)


def test_a_pipe_that_is_closed_midway_is_no_traceback(tmp_path: Path, comparison: Comparison) -> None:
    long = replace(comparison, warnings=tuple(f"{number}.txt: not read" for number in range(20_000)))
    saved = tmp_path / "long.json"
    saved.write_text(dump(long), encoding="utf-8")
    with (tmp_path / "told").open("wb") as told:
        running = subprocess.Popen(
            [*COMMAND, "--format", "json", str(saved)],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=told,
        )
    assert running.stdout is not None
    assert running.stdout.read(10)
    running.stdout.close()

    assert running.wait(60) == 128 + signal.SIGPIPE
    assert b"Traceback" not in (tmp_path / "told").read_bytes()


@pytest.mark.parametrize("target", ["/dev/full", "folder", "no/such/report.csv", "full.csv"])
def test_a_target_that_cannot_be_written_leaves_what_was_there(saved: str, tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "full.csv").write_text("the report before")
    limited = 'ulimit -f 0; exec "$@"' if target == "full.csv" else 'exec "$@"'
    done = subprocess.run(
        ["sh", "-c", limited, "sh", *COMMAND, "--format", "csv", "-o", target, saved],
        env=environment(),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "cannot be written" in error_of(done)
    assert (tmp_path / "full.csv").read_text() == "the report before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "full.csv", "saved.json"]


@pytest.mark.parametrize("elsewhere", ["2>&-", "2>/dev/full"])
def test_where_nothing_can_be_told_the_status_still_tells_it(
    comparison: Comparison, tmp_path: Path, elsewhere: str
) -> None:
    path = tmp_path / "saved.json"
    path.write_text(dump(replace(comparison, warnings=("d.txt: not found",))), encoding="utf-8")

    def status(source: str) -> tuple[int, bytes]:
        done = subprocess.run(
            ["sh", "-c", f'exec "$@" {elsewhere}', "sh", *COMMAND, "--format", "csv", source],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=False,
        )
        return done.returncode, done.stdout

    assert status(str(path)) == (0, render(comparison, "csv").encode())
    assert status("nothing.txt") == (1, b"")


def test_closed_standard_output_is_one_line(saved: str) -> None:
    command = 'exec "$@" >&-'
    done = subprocess.run(
        ["sh", "-c", command, "sh", *COMMAND, "--format", "json", saved],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert done.returncode == 1
    assert "standard output is closed" in error_of(done)


def test_a_locale_without_utf_8_gets_escapes_in_text_and_utf_8_in_documents(saved: str) -> None:
    ascii_only = environment(PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "\\u201ctwo hours\\u201d" in run("--format", "text", saved, env=ascii_only).stdout.decode("ascii")
    assert "“" in run("--format", "json", saved, env=ascii_only).stdout.decode("utf-8")
    assert run("--format", "text", "/ö", env=ascii_only).returncode == 1


# --- signals --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_it_with_128_and_its_number(number: signal.Signals) -> None:
    waiting = subprocess.Popen(
        [*COMMAND, "--format", "json", "-"],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        until_caught(waiting.pid, signal.SIGTERM)
        waiting.send_signal(number)
        _, told = waiting.communicate(timeout=60)
    finally:
        waiting.kill()
    assert (waiting.returncode, told) == (128 + number, b"")


def until_caught(pid: int, number: int) -> None:
    """Wait until the process handles the signal, as the kernel tells."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        time.sleep(3)  # no /proc here: the handlers stand long before that
        return
    for _ in range(6000):
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt:"))
        if int(caught.split()[1], 16) >> (number - 1) & 1:
            return
        time.sleep(0.01)
    raise AssertionError("the program never came to handle signals")


# --- terminals ------------------------------------------------------------------------------------------------


def on_a_terminal(*arguments: str, stdin: int | None = None, **variables: str) -> tuple[int, str]:
    """Exit status and output of the command with a terminal as its standard output, and none to control it."""
    leader, follower = pty.openpty()
    running = subprocess.Popen(
        [*COMMAND, *arguments],
        env=environment(**variables),
        stdin=follower if stdin is None else stdin,
        stdout=follower,
        stderr=follower,
        start_new_session=True,
    )
    os.close(follower)
    told = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the terminal's last user has left
            break
        if not part:
            break
        told += part
    os.close(leader)
    return running.wait(60), told.decode()


@pytest.mark.terminal
def test_a_dumb_terminal_gets_the_text_form(comparison: Comparison, saved: str) -> None:
    status, told = on_a_terminal(saved, TERM="dumb")
    assert (status, told.replace("\r\n", "\n")) == (0, render(comparison, "text"))


@pytest.mark.terminal
def test_no_terminal_for_the_keys_is_told(saved: str) -> None:
    status, told = on_a_terminal(saved, stdin=subprocess.DEVNULL, TERM="xterm")
    assert status == 1
    assert told == "geneva-reader: error: the reader needs a terminal for its keys; use --format text to print\r\n"


@pytest.mark.terminal
def test_standard_input_that_is_the_terminal_is_no_article() -> None:
    status, told = on_a_terminal("-", TERM="xterm")
    assert status == 2
    assert "pipe a text into the program" in told


@pytest.mark.terminal
def test_the_reader_does_not_draw_where_its_letters_cannot_be_shown(saved: str) -> None:
    status, told = on_a_terminal(saved, TERM="xterm", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert status == 1
    assert told.startswith("geneva-reader: error: the reader needs a locale of UTF-8")
    assert told.count("\n") == 1
