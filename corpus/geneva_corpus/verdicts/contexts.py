"""What surrounds a fact: the words near it, what it counts, what befell that, its time, its scope.

Takes articles and facts; gives a `Context` per figure and day, all that is needed to tell whether two facts are about
the same thing. Nothing here looks at the value itself.
"""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from geneva_corpus.forms.calendar import day_span
from geneva_corpus.language.roles import concept
from geneva_corpus.model import Article, Fact, Passage
from geneva_corpus.pace import Progress, paced
from geneva_corpus.values import NAMES
from geneva_corpus.verdicts.bearers import whose_age
from geneva_corpus.verdicts.circumstances import circumstances_of
from geneva_corpus.verdicts.counted import what_is_counted
from geneva_corpus.verdicts.figure_marks import (
    dateline_end,
    far_from,
    is_converted,
    is_of_zone,
    is_page_line,
    is_the_number,
    is_unsaid,
    scope_of,
)
from geneva_corpus.verdicts.known import Known, what_is_known
from geneva_corpus.verdicts.set_apart import held_beside, is_of_another_time, known_from, whole_of
from geneva_corpus.verdicts.story_times import Dated, Days, is_background, lies_ahead
from geneva_corpus.verdicts.surroundings import (
    CROSSING,
    REACH,
    Word,
    distances_from,
    nearby,
    words_of,
)

#: So many days and figures of a sentence are held against those of another: a table is no sentence.
FEW = 6
#: A name further before a figure is not whose it is.
HOLDER_REACH = 12.0

_CONTRAST = frozenset(
    ("but", "while", "whereas", "though", "although", "however", "versus", "compared", "instead", "unlike")
)


class Context(NamedTuple):
    """A fact and what surrounds it; `place` numbers facts as they are read.

    `near` weighs the concepts around the fact by nearness and rarity, `most` is the weight of the rarest of all;
    `things` are what it counts or names, `role` what befell them (`killed`), `time` the span of days its sentence
    speaks of when that is not the story's own, `scope` of a part, an addition, a sum or a rate; `heads`, `nouns` and
    `holder` what and whose it is, `whose` the surname of whose age it is, `named` the persons and bodies of its
    sentence, `far_from` the place a distance is counted from; `lead` stands in the first passages; `converted` stands
    in brackets behind the same in another unit; `unsaid` is said of such things in general, or of none; `ahead` lies
    ahead: a plan, an expectation, a day after the story; `guessed` is counted from the day of the others' stories,
    its own account having none, or from that "that" points back to; `of_the_day` is the day of a story; `days` are
    those its sentence names, `day` that which an hour is told with, `figures` the counts, sums and lengths it tells;
    `marks` tell under what a figure was taken. `past` is told of another time or round by the words of its sentence, if
    not by a day; `known_from` is the first of the days told with it, `told_until` the end of the day of its account;
    `whole` what it is with the rest that its sentence adds.
    """

    fact: Fact
    place: int
    article: str
    passage: str
    paragraph: int
    near: Mapping[str, float]
    length: float
    most: float
    things: frozenset[str]
    role: str
    time: Days | None
    scope: frozenset[str]
    contrast: bool
    headline: bool
    lead: bool
    converted: bool
    elliptic: bool
    heads: frozenset[str]
    nouns: frozenset[str]
    holder: str
    whose: str
    named: frozenset[str]
    far_from: str
    unsaid: bool
    ahead: bool
    guessed: bool
    of_the_day: bool
    days: tuple[Days, ...]
    day: Days | None
    figures: tuple[Fact, ...]
    marks: frozenset[tuple[str, str]]
    past: bool
    known_from: float | None
    told_until: float | None
    whole: float | None


def read_contexts(
    articles: Sequence[Article], facts: Sequence[Fact], *, progress: Progress | None = None
) -> dict[str, Context]:
    """The context of each fact by its id; names and quotations have none, but in brackets behind a figure."""
    passages = {passage.id: passage for article in articles for passage in article.passages}
    known = what_is_known(articles, [fact for fact in facts if fact.passage in passages], progress)
    found = {
        fact.id: _context(fact, place, passages[fact.passage], words_of(passages[fact.passage]), known)
        for place, fact in enumerate(paced(facts, "reading around facts", progress))
        if fact.passage in passages and _is_asked_for(fact, passages[fact.passage])
    }
    return _with_conversions(found)


def _is_asked_for(fact: Fact, passage: Passage) -> bool:
    """Is it a figure or a day, or in brackets behind one? Most facts are names; nothing asks what surrounds these."""
    if (fact.kind in NAMES or fact.kind == "quote") and not is_converted(fact, passage):
        return False
    return not is_page_line(fact, passage)


def _with_conversions(contexts: dict[str, Context]) -> dict[str, Context]:
    """What stands around "(700 miles)" stands around the 1,150 kilometers before it, too; and what "the number" counts
    is what the figure before it does.
    """
    shared = dict(contexts)
    before: Context | None = None
    for context in contexts.values():
        if before is not None and context.converted and before.passage == context.passage:
            near = {name: max(before.near.get(name, 0.0), weight) for name, weight in context.near.items()}
            near = {**before.near, **near}
            shared[before.fact.id] = before._replace(
                near=MappingProxyType(near),
                length=math.sqrt(sum(weight * weight for weight in near.values())),
                heads=before.heads | context.heads,
            )
        elif before is not None and context.elliptic and before.passage == context.passage:
            shared[context.fact.id] = context._replace(
                things=before.things, role=before.role, heads=before.heads, nouns=before.nouns
            )
        before = context if context.fact.kind in ("number", "money") else before
    return shared


def likeness(a: Context, b: Context) -> float:
    """How alike the words around two facts are, 0 to 1: the cosine of their weighted concepts."""
    if not a.length or not b.length:
        return 0.0
    small, large = (a.near, b.near) if len(a.near) <= len(b.near) else (b.near, a.near)
    shared = sum([weight * large[name] for name, weight in small.items() if name in large])
    return shared / (a.length * b.length)


def rarest(a: Context, b: Context) -> float:
    """How rare and near the rarest word is that both facts have around them, 0 to 1."""
    shared = [min(weight, b.near[name]) for name, weight in a.near.items() if name in b.near]
    return max(shared, default=0.0) / max(a.most, b.most)


# --- the parts of a context -----------------------------------------------------------------------------------


def _context(fact: Fact, place: int, passage: Passage, words: Sequence[Word], known: Known) -> Context:
    words = nearby(fact, words)
    away = distances_from(fact, words)
    counted = what_is_counted(fact, passage, words, away, known.rarity)
    aged = counted.role == "aged"
    once = known.once.setdefault
    before = next(iter(known.before.get(passage.id, ())), None)
    marks = circumstances_of(fact, passage, known.reports.get(passage.id, ""), before)
    scope = scope_of(fact, passage)
    return Context(
        fact=fact,
        place=place,
        article=passage.article,
        passage=passage.id,
        paragraph=passage.paragraph,
        near=MappingProxyType(counted.near),
        length=math.sqrt(sum([weight * weight for weight in counted.near.values()])),
        most=known.most,
        things=once(counted.things, counted.things),
        role=counted.role,
        time=_time(fact, passage, words, known),
        scope=once(scope, scope),
        contrast=not _CONTRAST.isdisjoint([word.low for word in words]),
        headline=passage.headline,
        lead=passage.id in known.leads and not passage.headline,
        converted=is_converted(fact, passage),
        elliptic=is_the_number(fact, passage),
        heads=once(counted.heads, counted.heads),
        nouns=once(counted.nouns, counted.nouns),
        holder=_holder(fact, words, away, known.names.get(passage.id, ())),
        whose=whose_age(fact, passage, known.before.get(passage.id, ()), known.people, known.families) if aged else "",
        named=frozenset(name.value.rpartition(" ")[2].casefold() for name in known.names.get(passage.id, ())[:REACH]),
        far_from=far_from(fact, passage),
        unsaid=is_unsaid(fact, passage),
        guessed=_is_guessed(fact, passage.article in known.undated),
        of_the_day=fact.value[:10] in known.days,
        days=_days_told(fact, passage, known),
        day=_day_of_hour(fact, passage, known),
        figures=tuple(known.figures.get(passage.id, ())[:FEW]),
        marks=known.marked.setdefault(marks, marks),
        past=is_of_another_time(fact, passage),
        known_from=known_from(fact, passage, known.dates.get(passage.id, ())[:FEW]),
        told_until=known.told_until.get(passage.article),
        whole=whole_of(fact, passage),
        ahead=(fact.modality in ("planned", "expected", "asked") and not aged)
        or lies_ahead(fact, known.story)
        or _is_offered(fact),
    )


def _is_guessed(fact: Fact, undated: bool) -> bool:
    """Is it counted from the day of others' stories, or from whatever day "that morning" points back to?"""
    from_others = undated and "the story" in fact.resolved and not any(map(str.isdigit, fact.text))
    return from_others or fact.text.casefold().startswith("that ")


def _is_offered(fact: Fact) -> bool:
    """Is it the price of an offer for shares? What holders are offered they will get, and have not got."""
    what = fact.of.partition(";")[0].rpartition(" ")[2]
    return fact.kind == "money" and fact.of.endswith("; per share") and what in ("offer", "bid", "proposal")


def _time(fact: Fact, passage: Passage, words: Sequence[Word], known: Known) -> Days | None:
    """The time that a fact is told of, when that is not the story's own."""
    if fact.kind == "date":
        own = day_span(fact.value)
        return own if own and is_background(own, known.story) else None
    time = known.times.get(passage.id)
    if fact.kind != "time":
        dates = known.dates.get(passage.id, ())[:REACH]
        its = _its_own(fact, passage, dates)
        time = _nearest_time(fact, words, its, known.story) or (time if its or not dates else None)
        if time and known.story and time[0] > known.story[1] and fact.modality == "asserted":
            return None  # "freed on bail and ordered to appear in May": what was done was not done then
    return time


def _days_told(fact: Fact, passage: Passage, known: Known) -> tuple[Days, ...]:
    """The days a sentence names; not those told once more in another zone, nor days to come beside what has been."""
    found = _its_own(fact, passage, known.dates.get(passage.id, ())[:FEW])
    latest = known.story[1] if known.story is not None and fact.modality == "asserted" else math.inf
    begun = passage.start + dateline_end(passage.text)
    return tuple(
        days for date, days in found if days[0] <= latest and date.start >= begun and not is_of_zone(date, passage)
    )


def _its_own(fact: Fact, passage: Passage, dates: Sequence[Dated]) -> list[Dated]:
    """The dates of a sentence but those of what a figure is held beside: "66.3%, up from 61.9% in 2020"."""
    end = fact.end - passage.start
    return [dated for dated in dates if not held_beside(passage.text[end : max(end, dated[0].start - passage.start)])]


def _day_of_hour(fact: Fact, passage: Passage, known: Known) -> Days | None:
    """The day that an hour is told with: "early on Monday", "noon on Tuesday", "on Friday at 9"; no guessed one."""
    undated = passage.article in known.undated
    if fact.kind != "time" or _is_guessed(fact, undated):
        return None
    if own := day_span(fact.value.partition("T")[0]):
        return own
    for date, days in known.dates.get(passage.id, ())[:FEW]:
        if _is_guessed(date, undated):
            continue
        first, last = min(fact.end, date.end) - passage.start, max(fact.start, date.start) - passage.start
        if passage.text[first:last].strip(" ,") in ("", "on", "at"):
            return days
    return None


def _holder(fact: Fact, words: Sequence[Word], away: Sequence[float], names: Sequence[Fact]) -> str:
    """The person or body named nearest before a fact, whose it may be; not one who only says it."""
    before = [name for name in names if name.end <= fact.start]
    if not before:
        return ""
    name = before[-1]
    near = [d for word, d in zip(words, away, strict=True) if name.start <= word.start < name.end]
    between = [word.text for word in words if name.end <= word.start < fact.start]
    if not near or min(near) > HOLDER_REACH or any(concept(word) == "says" for word in between):
        return ""
    return name.value


def _nearest_time(
    fact: Fact,
    words: Sequence[Word],
    dates: Sequence[Dated],
    story: Days | None,
) -> Days | None:
    """The span of days of the date nearest to a fact in its sentence, when that is not the story's own time."""
    if not dates:
        return None
    # A date seldom reaches over into the next clause: "31,000 died in 2003, and 600 in February".
    away = distances_from(fact, words, 2 * CROSSING)
    found: list[tuple[float, float, float]] = []
    for date, days in dates[:REACH]:
        distances = [d for word, d in zip(words, away, strict=True) if word.start < date.end and word.end > date.start]
        if distances:
            found.append((min(distances), *days))
    if not found:
        return None
    _, first, last = min(found)
    return (first, last) if is_background((first, last), story) else None
