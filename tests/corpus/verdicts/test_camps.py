"""Who stands with whom."""

from geneva_corpus.model import Article, Comparison, Divergence, Fact, FactKind, Modality, Reading, Verdict
from geneva_corpus.verdicts.camps import Camp, camps, show_fact


def found(verdict: Verdict, kind: FactKind, *values: tuple[str, str, Modality]) -> tuple[Camp, ...]:
    """The camps of readings (words, normal form, modality) by one article each."""
    facts = tuple(
        Fact(f"f{number}", f"{chr(64 + number)}.1", 0, len(words), words, kind, value, modality=modality)
        for number, (words, value, modality) in enumerate(values, 1)
    )
    articles = tuple(
        Article(fact.passage[0], "", "", fact.passage[0], "2022-01-21", None, "", "", fact.text, (), ())
        for fact in facts
    )
    readings = tuple(Reading(fact.passage[0], fact.passage, fact.id, fact.value) for fact in facts)
    divergence = Divergence("d1", "e1", kind, verdict, readings, "")
    comparison = Comparison(articles, (), (), facts, (divergence,), 0.5)
    return camps(divergence, comparison)


def told(verdict: Verdict, kind: FactKind, *values: tuple[str, str, Modality]) -> list[tuple[str, bool, str]]:
    """The camps: shown, beside, modality."""
    return [(camp.shown, camp.beside, camp.modality) for camp in found(verdict, kind, *values)]


def test_equal_values_stand_together_however_they_are_written() -> None:
    assert told(
        "conflict",
        "duration",
        ("1.5 hours", "PT1H30M", "asserted"),
        ("one hour and 50 minutes", "PT1H50M", "asserted"),
        ("90 minutes", "PT90M", "asserted"),
    ) == [("1 h 30 min", False, "asserted"), ("1 h 50 min", False, "asserted")]


def test_a_plan_stands_apart() -> None:
    assert told(
        "conflict",
        "duration",
        ("90 minutes", "PT1H30M", "planned"),
        ("two hours", "PT2H", "asserted"),
        ("an hour", "PT1H", "asserted"),
    ) == [("2 h", False, "asserted"), ("1 h", False, "asserted"), ("1 h 30 min", False, "planned")]


def test_a_value_that_fits_all_takes_no_side_in_their_conflict() -> None:
    assert told(
        "conflict",
        "date",
        ("last week", "2022-W02", "asserted"),
        ("January 10", "2022-01-10", "asserted"),
        ("January 12", "2022-01-12", "asserted"),
    ) == [("10 Jan", False, "asserted"), ("12 Jan", False, "asserted"), ("week of 10 Jan", True, "asserted")]


def test_nothing_stands_beside_where_nothing_conflicts() -> None:
    assert told(
        "precision", "date", ("last week", "2022-W02", "asserted"), ("January 10", "2022-01-10", "asserted")
    ) == [("week of 10 Jan", False, "asserted"), ("10 Jan", False, "asserted")]


def parties(verdict: Verdict, kind: FactKind, *values: tuple[str, str, Modality]) -> list[tuple[str, str]]:
    """The camps with what each that is no party is called."""
    return [(camp.shown, camp.apart) for camp in found(verdict, kind, *values)]


def test_a_plan_is_no_party_where_what_happened_differs() -> None:
    assert parties(
        "conflict",
        "duration",
        ("90 minutes", "PT1H30M", "planned"),
        ("two hours", "PT2H", "asserted"),
        ("an hour", "PT1H", "asserted"),
    ) == [("2 h", ""), ("1 h", ""), ("1 h 30 min", "planned")]


def test_plans_are_parties_where_only_they_differ() -> None:
    assert parties(
        "conflict", "number", ("450", "450", "expected"), ("540", "540", "planned"), ("500", "500", "asked")
    ) == [("450", ""), ("540", ""), ("500", "asked")]


def test_a_day_told_as_a_fact_and_another_that_is_planned_are_both_parties() -> None:
    assert parties("conflict", "date", ("May 25", "2022-05-25", "planned"), ("May 18", "2022-05-18", "asserted")) == [
        ("18 May", ""),
        ("25 May", ""),
    ]


def test_midnight_is_shown_as_midnight() -> None:
    midnight = Fact("f1", "A.1", 0, 8, "midnight", "time", "T00:00")
    assert show_fact(midnight) == "midnight"
    assert show_fact(Fact("f2", "A.1", 0, 5, "12.05", "time", "T00:05")) == "0:05"
