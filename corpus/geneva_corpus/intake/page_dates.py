"""Dates as pages and datelines write them, in the languages news is mostly saved in, as ISO days.

Only for telling when an article was published; the facts of a story have their own grammar.
"""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from geneva_corpus.language.phrases import Phrase

_MONTH_NAMES = (
    "january janvier januar enero gennaio janeiro januari januar styczeń stycznia января январь ocak ιανουαρίου",
    "february février februar febrero febbraio fevereiro februari luty lutego февраля февраль şubat φεβρουαρίου",
    "march mars märz marzo março maart marca марта март mart μαρτίου",
    "april avril abril aprile kwietnia апреля апрель nisan απριλίου",
    "may mai mayo maggio maio mei maja мая май mayıs μαΐου",
    "june juin juni junio giugno junho czerwca июня июнь haziran ιουνίου",
    "july juillet juli julio luglio julho lipca июля июль temmuz ιουλίου",
    "august août agosto augustus sierpnia августа август ağustos αυγούστου",
    "september septembre septiembre setiembre settembre setembro września сентября сентябрь eylül σεπτεμβρίου",
    "october octobre oktober octubre ottobre outubro października октября октябрь ekim οκτωβρίου",
    "november novembre noviembre novembro listopada ноября ноябрь kasım νοεμβρίου",
    "december décembre dezember diciembre dicembre dezembro grudnia декабря декабрь aralık δεκεμβρίου",
)
_SHORT = {
    "jan": 1, "janv": 1, "ene": 1, "feb": 2, "févr": 2, "fev": 2, "mar": 3, "mär": 3, "apr": 4, "avr": 4, "abr": 4,
    "jun": 6, "jul": 7, "juil": 7, "aug": 8, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "okt": 10, "out": 10,
    "nov": 11, "dec": 12, "déc": 12, "dez": 12, "dic": 12,
}  # fmt: skip
MONTHS: dict[str, int] = {
    **{name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()},
    **_SHORT,
}

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    Phrase(sign, pattern, re.IGNORECASE)
    for sign, pattern in (
        ("", rf"(?<!\d){_DAY}\s{{1,3}}(?:de\s|of\s)?{_MONTH}(?:,\s{{0,3}}|\s{{1,3}})(?:de\s)?{_YEAR}(?!\d)"),
        ("", rf"(?<!\w){_MONTH}\s{{1,3}}{_DAY}(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}(?!\d)"),
        ("", rf"(?<!\d){_YEAR}[-/.](?P<m>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
        ("年", rf"(?<!\d){_YEAR}\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日"),
        ("", rf"(?<!\d)(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep){_YEAR}(?!\d)"),
        ("/", r"(?<![\d/.])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<yy>\d\d)(?![\d/])"),
    )
)
#: What every full date holds: its year, or two slashes. A digit is looked for first, and of what number then.
_HAS_DATE = re.compile(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|/\d{1,2}/\d\d)")
_WITHOUT_YEAR = Phrase(
    "",
    rf"(?<!\w)(?:{_MONTH}\s{{1,3}}{_DAY}|(?P<day2>\d{{1,2}})\s{{1,3}}(?P<month2>[^\W\d_]{{3,12}})\.?)(?!\w)",
)


class PageDate(NamedTuple):
    """A day written out in text[start:end]; `iso` is None where day and month could be either way round."""

    start: int
    end: int
    iso: str | None


def find_dates(text: str) -> tuple[PageDate, ...]:
    """All full dates in the text, in order, none inside another."""
    if not _HAS_DATE.search(text):
        return ()
    found: list[PageDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            if parts.get("month") and _month(parts["month"]) is None:
                continue
            found.append(PageDate(match.start(), match.end(), _iso(parts)))
    found.sort(key=lambda date: (date.start, -date.end))
    kept: list[PageDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


def iso_date(text: str) -> str | None:
    """The first day that is written out and can be read in one way only."""
    return next((date.iso for date in find_dates(text[:200]) if date.iso), None)


def numeric_day(text: str, start: int, told: Sequence[tuple[int, int]]) -> str | None:
    """The day of the first `4/11/2007` from `start` on, which can be read either way round, as a zone or a story tells.

    `told` are the months and days that the story tells: the reading that lies within a month of one of them is meant,
    where the other does not.
    """
    match = _EITHER_WAY.search(text, start)
    if match is None:
        return None
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    month_first, day_first = _day(year, a, b), _day(year, b, a)
    if _AMERICAN_ZONE.search(text, max(0, match.start() - _ZONE_BEFORE)):
        return month_first
    near = [iso for iso in (month_first, day_first) if iso and any(_is_near(iso, day) for day in told)]
    return near[0] if len(near) == 1 else None


def either_way(text: str) -> tuple[datetime.date, ...]:
    """Both days that the first `4/11/2007` of a text may be; none where it can be read in one way only."""
    match = _EITHER_WAY.search(text)
    if match is None:
        return ()
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    days = {_day(year, a, b), _day(year, b, a)} - {None}
    return tuple(sorted(datetime.date.fromisoformat(day) for day in days if day)) if len(days) == 2 else ()


def _is_near(iso: str, told: tuple[int, int]) -> bool:
    """Does this month and day lie within a month of the day, in its year or one next to it?"""
    day = datetime.date.fromisoformat(iso)
    years = (_day(day.year + shift, *told) for shift in (-1, 0, 1))
    return any(abs((datetime.date.fromisoformat(year) - day).days) <= 31 for year in years if year)


#: A zone may stand before the date, with the hour, so many characters at most.
_ZONE_BEFORE = 20
_EITHER_WAY = Phrase("", r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)")
_AMERICAN_ZONE = Phrase("", r"\b[ECMP][SD]T\b|\b(?:ET|PT|CT)\b")


def months_and_days(text: str) -> list[tuple[int, int]]:
    """The months and days of all dates without a year."""
    found = []
    for match in _WITHOUT_YEAR.finditer(text):
        month = _month(match["month"] or match["month2"])
        day = int(match["day"] or match["day2"])
        if month is not None and 1 <= day <= 31:
            found.append((month, day))
    return found


def month_and_day(text: str) -> tuple[int, int] | None:
    """The month and day of a date without its year: `January 21`, `21 Jan`."""
    return next(iter(months_and_days(text)), None)


def _month(name: str) -> int | None:
    return MONTHS.get(name.lower())


def _iso(parts: dict[str, str | None]) -> str | None:
    year = int(parts.get("year") or 0)
    if parts.get("yy"):
        short = int(parts["yy"] or 0)
        year = 2000 + short if short < 70 else 1900 + short
    month = parts.get("month")
    if month:
        return _day(year, _month(month) or 0, int(parts["day"] or 0))
    if parts.get("m"):
        return _day(year, int(parts["m"] or 0), int(parts["day"] or 0))
    a, b = int(parts["a"] or 0), int(parts["b"] or 0)
    if parts.get("sep") == "." or a > 12:
        return _day(year, b, a)
    if b > 12 or a == b:
        return _day(year, a, b)
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
