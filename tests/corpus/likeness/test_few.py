"""A small collection is scored without numpy, and as numpy scores it."""

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus import read, seeds
from geneva_corpus.alignment import align
from geneva_corpus.facts import extract
from geneva_corpus.likeness import few
from geneva_corpus.likeness.same_event import parts, same_event
from geneva_corpus.model import Article, Link, Passage, article_id

WORDS = (
    "earthquake quake killed killing dead five six 12 1,200 storm Ida Uma Oslo Porto mayor resigned resigns talks met "
    "meeting envoy Geneva January Monday schools closed closing the of in a said U.S. NATO treaty treaties Besançon"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
STORIES = st.lists(st.lists(SENTENCES, max_size=7), max_size=5)
DAYS = st.sampled_from([None, "2022-01-10", "2022-01-21"])


def accounts(stories: list[list[str]], days: list[str | None]) -> tuple[Article, ...]:
    made = []
    for number, (sentences, day) in enumerate(zip(stories, days, strict=False)):
        identity, start, passages = article_id(number), 0, []
        for k, sentence in enumerate(sentences):
            passages.append(Passage(f"{identity}.{k + 1}", identity, start, start + len(sentence), k + 1, sentence))
            start += len(sentence) + 1
        text = "\n".join(sentences)
        made.append(Article(identity, identity, "", "", day, None, "", "utf-8", text, tuple(passages), ()))
    return tuple(made)


def both_ways(articles: tuple[Article, ...]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """All links of these articles, in plain numbers and with numpy."""
    facts = extract(articles)
    assert few.are_few(articles)
    plain = align(articles, facts, min_score=0)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(few, "PASSAGES", -1)
        return plain, align(articles, facts, min_score=0)


def test_the_default_articles_are_linked_alike_with_and_without_numpy() -> None:
    plain, with_numpy = both_ways(read([str(seeds())])[0])
    assert len(plain) > 2000
    assert plain == with_numpy


@pytest.mark.parametrize("least", [0.000002, 0.1, 0.45, 0.9, 1.0])
def test_what_surely_scores_less_is_left_out_and_nothing_else(least: float) -> None:
    articles, _ = read([str(seeds())])
    facts = extract(articles)
    every = align(articles, facts, min_score=0)
    assert align(articles, facts, min_score=least) == tuple(link for link in every if link.score >= least)


@settings(max_examples=60, deadline=None)
@given(STORIES, st.lists(DAYS, min_size=5, max_size=5))
def test_any_articles_are_linked_alike_with_and_without_numpy(stories: list[list[str]], days: list[str | None]) -> None:
    plain, with_numpy = both_ways(accounts(stories, days))
    assert plain == with_numpy


def test_articles_of_two_events_are_linked_alike_with_and_without_numpy() -> None:
    one = ["Storm Ida hits Porto", "Ida flooded Porto on Friday.", "Mayor Rui Costa closed schools in Porto."]
    other = ["Storm Uma hits Oslo", "Uma flooded Oslo on Sunday.", "Mayor Kari Dahl closed schools in Oslo."]
    stories = [one, [*one[1:], one[0]], other, [*other[1:], other[0]]]
    assert few.parts(few.same_event([[line.split() for line in story] for story in stories]), 0.45) == [0, 0, 2, 2]
    plain, with_numpy = both_ways(accounts(stories, [None] * 4))
    assert plain == with_numpy


@pytest.mark.parametrize("count", [1, 2, 3, 16])
def test_articles_are_as_likely_of_one_event_with_and_without_numpy(count: int) -> None:
    chance = random.Random(count)
    told = [[chance.sample(WORDS, 6) for _ in range(4)] for _ in range(count)]
    plain, with_numpy = few.same_event(told), same_event(told)
    assert plain == [pytest.approx(row.tolist(), abs=1e-12) for row in with_numpy]
    assert few.parts(plain, 0.45) == parts(with_numpy, 0.45).tolist()


def test_few_articles_are_compared_without_loading_numpy() -> None:
    program = "import sys; from geneva_corpus import compare, read, seeds; compare(read([str(seeds())])[0]);"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-c", program + "print('numpy' in sys.modules)"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
