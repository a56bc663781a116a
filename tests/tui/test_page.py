"""A page holds the whole article, each passage on lines of its own."""

from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.model import Article, Comparison, Furniture, Passage
from geneva_tui.page import BLANK, lay_out


def test_every_passage_begins_on_a_line_of_its_own(accounts: Comparison) -> None:
    for article in accounts.articles:
        page = lay_out(article, 27)
        assert len(page.passages) == len(article.passages)
        for number, line in enumerate(page.passages):
            assert page.starts[line] == article.passages[number].start
            assert page.passage_at(line) == number


def test_all_story_and_furniture_stand_on_the_page(accounts: Comparison) -> None:
    for article in accounts.articles:
        page = lay_out(article, 27)
        held = "".join(article.text[page.starts[line] : page.ends[line]] for line in range(page.height))
        assert "".join(held.split()) == "".join(article.text.split())


def test_paragraphs_stand_apart_and_sentences_of_one_do_not() -> None:
    text = "Title\n\nOne. Two.\nMenu"
    passages = (
        Passage("A.1", "A", 0, 5, 1, "Title", True),
        Passage("A.2", "A", 7, 11, 2, "One."),
        Passage("A.3", "A", 12, 16, 2, "Two."),
    )
    article = Article("A", "a", "Title", "", None, None, "", "utf-8", text, passages, (Furniture(17, 21),))
    page = lay_out(article, 20)

    lines = [
        "" if page.owner[line] == BLANK else text[page.starts[line] : page.ends[line]] for line in range(page.height)
    ]
    assert lines == ["Title", "", "One.", "Two.", "", "Menu"]


def test_an_empty_article_is_an_empty_page() -> None:
    page = lay_out(Article("A", "a", "", "", None, None, "", "utf-8", "", (), ()), 20)

    assert (page.height, page.top, page.passage_at(0)) == (0, 0, 0)


@given(st.integers(0, 500), st.integers(1, 60))
def test_a_line_and_its_offset_find_each_other(offset: int, width: int) -> None:
    text = "Some words of a story that goes on. " * 14
    article = Article(
        "A", "a", "", "", None, None, "", "utf-8", text, (Passage("A.1", "A", 0, 503, 1, text[:503]),), ()
    )
    page = lay_out(article, width)
    line = page.line_at(offset)

    assert page.starts[line] <= offset
    assert line + 1 == page.height or offset < page.starts[line + 1]
