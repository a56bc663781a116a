"""Tokens → dates told from somewhere: "Friday", "last week", "two days later", "several days ago"."""

from geneva_corpus.facts.calendar_words import MONTHS, PARTS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS
from geneva_corpus.facts.clauses import in_title_case, is_verb
from geneva_corpus.facts.numerals import numeral
from geneva_corpus.facts.numeric_dates import numeric_date
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.when import Order, Unit, When
from geneva_corpus.facts.written_dates import day_first_date, month_first


def weekday_date(tokens: Tokens, index: int, order: Order) -> When | None:
    """Friday · Friday, January 21 · Sat Nov 12 2011 · Friday last week"""
    number = WEEKDAYS[tokens.low[index]]
    if not tokens.is_capital(index):
        return None
    here = index + 1
    short = tokens.low[index] in SHORT_WEEKDAYS
    if short and tokens.at(here) == ".":
        here += 1
    step = here + 1 if tokens.at(here) in (",", "the", "(") else here
    if tokens.at(step) == "the":
        step += 1
    if step < len(tokens):
        dated = None
        if tokens.low[step] in MONTHS:
            dated = month_first(tokens, step)
        elif tokens.figure[step]:
            dated = numeric_date(tokens, step, order) or day_first_date(tokens, step)
        if dated is not None and dated.day is not None:
            close = dated.last + 1 if tokens.at(here) == "(" and tokens.at(dated.last) == ")" else dated.last
            return dated._replace(first=index, last=close, weekday=number)
    if short:
        return None
    found = When(index, here, "day", weekday=number, anchor="story")
    direction = {"last": -1, "this": 0, "next": 1}.get(tokens.at(here))
    if direction is not None and tokens.at(here + 1) == "week":
        return found._replace(last=here + 2, direction=2 * direction)
    return found


def unit_after(tokens: Tokens, index: int) -> tuple[Unit, int] | None:
    unit = UNITS.get(tokens.at(index))
    return None if unit is None else (unit, index + 1)


def last_or_next(tokens: Tokens, index: int, _order: Order) -> When | None:
    """last week · next Monday · this summer · past month · last night · this morning"""
    low = tokens.low[index]
    if _is_name(tokens, index):
        return None
    if tokens.at(index - 1) == "the" and tokens.at(index + 1) in UNITS:
        return None  # "over the past week": a length of time
    direction = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}[low]
    here = index + 1
    if low == "this" and tokens.at(here) in ("past", "last", "coming"):
        direction, here = (-1 if tokens.at(here) != "coming" else 1), here + 1
    word = tokens.at(here)
    early = here
    if word in ("early", "late", "mid"):
        early = here + 2 if tokens.at(here + 1) == "-" and word == "mid" else here + 1
        word = tokens.at(early)
    if word in WEEKDAYS and word not in SHORT_WEEKDAYS:
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
    return When(index, early + 1, unit, anchor="story", shift=shift, shift_to=shift, direction=direction)


def near_day(tokens: Tokens, index: int, _order: Order) -> When | None:
    """today · yesterday · tomorrow · tonight"""
    low = tokens.low[index]
    if _is_name(tokens, index):
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
    part = "NI" if low == "tonight" else ""
    return When(index, index + 1, "day", anchor="story", shift=shift, shift_to=shift, part=part)


def counted_units(tokens: Tokens, index: int) -> When | None:
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
        after in ("before", "after") and ends_there(tokens, here + 2)
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


def ends_there(tokens: Tokens, index: int) -> bool:
    """Does "a day before" end here, so that the day told last is meant ("a day before rose to 10")?"""
    after = tokens.at(index)
    return not after[:1].isalpha() or after in ("and", "but", "in", "at", "on") or is_verb(tokens, index)


def recent_units(tokens: Tokens, index: int, _order: Order) -> When | None:
    """recent days · recent weeks: from so long ago up to the story"""
    unit = UNITS.get(tokens.at(index + 1))
    if unit is None or not tokens.at(index + 1).endswith("s"):
        return None
    return When(index, index + 2, unit, anchor="story", shift=-7 if unit == "day" else -4, shift_to=0, vague=True)


def earlier_this(tokens: Tokens, index: int, order: Order) -> When | None:
    """earlier this month · later this year"""
    if tokens.at(index + 1) != "this" or tokens.at(index + 2) not in ("week", "month", "year"):
        return None
    found = last_or_next(tokens, index + 1, order)
    return None if found is None else found._replace(first=index)


def _is_name(tokens: Tokens, index: int) -> bool:
    """USA Today, World News Tonight, CBS This Morning"""
    capitals = tokens.is_capital(index) and tokens.is_capital(index - 1)
    return capitals and index > 0 and not in_title_case(tokens)
