"""Two days held against each other, and two hours: the same, one within the other, or a conflict.

Takes facts with TIMEX3-like dates and times; gives a verdict, or None where they cannot be held against each other.
"""

import math
import re
from typing import Literal

from geneva_corpus.forms.calendar import day_span
from geneva_corpus.forms.clock import ClockSpan, clock_span
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Fact

Measured = Literal["agreement", "precision", "conflict"]

#: Named intervals up to so many days are the length of one happening, longer ones a term that others fall into.
DAYS = 31
#: "About 2 p.m." and "shortly after 2 p.m." allow so many minutes more or less.
ABOUT_MINUTES = 20.0
#: "Early on Tuesday" is before ten, "late on Tuesday" from eight in the evening on, with the small hours; between
#: lies what nobody means.
_EARLY_HOURS, _LATE_HOURS = Phrase("early", r"^(?:in the )?early\b"), Phrase("late", r"^late\b(?! after)")
EARLY_UNTIL, LATE_FROM, LATE_UNTIL = 600, 1200, 180
#: Minutes of half a day.
HALF_A_DAY = 720

#: A weekday of no known week, with a part of the day or without.
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?")
_YEAR = Phrase("", r"\d{4}|\byear\b|\bago\b")
_PART_OF = Phrase("early|beginning|start|mid|late|end", r"\b(early|beginning|start|mid|middle|late|end)\b")
#: The days of a month that its parts allow, from the first on.
_EARLY, _MIDDLE, _LATE = (0, 15), (7, 24), (14, 31)
PARTS_OF_MONTH = {
    **dict.fromkeys(("early", "beginning", "start"), _EARLY),
    **dict.fromkeys(("mid", "middle"), _MIDDLE),
    **dict.fromkeys(("late", "end"), _LATE),
}
#: The days of a year that its parts allow, with some to spare.
PARTS_OF_YEAR = {
    **dict.fromkeys(("beginning", "start"), (0, 75)),
    "early": (0, 135),
    **dict.fromkeys(("mid", "middle"), (105, 260)),
    "late": (230, 366),
    "end": (290, 366),
}
#: Days told from that of the page alone, with no weekday to hold them to.
_PAGE_DAY = Phrase(
    "today|yesterday|tomorrow|tonight|this|last",
    r"^(?:today|yesterday|tomorrow|tonight|(?:early|late)?\s?(?:this|last) \w+)$",
    re.IGNORECASE,
)
#: What tells the half of the day, or that the day is counted through to 24.
_HALF_TOLD = Phrase(
    "", r"(?i:\b[ap]\.?\s?m\b|noon|midday|night|morning|evening|dawn|\bhours|hrs|gmt|utc)|^\D*(?:0|\d{4})|\dh"
)


def compare_days(a: Fact, b: Fact) -> Measured | None:
    """How two dates of one happening stand to each other."""
    if a.value[:1] == b.value[:1] == "X":
        first, second = WEEKDAY.fullmatch(a.value), WEEKDAY.fullmatch(b.value)
        if first and second:
            # A weekday of no known week: two of them are one or nothing is known.
            return "agreement" if first[1] == second[1] else None
    one, two = day_span(a.value), day_span(b.value)
    if one is None or two is None:
        return "agreement" if a.value == b.value and a.value else None
    far = (one[1] + 1 < two[0] or two[1] + 1 < one[0]) and "/" not in a.value and "/" not in b.value
    if far and a.value[4:] != b.value[4:]:
        return "conflict"  # so far apart that nothing below brings them together: most pairs are
    if a.value == b.value and one[1] - one[0] > 1 and _part_of(a.text) != _part_of(b.text):
        first_part, second_part = narrowed(a, one), narrowed(b, two)
        both = min(first_part[1], second_part[1]) - max(first_part[0], second_part[0])
        return "precision" if both > 1 else "conflict"  # early and late May share the day to spare
    if _whole_days(one) == _whole_days(two):
        return "agreement"
    if a.value[4:5] == "-" and a.value[4:] == b.value[4:] and not (_YEAR.search(a.text) or _YEAR.search(b.text)):
        # Neither tells the year: which one was meant is inferred, and no verdict rests on that.
        return "agreement"
    if far:
        return "conflict"
    same_day = (math.floor(one[0]), math.floor(one[0]) + 1) if one[1] - one[0] < 1 else one
    other_day = (math.floor(two[0]), math.floor(two[0]) + 1) if two[1] - two[0] < 1 else two
    same_day, other_day = narrowed(a, same_day), narrowed(b, other_day)
    apart = max(same_day[0], other_day[0]) - min(same_day[1], other_day[1])
    if apart == 0 and (_may_be_off(a, one) or _may_be_off(b, two)):
        return None
    if same_day == other_day:
        return "agreement"
    for fact, days in ((a, same_day), (b, other_day)):
        if _is_extent(fact) and days[1] - days[0] > DAYS and not (_is_extent(a) and _is_extent(b)):
            # "Director from 1999 to 2003" and "became director in 1999" go together.
            return None
    inside = same_day[0] >= other_day[0] and same_day[1] <= other_day[1]
    around = other_day[0] >= same_day[0] and other_day[1] <= same_day[1]
    if inside or around:
        wide = b if inside else a
        # "January 9 and 10" tells how long it was, not that it was one of the two.
        return "conflict" if _is_extent(wide) else "precision"
    if same_day[0] < other_day[1] and other_day[0] < same_day[1]:
        return "conflict" if _is_extent(a) and _is_extent(b) else "precision"
    return "conflict"


def _whole_days(days: tuple[float, float]) -> tuple[float, float]:
    """The days that a span touches; an open end stays open."""
    first, last = days
    return math.floor(first) if first > -math.inf else first, math.ceil(last) if last < math.inf else last


def narrowed(fact: Fact, days: tuple[float, float]) -> tuple[float, float]:
    """The days of "early", "mid" and "late January", "mid-2014": no more than half of them, with some to spare."""
    if 365 <= days[1] - days[0] <= 366:
        first, last = PARTS_OF_YEAR.get(_part_of(fact.text), (0, 366))
        return days[0] + first, min(days[1], days[0] + last)
    if not 28 <= days[1] - days[0] <= 31:
        return days
    first, last = PARTS_OF_MONTH.get(_part_of(fact.text), (0, 31))
    return days[0] + first, min(days[1], days[0] + last)


def _may_be_off(fact: Fact, days: tuple[float, float]) -> bool:
    """May this day be the one next to it: a night that runs into it, or "today" on a page put up elsewhere or later?"""
    if days[1] <= days[0] + 1 and math.floor(days[0]) + 1 < days[1]:
        return True
    return "the story's" in fact.resolved and bool(_PAGE_DAY.search(fact.text))


def _part_of(text: str) -> str:
    match = _PART_OF.search(text.casefold())
    return match[1] if match else ""


def _is_extent(fact: Fact) -> bool:
    """Does an interval name both its ends ("January 9 and 10"), so that it is the length of the thing itself?"""
    if "/" not in fact.value:
        return False
    return len(re.findall(r"\d+", fact.text)) >= 2 or bool(re.search(r"\d\s*[-–—]\s*\d", fact.text))


def compare_hours(a: Fact, b: Fact) -> Measured | None:
    """How two times of day of one happening stand to each other; those of two days or of an unknown zone do not."""
    one, two = clock_span(a.value), clock_span(b.value)
    if one is None or two is None or _of_other_days(a.value, b.value):
        return None
    if one.zone is not None and two.zone is not None:
        shift = two.zone - one.zone
    elif one.zone is None and two.zone is None:
        shift = 0
    else:
        return None
    slack = ABOUT_MINUTES if a.approximate or b.approximate else 0.0
    told = _on_the_clock(one, two.low - shift, two.high - shift, slack)
    if told == "conflict" and (_of_either_half(a, one) or _of_either_half(b, two)):
        return _on_the_clock(one, two.low - shift + HALF_A_DAY, two.high - shift + HALF_A_DAY, slack)
    return None if told == "precision" and (_passes_by(a, two) or _passes_by(b, one)) else told


def _on_the_clock(one: ClockSpan, low: float, high: float, slack: float) -> Measured:
    """How minutes of the day stand to those from `low` to `high`, whichever day these are told of."""
    turn = round((one.low - low) / 1440) * 1440
    low, high = low + turn, high + turn
    if one.low == low and one.high == high:
        return "agreement"
    touching = one.low == one.high or low == high  # 12:00 is the end of the morning; the afternoon is no part of it
    near = max(one.low, low) - min(one.high, high) - slack
    return "precision" if near < 0 or (slack and near == 0) or (touching and near == 0) else "conflict"


def _passes_by(fact: Fact, other: ClockSpan) -> bool:
    """Is the other hour none that is meant by "early", or "late", though it is of that morning or evening?"""
    words = fact.text.casefold()
    early = fact.value.endswith("TMO") and _EARLY_HOURS.search(words) is not None
    late = fact.value.endswith(("TEV", "TNI")) and _LATE_HOURS.search(words) is not None
    return (early and other.low > EARLY_UNTIL) or (late and other.low > LATE_UNTIL and other.high < LATE_FROM)


def _of_either_half(fact: Fact, told: ClockSpan) -> bool:
    """Is it an hour of a clock of twelve hours that does not tell which half of the day: "3.49", "twenty to eleven"?"""
    return told.low == told.high and 60 <= told.low < 780 and not _HALF_TOLD.search(fact.text)


def _of_other_days(a: str, b: str) -> bool:
    """Are these hours of two days, as far as they tell their day: "Tuesday morning", "early Sunday"?"""
    days = [day for value in (a, b) if (day := value.partition("T")[0])]
    spans = [_weekday_of(day) for day in days]
    if len(days) < 2 or None in spans:
        return False
    return days[0] != days[1] if "X" not in days[0] + days[1] else spans[0] != spans[1]


def _weekday_of(day: str) -> int | None:
    if match := WEEKDAY.fullmatch(day):
        return int(match[1])
    told = day_span(day) if "X" not in day else None
    return None if told is None else (math.floor(told[0]) - 1) % 7 + 1
