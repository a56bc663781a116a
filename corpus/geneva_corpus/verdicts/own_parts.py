"""What an account tells as the part of its own total, or as what its own figure was before: that contradicts nobody.

Takes a slot whose values do not fit together; gives the slots that are left when each account's own parts stand apart,
with those of other accounts who plainly tell of the same part. Who tells the whole and a part knows both: that another
tells the part alone is no contradiction.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from geneva_corpus.facts.calendar_words import CALENDAR
from geneva_corpus.language.phrases import CAPITAL, Phrase
from geneva_corpus.language.roles import FIGURES, FRAME, PERSON_ROLES, role
from geneva_corpus.language.stems import STOP, plain
from geneva_corpus.model import Passage
from geneva_corpus.values import compare
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.two_things import amount

#: A value of an account that is less than so much of another of its own is a part of that, whatever its words are:
#: what two of its sources say differs less. From .6 to .8 the same is told of the annotated clusters.
PART = 0.7
#: Kinds of which there are parts.
_AMOUNTS = ("number", "money")
_NAME = Phrase("", rf"{CAPITAL}[\w'’-]+")


def without_own_parts(
    slot: tuple[Context, ...],
    facts_of: Mapping[str, Sequence[Context]],
    passages: Mapping[str, Passage],
    retellings: Retellings,
) -> list[tuple[Context, ...]]:
    """The slot without what its accounts set apart themselves, and what is told of one part, each a slot.

    `facts_of` are all that an account tells, for it may tell a part elsewhere.
    """
    if slot[0].fact.kind not in _AMOUNTS or len({context.fact.value for context in slot}) < 2:
        return [slot]
    if not any(compare(one.fact, two.fact) == "conflict" for one, two in combinations(slot, 2)):
        return [slot]
    found: dict[str, Context] = {}
    for one, two in combinations(slot, 2):
        if one.article == two.article and (part := _part_of_two(one, two, retellings)) is not None:
            found[part.fact.id] = part
    parts = [*found.values(), *_told_as_parts(slot, facts_of)]
    if not parts:
        return [slot]
    for context in slot:
        if context.fact.id not in found and any(_is_the_same(context, part, slot, passages) for part in parts):
            found[context.fact.id] = context
    alike = {(context.article, context.fact.value) for context in found.values()}
    found |= {context.fact.id: context for context in slot if (context.article, context.fact.value) in alike}
    left = tuple(context for context in slot if context.fact.id not in found)
    apart: dict[str, list[Context]] = {}
    for context in slot:
        if context.fact.id in found:
            apart.setdefault(context.fact.value, []).append(context)
    return [group for group in (left, *map(tuple, apart.values())) if len(group) > 1]


def _part_of_two(one: Context, two: Context, retellings: Retellings) -> Context | None:
    """Which of two values of one account is its own part, or what was before; None where they are told of one thing."""
    if one.converted or two.converted or one.elliptic or two.elliptic:
        return None
    if compare(one.fact, two.fact) != "conflict" or retellings.are_one(one, two):
        return None
    if _is_told_before(one) != _is_told_before(two):
        return one if _is_told_before(one) else two
    less, more = sorted((one, two), key=amount)
    if _is_part(less):
        return less
    if one.passage == two.passage or one.headline or two.headline or less.role not in PERSON_ROLES:
        return None
    return less if amount(less) < PART * amount(more) else None


def _told_as_parts(slot: Sequence[Context], facts_of: Mapping[str, Sequence[Context]]) -> list[Context]:
    """What the accounts of a slot tell outside of it as the part of what they tell in it."""
    found = []
    values = {context.fact.value for context in slot}
    for context in slot:
        for part in facts_of.get(context.article, ()):
            if part.fact.value in values and _is_part(part) and amount(part) < amount(context):
                found += [part] if _may_be_one(part, context) else []
    return found


def _may_be_one(part: Context, context: Context) -> bool:
    """May the same have befallen both, as far as it is told: not with "four of the wounded" and the dead?"""
    befell = part.role or role(part.fact.of.rpartition(" ")[2])
    return not befell or not context.role or befell == context.role


def _is_part(context: Context) -> bool:
    return "part" in context.scope or context.fact.of.startswith("part of ")


def _is_the_same(context: Context, part: Context, slot: Sequence[Context], passages: Mapping[str, Passage]) -> bool:
    """Does another account tell the part, too: the same value, and beside more or of the same place, or told before?"""
    if context.article == part.article or compare(context.fact, part.fact) == "conflict":
        return False
    if context.fact.value != part.fact.value or not _may_be_one(part, context):
        return False
    if _is_told_before(part):
        earlier = context.told_until is not None and part.told_until is not None
        return earlier and (context.told_until or 0.0) <= (part.told_until or 0.0)
    if any(own.article == context.article and amount(own) > amount(context) for own in slot):
        return True
    return not _names(passages[context.passage]).isdisjoint(_names(passages[part.passage]))


def _is_told_before(context: Context) -> bool:
    """Is it what had been told before: "on Thursday it had reported 31"?"""
    return any(sort == "before" for sort, _ in context.marks)


def _names(passage: Passage) -> frozenset[str]:
    """The words with a capital but those that every sentence may hold."""
    words = {plain(match[0]) for match in _NAME.finditer(passage.text)}
    return frozenset(words - STOP - FRAME - CALENDAR - FIGURES)
