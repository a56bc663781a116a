"""One line of typed text: the search, and the filter of a list. Keys go in; text and the place of the cursor come out.

A plain value without a widget: the screen that owns it hands it the keys and draws it.
"""

from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece
from geneva_tui.theme import Ground, Look
from geneva_tui.wrapping import graphemes

#: Nobody types more to search for; a paste of a whole book is cut here.
_LONGEST = 500


class Typed:
    """Text with a cursor; `at` counts graphemes, so that one step is one sign on the screen."""

    def __init__(self, text: str = "") -> None:
        self._parts = graphemes(text)
        self.at = len(self._parts)

    @property
    def text(self) -> str:
        """What is typed."""
        return "".join(self._parts)

    def key(self, key: str, character: str | None) -> bool:
        """Heed a key as Textual names it; false where it means nothing to a line of text."""
        if character is not None and character.isprintable() and not key.startswith("ctrl+"):
            self.insert(character)
            return True
        steps = {"left": self.at - 1, "right": self.at + 1, "home": 0, "ctrl+a": 0, "end": len(self._parts)}
        steps["ctrl+e"] = len(self._parts)
        if key in steps:
            self.at = max(0, min(steps[key], len(self._parts)))
        elif key in ("backspace", "ctrl+h"):
            self._cut(self.at - 1, self.at)
        elif key in ("delete", "ctrl+d"):
            self._cut(self.at, self.at + 1)
        elif key == "ctrl+u":
            self._cut(0, self.at)
        elif key == "ctrl+k":
            self._cut(self.at, len(self._parts))
        elif key in ("ctrl+w", "ctrl+backspace"):
            self._cut(self._word_before(), self.at)
        else:
            return False
        return True

    def insert(self, text: str) -> None:
        """Put text at the cursor, line ends and tabs as spaces."""
        flat = " ".join(text.split()) if any(sign in text for sign in "\n\r\t") else text
        before = "".join(self._parts[: self.at]) + flat
        after = "".join(self._parts[self.at :])
        self._parts = graphemes((before + after)[:_LONGEST])
        self.at = min(len(graphemes(before)), len(self._parts))

    def pieces(self, width: int, look: Look, ground: Ground) -> tuple[list[Piece], int]:
        """The part of the text around the cursor that fits, and the column of the cursor in it."""
        from geneva_corpus.display import in_one_line

        shown = [in_one_line(part) for part in self._parts]
        first = self.at
        taken = 0
        while first > 0 and taken + width_of(shown[first - 1]) < width:
            first -= 1
            taken += width_of(shown[first])
        last = self.at
        room = width - taken
        while last < len(shown) and room - width_of(shown[last]) >= 0:
            room -= width_of(shown[last])
            last += 1
        style = look.style("text", ground, bold=True)
        block = look.style("text", ground, bold=True, reverse=True)
        under = shown[self.at] if self.at < last else " "
        rest = "".join(shown[self.at + 1 : last])
        return [("".join(shown[first : self.at]), style), (under, block), (rest, style)], taken

    def _cut(self, start: int, end: int) -> None:
        start, end = max(0, start), min(end, len(self._parts))
        if start < end:
            del self._parts[start:end]
            self.at = start

    def _word_before(self) -> int:
        at = self.at
        while at > 0 and self._parts[at - 1].isspace():
            at -= 1
        while at > 0 and not self._parts[at - 1].isspace():
            at -= 1
        return at
