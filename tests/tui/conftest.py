"""The five articles with what a careful reader found in them: the reader shown with verdicts that do not change."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geneva_corpus.comparison import read, seeds
from geneva_corpus.model import (
    VERDICTS,
    Article,
    Comparison,
    Divergence,
    Event,
    Fact,
    FactKind,
    Furniture,
    Link,
    Passage,
    Reading,
    Verdict,
)

GOLD = Path(__file__).parent.parent / "gold" / "geneva.json"


@pytest.fixture(autouse=True)
def _state(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the program keeps for its user is not kept among what the developer's own keeps."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


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
        article = at[own[told["article"]]]
        identity = _passage(article, told["start"], told["end"])
        if identity is None:
            continue
        passage = next(one for one in article.passages if one.id == identity)
        start, end = max(told["start"], passage.start), min(told["end"], passage.end)  # some quotations go on
        words = article.text[start:end]
        value, about = told["value"] or words, told["approximate"]
        facts[told["id"]] = Fact(told["id"], identity, start, end, words, told["kind"], value, about)
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


@pytest.fixture
def ferry() -> Comparison:
    """Three short accounts of a ferry that ran aground, with a verdict of each kind: for pictures."""
    told = (
        (
            "The Harbour Post",
            "2023-05-04",
            (
                "Ferry runs aground off Hallen",
                "A ferry ran aground off Hallen on Tuesday morning with 214 people on board.",
                "It took the lifeboats two hours to bring them ashore.",
                "“We heard a long grinding noise and then nothing at all,” said Anna Lindqvist, a passenger.",
                "Nobody was hurt.",
            ),
        ),
        (
            "Coast Radio",
            None,
            (
                "Passengers rescued from stranded ferry",
                "All passengers of a ferry that ran onto rocks near Hallen on May 2 are safe.",
                "The rescue was over after 45 minutes, the coastguard said.",
                "“There was a long grinding sound, then silence,” Anna Lindquist told us.",
                "The captain, who is 61, is being questioned.",
            ),
        ),
        (
            "日刊海事",
            "2023-05-04",
            (
                "フェリー座礁 Hallen ferry aground",
                "The ferry had more than 200 people on board when it ran aground.",
                "The company has two more ships of this kind.",
            ),
        ),
    )
    articles, start_of = [], {}
    for number, (outlet, date, sentences) in enumerate(told):
        letter = "ABC"[number]
        passages, at = [], 0
        for place, words in enumerate(sentences):
            passages.append(Passage(f"{letter}.{place + 1}", letter, at, at + len(words), place + 1, words, not place))
            start_of[f"{letter}.{place + 1}"] = at
            at += len(words) + 1
        text = "\n".join(sentences) + "\nShare this page"
        menu = (Furniture(at, len(text)),)
        articles.append(
            Article(
                id=letter,
                path=f"{letter}.txt",
                title=sentences[0],
                source=outlet,
                date=date,
                url=None,
                sha256=letter.lower() * 64,
                encoding="utf-8",
                text=text,
                passages=tuple(passages),
                furniture=menu,
            )
        )
    texts = {passage.id: passage.text for article in articles for passage in article.passages}

    def fact(identity: str, passage: str, words: str, kind: FactKind, value: str) -> Fact:
        start = start_of[passage] + texts[passage].index(words)
        return Fact(identity, passage, start, start + len(words), words, kind, value)

    facts = (
        fact("f1", "A.3", "two hours", "duration", "PT2H"),
        fact("f2", "B.3", "45 minutes", "duration", "PT45M"),
        fact("f3", "A.2", "214 people", "number", "214"),
        fact("f4", "C.2", "more than 200 people", "number", "200"),
        fact("f5", "A.4", "Anna Lindqvist", "person", "Anna Lindqvist"),
        fact("f6", "B.4", "Anna Lindquist", "person", "Anna Lindquist"),
        fact("f7", "A.2", "Tuesday", "date", "2023-05-02"),
        fact("f8", "B.2", "May 2", "date", "2023-05-02"),
        fact("f9", "A.4", "We heard a long grinding noise and then nothing at all", "quote", "noise"),
        fact("f10", "B.4", "There was a long grinding sound, then silence", "quote", "sound"),
    )
    by_id = {one.id: one for one in facts}

    def divergence(
        identity: str, event: str, kind: FactKind, verdict: Verdict, of: str, why: str, *absent: str
    ) -> Divergence:
        readings = tuple(Reading(by_id[f].passage[0], by_id[f].passage, f, by_id[f].value) for f in of.split())
        return Divergence(identity, event, kind, verdict, readings, why, absent)

    events = (
        Event("e1", "aground", ("A.2", "B.2", "C.2")),
        Event("e2", "rescue", ("A.3", "B.3")),
        Event("e3", "noise", ("A.4", "B.4")),
    )
    divergences = (
        divergence("d1", "e2", "duration", "conflict", "f1 f2", "2 h is not 45 min; each says how long it took."),
        divergence("d2", "e1", "number", "precision", "f3 f4", "214 is exact; “more than 200” fits it."),
        divergence("d3", "e1", "date", "only", "f7 f8", "日刊海事 tells of it and not when it was.", "C"),
        divergence("d4", "e3", "person", "spelling", "f5 f6", "One name, written otherwise."),
        divergence("d5", "e3", "quote", "wording", "f9 f10", "one quotation in other words"),
    )
    links = tuple(
        Link(one, other, 0.8)
        for event in events
        for one in event.passages
        for other in event.passages
        if one < other and one[0] != other[0]
    )
    return Comparison(tuple(articles), links, events, facts, divergences, 0.5)
