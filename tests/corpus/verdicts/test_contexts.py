"""What surrounds a figure: role, things, time, scope, and what is no reading at all."""

from hashlib import sha256

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.facts import extract
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contexts import Context, likeness, read_contexts


def context(text: str, words: str) -> Context:
    """The context of the figure with these words in this text."""
    account = article(Source("a.txt", text, "utf-8", sha256(text.encode()).hexdigest()), 0)
    facts = extract([account])
    (fact,) = [fact for fact in facts if fact.text == words and fact.kind not in ("place", "person", "organization")]
    return read_contexts([account], facts)[fact.id]


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("The quake killed 12 people, injuring dozens.", "12 people", "killed"),
        ("The quake killed 12 people, injuring dozens.", "dozens", "injured"),
        ("The death toll rose to 12 on Monday.", "12", "killed"),
        ("Police arrested nine suspects.", "nine suspects", "arrested"),
        ("The island has a population of 120,000.", "120,000", "population"),
    ],
)
def test_the_nearest_strong_role_counts(text: str, words: str, role: str) -> None:
    assert context(text, words).role == role


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Two more bodies were found on the beach.", "Two more bodies", "more"),
        ("So far the navy has seized 14 rifles.", "14 rifles", "sum"),
        ("Rebels freed three of the hostages.", "three", "part"),
        ("Oil rose to $80 a barrel.", "$80 a barrel", "each"),
    ],
)
def test_scopes(text: str, words: str, scope: str) -> None:
    assert scope in context(text, words).scope


def test_a_sentence_of_another_time_is_background() -> None:
    text = "Flood\n\nNorwick, 12 March 2019 - A flood killed four people. In May 1987 a flood killed 31 people there."
    assert context(text, "31 people").time is not None
    assert context(text, "four people").time is None


def test_it_points_back_to_the_time_of_the_sentence_before() -> None:
    text = "Flood\n\nNorwick, 12 March 2019 - Rain fell. The last flood was in May 1987. It killed 31 people."
    assert context(text, "31 people").time is not None


def test_the_figure_in_brackets_is_the_one_before_in_another_unit() -> None:
    text = "The town lies 58 km (36 miles) south of Oslo."
    assert context(text, "36 miles").converted
    assert not context(text, "58 km").converted


def test_the_date_of_the_page_is_no_reading() -> None:
    text = "Flood in Norwick\n\nUpdated: November 11, 2011\n\nA flood hit Norwick.\n"
    account = article(Source("a.txt", text, "utf-8", "0"), 0)
    facts = extract([account])
    assert not [found for found in read_contexts([account], facts).values() if found.fact.kind == "date"]


def test_likeness_is_one_with_itself_and_the_same_both_ways() -> None:
    one = context("The quake killed 12 people in the old town.", "12 people")
    two = context("In the old town 15 people died in the quake.", "15 people")
    assert likeness(one, one) == pytest.approx(1.0)
    assert likeness(one, two) == likeness(two, one) > 0.2


def test_a_hostile_sentence_costs_no_more_than_a_long_one() -> None:
    text = "It killed " + "1, " * 4000 + "people."
    account = article(Source("a.txt", text, "utf-8", "0"), 0)
    facts = extract([account])
    for found in read_contexts([account], facts).values():
        assert len(found.near) < 400


def test_what_was_done_then_is_a_head_though_no_noun_stands_by() -> None:
    lone = context("A clerk who was dismissed last week came back with a gun.", "last week")
    named = context("The bank dismissed the clerk last week.", "last week")
    assert lone.heads & named.heads
