"""The days that lie a length of time before a day."""

from datetime import date

import pytest

from geneva_corpus.facts.resolution import before

DAY = date(2022, 1, 21)


@pytest.mark.parametrize(
    ("length", "days"),
    [
        ("P3D", "2022-01-18"),
        ("P2W", "2022-01-04/2022-01-07"),
        ("P1M", "2021-12-06/2021-12-21"),
        ("P1Y", "2020-07-25/2021-01-21"),
        ("PT5H", None),
        ("P99999D", None),
        ("P3000Y", None),
    ],
)
def test_so_long_before_a_day(length: str, days: str | None) -> None:
    assert before(DAY, length) == days
