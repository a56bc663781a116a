"""Help: the signs with samples, then every key, from the key table."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from typing_extensions import override

from geneva_corpus.model import SIGNS
from geneva_tui.drawing import Piece, wide
from geneva_tui.ink import UNDERLINED
from geneva_tui.keys import (
    ARTICLE_KEYS,
    BOOKMARK_KEYS,
    FACTS_KEYS,
    FILTER_KEYS,
    FRAME_KEYS,
    KEYS,
    NOTE_KEYS,
    OVERVIEW_KEYS,
    Group,
    Key,
)
from geneva_tui.screens.frame import Frame
from geneva_tui.theme import Ground, Look
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: A column of keys needs this many cells.
_COLUMN = 50
_KEYS = 15
#: What a sign means stands beside its sample where it has so many cells.
_NARROWEST = 24
_PROSE = (
    (
        "The strip",
        (
            "below the text speaks of the current passage: who tells of it and who does not, then a row for each fact, "
            "the values apart with those who say so, and the reason. On a title it speaks of all articles."
        ),
    ),
    (
        "Not told",
        (
            "o shows all events and who tells them: – does not. A row that begins with + is what some tell of an "
            "event and others do not; s sorts by how many tell it. In i, f lists these alone."
        ),
    ),
    (
        "Wording",
        "is underlined where two accounts share at least four words in ten; where they share fewer, only the ~ stands.",
    ),
    (
        "The mouse",
        (
            "A click makes a passage current, the wheel scrolls the pane under it, a drag selects words (y copies "
            "them), a click on the line beside a pane goes there."
        ),
    ),
)
_COLUMNS: dict[int, tuple[tuple[Group, ...], ...]] = {
    3: (("Reading", "Panes"), ("Comparing", "Finding"), ("Keeping", "Leaving")),
    2: (("Reading", "Comparing", "Finding"), ("Panes", "Keeping", "Leaving")),
    1: (("Reading", "Comparing", "Panes", "Finding", "Keeping", "Leaving"),),
}


def screen(app: "GenevaApp") -> "Help":
    """The help, with the warnings of this run."""
    return Help(app.reader.warnings)


#: A heading and the keys under it; a grid of these.
Table = tuple[str, tuple[Key, ...]]
Columns = tuple[tuple[Table, ...], ...]


class Help(Frame):
    """A text that scrolls; any other key goes back."""

    CHOOSES = False

    def __init__(self, warnings: Sequence[str]) -> None:
        super().__init__()
        self.warnings = warnings
        self._drawn: tuple[tuple[int, Look] | None, list[list[Piece]]] = (None, [])

    def heading(self) -> str:
        """Its name."""
        return "Help"

    def count(self) -> str:
        """How to leave."""
        return "esc goes back"

    def action_help(self) -> None:
        """The same key goes back."""
        self.action_leave()

    def hints(self) -> Sequence[tuple[str, str]]:
        """Scrolling and leaving."""
        return (("j k", "scroll"), ("esc", "back"))

    def entries(self) -> int:
        """The lines at this width."""
        return len(self._lines())

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """One line."""
        return [self._lines()[entry]]

    def _lines(self) -> list[list[Piece]]:
        look = self.look
        width = self.app.size.width - 4
        if self._drawn[0] == (width, look):
            return self._drawn[1]
        wanted = self.app.wanted.keys
        count = max(1, min(3, width // _COLUMN))
        lines = [*_signs(look, width), [], *_keys(look, width, _of_the_text(count), wanted), [], *_prose(look, width)]
        lines += [[], *_keys(look, width, _of_the_screens(count), wanted)]
        if self.warnings:
            lines += [[], [("Warnings", look.style("title", bold=True))]]
            sign, quiet = look.style("conflict", bold=True), look.style("context")
            for text in self.warnings:
                for start, end in wrap(text, max(8, width - 2)):
                    lines.append([("  " if start else "! ", sign), (text[start:end], quiet)])
        self._drawn = ((width, look), lines)
        return lines


def _signs(look: Look, width: int) -> list[list[Piece]]:
    context = look.style("context")
    samples: tuple[tuple[str, str, str, Style, str], ...] = (
        (SIGNS["conflict"], "conflict", "1 h 50 min", look.filled, "both cannot be true"),
        (
            SIGNS["precision"],
            "precision",
            "Dec 2021",
            look.style("precision", underline=True),
            "both can be true, one is more exact",
        ),
        (SIGNS["only"], "only", "next week", look.style("only", italic=True), "told by some, not by others"),
        (
            SIGNS["wording"],
            "wording",
            "some words",
            look.style("text") + UNDERLINED,
            "one statement, other words; one name, other spelling",
        ),
        (SIGNS["agreement"], "agreement", "January 12", look.style("agree"), "the same, however written; f shows it"),
    )
    lines: list[list[Piece]] = [[("Signs", look.style("title", bold=True))]]
    for (sign, word, sample, style, words), role in zip(
        samples, ("conflict", "precision", "only", "text", "agree"), strict=True
    ):
        lines.append(
            [
                (sign, look.style(role, bold=True)),
                (f" {word}".ljust(13), look.style(role)),
                (sample, style),
                (" " * (13 - len(sample)), context),
            ]
        )
        column = 27
        if width - column < _NARROWEST:  # no room beside it: below
            lines.append([("  ", context)])
            column = 2
        for start, end in wrap(words, max(8, width - column)):
            if start:
                lines.append([(" " * column, context)])
            lines[-1].append((words[start:end], context))
    return lines


def _prose(look: Look, width: int) -> list[list[Piece]]:
    """How to read the strip and the wording marks, and what the mouse does."""
    lines: list[list[Piece]] = []
    for head, words in _PROSE:
        room = max(1, min(width, 96) - _KEYS)
        for number, (start, end) in enumerate(wrap(words, room)):
            lines.append(
                [
                    ((head if number == 0 else "").ljust(_KEYS), look.style("title", bold=True)),
                    (words[start:end], look.style("context")),
                ]
            )
    return lines


def _keys(look: Look, width: int, columns: Columns, wanted: Mapping[str, str]) -> list[list[Piece]]:
    """Tables of keys in columns beside each other; `wanted` are the keys that the user chose instead, by id."""
    each = width // len(columns)
    blocks = [_column(look, tables, each - 2, wanted) for tables in columns]
    lines: list[list[Piece]] = []
    for number in range(max(map(len, blocks))):
        pieces: list[Piece] = []
        for column, block in enumerate(blocks):
            if number < len(block):
                pieces += block[number]
            pieces.append((" " * (each * (column + 1) - wide(pieces)), look.style("text")))
        lines.append(pieces)
    return lines


def _column(look: Look, tables: Sequence[Table], width: int, wanted: Mapping[str, str]) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    for title, keys in tables:
        if lines:
            lines.append([])
        lines.append([(title, look.style("title", bold=True))])
        for key in keys:
            shown = wanted.get(key.id, "").replace(",", " ") or key.shown
            while len(shown) >= _KEYS and " " in shown:
                shown = shown.rpartition(" ")[0]
            for start, end in wrap(key.words, max(8, width - _KEYS)):
                lines.append(
                    [
                        ((fit(shown, _KEYS - 1) if not start else "").ljust(_KEYS), look.style("accent", bold=True)),
                        (key.words[start:end], look.style("context")),
                    ]
                )
    return lines


def _of_the_text(count: int) -> Columns:
    """The keys of the reading screen by group, in so many columns."""
    return tuple(
        tuple((group, tuple(key for key in KEYS if key.group == group)) for group in column)
        for column in _COLUMNS[count]
    )


def _of_the_screens(count: int) -> Columns:
    """The keys of the screens over the text, in so many columns."""
    tables: tuple[Table, ...] = (
        ("All screens", (*FRAME_KEYS, *FILTER_KEYS)),
        ("Overview", OVERVIEW_KEYS),
        ("Facts", FACTS_KEYS),
        ("Bookmarks", BOOKMARK_KEYS),
        ("Articles", ARTICLE_KEYS),
        ("Note", NOTE_KEYS),
    )
    if count == 1:
        return (tables,)
    if count == 2:
        return (tables[:1], tables[1:])
    return (tables[:1], tables[1:3], tables[3:])
