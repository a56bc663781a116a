"""What a bookmark says of its passage and of what the other accounts say."""

import dataclasses

import pytest

from geneva_corpus.model import Article, Comparison, Divergence, Event, Fact, Link, Passage, Reading
from geneva_corpus.notekeeping.entries import entry_alone, entry_for, identity, written_date

TEXTS = {
    "Wire": "The talks lasted one hour and a half on Monday, Jon Doe said.",
    "Post": "The talks went on for two hours, John Doe said on Monday.",
    "Times": "After ninety minutes the talks ended; two hours were planned.",
    "Echo": "Talks were held, a second round follows next week.",
    "Sun": "No talks.",
}


def article(number: int, source: str, text: str) -> Article:
    identity = "ABCDE"[number]
    passage = Passage(f"{identity}.1", identity, 0, len(text), 1, text)
    path = f"pages/{source.lower()}.html"
    return Article(identity, path, f"{source} title", source, None, None, f"sha{number}", "utf-8", text, (passage,), ())


ARTICLES = tuple(article(number, source, text) for number, (source, text) in enumerate(TEXTS.items()))
FACTS = (
    Fact("f1", "A.1", 17, 36, "one hour and a half", "duration", "PT1H30M"),
    Fact("f2", "B.1", 22, 31, "two hours", "duration", "PT2H"),
    Fact("f3", "C.1", 6, 20, "ninety minutes", "duration", "PT1H30M"),
    Fact("f4", "C.1", 38, 47, "two hours", "duration", "PT2H", modality="planned"),
    Fact("f5", "D.1", 40, 49, "next week", "date", "2022-W05"),
    Fact("f6", "A.1", 40, 46, "Monday", "date", "2022-01-24"),
    Fact("f7", "B.1", 50, 56, "Monday", "date", "2022-01-24"),
    Fact("f8", "A.1", 48, 55, "Jon Doe", "person", "Jon Doe"),
    Fact("f9", "B.1", 33, 41, "John Doe", "person", "John Doe"),
)


def reading(number: int) -> Reading:
    fact = FACTS[number - 1]
    return Reading(fact.passage[0], fact.passage, fact.id, fact.value)


def comparison(*divergences: Divergence) -> Comparison:
    links = tuple(Link("A.1", f"{other}.1", score) for other, score in (("B", 0.9), ("C", 0.8), ("D", 0.7)))
    events = (Event("e1", "talks", ("A.1", "B.1", "C.1", "D.1")),)
    return Comparison(ARTICLES, links, events, FACTS, divergences, 0.5)


LENGTH = Divergence("d1", "e1", "duration", "conflict", tuple(reading(n) for n in (1, 2, 3, 4)), "")


def test_a_conflict_names_who_says_the_same_and_who_says_what_else() -> None:
    assert entry_for(comparison(LENGTH), "A.1").others[0] == (
        "≠ duration: 1 h 30 min here, Times; Post “two hours”, Times planned: “two hours”"
    )


def test_the_strongest_verdict_stands_first_and_agreement_last() -> None:
    name = Divergence("d2", "e1", "person", "spelling", (reading(8), reading(9)), "")
    day = Divergence("d3", "e1", "date", "agreement", (reading(6), reading(7)), "")
    assert entry_for(comparison(day, name, LENGTH), "B.1").others == (
        "≠ duration: 2 h here; Wire “one hour and a half”, Times “ninety minutes”, planned: “two hours”",
        "~ person: John Doe here; Wire “Jon Doe”",
        "= agreed: 24 Jan 2022",
    )


def test_what_only_some_tell_names_who_leaves_it_out() -> None:
    only = Divergence("d4", "e1", "date", "only", (reading(5),), "", ("A", "B"))
    assert entry_for(comparison(only), "D.1").others[0] == (
        "+ date: week of 31 Jan 2022 here; not told by Wire, Post, Sun"
    )
    assert entry_for(comparison(only), "A.1").others[0] == (
        "+ date: Echo “next week”; not told by this account, Post, Sun"
    )


def test_a_wording_quotes_the_others_passage() -> None:
    wording = Divergence("d5", "e1", "quote", "wording", (Reading("A", "A.1"), Reading("D", "D.1")), "")
    assert entry_for(comparison(wording), "A.1").others[0] == (
        "~ wording: Echo “Talks were held, a second round follows next week.”"
    )


def test_accounts_without_a_verdict_are_quoted_by_their_best_passage() -> None:
    assert entry_for(comparison(), "A.1").others == (
        "Post: “The talks went on for two hours, John Doe said on Monday.”",
        "Times: “After ninety minutes the talks ended; two hours were planned.”",
        "Echo: “Talks were held, a second round follows next week.”",
    )


def test_a_passage_that_nobody_else_tells_has_no_others() -> None:
    assert entry_for(comparison(LENGTH), "E.1").others == ()


def test_a_long_passage_of_another_account_is_cut_between_words() -> None:
    long = article(1, "Post", "word " * 200)
    others = entry_for(dataclasses.replace(comparison(), articles=(ARTICLES[0], long, *ARTICLES[2:])), "A.1").others
    assert others[0].endswith(" word…”")
    assert len(others[0]) < 300


def test_the_origin_names_outlet_title_and_date() -> None:
    dated = dataclasses.replace(ARTICLES[0], date="2022-01-24")
    assert entry_alone(dated, "A.1").origin == "Wire, “Wire title”, 24 January 2022"
    assert entry_alone(dataclasses.replace(dated, source=""), "A.1").origin == "wire, “Wire title”, 24 January 2022"
    assert entry_alone(dataclasses.replace(dated, source="", title="", date=None), "A.1").origin == "wire"


def test_a_passage_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        entry_for(comparison(), "A.9")


def test_every_reader_gives_a_passage_the_same_identity() -> None:
    passage = ARTICLES[0].passages[0]
    assert identity(ARTICLES[0], passage) == identity(dataclasses.replace(ARTICLES[0], id="Z"), passage)
    assert identity(ARTICLES[0], passage) != identity(ARTICLES[1], ARTICLES[1].passages[0])


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-01-21", "21 January 2022"),
        ("2022-12", "December 2022"),
        ("2022", "2022"),
        ("2022-W03", "2022-W03"),
        ("2022-13-01", "2022-13-01"),
        ("2022-01-21T10:00:00Z", "21 January 2022"),
        ("\u0662", "\u0662"),
    ],
)
def test_dates_are_written_out(date: str, words: str) -> None:
    assert written_date(date) == words


def test_what_only_others_agree_on_is_not_said_of_the_passage() -> None:
    others = Divergence("d1", "e1", "date", "agreement", (reading(2), reading(3)), "")
    assert not any("agreed" in line for line in entry_for(comparison(others), "A.1").others)


def test_what_is_left_out_elsewhere_is_not_said_of_the_passage() -> None:
    elsewhere = Divergence("d1", "e2", "date", "only", (reading(2), reading(3)), "", ("A",))
    others = entry_for(comparison(elsewhere), "A.1").others
    assert not any("not told by" in line for line in others)


def test_what_is_held_against_it_stands_before_a_plan() -> None:
    conflict = Divergence("d1", "e1", "duration", "conflict", tuple(reading(n) for n in (4, 1, 2)), "")
    assert entry_for(comparison(conflict), "A.1").others[0] == (
        "≠ duration: 1 h 30 min here; Post “two hours”, Times planned: “two hours”"
    )


def test_a_number_that_agrees_is_told_with_what_it_counts() -> None:
    two = Fact("n1", "D.1", 20, 34, "a second round", "ordinal", "2")
    facts = (*FACTS, two, dataclasses.replace(two, id="n2", passage="A.1"))
    readings = (Reading("A", "A.1", "n2", "2"), Reading("D", "D.1", "n1", "2"))
    compared = dataclasses.replace(
        comparison(Divergence("d1", "e1", "ordinal", "agreement", readings, "")), facts=facts
    )

    assert entry_for(compared, "D.1").others[-1] == "= agreed: “a second round”"
