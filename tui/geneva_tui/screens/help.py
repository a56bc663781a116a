"""Help: the signs with samples, then every key, from the key table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from typing_extensions import override

from geneva_tui.drawing import Piece, wide
from geneva_tui.ink import UNDERLINED
from geneva_tui.keys import KEYS, Group
from geneva_tui.marks import SIGNS
from geneva_tui.screens.frame import Frame
from geneva_tui.theme import Ground, Look
from geneva_tui.wrapping import fit, wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: A column of keys needs this many cells.
_COLUMN = 50
_KEYS = 15
_PROSE = (
    (
        "The strip",
        (
            "below the text speaks of the current passage: who tells of it and who does not, then a row for each fact, "
            "the values apart with those who say so, and the reason. On a title it speaks of all articles."
        ),
    ),
    (
        "Wording",
        "is underlined where two accounts share at least four words in ten; where they share fewer, only the ~ stands.",
    ),
    (
        "The mouse",
        (
            "A click makes a passage current, the wheel scrolls the pane under it, a drag selects words (ctrl+c copies "
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


class Help(Frame):
    """A text that scrolls; any other key goes back."""

    CHOOSES = False

    def __init__(self, warnings: Sequence[str]) -> None:
        super().__init__()
        self.warnings = warnings

    def heading(self) -> str:
        """Its name."""
        return "Help"

    def count(self) -> str:
        """How to leave."""
        return "esc goes back"

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
        lines = [*_signs(look), [], *_keys(look, width), [], *_prose(look, width)]
        if self.warnings:
            lines += [[], [("Warnings", look.style("title", bold=True))]]
            lines += [
                [("! ", look.style("conflict", bold=True)), (text, look.style("context"))] for text in self.warnings
            ]
        return lines


def _signs(look: Look) -> list[list[Piece]]:
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
                (" " * (13 - len(sample)) + words, context),
            ]
        )
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


def _keys(look: Look, width: int) -> list[list[Piece]]:
    columns = _COLUMNS[max(1, min(3, width // _COLUMN))]
    each = width // len(columns)
    blocks = [_column(look, groups, each - 2) for groups in columns]
    lines: list[list[Piece]] = []
    for number in range(max(map(len, blocks))):
        pieces: list[Piece] = []
        for column, block in enumerate(blocks):
            if number < len(block):
                pieces += block[number]
            pieces.append((" " * (each * (column + 1) - wide(pieces)), look.style("text")))
        lines.append(pieces)
    return lines


def _column(look: Look, groups: Sequence[Group], width: int) -> list[list[Piece]]:
    lines: list[list[Piece]] = []
    for group in groups:
        if lines:
            lines.append([])
        lines.append([(group, look.style("title", bold=True))])
        for key in KEYS:
            if key.group == group:
                shown = key.shown if len(key.shown) < _KEYS else key.shown.rpartition(" ")[0]
                lines.append(
                    [
                        (shown.ljust(_KEYS), look.style("accent", bold=True)),
                        (fit(key.words, width - _KEYS), look.style("context")),
                    ]
                )
    return lines
