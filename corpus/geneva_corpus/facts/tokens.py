"""A passage → its words, figures and signs, each with its place in the article's text.

One pass of one pattern that never backtracks, so the work grows with the length of the text and no faster.
"""

import re
from functools import lru_cache
from operator import add

from geneva_corpus.language.phrases import Phrase

#: Blanks that set thousands apart: plain, no-break, thin, narrow no-break.
_BLANK = r"[ \u00a0\u2009\u202f]"
_ONE = r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’´ʼ][^\W\d_]+)*|[^\w\s]|_"
_TOKEN = re.compile(_ONE)
#: Happenings that some hyphenate and some do not.
_HYPHENED = "stand-off|cease-fire|break-in|hold-up|run-off|walk-out|shoot-out|shut-down|lock-down"
#: The tokens of the few passages that hold such a word, or figures with a blank between.
_LONG_TOKEN = Phrase(
    "",
    rf"(?<![\d.,])(?<!\d{_BLANK})[1-9]\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,5}}(?!{_BLANK}?\d|[.,]\d)"
    rf"|(?<!\w)(?i:(?:{_HYPHENED})s?(?!\w))|{_ONE}",
)
_HAPPENING, _SPACED = Phrase(_HYPHENED, _HYPHENED, re.I), re.compile(r"\d\s\d")
#: After a decimal comma ("3,5 million"); a list of figures ("groups 3,5 and 7") goes on otherwise.
_AFTER_DECIMAL = Phrase(
    "",
    r"\s?(?:million|billion|trillion|mln|bn|per ?cent|%|°|euros?|km|kilomet|kg|met(?:er|re)s|tonnes|degrees|magnitude)",
    re.I,
)
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


class Tokens:
    """The tokens of one passage, as columns of equal length.

    `low` is in lower case with plain apostrophes, hyphens (`-`) and dashes (`–`). A possessive `'s` is a token of
    its own. `figure[i]` tells whether token i begins with a digit.
    """

    __slots__ = ("_count", "end", "figure", "low", "start", "text")

    def __init__(
        self,
        text: tuple[str, ...],
        low: tuple[str, ...],
        start: tuple[int, ...],
        end: tuple[int, ...],
        figure: tuple[bool, ...],
    ) -> None:
        self.text, self.low, self.start, self.end, self.figure = text, low, start, end, figure
        self._count = len(text)

    def __len__(self) -> int:
        return self._count

    def at(self, index: int) -> str:
        """The token in lower case, or nothing beyond either end."""
        return self.low[index] if 0 <= index < self._count else ""

    def glued(self, index: int) -> bool:
        """Does this token follow the one before it without a space?"""
        return 0 < index < self._count and self.start[index] == self.end[index - 1]

    def is_figure(self, index: int) -> bool:
        return 0 <= index < self._count and self.figure[index]

    def is_capital(self, index: int) -> bool:
        return 0 <= index < self._count and self.text[index][:1].isupper()


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    passage = text[start:end]
    long = ("-" in passage and _HAPPENING.search(passage)) or _SPACED.search(passage)
    words: list[str] = []
    starts: list[int] = []
    at = start
    for word in (_LONG_TOKEN.compiled if long else _TOKEN).findall(text, start, end):
        at = text.index(word, at)  # nothing but white space stands between
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "'’´ʼ":
            words += [word[:-2], word[-2:]]
            starts += [at, at + len(word) - 2]
        elif not word.isalnum() and word[0].isdigit():
            spaced = " " in word
            for first, last in (
                _spaced(text, at, at + len(word), start) if spaced else _figures(text, at, at + len(word))
            ):
                words.append(text[first:last])
                starts.append(first)
        else:
            words.append(word)
            starts.append(at)
        at += len(word)
    return Tokens(
        text=tuple(words),
        low=tuple(map(_low, words)),
        start=tuple(starts),
        end=tuple(map(add, starts, map(len, words))),
        figure=tuple([not word.isalpha() and word[0].isdigit() for word in words]),
    )


@lru_cache(maxsize=4096)
def _low(word: str) -> str:
    """In lower case; a happening that some hyphenate and some do not ("stand-off", "cease-fire") as one word."""
    low = word.lower() if word.isascii() else word.translate(_PLAIN).lower()
    return low.replace("-", "") if len(low) > 1 and "-" in low else low


def _figures(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """One figure as it stands when its commas group thousands, else its parts between the commas."""
    run = text[start:end]
    if "," not in run or _is_grouped(run) or (_is_decimal(run) and _AFTER_DECIMAL.match(text, end)):
        return [(start, end)]
    spans = []
    here = start
    for part in run.split(","):
        spans.append((here, here + len(part)))
        here += len(part) + 1
    return spans


def _spaced(text: str, start: int, end: int, begin: int) -> list[tuple[int, int]]:
    """One figure whose thousands are set apart by blanks ("1 200 000"), unless what stands before it says otherwise.

    In "May 12 500 people", "Boeing 737 100 metres away" two figures meet; so they do after a capital within a sentence.
    """
    word = text[max(begin, start - 20) : start].rstrip().rpartition(" ")[2]
    opens = start - len(word) - 1 <= begin
    if not word[:1].isupper() or (opens and word.lower() not in _MONTHS):
        return [(start, end)]
    spans, here = [], start
    for part in text[start:end].split(" "):
        spans.append((here, here + len(part)))
        here += len(part) + 1
    return spans


#: Months as words that stand before a day; the calendar's own table lies above this module.
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. apr. jun. "
    "jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec".split()
)


def _is_decimal(run: str) -> bool:
    """3,5 and 12,75 as most of Europe writes 3.5 and 12.75."""
    whole, _, rest = run.partition(",")
    return len(rest) <= 2 and rest.isdigit() and len(whole) <= 3


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
