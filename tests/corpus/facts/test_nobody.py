"""None: who was not hurt, arrested or suspended is counted, too."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[[str], list[Fact]]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("No one was hurt.", "people injured"),
        ("Nobody has been arrested over the theft.", "people arrested"),
        ("The blaze injured no one.", "people injured"),
        ("No guard has been suspended.", "guards; suspended"),
        ("No children were killed in it.", "children killed"),
        ("There were no arrests.", "people arrested"),
        ("No arrests were made.", "people arrested"),
    ],
)
def test_none_is_a_count(figures: Figures, text: str, of: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value, found.of) == ("number", "0", of)


@pytest.mark.parametrize(
    "text",
    [
        "No one knew of it.",
        "No decision was made.",
        "No man is an island.",
        "No one else was injured.",
        "No one was immediately arrested.",
        "There were no immediate reports of injuries.",
        "He made sure that no one was hurt.",
        "No one was hurt by the other bomb.",
    ],
)
def test_what_tells_of_nothing_or_but_of_others_is_none(figures: Figures, text: str) -> None:
    assert figures(text) == []
