"""Groups of one and the same value that tell of one thing, as far as many small signs tell.

Takes the groups of a bucket once its rules have spoken; gives them with those joined that differ in nothing and that
the signs of `pair_signs` tie. The rules ask for evidence in every pair; two accounts that tell one value in passages of
one event need less to agree. Groups that hold two values stay as they are: here nothing is held against anything.
"""

from collections.abc import Sequence

from geneva_corpus.verdicts.contradictions import NOTHING, Pairs

#: From these log odds on two facts of one value are one told twice: likelier than not. On 42 annotated clusters 23 more
#: agreements are told, 18 of them annotated; from -1 on 59 more, 41 of them annotated.
TOLD = 0.0


def join_alike(groups: Sequence[Sequence[int]], pairs: Pairs) -> list[list[int]]:
    """The groups, those of one value that are tied joined, the surest first."""
    bucket = pairs.bucket
    plain = [number for number, group in enumerate(groups) if len({bucket[member].fact.value for member in group}) == 1]
    found = [
        (-weight, one, other)
        for place, one in enumerate(plain)
        for other in plain[place + 1 :]
        if (weight := _weight(groups[one], groups[other], pairs)) >= TOLD
    ]
    home = list(range(len(groups)))
    members = [list(group) for group in groups]
    for _, one, other in sorted(found):
        kept, gone = home[one], home[other]
        if kept == gone or _weight(members[kept], members[gone], pairs) < TOLD:
            continue
        home = [kept if place == gone else place for place in home]
        members[kept] = sorted(members[kept] + members[gone])
        members[gone] = []
    return [group for group in members if group]


def _weight(one: Sequence[int], other: Sequence[int], pairs: Pairs) -> float:
    """How much speaks on average for it that two groups are of one thing; next to nothing where they cannot be."""
    bucket = pairs.bucket
    if not {bucket[i].passage for i in one}.isdisjoint(bucket[j].passage for j in other):
        return NOTHING  # one passage tells both: two things with one value
    weights = [
        pairs.weight(i, j) if _may_agree(i, j, pairs) else NOTHING
        for i in one
        for j in other
        if bucket[i].article != bucket[j].article
    ]
    return sum(weights) / len(weights) if weights else NOTHING


def _may_agree(i: int, j: int, pairs: Pairs) -> bool:
    """Have two facts one value, and is it not told of two deeds, nor ranks it two things: the sixth seed and team?"""
    a, b = pairs.bucket[i], pairs.bucket[j]
    if pairs.verdict(i, j) != "agreement" or a.fact.kind != b.fact.kind:
        return False
    if a.fact.kind == "ordinal" and a.nouns.isdisjoint(b.nouns):
        return False
    return a.fact.kind not in ("date", "time") or not (a.heads and b.heads) or not a.heads.isdisjoint(b.heads)
