"""What is known of all articles before any fact of them is read: how rare words are, what passages tell beside it.

Takes articles and their facts; gives tables by passage, article and word, in which `contexts` looks up what it needs.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from geneva_corpus.forms.calendar import day_span
from geneva_corpus.model import Article, Fact, Passage
from geneva_corpus.pace import Progress, paced
from geneva_corpus.verdicts.bearers import BACK
from geneva_corpus.verdicts.circumstances import period_of
from geneva_corpus.verdicts.story_times import Dated, Days, story_days, time_of
from geneva_corpus.verdicts.surroundings import words_of

#: The first passages of an account sum it up.
LEAD = 3


class Known(NamedTuple):
    """What is known of all articles: how rare concepts are and the rarest is, dates, names and figures by passage, the
    time each speaks of, the story's own; which articles have no day and which days the others have, which passages lead
    and stand `before` each, the nearest first; `families` are first names by surname,
    `reports` the first period of reporting that an account has told before a passage. `once` and `marked` hold what is
    equal in many contexts, so that they share it: most of these sets are empty, and none takes less than 200 bytes.
    """

    rarity: Mapping[str, float]
    most: float
    dates: Mapping[str, Sequence[Dated]]
    times: Mapping[str, Days | None]
    story: Days | None
    names: Mapping[str, Sequence[Fact]]
    undated: Set[str]
    told_until: Mapping[str, float]
    leads: Set[str]
    days: Set[str]
    figures: Mapping[str, Sequence[Fact]]
    before: Mapping[str, Sequence[Passage]]
    people: Mapping[str, Sequence[Fact]]
    families: Mapping[str, Counter[str]]
    reports: Mapping[str, str]
    once: dict[frozenset[str], frozenset[str]]
    marked: dict[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]


def what_is_known(articles: Sequence[Article], facts: Sequence[Fact], progress: Progress | None) -> Known:
    """The tables of these articles; of `facts`, all stand in one of their passages."""
    order = [passage for article in articles for passage in article.passages]
    before = {
        passage.id: order[place - 1]
        for place, passage in enumerate(order)
        if place and order[place - 1].article == passage.article
    }
    told: Counter[str] = Counter()
    for passage in paced(order, "reading around facts", progress):
        told.update({word.name for word in words_of(passage) if word.tells})
    rarity = {name: math.log(1 + len(order) / count) for name, count in told.items()}
    dates: dict[str, list[Dated]] = {}
    names: dict[str, list[Fact]] = {}
    figures: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "date" and fact.value[:1] != "X" and (days := day_span(fact.value)):
            dates.setdefault(fact.passage, []).append((fact, days))
        if fact.kind in ("person", "organization"):
            names.setdefault(fact.passage, []).append(fact)
        if fact.kind in ("number", "duration", "money", "percent") and fact.modality == "asserted":
            figures.setdefault(fact.passage, []).append(fact)
    story = story_days(articles, dates)
    people = {passage: [name for name in found if name.kind == "person"] for passage, found in names.items()}
    return Known(
        rarity=rarity,
        most=max(rarity.values(), default=1.0),
        dates=dates,
        times={passage.id: time_of(passage, before.get(passage.id), dates, story) for passage in order},
        story=story,
        names=names,
        undated={article.id for article in articles if not article.date},
        told_until={
            article.id: days[1] for article in articles if article.date and (days := day_span(article.date[:10]))
        },
        leads={passage.id for article in articles for passage in article.passages[:LEAD]},
        days={article.date[:10] for article in articles if article.date},
        figures=figures,
        before={
            passage.id: [
                other for other in order[max(0, place - BACK) : place][::-1] if other.article == passage.article
            ]
            for place, passage in enumerate(order)
        },
        people=people,
        families=_families(people),
        reports=_reports(order),
        once={},
        marked={},
    )


def _reports(passages: Sequence[Passage]) -> dict[str, str]:
    """The period of reporting that each account told first, for the passages behind."""
    told: dict[str, str] = {}
    found = {}
    for passage in passages:
        found[passage.id] = told.get(passage.article, "")
        if not found[passage.id] and (period := period_of(passage.text)):
            told[passage.article] = period
    return found


def _families(people: Mapping[str, Sequence[Fact]]) -> dict[str, Counter[str]]:
    """How often which first names are told with a surname."""
    families: dict[str, Counter[str]] = {}
    for name in (name for found in people.values() for name in found):
        first, _, last = name.value.rpartition(" ")
        families.setdefault(last, Counter()).update([first.partition(" ")[0]] if first else [])
    return families
