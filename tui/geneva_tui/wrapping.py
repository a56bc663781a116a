"""Text in, lines out: where a passage is broken so that no line is wider than the pane.

Pure. A line is a pair of offsets into the text given; white space at a break belongs to no line, every other
character to exactly one, and no grapheme is cut (unless one alone is wider than the pane).
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from geneva_tui.cells import is_narrow, measured, width_of

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


def graphemes(text: str) -> list[str]:
    """What a person counts as one sign each: a letter with its marks, an emoji with all its parts."""
    if is_narrow(text):
        return list(text)
    return [text[start:end] for start, end, _ in measured(text)]


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
    for _, end, cells in measured(text):
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
            start, used = cut, width_of(text[cut:end])
    if start < end:
        lines.append((start, end))
    return lines


def _words(text: str) -> Iterator[tuple[int, int, int, int]]:
    """What may not be broken: start, end, cells, and the cells of white space before it.

    A wide character is a word by itself, but a closing mark stays with what it closes.
    """
    start = end = cells = gap = space = 0
    for left, right, wide in measured(text):
        piece = text[left:right]
        if piece.isspace():
            space += max(1, wide)
            continue
        begins = _is_wide(piece[0]) or (end > start and _is_wide(text[end - 1]))
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


def _is_wide(character: str) -> bool:
    """Whether a text may be broken beside it. A letter with a vowel sign beside it is wide, but part of a word."""
    return cell_len(character) > 1 and character not in _CLOSING


def _first_grapheme(text: str) -> str:
    spans = measured(text)
    return text[spans[0][0] : spans[0][1]] if spans else text
