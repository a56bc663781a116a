"""Sentences of every family of values, told on January 21, 2022: their normal forms, as a reader would give them."""

from collections.abc import Callable, Sequence

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., Sequence[Fact]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He left on the following morning.", [("date", "the following morning", "XXXX-XX-XXTMO")]),
        (
            "They met on January 10. The day before, he had called.",
            [("date", "January 10", "2022-01-10"), ("date", "The day before", "2022-01-09")],
        ),
        (
            "They met on January 10. They met again the day after.",
            [("date", "January 10", "2022-01-10"), ("date", "the day after", "2022-01-11")],
        ),
        (
            "They met on January 10. They met again the following morning.",
            [("date", "January 10", "2022-01-10"), ("date", "the following morning", "2022-01-11TMO")],
        ),
        ("The talks begin at the end of the month.", [("date", "the end of the month", "2022-01")]),
        ("It was signed at the beginning of the year.", [("date", "the beginning of the year", "2022")]),
        ("Mon., the 10th of January, was cold.", [("date", "Mon., the 10th of January", "2022-01-10")]),
        ("He comes on Friday next week.", [("date", "Friday next week", "2022-01-28")]),
        ("He came on Friday last week.", [("date", "Friday last week", "2022-01-14")]),
        ("It rained this past Monday.", [("date", "this past Monday", "2022-01-17")]),
        ("It will rain this coming Friday.", [("date", "this coming Friday", "2022-01-28")]),
        ("He came late last January.", [("date", "late last January", "2021-01")]),
        ("He came mid-last week.", [("date", "mid-last week", "2022-W02")]),
        ("He came last night.", [("date", "last night", "2022-01-20TNI")]),
        ("He came this morning.", [("date", "this morning", "2022-01-21TMO")]),
        ("They won last season.", [("date", "last season", "PAST_REF")]),
        ("He returns in two weeks' time.", [("date", "two weeks' time", "2022-02-04")]),
        ("He returns two weeks from now.", [("date", "two weeks from now", "2022-02-04")]),
        ("It will be done later this year.", [("date", "later this year", "2022")]),
        ("It was done earlier this week.", [("date", "earlier this week", "2022-W03")]),
        ("He came on September 3 this year.", [("date", "September 3 this year", "2022-09-03")]),
        ("He came in December.", [("date", "December", "2021-12")]),
        ("He came last March.", [("date", "last March", "2021-03")]),
        ("He comes next March.", [("date", "next March", "2022-03")]),
        ("He comes this March.", [("date", "this March", "2022-03")]),
        (
            "They met on January 10. They met again the next Tuesday.",
            [("date", "January 10", "2022-01-10"), ("date", "the next Tuesday", "2022-01-11")],
        ),
        (
            "They met on January 10. They had met the previous Tuesday.",
            [("date", "January 10", "2022-01-10"), ("date", "the previous Tuesday", "2022-01-04")],
        ),
        ("He came in the summer of last year.", [("date", "summer of last year", "2021-SU")]),
        ("It opened last winter.", [("date", "last winter", "2021-WI")]),
        ("It was the hottest in recent years.", [("date", "recent years", "2018-01-21/2022-01-21")]),
        ("It fell a week ago.", [("date", "a week ago", "2022-01-14")]),
        ("From February 30 to March 2 it rained.", [("date", "March 2", "2021-03-02")]),
        ("From March 5 to March 2, 2021, it rained.", [("date", "March 2, 2021", "2021-03-02")]),
        ("It was signed on January 12 and 9.", [("date", "January 12", "2022-01-12"), ("number", "9", "9")]),
        ("In March this year it rained.", [("date", "March this year", "2022-03")]),
        ("From 3 to 5 March 2021 it rained.", [("date", "3 to 5 March 2021", "2021-03-03/2021-03-05")]),
        (
            "From 28 February to 2 March 2021 it rained.",
            [("date", "28 February to 2 March 2021", "2021-02-28/2021-03-02")],
        ),
        ("In 2021-22 it rained.", [("date", "2021-22", "2021/2022")]),
        (
            "Last summer it rained. This winter it snowed.",
            [("date", "Last summer", "2021-SU"), ("date", "This winter", "2021-WI")],
        ),
        ("It opened on Christmas Day.", [("date", "Christmas Day", "2021-12-25")]),
        ("It opened on New Year's Eve.", [("date", "New Year's Eve", "2021-12-31")]),
        ("It rained on the tenth of May.", [("date", "the tenth of May", "2021-05-10")]),
        ("Between 1990 and 1995 he worked.", [("date", "1990 and 1995", "1990/1995")]),
        ("It rained in the first half of 2021.", [("date", "the first half of 2021", "2021-H1")]),
        ("On 11/28/05 it rained.", [("date", "11/28/05", "2005-11-28")]),
        ("On 28/11/2005 it rained.", [("date", "28/11/2005", "2005-11-28")]),
        ("On 2005-11-28 it rained.", [("date", "2005-11-28", "2005-11-28")]),
        ("On 13.12.2021 it rained.", [("date", "13.12.2021", "2021-12-13")]),
    ],
)
def test_days_and_longer_times(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.kind, fact.text, fact.value) for fact in figures(sentence)] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell over the past week.",
        "It was found in the early Roman period.",
        "On Mon. it rained.",
        "Over the past week it rained.",
        "He came on February 30.",
        "It fell in the last quarter.",
        "It fell in the last decade.",
        "It fell in the last century.",
        "At the midday break they ate.",
        "I am 40.",
        "August Wilson came.",
        "It was Flight 2021.",
    ],
)
def test_words_that_look_like_a_value_and_are_none(figures: Figures, sentence: str) -> None:
    assert not figures(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It was over in the early hours of the day.", [("time", "the early hours", "TMO")]),
        ("The meeting ended by midday.", [("time", "midday", "T12:00")]),
        ("It struck at 10:23:45 GMT.", [("time", "10:23:45 GMT", "T10:23Z")]),
        ("It struck at 10h30.", [("time", "10h30", "T10:30")]),
        ("It struck at 9 o'clock.", [("time", "9 o'clock", "T09:00")]),
        ("It began about 1300 hours.", [("time", "about 1300 hours", "T13:00")]),
        ("It began at 13:00 local time.", [("time", "13:00 local time", "T13:00")]),
        ("It began at 9 at night.", [("time", "9 at night", "T21:00")]),
        ("It began at 9 p.m. Eastern time.", [("time", "9 p.m. Eastern time", "T21:00-05:00")]),
        ("It began at 9:30 a.m. Pacific daylight time.", [("time", "9:30 a.m. Pacific daylight time", "T09:30-07:00")]),
    ],
)
def test_hours_of_the_day(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.kind, fact.text, fact.value) for fact in figures(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He waited a half-hour.", [("duration", "a half-hour", "PT30M")]),
        ("He waited a half hour.", [("duration", "a half hour", "PT30M")]),
        ("He waited three-quarters of an hour.", [("duration", "three-quarters of an hour", "PT45M")]),
        ("He waited three quarters of an hour.", [("duration", "three quarters of an hour", "PT45M")]),
        ("It lasted 0 minutes.", [("duration", "0 minutes", "PT0S")]),
        ("It lasted an hour and two days.", [("duration", "an hour", "PT1H"), ("duration", "two days", "P2D")]),
        ("It lasted two hours and 30.", [("duration", "two hours", "PT2H"), ("number", "30", "30")]),
        ("It was one-and-a-quarter hours long.", [("duration", "one-and-a-quarter hours", "PT1H15M")]),
        ("They met two days earlier than planned.", [("duration", "two days", "P2D")]),
        ("It happened five hundred thousand years ago.", [("duration", "five hundred thousand years", "P500000Y")]),
        ("It happened 9000 years ago.", [("duration", "9000 years", "P9000Y")]),
    ],
)
def test_lengths_of_time(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.kind, fact.text, fact.value) for fact in figures(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("He paid 40 US dollars.", [("money", "40 US dollars", "40 USD")]),
        ("He paid U.S. $40.", [("money", "$40", "40 USD")]),
        ("He paid US$40 dollars.", [("money", "US$40 dollars", "40 USD")]),
        ("He paid USD 40 million.", [("money", "USD 40 million", "40000000 USD")]),
        ("He had won 5 million won.", [("money", "5 million won", "5000000 KRW")]),
        (
            "It cost 1,000 million billion dollars.",
            [("money", "1,000 million billion dollars", "1000000000000000000 USD")],
        ),
        ("They sent 2 thousand billion dollars.", [("money", "2 thousand billion dollars", "2000000000000 USD")]),
        ("They fined him $40 (£30).", [("money", "$40", "40 USD"), ("money", "£30", "30 GBP")]),
        ("He earned $40-a-day.", [("money", "$40-a", "40 USD")]),
        ("He earned $40 a day.", [("money", "$40 a day", "40 USD")]),
        ("He lost goods worth in the $40,000 range.", [("money", "$40,000", "40000 USD")]),
        ("They stole $40 million worth of gold.", [("money", "$40 million", "40000000 USD")]),
        ("He has a $40 million house.", [("money", "$40 million", "40000000 USD")]),
        ("It cost $2021.", [("money", "$2021", "2021 USD")]),
    ],
)
def test_sums(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.kind, fact.text, fact.value) for fact in figures(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "They ate two and a half and 3 and a half cakes.",
            [("two and a half", "2.5", "eaten"), ("3 and a half cakes", "3.5", "cakes; eaten")],
        ),
        ("They sold 3 million and a half copies.", [("3 million", "3000000", "sold")]),
        (
            "About 1 and a quarter million people came.",
            [("About 1 and a quarter million people", "1250000", "people; come")],
        ),
        (
            "They lost two thousand and three million dollars.",
            [("two thousand", "2000", "lost"), ("three million dollars", "3000000 USD", "lost")],
        ),
        (
            "Forty tents and tens of thousands of flags came.",
            [("Forty tents", "40", "tents; come"), ("tens of thousands of flags", "20000/99999", "flags; come")],
        ),
        ("It struck at 19 o'clock.", [("19 o'clock", "19", "o'clock; struck")]),
        ("He ran a time of 2:05.", [("2", "2", "run")]),
        ("The city of 500,000 people was hit.", [("500,000 people", "500000", "inhabitants")]),
        ("The town, home to 120,000 people, was hit.", [("120,000 people", "120000", "inhabitants")]),
        ("The town has a population of more than 100,000.", [("more than 100,000", "100000", "inhabitants")]),
        ("Some 200,000 residents fled.", [("Some 200,000 residents", "200000", "inhabitants")]),
        ("Police arrested 12 people in all.", [("12 people", "12", "people arrested; in all")]),
        ("Altogether, 40 people died.", [("40 people", "40", "people killed; in all")]),
        ("Twelve were left dead.", [("Twelve", "12", "people killed")]),
        (
            "It left three dead and five injured.",
            [("three dead", "3", "people killed"), ("five injured", "5", "people injured")],
        ),
        ("The plane with 90 people aboard crashed.", [("90 people", "90", "people; crashed")]),
        ("There were 90 people on board the plane.", [("90 people", "90", "people")]),
        ("The toll rose to 40.", [("40", "40", "people killed")]),
        ("Police said the death toll was 40.", [("40", "40", "people killed")]),
        (
            "Of the town's 50,000 residents, 200 fled.",
            [("50,000 residents", "50000", "inhabitants"), ("200", "200", "fled")],
        ),
        (
            "Three policemen and four policewomen died.",
            [("Three policemen", "3", "policemen killed"), ("four policewomen", "4", "policewomen killed")],
        ),
        ("Twelve arrested men were freed.", [("Twelve arrested men", "12", "men arrested")]),
        (
            "Two cities and five ferries burned.",
            [("Two cities", "2", "cities; burned"), ("five ferries", "5", "ferries; burned")],
        ),
        ("He weighed 2021 kg.", [("2021 kg", "2021 kg", "weighed")]),
        ("It was 20 degrees below zero.", [("20 degrees below zero", "-20 °", "temperature")]),
        ("It was minus 20 degrees Celsius.", [("20 degrees Celsius", "-20 °C", "temperature")]),
        ("The rocket flew at 900 miles per hour.", [("900 miles per hour", "900 mph", "rocket; flown")]),
        ("He is 6 feet 3 inches tall.", [("6 feet 3 inches", "75 in", "tall; height")]),
        ("It is 40 square miles.", [("40 square miles", "40 mi2", "")]),
        ("The 3-1 win pleased them.", [("3-1", "3-1", "score")]),
        ("They won 3-1.", [("3-1", "3-1", "score")]),
        ("A magnitude-6.1 quake struck.", [("magnitude-6.1", "6.1", "magnitude")]),
        ("The quake measured 6.1 on the Richter scale.", [("6.1 on the Richter scale", "6.1", "magnitude")]),
        (
            "A 6.1 quake struck at a depth of 10 km.",
            [("6.1 quake", "6.1", "quake; struck"), ("10 km", "10 km", "quake; struck")],
        ),
    ],
)
def test_figures_and_what_they_are_of(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.text, fact.value, fact.of) for fact in figures(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It is 3 percent points.", [("percent", "3 percent points", "3 pp")]),
        ("It rose by 3 percentage points.", [("percent", "3 percentage points", "3 pp")]),
        ("It was half of the 40 boats.", [("percent", "half", "50 %"), ("number", "40 boats", "40")]),
        ("Two-thirds of voters said no.", [("percent", "Two-thirds", "66.67 %")]),
        ("One in five people voted.", [("percent", "One in five", "20 %")]),
    ],
)
def test_shares(figures: Figures, sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert [(fact.kind, fact.text, fact.value) for fact in figures(sentence)] == told
