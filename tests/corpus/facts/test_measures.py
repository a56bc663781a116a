"""Measures, magnitudes, ages and scores."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The road is 58km long.", "58 km"),
        ("The road is 36 miles long.", "36 mi"),
        ("The road is 36 mi long.", "36 mi"),
        ("It lay half a mile away.", "0.5 mi"),
        ("It lay a quarter of a mile away.", "0.25 mi"),
        ("It lay three-quarters of a mile away.", "0.75 mi"),
        ("It is a 1,500-square-kilometer island.", "1500 km2"),
        ("The fire burned 1,500 acres.", "1500 acre"),
        ("The plane flew at 35,000 feet.", "35000 ft"),
        ("It weighs 1.3 kilograms.", "1.3 kg"),
        ("They took 10 mg once a day.", "10 mg"),
        ("They seized 3.5 tonnes of cocaine.", "3.5 t"),
        ("Winds reached 240 km/h.", "240 km/h"),
        ("Winds reached 150 miles per hour.", "150 mph"),
        ("It has a 9.7-inch screen.", "9.7 in"),
        ("She lives a mile and a half away.", "1.5 mi"),
        ("He stands 6 feet 2 inches tall.", "74 in"),
        ("Police look for a 5 foot, 8 inch man.", "68 in"),
        ("The ship sank 20 nautical miles off the coast.", "20 nmi"),
        ("It was about 28 degrees Celsius.", "28 °C"),
        ("It was 82 degrees Fahrenheit.", "82 °F"),
        ("The temperature dropped to minus 20 degrees Celsius.", "-20 °C"),
        ("It was 5 degrees below zero.", "-5 °"),
        ("The temperature in the cave is about 4C.", "4 °C"),
    ],
)
def test_a_measure(figures: Figures, text: str, value: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value) == ("number", value)


@pytest.mark.parametrize("text", ["He stood 6 feet, 2 in shoes.", "One was 6 feet and 2 in all were taller."])
def test_in_behind_a_comma_is_no_inch(figures: Figures, text: str) -> None:
    assert "6 ft" in [fact.value for fact in figures(text)]


def test_a_distance_says_from_where(figures: Figures) -> None:
    text = "The epicentre of the quake was about 58km (36 miles) south-west of Bandar Abbas."
    assert [fact.of for fact in figures(text)] == ["distance from Bandar Abbas; quake"] * 2


def test_a_distance_told_twice_is_of_one_thing(figures: Figures) -> None:
    text = "Qeshm, located 1,150 kilometers (700 miles) southeast of Tehran, has a port."
    assert [fact.of for fact in figures(text)] == ["distance from Tehran; qeshm"] * 2


def test_who_fell_so_far_is_no_distance_between_places(figures: Figures) -> None:
    assert figures("The climber died after falling about 200ft from a ridge.")[0].of == "distance; fallen"


@pytest.mark.parametrize(
    "text",
    [
        "A 6.1-magnitude quake struck the island.",
        "A magnitude-6.1 quake struck the island.",
        "A quake with a magnitude of 6.1 struck the island.",
        "A quake measuring 6.1 on the Richter scale struck the island.",
        "A quake of 6.1 degrees struck: a 6.1 degree quake.",
        "The centre put the quake's magnitude at 6.1.",
    ],
)
def test_a_magnitude(figures: Figures, text: str) -> None:
    found = figures(text)[-1]
    assert (found.kind, found.value, found.of) == ("number", "6.1", "magnitude")


def test_the_magnitude_of_an_aftershock_is_not_that_of_the_quake(figures: Figures) -> None:
    assert figures("A magnitude 5.4 aftershock hit at night.")[0].of == "magnitude of aftershocks"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Teixeira, 28, has hit well.", "28"),
        ("The 28-year-old native has hit well.", "28"),
        ("He is 28 years old.", "28"),
        ("A man aged 28 was held.", "28"),
        ("He died at the age of 28.", "28"),
        ("He turned 28.", "28"),
    ],
)
def test_an_age(figures: Figures, text: str, value: str) -> None:
    found = figures(text)[0]
    assert (found.kind, found.value) == ("number", value)
    assert found.of.startswith("age")


def test_ages_in_a_row(figures: Figures) -> None:
    found = figures("The men, 44, 46 and 54, were held.")
    assert [(fact.value, fact.of) for fact in found] == [("44", "age of men"), ("46", "age"), ("54", "age")]


def test_ages_in_a_list(figures: Figures) -> None:
    found = figures("Two boys, 12 and 14, are missing.")
    assert [(fact.value, fact.of) for fact in found] == [("2", "boys missing"), ("12", "age of boys"), ("14", "age")]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("They won 3-1.", "3-1", "final score"),
        ("The Lakers beat them 101–96.", "101-96", "final score"),
        ("They finished with a 14-2 record.", "14-2", "record"),
        ("The bill passed 52-48.", "52-48", "vote"),
        ("They won 5-4 on penalties.", "5-4", "shootout score"),
        ("They won the shootout 4-3.", "4-3", "shootout score"),
        ("It was a 3-1 penalty shoot-out win.", "3-1", "shootout score"),
        ("They lost on penalties after a 2-2 draw.", "2-2", "score"),
        ("They led the shootout 3-2.", "3-2", "score"),
    ],
)
def test_a_score(figures: Figures, text: str, value: str, of: str) -> None:
    (found,) = figures(text)
    assert (found.value, found.of) == (value, of)


def test_all_sets_of_a_match(figures: Figures) -> None:
    found = figures("Federer beat Nadal 6-3, 4-6, 7-5.")
    assert [fact.value for fact in found] == ["6-3", "4-6", "7-5"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was 20 degrees below zero.", "-20 °"),
        ("It fell to 10 degrees under zero.", "-10 °"),
        ("He is 5 feet 11 inches tall.", "71 in"),
    ],
)
def test_below_zero_and_inches_over_feet(values: Callable[..., list[tuple[str, str]]], text: str, value: str) -> None:
    assert values(text) == [("number", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He fell 600 m to his death.", "600 m"),
        ("The tower is 96 m tall.", "96 m"),
        ("They watched from about a mile away.", "1 mi"),
        ("He bought a 10in blade.", "10 in"),
        ("He missed an 14-footer.", "14 ft"),
        ("It was 41C in the shade.", "41 °C"),
        ("Temperatures hit 45.1 C (113 F) on Sunday.", "113 °F"),
    ],
)
def test_measures_in_other_styles(figures: Figures, text: str, value: str) -> None:
    assert value in [fact.value for fact in figures(text)]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("He was 34.", "34", "age"),
        ("She moved when she was nine.", "9", "age"),
        ("Police arrested a man aged 43.", "43", "age of man"),
        ("Local man, 34, held over fire", "34", "age of man"),
        ("His sister, 9, was found.", "9", "age of sister"),
        ("The twins, both 6, are safe.", "6", "age of twins"),
        ("Alan Berg (34) was hurt.", "34", "age of Berg"),
        ("A woman of 34 was held.", "34", "age of woman"),
        ("A lorry driver of 58 was killed.", "58", "age of driver"),
        ("He died, aged just 47.", "47", "age"),
        ("They have Ann, 9, and Cid, 3.", "3", "age of Cid"),
        ("The striker, 28, joins.", "28", "age of striker"),
        ("The victims were aged between 19 and 63.", "19/63", "age"),
        ("Maria Berg, a 52-year-old nurse, survived.", "52", "age of Berg"),
        ("In Lyon, a 52-year-old nurse, who survived, wept.", "52", "age of nurse"),
    ],
)
def test_whose_age_it_is(figures: Figures, text: str, value: str, of: str) -> None:
    assert (value, of) in [(fact.value, fact.of) for fact in figures(text)]


def test_the_minute_of_a_goal_is_no_age(figures: Figures) -> None:
    assert not [fact for fact in figures("Alan Berg (34) scored the goal.") if fact.of.startswith("age")]


def test_an_age_is_stated_whatever_is_denied(figures: Figures) -> None:
    assert [fact.modality for fact in figures("He denied killing Anna Berg, 37.")] == ["asserted"]
    assert [(fact.value, fact.of) for fact in figures("The 24-year-old flew home.")] == [("24", "age")]
