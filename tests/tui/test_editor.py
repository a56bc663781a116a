"""The editor is opened at the line, without a shell, and only on a file."""

from pathlib import Path

import pytest

from geneva_corpus.errors import GenevaError
from geneva_corpus.model import Article, Passage
from geneva_tui.editor import command

TEXT = "Title\n\nOne sentence.\nAnother."


@pytest.fixture
def article(tmp_path: Path) -> Article:
    path = tmp_path / "my story.txt"
    path.write_text(TEXT, encoding="utf-8")
    passages = (Passage("A.1", "A", 0, 5, 1, "Title", True), Passage("A.2", "A", 7, 20, 2, "One sentence."))
    return Article("A", str(path), "Title", "", None, None, "", "utf-8", TEXT, passages, ())


def test_most_editors_take_a_plus_and_the_line(article: Article) -> None:
    assert command(article, 7, {"EDITOR": "vim -u NONE"}) == ["vim", "-u", "NONE", "+3", article.path]


def test_some_take_it_after_the_name(article: Article) -> None:
    assert command(article, 7, {"EDITOR": "code --wait"}) == ["code", "--wait", "--goto", f"{article.path}:3"]
    assert command(article, 7, {"EDITOR": "/usr/bin/hx"}) == ["/usr/bin/hx", f"{article.path}:3"]


def test_visual_comes_before_editor(article: Article) -> None:
    assert command(article, 0, {"EDITOR": "vi", "VISUAL": "nano"})[0] == "nano"


def test_nothing_of_it_is_read_by_a_shell(article: Article) -> None:
    assert command(article, 0, {"EDITOR": "'my editor' $(rm -rf ~)"})[:3] == ["my editor", "$(rm", "-rf"]


def test_a_page_has_other_lines_than_its_text(article: Article, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>x</p>", encoding="utf-8")
    saved = Article("A", str(page), "", "", None, None, "", "utf-8", TEXT, article.passages, ())

    assert command(saved, 7, {"EDITOR": "vi"}) == ["vi", str(page)]


@pytest.mark.parametrize("environment", [{}, {"EDITOR": " "}, {"EDITOR": "'unclosed"}])
def test_without_an_editor_it_is_said_what_to_do(article: Article, environment: dict[str, str]) -> None:
    with pytest.raises(GenevaError, match="EDITOR"):
        command(article, 0, environment)


def test_what_is_no_file_is_not_opened(article: Article) -> None:
    for path in ("https://example.org/a", "-", "/nowhere/at/all"):
        gone = Article("A", path, "", "", None, None, "", "utf-8", TEXT, article.passages, ())
        with pytest.raises(GenevaError, match="no file on this machine"):
            command(gone, 0, {"EDITOR": "vi"})
