"""What the words around a day limit it to: the day up to which, one day alone, a round, another year's edition.

Takes the words before and behind a day; gives marks (sort, value) as `circumstances` compares them.
"""

import re
from collections.abc import Iterator

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.verdicts.limits import clause_of, in_a_row

_MOVED = Phrase(
    "put off|postponed|moved|rescheduled|delayed|brought forward|pushed back|adjourned",
    r"\b(?:put off|postponed|moved|rescheduled|delayed|brought forward|pushed back|adjourned)\b"
    r"( (?:from|to|until|till)\b)?",
    re.I,
)
_LEG = Phrase("final|leg", r"\b((?:quarter|semi)-?(?= ?final)|final|first leg|second leg|return leg)", re.I)
_STILL = Phrase("still", r"\bstill\b", re.I)
#: "By Friday": on that day or on any before it.
_UP_TO_DAY = Phrase("by|as", r"\b(?:by|as\s+of)\s+(?:early |late |mid-?|the (?:end|evening|morning) of )?$", re.I)
#: "Next year's race", "last week's hearing": another than the one that is spoken of.
_EDITION = Phrase("next |last ", r"\b(next|last) (?:year|season|month|week)['’]s\b", re.I)
_DAY_ALONE = Phrase("alone", r"^(?:,? \d{4})? alone\b", re.I)


def limits_of_day(ahead: str, behind: str) -> Iterator[tuple[str, str]]:
    """Marks of a day: on which something was still so, or up to which it was counted, either of which dates no
    happening; which is but one of several; from which, or to which, something was put off.
    """
    before, after = clause_of(ahead, behind)
    if _STILL.search(before) or _STILL.search(after):
        yield "still", "still"
    if _UP_TO_DAY.search(ahead):
        yield "up to", "by"
    if match := _EDITION.search(f"{before} {after}"):
        yield "edition", match[1].casefold()
    if match := _LEG.search(f"{before} {after}"):
        yield "leg", match[1].casefold()
    if _DAY_ALONE.match(behind):
        yield "alone", "alone"
    if way := _moved(ahead, behind):
        yield "moved", way
    yield from in_a_row(ahead, behind)


def _moved(ahead: str, behind: str) -> str:
    """Is a day that from which something was put off, or that to which: "from", "to"; empty for neither."""
    if (match := _MOVED.search(ahead)) and match[1] and match.end() + 12 >= len(ahead):
        return "from" if match[1].strip() == "from" else "to"
    after = _MOVED.search(clause_of("", behind)[1])
    return "from" if after and not (after[1] or "").strip().startswith("from") else ""
