"""Normal forms of lengths of time and of amounts as spans on one measure: `PT1H50M`, `58 km`, `40/70 %`.

Takes ISO 8601 durations and decimals with a unit; gives what they allow in seconds, metres, dollars …, or the words a
person would use.
"""

import re
from typing import NamedTuple

from geneva_corpus.model import FactKind

#: What a unit measures and how much of it: kilometres, kilograms, square kilometres, km/h, °C by their factor.
UNITS: dict[str, tuple[str, float]] = {
    "km": ("length", 1000.0),
    "m": ("length", 1.0),
    "cm": ("length", 0.01),
    "mm": ("length", 0.001),
    "mi": ("length", 1609.344),
    "yd": ("length", 0.9144),
    "ft": ("length", 0.3048),
    "in": ("length", 0.0254),
    "nmi": ("length", 1852.0),
    "kg": ("mass", 1.0),
    "g": ("mass", 0.001),
    "mg": ("mass", 1e-6),
    "t": ("mass", 1000.0),
    "lb": ("mass", 0.45359237),
    "oz": ("mass", 0.028349523),
    "st": ("mass", 6.35029318),
    "km2": ("area", 1e6),
    "km²": ("area", 1e6),
    "m2": ("area", 1.0),
    "m²": ("area", 1.0),
    "mi2": ("area", 2589988.11),
    "mi²": ("area", 2589988.11),
    "sqkm": ("area", 1e6),
    "sqmi": ("area", 2589988.11),
    "ft2": ("area", 0.09290304),
    "ft²": ("area", 0.09290304),
    "ha": ("area", 10000.0),
    "acre": ("area", 4046.8564),
    "ac": ("area", 4046.8564),
    "km/h": ("speed", 1.0),
    "kph": ("speed", 1.0),
    "mph": ("speed", 1.609344),
    "m/s": ("speed", 3.6),
    "kn": ("speed", 1.852),
    "knot": ("speed", 1.852),
    "l": ("volume", 1.0),
    "gal": ("volume", 3.785411784),
    "bbl": ("volume", 158.987295),
    "kb": ("data", 1e3),
    "mb": ("data", 1e6),
    "gb": ("data", 1e9),
    "tb": ("data", 1e12),
}
_UNIT_NAMES = {
    "kilometer": "km",
    "kilometre": "km",
    "meter": "m",
    "metre": "m",
    "mile": "mi",
    "yard": "yd",
    "foot": "ft",
    "feet": "ft",
    "inch": "in",
    "inches": "in",
    "kilogram": "kg",
    "pound": "lb",
    "ton": "t",
    "tonne": "t",
    "percent": "%",
}
_SECONDS = (31557600.0, 2629800.0, 604800.0, 86400.0, 3600.0, 60.0, 1.0)
_COUNT = r"(\d{1,12}(?:\.\d{1,12})?|X)"
_DURATION = re.compile(
    rf"P(?:{_COUNT}Y)?(?:{_COUNT}M)?(?:{_COUNT}W)?(?:{_COUNT}D)?(?:T(?:{_COUNT}H)?(?:{_COUNT}M)?(?:{_COUNT}S)?)?"
)
_QUANTITY = re.compile(r"(€|[$£¥]?)\s*((?:−|[-+]?)(?:\d[\d,]*(?:\.\d+)?|\.\d+))\s*([^\d.,\s].*)?")


class Span(NamedTuple):
    """What a normal form allows on one measure: `low` to `high`, both ends in.

    `measure` names what is measured; only spans of one measure can be compared. `step` is half of the last digit
    told, `unit` the unit it was told in.
    """

    measure: str
    low: float
    high: float
    step: float = 0.0
    unit: str = ""


def _is_range(value: str) -> bool:
    if "/" not in value:
        return False
    return bool(re.fullmatch(r"[^/]*\d[^/]*/[^/]*\d[^/]*", value)) and not re.search(r"km/h|m/s", value)


#: Figures of more digits are no amounts.
LONGEST = 40


def length_span(value: str) -> Span | None:
    """The seconds of a duration or of a range of two: `PT1H50M`, `PT1H/PT2H`; None for what is none."""
    ends = value.split("/")
    found = [_seconds(end) for end in ends if end]
    known = [end for end in found if end is not None]
    if not known or len(known) != len(found):
        return None
    unit = "calendar" if re.match(r"P[\d.]+[YM]", ends[0]) else "clock"
    return Span("seconds", min(known), max(known), 0.0, unit)


def _seconds(value: str) -> float | None:
    match = _DURATION.fullmatch(value.strip())
    if not match or not any(match.groups()) or "X" in value:
        return None
    return sum(float(number) * seconds for number, seconds in zip(match.groups(), _SECONDS, strict=True) if number)


#: A score, a record, a vote: 3-1, 12-4-2.
SCORE = re.compile(r"\d{1,3}(?:-\d{1,3}){1,2}")


def quantity_span(value: str) -> Span | None:
    """What a count, measure, sum or score allows, on its measure: `26`, `58 km`, `24/99`, `3-1`; None for none."""
    if SCORE.fullmatch(value):
        ours = float(value.partition("-")[0])
        return Span("score", ours, ours)
    if _is_range(value):
        first, last = value.split("/")
        one, two = quantity_span(first), quantity_span(last)
        if one is None or two is None:
            return None
        if one.measure == "count" and two.measure != "count":
            one = quantity_span(f"{first.strip()} {two.unit}") or one
        if one.measure != two.measure:
            return None
        return Span(two.measure, min(one.low, two.low), max(one.high, two.high), two.step, two.unit)
    match = _QUANTITY.fullmatch(value.strip())
    if not match:
        return None
    sign, digits, unit = match[1], match[2], match[3] or ""
    if len(digits) > LONGEST:
        return None
    digits = digits.replace(",", "").replace("−", "-")
    unit = _unit(unit or sign)
    measure, factor = UNITS.get(unit.casefold(), (unit, 1.0))
    if unit.casefold() in ("c", "°c"):
        measure, factor = "temperature", 1.0
    number = float(digits)
    if unit.casefold() in ("f", "°f"):
        measure, factor, number = "temperature", 1.0, (number - 32) / 1.8
    if not measure or (measure == unit and unit.islower() and unit.isalpha() and unit not in ("pp",)):
        # An average of .358 is no count.
        measure = "rate" if 0 < abs(number) < 1 else "count"
    return Span(measure, number * factor, number * factor, _half_digit(digits) * factor, unit)


def _unit(words: str) -> str:
    word = words.strip()
    plain = word.casefold()
    return _UNIT_NAMES.get(plain) or _UNIT_NAMES.get(plain.rstrip("s")) or word


def _half_digit(digits: str) -> float:
    """Half of the last digit told: 0.05 for 6.1, 5 for 120; of round figures at most a twentieth: 30 for 600."""
    whole, _, part = digits.lstrip("+-").partition(".")
    if part:
        return 0.5 * 10.0 ** -len(part)
    zeros = len(whole) - len(whole.rstrip("0"))
    return min(0.5 * 10.0**zeros, max(0.5, 0.05 * float(whole)))


_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def show_length(value: str) -> str:
    ends = [_show_one_length(end) for end in value.split("/") if end]
    return "–".join(ends) if ends else value


def _show_one_length(value: str) -> str:
    match = _DURATION.fullmatch(value.strip())
    if not match or not any(match.groups()):
        return value
    years, months, weeks, days, hours, minutes, seconds = match.groups()
    clock: list[str]
    if (hours is None and minutes is None and seconds is None) or "X" in value:
        clock = []
    elif hours is None and seconds is None and minutes:
        clock = [f"{minutes} min"]
    else:
        whole = round(sum(float(n) * f for n, f in ((hours, 3600), (minutes, 60), (seconds, 1)) if n))
        counts = ((whole // 3600, "h"), (whole % 3600 // 60, "min"), (whole % 60, "s"))
        clock = [f"{count} {unit}" for count, unit in counts if count] or ["0 s"]
    calendar = [
        f"{'some' if number == 'X' else _plain(float(number))} {unit}{'' if number == '1' else 's'}"
        for number, unit in ((years, "year"), (months, "month"), (weeks, "week"), (days, "day"))
        if number
    ]
    if "X" in value:
        for number, unit in ((hours, "hour"), (minutes, "minute"), (seconds, "second")):
            if number:
                clock.append(f"{'some' if number == 'X' else number} {unit}{'' if number == '1' else 's'}")
    return " ".join(calendar + clock)


def _show_quantity(value: str, kind: FactKind) -> str:
    match = _QUANTITY.fullmatch(value.strip())
    if not match:
        return value
    sign, digits, unit = match[1], match[2], match[3] or ""
    if len(digits) > LONGEST:
        return value
    number = float(digits.replace(",", "").replace("−", "-"))
    unit = _unit(unit)
    if kind == "ordinal":
        return _ordinal(int(number)) if number == int(number) else value
    if unit == "%":
        return f"{_plain(number)} %"
    if kind == "money" or sign or unit.upper() in _SIGNS:
        sign = sign or _SIGNS.get(unit.upper(), "")
        amount = _scaled(number)
        return f"{sign}{amount}" if sign else f"{amount} {unit}".strip()
    return f"{_plain(number)} {unit}".strip()


def _scaled(number: float) -> str:
    for scale, word in _SCALES:
        if abs(number) >= scale and round(number / scale, 3) == number / scale:
            return f"{_plain(number / scale)} {word}"
    return _plain(number)


def _plain(number: float) -> str:
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    text = f"{number:,.6f}"
    return text.rstrip("0").rstrip(".")


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def show_amount(value: str, kind: FactKind) -> str:
    """`$2.6 million`, `58 km`, `40–70 %`, `3rd`."""
    if SCORE.fullmatch(value):
        return value
    parts = [part.strip() for part in value.split("/")] if _is_range(value) else [value]
    shown = [_show_quantity(part, kind) for part in parts]
    if len(shown) == 2:
        first, last = shown
        head, _, tail = first.rpartition(" ")
        if head and last.endswith(" " + tail):
            first = head
        return f"{first}–{last.lstrip('$€£¥') if last[:1] == first[:1] and last[:1] in '$€£¥' else last}"
    return shown[0]
