"""Clock times, their zones, and parts of the day."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It hit at 1:53 p.m. local time.", "T13:53"),
        ("It hit at 9.25 a.m. in the bay.", "T09:25"),
        ("It hit at around 4.30am.", "T04:30"),
        ("It hit at 9:25 hours.", "T09:25"),
        ("It hit at 11pm.", "T23:00"),
        ("It hit at 12:05 a.m.", "T00:05"),
        ("It hit at 1023 GMT.", "T10:23Z"),
        ("It hit at 17:51 UTC.", "T17:51Z"),
        ("It hit at 11:25 GMT+02:00.", "T11:25+02:00"),
        ("It hit at 8 a.m. BST.", "T08:00+01:00"),
        ("It hit at noon GMT.", "T12:00Z"),
        ("It hit at 5: 30 p.m. in the bay.", "T17:30"),
        ("It hit at 0.30am.", "T00:30"),
        ("It hit at midnight.", "T00:00"),
        ("It hit at half past nine.", "T09:30"),
        ("It hit at seven o'clock in the evening.", "T19:00"),
        ("It hit at three in the morning.", "T03:00"),
        ("It hit at dawn.", "TMO"),
        ("It hit in the early hours of the morning.", "TMO"),
        ("It hit at nightfall.", "TEV"),
    ],
)
def test_a_time_of_day(values: Values, text: str, value: str) -> None:
    assert values(text) == [("time", value)]


def test_one_moment_on_two_clocks(values: Values) -> None:
    assert values("The quake, which struck at 1353 (1023 GMT), was felt abroad.") == [
        ("time", "T13:53"),
        ("time", "T10:23Z"),
    ]


def test_american_zones_follow_summer_time(values: Values) -> None:
    assert values("It aired at 11.30 p.m. ET.", "2013-09-09") == [("time", "T23:30-04:00")]
    assert values("It aired at 11.30 p.m. ET.", "2013-12-09") == [("time", "T23:30-05:00")]
    assert values("It aired at 1:51 p.m. Eastern Daylight Time.", "2013-12-09") == [("time", "T13:51-04:00")]


def test_a_zone_that_means_several_places_is_not_guessed(values: Values) -> None:
    assert values("It aired at 20:09 IST.") == [("time", "T20:09")]


def test_a_figure_of_four_digits_is_no_time_by_itself(values: Values) -> None:
    assert ("time", "T13:53") not in values("The shop sold 1353 watches.")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began at 10:00 UTC+5.", "T10:00+05:00"),
        ("It began at 10:00 UTC+5:30.", "T10:00+05:30"),
        ("It began at 10:00 GMT-3:30.", "T10:00-03:30"),
        ("It struck at 1730 local time.", "T17:30"),
        ("The clock read 10:11:12 then.", "T10:11"),
    ],
)
def test_a_time_with_all_that_belongs_to_it(values: Values, text: str, value: str) -> None:
    assert values(text) == [("time", value)]


@pytest.mark.parametrize("text", ["At 10 I am gone.", "It struck 1:5:10:11.", "It took place at 25h30."])
def test_figures_that_no_clock_shows_are_no_time(values: Values, text: str) -> None:
    assert all(kind != "time" for kind, _ in values(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It hit between 9 and 10 a.m. in the bay.", "T09:00/T10:00"),
        ("It hit between 9:30 and 10:15 p.m. in the bay.", "T21:30/T22:15"),
        ("It hit between 11 and 1 p.m. in the bay.", "T11:00/T13:00"),
        ("The 9-10 a.m. session was cancelled.", "T09:00/T10:00"),
        ("It hit at quarter past six in the evening.", "T18:15"),
        ("It hit at a quarter to 7.", "T06:45"),
        ("It hit at ten to seven.", "T06:50"),
        ("It hit at 20 past three in the afternoon.", "T15:20"),
    ],
)
def test_an_hour_told_as_people_say_it(values: Values, text: str, value: str) -> None:
    assert ("time", value) in values(text)
    assert not [told for told in values(text) if told[0] == "number"]


@pytest.mark.parametrize("text", ["He was from 9 a.m. to 5 p.m. at work.", "He was at work between 9 a.m. and 5 p.m."])
def test_two_hours_with_halves_of_their_own_are_two(values: Values, text: str) -> None:
    assert values(text) == [("time", "T09:00"), ("time", "T17:00")]


@pytest.mark.parametrize("text", ["At ten to seven percent it stopped.", "Some 9 to 10 boats sank."])
def test_other_ranges_are_no_hours(values: Values, text: str) -> None:
    assert not [told for told in values(text) if told[0] == "time"]


def test_what_is_left_of_a_game_is_a_length(values: Values) -> None:
    assert values("He fouled out with 3:05 left.") == [("duration", "PT3M5S")]
    assert values("They led with 0:48 to go.") == [("duration", "PT48S")]
    assert values("They led with 0:48 on the clock.") == [("duration", "PT48S")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began at 9:30 on the morning of the storm.", "T09:30"),
        ("It began at 3:05 on the afternoon of the storm.", "T15:05"),
        ("It began at 11:15 on the night of the storm.", "T23:15"),
        ("It stood at 9:30 on the platform.", "T09:30"),
        ("It began at 11 at night.", "T23:00"),
        ("It began at 12 at night.", "T00:00"),
        ("It began at 2 at night.", "T02:00"),
    ],
)
def test_the_part_of_a_day_behind_an_hour_tells_its_half(values: Values, text: str, value: str) -> None:
    assert values(text) == [("time", value)]


def test_shortly_before_an_hour_is_about_it(figures: Callable[..., list[Fact]]) -> None:
    (found,) = figures("It hit shortly before 5 a.m. in the bay.")
    assert found.approximate


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2009-06-11", "T17:12+04:00"),
        ("2009-01-11", "T17:12+03:00"),
        ("2012-01-11", "T17:12+04:00"),
        ("2022-01-21", "T17:12+03:00"),
    ],
)
def test_the_clock_of_a_city(values: Values, day: str, value: str) -> None:
    assert ("time", value) in values("It docks at 5:12 p.m. Moscow time.", day)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was seen at 11 o'clock on Friday night.", "T23:00"),
        ("He was seen at 8:30 on Friday evening.", "T20:30"),
        ("He was seen at 12:30 on Friday night.", "T00:30"),
        ("He was seen at 8:30 on Friday morning.", "T08:30"),
    ],
)
def test_a_part_of_the_day_behind_the_weekday_tells_the_half(values: Values, text: str, value: str) -> None:
    assert values(text)[0] == ("time", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The gates were opened at 7.30.", "T07:30"),
        ("The last guest had left at 11.15 on Sunday.", "T11:15"),
        ("Two porters were hurt and the fire was out at 3.20.", "T03:20"),
        ("The quake of magnitude 5.9 struck at 9.42 and was felt in the port.", "T09:42"),
    ],
)
def test_an_hour_with_a_point_behind_at(values: Values, text: str, value: str) -> None:
    assert ("time", value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shares of the brewer closed at 7.30.",
        "The crown was quoted at 11.15 to the euro.",
        "The river stood at 7.30 metres.",
        "The batter led the league at 3.20 runs a game.",
    ],
)
def test_a_price_or_a_level_is_no_hour(values: Values, text: str) -> None:
    assert [value for kind, value in values(text) if kind == "time"] == []


def test_people_are_not_counted_in_fractions(values: Values) -> None:
    assert ("number", "3.85") not in values("The last of the guests was dead at 3.85.")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge gave way at about 3.20 on Friday morning.", "T03:20"),
        ("They came home around 6.45 yesterday evening.", "T18:45"),
        ("She sailed at twenty to eight last night.", "T19:40"),
        ("A concert is planned for tonight at 8.", "T20:00"),
        ("The shop opened on Monday at 9.", "T09:00"),
        ("The train left at 0715 and was full.", "T07:15"),
        ("The start of the race is 11.40 on Sunday.", "T11:40"),
    ],
)
def test_the_day_behind_or_before_tells_an_hour(values: Values, text: str, value: str) -> None:
    assert ("time", value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "The share rose to about 3.20 on Friday morning.",
        "It costs about 3.20 today.",
        "The index closed at 1815 and rose.",
        "The score was ten to nine points.",
        "The starting price is 11.40 on Sunday.",
        "On Monday at 9 schools the lessons were cancelled.",
    ],
)
def test_a_price_a_score_or_a_number_of_schools_is_no_hour(values: Values, text: str) -> None:
    assert [value for kind, value in values(text) if kind == "time" and ":" in value] == []
