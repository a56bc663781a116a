"""The lines of an article in, the day it was published out: by its dateline, else by its page.

What is not told stays None: a wrong day would make wrong conflicts.
"""

import datetime
import re

from geneva_corpus.intake.datelines import dateline_day
from geneva_corpus.intake.line_kinds import byline, is_prose, names_an_outlet, outlet_named
from geneva_corpus.intake.lines import Line
from geneva_corpus.intake.page_dates import find_dates, month_and_day, months_and_days, numeric_day
from geneva_corpus.language.phrases import Phrase

#: How far, in days, a day told in full may lie before or after a dateline that lacks its year.
_BEFORE, _AFTER = 150, 60
#: A sentence with one of these tells of a day long ago.
_LONG_AGO = Phrase(
    "built|born|founded|established|opened|created|formed|anniversary|since|history",
    r"\b(?:built|born|founded|established|opened|created|formed|anniversary|since|history)\b",
    re.IGNORECASE,
)
#: Beside these a day is that of the article, however far from the days that the story tells.
_OF_THE_ARTICLE = Phrase(
    "by|posted|published|updated|writer|reporter|staff|correspondent",
    r"\b(?:by|posted|published|updated|writers?|reporter|staff|correspondent)\b",
    re.IGNORECASE,
)


def article_day(story: list[Line], page: list[Line]) -> str | None:
    """The day of the dateline, else a day that the page gives for the article, never the day of fetching."""
    return _of_dateline(story, page) or _of_page(story, page)


def _of_dateline(story: list[Line], page: list[Line]) -> str | None:
    """The day with which the story opens; one without its year takes it from a day told in full near it."""
    for row in story[:4]:
        opening = find_dates(row.text[:40])
        if (
            opening
            and opening[0].start == 0
            and opening[0].iso
            and re.match(r"\W{0,3}\s+[^\W\d_a-z]", row.text[opening[0].end :])
        ):
            return opening[0].iso
    for row in story[:6]:
        told_day = dateline_day(row.text)
        if told_day:
            full = find_dates(told_day)
            if full and full[0].iso:
                return full[0].iso
            part = month_and_day(told_day)
            numeric = part and _numeric(part, page)
            if numeric:
                return numeric
            found = _with_year(part, [*_recent_days(story), *_page_days(page)]) if part else None
            if found:
                return found
    return None


def _of_page(story: list[Line], page: list[Line]) -> str | None:
    """The first day of the page that fits the days of the story, or that stands under who signs."""
    told = sorted({date.iso for row in story for date in find_dates(row.text) if date.iso})
    top = story[0].start if story else 0
    body = next((row.start for row in story if is_prose(row.text)), top)
    mastheads = [row.start for row in page if row.start < top and not find_dates(row.text)]
    days: list[tuple[int, int]] | None = None
    for row in page:
        for date in find_dates(row.text):
            if date.iso is None:
                days = [day for line in story for day in months_and_days(line.text)] if days is None else days
                iso = numeric_day(row.text, date.start, days)
            else:
                iso = date.iso
            if iso is None or (row.start < top and mastheads and row.start < mastheads[-1]):
                continue
            signed = top < row.start < body and any(
                top < over.start < row.start and _signs(over.text) for over in page
            )  # under a byline or the outlet, between headline and story
            if (
                told
                and abs((_day(iso) - _day(told[-1])).days) > 400
                and not signed
                and not _OF_THE_ARTICLE.search(row.text)
            ):
                continue
            return iso
    return None


def _signs(text: str) -> bool:
    return byline(text) is not None or names_an_outlet(text) or outlet_named(text) is not None


def _numeric(part: tuple[int, int], page: list[Line]) -> str | None:
    """The day of a dateline with the year of a numeric date of the page that tells it either way round."""
    for row in page:
        for match in re.finditer(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)", row.text):
            if {(int(match[1]), int(match[2])), (int(match[2]), int(match[1]))} & {part}:
                try:
                    return datetime.date(int(match[3]), *part).isoformat()
                except ValueError:
                    continue
    return None


def _recent_days(story: list[Line]) -> list[str]:
    """The days that the story tells in full, but for those of long ago."""
    return [
        date.iso
        for row in story
        for date in find_dates(row.text)
        if date.iso and not _LONG_AGO.search(row.text[max(0, date.start - 80) : date.end + 40])
    ]


def _page_days(page: list[Line]) -> list[str]:
    return [date.iso for row in page for date in find_dates(row.text) if date.iso]


def _with_year(part: tuple[int, int], told: list[str]) -> str | None:
    """The day with the year that puts it nearest to a day told in full, if that is near at all."""
    nearest: tuple[int, str] | None = None
    for iso in told:
        anchor = _day(iso)
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            try:
                day = datetime.date(year, *part)
            except ValueError:
                continue
            distance = abs((day - anchor).days)
            if -_AFTER <= (day - anchor).days <= _BEFORE and (nearest is None or distance < nearest[0]):
                nearest = (distance, day.isoformat())
    return nearest[1] if nearest else None


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)
