"""Two numbers that are one value: "40 to 70", "10-15", "between 40 and 80", "40 percent to 70 percent"."""

from geneva_corpus.facts.number_words import SCALES
from geneva_corpus.facts.numerals import Numeral, numeral
from geneva_corpus.facts.tokens import Tokens

#: What goes before the amount of a change, of which "to" then tells the end.
CHANGES = frozenset(
    "rose rise rises fell fall falls up down gained gains lost loses added adds dropped drops climbed climbs slipped "
    "slips jumped jumps advanced advances declined declines slid shed sheds".split()
)


def number_range(tokens: Tokens, number: Numeral) -> Numeral | None:
    """40 to 70 · 10-15 · between 40 and 80 · 40 percent to 70 percent: one number from the lower to the higher"""
    here = number.last
    low = tokens.at(here)
    if low in ("percent", "%") and tokens.at(here + 1) in ("to", "-", "–", "and"):
        here += 1
        low = tokens.at(here)
    if low == "-" and tokens.at(here + 1) in ("to", "or"):  # a 24- to 30-foot boat
        here += 1
        low = tokens.at(here)
    between = low == "and" and "between" in (tokens.at(number.first - 1), tokens.at(number.first - 2))
    if low not in ("to", "-", "–", "or") and not between:
        return None
    if low in ("-", "–") and not tokens.is_figure(here + 1):
        return None
    if low == "or" and tokens.at(here + 1) in ("more", "less", "so", "fewer"):
        return None
    other = numeral(tokens, here + 1 + (tokens.at(here) in ("to", "or") and tokens.at(here + 1) == "-"))
    if other is None or other.vague or number.vague or other.fraction != number.fraction:
        return None
    share = tokens.at(number.last) in ("percent", "%")
    if share and tokens.at(other.last) not in ("percent", "%", "per"):
        return None  # dropped 7.2 percent to 11.38 euros
    first, second = number.low, other.low
    if other.scaled and not number.scaled and not number.fraction:
        scale = _scale_of(tokens, other)
        if first * scale <= second:
            first *= scale
    if low == "to" and tokens.at(number.first - 1) in CHANGES and second > 5 * first:
        return None  # rose 1.12 to 74.35
    if first >= second or (low == "to" and tokens.at(number.first - 1) in ("from",) and second > 50 * first):
        return None
    if low == "to" and tokens.at(number.first - 1) in ("from", "by"):
        return None  # a change from one value to another, or by so many to so many
    return Numeral(
        number.first, other.last, first, second, number.words, number.fraction, number.scaled or other.scaled
    )


def _scale_of(tokens: Tokens, number: Numeral) -> int:
    word = tokens.at(number.last - 1)
    return SCALES.get(word, 1)
