"""Whether values that fit each other say anything: two maxima do not, nor a range of ages beside a mean.

Takes contexts whose values compare as a precision; tells which of them bear none out.
"""

import re
from collections.abc import Mapping, Sequence

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.roles import PERSON_ROLES
from geneva_corpus.model import Fact
from geneva_corpus.values import compare
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.two_things import amount, overlap, tell_of_two, tell_other_shares
from geneva_corpus.verdicts.where import PART

#: What is told of all aboard, whatever befell them.
_ABOARD = ("; carried", "; boarded", "; listed")
#: What a figure may become, or was but up to an hour.
_OF_THEN = ("term", "until")
#: Told from the day of the story alone: that a day lies in "this year" says next to nothing. On the annotated clusters
#: five tellings that are wrong go with it and one that is right, and a conflict that they hid is told.
_FROM_NOW = Phrase(
    "this|last|next|that",
    r"^(?:earlier |later |late |early )?(?:(?:this|last|next|that) year|this month)$",
    re.IGNORECASE,
)
_TWO_AGES = Phrase(" and ", r"\b\d+ and \d+\b")


def say_nothing(one: Context, other: Context) -> bool:
    """Do two different values that fit each other tell nothing of one another?"""
    a, b = one.fact, other.fact
    if a.value != b.value and a.bound is not None and a.bound == b.bound:
        # "Up to 240" and "up to 215"; "at least 60" and "at least 14", of which one may be borne out by the other.
        return a.bound == "most" or min(amount(one), amount(other)) < PART * max(amount(one), amount(other))
    if "within" in one.scope ^ other.scope:
        return True  # a raid of four minutes, police there within three
    if one.fact.value != other.fact.value and any(sort in _OF_THEN for sort, _ in one.marks ^ other.marks):
        return True  # what he faces, and what he got; so many by noon
    if a.kind == "number" and a.value != b.value and _counts_nothing(one) and _counts_nothing(other):
        return True
    if _is_average(one) != _is_average(other) or _are_two_ages(a) != _are_two_ages(b):
        return True
    if a.kind == "date" and a.value != b.value and a.text.casefold() == b.text.casefold():
        return True  # "this summer" is not told more exactly by "this summer"
    if one.day is not None and other.day is not None and not overlap(one.day, other.day):
        return True  # early on Monday, noon on Tuesday
    if a.kind == "date" and bool(_FROM_NOW.search(a.text)) != bool(_FROM_NOW.search(b.text)):
        return True
    if a.kind == "date":
        return tell_other_shares(one, other) or ("-W" in a.value + b.value and tell_of_two(one, other))
    return _did_otherwise(one, other) or _did_otherwise(other, one)


def told_better(own: Mapping[str, Sequence[Context]], one: Context, other: Context) -> bool:
    """Does the sentence of a vague hour tell the minute, too, which the other does not fit?

    "Before dawn, at half past six": the other's 5:20 is held against the half past six.
    """
    if one.fact.kind != "time" or ":" in one.fact.value:
        return False
    return any(":" in mine.fact.value and compare(mine.fact, other.fact) == "conflict" for mine in own[one.passage])


def _counts_nothing(context: Context) -> bool:
    """Does its sentence not say what it counts, or whom?"""
    return not context.things and not context.role


def _is_average(context: Context) -> bool:
    return any(sort == "average" for sort, _ in context.marks)


def _are_two_ages(fact: Fact) -> bool:
    return fact.of.startswith("age") and "/" in fact.value and _TWO_AGES.search(fact.text) is not None


def _did_otherwise(one: Context, other: Context) -> bool:
    """Were the ones killed, the others something else: nine drowned, nine crew were carried?"""
    return one.role in PERSON_ROLES and not other.role and other.fact.of.endswith(_ABOARD)
