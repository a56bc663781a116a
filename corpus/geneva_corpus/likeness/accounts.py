"""What tells which articles are of one event: the words of their passages in, bags to compare out, and the constants.

Inside one event everything is topically alike, and so are two events of one kind; what keeps two arrests or two storms
apart are names, figures and turns of phrase. So: cosines of names, of neighbouring stems, of figures, and of what the
first passages hold; each relative to the best match of either article; then second order, three times over: articles
are of one event when they are alike to the same articles.

Found on 217 small collections drawn from eight topics of two events each: average precision over pairs of articles
.985, against .943 for the relative cosine of stems; leaving out the topic judged.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from math import log1p
from typing import NamedTuple

from geneva_corpus.likeness.held import sense
from geneva_corpus.pace import Progress, paced

#: What is compared, how much it counts, and the cosine that unrelated articles reach at most: a best match below that
#: is no yardstick.
NAMES, PHRASES, FIGURES, FIRST_STEMS, FIRST_NAMES = (1.0, 0.22), (1.0, 0.06), (0.5, 0.12), (0.5, 0.22), (0.5, 0.22)
FIRST = 4  # passages that tell what an article is about
ROUNDS, POWER = 3, 1.5
#: Articles less alike than this share of the best match are strangers. However many there are, they count as no more
#: than so many; without this, the little that strangers share makes one event of nearly all of 2,000 articles of 400
#: events. Of 223 articles of 24 events loaded together, pairs taken for one event are right in .88 of cases for .78.
STRANGE, STRANGERS = 0.3, 30
#: How alike an article counts to be to itself, at least: two articles alone have nothing else to be measured by.
SELF = 0.5
#: Logistic curve from the odds of the result to a probability; what keeps the odds finite at either end.
SLOPE, INTERCEPT = 1.2, -2.5
CERTAIN, NEVER = 1.0001, 1e-3


class Aspect(NamedTuple):
    """One thing by which articles are compared: how much it counts, the least best match, and a bag an article."""

    weight: float
    floor: float
    bags: list[dict[str, float]]


def aspects(articles: Sequence[Sequence[Sequence[str]]], progress: Progress | None = None) -> list[Aspect]:
    """All by which articles are compared, given as the words of their passages."""
    whole, first = [], []
    for passages in paced(articles, "aligning articles", progress, every=16):
        told = [[(root, word) for word in row if (root := sense(word).stem) is not None] for row in passages]
        stems = [[root for root, _ in row] for row in told]
        names = [[root for root, word in row if word[0].isupper()] for row in told]
        phrases = [[f"{one} {other}" for one, other in pairwise(row)] for row in stems]
        whole.append((_counted(stems), _counted(names), _counted(phrases)))
        first.append((_counted(stems[:FIRST]), _counted(names[:FIRST])))
    figures = [{root: count for root, count in bag[0].items() if root[0].isdigit()} for bag in whole]
    return [
        Aspect(*NAMES, [bag[1] for bag in whole]),
        Aspect(*PHRASES, [bag[2] for bag in whole]),
        Aspect(*FIGURES, figures),
        Aspect(*FIRST_STEMS, [bag[0] for bag in first]),
        Aspect(*FIRST_NAMES, [bag[1] for bag in first]),
    ]


def _counted(rows: Sequence[Sequence[str]]) -> dict[str, float]:
    """How often each word, name or phrase stands in these rows, as 1 + log."""
    return {name: log1p(count) for name, count in Counter(chain.from_iterable(rows)).items()}
