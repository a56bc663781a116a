"""A report saved from the reader: the name of its file is typed in the strip's place.

An existing file is replaced only when that is confirmed by a second Enter.
"""

from pathlib import Path
from typing import Final

from textual.geometry import Offset, Region
from textual.strip import Strip

from geneva_corpus.display import in_one_line
from geneva_corpus.reports import FORMS
from geneva_tui.drawing import Piece, line
from geneva_tui.theme import Look
from geneva_tui.typed import Typed

#: The file's name, at first, without the ending of its form.
_NAME = "geneva-comparison"
#: Keys that take the proposed name away.
_ERASING = frozenset(("backspace", "ctrl+h", "delete", "ctrl+d", "ctrl+w", "ctrl+backspace"))


class SavePrompt:
    """The name of a file for a report in one of `FORMS`."""

    hints: Final = (("enter", "save"), ("esc", "leave"))

    def __init__(self, form: str, folder: Path) -> None:
        self.form, self.folder = form, folder
        self.typed = Typed(f"{_NAME}{FORMS[form]}")
        self._proposed = True
        self.cursor = Offset(8, 0)
        self.confirmed = ""
        """The name that is to be replaced when Enter is pressed again."""

    @property
    def area(self) -> None:
        """The name is drawn here."""

    def early(self, key: str, character: str | None) -> None:
        """It is there at once."""
        self.key(key, character)

    def place(self, width: int, height: int) -> Region:
        """All of it."""
        return Region(0, 0, width, height)

    def key(self, key: str, character: str | None) -> bool:
        """Heed a key; false where it means nothing here. The name proposed gives way to what is typed at once."""
        self.confirmed = ""
        if self._proposed and (key in _ERASING or (character is not None and character.isprintable())):
            self.typed = Typed()
        self._proposed = False
        return self.typed.key(key, character)

    def paste(self, text: str) -> None:
        """Pasted words are typed ones."""
        if self._proposed:
            self.typed = Typed()
        self._proposed, self.confirmed = False, ""
        self.typed.insert(text)

    @property
    def path(self) -> Path | None:
        """The file that is meant; None where nothing is typed."""
        name = self.typed.text.strip()
        return self.folder / Path(name).expanduser() if name else None

    def confirm(self) -> Path | None:
        """The file to write, unless there is one already that nobody said should be replaced."""
        path = self.path
        if path is None or (path.exists() and self.confirmed != str(path)):
            self.confirmed = str(path or "")
            return None
        return path

    def rows(self, width: int, height: int, look: Look) -> list[Strip]:
        """The line that is typed, and what Enter does."""
        ground, quiet = look.style("text", "panel"), look.style("context", "panel")
        typed, column = self.typed.pieces(max(4, width - 12), look, "panel")
        if self._proposed:
            typed = [(text, look.style("text", "panel", bold=True, reverse=True)) for text, _ in typed]
        self.cursor = Offset(10 + column, 0)
        head: list[Piece] = [("  ", ground), ("save as ", look.style("accent", "panel", bold=True)), *typed]
        path = self.path
        said, role = "", quiet
        if self.confirmed and path is not None:
            said, role = "this file exists; enter again replaces it", look.style("conflict", "panel", bold=True)
        elif path is not None:
            said = f"{self.form}, in {in_one_line(str(path.parent.absolute()))}"
        if height == 1 and self.confirmed:
            return [line([("  ", ground), (said, role)], width, ground)]
        drawn = [line(head, width, ground), line([("  ", ground), (said, role)], width, ground)][:height]
        return drawn + [line([], width, ground)] * (height - len(drawn))
