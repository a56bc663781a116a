"""The lines of an article in, the outlet that published it out: by its page, its dateline or its own words.

What is not told stays None.
"""

import re
from collections.abc import Sequence

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.intake.bylines import outlet_of_byline, without_staff
from geneva_corpus.intake.datelines import dateline_agency, dateline_letters
from geneva_corpus.intake.line_kinds import byline, is_date, is_label, is_prose, names_an_outlet, outlet_named, words_in
from geneva_corpus.intake.lines import Line
from geneva_corpus.intake.page_dates import find_dates
from geneva_corpus.intake.page_words import AGENCIES, OUTLET, SECTIONS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Furniture

_OWN_REPORTER = re.compile(
    r"\b(?:told|by|an?|to|on)\s+(?P<a>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?:['’]s)?\s+(?:correspondent|reporter)"
    r"|\b(?:broadcast|reported|quoted|obtained|seen|published)\s+by\s+(?:the\s)?(?P<b>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})"
)
_COPYRIGHT = Phrase(
    "©|(c)|copyright",
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?\s*(?P<name>[^\W\d_][^.|,©]{1,40})",
    re.IGNORECASE,
)
_SOURCE_LINE = Phrase(
    "source|via|fuente|fonte|quelle|источник|来源|來源",
    r"(?:^(?:source|via)|fuente|fonte|quelle|источник|来源|來源)\s?[::]\s*(?P<name>[^\W\d_][^.|,]{1,40})",
    re.IGNORECASE,
)
_SPECIAL = Phrase("special", r"special\s(?:to|for)\s(?P<name>(?:the\s)?[A-Z][^.,|]{2,40})$", re.IGNORECASE)
_BY = re.compile(r"\b[Bb]y\s")


def find_outlet(
    rows: Sequence[Line], story: list[Line], page: list[Line], furniture: tuple[Furniture, ...], text: str
) -> str | None:
    """Who published it: dateline, source or copyright line, masthead, signature, its own reporters."""
    for row in story[:6]:
        found = _spelled_out(dateline_letters(row.text), story, page) or dateline_agency(row.text)
        if found:
            return found
    for pattern in (_SOURCE_LINE, _COPYRIGHT):
        for row in page:
            match = pattern.search(row.text[:300])
            if match:
                return re.split(r"\s+(?:and|und|et|y)\s|\s{2,}", match["name"].strip())[0]
    found = (
        (_over_the_story(story, page) or _by_place(rows, story, page) or _below_the_story(story, page))
        if story
        else None
    )
    if found:
        return found
    datelines = map(dateline_agency, [row.text for row in _datelines(story, page)])
    return next(filter(None, datelines), None) or _signature(rows, furniture, text) or _own_reporter(text, page)


def _over_the_story(story: list[Line], page: list[Line]) -> str | None:
    """The outlet of the first line that names one above the second paragraph of prose: a masthead or a byline."""
    prose = [row.start for row in story if is_prose(row.text)]
    body = prose[0] if prose else story[0].start
    second = prose[1] if len(prose) > 1 else body  # behind a standfirst a byline may follow
    for row in page:
        if row.start >= second or (row.start >= body and byline(row.text) is None):
            continue
        found = _of_line(row.text)
        if found:
            return found
    return None


def _of_line(text: str) -> str | None:
    """The outlet that a line of the page names, alone, beside the day or behind a reporter."""
    special = _SPECIAL.match(text)
    if special:
        return special["name"].strip()
    dated = bool(find_dates(text))
    signed = _BY.search(text) if dated else None
    by = byline(text[signed.start() :] if signed else text)
    if by is not None:
        return outlet_of_byline(by)
    if dated:
        return _beside_day(text)
    if not is_label(text) and (names_an_outlet(text) or outlet_named(text)):
        return _without_section(without_staff(outlet_named(text) or text))
    return None


def _by_place(rows: Sequence[Line], story: list[Line], page: list[Line]) -> str | None:
    """The outlet by where it stands, between headline and day, in one word that nobody else is called: "NewsHub"."""
    at = next((place for place, row in enumerate(rows) if row.start == story[0].start), 0)
    under = rows[at + 1 : at + 3]
    if len(under) < 2 or under[0] not in page or not (is_date(under[1].text) or byline(under[1].text) is not None):
        return None
    text = _without_section(under[0].text)
    words = words_in(text)
    if byline(text) is not None:
        return None
    if len(words) > 2 and words[-1].casefold() in OUTLET and all(word[:1].isupper() for word in words):
        return text  # "World Business Daily", each word of which is that of a section
    return text if _COINED.fullmatch(text) or _SERVICE.fullmatch(text) else None


#: Two words written as one, or one with the ending of a trade: "NewsHub", "Lakewire".
_COINED = Phrase(
    "",
    r"(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z][A-Za-z]{2,}|[A-Z][a-z]{2,}(?:wire|press|desk|news|radio|zeitung|blatt|post|avisen)",
)
_SERVICE = Phrase("service|desk|agency", r"(?:[A-Z][\w-]+\s){1,3}(?:Service|Desk|Agency)")


def _below_the_story(story: list[Line], page: list[Line]) -> str | None:
    """The outlet of one of the last lines of the page, where it signs what stands above."""
    for row in page[-3:]:
        if row.start > story[-1].start and not is_label(row.text):
            last = _beside_day(row.text) if find_dates(row.text) else row.text.strip("()-–— ")
            if last and names_an_outlet(last):
                return last
    return None


def _spelled_out(letters: str, story: list[Line], page: list[Line]) -> str | None:
    """The line of the page above the story whose words begin with the letters of its dateline, which is the outlet."""
    body = next((row.start for row in story if is_prose(row.text)), 0)
    for row in page if letters else ():
        if row.start < body and "".join(word[0] for word in words_in(row.text)) == letters:
            return row.text
    return None


def _datelines(story: list[Line], page: list[Line]) -> list[Line]:
    """The lines between headline and story that begin with a place in capitals: a dateline in a line of its own."""
    body = next((row.start for row in story if is_prose(row.text)), 0)
    head = [row for row in page if story and story[0].start < row.start < body]
    return [row for row in head if "," in row.text and row.text.partition(",")[0].isupper()]


def _without_section(name: str) -> str:
    """The outlet alone of "The Ledger, Business", "The Courier, Opinion"."""
    head, comma, section = name.partition(", ")
    return head if comma and all(word.casefold() in SECTIONS for word in words_in(section)) else name


def _beside_day(text: str) -> str | None:
    """The outlet in a line with the day: "Valley Courier | Tuesday, May 16, 2006", "The Valley Post, 17.05.2006"."""
    for part in re.split(r"(?<!\s)\s+[-–—|•·]\s+|,\s+", text):
        name = part.strip()
        if name.rstrip(".").casefold() in WEEKDAYS:
            continue  # "Sun, 15 Sep 2013"; a paper of that name is called The Sun
        if not find_dates(name) and (name in AGENCIES or (names_an_outlet(name) and not is_label(name))):
            return name
    return None


def _signature(rows: Sequence[Line], furniture: tuple[Furniture, ...], text: str) -> str | None:
    """The words set aside at the end of the last line of the story, under which an outlet signs."""
    starts = {row.end: row.start for row in rows}
    for span in reversed(furniture):
        inside = starts.get(span.end, span.end) < span.start
        words = text[span.start : span.end].strip("()[]/— -")
        if inside and 1 <= len(words.split()) <= 3 and words[:1].isupper():
            return words
    return None


def _own_reporter(text: str, page: list[Line]) -> str | None:
    """The outlet that the article says asked or broadcast, when the page round it names it too."""
    if not page:
        return None
    names: dict[str, int] = {}
    for match in _OWN_REPORTER.finditer(text):
        name = match["a"] or match["b"]
        names[name] = names.get(name, 0) + 1
    around = " ".join(row.text for row in page)
    for name in sorted(names, key=lambda name: (-names[name], name)):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", around):
            return name
    return None
