"""Of which round a score was told, and of which question a vote: what sets two results apart, however alike they read.

And what a minute of play is of that comes but once. Takes the score, vote or minute and the words around it; gives
marks (sort, value) as `circumstances` compares them.
"""

import re
from collections.abc import Iterator

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.stems import stem
from geneva_corpus.model import Fact

#: Another round, leg or year than the one a story is of; "into the semi-finals" tells what the result led to.
_ROUND = Phrase(
    "final|last |previous |earlier|leg|round|in 1|in 2|ago",
    r"\b(?:in|at|from) (?:the|their|its|his|her|an?|[\w'’]+['’]s) (?:[\w'’-]+ )?((?:semi|quarter)-? ?finals?)\b"
    r"|\b(first|second|return|away|home) leg\b|\b(first|second|third|fourth|fifth|previous|earlier|last) round\b"
    r"|\b((?:last|previous) (?:year|season|month|week|time)|in (?:1[89]|20)\d\d|(?:year|month|week)s? ago|earlier)\b",
    re.I,
)
#: What befalls a player once in a match, by what comes of it; he may score twice.
_ONCE = Phrase(
    "off|red card|dismiss|second yellow|substitut|saw red|sees red|seeing red|came on|replaced",
    r"\b(?:((?:sent|sending)[ -]off|(?:a |straight )?red card|dismiss(?:ed|al)|second yellow|s(?:aw|ees|eeing) red)"
    r"|(came on|substitut\w+|taken off|replaced|stretchered off|carried off|limped off|went off))\b",
    re.I,
)
_NEXT_DEED = r"[;:.]\s|\b(?:and|but|before|after|when|while|who|then)\b"
#: "A first reading", which a second follows.
_ABSENT = Phrase(
    "out|sidelined|miss|unavailable|absent",
    r"\b(?:(?:be|is|are|ruled) out|sidelined|miss(?:es|ed|ing)?|unavailable|absent)\b(?: for)?(?: [\w-]+){0,3} $",
    re.I,
)
#: Who is banned misses matches, too, and may be hurt besides.
_BANNED = Phrase("ban|suspen", r"\b(?:ban(?:ned)?|suspen\w+)\b", re.I)
_READING = Phrase("reading", r"\b(first|second|preliminary) reading\b", re.I)
#: The women and the men of one side play on one day.
_SIDE = Phrase("men|girls|boys|under-|u1|u2", r"\b(women|men|girls|boys|under-[12][0-9]|u[12][0-9])\b", re.I)
_QUESTION = Phrase(
    " to ", r"^(?! to \d)(?:[ ,]+(?:(?:late|early) )?(?:on |in )?[\w'’]+){0,3}? to (?!the\b|a\b|an\b|\d)([a-z]{2,})\b"
)
_AMENDMENT = Phrase("amendment|motion", r"\b(amendment|motion)s?\b", re.I)


def contest_of(fact: Fact, clause: str, behind: str) -> Iterator[tuple[str, str]]:
    """The marks of a score or vote; `clause` is what stands around it up to the next sign, `behind` what follows."""
    if fact.of not in ("vote", "final score", "shootout score"):
        return
    if match := _ROUND.search(clause):
        yield "round", next(group for group in match.groups() if group)
    if fact.of != "vote":
        if match := _SIDE.search(clause):
            yield "contest of", match[1]
        return
    if match := _READING.search(clause):
        yield "reading", match[1]
    if match := _QUESTION.match(behind):
        yield "question", stem(match[1])
    if match := _AMENDMENT.search(clause):
        yield "put to the vote", match[1]


def once(ahead: str, behind: str) -> str:
    """What befell a player in the minute between these words, of what befalls him but once; empty for anything else."""
    deed = _ONCE.search(re.split(_NEXT_DEED, ahead)[-1]) or _ONCE.search(
        re.split(_NEXT_DEED, behind)[0].partition(",")[0]
    )
    return "" if deed is None else "sent off" if deed[1] else "substituted"


def is_absent(ahead: str, behind: str) -> bool:
    """Is it a length for which a player cannot play: "will be out for three weeks", "misses four to six weeks"?"""
    return bool(_ABSENT.search(re.split(_NEXT_DEED, ahead)[-1])) and not _BANNED.search(f"{ahead[-80:]} {behind[:80]}")
