"""Tokens → years and parts of years: "in 2009", "2008-09", "the 1990s", "summer 2012", "third quarter of 2012"."""

from geneva_corpus.facts.calendar_words import SEASONS
from geneva_corpus.facts.date_parts import four_figures, is_clock, joins_figure, relative_year, small_figure, year_after
from geneva_corpus.facts.measures import MEASURES
from geneva_corpus.facts.numerals import ordinal
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.when import When

_BEFORE_YEAR = frozenset(
    "in since until till by from before after during of early late mid through to around circa and between for – - "
    "back throughout the year".split()
)


def bare_year(tokens: Tokens, index: int) -> When | None:
    """2009 · in 1453 · the 1997 status · 2003-2005"""
    year = four_figures(tokens, index)
    if year is None or is_clock(tokens, index) or joins_figure(tokens, index + 1):
        return None
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    if before in ("$", "€", "£", "#", "no") or (before in ("-", "/") and tokens.glued(index)):
        return None
    likely = 1900 <= year <= 2099
    if after in ("%", "-", "/") and tokens.glued(index + 1) and not tokens.is_figure(index + 2):
        founded = after == "-" and _OLDEST <= year <= 2099 and tokens.at(index + 2) in _FOUNDED
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
    told = told or (likely and index == 1 and before == "in" and after not in _IN_WHICH)  # In 2016 thieves had stolen
    possessive = after == "'" and tokens.at(index + 2) == "s" and tokens.glued(index + 2)
    told = told or (likely and possessive)  # 2008's hurricane
    noun = after.isalpha() and not plural and not tokens.is_capital(index + 1)  # not a car: "a 2008 Toyota"
    counts = after in MEASURES or after in _COUNTED  # a 2000 litre tank, a 2000 person crowd
    told = told or (likely and before == "a" and noun and not counts)  # a 2008 article
    told = told or (likely and after in ("-", "–") and small_figure(tokens, index + 2, 99) == (year + 1) % 100)
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


#: What was founded in a year before this one is told as old, not by its year.
_OLDEST = 1600
#: In the singular behind a figure they are counted: "a 2000 seat hall".
_COUNTED = frozenset({"person", "seat", "bed", "word", "page", "member", "room"})
_FOUNDED = frozenset({"founded", "built", "born", "established"})


_MEASURES = frozenset(
    "million billion thousand trillion km miles meters metres feet dollars euros pounds percent kilometers "
    "kilometres "
    "people men women tons tonnes kg hours minutes seconds days weeks months years points votes square".split()
)


#: In these something may be, however many: "In 2000 homes power failed".
_IN_WHICH = frozenset(
    "homes houses households flats apartments cases schools cities towns villages places areas countries hospitals "
    "stores shops offices buildings firms companies stations counties districts".split()
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
    "launch construction factory plant project talks approval finance filing regulator regulators".split()
)
