"""Logistic regression on named signs: examples in, the weight of each sign out.

Newton's method on standardised signs (iteratively reweighted least squares), with a penalty on the squares of all
weights but that of `one`, the constant.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

#: Clusters are left out a tenth at a time, the same ones at every call.
FOLDS, SEED = 10, 1
#: Newton's method is done when no weight moves by more than this, which takes some ten steps.
STEPS, STILL = 30, 1e-6


class Example(NamedTuple):
    """What is said of one pair: its signs by name, whether it is right, and the number of its cluster."""

    cluster: int
    signs: Mapping[str, float]
    right: bool


def fitted(examples: Sequence[Example], penalty: float, names: Collection[str] = ()) -> dict[str, float]:
    """The weight of each sign of the examples, and of `names`; a sign that an example does not have is 0."""
    every = names_in(examples, names)
    weights = _solve(_matrix(examples, every), _right(examples), penalty)
    return dict(zip(("one", *every), weights.tolist(), strict=True))


def unseen(examples: Sequence[Example], penalty: float) -> Floats:
    """The log odds of each example, by weights that were fitted without any of its cluster.

    Raises ValueError when all examples are of one cluster.
    """
    clusters = np.unique([example.cluster for example in examples])
    if len(clusters) < 2:
        raise ValueError("two clusters or more are needed, to leave one out")
    signs, right = _matrix(examples, names_in(examples)), _right(examples)
    cluster = np.array([example.cluster for example in examples])
    found = np.zeros(len(examples))
    mixed = np.random.default_rng(SEED).permutation(clusters)
    for fold in np.array_split(mixed, min(FOLDS, len(clusters))):
        out = np.isin(cluster, fold)
        weights = _solve(signs[~out], right[~out], penalty)
        found[out] = weights[0] + signs[out] @ weights[1:]
    return found


def probabilities(log_odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-log_odds)), dtype=np.float64)


def names_in(examples: Sequence[Example], names: Collection[str] = ()) -> list[str]:
    """All signs but `one`, those of `names` first, then as they are met."""
    every = dict.fromkeys(names) | dict.fromkeys(name for example in examples for name in example.signs)
    return [name for name in every if name != "one"]


def _matrix(examples: Sequence[Example], names: Sequence[str]) -> Floats:
    return np.array([[example.signs.get(name, 0.0) for name in names] for example in examples])


def _right(examples: Sequence[Example]) -> Floats:
    return np.array([float(example.right) for example in examples])


def _solve(signs: Floats, right: Floats, penalty: float) -> Floats:
    """The weight of the constant, then one for each column."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1.0
    rows = np.column_stack(((signs - mean) / spread, np.ones(len(signs))))
    held = np.eye(rows.shape[1]) * penalty
    held[-1, -1] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = probabilities(rows @ weights)
        slope = rows.T @ (likely - right) + held @ weights
        curve = (rows * (likely * (1 - likely))[:, None]).T @ rows + held
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < STILL:
            break
    plain = weights[:-1] / spread
    return np.concatenate(([weights[-1] - plain @ mean], plain))
