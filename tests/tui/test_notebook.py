"""The notes file as the reader sees it: it comes with the first bookmark and goes with the last one."""

from pathlib import Path

import pytest

from geneva_corpus.model import Comparison
from geneva_tui.notebook import Notebook


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notes.md")


def test_a_file_made_for_bookmarks_goes_with_the_last_one(notebook: Notebook, ferry: Comparison) -> None:
    article = ferry.articles[0]
    for passage in article.passages[:2]:
        notebook.add(ferry.articles, ferry, article, passage.id)
    while notebook.bookmarks:
        notebook.take_back(ferry.articles, notebook.bookmarks[0])

    assert not notebook.path.exists()


def test_a_file_that_was_there_before_stays_though_it_was_empty(notebook: Notebook, ferry: Comparison) -> None:
    notebook.path.touch()
    notebook.add(ferry.articles, ferry, ferry.articles[0], ferry.articles[0].passages[0].id)
    notebook.take_back(ferry.articles, notebook.bookmarks[0])

    assert notebook.path.read_bytes() == b""


def test_a_file_that_took_the_place_of_ours_stays(notebook: Notebook, ferry: Comparison) -> None:
    notebook.add(ferry.articles, ferry, ferry.articles[0], ferry.articles[0].passages[0].id)
    notebook.path.unlink()
    notebook.path.touch()
    notebook.load(ferry.articles)
    notebook.add(ferry.articles, ferry, ferry.articles[0], ferry.articles[0].passages[0].id)
    notebook.take_back(ferry.articles, notebook.bookmarks[0])

    assert notebook.path.exists()


def test_after_the_file_went_a_bookmark_makes_it_anew(notebook: Notebook, ferry: Comparison) -> None:
    passage = ferry.articles[0].passages[0].id
    for _ in range(2):
        notebook.add(ferry.articles, ferry, ferry.articles[0], passage)
        assert notebook.at(passage) is not None
        notebook.take_back(ferry.articles, notebook.bookmarks[0])
        assert not notebook.path.exists()
