"""A passage's text in, its words out: each with its place and shape, and whether a capital there says anything."""

import re
from typing import Literal, NamedTuple

from geneva_corpus.facts import world
from geneva_corpus.facts.name_words import word_set

Shape = Literal["lower", "name", "acronym", "initial", "number", "sign"]

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S. L.A.
    r"|[A-Z]\.[A-Z](?![\w.])"  # U.S
    r"|[A-Z]&[A-Z](?!\w)"  # AT&T comes in parts, R&D whole
    r"|[^\W_]+(?:\.(?:com|org|net))(?!\w)"
    r"|[^\W_]+(?:['’‘´`‐‑-][^\W_]+)*\.?"
    r"|[^\s]"
)
#: Words a headline in title case leaves small.
_SMALL_IN_TITLES = word_set(
    """
    a an the and but or nor for so yet of in on at to by up as is off out per via vs with from into over after than
    that upon amid under through about de la le du van von al el s t
    """
)
_POSSESSIVE = ("'s", "’s", "´s", "`s", "‘s", "'S", "’S")
#: What hangs on a name by a hyphen and is no part of it: "Tehran-backed".
_HANGERS = word_set(
    """
    backed led based run owned style era born elect wide like made controlled held funded sponsored trained area
    only speaking bound occupied friendly area brokered mediated flagged educated listed appointed designate
    turned
    """
)
_HYPHENS = re.compile(r"[‐‑-]")
#: Abbreviations whose full stop belongs to them.
_DOTTED = word_set(
    """
    mr mrs ms dr prof rev hon st mt sen sens rep reps gov govs gen lt col maj capt sgt cpl adm brig jr sr inc corp
    co ltd no vs messrs
    """
)


class Token(NamedTuple):
    """One word or sign; offsets count from the start of the passage. `first`: a capital here says nothing."""

    text: str
    start: int
    end: int
    shape: Shape
    first: bool
    possessive: bool
    breaks: bool  # something other than white space stands between this token and the next word
    paired: bool = False  # a hyphen ties it to the next token

    @property
    def key(self) -> str:
        return self.text.casefold()


def tokens(text: str) -> list[Token]:
    """The words and signs of a passage in order. Linear in the length of the text."""
    found: list[Token] = []
    first = True
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        if word.isalpha() and word.islower():  # most words: the short way
            found.append(Token(word, start, end, "lower", first, False, False))
            first = False
            continue
        if not word[0].isalnum():
            found.append(Token(word, start, end, "sign", False, False, True))
            if word in "“\"«„‘':;•*…<[—–?!(":
                first = True
            continue
        if word[0].isdigit():
            found.append(Token(word.rstrip("."), start, end - (word[-1] == "."), "number", False, False, False))
            first = False
            continue
        for token in _parts(word, start, first):
            found.append(token)
            first = False
        if match.group().endswith(".") and found[-1].end < end:  # the full stop of a sentence within the passage
            first = True
    return found


def _parts(word: str, start: int, first: bool) -> list[Token]:
    """One word, or the two of "Russia-US"; the possessive and the full stop of a sentence cut off."""
    end = start + len(word)
    stop = False
    if word.endswith(".") and word.count(".") == 1:
        core = word[:-1]
        if not (core.casefold() in _DOTTED or (len(core) == 1 and core.isupper()) or word.casefold() in world.places()):
            word, end, stop = core, end - 1, True
    possessive = word.endswith(_POSSESSIVE)
    if possessive:
        word, end = word[:-2], end - 2
    pieces = _HYPHENS.split(word)
    if len(pieces) > 1 and all(piece and piece[0].isupper() for piece in pieces) and all(_known(p) for p in pieces):
        found = []
        at = start
        for number, piece in enumerate(pieces):
            last = number == len(pieces) - 1
            found.append(
                Token(
                    piece,
                    at,
                    at + len(piece),
                    _shape(piece),
                    first and not number,
                    last and possessive,
                    last and stop,
                    not last,
                )
            )
            at += len(piece) + 1
        return found
    if len(pieces) > 1 and pieces[0][:1].isupper() and all(piece.islower() for piece in pieces[1:]):
        if word.casefold() in world.places():
            return [Token(word, start, end, "name", first, possessive, stop or possessive)]
        if pieces[-1] not in _HANGERS and not _known(pieces[0]):  # Jong-un is a name, Ram-raiders at the head is none
            shape: Shape = "lower" if first else "name"
            return [Token(word, start, end, shape, first, possessive, stop or possessive)]
        cut = start + len(pieces[0])
        return [
            Token(pieces[0], start, cut, _shape(pieces[0]), first, False, True),
            Token(word[len(pieces[0]) + 1 :], cut + 1, end, "lower", False, possessive, stop),
        ]
    return [Token(word, start, end, _shape(word), first, possessive, stop or possessive)]


def _known(piece: str) -> bool:
    key = piece.casefold()
    return key in world.places() or key in world.peoples() or piece in world.acronyms() or key + "." in world.places()


def _shape(word: str) -> Shape:
    if not word[0].isupper():
        return "name" if _inner_name(word) else "lower"
    letters = [c for c in word if c.isalpha()]
    if len(letters) == 1:
        return "initial"
    if all(c.isupper() for c in letters):
        return "acronym"
    if len(letters) <= 5 and sum(c.isupper() for c in letters) > len(letters) / 2:
        return "acronym"
    return "name"


def _inner_name(word: str) -> bool:
    """ "al-Assad" is a name though its first letter is small."""
    head, _, rest = word.partition("-")
    return head in ("al", "el", "ad", "ar", "as", "an", "bin", "ul", "ur") and rest[:1].isupper()


def all_capital(found: list[Token]) -> bool:
    """Is this a line in which capitals tell nothing: a headline in title case or in capitals?"""
    words = [
        token for token in found if token.shape in ("name", "acronym", "lower") and token.key not in _SMALL_IN_TITLES
    ]
    if sum(token.shape == "acronym" and len(token.text) > 4 for token in words) >= 0.5 * len(words) and len(words) > 2:
        return True
    small = sum(token.shape == "lower" and len(token.text) > 2 for token in words)
    if found[-1].text == "." or found[-1].breaks:  # a headline has no full stop
        return len(words) >= 4 and not small
    return len(words) >= 4 and small * 12 <= len(words)
