"""One article → the values stated in it: every family is asked at every token that may begin one, the longest answer
is kept.

The families: `dates` and `resolution`, `roads`, `times`, `durations`, `quantities`; `heads` says what a value is of,
`modality` how it is told. The day told last is carried through the article, so that "on the following day" finds its
day.
"""

import re
from collections import Counter
from datetime import date

from geneva_corpus.facts import dates, durations, quantities, times
from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.clauses import tense
from geneva_corpus.facts.dates import date_at
from geneva_corpus.facts.durations import Duration, duration_at
from geneva_corpus.facts.mention import Mention
from geneva_corpus.facts.modality import is_announced, modality, qualified
from geneva_corpus.facts.money import COUNTRY_WORDS, OPEN, settle
from geneva_corpus.facts.numeric_dates import infer_order
from geneva_corpus.facts.quantities import amount_at
from geneva_corpus.facts.resolution import Anchors, before, place, say_day
from geneva_corpus.facts.roads import road_at
from geneva_corpus.facts.subjects import first_event, of_event, of_length
from geneva_corpus.facts.times import Clock, time_at
from geneva_corpus.facts.tokens import Tokens, tokenise
from geneva_corpus.facts.when import Order, When
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article, FactKind, Modality


def find_figures(article: Article, story: date | None) -> list[tuple[int, Mention]]:
    """(number of the passage, mention) of each value in the passages, in order; `story` is the day of the article."""
    streams = [tokenise(article.text, passage.start, passage.end) for passage in article.passages]
    order = infer_order(streams, (story.year, story.month, story.day) if story else None)
    told = _Told()
    found: list[tuple[int, Mention]] = []
    for number, tokens in enumerate(streams):
        found += [(number, mention) for mention in _in_passage(article.text, tokens, story, order, told, number)]
    return _settled(found, streams)


def _settled(found: list[tuple[int, Mention]], streams: list[Tokens]) -> list[tuple[int, Mention]]:
    """Sums in pesos, crowns and the like in the currency of the country that the article is of."""
    if not any(mention.kind == "money" and mention.value.rpartition(" ")[2] in OPEN for _, mention in found):
        return found
    named = Counter(word for tokens in streams for word in tokens.low if word in COUNTRY_WORDS)
    return [
        (number, mention._replace(value=settle(mention.value, named)) if mention.kind == "money" else mention)
        for number, mention in found
    ]


class _Told:
    """The day told last in an article, as far as it has been read.

    `month`: year and month of a date with its year; `evening`: the day before the story's, where it tells of that.
    """

    def __init__(self) -> None:
        self.day: date | None = None
        self.words = ""
        self.passage = 0
        self.coarse = ""
        self.coarse_passage = -1
        self.month: tuple[int, int] | None = None
        self.month_passage = -1
        self.evening: date | None = None


def date_line(article: Article) -> date | None:
    """The day told by one of the first lines that says little else ("Published: November 28, 2005")."""
    for passage in article.passages[:DATE_LINES]:
        if not _FIGURE.search(passage.text):
            continue  # no year
        tokens = tokenise(article.text, passage.start, passage.end)
        if len(tokens) > 24:
            continue
        for index in range(len(tokens)):
            when = date_at(tokens, index, Order())
            if when is None or when.day is None or when.year is None or when.until is not None:
                continue
            words = sum(word.isalnum() for word in tokens.low[:index] + tokens.low[when.last :])
            placed = place(when, Anchors(story=None))
            if placed is not None and (words <= 5 or not _PAGE_WORDS.isdisjoint(tokens.low)):
                return placed.day
    return None


def page_line(article: Article, common: date) -> date | None:
    """The day that a line of the page tells without its year, when that lies within a month of the others' day."""
    for line in article.furniture[:PAGE_LINES]:
        tokens = tokenise(article.text, line.start, min(line.end, line.start + 120))
        for index in range(len(tokens)):
            when = date_at(tokens, index, Order())
            if (
                when is None
                or when.month is None
                or when.day is None
                or when.year is not None
                or when.until is not None
            ):
                continue
            placed = place(when, Anchors(story=common))
            if placed is not None and placed.day is not None and abs((placed.day - common).days) <= 31:
                return placed.day
    return None


#: So many pieces of the page are looked at for its day.
PAGE_LINES = 12
#: Among so many lines at the top of a story its date is looked for.
DATE_LINES = 5
_FIGURE = re.compile(r"\d")
_PAGE_WORDS = frozenset({"published", "posted", "updated"})


def _in_passage(text: str, tokens: Tokens, story: date | None, order: Order, told: _Told, number: int) -> list[Mention]:
    mentions: list[Mention] = []
    year: int | None = None
    done = 0
    for index in openings(tokens):
        if index < done:
            continue
        low, figure = tokens.low[index], tokens.figure[index]
        when = date_at(tokens, index, order) if figure or low in dates.STARTS else None
        road = road_at(tokens, index) if figure and when is None else None
        if road is not None:
            mentions.append(Mention(tokens.start[road.first], tokens.end[road.last - 1], "place", road.value))
            done = road.last
            continue
        day = told.day if told.passage == number and told.day else story
        clock = time_at(tokens, index, day) if figure or low in times.STARTS else None
        length = duration_at(tokens, index) if figure or low in durations.STARTS else None
        if clock is not None and (when is None or clock.last > when.last):
            mentions.append(_timed(tokens, clock))
            done = clock.last
            continue
        if when is not None and (length is None or when.last >= length.last):
            dated = _dated(text, tokens, when, story, told, number, year)
            if dated:
                mentions += dated
                year = when.year if when.month is not None and when.year is not None else year
                done = when.last
                continue
        amount = amount_at(tokens, index) if figure or low in quantities.STARTS else None
        aged = amount is not None and amount.of.startswith("age of ")  # the striker of 24 years
        if length is not None and not aged and (amount is None or amount.core_last <= length.last):
            mentions.append(_since_then(tokens, length, told.day or story) or _lasting(tokens, length))
            done = length.last
        elif amount is not None:
            mentions.append(_counted(tokens, amount))
            done = amount.last
    return mentions


#: Signs that begin a value only where a figure follows: ".5", "'90s".
_BEFORE_FIGURE = frozenset({".", "'"})
_STARTS = dates.STARTS | times.STARTS | durations.STARTS | quantities.STARTS


def openings(tokens: Tokens) -> list[int]:
    """The tokens that a value may begin with: figures, and the words that one of the families begins with."""
    return [
        index
        for index, (low, figure) in enumerate(zip(tokens.low, tokens.figure, strict=True))
        if figure or (low in _STARTS and (low not in _BEFORE_FIGURE or tokens.is_figure(index + 1)))
    ]


def _timed(tokens: Tokens, clock: Clock) -> Mention:
    of = of_event(tokens, clock.first, clock.last)
    told = _mention(tokens, clock.first, clock.last, "time", clock.value, of=of)
    near = tokens.at(clock.first - 1) in ("before", "after") and tokens.at(clock.first - 2) in _SHORTLY
    return told._replace(approximate=told.approximate or near)


#: "Shortly before 5 a.m." and "at 4:50 a.m." go together.
_SHORTLY = frozenset({"shortly", "just", "soon", "moments", "minutes", "right", "immediately"})


def _lasting(tokens: Tokens, length: Duration) -> Mention:
    of = of_length(tokens, length.first, length.last, hyphened=length.hyphened)
    mention = _mention(tokens, length.first, length.last, "duration", length.value, of=of, of_time=True)
    return mention._replace(approximate=mention.approximate or length.vague)


def _counted(tokens: Tokens, amount: Amount) -> Mention:
    mention = _mention(
        tokens, amount.first, amount.last, amount.kind, amount.value, of=amount.of, core_last=amount.core_last
    )
    if amount.of == "age" or amount.of.startswith("age of ") or (amount.kind == "ordinal" and _acts(tokens, amount)):
        mention = mention._replace(modality="asserted")  # "the sixth visitor will stay", "denied killing Anna Berg, 37"
    if amount.kind == "ordinal" and _is_to_come(tokens, amount):
        mention = mention._replace(modality="expected")
    return mention._replace(resolved=amount.resolved, approximate=mention.approximate or amount.vague)


def _is_to_come(tokens: Tokens, amount: Amount) -> bool:
    """ "A third crossing, at the mill, may follow": so far there are two."""
    ahead = tokens.low[amount.last : amount.last + 8]
    return tokens.at(amount.first - 1) in ("a", "another") and not _TO_COME.isdisjoint(ahead)


_TO_COME = frozenset(("may", "might", "could", "will", "would", "shall"))


def _acts(tokens: Tokens, amount: Amount) -> bool:
    """Is what is ranked the subject of what is to come, so that its rank stands as it is told?"""
    return tokens.at(amount.last) in ("will", "may", "might", "could", "would")


def _since_then(tokens: Tokens, length: Duration, day: date | None) -> Mention | None:
    """ "The raid comes little over a month after …": a date, so long before the day of the story."""
    told = qualified(tokens, length.first, length.last, of_time=True)
    if tokens.at(length.last) != "after" or tokens.at(told.first - 1) not in ("comes", "came", "coming", "come"):
        return None
    value = before(day, length.value) if day is not None else "PAST_REF"
    if value is None:
        return None
    return Mention(
        start=tokens.start[told.first],
        end=tokens.end[length.last - 1],
        kind="date",
        value=value,
        approximate=True,
        of=first_event(tokens, length.last, length.last + 10) or of_event(tokens, length.last, length.last + 1),
        resolved="counted back from the day of the story",
    )


def _mention(
    tokens: Tokens,
    first: int,
    last: int,
    kind: FactKind,
    value: str,
    *,
    of: str = "",
    of_time: bool = False,
    core_last: int | None = None,
) -> Mention:
    told = qualified(tokens, first, core_last or last, of_time=of_time)
    return Mention(
        start=tokens.start[told.first],
        end=tokens.end[max(last, told.last) - 1],
        kind=kind,
        value=value,
        approximate=told.approximate,
        bound=told.bound,
        modality=modality(tokens, told.first, max(last, told.last)),
        of=of,
    )


_LAST_PRICES = frozenset({"close", "closing", "settlement"})
_LAST_PRICE = Phrase("", r"\w+['’]s\s+(?:\w+\s)?(?:close|closing|settlement)\b")


def _tells_a_price(text: str, tokens: Tokens, first: int) -> bool:
    return not _LAST_PRICES.isdisjoint(tokens.low) and _LAST_PRICE.match(text, tokens.start[first]) is not None


def _dated(
    text: str, tokens: Tokens, when: When, story: date | None, told: _Told, number: int, year: int | None
) -> list[Mention]:
    """The date; a part of the day told with it is a time of its own: "Monday morning" tells a day and a time."""
    how = modality(tokens, when.first, when.last)
    time = tense(tokens, when.first, when.last)
    if how == "asserted" and is_announced(tokens, when.first):
        how = "planned"
    if tokens.at(when.first - 1) in ("in", "on") and tokens.at(when.first - 2) in _FORETOLD:
        how, time = "asserted", -1  # the 1.1% projected in June
    if how in ("asserted", "planned", "expected") and _tells_a_price(text, tokens, when.first):
        how, time = "asserted", -1  # "will pay a premium of 24% to Friday's close": that day has been.
    if how in ("planned", "expected") and _was_promised(tokens, when.first):
        how, time = "asserted", -1
    missed = how in ("planned", "expected") and _came_otherwise(tokens, when.first, when.last)
    foretold = how == "denied" and not _WOULD.isdisjoint(tokens.low[max(0, when.first - 8) : when.first])
    ahead = (how == "asserted" or foretold) and time > 0 and when.direction is None
    goes_on = _year_before(when, told, number) if year is None and time < 0 and how == "asserted" else None
    # "Two years later" may follow a sentence that tells a year, three days no sentence but its own.
    last_coarse = max(number - 1, told.passage) if when.unit == "year" else number
    said = None
    if tokens.at(when.first) == "tonight" and time < 0 and _is_quoted(tokens, when.first):
        said = told.evening  # "Tonight we won," she said on Sunday; the story is of Monday
    anchors = Anchors(
        story=said or story,
        told=told.day,
        told_words=told.words,
        told_where=_where(number - told.passage),
        year=year or goes_on,
        future=(how in ("planned", "expected") and not missed) or ahead,
        past=missed or (time < 0 and _has_been(tokens, when, how)),
        coarse=told.coarse if told.coarse_passage >= last_coarse else "",
    )
    placed = place(when, anchors)
    if placed is None:
        return []
    if story is not None and how == "asserted" and placed.day is not None and placed.day > story:
        how = "planned"
    whole = Mention(
        start=tokens.start[when.first],
        end=tokens.end[when.last - 1],
        kind="date",
        value=placed.value,
        approximate=placed.approximate,
        modality=how,
        of=of_event(tokens, when.first, when.last),
        resolved="said the evening before the day of the story" if said is not None else placed.resolved,
    )
    if when.month is not None and (when.year is not None or goes_on is not None) and placed.value[:4].isdecimal():
        told.month, told.month_passage = (int(placed.value[:4]), when.month), number
    mentions = [whole]
    if when.core is not None and "T" in placed.value:
        first, last = when.core
        day = whole._replace(start=tokens.start[first], end=tokens.end[last - 1], value=placed.value.partition("T")[0])
        mentions = sorted([whole._replace(kind="time"), day], key=lambda mention: (mention.start, mention.end))
    if placed.day is not None:
        words = (
            text[whole.start : whole.end] if when.month is not None or when.weekday is not None else say_day(placed.day)
        )
        told.day, told.words, told.passage = placed.day, words, number
        if story is not None and how == "asserted" and (story - placed.day).days == 1:
            told.evening = placed.day
    elif placed.value[:4].isdecimal() and "/" not in placed.value:
        told.coarse, told.coarse_passage = placed.value, number
    return mentions


def _has_been(tokens: Tokens, when: When, how: Modality) -> bool:
    """Is it over, as its clause is? "They agreed to open it from July 1" may tell of what is to come."""
    if how != "asserted":
        return tokens.at(when.first - 1) == "since"
    starts = tokens.at(when.first - 1) == "from" and when.first > 1 and when.until is None
    return not starts or tokens.at(when.last) in ("to", "until", "till", "through")


def _year_before(when: When, told: _Told, number: int) -> int | None:
    """The year of a month that goes on from the sentence before: "It failed in May 2019. She left in July"."""
    if when.month is None or when.day is not None or when.year is not None or when.direction is not None:
        return None
    if told.month is None or number - told.month_passage > 1 or when.month < told.month[1]:
        return None
    return told.month[0]


#: "Trains would not run before Monday": that day is yet to come.
_WOULD = frozenset(("would", "will", "wo", "shall"))
_FORETOLD = frozenset(("projected", "predicted", "forecast", "estimated", "pledged"))


def _is_quoted(tokens: Tokens, index: int) -> bool:
    return tokens.low[:index].count('"') % 2 == 1


def _was_promised(tokens: Tokens, first: int) -> bool:
    """Is it the day on which something was promised: "pledged 6 million euros on Wednesday"?"""
    on = first - 1 if tokens.at(first - 1) == "on" else first
    for here in range(on - 1, max(-1, on - 12), -1):
        if tokens.low[here] in _PROMISED:
            return on < first and tokens.at(here - 1) not in ("be", "been", "was", "were", "is", "are")
        if tokens.low[here] in ("to", "from", "by", ";", ":", ".", "that", "will", "would"):
            return False
    return False


_PROMISED = frozenset(("pledged", "promised", "vowed"))


def _came_otherwise(tokens: Tokens, first: int, last: int) -> bool:
    """Was it a plan that something else came of: "was due on Tuesday but landed on Wednesday"?"""
    before = tokens.low[max(0, first - 10) : first]
    was_due = any(word in ("due", "scheduled", "supposed", "planned", "expected") for word in before)
    return was_due and not {"was", "were"}.isdisjoint(before) and "but" in tokens.low[last : last + 3]


def _where(passages: int) -> str:
    if passages <= 0:
        return "in the same sentence"
    return "one sentence before" if passages == 1 else f"{passages} sentences before"
