"""Normal forms of dates as spans of days: `2022-01-10`, `2021-12`, `2021-FA`, `2022-W02`, `2022-01-09/2022-01-10`.

Takes TIMEX3-like values and gives half-open spans in days (`date.toordinal`), or the words a person would use.
"""

import math
import re
from datetime import date
from functools import lru_cache

from geneva_corpus.language.phrases import Phrase

#: Seasons by their months, northern; winter is told by the year it begins in.
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
#: Parts of the day by their hours; night goes on until six in the morning.
PARTS = {"MO": (0, 12), "MI": (11, 14), "DT": (6, 18), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PART_NAMES = {
    "MO": "morning",
    "MI": "midday",
    "DT": "daytime",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Dates without a year are laid in one leap year, so that they can be held against each other.
NO_YEAR = 4
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T(.*))?")
_WEEKDAY = Phrase("xxxx-wxx", r"XXXX-WXX-([1-7])(?:T(\w+))?")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_WEEK = Phrase("-w", r"(\d{4})-W(\d\d)(-WE|-[1-7])?(?:T(.*))?")
_PART_OF_YEAR = Phrase("-sp|-su|-fa|-wi|-q|-h", r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_YEARS = re.compile(r"\d{1,4}")
_PLACEHOLDER_YEARS = Phrase("x", r"\d{2,3}X{1,2}")


@lru_cache(maxsize=20_000)
def day_span(value: str) -> tuple[float, float] | None:
    """First moment and end of a date or an interval in days; open intervals have an infinite end."""
    text = value.strip()
    if "/" in text:
        first, _, last = text.partition("/")
        begin = (-math.inf, -math.inf) if first in ("", "..") else day_span(first)
        end = (math.inf, math.inf) if last in ("", "..") else day_span(last)
        if begin is None or end is None or begin[0] >= end[1]:
            return None
        return begin[0], end[1]
    return _one_span(text)


def _one_span(text: str) -> tuple[float, float] | None:
    try:
        if match := _DAY.fullmatch(text):
            year, month, day, clock = match.groups()
            start = date(_year(year), int(month), int(day)).toordinal()
            return _within_day(start, clock)
        if match := _MONTH.fullmatch(text):
            year, month = match.groups()
            return _months(_year(year), int(month), int(month))
        if match := _WEEK.fullmatch(text):
            return _week(int(match[1]), int(match[2]), match[3], match[4])
        if match := _PART_OF_YEAR.fullmatch(text):
            return _part_of_year(int(match[1]), match[2])
        if _PLACEHOLDER_YEARS.fullmatch(text):
            first = int(text.replace("X", "0"))
            return date(first, 1, 1).toordinal(), date(int(text.replace("X", "9")), 12, 31).toordinal() + 1
        if _YEARS.fullmatch(text) and len(text) >= 2:
            wide = 10 ** (4 - len(text))
            first = int(text) * wide
            return date(max(first, 1), 1, 1).toordinal(), date(first + wide - 1, 12, 31).toordinal() + 1
    except ValueError:
        return None
    return None


def _year(text: str) -> int:
    return NO_YEAR if text == "XXXX" else int(text)


def _within_day(start: int, clock: str | None) -> tuple[float, float]:
    if clock in PARTS:
        first, last = PARTS[clock]
        return start + first / 24, start + last / 24
    if clock and (match := re.match(r"(\d\d)(?::(\d\d))?", clock)):
        moment = start + (int(match[1]) * 60 + int(match[2] or 0)) / 1440
        return moment, moment + 1 / 1440
    return start, start + 1


def _months(year: int, first: int, last: int) -> tuple[int, int]:
    start = date(year, first, 1).toordinal()
    year, last = (year + 1, last - 12) if last > 12 else (year, last)
    return start, date(year, last, month_length(year, last)).toordinal() + 1


def month_length(year: int, month: int) -> int:
    """The days of a month. Worked out here: the standard `calendar` takes longer to load than this package's forms."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _week(year: int, week: int, day: str | None, clock: str | None) -> tuple[float, float]:
    start = date.fromisocalendar(year, week, 1).toordinal()
    if day == "-WE":
        return start + 5, start + 7
    if day:
        return _within_day(start + int(day[1:]) - 1, clock)
    return start, start + 7


def _part_of_year(year: int, part: str) -> tuple[int, int]:
    if part in SEASONS:
        return _months(year, *SEASONS[part])
    number, size = int(part[1]), 3 if part[0] == "Q" else 6
    return _months(year, (number - 1) * size + 1, number * size)


def show_date(value: str, story_year: int | None = None) -> str:
    """`10 Jan`, `9–10 Jan`, `Dec 2021`, `17 Dec 2021`, `week of 24 Jan`; without a year in `story_year`."""
    text = value.strip()
    if "/" in text:
        return _show_interval(text, story_year)
    if match := _WEEKDAY.fullmatch(text):
        return WEEKDAYS[int(match[1]) - 1] + (f" {PART_NAMES[match[2]]}" if match[2] in PART_NAMES else "")
    if match := _DAY.fullmatch(text):
        year, month, day, clock = match.groups()
        shown = f"{int(day)} {MONTHS[int(month) - 1]}" if 1 <= int(month) <= 12 else text
        shown += "" if year == "XXXX" or _is_near(year, story_year) else f" {year}"
        if clock in PART_NAMES:
            return f"{shown}, {PART_NAMES[clock]}"
        return f"{shown}, {clock[:5]}" if clock else shown
    if (match := _MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        year, month = match.groups()
        return MONTHS[int(month) - 1] if year == "XXXX" else f"{MONTHS[int(month) - 1]} {year}"
    if match := _WEEK.fullmatch(text):
        found = _one_span(text)
        if found is None:
            return text
        first = date.fromordinal(math.floor(found[0]))
        shown = f"{first.day} {MONTHS[first.month - 1]}" + (
            "" if _is_near(first.year, story_year) else f" {first.year}"
        )
        if match[3] == "-WE":
            return f"weekend of {shown}"
        return shown if match[3] else f"week of {shown}"
    if match := _PART_OF_YEAR.fullmatch(text):
        year, part = match.groups()
        names = {"H1": "first half of", "H2": "second half of"}
        return f"{SEASON_NAMES.get(part) or names.get(part) or part} {year}"
    if _PLACEHOLDER_YEARS.fullmatch(text) or (_YEARS.fullmatch(text) and len(text) == 3):
        return f"{text.replace('X', '0').ljust(4, '0')}s"
    return text


def _is_near(year: str | int, story_year: int | None) -> bool:
    return story_year is not None and int(year) == story_year


def _show_interval(text: str, story_year: int | None) -> str:
    first, _, last = text.partition("/")
    if first in ("", ".."):
        return f"before {show_date(last, story_year)}"
    if last in ("", ".."):
        return f"from {show_date(first, story_year)}"
    begin, end = show_date(first, story_year), show_date(last, story_year)
    one, two = _DAY.fullmatch(first), _DAY.fullmatch(last)
    if one and two and one[1] == two[1] and one[2] == two[2] and not one[4] and not two[4]:
        return f"{int(one[3])}–{end}"
    if one and two and one[1] == two[1] and not one[4] and not two[4] and one[1] != "XXXX":
        return f"{begin.removesuffix(' ' + one[1])} – {end}"
    return f"{begin} – {end}"
