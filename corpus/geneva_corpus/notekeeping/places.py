"""Finding a bookmarked passage again in articles that may have changed.

Takes a Selector and articles; gives the one place where the passage certainly stands, or says that it is lost.
A bookmark at a wrong passage is worse than a lost one: every rule here asks for what no other passage can have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from geneva_corpus.model import Article, Passage
from geneva_corpus.notekeeping.format import Selector

#: `found` in an open article; `lost`: its article is open and no longer holds it; `absent`: its article is not open.
State = Literal["found", "lost", "absent"]

#: Characters of context kept on each side, at least and at most; as many as tell the place from all others.
CONTEXT, LONGEST_CONTEXT = 32, 320
#: A changed passage must be this much alike to the words kept of it (rapidfuzz ratio), and more alike than halfway
#: between its likest neighbour and itself.
ALIKE = 0.75
#: Characters under which a changed passage is too short to be known by its words.
SHORT = 32
#: Characters of a passage that are compared; the time to compare two grows with the product of their lengths.
LONGEST = 20_000
#: Between unchanged neighbours that stand nowhere else, half of the words may have changed.
ALIKE_BETWEEN = 0.5
#: At least one neighbour must be this much alike to what stood there.
CONTEXT_ALIKE = 0.6
#: Of two places that could be it, the better one must lead by this much, of 3 in all (words and two neighbours).
CLEARLY = 0.25


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bookmark stands now; `article`, `passage` and the offsets are those of the open articles."""

    article: str
    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    words: float
    before: float
    after: float

    @property
    def score(self) -> float:
        return self.words + self.before + self.after


def select(article: Article, passage: Passage, identity: str) -> Selector:
    """The selector of a passage, its context long enough to tell it from every other place of its article."""
    text, start, end = article.text, passage.start, passage.end
    before = [text[max(0, start - size) : start] for size in range(CONTEXT, LONGEST_CONTEXT + 1, CONTEXT)]
    after = [text[end : end + size] for size in range(CONTEXT, LONGEST_CONTEXT + 1, CONTEXT)]
    prefix = next((context for context in before if _stands_once(context, text)), before[-1])
    suffix = next((context for context in after if _stands_once(context, text)), after[-1])
    exact = text[start:end]
    near = _nearest_other(article, passage)
    return Selector(identity, article.path, article.sha256, start, end, exact, prefix, suffix, near)


def find(selector: Selector, articles: Sequence[Article]) -> tuple[State, Place | None]:
    """The one place of a bookmarked passage in these articles: the exact one, else a certain one, else none."""
    same = [article for article in articles if article.sha256 == selector.sha256]
    same.sort(key=lambda article: article.path != selector.path)
    for article in same:
        if article.text[selector.start : selector.end] == selector.exact:
            return _at(article, selector.start, selector.end)
    related = [article for article in articles if selector.path in (article.path, *article.also)]
    related = related or same or [article for article in articles if _name(article.path) == _name(selector.path)]
    if not related:
        return "absent", None
    certain = [
        (article, candidate)
        for article in related
        for candidate in _certain(selector, article)
        if candidate is not None
    ]
    if len(certain) != 1:
        return "lost", None
    article, candidate = certain[0]
    return _at(article, candidate.start, candidate.end)


def _stands_once(words: str, text: str) -> bool:
    return 0 <= text.find(words) == text.rfind(words)


def _nearest_other(article: Article, passage: Passage) -> float:
    """How alike the likest other passage of the article is, rounded up to 2 decimals; 1 where words repeat."""
    from rapidfuzz import fuzz, process

    words = _plain(passage.text)
    if not _stands_once(words, _plain(article.text)):
        return 1.0
    others = [_plain(other.text)[:LONGEST] for other in article.passages if other.id != passage.id]
    best = process.extractOne(words[:LONGEST], others, scorer=fuzz.ratio)
    return min(1.0, int(best[1] + 1) / 100) if best else 0.0


def _at(article: Article, start: int, end: int) -> tuple[State, Place | None]:
    """The passage that holds most of this span; a span outside all passages (furniture now) is lost."""

    def shared(passage: Passage) -> int:
        return min(end, passage.end) - max(start, passage.start)

    best = max(article.passages, key=shared, default=None)
    if best is None or shared(best) <= 0:
        return "lost", None
    return "found", Place(article.id, best.id, start, end)


def _certain(selector: Selector, article: Article) -> Iterator[_Candidate]:
    """The place in this article that must be the passage, if there is exactly one and none comes near it."""
    candidates = sorted(_candidates(selector, article), key=lambda candidate: -candidate.score)
    sure = [candidate for candidate in candidates if _is_sure(candidate, selector)]
    if sure and sure[0] is candidates[0] and all(sure[0].score - other.score >= CLEARLY for other in sure[1:]):
        yield sure[0]


def _is_sure(candidate: _Candidate, selector: Selector) -> bool:
    told_apart = min(len(selector.prefix), len(selector.suffix)) < LONGEST_CONTEXT
    if told_apart and candidate.before == 1 and candidate.after == 1:
        return candidate.words >= ALIKE_BETWEEN
    if selector.near == 1 or (candidate.words < 1 and len(selector.exact) < SHORT):
        return False
    sides = ((selector.prefix, candidate.before), (selector.suffix, candidate.after))
    context = max((alike for kept, alike in sides if kept.strip()), default=0.0)
    return candidate.words >= max(ALIKE, (1 + selector.near) / 2) and context >= CONTEXT_ALIKE


def _candidates(selector: Selector, article: Article) -> Iterator[_Candidate]:
    """Every place worth a look: the words verbatim, what stands between the neighbours, passages like it."""
    from rapidfuzz import fuzz, process

    spans: dict[tuple[int, int], None] = {}
    text, exact = article.text, selector.exact
    place = text.find(exact)
    while place >= 0:
        spans[place, place + len(exact)] = None
        place = text.find(exact, place + 1)
    if _stands_once(selector.prefix, text) and _stands_once(selector.suffix, text):
        start, after = text.find(selector.prefix) + len(selector.prefix), text.find(selector.suffix)
        if start < after <= start + 3 * len(exact):
            spans[start, after] = None
    texts = [_plain(passage.text)[:LONGEST] for passage in article.passages]
    for _, _, index in process.extract(_plain(exact)[:LONGEST], texts, scorer=fuzz.ratio, score_cutoff=50, limit=20):
        spans[article.passages[index].start, article.passages[index].end] = None
    seen: list[tuple[int, int]] = []
    for start, end in spans:
        if all(end <= other_start or other_end <= start for other_start, other_end in seen):
            seen.append((start, end))
            yield _candidate(selector, text, start, end)


def _candidate(selector: Selector, text: str, start: int, end: int) -> _Candidate:
    words = _alike(_plain(selector.exact), _plain(text[start:end]))
    reach = 2 * max(CONTEXT, len(selector.prefix), len(selector.suffix))
    before = _context(selector.prefix, text[max(0, start - reach) : start], from_end=True)
    after = _context(selector.suffix, text[end : end + reach], from_end=False)
    return _Candidate(start, end, words, before, after)


def _context(kept: str, now: str, *, from_end: bool) -> float:
    """How alike a neighbour is to the one kept, 0 to 1; white space does not count, 1 only when it is the same.

    A context shorter than CONTEXT was all there was on that side, and must be all there is.
    """
    then, there = _plain(kept), _plain(now)
    if len(kept) >= CONTEXT:
        there = there[-len(then) :] if from_end else there[: len(then)]
    return _alike(then, there)


def _alike(then: str, now: str) -> float:
    """How alike two texts are, 0 to 1; 1 only when they are the same."""
    from rapidfuzz import fuzz

    return 1.0 if then == now else min(0.99, fuzz.ratio(then[:LONGEST], now[:LONGEST]) / 100)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]
