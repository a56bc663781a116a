"""The command line: what to read, what to make of it, and the one place that knows the exit statuses.

`main(arguments)` gives the exit status; the grammar of the options is in `options`. Nothing heavy is imported before
it is clear that there is work to do: `--help`, `--version` and a wrong call load neither textual nor rapidfuzz nor
numpy.
"""

import gc
import os
import signal
import sys

from geneva_tui.signals import SIGNALLED, Ended, Heeding

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from types import TracebackType

    from geneva_corpus.model import Comparison

DONE = 0
FAILED = 1
CALLED_WRONGLY = 2
FOUND = 3


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command and give its exit status; every failure is one line on standard error."""
    if not sys.flags.dev_mode:
        sys.excepthook = _tell_fault
    gc.disable()  # little is thrown away while modules are loaded and articles compared; looking for it takes a tenth
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return SIGNALLED + signal.SIGINT
    except Ended as end:
        return SIGNALLED + end.number
    finally:
        if arguments is None:  # the process ends with this: Python would look through all there is twice more
            gc.freeze()
        gc.enable()


def _run(arguments: "Sequence[str] | None") -> int:
    from geneva_corpus.errors import GenevaError

    try:
        if (sys.argv[1:] if arguments is None else list(arguments)) == ["--version"]:
            return _tell_version()
        return _work(arguments)
    except GenevaError as error:
        _say("error", str(error))
        return FAILED
    except MemoryError:
        _say("error", "there is not enough memory for these sources; give fewer or smaller ones")
        return FAILED


def _tell_version() -> int:
    """Answer the commonest question without the grammar of all others, whose import takes longer than the answer."""
    from geneva_corpus import __version__

    _print(f"geneva-reader {__version__}\n", escaped=True)
    return DONE


def _work(arguments: "Sequence[str] | None") -> int:
    from geneva_tui.options import Answer, CalledWrongly, parse

    try:
        options = parse(arguments)
        with Heeding():
            return _read(options) if options.format is None and _reads_on_screen() else _report(options)
    except Answer as answer:
        _print(str(answer), escaped=True)
        return DONE
    except CalledWrongly as error:
        _say("error", f"{error} (geneva-reader --help tells more)")
        return CALLED_WRONGLY


def _reads_on_screen() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _read(options: "Namespace") -> int:
    """Open the reader, with the keys from the terminal even where the text comes from standard input."""
    from geneva_corpus.errors import GenevaError
    from geneva_tui.options import NOTES_VARIABLE, CalledWrongly

    if not _shows_all_letters():
        raise GenevaError("the reader needs a locale of UTF-8 (as LC_ALL=C.UTF-8); use --format text to print")
    if sys.stdin is None or not sys.stdin.isatty():
        _keep_input_apart()
    elif "-" in options.sources:
        raise CalledWrongly("- reads standard input, which is this terminal; pipe a text into the program")
    from pathlib import Path

    from geneva_tui.app import run

    gc.freeze()  # what is loaded now stays for good
    gc.enable()
    named = options.notes or os.environ.get(NOTES_VARIABLE)
    return run(options.sources, notes=Path(named) if named else None, encoding=options.encoding, fresh=options.fresh)


def _shows_all_letters() -> bool:
    """Whether the terminal takes UTF-8, as far as the locale tells."""
    import locale
    from codecs import lookup

    return lookup(locale.getpreferredencoding(False)).name == "utf-8"


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


def _report(options: "Namespace") -> int:
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


def _comparison(options: "Namespace") -> "Comparison":
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
        raise Ended(signal.SIGPIPE) from None
    except OSError as error:
        _drop_output()
        raise OutputError(f"cannot write to standard output: {error.strerror or error}") from None


def _tell_fault(_kind: type[BaseException], error: BaseException, _trace: "TracebackType | None") -> None:
    """In place of a traceback: a fault of the program in one line that can be reported. No article text is in it."""
    from geneva_tui.faults import told

    _say("error", told(error))


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
