"""Tokens → ordinals: "the fifth", "21st", "the third round", "the fifth-highest total"."""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.counts import STREETS
from geneva_corpus.facts.noun_phrases import noun_phrase
from geneva_corpus.facts.numerals import FRACTIONS, ORDINALS, ordinal
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import ADJECTIVES, EVENTS, HEDGES, SUMMED, words

#: What a hyphen ties an ordinal to: "the fifth-highest total", "a second-round pick".
_RANKED = words("""
    highest largest biggest lowest smallest best worst oldest youngest longest shortest fastest tallest richest busiest
    deadliest most strongest heaviest leading ranked
""")
_STAGES = words("round place floor storey story division year degree grade grader term")
_BEFORE_FIRST = frozenset({"the", "its", "his", "her", "their", "a", "this", "central", "'s", "'"})
#: What follows first and second without being counted: the first lady, at first hand.
_IDLE = words("time place step thing half minister lady reaction hand name day days")
#: What goes before an ordinal that has no noun: she finished fifth.
_BEFORE_ALONE = words("""
    the his her its their a finished was is are were lie lies sit sits stand stands in came placed ranked ranks 's
""")


#: Behind these words "a third" is a part.
_BEHIND_PART = frozenset("of more less higher lower larger bigger smaller cheaper dearer off up down".split())


def ordinal_at(tokens: Tokens, index: int) -> Amount | None:
    """fifth · 21st · the third round; not "first" as an adverb, nor "second" as a time"""
    told = ordinal(tokens, index)
    if told is None:
        return None
    value, taken = told
    here = index + taken
    before = tokens.at(index - 1)
    part = before in ("a", "one") and tokens.at(index) in FRACTIONS
    if part and (tokens.at(index - 2) in HEDGES or tokens.at(here) in _BEHIND_PART):
        return None  # nearly a third, a tenth of a point, a third more
    ranked = tokens.at(here) == "-" and tokens.at(here + 1) in _RANKED
    if ranked or (tokens.at(here) == "-" and tokens.at(here + 1) in _STAGES):
        degree = tokens.at(here + 1) == "degree"  # murder, burns
        follows = noun_phrase(tokens, here + 2, one=True) if ranked or degree else None
        of = " ".join((tokens.at(here + 1), *((follows.noun,) if follows else ())))
        return Amount(index, here + 2, "ordinal", str(value), of=of, core_last=here + 2)
    # the second such arrest, the first newly elected mayor; but the first family
    such = tokens.at(here) == "such" or (len(tokens.at(here)) > 4 and tokens.at(here).endswith("ly"))
    phrase = (noun_phrase(tokens, here + 1, one=True) if such else None) or noun_phrase(tokens, here, one=True)
    if value <= 2 and not tokens.figure[index]:
        back = range(max(0, index - 6), index - 1)  # the first woman and first doctor; not "on the scene, first aid"
        listed = before in (",", "and") and any(
            tokens.low[at] == "the" and tokens.low[at + 1] in ORDINALS for at in back
        )
        if phrase is None or not (before in _BEFORE_FIRST or listed) or tokens.at(here) == "-":
            return None
        if phrase.head == "time" and value == 2 and before in ("the", "a"):
            return Amount(index, here + 1, "ordinal", "2", of="time", core_last=here)
        if phrase.head in _IDLE:
            return None
    if phrase is None and before not in _BEFORE_ALONE:
        return None
    if phrase is None and tokens.at(here) == "-":
        return None  # a fourth-year student
    if phrase is not None and (phrase.head in STREETS or tokens.at(here) in STREETS):
        return None
    last = here if phrase is None else phrase.last
    of = "" if phrase is None else phrase.noun
    if of in ADJECTIVES:  # the fifth straight 30-homer, 100-RBI season
        ahead = tokens.low[here : here + 10]
        of = next((word for word in ahead if word in EVENTS or word in SUMMED), of)
    return Amount(index, last, "ordinal", str(value), of=of, core_last=here)
