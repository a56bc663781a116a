"""Articles → facts in reading order: names, quotations and stated values of all passages, numbered.

Facts lie in passages only, so furniture states none. The values are found by `figures`, the names by `names`.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from geneva_corpus.facts.figures import date_line, find_figures, page_line
from geneva_corpus.facts.mention import Mention
from geneva_corpus.facts.names import Name, find_names
from geneva_corpus.facts.quotes import find_quotes
from geneva_corpus.model import Article, Fact, Passage
from geneva_corpus.pace import Progress

#: A passage is read this far, in code points. No paragraph of the development texts has 4,000, no sentence 1,000.
REACH = 10_000
_WORD = re.compile(r"[^\W\d_]{4,}")


def extract(articles: Sequence[Article], *, progress: Progress | None = None) -> tuple[Fact, ...]:
    """All facts of all articles, numbered f1, f2 … by article and place.

    An undated article takes the day most of the others tell. `progress` is called once an article.
    """
    articles = [_within_reach(article) for article in articles]
    found: list[tuple[int, Passage, Mention]] = []
    for number, (article, day) in enumerate(zip(articles, story_days(articles), strict=True)):
        if progress is not None:
            progress("facts", number, len(articles))
        found += [(number, article.passages[at], mention) for at, mention in find_figures(article, day)]
    addresses: list[list[Mention]] = [[] for _ in articles]
    for number, _, mention in found:
        if mention.kind == "place":
            addresses[number].append(mention)
    named: list[list[Name]] = [[] for _ in articles]
    for name in find_names(articles, progress=progress):
        if _lies_in(name, addresses[name.article]):
            continue  # "Rose Lane", of "12 Rose Lane"
        mention = Mention(name.start, name.end, name.kind, name.value, of=name.of, resolved=name.resolved)
        found.append((name.article, articles[name.article].passages[name.passage], mention))
        named[name.article].append(name)
    written = [_names_as_written(article, named[number]) for number, article in enumerate(articles)]
    found = [(number, passage, _as_written(mention, written[number])) for number, passage, mention in found]
    for number, article in enumerate(articles):
        for quotation in find_quotes(article, named[number]):
            mention = Mention(quotation.start, quotation.end, "quote", quotation.value, of=quotation.speaker)
            found.append((number, article.passages[quotation.passage], mention))
    if progress is not None:
        progress("facts", len(articles), len(articles))
    found.sort(key=lambda entry: (entry[0], entry[2].start, entry[2].end, entry[2].kind, entry[2].value))
    once: dict[str, str] = {}  # the words of a name stand in a text a hundred times
    return tuple(
        _fact(f"f{at}", articles[number], passage, mention, once)
        for at, (number, passage, mention) in enumerate(found, 1)
    )


def _lies_in(name: Name, addresses: Sequence[Mention]) -> bool:
    """Does a name share words with one of these places, which stand in order?"""
    before = bisect_left(addresses, name.end, key=lambda address: address.start)
    return before > 0 and addresses[before - 1].end > name.start


def _names_as_written(article: Article, names: Sequence[Name]) -> dict[str, str]:
    """Words of names that the article never writes small, by their small form."""
    words = {word for name in names for word in _WORD.findall(article.text, name.start, name.end) if word[0].isupper()}
    small: set[str] = set()
    for passage in article.passages if words else ():
        small.update(_WORD.findall(passage.text))
    return {word.casefold(): word for word in sorted(words) if word.casefold() not in small}


def _as_written(mention: Mention, names: Mapping[str, str]) -> Mention:
    """The mention with a name as the head of what it is of: at the head of a sentence names and nouns look alike."""
    head, sign, deed = mention.of.partition(";")
    return mention._replace(of=names[head] + sign + deed) if head in names else mention


def _within_reach(article: Article) -> Article:
    """The article with only the beginnings of passages that no person wrote as one sentence."""
    if all(len(passage.text) <= REACH for passage in article.passages):
        return article
    passages = (
        replace(passage, end=min(passage.end, passage.start + REACH), text=passage.text[:REACH])
        for passage in article.passages
    )
    return replace(article, passages=tuple(passages))


def _fact(identity: str, article: Article, passage: Passage, mention: Mention, once: dict[str, str]) -> Fact:
    words = article.text[mention.start : mention.end]
    return Fact(
        id=identity,
        passage=passage.id,
        start=mention.start,
        end=mention.end,
        text=once.setdefault(words, words),
        kind=mention.kind,
        value=mention.value,
        approximate=mention.approximate,
        bound=mention.bound,
        # "He denied killing Anna, 37": it is not her age that he denied.
        modality="asserted" if mention.of.split(" ", 1)[0] == "age" else mention.modality,
        of=mention.of,
        resolved=mention.resolved,
    )


def story_days(articles: Sequence[Article]) -> list[date | None]:
    """The day each story is of.

    An undated one has the day of a line of its own that is little but a date, else the day of its page that lacks the
    year alone ("Tue May 5, 3:30 PM ET"), else the day that most of the others have; of equals the middle one: a late
    look back would move the weekdays of all that are undated by a week.
    """
    own = [_day(article.date) or date_line(article) for article in articles]
    told = Counter(day for day in own if day is not None)
    most = sorted(day for day in told if told[day] == max(told.values()))
    common = most[(len(most) - 1) // 2] if most else None
    return [
        day or (common and page_line(article, common)) or common for article, day in zip(articles, own, strict=True)
    ]


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat(told[:10]) if told else None
    except ValueError:
        return None
