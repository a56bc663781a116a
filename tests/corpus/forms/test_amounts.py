"""Lengths of time and amounts on one measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.forms.amounts import length_span, quantity_span, show_amount, show_length


def test_units_of_one_measure_are_brought_to_one() -> None:
    miles, kilometers = quantity_span("10 mi"), quantity_span("16.09344 km")
    assert miles is not None
    assert kilometers is not None
    assert (miles.measure, kilometers.measure) == ("length", "length")
    assert miles.low == pytest.approx(kilometers.low)


def test_a_range_shares_the_unit_of_its_end() -> None:
    span = quantity_span("140000000/150000000 USD")
    assert span is not None
    assert (span.measure, span.low, span.high) == ("USD", 140e6, 150e6)


@pytest.mark.parametrize("value", ["", "x", "PT", "P", "/", "1.2.3", "//", "PXD"])
def test_what_is_no_amount_has_no_span(value: str) -> None:
    assert quantity_span(value) is None
    assert length_span(value) is None


@given(st.integers(0, 10**13))
def test_whole_numbers_keep_their_value(number: int) -> None:
    span = quantity_span(str(number))
    assert span is not None
    assert span.low == span.high == number
    assert show_amount(str(number), "number").replace(",", "") == str(number)


@given(st.integers(0, 99), st.integers(0, 59))
def test_lengths_are_seconds(hours: int, minutes: int) -> None:
    span = length_span(f"PT{hours}H{minutes}M")
    assert span is not None
    assert span.low == span.high == hours * 3600 + minutes * 60


@given(st.text(max_size=30))
def test_anything_can_be_shown(value: str) -> None:
    assert isinstance(show_length(value), str)
    assert isinstance(show_amount(value, "money"), str)
    assert isinstance(show_amount(value, "ordinal"), str)


def test_endless_figures_are_no_amounts() -> None:
    assert quantity_span("9" * 500) is None
    assert show_amount("9" * 500, "number") == "9" * 500


@pytest.mark.parametrize("value", ["P1.2.3D", "P" + "9" * 400 + "Y", "PT" + "9" * 400 + "S"])
def test_what_is_no_length_is_shown_as_it_is(value: str) -> None:
    assert length_span(value) is None
    assert show_length(value) == value


@pytest.mark.parametrize("value", ["10 km/5 kg", "x/5"])
def test_a_range_of_two_measures_has_no_span(value: str) -> None:
    assert quantity_span(value) is None


def test_degrees_are_brought_to_one_scale() -> None:
    warm, also = quantity_span("50 °F"), quantity_span("10 °C")
    assert warm is not None
    assert also is not None
    assert warm.measure == also.measure == "temperature"
    assert warm.low == pytest.approx(also.low)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("PXD", "some days"), ("PTXH", "some hours"), ("PTXM", "some minutes"), ("P1DTXH", "1 day some hours")],
)
def test_a_length_of_some_units_is_shown_so(value: str, shown: str) -> None:
    assert show_length(value) == shown
