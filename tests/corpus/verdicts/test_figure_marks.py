"""What small words around a figure make of it."""

import pytest

from geneva_corpus.facts import extract
from geneva_corpus.model import Article, Passage
from geneva_corpus.verdicts.figure_marks import is_page_line, is_unsaid, scope_of


def scopes(text: str) -> dict[str, frozenset[str]]:
    """The scope of each figure of a sentence, by its words."""
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    article = Article("A", "A.txt", "", "", "2015-03-04", None, "", "utf-8", text, (passage,), ())
    return {fact.text: scope_of(fact, passage) for fact in extract([article])}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The bank raised its rate from 3 to 5 percent.", "3"),
        ("The bank raised its rate to 5 percent from 3 percent.", "3 percent"),
        ("The rate is 5 percent, up from 3 percent.", "3 percent"),
        ("The mill cut its staff from 1,200 to 900.", "1,200"),
    ],
)
def test_what_a_figure_was_before_it_changed(text: str, figure: str) -> None:
    assert "before" in scopes(text)[figure]
    assert ["before" in scope for scope in scopes(text).values()].count(True) == 1


@pytest.mark.parametrize(
    "text", ["He swam three miles from two boats to the shore.", "She got 5 euros from 12 people."]
)
def test_from_alone_is_no_change(text: str) -> None:
    assert not any("before" in scope for scope in scopes(text).values())


def test_parts_of_two_wholes_are_told_apart() -> None:
    found = scopes("She hit nine of 13 and eight of 12.")
    assert found["nine"] >= {"part", "of 13"}
    assert found["eight"] >= {"part", "of 12"}


def test_a_length_that_something_lasted_is_not_away_from_anything() -> None:
    assert "away" not in scopes("The siege lasted three hours before he gave up.")["three hours"]
    assert "away" in scopes("He came three hours before the game.")["three hours"]


@pytest.mark.parametrize(
    ("text", "of_the_page"),
    [
        ("Prosecutors filed charges against the driver on Friday.", False),
        ("He was drunk, according to charges filed Friday.", False),
        ("A report published on Friday blames the pilot.", False),
        ("Posted on Friday at noon by the desk.", True),
        ("By Ann Lee | Updated Friday in the evening", True),
    ],
)
def test_the_day_a_page_was_put_up_is_not_the_day_charges_were_filed(text: str, of_the_page: bool) -> None:
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    article = Article("A", "A.txt", "", "", "2015-03-04", None, "", "utf-8", text, (passage,), ())
    days = [fact for fact in extract([article]) if fact.kind == "date"]
    assert [is_page_line(fact, passage) for fact in days] == [of_the_page]


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Officials confirmed Monday that the dam had broken.", True),
        ("The judge was confirmed on Monday by the senate.", False),
        ("Anna Szel turns 75 at the end of it.", True),
        ("There will be 12 stops.", False),
    ],
)
def test_the_day_of_a_saying_and_an_age_to_come_are_unsaid(text: str, unsaid: bool) -> None:
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    article = Article("A", "A.txt", "", "", "2015-03-04", None, "", "utf-8", text, (passage,), ())
    first = next(fact for fact in extract([article]) if fact.kind in ("date", "number"))
    assert is_unsaid(first, passage) is unsaid
