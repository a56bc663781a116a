"""Tokens → amounts that are no dates: counts, money, percentages, measures, magnitudes, scores, ages, ordinals.

Normal forms: "10", "13900000000 USD", "40 %", "1 pp" (percentage points), "10 km", "28 °C", "3-1" (a score);
from one to
another with a slash ("140000000/150000000 USD"), which is also what round words allow ("dozens" is "24/99").
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.heads import Phrase, is_plural, noun_phrase, of_count
from geneva_corpus.facts.numerals import LETTER_SCALES, SCALES, Numeral, figure, numeral, ordinal, spell
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.worth import of_measure, of_money, of_share
from geneva_corpus.model import FactKind

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
}
#: What may stand before a dollar sign: US$, A$ …
_DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
CODES = frozenset(
    "USD EUR GBP JPY INR RUB CHF CAD AUD NZD CNY HKD SEK NOK DKK PLN CZK HUF TRY UAH BRL MXN ZAR KRW SGD "
    "ILS AED SAR".split()
)
NAMES = {
    **dict.fromkeys(("dollar", "dollars", "buck", "bucks"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("yen",), "JPY"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("franc", "francs"), "CHF"),
    **dict.fromkeys(("sterling",), "GBP"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("lira", "liras"), "TRY"),
    **dict.fromkeys(("rand", "rands"), "ZAR"),
    **dict.fromkeys(("won",), "KRW"),
    **dict.fromkeys(("cent", "cents"), "USD/100"),
    **dict.fromkeys(("pence",), "GBP/100"),
}
_NATIONS = {
    "us": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "hong": "HKD",
    "singapore": "SGD",
    "swiss": "CHF",
    "british": "GBP",
    "indian": "INR",
    "zealand": "NZD",
}

#: Units of measure: word → unit in the normal form.
MEASURES = {
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), "km"),
    **dict.fromkeys(("mile", "miles", "mi"), "mi"),
    **dict.fromkeys(("meter", "meters", "metre", "metres"), "m"),
    **dict.fromkeys(("foot", "feet", "ft"), "ft"),
    **dict.fromkeys(("inch", "inches"), "in"),
    **dict.fromkeys(("yard", "yards"), "yd"),
    **dict.fromkeys(("centimeter", "centimeters", "centimetre", "centimetres", "cm"), "cm"),
    **dict.fromkeys(("millimeter", "millimeters", "millimetre", "millimetres", "mm"), "mm"),
    **dict.fromkeys(("kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kg"), "kg"),
    **dict.fromkeys(("gram", "grams", "gramme", "grammes"), "g"),
    **dict.fromkeys(("ton", "tons", "tonne", "tonnes"), "t"),
    **dict.fromkeys(("ounce", "ounces", "oz"), "oz"),
    **dict.fromkeys(("lb", "lbs"), "lb"),
    **dict.fromkeys(("acre", "acres"), "acre"),
    **dict.fromkeys(("hectare", "hectares"), "ha"),
    **dict.fromkeys(("liter", "liters", "litre", "litres"), "l"),
    **dict.fromkeys(("gallon", "gallons"), "gal"),
    **dict.fromkeys(("barrel", "barrels"), "bbl"),
    **dict.fromkeys(("mph", "kmh", "kph"), "mph"),
    **dict.fromkeys(("knot", "knots"), "kn"),
    **dict.fromkeys(("megawatt", "megawatts", "mw"), "MW"),
    **dict.fromkeys(("gigabyte", "gigabytes", "gb"), "GB"),
    **dict.fromkeys(("megabyte", "megabytes", "mb"), "MB"),
    **dict.fromkeys(("terabyte", "terabytes", "tb"), "TB"),
    **dict.fromkeys(("ghz",), "GHz"),
    **dict.fromkeys(("mhz",), "MHz"),
    **dict.fromkeys(("megapixel", "megapixels", "mp"), "MP"),
}
MEASURES |= {"kmh": "km/h", "kph": "km/h"}
_SQUARE = {"km": "km2", "mi": "mi2", "m": "m2", "ft": "ft2", "in": "in2", "yd": "yd2"}
_MAGNITUDE = frozenset({"magnitude", "strength", "richter"})
_PERSONS = frozenset(
    "man woman boy girl child gunman robber soldier officer policeman pilot passenger driver worker "
    "protester suspect "
    "attacker bomber civilian tourist student teenager firefighter fisherman thief burglar person journalist pirate "
    "hostage survivor climber sailor crewman guard".split()
)
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east northern southern off from "
    "away of".split()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` … `last - 1` state an amount; those before `core_last` are the number and its unit alone."""

    first: int
    last: int
    kind: FactKind
    value: str
    of: str = ""
    vague: bool = False
    core_last: int = 0
    resolved: str = ""


def amount_at(tokens: Tokens, index: int) -> Amount | None:
    """The amount that begins at this token."""
    found = _amount(tokens, index)
    if found is None or found.of:
        return found
    if found.kind == "money":
        return replace(found, of=of_money(tokens, index, found.last))
    if found.kind == "percent":
        return replace(found, of=of_share(tokens, index, found.last))
    if " " in found.value:
        return replace(found, of=of_measure(tokens, index, found.last))
    return found


def _amount(tokens: Tokens, index: int) -> Amount | None:
    low = tokens.low[index]
    if low in SIGNS or low in _DOLLARS or tokens.text[index] in CODES:
        found = _money_before(tokens, index)
        if found is not None:
            return found
    if low in _MAGNITUDE and low != "strength":
        return _magnitude_before(tokens, index)
    if low in ("a", "an", "lone", "single"):
        lone = _lone(tokens, index)
        if lone is not None:
            return lone
    return _number(tokens, index)


# --- money --------------------------------------------------------------------------------------------------------


def _money_before(tokens: Tokens, index: int) -> Amount | None:
    """$2.6-million · US$ 5 · €2m · USD 100 · $140-150 million · $140 million to $150 million"""
    currency, here = _currency(tokens, index)
    if currency is None:
        return None
    low, high, last = _sum(tokens, here, currency)
    if low is None or high is None:
        return None
    if tokens.at(last) == "dollars":
        last += 1
    return Amount(index, last, "money", spell(low, high, currency), vague=low != high, core_last=last)


def _currency(tokens: Tokens, index: int) -> tuple[str | None, int]:
    low = tokens.at(index)
    if low in SIGNS:
        return SIGNS[low], index + 1
    if low in _DOLLARS and tokens.at(index + 1) == "$" and tokens.text[index].isupper():
        return _DOLLARS[low], index + 2
    if index < len(tokens) and tokens.text[index] in CODES and tokens.is_figure(index + 1):
        return tokens.text[index], index + 1
    return None, index


def _sum(tokens: Tokens, index: int, currency: str) -> tuple[Decimal | None, Decimal | None, int]:
    """(from, to, next token) of the sum after a currency sign, with its scale and a second sum if there is one."""
    first, last, scale = _scaled(tokens, index)
    if first is None:
        return None, None, index
    joint = tokens.at(last)
    between = joint == "and" and tokens.at(index - 2) == "between"
    if joint in ("-", "–", "to") or between:
        step = last + 1
        again, after = _currency(tokens, step)
        if again == currency or (again is None and tokens.is_figure(step)):
            step = after if again else step
            second, end, scale_two = _scaled(tokens, step)
            if second is not None:
                if scale == 1 and scale_two > 1 and first * scale_two <= second:
                    first *= scale_two  # $140-150 million
                if first <= second:
                    return first, second, end
    return first, first, last


def _scaled(tokens: Tokens, index: int) -> tuple[Decimal | None, int, int]:
    """(value, next token, its scale) of a figure with "million", "-million", "m", "bn"."""
    if not tokens.is_figure(index):
        if tokens.at(index) != ".":
            return None, index, 1
        number = numeral(tokens, index)
        return (None, index, 1) if number is None else (number.low, number.last, 1)
    value = figure(tokens, index)
    if value is None:
        return None, index, 1
    here = index + 1
    low = tokens.at(here)
    step = here + 1 if low == "-" and tokens.at(here + 1) in SCALES else here
    if tokens.at(step) in SCALES:
        scale = SCALES[tokens.at(step)]
        if tokens.at(step + 1) in SCALES and SCALES[tokens.at(step + 1)] > scale:
            return value * scale * SCALES[tokens.at(step + 1)], step + 2, scale
        return value * scale, step + 1, scale
    if low in LETTER_SCALES and tokens.glued(here):
        return value * LETTER_SCALES[low], here + 1, LETTER_SCALES[low]
    return value, here, 1


def _money_after(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """two million euros · 2 mn-euro · 100 billion USD · 2m euros · 50 cents · 10 US dollars"""
    here, low, high = number.last, number.low, number.high
    if tokens.at(here) in LETTER_SCALES and tokens.glued(here) and not number.scaled:
        scale = LETTER_SCALES[tokens.at(here)]
        low, high, here = low * scale, high * scale, here + 1
    if tokens.at(here) in ("-", "of"):
        here += 1
    nation = _NATIONS.get(tokens.at(here)) or (
        _NATIONS.get("us") if tokens.at(here) == "u" and tokens.at(here + 2) == "s" else None
    )
    if tokens.at(here) == "u" and nation:
        here += 4 if tokens.at(here + 3) == "." else 3
    elif nation:
        here += 2 if tokens.at(here) in ("hong", "new") else 1
    word = tokens.at(here)
    currency = NAMES.get(word)
    if word in ("pound", "pounds"):
        currency = (
            "GBP" if number.scaled or tokens.at(here + 1) == "sterling" or nation == "GBP" or low >= 1000 else None
        )
        if tokens.at(here + 1) == "sterling":
            here += 1
    elif word == "won" and (not number.scaled or tokens.at(here + 1) in ("the", "a", "an")):
        currency = None
    elif here < len(tokens) and tokens.text[here] in CODES:
        currency = tokens.text[here]
    if currency is None:
        return None
    if nation and currency == "USD":
        currency = nation
    if currency.endswith("/100"):
        currency, low, high = currency[:3], low / 100, high / 100
    return Amount(index, here + 1, "money", spell(low, high, currency), vague=low != high, core_last=here + 1)


# --- numbers ------------------------------------------------------------------------------------------------------


def _number(tokens: Tokens, index: int) -> Amount | None:
    if _inside_name(tokens, index):
        return None
    number = numeral(tokens, index)
    if number is None:
        return _ordinal(tokens, index)
    other = _range(tokens, number)
    joined = other or number
    for family in (_money_after, _percent, _measure, _magnitude_after, _age, _score):
        found = family(tokens, index, joined) or (None if other is None else family(tokens, index, number))
        if found is not None:
            return found
    told = ordinal(tokens, index)
    if told is not None and told[1] > number.last - index:
        return _ordinal(tokens, index)
    return _count(tokens, index, joined)


def _inside_name(tokens: Tokens, index: int) -> bool:
    """A figure that is part of a name or a code: F-16, AK-47, G20, 4x4, Boeing 747, No. 5, Route 66."""
    if tokens.at(index - 1) in ("#", "@", "/", "_", "="):
        return tokens.glued(index)
    if not tokens.figure[index] and tokens.low[index] != ".":
        return tokens.at(index - 1) == "-" and tokens.glued(index) and tokens.at(index - 2) not in ("magnitude", "mid")
    if tokens.glued(index) and tokens.text[index - 1][-1:].isalpha():
        return True
    if tokens.at(index - 1) == "-" and tokens.glued(index) and tokens.glued(index - 1):
        return tokens.at(index - 2) != "magnitude"
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
    return low in MEASURES or low in LETTER_SCALES or low in SCALES or low in ("st", "nd", "rd", "th", "c", "f", "pc")


def _range(tokens: Tokens, number: Numeral) -> Numeral | None:
    """40 to 70 · 10-15 · between 40 and 80 · 40 percent to 70 percent: one number from the lower to the higher"""
    here = number.last
    low = tokens.at(here)
    if low in ("percent", "%") and tokens.at(here + 1) in ("to", "-", "–", "and"):
        here += 1
        low = tokens.at(here)
    between = low == "and" and "between" in (tokens.at(number.first - 1), tokens.at(number.first - 2))
    if low not in ("to", "-", "–", "or") and not between:
        return None
    if low in ("-", "–") and not tokens.is_figure(here + 1):
        return None
    if low == "or" and tokens.at(here + 1) in ("more", "less", "so", "fewer"):
        return None
    other = numeral(tokens, here + 1)
    if other is None or other.vague or number.vague or other.fraction != number.fraction:
        return None
    first, second = number.low, other.low
    if other.scaled and not number.scaled and not number.fraction:
        scale = _scale_of(tokens, other)
        if first * scale <= second:
            first *= scale
    if first >= second or (low == "to" and tokens.at(number.first - 1) in ("from",) and second > 50 * first):
        return None
    if low == "to" and tokens.at(number.first - 1) == "from":
        return None  # a change from one value to another
    return Numeral(
        number.first, other.last, first, second, number.words, number.fraction, number.scaled or other.scaled
    )


def _scale_of(tokens: Tokens, number: Numeral) -> int:
    word = tokens.at(number.last - 1)
    return SCALES.get(word, 1)


def _percent(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
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
        of_part = tokens.at(number.last) == "of" or (
            tokens.at(index) == "half" and tokens.at(number.last) in ("the", "its", "their")
        )
        if not of_part or tokens.at(number.last + 1) in ("whom", "them", "which"):
            return None
        value = spell(_two_places(number.low * 100), _two_places(number.high * 100), "%")
        return Amount(index, number.last, "percent", value, vague=number.vague, core_last=number.last)
    return None


def _two_places(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01"))


def _measure(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """58km · 36 miles · 1,500-square-kilometer · 28 degrees Celsius · 90 km/h · 150 pounds"""
    here, low, high = number.last, number.low, number.high
    hyphen = tokens.at(here) == "-"
    if hyphen:
        here += 1
    word = tokens.at(here)
    if word in ("degree", "degrees", "°"):
        return _degrees(tokens, index, number, here)
    square = cubic = nautical = False
    if word in ("square", "sq", "cubic", "nautical"):
        square, cubic, nautical = word in ("square", "sq"), word == "cubic", word == "nautical"
        here += 1
        while tokens.at(here) in ("-", "."):
            here += 1
        word = tokens.at(here)
    unit = MEASURES.get(word)
    if unit is None and word in ("pound", "pounds"):
        unit = "lb"
    if (
        unit is None
        and word == "m"
        and tokens.glued(here)
        and not number.scaled
        and not tokens.at(here + 1)[:1].isalpha()
    ):
        unit = None  # 2m: metres or millions cannot be told
    if unit is None or (word in ("mi", "in", "mp", "mb", "gb", "mw") and tokens.text[here].islower() and word == "mi"):
        return None
    if (
        word in ("foot", "feet", "miles", "yards", "yard", "mile", "meter", "metre")
        and tokens.at(here + 1) == "-"
        and tokens.at(here + 2) == "per"
    ):
        pass
    last = here + 1
    if square:
        unit = _SQUARE.get(unit, unit + "2")
    elif cubic:
        unit += "3"
    elif nautical:
        unit = "nmi"
    per = tokens.at(last) in ("per", "an", "a", "/") and tokens.at(last + 1) in ("hour", "h", "hr", "second", "s")
    if per and unit in ("km", "mi", "m", "ft", "t"):
        hour = tokens.at(last + 1)[0] == "h"
        unit = "mph" if unit == "mi" and hour else f"{unit}/{'h' if hour else 's'}"
        last += 2
    elif unit == "ft" and tokens.is_figure(last) and not number.vague and low < 9:  # 6 feet 2 (inches)
        inches = figure(tokens, last)
        if inches is not None and inches < 12 and tokens.at(last + 1) in ("inches", "inch", "in"):
            low = high = low * 12 + inches
            unit, last = "in", last + 2
    if tokens.at(last) == "-" and tokens.at(last + 1) in ("long", "high", "tall", "deep", "wide"):
        last += 2
    return Amount(index, last, "number", spell(low, high, unit), vague=number.vague, core_last=last)


def _degrees(tokens: Tokens, index: int, number: Numeral, here: int) -> Amount | None:
    word, after = tokens.at(here), tokens.at(here + 1)
    low, high = number.low, number.high
    if tokens.at(index - 1) in ("-", "–", "minus") and (tokens.at(index - 1) == "minus" or not tokens.glued(index - 1)):
        low, high = -high, -low
    scale = "°C" if after in ("celsius", "c", "centigrade") else "°F" if after in ("fahrenheit", "f") else ""
    if after in ("below", "under") and tokens.at(here + 2) == "zero":
        return Amount(index, here + 3, "number", spell(-high, -low, "°"), of="temperature", core_last=here + 3)
    if not scale:
        if word in ("degree", "°") and after in ("quake", "earthquake", "tremor", "temblor"):
            return Amount(index, here + 1, "number", spell(low, high), of="magnitude", core_last=here + 1)
        return Amount(
            index, here + 1, "number", spell(low, high, "°"), of="temperature", vague=number.vague, core_last=here + 1
        )
    last = here + 2
    if tokens.at(last) in ("below", "under") and tokens.at(last + 1) == "zero":
        low, high, last = -high, -low, last + 2
    return Amount(index, last, "number", spell(low, high, scale), of="temperature", vague=number.vague, core_last=last)


# --- magnitudes, ages, scores -------------------------------------------------------------------------------------


def _magnitude_before(tokens: Tokens, index: int) -> Amount | None:
    """magnitude-5.9 · magnitude of 5.9 · a magnitude 6.1 quake"""
    here = index + 1
    while tokens.at(here) in ("-", "of", "at", "about", "around", "was", "is", "approximately", "preliminary", "a"):
        here += 1
    number = numeral(tokens, here) if tokens.is_figure(here) else None
    if number is None or number.low > 12:
        return None
    other = _range(tokens, number)
    joined = other or number
    last = joined.last
    of = "magnitude of aftershocks" if tokens.at(last).startswith("aftershock") else "magnitude"
    return Amount(index, last, "number", spell(joined.low, joined.high), of=of, vague=joined.vague, core_last=last)


def _magnitude_after(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """6.1-magnitude · 6.7-strength · 3.8 on the Richter scale"""
    if number.low > 12 or not tokens.is_figure(index):
        return None
    here = number.last + 1 if tokens.at(number.last) == "-" else number.last
    word = tokens.at(here)
    last = 0
    if word in _MAGNITUDE:
        last = here + 1
    elif word == "on" and "richter" in (tokens.at(here + 1), tokens.at(here + 2)):
        last = here + 3 if tokens.at(here + 2) == "richter" else here + 2
        last = last + 1 if tokens.at(last) == "scale" else last
    elif word == "richter":
        last = here + 1
    elif any(tokens.at(index - step) in ("magnitude", "magnitudes") for step in range(1, 9)) or _measuring(
        tokens, index
    ):
        if (
            not word
            or not word[0].isalpha()
            or word in ("on", "and", "but", "at", "in", "earthquake", "quake", "temblor", "tremor")
        ):
            last = number.last
    elif (
        "." in tokens.text[index]
        and _quakes_near(tokens, index)
        and (not word or word in (".", ",", ";", ")", "and", "but", '"'))
    ):
        last = number.last
    if not last:
        return None
    of = (
        "magnitude of aftershocks"
        if any(tokens.at(last + step).startswith("aftershock") for step in (0, 1))
        or any(tokens.at(index - step).startswith("aftershock") for step in range(1, 6))
        else "magnitude"
    )
    return Amount(index, last, "number", spell(number.low, number.high), of=of, vague=number.vague, core_last=last)


def _measuring(tokens: Tokens, index: int) -> bool:
    return tokens.at(index - 1) in ("measuring", "measured", "registering", "registered") and _quakes_near(
        tokens, index
    )


def _quakes_near(tokens: Tokens, index: int) -> bool:
    return any(
        tokens.at(here)
        in (
            "quake",
            "earthquake",
            "temblor",
            "tremor",
            "aftershock",
            "aftershocks",
            "seismic",
            "magnitude",
            "geological",
        )
        for here in range(index - 20, index + 6)
    )


def _age(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """28-year-old · aged 28 · 28 years old · Teixeira, 28, · at the age of 28"""
    if number.low > 130 or number.low != int(number.low):
        return None
    here = number.last
    joined = tokens.at(here) == "-"
    step = here + 1 if joined else here
    if tokens.at(step) in ("year", "years", "month", "months"):
        after = step + 2 if tokens.at(step + 1) == "-" else step + 1
        if tokens.at(after) in ("old", "olds") or (tokens.at(after) == "of" and tokens.at(after + 1) == "age"):
            if tokens.at(step).startswith("month"):
                return None
            last = after + (1 if tokens.at(after) in ("old", "olds") else 2)
            return Amount(
                index, last, "number", spell(number.low, number.high), of=_age_of(tokens, index, last), core_last=last
            )
        return None
    if tokens.at(index - 1) == "aged" or (
        tokens.at(index - 1) in ("age", "of") and "age" in (tokens.at(index - 1), tokens.at(index - 2))
    ):
        return Amount(
            index, here, "number", spell(number.low, number.high), of=_age_of(tokens, index, here), core_last=here
        )
    if (
        tokens.is_figure(index)
        and number.low > 0
        and tokens.at(index - 1) == ","
        and tokens.is_capital(index - 2)
        and tokens.at(here) in (",", ".", ")", ";", "and", "", "–")
        and tokens.at(index - 2)[-1:].isalpha()
        and tokens.at(index - 2) not in ("january", "february", "march", "april", "may", "june", "july", "august")
        and (tokens.at(here) == "," or len(tokens.text[index]) == 2)
        and not tokens.is_figure(here + 1)
    ):
        return Amount(
            index, here, "number", spell(number.low, number.high), of=_age_of(tokens, index, here), core_last=here
        )
    return None


def _age_of(tokens: Tokens, first: int, last: int) -> str:
    """ "age of Teixeira" where a name stands by, else the noun that follows ("age of the man")"""
    here = first - 1
    if tokens.at(here) == "," and tokens.is_capital(here - 1):
        return f"age of {tokens.text[here - 1]}"
    phrase = noun_phrase(tokens, last, one=True)
    if phrase is not None and tokens.at(last)[:1].isalpha():
        return f"age of {' '.join(tokens.text[phrase.first : phrase.last])}"
    return "age"


def _score(tokens: Tokens, index: int, _number: Numeral) -> Amount | None:
    """3-1 · 21–14 · a 12-4 record: beside words of contests only"""
    if not tokens.is_figure(index) or not tokens.text[index].isdigit() or len(tokens.text[index]) > 3:
        return None
    parts, here = [tokens.text[index]], index + 1
    while (
        tokens.at(here) in ("-", "–") and tokens.glued(here) and tokens.glued(here + 1) and tokens.is_figure(here + 1)
    ):
        if not tokens.text[here + 1].isdigit() or len(tokens.text[here + 1]) > 3:
            return None
        parts.append(tokens.text[here + 1])
        here += 2
        if len(parts) > 3:
            return None
    if len(parts) < 2 or not all(part.isascii() for part in parts):
        return None
    near = [tokens.at(step) for step in range(index - 8, here + 8)]
    if not any(word in _CONTEST for word in near):
        return None
    kind = "record" if "record" in near or len(parts) == 3 else "vote" if "vote" in near or "voted" in near else "score"
    return Amount(index, here, "number", "-".join(str(int(part)) for part in parts), of=kind, core_last=here)


_CONTEST = frozenset(
    "beat beats beating won win wins winning victory lost lose loss defeat defeated defeating lead led "
    "leading score scored "
    "record draw drew tied tie game match final set sets vote voted decision ruling trail trailed trailing "
    "over halftime "
    "half-time goals season triumph thrashed crushed edged rout series".split()
)


# --- counts -------------------------------------------------------------------------------------------------------


def _lone(tokens: Tokens, index: int) -> Amount | None:
    """a man · an armed man · a lone robber: one person"""
    phrase = noun_phrase(tokens, index + 1, one=True)
    if phrase is None or phrase.head not in _PERSONS or phrase.last - index > 4:
        return None
    of = of_count(tokens, index, index + 1, phrase)
    alone = any(word in ("lone", "single") for word in tokens.low[index : phrase.last])
    acts = participle(tokens.at(phrase.last)) is not None and is_verb(tokens, phrase.last)
    if not alone and (not acts or of.split(";")[0].endswith(("killed", "injured", "arrested", "missing"))):
        return None  # "a man was killed" tells of one of them, not how many there were
    return Amount(index, phrase.last, "number", "1", of=of, core_last=phrase.last)


def _count(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    here = number.last
    low = tokens.at(here)
    if number.fraction:
        return _half_of_them(tokens, index, number)
    scale = LETTER_SCALES.get(low, 0) if tokens.glued(here) and low != "m" else 0
    low_value, high_value = number.low, number.high
    if scale and tokens.at(here + 1)[:1].isalpha():
        low_value, high_value, here = low_value * scale, high_value * scale, here + 1
    hyphened = tokens.at(here) == "-" and tokens.glued(here) and tokens.at(here + 1)[:1].isalpha()
    start = here + 1 if hyphened or (number.vague and tokens.at(here) == "of") else here
    if tokens.at(start) == "of" and number.words and number.low >= 1000 and number.vague:
        start += 1
    if hyphened and tokens.at(start) in _NO_COUNT:
        return None
    phrase = _counted(tokens, start, number, hyphened)
    of = of_count(tokens, index, here, phrase)
    if not _counts(tokens, index, number, phrase, of):
        return None
    last = here if phrase is None else phrase.last
    value = spell(low_value, high_value)
    return Amount(index, last, "number", value, of=of, vague=number.vague, core_last=here)


def _counted(tokens: Tokens, start: int, number: Numeral, hyphened: bool) -> Phrase | None:
    if hyphened:
        word = tokens.at(start)
        noun = word if is_plural(word) or number.high == 1 else f"{word}s"
        return Phrase(start, start + 1, noun, noun)
    phrase = noun_phrase(tokens, start, one=number.low == number.high == 1)
    if phrase is None or phrase.last - start > 6:
        return None
    return phrase


#: What a hyphened number makes a kind of thing with, counting nothing: four-by-four, two-time, one-way.
_NO_COUNT = frozenset(
    "by time way fold star part on to for piece sided handed pronged faced nil all up off party state point".split()
)
_NOT_AFTER_ONE = frozenset("of another day time thing way hand side year week month such".split())


def _counts(tokens: Tokens, index: int, number: Numeral, phrase: Phrase | None, of: str) -> bool:
    """Is this number a count worth telling, not a pronoun, a label or an idle figure?"""
    before = tokens.at(index - 1)
    if tokens.figure[index] and phrase is None and _is_product(tokens, index - 1):
        return False
    if number.low == number.high == 1:
        if tokens.low[index] not in ("one", "1") or phrase is None:
            return tokens.low[index] == "1" and before in ("to", "at") and phrase is None and False
        return (
            tokens.at(number.last) not in _NOT_AFTER_ONE
            and before
            not in (
                "no",
                "any",
                "every",
                "each",
                "some",
                "this",
                "that",
                "the",
                "another",
                "only",
                "which",
                "number",
                "-",
            )
            and phrase.head not in _NOT_AFTER_ONE
            and (phrase.head in _PERSONS or phrase.head in ("dead", "killed", "injured", "wounded", "missing", "death"))
        )
    if (
        before
        in (
            "no",
            "number",
            "chapter",
            "page",
            "section",
            "article",
            "channel",
            "route",
            "flight",
            "highway",
            "am",
            "fm",
            "category",
            "phase",
            "part",
            "act",
            "level",
            "tier",
            "gate",
            "pier",
            "room",
            "size",
            "version",
            "windows",
            "ios",
        )
        and tokens.figure[index]
    ):
        return before in ("no",) and False
    if tokens.figure[index] and "." in tokens.text[index] and phrase is None and not tokens.text[index].startswith("."):
        return tokens.at(index - 1) in ("to", "at", "of", "was", "is", "about", "around", "average", "rate")
    if phrase is not None:
        return True
    if tokens.figure[index]:
        text = tokens.text[index]
        if (
            len(text) == 4
            and text.isdigit()
            and 1900 <= int(text) <= 2099
            and before not in ("another", "to", "than", "about")
        ):
            return False
        return before not in (":", "/", "-", ".", "–") or (before == "." and not tokens.glued(index))
    return not number.vague or tokens.at(number.last) in (",", ".", "and", "more", "of") or bool(of)


def _is_product(tokens: Tokens, here: int) -> bool:
    """Is this a name that a figure belongs to: iPhone 5, Apollo 11, Boeing 747?"""
    if here < 0 or not tokens.low[here].isalpha() or not any(letter.isupper() for letter in tokens.text[here]):
        return False
    return participle(tokens.low[here]) is None and tokens.low[here] not in STOPS


def _half_of_them(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
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


_BEFORE_FIRST = frozenset({"the", "its", "his", "her", "their", "a", "this", "central", "'s", "'"})


def _ordinal(tokens: Tokens, index: int) -> Amount | None:
    """fifth · 21st · the third round; not "first" as an adverb, nor "second" as a time"""
    told = ordinal(tokens, index)
    if told is None:
        return None
    value, taken = told
    here = index + taken
    before = tokens.at(index - 1)
    phrase = noun_phrase(tokens, here, one=True)
    if value <= 2 and not tokens.figure[index]:
        if phrase is None or before not in _BEFORE_FIRST or tokens.at(here) == "-":
            return None
        if phrase.head in (
            "time",
            "place",
            "step",
            "thing",
            "half",
            "minister",
            "lady",
            "reaction",
            "hand",
            "name",
            "day",
            "days",
        ):
            return None
    if phrase is None and before not in (
        "the",
        "his",
        "her",
        "its",
        "their",
        "a",
        "finished",
        "was",
        "is",
        "in",
        "came",
        "placed",
        "ranked",
    ):
        return None
    last = here if phrase is None else phrase.last
    return Amount(index, last, "ordinal", str(value), of="" if phrase is None else phrase.noun, core_last=here)
