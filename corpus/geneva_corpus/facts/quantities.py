"""Tokens → amounts that are no dates: counts, money, percentages, measures, magnitudes, scores, ages, ordinals.

Normal forms: "10", "13900000000 USD", "40 %", "1 pp" (percentage points), "10 km", "28 °C", "3-1" (a score);
from one to another with a slash ("140000000/150000000 USD"), which is also what round words allow ("dozens" is
"24/99").
"""

from geneva_corpus.facts.ages import age, decade_of_life
from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.counts import count, lone_person
from geneva_corpus.facts.durations import is_minute_of_play
from geneva_corpus.facts.magnitudes import MAGNITUDE_WORDS, magnitude_after, magnitude_before
from geneva_corpus.facts.measures import MEASURES, lone_measure, measure
from geneva_corpus.facts.money import BEFORE_FIGURES, CODES, DOLLARS, SIGNS, is_pence, money_after, money_before
from geneva_corpus.facts.nobody import STARTS as NONE
from geneva_corpus.facts.nobody import nobody
from geneva_corpus.facts.number_words import SCALES
from geneva_corpus.facts.numerals import LETTER_SCALES, Numeral, numeral, ordinal, spell
from geneva_corpus.facts.numerals import STARTS as NUMBER_STARTS
from geneva_corpus.facts.ordinals import ordinal_at
from geneva_corpus.facts.ranges import number_range
from geneva_corpus.facts.scores import score
from geneva_corpus.facts.shares import odds, percent
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import HEDGES, STOPS
from geneva_corpus.facts.worth import of_measure, of_money, of_share

#: The words and signs that an amount without figures begins with.
STARTS = NUMBER_STARTS | {
    *NONE,
    *SIGNS,
    *DOLLARS,
    *BEFORE_FIGURES,
    *(code.lower() for code in CODES),
    *MAGNITUDE_WORDS,
    *("lone", "single", "early", "mid", "late"),
}


#: What stands behind a sum told of each, and how many tokens it takes with the noun: "a share", "-a-share".
_EACH = {"a": 2, "an": 2, "per": 2, "each": 2, "-": 4}


def amount_at(tokens: Tokens, index: int) -> Amount | None:
    """The amount that begins at this token."""
    found = _amount(tokens, index)
    if found is None or found.of:
        return found
    if found.kind == "money":
        found = found._replace(of=of_money(tokens, index, found.last))
        if found.of.rpartition("; ")[2].startswith("per ") and tokens.at(found.last) in _EACH:
            return found._replace(last=min(found.last + _EACH[tokens.at(found.last)], len(tokens)))
        return found
    if found.kind == "percent":
        return found._replace(of=of_share(tokens, index, found.last))
    if " " in found.value:
        return found._replace(of=of_measure(tokens, index, found.last))
    return found


def _amount(tokens: Tokens, index: int) -> Amount | None:
    low = tokens.low[index]
    if low in SIGNS or low in DOLLARS or low in BEFORE_FIGURES or tokens.text[index] in CODES:
        found = money_before(tokens, index)
        if found is not None:
            return found
    if low in NONE:
        return nobody(tokens, index)
    if low in MAGNITUDE_WORDS and low != "strength":
        return magnitude_before(tokens, index)
    if low in ("a", "an", "lone", "single"):
        lone = lone_person(tokens, index)
        if lone is not None:
            return lone
        if low in ("a", "an"):
            told = lone_measure(tokens, index)
            if told is not None:
                return told
    return decade_of_life(tokens, index) or _number(tokens, index)


def _number(tokens: Tokens, index: int) -> Amount | None:
    if _inside_name(tokens, index):
        return None
    number = numeral(tokens, index)
    if number is None:
        return ordinal_at(tokens, index)
    if tokens.at(number.last) == "minutes" and is_minute_of_play(tokens, index, number.last):
        return Amount(
            index, number.last + 1, "ordinal", spell(number.low, number.high), of="minute", core_last=number.last
        )
    told_odds = odds(tokens, index, number)
    if told_odds is not None:
        return told_odds
    carried = _carried(tokens, index, number)
    if carried is not None:
        return carried
    again = _again(tokens, index, number)
    if again is not None:
        return again
    other = number_range(tokens, number)
    joined = other or number
    for family in (money_after, percent, measure, magnitude_after, age, score):
        found = family(tokens, index, joined) or (None if other is None else family(tokens, index, number))
        if found is not None:
            return found
    told = ordinal(tokens, index)
    if told is not None and told[1] > number.last - index:
        return ordinal_at(tokens, index)
    return count(tokens, index, joined)


#: "From nearly a million to …"
_NEARLY = HEDGES | {"a"}


def _carried(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """The first of two values with one unit: "from [3] to 5 percent", "from [1.2] to 1.5 million euros"."""
    before = index - 1
    while tokens.at(before) in _NEARLY:
        before -= 1
    if tokens.at(before) != "from" or tokens.at(number.last) != "to" or number.vague or number.fraction:
        return None
    step = number.last + 1
    while tokens.at(step) in _NEARLY:
        step += 1
    other = numeral(tokens, step)
    if other is None or other.vague or other.fraction:
        return None
    for family in (money_after, percent, measure):
        found = family(tokens, step, other)
        if found is not None and " " in found.value:
            unit = found.value.rpartition(" ")[2]
            times = SCALES.get(tokens.at(other.last - 1), 1) if other.scaled and not number.scaled else 1
            if number.low * times > other.low * 20:
                times = 1
            value = spell(number.low * times, number.low * times, unit)
            of = found.of if found.of == "temperature" else ""
            return Amount(index, number.last, found.kind, value, of=of, core_last=number.last)
    return None


def _again(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """The second of two sums, the first alone with its currency: "to 1.2 billion rupees from [1.5 billion]"."""
    after = tokens.at(number.last)
    alone = not after[:1].isalpha() or after in STOPS
    exact = number.scaled or "." in tokens.text[index]
    if tokens.at(index - 1) != "from" or not exact or number.words or not alone:
        return None
    for step in range(index - 3, max(-1, index - 9), -1):
        if tokens.low[step] in (".", ";"):
            return None
        first = money_before(tokens, step)
        if first is None and tokens.figure[step]:
            told = numeral(tokens, step)
            first = None if told is None else money_after(tokens, step, told)
        if first is not None:
            value = spell(number.low, number.high, first.value.rpartition(" ")[2])
            return Amount(index, number.last, "money", value, core_last=number.last)
    return None


def _inside_name(tokens: Tokens, index: int) -> bool:
    """A figure that is part of a name or a code: F-16, AK-47, G20, 4x4, Boeing 747, No. 5, Route 66."""
    if tokens.at(index - 1) in ("#", "@", "/", "_", "="):
        return tokens.glued(index)
    if not tokens.figure[index] and tokens.low[index] != ".":
        if tokens.at(index - 2) == "of" and tokens.at(index - 4) in ("mother", "father"):
            return False  # mother-of-two
        return tokens.at(index - 1) == "-" and tokens.glued(index) and tokens.at(index - 2) not in ("magnitude", "mid")
    spaced = tokens.low[index] == "." and not tokens.glued(index + 1)  # of. 09 percent
    if tokens.glued(index) and tokens.text[index - 1][-1:].isalpha() and not spaced:
        return True
    if tokens.at(index - 1) == "-" and tokens.glued(index) and tokens.glued(index - 1):
        tried = tokens.at(index - 2) in ("of", "for") and tokens.at(index - 3) == "-" and tokens.is_figure(index - 4)
        return tokens.at(index - 2) != "magnitude" and not tried  # 12-of-20 shots
    if tokens.at(index + 1) == "," and _year_follows(tokens, index + 2):
        return True  # the day of a month that is misspelt
    if tokens.at(index + 1) == "x" and tokens.glued(index + 1) and tokens.is_figure(index + 2):
        return True
    return (
        tokens.figure[index]
        and tokens.at(index + 1)[:1].isalpha()
        and tokens.glued(index + 1)
        and not _unit_glued(tokens, index)
    )


def _year_follows(tokens: Tokens, index: int) -> bool:
    text = tokens.at(index)
    return len(text) == 4 and text.isascii() and text.isdigit() and 1900 <= int(text) <= 2099


def _unit_glued(tokens: Tokens, index: int) -> bool:
    low = tokens.at(index + 1)
    return (
        low in MEASURES
        or low == "in"
        or low in LETTER_SCALES
        or low in SCALES
        or is_pence(tokens, index + 1)
        or low in ("st", "nd", "rd", "th", "c", "f", "pc")
    )
