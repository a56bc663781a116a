"""The weights of signs, fitted anew on annotated clusters."""

import sys
from pathlib import Path

import pytest

from bench.facts import clusters
from bench.signs import annotations, as_text, buckets, fit, main
from geneva_corpus import compare, read
from geneva_corpus.verdicts import sign_weights
from geneva_corpus.verdicts.pair_signs import KINDS

GOLD = Path(__file__).resolve().parents[1] / "gold"


def test_every_sign_the_program_asks_for_is_given_a_weight() -> None:
    (cluster,) = clusters(GOLD)

    tables = fit([bucket for number in range(2) for bucket in buckets(*cluster, number)])

    weights = tables.weights
    assert [list(weights["PAIR"]), list(weights["EQUALS"])] == [list(sign_weights.PAIR), list(sign_weights.EQUALS)]
    assert weights["GROUPS"].keys() == {*sign_weights.GROUPS, *KINDS}
    assert weights["FITTING"].keys() == {*sign_weights.FITTING, *KINDS}
    assert weights["PAIR"]["bond"] > 0
    assert any(row.slot is not None for row in tables.groups["GROUPS"][0])


def test_facts_are_judged_by_the_slots_they_are_annotated_in() -> None:
    ((path, folder),) = clusters(GOLD)
    articles, _warnings = read([str(folder)])
    facts = [fact for fact in compare(articles).facts if fact.kind == "duration"]
    lengths = {fact.text: fact.id for fact in facts if fact.text in ("one hour and 50 minutes", "1.5 hours")}

    gold = annotations(path, articles, facts)

    one, other = lengths["one hour and 50 minutes"], lengths["1.5 hours"]
    assert gold.are_one(one, other)
    assert [(held.verdict, held.optional) for held in gold.between(one, other)] == [("conflict", False)]


def test_a_table_is_printed_as_it_stands_in_the_module() -> None:
    assert as_text("PAIR", {"one": -5.526, "bond": -0.001}) == 'PAIR = {\n    "one": -5.53,\n    "bond": 0.0,\n}\n'


def test_one_cluster_is_too_few(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["signs", str(GOLD)])

    assert main() == 1
    assert "Two annotated clusters" in capsys.readouterr().err
