"""What the words of a clause limit a figure to: such figures may differ and both be right."""

import pytest

from tests.corpus.verdicts.one_figure import marks
from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The blasts at the depot in Marlow killed 19 people.",
            "The second blast at the depot in Marlow killed four people.",
            id="one blast of several",
        ),
        pytest.param(
            "The blasts at the depot in Marlow killed 19 people.",
            "In the second blast at the depot in Marlow four people died.",
            id="in one blast of several",
        ),
        pytest.param(
            "The blasts at the depot in Marlow killed 19 people.",
            "The depot in Marlow was hit by two blasts; four people were killed in the second one.",
            id="in the second one",
        ),
        pytest.param(
            "The two attacks in Marlow killed 19 people.",
            "Eleven people were killed in the first attack in Marlow.",
            id="in the first attack there",
        ),
        pytest.param(
            "The tremor struck Marlow at 2:41 a.m. on Saturday, the agency said.",
            "The foreshock struck Marlow at 2:18 a.m. on Saturday, the agency said.",
            id="the hour of a foreshock",
        ),
        pytest.param(
            "The flames near Marlow burned 9,800 acres, officials said.",
            "The flames near Marlow burned 4,100 acres on Friday alone, officials said.",
            id="one day alone",
        ),
        pytest.param(
            "The storm destroyed 83 barns and sheds in Marlow.",
            "The storm destroyed 71 barns in Marlow.",
            id="more than is counted",
        ),
        pytest.param(
            "The collapse in Marlow injured at least 52 people.",
            "The hospital of Marlow received 39 injured after the collapse.",
            id="those of one hospital",
        ),
        pytest.param(
            "The snow led to the cancellation of 210 trains in Marlow on Saturday.",
            "In Marlow 95 trains were cancelled before noon on Saturday.",
            id="until noon",
        ),
        pytest.param(
            "The rash was seen in 7.4% of volunteers on the drug.",
            "The rash was seen in 2.1% of volunteers on placebo.",
            id="the control group",
        ),
        pytest.param(
            "Harbour signed winger Tom Lane for £21m on Saturday.",
            "Harbour signed winger Tom Lane on Saturday for a fee that could rise to £27m.",
            id="what a fee could rise to",
        ),
        pytest.param(
            "Harbour signed winger Tom Lane for £21m on Saturday.",
            "Harbour signed winger Tom Lane for £27m including add-ons on Saturday.",
            id="add-ons",
        ),
        pytest.param(
            "Tom Lane scored 11 goals for Harbour this season.",
            "Tom Lane scored 38 goals for Harbour in four years.",
            id="a season and four years",
        ),
        pytest.param(
            "Ilsa Maren's alliance has 61 seats after the vote on Saturday.",
            "Ilsa Maren's party has 44 seats after the vote on Saturday.",
            id="the alliance and the party",
        ),
        pytest.param(
            "Ilsa Maren won 37 percent in the vote on Saturday.",
            "Ilsa Maren, who won 26 percent in the last election, celebrated on Saturday.",
            id="the election before",
        ),
        pytest.param(
            "The ministers met in Marlow on Saturday for four hours.",
            "The ministers met alone in Marlow on Saturday for 50 minutes.",
            id="met alone",
        ),
        pytest.param(
            "The concert in Marlow on Saturday, 10 May was postponed, the hall said.",
            "The concert in Marlow was postponed to Sunday, 18 May, the hall said.",
            id="from which day and to which",
        ),
        pytest.param(
            "The main index in Marlow rose to 3,120 points.",
            "The main index in Marlow ended at 3,098 points.",
            id="an hour of trading and its end",
        ),
        pytest.param(
            "The bank raised its deposit rate to 2.75 percent on Saturday.",
            "The bank raised its lending rate to 3.25 percent on Saturday.",
            id="two rates",
        ),
        pytest.param(
            "Brent crude fell to $71 a barrel on Friday.",
            "U.S. crude fell to $66 a barrel on Friday.",
            id="two sorts of oil",
        ),
        pytest.param(
            "The ministry expects growth of 1.4% this year, it said on Saturday.",
            "The OECD expects growth of 0.9% this year, it said on Saturday.",
            id="two who foresee",
        ),
        pytest.param(
            "Rents in Marlow rose 3.1% in April from a year earlier, the office said.",
            "Rents in Marlow rose 0.4% in April from March, the office said.",
            id="from a year earlier, from the month before",
        ),
        pytest.param(
            "Tarek Voss was freed in Marlow on Saturday after four years in prison.",
            "Tarek Voss, who was sentenced to seven years in prison, was freed in Marlow on Saturday.",
            id="a sentence and the time served",
        ),
        pytest.param(
            "Tom Lane signed a four-year contract with Harbour on Saturday.",
            "Tom Lane signed a contract with Harbour on Saturday. His two-year contract at Benden had run out.",
            id="a contract that had run out",
        ),
        pytest.param(
            "The talks in Marlow on Saturday lasted four hours.",
            "The talks in Marlow on Saturday ended with a lunch that lasted two hours.",
            id="talks and a lunch",
        ),
        pytest.param(
            "The blaze in the mill in Marlow was reported at 5:10 a.m. on Saturday.",
            "The blaze in the mill in Marlow was put out at 8:25 a.m. on Saturday.",
            id="reported and put out",
        ),
        pytest.param(
            "Snow cancelled 140 flights in Marlow on Saturday, the airport said.",
            "Snow delayed 260 flights in Marlow on Saturday, the airport said.",
            id="cancelled and delayed",
        ),
        pytest.param(
            "The envoy arrived in Marlow late on Thursday.",
            "The envoy met the governor in Marlow on Friday morning after his arrival.",
            id="arrived and met",
        ),
        pytest.param(
            "Harbour have 24 points after beating Benden on Saturday.",
            "Benden have 23 points after losing to Harbour on Saturday.",
            id="the points of two clubs",
        ),
        pytest.param(
            "Eighty-one of 96 aboard were rescued after the ferry sank off Marlow on Saturday.",
            "A fishing boat rescued 22 people after the ferry sank off Marlow on Saturday.",
            id="rescued by one boat",
        ),
        pytest.param(
            "Guerrillas killed 22 guards in two raids in the east on Saturday.",
            "Guerrillas killed eight guards in a raid on a depot in the east on Saturday.",
            id="two raids and one",
        ),
        pytest.param(
            "The utility cut power to 70,000 customers on Saturday.",
            "Power was restored to 41,000 customers on Saturday, the utility said.",
            id="cut and restored",
        ),
        pytest.param(
            "Steel output rose 3.3 percent in March.",
            "Cement output rose 1.9 percent in March.",
            id="two sorts of output",
        ),
        pytest.param(
            "Tom Lane scored 24 points as Harbour won on Saturday.",
            "Tom Lane scored 11 points in the final quarter as Harbour won on Saturday.",
            id="the points of a quarter",
        ),
        pytest.param(
            "Some 66 percent of women in Marlow voted on Saturday.",
            "Some 49 percent of people under 25 in Marlow voted on Saturday.",
            id="shares of two groups",
        ),
        pytest.param(
            "The drug costs $24 a pill in rich countries.",
            "The drug costs $6 a pill in poor countries.",
            id="two sorts of countries",
        ),
        pytest.param(
            "The siege in Marlow began at 7:10 p.m. on Saturday, police said.",
            "The attacker was overpowered at 7:52 p.m. on Saturday in Marlow, police said.",
            id="began and overpowered",
        ),
        pytest.param(
            "Nils Aker, 43, was elected in Marlow on Saturday, the council said.",
            "Nils Aker, 78, cheered when the council in Marlow told on Saturday who was elected.",
            id="ages so far apart are of two of a name",
        ),
        pytest.param(
            "Inflation in Marland was 3.7% in May.", "Food inflation in Marland was 6.8% in May.", id="food inflation"
        ),
        pytest.param(
            "The support for the mayor fell to 37 percent, a poll by Votex showed on Saturday.",
            "The support for the mayor is 45 percent among women, the poll by Votex showed on Saturday.",
            id="a group of a poll",
        ),
        pytest.param(
            "The firm's profit rose 14 percent in the quarter.",
            "The firm's costs rose 9 percent in the quarter.",
            id="profit and costs",
        ),
        pytest.param(
            "The heat in Marland reached 43 degrees on Saturday.",
            "The heat in Marland reached 28 degrees in the mountains on Saturday.",
            id="in the mountains",
        ),
    ],
)
def test_a_figure_that_its_clause_limits_is_no_conflict(one: str, other: str) -> None:
    assert not conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The second blast at the depot in Marlow killed four people.",
            "The second blast at the depot in Marlow killed six people.",
            id="one blast",
        ),
        pytest.param(
            "The clashes before the first round in Marlow killed 19 people.",
            "The clashes before the first round in Marlow killed 29 people.",
            id="before a first round",
        ),
        pytest.param(
            "Thirteen people were injured and taken to hospital in Marlow.",
            "Eleven people were injured and taken to hospital in Marlow.",
            id="taken to hospital",
        ),
        pytest.param(
            "Swelling was seen in 6.4% of volunteers, against 1.2% on placebo.",
            "Swelling was seen in 8.4% of volunteers, against 1.2% on placebo.",
            id="beside the control group",
        ),
        pytest.param(
            "The bank raised its deposit rate to 2.75 percent on Saturday.",
            "The bank raised its deposit rate to 3.25 percent on Saturday.",
            id="one rate",
        ),
        pytest.param(
            "Nils Aker, 43, was elected in Marlow on Saturday, the council said.",
            "Nils Aker, 34, was elected in Marlow on Saturday, the council said.",
            id="digits of an age in another order",
        ),
        pytest.param(
            "Two gunmen attacked a club in Marlow on Saturday, killing 13 people, police said.",
            "An attack on a club in Marlow killed 17 people on Saturday, police said.",
            id="two attackers made one attack",
        ),
        pytest.param(
            "Clashes in Marlow hurt eight officers and at least 17 demonstrators, doctors said.",
            "Clashes in Marlow hurt 18 officers and at least 17 demonstrators, doctors said.",
            id="officers, not demonstrators",
        ),
    ],
)
def test_figures_limited_alike_are_a_conflict(one: str, other: str) -> None:
    assert conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The council closed 31 roads in Marlow on Thursday alone.",
            "Some 45 roads in Marlow had been closed by Friday evening, the council said.",
            id="one day and up to a day",
        ),
        pytest.param(
            "The airport in Marlow cancelled its flights on Thursday.",
            "The airport in Marlow had cancelled all of its flights by Friday.",
            id="a day and up to a day",
        ),
        pytest.param(
            "The miners came out of the Marlow pit after 50 hours underground.",
            "In the first two days the miners in the Marlow pit underground were not heard.",
            id="a part of the time",
        ),
        pytest.param(
            "The siege of the bank in Marlow lasted nine hours.",
            "In the last three hours of the siege of the bank in Marlow nobody spoke.",
            id="the last hours",
        ),
        pytest.param(
            "The next big regatta is in Marlow, on 27 June.",
            "Next year's regatta in Marlow is on 12 June.",
            id="next year's",
        ),
        pytest.param(
            "Sales of cars in Marlow rose 7 percent in 2024.",
            "Sales of cars in Marlow rose 3 percent in May 2024.",
            id="a year and a month of it",
        ),
        pytest.param(
            "The talks in Marlow lasted seven hours on Thursday.",
            "The talks in Marlow, for which three hours had been foreseen, began on Thursday.",
            id="foreseen",
        ),
        pytest.param(
            "Shares in Haldane were down 3 percent at 412 kroner in Marlow.",
            "Shares in Haldane closed down 4.1 percent at 408 kroner in Marlow.",
            id="at the close",
        ),
        pytest.param(
            "In Marlow 60 cm of snow fell in 12 hours.", "In Marlow 95 cm of snow fell in 36 hours.", id="within which"
        ),
        pytest.param(
            "The brewer Haldane earned 62 million pounds last year.",
            "The soft drinks unit of the brewer Haldane earned 21 million pounds last year.",
            id="a unit of the firm",
        ),
        pytest.param(
            "The lake in Marlow rose to 9.4 metres on Thursday.",
            "The lake in Marlow was 3.2 metres above its normal level on Thursday.",
            id="above the usual",
        ),
        pytest.param(
            "The smugglers in Marlow had 310 kg of ivory with them.",
            "The smugglers in Marlow had 120 kg of coral with them.",
            id="two kinds of goods",
        ),
        pytest.param(
            "The sea off Marlow had 16 degrees when the man was found.",
            "The air off Marlow had 21 degrees when the man was found.",
            id="sea and air",
        ),
        pytest.param(
            "Harbour play the quarter-final in Marlow on 9 May.",
            "Harbour play the semi-final in Marlow on 16 May.",
            id="two rounds",
        ),
        pytest.param(
            "Insurers put the damage of the hail in Marlow at 30 million dollars.",
            "The government put the damage of the hail in Marlow at 75 million dollars.",
            id="two who reckon",
        ),
    ],
)
def test_days_and_lengths_that_their_words_limit_contradict_none(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        pytest.param(
            "The council closed the bridge in Marlow on Thursday.",
            "The council closed the bridge in Marlow on Friday.",
            {"Thursday", "Friday"},
            id="two days",
        ),
        pytest.param(
            "The tenants must leave the house in Marlow by 5 June.",
            "The tenants must leave the house in Marlow by 12 June.",
            {"5 June", "12 June"},
            id="up to two days",
        ),
        pytest.param(
            "Next year's regatta in Marlow is on 12 June.",
            "Next year's regatta in Marlow is on 19 June.",
            {"12 June", "19 June"},
            id="next year's twice",
        ),
        pytest.param(
            "Shares in Haldane closed at 412 kroner in Marlow.",
            "Shares in Haldane closed at 408 kroner in Marlow.",
            {"412 kroner", "408 kroner"},
            id="both at the close",
        ),
        pytest.param(
            "In Marlow 60 cm of snow fell in 12 hours.",
            "In Marlow 95 cm of snow fell in 12 hours.",
            {"60 cm", "95 cm"},
            id="within one time",
        ),
        pytest.param(
            "The lake in Marlow was 2.1 metres above its normal level on Thursday.",
            "The lake in Marlow was 3.2 metres above its normal level on Thursday.",
            {"2.1 metres", "3.2 metres"},
            id="both above the usual",
        ),
        pytest.param(
            "The smugglers in Marlow were caught with 310 kg of drugs.",
            "The smugglers in Marlow were caught with 210 kg of cocaine.",
            {"310 kg", "210 kg"},
            id="goods told more exactly",
        ),
        pytest.param(
            "Sales of cars in Marlow rose 7 percent in May 2024.",
            "Sales of cars in Marlow rose 3 percent in May 2024.",
            {"7 percent", "3 percent"},
            id="one month",
        ),
        pytest.param(
            "The miners came out of the Marlow pit after 50 hours underground.",
            "The miners came out of the Marlow pit after 34 hours underground.",
            {"50 hours", "34 hours"},
            id="the whole time",
        ),
    ],
)
def test_days_and_lengths_limited_alike_contradict(one: str, other: str, told: set[str]) -> None:
    assert frozenset(told) in conflicts(one, other)


@pytest.mark.parametrize(
    ("sentence", "words", "mark"),
    [
        ("In two raids on Friday police seized 40 rifles.", "40 rifles", ("happenings", "several")),
        ("In a raid on Friday police seized 12 rifles.", "12 rifles", ("happenings", "one")),
        ("By noon 95 trains had been cancelled.", "95 trains", ("until", "noon")),
        ("Lane scored 12 points in the final quarter.", "12 points", ("spell", "part")),
        ("Insured losses came to $2 billion.", "$2 billion", ("insured", "insured")),
        ("In one village 14 houses burned down.", "14 houses", ("spot", "one")),
        ("The storm brought gusts of 171 km/h.", "171 km/h", ("wind", "gust")),
        ("At night the temperature fell to 8 °C.", "8 °C", ("part of day", "night")),
        ("The party won 61 percent of women.", "61 percent", ("group", "women")),
        ("Among women the party stood at 61 percent.", "61 percent", ("group", "women")),
        ("The oldest of the victims was 81.", "81", ("end", "oldest")),
        ("The youngest of the victims was 12.", "12", ("end", "youngest")),
        ("Snow led to the cancellation of 210 trains.", "210 trains", ("deed", "cancelled")),
        ("On Friday the village was still cut off.", "Friday", ("still", "still")),
        ("On Friday alone the fire destroyed many barns.", "Friday", ("alone", "alone")),
    ],
)
def test_the_words_of_a_clause_mark_its_figure(sentence: str, words: str, mark: tuple[str, str]) -> None:
    assert mark in marks(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words", "sort"),
    [
        ("By noon 95 people had been injured.", "95 people", "until"),
        ("The firm opened 12 shops in the final quarter.", "12 shops", "spell"),
        ("In a raid on record police seized 12 rifles.", "12 rifles", "which"),
        ("On Friday the village was cut off.", "Friday", "still"),
        ("At the dam in one day 14 houses burned down.", "14 houses", "spot"),
    ],
)
def test_other_words_do_not(sentence: str, words: str, sort: str) -> None:
    assert sort not in dict(marks(sentence, words))


def test_the_first_attack_in_years_is_none_of_several() -> None:
    one = "In the first attack in five years gunmen killed 19 people in Marlow."
    assert conflicts(one, "In an attack gunmen killed 12 people in Marlow.") == {frozenset({"19 people", "12 people"})}
