"""Counts, and what is counted."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]
Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The quake killed at least 10 people.", "10", "people killed"),
        ("Ten people were killed.", "10", "people killed"),
        ("Ten dead in quake", "10", "people killed"),
        ("Quake kills 10", "10", "people killed"),
        ("The death toll rose to 10.", "10", "people killed"),
        ("The toll from the quake, which struck at night, now stands at 10.", "10", "people killed"),
        ("The crash claimed 10 lives.", "10", "people killed"),
        ("There were 10 deaths.", "10", "people killed"),
        ("The blast left 10 people dead.", "10", "people killed"),
        ("The blast injured 80.", "80", "people injured"),
        ("As many as 80 people were also wounded.", "80", "people injured"),
        ("At least 80 people were hurt.", "80", "people injured"),
        ("Some 340 people are still missing.", "340", "people missing"),
        ("More than 200,000 people have been displaced.", "200000", "people homeless"),
        ("At least 18 climbers died on the mountain.", "18", "climbers killed"),
        ("The navy nabbed 26 pirates.", "26", "pirates arrested"),
        ("The ship rescued 26 crewmen.", "26", "crewmen rescued"),
        ("The quake flattened seven villages.", "7", "villages destroyed"),
        ("Four villages had been destroyed.", "4", "villages destroyed"),
        ("The warship intercepted three boats.", "3", "boats; intercepted"),
        ("The three boats were seized.", "3", "boats; seized"),
        ("Two of the boats managed to escape.", "2", "boats; escaped"),
        ("Four men rammed their car into the shop.", "4", "men; rammed"),
        ("The island is home to 120,000 people.", "120000", "inhabitants"),
        ("It has a population of more than 100,000.", "100000", "inhabitants"),
        ("It lies in a city of 500,000 people.", "500000", "inhabitants"),
        ("He hit 13 home runs.", "13", "home runs"),
        ("Gunman kills 1 at office", "1", "people killed"),
        ("The two wounded men asked for privacy.", "2", "men injured"),
        ("The 33 trapped miners asked for food.", "33", "miners trapped"),
        ("A man opened fire, killing one person.", "1", "people killed"),
        ("A receptionist died and two men were taken away.", "2", "men; taken"),
        ("The man suspected of shooting three people was held.", "3", "people; shot"),
        ("A mother of two died.", "2", "children"),
        ("He hit 59 catches.", "59", "catches"),
        ("The blast killed one and damaged the roof.", "1", "people killed"),
        ("The four-time champion has left.", "4", "champion"),
    ],
)
def test_what_is_counted(figures: Figures, text: str, value: str, of: str) -> None:
    found = figures(text)
    assert [(fact.kind, fact.value) for fact in found] == [("number", value)]
    assert found[0].of.startswith(of)


@pytest.mark.parametrize(
    "text", ["He killed one of them.", "It was a one-time payment.", "No one was hurt by one another."]
)
def test_one_is_no_count_where_it_stands_for_somebody(figures: Figures, text: str) -> None:
    assert figures(text) == []


def test_killed_is_not_injured(figures: Figures) -> None:
    found = figures("The quake killed 612 people and injured more than 1,400, leaving thousands of people homeless.")
    assert [(fact.value, fact.of) for fact in found] == [
        ("612", "people killed"),
        ("1400", "people injured"),
        ("2000/9999", "people homeless"),
    ]


def test_the_whole_is_not_the_part(figures: Figures) -> None:
    part, whole = figures("Eleven of the 13 crew members were rescued.")
    assert (part.value, part.of) == ("11", "crew members rescued")
    assert (whole.value, whole.of) == ("13", "crew members")


def test_newly_found_victims_are_not_the_toll(figures: Figures) -> None:
    assert figures("The bodies of two more victims were found.")[0].of.startswith("more people")


def test_half_of_them_is_half_of_the_number_told_before(figures: Figures) -> None:
    found = figures("As many as 2,000 people needed shelter, half of whom had been housed.")[1]
    assert found.value == "1000"
    assert found.resolved == "half of 2,000, told just before"


def test_a_part_that_gives_no_whole_number_has_no_value(values: Values) -> None:
    assert values("The 200 passengers were saved; two-thirds of them were children.") == [("number", "200")]


def test_one_operation_is_told_apart_from_all_of_them(figures: Figures) -> None:
    one = figures("During the operation, six rifles were found and confiscated.")[0]
    every = figures("In their five operations so far, the crew have confiscated 14 rifles.")[1]
    assert one.of == "rifles; found"
    assert every.of == "rifles; confiscated; in five operations"


def test_a_list_shares_its_verb(figures: Figures) -> None:
    found = figures("Six rifles, 12 magazines and about 300 rounds of ammunition were seized.")
    assert [(fact.value, fact.of) for fact in found] == [
        ("6", "rifles; seized"),
        ("12", "magazines; seized"),
        ("300", "rounds; seized"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "bound", "approximate"),
    [
        ("At least 24 people died.", "24", "least", True),
        ("More than 24 people died.", "24", "least", True),
        ("No fewer than 24 people died.", "24", "least", True),
        ("Up to 24 people died.", "24", "most", True),
        ("Fewer than 24 people died.", "24", "most", True),
        ("No more than 24 people died.", "24", "most", True),
        ("About 24 people died.", "24", None, True),
        ("Nearly 24 people died.", "24", None, True),
        ("An estimated 24 people died.", "24", None, True),
        ("Some 24 people died.", "24", None, True),
        ("Dozens of people died.", "24/99", None, True),
        ("Between 20 and 24 people died.", "20/24", None, True),
        ("A dozen people died.", "12", None, False),
        ("Exactly 24 people died.", "24", None, False),
    ],
)
def test_bounds_and_approximation(
    figures: Figures, text: str, value: str, bound: str | None, approximate: bool
) -> None:
    (found,) = figures(text)
    assert (found.value, found.bound, found.approximate) == (value, bound, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "He was one of the best.",
        "They found an AK-47.",
        "It was an F-16.",
        "The Boeing 747 landed.",
        "Apple unveiled the iPhone 5.",
        "He lives in Room 101.",
        "The G8 met.",
        "It was a 4x4.",
        "They drove a four-by-four.",
        "It happened in the 1200 block of Main Street.",
        "A man was killed.",
        "He called 911.",
        "They drove a 2013 Toyota Camry.",
        "He lives at 40 East Fifth Avenue.",
        "They held him on Interstate 75.",
        "He was met on 117th Street.",
    ],
)
def test_what_counts_nothing(figures: Figures, text: str) -> None:
    assert figures(text) == []


def test_one_who_acts_alone_is_one(values: Values) -> None:
    assert values("A lone robber entered the shop.") == [("number", "1")]
    assert values("An armed man carried out the robbery.") == [("number", "1")]
    assert values("One person was killed.") == [("number", "1")]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Injured: 38.", "38", "people injured"),
        ("Attendance: 9,310.", "9310", "attendance"),
        ("One of three inmates was caught.", "1", "inmates"),
        ("They found 31 coffins, including four at a chapel.", "4", "part of the coffins"),
        ("Far fewer than the 600 or so who live there came.", "600", ""),
        ("He lost seven of 12.", "7", "lost"),
        ("He made eight 3-pointers.", "8", "pointers; made"),
        ("He made 12-of-20 shots.", "12", "shots"),
        ("He made 12-of-20 shots.", "20", "shots; made"),
        ("The mother-of-two died.", "2", "children"),
        ("The toll rose to 22 Monday evening.", "22", "people killed"),
        ("They were tied at 88.", "88-88", "score"),
        ("They fell to 28-9 on the year.", "28-9", "record"),
        ("Then the Rovers (15-21) left.", "15-21", "record"),
        ("They beat the Rovers by 104:99.", "104-99", "final score"),
        ("The house voted 52 to 48.", "52-48", "vote"),
        ("It passed by 212 votes to 198.", "212-198", "vote"),
        ("They ruled by five votes to four.", "5-4", "vote"),
        ("The board voted seven to two.", "7-2", "vote"),
        ("A seven-two vote ended it.", "7-2", "vote"),
        ("They acquitted him by a majority of ten to two.", "10-2", "vote"),
    ],
)
def test_counts_and_scores_as_reports_tell_them(figures: Figures, text: str, value: str, of: str) -> None:
    assert (value, of) in [(fact.value, fact.of) for fact in figures(text)]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The announced attendance was 9,310.", "9310", "attendance"),
        ("The crowd of 9,310 cheered.", "9310", "crowd; cheered"),
        ("The legal limit in the state is 0.08.", "0.08", "limit"),
        ("The prison holds nearly 900 low- and medium-security inmates.", "900", "inmates; held"),
        ("DUNE, Ark. - One of three inmates was caught.", "1", "inmates"),
        ("It employs 9,400 people, including about 1,100 in the north.", "1100", "part of the people"),
        ("He made six three-pointers.", "6", "pointers; made"),
        ("Only 3 out of 20 schools had reopened.", "3", "schools; reopened"),
        ("It went down, killing all six on board.", "6", "people killed"),
        ("A 200-strong crowd gathered outside.", "200", "crowd; gathered"),
        ("The forty-odd hostages died.", "40", "hostages killed"),
        ("It killed 87 in five countries.", "5", "countries"),
        ("The number of cases rose by 42 to 1,318.", "1318", "risen"),
    ],
)
def test_a_figure_without_a_noun_takes_it_from_its_sentence(figures: Figures, text: str, value: str, of: str) -> None:
    assert (value, of) in [(fact.value, fact.of) for fact in figures(text)]


def test_a_figure_and_odd_is_about_so_many(figures: Figures) -> None:
    (found,) = figures("The forty-odd hostages died.")
    assert found.approximate


@pytest.mark.parametrize(
    "text",
    [
        "The convoy set off at 14 from the harbour.",
        "The ruling is foreseen for the 27.",
        "UPDATE 4-Brewer sells its mills",
        "The driver of bus no. 31 was unhurt.",
        "Juror number five wept.",
        "The bill is a third more than he guessed.",
        "The plant turned out 3m bricks a year at its height.",
    ],
)
def test_an_hour_a_day_or_a_version_counts_nothing(figures: Figures, text: str) -> None:
    assert [(fact.value, fact.of) for fact in figures(text) if fact.value not in ("3000000",)] == []


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The toll stood at 14 on Monday.", "14", "people killed"),
        ("The streak ended at 14.", "14", "ended"),
        ("They spoke for the 27 who stayed.", "27", "spoken"),
        ("At 19 she married a baker.", "19", "age"),
        ("He joined the choir at 12 and stayed.", "12", "age"),
        ("A woman of 31 died when the wall fell.", "31", "age of woman"),
        ("A crowd of 31 died when the wall fell.", "31", "people killed"),
        ("One of the injured, a girl of eight, was treated.", "8", "age of girl"),
        ("He saw a family of eight on the road.", "8", "seen"),
        ("She and her trainee, 27, were killed.", "27", "age of trainee"),
        ("His sons, 27, 24 and 11, were there.", "24", "age"),
        ("Of the 90 deaths, 61 were recorded in the north.", "61", "part of the deaths"),
        ("Of course 90 came, and 61 voted for it.", "61", "voted"),
        ("The head of the Homeland League, 44, spoke.", "44", "age of head"),
        ("The father of Ann Berg, 44, spoke.", "44", "age of Berg"),
        ("Neither Mr Holm (71 seats) nor Ms Dahl (54) can govern.", "54", ""),
        ("Neither Per Holm (71) nor Ada Dahl (54) was there.", "54", "age of Dahl"),
        ("His sons, 27, 24 and 11, were there.", "11", "age"),
        ("The number was five, the mayor said.", "5", ""),
        ("He was jailed for trying to murder two more.", "2", "tried"),
        ("He was jailed for going on to murder two more.", "2", "people killed"),
        ("Since spring 90 miners were killed, 14 of them in May.", "14", "part of the miners"),
        ("Since spring 90 miners were killed, 14 of them women.", "14", "women killed"),
        ("A launch with 63 aboard capsized.", "63", "people"),
        ("The other 40 million relates to a mill.", "40000000", ""),
        ("Six people were confirmed dead.", "6", "people killed"),
        ("Six people were found in the snow.", "6", "people; found"),
        ("Police arrested 30 fans, and another eight afterwards.", "8", "people arrested"),
    ],
)
def test_what_a_figure_counts_that_is_told_in_few_words(figures: Figures, text: str, value: str, of: str) -> None:
    assert (value, of) in [(fact.value, fact.of) for fact in figures(text)]
