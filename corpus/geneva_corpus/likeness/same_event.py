"""Which articles tell of the same event: the words of articles in, a square of probabilities out.

What is compared, and why, stands in `accounts`. `few` works the same out for a small collection: whoever changes one
changes the other.
"""

from collections.abc import Sequence

from geneva_corpus.likeness.accounts import (
    CERTAIN,
    INTERCEPT,
    NEVER,
    POWER,
    ROUNDS,
    SELF,
    SLOPE,
    STRANGE,
    STRANGERS,
    aspects,
)
from geneva_corpus.likeness.arrays import np
from geneva_corpus.likeness.index import Floats, Ints, Table, strip, table
from geneva_corpus.pace import Progress, paced

BLOCK = 64  # articles whose cosines are worked out in one go


def same_event(articles: Sequence[Sequence[Sequence[str]]], progress: Progress | None = None) -> Floats:
    """The probability that two articles, given as the words of their passages, tell of one event; (n, n)."""
    compared = aspects(articles, progress)
    total = np.zeros((len(articles), len(articles)))
    for weight, floor, bags in compared:
        total += weight * _relative(_cosines(table(bags), progress), floor)
    alike = total / sum(aspect.weight for aspect in compared)
    for _ in range(ROUNDS):
        alike = _second_order(alike)
    odds = np.log(alike / (CERTAIN - alike) + NEVER)
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
