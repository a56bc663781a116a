"""Groups of one value each that contradict each other about one thing, as far as many small signs tell.

Takes groups of facts told alike, how surely passages tell of one event and how firmly facts are tied; gives pairs of
groups with the probability that they tell one thing with two values that cannot both be right. The rules of `joining`
ask for evidence in every pair; here the groups speak as a whole: two figures nearly alike, each told where the other
account tells nothing nearer, are seldom of two things.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.forms.amounts import Span
from geneva_corpus.model import Verdict
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.pair_signs import kind_of, weigh_pair
from geneva_corpus.verdicts.sameness import are_of_two
from geneva_corpus.verdicts.sign_weights import GROUPS

#: From this probability on two groups are told as a contradiction.
TOLD = 0.7
#: One amount more times the other than this is not looked at: what is learned of such is next to nothing.
FAR = 4.0
#: Margins and weighed signs beyond these say no more.
NOTHING, LEAST, MOST = -6.0, -3.0, 4.0


class Contradiction(NamedTuple):
    """Two groups, by their numbers, and how likely they contradict each other."""

    one: int
    other: int
    probability: float


class Pairs:
    """What is known of the pairs of a bucket: `bond` by passages, `verdict` and `tie` by places."""

    def __init__(
        self,
        bucket: Sequence[Context],
        bond: Callable[[str, str], float],
        are_two: Callable[[Context, Context], bool],
        verdicts: Mapping[tuple[int, int], Verdict],
        ties: Mapping[tuple[int, int], float],
    ) -> None:
        self.bucket = bucket
        self.verdicts = verdicts
        self._bond = bond
        self._are_two = are_two
        self._ties = ties
        self._weights: dict[tuple[int, int], float] = {}

    def verdict(self, i: int, j: int) -> Verdict | None:
        return self.verdicts.get((min(i, j), max(i, j)))

    def tie(self, i: int, j: int) -> float:
        return self._ties.get((min(i, j), max(i, j)), 0.0)

    def may_contradict(self, i: int, j: int) -> bool:
        """Does nothing speak plainly against it that two values which do not fit are told of one thing?"""
        a, b = self.bucket[i], self.bucket[j]
        return not are_of_two(a, b, self._bond(a.passage, b.passage)) and not self._are_two(a, b)

    def weight(self, i: int, j: int) -> float:
        """How much speaks for it that two facts are of one thing; little where their accounts have nothing to do."""
        pair = min(i, j), max(i, j)
        if pair not in self._weights:
            a, b = self.bucket[pair[0]], self.bucket[pair[1]]
            bond = self._bond(a.passage, b.passage)
            self._weights[pair] = round(weigh_pair(a, b, bond), 6) if bond else 3 * LEAST
        return self._weights[pair]


def find_contradictions(groups: Sequence[Sequence[int]], pairs: Pairs) -> list[Contradiction]:
    """The pairs of groups that contradict each other, the surest first."""
    # As much as the costly signs can add at most: most pairs of groups are out of the question without them.
    more = GROUPS["margin"] * MOST + GROUPS["elsewhere"] * NOTHING
    least = math.log(TOLD / (1 - TOLD))
    found = []
    for one, group in enumerate(groups):
        for other in range(one + 1, len(groups)):
            first = _first_signs(group, groups[other], pairs)
            if first is None or _weighed(first[0]) + more < least:
                continue
            weight = _weighed(first[0] | _further_signs(group, groups[other], first[1], pairs))
            if weight >= least:
                found.append(Contradiction(one, other, round(1 / (1 + math.exp(-weight)), 6)))
    return sorted(found, key=lambda pair: (-pair.probability, pair.one, pair.other))


def group_signs(group: Sequence[int], other: Sequence[int], pairs: Pairs) -> dict[str, float] | None:
    """The signs that two groups contradict each other, by name; None where they cannot."""
    first = _first_signs(group, other, pairs)
    return None if first is None else first[0] | _further_signs(group, other, first[1], pairs)


def _weighed(signs: Mapping[str, float]) -> float:
    return sum([GROUPS[name] * sign for name, sign in signs.items()])


def _first_signs(
    group: Sequence[int], other: Sequence[int], pairs: Pairs
) -> tuple[dict[str, float], tuple[int, int]] | None:
    """The signs that cost little, and the pair of facts that are likeliest of one thing."""
    bucket = pairs.bucket
    first, second = bucket[group[0]], bucket[other[0]]
    one, two = span(first.fact.kind, first.fact.value), span(second.fact.kind, second.fact.value)
    if one is None or two is None or (apart := _apart(first, one, two)) is None:
        return None
    differing = [
        (i, j)
        for i in group
        for j in other
        if pairs.verdict(i, j) == "conflict" and bucket[i].article != bucket[j].article
    ]
    against = [(i, j) for i, j in differing if pairs.may_contradict(i, j)]
    if not against or 2 * len(against) < len(differing):
        return None
    ours, theirs = _tellers(group, pairs), _tellers(other, pairs)
    if any(not _may_tell_both(article, group, other, pairs) for article in ours & theirs):
        return None
    weights = [pairs.weight(i, j) for i, j in against]
    i, j = against[max(range(len(against)), key=lambda place: (weights[place], -place))]
    a, b = bucket[i], bucket[j]
    kind = kind_of(a, b)
    signs = {
        "one": 1.0,
        kind: 1.0,
        "weight": sum(weights) / len(weights),
        "tie": max(pairs.tie(i, j) for i, j in against),
        "heads": len(a.heads & b.heads) / min(len(a.heads), len(b.heads)) if a.heads and b.heads else 0.0,
        "told by both": float(bool(ours & theirs)),
        "shared": len(ours & theirs) / min(len(ours), len(theirs)),
        "tellers": math.log(min(len(ours), len(theirs))),
        "headline": float(a.headline or b.headline),
        "other scope": float(a.scope != b.scope),
        "times": float(any(bucket[i].time == bucket[j].time for i, j in against)),
        "range": float(kind != "time" and (one.low != one.high or two.low != two.high)),
        "small": math.log1p(min(abs(one.low), abs(two.low))) if kind == "number" else 0.0,
        "digit": float(kind != "time" and differ_in_a_digit(a.fact.value, b.fact.value)),
        "minutes apart" if kind == "time" else "apart": apart,
    }
    return signs, (i, j)


def _further_signs(group: Sequence[int], other: Sequence[int], best: tuple[int, int], pairs: Pairs) -> dict[str, float]:
    """The signs for which all that the accounts tell is looked through."""
    i, j = best
    both = _tellers(group, pairs) & _tellers(other, pairs)
    elsewhere = _told_elsewhere(group, other, both, pairs)
    return {
        "margin": min(_margin(i, j, other, pairs), _margin(j, i, group, pairs)),
        "elsewhere": elsewhere,
        "told elsewhere": float(elsewhere > NOTHING),
    }


def _tellers(group: Sequence[int], pairs: Pairs) -> set[str]:
    """The accounts that tell the value of a group."""
    return {pairs.bucket[member].article for member in group}


def _apart(context: Context, one: Span, two: Span) -> float | None:
    """How far two values are apart: the log of how many times one is the other, or of minutes; None if too far."""
    if context.fact.kind == "date" or (context.fact.kind == "number" and not one.measure.isalpha()):
        return None
    if context.fact.kind == "time":
        return math.log1p(abs(one.low - two.low))
    low, high = sorted((abs(one.low), abs(two.low)))
    return math.log(high / low) if low and high / low <= FAR else None


def _may_tell_both(article: str, group: Sequence[int], other: Sequence[int], pairs: Pairs) -> bool:
    """May one account tell both values of one thing: a headline and its text, two sources set against each other?"""
    told, against = (
        [pairs.bucket[member] for member in members if pairs.bucket[member].article == article]
        for members in (group, other)
    )
    return any(
        one.headline != two.headline or (one.contrast and one.passage == two.passage) for one in told for two in against
    )


def _margin(i: int, j: int, group: Sequence[int], pairs: Pairs) -> float:
    """How much more speaks for `j` than for any other fact of its account to be what `i` tells."""
    article = pairs.bucket[j].article
    others = [
        pairs.weight(i, k)
        for k, context in enumerate(pairs.bucket)
        if context.article == article and k not in group and context.passage != pairs.bucket[i].passage
    ]
    return max(LEAST, min(MOST, pairs.weight(i, j) - max(others, default=NOTHING)))


def _told_elsewhere(group: Sequence[int], other: Sequence[int], both: set[str], pairs: Pairs) -> float:
    """How much speaks for it that an account of one group tells the value of the other, too, of the same thing."""
    found = NOTHING
    for members, held in ((group, other), (other, group)):
        tellers = _tellers(held, pairs) - both
        for i in members:
            for k, context in enumerate(pairs.bucket):
                if context.article in tellers and pairs.verdict(i, k) == "agreement":
                    found = max(found, pairs.weight(i, k))
    return found


def differ_in_a_digit(one: str, other: str) -> bool:
    """Do two normal forms differ in one sign only: 322 and 328, a slip or an error?"""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
