"""Articles in, links out: which passages of different articles tell of the same event, how surely, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geneva_corpus.model import Article, Fact, Link
from geneva_corpus.pace import Progress

if TYPE_CHECKING:
    from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: The probability from which two passages count as telling the same: best F1 on whole articles, where it is flat from
#: .44 to .5. F1 there and on pairs: .685 .822 at .4, .701 .815 at .45, .702 .808 at .5, .678 .782 at .6.
DEFAULT_SCORE = 0.45

#: So many links are made between two reports of progress.
REPORTED = 2000


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
    from geneva_corpus.likeness.calibration import probability
    from geneva_corpus.likeness.ties import Ties
    from geneva_corpus.phrasings.quotation_pairs import paired_quotations
    from geneva_corpus.similarity import score

    if quotations is None:
        quotations = paired_quotations(articles, facts, progress=progress)

    # Articles are compared in an order of their own, so that the order they were given in changes nothing but names.
    order = sorted(range(len(articles)), key=lambda number: (articles[number].text, articles[number].path))
    passages = [(number, k) for number in order for k in range(len(articles[number].passages))]
    pairs = score([articles[number] for number in order], facts, quotations, progress=progress)
    scores = probability(pairs.raw)
    found = scores >= max(min_score, 1e-6)
    linked = sorted(
        (*sorted((passages[one], passages[other])), value)
        for one, other, value in zip(
            pairs.left[found].tolist(), pairs.right[found].tolist(), scores[found].tolist(), strict=True
        )
    )
    ties = Ties(articles, facts, quotations)
    links = []
    for done, ((number, k), (other, j), value) in enumerate(linked):
        if progress is not None and done % REPORTED == 0:
            progress("linking", done, len(linked))
        a, b = articles[number].passages[k].id, articles[other].passages[j].id
        links.append(Link(a, b, value, ties.why(a, b)))
    return tuple(links)
