"""The lines of a text and the paragraphs they make, as spans of the untouched text.

Line ends of every kind count: LF, CRLF, CR alone, vertical tab, form feed, NEL, and the Unicode line and paragraph
separators. Spans leave out the line end and the white space around the line.
"""

from typing import NamedTuple

from geneva_corpus.language.phrases import Phrase

_LINE_ENDS = "\r\v\f\x85\u2028\u2029"

#: A document is hard-wrapped when this many lines end only because the next word did not fit.
_WRAPPED_AT_LEAST = 3
#: Widest column at which prose is still taken for hard-wrapped, and the narrowest, in code points.
_WIDEST, _NARROWEST = 120, 40
_STARTS_ANEW = Phrase("", r"[-*•·–—>#|]|\d{1,3}[.)]\s")


class Line(NamedTuple):
    """One line that is not blank: text[start:end] without the white space around it."""

    start: int
    end: int
    text: str
    after_blank: bool


def lines(text: str) -> tuple[Line, ...]:
    """All lines that are not blank, in order."""
    found: list[Line] = []
    begin, blank = 0, True
    for raw in even_ends(text.replace("\r\n", " \n"), "\n").split("\n"):
        stripped = raw.strip()
        if stripped:
            start = begin + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(stripped), stripped, blank))
        blank = not stripped
        begin += len(raw) + 1
    return tuple(found)


def even_ends(text: str, end: str) -> str:
    """The text with one sign for each of its line ends, so that nothing moves."""
    for other in _LINE_ENDS:
        text = text.replace(other, end)
    return text


def blocks(text: str) -> tuple[Line, ...]:
    """The paragraphs of a text, each as one line: broken lines put together with a space for each line end."""
    return tuple(
        group[0]
        if len(group) == 1
        else Line(group[0].start, group[-1].end, " ".join(line.text for line in group), group[0].after_blank)
        for group in paragraphs(lines(text))
    )


def paragraphs(text_lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    """The lines put together that are one paragraph broken at a fixed width; all others stand alone."""
    joined = _wrapped(text_lines)
    groups: list[tuple[Line, ...]] = []
    current: list[Line] = []
    for line, joins in zip(text_lines, joined, strict=True):
        if current and not joins:
            groups.append(tuple(current))
            current = []
        current.append(line)
    if current:
        groups.append(tuple(current))
    return tuple(groups)


def _wrapped(text_lines: tuple[Line, ...]) -> list[bool]:
    """For each line, whether it goes on with the one before: that one was full, or stands in a wrapped block."""
    none = [False] * len(text_lines)
    if len(text_lines) < _WRAPPED_AT_LEAST:
        return none
    width = max(len(line.text) for line in text_lines)
    if not _NARROWEST <= width <= _WIDEST:
        return none
    joins = list(none)
    for place in range(1, len(text_lines)):
        line, previous = text_lines[place], text_lines[place - 1]
        first_word = line.text.split(None, 1)[0]
        full = len(previous.text) + 1 + len(first_word) > width
        if full and not line.after_blank and not _STARTS_ANEW.match(line.text) and len(previous.text) >= _NARROWEST:
            joins[place] = True
    if sum(joins) < _WRAPPED_AT_LEAST:
        return none
    for place in range(1, len(text_lines)):
        line, previous = text_lines[place], text_lines[place - 1]
        if line.text[0].islower() and not line.after_blank and len(previous.text) >= _NARROWEST:
            joins[place] = True
    return joins
