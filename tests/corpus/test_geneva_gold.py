"""What is promised of the five articles that come with the program, held against the annotators' gold."""

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from geneva_corpus import compare, read, seeds
from geneva_corpus.document import dump
from geneva_corpus.model import Article, Comparison, Fact

GOLD = Path(__file__).resolve().parents[1] / "gold"

Totals = dict[tuple[str, ...], int]
Marks = tuple[Totals, list[str]]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_facts", GOLD / "score_facts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def found() -> Comparison:
    articles, warnings = read([str(seeds())])
    return compare(articles, warnings=warnings)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((GOLD / "geneva.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def marks(scorer: ModuleType, found: Comparison, gold: dict[str, Any]) -> Marks:
    """What the scorer counted, and what it found wrong, in words."""
    document = scorer.Document(json.loads(dump(found)), gold, seeds())
    assert not document.problems
    total: Totals = defaultdict(int)
    notes: list[str] = []
    for part in (scorer.score_facts, scorer.score_divergences, scorer.score_page, scorer.score_groups):
        part(gold, document, total, notes)
    return total, notes


def figures(scorer: ModuleType, total: Totals, part: str, *names: str) -> tuple[float, float]:
    """Precision and recall of the counts of these names."""
    of = {column: sum(total[part, name, column] for name in names) for column in ("gold", "told", "predicted", "right")}
    return scorer.share(of["right"], of["predicted"]), scorer.share(of["told"], of["gold"])


def test_the_scorer_has_something_to_score(marks: Marks) -> None:
    total, _ = marks
    assert sum(count for key, count in total.items() if key[0] == "fact" and key[2] == "gold") == 87
    assert {verdict: total["div", verdict, "gold"] for verdict in ("conflict", "precision", "spelling", "wording")} == {
        "conflict": 2,
        "precision": 2,
        "spelling": 2,
        "wording": 7,
    }


def test_facts_are_found_and_their_values_are_right(marks: Marks) -> None:
    total, notes = marks
    of = {
        column: sum(count for key, count in total.items() if key[0] == "fact" and key[2] == column)
        for column in ("gold", "found", "valued", "right")
    }
    wrong = [note for note in notes if note.startswith(("fact", "value"))]
    assert of["found"] >= 0.95 * of["gold"], wrong
    assert of["right"] >= 0.97 * of["valued"], wrong


def test_every_conflict_is_told_and_no_other(scorer: ModuleType, marks: Marks) -> None:
    total, notes = marks
    assert figures(scorer, total, "div", "conflict") == (1.0, 1.0), notes


def test_what_leads_the_list_is_right(scorer: ModuleType, marks: Marks) -> None:
    total, notes = marks
    headline = scorer.f1(*figures(scorer, total, "div", "conflict", "precision", "spelling"))
    assert headline >= 0.9, [note for note in notes if note.startswith(("extra", "missed"))]


def test_agreements_are_told(scorer: ModuleType, marks: Marks) -> None:
    total, notes = marks
    _, recall = figures(scorer, total, "div", "agreement")
    assert recall >= 0.9, [note for note in notes if note.startswith("missed agreement")]


def test_no_trap_is_fallen_into(marks: Marks) -> None:
    total, notes = marks
    assert total["trap", "", "gold"] == 14
    assert total["trap", "", "fallen"] == 0, [note for note in notes if note.startswith("trap")]


def test_every_other_wording_is_told(marks: Marks) -> None:
    total, notes = marks
    assert total["div", "wording", "told"] == total["div", "wording", "gold"] == 7, notes


def test_title_outlet_and_date_of_each_article_are_right(marks: Marks) -> None:
    total, notes = marks
    wrong = [note for note in notes if note.startswith("meta")]
    assert sum(total["meta", field, "right"] for field in ("title", "source", "date")) == 15, wrong


def test_furniture_is_set_aside_and_nothing_else(scorer: ModuleType, marks: Marks) -> None:
    total, notes = marks
    counts = {column: total["furniture", "", column] for column in ("gold", "predicted", "right", "facts")}
    precision, recall = counts["right"] / counts["predicted"], counts["right"] / counts["gold"]
    assert scorer.f1(precision, recall) >= 0.98, [note for note in notes if note.startswith("page")]
    assert counts["facts"] == 0


@pytest.mark.parametrize(("part", "least"), [("event", 0.65), ("link", 0.6)])
def test_passages_that_tell_the_same_are_together(scorer: ModuleType, marks: Marks, part: str, least: float) -> None:
    total, notes = marks
    assert scorer.f1(*figures(scorer, total, part, "")) >= least, [note for note in notes if note.startswith(part)]


def test_seven_of_ten_pairs_that_belong_together_are_linked(scorer: ModuleType, marks: Marks) -> None:
    total, _ = marks
    _, recall = figures(scorer, total, "link", "")
    assert recall >= 0.7


def by_outlet(found: Comparison, outlet: str) -> Article:
    (article,) = [article for article in found.articles if article.source == outlet]
    return article


def stated(found: Comparison, outlet: str, words: str) -> Fact:
    """The one date or length that these words of an outlet tell."""
    letter = by_outlet(found, outlet).id
    (fact,) = [f for f in found.facts if f.passage.split(".")[0] == letter and f.text == words]
    return fact


def test_the_length_that_was_planned_is_told_as_planned(found: Comparison) -> None:
    planned = stated(found, "TASS", "90-minute")
    assert (planned.value, planned.modality) == ("PT1H30M", "planned")
    (conflict,) = [
        d
        for d in found.divergences
        if d.verdict == "conflict" and planned.id in {reading.fact for reading in d.readings}
    ]
    assert "TASS has 1 h 30 min as planned, not as held." in conflict.reason
    assert "1 h 50 min is not 1 h 30 min" in conflict.reason


def test_days_told_from_another_day_are_found_and_say_from_which(found: Comparison) -> None:
    following, later = stated(found, "TASS", "the following day"), stated(found, "RBC", "A day later")
    assert following.value == later.value == "2022-01-13"
    assert following.resolved == "the day after January 12, told in the same sentence"
    assert later.resolved == "the day after January 12, told one sentence before"


def test_the_day_a_page_was_fetched_is_furniture(found: Comparison) -> None:
    page = by_outlet(found, "Athens News")
    assert "July 19, 2024" in [page.text[piece.start : piece.end] for piece in page.furniture]
    assert page.date is None
    assert not [fact for fact in found.facts if fact.value.startswith("2024")]
