"""What `y` and `Y` put on the clipboard, and how much of it a terminal takes."""

from typing import Any

from textual.app import App

from geneva_corpus.display import visible
from geneva_corpus.model import Article
from geneva_tui.heading import day, outlet

#: Bytes of text that are sent by OSC 52 at most: common terminals take about 75 kB of base64 (xterm, foot, tmux),
#: which is this much text.
MOST = 55_000


def passage(article: Article, number: int) -> str:
    """A passage in one line, without the line ends that the file had."""
    return " ".join(visible(article.passages[number].text).split())


def with_source(article: Article, words: str) -> str:
    """Words of an article as a quotation with outlet, title and date."""
    parts = [outlet(article)]
    title = " ".join(visible(article.title).split())
    if title and title != parts[0]:
        parts.append(f"“{title}”")
    parts.append(day(article.date))
    return f"“{words}”\n{', '.join(parts)}"


def fits(text: str) -> bool:
    """Whether a terminal takes so much."""
    return len(text.encode("utf-8", "replace")) <= MOST


def send(app: App[Any], text: str, what: str) -> str:
    """Give a text to the terminal's clipboard; gives what to say. No terminal answers whether it took it."""
    if not fits(text):
        return "! too long for the terminal's clipboard"
    app.copy_to_clipboard(text)
    return f"{what} sent to the terminal's clipboard"
