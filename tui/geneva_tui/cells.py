"""Text in, how many cells it takes out, and text that keeps to them in any terminal.

Terminals agree on letters, on Chinese, Japanese and Korean and on marks above or below a letter. They do not agree on
vowel signs that stand beside theirs (Devanagari, Tamil …) nor on emoji made of several characters: one terminal takes
two cells where another takes eight, and whatever stands behind is shifted. So such vowel signs count as the cell
that most terminals give them, and where one is unsure the cursor is set behind the word, however far it came.
"""

import re
from unicodedata import category

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from textual.strip import Strip

#: Characters that are surely one cell wide: Latin, Greek, Cyrillic, Armenian, Georgian, the punctuation, arrows and
#: line drawing of news text. Anything else takes the slow way. rich's own fast path knows ASCII and boxes only, and
#: a curly quote throws a whole text off it (32 ms a megabyte against 383).
_WIDE = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0530\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u21ff\u2200-\u22ff\u2400-\u2426\u2500-\u25fc]"
)
#: Characters whose width terminals disagree on, alone or with their neighbours: the scripts of India and its
#: neighbours, emoji and what makes them of several characters.
_UNSURE = (
    "[\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1900-\u1cff\u200d\u20d0-\u20ff\u2600-\u27bf\u2b00-\u2bff\u3030\u303d"
    "\u3297\u3299\ua800-\uabff\ufe00-\ufe0f\U00011000-\U00011fff\U0001f000-\U0001faff\U000e0020-\U000e01ef]"
)
_IS_UNSURE = re.compile(_UNSURE)
#: Words with such characters, compiled when one is met: what goes before one may be part of it (the 1 of a keycap).
_WORD = rf"[^\s\x00-\x1f\x7f]?{_UNSURE}+(?:[^\s\x00-\x1f\x7f]?{_UNSURE}+)*"
#: A blank that no text has, which wraps and shows as a space does: it fills what rich counts too little.
_FILLER = "\xa0"
#: Such words and their fillers in what is written to a terminal, and the sequences that are not text.
_WRITTEN = rf"\x1b\[[0-9;:?<>=]*[A-Za-z]|({_WORD})({_FILLER}*)"
_JOINER = "\u200d"


def is_narrow(text: str) -> bool:
    """Whether every character of `text` is one cell wide, so that offsets are columns."""
    return _WIDE.search(text) is None


def width_of(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if is_narrow(text) else cell_len(text) + _beside(text)


def measured(text: str) -> list[tuple[int, int, int]]:
    """Start, end and cells of each sign: a letter with its marks, an emoji with all its parts.

    What begins with a joiner that joins nothing is drawn at its own width.
    """
    spans = split_graphemes(text)[0]
    if _IS_UNSURE.search(text) is None:
        return spans
    return [
        (start, end, (cell_len(text[start:end]) if text[start] == _JOINER else cells) + _beside(text[start:end]))
        for start, end, cells in spans
    ]


def _beside(text: str) -> int:
    """How many signs stand beside their letter, which rich counts as none: U+0930 and U+093F are two cells."""
    return sum(category(character) == "Mc" for character in text) if _IS_UNSURE.search(text) is not None else 0


# Drawn text that keeps to its cells


def filled(strip: Strip) -> Strip:
    """The line with fillers, so that whoever measures it as rich does comes to the cells that it takes."""
    if _IS_UNSURE.search(strip.text) is None:
        return strip
    segments = [
        Segment(re.sub(_WORD, _fill, text) if not control else text, style, control) for text, style, control in strip
    ]
    return Strip(segments, strip.cell_length)


def _fill(word: "re.Match[str]") -> str:
    return word[0] + _FILLER * _beside(word[0])


def whole(text: str, left: int, right: int) -> tuple[int, int]:
    """The part of a text from `left` to `right`, made longer until it cuts no sign."""
    if is_narrow(text):
        return left, right
    for start, end, _ in measured(text):
        left = start if start < left < end else left
        right = end if start < right < end else right
    return left, right


def offsets(strip: Strip, x: int, y: int) -> Strip:
    """As `Strip.apply_offsets`, sign by sign where one takes fewer cells than its characters; fillers have no place."""
    if _IS_UNSURE.search(strip.text) is None:
        return strip.apply_offsets(x, y)
    made: list[Strip] = []
    for segment in strip:
        for start, end, _ in split_graphemes(segment.text)[0]:
            piece = segment.text[start:end]
            made.append(Strip([Segment(piece, segment.style)]).apply_offsets(x, y))
            x += len(piece) - piece.count(_FILLER)
    return Strip.join(made)


def anchored(data: str) -> str:
    """What is written to a terminal, with the cursor set behind each word of unsure width.

    The cells are blanked first, as the word may be narrower than they are; then the cursor goes back, the word is
    written, and the cursor goes to where the cells end, however wide the word was.
    """
    if _IS_UNSURE.search(data) is None or data.startswith("\x1b]"):
        return data
    return re.sub(_WRITTEN, _anchor, data)


def _anchor(found: "re.Match[str]") -> str:
    word, fillers = found[1], found[2]
    if word is None or _beside(word) > len(fillers):  # what is not filled (words being typed) would lose its signs
        return found[0]
    cells = cell_len(word) + len(fillers)
    return f"\x1b7{' ' * cells}\x1b8\x1b7{word}\x1b8\x1b[{cells}C" if cells else word
