"""Nouns, one and many."""

import pytest

from geneva_corpus.facts.noun_phrases import is_plural, plural


@pytest.mark.parametrize(
    ("one", "many"),
    [("party", "parties"), ("day", "days"), ("policeman", "policemen"), ("church", "churches"), ("boat", "boats")],
)
def test_the_plural_of_a_regular_noun(one: str, many: str) -> None:
    assert plural(one) == many
    assert is_plural(many)
    assert not is_plural(one)
