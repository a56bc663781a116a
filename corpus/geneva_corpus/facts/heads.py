"""What a number counts: the nouns that follow it and what became of them.

The answer is a short phrase in lower case: the noun, and after a space its state where that makes a kind of its own
("people killed", "people injured", "villages destroyed"), else after "; " the verb as a participle ("boats;
intercepted"). People who live in a place are "inhabitants"; a sum over several happenings says so ("rifles; seized; in
operations"). There is no parser: closed lists of English function words end a phrase, endings tell plurals and verbs.
"""

from typing import NamedTuple

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.facts.clauses import REACH_LEFT, REACH_RIGHT, is_verb, verb_word
from geneva_corpus.facts.numerals import numeral
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import NOUN_FORMS, PLAIN_FORMS, participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    EVENTS,
    LY_ADJECTIVES,
    NO_EVENTS,
    NOUNS_LIKE_ADJECTIVES,
    NUMBER_WORDS,
    REPORTING,
    STOPS,
    SUMMED,
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
_PEOPLE = words("""
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
_INHABITANTS = words("inhabitants residents population dwellers")
_SETTLEMENTS = words("""
    city town village island nation country region province state community county district metropolis home population
    suburb settlement hamlet municipality kingdom republic
""")
#: Participle → the one word that `of` has for this state; those of the second table are states of people only.
_STATES = {
    **dict.fromkeys(("killed", "died", "slain", "murdered", "perished", "drowned", "dead", "executed"), "killed"),
    **dict.fromkeys(("injured", "hurt", "wounded"), "injured"),
    "missing": "missing",
    **dict.fromkeys(("homeless", "displaced"), "homeless"),
    **dict.fromkeys(("hospitalised", "hospitalized"), "hospitalised"),
    **dict.fromkeys(("destroyed", "flattened", "levelled", "leveled", "razed"), "destroyed"),
    **dict.fromkeys(("damaged",), "damaged"),
}
_STATES_OF_PEOPLE = {
    **dict.fromkeys(
        ("arrested", "detained", "apprehended", "caught", "captured", "nabbed", "seized", "held", "jailed"), "arrested"
    ),
    **dict.fromkeys(("rescued", "saved"), "rescued"),
    "evacuated": "evacuated",
    **dict.fromkeys(("trapped", "stranded"), "trapped"),
}
_STATE_NOUNS = {
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
_KEPT = words("inmates prisoners convicts patients passengers spectators visitors guests people")
_HUMAN_STATES = words("killed injured missing homeless hospitalised")
_BETWEEN = words("also already still later reportedly now all then together so far currently")
_PARENTS = words("mother father parent grandmother grandfather widow widower mom mum dad")
_NOT_OBJECTS = words("remaining following including according")


class Phrase(NamedTuple):
    """The noun phrase in tokens `first` … `last - 1`: its head, and the head with the noun before it ("home runs")."""

    first: int
    last: int
    head: str
    noun: str


def is_plural(word: str) -> bool:
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


def noun_phrase(tokens: Tokens, index: int, *, one: bool = False) -> Phrase | None:
    """The nouns that follow a number here ("suspicious boats", "AK-47 rifles"); `one`: a singular is looked for."""
    here, last_word, plural = index, -1, -1
    while here < min(len(tokens), index + 10):
        low = tokens.low[here]
        named = tokens.is_capital(here - 1) and tokens.is_capital(here + 1)  # African - American
        if low == "-" and here > index and (tokens.glued(here) or named):
            here += 1
            continue
        if (low in WEEKDAYS or low in ("yesterday", "today")) and tokens.is_capital(here):
            break  # "rose to 22 Monday evening"
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
            and low not in _PEOPLE
            and not is_plural(low)
            and (_is_predicate(tokens, here) or (low.endswith("ly") and low not in LY_ADJECTIVES))
        ):
            return None
        if is_plural(low):
            if plural >= 0 and low in PLAIN_FORMS and low not in EVENTS:
                break
            plural = here
        elif last_word >= index and _is_predicate(tokens, here):
            break
        last_word = here
        here += 1
        if low in _STATE_NOUNS and not is_plural(tokens.at(here)):
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
        noun not in _PEOPLE
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


def of_count(tokens: Tokens, first: int, last: int, phrase: Phrase | None) -> str:
    """What the number in tokens `first` … `last - 1` counts, `phrase` being the nouns that follow it."""
    if phrase is None and tokens.at(last) == "of":  # two of them, seven of its villages
        step = last + 1
        while tokens.at(step) in _BEFORE_NOUN or tokens.is_figure(step):
            step += 1
        if tokens.at(step + 1) == "'s":  # of the town's 50,000 residents
            step += 2
            while tokens.at(step) in _BEFORE_NOUN or tokens.is_figure(step):
                step += 1
        phrase = noun_phrase(tokens, step)
        last = last if phrase is not None else step
        if phrase is not None and phrase.head in _STATE_NOUNS:  # 30 of the 80 wounded
            return "; ".join(part for part in (f"part of the {phrase.head}", _right(tokens, phrase.last)) if part)
    if tokens.at(first - 1) == "of" and tokens.at(first - 2) in _PARENTS:
        return "children"
    if tokens.at(first - 1) == "-" and tokens.at(first - 2) == "of" and tokens.at(first - 4) in _PARENTS:
        return "children"
    noun = "" if phrase is None else phrase.noun
    head = "" if phrase is None else phrase.head
    end = last if phrase is None else phrase.last
    of_part = phrase is not None and phrase.first > last + 1
    if not of_part and _inhabits(tokens, first, head):
        return "inhabitants"
    if head in _STATE_NOUNS:
        return f"people {_STATE_NOUNS[head]}"
    if _is_whole(tokens, first):
        return "people" if head in _PEOPLE else noun
    left = _left(tokens, first)
    right = _right(tokens, end, several=bool(noun) and is_plural(head), listed=not _is_object(tokens, first))
    toll = _toll(tokens, first) if not noun or head in _PEOPLE else ""
    more = "more " if tokens.at(last) == "more" and noun and head != "more" else ""
    noun = "" if head == "more" else "people" if head in _PEOPLE else noun
    state = _described(tokens, phrase) or _state((right, left), head, bare=not noun)
    if toll and not state:
        state = toll
    if state:
        return f"{more}{noun or 'people'} {state}{_sum(tokens, first, end)}"
    verb = right or left
    if not noun and not of_part:
        noun = _subject(tokens, first)
        verb = "" if noun and verb in ("stood", "reached", "put", "measured") else verb
    told = "; ".join(part for part in (f"{more}{noun}", verb) if part) + _sum(tokens, first, end)
    return told.removeprefix("; ")


def _subject(tokens: Tokens, first: int) -> str:
    """What a figure without a noun is the figure of: "the announced attendance was 9,310", "a crowd of 9,310"."""
    here = first - 1
    while tokens.at(here) in _QUALIFIERS or tokens.at(here) in ("a", "total", "number"):
        here -= 1
    if tokens.at(here) == "of":
        noun = tokens.at(here - 1)
        return noun if noun in _SUMS else ""
    if tokens.at(here) in ("at", "to"):
        here -= 1
        if participle(tokens.at(here)) not in ("stood", "measured", "put", "given", "estimated", "reckoned"):
            return ""
        here -= 1
        while tokens.at(here) in AUXILIARIES:
            here -= 1
        here += 1
    elif tokens.at(here) not in ("is", "was", "were", "are", "reached", "totalled", "totaled"):
        return ""
    found = ""
    for step in range(here - 1, max(-1, here - 10), -1):
        low = tokens.low[step]
        if low in CLAUSE_ENDS or low == "," or low in AUXILIARIES or low in ("and", "but", "that", "said"):
            break
        if low in _OF_PLACE:
            found = ""  # "the limit in the state is .08": the limit
            continue
        if not found and tokens.text[step].islower() and low.isalpha() and low not in STOPS and low not in ADJECTIVES:
            found = low
    return "" if found in NO_EVENTS or found in _PRONOUNS_OF_SUMS else found


_OF_PLACE = words("in at on of for from among")
#: Nouns that gather what a figure behind "of" counts.
_SUMS = words("""
    crowd attendance audience turnout workforce staff membership circulation readership limit level score average record
    capacity population strength total death deaths enrolment enrollment speed depth height
""")
_PRONOUNS_OF_SUMS = words("number total figure it he she they there toll")


def _described(tokens: Tokens, phrase: Phrase | None) -> str:
    """The state told before the noun: "two wounded men", "33 trapped miners"."""
    if phrase is None or (phrase.head not in PERSONS and phrase.head not in _PEOPLE):
        return ""
    for here in range(phrase.first, phrase.last - 1):
        low = tokens.low[here]
        state = _STATES.get(low) or _STATES_OF_PEOPLE.get(low)
        if state and tokens.at(here - 1) != "-" and tokens.at(here + 1) != "-":
            return state
    return ""


def _is_whole(tokens: Tokens, first: int) -> bool:
    """Is this the number of all of whom a part is told just before: "eleven of the [13] crew members"?"""
    here = first - 1
    while tokens.at(here) in DETERMINERS:
        here -= 1
    part = tokens.at(here - 1)
    return tokens.at(here) == "of" and (part in NUMBER_WORDS or part in _PARTS or tokens.is_figure(here - 1))


_BEFORE_NOUN = DETERMINERS | NUMBER_WORDS | {"them", "whom", "next", "last", "past"}
_PARTS = words("most some many few none all % percent cent quarter quarters third thirds majority one any each")


def _state(verbs: tuple[str, str], head: str, *, bare: bool) -> str:
    """The state that the verb behind or before puts these into."""
    human = bare or head in _PEOPLE or head in PERSONS
    for verb in verbs:
        state = _STATES.get(verb, "")
        if state and (human or state in ("destroyed", "damaged", "killed") or verb == verbs[0]):
            return state if not bare or state in _HUMAN_STATES else ""
        if verb == "held" and head in _KEPT:
            return ""  # a prison holds 900 inmates
        if verb in _STATES_OF_PEOPLE and human and not bare:
            return _STATES_OF_PEOPLE[verb]
        if verb in ("arrested", "detained", "rescued", "evacuated"):
            return _STATES_OF_PEOPLE[verb]
        if verb:
            return ""
    return ""


def _inhabits(tokens: Tokens, first: int, head: str) -> bool:
    """a city of 500,000 people · home to 120,000 · with a population of more than 100,000 · 200,000 residents"""
    if head in _INHABITANTS and tokens.at(first - 1) not in ("killed", "injured", "killing", "injuring"):
        for here in range(first - 1, max(-1, first - 6), -1):
            if tokens.low[here] in ("has", "have", "had", "with", "of", "its", "some", "about", "around", "than"):
                return True
            if tokens.low[here] in CLAUSE_ENDS:
                return False
        return False
    if head and head not in _PEOPLE:
        return False
    here = first - 1
    while tokens.at(here) in (
        "about",
        "around",
        "some",
        "than",
        "more",
        "least",
        "at",
        "nearly",
        "almost",
        "over",
        "roughly",
    ):
        here -= 1
    if tokens.at(here) == "of":
        return tokens.at(here - 1) in _SETTLEMENTS and tokens.at(here - 1) not in ("home", "state")
    if tokens.at(here) == "to":
        return tokens.at(here - 1) == "home"
    return tokens.at(here) in ("population", "is", "was") and "population" in (tokens.at(here), tokens.at(here - 1))


def _sum(tokens: Tokens, first: int, end: int) -> str:
    """ "; in operations" where the count is over several: "in their five operations", "in 54 games"; "; in all" """
    for here in [*range(end, min(len(tokens), end + 24)), *range(max(0, first - 28), first)]:
        low = tokens.low[here]
        if low in ("in", "during", "over", "across", "from", "after", "combined") and here < len(tokens) - 1:
            step = here + 1
            while tokens.at(step) in DETERMINERS or tokens.at(step) in ("last", "past", "first", "combined", "a"):
                step += 1
            if (tokens.is_figure(step) or tokens.at(step) in NUMBER_WORDS) and step != first:
                for noun in range(step + 1, step + 4):
                    if tokens.at(noun) in SUMMED:
                        return f"; in {tokens.at(step)} {tokens.at(noun)}"
        if low == "far" and tokens.at(here - 1) == "so":
            return "; in all"
        if low in ("altogether", "overall") and (here < first or tokens.at(here + 1) in (",", ".")):
            return "; in all"
        if low == "all" and tokens.at(here - 1) == "in":
            return "; in all"
    return ""


def _toll(tokens: Tokens, first: int) -> str:
    """killed, injured … where the number is what a toll stands at or rose to."""
    stands = (
        "to",
        "at",
        "is",
        "was",
        "of",
        "reached",
        "hit",
        "reaches",
        "hits",
        ":",
        "than",
        "least",
        "nearly",
        "over",
    )
    if tokens.at(first - 1) not in stands:
        return ""
    for here in range(first - 1, max(-1, first - 1 - 2 * REACH_LEFT), -1):
        low = tokens.low[here]
        if low in (".", ";"):
            return ""
        if low == "toll":
            return "injured" if tokens.at(here - 1) in ("injury", "injured") else "killed"
        if low in ("deaths", "dead", "fatalities", "injured", "wounded", "injuries", "missing", "casualties", "killed"):
            return _STATE_NOUNS[low]
    return ""


def _is_object(tokens: Tokens, first: int) -> bool:
    """Does a verb stand right before the number: "killed [about nine workers], and 100 others were injured"?"""
    here = first - 1
    while tokens.at(here) in _QUALIFIERS or tokens.at(here) in ("than", "the"):
        here -= 1
    return here >= 0 and is_verb(tokens, here)


def _right(tokens: Tokens, end: int, *, several: bool = False, listed: bool = True) -> str:
    """The participle that says what became of the nouns that end here: "[people] were killed", "[boats] captured"."""
    here, auxiliary = end, False
    limit = min(len(tokens), end + REACH_RIGHT)
    if tokens.at(here) == "," and _is_aside(tokens, here + 1):
        closed = next((step for step in range(here + 2, min(len(tokens), here + 12)) if tokens.low[step] == ","), -1)
        if closed > 0:
            here, limit = closed + 1, min(len(tokens), closed + REACH_RIGHT)
    for _ in range(3):  # over "of ammunition" and the rest of a list
        here = _over_rest(tokens, here, limit) if listed or tokens.at(here) not in (",", "and") else here
    while here < limit:
        low = tokens.low[here]
        if several and low in ("was", "is", "has"):
            return ""  # "the man suspected of shooting three people was held"
        if low in AUXILIARIES or low in _BETWEEN or low == "not":
            auxiliary = auxiliary or low in AUXILIARIES
            here += 1
            continue
        if low in ("dead", "missing", "homeless"):
            return low
        if low == "left" and tokens.at(here + 1) in ("dead", "homeless", "injured", "wounded", "missing"):
            return tokens.at(here + 1)
        if participle(low) is not None:
            if low in PLAIN_FORMS and not auxiliary and not is_verb(tokens, here):
                return ""
            return "" if low in REPORTING and not auxiliary else verb_word(tokens, here)
        return low if auxiliary and low.endswith("ing") else ""
    return ""


def _is_aside(tokens: Tokens, here: int) -> bool:
    """Does an aside begin here that the predicate follows: ", including two children," · ", aged 19 and 23," """
    if tokens.is_figure(here):
        return tokens.at(here + 1) in ("and", ",")
    return tokens.at(here) in ("including", "among", "most", "many", "all", "mostly", "some", "aged", "both")


def _over_rest(tokens: Tokens, here: int, limit: int) -> int:
    """Over one "of ammunition", "on board", ", 12 magazines", "and about 300 rounds" """
    start = here
    if tokens.at(here) in ("aboard", "onboard"):
        return here + 1
    if tokens.at(here) == "on" and tokens.at(here + 1) == "board":
        return here + 2
    if tokens.at(here) == "of":
        here += 1
        while here < limit and (
            tokens.low[here] in DETERMINERS or (tokens.low[here] not in STOPS and tokens.low[here][0].isalpha())
        ):
            if participle(tokens.low[here]) and here > start + 1:
                break
            here += 1
        return here
    joint = here
    while tokens.at(joint) in (",", "and") and joint - here < 2:
        joint += 1
    if joint > here:
        step = joint
        while tokens.at(step) in _QUALIFIERS:
            step += 1
        number = numeral(tokens, step)
        if number is not None:
            phrase = noun_phrase(tokens, number.last + (tokens.at(number.last) == "of"))
            return start if phrase is None else min(phrase.last, limit)
    return start


_QUALIFIERS = words("about some around at least more than nearly over as many up to an estimated another other")


def _left(tokens: Tokens, first: int) -> str:
    """The verb before a number whose object it is: "killing [at least 10]", "seized [six rifles]"."""
    for here in range(first - 1, max(-1, first - 1 - REACH_LEFT), -1):
        low = tokens.low[here]
        if low in CLAUSE_ENDS or low in ("who", "which", "when", "while", "that", "because", "although", "but"):
            return ""
        if low == "," and not (tokens.is_figure(here + 1) or tokens.at(here + 1) in _LISTED):
            return ""
        if low == "toll":
            return "killed"
        if low in AUXILIARIES or low in NO_EVENTS or low in REPORTING or low in _NOT_OBJECTS:
            continue
        if is_verb(tokens, here):
            verb = verb_word(tokens, here)
            return "" if verb in ("died", "perished", "drowned") else verb
    return ""


_LISTED = NUMBER_WORDS | words("and about some at around nearly more")
