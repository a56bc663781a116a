"""Two passages' words in, their differences in stance out: who merely says what the other admits, hedges, quotes."""

import re
from collections.abc import Set
from typing import Literal, NamedTuple

from geneva_corpus.language.stems import stem
from geneva_corpus.language.word_sequences import Words, read_words

#: What a difference of attitude is about.
Stance = Literal["attribution", "hedge", "expectation", "quotation", "distance"]

#: Verb of saying → what it says of what is said.
SAYING: dict[str, str] = {
    word: group
    for group, words in {
        "said": "said says say saying told tells added adds noted notes stated according announced reported",
        "admitted": "admitted admits acknowledged acknowledges conceded concedes confessed confesses",
        "claimed": "claimed claims claim alleged alleges asserted asserts maintained maintains insisted insists",
        "denied": "denied denies rejected rejects dismissed dismisses",
        "warned": "warned warns cautioned cautions threatened",
        "promised": "promised promises vowed vows pledged pledges assured assures",
        "stressed": "stressed stresses emphasized emphasised emphasizes underlined underscored reiterated reiterates",
        "suggested": "suggested suggests hinted hints implied speculated",
        "confirmed": "confirmed confirms",
        "accused": "accused accuses blamed blames",
    }.items()
    for word in words.split()
}
_HEDGES = frozenset(
    """may might could likely unlikely probably possibly perhaps reportedly allegedly apparently supposedly purportedly
    seemingly appears appeared seems seemed suspected rumored rumoured unconfirmed presumably""".split()
)
_DISTANCE = frozenset(("so-called", "self-styled", "self-proclaimed", "alleged"))
_EXPECTATION = re.compile(
    r"(?:(?:did|does|do|is|was|were|are)\s*(?:not|n['’]t)\s+(?:\w+\s+)?(?:expect\w*|hop\w+|anticipat\w+)"
    r"|(?:little|no|low|slim|high|great)\s+(?:hopes?|expectations?|chances?)"
    r"|(?:not\s+)?(?:expects?|expected|hopes?|hoped|doubts?|doubted|anticipates?|anticipated))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»\n]{1,2000})[\"”“»]")


class Attitude(NamedTuple):
    """A difference in stance: `a` and `b` are the words that show it, "" where a passage has none."""

    stance: Stance
    a: str
    b: str


def attitudes(one: Words, two: Words, both_a: Set[int], both_b: Set[int]) -> tuple[Attitude, ...]:
    """Where one only says what the other admits, hedges, denies, expects or puts in quotation marks."""
    found: list[Attitude] = []
    verb_a, verb_b = _verb(one), _verb(two)
    if verb_a and verb_b and SAYING[verb_a] != SAYING[verb_b]:
        found.append(Attitude("attribution", verb_a, verb_b))
    hedge_a, hedge_b = _first(one, _HEDGES), _first(two, _HEDGES)
    if bool(hedge_a) != bool(hedge_b):
        found.append(Attitude("hedge", hedge_a, hedge_b))
    hope_a, hope_b = _EXPECTATION.search(one.text), _EXPECTATION.search(two.text)
    if hope_a and hope_b and _word_stems(hope_a.group()) != _word_stems(hope_b.group()):
        found.append(Attitude("expectation", hope_a.group(), hope_b.group()))
    far_a, far_b = _distance(one), _distance(two)
    if far_a != far_b and bool(far_a) != bool(far_b):
        found.append(Attitude("distance", far_a, far_b))
    quoted_a, quoted_b = _in_quotes(one, both_a), _in_quotes(two, both_b)
    if (quoted_a >= 0.6 and quoted_b <= 0.1) or (quoted_b >= 0.6 and quoted_a <= 0.1):
        found.append(
            Attitude("quotation", "quoted" if quoted_a > quoted_b else "", "quoted" if quoted_b > quoted_a else "")
        )
    return tuple(found)


def _word_stems(text: str) -> list[str]:
    return [
        stem(word) for word in read_words(text).plain if word not in ("did", "does", "do", "is", "was", "were", "are")
    ]


def _verb(words: Words) -> str:
    """The verb of saying that tells most; a plain "said" only if there is no other."""
    verbs = [word for word in words.plain if word in SAYING]
    return next((verb for verb in verbs if SAYING[verb] != "said"), verbs[0] if verbs else "")


def _first(words: Words, table: frozenset[str]) -> str:
    return next(
        (word for word in words.plain if (word in table and word != "may") or (word in table and word == "may")), ""
    )


def _distance(words: Words) -> str:
    low = words.text.casefold()
    told = next((word for word in sorted(_DISTANCE) if word in low), "")
    if told:
        return told
    for match in _QUOTED.finditer(words.text):
        inner = match.group(1).split()
        if len(inner) <= 2:
            return match.group(1).strip()
    return ""


def _in_quotes(words: Words, both: Set[int]) -> float:
    """How much of what both tell stands in quotation marks here."""
    spans = [match.span(1) for match in _QUOTED.finditer(words.text)]
    places = [i for i in both if words.content(i)]
    if not places:
        return 0.0
    return sum(any(start <= words.spans[i][0] < end for start, end in spans) for i in places) / len(places)
