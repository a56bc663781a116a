"""The noun that a number counts, found over what stands between, and what became of it."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("12 of the firm's 30 new drivers were hurt.", [("12", "drivers injured"), ("30", "drivers injured")]),
        ("Police on Monday detained 12.", [("2022-01-17", "police; detained"), ("12", "people arrested")]),
        ("Police said troops rescued 40.", [("40", "people rescued")]),
        ("He told 12.", [("12", "")]),
        ("It said it was, 12.", [("12", "")]),
        ("Four men, two of them British, were arrested.", [("4", "men arrested"), ("2", "british")]),
        ("Three men - one is a Pole - were arrested.", [("3", "men arrested")]),
        ("Six sailors lost their lives.", [("6", "sailors killed")]),
        ("Two firefighters suffered minor burns.", [("2", "firefighters injured")]),
        ("Two firms suffered heavy losses.", [("2", "firms; suffered")]),
        ("The six killed, two of them women, were named.", [("6", "people killed"), ("2", "women killed")]),
        (
            "They signed a 40-year, $3 million contract.",
            [("P40Y", "contract"), ("3000000 USD", "contract; signed")],
        ),
    ],
)
def test_what_is_counted_may_stand_farther_off(figures: Figures, text: str, counted: list[tuple[str, str]]) -> None:
    assert [(fact.value, fact.of) for fact in figures(text)] == counted
