"""Numbers in figures and words."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from geneva_corpus.facts.numerals import Numeral, numeral, ordinal
from geneva_corpus.facts.tokens import tokenise


def read(text: str) -> Numeral | None:
    return numeral(tokenise(text, 0, len(text)), 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26", "26"),
        ("120,000", "120000"),
        ("1,23,45,678", "12345678"),
        ("2.6 million", "2600000"),
        ("2.6-million", "2600000"),
        ("1.5 bn", "1500000000"),
        (".358", "0.358"),
        ("2½", "2.5"),
        ("2 1/2", "2.5"),
        ("2-1/2", "2.5"),
        ("twenty-six", "26"),
        ("one hundred and five", "105"),
        ("two thousand three hundred and one", "2301"),
        ("three million two hundred thousand", "3200000"),
        ("twelve hundred", "1200"),
        ("a hundred", "100"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("two and a half", "2.5"),
        ("two-and-a-half", "2.5"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("a couple of", "2"),
    ],
)
def test_a_number(text: str, value: str) -> None:
    found = read(text)
    assert found is not None
    assert found.low == found.high == Decimal(value)
    assert found.last == len(tokenise(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("hundreds", 200, 999),
        ("scores of", 40, 99),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of millions", 200_000_000, 999_999_999),
    ],
)
def test_a_round_word_allows_a_span(text: str, low: int, high: int) -> None:
    found = read(text)
    assert found is not None
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_a_part_of_something_is_a_fraction() -> None:
    found = read("three quarters of them")
    assert found is not None
    assert found.fraction
    assert found.low == Decimal("0.75")


@pytest.mark.parametrize("text", ["a man", "and five", "million", "1" * 5000, "1,1,1,1,1", "1.2.3", "tens"])
def test_what_is_no_number(text: str) -> None:
    found = read(text)
    assert found is None or found.last == 1


def test_two_numbers_side_by_side_stay_two() -> None:
    found = read("one hundred one hundred")
    assert found is not None
    assert found.low in (100, 101)


@pytest.mark.parametrize(
    ("text", "value"), [("third", 3), ("21st", 21), ("twenty-first", 21), ("ninetieth", 90), ("1,000th", 1000)]
)
def test_an_ordinal(text: str, value: int) -> None:
    told = ordinal(tokenise(text, 0, len(text)), 0)
    assert told is not None
    assert told[0] == value


@pytest.mark.parametrize(
    ("text", "values_"),
    [
        ("It is two-and-a-quarter miles long.", ["2.25 mi"]),
        ("They sat in two-and-a-half rooms.", ["2.5"]),
        ("He paid two hundred thousand and five million.", ["200000", "5000000"]),
        ("Tens of thousands came.", ["20000/99999"]),
        ("Tens came.", []),
        ("It fell by a third.", ["33.33 %"]),
        ("Half a dozen men fled.", ["6"]),
    ],
)
def test_numbers_in_words(values: Callable[..., list[tuple[str, str]]], text: str, values_: list[str]) -> None:
    assert [value for _, value in values(text)] == values_


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 200 000", "1200000"),
        ("12 500", "12500"),
        ("12\N{NO-BREAK SPACE}500", "12500"),
        ("3,5 million", "3500000"),
        ("a score of", "20"),
    ],
)
def test_numbers_as_others_write_them(text: str, value: str) -> None:
    found = read(text)
    assert found is not None
    assert (found.low, found.high) == (Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    "text", ["groups 3,5 and 7", "May 12 500 people", "flew a Boeing 737 100 metres away", "100 200 30"]
)
def test_figures_that_meet_are_two(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert not [word for word in tokens.text if " " in word or "," in word.rstrip(",")]
