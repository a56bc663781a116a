"""Title, outlet, day and address of an article: what it states, else what its page tells.

The outlet is found by `intake.outlets`, the day by `intake.article_days`. What is not told stays None.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geneva_corpus.intake.article_days import article_day
from geneva_corpus.intake.line_kinds import is_prose, names_an_outlet
from geneva_corpus.intake.lines import Line, blocks
from geneva_corpus.intake.outlets import find_outlet
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article, Furniture, Metadata, Source

#: A first line with more words than this is a paragraph, not a headline.
_LONGEST_TITLE = 30
#: A day is looked for so many code points from the top.
_TOP = 2_000
_HEADING_MARK = Phrase("#", r"^#{1,6}\s+")


def describe(source: Source, furniture: tuple[Furniture, ...]) -> Metadata:
    """What is known of an article; what it states itself wins over what is found."""
    rows = blocks(source.text)
    aside = _asides(rows, furniture)
    story = [row for row, out in zip(rows, aside, strict=True) if not out]
    page = [row for row, out in zip(rows, aside, strict=True) if out]
    stated = source.stated or Metadata()
    url = stated.url or (source.path if source.path.lower().startswith(("http://", "https://")) else None)
    title, named = _parted_title(_title(story))
    title = stated.title or title
    outlet = stated.source or find_outlet(rows, story, page, furniture, source.text) or named or _window(rows, title)
    return Metadata(title, outlet, stated.date or article_day(story, page), url)


def dated_beside(articles: Sequence[Article]) -> tuple[Article, ...]:
    """These articles, the undated with the day that their own top tells in part and those of the others settle."""
    others = [article.date for article in articles if article.date]
    if not others or len(others) == len(articles):
        return tuple(articles)
    from geneva_corpus.intake.days_beside import day_beside

    return tuple(
        article if article.date else replace(article, date=day_beside(blocks(article.text[:_TOP]), others))
        for article in articles
    )


def _asides(rows: Sequence[Line], furniture: tuple[Furniture, ...]) -> list[bool]:
    """For each line, whether it is furniture as a whole."""
    out: list[bool] = []
    place = 0
    for row in rows:
        while place < len(furniture) and furniture[place].end <= row.start:
            place += 1
        out.append(place < len(furniture) and furniture[place].start <= row.start and furniture[place].end >= row.end)
    return out


def _title(story: list[Line]) -> str | None:
    if not story:
        return None
    first = _HEADING_MARK.sub("", story[0].text)
    words = len(first.split())
    if words > _LONGEST_TITLE or (is_prose(first) and (len(story) == 1 or words > 20 or first.endswith("."))):
        return None
    return first


def _parted_title(title: str | None) -> tuple[str | None, str | None]:
    """The headline and the outlet of "Dam burst kills nine | The Ledger", where a window's title is all there is."""
    if title is None:
        return None, None
    head, sign, last = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    if not sign or len(head.split()) < 3 or not names_an_outlet(last.strip()):
        return title, None
    return head.strip(), last.strip()


def _window(rows: Sequence[Line], title: str | None) -> str | None:
    """The outlet at the end of a line that is the headline with more behind it: the title of the window."""
    for row in rows[:4] if title else ():
        if title and row.text.startswith(title) and len(row.text) <= len(title) + 80:
            last = re.split(r"\s[-–—|]\s", row.text[len(title) :])[-1].strip()
            if last and names_an_outlet(last):
                return last
    return None
