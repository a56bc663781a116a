"""How a sum or a share was reckoned: which profit, from which base, with debt or without, at which hour of trading.

Takes a fact and the words around it; gives marks (sort, value) as `circumstances` compares them.
"""

import re
from collections.abc import Callable, Iterator

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.stems import STOP, stem
from geneva_corpus.model import Fact

_PROFIT = Phrase(
    "profit|income|earnings|loss",
    r"\b(net|operating|gross|pre-?tax|underlying|adjusted|core)[ -](?:\w+ )?(?:profits?|income|earnings|loss(?:es)?)\b",
    re.I,
)
_FROM_MONTH = Phrase(
    "from |than |over ",
    r"\b(?:from|than|over) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"(?! (?:19|20)\d\d)(?!-)",
    re.I,
)
_BASIS = Phrase("month|quarter|year", r"\b(?:from|than|on|over) (?:a|the) (?:same )?(month|quarter|year)\b", re.I)
_CORE = Phrase("core|underlying", r"\b(?:core|underlying) (?:consumer )?(?:inflation|prices|rate)\b", re.I)
_ITEMS = Phrase(
    "items|charges|costs|gains",
    r"\b(?:excluding|before|adjusted for|stripping out) (?:[\w-]+ ){0,3}?(?:items|charges|costs|gains)\b",
    re.I,
)
_LOWERED = Phrase("reduc|lower|slash|cut", r"\b(?:reduc|lower|slash|cut)\w*\b[^.;,]{0,30} to\s*$", re.I)
#: What is asked for is not what is paid.
_DEMANDED = Phrase(
    "ask|demand|want|seek|sought",
    r"\b(?:ask(?:s|ed|ing) for|demand(?:s|ed|ing)?|want(?:s|ed|ing)|seek(?:s|ing)?|sought) (?:\w+ ){0,2}$",
    re.I,
)
#: An offer for shares that came to nothing, or that of another.
_REFUSED = Phrase(
    "reject|turned down|rebuff|spurn|lapse|withdr|rival|first|earlier|previous|initial",
    r"\b(?:reject|rebuff|spurn|lapse|withdr|rival)\w*|\bturned down\b"
    r"|\b(?:first|earlier|previous|initial) (?:\w+ )?(?:offer|bid|proposal|approach)\b",
    re.I,
)
_TURNOUT = Phrase("turnout", r"\bturnout\b", re.I)
_HOUR = Phrase("", r"\b(?:at|by) (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?|noon|midday|midnight)", re.I)
_TRADING = Phrase(
    "trad|deals|market|hours|point|intraday",
    r"\b(?:(?:early|morning|afternoon|late|pre-?market|after-?hours|extended|midday) (?:trad\w+|deals)|pre-?market"
    r"|after-?hours|at (?:one|some) point|intraday)\b",
    re.I,
)
#: Prices of shares are of an hour.
_MARKET = Phrase(
    "share|stock|index|trad|exchange|bourse|futures",
    r"\b(?:shares?|stocks?|index|traded|trading|exchange|bourse|futures)\b",
    re.I,
)
_CLOSED = Phrase(
    "clos|ended|finished|settled",
    r"\b(?:closed|closing price|close of trading|(?:shares?|stocks?|index|they|it) (?:ended|finished|settled))\b",
    re.I,
)
_AT_HOUR = Phrase(
    "",
    r"\b(?:at|by|before|shortly after) (\d{1,2}(?:[:.]\d\d| ?[ap]\.?m\b)(?: ?[ap]\.?m\b)?|\d{4} GMT|noon|midday"
    r"|the open(?:ing)?(?: bell)?|mid-?(?:morning|afternoon))",
    re.I,
)
_DEBT = Phrase(
    "debt",
    r"\b(including|excluding|plus|with|without|count(?:ing)?)(?: the| its)?(?: assumed)?"
    r"(?: (?:about |some |nearly |almost )?[$€£A-Z]*[ \d.,]+(?:million|billion|m|bn)? (?:of|in)(?: its)?)? debts?\b",
    re.I,
)
_POLL = Phrase(
    "poll|survey",
    r"\b(?:an?|another|one|new|latest|different) (?:\w+ ){0,2}(?:poll|survey)\b(?: (?:by|for|from) (\w+))?",
    re.I,
)
#: What a percentage is counted from, over or of: "to Friday's close", "from a year earlier".
_BASE = Phrase(
    "",
    r"^ ?(?:%|per ?cent|percentage points?)? ?(?:in the \w+ (?:quarter|half) )?(to|over|above|than|from)"
    r" ([^,.;:]{3,50})",
    re.I,
)
_TO_WHAT = Phrase(
    "damage|losses|aid|help|support", r"^ (?:of|in) (?:damage|losses|aid|help|support) (to) ([^,.;:]{3,40})", re.I
)


def reckoned(fact: Fact, passage: str, around: str, place: int, ahead: str, behind: str) -> Iterator[tuple[str, str]]:
    """The marks of a sum or a share; `place` is where it stands in `around`, `passage` the id of its sentence."""
    base = _BASE.match(behind) if fact.kind == "percent" else _TO_WHAT.match(behind)
    if base and base[2][0].isalpha():
        yield "base", " ".join(sorted({stem(word) for word in re.findall(r"\w+", base[2]) if word not in STOP}))
    if fact.kind == "percent" and (poll := _POLL.search(around)):
        yield "poll", poll[1] or passage  # "a poll" is none that another account tells of
    if profit := nearest(_PROFIT, around, place, lambda match: match[1].replace("-", "")):
        yield "profit", profit
    if basis := nearest(_BASIS, around, place, lambda match: match[1]):
        yield "basis", basis
    elif fact.kind == "percent" and _FROM_MONTH.search(behind):
        yield "basis", "month"
    for sort, pattern in (("core", _CORE), ("items", _ITEMS), ("debt", _DEBT)):
        if pattern.search(around):
            yield sort, sort
    if fact.kind == "money" and _DEMANDED.search(ahead):
        yield "demanded", "demanded"
    if fact.of.endswith("per share") and _REFUSED.search(around):
        yield "refused", "refused"
    if _LOWERED.search(ahead):
        yield "lowered", "lowered"
    if _MARKET.search(around) and (hour := _AT_HOUR.search(around)):
        yield "trading", hour[1]
    if _TRADING.search(around):
        yield "trading", "then"
    elif _MARKET.search(around) and _CLOSED.search(around):
        yield "trading", "close"
    if _TURNOUT.search(around) and (hour := _HOUR.search(around)):
        yield "hour", hour[1]


def nearest(pattern: Phrase, text: str, place: int, value: Callable[[re.Match[str]], str]) -> str:
    """The value of the match nearest to a place; empty where there is none."""
    matches = list(pattern.finditer(text))
    return value(min(matches, key=lambda match: abs(match.start() - place))) if matches else ""
