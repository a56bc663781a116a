"""Facts of whole articles: their numbering, their places, and what hostile text costs."""

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.errors import Cancelled
from geneva_corpus.facts import extract
from geneva_corpus.facts.extraction import REACH
from geneva_corpus.facts.figures import find_figures
from geneva_corpus.model import Article, Furniture, Passage

if TYPE_CHECKING:
    from _typeshed import TraceFunction

Build = Callable[..., Article]

_SCRAPS = st.sampled_from(
    """
    January 10 and 12 , . ( ) % $ € 5 2,000 1.5 million hundred dozen half of a an the last next week days hours later
    ago people killed magnitude Monday morning 1:53 p.m. GMT 1990s 3-1 – - ' " between from to 31 Feb. 30 2022-01-21
    11/28/05 AK-47 two-thirds third year-old degrees Celsius miles per in on at before after early end ٣ ² ½ é
    """.split()
)


@settings(max_examples=150, deadline=None)
@given(scraps=st.lists(_SCRAPS, max_size=30), glue=st.sampled_from([" ", "", "-", ", "]))
def test_the_text_of_a_fact_is_the_text_at_its_place(scraps: list[str], glue: str) -> None:
    text = glue.join(scraps)
    article = Article(
        "A", "a", "", "", "2022-01-21", None, "", "utf-8", text, (Passage("A.1", "A", 0, len(text), 1, text),), ()
    )
    for fact in extract([article]):
        assert article.text[fact.start : fact.end] == fact.text
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.value


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=200))
def test_no_text_breaks_the_extraction(text: str) -> None:
    article = Article(
        "A", "a", "", "", None, None, "", "utf-8", text, (Passage("A.1", "A", 0, len(text), 1, text),), ()
    )
    for fact in extract([article]):
        assert article.text[fact.start : fact.end] == fact.text


def test_facts_are_numbered_in_reading_order(build: Build) -> None:
    text = "On January 10 ten people met.\nThree people left on January 12."
    facts = extract([build(text), build(text, number=1)])
    assert [fact.id for fact in facts] == [f"f{number}" for number in range(1, len(facts) + 1)]
    assert [(fact.passage[0], fact.start) for fact in facts] == sorted((fact.passage[0], fact.start) for fact in facts)


def test_of_a_passage_without_end_the_beginning_is_read(build: Build) -> None:
    article = build("On Monday " + "two men met three women " * 5_000)
    facts = extract([article])
    assert facts
    assert max(fact.end for fact in facts) <= article.passages[0].start + REACH
    assert len(article.passages[0].text) > REACH


def test_furniture_states_no_facts(build: Build) -> None:
    article = build("July 19, 2024\nTen people were killed.")
    page = replace(article, passages=article.passages[1:], furniture=(Furniture(0, 13),))
    assert [fact.value for fact in extract([page])] == ["10"]


def test_progress_is_told_and_may_call_off(build: Build) -> None:
    told: list[tuple[str, int, int]] = []
    extract([build("Ten people met."), build("Ten people met.", number=1)], progress=lambda *step: told.append(step))
    assert told[0] == ("facts", 0, 2)
    assert told[-1] == ("facts", 2, 2)

    def stop(name: str, done: int, total: int) -> None:
        raise Cancelled(f"{name} {done} {total}")

    with pytest.raises(Cancelled):
        extract([build("Ten people met.")], progress=stop)


HOSTILE = {
    "digits": "7",
    "commas": "1,",
    "points": "1.",
    "months": "January ",
    "hundreds": "one hundred ",
    "exponents": "1e309 ",
    "February 30": "February 30 ",
    "quotes": '" ',
    "brackets": "(",
    "edges": "the end of the ",
    "starts": "start of ",
    "early": "early ",
    "slashes": "9/",
    "hyphens": "1-",
    "colons": "12:",
    "sums": "$ 5 ",
    "hours": "1 hour and ",
    "durations": "duration 5 hours ",
    "distances": "5 km north ",
    "magnitudes": "magnitude of ",
    "weeks": "last week ",
    "verbs": "killed ",
}


def lines_run(article: Article) -> int:
    """How many lines of the program reading this article runs: its work, however busy the machine is."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> "TraceFunction":
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_figures(article, None)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("scrap", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_with_the_length_of_the_text_and_no_faster(build: Build, scrap: str) -> None:
    short, long = build(scrap * 150), build(scrap * 600)
    assert lines_run(long) < 5 * lines_run(short)


@pytest.mark.parametrize("text", ["5" * 5000, "1e309 people died.", "They met on February 30.", "1,1,1,1,1,1"])
def test_what_has_no_value_states_none(build: Build, text: str) -> None:
    assert [fact.value for fact in extract([build(text)]) if len(fact.value) > 12] == []
