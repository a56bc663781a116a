"""The words of pages, in lists."""

from geneva_corpus.intake.page_words import LINES, MOST_WORDS


def test_no_line_has_more_words_than_are_looked_at() -> None:
    assert max(len(line.split()) for line in LINES) <= MOST_WORDS
