"""The top of an undated article and the days of the accounts it is read with in, its own day out where they settle it.

A wire leaves out the year ("LIMA, May 21 (Agency)"), and "11/03/2025" may be of March or of November.
"""

import datetime
from collections.abc import Sequence

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.intake.datelines import dateline_day
from geneva_corpus.intake.line_kinds import ends_sentence, is_prose, words_in
from geneva_corpus.intake.lines import Line
from geneva_corpus.intake.page_dates import either_way, month_and_day
from geneva_corpus.language.phrases import Phrase

#: So many lines from the top are looked at, up to the first paragraph.
_HEAD = 12
#: A day without its year lies at most so many days from one told in full, one that has two readings at most so many.
_NEAR, _NEARER = 31, 7
#: Beside its day a line has no more words than these: a weekday, an hour with its zone.
_MOST_WORDS = 7
#: "Feb 3 (Agency) - The harbour …": an agency's day without a place.
_OPENING = Phrase("(", r"(?P<day>[^\W\d_]{3,9}\.?\s\d{1,2})\s?\([A-Z][\w .&-]{1,30}\)(?:\s*[–—-]|$)")


def day_beside(rows: Sequence[Line], others: Sequence[str]) -> str | None:
    """The ISO day that the top tells without its year or in a way of two readings, if days told in full say which."""
    days = [datetime.date.fromisoformat(other[:10]) for other in others]
    for row in rows[:_HEAD]:
        told = _of_two_readings(row.text, days) or _without_year(row.text, days)
        if told:
            return told.pop().isoformat() if len(told) == 1 else None
        if is_prose(row.text):
            break
    return None


def _of_two_readings(text: str, days: Sequence[datetime.date]) -> set[datetime.date]:
    if is_prose(text) or len(words_in(text)) > _MOST_WORDS:
        return set()
    return {day for day in either_way(text) if any(abs((day - other).days) <= _NEARER for other in days)}


def _without_year(text: str, days: Sequence[datetime.date]) -> set[datetime.date]:
    """The days near one of these that a dateline, or a line that is little but a date, may tell."""
    opening = _OPENING.match(text)
    told = dateline_day(text) or (opening["day"] if opening else None)
    words = [word.casefold() for word in words_in(text)]
    alone = told is None and len(words) <= _MOST_WORDS and not ends_sentence(text) and not is_prose(text)
    part = month_and_day(told or (text if alone and _opens_with_a_day(words) else ""))
    named = {WEEKDAYS[word] for word in words if word in WEEKDAYS} if alone else set()
    found: set[datetime.date] = set()
    for other in days if part else ():
        for year in (other.year - 1, other.year, other.year + 1):
            try:
                day = datetime.date(year, *part) if part else other
            except ValueError:
                continue
            if abs((day - other).days) <= _NEAR and (not named or day.isoweekday() in named):
                found.add(day)
    return found


def _opens_with_a_day(words: Sequence[str]) -> bool:
    """Does a line begin with its day, but for a weekday: "Tue May 5, 3:30 PM ET"?"""
    begins = [word for word in words if word not in WEEKDAYS][:2]
    return len(begins) == 2 and month_and_day(" ".join(begins)) is not None
