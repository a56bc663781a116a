"""What the words of a sentence set a figure apart by: another time, another contest, a day to come, a part of a sum.

Takes a fact and its passage; gives whether its account tells it of another time or round, from which day on it can be
known, and the whole that it is a part of. Nothing here looks at other facts.
"""

import re
from collections.abc import Sequence

from geneva_corpus.facts.verbs import participle
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Fact, Passage
from geneva_corpus.values import span
from geneva_corpus.verdicts.figure_marks import dateline_end
from geneva_corpus.verdicts.story_times import Dated

#: "had" behind what somebody says is no other time: "police said that two had been arrested".
_ANOTHER = Phrase(
    "then|had|earlier|previous|last|ago|in 1|in 2|time|before|final|first leg",
    r"\bthen\b|(?<!which )(?<!who )\bhad (?:\w+ly |already |only |once |not )?(\w+)|\b(?:earlier|previous(?:ly)?|ago)\b"
    r"|\b(?:last (?:year|month|week|season|time)|the (?:year|month|week|season) before|at (?:the|that) time"
    r"|in (?:1[89]|20)\d\d|first leg|(?:semi|quarter)-?finals?)\b",
    re.I,
)
_TOLD = re.compile(r"\b(?:said|says|told|reported|announced|confirmed|added|according)\b", re.I)
_SAID_ON = Phrase(
    "said|says|told|reported|announced|confirmed|added|statement",
    r"\b(?:said|says|told(?: [\w-]+){1,3}|reported|announced|confirmed|added|statement)\s+(?:on |late |early )*$",
    re.I,
)
_SAID_BEHIND = Phrase(
    "said|says|told|reported|announced", r"\W*(?:[\w'’-]+ ){0,3}(?:said|says|told|reported|announced)\b", re.I
)
#: Characters of a clause, before and behind a figure, that are looked at, and of what stands behind a day.
CLAUSE, BEHIND = 1_000, 120
#: Between a figure and the time that it is held beside: "66.3%, up from 61.9% in 2020", "the lowest since 1990".
_BESIDE = Phrase(
    "from|on|against|compared|versus|than|since",
    r"\b(?:(?:up|down|rising|falling|rose|fell|increase|decrease|rise|fall|drop|gain) (?:from|on)"
    r"|(?:against|versus|from) (?:about |around |some |only |just )?[$£€]?[0-9][0-9.,]*|compared (?:with|to)"
    r"|than (?:in|at|during|on|last)"
    r"|(?:\w{2,}est|most|least|record|high|low)\b[^.;:!?]{0,40}? since)\b|than $",
    re.I,
)
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
#: "two people in the town and one in Marlow", "17 people in the hall and six more in the city".
_AND_MORE = Phrase(
    "|".join(f"and {word}" for word in (*_WORDS, *"0123456789", "about", "some", "around")),
    rf"^[^.;:!?\d]{{0,60}}?\band (?:about |some |around )?([0-9][0-9,]*|{'|'.join(_WORDS)})"
    r"(?: (?:\w+ )?(?:more|others?)\b| (?:in|at|on|near|outside|inside) (?:the |a |an )?\w| another \w)",
    re.I,
)
_AND_ANOTHER = Phrase("and another", rf"^[^.;:!?\d]{{0,60}}?\band another (\d[\d,]*|{'|'.join(_WORDS)})\b", re.I)
_PLACE = Phrase("", r"^[^,.;:!?]{0,40}?\b(?:in|at|on|near|outside|inside) (?:the |a |an )?\w", re.I)


def is_of_another_time(fact: Fact, passage: Passage) -> bool:
    """Do the words before or behind a figure, in its clause, tell it of another time, or another round?"""
    start, end = fact.start - passage.start, fact.end - passage.start
    first = max(start - CLAUSE, passage.text.rfind(";", 0, start) + 1, dateline_end(passage.text))
    behind = passage.text.find(";", end, end + CLAUSE)
    clause = passage.text[first : behind if behind >= 0 else end + CLAUSE]
    found = (
        match
        for match in _ANOTHER.finditer(clause)
        if (not match[1] or participle(match[1]) == match[1]) and not held_beside(clause[end - first : match.start()])
    )
    match = next(found, None)
    return match is not None and not _TOLD.search(clause[: match.start()])


def held_beside(between: str) -> bool:
    """Do the words between a figure and the time behind it hold the figure beside what was then?"""
    return len(between) <= CLAUSE and _BESIDE.search(between) is not None


def known_from(fact: Fact, passage: Passage, dates: Sequence[Dated]) -> float | None:
    """The first of the days that its sentence names, as a day number; None where it names none, or that of a saying."""
    if fact.kind in ("date", "time") or fact.modality != "asserted":
        return None
    begun = passage.start + dateline_end(passage.text)
    found = []
    for date, days in dates:
        if date.start < begun:
            continue
        start, end = date.start - passage.start, date.end - passage.start
        if _SAID_ON.search(passage.text[max(0, start - 60) : start]) or _SAID_BEHIND.match(
            passage.text[end : end + BEHIND]
        ):
            return None
        found.append(days[0])
    return min(found, default=None)


def whole_of(fact: Fact, passage: Passage) -> float | None:
    """What a count is with the rest that its sentence adds to it: "two in the town and one in the hills" are three."""
    if fact.kind != "number" or fact.bound is not None:
        return None
    told = span("number", fact.value)
    behind = passage.text[fact.end - passage.start : fact.end - passage.start + BEHIND]
    if told is None or told.measure != "count" or told.low != told.high:
        return None
    match = _AND_ANOTHER.match(behind) or _AND_MORE.match(behind)
    if match is None:
        return None
    added = match[0][match.end(1) - match.start() :]
    more = re.match(r" (?:\w+ )?(?:more|others?)\b", added, re.I) or "another" in match[0][: match.start(1)]
    if not more and not _PLACE.match(match[0][: match.start(1)].rpartition(" and ")[0]):
        return None
    word = match[1].casefold()
    rest = _WORDS.index(word) + 1 if word in _WORDS else int(word.replace(",", "").rstrip(",") or 0)
    return told.low + rest
