"""Two written names: one name, one longer than the other, one spelled otherwise, or two names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.facts.spellings import compare_names, same_person


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Antony Blinken", "Anthony Blinken"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Segrgey Lavrov", "Sergei Lavrov"),
        ("Steven Miller", "Stephen Miller"),
        ("Mohammed Karimi", "Muhammad Karimi"),
        ("Tomas Novák", "Tomas Novak"),
        ("Ilene Wolfe", "Ilene Wolff"),
        ("Jakob Petersen", "Jakob Peterson"),
        ("Pat Regains", "Pat Reagins"),
        ("Duncan Rait", "Duncan Raite"),
        ("Anre Bergmans", "Andre Bergmans"),
        ("Dwayne Berg", "Duane Berg"),
        ("Leah Berg", "Lea Berg"),
        ("Hamid Tariqué", "Hamid Tarik"),
        ("Alyson", "Alison"),
        ("Meilin", "Mei-lin"),
        ("Bernardo Ruiz", "Bernie Ruiz"),
    ],
)
def test_one_person_is_spelled_in_two_ways(a: str, b: str) -> None:
    assert compare_names("person", a, b) == compare_names("person", b, a) == "spelling"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("George Bush", "Laura Bush"),
        ("John Banks", "Joan Banks"),
        ("Mario Rossi", "Maria Rossi"),
        ("Daniel Roth", "Danielle Roth"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Ali Naghavi", "Ali Rezapour"),
        ("George H. Walker", "George W. Walker"),
        ("Peter Martin", "Peter Morgan"),
        ("J. Smith", "Robert Smith"),
        ("Anna Berg", "Anna Burg Larsen"),
        ("Charlene", "Charlie"),
        ("Jan Berg", "Jane Berg"),
        ("Julie Berg", "Julia Berg"),
        ("Ellen", "Peter Allen"),
    ],
)
def test_different_persons_are_never_one(a: str, b: str) -> None:
    assert compare_names("person", a, b) == compare_names("person", b, a) == "other"
    assert not same_person(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Abu Karim", "Abu Karim Aziz"),
        ("Blinken", "Antony Blinken"),
        ("A. Blinken", "Antony Blinken"),
        ("George Bush", "George W. Bush"),
    ],
)
def test_a_surname_or_an_initial_is_the_same_person_told_shorter(a: str, b: str) -> None:
    assert compare_names("person", a, b) == "longer"


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("place", "Hormuzgan", "Hormouzgan"),
        ("place", "Gulf of Aden", "Gulf of Eden"),
        ("place", "Place Vendome", "Place Vendôme"),
        ("place", "Kiev", "Kyiv"),
        ("place", "Internationally Recognised Corridor", "Internationally Recognized Corridor"),
        ("organization", "Orioles", "Oriels"),
        ("organization", "Northgate", "North Gate"),
    ],
)
def test_one_place_or_body_is_spelled_in_two_ways(kind: str, a: str, b: str) -> None:
    assert compare_names(kind, a, b) == compare_names(kind, b, a) == "spelling"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Oman", "Omak"),
        ("Tehran", "Kerman"),
        ("North Korea", "South Korea"),
        ("Slovakia", "Slovenia"),
    ],
)
def test_different_places_are_never_one(a: str, b: str) -> None:
    assert compare_names("place", a, b) == compare_names("place", b, a) == "other"


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("place", "UAE", "United Arab Emirates"),
        ("place", "Mt. Cook", "Mount Cook"),
        ("organization", "IRTC", "Internationally Recognised Transit Corridor"),
        ("organization", "Carlton hotel", "Carlton Hotel"),
        ("organization", "Hewlett-Packard", "Hewlett-Packard Co."),
        ("organization", "AMD", "Advanced Micro Devices Inc"),
        ("person", "P.J. Carlesimo", "PJ Carlesimo"),
        ("person", "Kim Jong-un", "Kim Jong Un"),
    ],
)
def test_short_forms_and_capitals_make_no_other_name(kind: str, a: str, b: str) -> None:
    assert compare_names(kind, a, b) == "same"


def test_a_body_is_not_the_country_it_is_named_after() -> None:
    assert compare_names("organization", "Russia", "Bank of Russia") == "other"


_NAME = st.text(st.sampled_from("abeilnorst ABLM-.'é"), min_size=1, max_size=24)


@given(st.sampled_from(["person", "place", "organization"]), _NAME, _NAME)
def test_a_comparison_does_not_depend_on_the_order(kind: str, a: str, b: str) -> None:
    assert compare_names(kind, a, b) == compare_names(kind, b, a)


@given(st.sampled_from(["person", "place", "organization"]), _NAME)
def test_a_name_is_itself(kind: str, name: str) -> None:
    assert compare_names(kind, name, name) == "same"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Gen. Mark Lee", "Mark Lee", "same"),
        ("Mark Anthony Lee Jr.", "Mark Anthony Lee", "same"),
        ("Olano Bo", "Olana Bo", "other"),
        ("Ann Bella Lee", "Ann Clara Lee", "other"),
        ("Ann Karla Lee", "Ann Carla Lee", "spelling"),
        ("Ann B. Lee", "Ann Bella Lee", "same"),
        ("the", "Ann", "other"),
        ("", "Ann", "other"),
        ("Scott", "Scott Lee", "longer"),
    ],
)
def test_parts_of_a_persons_name_are_weighed(a: str, b: str, relation: str) -> None:
    assert compare_names("person", a, b) == compare_names("person", b, a) == relation


def test_a_name_written_as_one_word_is_the_same() -> None:
    assert compare_names("place", "Bandar Abbas", "Bandarabbas") == "same"
