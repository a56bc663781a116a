"""Which articles tell of the same event: the words of articles in, a square of probabilities out.

Inside one event everything is topically alike, and so are two events of one kind; what keeps two arrests or two storms
apart are names, figures and turns of phrase. So: cosines of names, of neighbouring stems, of figures, and of what the
first passages hold; each relative to the best match of either article; then second order, three times over: articles
are of one event when they are alike to the same articles.

Found on 217 small collections drawn from eight topics of two events each: average precision over pairs of articles
.985, against .943 for the relative cosine of stems; leaving out the topic judged.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log1p

from geneva_corpus.language.stems import STOP, plain, stem
from geneva_corpus.likeness.arrays import np
from geneva_corpus.likeness.index import Floats, Ints, Table, strip, table
from geneva_corpus.pace import Progress, paced

#: What is compared, how much it counts, and the cosine that unrelated articles reach at most: a best match below that
#: is no yardstick.
NAMES, PHRASES, FIGURES, FIRST_STEMS, FIRST_NAMES = (1.0, 0.22), (1.0, 0.06), (0.5, 0.12), (0.5, 0.22), (0.5, 0.22)
BLOCK = 64  # articles whose cosines are worked out in one go
FIRST = 4  # passages that tell what an article is about
ROUNDS, POWER = 3, 1.5
#: Articles less alike than this share of the best match are strangers. However many there are, they count as no more
#: than so many; without this, the little that strangers share makes one event of nearly all of 2,000 articles of 400
#: events. Of 223 articles of 24 events loaded together, pairs taken for one event are right in .88 of cases for .78.
STRANGE, STRANGERS = 0.3, 30
#: How alike an article counts to be to itself, at least: two articles alone have nothing else to be measured by.
SELF = 0.5
#: Logistic curve from the odds of the result to a probability.
SLOPE, INTERCEPT = 1.2, -2.5


def same_event(articles: Sequence[Sequence[Sequence[str]]], progress: Progress | None = None) -> Floats:
    """The probability that two articles, given as the words of their passages, tell of one event; (n, n)."""
    whole, first = [], []
    for passages in paced(articles, "aligning articles", progress, every=16):
        whole.append(_bags(passages))
        first.append(_bags(passages[:FIRST]))
    total = np.zeros((len(articles), len(articles)))
    parts = (
        (NAMES, [bag[1] for bag in whole]),
        (PHRASES, [bag[2] for bag in whole]),
        (FIGURES, [bag[3] for bag in whole]),
        (FIRST_STEMS, [bag[0] for bag in first]),
        (FIRST_NAMES, [bag[1] for bag in first]),
    )
    for (weight, floor), counted in parts:
        total += weight * _relative(_cosines(table(counted), progress), floor)
    alike = total / sum(weight for (weight, _), _ in parts)
    for _ in range(ROUNDS):
        alike = _second_order(alike)
    odds = np.log(alike / (1.0001 - alike) + 1e-3)
    result: Floats = 1 / (1 + np.exp(-(SLOPE * odds + INTERCEPT)))
    np.fill_diagonal(result, 1.0)
    return result


def parts(kin: Floats, least: float) -> Ints:
    """The part that each article belongs to: articles this likely to be of one event, and theirs, are in one part."""
    part = np.arange(len(kin))
    for one in range(len(kin)):
        for other in sorted(set(part[kin[one] >= least].tolist())):
            part[part == other] = part[one]
    return part


def _bags(passages: Sequence[Sequence[str]]) -> tuple[dict[str, float], ...]:
    """How often an article has each stem, name, pair of neighbouring stems, and figure; as 1 + log."""
    stems: Counter[str] = Counter()
    names: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for words in passages:
        told = [word for word in words if plain(word) not in STOP]
        row = [stem(word) for word in told]
        stems.update(row)
        names.update(root for word, root in zip(told, row, strict=True) if word[0].isupper())
        phrases.update(f"{one} {other}" for one, other in pairwise(row))
    figures = {root: count for root, count in stems.items() if root[0].isdigit()}
    return tuple({key: log1p(n) for key, n in bag.items()} for bag in (stems, names, phrases, figures))


def _cosines(counts: Table, progress: Progress | None) -> Floats:
    """Cosines of the rows, their columns weighed by how few articles have them; 0 to itself."""
    rare = np.log(1 + counts.height / np.maximum(counts.counts(), 1))
    rows = counts.scaled(rare[counts.columns]).unit().shared()
    turned = rows.turned()
    strips = [
        strip(rows, turned, k, min(k + BLOCK, rows.height))
        for k in paced(range(0, rows.height, BLOCK), "aligning articles", progress, every=1)
    ]
    result: Floats = np.concatenate(strips)
    np.fill_diagonal(result, 0)
    return result


def _relative(alike: Floats, floor: float) -> Floats:
    """Relative to the best match that either article has."""
    best = np.maximum(alike.max(axis=1, initial=0), floor)
    result: Floats = alike / np.sqrt(best[:, None] * best[None, :])
    return result


def _second_order(alike: Floats) -> Floats:
    """Cosines of the rows: alike to the same articles."""
    rows = alike.copy()
    np.fill_diagonal(rows, np.maximum(alike.max(axis=1, initial=0), SELF))
    strange = rows < STRANGE * rows.max(axis=1, initial=0)[:, None]
    rows **= POWER
    strangers = np.maximum(strange.sum(axis=1), STRANGERS)
    rows *= np.where(strange, np.sqrt(STRANGERS / strangers)[:, None], 1.0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    result: Floats = np.minimum(rows @ rows.T, 1.0)
    np.fill_diagonal(result, 0)
    return result
