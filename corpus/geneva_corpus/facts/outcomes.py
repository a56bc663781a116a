"""Tokens and the place of a number with its nouns in, what became of them out: "killed", "seized", as a participle."""

from geneva_corpus.facts.clauses import REACH_LEFT, REACH_RIGHT, is_verb, verb_word
from geneva_corpus.facts.noun_phrases import noun_phrase
from geneva_corpus.facts.numerals import numeral
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import PLAIN_FORMS, participle
from geneva_corpus.facts.vocabulary import (
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    NO_EVENTS,
    NUMBER_WORDS,
    REPORTING,
    STOPS,
    words,
)

_BETWEEN = words("also already still later reportedly now all then together so far currently")


_NOT_OBJECTS = words("remaining following including according")


def is_object(tokens: Tokens, first: int) -> bool:
    """Does a verb stand right before the number: "killed [about nine workers], and 100 others were injured"?"""
    here = first - 1
    while tokens.at(here) in QUALIFIERS or tokens.at(here) in ("than", "the"):
        here -= 1
    return here >= 0 and is_verb(tokens, here)


def became(tokens: Tokens, end: int, *, several: bool = False, listed: bool = True) -> str:
    """The participle that says what became of the nouns that end here: "[people] were killed", "[boats] captured"."""
    here, auxiliary = end, False
    limit = min(len(tokens), end + REACH_RIGHT)
    here, limit = _over_aside(tokens, here, limit)
    for _ in range(3):  # over "of ammunition" and the rest of a list
        here = _over_rest(tokens, here, limit) if listed or tokens.at(here) not in (",", "and") else here
    here, limit = _over_aside(tokens, here, limit)
    while here < limit:
        low = tokens.low[here]
        if several and low in ("was", "is", "has"):
            return ""  # "the man suspected of shooting three people was held"
        if low in AUXILIARIES or low in _BETWEEN or low == "not":
            auxiliary = auxiliary or low in AUXILIARIES
            here += 1
            continue
        if low in ("dead", "missing", "homeless"):
            return low
        if low == "left" and tokens.at(here + 1) in ("dead", "homeless", "injured", "wounded", "missing"):
            return tokens.at(here + 1)
        if auxiliary and low in _FOUND and tokens.at(here + 1) == "dead":
            return "dead"
        if participle(low) is not None:
            if idiom := _idiom(tokens, here):
                return idiom
            if low in PLAIN_FORMS and not auxiliary and not is_verb(tokens, here):
                return ""
            return "" if low in REPORTING and not auxiliary else verb_word(tokens, here)
        return low if auxiliary and low.endswith("ing") else ""
    return ""


def _idiom(tokens: Tokens, here: int) -> str:
    """What a verb says with its object alone: "lost their lives" killed, "suffered minor burns" injured."""
    low, behind = tokens.low[here], tokens.low[here + 1 : here + 5]
    if low in ("lost", "lose", "met") and behind[:1] and behind[0] in DETERMINERS and len(behind) > 1:
        return "killed" if behind[1] in ("life", "lives", "death", "deaths") else ""
    if low not in ("suffered", "suffer", "sustained", "sustain"):
        return ""
    for word in behind:
        if word in _HURTS:
            return "injured"
        if not word.isalpha() or word in STOPS:
            return ""
    return ""


_HURTS = words("injury injuries burn burns wound wounds fracture fractures bruises cuts concussion concussions")
#: "Seven people were confirmed dead."
_FOUND = words("found confirmed pronounced declared shot stabbed")


def _over_aside(tokens: Tokens, here: int, limit: int) -> tuple[int, int]:
    """Behind the aside that begins here, with how far to look from there; or where it was."""
    sign = tokens.at(here)
    dashed = sign in ("-", "–", "—") and not (tokens.glued(here) or tokens.glued(here + 1))
    if not dashed and not (sign == "," and _is_aside(tokens, here + 1)):
        return here, limit
    closed = next((step for step in range(here + 2, min(len(tokens), here + 12)) if tokens.low[step] == sign), -1)
    return (closed + 1, min(len(tokens), closed + REACH_RIGHT)) if closed > 0 else (here, limit)


def _is_aside(tokens: Tokens, here: int) -> bool:
    """Does an aside begin here that the predicate follows: ", including two children," · ", two of them British," """
    if tokens.at(here + 1) == "of" and tokens.at(here + 2) in ("them", "whom", "these", "those", "the"):
        return tokens.figure[here] or tokens.low[here] in NUMBER_WORDS or tokens.low[here] in ("all", "most", "some")
    if tokens.is_figure(here):
        return tokens.at(here + 1) in ("and", ",")
    return tokens.at(here) in ("including", "among", "most", "many", "all", "mostly", "some", "aged", "both")


def _over_rest(tokens: Tokens, here: int, limit: int) -> int:
    """Over one "of ammunition", "on board", ", 12 magazines", "and about 300 rounds" """
    start = here
    if tokens.at(here) in ("aboard", "onboard"):
        return here + 1
    if tokens.at(here) == "on" and tokens.at(here + 1) == "board":
        return here + 2
    if tokens.at(here) == "of":
        here += 1
        while here < limit and (
            tokens.low[here] in DETERMINERS or (tokens.low[here] not in STOPS and tokens.low[here][0].isalpha())
        ):
            if participle(tokens.low[here]) and here > start + 1:
                break
            here += 1
        return here
    joint = here
    while tokens.at(joint) in (",", "and") and joint - here < 2:
        joint += 1
    if joint > here:
        step = joint
        while tokens.at(step) in QUALIFIERS:
            step += 1
        number = numeral(tokens, step)
        if number is not None:
            phrase = noun_phrase(tokens, number.last + (tokens.at(number.last) == "of"))
            return start if phrase is None else min(phrase.last, limit)
    return start


QUALIFIERS = words("about some around at least more than nearly over as many up to an estimated another other")


def done_to(tokens: Tokens, first: int) -> str:
    """The verb before a number whose object it is: "killing [at least 10]", "seized [six rifles]"."""
    for here in range(first - 1, max(-1, first - 1 - REACH_LEFT), -1):
        low = tokens.low[here]
        if low in CLAUSE_ENDS or low in ("who", "which", "when", "while", "that", "because", "although", "but"):
            return ""
        if low == "," and not (tokens.is_figure(here + 1) or tokens.at(here + 1) in _LISTED):
            return ""
        if low == "toll":
            return "killed"
        if low in AUXILIARIES or low in NO_EVENTS or low in REPORTING or low in _NOT_OBJECTS:
            continue
        if is_verb(tokens, here):
            verb = verb_word(tokens, here)
            return "" if verb in ("died", "perished", "drowned") else verb
    return ""


_LISTED = NUMBER_WORDS | words("and about some at around nearly more")
