"""Tokens → none: "no one was injured", "no guard has been suspended", "there were no arrests".

Only what is told of people and as having been: that no one may be hurt, that nobody knew and no decision was made count
nothing.
"""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.heads import of_count
from geneva_corpus.facts.noun_phrases import PEOPLE, PERSONS, STATE_NOUNS, Phrase, is_plural, noun_phrase, plural
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import words

#: The words that none begins with.
STARTS = frozenset(("no", "nobody"))
_BEFELL = words("killed injured arrested missing")
_BEEN = words("was were has have had")
#: What makes a "no" one of others than those told, or of as yet.
_OF_OTHERS = words("more other others else further additional new immediate longer such of immediately yet so")
#: What makes it but one of several, looked for so many tokens behind.
_OF_ONE = words("first second third last another other earlier previous latest latter either")
CLAUSE = 16
_MADE_SURE = words("sure ensure ensured ensuring so whether hope hoped hoping")
_MADE = words("made")


def nobody(tokens: Tokens, index: int) -> Amount | None:
    """None of some people: 0, with what did not befall them."""
    last = index + 1
    phrase: Phrase | None
    if tokens.low[index] == "nobody":
        phrase = Phrase(last, last, "person", "person")
    elif tokens.at(last) == "one" or (tokens.at(last) == "-" and tokens.at(last + 1) == "one"):
        last += 1 if tokens.at(last) == "one" else 2
        phrase = Phrase(last, last, "person", "person")
    else:
        phrase = noun_phrase(tokens, last, one=True)
    if phrase is None or not _OF_OTHERS.isdisjoint(tokens.low[index + 1 : phrase.last + 3]):
        return None
    if not _OF_ONE.isdisjoint(tokens.low[phrase.last : phrase.last + CLAUSE]) or tokens.at(index - 2) in _MADE_SURE:
        return None
    if phrase.head in STATE_NOUNS:
        return _of_what_befell(tokens, index, phrase)
    several = phrase.head if is_plural(phrase.head) else plural(phrase.head)
    if phrase.head != "person" and several not in PERSONS and several not in PEOPLE:
        return None
    if tokens.at(phrase.last) in _BEEN:
        of = of_count(tokens, index, last, phrase)
    elif tokens.at(index - 1) in _BEFELL:
        return Amount(index, phrase.last, "number", "0", of=f"people {tokens.at(index - 1)}", core_last=phrase.last)
    else:
        return None
    noun, _, deed = of.partition("; ")
    befell = noun.rpartition(" ")[2] in _BEFELL
    if not befell and (not deed or noun == "person"):
        return None
    if phrase.head == "person" or not is_plural(phrase.head):
        of = of.replace(phrase.head, "people" if phrase.head == "person" else several, 1)
    return Amount(index, phrase.last, "number", "0", of=of, core_last=phrase.last)


def _of_what_befell(tokens: Tokens, index: int, phrase: Phrase) -> Amount | None:
    """There were no arrests · no arrests were made"""
    state = STATE_NOUNS[phrase.head]
    told = tokens.at(index - 2) == "there" and tokens.at(index - 1) in ("was", "were")
    told = told or (tokens.at(phrase.last) in _BEEN and tokens.at(phrase.last + 1) in _MADE)
    if not told or state not in _BEFELL or phrase.last > index + 2:
        return None
    return Amount(index, phrase.last, "number", "0", of=f"people {state}", core_last=phrase.last)
