"""Weights of signs, learned from examples."""

import numpy as np
import pytest

from bench.regression import Example, fitted, probabilities, unseen


def made_up(count: int) -> list[Example]:
    """Examples of five clusters, right as often as log odds of -1, 2 for `near` and -3 for `other` say."""
    random = np.random.default_rng(7)
    examples = []
    for number in range(count):
        signs = {"one": 1.0, "near": float(random.random()), "other": float(random.integers(2))}
        odds = -1 + 2 * signs["near"] - 3 * signs["other"]
        examples.append(Example(number % 5, signs, bool(random.random() < 1 / (1 + np.exp(-odds)))))
    return examples


def test_the_weights_by_which_examples_were_made_are_found_again() -> None:
    found = fitted(made_up(20_000), penalty=1)

    assert list(found) == ["one", "near", "other"]
    assert list(found.values()) == pytest.approx([-1, 2, -3], abs=0.2)


def test_a_sign_that_no_example_has_weighs_nothing() -> None:
    assert fitted(made_up(500), penalty=1, names=["never"])["never"] == 0


def test_a_cluster_is_judged_without_its_own_examples() -> None:
    """In four clusters what is near is right, in the fifth what is not: seen with it, that would speak for it."""
    examples = [
        Example(cluster, {"near": float(near)}, near != (cluster == 4))
        for cluster in range(5)
        for near in (True, False) * 5
    ]

    likely = probabilities(unseen(examples, penalty=1))

    assert all(
        (share > 0.9) == bool(example.signs["near"])
        for share, example in zip(likely, examples, strict=True)
        if example.cluster == 4
    )


def test_one_cluster_cannot_be_judged_by_others() -> None:
    with pytest.raises(ValueError, match="two clusters"):
        unseen([Example(0, {"near": 1.0}, True)], penalty=1)
