"""Reading a text costs no more than in proportion to its length, whatever it is made of.

Growth is measured, not time: eight times the text may cost thirty times the processor, where anything quadratic costs
sixty-four. A busy machine disturbs a measurement, never each of several: the mildest of them counts. The garbage
collector stands still meanwhile: what a walk through all that is alive costs depends on what the tests before have
left, and each time the longer text alone is long enough to set one off.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from geneva_corpus.comparison import article, compare
from geneva_corpus.display import visible
from geneva_corpus.model import Source
from geneva_corpus.pages import read_page

PIECES = [
    "The minister spoke on Monday. ",
    ".",
    "!”",
    "a!”",
    "a!” ",
    "a. ” ",
    "。",
    "1,",
    "1 ",
    "A. B. ",
    "“",
    '"a" ',
    "(",
    "a / ",
    "January ",
    "Jan. 1. ",
    "# ",
    "<",
    "a@",
    "A,",
    "Aa ",
    ". ",
    "a: ",
    "\u200b\n",
    "Home\n",
    "a\n",
    "By Jane Roe\n",
    "© ",
    "Mr. ",
    "U.S. ",
    "sign up ",
    "I agree ",
    "newsletter ",
    "May 5, 2024\n",
    "Свобода ",
    "首页",
    "/>",
    '"a" />',
    "Copyright 2024 ",
    "\r",
    " \n",
    "a" + " " * 50,
    "told Aa ",
    "Source: ",
    "Aa (",
    "\u00ad",
    "👩\u200d",
]


#: How many times longer the long text is, and how many times more it may cost.
LONGER, DEARER = 8, 30
#: Below this many seconds of processor a reading is too short to tell growth by.
TOO_SHORT = 0.05


@contextmanager
def nothing_collected() -> Iterator[None]:
    """No walk of the garbage collector while this lasts."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def growth(work: Callable[[int], None], size: int) -> float:
    """How many times more processor `work` takes at `LONGER` times the size: the mildest of up to five runs."""
    mildest = float("inf")
    for _ in range(5):
        spent = []
        for times in (size, size * LONGER):
            with nothing_collected():
                start = time.thread_time()
                work(times)
                spent.append(time.thread_time() - start)
        mildest = min(mildest, spent[1] / max(spent[0], TOO_SHORT / LONGER))
        if mildest < DEARER:
            break
    return mildest


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_reading_grows_with_the_length_and_no_faster(piece: str) -> None:
    def read(times: int) -> None:
        text = piece * times
        article(Source("a.txt", text, "utf-8", ""), 0)
        visible(text)

    assert growth(read, 4_000 // len(piece)) < DEARER


@pytest.mark.parametrize("words", ["Police said,", "The evening edition"])
def test_a_run_of_spaces_in_a_line_is_read_once(words: str) -> None:
    def read(spaces: int) -> None:
        article(Source("a.txt", words + " " * spaces + "nobody fled.\n", "utf-8", ""), 0)

    assert growth(read, 4_000) < DEARER


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "1,1,1,",
        "January ",
        "the night of ",
        "U.S. U.K. ",
        "“",
        "“He said so” and ",
        '"a" ',
        "Jane ",
        "A. B. ",
        " ",
        "- ",
        "(",
        "John Smith met Jane Roe. ",
        "At least 12 people were killed in Paris on January 5, said John Smith. ",
        "10:30 ",
        "5 km (3 miles) ",
        "between 5 and ",
        "$5 million, ",
        "a\n",
        "Ten men met.\n",
    ],
    ids=ascii,
)
def test_comparing_grows_with_the_length_and_no_faster(piece: str) -> None:
    """Of twin sentences all pairs are linked, up to the bound of `similarity`; so those are few, or beyond it."""

    def held_against_itself(times: int) -> None:
        text = piece * times
        compare([article(Source(name, text, "utf-8", ""), number) for number, name in enumerate("ab")])

    assert growth(held_against_itself, 2_000 // len(piece)) < DEARER


@pytest.mark.parametrize(
    "piece",
    [
        "<p>The minister spoke.",
        "<b>",
        "<div><p>a</div>",
        "<",
        "<a ",
        "<!--",
        "&amp;",
        "<p a='",
        "<li>a",
        "</p>",
        "<style>",
        "&#0;",
    ],
)
def test_a_page_grows_likewise(piece: str) -> None:
    def read(times: int) -> None:
        read_page("<html><body><p>The minister spoke on Monday in the city, officials said.</p>" + piece * times)

    assert growth(read, 2_000 // len(piece)) < DEARER
