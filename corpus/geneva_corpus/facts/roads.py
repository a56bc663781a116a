"""Tokens → roads and addresses, which are places that a figure names: "Route 52", "I-95", "40 East 5th Avenue"."""

from typing import NamedTuple

from geneva_corpus.facts.tokens import Tokens


class Road(NamedTuple):
    """A road or address: its tokens from `first` to before `last`, and its name in one form."""

    first: int
    last: int
    value: str


def road_at(tokens: Tokens, index: int) -> Road | None:
    """The road that the figure at `index` numbers, or the address that it begins."""
    return _numbered(tokens, index) or _address(tokens, index)


def _numbered(tokens: Tokens, index: int) -> Road | None:
    """state Route 52 · U.S. Highway 61 · Interstate 805 · I-805"""
    number = tokens.text[index]
    if not number.isdecimal() or len(number) > 3 or number.startswith("0"):
        return None
    if tokens.at(index - 1) == "-" and tokens.glued(index) and tokens.glued(index - 1):
        only = tokens.text[index - 2 : index - 1] == ("I",) and not tokens.glued(index - 2)
        return Road(index - 2, index + 1, f"Interstate {number}") if only else None
    kind = tokens.at(index - 1)
    if kind not in _ROADS or not (tokens.is_capital(index - 1) or tokens.at(index - 2) in _WHOSE):
        return None
    first, owner = index - 1, ""
    if tokens.at(first - 1) in _WHOSE:
        first, owner = first - 1, f"{tokens.at(first - 1).capitalize()} "
    elif tokens.text[first - 1 : first] == ("US",):
        first, owner = first - 1, "U.S. "
    elif tokens.low[first - 4 : first] == ("u", ".", "s", "."):
        first, owner = first - 4, "U.S. "
    return Road(first, index + 1, f"{owner}{kind.capitalize()} {number}")


def _address(tokens: Tokens, index: int) -> Road | None:
    """40 East 5th Avenue · 12 Rose Lane · 10 Downing Street"""
    number = tokens.text[index]
    if not number.isdecimal() or len(number) > 5 or number.startswith("0") or tokens.at(index - 1) not in _AHEAD:
        return None
    last = index + 1
    if tokens.at(last) in _COMPASS and tokens.is_capital(last):
        last += 1
    if tokens.is_figure(last) and tokens.at(last + 1) in _ENDINGS and tokens.glued(last + 1):
        last += 2
    else:
        named = last
        while last - named < _LONGEST and tokens.is_capital(last) and tokens.at(last) not in _STREETS:
            last += 1
        if last == named:
            return None
    if tokens.at(last) not in _STREETS or not tokens.is_capital(last) or _counts(tokens, last + 1):
        return None
    words = "".join((" " if at > index and not tokens.glued(at) else "") + tokens.text[at] for at in range(index, last))
    return Road(index, last + 1, f"{words} {_STREETS[tokens.at(last)]}")


def _counts(tokens: Tokens, index: int) -> bool:
    """Does a noun follow that the figure counts: "12 Wall Street banks"?"""
    word = tokens.at(index)
    return len(word) > 3 and word.endswith("s") and word.isalpha() and not tokens.is_capital(index)


#: What stands before an address.
_AHEAD = frozenset(("at", "to", "of", "near", "from", "outside", "around", "on", "into", "behind", ",", "(", "–", ":"))
#: A name of more words than this is no street's.
_LONGEST = 3
_ROADS = frozenset({"route", "highway", "interstate", "motorway", "autobahn"})
_WHOSE = frozenset({"state", "county", "federal", "national", "provincial"})
_COMPASS = frozenset("north south east west n s e w".split())
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
#: The kinds of streets, with what they are shortened to.
_STREETS = {
    "street": "Street",
    "st": "Street",
    "avenue": "Avenue",
    "ave": "Avenue",
    "road": "Road",
    "rd": "Road",
    "boulevard": "Boulevard",
    "blvd": "Boulevard",
    "lane": "Lane",
    "drive": "Drive",
    "square": "Square",
    "terrace": "Terrace",
}
