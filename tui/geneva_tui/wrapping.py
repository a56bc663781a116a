"""Text in, lines out: where a passage is broken so that no line is wider than the pane.

Pure. A line is a pair of offsets into the text given; white space at a break belongs to no line, every other
character to exactly one, and no grapheme is cut (unless one alone is wider than the pane).
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

#: Characters that are surely one cell wide: Latin, Greek, Cyrillic, Armenian, Georgian, the punctuation, arrows and
#: line drawing of news text. Anything else takes the slow way. rich's own fast path knows ASCII and boxes only, and
#: a curly quote throws a whole text off it (32 ms a megabyte against 383).
_WIDE = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0530\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u21ff\u2200-\u22ff\u2400-\u2426\u2500-\u25fc]"
)

_JOINER = "\u200d"
_SPACE = re.compile(r"\s")
#: Marks that may not begin a line of Chinese, Japanese or Korean text.
_CLOSING = frozenset("、。，．・：；？！）」』】〉》〕］｝ー々")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text`, each at most `width` cells wide and without white space at its ends."""
    width = max(1, width)
    text = _SPACE.sub(" ", text)
    if is_narrow(text):
        return _wrap_narrow(text, width)
    return _wrap_by_grapheme(text, width)


def is_narrow(text: str) -> bool:
    """Whether every character of `text` is one cell wide, so that offsets are columns."""
    return _WIDE.search(text) is None


def width_of(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if is_narrow(text) else cell_len(text)


def graphemes(text: str) -> list[str]:
    """What a person counts as one sign each: a letter with its marks, an emoji with all its parts."""
    if is_narrow(text):
        return list(text)
    return [text[start:end] for start, end, _ in split_graphemes(text)[0]]


def fit(text: str, width: int) -> str:
    """`text`, cut to `width` cells with an ellipsis where it is longer."""
    if width_of(text) <= width:
        return text
    return head(text, width - 1) + "…" if width > 0 else ""


def head(text: str, width: int) -> str:
    """The longest beginning of `text` that fits `width` cells and cuts no grapheme."""
    if is_narrow(text):
        return text[: max(0, width)]
    kept = taken = 0
    for _, end, cells in _measured(text):
        if taken + cells > width:
            break
        kept, taken = end, taken + cells
    return text[:kept]


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    """Offsets are columns: look back from where the line must end for the last space (40 ms a megabyte)."""
    lines: list[tuple[int, int]] = []
    size = len(text)
    start = 0
    while True:
        while start < size and text[start] == " ":
            start += 1
        if start >= size:
            return lines
        end = size
        if size - start > width:
            end = text.rfind(" ", start + 1, start + width + 1)
            if end < 0:
                end = start + width
        begin, start = start, end
        while text[end - 1] == " ":
            end -= 1
        lines.append((begin, end))


def _wrap_by_grapheme(text: str, width: int) -> list[tuple[int, int]]:
    """The same for any script: graphemes are kept whole, and wide ones may break between each other."""
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for left, right, cells, gap in _words(text):
        if start < end and used + gap + cells <= width:
            end, used = right, used + gap + cells
            continue
        if start < end:
            lines.append((start, end))
        start, end, used = left, right, cells
        while used > width:
            cut = start + max(len(head(text[start:end], width)), len(_first_grapheme(text[start:end])))
            if cut >= end:
                break
            lines.append((start, cut))
            start, used = cut, cell_len(text[cut:end])
    if start < end:
        lines.append((start, end))
    return lines


def _words(text: str) -> Iterator[tuple[int, int, int, int]]:
    """What may not be broken: start, end, cells, and the cells of white space before it.

    A wide character is a word by itself, but a closing mark stays with what it closes.
    """
    start = end = cells = gap = space = 0
    for left, right, wide in _measured(text):
        piece = text[left:right]
        if piece.isspace():
            space += max(1, wide)
            continue
        begins = space or (wide > 1 and piece not in _CLOSING) or (end > start and _is_wide(text[end - 1]))
        if (begins and piece not in _CLOSING) or space:
            if end > start:
                yield start, end, cells, gap
            start, cells, gap = left, 0, space
            space = 0
        elif end == start:
            start = left
        end = right
        cells += wide
    if end > start:
        yield start, end, cells, gap


def _measured(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each grapheme. What begins with a joiner that joins nothing is drawn at its own width."""
    for start, end, cells in split_graphemes(text)[0]:
        yield start, end, cell_len(text[start:end]) if text[start] == _JOINER else cells


def _is_wide(character: str) -> bool:
    return cell_len(character) > 1 and character not in _CLOSING


def _first_grapheme(text: str) -> str:
    spans = split_graphemes(text)[0]
    return text[spans[0][0] : spans[0][1]] if spans else text
