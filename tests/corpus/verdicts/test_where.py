"""Of which place a figure is told: a part of the province is not the province, the level here not the level there."""

import pytest

from tests.corpus.verdicts.made_up import conflicts, story


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
