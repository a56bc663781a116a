"""A piece and the words around it in, votes for its kind out. Weights of 100 settle it; 2 is the least that is told."""

import re
from collections.abc import Iterator
from typing import Literal

from geneva_corpus.facts import world
from geneva_corpus.facts.name_pieces import SHIPS, Piece
from geneva_corpus.facts.name_tokens import Token
from geneva_corpus.facts.name_words import (
    BODY_HEADS,
    FIRMS,
    FIRST_NAMES,
    NO_NAMES,
    PARTICLES,
    PLACE_HEADS,
    PLACE_OPENERS,
    ROLES,
    SPEECH,
    word_set,
)
from geneva_corpus.facts.verbs import PLAIN_FORMS, participle

NameKind = Literal["person", "place", "organization"]
#: What a vote may say; a "thing" is named too ("a Toyota Camry") but no fact.
Vote = Literal["person", "place", "organization", "thing"]

_PLACE_BEFORE = word_set("in at near around outside across throughout into toward towards via inside between off")
_PLACE_WEAK = word_set("from to through over leaving left visited visiting")
_PLACE_NOUNS = word_set(
    """
    province island islands city town village villages region district county airport hotel hospital school prison
    river valley municipality suburb neighborhood neighbourhood port resort peninsula coast area square street
    governorate prefecture oblast mountain mountains border state capital cities towns beach lake sea gulf desert
    stadium camp base hamlet outskirts vicinity
    provinces districts regions counties states municipalities suburbs prefectures valleys
    """
)
_BODY_NOUNS = word_set(
    """
    officials executives shares stock correspondent agency channel fans members newspaper television spokesman
    spokeswoman analysts forces troops militants fighters rebels party company group team website employees customers
    lawmakers investigators engineers owners players delegates negotiators phone phones chip chips software
    franchise tv store shop firm chain boutique magazine clinic centre center
    """
)
_LEADING = word_set("lake mount mt cape port fort place rue saint st santa san puerto rio")
_PERSONAL = ("Mc", "Mac", "De", "Le", "La", "Di", "O'")  # McCain, DeGeneres
_CAMEL = re.compile(r"[a-z][A-Z]")
_COMPASS = word_set(
    """
    north south east west northeast northwest southeast southwest north-east north-west south-east south-west
    """
)
#: Right before a name these tell that it is a ship's.
_VESSELS = word_set(
    "ship ferry tanker freighter trawler vessel yacht liner submarine frigate destroyer warship barge schooner steamer"
)
_RUN = word_set("operated run insured manufactured supplied published distributed marketed")
_NO_FIRMS = word_set("lawmaker filmmaker policymaker peacemaker troublemaker dressmaker watchmaker shoemaker maker")
_EMPLOYED = word_set("analyst analysts economist economists strategist strategists trader traders executive executives")
_HELD = word_set("shares stake stakes stock investors investment")
_POSSESSIVES = word_set("her his their my our its whose")
_NO_NOUNS = word_set("and or of in at on to for from with by is was were are had has have will that who which")
_VERBS = word_set(
    """
    is was has had will would could can did does says met went won lost took gave made came left began became fled
    died lives lived died told knew felt fell led ran broke spoke wrote held kept got put hit shot won beat sat
    stood
    """
)
_DONE_TO = word_set(
    """
    fired hired promoted arrested charged accused married replaced appointed elected praised thanked succeeded
    traded signed convicted sentenced interviewed nominated dropped
    """
)
_SAID = word_set("said says added adds noted explained insisted wrote asked according")
_BODY_BEFORE = word_set("by for with against told joined quit sued")


def by_form(piece: Piece) -> tuple[NameKind | None, int]:
    """What the piece says itself."""
    words = [word.casefold() for word in piece.words]
    words[-1] = words[-1].rstrip(".")
    key = piece.key
    if piece.titled and not (words[-1] in BODY_HEADS and len(words) > 1):
        return "person", 100 if len(words) > 1 else 40
    if key in world.places():
        return "place", 20 if key in FIRST_NAMES else 60
    if key in world.bodies() or key in world.long_forms() or key.replace(".", "").upper() in world.acronyms():
        return "organization", 100
    if ((words[0] in SHIPS and piece.words[0].isupper()) or "ship" in words) and len(words) > 1:
        return "organization", 100
    if len(words) > 1:
        return _several(words, piece)
    if key.endswith((".com", ".org", ".net")):
        return "organization", 3
    if (
        piece.tokens[0].shape == "acronym"
        and key not in NO_NAMES
        and "." not in key
        and 2 <= len(key.replace(".", "")) <= 6
    ):
        return "organization", 3
    if key in FIRST_NAMES:
        return "person", 1
    if len(key) > 4 and _CAMEL.search(piece.text) and not piece.text.startswith(_PERSONAL):
        return "organization", 2
    return None, 0


#: Heads of names of places that are as often surnames: "Ellen Park", behind a first name.
_SURNAMES = word_set("park lane hall hill church forest dale castle bridge street glen creek rivers banks lake")
#: Words of where one is at home: "originally from Essex", "lives in Essex". "The lives of Essex men" are no home.
_AT_HOME = word_set(
    "originally hail hails hailed hailing live lives lived living born raised reside residing resides resident"
)
_NATIVE = word_set("native natives resident residents citizen citizens")
_DWELLERS = word_set("man men woman women girl girls boy boys couple teen teenager teenagers resident residents")


def _several(words: list[str], piece: Piece) -> tuple[NameKind | None, int]:
    city = next((size for size in (3, 2, 1) if len(words) > size and " ".join(words[:size]) in world.places()), 0)
    if city and words[-1].endswith(("s", "x")) and words[-1] not in PLACE_HEADS and words[0] not in FIRST_NAMES:
        return "organization", 30
    if "&" in words or (words[-1] in BODY_HEADS and words[-1] not in PLACE_HEADS):
        return "organization", 30
    if words[0] in PLACE_OPENERS and (words[1] in ("of", "de", "du") or words[0] in _LEADING):
        return "place", 30
    if words[-1] in PLACE_HEADS and words[0] not in FIRST_NAMES:
        return "place", 30
    if any(word in BODY_HEADS for word in words[1:]) or (words[0] in BODY_HEADS and words[1] in ("of", "for")):
        return "organization", 30
    if words[-1] in PLACE_HEADS:
        return "place", 3 if words[-1] in _SURNAMES and len(words) == 2 else 8
    if words[0] in world.places() and words[0] not in FIRST_NAMES:
        return "organization", 3  # France Telecom
    if words[0] in FIRST_NAMES:
        return "person", 12
    if piece.tokens[0].shape == "acronym" and len(words[0].replace(".", "")) == 2:
        return "person", 4
    if piece.tokens[0].shape == "initial" or (len(words) == 3 and piece.tokens[1].shape == "initial"):
        return "person", 8
    if any(word in PARTICLES and word not in ("de", "la", "le", "du", "des") for word in words[1:-1]):
        return "person", 3
    return None, 0


def _tells_home(before: list[str], follows: str) -> bool:
    """Is it told of somebody's age that he is from there: "66, of Burnley,", "a 66-year-old Burnley woman"?"""
    if before and before[-1].endswith("-year-old"):
        return follows in _DWELLERS
    return len(before) == 3 and before[0].isdigit() and before[1] == "," and before[2] in ("of", "from")


def by_context(words: list[Token], piece: Piece) -> Iterator[tuple[Vote, int]]:
    """What the words around one mention say."""
    several = 2 <= len(piece.tokens) <= 4 and all(token.shape != "acronym" for token in piece.tokens)
    before = [token.key for token in words[max(0, piece.at - 3) : piece.at]]
    if piece.first and piece.at and words[piece.at - 1].shape != "sign":
        before = []  # the words before a full stop say nothing
    behind = [token.key for token in words[piece.to : piece.to + 6]]
    last = before[-1] if before else ""
    if last in _VESSELS and piece.key not in world.places():
        yield "organization", 400  # the ferry Saint Ann: no person and no place, whatever it is called after
        return
    article = last == "the"
    previous = before[-2] if len(before) > 1 else ""
    follows = behind[0] if behind else ""
    if last in ("a", "an") and follows not in _BODY_NOUNS and not piece.titled:
        yield "thing", 4
        return
    if article:
        plural = piece.tokens[-1].key.endswith(("s", "x"))
        if plural:
            yield "organization", 2
        elif follows in SPEECH:
            yield "organization", 1
        if follows in _BODY_NOUNS:
            yield "organization", 3
    if follows in _PLACE_NOUNS:
        yield "place", 4
    elif len(behind) > 1 and behind[1] in _PLACE_NOUNS and article and follows.isalpha() and follows not in _NO_NOUNS:
        yield "place", 2
    if last in _COMPASS or (last == "of" and previous in _COMPASS):
        yield "place", 6
    settled = last == "of" and previous == "settlement"  # "the Acme settlement" may end a lawsuit
    if settled or (last == "of" and previous in _PLACE_NOUNS | ROLES):
        yield "place", 4 if settled or previous in _PLACE_NOUNS else 1
    if last in _PLACE_NOUNS and not article:
        yield "place", 2
    if (last in ("from", "in", "near") and previous in _AT_HOME) or (last == "of" and previous in _NATIVE):
        yield "place", 4
    if _tells_home(before, follows):
        yield "place", 6
    if (last == "in" and previous in _HELD) or (last == "at" and previous in _EMPLOYED):
        yield "organization", 4
    elif last in _PLACE_BEFORE:
        yield "place", 3
    elif last in _PLACE_WEAK:
        yield "place", 1
    if article:
        if several and _is_of_a_person(piece) and (_has_acted(follows) or follows in (",", ".", "")):
            yield "thing", 14  # the Ann Lee sank
        return
    if last in FIRMS or (last.endswith("maker") and last not in _NO_FIRMS) or (last == "by" and previous in _RUN):
        yield "organization", 6
    if several and follows == "," and behind[1:2] == ["which"]:
        yield "organization", 3
    alone = not several and not piece.first and last.isalpha() and last not in ("and", "or")
    if alone and follows in ("have", "were", "are"):
        yield "organization", 4  # when Wanderers were third
    if follows in _BODY_NOUNS:
        yield "organization", 2
    if several and last in _DONE_TO:
        yield "person", 3
    if last in ROLES or last.endswith(("man", "woman")):
        yield "person", 6 if several else 3
    if follows in ("reported", "reports"):
        yield "organization", 2
    elif follows in SPEECH or last in _SAID:
        yield "person", 3 if several else 1
        yield "organization", 1
    if several and follows == "," and len(behind) > 1 and behind[1] in SPEECH:
        yield "person", 4
    if several and last == "," and previous in ROLES:
        yield "person", 4
    from_there = last in _PLACE_WEAK or last in _PLACE_BEFORE  # the boy from Oakham who ran
    if (follows == "who" and not from_there) or behind[:2] == [",", "who"] or last == "named":
        yield "person", 4
    if several and follows == ",":
        if len(behind) > 2 and behind[1].isdigit() and behind[2] in (",", "of", "."):
            yield "person", 12
        elif any(word in ROLES for word in behind[1:6]) and behind[1] not in _POSSESSIVES and last not in _PLACE_BEFORE:
            yield "person", 5
    aged = behind[:1] == [","] and len(behind) > 2 and behind[1].isdigit() and behind[2] == ","
    if not several and aged and not (piece.first and piece.key in ROLES):  # "Teacher, 43, dies"
        yield "person", 4
    if several and (follows.endswith("ed") or follows in _VERBS) and not words[piece.to - 1].breaks:
        yield "person", 2
    if several and follows == "(" and len(behind) > 2 and behind[1].isdigit() and behind[2] == ")":
        yield "person", 3
    if several and not last and follows:
        yield "person", 1
    if several and last in ("by", "with", "and", "as"):
        yield "person", 1
    if last == "told":
        yield "organization", 2
    if not several and last in _BODY_BEFORE:
        yield "organization", 1


def _has_acted(word: str) -> bool:
    return word in _VERBS or (participle(word) is not None and word not in PLAIN_FORMS)


def _is_of_a_person(piece: Piece) -> bool:
    """Is this by its first name a person's name, which no "the" stands before?"""
    last = piece.words[-1].casefold()
    plain = not piece.titled and last not in PLACE_HEADS and last not in BODY_HEADS and not last.endswith(("s", "x"))
    return plain and piece.words[0].casefold() in FIRST_NAMES
