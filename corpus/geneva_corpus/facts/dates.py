"""Tokens → dates as they are told, not yet placed in the calendar (`resolution` does that).

Knows absolute, partial and numeric dates, ranges and lists, weekdays, today and its kin, "last week" and its
kin, "two
days later" and its kin, seasons, quarters, decades, feasts, with the part of the day or the clock that follows.
"""

from geneva_corpus.facts.calendar_words import DECADES, MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS
from geneva_corpus.facts.date_parts import four_figures, is_clock
from geneva_corpus.facts.numerals import STARTS as NUMBER_STARTS
from geneva_corpus.facts.numerals import ordinal
from geneva_corpus.facts.numeric_dates import numeric_date
from geneva_corpus.facts.relative_dates import (
    counted_units,
    earlier_this,
    ends_there,
    last_or_next,
    near_day,
    recent_units,
    unit_after,
    weekday_date,
)
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.when import Order, When
from geneva_corpus.facts.written_dates import FEAST_STARTS, day_first_date, feast, month_first
from geneva_corpus.facts.years import bare_year, decade, quarter_of_year, season_of_year


def date_at(tokens: Tokens, index: int, order: Order) -> When | None:
    """The date that begins at this token, the longest reading of it."""
    low = tokens.low[index]
    found: When | None = None
    if tokens.figure[index]:
        found = numeric_date(tokens, index, order) or day_first_date(tokens, index) or bare_year(tokens, index)
        found = found or decade(tokens, index) or counted_units(tokens, index)
    elif low in MONTHS:
        found = month_first(tokens, index)
    elif low in WEEKDAYS:
        found = weekday_date(tokens, index, order)
    elif low in _STARTS:
        found = _STARTS[low](tokens, index, order)
    elif low in SEASONS:
        found = season_of_year(tokens, index)
    elif low == "'" and tokens.is_figure(index + 1):
        found = decade(tokens, index)
    else:
        found = feast(tokens, index) or counted_units(tokens, index)
    if found is None and (ordinal(tokens, index) is not None):
        found = day_first_date(tokens, index) or quarter_of_year(tokens, index)
    return None if found is None else _with_part(tokens, found)


def _the(tokens: Tokens, index: int, order: Order) -> When | None:
    """the following day · the day before yesterday · the same day · the end of July · the nineties"""
    here = index + 1
    word = tokens.at(here)
    if word in ("following", "next", "previous", "preceding", "same", "very"):
        step = here + 2 if tokens.at(here + 1) in ("next", "same") else here + 1
        shift = -1 if word in ("previous", "preceding") else 0 if "same" in (word, tokens.at(here + 1)) else 1
        unit = unit_after(tokens, step)
        if unit is not None and not tokens.at(step).endswith("s") and unit[0] in ("day", "week", "month", "year"):
            return When(index, unit[1], unit[0], anchor="told", shift=shift, shift_to=shift, direction=shift)
        part = tokens.at(step)
        if part in ("morning", "evening", "night", "afternoon") and word in ("following", "next", "previous", "same"):
            return When(index, step + 1, "day", anchor="told", shift=shift, shift_to=shift, part=PARTS[part])
        if word in ("following", "next", "previous") and tokens.at(step) in WEEKDAYS:
            return When(index, step + 1, "day", weekday=WEEKDAYS[tokens.at(step)], anchor="told", direction=shift)
        return None
    part = tokens.at(here) if tokens.at(here) in ("morning", "afternoon", "evening", "night") else ""
    if part and tokens.at(here + 1) in ("of", "on"):
        again = tokens.at(here + 2) == "the" and tokens.at(here + 3) in PARTS  # "the night of the night of the …"
        found = date_at(tokens, here + 2, order) if here + 2 < len(tokens) and not again else None
        if found is None or found.unit != "day" or found.part or found.until is not None or found.anchor == "told":
            return None
        core = found.core or (found.first, found.last)
        return found._replace(first=index, part=PARTS[part], core=core)  # the night of Sept. 13
    if part and tokens.at(here + 1) == "before" and tokens.at(here + 2) not in _OF_WHAT:
        if tokens.is_capital(here + 2):
            return None
        return When(index, here + 2, "day", anchor="told", shift=-1, shift_to=-1, part=PARTS[part])
    if word == "day" and tokens.at(here + 1) in ("before", "after", "earlier", "later"):
        back = tokens.at(here + 1) in ("before", "earlier")
        then = tokens.at(here + 2)
        if then in ("yesterday", "tomorrow"):
            shift = -2 if then == "yesterday" and back else 2 if then == "tomorrow" and not back else 0
            return When(index, here + 3, "day", anchor="story", shift=shift, shift_to=shift)
        if not ends_there(tokens, here + 2):
            return None  # "the day after the attack"
        return When(index, here + 2, "day", anchor="told", shift=-1 if back else 1, shift_to=-1 if back else 1)
    if word in ("end", "beginning", "start", "middle", "close", "turn"):
        return _edge(tokens, here, order, index)
    if word in ("early", "late") or (word == "mid" and tokens.at(here + 1) == "-"):
        return _edge(tokens, here, order, index)
    if word in DECADES:
        return When(index, here + 1, "decade", year=1900 + DECADES[word])
    of_now = tokens.at(here + 1) not in ("before", "after", "of", "that", "when")
    if word == "weekend" and of_now and tokens.at(index - 1) in ("over", "at", "during", "by", "on", "for"):
        return When(index, here + 1, "weekend", anchor="story")
    if word in ("last", "past", "coming", "next") and tokens.at(here + 1) in UNITS:
        return None  # "the past week", "the last two days": a length of time
    if tokens.is_figure(here):
        found = decade(tokens, here) or (day_first_date(tokens, here) if ordinal(tokens, here) else None)
        return None if found is None else found._replace(first=index)
    if word in SEASONS and tokens.at(here + 1) in ("of", "before", "after"):
        return season_of_year(tokens, here)
    if ordinal(tokens, here) is not None:
        found = quarter_of_year(tokens, here) or day_first_date(tokens, here)
        return None if found is None else found._replace(first=index)
    return None


#: What "the evening before" is before: "before the attack", "before he left".
_OF_WHAT = (STOPS | {"last"}) - {
    "for",
    "in",
    "at",
    "on",
    "with",
    "and",
    "but",
    "had",
    "was",
    "were",
    "might",
    "may",
    "would",
    "when",
}


#: The end of which year: that of the story, the one before or behind it.
_WHICH_YEAR = {"last": -1, "this": 0, "next": 1}


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
        if unit == "year" and word in ("end", "close"):
            return When(first if first is not None else index, here + 2, "month", month=12, anchor="story", direction=0)
        if unit in ("month", "year", "week") and word in ("end", "beginning", "start", "middle"):
            return When(first if first is not None else index, here + 2, unit, anchor="story", direction=0)
        if not tokens.is_figure(here + 1) and tokens.at(here + 1) not in DECADES:
            return None
    if tokens.at(here) in _WHICH_YEAR and tokens.at(here + 1) == "year" and word in ("end", "close"):
        begun, which = first if first is not None else index, _WHICH_YEAR[tokens.at(here)]
        return When(begun, here + 2, "month", month=12, anchor="story", direction=which)
    if word in ("early", "late") and not part:
        if tokens.at(here) == "on" and tokens.at(here + 1) in WEEKDAYS:
            here += 1
        for_day = tokens.at(here) in WEEKDAYS or tokens.at(here) in ("yesterday", "today", "tomorrow")
        if for_day:
            part = "MO" if word == "early" else "EV"
    if tokens.figure[here] and tokens.at(here - 1) != "-":
        year = four_figures(tokens, here)
        found = None
        if year is not None and 1900 <= year <= 2099 and not is_clock(tokens, here):
            found = When(here, here + 1, "year", year=year)
        found = decade(tokens, here) or found
    elif tokens.figure[here]:
        year = four_figures(tokens, here)
        found = decade(tokens, here) or (None if year is None else When(here, here + 1, "year", year=year))
    else:
        if tokens.low[here] in (
            "early",
            "late",
            "end",
            "beginning",
            "mid",
            "start",
            "middle",
            "close",
            "turn",
            "wee",
            "small",
        ):
            return None
        found = date_at(tokens, here, order)
    if found is None or found.first != here:
        return None
    core = found.core or (found.first, found.last) if found.part or part else None
    return found._replace(first=first if first is not None else index, part=found.part or part, core=core)


def _that(tokens: Tokens, index: int, _order: Order) -> When | None:
    """that night · that same evening: of the day told last"""
    here = index + 2 if tokens.at(index + 1) == "same" else index + 1
    if tokens.at(here) not in ("morning", "afternoon", "evening", "night") or tokens.at(here + 1) in (
        "-",
        "of",
        "when",
    ):
        return None
    return When(index, here + 1, "day", anchor="told", part=PARTS[tokens.at(here)])


_STARTS = {
    "that": _that,
    "last": last_or_next,
    "past": last_or_next,
    "next": last_or_next,
    "coming": last_or_next,
    "this": last_or_next,
    "today": near_day,
    "yesterday": near_day,
    "tomorrow": near_day,
    "tonight": near_day,
    "the": _the,
    "early": _edge,
    "late": _edge,
    "mid": _edge,
    "end": _edge,
    "beginning": _edge,
    "start": _edge,
    "middle": _edge,
    "close": _edge,
    "recent": recent_units,
    "earlier": earlier_this,
    "later": earlier_this,
}

#: The words that a date without figures begins with.
STARTS = NUMBER_STARTS | {*MONTHS, *WEEKDAYS, *_STARTS, *SEASONS, *FEAST_STARTS, "'", "some"}


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
        return found._replace(last=here + 1, part=PARTS[tokens.at(here)], core=core)
    return found
