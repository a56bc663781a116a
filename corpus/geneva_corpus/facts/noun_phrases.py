"""Tokens in, the noun phrase that begins there out: its head, told by closed lists and by endings; plurals."""

from typing import NamedTuple

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import NOUN_FORMS, PLAIN_FORMS, participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    EVENTS,
    LY_ADJECTIVES,
    NOUNS_LIKE_ADJECTIVES,
    NUMBER_WORDS,
    STOPS,
    words,
)

_IRREGULAR_PLURALS = words("""
    people men women children police crew dead wounded injured missing hostages personnel staff troops cattle fish sheep
    aircraft policemen servicemen crewmen fishermen gunmen businessmen salesmen feet teeth geese mice media homeless
    seamen infantry militiamen policewomen spokesmen lawmen clergymen passersby rbi
""")


_NO_PLURALS = words("""
    this his its as us is was has does previous various serious famous precious dangerous less across unless always
    perhaps sometimes besides towards afterwards thus minus gas bus virus campus status crisis basis business analysis
    class loss pass mass boss glass access success process address express congress progress press illness witness
    fitness darkness yes alias bias chaos lens says
""")


#: Nouns that count people without saying more of them.
PEOPLE = words("""
    people persons person victims victim dead deaths death lives life fatalities fatality wounded injured casualties
    individuals others hurt killed missing toll injuries souls
""")


PERSONS = words("""
    men women children man woman child pirates suspects gunmen robbers soldiers officers policemen civilians workers
    passengers protesters students tourists hostages crew crewmen crewmembers sailors fishermen militants rebels
    fighters
    terrorists migrants refugees miners climbers pilots boys girls teenagers patients prisoners inmates employees
    members
    residents villagers activists demonstrators journalists brigands bandits thieves burglars attackers smugglers
    nationals
    troops police personnel staff families guards firefighters survivors swimmers hikers skiers astronauts brothers
    sisters sons daughters friends robbers
""")


STATE_NOUNS = {
    "dead": "killed",
    "deaths": "killed",
    "death": "killed",
    "lives": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "wounded": "injured",
    "injured": "injured",
    "injuries": "injured",
    "hurt": "injured",
    "killed": "killed",
    "missing": "missing",
    "homeless": "homeless",
    "casualties": "killed or injured",
    "arrests": "arrested",
}


class Phrase(NamedTuple):
    """The noun phrase in tokens `first` … `last - 1`: its head, and the head with the noun before it ("home runs")."""

    first: int
    last: int
    head: str
    noun: str


def is_plural(word: str) -> bool:
    """Is this word, in lower case, the plural of a noun by its form?"""
    if word in _IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and word not in _NO_PLURALS
    )


def plural(word: str) -> str:
    """The plural of a regular noun."""
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return word[:-1] + "ies"
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


_WHERE = words("""
    worldwide nationwide statewide countrywide citywide overall altogether aboard onboard ashore abroad overseas
    afterwards afterward beforehand elsewhere
""")
#: Verbs that no noun looks like: "the other 95 million relates to a fine".
_VERBS_ALONE = words(
    "relates belongs consists depends comes stems corresponds derives pertains accrues arises amounts relating"
)
_WHEN = WEEKDAYS.keys() | words(
    "night week month year weekend evening morning afternoon summer winter spring autumn fall"
)


def noun_phrase(tokens: Tokens, index: int, *, one: bool = False) -> Phrase | None:
    """The nouns that follow a number here ("suspicious boats", "AK-47 rifles"); `one`: a singular is looked for."""
    here, last_word, plural = index, -1, -1
    while here < min(len(tokens), index + 10):
        low = tokens.low[here]
        named = tokens.is_capital(here - 1) and tokens.is_capital(here + 1)  # African - American
        if low == "-" and here > index and (tokens.glued(here) or named):
            here += 1
            continue
        if low == "u" and tokens.at(here + 1) == "." and tokens.at(here + 2) in ("s", "k"):
            here += 4 if tokens.at(here + 3) == "." else 3  # 32 million U.S. viewers
            continue
        if low in _WHERE or (here == index and low in _VERBS_ALONE):
            break  # "several hundred million worldwide"
        if (low in WEEKDAYS or low in ("yesterday", "today")) and tokens.is_capital(here):
            break  # "rose to 22 Monday evening"
        if low in ("last", "this", "late", "early", "next") and tokens.at(here + 1) in _WHEN:
            break  # "rose to 27 last night"
        if low in ("late", "early") and tokens.at(here + 1) in ("on", "in"):
            break  # "hurt 14 late on Monday"
        counted = tokens.figure[here] or low in NUMBER_WORDS
        if here == index and counted and tokens.at(here + 1) == "-" and is_plural(tokens.at(here + 2)):
            here += 2  # eight 3-pointers
            continue
        if tokens.at(here + 1) == "-" and tokens.glued(here + 1) and tokens.at(here + 2) in ("and", "or", "to"):
            here += 3  # medium- and maximum-security inmates
            continue
        if tokens.figure[here] and here > index and (tokens.at(here - 1) == "-" or tokens.is_capital(here - 1)):
            here += 1
            continue
        if not low[0].isalpha() or (low in STOPS and low not in ("more", "other", "own")) or low in NUMBER_WORDS:
            break
        if plural >= 0 and not is_plural(low):
            break
        if (
            here == index
            and low not in PEOPLE
            and not is_plural(low)
            and (_is_predicate(tokens, here) or (low.endswith("ly") and low not in LY_ADJECTIVES))
        ):
            return None
        if one and here > index and low.endswith("ly") and len(low) > 5 and low not in LY_ADJECTIVES:
            break  # "shot one man fatally"
        if is_plural(low):
            if plural >= 0 and low in PLAIN_FORMS and low not in EVENTS:
                break
            plural = here
        elif last_word >= index and _is_predicate(tokens, here):
            break
        last_word = here
        here += 1
        if low in STATE_NOUNS and not is_plural(tokens.at(here)):
            break
    head = plural if plural >= 0 else last_word
    if one and plural < 0:
        head = _singular_head(tokens, index, last_word)
    if head < index:
        return None
    return Phrase(index, head + 1, tokens.low[head], _with_modifier(tokens, index, head))


def _is_predicate(tokens: Tokens, here: int) -> bool:
    """Is this a verb of its own and no participle before a noun ("managed to escape", not "armed men")?"""
    low = tokens.low[here]
    if participle(low) is None or low in ADJECTIVES or tokens.at(here - 1) == "-" or tokens.at(here + 1) == "-":
        return False
    after = tokens.at(here + 1)
    if low in PLAIN_FORMS:
        return (after in STOPS or low not in NOUN_FORMS) and is_verb(tokens, here)
    return after in STOPS or not after[:1].isalpha()


def _singular_head(tokens: Tokens, index: int, last: int) -> int:
    """In "man carried", "robber entered" the noun stands before the verb."""
    for here in range(index, last + 1):
        low = tokens.low[here]
        acts = here > index and participle(low) and low not in ADJECTIVES and tokens.low[here - 1] != "-"
        if acts and (low not in EVENTS or is_verb(tokens, here)):
            return here - 1
    return last


def _with_modifier(tokens: Tokens, first: int, head: int) -> str:
    """The head and the noun before it that belongs to it: "merchant vessels", "home runs", not "strong aftershocks"."""
    noun = tokens.low[head]
    before = tokens.at(head - 1) if head - 1 >= first else ""
    if (
        noun not in PEOPLE
        and before.isalpha()
        and len(before) > 2
        and tokens.text[head - 1].islower()
        and before not in ADJECTIVES
        and (before in NOUNS_LIKE_ADJECTIVES or not before.endswith(ADJECTIVE_ENDINGS))
        and not before.endswith(("ed", "ing", "ly", "er"))
        and tokens.at(head - 2) != "-"
        and before not in STOPS
    ):
        return f"{before} {noun}"
    return noun
