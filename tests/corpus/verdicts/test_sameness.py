"""When two different figures are of one thing, though the sentences share few words, and when they are not."""

import pytest

from geneva_corpus.verdicts.camps import camps
from tests.corpus.verdicts.two_accounts import conflicts, told


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        pytest.param(
            "The storm came ashore at Porto early on Friday with winds of 195 kph (121 mph), the weather bureau said.",
            "The storm came ashore at Porto on Friday, packing winds of up to 150 kilometers per hour.",
            {"195 kph", "121 mph", "up to 150 kilometers per hour"},
            id="winds, whatever stands before them",
        ),
        pytest.param(
            "The fire broke out on the fourth floor of the seven-storey hotel in Porto at noon.",
            "The fire, which spread quickly, began on the third floor of the hotel in Porto.",
            {"fourth floor", "third floor"},
            id="where it began",
        ),
        pytest.param(
            "The blast at the mill in Porto on Friday killed nine workers and injured about 50.",
            "The blast at the mill in Porto on Friday killed nine workers, and around 100 others were injured.",
            {"about 50", "around 100 others"},
            id="the injured, others than the dead",
        ),
        pytest.param(
            "Ana Costa, the singer, was freed on $5,000 bail on Friday.",
            "Ana Costa, the singer, was freed on $10,000 bail and ordered to appear in court on September 20.",
            {"$5,000", "$10,000"},
            id="bail, and a day in court to come",
        ),
        pytest.param(
            "Paul Reis stabbed his wife 17 times in their house in Porto, the court heard.",
            "The court heard that Paul Reis knifed his wife 27 times in their house in Porto.",
            {"17 times", "27 times"},
            id="how often, in other words",
        ),
        pytest.param(
            "He denied killing Maria, 37, in their house in Porto.",
            "He killed Maria Reis, 38, in their house in Porto, the court heard.",
            {"37", "38"},
            id="the age of one whose death is denied",
        ),
        pytest.param(
            "Four fishermen were missing off Porto after the storm on Friday, the mayor said.",
            "Six people were missing off Porto after the storm on Friday, the mayor said.",
            {"Four fishermen", "Six people"},
            id="missing men are missing people",
        ),
        pytest.param(
            "Rovers beat United 3-1 in the final in Porto on Saturday.",
            "Rovers beat United 3-2 in the final in Porto on Saturday.",
            {"3-1", "3-2"},
            id="how a match ended",
        ),
        pytest.param(
            "The crew will return to Earth on 22 June aboard the old capsule, the agency said.",
            "The crew will return to Earth on 23 June aboard the old capsule, the agency said.",
            {"22 June", "23 June"},
            id="two days set for one return",
        ),
        pytest.param(
            "Two helicopters of the coast guard were involved in the rescue off Porto on Friday.",
            "Three helicopters were involved in the rescue off Porto on Friday, the coast guard said.",
            {"Two helicopters", "Three helicopters"},
            id="helicopters of a guard are no part",
        ),
        pytest.param(
            "The blast in Porto killed 12 and injured 43, nine of them critically injured, police said.",
            "The blast in Porto killed 12 and injured 55, police said.",
            {"43", "55"},
            id="some of them critically",
        ),
        pytest.param(
            "In August 2007, 172 men drowned when a mine near Porto was flooded after heavy rain.",
            "In August 2007, 181 miners died near Porto when a river flooded two mines.",
            {"172 men", "181 miners"},
            id="men who are miners",
        ),
        pytest.param(
            "The riot at the prison in Porto has left 26 people dead.",
            "The death toll of the riot at the prison in Porto rose to 27 last night.",
            {"26 people dead", "27"},
            id="a toll that rose last night",
        ),
    ],
)
def test_figures_of_one_thing(one: str, other: str, figures: set[str]) -> None:
    assert frozenset(figures) in conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The prison stands about 12 miles from the Spanish border and holds 900 men.",
            "He was caught about three miles from the prison, hiding in a barn.",
            id="from two places",
        ),
        pytest.param(
            "Police evacuated the office building, about 15 miles north of Lisbon, after the shooting on Monday.",
            "Hours after the shooting on Monday a motorist 50 miles north of Lisbon spotted the car.",
            id="two things so far from one place",
        ),
        pytest.param(
            "Carl Berg just finished the first year of a three-year deal with the club in Lisbon.",
            "Agent says that the club in Lisbon will sign Anton Dahl to a six-year deal.",
            id="deals of two players",
        ),
        pytest.param(
            "Rovers led United 2-1 at the break in Porto on Saturday and won the final.",
            "Rovers beat United 3-1 in the final in Porto on Saturday.",
            id="the score at the break and at the end",
        ),
        pytest.param(
            "The storm made landfall near Porto at 2:20 a.m. on Friday.",
            "The storm made landfall near Porto shortly after 2 a.m. on Friday.",
            id="shortly after the hour",
        ),
        pytest.param(
            "Maria Reis, 38, was killed in their house in Porto.",
            "Paul Reis, 41, was killed in their house in Porto.",
            id="two of one surname",
        ),
        pytest.param(
            "The trip to the island will take two days, the agency said.",
            "The trip to the island took three days, the agency said.",
            id="a plan and its outcome",
        ),
        pytest.param(
            "The capsule docked with the station at 5:12 p.m. Moscow time on Friday.",
            "The capsule docked with the station at 9:12 a.m. on Friday.",
            id="clocks of two cities",
        ),
        pytest.param(
            "The guard was found in the prison yard in Porto at 6:30 a.m. on Friday.",
            "The man was found near the prison in Porto around 2:30 p.m. on Friday.",
            id="hours apart",
        ),
        pytest.param(
            "The firm said it would sell 12 ships to pay its debts.",
            "The firm, which owns 95 ships, said it would sell some to pay its debts.",
            id="one many times the other",
        ),
        pytest.param(
            "More than 8,000 residents of the villages near Porto fled their homes on Friday.",
            "The villages near Porto, home to 420 residents, were burned on Friday.",
            id="residents of two places",
        ),
        pytest.param(
            "Four-time champion Ana Costa beat Maria Reis in the final of the Porto Open on Friday.",
            "Ana Costa beat Maria Reis in the final of the Porto Open on Friday, where two champions met.",
            id="how many times champion, and how many champions",
        ),
        pytest.param(
            "Costa, a two-time winner of the Porto Open, won the final in Porto on Friday, her third title.",
            "Costa, a three-time winner of the Lisbon Open, won the final in Porto on Friday, her third title.",
            id="how many times winner of either of two",
        ),
    ],
)
def test_figures_of_two_things(one: str, other: str) -> None:
    assert not conflicts(one, other)


def test_a_measure_told_in_two_units_is_one_reading_of_the_conflict() -> None:
    found = told(
        "The storm came ashore at Porto with winds of up to 150 km/h (93 mph) on Friday.",
        "The storm came ashore at Porto on Friday, packing winds of 195 km/h.",
    )
    (conflict,) = [d for d in found.divergences if d.verdict == "conflict"]
    assert [camp.shown for camp in camps(conflict, found)] == ["up to 150 km/h", "195 km/h"]
    assert conflict.reason.startswith("up to 150 km/h is not 195 km/h;")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "Dozens of people were killed in the fire at the mill in Porto.",
            "Five people were killed in the fire at the mill in Porto.",
            "dozens of people is not 5; each counts the people killed.",
        ),
        (
            "The hearing in the case will be held on 30 May in Porto.",
            "The hearing in the case will be held on 31 May in Porto.",
            "30 May is not 31 May;",
        ),
        (
            "Ana Costa, the singer, was freed on $5,000 bail on Friday.",
            "Ana Costa, the singer, was freed on $10,000 bail on Friday.",
            "$5,000 is not $10,000;",
        ),
    ],
)
def test_the_reason_names_both_readings(one: str, other: str, said: str) -> None:
    (conflict,) = [d for d in told(one, other).divergences if d.verdict == "conflict"]
    assert conflict.reason.casefold().startswith(said.casefold())
