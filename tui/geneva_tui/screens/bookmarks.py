"""The bookmarks of the notes file, those whose passage is lost too: go there, change the words, take back."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from typing_extensions import override

from geneva_corpus.display import in_one_line, visible
from geneva_tui import copying
from geneva_tui.drawing import Piece
from geneva_tui.heading import day
from geneva_tui.keys import BOOKMARK_KEYS, bindings
from geneva_tui.screens.filtered import Filtered
from geneva_tui.theme import Ground
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_corpus.notes import Bookmark
    from geneva_tui.app import GenevaApp

#: Lines of a quotation, and of the user's words.
_QUOTED, _WORDS = 2, 3
_STATES = {
    "lost": "lost: the passage is no longer in this article; the note keeps its words",
    "absent": "its article is not open",
}


def screen(app: "GenevaApp") -> "Bookmarks":
    """The bookmarks as the file has them."""
    return Bookmarks(app)


class Bookmarks(Filtered):
    """A block a bookmark, in the order of the file."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BOOKMARK_KEYS)]

    def __init__(self, app: "GenevaApp") -> None:
        super().__init__()
        self._notebook = app.notebook
        self._reader = app.reader
        self._asked = ""
        self._rows: list[Bookmark] = []
        self._places = {
            passage.id: (number, place)
            for number, article in enumerate(app.reader.articles)
            for place, passage in enumerate(article.passages)
        }
        self.refilter()
        here = (app.reader.reading.leader, app.reader.reading.passage)
        rows = enumerate(self._rows)
        self.chosen = next((number for number, one in rows if self._where(one) == here), 0)

    def on_mount(self) -> None:
        """Others may have changed the file since it was read."""
        super().on_mount()
        self.app.reload_notes()

    def renew(self) -> None:
        """The notes are others."""
        self.refilter()
        super().renew()

    def refilter(self) -> None:
        """The bookmarks with the words typed."""
        from geneva_corpus.search import contains

        query = self.typed.text
        self._rows = [
            one
            for one in self._notebook.bookmarks
            if not query.strip() or contains(f"{self._origin(one)}\n{one.quotation}\n{one.own}", query)
        ]

    def _where(self, bookmark: "Bookmark") -> tuple[int, int] | None:
        return self._places.get(bookmark.place.passage) if bookmark.place is not None else None

    def _origin(self, bookmark: "Bookmark") -> str:
        """Outlet, day and passage; of what is not to be seen the line that the notes have."""
        where = self._where(bookmark)
        if where is None:
            return in_one_line(re.sub(r"\\(.)", r"\1", bookmark.origin)) or in_one_line(bookmark.path)
        article, passage = where
        account = self._reader.articles[article]
        total = len(account.passages)
        return f"{self._reader.names[article]}  {day(account.date)}   {passage + 1} of {total}"

    # What it says

    def heading(self) -> str:
        """Its name."""
        return "Bookmarks"

    def count(self) -> str:
        """The file and how many."""
        total = len(self._notebook.bookmarks)
        lost = sum(one.state == "lost" for one in self._notebook.bookmarks)
        absent = sum(one.state == "absent" for one in self._notebook.bookmarks)
        told = f"{total} bookmark{'s' if total != 1 else ''}"
        told += f", {lost} lost" if lost else ""
        told += f", {absent} of other articles" if absent else ""
        return f"{in_one_line(self._notebook.path.name)}   {told}"

    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys."""
        return (
            ("enter", "read"),
            ("d", "take back"),
            ("c", "change words"),
            ("e", "open notes"),
            ("/", "words"),
            ("esc", "back"),
        )

    def nothing(self) -> str:
        """How to make one."""
        if self._notebook.bookmarks:
            return "No bookmark with these words."
        return "No bookmarks yet: b bookmarks the current passage, B with a note."

    def entries(self) -> int:
        """The bookmarks."""
        return len(self._rows)

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """Where it is from, the passage, the words, and what is wrong with it."""
        bookmark, look = self._rows[entry], self.look
        found = bookmark.state == "found"
        fill, quiet = look.style("text", ground), look.style("context", ground)
        sign: Piece = ("● " if found else "○ ", look.style("book", ground))
        lines: list[list[Piece]] = [
            [sign, (fit(self._origin(bookmark), width - 2), look.style("text", ground, bold=True))]
        ]
        indent: Piece = ("  ", fill)
        quotation = " ".join(visible(bookmark.quotation).split())
        lines += [[indent, (text, quiet)] for text in _lines(quotation, width - 2, _QUOTED)]
        words = " ".join(visible(bookmark.words).split())
        for number, text in enumerate(_lines(words, width - 8, _WORDS)):
            label: Piece = ("  note  " if not number else " " * 8, look.style("book", ground))
            lines.append([label, (text, fill)])
        if not found:
            lines.append([indent, (_STATES[bookmark.state], look.style("only", ground, italic=True))])
        return lines

    def gap(self, entry: int) -> bool:
        """A blank row between two."""
        return self.area.height > 16 and entry + 1 < len(self._rows)

    # Keys

    def action_choose(self, by: int) -> None:
        """Another one: what was asked about the one before is over."""
        self._asked = ""
        super().action_choose(by)

    def open(self, entry: int) -> None:
        """Read it there, where there is such a place."""
        where = self._where(self._rows[entry])
        if where is None:
            self.say(_STATES.get(self._rows[entry].state, _STATES["absent"]))
            return
        self.dismiss()
        self._reader.jump(*where)

    def action_take_back(self) -> None:
        """Take it back; ask first where it holds the user's words."""
        if not self._rows:
            return
        bookmark = self._rows[self.chosen]
        if bookmark.own.strip() and self._asked != bookmark.id:
            self._asked = bookmark.id
            self.say("this bookmark holds words of yours; d again takes it back with them")
            return
        self._asked = ""
        self.app.take_back(bookmark)

    def action_words(self) -> None:
        """Change its words, over the text, and come back."""
        if not self._rows:
            return
        bookmark, where, app = self._rows[self.chosen], self._where(self._rows[self.chosen]), self.app
        self.dismiss()
        if where is not None:
            self._reader.jump(*where)
        app.note_of(bookmark, lambda: app.open_screen("bookmarks"))

    def action_edit_notes(self) -> None:
        """Open the notes file in the user's editor, at this bookmark."""
        line = self._rows[self.chosen].line if self._rows else None
        self.app.edit_notes(line)

    def action_copy(self) -> None:
        """The passage as it was kept, with its source."""
        if self._rows:
            bookmark = self._rows[self.chosen]
            quotation = " ".join(visible(bookmark.quotation).split())
            self.say(copying.send(self.app, f"“{quotation}”\n{self._origin(bookmark)}", "bookmark"))


def _lines(text: str, width: int, most: int) -> list[str]:
    """The text wrapped; what does not fit in so many lines ends with an ellipsis."""
    width = max(4, width)
    found = [text[start:end] for start, end in wrap(text, width)]
    if len(found) > most:
        found = [*found[: most - 1], f"{fit(found[most - 1], width - 2).rstrip('…')} …"]
    return found
