"""Dates as told → normal form, placed in the calendar from the day of the story and the date told last.

Normal forms are those of TIMEX3: 2022-01-10, 2022-01, 2022, 2022-W02, 2022-W02-WE, 2021-FA, 2022-Q3, 199X (a decade),
18 (a century), 2013-07-02TAF, ranges with a slash; X for what is not known (XXXX-07-29, XXXX-WXX-5).
"""

from datetime import date, timedelta
from typing import NamedTuple

from geneva_corpus.facts.when import When
from geneva_corpus.forms.calendar import WEEKDAYS, month_length

_MONTH_NAMES = (
    "January February March April May June July August September October November December".split()
)  # of the language of this program, whatever the locale is
#: The first month of each season, in the north.
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: A season or month told with "last" that ended this many days ago or later is still "this" one.
_JUST_OVER = 60


class Anchors(NamedTuple):
    """From where dates are counted: the day of the story, the day told last, and a year told in the same passage.

    `told_words` says that day as the text has it and `told_where` where it was told; `future`: the clause tells of
    what is still to come, `past` of what is over. `coarse` is a month, quarter or year told in the same passage.
    """

    story: date | None
    told: date | None = None
    told_words: str = ""
    told_where: str = ""
    year: int | None = None
    future: bool = False
    past: bool = False
    coarse: str = ""


class Placed(NamedTuple):
    """A date in normal form; `resolved` says in words where it was counted from; `day` when it is one day."""

    value: str
    resolved: str = ""
    approximate: bool = False
    day: date | None = None


def place(when: When, anchors: Anchors) -> Placed | None:
    """Where the date lies; None when there is no such day."""
    if when.until is not None:
        return _range(when, anchors)
    placed: Placed | None
    if when.quarter is not None:
        placed = _quarter(when, anchors)
    elif when.season is not None:
        placed = _season(when, anchors)
    elif when.month is not None:
        placed = _month_or_day(when, anchors)
    elif when.weekday is not None:
        placed = _weekday(when, anchors)
    elif when.unit == "century" and when.year is not None:
        placed = Placed(f"{when.year // 100}XX")
    elif when.unit == "decade" and when.year is not None:
        placed = Placed(f"{when.year // 10}X")
    elif when.year is not None:
        placed = Placed(f"{when.year:04d}")
    else:
        placed = _shifted(when, anchors)
    if placed is None:
        return None
    suffix = when.clock or (f"T{when.part}" if when.part else "")
    if suffix and (placed.day is not None or "X" in placed.value):
        return Placed(placed.value + suffix, placed.resolved, placed.approximate, placed.day)
    return placed


def _range(when: When, anchors: Anchors) -> Placed | None:
    assert when.until is not None
    start = place(when._replace(until=None), anchors)
    end_when = when.until
    if start is None:
        return None
    if end_when.year is None and start.value[:4].isdecimal() and (end_when.month or end_when.day):
        year = int(start.value[:4])
        later = (end_when.month or 0, end_when.day or 0) >= (when.month or 0, when.day or 0)
        end_when = end_when._replace(year=year if later else year + 1)
    end = place(end_when._replace(until=None), anchors)
    if end is None or end.value < start.value:
        return None
    return Placed(f"{start.value}/{end.value}", start.resolved, day=end.day)


# --- months and days --------------------------------------------------------------------------------------------


def _month_or_day(when: When, anchors: Anchors) -> Placed | None:
    month, day = when.month or 1, when.day
    if day is not None and day > (29 if month == 2 else month_length(2001, month)):
        return None
    year, why = when.year, ""
    if year is None:
        year, why = _year_of(when, anchors)
    if year is None:
        return Placed(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    if day is None:
        return Placed(f"{year:04d}-{month:02d}", why)
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return Placed(exact.isoformat(), why, day=exact)


def _year_of(when: When, anchors: Anchors) -> tuple[int | None, str]:
    """The year of a month or day told without one, and from where it is known."""
    story, month = anchors.story, when.month or 1
    if when.anchor == "story" and when.direction is not None and when.day is not None:  # September 3 this year
        return (None, "") if story is None else (story.year + when.direction, _from_story(story))
    if story is None:
        return anchors.year, f"the year told just before is {anchors.year}" if anchors.year else ""
    if when.anchor == "story" and when.direction is not None:
        if _tells_year(when):
            return story.year + when.direction, _from_story(story)
        if when.direction < 0:
            return (story.year if month < story.month else story.year - 1), _from_story(story)
        if when.direction > 0:
            return (story.year if month > story.month else story.year + 1), _from_story(story)
        return story.year, _from_story(story)
    if anchors.year is not None and anchors.year != story.year and not anchors.future:
        return anchors.year, f"the year told just before is {anchors.year}"
    if when.day is None:
        if anchors.future:
            return (story.year if month >= story.month else story.year + 1), _from_story(story)
        return (story.year if month <= story.month else story.year - 1), _from_story(story)
    candidates = []
    for year in (story.year - 1, story.year, story.year + 1):
        try:
            candidates.append(date(year, month, when.day))
        except ValueError:
            continue
    if not candidates:
        return None, ""
    named = [candidate for candidate in candidates if candidate.isoweekday() == when.weekday]
    if named:  # Wednesday, September 12: the weekday tells the year
        candidates = named
    # The day nearest the story; a year that would make the past the future, or the reverse, counts as farther off.
    doubt = 400 if anchors.past else 330 if anchors.future else 60
    away = {
        candidate: abs((candidate - story).days)
        + (doubt if ((candidate - story).days > 0) is not anchors.future else 0)
        for candidate in candidates
    }
    return min(candidates, key=lambda candidate: (away[candidate], candidate)).year, _from_story(story)


def _tells_year(when: When) -> bool:
    """ "December last year" (several words after the month) against "last December"."""
    return when.last - when.first >= 3


def _from_story(story: date) -> str:
    return f"counted from the story's {say_day(story)}"


def say_day(day: date) -> str:
    """January 12, 2022"""
    return f"{_MONTH_NAMES[day.month - 1]} {day.day}, {day.year}"


# --- weekdays and seasons ---------------------------------------------------------------------------------------


def _weekday(when: When, anchors: Anchors) -> Placed:
    number = when.weekday or 1
    if when.anchor == "told" and anchors.told is not None:
        step = (number - anchors.told.isoweekday()) % 7 or 7
        exact = anchors.told + timedelta(days=step if (when.direction or 0) > 0 else step - 7)
        return Placed(exact.isoformat(), f"counted from {anchors.told_words}, told {anchors.told_where}", day=exact)
    story = anchors.story
    if story is None or when.anchor == "told":
        return Placed(f"XXXX-WXX-{number}")
    behind = (story.isoweekday() - number) % 7
    direction = when.direction
    if direction in (2, -2):  # Friday next week
        weeks = 1 if direction > 0 else -1
        exact = story + timedelta(days=number - story.isoweekday() + 7 * weeks)
    elif direction == -1:
        exact = story - timedelta(days=behind or 7)
    elif direction == 1 or (direction is None and anchors.future):
        ahead = (number - story.isoweekday()) % 7
        exact = story + timedelta(days=ahead or (7 if direction == 1 else 0))
    elif direction == 0 and anchors.future:
        exact = story + timedelta(days=(number - story.isoweekday()) % 7)
    else:
        exact = story - timedelta(days=behind)
    return Placed(exact.isoformat(), f"the {WEEKDAYS[number - 1]} nearest the story's {say_day(story)}", day=exact)


def _season(when: When, anchors: Anchors) -> Placed:
    season = when.season or "SU"
    if when.year is not None:
        return Placed(f"{when.year}-{season}")
    story = anchors.story
    if story is None:
        return Placed(f"XXXX-{season}")
    year = story.year
    begin = date(year, _SEASON_MONTHS[season], 1)
    end = begin + timedelta(days=91)
    if when.last - when.first >= 3 and when.direction is not None:  # summer last year, summer of next year
        year += when.direction
    elif when.direction == -1:
        year -= (story - end).days < _JUST_OVER
    elif when.direction == 1:
        year += story >= begin
    elif season == "WI" and story.month <= 3:
        year -= 1
    return Placed(f"{year}-{season}", _from_story(story))


def _quarter(when: When, anchors: Anchors) -> Placed:
    """The quarter or half of a year; without one the next that is not over, or the last begun where that is past."""
    letter, months = ("H", 6) if when.season else ("Q", 3)
    number = when.quarter or 1
    if when.year is not None:
        return Placed(f"{when.year}-{letter}{number}")
    story = anchors.story
    if story is None:
        return Placed(f"XXXX-{letter}{number}")
    now = (story.month - 1) // months + 1
    if when.direction is not None:
        year = story.year + when.direction
    elif anchors.future:
        year = story.year + (number < now)
    else:
        year = story.year - (number > now)
    return Placed(f"{year}-{letter}{number}", _from_story(story))


# --- so many units from an anchor ---------------------------------------------------------------------------------


def _shifted(when: When, anchors: Anchors) -> Placed | None:
    if when.anchor == "told" and when.unit == "year" and anchors.coarse[:4].isdecimal() and when.shift == when.shift_to:
        year = int(anchors.coarse[:4]) + when.shift
        return Placed(f"{year:04d}{anchors.coarse[4:]}", f"{_years(when.shift)} {anchors.coarse}, told just before")
    if when.anchor == "told" and anchors.coarse and when.shift and when.unit in ("day", "week", "month"):
        return None  # In 1999, 11 days after that of which only the year is told.
    # Four days earlier than what is not told: that is no day counted from the story's.
    base = anchors.told if when.anchor == "told" else anchors.story
    if base is None:
        unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "weekend": "XXXX-WXX-WE"}
        return Placed(unknown.get(when.unit, "XXXX"))
    if when.unit == "recent":
        return Placed("PAST_REF", approximate=True)
    if when.unit == "weekend" and when.direction is None and when.shift == when.shift_to == 0 and base.isoweekday() < 6:
        # "over the weekend": the one before, unless it is still to come.
        when = when._replace(shift=0 if anchors.future else -1, shift_to=0 if anchors.future else -1)
    why = _why(when, anchors, base)
    first, last = _move(base, when.unit, when.shift), _move(base, when.unit, when.shift_to)
    if first is None or last is None:
        return None
    if when.vague:
        return Placed(f"{first.isoformat()}/{last.isoformat()}", why, approximate=True)
    return _coarse(when, first, why)


def _coarse(when: When, day: date, why: str) -> Placed:
    unit = when.unit
    if unit == "day":
        return Placed(day.isoformat(), why, day=day)
    if unit in ("week", "weekend"):
        if unit == "week" and _is_counted(when) and when.shift > -2:
            return Placed(day.isoformat(), why, approximate=True, day=day)
        year, week, _ = day.isocalendar()
        if unit == "week" and _is_counted(when):
            return Placed(f"{year}-W{week:02d}", why, approximate=True)  # "three weeks ago" may be 24 days
        return Placed(f"{year}-W{week:02d}" + ("-WE" if unit == "weekend" else ""), why)
    if unit == "month":
        return Placed(f"{day.year:04d}-{day.month:02d}", why, approximate=_is_counted(when))
    if unit == "quarter":
        return Placed(f"{day.year:04d}-Q{(day.month + 2) // 3}", why)
    if unit == "decade":
        return Placed(f"{day.year // 10}X", why)
    if unit == "century":
        return Placed(f"{day.year // 100:02d}XX", why)
    return Placed(f"{day.year:04d}", why, approximate=_is_counted(when))


def _years(shift: int) -> str:
    number = "the year" if abs(shift) == 1 else f"{abs(shift)} years"
    return f"{number} {'after' if shift > 0 else 'before'}"


def _is_counted(when: When) -> bool:
    """ "two weeks ago", "a week later" against "last week", "the following week"."""
    return when.direction is None


def _move(base: date, unit: str, shift: int) -> date | None:
    try:
        if unit in ("day", "recent"):
            return base + timedelta(days=shift)
        if unit in ("week", "weekend"):
            return base + timedelta(weeks=shift)
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * shift
        year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
        return date(year, month + 1, min(base.day, month_length(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def _why(when: When, anchors: Anchors, base: date) -> str:
    """ "the day after January 12, told one sentence before"."""
    if when.anchor == "told" and anchors.told is not None:
        whence = f"{anchors.told_words or say_day(base)}, told {anchors.told_where or 'before'}"
    else:
        whence = f"the story's {say_day(base)}"
    if when.vague:
        return f"counted from {whence}"
    if when.shift == 0:
        return f"the {when.unit} of {whence}"
    number, after = abs(when.shift), "after" if when.shift > 0 else "before"
    amount = f"the {when.unit}" if number == 1 else f"{number} {when.unit}s"
    return f"{amount} {after} {whence}"


def before(day: date, length: str) -> str | None:
    """The days that lie an ISO length before `day`: from half a unit earlier than it says up to what it says."""
    amount, unit = length[1:-1], length[-1:]
    name = {"D": "day", "W": "week", "M": "month", "Y": "year"}.get(unit)
    if name is None or not amount.isdecimal() or len(amount) > 4:
        return None
    last = _move(day, name, -int(amount))
    if last is None:
        return None
    first = last - timedelta(days={"day": 0, "week": 3, "month": 15, "year": 180}[name])
    return f"{first.isoformat()}/{last.isoformat()}" if first < last else last.isoformat()
