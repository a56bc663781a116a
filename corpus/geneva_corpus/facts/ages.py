"""Tokens → ages: "28-year-old", "aged 28", "Elizabeth Taylor, 79," and "at the age of 41"."""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.heads import PERSONS, noun_phrase
from geneva_corpus.facts.numerals import Numeral, spell
from geneva_corpus.facts.tokens import Tokens


def age(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """28-year-old · aged 28 · 28 years old · Teixeira, 28, · at the age of 28"""
    old = tokens.at(number.last) == "-" and tokens.at(number.last + 3) == "old"
    if (number.low > 130 and not old) or number.low != int(number.low):
        return None
    here = number.last
    joined = tokens.at(here) == "-"
    step = here + 1 if joined else here
    if tokens.at(step) in ("year", "years", "month", "months"):
        after = step + 2 if tokens.at(step + 1) == "-" else step + 1
        if tokens.at(after) in ("old", "olds") or (tokens.at(after) == "of" and tokens.at(after + 1) == "age"):
            if tokens.at(step).startswith("month"):
                return None
            last = after + (1 if tokens.at(after) in ("old", "olds") else 2)
            return Amount(
                index, last, "number", spell(number.low, number.high), of=_age_of(tokens, index, last), core_last=last
            )
        return None
    if _listed_age(tokens, index, number) or tokens.at(index - 1) in ("turned", "turns", "turning"):
        return Amount(
            index, here, "number", spell(number.low, number.high), of=_age_of(tokens, index, here), core_last=here
        )
    if tokens.at(index - 1) == "aged" or (
        tokens.at(index - 1) in ("age", "of") and "age" in (tokens.at(index - 1), tokens.at(index - 2))
    ):
        return Amount(
            index, here, "number", spell(number.low, number.high), of=_age_of(tokens, index, here), core_last=here
        )
    if (
        tokens.is_figure(index)
        and number.low > 0
        and tokens.at(index - 1) == ","
        and tokens.is_capital(index - 2)
        and tokens.at(here) in (",", ".", ")", ";", "and", "", "–")
        and tokens.at(index - 2)[-1:].isalpha()
        and tokens.at(index - 2) not in ("january", "february", "march", "april", "may", "june", "july", "august")
        and (tokens.at(here) == "," or len(tokens.text[index]) == 2)
        and not tokens.is_figure(here + 1)
    ):
        return Amount(
            index, here, "number", spell(number.low, number.high), of=_age_of(tokens, index, here), core_last=here
        )
    return None


def _age_of(tokens: Tokens, first: int, last: int) -> str:
    """ "age of Teixeira" where a name stands by, else the noun that follows ("age of man")"""
    phrase = noun_phrase(tokens, last, one=True)
    if phrase is not None and tokens.at(last)[:1].isalpha() and tokens.at(last - 1) == "old":
        return f"age of {' '.join(tokens.text[phrase.first : phrase.last])}"
    if tokens.at(first - 1) == "," and tokens.is_capital(first - 2):
        return f"age of {tokens.text[first - 2]}"
    return "age"


def _listed_age(tokens: Tokens, index: int, number: Numeral) -> bool:
    """aged 19 and 23 · two boys, 12 and 14, are missing"""
    if not 0 < number.low < 111 or number.scaled or tokens.at(number.last) not in (",", "and", ".", ")", ";", ""):
        return False
    if tokens.at(index - 1) == "and" and tokens.is_figure(index - 2):
        return tokens.at(index - 3) == "aged" or (tokens.at(index - 3) == "," and tokens.at(index - 4) in PERSONS)
    lists = tokens.at(number.last) == "and" and tokens.is_figure(number.last + 1) and tokens.at(number.last + 2) == ","
    return tokens.at(index - 1) == "," and tokens.at(index - 2) in PERSONS and (lists or tokens.at(number.last) == ",")
