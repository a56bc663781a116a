"""Tokens → measures: "58km", "36 miles", "1,500-square-kilometer", "28 degrees Celsius", "240 km/h", "6 feet 2 inches".

Normal form: a decimal and its unit ("10 km", "28 °C"); "°" where the scale of a temperature is not told.
"""

from decimal import Decimal

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.numerals import Numeral, figure, spell
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS

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
    **dict.fromkeys(("milligram", "milligrams", "milligramme", "milligrammes", "mg"), "mg"),
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


#: Things so long or heavy: "a 14-footer", "a 40-pounder".
_SO_LONG = {"footer": "ft", "footers": "ft", "yarder": "yd", "yarders": "yd", "pounder": "lb", "pounders": "lb"}
_SQUARE = {"km": "km2", "mi": "mi2", "m": "m2", "ft": "ft2", "in": "in2", "yd": "yd2"}


_SCALES_OF_HEAT = {"celsius": "°C", "centigrade": "°C", "fahrenheit": "°F"}
_EXTENTS = frozenset(("long", "high", "tall", "deep", "wide", "thick", "away", "apart", "below", "above"))


def measure(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """58km · 36 miles · 1,500-square-kilometer · 28 degrees Celsius · 90 km/h · 150 pounds"""
    here, low, high = number.last, number.low, number.high
    if number.fraction and (part := part_of_unit(tokens, here)) is not None:
        low, high = (value.quantize(Decimal("0.01")) for value in (low, high))
        return Amount(index, part[1], "number", spell(low, high, part[0]), core_last=part[1])
    hyphen = tokens.at(here) == "-"
    if hyphen:
        here += 1
    word = tokens.at(here)
    lone = tokens.glued(here) or not (tokens.at(here + 1)[:1].isalpha() and tokens.at(here + 1) not in STOPS)
    if word in ("c", "f") and lone and tokens.is_capital(here) and _warmth_near(tokens, index):
        return _degrees(tokens, index, number, here - 1)
    if word in _SCALES_OF_HEAT and not number.fraction:
        return Amount(
            index, here + 1, "number", spell(low, high, _SCALES_OF_HEAT[word]), of="temperature", core_last=here + 1
        )
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
    if unit is None and hyphen:
        unit = _SO_LONG.get(word)
    if unit is None and word == "in" and tokens.glued(here) and tokens.at(here + 1)[:1].isalpha():
        unit = "in"  # a 10in blade
    metres = word == "m" and not hyphen and not number.scaled and tokens.text[here] == "m" and high < 10000
    after = tokens.at(here + 1)
    grouped = "," in tokens.text[index]  # the 2,150m volcano: nobody counts thousands of millions so
    if unit is None and metres and (grouped or not after[:1].isalpha() or after in STOPS or after in _EXTENTS):
        unit = "m"  # 60m from a ridge, 20m long; 2m people are millions
    if unit is None:
        return None
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
    elif unit == "ft" and not number.vague and low < 9:  # 6 feet 2 inches; 5 foot, 8 inch
        rest = last + (tokens.at(last) in (",", "and"))
        inches = figure(tokens, rest)
        named = ("inches", "inch", "in") if rest == last else ("inches", "inch")  # "6 feet, 2 in January" are two
        if inches is not None and inches < 12 and tokens.at(rest + 1) in named:
            low = high = low * 12 + inches
            unit, last = "in", rest + 2
    if tokens.at(last) == "-" and tokens.at(last + 1) in ("long", "high", "tall", "deep", "wide"):
        last += 2
    return Amount(index, last, "number", spell(low, high, unit), vague=number.vague, core_last=last)


def part_of_unit(tokens: Tokens, here: int) -> tuple[str, int] | None:
    """(unit, next token) behind half or a quarter: half [a mile], a quarter [of an acre]"""
    step = here + (tokens.at(here) == "of")
    unit = MEASURES.get(tokens.at(step + 1)) if tokens.at(step) in ("a", "an") else None
    return None if unit is None else (unit, step + 2)


def lone_measure(tokens: Tokens, index: int) -> Amount | None:
    """about a mile away · within an acre · a mile and a half: one of a unit, told with its article"""
    unit = MEASURES.get(tokens.at(index + 1))
    if unit is None or unit not in ("mi", "km", "m", "ft", "in", "acre", "ha", "t", "kg", "yd"):
        return None
    if tokens.low[index + 2 : index + 5] == ("and", "a", "half"):
        return Amount(index, index + 5, "number", f"1.5 {unit}", core_last=index + 5)
    if tokens.at(index - 1) not in _ABOUT_ONE or tokens.at(index + 2) not in _BEHIND_ONE:
        return None
    return Amount(index, index + 2, "number", f"1 {unit}", core_last=index + 2)


_ABOUT_ONE = frozenset("about around nearly almost than within some roughly over under from only just".split())
_BEHIND_ONE = frozenset("away from off north south east west long wide deep high inland offshore of . ,".split())


def _degrees(tokens: Tokens, index: int, number: Numeral, here: int) -> Amount | None:
    word, after = tokens.at(here), tokens.at(here + 1)
    low, high = number.low, number.high
    if tokens.at(index - 1) in ("-", "–", "minus") and (tokens.at(index - 1) == "minus" or not tokens.glued(index - 1)):
        low, high = -high, -low
    scale = "°C" if after in ("celsius", "c", "centigrade") else "°F" if after in ("fahrenheit", "f") else ""
    if after in ("below", "under") and tokens.at(here + 2) == "zero":
        return Amount(index, here + 3, "number", spell(-high, -low, "°"), of="temperature", core_last=here + 3)
    if not scale:
        quaked = tokens.at(index - 1) == "of" and tokens.at(index - 2) in ("quake", "earthquake", "tremor", "temblor")
        if quaked or (word in ("degree", "°") and after in ("quake", "earthquake", "tremor", "temblor")):
            return Amount(index, here + 1, "number", spell(low, high), of="magnitude", core_last=here + 1)
        return Amount(
            index, here + 1, "number", spell(low, high, "°"), of="temperature", vague=number.vague, core_last=here + 1
        )
    last = here + 2
    if tokens.at(last) in ("below", "under") and tokens.at(last + 1) == "zero":
        low, high, last = -high, -low, last + 2
    return Amount(index, last, "number", spell(low, high, scale), of="temperature", vague=number.vague, core_last=last)


def _warmth_near(tokens: Tokens, index: int) -> bool:
    return any(tokens.at(here) in _WARMTH for here in range(index - 14, index + 8))


_WARMTH = frozenset(
    "temperature temperatures degrees heat heatwave cold weather celsius warm warmer hot hotter hottest coldest shade "
    "highs lows mercury thermometer thermometers".split()
)
