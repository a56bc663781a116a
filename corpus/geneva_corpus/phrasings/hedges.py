"""Two passages' words in, what one tells as uncertain and the other as certain out: "may", "will", "allegedly"."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import NEGATIONS, Words
from geneva_corpus.phrasings.stance import (
    GROUND_OF_NOUN,
    GROUND_OF_VERB,
    Attitude,
    grounded,
    negates,
    through,
)
from geneva_corpus.phrasings.stance_words import (
    BY_HEARSAY,
    DETERMINERS,
    HEDGES,
    MAYBE,
    MODALS,
    PAST,
    SAYING,
    expectation,
    presumed,
)

#: Words further than this from a hedge are not what it hedges.
_HEDGED = 4
#: So many hedges of one passage are looked at.
_MOST = 20

_ACCUSED = frozenset((verb, "of") for verb in ("accused", "suspected")) | {("charged", "with")}
#: "could hear" tells what somebody was able to do.
_ABLE = frozenset((word,) for word in "not hear see feel smell afford tell say".split())
_HELD = frozenset("alleged believed thought said reported understood rumoured rumored".split())
#: Words with which a hedge of several words begins.
_BEFORE = _HELD | {verb for verb, _ in _ACCUSED} | {"expected"}
#: A passage without one of these hedges nothing.
_HEDGING = HEDGES | MAYBE | _BEFORE
_ONE_OF = Phrase("one|some|among|most", r"\b(?:one|some|among|most)\s+of\b", re.IGNORECASE)


def hedges(words: Words) -> bool:
    """May anything in this passage be told as uncertain? In most nothing is."""
    return not _HEDGING.isdisjoint(words.plain)


def hedged(one: Words, two: Words, matches: Mapping[int, int]) -> Attitude | None:
    """ "was reportedly killed" against "was killed", "is accused of stealing" against "stole"."""
    if not HEDGES.isdisjoint(two.plain) or _maybes(two):
        return None
    for hint in _hints(one)[:_MOST]:
        about = _about(one, hint.last)
        if about is None or about not in matches or _ONE_OF.search(two.text):
            continue
        there = matches[about]
        beside = one.plain[max(0, hint.first - 2) : about]
        if not _told_plainly(two, there, hint, beside) or not grounded(one, about, there, matches, GROUND_OF_VERB):
            continue
        if hint.hearsay and _without_doer(two, there) and not _without_doer(one, about):
            continue
        return Attitude(
            "hedge",
            through(one, hint.first, hint.last),
            "",
            (one.spans[hint.first][0], one.spans[hint.last][1]),
            None,
            through(one, hint.first, about),
            through(two, _with_will(two, there), there),
            (one.stems[about],),
        )
    return None


def hedged_stems(words: Words) -> frozenset[str]:
    """What is told as uncertain in this passage."""
    if not hedges(words):
        return frozenset()
    about = (_about(words, last) for last in [*(hint.last for hint in _hints(words)), *_maybes(words)])
    return frozenset(words.stems[k] for k in about if k is not None)


def _about(words: Words, last: int) -> int | None:
    """The word that a hedge ending here hedges: the next one of content."""
    behind = range(last + 1, min(last + 1 + _HEDGED, len(words.plain)))
    return next((k for k in behind if words.content(k)), None)


class _Hint(NamedTuple):
    """The places of the words of a hedge; whether others are its source, and whether it looks ahead."""

    first: int
    last: int
    hearsay: bool
    ahead: bool


def _hints(words: Words) -> list[_Hint]:
    """The hedges of a passage in order: adverbs, and phrases before a verb."""
    found = []
    for k, word in enumerate(words.plain):
        if word in HEDGES and _hedges(words, k):
            found.append(_Hint(k, k, word in BY_HEARSAY, False))
        if word not in _BEFORE:
            continue
        behind, further = [*words.plain[k + 1 : k + 3], "", ""][:2]
        if (word, behind) in _ACCUSED and further.endswith("ing"):
            found.append(_Hint(k, k + 1, True, False))
        elif behind == "to" and word in _HELD and further == "have":
            found.append(_Hint(k, k + 2, True, False))
        elif (word, behind) == ("expected", "to"):
            found.append(_Hint(k, k + 1, False, True))
    return sorted(found)


def _told_plainly(words: Words, verb: int, hint: _Hint, beside: Sequence[str]) -> bool:
    """Does this passage tell it as certain: not denied, not ahead, and not on the word of others?

    `beside` are the words at the hedge: "would probably survive" is held against "would survive".
    """
    before = words.plain[max(0, verb - 4) : verb]
    will = "will" in before
    if any(word in NEGATIONS or (word in MODALS and word != "will" and word not in beside) for word in before):
        return False
    if hint.ahead and not will:
        return False
    if hint.hearsay and (will or presumed(words.text) or any(SAYING.get(word) for word in words.plain)):
        return False
    return expectation(words.text) is None


def _with_will(words: Words, verb: int) -> int:
    return next((k for k in range(max(0, verb - 2), verb) if words.plain[k] == "will"), verb)


def uncertain(one: Words, two: Words, matches: Mapping[int, int]) -> Attitude | None:
    """ "may resign" against "will resign", "may have fled" against "fled"."""
    if not HEDGES.isdisjoint(two.plain) or _maybes(two):
        return None
    for k in _maybes(one)[:_MOST]:
        about = _about(one, k)
        if about is None or about not in matches or any(map(negates, one.plain[k:about])):
            continue
        past = "have" in one.plain[k:about]
        there = matches[about]
        before = two.plain[max(0, there - 3) : there]
        if any(map(negates, before)):
            continue
        will = "will" in before[-2:] or before[-2:] in (("going", "to"), ("is", "to"), ("are", "to"))
        same = two.plain[there] in (one.plain[about], *PAST) or two.plain[there].endswith("ed")
        told = will if not past else same or (bool(before) and before[-1] in PAST)
        if not grounded(one, about, there, matches, GROUND_OF_NOUN):
            continue
        if not told or (not will and ((before[-1:] and before[-1] in DETERMINERS) or MODALS & set(before))):
            continue
        first = there - 1 - before[::-1].index("will") if will and "will" in before else there
        return Attitude(
            "hedge",
            one.plain[k],
            "will" if will else "",
            one.spans[k],
            two.spans[first] if will else None,
            through(one, k, about),
            through(two, first, there),
            (one.stems[about],),
        )
    return None


def _hedges(words: Words, k: int) -> bool:
    """ "appeared in court" hedges nothing, nor does "a likely winner" what somebody does."""
    behind = words.plain[k + 1] if k + 1 < len(words.plain) else ""
    if words.plain[k].startswith(("appear", "seem")):
        return behind in ("to", "that", "as", "like") or (k > 0 and words.plain[k - 1] == "it")
    return True


def _without_doer(words: Words, verb: int) -> bool:
    """ "was shot" tells not who did it, so nobody need be alleged to."""
    return bool((PAST - {"has", "have", "had"}) & set(words.plain[max(0, verb - 2) : verb]))


def _maybes(words: Words) -> list[int]:
    """Where something is told as possible."""
    return [k for k, word in enumerate(words.plain) if word in MAYBE and _is_maybe(words, k)]


def _is_maybe(words: Words, k: int) -> bool:
    """Not the month, and not what somebody was able to do."""
    if not words.text[words.spans[k][0]].islower():
        return False
    return words.plain[k] != "could" or words.plain[k + 1 : k + 2] not in _ABLE
