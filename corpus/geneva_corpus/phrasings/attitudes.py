"""Two passages' words in, their differences in stance out: who merely says what the other admits, hedges, doubts.

A stance is compared only through the shared words that it is about: "so-called talks" against "talks", "may resign"
against "will resign", "did not expect a breakthrough" against "had little hope of a breakthrough". That holds where two
sentences share little else. In doubt nothing is found.
"""

from collections.abc import Mapping
from itertools import compress
from typing import NamedTuple

from geneva_corpus.language.word_sequences import Words
from geneva_corpus.phrasings.distances import apart_stems, distanced, set_apart, share_in_quotes
from geneva_corpus.phrasings.hedges import hedged, hedged_stems, hedges, uncertain
from geneva_corpus.phrasings.polarity import denied_stems, expected, hoped_stems, negated
from geneva_corpus.phrasings.saying import attribution_apart
from geneva_corpus.phrasings.stance import Attitude, Find, as_written
from geneva_corpus.phrasings.stance_words import HEDGES, MAYBE, SAYING, expectation, presumed, says

#: Of the words of content so many must be shared before one "not" between two passages is told: with less they may
#: speak of two things.
_ALIKE_FOR_NEGATION = 0.6
#: And so many before a hedge is. Of 22 differences of stance found on the development clusters those below were wrong.
_ALIKE_FOR_HEDGE = 0.3


def attitudes(
    one: Words, two: Words, matches: Mapping[int, int], shared: float, *, quoted: bool = False
) -> tuple[Attitude, ...]:
    """Where one only says what the other admits, hedges, denies, expects or puts in quotation marks.

    `matches` are the places of shared words, in `one` and in `two`; `shared` is the share of words in common. Round
    what is `quoted` the verb of saying alone is a stance of the teller.
    """
    back = {j: i for i, j in matches.items()}
    found: list[Attitude] = []
    apart = attribution_apart(one, two, matches)
    if apart is not None:
        i, j, about = apart
        found.append(_attribution(one, i, two, j, about))
    if quoted:
        return tuple(found)
    if shared >= _ALIKE_FOR_NEGATION:
        found += _either(negated, one, two, matches, back)
    found += expected(one, two, matches, shared)
    if shared >= _ALIKE_FOR_HEDGE and (hedges(one) or hedges(two)):
        found += _either(uncertain, one, two, matches, back) or _either(hedged, one, two, matches, back)
    found += _either(distanced, one, two, matches, back) or _either(set_apart, one, two, matches, back)
    quoted_a, quoted_b = share_in_quotes(one, matches.keys()), share_in_quotes(two, back.keys())
    if (quoted_a >= 0.6 and quoted_b <= 0.1) or (quoted_b >= 0.6 and quoted_a <= 0.1):
        found.append(
            Attitude("quotation", "quoted" if quoted_a > quoted_b else "", "quoted" if quoted_b > quoted_a else "")
        )
    return tuple(found)


def tells_so_too(attitude: Attitude, words: Words) -> bool:
    """Does this passage, of the account that lacks it, show the same stance towards the same? Then both have it."""
    if not set(attitude.about) & set(words.stems):
        return False
    if attitude.stance == "attribution":
        groups = {SAYING.get(verb) for verb in (attitude.a, attitude.b)} - {"said"}
        return bool(groups & {SAYING.get(word) for word in words.plain})
    if attitude.stance == "hedge":
        return presumed(words.text) or any(word in HEDGES or word in MAYBE for word in words.plain)
    if attitude.stance == "distance":
        open_to_doubt = "allege" in attitude.a + attitude.b and presumed(words.text)
        return open_to_doubt or not apart_stems(words).isdisjoint(attitude.about)
    if attitude.stance == "expectation":
        return (expectation(words.text) or ("",))[0] not in ("", "expected", "hoped")
    return False


class Signs(NamedTuple):
    """What a passage shows by itself: whether somebody says it, and the stems of what it hedges, hopes, denies …"""

    said: bool
    loaded: bool
    stems: frozenset[str]
    hedged: frozenset[str]
    hoped: frozenset[str]
    apart: frozenset[str]
    denied: frozenset[str]

    def may_differ(self, other: "Signs") -> bool:
        """May two passages with these signs differ in stance? Most cannot, and need not be held against each other."""
        if (self.loaded or other.loaded) and (self.said or self.loaded) and (other.said or other.loaded):
            return True
        if (self.hedged | self.apart) & other.stems or (other.hedged | other.apart) & self.stems:
            return True
        if self.hoped & other.hoped:
            return True
        if not (self.denied & other.stems or other.denied & self.stems) or bool(self.denied) == bool(other.denied):
            return False
        return 2 * len(self.stems & other.stems) >= min(len(self.stems), len(other.stems))


def stance_signs(words: Words) -> Signs:
    """The signs of one passage, to be asked before two are compared."""
    groups = {says(words, k) for k, word in enumerate(words.plain) if word in SAYING} - {""}
    return Signs(
        said="said" in groups,
        loaded=bool(groups - {"said"}),
        stems=frozenset(compress(words.stems, words.tells)),
        hedged=hedged_stems(words),
        hoped=hoped_stems(words),
        apart=apart_stems(words),
        denied=denied_stems(words),
    )


def _either(find: Find, one: Words, two: Words, matches: Mapping[int, int], back: Mapping[int, int]) -> list[Attitude]:
    """What `find` finds in the one against the other, or in the other against the one."""
    found = find(one, two, matches)
    if found is None:
        other = find(two, one, back)
        found = other.swapped() if other is not None else None
    return [found] if found is not None else []


def _attribution(one: Words, i: int, two: Words, j: int, about: tuple[str, ...]) -> Attitude:
    a, b = as_written(one, i), as_written(two, j)
    return Attitude("attribution", one.plain[i], two.plain[j], one.spans[i], two.spans[j], a, b, about)
