"""Two passages' words in; out, what one rules out and the other does not, and what each expects of the same thing."""

import re
from collections.abc import Mapping

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import Words
from geneva_corpus.phrasings.stance import NEGATING, Attitude, negates, through
from geneva_corpus.phrasings.stance_words import BREAK, DETERMINERS, MODALS, PAST, SAYING, expectation

#: Words further than this from a phrase of hope are not what is hoped for.
_HOPED = 7
#: Groups of phrases that expect little, and how much two passages must share for one to expect what the other does not.
_UNSURE = frozenset(("not expected", "little hope", "doubted", "unlikely"))
_SHARED_FOR_OPPOSITES = 0.4
#: What talks are to bring: of one meeting "success" and "a breakthrough" are one thing, if the passages share so much.
_OUTCOMES = frozenset(
    """breakthrough breakthroughs success progress agreement agreements deal accord settlement solution resolution
    compromise result results outcome""".split()
)
_SHARED_FOR_OUTCOMES = 0.25

_BEING = frozenset("is are was were be been being".split())
_AUXILIARIES = frozenset("did do does was were is are has have had will would could can".split())
_FAILS = frozenset("fail fails failed refuse refuses refused decline declines declined".split())
_DENYING = NEGATING | _FAILS
_TURNS = frozenset("denied denies unlikely unable nothing nobody few little".split())
_UNTIL = frozenset(("until", "till"))
_MEASURES = frozenset("more less fewer longer later one".split())
_NOT_PLAIN = Phrase(
    "not|?",
    r"\bnot\s+(?:only|just|immediately|yet|necessarily|all|every|least)\b|\bor\s+not\b|\?",
    re.IGNORECASE,
)


def negated(one: Words, two: Words, matches: Mapping[int, int]) -> Attitude | None:
    """ "did not rule out talks" against "ruled out talks": one "not" between two passages that are else alike."""
    if _NOT_PLAIN.search(one.text) or _NOT_PLAIN.search(two.text):
        return None
    places = _denials(one)
    if len(places) != 1 or _denials(two) or _turns(one) or _turns(two):
        return None
    at = places[0]
    if any(word in _UNTIL for word in one.plain[at + 1 :]):
        return None  # "did not sink until Monday": it sank
    if at + 1 < len(one.plain) and one.plain[at + 1] in _MEASURES:
        return None
    verb = next((k for k in range(at + 1, min(at + 4, len(one.plain))) if one.content(k)), None)
    if verb is None or verb not in matches:
        return None
    there = matches[verb]
    if two.plain[there - 1] in DETERMINERS if there else True:
        return None
    if (MODALS & set(two.plain[max(0, there - 3) : there])) - set(one.plain[max(0, at - 2) : verb]):
        return None
    near = [k for k in range(verb + 1, min(verb + 6, len(one.plain))) if one.content(k) and k in matches]
    about = [k for k in near if there < matches[k] <= there + 7]
    if not about or one.is_possessive(about[0]) != two.is_possessive(matches[about[0]]):
        return None  # "the gunman" is not "the gunman's brother"
    first, begin = _verb_phrase(one, at), _verb_phrase(two, there)
    at_one = (one.spans[first][0], one.spans[verb][1])
    at_two = (two.spans[begin][0], two.spans[there][1])
    return Attitude(
        "negation",
        through(one, first, verb),
        through(two, begin, there),
        at_one,
        at_two,
        through(one, first, about[0]),
        through(two, begin, matches[about[0]]),
        tuple(one.stems[k] for k in about),
    )


def expected(one: Words, two: Words, matches: Mapping[int, int], shared: float) -> list[Attitude]:
    """ "did not expect a breakthrough" against "hoped for a breakthrough": unlike phrases before one and the same."""
    hope_a, hope_b = expectation(one.text), expectation(two.text)
    if hope_a is None or hope_b is None or hope_a[0] == hope_b[0]:
        return []
    if (hope_a[0] in _UNSURE) != (hope_b[0] in _UNSURE):
        sure = two if hope_a[0] in _UNSURE else one
        if shared < _SHARED_FOR_OPPOSITES or any(map(negates, sure.plain)):
            return []
    if not {hope_a[0], hope_b[0]} & _UNSURE and _by_others(one, hope_a[1]) != _by_others(two, hope_b[1]):
        return []  # "he hopes to win", "he is expected to win"
    near_a, near_b = _hoped(one, hope_a[1], hope_a[2]), _hoped(two, hope_b[1], hope_b[2])
    about = [(i, matches[i]) for i in near_a if i in matches and matches[i] in near_b]
    if not about and shared >= _SHARED_FOR_OUTCOMES:
        about = [(i, j) for i in near_a for j in near_b if one.plain[i] in _OUTCOMES and two.plain[j] in _OUTCOMES]
    if not about:
        return []
    i, j = min(about, key=lambda pair: abs(one.spans[pair[0]][0] - hope_a[2]))
    return [
        Attitude(
            "expectation",
            " ".join(one.text[hope_a[1] : hope_a[2]].split()),
            " ".join(two.text[hope_b[1] : hope_b[2]].split()),
            hope_a[1:],
            hope_b[1:],
            reaching(one, hope_a[1:], i),
            reaching(two, hope_b[1:], j),
            (one.stems[i], two.stems[j]),
        )
    ]


def _by_others(words: Words, start: int) -> bool:
    """ "is expected": by whom is not told."""
    before = [words.plain[k] for k in range(len(words.spans)) if words.spans[k][0] < start][-2:]
    return not _BEING.isdisjoint(before)


def _hoped(words: Words, start: int, end: int) -> list[int]:
    """What is hoped for: the next two words of content behind the phrase; before it in "a breakthrough is unlikely"."""
    inside = [k for k in range(len(words.spans)) if start <= words.spans[k][0] < end]
    first, last = inside[0], inside[-1]
    found: list[int] = []
    for k in range(last + 1, min(last + 1 + _HOPED, len(words.spans))):
        if BREAK.search(words.text[words.spans[k - 1][1] : words.spans[k][0]].strip(' "“”«»')) or len(found) == 2:
            break
        if words.content(k) and words.plain[k] not in SAYING:
            found.append(k)
    if found or first == 0 or not PAST & set(words.plain[max(0, first - 1) : last + 1]):
        return found
    return [k for k in range(max(0, first - 4), first) if words.content(k)]


def _denials(words: Words) -> list[int]:
    """Where something in this passage is negated, or said not to have been done."""
    return [
        k
        for k, word in enumerate(words.plain)
        if (word in _DENYING or word.endswith("n't")) and (negates(word) or _fails(words, k))
    ]


def denied_stems(words: Words) -> frozenset[str]:
    """What is negated in this passage."""
    behind = (range(k + 1, min(k + 4, len(words.plain))) for k in _denials(words))
    about = (next((i for i in places if words.content(i)), None) for places in behind)
    return frozenset(words.stems[k] for k in about if k is not None)


def hoped_stems(words: Words) -> frozenset[str]:
    """What is hoped for or expected in this passage."""
    hope = expectation(words.text)
    hoped = _hoped(words, hope[1], hope[2]) if hope else []
    return frozenset("outcome" if words.plain[k] in _OUTCOMES else words.stems[k] for k in hoped)


def _fails(words: Words, k: int) -> bool:
    """ "failed to sign", "refused to sign"."""
    return words.plain[k] in _FAILS and words.plain[k + 1 : k + 2] == ("to",)


def _turns(words: Words) -> bool:
    """Does another word turn what is said, so that a "not" less may say the same?"""
    return not _TURNS.isdisjoint(words.plain)


def _verb_phrase(words: Words, k: int) -> int:
    """Where the verb here, or its "not", begins: at the auxiliary before it."""
    return k - 1 if k and words.plain[k - 1] in _AUXILIARIES else k


def reaching(words: Words, phrase: tuple[int, int], k: int) -> str:
    """A phrase with the word it is about."""
    start, end = min(phrase[0], words.spans[k][0]), max(phrase[1], words.spans[k][1])
    return " ".join(words.text[start:end].split())
