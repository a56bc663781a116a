"""Facts held against each other, from texts to verdicts."""

from dataclasses import replace
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus import compare
from geneva_corpus.comparison import article, seeds
from geneva_corpus.divergence import diverge
from geneva_corpus.facts import extract
from geneva_corpus.model import Comparison, Event, Link, Source
from geneva_corpus.sources import load


def accounts(*texts: str) -> Comparison:
    """These texts compared, as articles A, B …"""
    sources = [
        Source(f"{number}.txt", text, "utf-8", sha256(text.encode()).hexdigest()) for number, text in enumerate(texts)
    ]
    return compare([article(source, number) for number, source in enumerate(sources)])


def told(comparison: Comparison, *verdicts: str) -> set[tuple[str, str, frozenset[str]]]:
    """Verdict, kind and the words of the readings of the divergences of these verdicts."""
    facts = {fact.id: fact.text for fact in comparison.facts}
    return {
        (d.verdict, d.kind, frozenset(facts[r.fact] for r in d.readings if r.fact))
        for d in comparison.divergences
        if d.verdict in verdicts
    }


FLOOD = """River bursts its banks

Norwick, 12 March 2019 - A flood swept through the town of Norwick on Monday night, killing {dead} people and
injuring {hurt}, police said. The river Tarn burst its banks after two days of rain.

The flood destroyed {houses} houses in the old town, the mayor said. A flood in 1987 killed 31 people there.
"""


def test_different_tolls_of_one_flood_conflict() -> None:
    found = accounts(
        FLOOD.format(dead="four", hurt="20", houses="60"), FLOOD.format(dead="nine", hurt="20", houses="60")
    )
    assert told(found, "conflict") == {("conflict", "number", frozenset({"four people", "nine people"}))}


def test_the_dead_are_not_the_injured() -> None:
    found = accounts(
        FLOOD.format(dead="four", hurt="20", houses="60"), FLOOD.format(dead="four", hurt="20", houses="60")[:-2] + "\n"
    )
    assert not told(found, "conflict", "precision")


def test_the_dead_of_another_flood_are_not_the_dead_of_this() -> None:
    one = FLOOD.format(dead="four", hurt="20", houses="60")
    other = one.replace("31 people there", "31 people in Norwick").replace(
        "killing four", "leaving four dead, and injuring"
    )
    assert not [d for d in accounts(one, other).divergences if d.verdict == "conflict"]


def test_at_least_is_a_matter_of_precision() -> None:
    found = accounts(
        FLOOD.format(dead="at least four", hurt="20", houses="60"), FLOOD.format(dead="nine", hurt="20", houses="60")
    )
    assert ("precision", "number", frozenset({"at least four people", "nine people"})) in told(found, "precision")
    assert not told(found, "conflict")


def test_a_planned_length_is_no_conflict() -> None:
    found = accounts(
        "Ministers meet in Oslo\n\nThe talks between the two ministers in Oslo on Tuesday lasted two hours.\n",
        "Ministers meet in Oslo\n\nThe ministers had planned a 90-minute meeting in Oslo on Tuesday, officials said.\n",
    )
    assert not told(found, "conflict")


def test_a_plan_stands_beside_a_conflict_and_is_named_so() -> None:
    found = accounts(
        "Ministers meet in Oslo\n\nThe talks between the two ministers in Oslo on Tuesday lasted two hours.\n",
        "Ministers meet in Oslo\n\nThe talks between the ministers in Oslo on Tuesday lasted three hours.\n",
        "Ministers meet in Oslo\n\nThe two ministers had planned two-hour talks in Oslo on Tuesday.\n",
    )
    (conflict,) = [d for d in found.divergences if d.verdict == "conflict"]
    facts = {fact.id: fact for fact in found.facts}
    asserted = {facts[r.fact].text for r in conflict.readings if r.fact and facts[r.fact].modality == "asserted"}
    assert asserted == {"two hours", "three hours"}
    assert "2 h is not 3 h" in conflict.reason


def test_currencies_are_no_conflict() -> None:
    found = accounts(
        "Thieves rob a shop\n\nThieves made off with jewels worth two million euros from a shop in Lyon on Monday.\n",
        "Thieves rob a shop\n\nThieves made off with jewels worth £1.7 million from a shop in Lyon on Monday.\n",
    )
    assert not told(found, "conflict", "precision")


def test_part_is_not_whole() -> None:
    found = accounts(
        "Navy seizes guns\n\nThe navy seized six rifles from the boats in the raid off Kismayo on Friday.\n\n"
        "In its three raids so far the navy has seized 14 rifles.\n",
        "Navy seizes guns\n\nIn its three raids so far the navy has seized 14 rifles off Kismayo.\n\n"
        "Six rifles were seized from the boats in the raid on Friday.\n",
    )
    assert not told(found, "conflict", "precision")


def test_three_meetings_are_three_dates() -> None:
    text = (
        "Round of talks ends\n\nTalks were held in Oslo on May 3, 2021, the council met in Rome on May 5, 2021, and "
        "the envoys gathered in Bonn on May 6, 2021.\n"
    )
    other = (
        "Talks end\n\nThe talks in Oslo were on May 3, 2021. A meeting of the council was held in Rome on May 5, 2021. "
        "In Bonn the envoys gathered on May 6, 2021.\n"
    )
    assert not told(accounts(text, other), "conflict", "precision")


def test_a_misspelt_name_is_shown_as_such() -> None:
    found = accounts(
        "Minister resigns\n\nForeign minister Dmitri Kovalenko resigned on Monday over the affair.\n",
        "Minister resigns\n\nForeign minister Dmitry Kovalenko resigned on Monday over the affair.\n",
    )
    assert ("spelling", "person", frozenset({"Dmitri Kovalenko", "Dmitry Kovalenko"})) in told(found, "spelling")


def test_only_names_who_leaves_it_out() -> None:
    said = (
        "Norwick, 12 March 2019 - The answer of the government to the demands of the union will come {when}, "
        "minister Anna Berg said.\n"
    )
    found = accounts(
        "Union waits\n\n" + said.format(when="next week"),
        "Answer\n\nNorwick, 12 March 2019 - Minister Anna Berg said that the answer of the government to the demands "
        "will come next week.\n",
        "Union\n\n" + said.format(when="in writing"),
    )
    (only,) = [d for d in found.divergences if d.verdict == "only"]
    assert {reading.article for reading in only.readings} == {"A", "B"}
    assert only.left_out_by == ("C",)


@pytest.mark.parametrize("number", range(5))
def test_an_account_agrees_with_itself(number: int) -> None:
    sources, _ = load([str(seeds())], encoding=None, progress=None)
    twice = [sources[number], replace(sources[number], path="again.txt")]
    found = compare([article(source, place) for place, source in enumerate(twice)])
    assert {divergence.verdict for divergence in found.divergences} == {"agreement"}


def by_place(found: Comparison) -> set[tuple[object, ...]]:
    """The divergences without ids: verdict, kind, readings by path and offset, and who leaves it out."""
    path = {account.id: account.path for account in found.articles}
    starts = {passage.id: passage.start for account in found.articles for passage in account.passages}
    facts = {fact.id: fact.start for fact in found.facts}
    return {
        (
            d.verdict,
            d.kind,
            frozenset((path[r.article], facts.get(r.fact or "", starts[r.passage]), r.value) for r in d.readings),
            frozenset(path[silent] for silent in d.left_out_by),
        )
        for d in found.divergences
    }


def test_the_order_of_the_accounts_changes_nothing_else() -> None:
    sources, _ = load([str(seeds())], encoding=None, progress=None)
    there = compare([article(source, place) for place, source in enumerate(sources)])
    back = compare([article(source, place) for place, source in enumerate(reversed(sources))])
    assert by_place(there) == by_place(back)


def test_the_strongest_verdicts_come_first_and_are_numbered_in_order() -> None:
    sources, _ = load([str(seeds())], encoding=None, progress=None)
    found = compare([article(source, place) for place, source in enumerate(sources)])
    assert [d.id for d in found.divergences] == [f"d{n}" for n in range(1, len(found.divergences) + 1)]
    assert found.divergences[0].verdict == "conflict"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 30), min_size=2, max_size=4), st.integers(0, 10_000))
def test_tolls_conflict_when_they_differ_and_only_then(tolls: list[int], seed: int) -> None:
    texts = [FLOOD.format(dead=toll, hurt="200", houses="60") for toll in tolls]
    Random(seed).shuffle(texts)
    kinds = {facts for _, _, facts in told(accounts(*texts), "conflict")}
    assert bool(kinds) == (len(set(tolls)) > 1)


TWO_CENTRES = "The centre put the magnitude at 5.9, but the survey said the magnitude was 6.1."


def test_a_text_that_tells_two_figures_agrees_with_itself_on_the_one_told_most() -> None:
    found = accounts(*[f"Quake of magnitude 5.9\n\n{TWO_CENTRES}\n"] * 2)
    (told_alike,) = [d for d in found.divergences if d.kind == "number"]
    assert told_alike.verdict == "agreement"
    assert {reading.value for reading in told_alike.readings} == {"5.9"}


def test_an_account_alone_diverges_from_nobody() -> None:
    assert accounts(TWO_CENTRES).divergences == ()


def test_a_plan_of_another_length_does_not_spoil_an_agreement() -> None:
    found = accounts(
        "The talks between the ministers in Oslo lasted two hours.",
        "The talks between the ministers in Oslo lasted two hours on Tuesday.",
        "The two ministers had planned a 90-minute meeting in Oslo.",
    )
    assert told(found, "agreement", "conflict", "precision") >= {
        ("agreement", "duration", frozenset({"two hours", "90-minute"}))
    }
    assert not told(found, "conflict", "precision")


def test_two_values_of_one_plan_are_a_conflict() -> None:
    found = accounts(
        "The ministers will hold talks for two hours in Oslo on Tuesday.",
        "The ministers plan to hold talks for three hours in Oslo on Tuesday.",
    )
    assert ("conflict", "duration", frozenset({"two hours", "three hours"})) in told(found, "conflict")


def test_two_days_of_one_return_are_a_conflict() -> None:
    found = accounts(
        "Crew in orbit\n\nMOSCOW, 27 May 2009 - Nils Dahl will return to Earth on June 22 with two of the crew.\n",
        "Crew in orbit\n\nMOSCOW, 27 May 2009 - Nils Dahl will return to Earth on June 23 with two of the crew.\n",
    )
    assert ("conflict", "date", frozenset({"June 22", "June 23"})) in told(found, "conflict")


def test_that_morning_is_of_no_day_that_others_could_contradict() -> None:
    day = "NORWICK, 12 April 2019 - "
    heard = "a guard told the court what he heard in the hall that morning."
    found = accounts(
        f"Trial\n\n{day}On Wednesday {heard}\n",
        f"Guard heard\n\n{day}The alarm rang on Monday. At the trial {heard}\n",
    )
    assert not told(found, "conflict")


def test_what_is_asked_for_is_no_conflict_with_what_another_plans() -> None:
    found = accounts(
        "Pay at the port\n\nThe union asked for a rise of 7 percent for the dockers from May.\n",
        "Pay at the port\n\nThe port plans a rise of 4 percent for the dockers from May.\n",
    )
    assert not told(found, "conflict")


def test_the_third_and_three_are_told_as_a_number() -> None:
    found = accounts(
        "It was their third meeting on the treaty.",
        "They have held three meetings on the treaty.",
        "The ministers held three meetings on the treaty.",
    )
    assert ("agreement", "number", frozenset({"third", "three meetings"})) in told(found, "agreement")


def test_what_is_copied_agrees_and_is_said_to_be_of_one_source() -> None:
    long = "The river Tarn burst its banks after two days of rain and swept 40 cars into the sea, police said."
    found = accounts(f"{long} The storm killed five people.", f"{long} The storm killed nine people.")
    agreements = [d for d in found.divergences if d.verdict == "agreement" and d.kind == "number"]
    conflicts = [d for d in found.divergences if d.verdict == "conflict"]
    assert ["probably one source" in d.reason for d in agreements] == [True]
    assert ["probably one source" in d.reason for d in conflicts] == [False]


def test_midnight_is_near_the_minutes_before_it() -> None:
    found = accounts("The quake struck at 11:55 p.m. on Monday.", "The quake struck about midnight on Monday.")
    assert ("precision", "time", frozenset({"11:55 p.m.", "about midnight"})) in told(found, "precision")


RIFLES = ("The navy seized six rifles.", "Soldiers seized seven rifles off the coast.")


def hand_made(*events: tuple[str, ...], linked: bool, texts: tuple[str, str] = RIFLES) -> list[tuple[str, str, str]]:
    """Verdict, kind and event of what is told of the rifles when passages are grouped and linked like this."""
    articles = [article(Source(f"{n}.txt", f"{text}\nIt rained.", "utf-8", str(n)), n) for n, text in enumerate(texts)]
    facts = extract(articles)
    groups = [Event(f"e{n}", "label", passages) for n, passages in enumerate(events, 1)]
    links = [Link("A.2", "B.2", 0.9)] if linked else []
    return [(d.verdict, d.kind, d.event) for d in diverge(articles, groups, facts, links)]


def test_figures_of_one_event_are_compared_though_their_passages_are_not_linked() -> None:
    assert hand_made(("A.1", "B.1"), linked=False) == [("conflict", "number", "e1")]


def test_figures_of_related_accounts_but_different_events_are_not_compared() -> None:
    texts = ("The navy seized six rifles.", "Guards at the border took twenty rifles from smugglers.")
    assert hand_made(("A.2", "B.2"), linked=True, texts=texts) == []


def test_figures_nearly_alike_are_compared_though_their_passages_are_of_no_event() -> None:
    assert hand_made(("A.2", "B.2"), linked=True) == [("conflict", "number", "")]


def test_a_divergence_is_of_the_event_that_most_of_its_passages_tell_of() -> None:
    assert hand_made(("B.1", "B.2"), ("A.1", "B.1"), linked=False) == [("conflict", "number", "e2")]


def test_what_is_added_in_brackets_bears_no_verdict() -> None:
    found = accounts(
        "The village lies 58 km (36 miles) south of Lisbon.", "The village lies about 60 km (40 miles) south of Lisbon."
    )
    assert not told(found, "conflict")
    assert [kind for _, kind, _ in told(found, "precision")] == ["number"]


def test_a_dateline_is_no_other_wording() -> None:
    said = "A fire at a hotel in Lisbon on Friday killed 12 people, police said."
    found = accounts(f"Fire at a hotel\n\n{said}", f"Hotel fire kills 12\n\nLISBON, May 3, 2025 (Reuters) - {said}")
    assert not told(found, "wording")
