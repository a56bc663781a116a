"""Heading, rail, status line and the others column, each drawn from plain data."""

from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.model import Article, Comparison
from geneva_tui import heading, others, rail, status
from geneva_tui.heading import Title, day, outlet
from geneva_tui.ink import Layers
from geneva_tui.layout import divide
from geneva_tui.marks import FILTERS, counts
from geneva_tui.page import lay_out
from geneva_tui.theme import DARK, Look

LOOK = Look(DARK)


def test_a_date_is_said_as_it_is_read() -> None:
    assert [day(date) for date in ("2022-01-21", "2022-01", "2022", None, "2022-99-01")] == [
        "21 Jan 2022",
        "Jan 2022",
        "2022",
        "undated",
        "2022-99-01",
    ]


def test_an_account_without_an_outlet_is_called_by_its_title_or_file() -> None:
    named = Article("A", "/x/story.txt", "A title", "", None, None, "", "utf-8", "", (), ())
    nameless = Article("A", "/x/story.txt", "", "", None, None, "", "utf-8", "", (), ())

    assert (outlet(named), outlet(nameless)) == ("A title", "story")


def test_the_heading_says_who_leads_and_who_does_not_tell_it() -> None:
    titles = [
        Title(1, "Prensa Latina", "21 Jan 2022", "3 of 9", leads=True),
        Title(2, "Athens News", "undated", "not told here", absent=True),
        Title(3, "TASS", "undated", "4 of 14, unlinked", unlinked=True),
    ]
    names, rules = (row.text for row in heading.rows(divide(96, 30, 3), titles, "", LOOK))

    assert names.startswith("   1 Prensa Latina  21 Jan 2022    2 Athens News        undated    3 TASS")
    assert rules.startswith(" ━━ 3 of 9 ━━━━━━━━━━━━━━━━━━━━  ── not told here ─────────────  ── 4 of 14, unlinked ╌╌╌")


def test_where_there_is_little_room_the_date_goes_before_the_outlet_is_cut() -> None:
    names = heading.rows(divide(20, 20, 1), [Title(1, "The Harbour Post", "4 May 2023", "1 of 9")], "", LOOK)[0].text

    assert "4 May" not in names
    assert names.startswith("   1 The Harbour P")


@given(st.text(max_size=60), st.integers(1, 300), st.integers(5, 60), st.integers(1, 8))
def test_the_heading_is_as_wide_as_the_screen(name: str, width: int, height: int, articles: int) -> None:
    geometry = divide(width, height, articles)
    titles = [Title(one + 1, outlet_of(name), "undated", "1 of 9") for one in range(len(geometry.panes))]

    drawn = heading.rows(geometry, titles, "3 of 3 tell it", LOOK)
    assert len(drawn) == geometry.heading
    if width > 8:
        assert {row.cell_length for row in drawn} == {width}


def outlet_of(name: str) -> str:
    return outlet(Article("A", "", "", name, None, None, "", "utf-8", "", (), ()))


def test_the_rail_shows_what_is_visible_where_one_is_and_what_waits() -> None:
    drawn = rail.rows(10, 40, 0, LOOK, conflicts=[5], bookmarks=[7], current=2, leads=True)

    assert "".join(row.text for row in drawn) == "◆┃┃││╪│●││"


def test_the_current_passage_hides_a_bookmark_and_a_bookmark_a_conflict() -> None:
    drawn = rail.rows(4, 4, 0, LOOK, conflicts=[1, 2], bookmarks=[1, 3], current=3)

    assert "".join(row.text for row in drawn) == "┃●╪◇"


@given(st.integers(1, 80), st.integers(0, 5000), st.integers(-80, 6000), st.integers(0, 4999))
def test_the_rail_is_as_high_as_its_pane_for_any_text(height: int, total: int, top: int, current: int) -> None:
    drawn = rail.rows(height, total, top, LOOK, current=min(current, total))

    assert len(drawn) == height
    assert 0 <= rail.place(height - 1, total, height) <= max(0, total - 1)


def test_the_status_line_is_legend_and_filter_in_one(ferry: Comparison) -> None:
    told = counts(ferry.divergences)
    left = status.legend(told, FILTERS[0].verdicts, "", 120, LOOK)
    assert "".join(text for text, _ in left).strip() == "≠ conflict 1   ≈ precision 1   + only 1   ~ wording 2"

    left = status.legend(told, FILTERS[1].verdicts, FILTERS[1].name, 80, LOOK)
    assert "".join(text for text, _ in left) == "≠ 1  ≈ 1  + 1  ~ 2  only conflicts shown"


def test_of_the_keys_help_is_the_last_to_go() -> None:
    keys = (("j k", "passage"), ("b", "bookmark"), ("?", "help"))

    told = {width: status.row([], keys, width, LOOK).text.split() for width in (60, 22, 12)}
    assert told[60] == ["j", "k", "passage", "b", "bookmark", "?", "help"]
    assert told[22] == told[12] == ["?", "help"]


def elsewhere(ferry: Comparison, height: int, row: int, *, headed: bool = False) -> list[str]:
    """The others column for accounts 2 and 3, of which the second does not tell it."""

    def account(article: int, passage: int | None) -> others.Account:
        page = lay_out(ferry.articles[article], 35) if passage is not None else None
        return others.Account(article, outlet(ferry.articles[article]), "3 of 5", page, passage)

    made = others.blocks(others.Elsewhere([(1, 2)], [2]), account, height, 39, LOOK, None, Layers())
    drawn, owners = others.column(made, row, height, 39, LOOK, headed=headed)
    assert len(drawn) == len(owners)
    return [strip.text.rstrip() for strip in drawn]


def test_the_first_telling_stands_level_where_all_fits_below_it(ferry: Comparison) -> None:
    told = elsewhere(ferry, 20, 6)

    assert told[5].startswith(" ─ 2 Coast Radio ")
    assert told[6].startswith(" ┃ The rescue was over")
    assert told[7].startswith(" ┃ minutes, the coastguard said.")
    assert told[9].startswith(" ─ 3 ")


def test_it_moves_up_where_it_would_not_fit(ferry: Comparison) -> None:
    assert elsewhere(ferry, 6, 5)[1].startswith(" ─ 2 Coast Radio ")


def test_what_does_not_fit_is_counted_in_the_last_line(ferry: Comparison) -> None:
    assert elsewhere(ferry, 3, 0)[-1] == "   … 1 not"
    assert len(elsewhere(ferry, 3, 0, headed=True)) == 4
    assert elsewhere(ferry, 1, 0) == ["   … 1 more tell it, 1 not"]


def test_a_long_message_leaves_the_last_key_in_its_place() -> None:
    drawn = status.row([("! " + "a warning " * 20, LOOK.style("book"))], (("j k", "passage"), ("?", "help")), 60, LOOK)

    assert drawn.cell_length == 60
    assert drawn.text.rstrip().endswith("?  help".replace("  ", " "))
    assert "…" in drawn.text
