"""What one account tells beside another value of the same: of another time, as a part of it, or near an hour.

Takes facts that could be compared, with what stands around each; tells which are held against nobody for it.
"""

from collections.abc import Mapping, Sequence, Set

from geneva_corpus.language.roles import WEAK_ROLES
from geneva_corpus.values import compare, span
from geneva_corpus.verdicts.both_true import side_of
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.two_things import MEASURE_WORDS, are_far_apart

#: Figures of a sentence that are looked at as parts of a whole.
MOST_PARTS = 20
#: Minutes that "shortly before" an hour may be from it.
SHORTLY = 25


def shortly_before_or_after(bucket: Sequence[Context]) -> set[int]:
    """The places of hours told as shortly before or after, where another account tells a minute that this may be.

    They are held against nobody: their own hour is not what they tell.
    """
    found = set()
    for i, one in enumerate(bucket):
        side, hour = side_of(one.marks), span(one.fact.kind, one.fact.value)
        if one.fact.kind != "time" or not side or hour is None:
            continue
        for other in bucket:
            minute = span(other.fact.kind, other.fact.value)
            if other.article == one.article or side_of(other.marks) or minute is None or minute.low != minute.high:
                continue
            later = (minute.low - hour.low) % 1440
            if 0 < (1440 - later if side == "before" else later) <= SHORTLY:
                found.add(i)
    return found


def is_of_today(context: Context) -> bool:
    """Does nothing tell a value of another time?"""
    return not context.past and context.time is None


def told_beside(bucket: Sequence[Context]) -> set[int]:
    """The places of values of another time or round, whose account tells another of the same of today."""
    found = set()
    for i, one in enumerate(bucket):
        if one.fact.kind in ("date", "time", "ordinal") or one.role == "aged" or is_of_today(one):
            continue
        for other in bucket:
            if other.article != one.article or other.headline or not is_of_today(other):
                continue
            if _are_rivals(one, other) and compare(one.fact, other.fact) == "conflict":
                found.add(i)
                break
    return found


def _are_rivals(one: Context, other: Context) -> bool:
    """Do two values of one account count or measure the same, as far as words go?"""
    ours, theirs = one.nouns - MEASURE_WORDS, other.nouns - MEASURE_WORDS
    if one.role != other.role or ours != theirs or are_far_apart(one, other):
        return False
    return bool(ours or (one.heads & other.heads) - {"person"} or one.role not in ("", *WEAK_ROLES))


def are_part_and_whole(one: Context, other: Context, wholes: Set[tuple[str, float]]) -> bool:
    """Is one value but the part of a sum, or told elsewhere as the part that makes the other: 17 and six more, 23?"""
    if (one.whole is None) != (other.whole is None) and one.role == other.role:
        return True
    for part, all_told in ((one, other), (other, one)):
        told = span(all_told.fact.kind, all_told.fact.value)
        if part.fact.kind == "number" and told is not None and (part.fact.value, told.low) in wholes:
            return True
    return False


def is_part_of(part: Context, other: Context, with_it: Mapping[str, Sequence[Context]]) -> bool:
    """Is one but a part of what its sentence counts in all, as the other does: "17 aces, 14 of them", "14 aces"?"""
    if "part" not in part.scope or part.fact.kind != "number" or "part" in other.scope or part.article == other.article:
        return False
    return any(
        whole.fact.start < part.fact.start
        and whole.nouns & other.nouns
        and whole.role == other.role
        and compare(whole.fact, other.fact) == "conflict"
        for whole in with_it[part.passage][:MOST_PARTS]
    )


def adds_up(one: Context, other: Context, with_it: Mapping[str, Sequence[Context]]) -> bool:
    """Does one sentence tell in two parts what the other tells in all: "seven vans and two other vans", "nine vans"?"""
    if one.passage == other.passage or one.fact.kind not in ("number", "money", "duration"):
        return False
    for part, whole in ((one, other), (other, one)):
        all_told, told = span(whole.fact.kind, whole.fact.value), span(part.fact.kind, part.fact.value)
        for rest in with_it[part.passage][:MOST_PARTS]:
            more = span(rest.fact.kind, rest.fact.value)
            if rest is part or all_told is None or told is None or more is None or told.low + more.low != all_told.low:
                continue
            alike = part.fact.kind != "number" or (part.role == rest.role and part.things & rest.things)
            if alike or ("more" in rest.scope and rest.nouns & whole.nouns):
                return True
    return False
