"""The timeline: dates in order, as written and by whom, and what they were resolved from."""

import dataclasses
import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.screens.timeline import rows


def shown(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


def owners(comparison: Comparison) -> dict[str, int]:
    return {passage.id: k for k, article in enumerate(comparison.articles) for passage in article.passages}


def test_a_date_is_one_row_whoever_tells_it_and_however(ferry: Comparison) -> None:
    (row,) = rows(ferry, owners(ferry))

    assert (row.when, row.verdict, row.event) == ("2 May", "only", "aground")
    assert row.words == (("Tuesday", (0,), ""), ("May 2", (1,), ""))


def test_dates_stand_in_order_and_relative_ones_say_what_they_were_resolved_from(comparison: Comparison) -> None:
    found = rows(comparison, owners(comparison))

    assert [row.when for row in found] == ["Dec 2021", "17 Dec 2021", "week of 20 Dec 2021"]
    assert [row.verdict for row in found] == ["precision", "precision", "only"]
    assert found[2].words == (("next week", (1,), "from 17 December 2021"),)


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


async def test_it_reads_where_the_leading_account_tells_the_date(ferry: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("2", "t")
        assert "resolved from 4 May 2023, the day of the story" in shown(pilot)
        assert "“Tuesday” The Harbour Post   “May 2” Coast Radio" in shown(pilot)
        await pilot.press("enter")
        assert (app.reader.reading.leader, app.reader.reading.passage) == (1, 1)


async def test_words_cut_it_down(comparison: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("t", "slash", *"next", "enter")
        assert "week of 20" in shown(pilot)
        assert "Dec 2021  ≈" not in shown(pilot)
        await pilot.press("slash", *"zzz")
        assert "No date with these words." in shown(pilot)


def test_an_hour_stands_with_its_day_where_that_is_known(ferry: Comparison) -> None:
    facts = (
        *ferry.facts,
        dataclasses.replace(ferry.facts[6], id="f11", kind="time", value="2023-05-02T07:40"),
        dataclasses.replace(ferry.facts[6], id="f12", kind="time", value="T07:40"),
    )
    found = rows(dataclasses.replace(ferry, facts=facts), owners(ferry))

    assert [row.when for row in found] == ["2 May", "2 May, 7:40"]


@pytest.mark.parametrize("width", [36, 40, 44, 50, 60])
async def test_words_and_who_says_them_stay_apart_in_a_narrow_terminal(
    comparison: Comparison, tmp_path: Path, width: int
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=comparison)
    async with app.run_test(size=(width, 60)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())

        assert "”" in text
        assert not re.search("”[A-Z]", text)
