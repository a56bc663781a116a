"""Groups of one value each that tell one thing with two values, which contradict or fit each other.

Takes groups of facts told alike, how surely passages tell of one event and how firmly facts are tied; gives pairs of
groups with the probability that they tell one thing. The rules of `joining` ask for evidence in every pair; here the
groups speak as a whole, as far as many small signs tell: two figures nearly alike, each told where the other account
tells nothing nearer, are seldom of two things.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from geneva_corpus.forms.amounts import Span
from geneva_corpus.language.roles import PERSON_ROLES
from geneva_corpus.model import Verdict
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.pair_signs import kind_of, weigh_pair
from geneva_corpus.verdicts.sameness import tells_otherwise, times_agree
from geneva_corpus.verdicts.sign_weights import FITTING, GROUPS
from geneva_corpus.verdicts.two_things import are_of_two

#: From this probability on two groups are told as a contradiction, and as one value and the same told more exactly.
TOLD = 0.65
TOLD_FITTING = 0.65
#: One amount more times the other than this is not looked at: what is learned of such is next to nothing.
FAR = 4.0
#: Margins and weighed signs beyond these say no more.
NOTHING, LEAST, MOST = -6.0, -3.0, 4.0


class Divergent(NamedTuple):
    """Two groups, by their numbers, and how likely they tell one thing with these two values."""

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
        self.in_article: dict[str, list[int]] = {}
        self.in_passage: dict[str, list[int]] = {}
        for place, context in enumerate(bucket):
            self.in_article.setdefault(context.article, []).append(place)
            self.in_passage.setdefault(context.passage, []).append(place)

    def verdict(self, i: int, j: int) -> Verdict | None:
        return self.verdicts.get((i, j) if i < j else (j, i))

    def tie(self, i: int, j: int) -> float:
        return self._ties.get((i, j) if i < j else (j, i), 0.0)

    def are_of_two_accounts(self, i: int, j: int) -> bool:
        return self.bucket[i].article != self.bucket[j].article

    def may_contradict(self, i: int, j: int) -> bool:
        """Does nothing speak plainly against it that two values which do not fit are told of one thing?"""
        a, b = self.bucket[i], self.bucket[j]
        if a.fact.kind == "time" and ":" not in a.fact.value + b.fact.value:
            return False  # a morning and an afternoon
        if a.fact.kind == "number" and not times_agree(a, b) and _befell_today(a, b):
            return False
        return not are_of_two(a, b, self._bond(a.passage, b.passage)) and not self._are_two(a, b)

    def may_fit(self, i: int, j: int) -> bool:
        """Does nothing speak plainly against it that two values which fit are told of one thing?"""
        a, b = self.bucket[i], self.bucket[j]
        open_ends = a.fact.bound is not None and a.fact.bound == b.fact.bound  # more than seven, more than eight
        return not (a.unsaid or b.unsaid or open_ends or self._tells_plainly(i, j) or self._tells_plainly(j, i))

    def _tells_plainly(self, i: int, j: int) -> bool:
        """Does the passage of `j` tell what `i` tells, too: "a second one-year contract in less than a year"?"""
        return any(self.verdict(i, k) == "agreement" for k in self.in_passage[self.bucket[j].passage])

    def weight(self, i: int, j: int) -> float:
        """How much speaks for it that two facts are of one thing; little where their accounts have nothing to do."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._weights:
            a, b = self.bucket[pair[0]], self.bucket[pair[1]]
            bond = self._bond(a.passage, b.passage)
            self._weights[pair] = round(weigh_pair(a, b, bond), 6) if bond else 3 * LEAST
        return self._weights[pair]


def _befell_today(a: Context, b: Context) -> bool:
    """Did the same befall people, the ones where an account sums up its story: three arrested today, four in 2019?"""
    today = a if a.time is None else b
    return a.role == b.role and a.role in PERSON_ROLES and today.time is None and (today.lead or today.headline)


def find_divergent(groups: Sequence[Sequence[int]], pairs: Pairs, verdict: Verdict) -> list[Divergent]:
    """The pairs of groups of one thing whose values stand so to each other, the surest first."""
    weights, told = (GROUPS, TOLD) if verdict == "conflict" else (FITTING, TOLD_FITTING)
    # As much as the costly signs can add at most: most pairs of groups are out of the question without them.
    more = weights["margin"] * MOST + max(0.0, weights["elsewhere"] * NOTHING)
    least = math.log(told / (1 - told))
    found = []
    for one, group in enumerate(groups):
        for other in range(one + 1, len(groups)):
            first = _first_signs(group, groups[other], pairs, verdict)
            if first is None or _weighed(first[0], weights) + more < least:
                continue
            weight = _weighed(first[0] | _further_signs(group, groups[other], first[1], pairs, verdict), weights)
            if weight >= least:
                found.append(Divergent(one, other, round(1 / (1 + math.exp(-weight)), 6)))
    return sorted(found, key=lambda pair: (-pair.probability, pair.one, pair.other))


def group_signs(group: Sequence[int], other: Sequence[int], pairs: Pairs, verdict: Verdict) -> dict[str, float] | None:
    """All signs that two groups tell one thing, by name, as weights are fitted on them; None where they cannot."""
    first = _first_signs(group, other, pairs, verdict)
    return None if first is None else first[0] | _further_signs(group, other, first[1], pairs, verdict)


def _weighed(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the signs, each by its weight. Of ranks that fit, "at least 3rd" and "3rd", none was ever seen."""
    return sum([weights.get(name, 0.0) * sign for name, sign in signs.items()])


def _first_signs(
    group: Sequence[int], other: Sequence[int], pairs: Pairs, verdict: Verdict
) -> tuple[dict[str, float], tuple[int, int]] | None:
    """The signs that cost little, and the pair of facts that are likeliest of one thing."""
    bucket = pairs.bucket
    verdicts = {(i, j): pairs.verdict(i, j) for i in group for j in other}
    if verdict == "precision" and "conflict" in verdicts.values():
        return None
    differing = [pair for pair, found in verdicts.items() if found == verdict and pairs.are_of_two_accounts(*pair)]
    if not differing:
        return None
    first, second = bucket[group[0]], bucket[other[0]]
    one, two = span(first.fact.kind, first.fact.value), span(second.fact.kind, second.fact.value)
    apart = 0.0 if verdict == "precision" or one is None or two is None else _apart(first, one, two)
    if one is None or two is None or apart is None:
        return None
    may = pairs.may_fit if verdict == "precision" else pairs.may_contradict
    against = [pair for pair in differing if may(*pair)]
    if 2 * len(against) < len(differing):
        return None
    ours, theirs = _tellers(group, pairs), _tellers(other, pairs)
    if verdict == "conflict" and any(not _may_tell_both(article, group, other, pairs) for article in ours & theirs):
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
        "bounded": float((a.fact.bound is None) != (b.fact.bound is None)),
        "headline": float(a.headline or b.headline),
        "other scope": float(a.scope != b.scope),
        "times": float(any(bucket[i].time == bucket[j].time for i, j in against)),
        "range": float(kind not in ("date", "time") and (one.low != one.high or two.low != two.high)),
        "small": math.log1p(min(abs(one.low), abs(two.low))) if kind == "number" else 0.0,
        "digit": float(kind not in ("date", "time") and differ_in_a_digit(a.fact.value, b.fact.value)),
        "minutes apart" if kind == "time" else "apart": apart,
        "days": math.log1p(min(one.high - one.low, two.high - two.low)) if kind == "date" else 0.0,
        "tells otherwise": float(kind == "date" and tells_otherwise(a, b)),
    }
    return signs, (i, j)


def _further_signs(
    group: Sequence[int], other: Sequence[int], best: tuple[int, int], pairs: Pairs, verdict: Verdict
) -> dict[str, float]:
    """The signs for which all that the accounts tell is looked through."""
    i, j = best
    both = _tellers(group, pairs) & _tellers(other, pairs)
    elsewhere = _told_elsewhere(group, other, both, pairs)
    margin = _margin(i, j, other, pairs, verdict)
    return {
        "margin": min(margin, _margin(j, i, group, pairs, verdict)) if margin > LEAST else LEAST,
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
    """May one account tell both values of one thing: one in its headline alone, the other in its text?"""
    told, against = (
        all(pairs.bucket[member].headline for member in members if pairs.bucket[member].article == article)
        for members in (group, other)
    )
    return told != against


def _margin(i: int, j: int, group: Sequence[int], pairs: Pairs, verdict: Verdict) -> float:
    """How much more speaks for `j` than for any other fact of its account to be what `i` tells."""
    others = [
        pairs.weight(i, k)
        for k in pairs.in_article[pairs.bucket[j].article]
        if k not in group
        and pairs.bucket[k].passage != pairs.bucket[i].passage
        # Who tells the day and its part tells both: that neither is the nearer says nothing.
        and (verdict == "conflict" or pairs.verdict(i, k) != "agreement")
    ]
    return max(LEAST, min(MOST, pairs.weight(i, j) - max(others, default=NOTHING)))


def _told_elsewhere(group: Sequence[int], other: Sequence[int], both: set[str], pairs: Pairs) -> float:
    """How much speaks for it that an account of one group tells the value of the other, too, of the same thing."""
    found = NOTHING
    for members, held in ((group, other), (other, group)):
        told = [place for article in _tellers(held, pairs) - both for place in pairs.in_article[article]]
        for i in members:
            for k in told:
                if pairs.verdict(i, k) == "agreement":
                    found = max(found, pairs.weight(i, k))
    return found


def differ_in_a_digit(one: str, other: str) -> bool:
    """Do two normal forms differ in one sign only: 322 and 328, a slip or an error?"""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
