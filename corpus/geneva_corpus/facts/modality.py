"""How a value is told: its bound and approximation from the words beside it, its modality from its clause.

`qualified` looks at the words that touch a value ("at least", "nearly", "or more"); `modality` at the words before it
in its own clause ("is expected to", "denied that", "if").
"""

from typing import NamedTuple

from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import PLAIN_FORMS
from geneva_corpus.facts.vocabulary import DETERMINERS
from geneva_corpus.model import Bound, Modality

_LEAST = (
    "at least",
    "at the least",
    "at the very least",
    "more than",
    "over",
    "in excess of",
    "upwards of",
    "upward of",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "above",
    "exceeding",
    "exceeds",
    "exceeded",
    "greater than",
    "higher than",
    "longer than",
    "larger than",
    "a minimum of",
    "minimum of",
    "north of",
)
_MOST = (
    "up to",
    "as many as",
    "as much as",
    "as high as",
    "as long as",
    "at most",
    "at the most",
    "no more than",
    "not more than",
    "not over",
    "no longer than",
    "fewer than",
    "less than",
    "lower than",
    "shorter than",
    "under",
    "below",
    "a maximum of",
    "maximum of",
)
_ABOUT = (
    "about",
    "around",
    "some",
    "approximately",
    "approx",
    "approx.",
    "roughly",
    "nearly",
    "almost",
    "an estimated",
    "estimated at",
    "estimated to be",
    "estimated",
    "close to",
    "nearer",
    "circa",
    "ca",
    "ca.",
    "~",
    "≈",
    "in the region of",
    "in the order of",
    "on the order of",
    "more or less",
    "virtually",
    "practically",
    "an average of",
)
_SIGNS = {">": "least", "≥": "least", "<": "most", "≤": "most"}
#: Words that sharpen or soften a bound and belong to it: "just over", "well under", "a little more than".
_DEGREES = frozenset({"just", "slightly", "little", "well", "far", "only", "a", "comfortably", "shortly"})

_AFTER: tuple[tuple[str, Bound | None], ...] = (
    ("or more", "least"),
    ("or longer", "least"),
    ("or higher", "least"),
    ("or above", "least"),
    ("and counting", "least"),
    ("and more", "least"),
    ("plus", "least"),
    ("- plus", "least"),
    ("+", "least"),
    ("or less", "most"),
    ("or fewer", "most"),
    ("or under", "most"),
    ("at most", "most"),
    ("or so", None),
    ("- odd", None),
    ("odd", None),
    ("or thereabouts", None),
)


def _by_last_word(phrases: tuple[str, ...], bound: Bound | None) -> list[tuple[tuple[str, ...], Bound | None]]:
    return [(tuple(phrase.split()), bound) for phrase in phrases]


_BEFORE: dict[str, list[tuple[tuple[str, ...], Bound | None]]] = {}
for _words, _bound in sorted(
    _by_last_word(_LEAST, "least") + _by_last_word(_MOST, "most") + _by_last_word(_ABOUT, None),
    key=lambda entry: -len(entry[0]),
):
    _BEFORE.setdefault(_words[-1], []).append((_words, _bound))


class Qualified(NamedTuple):
    """The value with the words that qualify it takes tokens `first` … `last - 1`."""

    first: int
    last: int
    approximate: bool
    bound: Bound | None


def qualified(tokens: Tokens, first: int, last: int, *, of_time: bool = False) -> Qualified:
    """What the words on either side of the tokens `first` … `last - 1` say about the value there.

    `of_time`: the value is a length of time, before which "over" mostly means "during".
    """
    approximate, bound = False, None
    here = first
    for _ in range(3):  # "at least some 40", "about just over"
        found = _before(tokens, here, of_time)
        if found is None:
            break
        here, bound_found, _ = found
        approximate = True
        bound = bound or bound_found
    after = tokens.at(last), tokens.at(last + 1)
    for phrase, bound_found in _AFTER:
        words = phrase.split()
        if words[0] == after[0] and (len(words) == 1 or words[1] == after[1]):
            if phrase in ("plus", "odd", "+") and not (tokens.glued(last) or phrase == "odd"):
                continue
            return Qualified(here, last + len(words), True, bound or bound_found)
    return Qualified(here, last, approximate, bound)


def _before(tokens: Tokens, first: int, of_time: bool) -> tuple[int, Bound | None, bool] | None:
    last_word = tokens.at(first - 1)
    if last_word in _SIGNS:
        return first - 1, "least" if _SIGNS[last_word] == "least" else "most", True
    for words, bound in _BEFORE.get(last_word, ()):
        start = first - len(words)
        if start < 0 or any(tokens.low[start + step] != word for step, word in enumerate(words)):
            continue
        degree = start
        while degree > 0 and tokens.low[degree - 1] in _DEGREES and start - degree < 2:
            degree -= 1
        if degree < start and tokens.low[degree] == "a" and tokens.at(degree + 1) != "little":
            degree += 1
        if words == ("over",) and of_time and degree == start and tokens.at(start - 1) not in _LASTING:
            return None
        return degree, bound, True
    return None


_LASTING = frozenset({"lasted", "lasting", "lasts", "took", "for", "after", "is", "was", "been", "be", "takes", "of"})

_CUES: dict[str, Modality] = {
    **dict.fromkeys(
        "plan plans planned planning scheduled foreseen envisaged allotted due slated intend intends intended "
        "will 'll won't shall upcoming pending promised "
        "promises pledged pledges vowed vows aims tomorrow undertook".split(),
        "planned",
    ),
    **dict.fromkeys(
        "expect expects expected expecting expectation forecast forecasts predicted predicts projected "
        "likely may might "
        "could would should hopes hoped hope hoping fear feared fears anticipated anticipates seems".split(),
        "expected",
    ),
    **dict.fromkeys(
        "deny denies denied denying not never neither nor isn't wasn't weren't didn't doesn't don't hasn't "
        "haven't hadn't "
        "couldn't wouldn't cannot can't refuted dismissed disputed".split(),
        "denied",
    ),
    **dict.fromkeys(
        "demand demands demanded demanding request requests requested requesting seek seeks sought seeking "
        "urged urges "
        "urging wants wanted asking".split(),
        "asked",
    ),
    **dict.fromkeys("if unless whether provided".split(), "conditional"),
}
#: Cues only together with the word that follows.
_PAIRS: dict[tuple[str, str], Modality] = {
    ("set", "to"): "planned",
    ("set", "for"): "planned",
    ("is", "to"): "planned",
    ("are", "to"): "planned",
    ("was", "to"): "planned",
    ("were", "to"): "planned",
    ("going", "to"): "planned",
    ("ready", "to"): "planned",
    ("meant", "to"): "planned",
    ("call", "for"): "asked",
    ("calls", "for"): "asked",
    ("called", "for"): "asked",
    ("calling", "for"): "asked",
    ("asked", "for"): "asked",
    ("asks", "for"): "asked",
    ("event", "of"): "conditional",
    ("case", "of"): "conditional",
}
_BOUNDARIES = frozenset(
    '. ; : , ( ) [ ] " – ? ! … which who whom whose when while as because but although though where since'.split()
)
_REPORTING = frozenset(
    "said says say told tells announced announces reported reports stated states confirmed confirms added adds noted "
    "notes admitted revealed wrote".split()
)
#: Verbs of doing that end a reach of "not" and the like are not looked for: this many tokens are near enough.
REACH = 14


def modality(tokens: Tokens, first: int, last: int) -> Modality:
    """How its clause tells the value in tokens `first` … `last - 1`."""
    here = last
    if tokens.at(here) in ("is", "are", "was", "were"):
        here += 1
    elif tokens.at(here) in ("had", "has", "have") and tokens.at(here + 1) == "been":
        here += 2  # "for which three hours had been planned"
    ahead = _AHEAD.get(tokens.at(here))
    if ahead is not None and not (tokens.at(here) in ("may",) and tokens.is_capital(here)):
        return ahead
    how = _before_value(tokens, first)
    if how == "denied" and tokens.at(first - 1) == "(" and tokens.is_capital(first - 2):
        return "asserted"  # neither Mr Holm (71 seats) nor Ms Dahl can govern
    return how


def is_announced(tokens: Tokens, first: int) -> bool:
    """Does a headline tell of it with a bare "to": "Firm to open mill in 2031"? No verb before, no full stop."""
    if tokens.low[-1] == "." or "to" not in tokens.low[1:first]:
        return False
    to = tokens.low.index("to", 1)
    asks = tokens.at(to - 1) in _ASKS  # "what to know on Friday"
    bare = to < first and tokens.at(to + 1) in PLAIN_FORMS and not asks
    return bare and not any(is_verb(tokens, here) for here in range(to))


_ASKS = frozenset(("what", "how", "where", "when", "who", "which", "whom", "things", "ways"))


_AHEAD: dict[str, Modality] = {
    **dict.fromkeys(("may", "might", "could", "feared", "expected", "likely", "believed", "predicted"), "expected"),
    **dict.fromkeys(("will", "scheduled", "planned", "foreseen", "envisaged", "allotted"), "planned"),
    **dict.fromkeys(("denied",), "denied"),
}


def _within_hour(tokens: Tokens, here: int) -> bool:
    """The points of "a.m." and the colon of "9:12" end nothing."""
    if tokens.at(here) == ":":
        return tokens.is_figure(here - 1) and tokens.is_figure(here + 1) and tokens.glued(here)
    before = tokens.at(here - 1)
    return (before in ("a", "p") and tokens.at(here + 1) == "m") or (before == "m" and tokens.at(here - 2) == ".")


def _within_letters(tokens: Tokens, here: int) -> bool:
    """The points of "U.S." end nothing where more of the sentence follows in small letters."""
    letter = tokens.text[here - 1] if here else ""
    if len(letter) != 1 or not letter.isupper() or not tokens.glued(here):
        return False
    behind = tokens.text[here + 1] if here + 1 < len(tokens) else ""
    return (len(behind) == 1 and behind.isupper() and tokens.glued(here + 1)) or behind.islower()


_DUE = frozenset({"planned", "expected", "scheduled", "due", "promised"})


def _is_due_to_do(tokens: Tokens, here: int) -> bool:
    """ "Due to resume", "were due to disembark on Sunday": of an unknown word who is due and what is behind it tell."""
    then = tokens.at(here + 2)
    if then in PLAIN_FORMS or then == "be":
        return True
    return tokens.at(here - 1) in _IS and then not in DETERMINERS and tokens.at(here + 3) in _BEHIND_VERB


_IS = frozenset({"is", "are", "was", "were", "be", "'s", "'re"})
_IS_OR_BEEN = _IS | {"been", "being", "and"}
_BEHIND_VERB = frozenset("on at in from off up out over by next this before later again".split())


def _is_past(tokens: Tokens, here: int) -> bool:
    low = tokens.low[here]
    return low in _PAST or (is_verb(tokens, here) and low not in PLAIN_FORMS and not low.endswith("ing"))


_PAST = frozenset({"was", "were", "had", "did"})
_WHOSE = frozenset({"his", "her", "its", "their"})


#: Those whose business is what will be, with what tells that they were at it before.
_FORESEERS = frozenset({"analysts", "economists", "forecasters", "pollsters", "bookmakers", "consensus"})
_FORESAW = frozenset({"had", "have", "were", "was"})


def _before_value(tokens: Tokens, first: int) -> Modality:
    for here in range(first - 1, max(-1, first - 1 - REACH), -1):
        low = tokens.low[here]
        if low == "that":
            before = _CUES.get(tokens.at(here - 1))
            return before if before in ("denied", "expected", "conditional", "asked") else "asserted"
        if low in _REPORTING:
            return "denied" if tokens.at(here - 1) in ("not", "never") else "asserted"
        if low == "next" and tokens.at(here - 1) in _WHOSE and here < first - 1:
            # "His next court hearing on April 19" lies ahead, "their next meeting was held on May 5" does not.
            return "asserted" if any(_is_past(tokens, verb) for verb in range(here + 2, first)) else "planned"
        if low == "," and tokens.at(here + 1) == "or":
            continue
        if low in (".", ":") and (_within_hour(tokens, here) or _within_letters(tokens, here)):
            continue
        if low == '"' and tokens.at(here - 1) in _DUE and here >= first - 2:
            continue  # planned "before May"
        if low in _BOUNDARIES and (here < first - 1 or low in (".", ";", "?", "!")):
            return "asserted"
        pair = _PAIRS.get((low, tokens.at(here + 1)))
        if pair is not None:
            return pair
        if low in _FORESEERS and tokens.at(here + 1) in _FORESAW:
            return "expected"  # analysts had pencilled in
        cue = _CUES.get(low)
        if low == "due" and tokens.at(here + 1) == "to" and not _is_due_to_do(tokens, here):
            continue  # because of: "due to low light on Saturday"
        if cue in ("planned", "asked", "expected") and tokens.at(here - 1) in DETERMINERS:
            continue  # "the plan", "a request"
        if cue == "denied" and low == "not" and tokens.at(here + 1) in ("only", "less", "more", "fewer", "long"):
            continue
        if low == "dismissed" and tokens.at(here - 1) in _IS_OR_BEEN:
            continue  # who was dismissed in July lost his post
        if cue is not None and not (low in ("may", "will") and tokens.text[here][0].isupper() and here > 0):
            return "planned" if cue == "denied" and low == "won't" else cue
    return "asserted"
