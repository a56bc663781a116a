"""A paragraph's opening in; the agency and the day that its dateline names out.

`Moscow, Jan 21 (Agency)`, `GENEVA, January 21. /AGENCY/.`, `CITY (Agency) -`, `CITY, 5 May — Agency.`
"""

import re

from geneva_corpus.intake.page_dates import MONTHS
from geneva_corpus.intake.page_words import AGENCIES
from geneva_corpus.language.phrases import Phrase

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
_LETTERED = Phrase(
    ")-|)–|)—|) -|) –|) —",
    r"(?:[A-ZÀ-ÞА-ЯΑ-Ω][^\n()\"“”]{1,60}?\s)?\((?P<letters>[A-Z]{2,6})\) ?[–—-]{1,2}\s",
)
#: Stations of American broadcasters sign by their call: (KTXL).
_CALL_SIGN = Phrase("k|w", r"[KW][A-Z]{2,3}(?:-TV)?")


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


def dateline_letters(text: str) -> str:
    """The capitals that stand in brackets before a dateline's dash, maybe those of an outlet: "LIMA (DVW) — "."""
    match = _LETTERED.match(text[:140])
    return match["letters"] if match else ""


def dateline_day(text: str) -> str | None:
    """The words of the day that a paragraph's dateline names."""
    match = _DATELINE_DAY.match(_with_months_marked(text[:140]))
    return text[slice(*match.span("day"))] if match else None


def _with_months_marked(head: str) -> str:
    """The text with marks in place of the names of months, letter for letter; a place comes first, never a month."""
    if _MONTH_NAMES.isdisjoint([word.lower() for word in _LETTERS.findall(head)]):
        return head

    def mark(match: re.Match[str]) -> str:
        return _MARK * len(match[0]) if match.start() and match[0].lower() in _MONTH_NAMES else match[0]

    return _LETTERS.sub(mark, head)
