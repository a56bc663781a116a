"""Where a clause begins and ends around a value, and which of its words is a verb, by closed lists and endings."""

from functools import lru_cache
from itertools import pairwise

from geneva_corpus.facts.calendar_words import MONTHS, WEEKDAYS
from geneva_corpus.facts.numerals import ORDINALS
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import NOUN_FORMS, PLAIN_FORMS, participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVES,
    AUXILIARIES,
    CLAUSE_ENDS,
    DETERMINERS,
    EVENTS,
    LY_ADJECTIVES,
    NUMBER_WORDS,
    PREPOSITIONS,
)

#: How far from a value the words that say what it is of are looked for, in tokens.
REACH_LEFT, REACH_RIGHT = 18, 12
_LEAD_IN = frozenset({"on", "in", "at", "and", "then", "by", "since", "about", "around", "early", "late", "for"})
_CUT = frozenset({"that", "which", "who", "when", "while", "where", "because", "although", "but", "if"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "you", "i", "who", "that", "which", "to", "not", "n't"})


@lru_cache(maxsize=256)
def is_verb(tokens: Tokens, here: int) -> bool:
    """Is this token a full verb of its clause (no auxiliary, no participle before a noun, no noun of that form)?

    Kept a while, for a clause is asked for what a value is of, and for its tense.
    """
    low = tokens.at(here)
    after = tokens.at(here + 1)
    if low in ("get", "gets", "got") and (after in DETERMINERS or tokens.is_figure(here + 1) or after in "$€£"):
        return bool(after)  # "each family will get 100,000 taka"
    if low in AUXILIARIES or participle(low) is None or low in ADJECTIVES:
        return False
    before = tokens.at(here - 1)
    if low in ("compared", "based", "according", "regarding", "including") and after in ("with", "to", "on"):
        return False
    if (
        tokens.is_capital(here)
        and here > 0
        and not tokens.text[here].isupper()
        and not in_title_case(tokens)
        and before not in (".", '"', "!", "?", "–", ":")
    ):
        return False
    if before in DETERMINERS or before == "-" or after == "-":
        return False
    if before.endswith("ly") and tokens.at(here - 2) in DETERMINERS and low.endswith("ed"):
        return False  # "a sparsely populated area"
    counting = tokens.is_figure(here + 1) or after in NUMBER_WORDS or after in _COUNTING
    counting = counting or (after == "at" and tokens.at(here + 2) in ("least", "most"))
    if low in EVENTS and low.endswith("ing") and counting:
        return True  # "killing one person", not "a killing"
    if low in NOUN_FORMS or low in EVENTS:
        named = tokens.is_capital(here - 1) and tokens.text[here].islower()
        taken = after in DETERMINERS or tokens.is_figure(here + 1) or after in ("$", "€", "£")
        if (
            low not in EVENTS
            and low in PLAIN_FORMS
            and taken
            and (before.isalpha() or before == ",")
            and before not in PREPOSITIONS
        ):
            return before not in DETERMINERS and before not in ADJECTIVES and before not in NUMBER_WORDS
        if before in (",", "then") and after in _WHEN and low in PLAIN_FORMS and participle(low) in _SCHEDULED:
            return True  # the series, which …, returns on October 3
        adverb = before.endswith("ly") and before not in LY_ADJECTIVES
        helped = before in AUXILIARIES or before in _SUBJECTS or adverb
        return helped or (low in PLAIN_FORMS and (named or (before.endswith("s") and before not in DETERMINERS)))
    if before == "and" and low.endswith("s") and low in PLAIN_FORMS and after in ("in", "at", "on", "against", "for"):
        return True  # ended a slide and plays in Denver on Friday
    if low in _SAME_IN_PAST and before == "and" and counting:
        return True  # killed six workers and hurt 14
    if low in PLAIN_FORMS and before in ("of", "in", "by", "for", "and", "with", "from"):
        return False
    return before not in ("of", "most", "worst", "more")


_COUNTING = frozenset({"about", "more", "nearly", "dozens", "all"})
_WHEN = frozenset({"on", "next", "this", "in", "there", "home"})


def in_title_case(tokens: Tokens) -> bool:
    """Is the passage a headline with capitals throughout?"""
    long = [text for text in tokens.text[:12] if len(text) > 3 and text[0].isalpha()]
    return len(long) > 2 and all(text[0].isupper() for text in long)


@lru_cache(maxsize=64)
def clause(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """(first, last + 1) token of the clause that holds the tokens `first` … `last - 1`, kept as its verbs are."""
    opened = _after_comma(tokens, first)
    if opened is not None:  # ", on January 12 a meeting was held": the clause begins with the value
        right = _right(tokens, last, tokens.at(last) == ",")
        if any(is_verb(tokens, here) for here in range(last, right)):
            return opened, right
    left = _left(tokens, first)
    own = any(is_verb(tokens, here) or tokens.is_capital(here) for here in range(left, first))
    if tokens.at(left - 1) == "," and not own:
        right = _right(tokens, last, False)
        if not any(is_verb(tokens, here) for here in range(last, right)):
            left = _left(tokens, left - 1)  # ", or $25 a share": what stands before the comma governs it
    comma = _leads(tokens, first, left, last)
    return left, _right(tokens, last if comma is None else comma, comma is not None)


def _after_comma(tokens: Tokens, first: int) -> int | None:
    """The token behind a comma from which only a preposition leads to the value."""
    here = first
    while here > 0 and first - here < 3 and tokens.low[here - 1] in _LEAD_IN:
        here -= 1
    return here if tokens.at(here - 1) == "," else None


def _left(tokens: Tokens, first: int) -> int:
    left = first
    while left > 0 and first - left < REACH_LEFT:
        low = tokens.low[left - 1]
        if low == ")":
            opened = _opened(tokens, left - 1)
            if opened is None:
                break
            left = opened
            continue
        if _ends(tokens, left - 1):
            break
        if low in _CUT and left < first:
            break
        if low == "," and first - left > 2 and not _within_list(tokens, left - 1):
            break
        left -= 1
    return left


def _leads(tokens: Tokens, first: int, left: int, last: int) -> int | None:
    """Where the comma stands with which the opening words end that hold the value: "At 9.25 a.m. on Thursday, …" """
    if first - left > 3 or not (left == 0 or tokens.at(left - 1) in CLAUSE_ENDS | _CUT):
        return None
    for here in range(last, min(len(tokens), last + 6)):
        low = tokens.low[here]
        if low == ",":
            return here
        if is_verb(tokens, here) or low in AUXILIARIES or (low in CLAUSE_ENDS and not _abbreviates(tokens, here)):
            return None
    return None


def _right(tokens: Tokens, last: int, leading: bool) -> int:
    right = last + 1 if leading else last
    commas = 2 if leading else 0
    limit = last + REACH_RIGHT + (8 if leading else 0)
    seen_verb = False
    while right < min(len(tokens), limit):
        low = tokens.low[right]
        if low == "(":
            closed = next(
                (here for here in range(right, min(len(tokens), right + 14)) if tokens.low[here] == ")"), None
            )
            if closed is not None:
                right = closed + 1
                continue
        joined = low == "and" and (seen_verb or not leading)
        if joined and (tokens.at(right + 1) in AUXILIARIES or is_verb(tokens, right + 1)):
            break  # another predicate
        if _ends(tokens, right):
            break
        if low in _CUT and right > last + 1:
            break
        if low == ",":
            if not commas or seen_verb:
                break
            commas -= 1
        seen_verb = seen_verb or is_verb(tokens, right)
        right += 1
    return right


def _ends(tokens: Tokens, here: int) -> bool:
    """Does this sign end a clause: no point of "a.m." or "Jan.", no colon of "9:12"?"""
    low = tokens.low[here]
    if low == ":" and tokens.is_figure(here - 1) and tokens.is_figure(here + 1) and tokens.glued(here):
        return False
    return low in CLAUSE_ENDS and not (low == "." and _abbreviates(tokens, here))


def _opened(tokens: Tokens, close: int) -> int | None:
    """Where the bracket was opened that closes here."""
    for here in range(close - 1, max(-1, close - 14), -1):
        if tokens.low[here] == "(":
            return here
    return None


def _abbreviates(tokens: Tokens, point: int) -> bool:
    """Is this point that of an abbreviation or an initial: Jan. 10, Mr. Smith, U.S. officials?"""
    before = tokens.at(point - 1)
    if (
        before in ("m", "p", "a")
        and (tokens.at(point - 2) == "." or tokens.at(point + 1) == "m")
        and tokens.glued(point)
    ):
        after = tokens.at(point + 1)
        return after == "m" or not tokens.is_capital(point + 1) or after in WEEKDAYS or after in MONTHS
    return (
        tokens.glued(point)
        and before.isalpha()
        and len(before) <= 4
        and tokens.is_capital(point - 1)
        and (
            tokens.is_figure(point + 1)
            or len(before) <= 2
            or before in ("gov", "gen", "sen", "rep", "prof", "capt", "lt")
        )
    )


def _within_list(tokens: Tokens, comma: int) -> bool:
    """A comma between items or around one or two words ends no clause."""
    return any(tokens.at(comma + step) == "," for step in (-3, -2, 2, 3)) or tokens.is_figure(comma + 1)


def nearest_verb(tokens: Tokens, left: int, first: int, last: int, right: int) -> int | None:
    """The full verb nearest before the value, else the first after it."""
    for here in range(first - 1, left - 1, -1):
        if is_verb(tokens, here):
            return here
    for here in range(last, right):
        if is_verb(tokens, here):
            return here
    return None


def tense(tokens: Tokens, first: int, last: int) -> int:
    """-1 where the clause of a value tells of the past, 1 of the present or the future, 0 where it does not say."""
    if tokens.at(first - 1) in ("since", "until", "till"):
        return -1 if tokens.at(first - 1) == "since" else 1
    if "effective" in tokens.low[max(0, first - 3) : first]:
        return 1
    if tokens.at(first - 1) == "to" and not _PUT_OFF.isdisjoint(tokens.low[max(0, first - 8) : first]):
        return 1  # adjourned to 17 April
    if tokens.at(first - 1) == "for" and not _CALLED.isdisjoint(tokens.low[max(0, first - 12) : first]):
        return 1  # called a strike for 9 January
    left, right = clause(tokens, first, last)
    if "invited" in tokens.low[left:first] and _is_invitation(tokens, left, first):
        return 1
    if ("runs", "out") in pairwise(tokens.low[left:first]):
        return 1  # a term that runs out in September
    verb = nearest_verb(tokens, left, first, last, right)
    if verb is None:
        if any(tokens.low[here] in ("will", "shall", "'ll") for here in range(left, first)):
            return 1
        if any(tokens.low[here] in ("was", "were", "had") for here in range(left, right)):
            return -1
        return (
            1
            if "is" in tokens.low[max(left, first - 2) : first] or "are" in tokens.low[max(left, first - 2) : first]
            else 0
        )
    if verb < first and any(tokens.low[here] in ("was", "were", "had") for here in range(verb + 1, first)):
        return -1  # "the last to hit was in February"
    helpers = ["" if tokens.is_capital(verb - step) else tokens.at(verb - step) for step in (1, 2, 3)]  # May is none
    if helpers[0] == "to":
        if helpers[1] in _SPANS or tokens.at(last) in ("was", "were", "had"):
            return 0  # "in the days to come"; "a man walking to attend a service Friday was hit"
        return _infinitive(tokens, left, verb)
    if any(word in _PAST_HELPERS for word in helpers):
        return -1
    if any(word in _PRESENT_HELPERS for word in helpers):
        return 1
    low = tokens.low[verb]
    if low.endswith("ing"):
        return 0
    if low in PLAIN_FORMS and low not in _SAME_IN_PAST:
        return 1 if participle(low) in _SCHEDULED else 0  # headlines tell the past in the present: "Gunman kills two"
    return -1


def _is_invitation(tokens: Tokens, left: int, first: int) -> bool:
    """ "She invited him to her capital in September": he has not been; "was invited to" may tell of any time"""
    at = next(here for here in range(left, first) if tokens.low[here] == "invited")
    return tokens.at(at - 1) not in AUXILIARIES and "to" in tokens.low[at + 1 : first]


def _infinitive(tokens: Tokens, left: int, verb: int) -> int:
    """The time of "to" and a verb: "was ordered to appear" lies ahead, "scored 54 points to lead" does not say."""
    if tokens.at(verb - 2) in _OBLIGED:
        return 1
    ranked = any(word in _ORDERED for word in tokens.low[max(0, verb - 5) : verb - 1])
    for here in range(verb - 2, max(-1, min(left, verb - REACH_LEFT) - 1), -1):
        if _ends(tokens, here):
            break
        if tokens.low[here] in _PRESENT_HELPERS - {"to"}:
            return -1 if ranked and tokens.low[here] in ("is", "are") else 1
        if tokens.low[here] in _PAST_HELPERS or (is_verb(tokens, here) and tokens.low[here] not in PLAIN_FORMS):
            return 0
    return -1 if ranked else 1


#: "The second climber to die" has died.
_ORDERED = frozenset(ORDINALS) | {"last", "latest", "only"}
#: Verbs whose present tense tells of what is to come: "voting begins on October 27".
_SCHEDULED = frozenset(
    "begun started opened closed ended launched debuted aired returned resumed expired arrived hosted played met faced "
    "gone come run taken left departed reached continued concluded voted hold held visited".split()
)
_SPANS = frozenset("hours days weeks months years decades".split())
_OBLIGED = frozenset("ordered summoned told asked due scheduled expected set invited supposed".split())
_CALLED = frozenset("called set announced scheduled fixed convened slated planned booked summoned foreseen".split())
_PUT_OFF = frozenset("adjourned postponed delayed moved rescheduled deferred pushed extended put brought".split())
_PAST_HELPERS = frozenset({"was", "were", "had", "did", "has", "have", "been"})
_PRESENT_HELPERS = frozenset({"is", "are", "will", "to", "would", "shall", "may", "can", "be"})
_SAME_IN_PAST = frozenset("hit cut put set shut let cost hurt quit read split spread bid beat cast shed".split())


def verb_word(tokens: Tokens, here: int) -> str:
    """The verb at this token as a participle; "took place" is "held", "managed to escape" is "escaped"."""
    low = tokens.low[here]
    if participle(low) == "taken" and tokens.at(here + 1) == "place":
        return "held"
    if participle(low) in ("made", "gotten", "gone") and tokens.at(here + 1) in ("off", "away"):
        return "stolen"
    if participle(low) in (
        "managed",
        "tried",
        "begun",
        "started",
        "attempted",
        "continued",
        "failed",
        "agreed",
        "helped",
    ):
        step = here + 2 if tokens.at(here + 1) == "to" else here + 1
        then = participle(tokens.at(step))
        if then is not None and (tokens.at(here + 1) == "to" or tokens.at(step).endswith("ing")):
            return then
    return _SAME.get(participle(low) or low, participle(low) or low)


_SAME = {
    **dict.fromkeys(("get", "gets", "got"), "received"),
    "occurred": "happened",
    "commenced": "begun",
    "started": "begun",
    "attempted": "tried",
}
