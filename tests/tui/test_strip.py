"""The strip holds one row a fact, on as many lines as it has and no more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.model import VERDICTS, Comparison, Verdict
from geneva_tui.cells import filled
from geneva_tui.level import Level
from geneva_tui.strip import link_rows, rows
from geneva_tui.theme import DARK, Look
from geneva_tui.told import Entry, Head, Side, Told

LOOK = Look(DARK)
NAMES = ("Prensa Latina", "Athens News", "TASS")
CONFLICT = Entry(
    "conflict",
    "duration",
    (
        Side("1 h 50 min", "asserted", (0,)),
        Side("1 h 30 min", "asserted", (1,)),
        Side("90 min", "planned", (2,), "planned"),
    ),
    (),
    "1 h 50 min is not 1 h 30 min.",
)
ONLY = Entry("only", "date", (Side("13 Jan", "asserted", (1, 2)),), (0,), "Prensa Latina leaves this one out.")


def lines(head: Head, entries: list[Entry], width: int, height: int) -> list[str]:
    return [row.text.rstrip() for row in rows(head, entries, NAMES, width, height, LOOK)]


def test_values_stand_in_camps_and_the_plan_beside_them() -> None:
    told = lines(Head("Told by 3 of 3"), [CONFLICT], 120, 4)

    assert told[0] == "  Told by 3 of 3"
    assert told[1].startswith(
        "  ≠ duration     1 h 50 min  Prensa Latina  ≠  1 h 30 min  Athens News   planned: 90 min  TASS"
    )


def test_the_reason_stands_at_the_right_or_below_where_there_is_room() -> None:
    assert lines(Head("x"), [CONFLICT], 160, 4)[1].endswith("TASS    1 h 50 min is not 1 h 30 min.")
    assert lines(Head("x"), [CONFLICT], 100, 4)[2] == " " * 17 + "1 h 50 min is not 1 h 30 min."


def test_no_reason_pushes_a_fact_out() -> None:
    told = lines(Head("x"), [CONFLICT, ONLY], 90, 3)

    assert told[1].startswith("  ≠ duration")
    assert told[2].startswith("  + date")


def test_who_does_not_tell_it_is_said() -> None:
    told = lines(Head("Told by 2 of 3", "not told by TASS"), [ONLY], 120, 3)

    assert told[0] == "  Told by 2 of 3   not told by TASS"
    assert "13 Jan  Athens News, TASS   not told by Prensa Latina" in told[1]


def test_where_names_do_not_fit_the_numbers_of_the_accounts_stand() -> None:
    assert "1 h 50 min (1)  ≠  1 h 30 min (2)   planned: 90 min (3)" in lines(Head("x"), [CONFLICT], 72, 4)[1]


def test_what_does_not_fit_is_counted() -> None:
    assert lines(Head("x"), [CONFLICT] * 9, 120, 4)[-1].endswith("+6 more  i")


def test_expectations_are_held_against_each_other_where_nothing_is_told_as_a_fact() -> None:
    sides = (Side("Q4 2006", "expected", (0,)), Side("Dec 2006", "expected", (1, 2)))
    entry = Entry("precision", "date", sides, (), "Dec 2006 lies in Q4 2006.")

    (_, told) = lines(Head("Told by 3 of 3"), [entry], 120, 2)

    assert " ".join(told.split()).startswith(
        f"≈ date expected Q4 2006 {NAMES[0]} ≈ expected Dec 2006 {NAMES[1]}, {NAMES[2]}"
    )


def test_of_a_long_wording_as_much_is_told_as_there_are_rows_for() -> None:
    reason = " ".join(f"word{number}" for number in range(40))
    wording = Entry("wording", "wording", (Side("", "asserted", (0,)), Side("", "asserted", (1,))), (), reason)

    told = lines(Head("Told by 2 of 3"), [wording], 80, 5)

    assert "word0 " not in told[1]
    assert told[2].strip().startswith("word0 word1 ")
    assert told[4].endswith("…")
    assert " ".join(row.strip() for row in told[2:])[:-1].strip() in reason


def test_a_single_line_holds_the_strongest_fact() -> None:
    (told,) = lines(Head("Told by 3 of 3"), [CONFLICT, ONLY], 60, 1)

    assert told.startswith("  ≠ 1 h 50 min (1) ≠ 1 h 30 min (2)")


ENTRIES = st.lists(
    st.builds(
        Entry,
        st.sampled_from(VERDICTS),
        st.text(max_size=15),
        st.lists(
            st.builds(
                Side, st.text(max_size=60), st.sampled_from(["asserted", "planned"]), st.tuples(st.integers(0, 2))
            ),
            max_size=4,
        ).map(tuple),
        st.sampled_from([(), (0,), (0, 1, 2)]),
        st.text("ab cd é 日 “”", max_size=200),
        divergence=st.just("d1"),
        said=st.none() | st.tuples(st.integers(0, 2), st.text("ab cd é 日", max_size=80)),
    ),
    max_size=8,
)


@settings(max_examples=150)
@given(ENTRIES, st.integers(1, 200), st.integers(1, 8))
def test_it_is_always_as_wide_and_as_high_as_asked_for(entries: list[Entry], width: int, height: int) -> None:
    drawn = rows(Head("Told by 2 of 3", "not told by 日刊海事"), entries, NAMES, width, height, LOOK)

    assert len(drawn) == height
    assert {strip.cell_length for strip in drawn} == {width}
    assert all(sum(segment.cell_length for segment in filled(strip)) == width for strip in drawn)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_its_sign(verdict: Verdict) -> None:
    entry = Entry(verdict, "date", (Side("12 Jan", "asserted", (0, 1)),), (), "")

    assert lines(Head("x"), [entry], 80, 2)[1][2] in "≠≈+~="


def test_what_ties_passages_is_told_with_their_places() -> None:
    ties = [("TASS 4", "the same length"), ("RBC 12", "1.5 hours")]
    told = [row.text.rstrip() for row in link_rows(ties, 80, 3, LOOK)]

    assert told[0].startswith("  What ties these passages")
    assert told[1:] == ["  TASS 4  the same length", "  RBC 12  1.5 hours"]


def test_in_one_row_the_values_go_before_the_kind_of_fact(comparison: Comparison) -> None:
    level = Level(comparison)
    told = Told(comparison, level)
    head, entries = told.passage(0, 1)
    [row] = rows(head, entries, told.names, 40, 1, LOOK)

    assert row.text.strip().startswith("≠ 2 h (1) ≠ 1 h 30 min (2)")


def test_of_many_accounts_both_values_are_seen_and_the_accounts_are_counted() -> None:
    names = [f"The Evening Post of Town {number}" for number in range(40)]
    entry = Entry(
        "conflict",
        "number",
        (
            Side("12", "asserted", tuple(range(30))),
            Side("14", "asserted", tuple(range(30, 37))),
            Side("15", "asserted", (37,)),
        ),
        (38, 39),
        "",
    )
    drawn = {width: rows(Head("x"), [entry], names, width, 3, LOOK)[1].text.rstrip() for width in (60, 120, 300)}

    assert drawn[60].startswith("  ≠ number    12 by 30  ≠  14 by 7  ≠  15 (38)   not told")
    assert drawn[120] == "  ≠ number       12 by 30  ≠  14 by 7  ≠  15 (38)   not told by (39, 40)"
    assert "12 (1, 2, 3" in drawn[300]


def test_those_who_do_not_tell_it_are_counted_where_their_names_do_not_fit() -> None:
    head = Head("Told by 20 of 40", f"not told by {', '.join(['The Evening Post'] * 20)}", silent=20)

    assert rows(head, [], (), 100, 1, LOOK)[0].text.rstrip() == "  Told by 20 of 40   not told by 20"


def test_in_one_row_the_first_tie_is_told() -> None:
    [row] = link_rows([("TASS 4", "both tell: duration"), ("RBC 2", "alike")], 40, 1, LOOK)

    assert row.text.rstrip() == "  TASS 4: both tell: duration"


def test_the_first_line_uses_fewer_words_where_that_leaves_room_for_the_key() -> None:
    head = Head(
        "5 accounts",
        rest="2 conflicts, 2 told more exactly by some",
        key="]",
        key_words="goes to the first",
        brief=("2 conflicts", "2 more exact"),
        also=("o", "who tells what"),
    )
    drawn = {width: rows(head, [], (), width, 1, LOOK)[0].text.strip() for width in (120, 70, 40)}

    assert "2 told more exactly by some" in drawn[120]
    assert drawn[120].endswith("o  who tells what   ]  goes to the first")
    assert "accounts   2 conflicts, 2 more exact  " in drawn[70]
    assert drawn[70].endswith("]  goes to the first")
    assert drawn[40] == "5 accounts   2 conflicts"
