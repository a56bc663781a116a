"""Votes and scores: how a body voted and a shootout ended is told once, of another round or question another figure."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council of Marlow voted 7-2 on Friday to close the old pool.",
            "The council of Marlow voted 6-3 on Friday to close the old pool, the mayor said.",
        ),
        (
            "The board of the bank voted five to two to raise the rate to 4 percent.",
            "The board of the bank voted 4-3 to raise the rate to 4 percent, the minutes show.",
        ),
        ("Senators approved the bill 52-48 late on Friday.", "Senators approved the bill 51-49 late on Friday."),
        (
            "Harbour beat Marlow 3-1 on penalties on Friday to reach the last eight of the cup.",
            "Harbour beat Marlow 4-1 on penalties on Friday and are in the last eight of the cup.",
        ),
        (
            "Harbour won the cup on Friday, beating Marlow 5-4 on penalties after the final had ended 2-2.",
            "Harbour won the shootout 4-3 after the cup final against Marlow had ended 2-2 on Friday.",
        ),
    ],
)
def test_two_results_of_one_contest_are_a_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The council of Marlow voted 7-2 on Friday to close the old pool.",
            "The council of Marlow voted 6-3 on Friday to keep the old library open.",
            id="another question",
        ),
        pytest.param(
            "The bill passed its first reading by 61 votes to 59 on Friday.",
            "The bill passed its final reading by 64 votes to 56 on Friday.",
            id="another reading",
        ),
        pytest.param(
            "An amendment to the bill was rejected 52-48 on Friday.",
            "The bill was rejected 53-47 on Friday.",
            id="an amendment",
        ),
        pytest.param(
            "The committee voted 7-2 for the bill on Friday.",
            "The Senate voted 52-48 for the bill on Friday.",
            id="another body",
        ),
        pytest.param(
            "Harbour beat Marlow 5-4 on penalties in the final on Friday.",
            "Harbour beat Marlow in the final. In the semi-final they had beaten Tolna 4-3 on penalties.",
            id="another round",
        ),
        pytest.param(
            "Harbour led the shootout 3-2 when Marlow missed.",
            "Harbour won the shootout 5-4 after Marlow missed.",
            id="on the way",
        ),
        pytest.param(
            "The women of Harbour beat Marlow 5-4 on penalties on Friday.",
            "The men of Harbour beat Marlow 4-3 on penalties on Friday.",
            id="women and men",
        ),
        pytest.param(
            "Harbour beat Marlow 5-4 on penalties on Friday to reach the final.",
            "Tolna Town beat Norwell 4-3 on penalties on Friday to reach the final.",
            id="two matches",
        ),
    ],
)
def test_results_of_two_contests_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Piet Visser was sent off in the 64th minute of the match in Harwick.",
            "Piet Visser was sent off in the 59th minute of the match in Harwick.",
        ),
        (
            "Midfielder Olle Lind came on in the 71st minute and set up the winner for Tolna.",
            "Olle Lind, who came on in the 81st minute, set up the winner for Tolna.",
        ),
        (
            "Defender Piet Visser was shown a red card in the 64th minute of the match in Harwick.",
            "Piet Visser of Harwick saw red, on 59 minutes, for a foul in the match in Harwick.",
        ),
    ],
)
def test_a_player_is_sent_off_but_once(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Olle Lind scored in the 23rd minute for Tolna.",
            "Olle Lind scored in the 67th minute for Tolna.",
            id="goals",
        ),
        pytest.param(
            "Piet Visser and Olle Lind were sent off, Visser in the 64th minute and Lind in the 80th.",
            "Piet Visser and Olle Lind were sent off, Lind in the 80th minute.",
            id="two players",
        ),
        pytest.param(
            "Piet Visser was booked in the 20th minute and sent off.",
            "Piet Visser was sent off in the 64th minute.",
            id="booked before",
        ),
        pytest.param(
            "Piet Visser was sent off in the 64th minute of the match.",
            "Piet Visser scored in the 12th minute, before he was sent off.",
            id="another deed before",
        ),
        pytest.param(
            "Piet Visser, sent off in the 64th minute, will miss two games.",
            "Piet Visser was sent off in the 12th minute at Marlow in March.",
            id="another match",
        ),
    ],
)
def test_minutes_of_other_deeds_or_players_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Midfielder Ollie Cole went off with a hamstring injury and is expected to be out for three weeks.",
            "Midfielder Ollie Cole is likely to miss four to six weeks with a hamstring injury, Rovers said.",
        ),
        (
            "Goalkeeper Jan Berg will be sidelined for two months with a broken hand, Tolna said.",
            "Goalkeeper Jan Berg of Tolna will miss three months with a broken hand.",
        ),
        (
            "Striker Olle Lind, who tore a muscle in Marlow, will be out for six weeks.",
            "Striker Olle Lind tore a muscle in Marlow and will miss eight weeks, the coach said.",
        ),
    ],
)
def test_how_long_a_player_will_be_out_is_told_once(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Ollie Cole is expected to be out for three weeks with a hamstring injury.",
            "Danny Cole is expected to be out for six weeks with a hamstring injury.",
            id="brothers",
        ),
        pytest.param(
            "Ollie Cole will miss three weeks with a hamstring injury.",
            "Ollie Cole missed six weeks with a knee injury last year.",
            id="last year",
        ),
        pytest.param(
            "Ollie Cole is expected to be out for three weeks.",
            "Ollie Cole was banned and will miss two weeks.",
            id="banned",
        ),
        pytest.param(
            "Ollie Cole will be out for three weeks.",
            "Ollie Cole had been out for two months before the match.",
            id="before",
        ),
        pytest.param(
            "Ollie Cole will be out for three weeks.",
            "Ollie Cole has a contract for two years and will be out.",
            id="a contract",
        ),
    ],
)
def test_how_long_another_is_out_is_not(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
