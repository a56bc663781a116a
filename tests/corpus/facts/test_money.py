"""Sums of money with their currency and scale."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They paid $13.9 billion for it.", "13900000000 USD"),
        ("They paid $2.6-million for it.", "2600000 USD"),
        ("They paid US$5.50 for it.", "5.5 USD"),
        ("They paid A$300 for it.", "300 AUD"),
        ("They paid €2m for it.", "2000000 EUR"),
        ("They paid £88m for it.", "88000000 GBP"),
        ("They paid 2m euros for it.", "2000000 EUR"),
        ("They paid two million euros for it.", "2000000 EUR"),
        ("They made a two-million-euro booty.", "2000000 EUR"),
        ("They paid 2 mn-euro for it.", "2000000 EUR"),
        ("They paid 100 billion USD for it.", "100000000000 USD"),
        ("They paid a hundred billion dollars for it.", "100000000000 USD"),
        ("They paid 24,980 yen for it.", "24980 JPY"),
        ("They paid 50 cents for it.", "0.5 USD"),
        ("They paid 412p for it.", "4.12 GBP"),
        ("They paid 300 Swiss francs for it.", "300 CHF"),
        ("They paid 3 million pounds for it.", "3000000 GBP"),
        ("They paid $140-150 million for it.", "140000000/150000000 USD"),
        ("They paid $140- $150 million for it.", "140000000/150000000 USD"),
        ("They paid between $140 million and $150 million for it.", "140000000/150000000 USD"),
        ("They paid between $140 and $150 million for it.", "140000000/150000000 USD"),
    ],
)
def test_a_sum(figures: Figures, text: str, value: str) -> None:
    (found,) = figures(text)
    assert (found.kind, found.value) == ("money", value)


def test_a_change_from_one_sum_to_another_is_no_range(figures: Figures) -> None:
    found = figures("The reward was raised from $10,000 to $25,000.")
    assert [fact.value for fact in found] == ["10000 USD", "25000 USD"]


def test_one_sum_in_three_currencies_is_of_one_thing(figures: Figures) -> None:
    found = figures("They made off with 2m euros (£1.7m; $2.6m) in gems and watches.")
    assert [fact.value for fact in found] == ["2000000 EUR", "1700000 GBP", "2600000 USD"]
    assert {fact.of for fact in found} == {"gems; stolen"}


def test_the_price_of_a_share_is_not_the_price_in_all(figures: Figures) -> None:
    whole, share = figures("The company will pay $13.9 billion, or $25 per share.")
    assert whole.of == "company; paid"
    assert share.of == "company; paid; per share"
    assert share.modality == whole.modality == "planned"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The company will pay 412p a share.", "412p a share"),
        ("The company will pay 421 pence in cash per share.", "421 pence"),
        ("The company will pay 421 pence in cash for each share.", "421 pence"),
        ("The company made a 412p-a-share offer.", "412p-a-share"),
    ],
)
def test_a_price_of_a_share(figures: Figures, text: str, words: str) -> None:
    (found,) = figures(text)
    assert found.of.endswith("; per share")
    assert found.text == words


def test_lines_of_a_picture_are_no_pence(figures: Figures) -> None:
    assert not [found for found in figures("The video in 1080p is sharp.") if found.kind == "money"]


def test_the_bidder_stands_before_the_bracket(figures: Figures) -> None:
    text = "Other bidders are the Orioles (seven years, $140 million) and Nationals (eight years, $160 million)."
    assert [(fact.value, fact.of) for fact in figures(text)] == [
        ("P7Y", "Orioles"),
        ("140000000 USD", "Orioles"),
        ("P8Y", "Nationals"),
        ("160000000 USD", "Nationals"),
    ]


def test_pounds_weigh_unless_they_are_many_or_sterling(figures: Figures) -> None:
    assert figures("The baby weighed 6 pounds.")[0].value == "6 lb"
    assert figures("He paid 6 pounds sterling.")[0].value == "6 GBP"


def test_each_bidder_of_a_sentence_has_its_own_sum(figures: Figures) -> None:
    text = "The Nationals have bid $160 million, the Orioles between $140 million and $150 million."
    first, second = figures(text)
    assert first.of == "Nationals; bid"
    assert second.of == "Orioles"


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It costs U.S. $3 million.", ["3000000 USD"]),
        ("It costs AU $3 million.", ["3000000 AUD"]),
        ("It cost 3 million won.", ["3000000 KRW"]),
        ("They won 3 the day after.", []),
        ("It costs $3 to $5 million.", ["3000000/5000000 USD"]),
        ("It costs $3 thousand million.", ["3000000000 USD"]),
        ("It costs $.", []),
    ],
)
def test_the_words_of_a_sum(values: Callable[..., list[tuple[str, str]]], text: str, sums: list[str]) -> None:
    assert [value for kind, value in values(text) if kind == "money"] == sums


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A fine of Rs 5,000 was imposed.", "5000 INR"),
        ("A fine of Tk 3 lakh was imposed.", "300000 BDT"),
        ("A fine of Dh30 million was imposed.", "30000000 AED"),
        ("A fine of DKr95 was imposed.", "95 DKK"),
        ("A fine of R5 million was imposed.", "5000000 ZAR"),
        ("A fine of 40,000 Swedish kronor was imposed.", "40000 SEK"),
        ("A fine of 2 million Pakistani rupees was imposed.", "2000000 PKR"),
        ("A fine of 100,000 taka was imposed.", "100000 BDT"),
        ("A fine of 500 € was imposed.", "500 EUR"),
        ("A fine of 3,5 million euros was imposed.", "3500000 EUR"),
        ("A fine of 5 grand was imposed.", "5000 USD"),
        ("A fine of 3 million crowns was imposed.", "3000000 crown"),
        ("In Prague a fine of 3 million crowns was imposed.", "3000000 CZK"),
        ("Mexican police paid a fine of 200 pesos.", "200 MXN"),
        ("The town near Manila paid P75 million.", "75000000 PHP"),
    ],
)
def test_a_currency_by_its_letters_or_its_country(figures: Figures, text: str, value: str) -> None:
    (found,) = (fact for fact in figures(text) if fact.kind == "money")
    assert found.value == value


@pytest.mark.parametrize(
    "text", ["Two grand pianos burned.", "Two won the cup.", "The two crowns were stolen.", "The R2 train and visa P3."]
)
def test_words_that_are_no_money_here(figures: Figures, text: str) -> None:
    assert not [fact for fact in figures(text) if fact.kind == "money"]


def test_what_a_price_rose_by_and_to_are_two_sums(figures: Figures) -> None:
    assert [fact.value for fact in figures("Crude rose $1.12 to $74.35.")] == ["1.12 USD", "74.35 USD"]
    assert [fact.value for fact in figures("The dollar fell to 108.25 yen from 109.10.")] == ["108.25 JPY", "109.1 JPY"]


def test_the_second_of_two_sums_has_the_currency_of_the_first(figures: Figures) -> None:
    told = [fact.value for fact in figures("Profit fell to 1.2 billion rupees from 1.5 billion.")]
    assert told == ["1200000000 INR", "1500000000 INR"]


def test_the_first_of_two_sums_has_the_scale_of_the_second(figures: Figures) -> None:
    assert [fact.value for fact in figures("Sales rose from 1.2 to 1.5 million euros.")] == [
        "1200000 EUR",
        "1500000 EUR",
    ]
