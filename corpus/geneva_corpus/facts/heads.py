"""What a number counts: the nouns that follow it and what became of them.

The answer is a short phrase in lower case: the noun, and after a space its state where that makes a kind of its own
("people killed", "people injured", "villages destroyed"), else after "; " the verb as a participle ("boats;
intercepted"). People who live in a place are "inhabitants"; a sum over several happenings says so ("rifles; seized; in
operations"). There is no parser: closed lists of English function words end a phrase, endings tell plurals and verbs.
"""

from geneva_corpus.facts.clauses import REACH_LEFT
from geneva_corpus.facts.noun_phrases import PEOPLE, PERSONS, STATE_NOUNS, Phrase, is_plural, noun_phrase
from geneva_corpus.facts.outcomes import QUALIFIERS, became, done_to, is_object
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVES,
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    HEDGES,
    NO_EVENTS,
    NUMBER_WORDS,
    STOPS,
    SUMMED,
    words,
)

#: Without "to", which ties a number to its home: "home to 120,000".
_HEDGES = HEDGES - {"to"}
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
_KEPT = words("inmates prisoners convicts patients passengers spectators visitors guests people")
_HUMAN_STATES = words("killed injured missing homeless hospitalised")
_PARENTS = words("mother father parent grandmother grandfather widow widower mom mum dad")


def of_count(tokens: Tokens, first: int, last: int, phrase: Phrase | None) -> str:
    """What the number in tokens `first` … `last - 1` counts, `phrase` being the nouns that follow it."""
    if phrase is None and (tokens.at(last), tokens.at(last + 1)) == ("out", "of"):
        last += 1  # 3 out of 20 schools
    if phrase is None and tokens.at(last) == "of":  # two of them, seven of its villages
        step = last + 1
        while tokens.at(step) in _BEFORE_NOUN or tokens.is_figure(step):
            step += 1
            if tokens.at(step - 1) in ("them", "whom"):
                break  # 12 of them this year
        if tokens.at(step + 1) == "'s":  # of the town's 50,000 residents
            step += 2
            while tokens.at(step) in _BEFORE_NOUN or tokens.is_figure(step):
                step += 1
        phrase = noun_phrase(tokens, step)
        last = last if phrase is not None else step
        if phrase is not None and phrase.head in STATE_NOUNS:  # 30 of the 80 wounded
            return "; ".join(part for part in (f"part of the {phrase.head}", became(tokens, phrase.last)) if part)
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
    if head in STATE_NOUNS:
        return f"people {STATE_NOUNS[head]}"
    if _is_whole(tokens, first):
        return "people" if head in PEOPLE else noun
    left = "" if noun and _is_where(tokens, first) else done_to(tokens, first)
    right = became(tokens, end, several=bool(noun) and is_plural(head), listed=not is_object(tokens, first))
    own = bool(right) and not noun  # "18 were killed and more than 50,000 forced from their homes"
    toll = _toll(tokens, first) if not own and (not noun or head in PEOPLE) else ""
    more = "more " if tokens.at(last) == "more" and noun and head != "more" else ""
    noun = "" if head == "more" else "people" if head in PEOPLE else noun
    state = _described(tokens, phrase) or _state((right, left), head, bare=not noun)
    if state and left and not right and _was_tried(tokens, first):
        state, left = "", "tried"
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


def _is_where(tokens: Tokens, first: int) -> bool:
    """Is it told of where: "killed 87 in five countries" kills no countries?"""
    here = first - 1
    while tokens.at(here) in QUALIFIERS:
        here -= 1
    return tokens.at(here) in ("in", "across", "inside", "throughout")


def _subject(tokens: Tokens, first: int) -> str:
    """What a figure without a noun is the figure of: "the announced attendance was 9,310", "a crowd of 9,310"."""
    here = first - 1
    while tokens.at(here) in QUALIFIERS or tokens.at(here) in ("a", "total", "number"):
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
    if phrase is None or (phrase.head not in PERSONS and phrase.head not in PEOPLE):
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


def _was_tried(tokens: Tokens, first: int) -> bool:
    """Is what would befall these told as tried alone: "trying to murder two more"?"""
    for here in range(first - 1, max(0, first - 10), -1):
        if tokens.low[here] in CLAUSE_ENDS:
            return False
        if tokens.low[here] == "to" and tokens.low[here - 1] in _TRIED:
            return participle(tokens.at(here + 1)) is not None
    return False


_TRIED = words("""
    try tries tried trying attempt attempts attempted attempting threaten threatened threatening plot plots plotted
    plotting conspire conspired conspiring conspiracy failed
""")


def _state(verbs: tuple[str, str], head: str, *, bare: bool) -> str:
    """The state that the verb behind or before puts these into."""
    human = bare or head in PEOPLE or head in PERSONS
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
        if _have_a_verb(tokens, first, head):
            return False
        for here in range(first - 1, max(-1, first - 6), -1):
            if tokens.low[here] in ("has", "have", "had", "with", "of", "its", "some", "about", "around", "than"):
                return True
            if tokens.low[here] in CLAUSE_ENDS:
                return False
        return False
    if head and head not in PEOPLE:
        return False
    here = first - 1
    while tokens.at(here) in _HEDGES:
        here -= 1
    if tokens.at(here) == "of":
        return tokens.at(here - 1) in _SETTLEMENTS and tokens.at(here - 1) not in ("home", "state")
    if tokens.at(here) == "to":
        return tokens.at(here - 1) == "home"
    return tokens.at(here) in ("population", "is", "was") and "population" in (tokens.at(here), tokens.at(here - 1))


def _have_a_verb(tokens: Tokens, first: int, head: str) -> bool:
    """Does anything befall them, or do they do anything: "1,200 residents fled"? Not all who live there."""
    last = next((here for here in range(first, min(len(tokens), first + 5)) if tokens.low[here] == head), None)
    return last is not None and tokens.at(last + 1) in ("were", "had", "have", "fled", "left", "went", "returned")


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
            return STATE_NOUNS[low]
    return ""
