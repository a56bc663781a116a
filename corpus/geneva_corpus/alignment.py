"""Articles in, links out: which passages of different articles tell of the same event, how surely, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geneva_corpus.model import Article, Fact, Link
from geneva_corpus.pace import Progress, unswept

if TYPE_CHECKING:
    from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: The probability from which two passages count as telling the same: best F1 on whole articles, where it is flat from
#: .44 to .5. F1 there and on pairs: .685 .822 at .4, .701 .815 at .45, .702 .808 at .5, .678 .782 at .6.
DEFAULT_SCORE = 0.45

#: Pairs that score less share nothing.
LEAST = 1e-6
#: So many links are made between two reports of progress.
REPORTED = 2000


@unswept()
def align(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    *,
    min_score: float,
    quotations: "Sequence[QuotationPair] | None" = None,
    progress: Progress | None = None,
) -> tuple[Link, ...]:
    """The links that score `min_score` or more, in reading order.

    0 gives every scored pair; pairs that share nothing are not scored. `quotations` are those of these articles if
    they are paired already. Raises what `progress` raises.
    """
    from geneva_corpus.likeness.few import are_few
    from geneva_corpus.likeness.ties import Ties
    from geneva_corpus.phrasings.quotation_pairs import paired_quotations

    if quotations is None:
        quotations = paired_quotations(articles, facts, progress=progress)

    # Articles are compared in an order of their own, so that the order they were given in changes nothing but names.
    order = sorted(range(len(articles)), key=lambda number: (articles[number].text, articles[number].path))
    arranged = [articles[number] for number in order]
    scored = _few if are_few(articles) else _many
    one, other, scores = scored(arranged, order, facts, quotations, min_score, progress)
    names = [passage.id for article in articles for passage in article.passages]
    ties = Ties(articles, facts, quotations)
    links = []
    for done, (k, j, value) in enumerate(zip(one, other, scores, strict=True)):
        if progress is not None and done % REPORTED == 0:
            progress("linking", done, len(scores))
        a, b = names[k], names[j]
        links.append(Link(a, b, value, ties.why(a, b)))
    return tuple(links)


Listed = tuple[Sequence[int], Sequence[int], Sequence[float]]


def _few(
    arranged: Sequence[Article],
    order: Sequence[int],
    facts: Sequence[Fact],
    quotations: "Sequence[QuotationPair]",
    min_score: float,
    progress: Progress | None,
) -> Listed:
    """The pairs that score enough, in reading order: the passages of each, numbered in the order given, and scores."""
    from geneva_corpus.likeness.few import score

    begins, count = {}, 0
    for place, article in sorted(zip(order, arranged, strict=True), key=lambda entry: entry[0]):
        begins[place] = count
        count += len(article.passages)
    row = [
        begins[place] + k for place, article in zip(order, arranged, strict=True) for k in range(len(article.passages))
    ]
    found = []
    for left, right, probability in score(arranged, facts, quotations, least=max(min_score, LEAST), progress=progress):
        one, other = row[left], row[right]
        found.append((one, other, probability) if one < other else (other, one, probability))
    found.sort()
    return [pair[0] for pair in found], [pair[1] for pair in found], [pair[2] for pair in found]


def _many(
    arranged: Sequence[Article],
    order: Sequence[int],
    facts: Sequence[Fact],
    quotations: "Sequence[QuotationPair]",
    min_score: float,
    progress: Progress | None,
) -> Listed:
    """The same as `_few`, with numpy."""
    from geneva_corpus.likeness.arrays import np
    from geneva_corpus.likeness.calibration import probability
    from geneva_corpus.similarity import score

    pairs = score(arranged, facts, quotations, progress=progress)
    counts = np.array([len(article.passages) for article in arranged], dtype=np.int64)
    sizes = np.empty(len(order), dtype=np.int64)
    sizes[np.array(order, dtype=np.int64)] = counts
    begins = np.cumsum(sizes) - sizes
    row = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(sizes[k]) + begins[k] for k in order)])
    scores = probability(pairs.raw)
    found = np.flatnonzero(scores >= max(min_score, LEAST))
    left, right = row[pairs.left[found]], row[pairs.right[found]]
    one, other = np.minimum(left, right), np.maximum(left, right)
    reading = np.argsort(one * len(row) + other, kind="stable")
    return one[reading].tolist(), other[reading].tolist(), scores[found[reading]].tolist()
