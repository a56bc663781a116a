"""A number without a noun in; of what told before it in its sentence it is a part, out: "part of the soldiers"."""

from geneva_corpus.facts.noun_phrases import is_plural, noun_phrase
from geneva_corpus.facts.number_words import UNITS
from geneva_corpus.facts.numerals import Numeral, numeral
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import HEDGES


def part_of_told(tokens: Tokens, index: int, number: Numeral, here: int, of: str) -> str:
    """Of what the number at `index`, that ends before `here`, is a part, or ""; `of` is what its clause tells it of."""
    if _is_part_alone(tokens, here):
        told = _of_what_was_told(tokens, index)
        if told:
            return told
    if index > 4 and tokens.low[0] == "of" and " " not in of:
        return _of_the_first(tokens, index)
    return "" if of else _left_out(tokens, index, number)


def _left_out(tokens: Tokens, index: int, number: Numeral) -> str:
    """What a number in a list counts that leaves its noun to the first: "31 coffins, including four at a chapel"."""
    before = index - 1
    while tokens.at(before) in HEDGES:
        before -= 1
    listed = tokens.at(before) in ("including", "and", ",") and tokens.at(number.last) in _WHERE
    return _of_what_was_told(tokens, index) if listed else ""


def _of_the_first(tokens: Tokens, index: int) -> str:
    """ "Of the 90 deaths, 61 were recorded in the north": of those that open the sentence"""
    whole = numeral(tokens, 1 + (tokens.at(1) in ("the", "these", "those")))
    if whole is None or whole.last >= index:
        return ""
    phrase = noun_phrase(tokens, whole.last)
    opened = phrase is not None and phrase.last < index and tokens.at(phrase.last) in (",", "in", "from", "at")
    return f"part of the {phrase.head}" if phrase is not None and opened and is_plural(phrase.head) else ""


def _is_part_alone(tokens: Tokens, here: int) -> bool:
    """Does nothing tell what became of this part: "340 soldiers were killed, 12 of them this year"?"""
    if tokens.at(here) != "of" or tokens.at(here + 1) not in ("them", "whom"):
        return False
    return tokens.at(here + 2) in _APART or tokens.at(here + 2) == "relating" or not tokens.at(here + 2)[:1].isalpha()


_APART = frozenset("this last in from at on since during by yesterday today and while after before within near".split())


def _of_what_was_told(tokens: Tokens, index: int) -> str:
    """ "part of the coffins", of what is counted last in the same sentence"""
    for here in range(index - 1, max(-1, index - 24), -1):
        low = tokens.low[here]
        if low in (".", ";", ":"):
            return ""
        first = numeral(tokens, here) if tokens.figure[here] or low in UNITS else None
        if first is None or first.last >= index:
            continue
        step = first.last
        while tokens.at(step) in ("of", "the", "those", "more"):
            step += 1
        phrase = noun_phrase(tokens, step)
        if phrase is not None and is_plural(phrase.head):
            return f"part of the {phrase.head}"
    return ""


_WHERE = frozenset("from in at on each near of".split())
