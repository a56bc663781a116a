"""The theme that was chosen in the command palette, kept from one opening to the next, whatever articles are read.

A theme chosen in a terminal of 16 colours is not that of one with all of them, so each has its own. The settings file,
which is the user's, is never written; a theme that it sets goes before what was chosen.
"""

from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import read_file, write_whole
from geneva_corpus.errors import GenevaError

#: Longer than any name of a theme: what is longer is something else.
_LONGEST = 200


def recall(folder: Path, *, few: bool) -> str | None:
    """The theme chosen the last time in a terminal of `few` colours, or of all; None where none was."""
    try:
        name = read_file(_file(folder, few=few)).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None  # a choice that cannot be read is no loss
    return name if 0 < len(name) <= _LONGEST else None


def keep(folder: Path, name: str, *, few: bool) -> None:
    """Keep the choice. Raises GenevaError with a sentence for people."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(_file(folder, few=few), f"{name}\n".encode(), 0o600)
    except OSError as error:
        why = in_one_line(f"{folder}: {error.strerror or error}")
        raise GenevaError(f"the theme cannot be kept in {why}") from error


def _file(folder: Path, *, few: bool) -> Path:
    return folder / ("theme-16" if few else "theme")
