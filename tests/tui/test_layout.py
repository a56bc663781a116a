"""The screen is divided as the design says, from 20×5 up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_tui.layout import NARROWEST, WIDEST_TEXT, divide


@pytest.mark.parametrize(
    ("width", "panes", "others"),
    [
        (200, 5, False),
        (160, 5, False),
        (159, 3, True),
        (128, 3, True),
        (127, 2, True),
        (96, 2, True),
        (95, 1, True),
        (64, 1, True),
        (63, 1, False),
        (20, 1, False),
    ],
)
def test_five_articles_get_as_many_panes_as_fit_and_the_rest_one_column(width: int, panes: int, others: bool) -> None:
    geometry = divide(width, 45, 5)

    assert len(geometry.panes) == panes
    assert (geometry.others is not None) == others


@pytest.mark.parametrize(("height", "strip"), [(60, 7), (50, 7), (45, 6), (34, 6), (24, 5), (20, 4), (14, 4), (13, 1)])
def test_the_strip_has_a_fixed_height(height: int, strip: int) -> None:
    assert divide(160, height, 5).strip == strip


@pytest.mark.parametrize(("height", "strip"), [(24, 5), (20, 3), (14, 3), (13, 1)])
def test_the_strip_is_lower_in_one_column(height: int, strip: int) -> None:
    assert divide(60, height, 5).strip == strip


def test_two_articles_get_two_panes_however_wide_and_no_line_is_too_long() -> None:
    geometry = divide(300, 45, 2)

    assert [column.text for column in geometry.panes] == [WIDEST_TEXT, WIDEST_TEXT]
    assert geometry.others is None


def test_zoom_gives_one_article_the_whole_width() -> None:
    assert [column.text for column in divide(80, 24, 5, zoomed=True).panes] == [75]


@given(st.integers(20, 400), st.integers(5, 120), st.integers(0, 2000), st.booleans())
def test_nothing_overlaps_and_nothing_is_outside(width: int, height: int, articles: int, zoomed: bool) -> None:
    geometry = divide(width, height, articles, zoomed=zoomed)

    columns = [*geometry.panes, *([geometry.others] if geometry.others else [])]
    assert geometry.panes
    assert geometry.heading + geometry.body + geometry.strip + 1 <= height
    at = 0
    for column in columns:
        assert column.x >= at
        at = column.x + column.width
    assert at <= width
    assert len(columns) == 1 or all(column.width >= NARROWEST for column in columns)
