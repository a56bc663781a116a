"""Ages of which only the decade is told."""

from tests.corpus.verdicts.two_accounts import told


def ages(one: str, other: str) -> list[tuple[str, set[str]]]:
    """The verdicts on figures, each with the words it rests on."""
    found = told(one, other)
    words = {fact.id: fact.text for fact in found.facts}
    return [
        (divergence.verdict, {words[reading.fact] for reading in divergence.readings if reading.fact})
        for divergence in found.divergences
        if divergence.kind == "number"
    ]


def test_a_decade_of_a_life_is_told_more_exactly_by_an_age_in_it() -> None:
    found = ages(
        "Ann Berg, 66, was hit by a car outside a store in Malmo, police said.",
        "A woman in her 60s was hit by a car outside a store in Malmo.",
    )
    assert found == [("precision", {"66", "60s"})]


def test_a_decade_that_no_age_lies_in_is_anybodys() -> None:
    found = ages(
        "Ann Berg, 46, was hit by a car outside a store in Malmo, police said.",
        "A woman in her 60s was hit by a car outside a store in Malmo.",
    )
    assert found == []


def test_two_ages_in_one_decade_leave_open_whose_it_is() -> None:
    found = ages(
        "Ann Berg, 66, and Carl Dahl, 64, were hit by a car outside a store in Malmo, police said.",
        "A woman in her 60s was hit by a car outside a store in Malmo.",
    )
    assert found == []


def test_a_decade_beside_an_age_in_it_may_be_anybodys() -> None:
    found = ages(
        "Ann Berg, 66, was hit by a car outside a store in Malmo, police said.",
        "A man in his 60s hit a woman with a car outside a store in Malmo, and Carl Dahl, 66, called the police.",
    )
    assert found == []
