"""Whose a figure is: figures of two parties are held apart, those of one party together."""

import pytest

from tests.corpus.verdicts.made_up import conflicts, story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Greens won 112 seats on Sunday.", "The Liberals won 98 seats on Sunday.", id="two parties"),
        pytest.param(
            "The Green Party won 112 seats in the vote, the commission said.",
            "The Liberal Party won 98 seats in the vote, the commission said.",
            id="two parties by their full names",
        ),
        pytest.param(
            "The airline cancelled 120 flights on Monday because of snow.",
            "The airport cancelled 300 flights on Monday because of snow.",
            id="airline and airport",
        ),
        pytest.param(
            "On Monday 120 flights were cancelled by the airline because of snow.",
            "On Monday 300 flights were cancelled by the airport because of snow.",
            id="by the one, by the other",
        ),
        pytest.param(
            "Ryanair cancelled 120 flights on Monday.", "Lufthansa cancelled 300 flights on Monday.", id="two airlines"
        ),
        pytest.param(
            "The oil company was fined $2 million over the spill on Monday.",
            "The cleanup of the spill cost the oil company $14 million.",
            id="a fine is no cost",
        ),
        pytest.param(
            "Brent crude rose 3 percent to $84 a barrel on Monday.",
            "US crude rose 3 percent to $80 a barrel on Monday.",
            id="two sorts of one thing",
        ),
        pytest.param(
            "The navy rescued 40 people from the ferry on Monday.",
            "Fishermen rescued 12 people from the ferry on Monday.",
            id="two rescuers",
        ),
        pytest.param(
            "Twelve people were killed by the army in Norwick on Monday.",
            "Five people were killed by rebels in Norwick on Monday.",
            id="killed by the one, by the other",
        ),
        pytest.param("Iran fired 180 missiles on Tuesday.", "Israel fired 40 missiles on Tuesday.", id="two countries"),
        pytest.param(
            "Nils Dahl scored three goals for Oslo on Sunday.",
            "Carl Berg scored two goals for Oslo on Sunday.",
            id="two men",
        ),
        pytest.param(
            "Nils Dahl was convicted of murder in 2001, the prison said.",
            "Carl Berg, convicted of murder in 1997, gave up, the prison said.",
            id="what befell two men",
        ),
        pytest.param(
            "The quake struck the island of Tamo, home to 120,000 people.",
            "The quake struck Tamo and was felt in Maro, a city of 500,000 people.",
            id="an island and a city",
        ),
        pytest.param(
            "Acme's profit rose to $40 million in the third quarter.",
            "Acme's revenue rose to $240 million in the third quarter.",
            id="profit and revenue",
        ),
        pytest.param(
            "The storm left 40,000 homes without power in Maine.",
            "The storm left 12,000 homes without power in Vermont.",
            id="two states",
        ),
        pytest.param(
            "Oil rose to $84 a barrel on Monday. The price of oil had fallen before.",
            "Oil rose on Monday on fears of war, to $80 a barrel for US crude.",
            id="oil and one sort of it",
        ),
        pytest.param("Oslo beat Bergen 3-1 on Sunday.", "Oslo beat Tromso 2-0 on Wednesday.", id="two opponents"),
        pytest.param("Bail was set at $50,000 for Dahl.", "Bail was set at $20,000 for Berg.", id="bail for two"),
        pytest.param(
            "The talks in Oslo took place on January 10, officials said.",
            "The talks of the farmers in Bergen took place on January 11, officials said.",
            id="talks at two places",
        ),
        pytest.param(
            "Berg, a guard in his third season, made 19 shots.",
            "Carl Dahl led early, but made only five shots.",
            id="who opens the sentence",
        ),
    ],
)
def test_figures_of_two_parties_are_no_conflict(one: str, other: str) -> None:
    assert conflicts(story("News of the day", one), story("What came in", other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The Green Party won 112 seats in the vote on Sunday.",
            "The Green Party won 98 seats in the vote on Sunday.",
            id="one party",
        ),
        pytest.param(
            "The airline cancelled 120 flights on Monday because of snow.",
            "The airline cancelled 300 flights on Monday because of snow.",
            id="one airline",
        ),
        pytest.param(
            "The European Union gave $5 million in aid after the flood.",
            "The EU gave $8 million in aid after the flood.",
            id="an acronym",
        ),
        pytest.param(
            "Police seized 200 kilos of cocaine in the port of Faro on Monday.",
            "Customs officers seized 320 kilos of cocaine in the port of Faro on Monday.",
            id="authorities stand for one another",
        ),
        pytest.param(
            "A gunman killed five people at a market in Norwick on Monday, police said.",
            "The shooting at a market in Norwick on Monday killed seven people, police said.",
            id="a man and his deed",
        ),
        pytest.param(
            "The quake struck the island of Tamo, home to 120,000 people.",
            "The quake struck Tamo on Monday. The island has about 200,000 residents.",
            id="an island and its name",
        ),
        pytest.param(
            "Iran fired 180 missiles at the base on Tuesday.",
            "Iran launched 200 missiles at the base on Tuesday.",
            id="one country",
        ),
        pytest.param(
            "The warship Tabar seized 12 rifles from the boat on Monday. The navy ship Tabar left at once.",
            "The navy seized 31 rifles from the boat on Monday.",
            id="a ship and its navy",
        ),
        pytest.param(
            "Police said 12 people were killed in the fire at the mill on Monday.",
            "The mayor said 15 people were killed in the fire at the mill on Monday.",
            id="two who tell it",
        ),
        pytest.param(
            "The army put the number of dead in the flood at 12.",
            "The Red Cross put the number of dead in the flood at 20.",
            id="two who count",
        ),
    ],
)
def test_figures_of_one_party_are_held_against_each_other(one: str, other: str) -> None:
    assert conflicts(story("News of the day", one), story("What came in", other))
