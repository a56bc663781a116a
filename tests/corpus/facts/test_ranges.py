"""Two numbers that are one value, and those that are two."""

from collections.abc import Callable

import pytest

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Between 3 and 5 million people.", "3000000/5000000"),
        ("500 to 2 thousand people came.", "500/2000"),
        ("Some 900 to 1 thousand people came.", "900/1000"),
        ("They sent 20 or more people.", "20"),
    ],
)
def test_from_one_number_to_another(values: Values, text: str, value: str) -> None:
    assert values(text) == [("number", value)]


def test_a_change_is_no_range(values: Values) -> None:
    assert values("It rose from 20 to 30 people.") == [("number", "20"), ("number", "30")]


def test_a_sum_that_falls_is_no_range(values: Values) -> None:
    told = values("The bid fell from $5 million to $3 million.")
    assert told == [("money", "5000000 USD"), ("money", "3000000 USD")]
