"""What a sum, a share or a measure is of: "jewellery; stolen", "shares; per share", "houses; destroyed"."""

from geneva_corpus.facts.clauses import clause, is_verb, nearest_verb, verb_word
from geneva_corpus.facts.subjects import SENTENCE, bracketed_name, following_noun, is_noun
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    EVENTS,
    NO_EVENTS,
    NUMBER_WORDS,
    STOPS,
    words,
)

_RATES = words("""
    share unit barrel ounce gallon litre liter night day week
    month year hour head person ton tonne ticket piece
""")
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern western off away outside "
    "inland offshore upstream downstream deep".split()
)
_INSIDE = frozenset(("inside", "into", "within", "in", "under", "behind"))
_WHEN = words("""
    summer winter spring fall autumn season week month year weekend night monday tuesday wednesday thursday friday
    saturday sunday
""")
#: What follows "in" behind a sum and is not what the sum is of.
_NO_GOODS = words("cash total all stock shares bail today recent early late its his her their the a an")
_SIZES = {
    "tall": "height",
    "high": "height",
    "long": "length",
    "deep": "depth",
    "wide": "width",
    "thick": "thickness",
    "heavy": "weight",
}


def of_money(tokens: Tokens, first: int, last: int) -> str:
    """What the sum in tokens `first` … `last - 1` was paid, asked, stolen or reckoned for."""
    opened = _bracket(tokens, first, last)
    if opened is not None:
        return bracketed_name(tokens, first) or of_money(tokens, *opened)
    rate = _rate(tokens, last)
    noun = _governing(tokens, first) or _direct(tokens, last) or _before_worth(tokens, first)
    left, right = clause(tokens, first, last)
    verb_at = nearest_verb(tokens, left, first, last, right)
    verb = "" if verb_at is None else verb_word(tokens, verb_at)
    if not noun:
        noun = _near_noun(tokens, left, first, last, right, verb_at)
    return "; ".join(part for part in (noun, verb, rate) if part)


def of_share(tokens: Tokens, first: int, last: int) -> str:
    """What the percentage in tokens `first` … `last - 1` is a part of, or what changed by it."""
    left, right = clause(tokens, first, last)
    verb_at = None
    for here in range(last, right):
        if is_verb(tokens, here):
            verb_at = here
            break
    before = nearest_verb(tokens, left, first, last, last)
    verb_at = before if before is not None else verb_at
    noun = _governing(tokens, first) or _direct(tokens, last)
    noun = noun or _near_noun(tokens, left, first, last, right, verb_at)
    verb = "" if verb_at is None else verb_word(tokens, verb_at)
    return "; ".join(part for part in (noun, verb) if part)


def of_measure(tokens: Tokens, first: int, last: int) -> str:
    """distance from a place, the thing so long or heavy, or what was measured"""
    opened = _bracket(tokens, first, last)
    if opened is not None:
        return of_measure(tokens, *opened)
    distance = _distance(tokens, last)
    if distance:
        moved = first - 1
        while tokens.at(moved) in _NEARLY:
            moved -= 1
        told = is_verb(tokens, moved) or participle(tokens.at(moved)) is not None
        if told and tokens.at(moved) not in _LYING and tokens.at(moved) not in AUXILIARIES:
            return "; ".join(("distance", verb_word(tokens, moved)))
        subject = _subject(tokens, first)
        return f"{distance}; {subject}" if subject else distance
    size = _SIZES.get(tokens.at(last - 1)) or _SIZES.get(tokens.at(_behind_bracket(tokens, last)), "")
    noun = _governing(tokens, first)
    noun = noun or following_noun(tokens, last + 1 if tokens.at(last) in (*_SIZES, "-", "of") else last)
    if noun in _SIZES:
        noun = ""
    left, right = clause(tokens, first, last)
    verb_at = nearest_verb(tokens, left, first, last, right)
    if not noun:
        noun = _near_noun(tokens, left, first, last, right, verb_at)
    verb = "" if verb_at is None else verb_word(tokens, verb_at)
    return "; ".join(part for part in (noun, size or verb) if part)


def _bracket(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """For a value in brackets behind another of the same ("two million euros (£1.7 million; $2.6 million)"), the
    place of the bracket as (first, last)."""
    opened = None
    for here in range(first - 1, max(-1, first - 9), -1):
        low = tokens.low[here]
        if low == ")":
            return None
        if low == "(":
            opened = here
            break
    if opened is None or opened < 2:
        return None
    for here in range(last, min(len(tokens), last + 9)):
        if tokens.low[here] == ")":
            return _start_of_value(tokens, opened), here + 1
    return None


def _start_of_value(tokens: Tokens, opened: int) -> int:
    """Where the value begins that stands before a bracket: "[1,150 kilometers] (700 miles)"."""
    here = opened
    while here > 0 and opened - here < 6:
        low = tokens.low[here - 1]
        unit = low.isalpha() and low not in STOPS and tokens.is_figure(here - 2)  # "195 kph"
        told = tokens.figure[here - 1] or low in NUMBER_WORDS or low in NO_EVENTS or low in ("-", "$", "€", "£")
        if not (told or unit):
            break
        here -= 1
    return here


def _rate(tokens: Tokens, last: int) -> str:
    if tokens.at(last) == "in" and tokens.at(last + 1) in ("cash", "stock"):
        last += 2  # 421 pence in cash per share
    if tokens.at(last) == "for" and tokens.at(last + 1) in ("each", "every"):
        last += 1
    later = tokens.at(last + 2) in ("earlier", "ago", "later", "before", "after", "and")
    if tokens.at(last) in ("a", "an", "per", "each") and tokens.at(last + 1) in _RATES and not later:
        return f"per {tokens.at(last + 1)}"
    if tokens.at(last) == "-" and tokens.at(last + 1) in ("a", "per") and tokens.at(last + 3) in _RATES:
        return f"per {tokens.at(last + 3)}"
    return ""


def _direct(tokens: Tokens, last: int) -> str:
    """The noun behind "of", "worth of", "in", or directly behind the sum."""
    here = last
    if tokens.at(here) == "(":  # over "($2.6-million)"
        closed = next((step for step in range(here, min(len(tokens), here + 9)) if tokens.low[step] == ")"), here - 1)
        here = closed + 1
    if tokens.at(here) == "worth":
        here += 1
    goods = tokens.at(here) == "in" and not tokens.is_capital(here + 1) and tokens.at(here + 1) not in _NO_GOODS
    if tokens.at(here) == "of" or goods:
        if tokens.at(here) == "in" and tokens.at(here + 1) in DETERMINERS:
            return ""
        here += 1
        while tokens.at(here) in DETERMINERS:
            here += 1
        noun = following_noun(tokens, here)
        return "" if noun in NO_EVENTS else noun
    if tokens.at(here - 1) == "worth":
        return following_noun(tokens, here)
    if tokens.at(here) in ("last", "this", "next") and tokens.at(here + 1) in _WHEN:
        return ""  # signed for $80 million last summer
    if tokens.at(here) == ")" or not tokens.at(here)[:1].isalpha() or tokens.at(here) in STOPS or is_verb(tokens, here):
        return ""
    return following_noun(tokens, here)


def _governing(tokens: Tokens, first: int) -> str:
    """ "winds of [up to] 195 km/h", "a reward of $5,000": the noun before "of" """
    here = first - 1
    while tokens.at(here) in _HEDGES:
        here -= 1
    if tokens.at(here) != "of" or here < 1 or tokens.at(here - 1) == "excess":
        return ""
    noun = tokens.low[here - 1]
    # Before "of" a word that could be a verb is a noun: "winds of", "a fall of"; not "accused of".
    told = noun.isalpha() and tokens.text[here - 1].islower() and not noun.endswith("ed") and noun not in _WITH_OF
    return noun if told and len(noun) > 2 and noun not in NO_EVENTS | STOPS | ADJECTIVES | NUMBER_WORDS else ""


def _before_worth(tokens: Tokens, first: int) -> str:
    """ "jewellery worth [an estimated two million]": the noun before "worth", "valued at", "costing" """
    for here in range(first - 1, max(-1, first - 6), -1):
        if tokens.low[here] in ("worth", "valued", "costing", "priced", "totalling", "totaling"):
            for step in range(here - 1, max(-1, here - 5), -1):
                if is_noun(tokens, step) or tokens.low[step] in EVENTS:
                    return tokens.low[step]
            return ""
    return ""


def _near_noun(tokens: Tokens, left: int, first: int, last: int, right: int, verb_at: int | None) -> str:
    """A happening or thing in the clause: an object, the subject, or a name that acts ("Angels")."""
    spots: list[int] = [*range(first - 1, left - 1, -1), *range(last, right)]
    for here in spots:
        if tokens.low[here] in EVENTS and not is_verb(tokens, here):
            return tokens.low[here]
    for here in spots:
        if is_noun(tokens, here):
            return tokens.low[here]
    start = verb_at if verb_at is not None and verb_at < first else first
    for here in range(start - 1, left - 1, -1):
        if tokens.is_capital(here) and tokens.low[here].isalpha() and tokens.low[here] not in STOPS:
            return tokens.text[here]
    return ""


def _behind_bracket(tokens: Tokens, last: int) -> int:
    """The token behind "(590 ft)", or `last` when no bracket opens there."""
    if tokens.at(last) != "(":
        return last
    return next((step + 1 for step in range(last, min(len(tokens), last + 7)) if tokens.low[step] == ")"), last)


def _distance(tokens: Tokens, last: int) -> str:
    """ "distance from Bandar Abbas" of "[35 miles] southwest of Bandar Abbas" """
    here = last = _behind_bracket(tokens, last)
    if tokens.at(last) == "deep" and tokens.at(last + 1) not in _DIRECTIONS | _INSIDE:
        return ""  # how deep it is, not how far in
    while tokens.at(here) in _DIRECTIONS or tokens.at(here) == "-" or tokens.at(here) in ("to", "the"):
        here += 1
    if here == last and tokens.at(here) != "from":
        return ""
    if tokens.at(here) not in ("of", "from") or here - last > 7:
        return "distance" if here > last and tokens.at(last) in _DIRECTIONS else ""
    here += 1
    while tokens.at(here) in DETERMINERS or tokens.at(here) in (
        "port",
        "city",
        "town",
        "capital",
        "of",
        "village",
        "coast",
    ):
        here += 1
    names: list[str] = []
    while here < len(tokens) and tokens.is_capital(here) and len(names) < 3:
        names.append(tokens.text[here])
        here += 1
    return "distance from " + " ".join(names) if names else "distance"


def _subject(tokens: Tokens, first: int) -> str:
    """What lies so far away: the quake, else the noun directly before, else the first noun or name of the sentence."""
    for here in range(first - 1, max(-1, first - 24), -1):
        low = tokens.low[here]
        if low in (".", ";"):
            break
        if low in ("epicentre", "epicenter", "quake", "earthquake", "temblor", "tremor"):
            return "quake"
    here = first - 1
    while tokens.at(here) in _NEARLY:
        here -= 1
    if here >= 0 and tokens.low[here].isalpha() and tokens.low[here] not in STOPS and tokens.low[here] not in _LYING:
        return tokens.low[here]
    for here in range(max(0, first - SENTENCE), first):
        if (
            tokens.low[here].isalpha()
            and tokens.low[here] not in STOPS
            and (tokens.is_capital(here) or is_noun(tokens, here))
        ):
            return tokens.low[here]
    return ""


_WITH_OF = words("made consist consists consisting instead because ahead short worth speaking out off think thought")
_HEDGES = words("""
    about around some nearly roughly almost approximately up to as much many at least most more less than over under
    just only an a estimated total maximum minimum reported record close
""")
_NEARLY = words("about around some nearly roughly almost approximately")
_LYING = words("located situated lies lying sits centred centered based set stands found")
