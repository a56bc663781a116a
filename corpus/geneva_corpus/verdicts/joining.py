"""Facts of one bucket joined to groups: equal values first, then groups of different values that tell of one thing.

Takes the facts, in an order that does not depend on that of their accounts, and how surely each two are of one thing;
gives groups of their places. Doubt joins nothing.
"""

from collections.abc import Mapping, Sequence, Set
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from geneva_corpus.language.roles import PERSON_ROLES
from geneva_corpus.model import Verdict
from geneva_corpus.values import compare
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.contradictions import Pairs, find_divergent
from geneva_corpus.verdicts.sameness import are_ends
from geneva_corpus.verdicts.two_things import are_far_apart

#: From this tie on two facts of one value are one told twice, two of different values divergent tellings. How they
#: were found is told in `sameness`.
EQUAL, UNEQUAL = 0.35, 0.35
#: Values of which one at most can be right ask for more: of the conflicts told on some 30 annotated clusters one of
#: three below it was right, and nine in ten above.
CONFLICT = 0.52
#: So firmly tied to one of a side in a conflict who tells the same value stands with them. From .5 to .65 the same
#: tellings are gained on the annotated clusters, above .8 none.
WITH_THEM = 0.65
#: From this tie on a day told in a first sentence is held against other days in the texts. From .6 to .8 the same is
#: told of 39 annotated clusters; .45 adds a conflict, at 1 one is lost.
FIRM = 0.6
#: Two figures of one account are told of one thing from this tie on. At .6 three conflicts of those clusters change, at
#: .9 one is lost.
SAME_ACCOUNT = 0.75
#: Two values whose passages are surely of one event, tied so firmly, need no others to vouch for them. From .6 on the
#: same is told of those clusters; at .9 two conflicts are lost, at 1 more.
VOUCHED = 0.8


class Ties(NamedTuple):
    """What is known of pairs of facts, by their two places: how firmly they are tied, and how their values stand.

    `near` holds pairs whose passages are linked or say plainly of one thing, `certain` those surely of one event,
    `twice` what one account tells twice.
    """

    strength: Mapping[tuple[int, int], float]
    verdicts: Mapping[tuple[int, int], Verdict]
    near: Set[tuple[int, int]]
    certain: Set[tuple[int, int]]
    twice: Set[tuple[int, int]]


def join(bucket: Sequence[Context], ties: Ties, pairs: Pairs | None = None) -> list[list[int]]:
    """The groups of facts of one thing; with `pairs` also those that many small signs speak for."""
    equal, apart = equal_groups(bucket, ties)
    joined = _join_unequal(bucket, equal, ties)
    if pairs is not None:
        joined = _join_divergent(equal, joined, pairs, ties)
    return _with_all_tellers(joined, bucket, ties, apart)


def equal_groups(bucket: Sequence[Context], ties: Ties) -> tuple[list[list[int]], set[tuple[int, int]]]:
    """The groups of facts of one value told of one thing, and the pairs of one value that are of two."""
    alike = {pair: strength for pair, strength in ties.strength.items() if ties.verdicts[pair] == "agreement"}
    # A sentence does not tell one figure twice: "five vessels" and "five boats" in one are two things.
    apart = {(i, j) for i, j in alike if bucket[i].passage == bucket[j].passage and not _converts(bucket[i], bucket[j])}
    return _join_equal(len(bucket), alike, apart), apart


def _join_divergent(
    equal: Sequence[Sequence[int]], joined: list[list[int]], pairs: Pairs, ties: Ties
) -> list[list[int]]:
    """The joined groups, of which those become one that hold values which contradict or fit each other."""
    home = {member: number for number, group in enumerate(joined) for member in group}
    members = dict(enumerate(joined))
    for verdict in ("conflict", "precision"):
        for one, other, _ in find_divergent(equal, pairs, verdict):
            kept, gone = home[equal[one][0]], home[equal[other][0]]
            if kept == gone or (verdict == "precision" and _contradict(members[kept], members[gone], pairs)):
                continue
            if _one_tells_both(members[kept], members[gone], pairs, ties):
                continue
            for member in members[gone]:
                home[member] = kept
            members[kept] = sorted(members[kept] + members.pop(gone))
    return [members[number] for number in sorted(members)]


def _contradict(one: Sequence[int], other: Sequence[int], pairs: Pairs) -> bool:
    """Do two groups that one value of each would join hold any that do not fit?"""
    return any(pairs.verdict(i, j) == "conflict" for i in one for j in other)


def _one_tells_both(one: Sequence[int], other: Sequence[int], pairs: Pairs, ties: Ties) -> bool:
    """Does an account tell a value of each that do not fit, as a matter of course: the level today and that of 1994?

    Such are of two things, whatever a third value has in common with both.
    """
    for i in one:
        for j in other:
            ours, theirs = pairs.bucket[i], pairs.bucket[j]
            if ours.article != theirs.article or ours.headline != theirs.headline:
                continue
            if (min(i, j), max(i, j)) in ties.twice or _contrasted(ours, theirs) or _converts(ours, theirs):
                continue
            if ours.role in PERSON_ROLES and ours.fact.of != theirs.fact.of:
                continue  # 16 soldiers among 18 people killed: others may have the 16 as all
            if compare(ours.fact, theirs.fact) == "conflict":
                return True
    return False


def _with_all_tellers(
    groups: Sequence[Sequence[int]], bucket: Sequence[Context], ties: Ties, apart: Set[tuple[int, int]]
) -> list[list[int]]:
    """Groups of different values with those who tell one of these values elsewhere: how many stand with whom counts.

    The average link leaves out a telling in few or other words, whose best tie to one of the group is firm; of a clock
    time to the minute that one of the group tells, any tie will do.
    """
    sides = [group for group in groups if len({bucket[member].fact.value for member in group}) > 1]
    found = {id(group): list(group) for group in sides}
    rest = []
    for group in groups:
        best = max(
            (
                (max((_alike(ties, i, j) for i in group for j in side), default=0.0), place)
                for place, side in enumerate(sides)
            ),
            default=(0.0, 0),
        )
        if id(group) in found:
            continue
        side = found[id(sides[best[1]])] if sides else []
        firm = best[0] >= WITH_THEM or (best[0] > 0 and _tell_one_minute(bucket, group, sides[best[1]]))
        if firm and not any((min(i, j), max(i, j)) in apart for i in group for j in side):
            side.extend(group)
        else:
            rest.append(list(group))
    return sorted([sorted(group) for group in found.values()] + rest)


def _tell_one_minute(bucket: Sequence[Context], group: Sequence[int], side: Sequence[int]) -> bool:
    """Do accounts tell the very minute that another does, and no other hour there: "it happened at 21:40"?"""
    ours, theirs = [bucket[i] for i in group], [bucket[j] for j in side]
    if any(not _is_minute(one) for one in ours):
        return False
    held_apart = any(
        compare(one.fact, two.fact) == "conflict" and one.article == two.article for one in ours for two in theirs
    )
    return not held_apart and all(
        any(_is_minute(two) and compare(one.fact, two.fact) == "agreement" and one.time == two.time for two in theirs)
        for one in ours
    )


def _is_minute(context: Context) -> bool:
    """Is it a clock time that is told to the minute, not a round one, which much may have happened at?"""
    fact = context.fact
    _, _, clock = fact.value.partition("T")
    exact = fact.kind == "time" and fact.bound is None and not fact.approximate and not context.unsaid
    return exact and clock[2:3] == ":" and clock[3:5] not in ("00", "30")


def _alike(ties: Ties, i: int, j: int) -> float:
    pair = min(i, j), max(i, j)
    return ties.strength.get(pair, 0.0) if ties.verdicts.get(pair) == "agreement" else 0.0


def _converts(one: Context, two: Context) -> bool:
    return one.converted or two.converted


def _is_hedged(one: Context, two: Context) -> bool:
    """Is one figure the other with a hedge: "at least three" and "three", "morning" and 9:25?"""
    if one.fact.kind == "date":
        return one.fact.value == two.fact.value
    return compare(one.fact, two.fact) != "conflict"


def _sums_up(context: Context, strength: float) -> bool:
    """Does a fact stand where an account sums itself up, so that its own text telling otherwise speaks for nothing?"""
    return context.headline or (context.lead and context.fact.kind == "date" and strength >= FIRM)


def _is_of_then(one: Context, two: Context) -> bool:
    """Is one of two counts told of another time: three arrested today, four in July of last year?"""
    return one.fact.kind == "number" and (one.time is None) != (two.time is None)


def _contrasted(one: Context, two: Context) -> bool:
    """Does one sentence tell both, and set them against each other?"""
    return one.contrast and one.passage == two.passage


def _join_equal(count: int, ties: Mapping[tuple[int, int], float], apart: Set[tuple[int, int]]) -> list[list[int]]:
    """Groups by average link: two groups join while their members are on average tied enough, and none is `apart`."""
    groups = {i: [i] for i in range(count)}
    total: dict[int, dict[int, float]] = {i: {} for i in groups}
    never: dict[int, set[int]] = {i: set() for i in groups}
    for (i, j), strength in ties.items():
        total[i][j] = total[j][i] = strength
    for i, j in apart:
        never[i].add(j)
        never[j].add(i)

    def mean(one: int, other: int) -> float:
        return round(total[one][other] / (len(groups[one]) * len(groups[other])), 9)

    # An entry whose mean is no longer that of its two groups is out of date.
    heap = [(-mean(i, j), i, j) for i, j in ties if ties[i, j] >= EQUAL and j not in never[i]]
    heapify(heap)
    while heap:
        strength, kept, gone = heappop(heap)
        if kept not in groups or gone not in groups or gone in never[kept] or mean(kept, gone) != -strength:
            continue
        groups[kept] = sorted(groups[kept] + groups.pop(gone))
        for other in never.pop(gone):
            never[other].discard(gone)
            never[other].add(kept)
            never[kept].add(other)
        del total[kept][gone]
        for other, tied in total.pop(gone).items():
            if other != kept:
                del total[other][gone]
                total[kept][other] = total[other][kept] = total[kept].get(other, 0.0) + tied
        for other in total[kept]:
            if other not in never[kept] and mean(kept, other) >= EQUAL:
                heappush(heap, (-mean(kept, other), min(kept, other), max(kept, other)))
    return [groups[key] for key in sorted(groups)]


def _join_unequal(
    bucket: Sequence[Context],
    groups: list[list[int]],
    ties: Ties,
) -> list[list[int]]:
    """Join groups of different values that tell of one thing, the surest pair first."""
    home = {member: number for number, group in enumerate(groups) for member in group}
    members = {number: list(group) for number, group in enumerate(groups)}
    refused: set[tuple[int, int, int, int]] = set()
    for i, j in _unequal_pairs(bucket, ties):
        one, two = home[i], home[j]
        # Groups only grow: while both are as large as they were, the answer is the one given.
        asked = one, two, len(members[one]), len(members[two])
        if one == two or asked in refused:
            continue
        if not _may_differ(bucket, members[one], members[two], ties):
            refused.add(asked)
            continue
        for member in members[two]:
            home[member] = one
        members[one] = sorted(members[one] + members.pop(two))
    return [members[key] for key in sorted(members)]


def _unequal_pairs(
    bucket: Sequence[Context],
    ties: Ties,
) -> list[tuple[int, int]]:
    """Pairs of different values, each the other's best in its account, the surest first.

    Equal values pair first: a fact that the other account tells alike is not held against another of its figures.
    """
    best, paired, told_plainly = _told_elsewhere(bucket, ties)
    in_texts = {(context.article, context.fact.value) for context in bucket if not context.headline}
    found = []
    for (i, j), strength in ties.strength.items():
        ours, theirs = bucket[i], bucket[j]
        if ties.verdicts[i, j] == "agreement" or strength < UNEQUAL or ours.converted or theirs.converted:
            continue
        if are_ends(ours, theirs):
            found.append((i, j))
            continue
        if ties.verdicts[i, j] == "conflict" and strength < CONFLICT:
            continue
        if ours.article == theirs.article:
            summed_up = ours.headline != theirs.headline or _contrasted(ours, theirs)
            if (i, j) in ties.twice or (strength >= SAME_ACCOUNT and summed_up):
                found.append((i, j))
            continue
        if (i, j) not in ties.near or (ties.verdicts[i, j] == "conflict" and are_far_apart(ours, theirs)):
            continue
        # A headline sums up: its figure is held against the text's of others even where its own text tells theirs, if
        # it does not tell both.
        keys = [
            key
            for key, other, mine in (((i, theirs.article), theirs, j), ((j, ours.article), ours, i))
            if not _sums_up(other, strength)
            or any(member == mine for member, _ in paired)
            or (other.headline and (other.article, other.fact.value) in in_texts)
        ]
        same = ours.fact.value == theirs.fact.value
        if same and (ours.unsaid or theirs.unsaid):
            continue
        if (i, theirs.passage) in told_plainly or (j, ours.passage) in told_plainly:
            # "A one-year contract, less than a year after the other": a sentence, or headline, that tells both.
            continue
        values = {ours.fact.value, theirs.fact.value}
        better = [best[key] for key in keys if best[key][0] > strength + 1e-9 and best[key][1] not in values]
        if better or (not same and any(key in paired for key in keys)):
            continue
        found.append((i, j))
    return sorted(found, key=lambda pair: (-ties.strength[pair], pair))


class _Elsewhere(NamedTuple):
    """What other accounts tell of a fact, by its place and their article: the firmest tie with the value there, whether
    the same value is told, and by which passages plainly so.
    """

    best: Mapping[tuple[int, str], tuple[float, str]]
    paired: Set[tuple[int, str]]
    plainly: Set[tuple[int, str]]


def _told_elsewhere(bucket: Sequence[Context], ties: Ties) -> _Elsewhere:
    """What each fact is told as in the other accounts."""
    best: dict[tuple[int, str], tuple[float, str]] = {}
    paired: set[tuple[int, str]] = set()
    plainly: set[tuple[int, str]] = set()
    for (i, j), strength in ties.strength.items():
        for one, two in ((i, j), (j, i)):
            if bucket[one].article == bucket[two].article or bucket[two].converted:
                continue
            key = one, bucket[two].article
            best[key] = max(best.get(key, (0.0, "")), (strength, bucket[two].fact.value))
            same = ties.verdicts[i, j] == "agreement" or bucket[i].fact.value == bucket[j].fact.value
            if same and strength >= EQUAL and not bucket[two].headline:
                paired.add(key)
            if (
                ties.verdicts[i, j] == "agreement"
                and bucket[i].fact.bound == bucket[j].fact.bound
                and strength >= EQUAL
            ):
                plainly.add((one, bucket[two].passage))
    return _Elsewhere(best, paired, plainly)


def _may_differ(
    bucket: Sequence[Context],
    one: Sequence[int],
    two: Sequence[int],
    ties: Ties,
) -> bool:
    """Can two groups of different values be tellings of one thing?

    Not when an account tells both as a matter of course: then they are two things. Not when too many of the pairs
    between them cannot be about one thing.
    """
    pairs = [(min(i, j), max(i, j)) for i in one for j in two]
    tied = [ties.strength[pair] for pair in pairs if pair in ties.strength]
    surest = max(tied, default=0.0)
    alone = [group[0] for group in (one, two) if len(group) == 1]
    both = {bucket[i].article for i in one} & {bucket[j].article for j in two}
    for article in sorted(both):
        if not any(
            (min(i, j), max(i, j)) in ties.twice
            or _contrasted(bucket[i], bucket[j])
            or _is_hedged(bucket[i], bucket[j])
            or _is_of_then(bucket[i], bucket[j])
            or bucket[i].headline != bucket[j].headline
            or (alone and _sums_up(bucket[alone[0]], surest))
            for i in one
            for j in two
            if bucket[i].article == article == bucket[j].article
        ):
            return False
    if alone and _sums_up(bucket[alone[0]], surest):
        return len(tied) >= 1 and sum(tied) >= UNEQUAL * 0.6 * len(tied)
    if any(ties.strength.get(pair, 0.0) >= VOUCHED for pair in pairs if pair in ties.certain):
        return True
    # Of figures that do not fit each other most must be tied themselves, not over a third that fits both.
    apart = [
        (i, j)
        for i, j in pairs
        if not _converts(bucket[i], bucket[j]) and compare(bucket[i].fact, bucket[j].fact) == "conflict"
    ]
    if 2 * sum(pair in ties.strength for pair in apart) < len(apart):
        return False
    return len(tied) >= len(pairs) / 2 and sum(tied) >= UNEQUAL * 0.6 * len(tied)
