"""Tokens → dates written out: "January 9 and 10", "10–12 January 2022", "the 1990s", "Q3 2012", "New Year's Eve"."""

from geneva_corpus.facts.calendar_words import FEASTS, MONTHS, SEASONS
from geneva_corpus.facts.numerals import ordinal
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.when import When

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


def small_figure(tokens: Tokens, index: int, highest: int) -> int | None:
    """A figure of one or two digits up to `highest`."""
    if not tokens.is_figure(index):
        return None
    text = tokens.text[index]
    if len(text) > 2 or not text.isascii() or not text.isdigit() or not 1 <= int(text) <= highest:
        return None
    return int(text)


def four_figures(tokens: Tokens, index: int) -> int | None:
    """A year in four digits, 1000 to 2199."""
    if not tokens.is_figure(index):
        return None
    text = tokens.text[index]
    if len(text) != 4 or not text.isascii() or not text.isdigit() or not 1000 <= int(text) <= 2199:
        return None
    return int(text)


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(month, next token); the point of an abbreviation belongs to it."""
    number = MONTHS.get(tokens.at(index))
    if number is None or not tokens.is_capital(index):
        return None
    after = index + 1
    if len(tokens.low[index]) <= 4 and tokens.low[index] not in ("may", "june", "july") and tokens.at(after) == ".":
        after += 1
    return number, after


def day_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(day of the month, next token): 9, 9th, ninth"""
    told = ordinal(tokens, index)
    if told is not None and 1 <= told[0] <= 31:
        return told[0], index + told[1]
    number = small_figure(tokens, index, 31)
    if number is None or tokens.at(index + 1) in ("%", "°", ":") or _joins_figure(tokens, index + 1):
        return None
    return number, index + 1


def _joins_figure(tokens: Tokens, index: int) -> bool:
    """Does a letter or a sign that makes a figure something else stick to it ("4x4", "10km")?"""
    return tokens.glued(index) and (tokens.at(index)[:1].isalpha() and tokens.at(index) not in ("s", "'s"))


def year_after(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(year, next token) of ", 2021" · "2021" · "of 2021" · "of last year" is not one"""
    step = index
    if tokens.at(step) in (",", "of", ".", "-"):
        step += 1
    year = four_figures(tokens, step)
    if year is None or is_clock(tokens, step):
        return None
    return year, step + 1


def is_clock(tokens: Tokens, index: int) -> bool:
    """1353 hours, 1023 GMT: four digits that tell an hour"""
    return tokens.at(index + 1) in ("gmt", "utc", "hours", "hrs", "ist", "cet", "est", "local")


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
        if tokens.at(index - 1) not in _BEFORE_MONTH or (
            tokens.is_capital(here) and tokens.at(here) not in MONTHS and index > 0 and tokens.at(index - 1) == ","
        ):
            return None
    elif tokens.is_capital(here) and tokens.at(here - 1) != "." and tokens.at(index - 1) not in _BEFORE_MONTH:
        return None  # a name: "August Wilson"
    return _month_range(tokens, When(index, here, "month", month=month))


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


def relative_year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(direction, next token): last year · of this year · next year"""
    step = index + 1 if tokens.at(index) in ("of", ",") else index
    direction = {"last": -1, "this": 0, "next": 1}.get(tokens.at(step))
    if direction is None or tokens.at(step + 1) != "year":
        return None
    return direction, step + 2


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


def bare_year(tokens: Tokens, index: int) -> When | None:
    """2009 · in 1453 · the 1997 status · 2003-2005"""
    year = four_figures(tokens, index)
    if year is None or is_clock(tokens, index) or _joins_figure(tokens, index + 1):
        return None
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    if before in ("$", "€", "£", "-", "/", "#", "no") and (before in "$€£#no" or tokens.glued(index)):
        return None
    likely = 1900 <= year <= 2099
    if after in ("%", "-", "/") and tokens.glued(index + 1) and not tokens.is_figure(index + 2):
        founded = after == "-" and likely_of(year) and tokens.at(index + 2) in _FOUNDED
        return When(index, index + 1, "year", year=year) if founded else None
    plural = (len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "us", "'s"))) or after in (
        "people",
        "men",
    )
    told = before in _BEFORE_YEAR and not plural
    told = told or (likely and before in ("the", "fiscal", "summer", "winter", "spring", "fall", "autumn"))
    told = (
        told or (likely and before in ("'s", "(") and not plural) or (likely and after == ")" and before in ("(", ","))
    )
    told = told or (likely and index == 0 and tokens.is_capital(1))
    if not told or after in _MEASURES or (not likely and before not in ("in", "since", "by", "year", "until", "from")):
        return None
    if not likely and (after in _MEASURES or (after[:1].isalpha() and after not in _AFTER_OLD_YEAR)):
        return None
    found = When(index, index + 1, "year", year=year)
    short = small_figure(tokens, index + 2, 99)
    if after in ("-", "–", "/") and tokens.glued(index + 2) and short == (year + 1) % 100:  # the 2008-09 season
        return found._replace(last=index + 3, until=When(index, index + 3, "year", year=year + 1))
    end = four_figures(tokens, index + 2)
    if after in ("-", "–", "to", "and", "until", "through") and end is not None and year < end:
        if after == "and" and before != "between":
            return found
        return found._replace(last=index + 3, until=When(index, index + 3, "year", year=end))
    return found


def likely_of(year: int) -> bool:
    """May four figures with nothing else to say so be a year?"""
    return 1600 <= year <= 2099


_FOUNDED = frozenset({"founded", "built", "born", "established"})
_MEASURES = frozenset(
    "million billion thousand trillion km miles meters metres feet dollars euros pounds percent kilometers "
    "kilometres "
    "people men women tons tonnes kg hours minutes seconds days weeks months years points votes square".split()
)


_AFTER_OLD_YEAR = frozenset("and when by after the as in to with but for".split())


def decade(tokens: Tokens, index: int) -> When | None:
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
        and not _is_of_life(tokens, index)
    ):
        return When(index, step + 2, "decade", year=int(text) + (2000 if int(text) < 20 else 1900))
    return None


def _is_of_life(tokens: Tokens, index: int) -> bool:
    """aged in his early 30s · in their mid-20s · her 40s: years of a life, not of the century"""
    here = index - 1
    while tokens.at(here) in ("early", "late", "mid", "-", "to"):
        here -= 1
    return tokens.at(here) in _WHOSE or tokens.at(here - 1) == "aged"


_WHOSE = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def season_of_year(tokens: Tokens, index: int) -> When | None:
    """summer 2012 · summer of 2012 · in winter is told of any year and has no value"""
    year = year_after(tokens, index + 1)
    if year is not None and tokens.at(index + 1) in ("of", ",", tokens.at(year[1] - 1)):
        return When(index, year[1], "season", season=SEASONS[tokens.low[index]], year=year[0])
    this = relative_year(tokens, index + 1)
    if this is not None:
        return When(index, this[1], "season", season=SEASONS[tokens.low[index]], anchor="story", direction=this[0])
    return None


def quarter_of_year(tokens: Tokens, index: int) -> When | None:
    """third quarter of 2012 · second half of 2019"""
    told = ordinal(tokens, index)
    if told is None:
        return None
    here = index + told[1]
    if tokens.at(here) == "-":
        here += 1
    if tokens.at(here) in ("century", "centuries") and 10 <= told[0] <= 21:
        return When(index, here + 1, "century", year=100 * (told[0] - 1))
    if told[0] > 4:
        return None
    if tokens.at(here) not in ("quarter", "half") or (tokens.at(here) == "half" and told[0] > 2):
        return None
    half = tokens.at(here) == "half"
    here += 1
    step = here + 1 if tokens.at(here) in ("of", "in") else here
    step = step + 1 if tokens.at(step) == "fiscal" else step
    year = four_figures(tokens, step)
    if year is not None:
        return When(index, step + 1, "quarter", quarter=told[0], year=year, season="H" if half else None)
    this = _of_which_year(tokens, here)
    if this is not None:
        direction, last = this
        season = "H" if half else None
        return When(index, last, "quarter", quarter=told[0], season=season, anchor="story", direction=direction)
    before = tokens.at(index - 1)
    if half or before not in ("the", "in", "fiscal") or _TRADE.isdisjoint(tokens.low):
        return None  # a quarter of a match is none of the year
    if tokens.at(here)[:1].isalpha() and tokens.at(here) in _OF_QUARTERS:
        return None  # "third-quarter profit": a figure of it, not when it was
    return When(index, here, "quarter", quarter=told[0], anchor="story")


def _of_which_year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(direction, next token) of "of the year", "of this year", "of last year", "this year"."""
    if tokens.at(index) == "of" and tokens.at(index + 1) == "the" and tokens.at(index + 2) == "year":
        return 0, index + 3
    return relative_year(tokens, index)


_OF_QUARTERS = frozenset("profit profits loss losses earnings results sales revenue revenues net income report".split())
#: Words of trade: a quarter in a sentence without any may be one of a match.
_TRADE = frozenset(
    "profit profits sales revenue revenues earnings income deal transaction merger takeover acquisition close company "
    "companies firm shares investors analysts economy growth gdp inflation output exports fiscal results forecast "
    "quarterly percent % cent $ € £ billion million market demand orders deliveries production jobs unemployment bank "
    "launch construction factory plant project talks approval".split()
)


_BEFORE_FEAST = frozenset("before by until till after since on at around this last next for of".split())
_FEAST_STARTS = frozenset(words[0] for words, _, _ in FEASTS)


def feast(tokens: Tokens, index: int) -> When | None:
    if tokens.at(index) not in _FEAST_STARTS:
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
