"""Tokens → whole numbers in words, and the scales behind a number: "two million three hundred", "and a half"."""

from decimal import Decimal

from geneva_corpus.facts.tokens import Tokens

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}


def scale_at(tokens: Tokens, index: int) -> tuple[int, int]:
    """(scale, tokens it takes), (1, 0) when there is none: million, -million, m (glued to a figure), hundred."""
    low = tokens.at(index)
    if low in SCALES:
        return SCALES[low], 1
    if low in ("hundred", "dozen"):
        return (100 if low == "hundred" else 12), 1
    if low == "-" and tokens.glued(index) and tokens.glued(index + 1) and tokens.at(index + 1) in SCALES:
        return SCALES[tokens.at(index + 1)], 2
    return 1, 0


def half_at(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """(a half or a quarter, tokens it takes), (0, 0) when there is none: "and a half", "-and-a-quarter"."""
    if tokens.at(index) == "-" and tokens.at(index + 1) == "and":  # two-and-a-half
        words = [tokens.at(index + step) for step in range(1, 6)]
        if words[1:4] == ["-", "a", "-"] and words[4] in ("half", "quarter"):
            return Decimal("0.5" if words[4] == "half" else "0.25"), 6
        return Decimal(0), 0
    if (
        tokens.at(index) == "and"
        and tokens.at(index + 1) in ("a", "one")
        and tokens.at(index + 2) in ("half", "quarter")
    ):
        return Decimal("0.5" if tokens.at(index + 2) == "half" else "0.25"), 3
    return Decimal(0), 0


def cardinal_at(tokens: Tokens, index: int) -> tuple[int | None, int, bool]:
    """Groups of falling scale ("two million three hundred thousand and five") → value, next token, scaled?"""
    total, here, smallest = 0, index, 10**15
    found = scaled = False
    while True:
        start = here
        if (found and tokens.at(here) == "and") or (found and tokens.at(here) == "-"):
            here += 1
        group, after = _below_thousand(tokens, here)
        if group is None:
            if not found and (tokens.at(here) in SCALES or tokens.at(here) == "dozen"):  # (a) million, (a) dozen
                group, after = 1, here
            else:
                return (total, start, scaled) if found else (None, index, False)
        scale, taken = _word_scale(tokens, after)
        if scale >= smallest or (found and start != here and scale == 1 and group >= 100):
            return (total, start, scaled) if found else (None, index, False)
        if found and here != start and scale > 1:  # "two thousand and three million": two numbers
            return total, start, scaled
        total += group * scale
        here, smallest, found, scaled = after + taken, scale, True, scaled or scale > 1
        if scale == 1:
            return total, here, scaled


def _word_scale(tokens: Tokens, index: int) -> tuple[int, int]:
    scale, taken = scale_at(tokens, index)
    return (1, 0) if tokens.at(index + taken - 1) in ("hundred", "dozen") else (scale, taken)


def _below_thousand(tokens: Tokens, index: int) -> tuple[int | None, int]:
    number, here = _below_hundred(tokens, index)
    if tokens.at(here) == "hundred":
        number, here = (1 if number is None else number) * 100, here + 1
        step = here + 1 if tokens.at(here) == "and" else here
        rest, after = _below_hundred(tokens, step)
        if rest is not None:
            number, here = number + rest, after
    return number, here


def _below_hundred(tokens: Tokens, index: int) -> tuple[int | None, int]:
    low = tokens.at(index)
    if low in UNITS:
        return UNITS[low], index + 1
    if low not in TENS:
        return None, index
    step = index + 2 if tokens.at(index + 1) == "-" else index + 1
    unit = UNITS.get(tokens.at(step), 0)
    if 0 < unit < 10:
        return TENS[low] + unit, step + 1
    return TENS[low], index + 1
