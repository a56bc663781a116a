"""What a value is of: the noun a number counts with what became of it, the happening a date or a length belongs to.

The answer is a short phrase in lower case: the noun, and after a space its state where that makes a kind of its own
("people killed", "people injured"), else after "; " the verb as a participle ("boats; intercepted", "talks; held").
There is no parser: closed lists of English function words end a phrase, endings tell plurals and verbs.
"""

from dataclasses import dataclass

from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import AUXILIARIES, PLAIN_FORMS, participle

STOPS = (
    frozenset(
        "a an the this that these those his her its their our my your and or but nor of in on at to from by "
        "with without for "
        "as than into onto over under between among through during before after since until till about "
        "around against across "
        "along near off out up down upon within who whom whose which what when where why how while because "
        "if though although "
        "so yet not no he she it they we you i him them us me also only just even still already both either "
        "neither each every "
        "all any some such own same then there here now later earlier ago more most less least per via amid "
        "despite like plus "
        "including".split()
    )
    | AUXILIARIES
)
_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your all any some both each every".split()
)
_IRREGULAR_PLURALS = frozenset(
    "people men women children police crew dead wounded injured missing hostages personnel staff troops "
    "cattle fish sheep "
    "aircraft policemen servicemen crewmen fishermen gunmen businessmen firefighters salesmen feet teeth "
    "geese mice media "
    "homeless survivors seamen marines infantry militiamen policewomen spokesmen lawmen clergymen".split()
)
_NO_PLURALS = frozenset(
    "this his its as us is was has does previous various serious famous previous precious dangerous plus less across "
    "unless always perhaps sometimes besides towards afterwards thus minus gas bus virus campus status crisis basis "
    "business analysis class loss pass mass boss glass access success process address express congress "
    "progress press "
    "illness witness fitness darkness hours' yes alias bias chaos lens".split()
)
_ADJECTIVES = frozenset(
    "more other new strong small large big major minor old young local foreign additional further extra "
    "such separate "
    "different similar straight heavy light high low hit worst hardest whole full entire own main top key "
    "first second "
    "third last final alleged known armed masked lone single unarmed innocent senior junior male female "
    "dead live free "
    "rescued little great good bad early late long short fresh extra military civilian".split()
)
_ADJECTIVE_ENDINGS = ("ous", "al", "ive", "ful", "ic", "able", "ible", "less", "ant", "ent", "ary", "ese", "ish", "ian")

_PEOPLE = frozenset(
    "people persons person victims victim dead deaths death lives life fatalities fatality wounded injured "
    "casualties "
    "bodies body souls individuals others residents inhabitants hurt killed missing toll injuries".split()
)
#: State classes of people and things: participle → the one word used in `of`.
STATES = {
    **dict.fromkeys(
        ("killed", "died", "slain", "murdered", "perished", "shot dead", "drowned", "dead", "executed"), "killed"
    ),
    **dict.fromkeys(("injured", "hurt", "wounded"), "injured"),
    **dict.fromkeys(
        ("arrested", "detained", "apprehended", "caught", "captured", "nabbed", "seized", "held"), "arrested"
    ),
    "missing": "missing",
    "rescued": "rescued",
    "saved": "rescued",
    **dict.fromkeys(("evacuated",), "evacuated"),
    **dict.fromkeys(("homeless", "displaced"), "homeless"),
    **dict.fromkeys(("hospitalised", "hospitalized"), "hospitalised"),
    **dict.fromkeys(("destroyed", "flattened", "levelled", "leveled", "razed"), "destroyed"),
    **dict.fromkeys(("damaged",), "damaged"),
    **dict.fromkeys(("trapped", "stranded"), "trapped"),
}
_STATE_NOUNS = {
    "dead": "killed",
    "deaths": "killed",
    "death": "killed",
    "lives": "killed",
    "fatalities": "killed",
    "fatality": "killed",
    "toll": "killed",
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
_HUMAN_STATES = frozenset({"killed", "injured", "missing", "homeless", "killed or injured", "hospitalised"})
_CLAUSE_ENDS = frozenset('. ; : ( ) [ ] " – ? ! …'.split())
_REPORTING = frozenset(
    "said told announced reported stated confirmed added noted according says say tells admitted revealed believed "
    "estimated expected quoted cited claimed thought".split()
)
#: How far from a value the words that say what it is of are looked for, in tokens.
REACH_LEFT, REACH_RIGHT = 16, 12

#: Nouns of happenings in the news, the subjects of dates and lengths.
_EVENT_NOUNS = frozenset(
    "talks meeting meetings dialogue negotiations consultations discussions conference summit session "
    "sessions round visit "
    "call conversation speech interview briefing attack attacks raid robbery heist theft burglary killing "
    "murder shooting "
    "shootings bombing blast explosion crash accident collision fire flood floods storm hurricane typhoon "
    "tornado quake "
    "earthquake earthquakes temblor tremor aftershock aftershocks tsunami eruption landslide avalanche "
    "rescue search trial "
    "hearing verdict sentence ruling lawsuit appeal arrest arrests indictment charge charges election elections vote "
    "referendum poll ceremony awards award race match game games final season tournament championship tour "
    "launch release "
    "premiere announcement statement report reports deal merger acquisition takeover bid offer contract "
    "agreement treaty "
    "purchase sale strike protest protests march riot riots war invasion operation mission patrol ceasefire "
    "truce election "
    "funeral death birth wedding marriage divorce resignation appointment retirement incident event "
    "hijacking kidnapping "
    "escape siege standoff drafts draft documents proposals response reply answer flight voyage landing "
    "shutdown outage "
    "shaking blackout recall show festival exhibition concert film movie episode surgery operation illness treatment "
    "sentence term investigation inquiry probe inquest curfew deadline reign career patrol duration".split()
)
_NO_EVENT = frozenset(
    "day days week weeks month months year years time times today yesterday tomorrow morning evening night afternoon "
    "statement report reports january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase in tokens `first` … `last - 1`: its head and the nouns before the head that belong to it."""

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


def noun_phrase(tokens: Tokens, index: int, *, one: bool = False) -> Phrase | None:
    """The nouns that follow a number here ("suspicious boats", "AK-47 rifles"); `one`: a singular is looked for."""
    here, last_word, plural = index, -1, -1
    while here < min(len(tokens), index + 8):
        low = tokens.low[here]
        if low == "-" and here > index and tokens.glued(here):
            here += 1
            continue
        if tokens.figure[here] and here > index and (tokens.at(here - 1) == "-" or tokens.is_capital(here - 1)):
            here += 1
            continue
        if not low[0].isalpha() or (low in STOPS and low not in ("more", "other", "own")):
            break
        if plural >= 0 and not is_plural(low):
            break
        if is_plural(low):
            if plural >= 0 and low in PLAIN_FORMS and low not in _EVENT_NOUNS:
                break
            plural = here
        elif (
            last_word >= index
            and participle(low)
            and tokens.at(here - 1) != "-"
            and low not in _ADJECTIVES
            and (
                (low.endswith("ed") and tokens.at(here + 1) in STOPS)
                or (low in PLAIN_FORMS and one is False and plural >= 0)
            )
        ):
            break
        last_word = here
        here += 1
        if low in ("dead", "wounded", "injured", "missing", "hurt", "killed", "homeless") and here == index + 1:
            break
    head = plural if plural >= 0 else last_word
    if one and plural < 0:
        head = _singular_head(tokens, index, last_word)
    if head < 0:
        return None
    return Phrase(index, head + 1, tokens.low[head], _with_modifiers(tokens, index, head))


def _singular_head(tokens: Tokens, index: int, last: int) -> int:
    """In "man carried", "robber entered" the noun stands before the verb."""
    for here in range(index, last + 1):
        if here > index and participle(tokens.low[here]) and tokens.low[here] not in _ADJECTIVES:
            return here - 1
    return last


def _with_modifiers(tokens: Tokens, first: int, head: int) -> str:
    """The head and the noun before it that belongs to it: "merchant vessels", "home runs", not "strong aftershocks"."""
    noun = tokens.low[head]
    if noun in _PEOPLE:
        return noun
    before = tokens.at(head - 1) if head - 1 >= first else ""
    if (
        before.isalpha()
        and len(before) > 2
        and tokens.text[head - 1].islower()
        and before not in _ADJECTIVES
        and not before.endswith(_ADJECTIVE_ENDINGS)
        and not before.endswith(("ed", "ing", "ly"))
        and tokens.at(head - 2) != "-"
        and before not in STOPS
    ):
        return f"{before} {noun}"
    return noun


# --- what counts count --------------------------------------------------------------------------------------------


def of_count(tokens: Tokens, first: int, last: int, phrase: Phrase | None) -> str:
    """What the number in tokens `first` … `last - 1` counts, `phrase` being the nouns that follow it."""
    noun = "" if phrase is None else phrase.noun
    head = "" if phrase is None else phrase.head
    end = last if phrase is None else phrase.last
    more = "more " if tokens.at(last) == "more" and head not in ("", "more") else ""
    state = _STATE_NOUNS.get(head, "")
    if state:
        return f"people {state}"
    right = _right(tokens, end)
    left = _left(tokens, first)
    toll = _toll(tokens, first)
    if not noun or head == "more":
        state = toll or STATES.get(right, "") or STATES.get(left, "")
        if state in _HUMAN_STATES:
            return f"people {state}"
        return right or left
    person = head in _PEOPLE
    for verb in (right, left):
        state = STATES.get(verb, "")
        if state in _HUMAN_STATES or (
            state and (person or verb == right or state in ("destroyed", "damaged", "rescued"))
        ):
            return f"{more}{'people' if person else noun} {state}"
    if toll and person:
        return f"people {toll}"
    verb = right or left
    noun = "people" if person else noun
    return f"{more}{noun}; {verb}" if verb else f"{more}{noun}"


def _toll(tokens: Tokens, first: int) -> str:
    """killed, injured … where the number is what a toll stands at or rose to."""
    if tokens.at(first - 1) not in (
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
    ):
        return ""
    for here in range(first - 1, max(-1, first - 1 - 2 * REACH_LEFT), -1):
        low = tokens.low[here]
        if low in (".", ";"):
            return ""
        if low == "toll":
            return "injured" if tokens.at(here - 1) in ("injury", "injured") else "killed"
        if low in ("deaths", "dead", "fatalities", "injured", "wounded", "injuries", "missing", "casualties"):
            return _STATE_NOUNS[low]
    return ""


def _right(tokens: Tokens, end: int) -> str:
    """The participle that says what became of the nouns that end here: "[people] were killed", "[boats] captured"."""
    here, auxiliary = end, False
    limit = min(len(tokens), end + REACH_RIGHT)
    for _ in range(3):  # over "of ammunition" and the rest of a list
        here = _over_rest(tokens, here, limit)
    while here < limit:
        low = tokens.low[here]
        if low in AUXILIARIES or low in (
            "also",
            "already",
            "still",
            "later",
            "reportedly",
            "now",
            "not",
            "all",
            "then",
        ):
            auxiliary = auxiliary or low in AUXILIARIES
            here += 1
            continue
        if low in ("dead", "missing", "homeless"):
            return low
        verb = participle(low)
        if low == "left" and tokens.at(here + 1) in ("dead", "homeless", "injured", "wounded", "missing"):
            return tokens.at(here + 1)
        if verb is not None:
            return "" if low in _REPORTING and not auxiliary else verb
        if auxiliary and low.endswith("ing"):
            return participle(low) or low
        return ""
    return ""


def _over_rest(tokens: Tokens, here: int, limit: int) -> int:
    """Over one "of ammunition", "in the village", ", 12 magazines", "and about 300 rounds" """
    start = here
    if tokens.at(here) == "of" or (tokens.at(here) in ("aboard", "onboard")):
        here += 1
        while here < limit and (
            tokens.low[here] in _DETERMINERS or (tokens.low[here] not in STOPS and tokens.low[here][0].isalpha())
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
        while tokens.at(step) in ("about", "some", "around", "at", "least", "more", "than", "nearly", "over"):
            step += 1
        if tokens.is_figure(step) or tokens.at(step) in (
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        ):
            phrase = noun_phrase(tokens, step + 1)
            return start if phrase is None else min(phrase.last, limit)
    return start


def _left(tokens: Tokens, first: int) -> str:
    """The verb before a number whose object it is: "killing [at least 10]", "seized [six rifles]"."""
    for here in range(first - 1, max(-1, first - 1 - REACH_LEFT), -1):
        low = tokens.low[here]
        if low in _CLAUSE_ENDS:
            return ""
        if low in ("who", "which", "when", "while", "that", "because", "although", "but"):
            return ""
        if low == "," and not _in_list(tokens, here):
            return ""
        if low == "toll":
            return "killed"
        if low in AUXILIARIES or low in _NO_EVENT:
            continue
        if low in PLAIN_FORMS and tokens.at(here - 1) in _DETERMINERS:
            continue
        if low == "left" and tokens.at(here + 1) in ("behind",):
            continue
        verb = participle(low)
        if (
            verb is not None
            and low not in _REPORTING
            and not (tokens.is_capital(here) and here > 1 and tokens.text[here - 1].islower())
        ):
            if tokens.at(here - 1) in ("the", "a", "an", "of", "-", "most", "worst") and here < first - 1:
                continue
            return verb
    return ""


def _in_list(tokens: Tokens, comma: int) -> bool:
    """Does this comma part items of a list of counts?"""
    after = tokens.at(comma + 1)
    return tokens.is_figure(comma + 1) or after in (
        "and",
        "about",
        "some",
        "at",
        "two",
        "three",
        "four",
        "five",
        "six",
        "ten",
    )


# --- what dates and lengths belong to -----------------------------------------------------------------------------


def of_event(tokens: Tokens, first: int, last: int) -> str:
    """The happening that the date or length in tokens `first` … `last - 1` belongs to: "talks; held"."""
    left, right = _clause(tokens, first, last)
    verb_at = _nearest_verb(tokens, left, first, last, right)
    verb = "" if verb_at is None else participle(tokens.low[verb_at]) or tokens.low[verb_at]
    noun = _event_noun(tokens, left, first, last, right, verb_at)
    return "; ".join(part for part in (noun, verb) if part)


def _clause(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    left = first
    while left > 0 and first - left < REACH_LEFT:
        low = tokens.low[left - 1]
        if (low in _CLAUSE_ENDS and not (low == "." and len(tokens.low[left - 2]) <= 3)) or low in (
            "that",
            "which",
            "who",
            "when",
            "while",
            "where",
        ):
            break
        if low == "," and left < first and not _brief_comma(tokens, left - 1):
            break
        left -= 1
    right = last
    leading = first - left <= 2 and tokens.at(last) == ","
    right = last + 1 if leading else last
    while right < len(tokens) and right - last < REACH_RIGHT + (6 if leading else 0):
        low = tokens.low[right]
        if (low in _CLAUSE_ENDS and not (low == "." and len(tokens.low[right - 1]) <= 3)) or low in (
            "which",
            "who",
            "when",
            "while",
            "where",
        ):
            break
        if low == ",":
            break
        right += 1
    return left, right


def _brief_comma(tokens: Tokens, comma: int) -> bool:
    """A comma between items or around one or two words ends no clause."""
    return tokens.at(comma - 2) == "," or tokens.at(comma + 2) == "," or tokens.at(comma + 3) == ","


def _nearest_verb(tokens: Tokens, left: int, first: int, last: int, right: int) -> int | None:
    for here in range(first - 1, left - 1, -1):
        if _is_verb(tokens, here):
            return here
    for here in range(last, right):
        if _is_verb(tokens, here):
            return here
    return None


def _is_verb(tokens: Tokens, here: int) -> bool:
    low = tokens.low[here]
    if low in AUXILIARIES or participle(low) is None:
        return False
    if tokens.is_capital(here) and here > 0 and tokens.at(here - 1) != "." and not tokens.text[here].isupper():
        return False
    before = tokens.at(here - 1)
    if low in PLAIN_FORMS and (
        before in _DETERMINERS or before in ("of", "in", "by", "for", "'s", "and", "-") or low in _EVENT_NOUNS
    ):
        return False
    return not (low.endswith(("ed", "ing")) and (before in _DETERMINERS or before == "-"))


def _event_noun(tokens: Tokens, left: int, first: int, last: int, right: int, verb_at: int | None) -> str:
    """The noun of a happening nearest before the verb, else nearest to the value, else another noun there."""
    spots = list(range(first - 1, left - 1, -1)) + list(range(last, right))
    if verb_at is not None and verb_at < first:
        spots = list(range(verb_at - 1, left - 1, -1)) + list(range(verb_at + 1, first)) + list(range(last, right))
    elif verb_at is not None:
        spots = (
            list(range(verb_at - 1, last - 1, -1))
            + list(range(first - 1, left - 1, -1))
            + list(range(verb_at + 1, right))
        )
    for here in spots:
        low = tokens.low[here]
        if low in _EVENT_NOUNS and not (_is_verb(tokens, here) or low == "may"):
            return low
    for here in spots:
        low = tokens.low[here]
        if (
            len(low) > 3
            and low.isalpha()
            and tokens.text[here].islower()
            and low not in STOPS
            and low not in _NO_EVENT
            and low not in _ADJECTIVES
            and participle(low) is None
            and not low.endswith(("ly", *_ADJECTIVE_ENDINGS))
        ):
            return low
    return ""
