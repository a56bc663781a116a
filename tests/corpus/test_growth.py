"""Reading a text costs no more than in proportion to its length, whatever it is made of.

Growth is measured, not time: four times the text may take nine times as long, where anything quadratic takes
sixteen. Each length is read three times and the quickest counts.
"""

import time

import pytest

from geneva_corpus.comparison import article
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


def seconds(text: str) -> float:
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        article(Source("a.txt", text, "utf-8", ""), 0)
        visible(text)
        spent.append(time.perf_counter() - start)
    return min(spent)


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_reading_grows_with_the_length_and_no_faster(piece: str) -> None:
    short = piece * (8_000 // len(piece))
    assert seconds(short * 4) < max(9 * seconds(short), 0.15)


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
    def spent(times: int) -> float:
        page = "<html><body><p>The minister spoke on Monday in the city, officials said.</p>" + piece * times
        quickest = []
        for _ in range(3):
            start = time.perf_counter()
            read_page(page)
            quickest.append(time.perf_counter() - start)
        return min(quickest)

    short = 4_000 // len(piece)
    assert spent(short * 4) < max(9 * spent(short), 0.2)
