"""Dates in order, each once, with what is told of it and what it was resolved from."""

import dataclasses

from geneva_corpus.comparison import compare, taken_apart
from geneva_corpus.model import Comparison, Source
from geneva_tui.dates import rows


def owners(comparison: Comparison) -> dict[str, int]:
    return {passage.id: k for k, article in enumerate(comparison.articles) for passage in article.passages}


def test_a_date_is_one_row_whoever_tells_it_and_however(ferry: Comparison) -> None:
    (row,) = rows(ferry, owners(ferry))

    assert (row.when, row.verdict) == ("2 May", "only")
    assert row.words == (("Tuesday", (0,), ""), ("May 2", (1,), ""))


def test_dates_stand_in_order_and_relative_ones_say_what_they_were_resolved_from(comparison: Comparison) -> None:
    found = rows(comparison, owners(comparison))

    assert [row.when for row in found] == ["Dec 2021", "17 Dec 2021", "week of 20 Dec 2021"]
    assert [row.verdict for row in found] == ["precision", "precision", "only"]
    assert found[2].words == (("next week", (1,), "from 17 December 2021"),)


def test_of_a_date_the_clause_is_told_that_tells_it_in_what_most_accounts_tell(accounts: Comparison) -> None:
    found = {row.when: row.event for row in rows(accounts, owners(accounts))}

    assert found["13 Jan"] == "…discussions in the OSCE, which took place in Vienna on January 13."
    assert found["10 Jan"] == "On January 10, Geneva hosted Russia-US consultations on these matters."
    assert "held talks in Geneva on Friday" in found["21 Jan"]


def test_a_day_stands_once_though_something_of_it_is_denied(ferry: Comparison) -> None:
    denied = tuple(
        dataclasses.replace(fact, modality="denied") if fact.passage == "B.2" else fact for fact in ferry.facts
    )

    (row,) = rows(dataclasses.replace(ferry, facts=denied), owners(ferry))

    assert (row.when, row.modality) == ("2 May", "asserted")
    assert [words for words, _, _ in row.words] == ["Tuesday", "May 2"]


def test_dates_in_conflict_name_each_other(accounts: Comparison) -> None:
    found = {row.when: row for row in rows(accounts, owners(accounts))}

    assert found["9–10 Jan"].verdict == "conflict"
    assert found["10 Jan"].verdict == "conflict"
    assert [value for value, _ in found["9–10 Jan"].against] == ["10 Jan"]
    assert [value for value, _ in found["10 Jan"].against] == ["9–10 Jan"]


def test_an_hour_stands_with_its_day_where_that_is_known(ferry: Comparison) -> None:
    facts = (
        *ferry.facts,
        dataclasses.replace(ferry.facts[6], id="f11", kind="time", value="2023-05-02T07:40"),
        dataclasses.replace(ferry.facts[6], id="f12", kind="time", value="T07:40"),
    )
    found = rows(dataclasses.replace(ferry, facts=facts), owners(ferry))

    assert [row.when for row in found] == ["2 May", "2 May, 7:40"]


def test_what_befell_on_one_day_are_rows_of_their_own() -> None:
    one = "Mill burns in Ashby\n8 August 2024\n\nThe governor declared an emergency on Wednesday.\n\nIt was hot."
    two = "Fire in Ashby\n9 August 2024\n\nA train of the coast line left the rails at Corley on Wednesday."
    compared = compare(taken_apart([Source(f"{n}.txt", text, "utf-8", str(n)) for n, text in enumerate((one, two))]))

    found = rows(compared, owners(compared))

    assert [(row.when, [who for _, who, _ in row.words]) for row in found] == [("7 Aug", [(0,)]), ("7 Aug", [(1,)])]
    assert ["emergency" in row.event for row in found] == [True, False]


def test_a_night_stands_once_and_not_as_a_day_and_a_night() -> None:
    text = "Fire in Ashby\n9 August 2024\n\nThe fire had burned 800 acres by Wednesday night."
    compared = compare(taken_apart([Source("a.txt", text, "utf-8", "1")]))

    assert [row.when for row in rows(compared, owners(compared))] == ["7 Aug, night"]
