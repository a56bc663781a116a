"""What a bookmark says: the passage, who told it, and what the other accounts say of it with the verdicts.

Takes a Comparison (or, before there is one, an article) and a passage; gives the Entry that goes into the notes.
"""

import hashlib
from collections.abc import Iterator

from geneva_corpus.camps import show_fact, story_year
from geneva_corpus.model import VERDICTS, Article, Comparison, Divergence, Fact, Passage, Reading, Verdict
from geneva_corpus.note_format import Entry
from geneva_corpus.note_markdown import beginning, inline
from geneva_corpus.note_places import select

#: The sign of each verdict, as in the reader's margin.
SIGNS: dict[Verdict, str] = {
    "conflict": "≠",
    "precision": "≈",
    "only": "+",
    "spelling": "~",
    "wording": "~",
    "agreement": "=",
}
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


def outlet(article: Article) -> str:
    """Who tells it: the outlet, else the title, else the file's name."""
    return article.source or article.title or article.path.rstrip("/").rpartition("/")[2]


def written_date(date: str) -> str:
    """An ISO date in words: 21 January 2022, January 2022, 2022; anything else as it is."""
    parts = date.split("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return date
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def _entry(article: Article, passage: Passage, others: tuple[str, ...], words: str) -> Entry:
    told = [inline(outlet(article))]
    if article.title and article.source:
        told.append(f"“{inline(article.title)}”")
    if article.date:
        told.append(inline(written_date(article.date)))
    return Entry(select(article, passage, identity(article, passage)), ", ".join(told), others, words)


def _others(comparison: Comparison, article: Article, passage: Passage) -> Iterator[str]:
    """One line a divergence of this passage, strongest first, then one for each account not yet quoted."""
    facts = {fact.id: fact for fact in comparison.facts}
    quoted = {article.id}
    events = {event.id for event in comparison.events if passage.id in event.passages}
    for verdict in VERDICTS:
        for divergence in comparison.divergences:
            if divergence.verdict != verdict:
                continue
            told = any(reading.passage == passage.id for reading in divergence.readings)
            left_out = verdict == "only" and divergence.event in events and article.id in divergence.left_out_by
            if not (told or left_out):
                continue
            yield _line(comparison, divergence, article, passage, facts)
            quoted.update(reading.article for reading in divergence.readings if reading.article != article.id)
    yield from _counterparts(comparison, passage, quoted)


def _line(
    comparison: Comparison, divergence: Divergence, article: Article, passage: Passage, facts: dict[str, Fact]
) -> str:
    year = story_year(comparison.articles)
    here = [reading for reading in divergence.readings if reading.passage == passage.id]
    parts = [_here(reading, facts, year) for reading in here[:1]]
    told: dict[str, list[str]] = {}
    for reading in divergence.readings:
        if reading not in here:
            told.setdefault(reading.article, []).append(_reading(comparison, reading, facts))
    names = {other.id: inline(outlet(other)) for other in comparison.articles}
    readings = [
        f"{'also here' if other == article.id else names[other]} {', '.join(dict.fromkeys(words))}"
        for other, words in told.items()
    ]
    if readings:
        parts.append(", ".join(readings))
    if divergence.left_out_by:
        left_out = ["this account" if other == article.id else names[other] for other in divergence.left_out_by]
        parts.append("not told by " + ", ".join(left_out))
    return f"{SIGNS[divergence.verdict]} {divergence.kind}: {'; '.join(parts)}"


def _here(reading: Reading, facts: dict[str, Fact], year: int | None) -> str:
    fact = facts.get(reading.fact or "")
    if fact is None:
        return "told here"
    planned = "" if fact.modality == "asserted" else f"{fact.modality}: "
    shown = show_fact(fact, year)
    value = f"“{inline(beginning(shown, QUOTED))}”" if fact.kind == "quote" else inline(beginning(shown, QUOTED))
    return f"{planned}{value} here"


def _reading(comparison: Comparison, reading: Reading, facts: dict[str, Fact]) -> str:
    fact = facts.get(reading.fact or "")
    if fact is None:
        _, passage = _passages(comparison)[reading.passage]
        return f"“{inline(beginning(passage.text, QUOTED))}”"
    planned = "" if fact.modality == "asserted" else f"{fact.modality}: "
    return f"{planned}“{inline(beginning(fact.text, QUOTED))}”"


def _counterparts(comparison: Comparison, passage: Passage, quoted: set[str]) -> Iterator[str]:
    """The best linked passage of each account that no divergence line has quoted."""
    passages = _passages(comparison)
    best: dict[str, tuple[float, str]] = {}
    for link in comparison.links:
        if passage.id in (link.a, link.b):
            other = link.b if link.a == passage.id else link.a
            account = passages[other][0].id
            if account not in quoted and link.score > best.get(account, (0.0, ""))[0]:
                best[account] = (link.score, other)
    together = {other for event in comparison.events if passage.id in event.passages for other in event.passages}
    for article in comparison.articles:
        if article.id in best and best[article.id][1] in together:
            text = passages[best[article.id][1]][1].text
            yield f"{inline(outlet(article))}: “{inline(beginning(text, QUOTED))}”"


def _passages(comparison: Comparison) -> dict[str, tuple[Article, Passage]]:
    return {passage.id: (article, passage) for article in comparison.articles for passage in article.passages}
