"""The linear view: words where the panes have signs."""

from geneva_corpus.model import Comparison
from geneva_tui.level import Level
from geneva_tui.linear import sentence, spoken
from geneva_tui.marks import FILTERS, Marks
from geneva_tui.page import lay_out
from geneva_tui.strip import Told


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
