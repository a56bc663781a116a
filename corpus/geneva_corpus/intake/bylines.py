"""A byline in, the outlet that it names out: "Jane Roe, CNN", "TOM ROE, Associated Press Writer"."""

import re

from geneva_corpus.intake.line_kinds import names_an_outlet
from geneva_corpus.intake.page_dates import find_dates
from geneva_corpus.intake.page_words import AGENCIES
from geneva_corpus.language.phrases import Phrase

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
#: Agencies that a byline may name right behind a reporter: "JANE ROE AP Business Writer".
_SHORT_AGENCIES = (*(name for name in AGENCIES if name.isupper()), "Reuters", "Bloomberg")


def outlet_of_byline(by: str) -> str | None:
    """The outlet that a byline names: "Jane Roe, CNN", "TOM ROE, Associated Press Writer", "DAILY PLANET REPORTER"."""
    last = re.split(
        r",\s+|(?<!\s)\s+[-–—|]\s+|(?<!\s)\s+(?:for|of)\s+(?:the\s+)?(?=[A-Z])", _DAY_AT_THE_END.sub("", by)
    )
    for part in reversed([part for part in last if not find_dates(part)]):
        whole = without_staff(part).strip()
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


#: Behind a name these may be of a body as well as belong to its name.
_BODIES = frozenset({"service", "desk", "bureau", "newsroom", "team"})


def _is_known(name: str) -> bool:
    return name in AGENCIES or names_an_outlet(name.strip())


def without_staff(signed: str) -> str:
    """What stands before the trade of who signs; "News" goes with a single word: "Daily News Staff Writer"."""
    trade = _STAFF.search(signed)
    if trade is None:
        return signed
    name = signed[: trade.start()]
    words = trade[0].casefold().split()
    if words[-2:] in (["news", "service"], ["wire", "service"]) or (words[-1] in _BODIES and not _is_known(name)):
        return signed  # "Federal News Service" is a name; "Valley Post Foreign Service" is of the Valley Post
    first = trade[0].split()[0]
    return f"{name} {first}" if first.casefold() == "news" and " " not in name.strip() else name
