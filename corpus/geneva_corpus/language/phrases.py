"""A pattern of which few texts hold anything: tried, and compiled, only for a text that has one of its words.

Compiling all patterns of the program takes as long as comparing five articles does, and most articles need few of them.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

#: A letter that names begin with: none of the small ones of English and its neighbours. As cheap to compile as A-Z.
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
#: Longer texts are not kept in lower case: a page without line ends may be many megabytes.
_LONGEST = 10_000


class Phrase:
    """A pattern, and words without one of which it cannot match.

    The words are written like the branches of a pattern, in lower case, and may be parts of words: "injur|hurt". Where
    there are none the pattern is tried on every text.
    """

    __slots__ = ("_compiled", "_flags", "pattern", "words")

    def __init__(self, words: str, pattern: str, flags: int = 0) -> None:
        self.words = tuple(words.split("|")) if words else ()
        self.pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as it is tried, whatever words a text has."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Where it stands first in text[start:end]."""
        return self.compiled.search(text, start, end) if self._may_be_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """It at the beginning of text[start:]."""
        return self.compiled.match(text, start) if self._may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """It where it is the whole text."""
        return self.compiled.fullmatch(text) if self._may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places where it stands."""
        return self.compiled.finditer(text) if self._may_be_in(text) else iter(())

    def sub(self, other: str, text: str) -> str:
        """The text with something else in its places."""
        return self.compiled.sub(other, text) if self._may_be_in(text) else text

    def _may_be_in(self, text: str) -> bool:
        if not self.words:
            return True
        low = _lowered(text) if len(text) <= _LONGEST else _in_lower_case(text)
        return any(map(low.__contains__, self.words))


def _in_lower_case(text: str) -> str:
    """Words in lower case, where the two letters of Turkish that patterns take for an i are one, too."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


#: Kept for a moment, for many phrases are asked of one text.
_lowered = lru_cache(maxsize=64)(_in_lower_case)
