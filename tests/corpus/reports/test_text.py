"""The text report: words, not signs, the summary first, nothing that steers a terminal."""

import unicodedata
from dataclasses import replace

from geneva_corpus import compare
from geneva_corpus.comparison import article
from geneva_corpus.model import Comparison, Divergence, Reading, Source
from geneva_corpus.reports import render


def test_the_summary_stands_first(comparison: Comparison) -> None:
    lines = render(comparison, "text").splitlines()
    assert lines[0] == "3 ACCOUNTS COMPARED"
    assert lines[2].startswith("1 conflict, 1 told more exactly by some, 1 left out by some")
    assert "Duration: 2 h (The Daily) against 1 h 30 min (Wire); planned: 1 h (Post)." in lines[4]


def test_findings_come_before_events_and_conflicts_before_all(comparison: Comparison) -> None:
    report = render(comparison, "text")
    headings = (
        "CONFLICTS",
        "TOLD MORE EXACTLY BY SOME",
        "LEFT OUT BY SOME",
        "SPELLED DIFFERENTLY",
        "WORDED DIFFERENTLY",
        "EVENT BY EVENT",
        "TOLD BY ONE ACCOUNT ONLY",
        "HOW THIS WAS MADE",
    )
    places = [report.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)


def test_a_conflict_is_said_with_its_readings_and_its_reason(comparison: Comparison) -> None:
    expected = """\
CONFLICT 1 of 1: duration, 2 h against 1 h 30 min
  - 2 h: The Daily “two hours” [A.2]
  - 1 h 30 min: Wire “90 minutes” [B.2]
  - planned, 1 h: Post “an hour” [C.1]
  Why: 2 h is not 1 h 30 min; each says how long the talks lasted
  In event 2: The talks lasted two hours.
"""
    assert expected in render(comparison, "text")


def test_an_omission_says_by_whom(comparison: Comparison) -> None:
    report = render(comparison, "text")
    assert "  left out by The Daily\n" in report
    assert "Told by The Daily and Wire; not told by Post." in report


def test_who_tells_nothing_of_the_event_is_told_apart_from_who_leaves_it_out(comparison: Comparison) -> None:
    event = next(one for one in comparison.events if {passage[0] for passage in one.passages} == {"A", "B"})
    readings = (Reading("B", event.passages[-1]),)
    only = Divergence("d99", event.id, "date", "only", readings, "", ("A",))

    report = render(replace(comparison, divergences=(*comparison.divergences, only)), "text")

    assert "  left out by The Daily; nothing of the event in Post\n" in report


def test_a_passage_held_against_others_stands_in_their_event_and_not_alone(comparison: Comparison) -> None:
    conflict = next(one for one in comparison.divergences if one.verdict == "conflict")
    held = conflict.readings[-1].passage
    events = tuple(
        replace(one, passages=tuple(p for p in one.passages if p != held)) if one.id == conflict.event else one
        for one in comparison.events
    )
    report = render(replace(comparison, events=events), "text")
    happenings, alone = report.split("TOLD BY ONE ACCOUNT ONLY")

    words = next(one.text for article in comparison.articles for one in article.passages if one.id == held)[:30]
    assert words in happenings
    assert words not in alone


def test_a_relative_date_says_what_it_was_resolved_from(comparison: Comparison) -> None:
    assert ": Wire “next week” (from 17 December 2021) [B.2]" in render(comparison, "text")


def test_an_agreement_told_in_different_words_says_them(comparison: Comparison) -> None:
    report = " ".join(render(comparison, "text").split())
    assert "AGREEMENT: Date: 17 Dec 2021 (The Daily “December 17, 2021”; Post “December 17”)." in report


def test_it_names_program_texts_and_threshold(comparison: Comparison) -> None:
    report = render(comparison, "text")
    assert "geneva-reader 0." in report
    assert f"A  {'a' * 64}" in report
    assert "score 0.5 or more" in report


def test_it_is_as_wide_as_a_terminal(comparison: Comparison) -> None:
    assert max(map(len, render(comparison, "text").splitlines())) <= 80


def test_one_article_is_nothing_to_compare(comparison: Comparison) -> None:
    alone = Comparison(comparison.articles[:1], (), (), (), (), 0.5)
    assert "There is nothing to compare it with." in render(alone, "text")


def test_accounts_that_share_nothing_are_said_to(comparison: Comparison) -> None:
    apart = Comparison(comparison.articles, (), (), (), (), 0.5)
    assert "No passage is told by two of them." in render(apart, "text")


def test_no_conflicts_is_said_in_words(comparison: Comparison) -> None:
    peaceful = replace(comparison, divergences=comparison.divergences[:1])
    assert "No conflicts and 1 agreement, in 3 events." in render(peaceful, "text")


def test_warnings_are_told(comparison: Comparison) -> None:
    assert "Warning: d.txt: not found" in render(replace(comparison, warnings=("d.txt: not found",)), "text")


def test_no_control_character_is_left(hostile: Comparison) -> None:
    odd = {sign for sign in render(hostile, "text") if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert odd == {"\n"}


def test_a_finding_of_expectations_alone_starts_with_one() -> None:
    texts = (
        "Acme to buy Bolt\nHarbour Times\n12 May 2025\n\nThe deal should close in the fourth quarter of 2025.\n",
        "Bolt bought\nIsland News\n12 May 2025\n\nThe deal is expected to close by the end of 2025.\n",
    )
    found = compare([article(Source(f"{n}.txt", text, "utf-8", str(n)), n) for n, text in enumerate(texts)])
    report = render(found, "text")
    assert "expected Q4 2025 (Harbour Times)" in " ".join(report.split())
    assert ": ; " not in report


def test_days_that_are_both_planned_are_told_against_each_other() -> None:
    texts = (
        "Cup final set\nHarbour Times\n12 May 2025\n\nThe final will be played on June 18.\n",
        "The final\nIsland News\n12 May 2025\n\nThe final will be played on June 25.\n",
    )
    found = compare([article(Source(f"{n}.txt", text, "utf-8", str(n)), n) for n, text in enumerate(texts)])

    flowing = " ".join(render(found, "text").split())
    assert "Date: planned 18 Jun (Harbour Times) against planned 25 Jun (Island News)." in flowing
    assert "planned 18 Jun (Harbour Times) ≠ planned 25 Jun (Island News)" in render(found, "markdown")
    assert 'data-joint=" ≠ ">planned <b>25 Jun</b>' in render(found, "html")
