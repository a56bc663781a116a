"""How strong an earthquake was."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    "text",
    [
        "It measured 6.1 on the Richter scale.",
        "The quake, of Richter 6.1, struck.",
        "The magnitude of the quake was put at 6.1.",
        "The quake measured 6.1.",
        "A 6.1-magnitude quake hit.",
        "The temblor was 6.1.",
    ],
)
def test_the_magnitude_of_a_quake(figures: Figures, text: str) -> None:
    assert [(fact.value, fact.of) for fact in figures(text)] == [("6.1", "magnitude")]


def test_an_aftershock_has_a_magnitude_of_its_own(figures: Figures) -> None:
    told = figures("A quake of magnitude 6.1 was followed by aftershocks of 4.7.")
    assert [(fact.value, fact.of) for fact in told] == [("6.1", "magnitude"), ("4.7", "magnitude of aftershocks")]
