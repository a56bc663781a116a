"""The time of a story, and what its sentences tell of other times: the quake of two years ago is not today's.

Takes articles and their dated facts; gives the days that the story itself may speak of, and the other times of
passages, as spans of days.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from geneva_corpus.forms.calendar import day_span
from geneva_corpus.model import Article, Fact, Passage

Days = tuple[float, float]
Dated = tuple[Fact, Days]

#: Days before the story that still belong to it: older dates set a sentence apart as background.
STORY_DAYS = 10
_BACK = frozenset(("it", "they", "he", "she", "this", "that", "these", "those", "his", "her", "their", "its"))


def story_days(articles: Sequence[Article], dates: Mapping[str, Sequence[Dated]]) -> Days | None:
    """The days that the story itself may speak of: from ten days before the first account to after the last.

    Where no account states its date, the day told most often stands for it.
    """
    spans = [days for article in articles if article.date and (days := day_span(article.date[:10]))]
    if not spans:
        told = Counter(days for found in dates.values() for _, days in found if days[1] - days[0] <= 1)
        spans = [max(told, key=lambda days: (told[days], days))] if told else []
    if not spans:
        return None
    return min(first for first, _ in spans) - STORY_DAYS, max(last for _, last in spans) + STORY_DAYS


def is_background(days: Days, story: Days | None) -> bool:
    """Do these days lie before or behind those of the story? Spans longer than a year tell no time."""
    if story is None or days[1] - days[0] > 400:
        return False
    middle = (days[0] + days[1]) / 2
    return middle < story[0] or middle > story[1]


def lies_ahead(fact: Fact, story: Days | None) -> bool:
    """Is it a day that was still to come when the story was told?"""
    days = day_span(fact.value) if fact.kind == "date" and story is not None else None
    return days is not None and story is not None and days[0] >= story[1] - STORY_DAYS


def time_of(
    passage: Passage,
    before: Passage | None,
    dates: Mapping[str, Sequence[Dated]],
    story: Days | None,
) -> Days | None:
    """The background time of a whole sentence: its own single date, or that of the sentence it points back to."""
    own = dates.get(passage.id, ())
    if own:
        return own[0][1] if len(own) == 1 and is_background(own[0][1], story) else None
    first = re.match(r"\W*(\w+)", passage.text)
    if before is None or before.paragraph < passage.paragraph - 1 or not first or first[1].casefold() not in _BACK:
        return None
    earlier = dates.get(before.id, ())
    return earlier[-1][1] if earlier and is_background(earlier[-1][1], story) else None
