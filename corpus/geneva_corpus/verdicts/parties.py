"""Whose a figure is: who did what it counts, to whom it was done, what has so many inhabitants.

Takes facts and their passages; tells whether two figures are plainly of two parties: the seats of the Greens and those
of the Liberals, the flights that the airline and those that the airport cancelled. There is no parser: the words before
the verb of the clause, or behind "by", are taken for the party. Where either is not known, a pronoun, a general word or
a happening, nothing is said: a gunman may kill in a shooting, and a firm be an airline.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.facts.clauses import clause, is_verb, nearest_verb
from geneva_corpus.facts.noun_phrases import PERSONS
from geneva_corpus.facts.spellings import near
from geneva_corpus.facts.tokens import Tokens, tokenise
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import (
    AUXILIARIES,
    DETERMINERS,
    EVENTS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    STOPS,
    words,
)
from geneva_corpus.facts.world import countries, places, states
from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.roles import FRAME, thing
from geneva_corpus.language.stems import plain
from geneva_corpus.model import Passage
from geneva_corpus.verdicts.contexts import Context

#: Sentences of more characters are not looked into: they are lists, or worse.
LONGEST = 2000
#: Bodies that may stand for one another: what the navy did, its men and the authorities did.
_AUTHORITY_TEXT = """
police policeman policemen officer officers agent agents detective detectives investigator investigators customs guard
guards coastguard navy army troops soldiers forces force military commandos marines warship frigate patrol security
deputies deputy sheriff trooper troopers government officials official authorities state ministry minister department
prosecutor prosecutors court judge regulator rescuers crews firefighters lifeguards volunteers teams rescue
"""
_AUTHORITIES = words(_AUTHORITY_TEXT)
#: General words, each of which may stand for a party named otherwise.
_GENERAL_TEXT = """
company companies firm firms corporation group groups organisation organization party parties team teams club side
agency body institution operator maker giant owner country nation one ones both all others people person persons man
men woman women victim victims suspect suspects member members pair couple duo trio family source sources report
reports statement figure figures number numbers total toll count data result results move step plan deal agreement
decision order law rule vote accident incident disaster thing area region place site building
rest majority value damage amount sum
"""
#: Words of business that say one thing.
_BUSINESS = {
    **dict.fromkeys(("revenue", "revenues", "sales", "turnover"), "revenue"),
    **dict.fromkeys(("profit", "profits", "earnings", "income"), "profit"),
    **dict.fromkeys(("price", "prices", "share", "shares", "stock", "stocks"), "price"),
}
_GENERAL = words(_GENERAL_TEXT)
#: Words of a name that say what it is, not which.
_SORTS = _AUTHORITIES | _GENERAL | words("mr mrs ms dr sir inc ltd co corp plc island islands city town county river")
_HELPERS = AUXILIARIES | words("also not already now then still later only just since reportedly together alone n't")
#: Verbs of those who tell a figure, which is none of theirs.
_SAYING = REPORTING | words("put puts estimate estimates count counted counts report reports measured recorded")
#: Words that end the phrase of a party.
_CLOSED = PREPOSITIONS | PRONOUNS | AUXILIARIES | REPORTING
#: What a phrase before the verb may begin with and not belong to.
_JOINTS = frozenset(',;:–()"“”')
_SETTLEMENTS = words("city town village island nation country region province state community county district suburb")
#: Names so many characters apart in some text stand side by side: "Indian Navy warship INS Tabar".
_BESIDE = re.compile(r"(?=\b([A-Z][\w-]+)(?:\W{1,2}s|,)? (?:([a-z-]+) )?([A-Z][\w-]+))")
_BEEN = words("is are was were be been being")
_LEADING = words("on in and but then at meanwhile while")
_HAVE = words("has have had is was with")
_BEFORE_SETTLEMENT = DETERMINERS | words(", small large coastal port southern northern eastern western nearby")


#: Characters around a day within which it is told where.
NEAR_BY = 60
_IN = re.compile(r"\b(?:in|at|near|outside) ((?:[A-Z][\w-]+ ?){1,3})")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_FOR = re.compile(r" (?:\w+ )?for ((?:[A-Z][\w-]+ ?){1,3})")
#: Verbs whose object another has done the same to on another day.
_BEAT = re.compile(r"\b(?:beat|defeated|faced|played|met|visited|hosted|topped|edged|routed) ((?:[A-Z][\w-]+ ?){1,3})")


class Party(NamedTuple):
    """`named`: the words of its name; `noun`: what the common noun for it names, `which` the names before that;
    `city`: it is named by that of a city; `patient`: it was done to it."""

    named: frozenset[str] = frozenset()
    noun: str = ""
    which: frozenset[str] = frozenset()
    city: bool = False
    patient: bool = False


_NOBODY = Party()


class Parties:
    """The parties of the figures in these passages, read when they are asked for."""

    def __init__(self, passages: Iterable[Passage], people: Iterable[str] = ()) -> None:
        self._people = frozenset(plain(name.rpartition(" ")[2]) for name in people)
        self._passages: Mapping[str, Passage] = {passage.id: passage for passage in passages}
        self._tokens: dict[str, Tokens] = {}
        self._found: dict[str, Party] = {}
        self._where_and_whom: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._beside: frozenset[frozenset[str]] | None = None
        self._small: frozenset[str] | None = None

    def are_two(self, a: Context, b: Context) -> bool:
        """Are these figures plainly of two parties, or of what was at two places or done to two?"""
        (where, whom), (elsewhere, other) = self._surroundings(a), self._surroundings(b)
        if where and elsewhere and not self._may_be_one(where, elsewhere):
            return True
        if whom and other and not self._may_be_one(whom, other):
            return True
        return self._differ(self.of(a), self.of(b))

    def _surroundings(self, context: Context) -> tuple[frozenset[str], frozenset[str]]:
        """Where it was, and to whom it was done."""
        if context.fact.id not in self._where_and_whom:
            self._where_and_whom[context.fact.id] = self._where(context), self._whom(context)
        return self._where_and_whom[context.fact.id]

    def of(self, context: Context) -> Party:
        """Whose a figure is; nobody's where that is not plain."""
        fact = context.fact
        if fact.id not in self._found:
            passage = self._passages[context.passage]
            known = not passage.headline and len(passage.text) <= LONGEST
            self._found[fact.id] = self._read(context, passage) if known else _NOBODY
        return self._found[fact.id]

    def _where(self, context: Context) -> frozenset[str]:
        """The towns that stand near a figure with "in".

        Of countries, and of a count of anything but towns that are known, nothing: since they hold one another. Two
        known states, or two countries, hold none.
        """
        passage = self._passages[context.passage]
        start, end = context.fact.start - passage.start, context.fact.end - passage.start
        near_by = passage.text[max(0, start - NEAR_BY) : end + NEAR_BY]
        found = [match[1].strip() for match in _IN.finditer(near_by)]
        found = [name for name in found if plain(name.split()[0]) not in FRAME and name not in countries()]
        if context.fact.kind != "date":
            known = [places().get(name.casefold(), "") for name in found]
            found = [name for name in known if name]
            if any(name in states() for name in found) and any(name not in states() for name in found):
                return frozenset()
        return frozenset(plain(word) for name in found for word in name.split())

    def _whom(self, context: Context) -> frozenset[str]:
        """Who stands behind "for" next to a sum, and whom a verb is done to that a day is told of."""
        passage = self._passages[context.passage]
        start, end = context.fact.start - passage.start, context.fact.end - passage.start
        if context.fact.kind == "money":
            match = _FOR.match(passage.text, end)
        elif context.fact.kind == "date":
            match = _BEAT.search(passage.text, max(0, start - NEAR_BY), start)
        else:
            return frozenset()
        return frozenset(plain(word) for word in match[1].split()) if match else frozenset()

    def _read(self, context: Context, passage: Passage) -> Party:
        if passage.id not in self._tokens:
            self._tokens[passage.id] = tokenise(passage.text, 0, len(passage.text))
        tokens = self._tokens[passage.id]
        first = bisect_right(tokens.end, context.fact.start - passage.start)
        last = bisect_left(tokens.start, context.fact.end - passage.start)
        if first >= last:
            return _NOBODY
        if context.role == "population":
            return _place(tokens, first)
        if "each" in context.scope and tokens.at(last) == "for":  # "to $80 a barrel for US crude"
            return _phrase(tokens, last + 1, min(len(tokens), last + 6))
        found = _party(tokens, first, last)
        if len(found.named) == 1 and not found.named.isdisjoint(self._common_words()):
            return found._replace(named=frozenset(), noun=_kind(next(iter(found.named))))  # "Oil rose"
        return found

    def _common_words(self) -> frozenset[str]:
        """The words that are written small somewhere."""
        if self._small is None:
            texts = (passage.text for passage in self._passages.values() if not passage.headline)
            self._small = frozenset(word for text in texts for word in _SMALL.findall(text))
        return self._small

    def _differ(self, one: Party, two: Party) -> bool:
        if one.patient != two.patient:
            return False
        if one.named and two.named:
            if (one.city or two.city) and not (one.named | two.named) & self._people:
                return False  # A city may stand for its country, its team or its court.
            return not self._may_be_one(one.named, two.named)
        if not one.noun or not two.noun:
            return False
        if one.noun == two.noun:
            return bool(one.which and two.which) and not self._may_be_one(one.which, two.which)
        return True

    def _may_be_one(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Do two names share a word, or stand for each other: EU, European Union; the navy and its ship?"""
        if any(_alike(a, b) for a in one for b in two):
            return True
        if bool(one & self._people) != bool(two & self._people):
            return False  # A man is no team.
        if any(_is_acronym(short, long) for short, long in ((one, two), (two, one))):
            return True
        if self._beside is None:
            self._beside = frozenset(
                frozenset((plain(match[1]), plain(match[3])))
                for passage in self._passages.values()
                for match in _BESIDE.finditer(passage.text)
                if (match[2] or "") not in STOPS
            )
        return any(frozenset((a, b)) in self._beside for a in one for b in two)


def _alike(one: str, two: str) -> bool:
    return (
        one == two or near(one, two) or (min(len(one), len(two)) > 3 and (one.startswith(two) or two.startswith(one)))
    )


def _is_acronym(short: frozenset[str], long: frozenset[str]) -> bool:
    """Is the one name made of the first letters of the words of the other, in whatever order?"""
    return any(len(word) > 1 and len(long) > 1 and set(word) <= {other[0] for other in long} for word in short)


def _party(tokens: Tokens, first: int, last: int) -> Party:
    """The party of a figure in tokens `first` … `last - 1`: behind "by", or the subject of the verb before it."""
    left, right = clause(tokens, first, last)
    verb = nearest_verb(tokens, left, first, last, right)
    if verb is None or tokens.low[verb] in _SAYING:
        return _NOBODY
    if verb >= first:  # "40 people were rescued by the navy"
        been = any(tokens.at(verb - step) in _BEEN for step in (1, 2))
        return _behind_by(tokens, verb + 1, right) if been else _NOBODY
    if tokens.low[verb].endswith("ing") and tokens.at(verb - 1) not in AUXILIARIES:
        return _NOBODY
    before = [tokens.at(verb - step) for step in (1, 2)]
    reduced = before[0] == "," and tokens.is_capital(verb - 2)  # "Berg, convicted of theft"
    done = participle(tokens.low[verb]) == tokens.low[verb] and (reduced or not _BEEN.isdisjoint(before))
    doer = _behind_by(tokens, verb + 1, right) if done else _NOBODY
    return doer if doer != _NOBODY else _subject(tokens, left, verb)._replace(patient=done)


def _behind_by(tokens: Tokens, here: int, right: int) -> Party:
    for by in range(here, min(right, len(tokens))):
        if tokens.low[by] == "by" and not tokens.is_figure(by + 1):
            return _phrase(tokens, by + 1, min(right, by + 8))
    return _NOBODY


def _subject(tokens: Tokens, left: int, verb: int) -> Party:
    """The phrase before the helpers and adverbs of a verb, without what leads in: "On Monday the navy also …" """
    last = verb
    while last > left and (tokens.low[last - 1] in _HELPERS or tokens.low[last - 1].endswith("ly")):
        last -= 1
    first = left
    for here in range(left, last):
        dash = tokens.low[here] == "-" and not tokens.glued(here)
        if dash or tokens.low[here] in _JOINTS or tokens.low[here] in FRAME or tokens.figure[here]:
            first = here + 1
    while first < last and tokens.low[first] in _LEADING:
        first += 1
    if first >= last:
        return _opening(tokens, last)
    if tokens.low[first] in PREPOSITIONS or any(is_verb(tokens, here) for here in range(first, last)):
        return _NOBODY
    return _phrase(tokens, first, last)


def _opening(tokens: Tokens, verb: int) -> Party:
    """Who opens the sentence, for a verb that follows an aside or another: "Berg, 41, won", "Oslo led but lost"."""
    before = tokens.at(verb - 1)
    if before == "," and tokens.is_capital(verb - 2):
        first = verb - 2  # "Berg, convicted of theft in 1997"
        while tokens.is_capital(first - 1) and first > 0:
            first -= 1
        return _phrase(tokens, first, verb - 1)
    if before not in (",", "and", "but"):
        return _NOBODY
    dashes = [here for here in range(min(verb, 16)) if tokens.low[here] in ("-", "–") and not tokens.glued(here)]
    first = dashes[-1] + 1 if dashes else 0
    while tokens.at(first) in DETERMINERS:
        first += 1
    last = first
    while last < verb and last - first < 8 and tokens.low[last] not in _JOINTS and not is_verb(tokens, last):
        last += 1
    joined = any(tokens.low[here] in ("and", "or") for here in range(first, last))
    ended = any(tokens.low[here] in (".", ";", "that", "which", "who") for here in range(first, verb))
    return _NOBODY if joined or ended or last >= verb else _phrase(tokens, first, last)


def _phrase(tokens: Tokens, first: int, last: int) -> Party:
    """The party that the words from `first` on name, up to a preposition, a verb or a sign."""
    found: list[int] = []
    which: set[str] = set()
    for here in range(first, last):
        low = tokens.low[here]
        if low in DETERMINERS and low != "'s" and not found:
            continue
        joint = low == "of" and found and tokens.is_capital(here - 1) and tokens.is_capital(here + 1)
        if low == "-" or joint:
            continue
        if low == "'s":
            which |= {plain(tokens.text[step]) for step in found if tokens.is_capital(step)}
            found = []
            continue
        if not low[0].isalpha() or (low in _CLOSED and tokens.text[here] != "US"):
            break
        if low in ("and", "or") or low in FRAME or (found and participle(low) and not tokens.is_capital(here)):
            break
        found.append(here)
    if not found or tokens.at(found[-1] + 1) in ("and", "or"):
        return _NOBODY
    party = _as_party(tokens, found)
    return party._replace(which=party.which | which - _SORTS) if party.noun else party


def _as_party(tokens: Tokens, found: list[int]) -> Party:
    head = found[-1]
    low = tokens.low[head]
    capitals = [here for here in found if tokens.is_capital(here)]
    named = [here for here in capitals if tokens.low[here] not in _SORTS]
    if low in _GENERAL and tokens.is_capital(head) and len(found) > 1 and named:
        return Party(named=frozenset(plain(tokens.text[here]) for here in named))  # "the Green Party"
    common = tokens.text[head].islower() or low in _AUTHORITIES or low in PERSONS or low in _GENERAL or low in EVENTS
    if not common:
        name = " ".join(tokens.text[here] for here in capitals)
        known = places().get(name.casefold())
        city = known is not None and known not in countries()
        which = frozenset(plain(word) for word in (known or name).split()) - _SORTS
        return Party(named=which, city=city) if which else _NOBODY
    if low in _GENERAL or low in EVENTS or low in NUMBER_WORDS or tokens.is_figure(head):
        return _NOBODY
    which = frozenset(plain(tokens.text[here]) for here in capitals if here != head and here > 0)
    return Party(noun="authority" if low in _AUTHORITIES else _kind(low), which=which)


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    """What a common noun names; nothing for what is done rather than who does it."""
    if word in _BUSINESS:
        return _BUSINESS[word]
    return "" if kinds(word) and word not in PERSONS else thing(word)


def _place(tokens: Tokens, first: int) -> Party:
    """What has so many inhabitants: "Maro, a city of 500,000", "the island, which has …", "Tamo, home to …"."""
    here = first - 1
    while here > max(-1, first - 8) and tokens.low[here] not in ("of", "to", "has", "have", "had", "'s", "is", "was"):
        here -= 1
    if tokens.at(here) == "of" and tokens.at(here - 1) in _SETTLEMENTS:
        return _settlement(tokens, here - 1)
    if tokens.at(here) == "'s":
        return _settlement(tokens, here - 1)
    while here > 0 and tokens.low[here] not in _HAVE and tokens.low[here] not in (",", "."):
        here -= 1
    asked = next((step for step in range(here, -1, -1) if tokens.low[step] in ("which", "that", ".")), -1)
    if asked >= 0 and tokens.low[asked] != ".":
        return _settlement(tokens, asked - 1)  # "the island, which lies off Maro and is home to 120,000"
    if tokens.at(here) in _HAVE and tokens.at(here - 1) != ",":
        return _settlement(tokens, here - 1)
    if tokens.at(here) == ",":
        return _settlement(tokens, here - 1)  # "Tamo island, home to 120,000"
    opening = next((step for step in range(here) if tokens.low[step] == ","), -1)
    return _settlement(tokens, opening - 1)  # "Tamo, an island off Maro, has a population of …"


def _settlement(tokens: Tokens, last: int) -> Party:
    """The place that the words up to a token name, with the name that a comma parts from it: "Maro, a city"."""
    if tokens.at(last) == ",":
        last -= 1
    low = tokens.at(last)
    found: set[str] = set()
    step = last - 1 if low in _SETTLEMENTS else last
    while tokens.at(step) in _BEFORE_SETTLEMENT:
        step -= 1
    while step >= 0 and tokens.is_capital(step) and tokens.low[step] not in DETERMINERS:
        found.add(plain(tokens.text[step]))
        step -= 1
    noun = ("town" if low in ("city", "town") else low) if low in _SETTLEMENTS else ""
    return Party(named=frozenset(found) - _SORTS, noun=noun)
