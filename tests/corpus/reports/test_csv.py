"""The table: one row a reading, safe to open in a spreadsheet."""

import csv
import io
import unicodedata

import pytest

from geneva_corpus.model import Comparison
from geneva_corpus.reports import render
from geneva_corpus.reports.csv import COLUMNS, cell


def rows(report: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report, newline="")))


def test_each_reading_has_a_row(comparison: Comparison) -> None:
    table = rows(render(comparison, "csv"))
    assert len(table) == sum(len(one.readings) for one in comparison.divergences)
    assert list(table[0]) == list(COLUMNS)


def test_a_row_tells_who_says_what_where(comparison: Comparison) -> None:
    wire = rows(render(comparison, "csv"))[1]
    assert (wire["verdict"], wire["kind"], wire["outlet"], wire["passage"]) == ("conflict", "duration", "Wire", "B.2")
    assert (wire["words"], wire["value"], wire["shown"]) == ("90 minutes", "PT1H30M", "1 h 30 min")
    text = comparison.articles[1].text
    assert text[int(wire["start"]) : int(wire["end"])] == "90 minutes"
    assert wire["date"] == "2022-01-21"
    assert wire["sha256"] == "b" * 64


def test_who_leaves_it_out_is_told(comparison: Comparison) -> None:
    assert [row["left_out_by"] for row in rows(render(comparison, "csv")) if row["verdict"] == "only"] == ["The Daily"]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\tx", "\rx", "＝1", "－1"])
def test_no_cell_is_a_formula(formula: str) -> None:
    assert cell(formula).startswith("'")


def test_plain_words_stay_as_they_are() -> None:
    assert cell("1 h 50 min = 110 min") == "1 h 50 min = 110 min"


def test_nothing_hostile_begins_a_formula_or_steers(hostile: Comparison) -> None:
    report = render(hostile, "csv")
    for row in rows(report):
        assert not any(value.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for value in row.values())
    odd = {sign for sign in report if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert odd == {"\r", "\n"}


def test_a_comparison_without_divergences_has_only_its_head(comparison: Comparison) -> None:
    report = render(Comparison(comparison.articles, (), (), (), (), 0.5), "csv")
    assert report == ",".join(COLUMNS) + "\r\n"
