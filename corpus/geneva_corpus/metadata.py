"""Title, outlet, day and address of an article: what it states, else what its page tells.

What is not told stays None: a wrong day would make wrong conflicts.
"""

import datetime
import re
from collections.abc import Sequence

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.intake.line_kinds import byline, is_label, is_prose, names_an_outlet, outlet_named, words_in
from geneva_corpus.intake.lines import Line, blocks
from geneva_corpus.intake.page_dates import MONTHS, find_dates, month_and_day, months_and_days, numeric_day
from geneva_corpus.intake.page_words import AGENCIES, SECTIONS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Furniture, Metadata, Source

#: A first line with more words than this is a paragraph, not a headline.
_LONGEST_TITLE = 30
#: How far, in days, a day told in full may lie before or after a dateline that lacks its year.
_BEFORE, _AFTER = 150, 60
#: A sentence with one of these tells of a day long ago.
_LONG_AGO = Phrase(
    "built|born|founded|established|opened|created|formed|anniversary|since|history",
    r"\b(?:built|born|founded|established|opened|created|formed|anniversary|since|history)\b",
    re.IGNORECASE,
)

#: Stands for each letter of the name of a month, so that the patterns need not hold the hundred names of twelve months.
_MARK = "\N{LATIN LETTER BILABIAL CLICK}"
_MONTH = f"{_MARK}{{3,12}}"
_LETTERS = re.compile(r"[^\W\d_]+")
#: In capitals the Turkish dotless letter looks like the other one.
_MONTH_NAMES = frozenset(MONTHS) | {name.replace("ı", "i") for name in MONTHS}
#: `Moscow, Jan 21 (Agency)`, `GENEVA, January 21. /AGENCY/.`, `CITY (Agency) -`, `CITY, May 3 - Agency`.
_DATELINE = Phrase(
    "(|/|[",
    r"(?P<place>[^\W\d_][^\n.:;!?\"“”]{1,60}?)"
    rf"(?:,?\s+(?P<day>(?:(?:{_MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTH})\.?)(?:(?:,\s*|\s+)(?:19|20)\d\d)?)\.?)?"
    r"\s*[,.–—-]*\s*[(/\[]\s*(?P<agency>[^()/\[\]\n]{2,40}?)\s*[)/\]]",
    re.IGNORECASE,
)
_DATELINE_DAY = Phrase(
    _MARK,
    # a place: capitals, and the small words inside names; not "The mine flooded on"
    r"(?:(?-i:[A-ZÀ-ÞА-ЯΑ-Ω][\w'’-]*\.?|de|del|la|le|los|of|the|and|am|al|an|der|den|sur|on)[ ,/|()]{1,3}){1,8}"
    rf"(?P<day>(?:(?:{_MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTH})\.?)(?:(?:,\s*|\s+)(?:19|20)\d\d)?)"
    r"\s*(?:[.:–—-]|\()",
    re.IGNORECASE,
)
#: `CITY, 5 May — Agency.`
_DASHED_AGENCY = Phrase(
    "-|–|—",
    rf"[^\W\d_][\w ,.’'-]{{1,40}}?,?\s+(?:(?:{_MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{_MONTH})\.?)\s*[–—-]\s*"
    r"(?P<agency>(?-i:[A-ZА-ЯΑ-Ω])[\w-]*(?:\s(?-i:[A-ZА-ЯΑ-Ω])[\w-]*){0,2})\.\s",
    re.IGNORECASE,
)
_LEADING_AGENCY = Phrase("-|–|—", r"\W{0,2}(?P<agency>[A-Z][\w/-]*(?:\s[A-Z][\w-]*){0,2})\s*[–—-]{1,2}\s")
#: `(AGENCY) - `, with the place in a line of its own.
_BRACKETED_AGENCY = Phrase("-|–|—", r"[(\[/](?P<agency>[^()/\[\]\n]{2,40})[)\]/]\s*[–—-]{1,2}\s")
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


#: The words of a trade behind the name of an outlet in a byline.
_STAFF = Phrase(
    "staff|writer|reporter|correspondent|desk|bureau|service|newsroom|team|editor|journalist",
    r"(?:\s+(?:news|wire|staff|senior|political|crime|business|medical|legal|chief|foreign|national|own|special|sports))*"
    r"\s+(?:staff|writers?|reporters?|correspondents?|desk|bureau|service|newsroom|team|editor|journalist)$",
    re.IGNORECASE,
)
#: A weekday or a day at the end of a byline.
_DAY_AT_THE_END = Phrase(
    "mon|tue|wed|thu|fri|sat|sun|0|1|2|3|4|5|6|7|8|9",
    r"(?<!\s)\s+[-–—|]\s+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b.*|[0-9].*)$",
    re.IGNORECASE,
)
_SPECIAL = Phrase("special", r"special\s(?:to|for)\s(?P<name>(?:the\s)?[A-Z][^.,|]{2,40})$", re.IGNORECASE)
_HEADING_MARK = Phrase("#", r"^#{1,6}\s+")
_BY = re.compile(r"\b[Bb]y\s")
#: Beside these a day is that of the article, however far from the days that the story tells.
_OF_THE_ARTICLE = Phrase(
    "by|posted|published|updated|writer|reporter|staff|correspondent",
    r"\b(?:by|posted|published|updated|writers?|reporter|staff|correspondent)\b",
    re.IGNORECASE,
)
#: Agencies that a byline may name right behind a reporter: "JANE ROE AP Business Writer".
_SHORT_AGENCIES = (*(name for name in AGENCIES if name.isupper()), "Reuters", "Bloomberg")
#: Stations of American broadcasters sign by their call: (KTXL).
_CALL_SIGN = Phrase("k|w", r"[KW][A-Z]{2,3}(?:-TV)?")


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
    outlet = stated.source or _outlet(rows, story, page, furniture, source) or named or _window(rows, title)
    return Metadata(title, outlet, stated.date or _date(story, page), url)


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


def _outlet(
    rows: Sequence[Line], story: list[Line], page: list[Line], furniture: tuple[Furniture, ...], source: Source
) -> str | None:
    """Who published it: dateline, source or copyright line, masthead, signature, its own reporters."""
    for row in story[:6]:
        found = dateline_agency(row.text)
        if found:
            return found
    for pattern in (_SOURCE_LINE, _COPYRIGHT):
        for row in page:
            match = pattern.search(row.text[:300])
            if match:
                return re.split(r"\s+(?:and|und|et|y)\s|\s{2,}", match["name"].strip())[0]
    if story:
        prose = [row.start for row in story if is_prose(row.text)]
        body = prose[0] if prose else story[0].start
        second = prose[1] if len(prose) > 1 else body  # behind a standfirst a byline may follow
        for row in page:
            if row.start >= second or (row.start >= body and byline(row.text) is None):
                continue
            special = _SPECIAL.match(row.text)
            if special:
                return special["name"].strip()
            dated = bool(find_dates(row.text))
            signed = _BY.search(row.text) if dated else None
            by = byline(row.text[signed.start() :] if signed else row.text)
            if dated and by is None:
                beside = _beside_day(row.text)
                if beside:
                    return beside
            if by is None and (dated or is_label(row.text)):
                continue
            if by is None and (names_an_outlet(row.text) or outlet_named(row.text)):
                return _without_section(_without_staff(outlet_named(row.text) or row.text))
            told = outlet_of_byline(by) if by else None
            if told:
                return told
        for row in page[-3:]:
            if row.start > story[-1].start and not is_label(row.text):
                last = _beside_day(row.text) if find_dates(row.text) else row.text.strip("()-–— ")
                if last and names_an_outlet(last):
                    return last
    datelines = map(dateline_agency, [row.text for row in _datelines(story, page)])
    return (
        next(filter(None, datelines), None) or _signature(rows, furniture, source) or _own_reporter(source.text, page)
    )


def _datelines(story: list[Line], page: list[Line]) -> list[Line]:
    """The lines between headline and story that begin with a place in capitals: a dateline in a line of its own."""
    body = next((row.start for row in story if is_prose(row.text)), 0)
    head = [row for row in page if story and story[0].start < row.start < body]
    return [row for row in head if "," in row.text and row.text.partition(",")[0].isupper()]


def outlet_of_byline(by: str) -> str | None:
    """The outlet that a byline names: "Jane Roe, CNN", "TOM ROE, Associated Press Writer", "DAILY PLANET REPORTER"."""
    last = re.split(
        r",\s+|(?<!\s)\s+[-–—|]\s+|(?<!\s)\s+(?:for|of)\s+(?:the\s+)?(?=[A-Z])", _DAY_AT_THE_END.sub("", by)
    )
    for part in reversed([part for part in last if not find_dates(part)]):
        whole = _without_staff(part).strip()
        name = whole.removeprefix("The ").removeprefix("the ")
        if name in AGENCIES:
            return name
        ends = next((agency for agency in _SHORT_AGENCIES if name.endswith(f" {agency}")), None)
        if ends and whole != part.strip():
            return ends
        staffed = whole != part.strip()
        if (staffed or part is not last[0]) and names_an_outlet(whole):
            return whole.title() if whole.isupper() and " " in whole else whole
    return None


def _without_staff(signed: str) -> str:
    """What stands before the trade of who signs; "News" goes with a single word: "Daily News Staff Writer"."""
    trade = _STAFF.search(signed)
    if trade is None:
        return signed
    name = signed[: trade.start()]
    first = trade[0].split()[0]
    return f"{name} {first}" if first.casefold() == "news" and " " not in name.strip() else name


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


def _signature(rows: Sequence[Line], furniture: tuple[Furniture, ...], source: Source) -> str | None:
    """The words set aside at the end of the last line of the story, under which an outlet signs."""
    starts = {row.end: row.start for row in rows}
    for span in reversed(furniture):
        inside = starts.get(span.end, span.end) < span.start
        words = source.text[span.start : span.end].strip("()[]/— -")
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


def dateline_agency(text: str) -> str | None:
    """The agency a paragraph's dateline names."""
    head = text[:140]
    marked = _with_months_marked(head)
    match = _DATELINE.match(marked)
    if match:
        agency = head[slice(*match.span("agency"))].strip()
        if (
            agency in AGENCIES
            or _CALL_SIGN.fullmatch(agency)
            or (match["day"] and agency[:1].isupper() and len(agency.split()) <= 4)
        ):
            return agency
    match = _DASHED_AGENCY.match(marked) if _MARK in marked else None
    if match:
        return head[slice(*match.span("agency"))]
    match = _LEADING_AGENCY.match(head) or _BRACKETED_AGENCY.match(head)
    return match["agency"] if match and match["agency"] in AGENCIES else None


def _with_months_marked(head: str) -> str:
    """The text with marks in place of the names of months, letter for letter; a place comes first, never a month."""
    if _MONTH_NAMES.isdisjoint([word.lower() for word in _LETTERS.findall(head)]):
        return head

    def mark(match: re.Match[str]) -> str:
        return _MARK * len(match[0]) if match.start() and match[0].lower() in _MONTH_NAMES else match[0]

    return _LETTERS.sub(mark, head)


def _date(story: list[Line], page: list[Line]) -> str | None:
    """The day of the dateline, else a day that the page gives for the article, never the day of fetching."""
    for row in story[:4]:
        opening = find_dates(row.text[:40])
        if (
            opening
            and opening[0].start == 0
            and opening[0].iso
            and re.match(r"\W{0,3}\s+[^\W\d_a-z]", row.text[opening[0].end :])
        ):
            return opening[0].iso
    for row in story[:6]:
        match = _DATELINE_DAY.match(_with_months_marked(row.text[:140]))
        if match:
            told_day = row.text[slice(*match.span("day"))]
            full = find_dates(told_day)
            if full and full[0].iso:
                return full[0].iso
            part = month_and_day(told_day)
            numeric = part and _numeric(part, page)
            if numeric:
                return numeric
            found = _with_year(part, [*_recent_days(story), *_page_days(page)]) if part else None
            if found:
                return found
    told = sorted({date.iso for row in story for date in find_dates(row.text) if date.iso})
    top = story[0].start if story else 0
    body = next((row.start for row in story if is_prose(row.text)), top)
    mastheads = [row.start for row in page if row.start < top and not find_dates(row.text)]
    days: list[tuple[int, int]] | None = None
    for row in page:
        for date in find_dates(row.text):
            if date.iso is None:
                days = [day for line in story for day in months_and_days(line.text)] if days is None else days
                iso = numeric_day(row.text, date.start, days)
            else:
                iso = date.iso
            if iso is None or (row.start < top and mastheads and row.start < mastheads[-1]):
                continue
            signed = top < row.start < body and any(
                top < over.start < row.start and _signs(over.text) for over in page
            )  # under a byline or the outlet, between headline and story
            if (
                told
                and abs((_day(iso) - _day(told[-1])).days) > 400
                and not signed
                and not _OF_THE_ARTICLE.search(row.text)
            ):
                continue
            return iso
    return None


def _signs(text: str) -> bool:
    return byline(text) is not None or names_an_outlet(text) or outlet_named(text) is not None


def _numeric(part: tuple[int, int], page: list[Line]) -> str | None:
    """The day of a dateline with the year of a numeric date of the page that tells it either way round."""
    for row in page:
        for match in re.finditer(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)", row.text):
            if {(int(match[1]), int(match[2])), (int(match[2]), int(match[1]))} & {part}:
                try:
                    return datetime.date(int(match[3]), *part).isoformat()
                except ValueError:
                    continue
    return None


def _recent_days(story: list[Line]) -> list[str]:
    """The days that the story tells in full, but for those of long ago."""
    return [
        date.iso
        for row in story
        for date in find_dates(row.text)
        if date.iso and not _LONG_AGO.search(row.text[max(0, date.start - 80) : date.end + 40])
    ]


def _page_days(page: list[Line]) -> list[str]:
    return [date.iso for row in page for date in find_dates(row.text) if date.iso]


def _with_year(part: tuple[int, int], told: list[str]) -> str | None:
    """The day with the year that puts it nearest to a day told in full, if that is near at all."""
    nearest: tuple[int, str] | None = None
    for iso in told:
        anchor = _day(iso)
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            try:
                day = datetime.date(year, *part)
            except ValueError:
                continue
            distance = abs((day - anchor).days)
            if -_AFTER <= (day - anchor).days <= _BEFORE and (nearest is None or distance < nearest[0]):
                nearest = (distance, day.isoformat())
    return nearest[1] if nearest else None


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)
