"""Tokens in, the parts of a date out: the month, the day or the year that stands at a place, and where it ends."""

from geneva_corpus.facts.calendar_words import MONTHS
from geneva_corpus.facts.numerals import ordinal
from geneva_corpus.facts.tokens import Tokens


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
    if number is None or tokens.at(index + 1) in ("%", "°", ":") or joins_figure(tokens, index + 1):
        return None
    return number, index + 1


def joins_figure(tokens: Tokens, index: int) -> bool:
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


def relative_year(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """(direction, next token): last year · of this year · next year"""
    step = index + 1 if tokens.at(index) in ("of", ",") else index
    direction = {"last": -1, "this": 0, "next": 1}.get(tokens.at(step))
    if direction is None or tokens.at(step + 1) != "year":
        return None
    return direction, step + 2
