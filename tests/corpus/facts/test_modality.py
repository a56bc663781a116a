"""How a value is told: asserted, planned, expected, denied, asked for or under a condition."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The quake killed 10 people.", "asserted"),
        ("Officials said the quake killed 10 people.", "asserted"),
        ("The company plans to cut 100 jobs.", "planned"),
        ("The company will cut 100 jobs.", "planned"),
        ("The company is set to cut 100 jobs.", "planned"),
        ("The company is expected to cut 100 jobs.", "expected"),
        ("The company may cut 100 jobs.", "expected"),
        ("Up to 50 people may have been aboard.", "expected"),
        ("About 12 people were feared dead.", "expected"),
        ("The company did not cut 100 jobs.", "denied"),
        ("The company denied that 100 workers were sacked.", "denied"),
        ("Prosecutors asked for a fine of $5,000.", "asked"),
        ("The union demanded $5,000.", "asked"),
        ("If it cuts 100 jobs, it saves money.", "conditional"),
        ("His next court hearing on April 19 was announced.", "planned"),
        ("Their next meeting was held on May 5.", "asserted"),
        ("Her next film opened on May 5.", "asserted"),
        ("The talks are due to resume on May 5.", "planned"),
        ("They were due to disembark on May 5.", "planned"),
        ("The flight was cancelled due to fog on May 5.", "asserted"),
        ("Play stopped due to low light on May 5.", "asserted"),
        ("The talks, for which three hours had been planned, began late.", "planned"),
        ("The talks, for which three hours were foreseen, began late.", "planned"),
        ("The talks were meant to last three hours.", "planned"),
        ("Ten people had been killed.", "asserted"),
    ],
)
def test_modality(figures: Figures, text: str, modality: str) -> None:
    assert figures(text)[0].modality == modality


def test_what_is_still_to_come_is_planned(figures: Figures) -> None:
    assert figures("The response comes next Monday.")[0].modality == "planned"


def test_what_someone_said_on_a_day_is_not_what_will_be(figures: Figures) -> None:
    assert figures("He said on Friday his meeting will help.")[0].modality == "asserted"


def test_the_plan_as_a_noun_plans_nothing(figures: Figures) -> None:
    assert figures("Voters backed the plan; 30 percent opposed it.")[0].modality == "asserted"


def test_not_more_than_is_a_bound_and_no_denial(figures: Figures) -> None:
    (found,) = figures("It cost no more than $50.")
    assert (found.bound, found.modality) == ("most", "asserted")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Some 40-plus people came.", "least"),
        ("Forty odd people came.", ""),
        ("About just over some 40 people came.", "least"),
        ("They had a little more than 40 people.", "least"),
        ("There was a less than 40 percent rise.", "most"),
    ],
)
def test_words_round_a_number_bound_it(figures: Callable[..., list[Fact]], text: str, bound: str) -> None:
    assert [fact.bound or "" for fact in figures(text)] == [bound]


def test_what_is_denied_not_to_be_less_is_denied_as_a_bound(figures: Callable[..., list[Fact]]) -> None:
    (told,) = figures("He denied that not less than 40 died.")
    assert (told.value, told.modality, told.bound) == ("40", "denied", "least")
