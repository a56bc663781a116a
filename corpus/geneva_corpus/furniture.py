"""A source in; the spans that stand on its page but not in its story out.

Menus, mastheads, breadcrumbs, share lines, repeated headlines, the day the page was fetched, comment forms, lists of
other stories. All rules are about pages, never about stories: where a rule is in doubt the line stays story.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from geneva_corpus.intake.frontmatter import front_matter
from geneva_corpus.intake.line_kinds import (
    CLOSING,
    LONGEST_LABEL,
    cjk,
    ends_sentence,
    has_cjk,
    is_byline,
    is_date,
    is_label,
    is_prose,
    is_way,
    names_an_outlet,
    outlet_named,
    plain,
    script_of,
    words_in,
)
from geneva_corpus.intake.lines import Line, blocks
from geneva_corpus.intake.page_phrases import FORMS, OTHER_STORIES
from geneva_corpus.intake.page_words import AGENCIES, COMMON_WORDS, OUTLET
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Furniture, Source

#: Below the last sentence a line of no more words that the story does not speak of is a tag or a signature.
_LONGEST_TAG = 8
#: A line of fewer words is no headline.
_SHORTEST_HEADLINE = 3
#: A headline shares this many words of meaning with the story, or none does.
_LEAST_SHARED = 2
#: A line that is told again more often than this is no headline repeated by its page.
_MOST_TITLES = 5
#: How many lines from the top a headline is looked for in, and how far before it prose may not begin.
_HEAD = 60


_LEFT_MARKUP = Phrase(">", r"[\"“”'][^\"“”'<>]{1,400}[\"“”']\s*/?>|</?[a-z][^<>]{0,400}/?>$", re.IGNORECASE)
_LIST_ITEM = Phrase("", r"[-*•]\s|\d+[.)]\s")
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")


def find_furniture(source: Source) -> tuple[Furniture, ...]:
    """What of the source is not its story, in order, no span inside or beside another's characters."""
    text = source.text
    matter = front_matter(text) if source.story is None else None
    top = matter[0] if matter is not None else 0
    rows = [line for line in blocks(text) if line.start >= top]
    aside: dict[int, tuple[int, int]] = {}
    if source.story is not None:
        _not_in_story(rows, source, aside)
    left = [place for place in range(len(rows)) if place not in aside]
    headline = _headline(rows, left, source)
    _labels(rows, left, headline, aside)
    _head(rows, left, headline, aside)
    _tail(rows, left, headline, aside)
    spans = set(aside.values())
    spans.update(_within(text, rows, [place for place in left if place not in aside]))
    if headline is not None and headline not in aside:
        spans.update(_outlet_behind(rows[headline]))
    if top:
        spans.add((len(text[:top]) - len(text[:top].lstrip()), len(text[:top].rstrip())))
    return tuple(Furniture(start, end) for start, end in _apart(spans))


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """These spans in order, those that overlap made one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _not_in_story(rows: list[Line], source: Source, aside: dict[int, tuple[int, int]]) -> None:
    """Of a page: every line that is not told to be story, but for the line that is its title."""
    story = source.story or ()
    title = plain(source.stated.title) if source.stated is not None and source.stated.title else ""
    place = 0
    titled = False
    for number, row in enumerate(rows):
        while place < len(story) and story[place][1] <= row.start:
            place += 1
        inside = place < len(story) and story[place][0] < row.end
        if not inside and title and not titled and plain(row.text) == title:
            titled = True
        elif not inside:
            aside[number] = (row.start, row.end)


def _headline(rows: list[Line], left: list[int], source: Source) -> int | None:
    """Which line is the headline: of those above the first prose, the first that the story speaks of."""
    stated = plain(source.stated.title) if source.stated is not None and source.stated.title else None
    head: list[int] = []
    for place in left[:_HEAD]:
        text = rows[place].text
        if stated and plain(text) == stated:
            return place
        if is_prose(text) and not is_label(text):
            break
        head.append(place)
    if len(head) == len(left):
        head = head[:1]
    candidates = [place for place in head if _may_be_headline(rows[place].text)]
    body = _stems([rows[place].text for place in left[len(head) :][:40] if not is_label(rows[place].text)])
    told = {place: len(_stems([rows[place].text]) & body) for place in candidates}
    if any(shared >= _LEAST_SHARED and _is_masthead(rows[place].text) for place, shared in told.items()):
        told = _without_mastheads(rows, left, told)
    most = max(told.values(), default=0)
    if most >= _LEAST_SHARED:
        best = next(place for place in candidates if told.get(place, 0) >= _LEAST_SHARED)
        return _without_outlet(rows, candidates, best)
    long = [place for place in candidates if len(words_in(rows[place].text)) > _SHORTEST_HEADLINE]
    short = [place for place in head if not _is_of_the_page(rows[place].text) and not names_an_outlet(rows[place].text)]
    return next(iter(long or short), None)


def _is_masthead(text: str) -> bool:
    """Does a line look like "Oak Valley Herald", which shares its words with a story of Oak Valley?"""
    words = words_in(text)
    return names_an_outlet(text) and words[-1].casefold() in OUTLET and all(word[:1].isupper() for word in words)


def _without_mastheads(rows: list[Line], left: list[int], told: dict[int, int]) -> dict[int, int]:
    """The lines that may be headlines, but for those that end with a word for an outlet which no story uses as a word.

    "Storm Breaks Rain Record" is a headline: records are spoken of below it.
    """
    small = {word for place in left[:_HEAD] for word in words_in(rows[place].text) if word.islower()}
    named = {
        place
        for place in told
        if _is_masthead(rows[place].text) and words_in(rows[place].text)[-1].casefold() not in small
    }
    others = {place: shared for place, shared in told.items() if place not in named}
    return others if others and max(others) > min(named, default=0) else told


def _without_outlet(rows: list[Line], candidates: list[int], best: int) -> int:
    """The headline alone, where `best` is the window's title: the headline with the outlet's name after it."""
    title = plain(rows[best].text)
    for place in candidates:
        own = plain(rows[place].text)
        if place > best and title.startswith(own + " ") and len(title.split()) - len(own.split()) <= 4:
            return place
    return best


def _stems(texts: list[str]) -> set[str]:
    """The beginnings of the words that carry meaning."""
    words = {word.casefold() for text in texts for word in words_in(text)}
    stems = {word[:5] for word in words - COMMON_WORDS if len(word) > 3}
    for text in texts:
        stems.update(pair for run in _cjk_runs(text) for pair in map("".join, pairwise(run)))
    return stems


def _may_be_headline(text: str) -> bool:
    words = words_in(text)
    if len(words) < _SHORTEST_HEADLINE and not (len(words) > 1 and len(text) > 14) and not has_cjk(text):
        return False
    return not _is_of_the_page(text)


def _is_of_the_page(text: str) -> bool:
    if is_label(text) or is_date(text) or is_way(text, "") or is_byline(text) or text.rstrip().endswith(":"):
        return True
    return outlet_named(text) is not None


def _labels(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """Lines that are furniture wherever they stand, and the headline told again."""
    title = plain(rows[headline].text) if headline is not None else ""
    again = {place for place in left if place != headline and title and plain(rows[place].text) == title}
    if len(again) > _MOST_TITLES:
        again = set()
    for place in left:
        text = rows[place].text
        if place != headline and (place in again or is_label(text) or is_way(text, title)):
            aside[place] = (rows[place].start, rows[place].end)


def _head(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """All above the headline, and what stands between it and the story: days, bylines, sections, nothing of it."""
    first = left.index(headline) if headline is not None else -1
    for place in left[: max(first, 0)]:
        aside[place] = (rows[place].start, rows[place].end)
    below = left[first + 1 : first + 1 + _HEAD]
    body: set[str] | None = None
    prose = 0
    for place in below:
        text = rows[place].text
        if place in aside:
            continue
        if is_prose(text):
            prose += 1
            if prose == 3:
                break
            continue
        of_page = is_date(text) or is_byline(text) or _is_outlet_by_day(rows, place)
        if not prose and not ends_sentence(text):
            if body is None:
                body = _stems([rows[at].text for at in below if is_prose(rows[at].text)])
            shared = len(_stems([text]) & body)
            words = len(words_in(text))
            few = (words < _SHORTEST_HEADLINE and not has_cjk(text)) or (
                words <= LONGEST_LABEL and shared < _LEAST_SHARED
            )
            of_page |= bool(body) and few
        if of_page:
            aside[place] = (rows[place].start, rows[place].end)


def _is_outlet_by_day(rows: list[Line], place: int) -> bool:
    """Does this line name the outlet right over the day or the byline?"""
    over = place + 1 < len(rows) and (is_date(rows[place + 1].text) or is_byline(rows[place + 1].text))
    return over and names_an_outlet(rows[place].text)


def _tail(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """Comment forms with all after them, lists of other stories, and what is no sentence below the last one."""
    prose_before = 0
    in_list = False
    for number, place in enumerate(left):
        text = rows[place].text
        short = len(words_in(text)) <= LONGEST_LABEL
        if short and prose_before >= 2 and FORMS.match(text) and not is_prose(text):
            for after in left[number:]:
                aside[after] = (rows[after].start, rows[after].end)
            break
        if place not in aside and (is_prose(text) or (len(words_in(text)) > 3 and text.endswith("."))):
            prose_before += is_prose(text)
            in_list = False
        elif short and prose_before and OTHER_STORIES.fullmatch(text):
            in_list = True
        if in_list and place != headline:
            aside[place] = (rows[place].start, rows[place].end)
    if not prose_before:
        return
    body: set[str] | None = None
    for place in reversed(left):
        if place in aside:
            continue
        text = rows[place].text
        ends = ends_sentence(text)
        words = len(words_in(text))
        if place == headline or is_prose(text) or ends or words > _LONGEST_TAG:
            break
        if _LIST_ITEM.match(text) and not names_an_outlet(text.lstrip("-–— ")):  # "- The Ledger" signs
            break
        if words > 2:
            if body is None:  # of a long text this takes longer than all the rest
                body = _stems([rows[at].text for at in left if at not in aside and is_prose(rows[at].text)])
            if len(_stems([text]) & body) >= _LEAST_SHARED:
                break
        aside[place] = (rows[place].start, rows[place].end)


def _within(text: str, rows: list[Line], left: list[int]) -> Iterable[tuple[int, int]]:
    """Furniture that shares its line with the story: heading marks, left-over mark-up, a label in another script."""
    for place in left:
        row = rows[place]
        mark = _HEADING_MARK.match(row.text)
        if mark is not None:
            yield row.start, row.start + len(mark.group().rstrip())
        for match in _LEFT_MARKUP.finditer(text[row.start : row.end]):
            yield row.start + match.start(), row.start + match.end()
    if left:
        row = rows[left[-1]]
        start = _foreign_label(text[row.start : row.end])
        if start is not None:
            yield row.start + start, row.end


def _outlet_behind(row: Line) -> Iterable[tuple[int, int]]:
    """The outlet that a window's title has behind the headline: " | The Ledger", " - BBC News"."""
    for sign in (" | ", " - "):
        head, found, last = row.text.rpartition(sign)
        if found and len(words_in(head)) >= _SHORTEST_HEADLINE and names_an_outlet(last.strip()):
            yield row.start + len(head.rstrip()) + 1, row.end
            return


def _foreign_label(text: str) -> int | None:
    """Where, after the last sentence of a text, a word or two of another script or an agency's name begins."""
    tail = text[-120:]
    parts = tail.split()
    ends = [number for number, part in enumerate(parts[:-1], 1) if part.rstrip(CLOSING).endswith((".", "!", "?", "…"))]
    if not ends or ends_sentence(text):
        return None
    rest = tail.split(None, ends[-1])[-1]
    start = len(text) - len(rest)
    if not 1 <= len(words_in(rest)) <= 3:
        return None
    foreign = script_of(rest) != script_of(text[:start])
    return start if foreign or rest.strip("()[]/— -") in AGENCIES else None


def _cjk_runs(text: str) -> list[str]:
    """The runs of two and more characters of a script that is written without spaces."""
    return [run for run in cjk().findall(text) if len(run) > 1] if has_cjk(text) else []
