"""Tokens → lengths of time: "one hour and 50 minutes", "an hour and a half", "90-minute", "eight-year", "2h 15m".

Normal form: ISO 8601 (PT1H50M, P8Y); "PT1H/PT2H" for all from one to the other.
"""

from decimal import Decimal
from typing import NamedTuple

from geneva_corpus.facts.number_words import SCALES
from geneva_corpus.facts.numerals import STARTS as NUMBER_STARTS
from geneva_corpus.facts.numerals import Numeral, numeral, plain
from geneva_corpus.facts.times import is_running_time, is_time_left
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS

#: ISO letter of each unit; "T" units stand after the T.
UNITS = {
    **dict.fromkeys(("second", "seconds", "sec", "secs"), "TS"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "TM"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "TH"),
    **dict.fromkeys(("day", "days"), "D"),
    **dict.fromkeys(("night", "nights"), "D"),
    **dict.fromkeys(("week", "weeks"), "W"),
    **dict.fromkeys(("fortnight", "fortnights"), "2W"),
    **dict.fromkeys(("month", "months"), "M"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "Y"),
    **dict.fromkeys(("decade", "decades"), "10Y"),
    **dict.fromkeys(("century", "centuries"), "100Y"),
}
#: The words that a length of time without figures begins with; and those that end like "week-long" written as one.
STARTS = NUMBER_STARTS | {*UNITS, *(f"{unit}long" for unit in UNITS)}
#: Before "a second" that is a length of time.
_BRIEF = frozenset({"than", "half", "in", "for", "every", "per", "within", "of"})
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
#: What a unit is of the next smaller one, to break fractions down.
_SMALLER = {"Y": ("M", 12), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}


class Duration(NamedTuple):
    """Tokens `first` … `last - 1` tell a length of time; `value` is its normal form; `words`: "an hour", no figure."""

    first: int
    last: int
    value: str
    vague: bool = False
    hyphened: bool = False


def duration_at(tokens: Tokens, index: int) -> Duration | None:
    """The length of time that begins at this token."""
    amount = _amount(tokens, index)
    if tokens.at(index) in ("a", "an") and (_is_rate(tokens, index) or _is_kind(tokens, index)):
        return None
    if amount is None or (tokens.at(index + 1) == ":" and tokens.figure[index]):
        return _as_long_as(tokens, index) or _left_to_play(tokens, index) or _run_in(tokens, index)
    low, high, here = amount
    hyphened = tokens.at(here) == "-" and tokens.at(here + 1) in UNITS
    here = here + 1 if hyphened else here
    if is_minute_of_play(tokens, index, here):
        return None
    unit = UNITS.get(tokens.at(here))
    if unit is None or (tokens.at(here + 1) in ("'s",) and tokens.at(here) in ("day",) and low == high == 1):
        return None
    if tokens.at(here) == "second" and tokens.at(index) in ("a", "one"):
        after = tokens.at(here + 1)
        if (after[:1].isalpha() and after not in STOPS) or tokens.at(index - 1) not in _BRIEF:
            return None  # "a second car"
    here += 1
    if hyphened and tokens.at(here) == "-" and tokens.at(here + 1) in ("long", "old"):
        here += 2
    if hyphened and tokens.at(here - 1) == "old":
        return None
    parts_low, parts_high = {unit: low}, {unit: high}
    quarters = here + 3 if tokens.at(here + 2) == "-" else here + 2
    if tokens.at(here) == "and" and tokens.at(here + 1) == "three" and tokens.at(quarters) == "quarters":
        parts_low[unit] = low + Decimal("0.75")
        parts_high[unit] = high + Decimal("0.75")
        here = quarters + 1
    elif (
        tokens.at(here) == "and" and tokens.at(here + 1) in ("a", "one") and tokens.at(here + 2) in ("half", "quarter")
    ):
        rest = Decimal("0.5") if tokens.at(here + 2) == "half" else Decimal("0.25")
        parts_low[unit] = low + rest
        parts_high[unit] = high + rest
        here += 3
    else:
        here = _smaller(tokens, here, unit, parts_low, parts_high)
    first, last = _iso(parts_low), _iso(parts_high)
    if first is None or last is None:
        return None
    value = first if first == last else f"{first}/{last}"
    return Duration(index, here, value, first != last, hyphened)


def _is_kind(tokens: Tokens, index: int) -> bool:
    """Does a night or a day tell of what kind something is: "a night bus", "a day trip"?"""
    after = tokens.at(index + 2)
    return tokens.at(index + 1) in ("night", "day") and after in _BY_NIGHT


_BY_NIGHT = frozenset(
    """
    bus buses club clubs shift train flight ferry watchman nurse guard porter school game match market trip care centre
    center nursery ticket visitor visitors job light owl life out off
""".split()
)


def is_minute_of_play(tokens: Tokens, index: int, unit: int) -> bool:
    """He scored on 71 minutes: a minute of the match, not so long"""
    told = tokens.is_figure(index) and unit == index + 1 and tokens.at(unit) == "minutes"
    return told and tokens.at(index - 1) == "on" and tokens.at(unit + 1) not in ("'", "notice", "of")


def _as_long_as(tokens: Tokens, index: int) -> Duration | None:
    """the week-long strike · a fortnight-long tour · a monthlong siege: one of them"""
    low = tokens.at(index)
    if low.endswith("long") and low[:-4] in UNITS:
        unit, last = UNITS[low[:-4]], index + 1
    elif low in UNITS and tokens.at(index + 1) == "-" and tokens.at(index + 2) == "long":
        unit, last = UNITS[low], index + 3
    else:
        return None
    value = _iso({unit: Decimal(1)})
    return None if value is None else Duration(index, last, value, hyphened=True)


def _run_in(tokens: Tokens, index: int) -> Duration | None:
    """won in 2:19:50 · a time of 2:05:11: hours, minutes and seconds"""
    if not is_running_time(tokens, index):
        return None
    hours, minutes, seconds = (Decimal(tokens.at(index + step)) for step in (0, 2, 4))
    value = _iso({"TH": hours, "TM": minutes, "TS": seconds})
    return None if value is None else Duration(index, index + 5, value)


def _is_rate(tokens: Tokens, index: int) -> bool:
    """110,000 vehicles a day · twice a week"""
    before = tokens.at(index - 1)
    if before in ("once", "twice"):
        return True
    if before == ")" and any(tokens.is_figure(index - step) for step in range(2, 6)):
        return tokens.at(index + 1) in _RATES and tokens.at(index + 2) not in _MOMENTS  # 1.5 billion ($127 m) a week
    figure = tokens.is_figure(index - 1) and not (before.isdecimal() and len(before) == 4)
    if (figure or before in SCALES) and tokens.at(index + 1) in _RATES and tokens.at(index + 2) not in _MOMENTS:
        return True  # saves 14,000 a year
    many = len(before) > 3 and before.endswith("s") and not before.endswith(("ss", "us"))
    counted = any(tokens.is_figure(index - step) for step in (2, 3, 4))
    return many and counted and tokens.at(index + 1) in _RATES and tokens.at(index + 2) in _BEHIND_RATES


_BEHIND_RATES = frozenset((".", ",", ";", "", "and", "in", "for", "or", "at", "by", "from", "on", "since", "during"))
#: "In March 1,200 a day later": a moment.
_MOMENTS = frozenset(("later", "earlier", "ago", "before", "after"))
_RATES = frozenset(("day", "week", "month", "year", "hour", "minute", "second", "night"))


def _left_to_play(tokens: Tokens, index: int) -> Duration | None:
    """3:05 left · 0:48 to go · 0:31 on the clock: minutes and seconds of a game"""
    if tokens.at(index + 1) != ":":
        return None
    minutes, seconds = tokens.at(index), tokens.at(index + 2)
    told = (
        tokens.glued(index + 1)
        and tokens.glued(index + 2)
        and minutes.isdecimal()
        and seconds.isdecimal()
        and (minutes + seconds).isascii()
        and len(minutes) <= 2 == len(seconds)
    )
    if not told or not is_time_left(tokens, index + 3):
        return None
    value = _iso({"TM": Decimal(minutes), "TS": Decimal(seconds)})
    return None if value is None else Duration(index, index + 3, value)


def _amount(tokens: Tokens, index: int) -> tuple[Decimal, Decimal, int] | None:
    """(from, to, next token) of how many units: two, 1.5, an, half an, two to three, 10-15, "several" has none"""
    low = tokens.at(index)
    if low in ("a", "an", "one") and tokens.at(index + 1) in UNITS:
        return Decimal(1), Decimal(1), index + 1
    if low == "half" and tokens.at(index + 1) in ("a", "an", "-") and tokens.at(index + 2) in UNITS:
        return Decimal("0.5"), Decimal("0.5"), index + 2
    if low == "a" and tokens.at(index + 1) == "half" and tokens.at(index + 2) in ("-", *UNITS):
        here = index + 3 if tokens.at(index + 2) == "-" else index + 2
        return Decimal("0.5"), Decimal("0.5"), here
    if low in ("a", "one") and tokens.low[index + 1 : index + 3] == ("quarter", "of") and tokens.at(index + 4) in UNITS:
        return (Decimal("0.25"), Decimal("0.25"), index + 4) if tokens.at(index + 3) in ("a", "an") else None
    if low == "three":
        quarters = index + 2 if tokens.at(index + 1) == "-" else index + 1
        if tokens.at(quarters) == "quarters" and tokens.at(quarters + 1) == "of":
            if tokens.at(quarters + 2) in ("a", "an"):
                return Decimal("0.75"), Decimal("0.75"), quarters + 3
            return None
    number = numeral(tokens, index)
    if number is None or (number.vague and tokens.at(number.last) != "of"):
        return None
    here = number.last
    if number.vague:
        return (number.low, number.high, here + 1) if tokens.at(here + 1) in UNITS else None
    if tokens.at(here) == "-" and tokens.at(here + 1) in ("to", "or"):  # two- to three-week, 10-to-15-minute
        here += 1
    joined = tokens.at(here) in ("to", "-", "–", "or") or (tokens.at(index - 1), tokens.at(here)) == ("between", "and")
    if joined and tokens.at(here + 1) not in UNITS:
        other = numeral(tokens, here + 1 + (tokens.at(here + 1) == "-"))
        if isinstance(other, Numeral) and not other.vague and other.low > number.low:
            after = other.last + 1 if tokens.at(other.last) == "-" else other.last
            if tokens.at(after) in UNITS:
                return number.low, other.low, other.last
    if tokens.at(here) in ("full", "whole", "long", "straight", "consecutive", "more", "additional"):
        here += 1
    return number.low, number.high, here


def _smaller(tokens: Tokens, here: int, unit: str, low: dict[str, Decimal], high: dict[str, Decimal]) -> int:
    """Takes in the smaller units that follow: "one hour[,] [and] 50 minutes". Returns the next token."""
    for _ in range(3):
        step = here
        while tokens.at(step) in (",", "and") and step - here < 2:
            step += 1
        number = numeral(tokens, step)
        if number is None or number.vague:
            return here
        after = number.last
        more = UNITS.get(tokens.at(after))
        if more not in _ORDER or unit not in _ORDER or _ORDER.index(more) <= _ORDER.index(unit):
            return here
        low[more] = high[more] = number.low
        here, unit = after + 1, more
    return here


def _iso(parts: dict[str, Decimal]) -> str | None:
    """ISO 8601, fractions broken down where that is exact: 1.5 hours → PT1H30M, 2.5 seconds → PT2.5S."""
    whole: dict[str, Decimal] = {}
    for unit, amount in parts.items():
        if unit not in _ORDER:
            times, unit = int(unit[:-1]), unit[-1]
            amount *= times
        if amount >= 10**9:
            return None
        while amount != int(amount) and unit in _SMALLER:
            smaller, times = _SMALLER[unit]
            if unit == "D" and amount * times != int(amount * times):
                break
            if int(amount):
                whole[unit] = whole.get(unit, Decimal(0)) + int(amount)
            amount, unit = (amount - int(amount)) * times, smaller
        whole[unit] = whole.get(unit, Decimal(0)) + amount
    for unit, larger in (("TS", "TM"), ("TM", "TH")):  # 90 minutes are PT1H30M
        if whole.get(unit, 0) >= 60:
            over = whole[unit] // 60
            whole[larger], whole[unit] = whole.get(larger, Decimal(0)) + over, whole[unit] - 60 * over
    date_part = "".join(f"{plain(whole[u])}{u}" for u in _ORDER[:4] if whole.get(u))
    time_part = "".join(f"{plain(whole[u])}{u[1]}" for u in _ORDER[4:] if whole.get(u))
    if not date_part and not time_part:
        return "PT0S"
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")
