"""A passage without the place, day and agency that open its story."""

import re

#: Place, day and agency before a story's first sentence: `LISBON, March 3. /AGENCY/.`, `Lima, Mar 3 (Agency) –`.
_DATELINE = re.compile(
    r"[^\W\d_][\w .,'’-]{0,40}?(?:/[\w -]{2,20}/[.,]?|\([A-Z][\w .,-]{1,30}\)\s*[–—-]+"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s\([A-Z][\w .,-]{1,30}\)[.,]?)"
    r"(?:\s*[–—-]+)?\s+(?=\S)"
)


def without_dateline(text: str) -> str:
    """The text behind its dateline; all of it where it has none."""
    dateline = _DATELINE.match(text)
    return text[dateline.end() :] if dateline else text
