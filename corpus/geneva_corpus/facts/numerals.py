"""Numbers in figures and words: tokens at a place → the value and how many tokens it takes.

`numeral` knows figures ("13,900", ".358"), words ("twenty-six", "one hundred and five"), scales ("2.6-million",
"1.5 bn", "half a million"), halves ("two and a half", "an hour and a half" is the business of `durations`), fractions
("two-thirds") and round words ("dozens", "tens of thousands"). `ordinal` knows "third", "21st", "twenty-first".
"""

from decimal import Decimal
from typing import NamedTuple

from geneva_corpus.facts.number_words import SCALES, TENS, UNITS, cardinal_at, half_at, scale_at
from geneva_corpus.facts.tokens import LONGEST_FIGURE, Tokens
from geneva_corpus.facts.vocabulary import STOPS

#: Scales of one letter: read as such only glued to a figure, and never where a unit of measure can stand.
LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}

#: What round words allow: from twice the word to just under the next round word.
ROUND = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (20, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "millions": (2 * 10**6, 999 * 10**6),
    "billions": (2 * 10**9, 999 * 10**9),
    "trillions": (2 * 10**12, 999 * 10**12),
}

FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "thirds": (1, 3),
    "quarter": (1, 4),
    "quarters": (1, 4),
    "fourth": (1, 4),
    "fourths": (1, 4),
    "fifth": (1, 5),
    "fifths": (1, 5),
    "sixth": (1, 6),
    "sixths": (1, 6),
    "eighth": (1, 8),
    "eighths": (1, 8),
    "tenth": (1, 10),
    "tenths": (1, 10),
}
_PARTED = ("half", "quarter", "third")
_ORDINAL_UNITS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
}
_ORDINAL_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2
    )
} | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
ORDINALS = _ORDINAL_UNITS | _ORDINAL_TENS
_ENDINGS = ("st", "nd", "rd", "th")
#: The words, and the sign, that a number or an ordinal without figures begins with.
STARTS = frozenset((*UNITS, *TENS, *FRACTIONS, *ROUND, *ORDINALS, "a", "an", "several", "few", "twice", "dozen", "."))


class Numeral(NamedTuple):
    """Tokens `first` … `last - 1` state a number from `low` to `high` (the same when it is exact).

    `words`: written without figures. `fraction`: a part of something ("two-thirds", "half"). `scaled`: a scale word or
    letter belongs to it. `article`: it begins with "a" or "an".
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    words: bool = False
    fraction: bool = False
    scaled: bool = False
    article: bool = False

    @property
    def vague(self) -> bool:
        return self.low != self.high


def plain(number: Decimal) -> str:
    """A decimal without exponent or idle zeros: 13900000000, 0.358, 6."""
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def spell(low: Decimal, high: Decimal, unit: str = "") -> str:
    """The normal form of a quantity: "40 %", and "40/80 %" for all from 40 to 80."""
    value = plain(low) if low == high else f"{plain(low)}/{plain(high)}"
    return f"{value} {unit}" if unit else value


def figure(tokens: Tokens, index: int) -> Decimal | None:
    """The value of one token in figures; None for what has none (too long, several points, no ASCII digits)."""
    if not tokens.is_figure(index):
        return None
    text = tokens.text[index].translate(_BLANKS)
    if len(text) > LONGEST_FIGURE or not text.isascii() or text.count(".") > 1:
        return None
    whole, comma, rest = text.partition(",")
    if comma and len(rest) < 3:
        return Decimal(f"{whole}.{rest}")
    return Decimal(text.replace(",", ""))


_BLANKS = {ord(blank): None for blank in " \u00a0\u2009\u202f"}


def numeral(tokens: Tokens, index: int) -> Numeral | None:
    """The longest number that begins at this token."""
    low = tokens.at(index)
    if not low:
        return None
    point = low == "." and tokens.is_figure(index + 1)
    spaced = point and (tokens.at(index - 1) == "(" or _is_hundredths(tokens, index))
    if tokens.is_figure(index) or (point and tokens.glued(index + 1)) or spaced:
        return _in_figures(tokens, index)
    if low in UNITS or low in TENS or low in ("a", "an") or low in FRACTIONS:
        return _in_words(tokens, index)
    if low in ROUND:
        return _round(tokens, index)
    if low in ("several", "few"):
        return _several(tokens, index)
    if low == "twice" and tokens.at(index + 1) not in _NOT_BEHIND_TWICE and tokens.at(index - 1) not in _NOT_TWICE:
        return Numeral(index, index + 1, Decimal(2), Decimal(2), words=True)
    if low == "dozen" and tokens.at(index - 1) == "another":
        return Numeral(index, index + 1, Decimal(12), Decimal(12), words=True, scaled=True)
    return None


def ordinal(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(value, number of tokens) of an ordinal that begins here: third, 21st, twenty-first."""
    low = tokens.at(index)
    if low in ORDINALS:
        return ORDINALS[low], 1
    if low in TENS and tokens.at(index + 1) == "-" and tokens.at(index + 2) in _ORDINAL_UNITS:
        units = _ORDINAL_UNITS[tokens.at(index + 2)]
        return (TENS[low] + units, 3) if units < 10 else None
    if tokens.is_figure(index) and tokens.at(index + 1) in _ENDINGS and tokens.glued(index + 1):
        text = tokens.low[index].replace(",", "")
        if text.isascii() and text.isdigit() and len(text) <= 6:
            return int(text), 2
    return None


#: "Once or twice", "thought twice" tell no number of times, nor do "twice as many", "twice the price", "twice a week".
_NOT_TWICE = frozenset("or think thinks thinking thought".split())
_NOT_BEHIND_TWICE = frozenset("as the a an that this its his her their daily weekly monthly yearly".split())


def _several(tokens: Tokens, index: int) -> Numeral | None:
    """several hundred, a few dozen, several hundred million: what "hundreds", "dozens" of it allow"""
    low, high = ROUND.get(f"{tokens.at(index + 1)}s", (0, 0))
    if not high:
        return None
    scale, taken = scale_at(tokens, index + 2)
    return Numeral(index, index + 2 + taken, Decimal(low * scale), Decimal((high + 1) * scale - 1), True, scaled=True)


#: A pair of these is one thing.
_ONE_PAIR = frozenset(
    "scissors shears pliers tweezers tongs binoculars goggles glasses sunglasses spectacles handcuffs "
    "trousers pants shorts jeans tights pyjamas pajamas underpants".split()
)

_SIMPLE = {
    ("1", "/", "2"): Decimal("0.5"),
    ("1", "/", "4"): Decimal("0.25"),
    ("3", "/", "4"): Decimal("0.75"),
}


def _is_hundredths(tokens: Tokens, point: int) -> bool:
    """ "A content of. 09 percent", as some texts space it: what begins with nought behind a point is part of one."""
    return tokens.at(point + 1)[:1] == "0" and tokens.at(point + 2) in ("%", "percent", "per", "pct")


def _in_figures(tokens: Tokens, index: int) -> Numeral | None:
    first = index
    if tokens.low[index] == ".":
        opened = tokens.at(index - 1) == "(" and len(tokens.text[index + 1]) == 3  # (. 464), as some texts space it
        after_space = not tokens.glued(index) or tokens.at(index - 1) in ("(", '"', "'")
        text = tokens.text[index + 1]
        if (
            not ((after_space and (tokens.glued(index + 1) or opened)) or _is_hundredths(tokens, index))
            or not text.isdigit()
            or not text.isascii()
            or len(text) > LONGEST_FIGURE
        ):
            return None
        return Numeral(first, index + 2, Decimal(f"0.{text}"), Decimal(f"0.{text}"))
    value = figure(tokens, index)
    if value is None:
        return None
    last = index + 1
    part_of_one = _SIMPLE.get((tokens.at(index), tokens.at(last), tokens.at(last + 1)))
    if part_of_one is not None and tokens.glued(last) and _is_word(tokens.at(last + 2)):  # 1/2 litre
        return Numeral(first, last + 2, part_of_one, part_of_one)
    if tokens.at(last) in ("½", "¼", "¾"):
        value += {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}[tokens.at(last)]
        last += 1
    joined = tokens.at(last) == "-" and tokens.glued(last)  # 2-1/2
    part = last + joined
    quarters = _SIMPLE.get((tokens.at(part), tokens.at(part + 1), tokens.at(part + 2)))
    if quarters is not None and joined == tokens.glued(part):  # 2 1/2
        value += quarters
        last = part + 3
    scaled = False
    if tokens.at(last) == "and" and tokens.at(last + 1) in ("a", "one") and tokens.at(last + 2) in ("half", "quarter"):
        value += Decimal(1) / (2 if tokens.at(last + 2) == "half" else 4)
        last += 3
    scale, taken = scale_at(tokens, last)
    if taken:
        value, last, scaled = value * scale, last + taken, True
        more, taken = scale_at(tokens, last)
        if taken and more > scale:  # 2 thousand billion
            value, last = value * more, last + taken
    return Numeral(first, last, value, value, scaled=scaled)


def _is_word(text: str) -> bool:
    return text.isalpha() and text not in STOPS


def _in_words(tokens: Tokens, index: int) -> Numeral | None:
    low = tokens.low[index]
    article = low in ("a", "an")
    small = article and tokens.at(index + 1) in FRACTIONS and tokens.at(index + 2) == "of"
    if low == "half" or (article and tokens.at(index + 1) in _PARTED) or small or _is_parts(tokens, index):
        return _fraction(tokens, index)
    here = index + 1 if article else index
    if article and tokens.at(here) == "score" and tokens.at(here + 1) == "of" and not tokens.is_figure(here + 2):
        return Numeral(index, here + 2, Decimal(20), Decimal(20), words=True, article=True)
    if article and tokens.at(here) not in (
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
        "couple",
        "pair",
    ):
        return None
    if tokens.at(here) == "pair" and (tokens.at(here + 1) != "of" or tokens.at(here + 2) in _ONE_PAIR):
        return None
    if tokens.at(here) in ("couple", "pair"):
        end = here + 2 if tokens.at(here + 1) == "of" else here + 1
        return Numeral(index, end, Decimal(2), Decimal(2), words=True, article=True)
    total, here, scaled = cardinal_at(tokens, here)
    if total is None:
        return None
    value = Decimal(total)
    half, taken = half_at(tokens, here)
    if taken:
        unit = Decimal(1)
        before = tokens.at(here - 1)
        if before in SCALES or before in ("hundred", "dozen"):
            unit = Decimal(SCALES.get(before, 100 if before == "hundred" else 12))
        value, here = value + half * unit, here + taken
        scale, taken = scale_at(tokens, here)
        if taken:
            value, here, scaled = value * scale, here + taken, True
    if tokens.at(here) == "dozen":
        value, here, scaled = value * 12, here + 1, True
    return Numeral(index, here, value, value, words=True, scaled=scaled, article=article)


def _is_parts(tokens: Tokens, index: int) -> bool:
    """two-thirds, three quarters, one third"""
    count = UNITS.get(tokens.at(index), 0)
    step = index + 2 if tokens.at(index + 1) == "-" else index + 1
    part = tokens.at(step)
    if not count or part not in FRACTIONS or part == "half":
        return False
    return part.endswith("s") if count > 1 else tokens.at(step + 1) == "of" and not part.endswith("s")


def _fraction(tokens: Tokens, index: int) -> Numeral | None:
    low = tokens.low[index]
    if low in UNITS:
        step = index + 2 if tokens.at(index + 1) == "-" else index + 1
        over, under = FRACTIONS[tokens.at(step)]
        value, here = Decimal(UNITS[low] * over) / under, step + 1
    elif low in ("a", "an"):
        by = (tokens.at(index - 1) == "by" and not tokens.at(index + 2)[:1].isalpha()) or tokens.at(index + 2) in (
            "to",
            "in",
        )
        if tokens.at(index + 1) != "half" and tokens.at(index + 2) != "of" and not by:
            return None
        over, under = FRACTIONS[tokens.at(index + 1)]
        value, here = Decimal(over) / under, index + 2
    else:
        value, here = Decimal("0.5"), index + 1
    step = here + 1 if tokens.at(here) == "of" else here
    step = step + 1 if tokens.at(step) in ("a", "-") else step
    scale = (
        12 if tokens.at(step) == "dozen" else 100 if tokens.at(step) == "hundred" else SCALES.get(tokens.at(step), 0)
    )
    if scale and (step > here):  # half a million, a quarter of a million, half a dozen
        whole = (value * scale).quantize(Decimal(1)) if value * scale > 100 else value * scale
        return Numeral(index, step + 1, whole, whole, words=True, scaled=True)
    if low == "half" and tokens.at(index - 1) in ORDINALS:
        return None  # the second half of the year, of the game
    return Numeral(index, here, value, value, words=True, fraction=True)


def _round(tokens: Tokens, index: int) -> Numeral | None:
    """dozens, hundreds, tens of thousands, hundreds of millions"""
    low, high = ROUND[tokens.low[index]]
    here = index + 1
    if tokens.low[index] in ("scores", "tens") and tokens.at(here) != "of":
        return None
    if tokens.at(here) == "of" and tokens.at(here + 1) in (
        "hundreds",
        "thousands",
        "millions",
        "billions",
        "trillions",
    ):
        scale = ROUND[tokens.at(here + 1)][0] // 2
        if scale > low // 2:
            low, high, here = low * scale, (high + 1) * scale - 1, here + 2
    elif tokens.low[index] == "tens":
        return None
    return Numeral(index, here, Decimal(low), Decimal(high), words=True, scaled=True)
