"""Tokens → dates as they are told, not yet placed in the calendar (`resolution` does that).

Knows absolute, partial and numeric dates, ranges and lists, weekdays, today and its kin, "last week" and its
kin, "two
days later" and its kin, seasons, quarters, decades, feasts, with the part of the day or the clock that follows.
"""

from dataclasses import dataclass, replace
from typing import Literal

from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.numerals import numeral, ordinal
from geneva_corpus.facts.tokens import Tokens

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century", "recent"]
Anchor = Literal["", "story", "told"]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        ),
        1,
    )
    for name in names
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midnight": "NI",
}
UNITS: dict[str, Unit] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "weekend": "weekend",
    "weekends": "weekend",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
}
#: Feasts on a fixed day: (words, month, day).
FEASTS = (
    (("christmas", "eve"), 12, 24),
    (("christmas", "day"), 12, 25),
    (("boxing", "day"), 12, 26),
    (("new", "year", "'s", "eve"), 12, 31),
    (("new", "year", "'s", "day"), 1, 1),
    (("valentine", "'s", "day"), 2, 14),
)
_DECADES = {
    word: 10 * number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))
#: Words that are months and much else: without a day or a year they need one of these before them.
_AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "august", "april", "june"})
_BEFORE_MONTH = frozenset(
    "in since until till by of from during early late mid last next this through and to before after between for "
    "every each – - , (".split()
)
_BEFORE_YEAR = frozenset(
    "in since until till by from before after during of early late mid through to around circa and between for – - "
    "back throughout the year for".split()
)


@dataclass(frozen=True, slots=True)
class When:
    """A date as it is told in tokens `first` … `last - 1`.

    Either written out (`year`, `month`, `day`, `season`, `quarter`; what is not told is None), or a `weekday`
    (1 Monday … 7 Sunday), or so many `unit`s from the day of the story or the day told last (`anchor`), from `shift`
    to `shift_to`. `direction`: -1 "last", 0 "this", 1 "next", None untold. `until` ends a range or list. `part` is
    the part of the day (TIMEX3 letters), `clock` an hour told with it; `core` are then the tokens of the day alone.
    """

    first: int
    last: int
    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    anchor: Anchor = ""
    shift: int = 0
    shift_to: int = 0
    direction: int | None = None
    part: str = ""
    clock: str = ""
    vague: bool = False
    until: "When | None" = None
    core: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """Whether numeric dates tell the day first; None: not known."""

    day_first: bool | None = None


def date_at(tokens: Tokens, index: int, order: Order) -> When | None:
    """The date that begins at this token, the longest reading of it."""
    low = tokens.low[index]
    found: When | None = None
    if tokens.figure[index]:
        found = _numeric(tokens, index, order) or _day_first(tokens, index) or _year(tokens, index)
        found = found or _decade(tokens, index) or _counted(tokens, index)
    elif low in MONTHS:
        found = _month_first(tokens, index)
    elif low in WEEKDAYS:
        found = _weekday(tokens, index, order)
    elif low in _STARTS:
        found = _STARTS[low](tokens, index, order)
    elif low in SEASONS:
        found = _season(tokens, index)
    elif low == "'" and tokens.is_figure(index + 1):
        found = _decade(tokens, index)
    else:
        found = _feast(tokens, index) or _counted(tokens, index)
    if found is None and (ordinal(tokens, index) is not None):
        found = _day_first(tokens, index) or _quarter(tokens, index)
    return None if found is None else _with_part(tokens, found)


# --- written out ----------------------------------------------------------------------------------------------


def _small(tokens: Tokens, index: int, highest: int) -> int | None:
    """A figure of one or two digits up to `highest`."""
    if not tokens.is_figure(index):
        return None
    text = tokens.text[index]
    if len(text) > 2 or not text.isascii() or not text.isdigit() or not 1 <= int(text) <= highest:
        return None
    return int(text)


def _four(tokens: Tokens, index: int) -> int | None:
    """A year in four digits, 1000 to 2199."""
    if not tokens.is_figure(index):
        return None
    text = tokens.text[index]
    if len(text) != 4 or not text.isascii() or not text.isdigit() or not 1000 <= int(text) <= 2199:
        return None
    return int(text)


def _month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(month, next token); the point of an abbreviation belongs to it."""
    number = MONTHS.get(tokens.at(index))
    if number is None or not tokens.is_capital(index):
        return None
    after = index + 1
    if len(tokens.low[index]) <= 4 and tokens.low[index] not in ("may", "june", "july") and tokens.at(after) == ".":
        after += 1
    return number, after


def _day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(day of the month, next token): 9, 9th, ninth"""
    told = ordinal(tokens, index)
    if told is not None and 1 <= told[0] <= 31:
        return told[0], index + told[1]
    number = _small(tokens, index, 31)
    if number is None or tokens.at(index + 1) in ("%", "°", ":") or _joins_figure(tokens, index + 1):
        return None
    return number, index + 1


def _joins_figure(tokens: Tokens, index: int) -> bool:
    """Does a letter or a sign that makes a figure something else stick to it ("4x4", "10km")?"""
    return tokens.glued(index) and (tokens.at(index)[:1].isalpha() and tokens.at(index) not in ("s", "'s"))


def _year_after(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(year, next token) of ", 2021" · "2021" · "of 2021" · "of last year" is not one"""
    step = index
    if tokens.at(step) in (",", "of", ".", "-"):
        step += 1
    year = _four(tokens, step)
    if year is None or _is_clock(tokens, step):
        return None
    return year, step + 1


def _is_clock(tokens: Tokens, index: int) -> bool:
    """1353 hours, 1023 GMT: four digits that tell an hour"""
    return tokens.at(index + 1) in ("gmt", "utc", "hours", "hrs", "ist", "cet", "est", "local")


def _month_first(tokens: Tokens, index: int) -> When | None:
    """January 10 · Jan. 10, 2022 · January 9 and 10 · Jan. 10–12 · January 2022 · January"""
    told = _month_at(tokens, index)
    if told is None:
        return None
    month, here = told
    step = here + 1 if tokens.at(here) == "the" else here
    day = _day_at(tokens, step)
    if day is not None and not (_four(tokens, day[1]) is None and _day_is_count(tokens, day[1], month)):
        return _days(tokens, index, month, day[0], day[1])
    year = _year_after(tokens, here)
    if year is not None and tokens.at(here) != ".":
        return _month_range(tokens, When(index, year[1], "month", year=year[0], month=month))
    this = _relative_year(tokens, here)
    if this is not None:
        return When(index, this[1], "month", month=month, anchor="story", direction=this[0])
    if tokens.low[index] in _AMBIGUOUS or len(tokens.low[index]) <= 4:
        if tokens.at(index - 1) not in _BEFORE_MONTH or (
            tokens.is_capital(here) and tokens.at(here) not in MONTHS and index > 0 and tokens.at(index - 1) == ","
        ):
            return None
    elif tokens.is_capital(here) and tokens.at(here - 1) != "." and tokens.at(index - 1) not in _BEFORE_MONTH:
        return None  # a name: "August Wilson"
    return _month_range(tokens, When(index, here, "month", month=month))


def _day_is_count(tokens: Tokens, index: int, month: int) -> bool:
    """In "may 10 people" and "by March 20 villages" the figure counts."""
    low = tokens.at(index)
    return month in (3, 5) and low in ("people", "percent", "men", "women", "villages", "million", "years", "days")


def _relative_year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(direction, next token): last year · of this year · next year"""
    step = index + 1 if tokens.at(index) in ("of", ",") else index
    direction = {"last": -1, "this": 0, "next": 1}.get(tokens.at(step))
    if direction is None or tokens.at(step + 1) != "year":
        return None
    return direction, step + 2


def _days(tokens: Tokens, index: int, month: int, day: int, here: int) -> When:
    """What follows month and day: a year, or more days, or another month and day, and then the year."""
    start = When(index, here, "day", month=month, day=day)
    year = _year_after(tokens, here)
    if year is not None:
        start = replace(start, last=year[1], year=year[0])
        here = year[1]
    this = _relative_year(tokens, here)
    if this is not None:
        return replace(start, last=this[1], anchor="story", direction=this[0])
    more = _more_days(tokens, here)
    if more is None:
        return start
    end_month, end_day, after = more
    end = When(index, after, "day", month=end_month or month, day=end_day)
    if (end_month or month, end_day) <= (month, day) and end_month is None:
        return start  # "January 12 and 9": not a list
    year = _year_after(tokens, after)
    if year is not None:
        end = replace(end, last=year[1], year=year[0])
        after = year[1]
        if start.year is None:
            start = replace(start, year=year[0] - (1 if (end_month or month) < month else 0))
    return replace(start, last=after, until=end)


def _more_days(tokens: Tokens, index: int) -> tuple[int | None, int, int] | None:
    """(month or None, day, next token) of "and 10" · "–12" · "to February 2" · ", 10 and 12" """
    here, found = index, None
    for _ in range(6):
        joint = tokens.at(here)
        if joint not in ("and", "-", "–", "to", "through", "until", "till", ",", "&", "or"):
            break
        step = here + 1
        if joint == "," and tokens.at(step) == "and":
            step += 1
        month = _month_at(tokens, step)
        day = _day_at(tokens, month[1] if month else step)
        if day is None or (month is None and _counts_something(tokens, day[1])):
            break
        if joint == "," and month is None and tokens.at(day[1]) not in ("and", ",", "&", "-", "–"):
            break
        if month is not None and joint in ("and", ",", "or", "&"):
            break  # two dates, told apart
        found = (month[0] if month else None, day[0], day[1])
        here = day[1]
        if month is not None:
            break
    return found


def _counts_something(tokens: Tokens, index: int) -> bool:
    """Does the figure before this token count what follows rather than a day?"""
    low = tokens.at(index)
    if not low or not low[0].isalpha():
        return low in ("%", "°", ":", "$", "€", "£")
    if low in (
        "at",
        "in",
        "on",
        "and",
        "to",
        "of",
        "with",
        "for",
        "by",
        "the",
        "after",
        "before",
        "when",
        "that",
        "as",
    ):
        return False
    if low in ("were", "was", "killed", "dead", "injured", "died", "million", "percent"):
        return True
    return (len(low) > 3 and low.endswith("s") and low not in ("this", "was", "has", "talks")) or low in (
        "people",
        "men",
    )


def _month_range(tokens: Tokens, start: When) -> When:
    """January–March 2022, from May to July, between December 2003 and February 2004"""
    if tokens.at(start.last) not in ("-", "–", "to", "through", "until") and not (
        tokens.at(start.last) == "and" and tokens.at(start.first - 1) == "between"
    ):
        return start
    told = _month_at(tokens, start.last + 1)
    if told is None or _day_at(tokens, told[1]) is not None:
        return start
    month, here = told
    end = When(start.first, here, "month", month=month)
    year = _year_after(tokens, here)
    if year is not None:
        end = replace(end, last=year[1], year=year[0])
        if start.year is None:
            start = replace(start, year=year[0] - (1 if month < (start.month or 1) else 0))
    return replace(start, last=end.last, until=end)


def _day_first(tokens: Tokens, index: int) -> When | None:
    """10 January 2022 · the 10th of January · 9 and 10 January · 10–12 January"""
    told = _day_at(tokens, index)
    if told is None:
        return None
    day, here = told
    days = [day]
    for _ in range(6):
        if tokens.at(here) not in ("and", "-", "–", "to", ",", "&"):
            break
        more = _day_at(tokens, here + 1)
        if more is None or more[0] <= days[-1]:
            break
        days.append(more[0])
        here = more[1]
    step = here + 1 if tokens.at(here) in ("of", "-") else here
    month = _month_at(tokens, step)
    if month is None or (month[0] == 5 and not tokens.is_capital(step)):
        return None
    here = month[1]
    start = When(index, here, "day", month=month[0], day=days[0])
    year = _year_after(tokens, here)
    if year is not None:
        start = replace(start, last=year[1], year=year[0])
    else:
        this = _relative_year(tokens, here)
        if this is not None:
            start = replace(start, last=this[1], anchor="story", direction=this[0])
    if len(days) > 1:
        return replace(start, until=replace(start, day=days[-1]))
    if tokens.at(start.last) in ("-", "–", "to", "until", "through"):
        other = _day_first(tokens, start.last + 1)
        if other is not None and other.until is None and other.month is not None:
            first_year = start.year or (other.year and other.year - (other.month < month[0]))
            return replace(start, last=other.last, until=other, year=first_year or None)
    return start


def _numeric(tokens: Tokens, index: int, order: Order) -> When | None:
    """2022-01-21 · 11/28/05 · 21.01.2022; day and month by the order that the article shows"""
    parts = _numeric_parts(tokens, index)
    if parts is None:
        return None
    first, second, third, last = parts
    if first > 99:
        year, month, day = first, second, third
    else:
        year = third if third > 99 else third + (2000 if third < 70 else 1900)
        if first > 12 or (second <= 12 and order.day_first):
            month, day = second, first
        elif second > 12 or order.day_first is False:
            month, day = first, second
        else:
            return When(index, last, "year", year=year)  # which is the month cannot be told
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return When(index, last, "day", year=year, month=month, day=day)


def _numeric_parts(tokens: Tokens, index: int) -> tuple[int, int, int, int] | None:
    """The three figures of a numeric date, and the next token."""
    text = tokens.text[index]
    if not text.isascii() or len(text) > 10:
        return None
    dotted = text.split(".")
    if len(dotted) == 3 and all(part.isdigit() and part for part in dotted):
        texts, last = dotted, index + 1
    else:
        sign = tokens.at(index + 1)
        if (
            sign not in ("/", "-")
            or tokens.at(index + 3) != sign
            or not all(tokens.glued(index + s) for s in (1, 2, 3, 4))
        ):
            return None
        texts, last = [text, tokens.at(index + 2), tokens.at(index + 4)], index + 5
    if not all(part.isascii() and part.isdigit() for part in texts):
        return None
    lengths = tuple(len(part) for part in texts)
    if (lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2) or (
        lengths[0] <= 2
        and lengths[1] <= 2
        and lengths[2] in (2, 4)
        and (lengths[2] == 4 or "/" in tokens.at(index + 1))
    ):
        if (tokens.at(last) in ("/", "-") and tokens.glued(last)) or (
            tokens.at(index - 1) in ("/", "-") and tokens.glued(index)
        ):
            return None
        return int(texts[0]), int(texts[1]), int(texts[2]), last
    return None


def infer_order(streams: list[Tokens], story: tuple[int, int, int] | None) -> Order:
    """Which comes first in the numeric dates of an article: what cannot be a month, else what lies nearer the story."""
    undecided: list[tuple[int, int, int]] = []
    for tokens in streams:
        for index in range(len(tokens)):
            parts = _numeric_parts(tokens, index) if tokens.figure[index] else None
            if parts is None or parts[0] > 99:
                continue
            if parts[0] > 12 >= parts[1]:
                return Order(True)
            if parts[1] > 12 >= parts[0]:
                return Order(False)
            undecided.append(parts[:3])
    if story is None:
        return Order()
    for first, second, third in undecided:
        if third % 100 == story[0] % 100 and first != second:
            if (second, first) == story[1:]:
                return Order(True)
            if (first, second) == story[1:]:
                return Order(False)
    return Order()


def _year(tokens: Tokens, index: int) -> When | None:
    """2009 · in 1453 · the 1997 status · 2003-2005"""
    year = _four(tokens, index)
    if year is None or _is_clock(tokens, index) or _joins_figure(tokens, index + 1):
        return None
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    if before in ("$", "€", "£", "-", "/", "#", "no") and (before in "$€£#no" or tokens.glued(index)):
        return None
    likely = 1900 <= year <= 2099
    if after in ("%", "-", "/") and tokens.glued(index + 1) and not tokens.is_figure(index + 2):
        return None
    plural = (len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "us", "'s"))) or after in (
        "people",
        "men",
    )
    told = before in _BEFORE_YEAR and not plural
    told = told or (likely and before in ("the", "a", "fiscal", "summer", "winter", "spring", "fall", "autumn"))
    told = (
        told or (likely and before in ("'s", "(") and not plural) or (likely and after == ")" and before in ("(", ","))
    )
    told = told or (likely and index == 0 and tokens.is_capital(1))
    if not told or after in _MEASURES or (not likely and before not in ("in", "since", "by", "year", "until", "from")):
        return None
    if not likely and (after in _MEASURES or (after[:1].isalpha() and after not in _AFTER_OLD_YEAR)):
        return None
    found = When(index, index + 1, "year", year=year)
    end = _four(tokens, index + 2)
    if after in ("-", "–", "to", "and", "until", "through") and end is not None and year < end:
        if after == "and" and before not in ("between", "in"):
            return found
        return replace(found, last=index + 3, until=When(index, index + 3, "year", year=end))
    return found


_MEASURES = frozenset(
    "million billion thousand trillion km miles meters metres feet dollars euros pounds percent kilometers "
    "kilometres "
    "people men women tons tonnes kg hours minutes seconds days weeks months years points votes square".split()
)
_AFTER_OLD_YEAR = frozenset("and when by after the as in to with but for".split())


def _decade(tokens: Tokens, index: int) -> When | None:
    """1990s · '90s · the nineties (in `_the`)"""
    step = index + 1 if tokens.at(index) == "'" else index
    text = tokens.at(step)
    if tokens.at(step + 1) not in ("s", "'s") or not tokens.glued(step + 1) or not text.isascii() or not text.isdigit():
        return None
    if len(text) == 4 and text.endswith("0") and 1000 <= int(text) <= 2190 and step == index:
        return When(index, step + 2, "decade", year=int(text))
    if (
        len(text) == 2
        and text.endswith("0")
        and (step > index or tokens.at(index - 1) in ("the", "early", "late", "mid", "-"))
    ):
        return When(index, step + 2, "decade", year=int(text) + (2000 if int(text) < 20 else 1900))
    return None


# --- told from somewhere --------------------------------------------------------------------------------------


def _weekday(tokens: Tokens, index: int, order: Order) -> When | None:
    """Friday · Friday, January 21 · Sat Nov 12 2011 · Friday last week"""
    number = WEEKDAYS[tokens.low[index]]
    if not tokens.is_capital(index):
        return None
    here = index + 1
    short = tokens.low[index] in _SHORT_WEEKDAYS
    if short and tokens.at(here) == ".":
        here += 1
    step = here + 1 if tokens.at(here) in (",", "the", "(") else here
    if tokens.at(step) == "the":
        step += 1
    if step < len(tokens):
        dated = None
        if tokens.low[step] in MONTHS:
            dated = _month_first(tokens, step)
        elif tokens.figure[step]:
            dated = _numeric(tokens, step, order) or _day_first(tokens, step)
        if dated is not None and dated.day is not None:
            close = dated.last + 1 if tokens.at(here) == "(" and tokens.at(dated.last) == ")" else dated.last
            return replace(dated, first=index, last=close, weekday=number)
    if short:
        return None
    found = When(index, here, "day", weekday=number, anchor="story")
    direction = {"last": -1, "this": 0, "next": 1}.get(tokens.at(here))
    if direction is not None and tokens.at(here + 1) == "week":
        return replace(found, last=here + 2, direction=2 * direction)
    return found


def _unit_after(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    unit = UNITS.get(tokens.at(index))
    return None if unit is None else (unit, index + 1)


def _to_last(tokens: Tokens, index: int, _order: Order) -> When | None:
    """last week · next Monday · this summer · past month · last night · this morning"""
    low = tokens.low[index]
    direction = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}[low]
    here = index + 1
    if low == "this" and tokens.at(here) in ("past", "last", "coming"):
        direction, here = (-1 if tokens.at(here) != "coming" else 1), here + 1
    word = tokens.at(here)
    early = here
    if word in ("early", "late", "mid"):
        early = here + 2 if tokens.at(here + 1) == "-" else here + 1
        word = tokens.at(early)
    if word in WEEKDAYS and word not in _SHORT_WEEKDAYS:
        return When(index, early + 1, "day", weekday=WEEKDAYS[word], anchor="story", direction=direction)
    if word in MONTHS and tokens.is_capital(early):
        return When(index, early + 1, "month", month=MONTHS[word], anchor="story", direction=direction)
    if word in SEASONS and low != "past":
        return When(index, early + 1, "season", season=SEASONS[word], anchor="story", direction=direction)
    if word in PARTS and low in ("last", "this"):
        shift = -1 if direction < 0 else 0
        return When(index, early + 1, "day", anchor="story", shift=shift, shift_to=shift, part=PARTS[word])
    if word == "season" and direction <= 0:
        return When(index, early + 1, "recent", anchor="story", shift=-1, vague=True)
    unit = UNITS.get(word)
    if unit is None or word.endswith("s") or word == "day" or tokens.at(early + 1) == "-":
        return None
    shift = direction
    return When(index, early + 1, unit, anchor="story", shift=shift, shift_to=shift)


def _simple(tokens: Tokens, index: int, _order: Order) -> When | None:
    """today · yesterday · tomorrow · tonight"""
    low = tokens.low[index]
    if low == "today" and tokens.is_capital(index) and tokens.is_capital(index - 1):
        return None  # part of a name
    shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
    part = "NI" if low == "tonight" else ""
    return When(index, index + 1, "day", anchor="story", shift=shift, shift_to=shift, part=part)


def _the(tokens: Tokens, index: int, order: Order) -> When | None:
    """the following day · the day before yesterday · the same day · the end of July · the nineties"""
    here = index + 1
    word = tokens.at(here)
    if word in ("following", "next", "previous", "preceding", "same", "very"):
        step = here + 2 if tokens.at(here + 1) in ("next", "same") else here + 1
        shift = -1 if word in ("previous", "preceding") else 0 if "same" in (word, tokens.at(here + 1)) else 1
        unit = _unit_after(tokens, step)
        if unit is not None and not tokens.at(step).endswith("s") and unit[0] in ("day", "week", "month", "year"):
            return When(index, unit[1], unit[0], anchor="told", shift=shift, shift_to=shift)
        part = tokens.at(step)
        if part in ("morning", "evening", "night", "afternoon") and word in ("following", "next", "previous", "same"):
            return When(index, step + 1, "day", anchor="told", shift=shift, shift_to=shift, part=PARTS[part])
        if word in ("following", "next", "previous") and tokens.at(step) in WEEKDAYS:
            return When(index, step + 1, "day", weekday=WEEKDAYS[tokens.at(step)], anchor="told", direction=shift)
        return None
    if word == "day" and tokens.at(here + 1) in ("before", "after", "earlier", "later"):
        back = tokens.at(here + 1) in ("before", "earlier")
        then = tokens.at(here + 2)
        if then in ("yesterday", "tomorrow"):
            shift = -2 if then == "yesterday" and back else 2 if then == "tomorrow" and not back else 0
            return When(index, here + 3, "day", anchor="story", shift=shift, shift_to=shift)
        if not _ends_there(tokens, here + 2):
            return None  # "the day after the attack"
        return When(index, here + 2, "day", anchor="told", shift=-1 if back else 1, shift_to=-1 if back else 1)
    if word in ("end", "beginning", "start", "middle", "close", "turn"):
        return _edge(tokens, here, order, index)
    if word in ("early", "late") or (word == "mid" and tokens.at(here + 1) == "-"):
        return _edge(tokens, here, order, index)
    if word in _DECADES:
        return When(index, here + 1, "decade", year=1900 + _DECADES[word])
    if word in ("last", "past", "coming", "next") and tokens.at(here + 1) in UNITS:
        return None  # "the past week", "the last two days": a length of time
    if tokens.is_figure(here):
        found = _decade(tokens, here) or (_day_first(tokens, here) if ordinal(tokens, here) else None)
        return None if found is None else replace(found, first=index)
    if word in SEASONS and tokens.at(here + 1) in ("of", "before", "after"):
        return _season(tokens, here)
    if ordinal(tokens, here) is not None:
        found = _quarter(tokens, here) or _day_first(tokens, here)
        return None if found is None else replace(found, first=index)
    return None


def _edge(tokens: Tokens, index: int, order: Order, first: int | None = None) -> When | None:
    """end of July · mid-January · late 2019 · early this week · early Monday · early hours of Sunday"""
    word = tokens.low[index]
    here = index + 1
    if word in ("end", "beginning", "start", "middle", "close", "turn"):
        if tokens.at(here) != "of":
            return None
        here += 1
    if word == "mid" and tokens.at(here) in ("-", "–"):
        here += 1
    part = ""
    if word in ("early", "late", "wee", "small") and tokens.at(here) in ("hours", "morning") and word != "late":
        here += 1
        part = "MO"
        if tokens.at(here) != "of" and tokens.at(here) != "on":
            return None
        here += 1
        if tokens.at(here) == "the":
            return None  # early hours of the morning: a time
    if here >= len(tokens):
        return None
    if tokens.at(here) == "the" and not part:
        unit = UNITS.get(tokens.at(here + 1))
        if unit in ("month", "year", "week") and word in ("end", "beginning", "start", "middle"):
            return When(first if first is not None else index, here + 2, unit, anchor="story")
        if not tokens.is_figure(here + 1) and tokens.at(here + 1) not in _DECADES:
            return None
    if word in ("early", "late") and not part:
        for_day = tokens.at(here) in WEEKDAYS or tokens.at(here) in ("yesterday", "today", "tomorrow")
        if for_day:
            part = "MO" if word == "early" else "EV"
    if tokens.figure[here] and tokens.at(here - 1) != "-":
        year = _four(tokens, here)
        found = None
        if year is not None and 1900 <= year <= 2099 and not _is_clock(tokens, here):
            found = When(here, here + 1, "year", year=year)
        found = _decade(tokens, here) or found
    elif tokens.figure[here]:
        year = _four(tokens, here)
        found = _decade(tokens, here) or (None if year is None else When(here, here + 1, "year", year=year))
    else:
        if tokens.low[here] in ("early", "late", "end", "beginning", "mid"):
            return None
        found = date_at(tokens, here, order)
    if found is None or found.first != here:
        return None
    core = found.core or (found.first, found.last) if found.part or part else None
    return replace(found, first=first if first is not None else index, part=found.part or part, core=core)


def _season(tokens: Tokens, index: int) -> When | None:
    """summer 2012 · summer of 2012 · in winter is told of any year and has no value"""
    year = _year_after(tokens, index + 1)
    if year is not None and tokens.at(index + 1) in ("of", ",", tokens.at(year[1] - 1)):
        return When(index, year[1], "season", season=SEASONS[tokens.low[index]], year=year[0])
    this = _relative_year(tokens, index + 1)
    if this is not None:
        return When(index, this[1], "season", season=SEASONS[tokens.low[index]], anchor="story", direction=this[0])
    return None


def _quarter(tokens: Tokens, index: int) -> When | None:
    """third quarter of 2012 · second half of 2019"""
    told = ordinal(tokens, index)
    if told is None or not 1 <= told[0] <= 4:
        return None
    here = index + told[1]
    if tokens.at(here) == "-":
        here += 1
    if tokens.at(here) != "quarter":
        return None
    here += 1
    step = here + 1 if tokens.at(here) in ("of", "in") else here
    step = step + 1 if tokens.at(step) == "fiscal" else step
    year = _four(tokens, step)
    if year is not None:
        return When(index, step + 1, "quarter", quarter=told[0], year=year)
    return None


def _feast(tokens: Tokens, index: int) -> When | None:
    for words, month, day in FEASTS:
        if tokens.at(index) == words[0] and all(tokens.at(index + step) == word for step, word in enumerate(words)):
            last = index + len(words)
            year = _year_after(tokens, last)
            if year is not None:
                return When(index, year[1], "day", year=year[0], month=month, day=day)
            return When(index, last, "day", month=month, day=day)
    return None


def _counted(tokens: Tokens, index: int) -> When | None:
    """two days ago · a day later · several days ago · three weeks earlier · a year before · in two days' time"""
    low = tokens.low[index]
    vague = False
    if low in ("several", "few", "some") or (low == "a" and tokens.at(index + 1) in ("few", "couple")):
        here = index + (2 if low == "a" else 1)
        here = here + 1 if tokens.at(here) == "of" else here
        least, most = (2, 3) if tokens.at(index + 1) == "couple" else (2, 7)
        vague = True
    elif low in ("a", "an"):
        least = most = 1
        here = index + 1
    else:
        number = numeral(tokens, index)
        if number is None or number.vague or number.low != int(number.low) or not 0 < number.low <= 5000:
            return None
        least = most = int(number.low)
        here = number.last
    unit = UNITS.get(tokens.at(here))
    if unit is None or unit in ("quarter", "weekend"):
        return None
    after = tokens.at(here + 1)
    if after == "ago":
        return When(index, here + 2, unit, anchor="story", shift=-most, shift_to=-least, vague=vague)
    if after in ("later", "earlier", "afterwards", "afterward", "previously") or (
        after in ("before", "after") and _ends_there(tokens, here + 2)
    ):
        back = after in ("earlier", "before", "previously")
        shifts = (-most, -least) if back else (least, most)
        if after == "earlier" and tokens.at(here + 2) == "than":
            return None
        return When(index, here + 2, unit, anchor="told", shift=shifts[0], shift_to=shifts[1], vague=vague)
    if tokens.at(index - 1) == "in" and after in ("'", "'s") and tokens.at(here + 2) == "time":
        return When(index, here + 3, unit, anchor="story", shift=least, shift_to=most, vague=vague)
    if after == "from" and tokens.at(here + 2) == "now":
        return When(index, here + 3, unit, anchor="story", shift=least, shift_to=most, vague=vague)
    return None


def _ends_there(tokens: Tokens, index: int) -> bool:
    """Does "a day before" end here, so that the day told last is meant ("a day before rose to 10")?"""
    after = tokens.at(index)
    return not after[:1].isalpha() or after in ("and", "but", "in", "at", "on") or is_verb(tokens, index)


def _recent(tokens: Tokens, index: int, _order: Order) -> When | None:
    """recent days · recent weeks: from so long ago up to the story"""
    unit = UNITS.get(tokens.at(index + 1))
    if unit is None or not tokens.at(index + 1).endswith("s"):
        return None
    return When(index, index + 2, unit, anchor="story", shift=-7 if unit == "day" else -4, shift_to=0, vague=True)


def _earlier(tokens: Tokens, index: int, order: Order) -> When | None:
    """earlier this month · later this year"""
    if tokens.at(index + 1) != "this" or tokens.at(index + 2) not in ("week", "month", "year"):
        return None
    found = _to_last(tokens, index + 1, order)
    return None if found is None else replace(found, first=index)


_STARTS = {
    "last": _to_last,
    "past": _to_last,
    "next": _to_last,
    "coming": _to_last,
    "this": _to_last,
    "today": _simple,
    "yesterday": _simple,
    "tomorrow": _simple,
    "tonight": _simple,
    "the": _the,
    "early": _edge,
    "late": _edge,
    "mid": _edge,
    "end": _edge,
    "beginning": _edge,
    "start": _edge,
    "middle": _edge,
    "recent": _recent,
    "earlier": _earlier,
    "later": _earlier,
}


# --- what follows ---------------------------------------------------------------------------------------------


def _with_part(tokens: Tokens, found: When) -> When:
    """The part of the day that follows: Thursday morning, January 12 in the evening, early Sunday afternoon."""
    here = found.last
    if found.unit != "day" or found.until is not None:
        return found
    if tokens.at(here) == ",":
        here += 1
    if tokens.at(here) in ("in", "on", "at") and tokens.at(here + 1) == "the":
        here += 2
    if tokens.at(here) in ("early", "late") and tokens.at(here + 1) in PARTS:
        here += 1
    if tokens.at(here) in ("morning", "afternoon", "evening", "night") and (
        here == found.last or found.last < here - 1
    ):
        core = found.core or (found.first, found.last)
        return replace(found, last=here + 1, part=PARTS[tokens.at(here)], core=core)
    return found
