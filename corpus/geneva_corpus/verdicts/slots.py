"""Which facts are about the same thing.

Takes the contexts of facts and how surely their passages tell of one event; gives slots: groups of facts, of one
article or several, that state a value for one and the same thing. Doubt gives no slot.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from geneva_corpus.model import Verdict
from geneva_corpus.pace import paced
from geneva_corpus.values import NAMES, compare, compared_by, span
from geneva_corpus.verdicts.age_lists import ages_of_rows
from geneva_corpus.verdicts.agreements import join_alike
from geneva_corpus.verdicts.both_true import are_on_two_sides
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.contradictions import Pairs
from geneva_corpus.verdicts.fits import say_nothing, told_better
from geneva_corpus.verdicts.joining import EQUAL, VOUCHED, Ties, join
from geneva_corpus.verdicts.pair_signs import tie_of_equals
from geneva_corpus.verdicts.parties import Parties
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.sameness import SURE, are_ends, is_told_alike, tie
from geneva_corpus.verdicts.sign_weights import EQUALS
from geneva_corpus.verdicts.told_beside import (
    adds_up,
    are_part_and_whole,
    is_of_today,
    is_part_of,
    shortly_before_or_after,
    told_beside,
)
from geneva_corpus.verdicts.two_things import (
    CERTAIN,
    are_people_in_two_states,
    is_far_beyond,
)
from geneva_corpus.verdicts.vague_ages import ages_of_decades

#: Facts of one measure beyond this many are compared by `SAMPLE` facts of each value and head in an event, twice so
#: many in all, so that 500 accounts end in seconds.
MANY, SAMPLE = 240, 3
#: Facts of different values are compared only when their passages are linked or stand in one event.
NEAREST = 0.3
#: Days by which what was planned is put off at most, to stand beside what came of it. From 30 to 200 nothing changes on
#: the annotated clusters, at 400 a month of another season stands beside a day.
PUT_OFF = 100

Bond = Callable[[str, str], float]


def find_slots(
    contexts: Sequence[Context],
    bond: Bond,
    event_of: Callable[[str], str],
    *,
    parties: Parties,
    retellings: Retellings,
    progress: Callable[[str, int, int], None] | None = None,
) -> list[tuple[Context, ...]]:
    """The slots among these facts; a fact stands in one slot at the most, a slot holds two facts or more.

    `bond` tells how surely two passages are of one event, 0 for those of unrelated accounts, `event_of` the first
    event of a passage, `parties` whose the figures are, `retellings` what an account
    tells twice. What lies ahead (plans, expectations, days to come) makes slots of its own; a plan that is
    tied to an outcome stands in its slot beside it. The order of the accounts decides nothing but that of members.
    """
    slots: list[tuple[Context, ...]] = []
    plans: list[Context] = []
    buckets = buckets_of(contexts)
    for number, bucket in enumerate(buckets):
        if progress is not None:
            progress("comparing facts", number, len(buckets))
        kept, left = _thin(bucket, event_of)
        found = _slots_of_bucket(kept, bond, parties, retellings, progress)
        slots += _with_the_rest(found, left, event_of, bond)
        if bucket[0].ahead:
            settled = {context.fact.id for slot in found for context in slot}
            plans += [context for context in bucket if context.fact.id not in settled]
    return [_with_plans(slot, plans[:MANY], bond) for slot in paced(slots, "comparing facts", progress, every=8)]


def buckets_of(contexts: Iterable[Context]) -> list[list[Context]]:
    """Facts that could be compared at all: of one kind and measure, and all of them ahead or none."""
    found: dict[tuple[str, str, bool], list[Context]] = {}
    for context in contexts:
        fact = context.fact
        if fact.kind in NAMES or fact.kind == "quote":
            continue
        if fact.modality in ("denied", "conditional") and context.role != "aged":
            continue  # "he denied killing Anna, 37": it is not her age that he denied
        told = span(fact.kind, fact.value)
        if told is None:
            continue
        family = "number" if fact.kind in ("number", "ordinal") else fact.kind
        found.setdefault((family, told.measure, context.ahead), []).append(context)
    return [sorted(found[key], key=_content) for key in sorted(found)]


def _content(context: Context) -> tuple[str, str, str, int, float]:
    """An order of facts that does not depend on that of their accounts."""
    fact = context.fact
    return fact.value, fact.text, fact.of, fact.start, round(context.length, 6)


def _signature(context: Context, event: str) -> tuple[object, ...]:
    """Facts of one signature are one as far as slots go: the same value told of the same in one event."""
    fact = context.fact
    return event, fact.value, fact.bound, context.role, context.things, context.scope, context.time


def _thin(bucket: list[Context], event_of: Callable[[str], str]) -> tuple[list[Context], list[Context]]:
    """Of many facts a few of each signature, those told most first; and what is left for later."""
    if len(bucket) <= MANY:
        return bucket, []
    alike: dict[tuple[object, ...], list[Context]] = {}
    for context in bucket:
        alike.setdefault(_signature(context, event_of(context.passage)), []).append(context)
    most_told = sorted(alike.values(), key=lambda group: -len({context.article for context in group}))
    kept: list[Context] = []
    for group in most_told:
        if len(kept) >= 2 * MANY:
            break
        one_each = {context.article: context for context in reversed(group)}
        kept += sorted(one_each.values(), key=_content)[:SAMPLE]
    chosen = {context.fact.id for context in kept}
    return sorted(kept, key=_content), [context for context in bucket if context.fact.id not in chosen]


def _with_the_rest(
    slots: list[tuple[Context, ...]], left: Sequence[Context], event_of: Callable[[str], str], bond: Bond
) -> list[tuple[Context, ...]]:
    """The slots with what `_thin` put aside: each to the slot that holds its signature."""
    homes = {_signature(context, event_of(context.passage)): n for n, slot in enumerate(slots) for context in slot}
    added: dict[int, list[Context]] = {}
    for context in left:
        home = homes.get(_signature(context, event_of(context.passage)))
        if home is not None and any(bond(context.passage, other.passage) > 0 for other in slots[home]):
            added.setdefault(home, []).append(context)
    return [
        tuple(sorted((*slot, *added.get(number, ())), key=lambda context: context.place))
        for number, slot in enumerate(slots)
    ]


def _with_plans(slot: tuple[Context, ...], plans: Sequence[Context], bond: Bond) -> tuple[Context, ...]:
    """A slot of outcomes with the plans for them, told by other accounts."""
    if slot[0].ahead:
        return slot
    tellers = {context.article for context in slot}
    told: dict[object, list[Context]] = {}
    for context in slot:
        told.setdefault(compared_by(context.fact), []).append(context)
    alike = list(told.values())
    added = [plan for plan in plans if plan.article not in tellers and _is_planned(alike, plan, bond)]
    return tuple(sorted((*slot, *added), key=lambda context: context.place))


def _is_planned(alike: Sequence[Sequence[Context]], plan: Context, bond: Bond) -> bool:
    """Is this the plan of one of these outcomes, those together that compare alike?"""
    for contexts in alike:
        verdict = compare(plan.fact, contexts[0].fact)
        if verdict is None or _is_far_off(plan, contexts[0]):
            continue
        equal, fits = verdict == "agreement", verdict != "conflict"
        if any(tie(plan, one, bond(plan.passage, one.passage), equal=equal, fits=fits) >= EQUAL for one in contexts):
            return True
    return False


def _is_far_off(plan: Context, context: Context) -> bool:
    """Is a date planned so far from one that is past that it cannot be the same happening put off?"""
    if plan.fact.kind != "date":
        return False
    one, two = span("date", plan.fact.value), span("date", context.fact.value)
    return one is not None and two is not None and max(one.low, two.low) - min(one.high, two.high) > PUT_OFF


def _slots_of_bucket(
    bucket: Sequence[Context],
    bond: Bond,
    parties: Parties,
    retellings: Retellings,
    progress: Callable[[str, int, int], None] | None,
) -> list[tuple[Context, ...]]:
    ties, compared = ties_of(bucket, bond, parties, retellings, progress)
    few = len(bucket) <= MANY
    pairs = Pairs(bucket, bond, parties.are_two, compared, ties.strength) if few else None
    groups = join(bucket, ties, pairs)
    if pairs is not None:
        groups = join_alike(groups, pairs)
    return [
        tuple(sorted((bucket[i] for i in group), key=lambda context: context.place)) for group in groups if group[1:]
    ]


def ties_of(
    bucket: Sequence[Context],
    bond: Bond,
    parties: Parties,
    retellings: Retellings,
    progress: Callable[[str, int, int], None] | None = None,
    *,
    weights: Mapping[str, float] = EQUALS,
) -> tuple[Ties, dict[tuple[int, int], Verdict]]:
    """How firmly the facts of a bucket are tied, and how all stand to each other that can be compared, tied or not.

    `weights` are those of the signs of equal values.
    """
    strengths: dict[tuple[int, int], float] = {}
    verdicts: dict[tuple[int, int], Verdict] = {}
    compared: dict[tuple[int, int], Verdict] = {}
    ties = Ties(strengths, verdicts, near := set(), certain := set(), twice := set())
    with_it: dict[str, list[Context]] = {}
    for context in bucket:
        with_it.setdefault(context.passage, []).append(context)
    past = told_beside(bucket)
    fitting = shortly_before_or_after(bucket)
    wholes = {(context.fact.value, context.whole) for context in bucket if context.whole is not None}
    for i, one in enumerate(bucket):
        if progress is not None:
            progress("comparing facts", i, len(bucket))
        for j in range(i + 1, len(bucket)):
            other = bucket[j]
            bound = bond(one.passage, other.passage)
            if bound == 0.0 and one.article != other.article:
                continue
            verdict = compare(one.fact, other.fact)
            if verdict is None:
                continue
            if verdict == "conflict" and (
                i in fitting
                or j in fitting
                or (i in past and is_of_today(other))
                or (j in past and is_of_today(one))
                or adds_up(one, other, with_it)
                or (wholes and are_part_and_whole(one, other, wholes))
            ):
                continue
            if are_people_in_two_states(one, other) or are_on_two_sides(one.marks, other.marks):
                continue
            if verdict == "agreement" and (is_part_of(one, other, with_it) or is_part_of(other, one, with_it)):
                continue
            if verdict == "precision" and not are_ends(one, other):
                if is_far_beyond(one, other) or say_nothing(one, other):
                    continue
                if told_better(with_it, one, other) or told_better(with_it, other, one):
                    continue
            compared[i, j] = verdict
            fits = verdict != "conflict" or one.fact.kind in ("date", "time")
            same = verdict == "agreement" or (fits and one.fact.value == other.fact.value)
            if verdict == "precision" and are_ends(one, other):
                strength = 1.0
            else:
                strength = round(tie(one, other, bound, equal=same, fits=verdict != "conflict"), 6)
                if verdict == "agreement" and one.article != other.article:
                    strength = round(tie_of_equals(one, other, bound, strength, weights), 6)
                if strength > 0 and not same and parties.are_two(one, other):
                    continue
                if verdict == "conflict" and one.ahead and not _is_one_plan(one, other, bound):
                    continue
            if strength > 0:
                strengths[i, j], verdicts[i, j] = strength, verdict
                if bound >= NEAREST or (bound > 0 and is_told_alike(one, other, verdict)):
                    near.add((i, j))
                if bound >= CERTAIN:
                    certain.add((i, j))
                if verdict == "conflict" and retellings.are_one(one, other):
                    twice.add((i, j))
    for i, j, bound in ages_of_rows(bucket, bond, SURE):
        strengths[i, j], verdicts[i, j] = VOUCHED, "conflict"
        near.add((i, j))
        if bound >= CERTAIN:
            certain.add((i, j))
    for pair in ages_of_decades(bucket):
        one, other = bucket[pair[0]], bucket[pair[1]]
        if bond(one.passage, other.passage) > 0 and not say_nothing(one, other):
            strengths[pair], verdicts[pair] = VOUCHED, "precision"
            near.add(pair)
    return ties, compared


def _is_one_plan(one: Context, other: Context, bound: float) -> bool:
    """Is it plain that two values that lie ahead are told of one plan, and neither is merely asked for?

    Two who foresee may foresee differently; two days of one return are a conflict.
    """
    modalities = {one.fact.modality, other.fact.modality}
    if "asked" in modalities or (one.fact.kind in ("date", "time") and "asserted" in modalities):
        return False
    return bound >= SURE
