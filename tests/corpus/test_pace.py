"""Long work tells how far it is, and can be called off at any of its steps."""

import gc

import pytest

from geneva_corpus.comparison import article, compare
from geneva_corpus.errors import Cancelled
from geneva_corpus.model import Source
from geneva_corpus.pace import paced, unswept

TOLD = (
    "On {day} May 2022 {people} people were hurt in Lisbon, Jane Roe said. “Nobody had expected {people} of them.”\n\n"
)


def test_all_things_come_in_their_order() -> None:
    assert list(paced(range(1_000), "counting", None)) == list(range(1_000))


def test_progress_is_told_now_and_then() -> None:
    told: list[tuple[str, int, int]] = []
    list(paced("abcdefg", "reading", lambda *step: told.append(step), every=3))
    assert told == [("reading", 0, 7), ("reading", 3, 7), ("reading", 6, 7)]


@pytest.mark.parametrize("after", [1, 2, 5, 10, 20, 30])
def test_a_comparison_can_be_called_off_at_any_step(after: int) -> None:
    texts = ["".join(TOLD.format(day=k, people=k + n) for k in range(1, 9)) for n in (2, 3)]
    accounts = [article(Source(f"{n}.txt", text, "utf-8", ""), n) for n, text in enumerate(texts)]
    asked = iter(range(1, 10_000))
    with pytest.raises(Cancelled):
        compare(accounts, cancelled=lambda: next(asked) >= after)


def test_dead_cycles_are_looked_for_again_when_long_work_is_over() -> None:
    with unswept():
        with unswept():
            pass
        within = gc.isenabled()
    assert (within, gc.isenabled()) == (False, True)


def test_dead_cycles_are_looked_for_again_after_a_comparison_was_called_off() -> None:
    with pytest.raises(Cancelled):
        compare([article(Source("a.txt", TOLD, "utf-8", ""), 0)], cancelled=lambda: True)
    assert gc.isenabled()
