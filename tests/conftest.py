"""Comparisons made by hand, so that documents and reports are tested apart from what finds divergences."""

import pytest
from hypothesis import settings

from geneva_corpus.model import (
    Article,
    Comparison,
    Divergence,
    Event,
    Fact,
    FactKind,
    Furniture,
    Link,
    Modality,
    Passage,
    Reading,
)

# Two runs on one state of the code try the same examples: a change is not refused for what it did not touch. Others are
# looked for with `pytest --hypothesis-profile=search`.
settings.register_profile("search", derandomize=False)
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

HOSTILE = (
    "\x1b]0;owned\x07<script>alert(1)</script><img src=x onerror=alert(2)> [red]a[/] [link](javascript:alert(3)) "
    "| cell | `code` **bold** \u202egnitroper\u202c zero\u200bwidth \ud83d \x9b31m http://example.com www.example.com "
    "someone@example.com --> ]]> & &lt; &#60; ' \" ${x} $a$ #tag\x00"
)


def make_article(
    identity: str, outlet: str, *sentences: str, title: str = "", date: str | None = "2022-01-21", tail: str = ""
) -> Article:
    """An article of these sentences, one a line, with `tail` as its furniture."""
    text = "\n".join(sentences) + "\n" + tail
    passages = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(f"{identity}.{number}", identity, start, start + len(sentence), number, sentence))
        start += len(sentence) + 1
    return Article(
        id=identity,
        path=f"{identity.lower()}.txt",
        title=title or sentences[0],
        source=outlet,
        date=date,
        url=None,
        sha256=identity.lower() * 64 if identity in "ABCDEF" else "",
        encoding="utf-8",
        text=text,
        passages=tuple(passages),
        furniture=(Furniture(start, start + len(tail)),) if tail else (),
    )


def fact(
    identity: str,
    article: Article,
    passage: int,
    words: str,
    kind: FactKind,
    value: str,
    *,
    modality: Modality = "asserted",
    of: str = "",
    resolved: str = "",
) -> Fact:
    """The fact that these words state in a passage of the article."""
    holder = article.passages[passage - 1]
    start = holder.start + holder.text.index(words)
    end = start + len(words)
    return Fact(identity, holder.id, start, end, words, kind, value, modality=modality, of=of, resolved=resolved)


def reading(one: Fact) -> Reading:
    return Reading(one.passage.split(".")[0], one.passage, one.id, one.value)


@pytest.fixture
def comparison() -> Comparison:
    """Three accounts of one meeting that differ in every way there is."""
    daily = make_article(
        "A",
        "The Daily",
        "Ministers met on December 17, 2021.",
        "The talks lasted two hours.",
        "Sergey Ivanov called them “useful and frank”.",
        "It rained.",
        tail="Share this page",
    )
    wire = make_article(
        "B",
        "Wire",
        "Ministers met in December 2021.",
        "The talks lasted 90 minutes, and go on next week.",
        "Sergei Ivanov called the talks “helpful”.",
    )
    post = make_article(
        "C", "Post", "The ministers planned to talk for an hour.", "They met on December 17.", date=None
    )
    facts = (
        fact("f1", daily, 1, "December 17, 2021", "date", "2021-12-17"),
        fact("f2", daily, 2, "two hours", "duration", "PT2H", of="the talks"),
        fact("f3", daily, 3, "Sergey Ivanov", "person", "Sergey Ivanov"),
        fact("f4", daily, 3, "useful and frank", "quote", "useful and frank"),
        fact("f5", wire, 1, "December 2021", "date", "2021-12"),
        fact("f6", wire, 2, "90 minutes", "duration", "PT1H30M", of="the talks"),
        fact("f7", wire, 2, "next week", "date", "2021-W51", resolved="from 17 December 2021"),
        fact("f8", wire, 3, "Sergei Ivanov", "person", "Sergey Ivanov"),
        fact("f9", wire, 3, "helpful", "quote", "helpful"),
        fact("f10", post, 1, "an hour", "duration", "PT1H", modality="planned"),
        fact("f11", post, 2, "December 17", "date", "2021-12-17"),
    )
    f = {one.id: one for one in facts}
    divergences = (
        Divergence("d1", "e1", "date", "agreement", (reading(f["f1"]), reading(f["f11"])), "both say 17 December"),
        Divergence(
            "d2", "e1", "date", "precision", (reading(f["f1"]), reading(f["f5"])), "17 December lies in December"
        ),
        Divergence(
            "d3",
            "e2",
            "duration",
            "conflict",
            (reading(f["f2"]), reading(f["f6"]), reading(f["f10"])),
            "2 h is not 1 h 30 min; each says how long the talks lasted",
        ),
        Divergence("d4", "e2", "date", "only", (reading(f["f7"]),), "only Wire says when they go on", ("A",)),
        Divergence("d5", "e3", "person", "spelling", (reading(f["f3"]), reading(f["f8"])), "one name, two spellings"),
        Divergence("d6", "e3", "quote", "wording", (reading(f["f4"]), reading(f["f9"])), "quoted in other words"),
    )
    return Comparison(
        articles=(daily, wire, post),
        links=(
            Link("A.1", "B.1", 0.91, ("shared words: ministers, met",)),
            Link("A.1", "C.2", 0.8),
            Link("A.2", "B.2", 0.75),
            Link("A.3", "B.3", 0.5),
        ),
        events=(
            Event("e1", "Ministers met.", ("A.1", "B.1", "C.2")),
            Event("e2", "The talks lasted two hours.", ("A.2", "B.2", "C.1")),
            Event("e3", "He called them useful.", ("A.3", "B.3")),
        ),
        facts=facts,
        divergences=divergences,
        min_score=0.5,
    )


@pytest.fixture
def hostile() -> Comparison:
    """Two accounts whose every text, name and reason tries to be more than text."""
    one = make_article("A", f"=cmd()|{HOSTILE}", HOSTILE, "=1+1 <b>two</b>", f"# {HOSTILE}", title=HOSTILE)
    two = make_article("B", f"@SUM(A1) {HOSTILE}", HOSTILE, "-2+3 \u2028<i>three</i>", title=f"- {HOSTILE}")
    first = fact("f1", one, 2, "=1+1 <b>two</b>", "number", "2")
    second = fact("f2", two, 2, "-2+3 \u2028<i>three</i>", "number", "1")
    name = fact("f3", one, 1, HOSTILE[:60], "person", HOSTILE, resolved=HOSTILE)
    return Comparison(
        articles=(one, two),
        links=(Link("A.1", "B.1", 1.0, (HOSTILE,)), Link("A.2", "B.2", 0.9)),
        events=(Event("e1", HOSTILE, ("A.1", "B.1")), Event("e2", f"+{HOSTILE}", ("A.2", "B.2"))),
        facts=(first, second, name),
        divergences=(
            Divergence("d1", "e2", "number", "conflict", (reading(first), reading(second)), HOSTILE),
            Divergence("d2", "e1", "person", "only", (reading(name),), f"={HOSTILE}", ("B",)),
            Divergence("d3", "e1", "quote", "wording", (Reading("A", "A.1"), Reading("B", "B.1")), HOSTILE),
        ),
        min_score=0.5,
        warnings=(HOSTILE,),
    )
