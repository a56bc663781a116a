"""What words say of the teller's stance, one phrase at a time."""

import pytest

from geneva_corpus.phrasings.stance_words import expectation


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("did not expect a deal", "not expected"),
        ("do not really foresee a deal", "not expected"),
        ("expects no deal", "not expected"),
        ("Little hope of a deal", "little hope"),
        ("not much optimism about a deal", "little hope"),
        ("slim chances of a deal", "little hope"),
        ("no prospects of a deal", "little hope"),
        ("DOUBTED a deal", "doubted"),
        ("skeptical of a deal", "doubted"),
        ("pessimistic about a deal", "doubted"),
        ("played down hopes of a deal", "doubted"),
        ("a deal is unlikely", "unlikely"),
        ("a deal is not likely", "unlikely"),
        ("rising expectations of a deal", "high hopes"),
        ("confident of a deal", "confident"),
        ("sure that there is a deal", "confident"),
        ("certain about a deal", "confident"),
        ("hoping for a deal", "hoped"),
        ("hopeful of a deal", "hoped"),
        ("anticipating a deal", "expected"),
    ],
)
def test_what_is_expected_and_by_how_much(words: str, group: str) -> None:
    assert (expectation(f"The envoys {words}.") or ("",))[0] == group


def test_other_words_expect_nothing() -> None:
    assert expectation("The envoys hopped on a train; without doubt there was a deal.") is None
