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
    r"|[^\W_]+(?:\.(?:com|org|net)(?!\w)|(?:['’‘´`‐‑-][^\W_]+)*\.?)"
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
    key: str  # the text, upper and lower case being one
    start: int
    end: int
    shape: Shape
    first: bool
    possessive: bool = False
    breaks: bool = False  # something other than white space stands between this token and the next word
    paired: bool = False  # a hyphen ties it to the next token


def tokens(text: str) -> list[Token]:
    """The words and signs of a passage in order. Linear in the length of the text."""
    found: list[Token] = []
    first = True
    end = 0
    for word in _TOKEN.findall(text):
        start = text.index(word, end)  # nothing but white space stands between
        end = start + len(word)
        if word.isalpha():  # most words: the short way
            shape: Shape = "lower" if word.islower() else _shape(word)
            found.append(Token(word, word.casefold(), start, end, shape, first))
            first = False
        elif not word[0].isalnum():
            found.append(Token(word, word, start, end, "sign", False, breaks=True))
            first = first or word in "“\"«„‘':;•*…<[—–?!("
        elif word[0].isdigit():
            figure = word.rstrip(".")
            found.append(Token(figure, figure.casefold(), start, end - (word[-1] == "."), "number", False))
            first = False
        else:
            found += _parts(word, start, first)
            first = word[-1] == "." and found[-1].end < end  # the full stop of a sentence within the passage
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
            to = at + len(piece)
            opens = first and not number
            found.append(
                Token(
                    piece, piece.casefold(), at, to, _shape(piece), opens, last and possessive, last and stop, not last
                )
            )
            at = to + 1
        return found
    key = word.casefold()
    if len(pieces) > 1 and pieces[0][:1].isupper() and all(piece.islower() for piece in pieces[1:]):
        if key in world.places():
            return [Token(word, key, start, end, "name", first, possessive, stop or possessive)]
        if pieces[-1] not in _HANGERS and not _known(pieces[0]):  # Jong-un is a name, Ram-raiders at the head is none
            shape: Shape = "lower" if first else "name"
            return [Token(word, key, start, end, shape, first, possessive, stop or possessive)]
        head, rest = pieces[0], word[len(pieces[0]) + 1 :]
        cut = start + len(head)
        return [
            Token(head, head.casefold(), start, cut, _shape(head), first, False, True),
            Token(rest, rest.casefold(), cut + 1, end, "lower", False, possessive, stop),
        ]
    return [Token(word, key, start, end, _shape(word), first, possessive, stop or possessive)]


def _known(piece: str) -> bool:
    key = piece.casefold()
    return key in world.places() or key in world.peoples() or piece in world.acronyms() or key + "." in world.places()


def _shape(word: str) -> Shape:
    if not word[0].isupper():
        return "name" if _inner_name(word) else "lower"
    if word.isalpha() and word[1:].islower():
        return "name"
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


_WORDS = frozenset({"name", "acronym", "lower"})


def all_capital(found: list[Token]) -> bool:
    """Is this a line in which capitals tell nothing: a headline in title case or in capitals?"""
    words = [token for token in found if token.shape in _WORDS and token.key not in _SMALL_IN_TITLES]
    loud = len([token for token in words if token.shape == "acronym" and len(token.text) > 4])
    if loud >= 0.5 * len(words) and len(words) > 2:
        return True
    small = len([token for token in words if token.shape == "lower" and len(token.text) > 2])
    if found[-1].text == "." or found[-1].breaks:  # a headline has no full stop
        return len(words) >= 4 and not small
    return len(words) >= 4 and small * 12 <= len(words)
