"""What one account tells twice with two values, and all that looks like it and is two things."""

import pytest

from tests.corpus.verdicts.made_up import conflicts, story

FIRE = ("Fire in Lisbon hotel", "A fire at a hotel in Lisbon on Friday killed 12 people, police said.")
QUAKE = (
    "Quake hits island",
    "A magnitude 6.1 earthquake struck the island of Tamo on Sunday, killing 10 people and injuring 80, police said.",
)
TALKS = ("Ministers meet", "Talks between the ministers lasted one hour and 50 minutes on Friday.", "They shook hands.")
FLOOD = ("Flood in Norwick", "The flood on Monday destroyed 60 houses in Norwick, police said.", "Rain fell for days.")
HEIST = ("Heist in Lyon", "Thieves stole jewels worth $2 million from a shop in Lyon on Monday.", "They fled on foot.")


def test_an_account_that_tells_two_tolls_stands_in_a_conflict_with_itself() -> None:
    ours = story(*FIRE, "Guests jumped from windows.", "The mayor said the fire on Friday killed 14 people.")
    theirs = story("Lisbon hotel burns", "Twelve people were killed when a hotel in Lisbon burned on Friday.")
    ((told, tellers),) = conflicts(ours, theirs)
    assert told == {"12 people", "14 people", "Twelve people"}
    assert tellers == ["A", "A", "B"]


def test_the_order_of_the_accounts_does_not_matter() -> None:
    ours = story(*FIRE, "The mayor said the fire on Friday killed 14 people.")
    theirs = story("Lisbon hotel burns", "Twelve people were killed when a hotel in Lisbon burned on Friday.")
    ((there, _),), ((back, _),) = conflicts(ours, theirs), conflicts(theirs, ours)
    assert there == back


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (story(*FIRE, "The mayor said the fire on Friday killed 14 people."), {"12 people", "14 people"}),
        (story(*FIRE, "The hotel fire left 14 people dead, the fire service said."), {"12 people", "14 people dead"}),
        (story(*FIRE, "The death toll was 14, according to the fire service."), {"12 people", "14"}),
        (story(*QUAKE, "The governor said three people were killed in the quake."), {"10 people", "three people"}),
        (story(*QUAKE, "The quake had a magnitude of 5.8, the survey said."), {"magnitude 6.1", "magnitude of 5.8"}),
        (
            story(*TALKS, "The talks lasted an hour and a half, a spokesman said."),
            {"one hour and 50 minutes", "an hour and a half"},
        ),
        (story(*FLOOD, "The mayor said the flood destroyed 80 houses in Norwick."), {"60 houses", "80 houses"}),
        (story(*HEIST, "The owner said the thieves stole jewels worth $3 million."), {"$2 million", "$3 million"}),
        (
            story("Man held", "Police arrested Nils Dahl, 34, in Lisbon on Friday.", "Dahl, 36, lived alone."),
            {"34", "36"},
        ),
        (
            story(
                "Bank robbed",
                "The robbery of the bank in Faro took place on Thursday, police said.",
                "The manager said the robbery of the bank in Faro took place on Wednesday.",
            ),
            {"Thursday", "Wednesday"},
        ),
        (
            story(
                "Blast at plant",
                "The explosion at the plant happened at 3:10 a.m., the company said.",
                "Firefighters said the explosion at the plant happened at 4:30 a.m.",
            ),
            {"3:10 a.m.", "4:30 a.m."},
        ),
    ],
)
def test_an_account_alone_is_held_against_itself(text: str, told: set[str]) -> None:
    assert [words for words, _ in conflicts(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(story(*FIRE, "Police had initially said the fire killed 14 people."), id="put right"),
        pytest.param(story(*FIRE, "The toll later rose to 14 people killed, the mayor said."), id="risen"),
        pytest.param(story(*FIRE, "A fire at a hotel in Porto killed 14 people in 2011."), id="a former fire"),
        pytest.param(story(*FIRE, "Last month a fire at a nightclub killed 23 people."), id="last month's fire"),
        pytest.param(story(*FIRE, "It was the worst since a fire at a disco killed 40 people."), id="the worst since"),
        pytest.param(story(*FIRE, "Fires have killed 30 people in Lisbon so far this year."), id="a sum"),
        pytest.param(story(*FIRE, "Eight guests were killed on the third floor."), id="guests are some"),
        pytest.param(story(*FIRE, "The fire killed nine people on the third floor, the mayor said."), id="one floor"),
        pytest.param(story(*FIRE, "Ten people died at the scene, the mayor said."), id="at the scene"),
        pytest.param(story(*FIRE, "The dead included seven children."), id="children are some"),
        pytest.param(story(*FIRE, "The fire killed 10 people.", "Two more died in hospital."), id="it adds up"),
        pytest.param(story(*FIRE, "Five people from Germany were killed in the fire."), id="those from elsewhere"),
        pytest.param(story(*FIRE, "A woman said the fire killed four people in her family."), id="a family"),
        pytest.param(story(*QUAKE, "The quake killed six people in the village of Maro."), id="a village"),
        pytest.param(story(*QUAKE, "The hospital in Maro treated 40 people injured in the quake."), id="a hospital"),
        pytest.param(story(*QUAKE, "A doctor said 40 people were injured."), id="what a doctor knows of"),
        pytest.param(story(*QUAKE, "An earthquake of magnitude 5.2 followed an hour later."), id="an aftershock"),
        pytest.param(story(*QUAKE, "The 2003 quake killed 26,000 people."), id="a quake of another year"),
        pytest.param(story(*QUAKE, "Officials feared the quake had killed 50 people."), id="what is feared"),
        pytest.param(story(*TALKS, "The first round of the talks lasted an hour and a half."), id="a round of talks"),
        pytest.param(
            story("Talks", "The talks lasted two hours.", "The talks between the experts lasted four hours."),
            id="others talk",
        ),
        pytest.param(
            story(
                "Talks", "The talks in Oslo on Tuesday lasted two hours.", "The talks on Wednesday lasted three hours."
            ),
            id="two days of talks",
        ),
        pytest.param(story(*HEIST, "The thieves stole a necklace worth $1 million, police said."), id="one piece"),
        pytest.param(story(*FLOOD, "In all, the floods have destroyed 200 houses this year."), id="floods of a year"),
        pytest.param(
            story("Storm", "The storm killed 12 people in Texas on Friday.", "In Oklahoma it killed five people."),
            id="two states",
        ),
        pytest.param(
            story("Bombs", "A bomb at a market killed 12 people on Friday.", "A car bomb killed four people."),
            id="two bombs",
        ),
        pytest.param(
            story(
                "Clashes", "Clashes on Friday killed 30 people.", "The army said it killed 20 people in the clashes."
            ),
            id="one side's dead",
        ),
        pytest.param(
            story(
                "Trial", "The trial of Berg opened in Oslo on Tuesday.", "The trial of Dahl opened in Oslo on Thursday."
            ),
            id="two trials",
        ),
        pytest.param(
            story("Fire", "The fire broke out at 3 a.m., the fire service said.", "The fire was put out at 5 a.m."),
            id="begin and end",
        ),
        pytest.param(
            story("Coach", "Nils Dahl, 34, was named coach.", "Dahl was 18 when he first played for Lisbon."),
            id="the age of then",
        ),
        pytest.param(
            story("March", "Police arrested 40 people in Oslo on Friday.", "Police arrested 12 people at the airport."),
            id="two places of arrest",
        ),
    ],
)
def test_two_figures_of_one_account_mostly_are_two_things(text: str) -> None:
    assert conflicts(text) == []


def test_an_account_told_twice_is_at_odds_with_itself_as_it_is_alone() -> None:
    text = story(*FIRE, "The mayor said the fire on Friday killed 14 people.")
    ((told, tellers),) = conflicts(text, text)
    assert told == {"12 people", "14 people"}
    assert tellers == ["A", "A", "B", "B"]


def test_the_number_told_against_another_is_one_of_the_same() -> None:
    one = story("Slide", "A landslide buried a house in Norwick on Friday, killing five people, police said.")
    other = story(
        "Slide in Norwick",
        "A landslide buried a house in Norwick on Friday.",
        "Police said five people were killed, but the mayor said the number was six.",
    )
    ((told, _),) = conflicts(one, other)
    assert told == {"five people", "six"}


def test_where_and_when_a_story_was_filed_is_no_day_of_what_it_tells() -> None:
    one = story("Trial", "The trial of Nils Dahl opened in Oslo on Tuesday.")
    other = story("The trial of Dahl", "The trial of Nils Dahl opened in Oslo on Wednesday.")
    ((told, _),) = conflicts(one, other)
    assert told == {"Tuesday", "Wednesday"}
