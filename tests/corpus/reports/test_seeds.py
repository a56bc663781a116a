"""What the text report says in words of the five articles that come with the program."""

import re
from pathlib import Path

import pytest

from geneva_corpus import compare, read, seeds
from geneva_corpus.model import Comparison
from geneva_corpus.reports import render

README = Path(__file__).resolve().parents[3] / "README.md"


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    articles, warnings = read([str(seeds())])
    return compare(articles, warnings=warnings)


@pytest.fixture(scope="module")
def report(comparison: Comparison) -> str:
    """The text report on one line, so that no phrase is broken."""
    return " ".join(render(comparison, "text").split())


def test_the_length_of_the_meeting_is_a_conflict(report: str) -> None:
    assert re.search(r"CONFLICT \d+ of \d+: duration, 1 h (50|30) min against 1 h (30|50) min", report)
    assert "“one hour and 50 minutes” [A.3]" in report
    assert "“1.5 hours” [E." in report


def test_the_days_of_the_talks_are_a_conflict(report: str) -> None:
    assert re.search(r"CONFLICT \d+ of \d+: date, 10 Jan against 9–10 Jan", report)
    assert "9–10 Jan: RBC “January 9 and 10” [E." in report


def test_two_names_are_spelled_in_two_ways(report: str) -> None:
    spellings = report[report.index("SPELLED DIFFERENTLY") : report.index("WORDED DIFFERENTLY")]
    for spelling in ("Antony Blinken", "Anthony Blinken", "Sergey Lavrov", "Sergei Lavrov"):
        assert f"- {spelling}: " in spellings


def test_a_day_is_more_exact_than_its_month(report: str) -> None:
    assert re.search(r"PRECISION \d+ of \d+: date, 17 Dec 2021 or Dec 2021", report)


def test_a_day_told_as_the_next_is_the_same_day(report: str) -> None:
    assert re.search(r"13 Jan \(Athens News “January 13”; TASS “(on )?the following day”; RBC “A day later”\)", report)


def test_the_day_a_page_was_fetched_is_told_nowhere(report: str) -> None:
    assert "July 19" not in report
    assert "19 Jul" not in report


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_the_readme_shows_the_reports_as_they_are(comparison: Comparison, form: str) -> None:
    """Its examples, with "…" for what they leave out."""
    behind = README.read_text(encoding="utf-8").partition(f"**`{form}`**")[2]
    example = re.search(r"(?:^    .*\n)+", behind, re.MULTILINE)
    assert example is not None
    shown = " ".join(render(comparison, form).split())
    for piece in " ".join(example[0].split()).split("…"):
        assert piece.strip(" ,]}") in shown
