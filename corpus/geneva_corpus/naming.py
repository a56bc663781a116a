"""An article in, what it is called out: the same in the reader, in reasons, in reports and in the notes."""

import re
from pathlib import PurePath

from geneva_corpus.model import Article

#: Titles that stand for an outlet within a sentence are cut to so many characters.
_TITLE = 36
#: Names of files that say nothing of what is in them. Most accounts name their outlet, so nothing is compiled yet.
_SAYS_NOTHING = (
    r"(?:index|default|home|article|page|story|news|text|document|download|untitled|print|amp|view|file|new)?[\W\d_]*"
)
_ADDRESS = r"https?://(?:www\.)?([^/?#:@]+)(?:[:/?#]|$)"


def name(article: Article) -> str:
    """Its outlet, else the site that it is from, else its file's name, else its title."""
    return _flowing(article.source) or _place(article) or _flowing(article.title) or f"account {article.id}"


def called(article: Article) -> str:
    """The same within a sentence: a title stands in quotation marks, cut short."""
    told, title = name(article), _flowing(article.title)
    if told != title or article.source:
        return told
    return f"“{title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + '…'}”"


def _place(article: Article) -> str:
    """The site or the file without its ending; a title tells more than a name as `index` or `3`."""
    for address in (article.url or "", article.path):
        site = re.match(_ADDRESS, address, re.IGNORECASE)
        if site is not None:
            return site[1].lower()
    stem = _flowing(PurePath(article.path).stem)
    return "" if re.fullmatch(_SAYS_NOTHING, stem, re.IGNORECASE) and article.title else stem


def _flowing(text: str) -> str:
    return " ".join(text.split())
