"""The linear view: words where the panes have signs."""

from pathlib import Path

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.level import Level
from geneva_tui.linear import lines, sentence, spoken
from geneva_tui.marks import FILTERS, Marks
from geneva_tui.page import lay_out
from geneva_tui.theme import DARK, Look
from geneva_tui.told import Head, Told

LOOK = Look(DARK)


def test_marks_are_said_in_brackets(ferry: Comparison) -> None:
    page = lay_out(ferry.articles[0], 80)
    marks = Marks(ferry)

    said = spoken(page, 0, 1, marks, FILTERS[0].verdicts, frozenset({"e1"}))
    assert said == (
        "A ferry ran aground off Hallen on [NOT TOLD BY ALL Tuesday] morning with "
        "[MORE OR LESS EXACT 214 people] on board."
    )


def test_other_events_stay_unmarked_but_for_conflicts(ferry: Comparison) -> None:
    page = lay_out(ferry.articles[0], 80)
    marks = Marks(ferry)

    assert "[CONFLICT two hours]" in spoken(page, 0, 2, marks, FILTERS[0].verdicts, frozenset())
    assert "[" not in spoken(page, 0, 1, marks, FILTERS[0].verdicts, frozenset())


def test_an_entry_is_a_sentence(ferry: Comparison) -> None:
    told = Told(ferry, Level(ferry))
    _, entries = told.passage(0, 2)

    assert sentence(entries[0], told.names) == (
        "CONFLICT, duration: 2 h The Harbour Post; 45 min Coast Radio. 2 h is not 45 min; each says how long it took."
    )


def test_who_tells_it_and_what_stands_beside_that_are_whole_sentences(ferry: Comparison) -> None:
    def shown(head: Head) -> str:
        page = lay_out(ferry.articles[0], 84)
        drawn = lines([(0, 1)], ferry.articles, ("x",), {0: page}, None, frozenset(), frozenset(), (head, ()), 84, LOOK)
        return "".join(text for text, _ in drawn[-1])

    assert shown(Head("Told by 4 of 5", "not told by TASS")) == "Told by 4 of 5, not told by TASS."
    assert shown(Head("One article: nothing.", rest="Name two files.")) == "One article: nothing. Name two files."
    assert shown(Head("5 accounts", rest="2 conflicts")) == "5 accounts. 2 conflicts."


async def test_the_status_line_has_words_for_signs_too_and_says_that_there_is_more(
    ferry: Comparison, tmp_path: Path
) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("right_square_bracket", "x")
        last = [strip.text for strip in app.screen._compositor.render_strips()][-1]
        assert last.startswith("  conflict 1")
        assert "space more" in last
        assert not set("≠≈~") & set(last)

        await pilot.press("space", "space", "space")
        last = [strip.text for strip in app.screen._compositor.render_strips()][-1]
        assert "space more" not in last
