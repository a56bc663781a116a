"""Whole pages, made up in the manner of some twenty outlets in nine languages, as a browser saves them as text.

In the files `|` marks what is story, `?` what may be taken for either (captions), and all else is furniture.
"""

from pathlib import Path

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Source

PAGES = sorted((Path(__file__).parent / "saved_pages").glob("*.txt"))


def taken_apart(path: Path) -> tuple[dict[str, str], Article, list[tuple[str, str, bool]]]:
    """What the page should tell, the article, and for each line its mark, its words and whether it became story."""
    head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
    wanted = {name: value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}
    marked = [(line[:1] or " ", line[2:]) for line in body.split("\n")]
    text = "\n".join(words for _, words in marked)
    item = article(Source(path.name, text, "utf-8", ""), 0)
    lines: list[tuple[str, str, bool]] = []
    place = 0
    for mark, words in marked:
        end = place + len(words)
        if words.strip():
            told = any(passage.start < end and place < passage.end for passage in item.passages)
            lines.append((mark, words, told))
        place = end + 1
    return wanted, item, lines


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_title_outlet_and_day_are_told(path: Path) -> None:
    wanted, item, _ = taken_apart(path)
    assert item.title == wanted["title"]
    assert item.source == wanted["outlet"]
    assert str(item.date) == wanted["date"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_story_is_taken_for_furniture(path: Path) -> None:
    _, _, lines = taken_apart(path)
    assert [words for mark, words, told in lines if mark == "|" and not told] == []


def test_hardly_a_line_of_a_page_is_taken_for_story() -> None:
    furniture = [
        (path.stem, words, told) for path in PAGES for mark, words, told in taken_apart(path)[2] if mark == " "
    ]
    missed = [(name, words) for name, words, told in furniture if told]
    assert len(furniture) > 250
    assert len(missed) <= 0.05 * len(furniture), missed
