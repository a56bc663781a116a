"""A source in; the spans that stand on its page but not in its story out.

Menus, mastheads, breadcrumbs, share lines, repeated headlines, the day the page was fetched, comment forms, lists of
other stories. All rules are about pages, never about stories: where a rule is in doubt the line stays story.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from geneva_corpus.intake.frontmatter import front_matter
from geneva_corpus.intake.lines import Line, blocks
from geneva_corpus.intake.page_dates import find_dates
from geneva_corpus.intake.page_phrases import OPENINGS, OTHER_STORIES, SENTENCES
from geneva_corpus.intake.page_words import (
    AGENCIES,
    AGO,
    COMMON_WORDS,
    FORMS,
    HOME,
    LINES,
    OUTLET,
    RIGHTS,
    SECTIONS,
)
from geneva_corpus.model import Furniture, Source

#: A line of more words than this is no label, button or menu entry.
_LONGEST_LABEL = 14
#: No line of more words than this is told to be of the page by its words.
_LONGEST_OF_PAGE = 60
#: A line that credits an agency has at most this many words.
_LONGEST_CREDIT = 6
#: An address alone in a line is no longer than this, in code points.
_LONGEST_ADDRESS = 500
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

#: Of a longer text so many code points are looked at first: they nearly always tell whether it is prose.
_ENOUGH_FOR_PROSE = 400

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]\s?['\"”’»)\]]*$")
_PLACES_WITH_THE = frozenset("Hague Bronx Netherlands Gambia Bahamas Philippines Vatican Maldives Hamptons".split())
#: "Posted: May 4, 2015 at 6:10 a.m." ends with a point and is no sentence.
_HALF_OF_DAY = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_INNER_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+['\"“‘«(\[]*\w")
_SEPARATOR = re.compile(r"\s+[/>»›|→•·]\s+|\s*[»›→]\s*")
_LEFT_MARKUP = re.compile(r"[\"“”'][^\"“”'<>]{1,400}[\"“”']\s*/?>|</?[a-z][^<>]{0,400}/?>$", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}|[@#]\w+", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”«»]")
_LIST_ITEM = re.compile(r"[-*•]\s|\d+[.)]\s")
_CREDIT = re.compile(r"(?:[^/]{1,40}/|(?:.{0,30}\s)?(?:with|avec|mit|con|com)\s)\s?([\w -]{2,24})", re.IGNORECASE)
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+(?=\S)")
_BYLINE = re.compile(
    r"(?:by(?:\sthe)?|from|(?:written|reported|reporting|editing|story)\sby|par|por|von|di|door|av|af|автор:?|text:)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


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
    title = _plain(source.stated.title) if source.stated is not None and source.stated.title else ""
    place = 0
    titled = False
    for number, row in enumerate(rows):
        while place < len(story) and story[place][1] <= row.start:
            place += 1
        inside = place < len(story) and story[place][0] < row.end
        if not inside and title and not titled and _plain(row.text) == title:
            titled = True
        elif not inside:
            aside[number] = (row.start, row.end)


def _headline(rows: list[Line], left: list[int], source: Source) -> int | None:
    """Which line is the headline: of those above the first prose, the first that the story speaks of."""
    stated = _plain(source.stated.title) if source.stated is not None and source.stated.title else None
    head: list[int] = []
    for place in left[:_HEAD]:
        text = rows[place].text
        if stated and _plain(text) == stated:
            return place
        if is_prose(text) and not is_label(text):
            break
        head.append(place)
    if len(head) == len(left):
        head = head[:1]
    candidates = [place for place in head if _may_be_headline(rows[place].text)]
    body = _stems([rows[place].text for place in left[len(head) :][:40] if not is_label(rows[place].text)])
    told = {place: len(_stems([rows[place].text]) & body) for place in candidates}
    most = max(told.values(), default=0)
    if most >= _LEAST_SHARED:
        best = next(place for place in candidates if told[place] >= _LEAST_SHARED)
        return _without_outlet(rows, candidates, best)
    long = [place for place in candidates if len(_words(rows[place].text)) > _SHORTEST_HEADLINE]
    short = [place for place in head if not _is_of_the_page(rows[place].text) and not names_an_outlet(rows[place].text)]
    return next(iter(long or short), None)


def _without_outlet(rows: list[Line], candidates: list[int], best: int) -> int:
    """The headline alone, where `best` is the window's title: the headline with the outlet's name after it."""
    title = _plain(rows[best].text)
    for place in candidates:
        own = _plain(rows[place].text)
        if place > best and title.startswith(own + " ") and len(title.split()) - len(own.split()) <= 4:
            return place
    return best


def _stems(texts: list[str]) -> set[str]:
    """The beginnings of the words that carry meaning."""
    words = (word.casefold() for text in texts for word in _words(text))
    stems = {word[:5] for word in words if len(word) > 3 and word not in COMMON_WORDS}
    for text in texts:
        stems.update(pair for run in _cjk_runs(text) for pair in map("".join, pairwise(run)))
    return stems


def _may_be_headline(text: str) -> bool:
    words = _words(text)
    if len(words) < _SHORTEST_HEADLINE and not (len(words) > 1 and len(text) > 14) and not _has_cjk(text):
        return False
    return not _is_of_the_page(text)


def _is_of_the_page(text: str) -> bool:
    return is_label(text) or _is_date(text) or _is_way(text, "") or _is_byline(text) or text.rstrip().endswith(":")


def _labels(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """Lines that are furniture wherever they stand, and the headline told again."""
    title = _plain(rows[headline].text) if headline is not None else ""
    again = {place for place in left if place != headline and title and _plain(rows[place].text) == title}
    if len(again) > _MOST_TITLES:
        again = set()
    for place in left:
        text = rows[place].text
        if place != headline and (place in again or is_label(text) or _is_way(text, title)):
            aside[place] = (rows[place].start, rows[place].end)


def _head(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """All above the headline, and what stands between it and the story: days, bylines, sections, nothing of it."""
    first = left.index(headline) if headline is not None else -1
    for place in left[: max(first, 0)]:
        aside[place] = (rows[place].start, rows[place].end)
    below = left[first + 1 : first + 1 + _HEAD]
    body = _stems([rows[place].text for place in below if is_prose(rows[place].text)])
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
        of_page = _is_date(text) or _is_byline(text)
        if body and not prose and not _SENTENCE_END.search(text):
            shared = len(_stems([text]) & body)
            words = len(_words(text))
            of_page |= (words < _SHORTEST_HEADLINE and not _has_cjk(text)) or (
                words <= _LONGEST_LABEL and shared < _LEAST_SHARED
            )
        if of_page:
            aside[place] = (rows[place].start, rows[place].end)


def _tail(rows: list[Line], left: list[int], headline: int | None, aside: dict[int, tuple[int, int]]) -> None:
    """Comment forms with all after them, lists of other stories, and what is no sentence below the last one."""
    prose_before = 0
    in_list = False
    for number, place in enumerate(left):
        text = rows[place].text
        short = len(_words(text)) <= _LONGEST_LABEL
        if short and prose_before >= 2 and FORMS.match(text) and not is_prose(text):
            for after in left[number:]:
                aside[after] = (rows[after].start, rows[after].end)
            break
        if place not in aside and (is_prose(text) or (len(_words(text)) > 3 and text.endswith("."))):
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
        ends = _SENTENCE_END.search(text)
        words = len(_words(text))
        if place == headline or is_prose(text) or ends or words > _LONGEST_TAG or _LIST_ITEM.match(text):
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
        if ">" in row.text:
            for match in _LEFT_MARKUP.finditer(text, row.start, row.end):
                yield match.span()
    if left:
        row = rows[left[-1]]
        start = _foreign_label(text[row.start : row.end])
        if start is not None:
            yield row.start + start, row.end


def _foreign_label(text: str) -> int | None:
    """Where, after the last sentence of a text, a word or two of another script or an agency's name begins."""
    ends = list(re.finditer(r"[.!?…]['\"”’»)\]]*\s+", text[-120:]))
    if not ends:
        return None
    start = max(0, len(text) - 120) + ends[-1].end()
    rest = text[start:]
    words = _words(rest)
    if not 1 <= len(words) <= 3 or _SENTENCE_END.search(rest):
        return None
    foreign = _script(rest) != _script(text[:start])
    return start if foreign or rest.strip("()[]/— -") in AGENCIES else None


def _has_cjk(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST_CJK and _cjk().search(text) is not None


def _cjk_runs(text: str) -> list[str]:
    """The runs of two and more characters of a script that is written without spaces."""
    return [run for run in _cjk().findall(text) if len(run) > 1] if _has_cjk(text) else []


_FIRST_CJK = "\u3040"


@lru_cache(maxsize=1)
def _cjk() -> re.Pattern[str]:
    """Made when it is needed: so large a set of characters takes longer to compile than most pages to read."""
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def is_prose(text: str) -> bool:
    """Does this line read like sentences rather than like a label?"""
    if _has_cjk(text):
        return len(text) >= 40 or "。" in text
    words = len(_WORD.findall(text, 0, _ENOUGH_FOR_PROSE))
    if words < 25 and len(text) > _ENOUGH_FOR_PROSE:
        words = len(_words(text))
    return (
        words >= 25
        or (words >= 8 and bool(_SENTENCE_END.search(text)) and not (_HALF_OF_DAY.search(text) and _is_date(text)))
        or (words >= 12 and bool(_INNER_END.search(text)))
    )


def is_label(text: str) -> bool:
    """Words of the page in a line of its own."""
    words = len(_words(text))
    if words > _LONGEST_OF_PAGE and len(text) > _LONGEST_ADDRESS:
        return False
    if words == 0 or LINES.__contains__(_bare(text)):
        return True
    if (len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text)) or AGO.fullmatch(text):
        return True
    if words <= _LONGEST_OF_PAGE and RIGHTS.match(text):
        return True
    if words <= _LONGEST_CREDIT and (text.isdecimal() or _credits_agency(text)):
        return True
    if words <= _LONGEST_OF_PAGE and _speaks_to_visitors(text):
        return True
    return words <= _LONGEST_LABEL and not _SENTENCE_END.search(text) and OPENINGS.match(text)


@lru_cache(maxsize=1024)
def _speaks_to_visitors(text: str) -> bool:
    """Is this what only a page says, and nobody in a story? Kept, for each step asks it of each line."""
    return not _QUOTED.search(text) and SENTENCES.search(text)


def _credits_agency(text: str) -> bool:
    """Does a short line end with the agency it credits: `Jane Roe/AP`, `abc/dpa`, `Avec AFP`?"""
    match = _CREDIT.fullmatch(text)
    return match is not None and match[1] in AGENCIES


def _is_date(text: str) -> bool:
    """Is this line a day, with at most a clock time, a zone and words of the page beside it?"""
    if len(text) > 90:
        return False
    dates = find_dates(text)
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = re.sub(r"\d{1,2}[:.h]\d\d\s*(?:[ap]\.?m\.?)?|\b[A-Z]{2,5}\b|[+-]\d\d:?\d\d", " ", rest, flags=re.IGNORECASE)
    return len(_words(rest)) <= 3


def _is_byline(text: str) -> bool:
    return byline(text) is not None


def byline(text: str) -> str | None:
    """Who a line says wrote the story: what stands after `By`; None when it is no such line."""
    words = _words(text)
    if len(words) > _LONGEST_LABEL or _SENTENCE_END.search(text):
        return None
    match = _BYLINE.match(text.lstrip("*_ "))
    rest = text.lstrip("*_ ")[match.end() :] if match is not None else ""
    return rest if rest[:1].isupper() else None


def _is_way(text: str, title: str) -> bool:
    """Is this the way to the article: sections parted by signs, from Home or to the headline?"""
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    if len(parts) < 2 or (_SENTENCE_END.search(text) and len(_words(text)) > 20):
        return False
    if HOME.fullmatch(parts[0]) or (title and _plain(parts[-1]) == title):
        return True
    return len(parts) >= 3 and all(len(_words(part)) <= 3 for part in parts)


def _plain(text: str) -> str:
    """A line's words alone: what two spellings of one headline share."""
    return " ".join(_words(unicodedata.normalize("NFKC", text).casefold()))


def _bare(text: str) -> str:
    """A line in the form in which LINES lists it: no digits, no punctuation, no case."""
    return " ".join(word for word in _words(text.casefold()) if not word.isdigit())


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _script(text: str) -> str:
    """The script most letters of the text are in, by the first word of their names."""
    counts: dict[str, int] = {}
    for letter in text[:2000]:
        if letter.isalpha():
            name = unicodedata.name(letter, "?").split(" ", 1)[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name)) if counts else "?"


def names_an_outlet(text: str) -> bool:
    """Does a short line read like the name of a paper, agency or broadcaster?"""
    words = _words(text)
    if not 1 <= len(words) <= 5 or words[-1].casefold() == "home":
        return False
    named = any(word[:1].isupper() and word.casefold() not in SECTIONS for word in words)
    if not named:
        return False
    return (len(text) > 2 and text in AGENCIES) or bool(OUTLET.search(text)) or _is_called_the(text, words)


def _is_called_the(text: str, words: list[str]) -> bool:
    """ "The Ledger", "The Evening Argus": a name with its article, alone in a line; "The Hague" is a place."""
    if words[0] != "The" or not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    return text.replace(" ", "").isalpha() and words[1] not in _PLACES_WITH_THE
