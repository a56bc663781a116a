"""Names of one bearer over several accounts."""

from string import ascii_lowercase, ascii_uppercase

from geneva_corpus.model import Fact, FactKind
from geneva_corpus.verdicts.name_slots import FEW_NAMES, find_name_slots


def slots(*mentions: tuple[str, str], kind: FactKind = "person") -> list[tuple[str, tuple[str, ...]]]:
    """Verdicts and written forms for (article, name) mentions, all in one event."""
    facts = [
        Fact(f"f{number}", f"{article}.1", number, number + 1, name, kind, name)
        for number, (article, name) in enumerate(mentions, 1)
    ]
    article_of = {fact.passage: fact.passage[0] for fact in facts}
    events_of = {fact.passage: ["e1"] for fact in facts}
    found = find_name_slots(facts, article_of, events_of, lambda _passage: False)
    return [(slot.verdict, tuple(fact.text for fact in slot.facts)) for slot in found]


def test_a_name_written_differently() -> None:
    assert ("spelling", ("Heidar Alishvandi", "Heydar Alishbandi")) in slots(
        ("A", "Heidar Alishvandi"), ("B", "Heydar Alishbandi")
    )


def test_accents_are_a_matter_of_spelling() -> None:
    assert ("spelling", ("Place Vendôme", "Place Vendome")) in slots(
        ("A", "Place Vendôme"), ("B", "Place Vendome"), kind="place"
    )


def test_two_persons_are_not_one() -> None:
    assert not slots(("A", "Anna Berg"), ("B", "Carl Dahl"))


def test_a_surname_alone_is_no_other_spelling() -> None:
    assert not [verdict for verdict, _ in slots(("A", "Anna Berg"), ("B", "Berg")) if verdict != "agreement"]


def test_one_surname_of_two_persons_agrees_with_neither_of_the_others() -> None:
    told = [
        ("A", "Anna Berg", "Anna Berg"),
        ("B", "Berg", "Anna Berg"),
        ("C", "Berg", "Carl Berg"),
        ("D", "Carl Berg", "Carl Berg"),
    ]
    facts = [
        Fact(f"f{number}", f"{article}.1", number, number + 1, text, "person", value)
        for number, (article, text, value) in enumerate(told, 1)
    ]
    where = {fact.passage: fact.passage[0] for fact in facts}
    found = find_name_slots(facts, where, {passage: ["e1"] for passage in where}, lambda _passage: False)
    assert [(slot.verdict, [fact.id for fact in slot.facts]) for slot in found] == [
        ("agreement", ["f1", "f2"]),
        ("agreement", ["f3", "f4"]),
    ]


def test_two_names_that_two_accounts_use_both_are_two() -> None:
    found = slots(("A", "Karan"), ("A", "Karvan"), ("B", "Karan"), ("B", "Karvan"), kind="place")
    assert not [verdict for verdict, _ in found if verdict == "spelling"]


def test_a_name_in_one_event_agrees_once_an_account() -> None:
    assert slots(("A", "Anna Berg"), ("A", "Anna Berg"), ("B", "Anna Berg")) == [
        ("agreement", ("Anna Berg", "Anna Berg"))
    ]


def test_a_longer_name_is_more_exact() -> None:
    found = slots(("A", "Carlton Hotel"), ("B", "Carlton Intercontinental Hotel"), kind="place")
    assert ("precision", ("Carlton Hotel", "Carlton Intercontinental Hotel")) in found


def test_a_person_told_with_one_more_name_is_told_more_exactly() -> None:
    assert ("precision", ("Anna Maria Berg", "Anna Berg")) in slots(("A", "Anna Maria Berg"), ("B", "Anna Berg"))


def test_a_person_told_with_a_generation_is_told_more_exactly() -> None:
    assert ("precision", ("Carl Berg III", "Carl Berg")) in slots(("A", "Carl Berg III"), ("B", "Carl Berg"))


def test_an_initial_is_a_longer_name() -> None:
    assert ("precision", ("Anna M. Berg", "Anna Berg")) in slots(("A", "Anna M. Berg"), ("B", "Anna Berg"))


def test_a_capital_within_a_name_is_a_matter_of_spelling() -> None:
    assert slots(("A", "Tony LaSalle"), ("B", "Tony Lasalle")) == [("spelling", ("Tony LaSalle", "Tony Lasalle"))]


def test_capitals_throughout_are_no_other_spelling() -> None:
    assert [verdict for verdict, _ in slots(("A", "SAN Diego"), ("B", "San Diego"), kind="place")] == ["agreement"]


def test_a_council_is_not_its_member() -> None:
    assert not slots(("A", "Russia"), ("B", "Russia-NATO Council"), ("C", "NATO"), kind="organization")


def test_among_very_many_names_only_those_of_one_event_are_held_together() -> None:
    names = [f"{first}{last}o Berg" for first in ascii_uppercase for last in ascii_lowercase][: FEW_NAMES + 1]
    told = [("A", "Heidar Alishvandi"), ("B", "Heydar Alishbandi"), *(("C", name) for name in names)]
    facts = [
        Fact(f"f{number}", f"{article}.{number}", 0, 1, name, "person", name)
        for number, (article, name) in enumerate(told, 1)
    ]
    article_of = {fact.passage: fact.passage[0] for fact in facts}
    together = {"A.1": ["e1"], "B.2": ["e1"]}
    apart = {"A.1": ["e1"], "B.2": ["e2"]}

    def verdicts(events_of: dict[str, list[str]]) -> list[str]:
        return [slot.verdict for slot in find_name_slots(facts, article_of, events_of, lambda _passage: False)]

    assert verdicts(together) == ["spelling"]
    assert verdicts(apart) == []
