"""`e`: the command that opens a file at a line in the user's editor."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from geneva_corpus.errors import GenevaError
from geneva_corpus.model import Article

#: Editors that take `file:line` after an option of their own; all others take `+line file`.
_GOTO = {"code": "--goto", "codium": "--goto", "vscodium": "--goto", "cursor": "--goto"}
_COLON = ("hx", "helix", "zed", "subl", "sublime_text")


def command(article: Article, start: int, environment: Mapping[str, str]) -> list[str]:
    """The words that open an article where an offset of its text stands. Raises GenevaError where that cannot be."""
    if "://" in article.path or not Path(article.path).is_file():
        raise GenevaError("this article is no file on this machine")
    return opening(Path(article.path), line_of(article, start), environment)


def opening(path: Path, line: int | None, environment: Mapping[str, str]) -> list[str]:
    """The words of the command, to be run without a shell. Raises GenevaError where there is nothing to open with."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(chosen)
    except ValueError:
        raise GenevaError("EDITOR cannot be read: a quotation mark is not closed") from None
    if not words:
        raise GenevaError("no editor: set EDITOR, for example to nano")
    # a path that begins with a dash must not be taken for an option
    name = str(path.absolute())
    program = Path(words[0]).name
    if line is None:
        return [*words, name]
    if program in _GOTO:
        return [*words, _GOTO[program], f"{name}:{line}"]
    if program in _COLON:
        return [*words, f"{name}:{line}"]
    return [*words, f"+{line}", name]


def line_of(article: Article, start: int) -> int | None:
    """The line of the file, from 1, that an offset of the text stands on; None where the text is not the file's."""
    if article.path.lower().endswith((".html", ".htm", ".xhtml")):
        return None
    return article.text.count("\n", 0, start) + 1
