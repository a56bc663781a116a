"""Articles in, links out: which passages of different articles tell of the same event, how surely, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geneva_corpus.model import Article, Fact, Link
from geneva_corpus.pace import Progress, unswept

if TYPE_CHECKING:
    from geneva_corpus.phrasings.quotation_pairs import QuotationPair
    from geneva_corpus.similarity import Pairs

#: The probability from which two passages count as telling the same: best F1 on whole articles, where it is flat from
#: .44 to .5. F1 there and on pairs: .685 .822 at .4, .701 .815 at .45, .702 .808 at .5, .678 .782 at .6.
DEFAULT_SCORE = 0.45

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
    from geneva_corpus.likeness.ties import Ties
    from geneva_corpus.phrasings.quotation_pairs import paired_quotations
    from geneva_corpus.similarity import score

    if quotations is None:
        quotations = paired_quotations(articles, facts, progress=progress)

    # Articles are compared in an order of their own, so that the order they were given in changes nothing but names.
    order = sorted(range(len(articles)), key=lambda number: (articles[number].text, articles[number].path))
    pairs = score([articles[number] for number in order], facts, quotations, progress=progress)
    one, other, scores = _linked(articles, order, pairs, min_score)
    names = [passage.id for article in articles for passage in article.passages]
    ties = Ties(articles, facts, quotations)
    links = []
    for done, (k, j, value) in enumerate(zip(one, other, scores, strict=True)):
        if progress is not None and done % REPORTED == 0:
            progress("linking", done, len(scores))
        a, b = names[k], names[j]
        links.append(Link(a, b, value, ties.why(a, b)))
    return tuple(links)


def _linked(
    articles: Sequence[Article], order: Sequence[int], pairs: "Pairs", min_score: float
) -> tuple[list[int], list[int], list[float]]:
    """The pairs that score enough, in reading order: the passages of each, numbered in the order given, and scores."""
    from geneva_corpus.likeness.arrays import np
    from geneva_corpus.likeness.calibration import probability

    sizes = np.array([len(article.passages) for article in articles], dtype=np.int64)
    begins = np.cumsum(sizes) - sizes
    row = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(sizes[k]) + begins[k] for k in order)])
    scores = probability(pairs.raw)
    found = np.flatnonzero(scores >= max(min_score, 1e-6))
    left, right = row[pairs.left[found]], row[pairs.right[found]]
    one, other = np.minimum(left, right), np.maximum(left, right)
    reading = np.argsort(one * len(row) + other, kind="stable")
    return one[reading].tolist(), other[reading].tolist(), scores[found[reading]].tolist()
