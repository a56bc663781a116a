"""The words of a clause that name a party: who did it, to whom it was done, what has so many inhabitants.

Takes the tokens of a sentence and where a figure stands; gives the party, nobody where it is not plain. There is no
parser: the words before the verb of the clause, or behind "by", are taken for it.
"""

from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.facts.clauses import clause, is_verb, nearest_verb
from geneva_corpus.facts.noun_phrases import PERSONS
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import (
    AUXILIARIES,
    DETERMINERS,
    EVENTS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    words,
)
from geneva_corpus.facts.world import countries, places
from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.roles import FRAME, thing
from geneva_corpus.language.stems import plain

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
    **dict.fromkeys(("cost", "costs", "expense", "expenses", "spending"), "costs"),
    **dict.fromkeys(("order", "orders"), "orders"),
    **dict.fromkeys(("wage", "wages", "salary", "salaries", "pay"), "wages"),
    **dict.fromkeys(("export", "exports"), "exports"),
    **dict.fromkeys(("import", "imports"), "imports"),
    **dict.fromkeys(("price", "prices", "share", "shares", "stock", "stocks"), "price"),
}
_GENERAL = words(_GENERAL_TEXT)
#: Words of a name that say what it is, not which.
SORTS = _AUTHORITIES | _GENERAL | words("mr mrs ms dr sir inc ltd co corp plc island islands city town county river")
_HELPERS = AUXILIARIES | words("also not already now then still later only just since reportedly together alone n't")
#: Verbs of those who tell a figure, which is none of theirs.
_SAYING = REPORTING | words("put puts estimate estimates count counted counts report reports measured recorded")
#: Words that end the phrase of a party.
_CLOSED = PREPOSITIONS | PRONOUNS | AUXILIARIES | REPORTING
#: What a phrase before the verb may begin with and not belong to.
_JOINTS = frozenset(',;:–()"“”')
_SETTLEMENTS = words("city town village island nation country region province state community county district suburb")
_BEEN = words("is are was were be been being")
_OWNS = words("has have had")
_ADVERBS = words("now already still only just")
_LEADING = words("on in and but then at meanwhile while")
_HAVE = words("has have had is was with")
_BEFORE_SETTLEMENT = DETERMINERS | words(", small large coastal port southern northern eastern western nearby")


class Party(NamedTuple):
    """`named`: the words of its name; `noun`: what the common noun for it names, `which` the names before that;
    `city`: it is named by that of a city; `patient`: it was done to it."""

    named: frozenset[str] = frozenset()
    noun: str = ""
    which: frozenset[str] = frozenset()
    city: bool = False
    patient: bool = False


NOBODY = Party()


def party_of(tokens: Tokens, first: int, last: int) -> Party:
    """The party of a figure in tokens `first` … `last - 1`: behind "by", or the subject of the verb before it."""
    if (second := _of_the_same_verb(tokens, first)) != NOBODY:
        return second
    left, right = clause(tokens, first, last)
    verb = nearest_verb(tokens, left, first, last, right)
    owner = first - 1
    while owner > left and tokens.low[owner] in _ADVERBS:
        owner -= 1
    if (verb is None or verb >= first) and tokens.at(owner) in _OWNS:
        return _subject(tokens, left, owner)  # "Oslo have 16 points"
    if verb is None or tokens.low[verb] in _SAYING:
        return NOBODY
    if verb >= first:  # "40 people were rescued by the navy"
        been = any(tokens.at(verb - step) in _BEEN for step in (1, 2))
        return _behind_by(tokens, verb + 1, right) if been else NOBODY
    if tokens.low[verb].endswith("ing") and tokens.at(verb - 1) not in AUXILIARIES:
        return NOBODY
    before = [tokens.at(verb - step) for step in (1, 2)]
    reduced = before[0] == "," and tokens.is_capital(verb - 2)  # "Berg, convicted of theft"
    done = participle(tokens.low[verb]) == tokens.low[verb] and (reduced or not _BEEN.isdisjoint(before))
    doer = _behind_by(tokens, verb + 1, right) if done else NOBODY
    return doer if doer != NOBODY else _subject(tokens, left, verb)._replace(patient=done)


def _of_the_same_verb(tokens: Tokens, first: int) -> Party:
    """Who stands right before a figure, the verb being told of another: "Berg serves 22 years, Holm nine years"."""
    last = first
    while last > 0 and tokens.low[last - 1] in _ADVERBS:
        last -= 1
    start = last
    while start > 0 and tokens.is_capital(start - 1) and tokens.low[start - 1] not in FRAME:
        start -= 1
    told = tokens.low[max(0, start - 24) : max(0, start - 1)]
    before = any(tokens.figure[here] for here in range(max(0, start - 24), max(0, start - 1)))
    if start == last or tokens.at(start - 1) not in (",", ";", "and", "while") or tokens.at(start - 2) in _JOINTS:
        return NOBODY
    return phrase(tokens, start, last) if before or not NUMBER_WORDS.isdisjoint(told) else NOBODY


def _behind_by(tokens: Tokens, here: int, right: int) -> Party:
    for by in range(here, min(right, len(tokens))):
        if tokens.low[by] == "by" and not tokens.is_figure(by + 1):
            return phrase(tokens, by + 1, min(right, by + 8))
    return NOBODY


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
    verbs = (here for here in range(first, last) if is_verb(tokens, here))
    if tokens.low[first] in PREPOSITIONS or any(not tokens.low[here].endswith("ing") for here in verbs):
        return NOBODY
    return phrase(tokens, first, last)


def _opening(tokens: Tokens, verb: int) -> Party:
    """Who opens the sentence, for a verb that follows an aside or another: "Berg, 41, won", "Oslo led but lost"."""
    before = tokens.at(verb - 1)
    if before == "," and tokens.is_capital(verb - 2):
        first = verb - 2  # "Berg, convicted of theft in 1997"
        while tokens.is_capital(first - 1) and first > 0:
            first -= 1
        return phrase(tokens, first, verb - 1)
    if before not in (",", "and", "but"):
        return NOBODY
    dashes = [here for here in range(min(verb, 16)) if tokens.low[here] in ("-", "–") and not tokens.glued(here)]
    first = dashes[-1] + 1 if dashes else 0
    while tokens.at(first) in DETERMINERS:
        first += 1
    last = first
    while last < verb and last - first < 8 and tokens.low[last] not in _JOINTS and not is_verb(tokens, last):
        last += 1
    joined = any(tokens.low[here] in ("and", "or") for here in range(first, last))
    ended = any(tokens.low[here] in (".", ";", "that", "which", "who") for here in range(first, verb))
    return NOBODY if joined or ended or last >= verb else phrase(tokens, first, last)


def phrase(tokens: Tokens, first: int, last: int) -> Party:
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
        return NOBODY
    party = _as_party(tokens, found)
    return party._replace(which=party.which | which - SORTS) if party.noun else party


def _as_party(tokens: Tokens, found: list[int]) -> Party:
    head = found[-1]
    low = tokens.low[head]
    capitals = [here for here in found if tokens.is_capital(here)]
    named = [here for here in capitals if tokens.low[here] not in SORTS]
    if low in _GENERAL and tokens.is_capital(head) and len(found) > 1 and named:
        return Party(named=frozenset(plain(tokens.text[here]) for here in named))  # "the Green Party"
    common = tokens.text[head].islower() or low in _AUTHORITIES or low in PERSONS or low in _GENERAL or low in EVENTS
    if not common:
        name = " ".join(tokens.text[here] for here in capitals)
        known = places().get(name.casefold())
        city = known is not None and known not in countries()
        which = frozenset(plain(word) for word in (known or name).split()) - SORTS
        return Party(named=which, city=city) if which else NOBODY
    if low in _GENERAL or low in EVENTS or low in NUMBER_WORDS or tokens.is_figure(head):
        return NOBODY
    which = frozenset(plain(tokens.text[here]) for here in capitals if here != head and here > 0)
    return Party(noun="authority" if low in _AUTHORITIES else kind_of(low), which=which)


@lru_cache(maxsize=4096)
def kind_of(word: str) -> str:
    """What a common noun names; nothing for what is done rather than who does it."""
    if word in _BUSINESS:
        return _BUSINESS[word]
    named = thing(word)
    return "" if kinds(word) and word not in PERSONS and named != "boat" else named


def inhabited_by(tokens: Tokens, first: int) -> Party:
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
    return Party(named=frozenset(found) - SORTS, noun=noun)
