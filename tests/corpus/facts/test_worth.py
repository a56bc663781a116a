"""What a sum or a measure is of: the thing bought, the size measured, the place it lies away from."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They took $3 million in goods.", "goods; taken"),
        ("They took $3 million worth goods.", "goods; taken"),
        ("$3 million worth of goods", "goods"),
        ("Jewels worth $3 million were taken.", "jewels; taken"),
        ("It is worth $3 million.", "worth"),
        ("They lost $3 million in all the raids.", "lost"),
        ("The road is 40 miles long.", "road; length"),
        ("The water was two metres deep.", "water; depth"),
        ("They were 40 miles deep inside the forest.", "distance"),
        ("It rose to 30 feet of depth.", "depth; risen"),
        ("It lies 40 miles south of Oslo.", "distance from Oslo"),
        ("40 miles south of Oslo.", "distance from Oslo"),
        ("The quake struck; it lies about 40 miles south of Oslo.", "distance from Oslo; quake"),
        ("They fled. It lies 40 miles south of Oslo.", "distance from Oslo"),
        ("The town 40 miles south of Oslo burned.", "distance from Oslo; town"),
    ],
)
def test_what_a_value_is_of(figures: Figures, text: str, of: str) -> None:
    assert [fact.of for fact in figures(text)] == [of]


def test_a_value_in_brackets_is_of_what_the_value_before_them_is_of(figures: Figures) -> None:
    assert [fact.of for fact in figures("It was 40 miles (65 km) away.")] == ["distance", "distance"]


def test_a_bracket_that_is_not_closed_ties_nothing(figures: Figures) -> None:
    assert [fact.value for fact in figures("It was 40 miles (65 km.")] == ["40 mi", "65 km"]
