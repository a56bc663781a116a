"""Of which place a figure is told: a part of the province is not the province, the level here not the level there."""

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.facts.extraction import extract
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contexts import read_contexts
from geneva_corpus.verdicts.where import Place, Places
from tests.corpus.verdicts.made_up import conflicts, story


def place(sentences: str, words: str) -> Place:
    """The place of the figure of these words."""
    account = article(Source("a.txt", f"What is known of it so far\n\n{sentences}\n", "utf-8", ""), 0)
    facts = extract([account])
    [found] = [context for context in read_contexts([account], facts).values() if context.fact.text == words]
    return Places(account.passages).of(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The storm destroyed 620 barns across Lower Arven province, the governor said.",
            "According to the municipality, the storm destroyed 90 barns of Kesten.",
            id="all over the province, and according to one municipality",
        ),
        pytest.param(
            "The storm destroyed 620 barns in the district of Kesten, the governor said.",
            "The storm destroyed 90 barns in Kesten itself, the mayor said.",
            id="the district of a name, and that town itself",
        ),
        pytest.param(
            "After the storm 15 people were missing, the governor said.",
            "After the storm six people were missing in the village of Orlo, the governor said.",
            id="in a village that the other does not name",
        ),
        pytest.param(
            "Police arrested 210 people in protests across the country, the ministry said.",
            "Police arrested 75 people in the capital in protests, the ministry said.",
            id="across the country, and in the capital",
        ),
        pytest.param(
            "The storm blew roofs off 310 houses across Kesten, the fire service said.",
            "The storm blew roofs off 75 houses in the old town, the mayor of Kesten said.",
            id="all over the town, and in its old part",
        ),
        pytest.param(
            "The party of Tessen got 31 percent of votes, the commission said.",
            "In the capital the party of Tessen got 44 percent of votes, the commission said.",
            id="a share of the capital",
        ),
        pytest.param(
            "The stampede killed 33 people, the ministry said.",
            "The hospital took in the wounded of the stampede. Nine people died there, a doctor said.",
            id="there, at the hospital",
        ),
        pytest.param(
            "The stampede killed 33 people, the ministry said.",
            "In the stampede 12 people were killed at the turnstile itself, a guard said.",
            id="at one spot itself",
        ),
        pytest.param(
            "The Arva rose to 5.1 metres in Kesten, the agency said.",
            "The Arva rose to 3.8 metres in Orlo, the agency said.",
            id="a river at two towns",
        ),
        pytest.param(
            "Gusts of 171 kilometres per hour were measured on the island of Senn.",
            "The storm tore off roofs in Kesten. The highest gust there was 129 kilometres per hour.",
            id="the place of there",
        ),
    ],
)
def test_figures_of_two_places_are_no_conflict(one: str, other: str) -> None:
    assert not conflicts(story("Storm in the north", one), story("What the storm did", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The storm destroyed 620 barns in Arven, the governor said.",
            "The storm destroyed 590 barns in the town of Kesten, the governor said.",
            id="nearly as many are no part",
        ),
        pytest.param(
            "A fire killed 12 people in Kesten, police said.",
            "A fire killed seven people in Kesten, police said.",
            id="one place",
        ),
        pytest.param(
            "The Arva rose to 5.1 metres in Kesten, the agency said.",
            "The Arva rose to 3.8 metres in Kesten, the agency said.",
            id="a river at one town",
        ),
    ],
)
def test_figures_of_one_place_are_a_conflict(one: str, other: str) -> None:
    assert conflicts(story("Trouble in the north", one), story("What is known", other))


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        ("The storm destroyed 90 barns in Kesten.", Place(frozenset({"kesten"}), at_all=False)),
        ("The storm destroyed 90 barns in Évry.", Place(frozenset({"evry"}), at_all=False)),
        (
            "The storm destroyed 90 barns in the town of Kesten.",
            Place(frozenset({"kesten"}), narrow=True, local=True, at_all=False),
        ),
        (
            "The storm destroyed 90 barns in the province of Arven.",
            Place(frozenset({"arven"}), narrow=True, broad=True, at_all=False),
        ),
        (
            "According to the municipality the storm destroyed 90 barns.",
            Place(narrow=True, local=True),
        ),
        ("The storm destroyed 90 barns across the land.", Place(wide=True)),
        ("The storm destroyed 90 barns in the suburbs.", Place(somewhere=True)),
        (
            "It came to Kesten. The storm hit near Orlo. Some 90 barns burned there.",
            Place(frozenset({"orlo"})),
        ),
        ("The storm destroyed 90 barns.", Place()),
        ("The storm destroyed 90 barns in France.", Place()),
        ("On Monday the storm destroyed 90 barns.", Place()),
        (
            "In Orlo, where people had gathered since the early morning of that day to see it all, 90 barns burned.",
            Place(frozenset({"orlo"}), at_all=False),
        ),
    ],
)
def test_what_the_words_around_a_figure_say_of_its_place(sentences: str, told: Place) -> None:
    words = "Some 90 barns" if "Some" in sentences else "90 barns"
    assert place(sentences, words) == told


@pytest.mark.parametrize(("headline", "held"), [("Storm hits the coast", False), ("Storm hits Orlo", True)])
def test_a_place_of_the_story_itself_is_no_part_of_it(headline: str, held: bool) -> None:
    whole = story(headline, "After the storm 15 people were missing, the governor said.")
    part = story("What is known", "After the storm six people were missing in Orlo, the governor said.")
    assert bool(conflicts(whole, part)) is held
