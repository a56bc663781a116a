"""What a bookmark says: the passage, who told it, and what the other accounts say of it with the verdicts.

Takes a Comparison (or, before there is one, an article) and a passage; gives the Entry that goes into the notes.
"""

import hashlib
from collections.abc import Iterator, Mapping

from geneva_corpus.columns import facts_by_id, links_of
from geneva_corpus.model import SIGNS, VERDICTS, Article, Comparison, Divergence, Fact, Passage, Reading
from geneva_corpus.naming import name
from geneva_corpus.notekeeping.format import Entry
from geneva_corpus.notekeeping.markdown import beginning, inline
from geneva_corpus.notekeeping.places import select
from geneva_corpus.verdicts.camps import Camp, camps, show_fact, story_year, untold_by

#: Characters that are quoted of another account's passage.
QUOTED = 240
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def entry_for(comparison: Comparison, passage_id: str, words: str = "") -> Entry:
    """The bookmark of a passage with what the other accounts say of it. KeyError when there is no such passage."""
    article, passage = _passages(comparison)[passage_id]
    return _entry(article, passage, tuple(_others(comparison, article, passage)), words)


def entry_alone(article: Article, passage_id: str, words: str = "") -> Entry:
    """The bookmark of a passage while there is no comparison yet. KeyError when there is no such passage."""
    passage = {passage.id: passage for passage in article.passages}[passage_id]
    return _entry(article, passage, (), words)


def identity(article: Article, passage: Passage) -> str:
    """The id of the bookmark of this passage in this very text: the same for every reader that adds it."""
    return hashlib.sha256(f"{article.sha256} {passage.start} {passage.end}".encode()).hexdigest()[:12]


def written_date(date: str) -> str:
    """An ISO date in words: 21 January 2022, January 2022, 2022; anything else as it is."""
    parts = date.split("T")[0].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return date
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def _entry(article: Article, passage: Passage, others: tuple[str, ...], words: str) -> Entry:
    told = [inline(name(article))]
    if article.title and told[0] != inline(" ".join(article.title.split())):
        told.append(f"“{inline(article.title)}”")
    if article.date:
        told.append(inline(written_date(article.date)))
    return Entry(select(article, passage, identity(article, passage)), ", ".join(told), others, words)


def _others(comparison: Comparison, article: Article, passage: Passage) -> Iterator[str]:
    """A line a divergence, strongest first; the passages of accounts not yet quoted; all that agrees in one line."""
    facts = facts_by_id(comparison.facts)
    quoted = {article.id}
    events = {event.id for event in comparison.events if passage.id in event.passages}
    for verdict in VERDICTS[:-1]:
        for divergence in comparison.divergences:
            if divergence.verdict != verdict:
                continue
            told = any(reading.passage == passage.id for reading in divergence.readings)
            left_out = verdict == "only" and divergence.event in events and article.id in divergence.left_out_by
            if not (told or left_out):
                continue
            yield _line(comparison, divergence, article, passage, facts)
            quoted.update(reading.article for reading in divergence.readings)
    yield from _counterparts(comparison, passage, quoted)
    agreed = ", ".join(_agreed(comparison, passage, facts))
    if agreed:
        yield f"{SIGNS['agreement']} agreed: {agreed}"


def _line(
    comparison: Comparison, divergence: Divergence, article: Article, passage: Passage, facts: Mapping[str, Fact]
) -> str:
    """What is said here and who says the same, what the others say in their words, and who leaves it out."""
    year = story_year(comparison.articles)
    names = {other.id: inline(name(other)) for other in comparison.articles}
    here = [facts[reading.fact] for reading in divergence.readings if reading.passage == passage.id and reading.fact]
    parts: list[str] = []
    alike: tuple[Reading, ...] = ()
    stood = camps(divergence, comparison, facts=facts)
    apart = {reading for camp in stood if camp.apart for reading in camp.readings}
    if here and divergence.verdict != "wording":
        alike = next((camp.readings for camp in stood if _holds(camp, passage)), ())
        same = dict.fromkeys(names[reading.article] for reading in alike if reading.article != article.id)
        parts.append(", ".join([f"{_planned(here[0])}{_value(here[0], year)} here", *same]))
    told: dict[str, dict[str, None]] = {}
    # What is held against each other comes before what is only planned, or takes no side.
    for reading in sorted(divergence.readings, key=lambda one: one in apart):
        if reading.article != article.id and reading not in alike:
            told.setdefault(reading.article, {})[_reading(comparison, reading, facts)] = None
    if told:
        parts.append(", ".join(f"{names[other]} {', '.join(words)}" for other, words in told.items()))
    untold = untold_by(divergence, comparison)
    if untold:
        parts.append("not told by " + ", ".join("this account" if one == article.id else names[one] for one in untold))
    kind = "wording" if divergence.verdict == "wording" else divergence.kind
    return f"{SIGNS[divergence.verdict]} {kind}: {'; '.join(parts)}"


def _holds(camp: Camp, passage: Passage) -> bool:
    return any(reading.passage == passage.id and reading.fact for reading in camp.readings)


def _agreed(comparison: Comparison, passage: Passage, facts: Mapping[str, Fact]) -> dict[str, None]:
    """The values of this passage that other accounts tell alike, each once; a number with what it counts."""
    year = story_year(comparison.articles)
    told = [
        facts[reading.fact]
        for divergence in comparison.divergences
        if divergence.verdict == "agreement"
        for reading in divergence.readings
        if reading.passage == passage.id and reading.fact
    ]
    counts = ("number", "ordinal")
    return dict.fromkeys(_quoted(fact.text) if fact.kind in counts else _value(fact, year) for fact in told)


def _value(fact: Fact, year: int | None) -> str:
    shown = inline(beginning(show_fact(fact, year), QUOTED))
    return f"“{shown}”" if fact.kind == "quote" else shown


def _reading(comparison: Comparison, reading: Reading, facts: Mapping[str, Fact]) -> str:
    """Another account's words: those of the fact, or the whole passage."""
    fact = facts.get(reading.fact or "")
    if fact is None:
        _, passage = _passages(comparison)[reading.passage]
        return _quoted(passage.text)
    return f"{_planned(fact)}{_quoted(fact.text)}"


def _quoted(text: str) -> str:
    """A text's beginning in quotation marks; marks around it that it has already are enough."""
    words = beginning(text, QUOTED)
    if words[:1] in '“"«' and words[-1:] in '”"»':
        return inline(words)
    return f"“{inline(words)}”"


def _planned(fact: Fact) -> str:
    return "" if fact.modality == "asserted" else f"{fact.modality}: "


def _counterparts(comparison: Comparison, passage: Passage, quoted: set[str]) -> Iterator[str]:
    """The best linked passage of each account that no divergence line has quoted."""
    passages = _passages(comparison)
    best: dict[str, tuple[float, str]] = {}
    for link in links_of(comparison.links, passage.id):
        other = link.b if link.a == passage.id else link.a
        account = passages[other][0].id
        if account not in quoted and link.score > best.get(account, (0.0, ""))[0]:
            best[account] = (link.score, other)
    together = {other for event in comparison.events if passage.id in event.passages for other in event.passages}
    for article in comparison.articles:
        if article.id in best and best[article.id][1] in together:
            text = passages[best[article.id][1]][1].text
            yield f"{inline(name(article))}: {_quoted(text)}"


def _passages(comparison: Comparison) -> dict[str, tuple[Article, Passage]]:
    return {passage.id: (article, passage) for article in comparison.articles for passage in article.passages}
