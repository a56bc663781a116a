"""One article → the values stated in it: every family is asked at every token, the longest answer is kept.

The families: `dates` and `resolution`, `times`, `durations`, `quantities`; `heads` says what a value is of, `modality`
how it is told. The day told last is carried through the article, so that "on the following day" finds its day.
"""

from dataclasses import dataclass, replace
from datetime import date

from geneva_corpus.facts.dates import Order, When, date_at, infer_order
from geneva_corpus.facts.durations import duration_at
from geneva_corpus.facts.heads import of_event
from geneva_corpus.facts.mention import Mention
from geneva_corpus.facts.modality import modality, qualified
from geneva_corpus.facts.quantities import amount_at
from geneva_corpus.facts.resolution import Anchors, place
from geneva_corpus.facts.times import time_at
from geneva_corpus.facts.tokens import Tokens, tokenise
from geneva_corpus.model import Article, FactKind


def find_figures(article: Article, story: date | None) -> list[tuple[int, Mention]]:
    """(number of the passage, mention) of each value in the passages, in order; `story` is the day of the article."""
    streams = [tokenise(article.text, passage.start, passage.end) for passage in article.passages]
    order = infer_order(streams, (story.year, story.month, story.day) if story else None)
    told = _Told()
    found: list[tuple[int, Mention]] = []
    for number, tokens in enumerate(streams):
        found += [(number, mention) for mention in _in_passage(article.text, tokens, story, order, told, number)]
    return found


@dataclass(slots=True)
class _Told:
    """The day told last in an article, as far as it has been read."""

    day: date | None = None
    words: str = ""
    passage: int = 0


def _in_passage(text: str, tokens: Tokens, story: date | None, order: Order, told: _Told, number: int) -> list[Mention]:
    mentions: list[Mention] = []
    year: int | None = None
    index = 0
    while index < len(tokens):
        step = _mention_at(text, tokens, index, story, order, told, number, year)
        if step is None:
            index += 1
            continue
        mention, index, year = step
        mentions.append(mention)
    return mentions


def _mention_at(
    text: str,
    tokens: Tokens,
    index: int,
    story: date | None,
    order: Order,
    told: _Told,
    number: int,
    year: int | None,
) -> tuple[Mention, int, int | None] | None:
    """(mention, next token, year told last in the passage) of what begins at this token."""
    when = date_at(tokens, index, order)
    clock = time_at(tokens, index, story)
    if clock is not None and (when is None or clock.last > when.last):
        mention = _mention(tokens, clock.first, clock.last, "time", clock.value, of=of_event(tokens, index, clock.last))
        return mention, clock.last, year
    length = duration_at(tokens, index)
    if when is not None and (length is None or when.last >= length.last):
        dated = _dated(text, tokens, when, story, told, number, year)
        if dated is not None:
            return dated
    amount = amount_at(tokens, index)
    if length is not None and (amount is None or amount.core_last <= length.last):
        of = of_event(tokens, index, length.last)
        mention = _mention(tokens, index, length.last, "duration", length.value, of=of, of_time=True)
        return replace(mention, approximate=mention.approximate or length.vague), length.last, year
    if amount is None:
        return None
    mention = _mention(tokens, index, amount.last, amount.kind, amount.value, of=amount.of, core_last=amount.core_last)
    mention = replace(mention, resolved=amount.resolved, approximate=mention.approximate or amount.vague)
    return mention, amount.last, year


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
    end = max(last, told.last)
    return Mention(
        start=tokens.start[told.first],
        end=tokens.end[end - 1],
        kind=kind,
        value=value,
        approximate=told.approximate,
        bound=told.bound,
        modality=modality(tokens, told.first),
        of=of,
    )


def _dated(
    text: str, tokens: Tokens, when: When, story: date | None, told: _Told, number: int, year: int | None
) -> tuple[Mention, int, int | None] | None:
    how = modality(tokens, when.first)
    anchors = Anchors(
        story=story,
        told=told.day,
        told_words=told.words,
        told_where=_where(number - told.passage),
        year=year,
        future=how in ("planned", "expected"),
    )
    placed = place(when, anchors)
    if placed is None:
        return None
    end = when.last
    start = when.first
    mention = Mention(
        start=tokens.start[start],
        end=tokens.end[end - 1],
        kind="date",
        value=placed.value,
        approximate=placed.approximate,
        modality=how,
        of=of_event(tokens, start, end),
        resolved=placed.resolved,
    )
    if story is not None and how == "asserted" and placed.value[:10] > story.isoformat() and placed.day is not None:
        mention = replace(mention, modality="planned")
    if placed.day is not None:
        told.day, told.words, told.passage = placed.day, text[mention.start : mention.end], number
    return mention, end, when.year or year


def _where(passages: int) -> str:
    if passages <= 0:
        return "in the same sentence"
    return "one sentence before" if passages == 1 else f"{passages} sentences before"
