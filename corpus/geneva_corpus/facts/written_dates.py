"""Tokens → dates written out: "January 9 and 10", "10–12 January 2022", "the 1990s", "Q3 2012", "New Year's Eve"."""

from geneva_corpus.facts.calendar_words import FEASTS, MONTHS
from geneva_corpus.facts.date_parts import day_at, four_figures, month_at, relative_year, year_after
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.when import When

#: Words that are months and much else: without a day or a year they need one of these before them.
_AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "august", "april", "june"})


_BEFORE_MONTH = frozenset(
    "in since until till by of from during early late mid last next this through and to before after between for "
    "every each – - , (".split()
)


def month_first(tokens: Tokens, index: int) -> When | None:
    """January 10 · Jan. 10, 2022 · January 9 and 10 · Jan. 10–12 · January 2022 · January"""
    told = month_at(tokens, index)
    if told is None:
        return None
    month, here = told
    step = here + 1 if tokens.at(here) == "the" else here
    day = day_at(tokens, step)
    if day is not None and tokens.at(index - 1) in _BEFORE_MONTH_ALONE and _is_counted(tokens, day[1]):
        day = None  # "in February 21 workers died"
    if day is not None and not (four_figures(tokens, day[1]) is None and _day_is_count(tokens, day[1], month)):
        return _days(tokens, index, month, day[0], day[1])
    year = year_after(tokens, here)
    if year is not None and tokens.at(here) != ".":
        return _month_range(tokens, When(index, year[1], "month", year=year[0], month=month))
    this = relative_year(tokens, here)
    if this is not None:
        return When(index, this[1], "month", month=month, anchor="story", direction=this[0])
    if tokens.low[index] in _AMBIGUOUS or len(tokens.low[index]) <= 4:
        if not _is_of_month(tokens, index, here) and (
            tokens.at(index - 1) not in _BEFORE_MONTH
            or (tokens.is_capital(here) and tokens.at(here) not in MONTHS and index > 0 and tokens.at(index - 1) == ",")
        ):
            return None
    elif tokens.is_capital(here) and tokens.at(here - 1) != "." and tokens.at(index - 1) not in _BEFORE_MONTH:
        return None  # a name: "August Wilson"
    return _month_range(tokens, When(index, here, "month", month=month))


def _is_of_month(tokens: Tokens, index: int, here: int) -> bool:
    """an April shooting · the March vote: a month before the noun that it dates"""
    after = tokens.at(here)
    dates = after.isalpha() and not tokens.is_capital(here) and after not in STOPS and after not in _OF_PERSONS
    return dates and tokens.at(index - 1) in ("a", "an", "the", "that", "its", "their", "'s")


#: Behind these a month is somebody's name: "the May government", "the March family".
_OF_PERSONS = frozenset("government cabinet administration ministry premiership family brothers sisters".split())
_BEFORE_MONTH_ALONE = frozenset({"in", "last", "next", "during", "this"})


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Does a noun in the plural follow, so that the figure before it counts?"""
    low = tokens.at(index)
    return low.isalpha() and (low in _PEOPLE or (len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us"))))


_PEOPLE = frozenset({"people", "men", "women", "children", "police"})


def _day_is_count(tokens: Tokens, index: int, month: int) -> bool:
    """In "may 10 people" and "by March 20 villages" the figure counts."""
    low = tokens.at(index)
    return month in (3, 5) and low in ("people", "percent", "men", "women", "villages", "million", "years", "days")


def _days(tokens: Tokens, index: int, month: int, day: int, here: int) -> When:
    """What follows month and day: a year, or more days, or another month and day, and then the year."""
    start = When(index, here, "day", month=month, day=day)
    year = year_after(tokens, here)
    if year is not None:
        start = start._replace(last=year[1], year=year[0])
        here = year[1]
    this = relative_year(tokens, here)
    if this is not None:
        return start._replace(last=this[1], anchor="story", direction=this[0])
    more = _more_days(tokens, here, between=tokens.at(index - 1) == "between")
    if more is None:
        return start
    end_month, end_day, after = more
    end = When(index, after, "day", month=end_month or month, day=end_day)
    if (end_month or month, end_day) <= (month, day) and end_month is None:
        return start  # "January 12 and 9": not a list
    year = year_after(tokens, after)
    if year is not None:
        end = end._replace(last=year[1], year=year[0])
        after = year[1]
        if start.year is None:
            start = start._replace(year=year[0] - (1 if (end_month or month) < month else 0))
    return start._replace(last=after, until=end)


def _more_days(tokens: Tokens, index: int, *, between: bool) -> tuple[int | None, int, int] | None:
    """(month or None, day, next token) of "and 10" · "–12" · "to February 2" · ", 10 and 12" """
    here, found = index, None
    for _ in range(6):
        joint = tokens.at(here)
        if joint not in ("and", "-", "–", "to", "through", "until", "till", ",", "&", "or"):
            break
        step = here + 1
        if joint == "," and tokens.at(step) == "and":
            step += 1
        month = month_at(tokens, step)
        day = day_at(tokens, month[1] if month else step)
        if day is None or (month is None and _counts_something(tokens, day[1])):
            break
        if joint == "," and month is None and tokens.at(day[1]) not in ("and", ",", "&", "-", "–"):
            break
        if month is not None and joint in ("and", ",", "or", "&") and not (between and joint == "and"):
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
    told = month_at(tokens, start.last + 1)
    if told is None or day_at(tokens, told[1]) is not None:
        return start
    month, here = told
    end = When(start.first, here, "month", month=month)
    year = year_after(tokens, here)
    if year is not None:
        end = end._replace(last=year[1], year=year[0])
        if start.year is None:
            start = start._replace(year=year[0] - (1 if month < (start.month or 1) else 0))
    return start._replace(last=end.last, until=end)


def day_first_date(tokens: Tokens, index: int) -> When | None:
    """10 January 2022 · the 10th of January · 9 and 10 January · 10–12 January"""
    told = day_at(tokens, index)
    if told is None:
        return None
    day, here = told
    days = [day]
    for _ in range(6):
        if tokens.at(here) not in ("and", "-", "–", "to", ",", "&"):
            break
        more = day_at(tokens, here + 1)
        if more is None or more[0] <= days[-1]:
            break
        days.append(more[0])
        here = more[1]
    step = here + 1 if tokens.at(here) in ("of", "-") else here
    month = month_at(tokens, step)
    if month is None or (month[0] == 5 and not tokens.is_capital(step)):
        return None
    here = month[1]
    start = When(index, here, "day", month=month[0], day=days[0])
    year = year_after(tokens, here)
    if year is not None:
        start = start._replace(last=year[1], year=year[0])
    else:
        this = relative_year(tokens, here)
        if this is not None:
            start = start._replace(last=this[1], anchor="story", direction=this[0])
    if len(days) > 1:
        return start._replace(until=start._replace(day=days[-1]))
    if tokens.at(start.last) in ("-", "–", "to", "until", "through"):
        other = day_first_date(tokens, start.last + 1)
        if other is not None and other.until is None and other.month is not None:
            first_year = start.year or (other.year and other.year - (other.month < month[0]))
            return start._replace(last=other.last, until=other, year=first_year or None)
    return start


_BEFORE_FEAST = frozenset("before by until till after since on at around this last next for of".split())
FEAST_STARTS = frozenset(words[0] for words, _, _ in FEASTS)


def feast(tokens: Tokens, index: int) -> When | None:
    """Christmas Day · New Year's Eve, with its year where that is told"""
    if tokens.at(index) not in FEAST_STARTS:
        return None
    for words, month, day in FEASTS:
        if tokens.at(index) == words[0] and all(tokens.at(index + step) == word for step, word in enumerate(words)):
            last = index + len(words)
            after = tokens.at(last)
            if len(words) == 1 and (
                tokens.at(index - 1) not in _BEFORE_FEAST
                or (after[:1].isalpha() and after not in STOPS)
                or after == "-"
            ):
                continue  # "the Christmas market"
            year = year_after(tokens, last)
            if year is not None:
                return When(index, year[1], "day", year=year[0], month=month, day=day)
            return When(index, last, "day", month=month, day=day)
    return None
