"""The words of a passage in, the pieces that may be names out.

A run of capitalised words is cut where a name ends and another begins: at titles ("Qeshm Governor Heydar …"), after
countries and their adjectives, at days and months.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from geneva_corpus.facts import world
from geneva_corpus.facts.name_runs import OF_TITLE, is_capital, runs
from geneva_corpus.facts.name_tokens import Token
from geneva_corpus.facts.name_words import (
    BODY_HEADS,
    CALENDAR,
    FIRMS,
    FIRST_NAMES,
    NO_NAMES,
    OPENERS,
    PLACE_HEADS,
    PLACE_OPENERS,
    ROLES,
    TITLE_PARTS,
    TITLES,
    word_set,
)
from geneva_corpus.facts.numerals import ORDINALS
from geneva_corpus.facts.vocabulary import GENERATIONS

SHIPS = word_set("ins uss hms mv ms ss hmas rms rv hmcs mt fv usns")
_SMALL = word_set(
    """
    the a an i in on at of to by for as but and or if so he she it we they his her its our their my this that no not
    """
)
_OF_BODIES = word_set(
    "national international federal state central royal supreme world general united northern southern"
)
_STORMS = word_set("hurricane typhoon cyclone tropical storm")
#: Last words of what happens or is agreed: named, but neither person nor place nor body.
_HAPPENINGS = word_set(
    """
    series cup games olympics meeting meetings award awards prize festival championship championships war day treaty
    act agreement accord accords summit conference tour show glove bowl oscars emmys grammys derby open plan law
    bill amendment protocol convention code theory scale virus disease syndrome week month year night eve marathon
    prix holiday pact deal process project operation rule street-fair revolution uprising massacre movement-day era
    age season playoffs final finals race test trial case affair homicide manslaughter murder assault oscar emmy
    grammy anthem bible koran quran constitution charter declaration initiative program programme fire fires wildfire
    blaze flood floods earthquake quake crash attack attacks bombing bombings shooting rally siege battle referendum
    """
)
#: Places that are called only by what they are: "the National Park", "State Route".
_GENERIC = (
    PLACE_HEADS | BODY_HEADS | TITLE_PARTS | {"national", "international", "central", "main", "old", "new", "great"}
)
FACILITIES = word_set("hotel airport hospital stadium theatre theater museum prison bridge mosque cathedral church")


class Piece(NamedTuple):
    """Words that may be one name. `at`, `to` count the passage's tokens; `titled`: a title stands before it."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    text: str
    key: str  # the text, upper and lower case being one
    at: int
    to: int
    titled: bool = False
    role: str = ""
    listed: bool = False
    joined: bool = False

    @property
    def first(self) -> bool:
        return self.tokens[0].first


def piece_of(words: list[Token], at: int, to: int, titled: bool = False, role: str = "") -> Piece:
    """The words of a passage from `at` to before `to` as one piece."""
    tokens = tuple(words[at:to])
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += ("-" if hyphened(before, token) else "'s " if before.possessive else " ") + token.text
    return Piece(tokens, tuple([token.text for token in tokens]), text, text.casefold(), at, to, titled, role)


def hyphened(before: Token, token: Token) -> bool:
    """Are these the two halves of one written word, "Russia-NATO"?"""
    return token.start == before.end + 1 and before.shape != "sign" and token.shape != "sign" and before.paired


def pieces(words: list[Token], common: Callable[[Token], bool]) -> list[Piece]:
    """The pieces of one passage in order; `common` tells of a word at the head of a sentence whether it is no name."""
    found: list[Piece] = []
    for begin, end in runs(words):
        for at in range(begin, end, _LONGEST_RUN):
            for piece in _cut(words, at, min(end, at + _LONGEST_RUN), common):
                found.append(_placed(words, piece, found))
    return found


#: A run of more words than this is taken in parts: no name is so long, and `_cut` calls itself for each of its pieces.
_LONGEST_RUN = 60


def _placed(words: list[Token], piece: Piece, before: list[Piece]) -> Piece:
    """The piece, marked when it goes on a list that the one before it began."""
    if not before:
        return piece
    if piece.at - before[-1].to > 3:
        return piece
    between = [token.key for token in words[before[-1].to : piece.at]]
    listed = between in ([","], ["and"], [",", "and"], ["or"], [",", "the"], ["and", "the"], [",", "and", "the"])
    return piece._replace(listed=True, joined=between[-1] != ",") if listed else piece


def _cut(words: list[Token], at: int, to: int, common: Callable[[Token], bool]) -> list[Piece]:
    """One run as pieces, left to right."""
    while at < to and _idle(words, at, to, common):
        at += 1
    while to > at and not is_capital(words[to - 1]):
        to -= 1
    if at >= to:
        return []
    for number in range(at, to):
        if _calendar(words, number, at, to):
            return _cut(words, at, number, common) + _cut(words, number + 1, to, common)
    bodied = words[to - 1].key.rstrip(".") in BODY_HEADS
    for number in range(at + 1, to):
        if hyphened(words[number - 1], words[number]) and not (bodied and number < to - 1):
            return _cut(words, at, number, common) + _cut(words, number, to, common)
    known = " ".join(token.key for token in words[at:to])
    if known in world.places() or known in world.bodies():
        return [_piece(words, at, to)]
    if at == 0 and opens_as_dateline(words, to):
        return [_piece(words, at, to)]
    title = _title(words, at, to)
    if title is not None:
        begin, end = title
        left = _cut(words, at, begin, common)
        if end >= to:
            return left
        role = " ".join(token.text for token in words[begin:end])
        return left + _person(words, end, to, role)
    if words[to - 1].key in _HAPPENINGS:
        return []
    if words[at].key in _STORMS and to - at > 1:
        return _storm(words, at, to)
    if to - at == 1:
        return [] if _nothing(words[at]) else [_piece(words, at, to)]
    return _unglue(words, at, to, common)


def opens_as_dateline(words: list[Token], to: int) -> bool:
    """Does a passage open with capitals up to the sign that ends the place of a dateline: "OAK BAY — The …"?"""
    capitals = all(token.text.isupper() and len(token.text) > 1 for token in words[:to])
    return capitals and to < len(words) and words[to].text in _BEHIND_PLACE


_BEHIND_PLACE = frozenset(",(—–-")


def _storm(words: list[Token], at: int, to: int) -> list[Piece]:
    """Typhoon Mirelle, Tropical Storm Odo: storms bear the names of persons, and are spelled in as many ways."""
    name = at
    while name < to and words[name].key in _STORMS:
        name += 1
    alone = name == to - 1 and words[name].shape == "name" and not _nothing(words[name])
    if not alone or words[name].key in _HAPPENINGS | _NO_STORMS:
        return []
    return _person(words, name, to, " ".join(token.text for token in words[at:name]))


_NO_STORMS = word_set("alley watch warning warnings relief shelter katrinas force winds surge team belt street road")


def _idle(words: list[Token], at: int, to: int, common: Callable[[Token], bool]) -> bool:
    """Is this first word of a run none of its name?"""
    token = words[at]
    if not is_capital(token):
        return True
    key = token.key
    if token.first and key in FIRMS and at + 1 < to and words[at + 1].key not in BODY_HEADS:
        return True  # Operator Nordbus said
    if key in _SMALL or (at + 1 < to and "-" in key and any(map(str.isdigit, key))):
        return True  # U6-203 Oslo
    if not token.first:
        return False
    if key in world.places() or (key in FIRST_NAMES and at + 1 < to):
        return False
    whole = " ".join(word.key for word in words[at:to])
    if whole in world.places() or whole in world.bodies():
        return False
    if any(" ".join(word.key for word in words[at:end]) in world.places() for end in range(at + 2, min(at + 4, to))):
        return False  # the New York Times
    if (key in TITLES or key in _STORMS) and at + 1 < to:
        return False
    if key in _OF_BODIES and any(word.key in BODY_HEADS for word in words[at + 1 : to]):
        return False
    if at + 1 < to and words[at + 1].key in PLACE_HEADS | BODY_HEADS and key not in OPENERS:
        return False
    if to - at > 2 and words[at + 1].text in ("of", "for") and key in BODY_HEADS | PLACE_OPENERS:
        return False
    return (
        common(token)
        or (key.endswith("ing") and len(key) > 5)
        or (key.endswith("ed") and at + 1 < to and words[at + 1].key in FIRST_NAMES and key not in FIRST_NAMES)
    )


def _calendar(words: list[Token], number: int, at: int, to: int) -> bool:
    token = words[number]
    key = token.key.rstrip(".")
    if key not in CALENDAR:
        return False
    if number > at and words[number - 1].key in FIRST_NAMES:
        return False
    if key in FIRST_NAMES and number + 1 < to and words[number + 1].shape == "name":
        return False
    return not (key in ("may", "march", "spring", "fall", "sun", "sat") and number + 1 < to)


def _nothing(token: Token) -> bool:
    key = token.key.rstrip(".")
    return (
        key in NO_NAMES
        or (key in world.peoples())
        or key in TITLES
        or (key in TITLE_PARTS and token.shape != "acronym")
        or (key in BODY_HEADS and key not in ("interpol",))
        or (key in PLACE_HEADS)
        or token.shape == "initial"
        or key in ORDINALS
        or any(c.isdigit() for c in key)
        or ("." in token.text and token.shape == "acronym" and not _known_short(token))
        or key
        in (
            "west",
            "east",
            "north",
            "south",
            "interstate",
            "highway",
            "route",
            "sir",
            "madam",
            "god",
            "internet",
            "web",
        )
    )


def _known_short(token: Token) -> bool:
    return token.key in world.places() or token.text.replace(".", "") in world.acronyms()


def _title(words: list[Token], at: int, to: int) -> tuple[int, int] | None:
    """The last title of a run, with the words that belong to it: `[begin, end)`."""
    end = None
    number = at
    while number < to:
        key = words[number].key.rstrip(".")
        bodied = number == to - 1 and number > at and key in BODY_HEADS  # the Coast Guard
        if (
            key in TITLES
            and not bodied
            and not (number > at and words[number - 1].key in FIRST_NAMES and not words[number].text.endswith("."))
        ):
            reach = number + 1
            if reach + 1 < to and words[reach].text == "of" and words[reach + 1].key in OF_TITLE:
                reach += 2
            if not _titled_body(words, reach, to):
                end = (number, reach)
            number = reach
            continue
        number += 1
    if end is None:
        return None
    begin, after = end
    while begin > at and (
        words[begin - 1].key.rstrip(".") in TITLES | TITLE_PARTS or words[begin - 1].text in ("and", "&", "of")
    ):
        begin -= 1
    return begin, after


def _titled_body(words: list[Token], reach: int, to: int) -> bool:
    """ "General Motors", "King County", "Justice Department": a title that begins the name of something else."""
    rest = [token.key for token in words[reach:to]]
    if not rest:
        return False
    return rest[-1] in BODY_HEADS | PLACE_HEADS or rest[0] in BODY_HEADS | PLACE_HEADS


def _person(words: list[Token], at: int, to: int, role: str) -> list[Piece]:
    return [piece_of(words, at, to, True, role)]


def _piece(words: list[Token], at: int, to: int) -> Piece:
    role = ""
    if (
        to < len(words)
        and words[to].key in FACILITIES
        and not words[to - 1].breaks
        and words[at].key not in world.places()
    ):
        to += 1  # "the Carlton hotel" and "the Carlton Hotel" are one
    if at and words[at - 1].shape == "lower" and words[at - 1].key in ROLES:
        role = words[at - 1].text
    return piece_of(words, at, to, False, role)


def _unglue(words: list[Token], at: int, to: int, common: Callable[[Token], bool]) -> list[Piece]:
    """Cut a run at countries, their adjectives and short forms that stand before another name."""
    keys = [token.key for token in words[at:to]]
    keys[-1] = keys[-1].rstrip(".")
    head = words[at]
    bodied = keys[-1] in BODY_HEADS or keys[-1] in PLACE_HEADS or any(key in BODY_HEADS for key in keys[1:])
    if keys[0] in world.peoples():
        if bodied or "ship" in keys or keys[0] + " " + keys[1] in world.places():
            return [_piece(words, at, to)]
        return _cut(words, at + 1, to, common)
    for size in range(min(3, to - at - 1), 0, -1):
        if " ".join(keys[:size]) in world.places():
            if bodied or (head.shape == "name" and (keys[-1].endswith("s") or size == 1)):
                if keys[0] in FIRST_NAMES or bodied or keys[size:][-1].endswith("s"):
                    return [_piece(words, at, to)]
                if head.shape == "name" and size == 1 and to - at == 2:
                    return [_piece(words, at, to)]
            return [_piece(words, at, at + size), *_cut(words, at + size, to, common)]
    if to - at > 2 and not bodied and keys[1] in FIRST_NAMES and keys[0].endswith("s") and keys[0] not in FIRST_NAMES:
        return [_piece(words, at, at + 1), *_cut(words, at + 1, to, common)]  # "Chargers Jamal Williams"
    if head.shape == "acronym" and head.first and keys[0] in FIRST_NAMES and len(head.text) > 2 and not bodied:
        whole = _piece(words, at, to)  # DANNY Cole drove home
        first = head.text.title()
        return [whole._replace(text=first + whole.text[len(first) :], words=(first, *whole.words[1:]))]
    if head.shape == "acronym" and not bodied:
        if keys[1] in FIRST_NAMES and "." not in keys[0]:  # GM Ed Smith
            return ([] if _nothing(head) else [_piece(words, at, at + 1)]) + _cut(words, at + 1, to, common)
        unknown = head.text not in world.acronyms() and keys[0] not in NO_NAMES and keys[0] not in world.places()
        if keys[0] in SHIPS or (len(keys[0].replace(".", "")) == 2 and unknown):  # CC Sabathia, J.K. Rowling
            return [_piece(words, at, to)]
        left = [] if _nothing(head) else [_piece(words, at, at + 1)]
        return left + _cut(words, at + 1, to, common)
    for number in range(at + 1, to - 1):  # Chargers WR Jackson
        if words[number].shape == "acronym" and keys[number - at] in NO_NAMES and not bodied:
            return _cut(words, at, number, common) + _cut(words, number + 1, to, common)
    for number in range(at + 1, to):  # a headline run on: "Ann Lee U.S. Surgeon General"
        if words[number].shape == "acronym" and words[number].key in world.places() and not bodied:
            return _cut(words, at, number, common) + _cut(words, number, to, common)
    if all(key in _GENERIC for key in keys) and keys[-1] in PLACE_HEADS:
        return []
    third = keys[-1] in GENERATIONS and to - at > 2  # Carl Berg III
    if keys[-1] in NO_NAMES and words[to - 1].shape == "acronym" and not third:
        return _cut(words, at, to - 1, common)
    return [_piece(words, at, to)]
