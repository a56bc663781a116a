"""Normal forms of clock times as spans of minutes: `T09:25`, `T10:23Z`, `TMO`, `2005-11-27TAF`."""

from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.forms.calendar import PART_NAMES, PARTS, show_date
from geneva_corpus.language.phrases import Phrase

_CLOCK = Phrase("", r"(?:.*)T(\d\d)(?::(\d\d))?(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?")
_PART = Phrase("", r"(?:.*)T(MO|MI|DT|AF|EV|NI)")


class ClockSpan(NamedTuple):
    """`low` to `high` in minutes since midnight; `zone` in minutes east of Greenwich, None: the clock of the place."""

    low: float
    high: float
    zone: int | None = None
    part: str = ""


@lru_cache(maxsize=20_000)
def clock_span(value: str) -> ClockSpan | None:
    """The time of day of a normal form, whatever its day; None when it tells none."""
    first, _, last = value.strip().partition("/")
    if last:
        one, two = clock_span(first), clock_span(last if "T" in last else f"T{last}")
        if one is None or two is None or one.low > two.high:
            return None
        return ClockSpan(one.low, two.high, two.zone if one.zone is None else one.zone)
    if match := _PART.fullmatch(first):
        start, end = PARTS[match[1]]
        return ClockSpan(start * 60, end * 60, part=match[1])
    if match := _CLOCK.fullmatch(first):
        minutes = int(match[1]) * 60 + int(match[2] or 0)
        return ClockSpan(minutes, minutes, _zone(match[3]))
    return None


def _zone(text: str | None) -> int | None:
    if not text:
        return None
    if text == "Z":
        return 0
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return -minutes if text[0] == "-" else minutes


def show_time(value: str, story_year: int | None = None) -> str:
    """`9:25`, `10:23 GMT`, `4 Sep, morning`, `18:00–19:30`."""
    first, _, last = value.strip().partition("/")
    if last:
        return f"{show_time(first, story_year)}–{show_time(last if 'T' in last else f'T{last}')}"
    found = clock_span(first)
    day = first.partition("T")[0]
    if found is None:
        return show_date(value, story_year) if day else value
    shown = PART_NAMES[found.part] if found.part else f"{int(found.low) // 60}:{int(found.low) % 60:02d}"
    if found.zone is not None:
        hours, minutes = divmod(abs(found.zone), 60)
        sign = "-" if found.zone < 0 else "+"
        shown += " GMT" if found.zone == 0 else f" GMT{sign}{hours}" + (f":{minutes:02d}" if minutes else "")
    return f"{show_date(day, story_year)}, {shown}" if day else shown
