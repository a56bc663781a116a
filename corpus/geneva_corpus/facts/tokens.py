"""A passage → its words, figures and signs, each with its place in the article's text.

One pass of one pattern that never backtracks, so the work grows with the length of the text and no faster.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’´ʼ][^\W\d_]+)*|[^\w\s]|_")
_PLAIN = str.maketrans(
    {
        "’": "'",
        "´": "'",
        "ʼ": "'",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "—": "–",
        "―": "–",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
    }
)

#: A figure longer than this names something (an account, a key) and has no value.
LONGEST_FIGURE = 24


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one passage, as columns of equal length.

    `low` is in lower case with plain apostrophes, hyphens (`-`) and dashes (`–`). A possessive `'s` is a token of
    its own. `figure[i]` tells whether token i begins with a digit.
    """

    text: tuple[str, ...]
    low: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    figure: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.text)

    def at(self, index: int) -> str:
        """The token in lower case, or nothing beyond either end."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def glued(self, index: int) -> bool:
        """Does this token follow the one before it without a space?"""
        return 0 < index < len(self.text) and self.start[index] == self.end[index - 1]

    def is_figure(self, index: int) -> bool:
        return 0 <= index < len(self.figure) and self.figure[index]

    def is_capital(self, index: int) -> bool:
        return 0 <= index < len(self.text) and self.text[index][:1].isupper()


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if text[first].isdigit():
            spans.extend(_figures(text, first, last))
        elif last - first > 2 and text[last - 2] in "'’´ʼ" and text[last - 1] in "sS":
            spans += [(first, last - 2), (last - 2, last)]
        else:
            spans.append((first, last))
    words = tuple(text[first:last] for first, last in spans)
    return Tokens(
        text=words,
        low=tuple(word.translate(_PLAIN).lower() for word in words),
        start=tuple(first for first, _ in spans),
        end=tuple(last for _, last in spans),
        figure=tuple(word[0].isdigit() for word in words),
    )


def _figures(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """One figure as it stands when its commas group thousands, else its parts between the commas."""
    run = text[start:end]
    if "," not in run or _is_grouped(run):
        return [(start, end)]
    spans = []
    here = start
    for part in run.split(","):
        spans.append((here, here + len(part)))
        here += len(part) + 1
    return spans


def _is_grouped(run: str) -> bool:
    """12,345,678.9 and the Indian 1,23,45,678, not 9,10 or 1,1,1."""
    whole, _, rest = run.partition(".")
    if len(run) > LONGEST_FIGURE or (not rest.replace(".", "0").isdigit() and rest):
        return False
    first, *groups = whole.split(",")
    return (
        1 <= len(first) <= 3
        and first[0] != "0"
        and len(groups[-1]) == 3
        and all(len(group) in (2, 3) for group in groups[:-1])
        and "." not in rest
    )
