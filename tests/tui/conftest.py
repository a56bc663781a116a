"""The five articles with what a careful reader found in them: the reader shown with verdicts that do not change."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geneva_corpus.comparison import read, seeds
from geneva_corpus.model import VERDICTS, Article, Comparison, Divergence, Event, Fact, Link, Reading, Verdict

GOLD = Path(__file__).parent.parent / "gold" / "geneva.json"


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours on every machine."""
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def accounts() -> Comparison:
    """The five articles, compared by hand."""
    return _by_hand()


@cache
def _by_hand() -> Comparison:
    """Facts, groups and divergences of the gold, on the passages that the program finds."""
    gold: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    articles, _ = read([str(seeds())])
    letters = {Path(article.path).name: article.id for article in articles}
    own = {letter: letters[told["file"]] for letter, told in gold["articles"].items()}
    at = {article.id: article for article in articles}

    facts = {}
    for told in gold["facts"]:
        passage = _passage(at[own[told["article"]]], told["start"], told["end"])
        if passage is not None:
            value = told["value"] or told["text"]
            facts[told["id"]] = Fact(
                told["id"], passage, told["start"], told["end"], told["text"], told["kind"], value, told["approximate"]
            )
    events = []
    for group in gold["groups"]:
        found = {_passage(at[own[told["article"]]], told["start"], told["end"]) for told in group["passages"]}
        events.append(Event(group["id"], group["about"], tuple(sorted(identity for identity in found if identity))))
    divergences = []
    for told in gold["divergences"]:
        readings = tuple(
            Reading(facts[name].passage.split(".")[0], facts[name].passage, name, facts[name].value)
            for name in told["readings"]
            if name in facts
        )
        passages = {reading.passage for reading in readings}
        event = max(events, key=lambda one: len(passages & set(one.passages)))
        verdict: Verdict = told["verdict"] if told["verdict"] in VERDICTS else "wording"
        if verdict == "conflict" and told["kind"] not in ("date", "duration"):
            continue  # a slip of translation that the gold leaves open
        divergences.append(Divergence(told["id"], event.id, told["kind"], verdict, readings, f"{told['about']}."))
    links = {
        (one, other): Link(one, other, 0.7)
        for event in events
        for one in event.passages
        for other in event.passages
        if one.split(".")[0] < other.split(".")[0]
    }
    divergences.sort(key=lambda one: VERDICTS.index(one.verdict))
    return Comparison(articles, tuple(links.values()), tuple(events), tuple(facts.values()), tuple(divergences), 0.5)


def _passage(article: Article, start: int, end: int) -> str | None:
    """The passage that holds most of a span."""
    shared = {
        passage.id: min(end, passage.end) - max(start, passage.start)
        for passage in article.passages
        if passage.start < end and passage.end > start
    }
    return max(shared, key=lambda identity: shared[identity]) if shared else None
