"""A passage without the place, day and agency that open its story."""

from geneva_corpus.language.phrases import Phrase

#: Place, day and agency before a story's first sentence: `LISBON, March 3. /AGENCY/.`, `Lima, Mar 3 (Agency) –`
_WITH_AGENCY = Phrase(
    "/|(",
    r"[^\W\d_][\w .,'’-]{0,40}?(?:/[\w -]{2,20}/[.,]?|\([A-Z][\w .,-]{1,30}\)\s*[–—-]+"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s\([A-Z][\w .,-]{1,30}\)[.,]?)"
    r"(?:\s*[–—-]+)?\s+(?=\S)",
)
#: A place in capitals, with a day or a country, before a dash: `LISBON, March 3 -`.
_IN_CAPITALS = Phrase(
    "–|—|-",
    r"[A-ZÀ-ÞА-ЯΑ-Ω]{3}[A-ZÀ-ÞА-ЯΑ-Ω .'’-]{0,30}(?:,\s[A-Z][\w. ]{1,20}){0,2}\s[–—-]{1,2}\s+(?=[“\"'‘]?[A-ZÀ-ÞА-ЯΑ-Ω])",
)


def without_dateline(text: str) -> str:
    """The text behind its dateline; all of it where it has none."""
    begins = text[:3]
    loud = begins.isalpha() and begins.isupper()
    dateline = _WITH_AGENCY.match(text) or (_IN_CAPITALS.match(text) if loud else None)
    return text[dateline.end() :] if dateline else text
