"""What a fact counts or names, and what befell that: people who were killed, homes that were destroyed.

Takes a fact, the words around it with their distances, and how rare concepts are; gives the things, heads, nouns and
the role that slots go by, and the concepts around the fact, weighed.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import ADJECTIVES
from geneva_corpus.language.roles import (
    COMMON,
    FIGURES,
    FRAME,
    PERSON_ROLES,
    WEAK_ROLES,
    concept,
    names_doers,
    role,
    thing,
)
from geneva_corpus.language.stems import STOP, plain, stem
from geneva_corpus.model import Fact, Passage
from geneva_corpus.verdicts.figure_marks import is_whole
from geneva_corpus.verdicts.surroundings import CROSSING, TOKEN, Word, says_something

#: Words this far away count half. Flat between 3 and 8.
HALF_AWAY = 5.0
#: A word further off than this gives no role.
ROLE_REACH = 9.0
_CONTAINED = re.compile(r"(?:\s+(?:round|series|group|set|wave|string|spate))?\s+of\s+(?:\w+\s)?(\w+s)\b", re.I)
#: A normal form with a unit: the words of such a fact name the unit, nothing of what is measured, and are left out.
_MEASURED = re.compile(r"\d [^\W\d]")
#: A word that tells something, and how far it stands from the fact.
_Placed = tuple[Word, float]
#: What is done with anything: that both came says nothing.
COMMON_DEEDS = frozenset(("come", "gone", "made", "taken", "gotten", "given", "put", "let", "become"))
#: Heads that say nothing of what a date or a length belongs to.
COMMON_HEADS = frozenset(thing(word) for word in COMMON) | COMMON_DEEDS


class Counted(NamedTuple):
    """`near` weighs the concepts around a fact; `things` are what it counts or names, `nouns` the stems of the words
    for them, `heads` what its head says, with the deed; `role` is what befell them, empty where nothing is told.
    """

    near: Mapping[str, float]
    things: frozenset[str]
    heads: frozenset[str]
    nouns: frozenset[str]
    role: str


class _Head(NamedTuple):
    """What `of` says: its concepts, the deeds behind `;`, the nouns among them, and the role that one of them gives."""

    near: frozenset[str]
    heads: frozenset[str]
    deeds: frozenset[str]
    nouns: frozenset[str]
    role: str


def what_is_counted(
    fact: Fact, passage: Passage, words: Sequence[Word], away: Sequence[float], rarity: Mapping[str, float]
) -> Counted:
    """What a fact counts; `away` tells how far each of the words stands from it."""
    head = _head(fact)
    measured = _MEASURED.search(fact.value) is not None
    telling = [
        (word, distance)
        for word, distance in zip(words, away, strict=True)
        if word.tells and not (measured and distance == 0 and fact.start <= word.start < fact.end)
    ]
    near = _weights(fact, telling, rarity)
    for name in head.near:
        near[name] = max(near.get(name, 0.0), rarity.get(name, 1.0))
    inside = _names_within(telling)
    things = {thing(word.text) for word in inside} | head.heads
    if fact.kind in ("number", "ordinal") and (match := _CONTAINED.match(passage.text, fact.end - passage.start)):
        things.add(thing(match[1]))  # "The third round of negotiations" counts negotiations.
    if not things and fact.kind not in ("date", "time"):
        things = _things_after(fact, words)
    return Counted(
        near=near,
        things=frozenset(things),
        heads=(head.heads | head.deeds) - COMMON_HEADS,
        nouns=head.nouns | {stem(plain(word.text)) for word in inside if thing(word.text) != "person"},
        role=_fitting(fact, _role(fact, passage, telling, head), things),
    )


def _weights(fact: Fact, telling: Sequence[_Placed], rarity: Mapping[str, float]) -> dict[str, float]:
    """The concepts around a fact, weighed by nearness and rarity."""
    counts = fact.kind in ("number", "ordinal")
    near: dict[str, float] = {}
    for word, distance in telling:
        if word.low not in FRAME and (distance > 0 or counts):
            weight = rarity.get(word.name, 1.0) / (1.0 + distance / HALF_AWAY)
            if weight > near.get(word.name, 0.0):
                near[word.name] = weight
    return near


def _names_within(telling: Sequence[_Placed]) -> list[Word]:
    """The words of the fact itself that name what it counts."""
    return [
        word
        for word, distance in telling
        if distance == 0 and not _says_which(word.low) and role(word.text) not in PERSON_ROLES and word.low != "others"
    ]


def _head(fact: Fact) -> _Head:
    """The parts of `of`: "people killed", "talks; lasted"."""
    told, _, deed = fact.of.partition(";")
    # All that is known may be what was done then: that counts no things.
    bare = not deed and bool(told) and participle(told) == told
    if bare and fact.kind in ("date", "time", "duration"):
        told, deed = "", told
    near: set[str] = set()
    heads: set[str] = set()
    nouns: set[str] = set()
    befell = ""
    for match in TOKEN.findall(told):
        word = match.replace(" ", "-")
        if not says_something(match) or match.casefold() in FIGURES:
            continue
        near.add(concept(word))
        if role(word) and not names_doers(word):
            befell = role(word)
            if fact.kind in ("money", "percent") and participle(word) != word:
                heads.add(thing(word))  # sales, profit, loss: what is reckoned
            continue
        heads.add(thing(word))
        if word.endswith("ing") and (done := participle(word)):
            heads.add(concept(done))  # "the sinking of a trawler": it was sunk
        if thing(word) != "person" and not bare:
            nouns.add(stem(plain(word)))
    deeds = frozenset(concept(word) for word in TOKEN.findall(deed) if says_something(word))
    return _Head(frozenset(near), frozenset(heads), deeds, frozenset(nouns), befell)


def _role(fact: Fact, passage: Passage, telling: Sequence[_Placed], head: _Head) -> str:
    """What befell those a fact counts, by its head, else by the word nearest to it that tells."""
    if fact.kind == "number" and is_whole(fact, passage):
        return ""
    if head.role and head.role not in WEAK_ROLES:
        return head.role
    best, nearest, counts = "", ROLE_REACH, frozenset(f"{fact.text} {fact.of}".casefold().split())
    for word, distance in telling:
        if distance >= ROLE_REACH or (word.low in counts and names_doers(word.low)):
            continue
        found = role(word.text)
        if found and (not best or (found in WEAK_ROLES, distance) < (best in WEAK_ROLES, nearest)):
            best, nearest = found, distance
    if head.deeds and best not in head.deeds and nearest > CROSSING and best not in WEAK_ROLES:
        # "three people were shot, killing one": what befell these is told; the next clause tells of another.
        return ""
    return best


def _fitting(fact: Fact, befell: str, things: set[str]) -> str:
    """The role, where it can be that of such things."""
    if fact.of.startswith("age") or befell == "aged":
        return "aged" if fact.of.startswith("age") else ""
    if things - {"person"} and befell in PERSON_ROLES and fact.kind in ("number", "ordinal"):
        return ""
    return "arrested" if things == {"person"} and befell == "seized" else befell


def _says_which(word: str) -> bool:
    """Is it a figure or an adjective, no name of what is counted: "three former colleagues"?"""
    return word in FIGURES or word in ADJECTIVES or word in ("former", "other", "others")


def _things_after(fact: Fact, words: Sequence[Word]) -> set[str]:
    """The noun after a bare figure: the last of the next words before a preposition, a verb of being or a sign."""
    found: list[str] = []
    for word in words:
        if word.start < fact.end:
            continue
        if not word.text[0].isalpha() or word.low in STOP or len(found) == 3 or concept(word.text) == "says":
            break
        found.append(thing(word.text))
    return set(found)
