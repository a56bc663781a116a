"""Persons, places and organizations in news sentences: which are found, what they are, which value they get."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.facts.names import Name, find_names
from geneva_corpus.model import Article, Passage


def account(*sentences: str, identity: str = "A") -> Article:
    """An article of these sentences, one a paragraph."""
    passages = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(f"{identity}.{number}", identity, start, start + len(sentence), number, sentence))
        start += len(sentence) + 2
    text = "\n\n".join(sentences)
    return Article(identity, "", "", "", None, None, "", "utf-8", text, tuple(passages), ())


def named(*sentences: str) -> dict[str, tuple[str, str]]:
    """Each name of one article as written, with its kind and value."""
    article = account(*sentences)
    return {article.text[name.start : name.end]: (name.kind, name.value) for name in find_names([article])}


def values(names: list[Name], kind: str) -> list[str]:
    return [name.value for name in names if name.kind == kind]


# --- persons ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The vote was called by Foreign Minister Ilse Brandt on Monday.", "Ilse Brandt"),
        ("Police Chief Warren Oduya said the road was closed.", "Warren Oduya"),
        ("The mayor met Gov. Tomasz Wilk in the afternoon.", "Tomasz Wilk"),
        ("A statement by Lt. Col. Arjun Rao was read out.", "Arjun Rao"),
        ("Deputy Secretary of State Helga Moran left early.", "Helga Moran"),
        ("The book is by Mr Abernathy-Jones.", "Abernathy-Jones"),
        ("Later J. K. Tolland was released.", "J. K. Tolland"),
        ("It was signed by Ludwig van Oosten, the treasurer.", "Ludwig van Oosten"),
        ("Spokesman Karim al-Rashid gave no details.", "Karim al-Rashid"),
        ("“We saw smoke,” said Odalys Quintero, 41, a resident.", "Odalys Quintero"),
        ("Wladek Kowalczyk knocked out a rival in the last round.", "Wladek Kowalczyk"),
        ("Captain Lee Joon-seok, 69, was arrested.", "Lee Joon-seok"),
        ("Lance Cpl. Stacy Bannister was found.", "Stacy Bannister"),
        ("The club promoted Rahim Dossa, the coach.", "Rahim Dossa"),
        ("The head of the team, Zsofia Kertesz, said that work went on.", "Zsofia Kertesz"),
    ],
)
def test_a_person_is_found_without_the_title(sentence: str, name: str) -> None:
    assert named(sentence).get(name) == ("person", name)


def test_a_surname_alone_takes_the_full_name_of_its_article() -> None:
    found = named("The talks were led by Ingrid Halvorsen.", "On Friday Halvorsen said she was content.")
    assert found["Halvorsen"] == ("person", "Ingrid Halvorsen")


def test_each_article_keeps_its_own_spelling() -> None:
    one = account("President Aleksei Morozov spoke.", "Then Morozov left.", identity="A")
    two = account("President Alexey Morozov spoke.", "Then Morozov left.", identity="B")
    names = find_names([one, two])
    assert [(name.article, name.value) for name in names] == [
        (0, "Aleksei Morozov"),
        (0, "Aleksei Morozov"),
        (1, "Alexey Morozov"),
        (1, "Alexey Morozov"),
    ]


def test_two_of_one_surname_are_told_apart_by_who_was_named_last() -> None:
    article = account(
        "The widow, Laura Pemberton, was there.",
        "Pemberton thanked the crowd.",
        "Her brother George Pemberton spoke too.",
        "Pemberton said little.",
    )
    assert values(find_names([article]), "person") == [
        "Laura Pemberton",
        "Laura Pemberton",
        "George Pemberton",
        "George Pemberton",
    ]


def test_part_of_a_long_name_is_the_person() -> None:
    found = named("Troops killed Arturo Beltran Leyva on Monday.", "The hunt for Beltran Leyva took years.")
    assert found["Beltran Leyva"] == ("person", "Arturo Beltran Leyva")


def test_a_misspelt_surname_at_the_head_of_a_sentence_is_a_person_with_its_own_spelling() -> None:
    found = named("Manager Tony Reddington made an offer.", "Reddington said no more.")
    assert found["Reddington"] == ("person", "Tony Reddington")
    slip = named("Manager Tony Reddington made an offer.", "Reddingtno said no more.")
    assert slip["Reddingtno"] == ("person", "Reddingtno")


# --- places -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["U.S.", "US", "United States", "America"])
def test_a_country_has_one_name(written: str) -> None:
    assert named(f"Ships of the {written} left the harbour.")[written] == ("place", "United States")


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("The quake was felt in the village of Tarnabod.", "Tarnabod", "Tarnabod"),
        ("It struck 12 miles southwest of Port Lenning.", "Port Lenning", "Port Lenning"),
        ("Crews patrolled the Gulf of Carpentaria.", "Gulf of Carpentaria", "Gulf of Carpentaria"),
        ("Homes in Vasile province were destroyed.", "Vasile", "Vasile"),
        ("The governor of Vasile Province resigned.", "Vasile Province", "Vasile"),
        ("She lives near Lake Orwell.", "Lake Orwell", "Lake Orwell"),
        ("The survey’s office is in Golden, Colo., said a man.", "Colo.", "Colorado"),
        ("He was taken to St. Brennan's Hospital by car.", "St. Brennan's Hospital", "St. Brennan's Hospital"),
        ("Rows of tents stood in the Yorida refugee camp.", "Yorida", "Yorida"),
        ("Guests left the Bellmont hotel in a hurry.", "Bellmont hotel", "Bellmont hotel"),
    ],
)
def test_a_place_is_found_by_its_company(sentence: str, name: str, value: str) -> None:
    assert named(sentence).get(name) == ("place", value)


def test_what_stands_in_a_list_of_places_is_a_place() -> None:
    found = named("A fire reached the village of Ostrava Dolna.", "Hit were Rimel, Ostrava Dolna, Kestin and Vorota.")
    assert {found[name][0] for name in ("Rimel", "Kestin", "Vorota")} == {"place"}


def test_a_dateline_in_capitals_is_the_place() -> None:
    assert named("GENEVA, May 3. Delegates met.")["GENEVA"] == ("place", "Geneva")


# --- organizations ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Interior Ministry denied it.", "Interior Ministry"),
        ("A study by Harlow University was published.", "Harlow University"),
        ("It was bought by Tessera Systems Inc. for cash.", "Tessera Systems Inc."),
        ("Reporters asked the Bank of Lithuania about it.", "Bank of Lithuania"),
        ("They lost to the Cleveland Marauders.", "Cleveland Marauders"),
        ("The warship INS Vikrant was sent.", "INS Vikrant"),
        ("The Norwegian Coast Guard rescued them.", "Norwegian Coast Guard"),
        ("An order of the Food and Drug Administration was read.", "Food and Drug Administration"),
        ("The Academy of Arts and Sciences was founded late.", "Academy of Arts and Sciences"),
        ("The Department of Health and Human Services was asked.", "Department of Health and Human Services"),
        ("Engines of Air France were checked, and France Telecom said so.", "France Telecom"),
        ("On Monday SeaMicro was sold.", "SeaMicro"),
        ("The Highway Patrol said the road was open.", "Highway Patrol"),
        ("Delegates of the Russia-NATO Council met.", "Russia-NATO Council"),
    ],
)
def test_a_body_is_found_by_its_words(sentence: str, name: str) -> None:
    assert named(sentence)[name][0] == "organization"


def test_a_well_known_short_form_and_its_long_form_have_one_value() -> None:
    found = named("Troops of the North Atlantic Treaty Organization left.", "The alliance, NATO, said so.")
    assert found["North Atlantic Treaty Organization"] == found["NATO"] == ("organization", "NATO")


# --- no names -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Meanwhile the search went on.",
        "Thieves took the money. Officers looked for them.",
        "On Friday, January 21, nothing happened.",
        "The Prime Minister was not there.",
        "Russian and American officials met.",
        "FOUR PEOPLE DIED WHEN A BOAT SANK OFF THE COAST",
        "Four People Die as Boat Sinks Off Southern Coast",
        "He drove an SUV at 9 AM GMT and watched TV.",
        "Fleeing through the woods, they were seen.",
        "“Nobody knows,” they said. “Everything is gone.”",
        "The Super Bowl, the World Series and the Geneva Convention were mentioned.",
        "The Alder Fire and the Corrin Earthquake were mentioned; the Alder Fire spread.",
    ],
)
def test_a_capital_alone_makes_no_name(sentence: str) -> None:
    assert named(sentence) == {}


def test_a_headline_in_title_case_names_what_the_story_names() -> None:
    found = named(
        "Brandt Meets Farmers After Record Harvest Fails",
        "Minister Ilse Brandt met farmers.",
        "A record harvest failed.",
    )
    assert found["Brandt"] == ("person", "Ilse Brandt")
    assert set(found) == {"Brandt", "Ilse Brandt"}


def test_a_title_parts_the_place_from_the_person() -> None:
    found = named("It was told by Tarnabod Governor Pavel Hron on Monday.", "In Tarnabod all was quiet.")
    assert found["Tarnabod"][0] == "place"
    assert found["Pavel Hron"][0] == "person"


def test_a_generation_belongs_to_the_name() -> None:
    found = named("Police were looking for Anthony Berg III in the woods.", "Mr Berg was found at dawn.")
    assert found["Anthony Berg III"] == ("person", "Anthony Berg III")


# --- always -------------------------------------------------------------------------------------------------------

_TEXT = (
    "Anna Mr. in the Paris of U.S. and “ ” said NATO ( ) , . van Council J. ’s Russia-US - 1,1 İ ﬁ al-Rashid & \u202e"
)
_WORDS = st.sampled_from(_TEXT.split(" "))


@given(st.lists(st.lists(_WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_every_name_lies_in_its_passage_and_has_a_value(sentences: list[str]) -> None:
    article = account(*sentences)
    for name in find_names([article]):
        passage = article.passages[name.passage]
        assert passage.start <= name.start < name.end <= passage.end
        assert name.value.strip()


def test_a_flood_of_capitals_is_read_in_order() -> None:
    flood = "Aaa Bbb " * 20_000 + "January " * 5_000 + "U.S. " * 5_000
    assert find_names([account(flood)]) == find_names([account(flood)])


# --- where a name begins and ends ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("New York Times wrote it.", ["New York Times"]),
        ("New York Police Department officers came.", ["New York Police Department"]),
        ("The Food and Drug Administration, Ann Lee said, agreed.", ["Ann Lee", "Food and Drug Administration"]),
        ("He went to the Bank of the West.", ["Bank of the West"]),
        ("She met Maria de la Cruz.", ["Maria de la Cruz"]),
        ("Hurricane Katrina hit.", ["Katrina"]),
        ("Federal Drug Agency men came. Federal men left.", ["Federal Drug Agency"]),
        ("Council for Peace members left.", ["Council for Peace"]),
        ("We met Ann May Lee.", ["Ann May Lee"]),
        ("April Jones left.", ["April Jones"]),
        ("He met NASA Peter Lee.", ["NASA", "Peter Lee"]),
        ("GM Ed Smith said so.", ["Ed Smith"]),
        ("He lives in Guinea-bissau.", ["Guinea-bissau"]),
        ("We saw Ram-raiders.", []),
        ("An Oslo-born man left.", ["Oslo"]),
        ("Amazon.com said so.", ["Amazon.com"]),
        ("They said STOP to him. We stop, and stop, and stop.", []),
        ("Jordan Ayew scored.", ["Jordan Ayew"]),
        ("He met President Lee and Justice Department aides.", ["Justice Department", "Lee"]),
        ("Ann Bridge was closed.", ["Ann Bridge"]),
        ("She saw Anna Banana (45) there.", ["Anna Banana"]),
    ],
)
def test_where_a_name_begins_and_ends(sentence: str, names: list[str]) -> None:
    assert sorted(named(sentence)) == names


@pytest.mark.parametrize("told", ["City of Kalu", "Kalu Island", "Kalu Region"])
def test_a_place_named_with_what_it_is_has_the_value_of_its_bare_name(told: str) -> None:
    found = named(f"Rain fell on the {told} at noon. They live in Kalu. He came to Kalu.")
    assert found[told] == found["Kalu"] == ("place", "Kalu")


def test_a_storm_bears_a_name() -> None:
    found = named("Typhoon Mirelle struck the coast.", "The storm Mirelle then killed nine.")
    assert found["Mirelle"] == ("person", "Mirelle")


def test_a_province_behind_its_town_is_a_place() -> None:
    found = named("Five lived in the mountain town of Dolna, Varsk, civil defense officials said.")
    assert found["Varsk"] == ("place", "Varsk")


def test_who_is_only_called_by_a_trade_has_no_name() -> None:
    assert not named("Teacher, 43, dies after fall")


def test_who_lives_somewhere_names_a_place_and_whose_lives_are_told_of_does_not() -> None:
    assert named("The men hail from Carver.")["Carver"][0] == "place"
    assert named("A native of Carver said so.")["Carver"][0] == "place"
    assert "Carver" not in named("The lives of Carver refugees were lost.")


def test_a_settlement_out_of_court_is_no_place() -> None:
    assert named("In the settlement Uber paid a fine.").get("Uber", ("organization",))[0] != "place"
    assert named("They drove to the settlement of Carver.")["Carver"][0] == "place"


def test_a_surname_ahead_of_all_full_names_is_not_the_brother_named_further_on() -> None:
    one = account("Elena Moreno won the race on Sunday.", "Elena Moreno lives in Faro.")
    other = account("Moreno has a term of two years.", "Her brother, Marco Moreno, is a baker.", identity="B")
    persons = values(find_names([one, other]), "person")
    assert persons == ["Elena Moreno", "Elena Moreno", "Elena Moreno", "Marco Moreno"]


def test_a_country_or_a_word_ahead_of_a_name_is_no_part_of_it() -> None:
    article = account(
        "Maya Holm met Orm Dahl in Arland on Monday.",
        "The President of Arland Maya Holm spoke first.",
        "Substitute Orm Dahl waited outside.",
    )
    persons = values(find_names([article]), "person")
    assert persons == ["Maya Holm", "Orm Dahl", "Maya Holm", "Orm Dahl"]


def test_a_name_with_an_ampersand_is_a_firm() -> None:
    assert (
        named("Power lines of Dale & Moor sparked, a deputy of the sheriff said.")["Dale & Moor"][0] == "organization"
    )


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The drugmaker Tavenor fell on Monday.", "Tavenor", "organization"),
        ("Shares in Tavenor fell on Monday.", "Tavenor", "organization"),
        ("An economist at Tavenor spoke first.", "Tavenor", "organization"),
        ("Doctors Without Borders spoke first.", "Doctors Without Borders", "organization"),
        ("A farmer at Tavenor spoke first.", "Tavenor", "place"),
        ("Operator Tavenor said trains were late.", "Tavenor", "organization"),
        ("The bus was operated by Highmoor Tours, which has forty.", "Highmoor Tours", "organization"),
        ("The rescue of the ferry Santa Brigida took two hours.", "Santa Brigida", "organization"),
        ("A yacht and the trawler Anna Holm were seen.", "Anna Holm", "organization"),
        ("It was the second week in which Tollers were second.", "Tollers", "organization"),
        ("The dead are Helen Park, 61, and a boy.", "Helen Park", "person"),
        ("On board was the captain Anna Holm, 44.", "Anna Holm", "person"),
        ("The filmmaker Anna Holm spoke first.", "Anna Holm", "person"),
        ("They walked in Helen Park on Monday.", "Helen Park", "place"),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(sentence: str, name: str, kind: str) -> None:
    assert named(sentence)[name][0] == kind


def test_a_persons_name_with_an_article_is_no_persons() -> None:
    assert "Norman Tide" not in named("In winter the Norman Tide caught fire in that sea.")
    assert named("In winter Norman Tide caught fire in that play.")["Norman Tide"][0] == "person"


def test_a_place_may_be_known_by_its_prison() -> None:
    found = named("They broke out of Harlow Heath prison.", "Harlow Heath, 60 years old, is too small.")
    assert found["Harlow Heath"][0] == "place"


def test_who_ran_is_the_boy_not_the_town_that_he_is_from() -> None:
    assert named("It is the boy from Surbeck who ran.").get("Surbeck", ("place",))[0] == "place"
    assert named("It was Surbeck who ran.")["Surbeck"][0] == "person"


def test_the_capitals_that_open_a_story_are_its_place() -> None:
    found = named("SAN TOLMO (DVW) — The ministers met.", "HALBECK, May 3 — They met again.", "In May HALBECK slept.")
    assert (found["SAN TOLMO"][0], found["HALBECK"][0]) == ("place", "place")
    assert named("NATO — an alliance — met.")["NATO"][0] == "organization"


def test_a_first_word_in_capitals_is_part_of_the_name_that_opens_a_story() -> None:
    found = named("DANIEL Holm drove home.", "Holm is 30.", "His wife is Anna Holm.")
    assert (found["DANIEL Holm"], found["Holm"]) == (("person", "Daniel Holm"), ("person", "Daniel Holm"))
    assert "FBI Holm" not in named("FBI Holm files were found.")


def test_the_number_of_a_flight_is_no_part_of_a_name() -> None:
    assert named("The flight U6-203 Oslo – Bergen was late.")["Oslo"][0] == "place"
