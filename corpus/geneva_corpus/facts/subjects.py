"""What a date, a time or a length belongs to: the happening it dates or that lasted so long, as "talks; held".

The noun and the verb of the clause: the verb nearest before the value; with it the subject when that is a happening,
else the object, else the noun that the value follows ("the meeting of the council on January 12").
"""

from collections.abc import Sequence

from geneva_corpus.facts.clauses import clause, in_title_case, is_verb, nearest_verb, verb_word
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.verbs import participle
from geneva_corpus.facts.vocabulary import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    ADVERBS,
    DETERMINERS,
    EVENTS,
    HEDGES,
    NO_EVENTS,
    NOUNS_LIKE_ADJECTIVES,
    NUMBER_WORDS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
)

#: How far back in a sentence the subject of a length is looked for, in tokens.
SENTENCE = 60
#: Units of lengths that a happening has from end to end; years are those of terms and contracts.
_BRIEF = frozenset("second seconds minute minutes min mins hour hours hr hrs day days night nights".split())
#: Nouns that name the length itself: what lasted is told elsewhere in the sentence.
_LENGTHS = frozenset({"duration", "length", "while"})


def of_event(tokens: Tokens, first: int, last: int) -> str:
    """The happening that the date or length in tokens `first` … `last - 1` belongs to."""
    if tokens.at(first - 1) == "(" and tokens.at(last) == ")":
        return of_event(tokens, first - 1, last + 1)  # one moment on two clocks
    left, right = clause(tokens, first, last)
    verb_at = nearest_verb(tokens, left, first, last, right)
    attached = _attached_noun(tokens, verb_at, left, first)
    if attached is not None:
        return attached
    noun = _noun(tokens, left, first, last, right, verb_at) or _antecedent(tokens, left)
    verb = "" if verb_at is None else verb_word(tokens, verb_at)
    return "; ".join(part for part in (noun, verb) if part)


def of_length(tokens: Tokens, first: int, last: int, *, hyphened: bool = False) -> str:
    """What lasted so long: of "an eight-year contract" the noun that follows, else the happening."""
    brief = any(tokens.at(last - step) in _BRIEF for step in (1, 3))  # two hours; two-hour-long
    if hyphened or tokens.at(last) == "-":
        noun = following_noun(tokens, last)
        if noun:
            return f"{noun}; lasted" if brief and noun in EVENTS else noun
    before = first - 1
    while tokens.at(before) in HEDGES:
        before -= 1
    if brief and tokens.at(before) == "of" and tokens.at(before - 1) in EVENTS:
        return f"{tokens.at(before - 1)}; lasted"  # a siege of almost two hours
    for here in range(first - 1, max(-1, first - 6), -1):
        if tokens.low[here] in _LENGTHS:
            return f"{first_event(tokens, max(0, first - SENTENCE), first)}; lasted".removeprefix("; ")
    return bracketed_name(tokens, first) or of_event(tokens, first, last)


def bracketed_name(tokens: Tokens, first: int) -> str:
    """The name before a bracket: "the Orioles (seven years, $140 million)"."""
    for here in range(first - 1, max(-1, first - 8), -1):
        if tokens.low[here] == ")":
            return ""
        if tokens.low[here] == "(":
            return tokens.text[here - 1] if tokens.is_capital(here - 1) else ""
    return ""


def following_noun(tokens: Tokens, last: int) -> str:
    """The head of the noun phrase that follows directly ("merchant vessels" → "vessels"), or nothing."""
    noun = ""
    for here in range(last, min(len(tokens), last + 9)):
        low = tokens.low[here]
        if low == "-" and noun and tokens.glued(here):
            continue
        if not noun and (low in ("-", ",", "$", "€", "£", "million", "billion") or tokens.figure[here]):
            continue
        if (
            not low[0].isalpha()
            or low in STOPS
            or low in NUMBER_WORDS
            or low in ADVERBS
            or low.endswith("ly")
            or low == "worth"
        ):
            break
        if is_verb(tokens, here):
            break
        noun = low
    return noun if noun not in ADJECTIVES else ""


def first_event(tokens: Tokens, first: int, last: int) -> str:
    """The first noun of a happening in tokens `first` … `last - 1`, or nothing."""
    for here in range(first, min(last, len(tokens))):
        if _is_event(tokens, here):
            return tokens.low[here]
    return ""


def _attached_noun(tokens: Tokens, verb_at: int | None, left: int, first: int) -> str | None:
    """The happening between verb and value that the value belongs to: "[noted] the meeting on January 12"."""
    begin = left if verb_at is None or verb_at >= first else verb_at + 1
    for here in range(first - 1, begin - 1, -1):
        low = tokens.low[here]
        if _is_event(tokens, here):
            if verb_at is None or verb_at >= first:
                return None if verb_at is not None else low
            if tokens.low[here - 1] in DETERMINERS and tokens.at(here - 2) == "of" and _is_event(tokens, here - 3):
                continue  # "drafts of a treaty": the drafts are meant
            phrase = here
            while phrase > begin and tokens.low[phrase - 1] not in PREPOSITIONS and phrase > here - 4:
                phrase -= 1
            governed = tokens.at(phrase - 1) in ("of", "about", "with", "to", "during", "after", "before", "following")
            return low if governed or tokens.low[verb_at] in REPORTING else None
    return None


def _noun(tokens: Tokens, left: int, first: int, last: int, right: int, verb_at: int | None) -> str:
    """The subject or object of the verb that is a happening, else the nearest other noun."""
    before: Sequence[int]
    after: Sequence[int]
    if verb_at is not None and verb_at < first:
        before, after = range(left, verb_at), [*range(verb_at + 1, first), *range(last, right)]
    elif verb_at is not None:
        before, after = range(last, verb_at), [*range(first - 1, left - 1, -1), *range(verb_at + 1, right)]
    else:
        before, after = range(left, first), [*range(last, right)]
    subjects = [here for here in before if _is_event(tokens, here)]
    free = [here for here in subjects if not _governed(tokens, here, left)]
    if free:
        return tokens.low[free[0] if verb_at is not None else free[-1]]
    objects = [here for here in after if _is_event(tokens, here)]
    if objects:
        return tokens.low[objects[0]]
    if subjects:
        return tokens.low[subjects[-1]]
    for here in [*reversed(before), *after]:
        if is_noun(tokens, here):
            return tokens.low[here]
    return ""


def _antecedent(tokens: Tokens, left: int) -> str:
    """What "which" and "that" stand for: the noun of a happening before them."""
    if tokens.at(left - 1) not in ("which", "that", "who"):
        return ""
    for here in range(left - 2, max(-1, left - 14), -1):
        if _is_event(tokens, here):
            return tokens.low[here]
    return ""


def _is_event(tokens: Tokens, here: int) -> bool:
    """A noun of a happening that stands by itself, not inside a name ("the Treaty Organization")."""
    named = tokens.is_capital(here) and (tokens.is_capital(here - 1) or tokens.is_capital(here + 1)) and here > 0
    return (
        tokens.low[here] in EVENTS
        and not (tokens.low[here] == "march" and tokens.is_capital(here))
        and not is_verb(tokens, here)
        and tokens.at(here + 1) != "-"
        and (not named or in_title_case(tokens))
    )


def _governed(tokens: Tokens, here: int, left: int) -> bool:
    """Does this noun hang on a preposition ("on Russian proposals") rather than stand as subject?"""
    for step in range(here - 1, max(left - 1, here - 4), -1):
        if tokens.low[step] in PREPOSITIONS:
            return True
        if tokens.low[step] in (",", "and", "'s") or is_verb(tokens, step):
            return False
    return False


def is_noun(tokens: Tokens, here: int) -> bool:
    """May this token be a noun: a word in small letters that is no verb, adverb or adjective?"""
    low = tokens.low[here]
    return (
        len(low) > 2
        and not ((tokens.at(here - 1) == "." or tokens.is_figure(here - 1)) and tokens.glued(here))
        and low.isalpha()
        and (tokens.text[here].islower() or (here == 0 and len(tokens) > 1 and tokens.text[1].islower()))
        and low not in STOPS
        and low not in ADVERBS
        and low not in NO_EVENTS
        and low not in ADJECTIVES
        and low not in NUMBER_WORDS
        and participle(low) is None
        and (low in NOUNS_LIKE_ADJECTIVES or not low.endswith(("ly", "ing", *ADJECTIVE_ENDINGS)))
    )
