"""Tokens → parts of a whole: "40 percent", "2 percentage points", "half of", "two-thirds", "three in ten".

Normal form: "40 %", "1 pp" for percentage points, "40/70 %" from one to another.
"""

from decimal import Decimal

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.durations import UNITS as LENGTHS
from geneva_corpus.facts.heads import of_count
from geneva_corpus.facts.measures import MEASURES, part_of_unit
from geneva_corpus.facts.numerals import Numeral, figure, numeral, spell
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import SUMMED


def percent(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """40 % · 40 percent · 40 per cent · 2 percentage points · half of · two-thirds of"""
    here = number.last
    low = tokens.at(here)
    if low == "-":
        here += 1
        low = tokens.at(here)
    if low in ("percentage", "basis") and tokens.at(here + 1) in ("point", "points"):
        basis = 100 if low == "basis" else 1
        value = spell(number.low / basis, number.high / basis, "pp")
        return Amount(index, here + 2, "percent", value, vague=number.vague, core_last=here + 2)
    taken = 1 if low in ("%", "percent", "pct", "pc") else 2 if low == "per" and tokens.at(here + 1) == "cent" else 0
    if taken:
        last = here + taken
        if tokens.at(last) in ("point", "points"):
            return Amount(
                index, last + 1, "percent", spell(number.low, number.high, "pp"), vague=number.vague, core_last=last + 1
            )
        return Amount(index, last, "percent", spell(number.low, number.high, "%"), vague=number.vague, core_last=last)
    if number.fraction:
        point = _part_of_one(tokens, number.last)
        if point is not None:
            unit, last = point
            low_value, high_value = number.low, number.high
            if not unit:
                return None  # a tenth of a point: of what scale, is not told
            return Amount(index, last, "percent", spell(low_value, high_value, unit), core_last=last)
        by = tokens.at(index - 1) == "by" and (
            not tokens.at(number.last)[:1].isalpha() or tokens.at(number.last) in ("to", "in", "from", "and")
        )
        of_part = by or (
            tokens.at(number.last) == "of"
            or _share_in_brackets(tokens, number.last)
            or (tokens.at(index) == "half" and tokens.at(number.last) in ("the", "its", "their"))
        )
        if not of_part or tokens.at(number.last + 1) in ("whom", "them", "which"):
            return None
        if part_of_unit(tokens, number.last) is not None:
            return None  # a quarter of a mile
        value = spell(_two_places(number.low * 100), _two_places(number.high * 100), "%")
        return Amount(index, number.last, "percent", value, vague=number.vague, core_last=number.last)
    return None


def _part_of_one(tokens: Tokens, here: int) -> tuple[str, int] | None:
    """(unit, next token) behind a fraction of one percent or point: a quarter [of a percentage point], half [a point]

    The unit is empty where it is a point of a scale that is not told.
    """
    step = here + (tokens.at(here) == "of")
    step += tokens.at(step) == "-"
    one = tokens.at(step) in ("a", "one", "1")
    joined = step > here and tokens.at(step - 1) == "-"  # a half-percentage-point
    if not one and not joined:
        return None
    step += one
    low = tokens.at(step)
    if low == "percentage":
        last = step + 1 + (tokens.at(step + 1) == "-")
        return ("pp", last + 1) if tokens.at(last) in ("point", "points") else None
    if low in ("percent", "pct", "%"):
        pointed = tokens.at(step + 1) in ("point", "points")
        return ("pp" if pointed else "%", step + 1 + pointed)
    if low == "per" and tokens.at(step + 1) == "cent":
        return "%", step + 2
    return ("", step + 1) if low in ("point", "points") else None


def odds(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """three in 10 · one in five Americans: a percentage"""
    every = tokens.at(number.last) == "in" and tokens.at(number.last + 1) == "every"
    whole = numeral(tokens, number.last + 1 + every) if tokens.at(number.last) == "in" else None
    if whole is not None and every and not whole.vague and 0 < number.low < whole.low:
        value = spell(_two_places(number.low * 100 / whole.low), _two_places(number.high * 100 / whole.low), "%")
        return Amount(index, whole.last, "percent", value, core_last=whole.last)
    halves = whole is not None and whole.low == 2 and tokens.low[index] in ("one", "1") and not whole.vague
    if (
        whole is None
        or (not halves and whole.low not in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000))
        or not 0 < number.low < whole.low
    ):
        return None
    after = tokens.at(whole.last)
    if (
        after in SUMMED
        or after in MEASURES
        or after in LENGTHS
        or after in ("%", "percent", "-", "million")
        or whole.scaled
    ):
        return None
    value = spell(_two_places(number.low * 100 / whole.low), _two_places(number.high * 100 / whole.low), "%")
    return Amount(index, whole.last, "percent", value, core_last=whole.last)


def _share_in_brackets(tokens: Tokens, index: int) -> bool:
    """two-thirds (64%) of voters"""
    return (
        tokens.at(index) == "("
        and tokens.at(index + 2) in ("%", "percent", "per")
        and "of"
        in (
            tokens.at(index + 4),
            tokens.at(index + 5),
        )
    )


def _two_places(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01"))


def part_of_them(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """ "half of whom": that part of the number told just before, in the same sentence"""
    if tokens.at(number.last) != "of" or tokens.at(number.last + 1) not in ("whom", "them", "which"):
        return None
    for here in range(index - 1, max(-1, index - 20), -1):
        whole = figure(tokens, here) if tokens.figure[here] else None
        if whole is None or (len(tokens.text[here]) == 4 and 1900 <= whole <= 2099):
            continue
        part = number.low * whole
        if abs(part - round(part)) > Decimal("0.01"):
            return None
        value = spell(_whole(part), _whole(part))
        words = " ".join(tokens.text[index : number.last])
        of = of_count(tokens, index, number.last + 2, None)
        return Amount(
            index,
            number.last + 2,
            "number",
            value,
            of=of,
            core_last=number.last + 2,
            resolved=f"{words} of {tokens.text[here]}, told just before",
        )
    return None


def _whole(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1))
