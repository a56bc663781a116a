"""Dates, as they are told and where they lie. Stories are of Friday, January 21, 2022, unless a test says otherwise."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from geneva_corpus.facts import extract
from geneva_corpus.model import Article, Fact, Furniture

Figures = Callable[..., list[Fact]]
Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The drafts were published on December 17, 2021.", "2021-12-17"),
        ("The drafts were published on 17 December 2021.", "2021-12-17"),
        ("The drafts were published on the 17th of December, 2021.", "2021-12-17"),
        ("The drafts were published on Dec. 17, 2021.", "2021-12-17"),
        ("The drafts were published on Fri, 17 Dec 2021.", "2021-12-17"),
        ("The drafts were published on 2021-12-17.", "2021-12-17"),
        ("The drafts were published in December 2021.", "2021-12"),
        ("The drafts were published in December last year.", "2021-12"),
        ("The drafts were published in September this year.", "2022-09"),
        ("The drafts were published in 2019.", "2019"),
        ("They were published on New Year's Eve.", "2021-12-31"),
        ("It was built in 1453 and burned down.", "1453"),
        ("They demand a return to the 1997 borders.", "1997"),
        ("In 1978 floods ruined the town.", "1978"),
    ],
)
def test_a_date_that_is_written_out(values: Values, text: str, value: str) -> None:
    assert values(text) == [("date", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks were held on January 9 and 10.", "2022-01-09/2022-01-10"),
        ("Talks were held on 9 and 10 January.", "2022-01-09/2022-01-10"),
        ("Talks were held on Jan. 10–12.", "2022-01-10/2022-01-12"),
        ("Talks were held on Jan. 10-12, 2020.", "2020-01-10/2020-01-12"),
        ("Talks were held from January 10 to 12.", "2022-01-10/2022-01-12"),
        ("Talks were held on January 10, 11 and 12.", "2022-01-10/2022-01-12"),
        ("Talks were held between December 30 and January 2.", "2021-12-30/2022-01-02"),
        ("He worked there from May to July 2019.", "2019-05/2019-07"),
        ("He worked there from 2003 to 2005.", "2003/2005"),
        ("He missed the 2008-09 season.", "2008/2009"),
    ],
)
def test_a_range_or_list_is_one_value(values: Values, text: str, value: str) -> None:
    assert values(text) == [("date", value)]


def test_days_named_apart_are_dates_apart(values: Values) -> None:
    text = "Talks were held on January 10, January 12 and January 13."
    assert values(text) == [("date", "2022-01-10"), ("date", "2022-01-12"), ("date", "2022-01-13")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "2022-01-21"),
        ("They met on Thursday.", "2022-01-20"),
        ("They met on Saturday.", "2022-01-15"),
        ("They met last Friday.", "2022-01-14"),
        ("They will meet on Monday.", "2022-01-24"),
        ("They are to meet next Friday.", "2022-01-28"),
        ("They met today.", "2022-01-21"),
        ("They met yesterday.", "2022-01-20"),
        ("They will meet tomorrow.", "2022-01-22"),
        ("They met the day before yesterday.", "2022-01-19"),
        ("They met last week.", "2022-W02"),
        ("They met this week.", "2022-W03"),
        ("They will meet next week.", "2022-W04"),
        ("They met last weekend.", "2022-W02-WE"),
        ("They met last month.", "2021-12"),
        ("They met last year.", "2021"),
        ("They met two days ago.", "2022-01-19"),
        ("They met three years ago.", "2019"),
        ("They met in January.", "2022-01"),
        ("They met in March.", "2021-03"),
        ("They will meet in March.", "2022-03"),
        ("They met at the end of July.", "2021-07"),
        ("They met in mid-January.", "2022-01"),
        ("They met in late 2019.", "2019"),
        ("They met on December 17.", "2021-12-17"),
        ("The ban holds until 14 February.", "2022-02-14"),
        ("A man walking to attend a service Wednesday was hit by a car.", "2022-01-19"),
        ("They showed courage on Monday and need help in the days to come.", "2022-01-17"),
    ],
)
def test_a_date_told_from_the_day_of_the_story(values: Values, text: str, value: str) -> None:
    assert values(text) == [("date", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Since last fall troops have gathered.", "2021-FA"),
        ("They met last summer.", "2021-SU"),
        ("They will meet this spring.", "2022-SP"),
        ("They met in the summer of 2014.", "2014-SU"),
        ("It was common in the 1990s.", "199X"),
        ("It was common in the late '80s.", "198X"),
        ("It was common in the nineties.", "199X"),
        ("It was common in the 19th century.", "18XX"),
        ("Sales fell in the third quarter of 2012.", "2012-Q3"),
        ("It closed in the second half of 2012.", "2012-H2"),
    ],
)
def test_seasons_quarters_decades_and_centuries(values: Values, text: str, value: str) -> None:
    assert values(text) == [("date", value)]


def test_a_relative_day_is_counted_from_the_day_told_last_and_says_so(figures: Figures) -> None:
    text = "The council met on January 12.\nThe other meeting was held on the following day."
    found = figures(text)
    assert [fact.value for fact in found] == ["2022-01-12", "2022-01-13"]
    assert found[1].resolved == "the day after January 12, told one sentence before"


@pytest.mark.parametrize("later", ["A day later", "The next day", "On the following day"])
def test_the_day_after_the_one_told_last(values: Values, later: str) -> None:
    assert values(f"The council met on January 12. {later}, talks took place.")[1] == ("date", "2022-01-13")


def test_a_day_before_is_not_counted_from_what_it_stands_before(values: Values) -> None:
    text = "The aftershock shook the island on Monday as the toll from a strong earthquake a day before rose to 10."
    assert values(text, "2005-11-28")[:2] == [("date", "2005-11-28"), ("date", "2005-11-27")]


def test_several_days_ago_stays_a_range(figures: Figures) -> None:
    (found,) = figures("They spoke over the phone several days ago.")
    assert found.value == "2022-01-14/2022-01-19"
    assert found.approximate


def test_a_year_earlier_is_counted_from_the_quarter_told_with_it(values: Values) -> None:
    text = "Revenue rose in the fourth quarter of 2011 from the level of a year earlier."
    assert values(text) == [("date", "2011-Q4"), ("date", "2010-Q4")]


def test_the_weekday_tells_the_year(values: Values) -> None:
    text = "The phone was unveiled on Wednesday, September 12."
    assert values(text, "2012-09-13") == [("date", "2012-09-12")]
    assert values(text, "2013-01-10") == [("date", "2012-09-12")]


def test_a_day_without_year_behind_one_with_a_year_lies_in_that_year(values: Values) -> None:
    text = "He was arrested on March 4, 2009, and freed on April 6."
    assert values(text) == [("date", "2009-03-04"), ("date", "2009-04-06")]


def test_a_bare_year_does_not_reach_another_happening(values: Values) -> None:
    text = "A quake killed thousands in 2003, and 600 were killed in another town in February."
    assert ("date", "2005-02") in values(text, "2005-11-28")


def test_the_part_of_the_day_is_a_time_of_its_own(values: Values) -> None:
    assert values("They met on Monday morning.") == [("date", "2022-01-17"), ("time", "2022-01-17TMO")]
    assert values("They met early Sunday afternoon.") == [("time", "2022-01-16TAF"), ("date", "2022-01-16")]
    assert values("They met in the early hours of Sunday.") == [("time", "2022-01-16TMO"), ("date", "2022-01-16")]


@pytest.mark.parametrize(
    ("dates", "value"),
    [
        ("It began on 01/02/2022 and ended on 28/02/2022.", "2022-02-01"),
        ("It began on 01/02/2022 and ended on 01/28/2022.", "2022-01-02"),
        ("It began on 21.01.2022, a Friday.", "2022-01-21"),
    ],
)
def test_the_article_shows_the_order_of_its_numeric_dates(values: Values, dates: str, value: str) -> None:
    assert values(dates)[0] == ("date", value)


def test_a_numeric_date_of_unknown_order_tells_only_its_year(values: Values) -> None:
    assert values("It began on 03/04/2019.") == [("date", "2019")]


@pytest.mark.parametrize(
    "text",
    [
        "It may be warm.",
        "They march on Washington.",
        "August Wilson wrote it.",
        "They were killed on February 30.",
        "The second story was sold.",
        "He sat on the sun deck.",
        "The fall was steep.",
        "He told USA Today so.",
        "She spoke on CBS This Morning.",
    ],
)
def test_what_only_looks_like_a_date_is_none(values: Values, text: str) -> None:
    assert [value for kind, value in values(text) if kind == "date"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "XXXX-WXX-5"),
        ("They met on July 29.", "XXXX-07-29"),
        ("They met in late July.", "XXXX-07"),
        ("They met last summer.", "XXXX-SU"),
        ("They met last year.", "XXXX"),
        ("They met on July 29, 2008.", "2008-07-29"),
    ],
)
def test_without_a_day_of_the_story_only_what_is_told_is_known(values: Values, text: str, value: str) -> None:
    assert values(text, None) == [("date", value)]


def test_an_undated_article_has_the_day_of_the_others(build: Callable[..., Article]) -> None:
    from geneva_corpus.facts import extract

    dated = build("They met on Thursday.", date="2022-01-21", number=0)
    undated = build("They met on Thursday.", date=None, number=1)
    assert [fact.value for fact in extract([dated, undated]) if fact.kind == "date"] == ["2022-01-20", "2022-01-20"]


def test_one_who_looks_back_late_does_not_date_the_others(build: Callable[..., Article]) -> None:
    from geneva_corpus.facts import extract

    days = ("2022-01-21", "2022-01-22", "2022-01-28")
    dated = [build("They met in Rome.", date=day, number=number) for number, day in enumerate(days)]
    undated = build("They met on Thursday.", date=None, number=3)
    assert [fact.value for fact in extract([*dated, undated]) if fact.kind == "date"] == ["2022-01-20"]


def test_a_line_that_is_little_but_a_date_tells_the_day_of_the_story(values: Values) -> None:
    assert values("Published: November 28, 2005\nThe quake struck on Sunday.", None)[1] == ("date", "2005-11-27")


def test_the_tense_of_the_verb_tells_the_year_of_a_month(values: Values) -> None:
    assert values("The gunmen attacked the hotel on 12 June.") == [("date", "2021-06-12")]
    assert values("Early voting begins on 12 June.") == [("date", "2022-06-12")]
    assert values("The last quake to hit the south was in February.") == [("date", "2021-02")]


def test_the_present_of_headlines_tells_the_past(values: Values) -> None:
    assert values("Gunman kills two people on Wednesday")[1] == ("date", "2022-01-19")


@pytest.mark.parametrize(
    "text", ["The man, aged in his early 30s, fell.", "She is in her mid-50s.", "Men in their 20s fled."]
)
def test_years_of_a_life_are_no_decade(values: Values, text: str) -> None:
    assert not [told for told in values(text) if told[0] == "date"]


def test_earlier_than_what_is_not_told_is_no_known_day(values: Values) -> None:
    assert values("A man dismissed four days earlier came back.") == [("date", "XXXX-XX-XX")]
    assert values("He came back the following Monday.") == [("date", "XXXX-WXX-1")]


def test_the_close_of_a_day_is_past_whatever_the_verb(values: Values) -> None:
    assert values("Acme will pay a premium of 24% to Monday's closing price.")[-1] == ("date", "2022-01-17")
    assert values("Acme will pay on Monday.") == [("date", "2022-01-24")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The companies expect the deal to close in the fourth quarter.", "2022-Q4"),
        ("Sales rose in the third quarter of last year.", "2021-Q3"),
        ("Profit fell in the fourth quarter.", "2021-Q4"),
        ("The deal is to close by the end of the year.", "2022-12"),
        ("The deal is to close by the end of this year.", "2022-12"),
        ("The deal is to close at the end of next year.", "2023-12"),
        ("The deal closed at the end of last year.", "2021-12"),
        ("The deal is to close by the end of this month.", "2022-01"),
        ("The deal is to close by the end of the month.", "2022-01"),
        ("The deal closed before Christmas.", "2021-12-25"),
        ("She was arrested over the weekend.", "2022-W02-WE"),
        ("He is the second climber to die at the weekend.", "2022-W02-WE"),
        ("He is held pending his next court hearing January 27.", "2022-01-27"),
        ("They could not reach him due to low light on Thursday.", "2022-01-20"),
        ("He will be caught by the weekend.", "2022-W03-WE"),
        ("In February 21 workers died.", "2021-02"),
        ("She was ordered to appear in court on March 20.", "2022-03-20"),
        ("The show, which has many viewers, returns on October 3.", "2022-10-03"),
        ("The club ended a slide and plays in Denver on Sunday.", "2022-01-23"),
        ("A docking will be tried at the station at 9:40 a.m. Sunday.", "2022-01-23"),
        ("He scored 54 points to lead the Bears to a win on Wednesday.", "2022-01-19"),
        ("The wage was raised, effective in March.", "2022-03"),
        ("The fair will be held from 12 to 14 October.", "2022-10-12/2022-10-14"),
        ("The 1894-founded brewery closed.", "1894"),
    ],
)
def test_where_a_date_lies_by_what_is_told_of_it(values: Values, text: str, value: str) -> None:
    assert ("date", value) in values(text)


@pytest.mark.parametrize("text", ["They led by 16 in the second quarter.", "The Christmas market opened."])
def test_no_date_where_a_match_or_a_market_is_meant(values: Values, text: str) -> None:
    assert not [told for told in values(text) if told[0] == "date"]


def test_a_page_that_lacks_the_year_alone_tells_the_day_of_its_story(build: Callable[..., Article]) -> None:
    undated = build("Tue May 5, 3:30 PM ET\nThe quake struck on Sunday.", date=None, number=1)
    page = Furniture(0, 21)
    undated = replace(undated, passages=undated.passages[1:], furniture=(page,))
    others = build("The quake struck on Sunday.", date="2015-05-12")
    found = [fact.value for fact in extract([others, undated]) if fact.kind == "date"]
    assert found == ["2015-05-10", "2015-05-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raid began on Sunday.\nThat night police sealed the town.", "2022-01-16TNI"),
        ("The shop opened in 1962.\nTwo years later it burned down.", "1964"),
        ("The plane was due on Tuesday but landed a day late.", "2022-01-18"),
        ("The hearing was adjourned to 17 April.", "2022-04-17"),
    ],
)
def test_a_date_counted_from_what_was_told_or_put_off(values: Values, text: str, value: str) -> None:
    assert values(text)[-1 if "\n" in text or "adjourned" in text else 0] == ("date", value)


def test_days_are_not_counted_from_a_year_told_before(values: Values) -> None:
    told = values("He left on January 10.\nHe had come in 2010.\nThree days later he was back.")
    assert told[-1] == ("date", "2022-01-13")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The bridge cracked in May 2019.\nThe engineer was dismissed in July and jailed in October.",
            ["2019-07", "2019-10"],
        ),
        ("The bridge cracked in May 2019.\nThe engineer was dismissed in January.", ["2022-01"]),
        ("The bridge cracked in May 2019.\nIt was repaired.\nThe engineer was dismissed in July.", ["2021-07"]),
    ],
)
def test_a_month_goes_on_in_the_year_of_the_sentence_before(
    figures: Callable[..., list[Fact]], text: str, values: list[str]
) -> None:
    assert [fact.value for fact in figures(text) if fact.kind == "date"][1:] == values


def test_what_was_agreed_from_a_day_soon_to_come_is_of_this_year(figures: Callable[..., list[Fact]]) -> None:
    (found,) = figures("They agreed to a toll on the bridge from February 9.")
    assert (found.value, found.modality) == ("2022-02-09", "planned")
    (found,) = figures("The toll was raised on December 9.")
    assert found.value == "2021-12-09"


def test_the_month_of_may_is_no_sign_of_what_is_to_come(figures: Callable[..., list[Fact]]) -> None:
    assert [fact.value for fact in figures("The firm was founded in May 1998 and sold in July.")] == [
        "1998-05",
        "1998-07",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The unions have called a strike for 4 February.", "2022-02-04"),
        ("The party set the vote for 4 February.", "2022-02-04"),
        ("Her lease runs out at the end of June.", "2022-06"),
        ("Her lease ran out at the end of June.", "2021-06"),
        ("He was honoured for 4 February.", "2021-02-04"),
        ("She invited him to the castle in June.", "2022-06"),
        ("The bank pledged 6 million euros on Wednesday.", "2022-01-19"),
        ("The bank pledged to send 6 million euros on Wednesday.", "2022-01-26"),
        ("The money was pledged for use on Wednesday.", "2022-01-26"),
        ("It was declared three weeks ago.", "2021-W52"),
        ("It was declared a week ago.", "2022-01-14"),
        ("Trains would not run before Tuesday.", "2022-01-25"),
        ("Trains did not run before Tuesday.", "2022-01-18"),
        ("He was invited to the castle in June.", "2021-06"),
        ("The maker will submit it to regulators in the third quarter.", "2022-Q3"),
    ],
)
def test_what_is_called_for_a_day_or_runs_out_then_lies_ahead(values: Values, text: str, day: str) -> None:
    assert ("date", day) in values(text)
