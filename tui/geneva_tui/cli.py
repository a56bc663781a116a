"""The command line: what to read, what to make of it, and the one place that knows the exit statuses.

`main(arguments)` gives the exit status. Nothing heavy is imported before it is clear that there is work to do:
`--help`, `--version` and a wrong call load neither textual nor rapidfuzz nor numpy.
"""

import argparse
import os
import signal
import sys

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType, TracebackType
    from typing import NoReturn

    from geneva_corpus.model import Comparison

DONE = 0
FAILED = 1
CALLED_WRONGLY = 2
FOUND = 3
#: A program that signal n ended exits with this much more than n.
SIGNALLED = 128

FORMATS = ("text", "json", "markdown", "html", "csv")
VERDICTS = ("conflict", "precision", "only", "spelling", "wording", "agreement")
NOTES = "geneva-notes.md"
NOTES_VARIABLE = "GENEVA_READER_NOTES"

#: Signals that end a report in good order: files closed, nothing half-written left. The reader has its own.
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

_EPILOG = f"""\
Without SOURCE the five articles that come with the program are read. Without --format the reader opens; where
standard output is no terminal, the text form is printed instead. Exit status: 0 done, 1 the work failed, 2 called
wrongly, 3 --fail-on found one, 128+n ended by signal n. {NOTES_VARIABLE} names the notes file, too.
"""


class _Ended(BaseException):
    """A signal asks the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class _CalledWrongly(Exception):
    """The command line cannot be understood; the message says why."""


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command and give its exit status; every failure is one line on standard error."""
    if not sys.flags.dev_mode:
        sys.excepthook = _tell_fault
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return SIGNALLED + signal.SIGINT
    except _Ended as end:
        return SIGNALLED + end.number


def _run(arguments: "Sequence[str] | None") -> int:
    from geneva_corpus.errors import GenevaError

    try:
        options = _parser().parse_args(arguments)
        _check(options)
        if options.format is None and _reads_on_screen():
            return _read(options)
        return _ending_in_good_order(options)
    except SystemExit:  # argparse has answered --help or --version
        return DONE
    except _CalledWrongly as error:
        _say("error", f"{error} (geneva-reader --help tells more)")
        return CALLED_WRONGLY
    except GenevaError as error:
        _say("error", str(error))
        return FAILED
    except MemoryError:
        _say("error", "there is not enough memory for these sources; give fewer or smaller ones")
        return FAILED


class _Layout(argparse.HelpFormatter):
    """Asks the terminal itself for its width: argparse would load shutil with all its compressions for it."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout is not None else 0
        except (OSError, ValueError):
            columns = 0
        super().__init__(prog, width=max(min(columns or 80, 110) - 2, 30))


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as every other error is said."""

    def error(self, message: str) -> "NoReturn":
        raise _CalledWrongly(message)

    def _print_message(self, message: str, _file: object = None) -> None:
        """Print --help and --version; argparse would swallow a full disk."""
        _print(message, escaped=True)


def _parser() -> argparse.ArgumentParser:
    from geneva_corpus import __version__

    parser = _Parser(
        prog="geneva-reader",
        description="Read several accounts of one event side by side: aligned passages, divergent facts and wordings.",
        epilog=_EPILOG,
        allow_abbrev=False,
        formatter_class=_Layout,
    )
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="*",
        help="a .txt, .md, .html or .htm file, a folder of them, an http(s) address, - for standard input, "
        "or a comparison saved as .json",
    )
    parser.add_argument("--format", choices=FORMATS, help="print the comparison in this form and leave")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="with --format: write there instead of to standard output"
    )
    parser.add_argument(
        "--notes", metavar="FILE", help=f"the notes file that bookmarks go to (default: {NOTES} in the current folder)"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help="read files in this encoding (default: BOM, else UTF-8, else guessed)"
    )
    parser.add_argument(
        "--fail-on",
        metavar="VERDICT",
        choices=VERDICTS,
        help=f"with --format: exit status 3 when there is a divergence of this verdict ({', '.join(VERDICTS)})",
    )
    parser.add_argument("--fresh", action="store_true", help="forget where the reader was last time")
    parser.add_argument(
        "--min-score",
        metavar="X",
        type=_score,
        help="list the links that score X (0 to 1) or more; 0 lists every scored pair. "
        "Events and divergences do not change with it",
    )
    parser.add_argument("--version", action="version", version=f"geneva-reader {__version__}")
    return parser


def _score(written: str) -> float:
    try:
        score = float(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no number from 0 to 1") from None
    if not 0 <= score <= 1:
        raise argparse.ArgumentTypeError(f"{written} is not between 0 and 1")
    return score


def _check(options: argparse.Namespace) -> None:
    if options.format is None:
        for name, value in (("-o", options.output), ("--fail-on", options.fail_on)):
            if value is not None:
                raise _CalledWrongly(f"{name} needs --format")
    if options.encoding is not None:
        _check_encoding(options.encoding)
    for name in ("output", "notes"):
        if getattr(options, name) == "":
            raise _CalledWrongly(f"--{name} needs the name of a file")
    if "" in options.sources:
        raise _CalledWrongly("a SOURCE is empty; name a file, a folder or an address")
    if options.sources.count("-") > 1:
        raise _CalledWrongly("standard input (-) can be read only once")
    if len(options.sources) > 1:
        _check_alone(options.sources)


def _check_alone(sources: "Sequence[str]") -> None:
    from geneva_corpus.document import is_saved

    if any(map(is_saved, sources)):
        raise _CalledWrongly("a saved comparison (.json) is opened alone, without other sources")


def _check_encoding(name: str) -> None:
    try:
        b"text".decode(name)
    except UnicodeError:
        return  # known, and no encoding of this word
    except (LookupError, ValueError):
        raise _CalledWrongly(
            f"--encoding: {name!r} is no text encoding known here; utf-8, cp1252, koi8-r are"
        ) from None


def _reads_on_screen() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _read(options: argparse.Namespace) -> int:
    """Open the reader, with the keys from the terminal even where the text comes from standard input."""
    if sys.stdin is None or not sys.stdin.isatty():
        _keep_input_apart()
    elif "-" in options.sources:
        raise _CalledWrongly("- reads standard input, which is this terminal; pipe a text into the program")
    from pathlib import Path

    from geneva_tui.app import run

    named = options.notes or os.environ.get(NOTES_VARIABLE)
    return run(options.sources, notes=Path(named) if named else None, encoding=options.encoding, fresh=options.fresh)


def _keep_input_apart() -> None:
    """Make the terminal standard input, for the keys, and keep what was piped in as `sys.stdin`, for the text."""
    from geneva_corpus.errors import GenevaError

    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        raise GenevaError("the reader needs a terminal for its keys; use --format text to print") from None
    try:
        piped = os.dup(0)
    except OSError:  # standard input was closed
        piped = os.open(os.devnull, os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = os.fdopen(piped, encoding="utf-8", errors="surrogateescape")


def _report(options: argparse.Namespace) -> int:
    from pathlib import Path

    from geneva_corpus.reports import render

    comparison = _comparison(options)
    for warning in comparison.warnings:
        _say("warning", warning)
    form = options.format or "text"
    report = render(comparison, form)
    if options.output in (None, "-"):
        _print(report, escaped=form == "text")
    else:
        from geneva_corpus.output import write_atomically

        write_atomically(Path(options.output), report)
    if options.fail_on is not None and any(one.verdict == options.fail_on for one in comparison.divergences):
        return FOUND
    return DONE


def _comparison(options: argparse.Namespace) -> "Comparison":
    from dataclasses import replace
    from pathlib import Path

    from geneva_corpus.comparison import compare, read, seeds
    from geneva_corpus.document import is_saved, open_saved

    sources = options.sources or [str(seeds())]
    if is_saved(sources[0]):
        saved = open_saved(Path(sources[0]))
        if options.min_score is None:
            return saved
        if options.min_score < saved.min_score:
            _say("warning", f"{sources[0]} lists only links that score {saved.min_score} or more")
            return saved
        links = tuple(link for link in saved.links if link.score >= options.min_score)
        return replace(saved, links=links, min_score=options.min_score)
    if sys.stderr is None or not sys.stderr.isatty():
        articles, warnings = read(sources, encoding=options.encoding)
        return compare(articles, min_score=options.min_score, warnings=warnings)
    from geneva_tui.progress import ProgressLine

    line = ProgressLine(sys.stderr)
    try:
        articles, warnings = read(sources, encoding=options.encoding, progress=line)
        return compare(articles, min_score=options.min_score, warnings=warnings, progress=line)
    finally:
        line.clear()


def _print(report: str, *, escaped: bool) -> None:
    """Write to standard output: UTF-8, but the text form as the locale asks, with `\\u` for what it cannot write."""
    from geneva_corpus.errors import OutputError

    if sys.stdout is None:
        raise OutputError("standard output is closed; use -o FILE")
    encoding = sys.stdout.encoding if escaped else "utf-8"
    data = report.encode(encoding, "backslashreplace")
    try:
        sys.stdout.flush()
        view = memoryview(data)
        while view:  # unbuffered, a write may take only a part
            view = view[sys.stdout.buffer.write(view) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_output()
        raise _Ended(signal.SIGPIPE) from None
    except OSError as error:
        _drop_output()
        raise OutputError(f"cannot write to standard output: {error.strerror or error}") from None


def _tell_fault(kind: type[BaseException], _error: BaseException, trace: "TracebackType | None") -> None:
    """In place of a traceback: a fault of the program in one line that can be reported. No article text is in it."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" in {trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno}" if trace is not None else ""
    _say("error", f"the program has a fault, please report it: {kind.__name__}{place}")


def _drop_output() -> None:
    """Send what is still buffered nowhere, or Python complains once more at its exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _say(kind: str, message: str) -> None:
    """One line on standard error in which nothing from a name or an address is a control character."""
    from geneva_corpus.display import visible

    if sys.stderr is None:
        return
    line = visible(message).replace("\n", "␊").replace("\t", "␉").replace("\r", "␍")
    try:
        sys.stderr.write(f"geneva-reader: {kind}: {line}\n")
        sys.stderr.flush()
    except OSError:  # nobody can be told; the exit status still says it
        return


def _ending_in_good_order(options: argparse.Namespace) -> int:
    """Report, and turn signals that end a program into `_Ended`, so that files are closed and removed."""

    def end(number: int, _frame: "FrameType | None") -> None:
        raise _Ended(number)

    heeded = [number for number in _ENDING if signal.getsignal(number) is not signal.SIG_IGN]  # nohup ignores SIGHUP
    before = {number: signal.signal(number, end) for number in heeded}
    try:
        return _report(options)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
