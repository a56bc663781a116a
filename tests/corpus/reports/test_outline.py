"""What all reports tell: camps, marks, dates and names, before any of them has a form."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.model import Article, Comparison, Divergence, Event, Fact, Passage, Reading, Verdict
from geneva_corpus.reports import FORMS, render
from geneva_corpus.reports.outline import counted, listed
from geneva_corpus.reports.outlining import outline


def test_findings_stand_strongest_first(comparison: Comparison) -> None:
    assert [finding.verdict for finding in outline(comparison).findings] == [
        "conflict",
        "precision",
        "only",
        "spelling",
        "wording",
        "agreement",
    ]


def test_a_plan_stands_apart_from_what_happened(comparison: Comparison) -> None:
    conflict = outline(comparison).of("conflict")[0]
    assert [(camp.apart, camp.value, camp.tellers) for camp in conflict.camps] == [
        ("", "2 h", ("The Daily",)),
        ("", "1 h 30 min", ("Wire",)),
        ("planned", "1 h", ("Post",)),
    ]
    assert conflict.headline == "2 h against 1 h 30 min"


def test_who_leaves_it_out_is_named(comparison: Comparison) -> None:
    assert outline(comparison).of("only")[0].left_out_by == ("The Daily",)


def test_an_event_names_who_tells_it_and_who_does_not(comparison: Comparison) -> None:
    third = outline(comparison).happenings[2]
    assert [account.name for account in third.told_by] == ["The Daily", "Wire"]
    assert [account.name for account in third.not_told_by] == ["Post"]


@pytest.mark.parametrize("verdict", ["conflict", "agreement"])
def test_who_is_held_beside_the_others_tells_of_the_event(comparison: Comparison, verdict: Verdict) -> None:
    third = outline(comparison).happenings[2]
    post = next(article for article in comparison.articles if article.source == "Post")
    against = Divergence("d9", third.id, "number", verdict, (Reading(post.id, post.passages[0].id, None, "3"),), "")

    told = outline(replace(comparison, divergences=(*comparison.divergences, against))).happenings[2]
    assert "Post" in [account.name for account in told.told_by]
    assert told.not_told_by == ()
    assert post.passages[0].id in [telling.passage for telling in told.tellings]


@pytest.mark.parametrize("verdict", ["spelling", "agreement"])
def test_who_only_names_the_same_place_elsewhere_does_not_tell_of_the_event(
    comparison: Comparison, verdict: Verdict
) -> None:
    third = outline(comparison).happenings[2]
    post = next(article for article in comparison.articles if article.source == "Post")
    beside = Divergence("d9", third.id, "place", verdict, (Reading(post.id, post.passages[0].id, None, "Os"),), "")

    told = outline(replace(comparison, divergences=(*comparison.divergences, beside))).happenings[2]
    assert [account.name for account in told.not_told_by] == ["Post"]


def test_a_mark_lies_on_the_words_of_its_fact(comparison: Comparison) -> None:
    telling = outline(comparison).happenings[1].tellings[0]
    assert [(run.text, run.verdict) for run in telling.runs] == [
        ("The talks lasted ", None),
        ("two hours", "conflict"),
        (".", None),
    ]


def test_a_plan_is_not_marked_as_a_party_to_the_conflict(comparison: Comparison) -> None:
    post = outline(comparison).happenings[1].tellings[2]
    assert [(run.text, run.verdict, run.apart) for run in post.runs if run.verdict] == [("an hour", "conflict", True)]


def test_of_a_statement_only_the_words_of_its_own_are_marked() -> None:
    one = "The minister said he hopes to receive answers next week."
    two = "The minister said he expects to receive answers soon."
    articles = tuple(
        Article(name, "", "", "", None, None, "", "", text, (Passage(f"{name}.1", name, 0, len(text), 1, text),), ())
        for name, text in (("A", one), ("B", two))
    )
    readings = (Reading("A", "A.1"), Reading("B", "B.1"))
    worded = Divergence("d1", "e1", "quote", "wording", readings, "")
    told = outline(Comparison(articles, (), (Event("e1", "", ("A.1", "B.1")),), (), (worded,), 0.5)).happenings[0]
    marked = [[run.text for run in telling.runs if run.verdict] for telling in told.tellings]
    assert "hopes" in " ".join(marked[0])
    assert "expects" in " ".join(marked[1])
    assert not any("receive" in text for texts in marked for text in texts)


def test_a_statement_in_wholly_other_words_gets_only_its_sign(comparison: Comparison) -> None:
    telling = outline(comparison).happenings[2].tellings[1]
    assert [run.text for run in telling.runs if run.verdict == "wording"] == []
    assert telling.whole == (5,)


def test_of_two_marks_on_the_same_words_the_stronger_shows(comparison: Comparison) -> None:
    telling = outline(comparison).happenings[0].tellings[0]
    assert ("December 17, 2021", "precision") in [(run.text, run.verdict) for run in telling.runs]


def test_what_no_other_tells_is_listed(comparison: Comparison) -> None:
    assert [telling.text for telling in outline(comparison).alone] == ["It rained."]


def test_dates_stand_in_their_order(comparison: Comparison) -> None:
    assert [dated.value for dated in outline(comparison).dates] == ["Dec 2021", "17 Dec 2021", "week of 20 Dec 2021"]


def test_a_date_that_resolves_to_no_day_comes_last(comparison: Comparison) -> None:
    odd = replace(comparison.facts[0], id="f99", value="PAST_REF")
    dates = outline(replace(comparison, facts=(odd, *comparison.facts))).dates
    assert dates[-1].words[0].text == "December 17, 2021"


def test_two_articles_of_one_outlet_are_told_apart(comparison: Comparison) -> None:
    articles = tuple(replace(article, source="Wire") for article in comparison.articles[:2])
    report = outline(Comparison(articles, (), (), (), (), 0.5))
    assert [account.name for account in report.accounts] == ["Wire (A)", "Wire (B)"]


def test_an_article_without_an_outlet_goes_by_its_file_or_its_title(comparison: Comparison) -> None:
    nameless = replace(comparison.articles[0], source="", path="3.txt")
    untitled = replace(comparison.articles[1], source="", title="")
    report = outline(Comparison((nameless, untitled), (), (), (), (), 0.5))
    assert [account.name for account in report.accounts] == ["Ministers met on December 17, 2021.", "b"]


def test_counts_are_said_in_words() -> None:
    assert counted("conflict", 0) == "no conflicts"
    assert counted("conflict", 1) == "1 conflict"
    assert counted("only", 2) == "2 left out by some"


def test_names_are_listed_as_people_do() -> None:
    assert listed([]) == ""
    assert listed(["TASS"]) == "TASS"
    assert listed(["TASS", "RBC", "Svoboda"]) == "TASS, RBC and Svoboda"
    assert listed(map(str, range(12))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11"
    assert listed(map(str, range(500))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 489 more"


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12),
    st.text("ab \u200b\x1b", min_size=40, max_size=40),
)
def test_marks_cut_a_passage_without_losing_a_letter(spans: list[tuple[int, int]], text: str) -> None:
    passages = (Passage("A.1", "A", 0, 40, 1, text), Passage("A.2", "A", 40, 41, 1, "."))
    article = Article("A", "", "", "", None, None, "", "", text + ".", passages, ())
    facts = tuple(
        Fact(f"f{number}", "A.1", min(span), max(span), text[min(span) : max(span)], "number", str(number))
        for number, span in enumerate(spans)
    )
    divergences = tuple(
        Divergence(f"d{one.id[1:]}", "e1", "number", "conflict", (Reading("A", "A.1", one.id, one.value),), "")
        for one in facts
    )
    report = outline(Comparison((article,), (), (Event("e1", "", ("A.1",)),), facts, divergences, 0.5))
    runs = report.happenings[0].tellings[0].runs
    assert sum(len(run.text) for run in runs) == 40
    place = 0
    for run in runs:
        for letter in range(place, place + len(run.text)):
            covering = [number for number, one in enumerate(facts, 1) if one.start <= letter < one.end]
            assert run.finding in (covering or [0])
        place += len(run.text)


@pytest.mark.parametrize("form", FORMS)
def test_a_saved_finding_without_a_reason_or_an_event_is_told_all_the_same(comparison: Comparison, form: str) -> None:
    bare = tuple(replace(one, reason="") for one in comparison.divergences)
    events = tuple(replace(one, label="") for one in comparison.events)
    report = render(replace(comparison, divergences=bare, events=events), form)

    assert "90 minutes" in report
    assert comparison.divergences[0].reason not in report
