"""The grammar of the command line: the options, what is wrong with a call, and the text of --help.

`parse` takes the words after the command and gives the options; argparse is loaded for it and for nothing else.
"""

import argparse
import os
import sys

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

FORMATS = ("text", "json", "markdown", "html", "csv")
VERDICTS = ("conflict", "precision", "only", "spelling", "wording", "agreement")
NOTES = "geneva-notes.md"
NOTES_VARIABLE = "GENEVA_READER_NOTES"

_EPILOG = f"""\
Without SOURCE the five articles that come with the program are read. Without --format the reader opens; where
standard output is no terminal, the text form is printed instead. Exit status: 0 done, 1 the work failed, 2 called
wrongly, 3 --fail-on found one, 128+n ended by signal n. {NOTES_VARIABLE} names the notes file, too.
"""


class CalledWrongly(Exception):
    """The command line cannot be understood; the message says why."""


class Answer(Exception):
    """The command line asks something; the message is the answer."""


def parse(arguments: "Sequence[str] | None" = None) -> argparse.Namespace:
    """The options of a call, those of this process where none are given.

    Raises CalledWrongly, and Answer with the text that --help or --version asks for.
    """
    options = _parser().parse_args(arguments)
    _check(options)
    return options


class _Layout(argparse.HelpFormatter):
    """Asks the terminal itself for its width: argparse would load shutil with all its compressions for it."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout is not None else 0
        except (OSError, ValueError):
            columns = 0
        super().__init__(prog, width=max(min(columns or 80, 110) - 2, 30))

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Break at spaces: argparse would load textwrap and its patterns for it."""
        lines: list[str] = []
        for word in text.split():
            if lines and len(lines[-1]) + 1 + len(word) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as every other error is said."""

    def error(self, message: str) -> "NoReturn":
        raise CalledWrongly(message)

    def _print_message(self, message: str, _file: object = None) -> None:
        """Leave the printing of --help and --version to the caller; argparse would swallow a full disk."""
        raise Answer(message)


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
    parser.add_argument("--fresh", action="store_true", help="forget where the reader was last time, and compare anew")
    parser.add_argument(
        "--min-score",
        metavar="X",
        type=_score,
        help="list the links that score X (0 to 1) or more (default: 0.45); 0 lists every scored pair. "
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
                raise CalledWrongly(f"{name} needs --format")
    if options.encoding is not None:
        _check_encoding(options.encoding)
    for name in ("output", "notes"):
        if getattr(options, name) == "":
            raise CalledWrongly(f"--{name} needs the name of a file")
    if "" in options.sources:
        raise CalledWrongly("a SOURCE is empty; name a file, a folder or an address")
    if options.sources.count("-") > 1:
        raise CalledWrongly("standard input (-) can be read only once")
    if len(options.sources) > 1:
        _check_alone(options.sources)


def _check_alone(sources: "Sequence[str]") -> None:
    from geneva_corpus.document import is_saved

    if any(map(is_saved, sources)):
        raise CalledWrongly("a saved comparison (.json) is opened alone, without other sources")


def _check_encoding(name: str) -> None:
    try:
        b"text".decode(name)
    except UnicodeError:
        return  # known, and no encoding of this word
    except (LookupError, ValueError):
        raise CalledWrongly(f"--encoding: {name!r} is no text encoding known here; utf-8, cp1252, koi8-r are") from None
