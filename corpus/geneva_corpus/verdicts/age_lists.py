"""Ages told in a row of people without a name: of two such rows that differ in one age alone that one is contradicted.

Takes the facts of one bucket and how surely passages are of one event; gives the pairs of ages that differ. "Two women
aged 34 and 61 and a 19-year-old man" are "two women, 34 and 61, and a man of 29".
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.two_things import are_ages_apart

#: So many ages make a row that tells whose they are: of two one may be anybody's.
ROW = 3


def ages_of_rows(
    bucket: Sequence[Context], bond: Callable[[str, str], float], sure: float
) -> Iterator[tuple[int, int, float]]:
    """Places, ascending, of two ages of one person in two accounts, and the bond of their passages, at least `sure`."""
    rows: dict[str, list[int]] = {}
    for place, context in enumerate(bucket):
        told = span(context.fact.kind, context.fact.value)
        if context.role == "aged" and not context.whose and told is not None and told.low == told.high:
            rows.setdefault(context.passage, []).append(place)
    for one, two in combinations([row for row in rows.values() if len(row) >= ROW], 2):
        ours, theirs = bucket[one[0]], bucket[two[0]]
        if ours.article == theirs.article or len(one) != len(two):
            continue
        bound = bond(ours.passage, theirs.passage)
        if bound < sure or (pair := _differing(bucket, one, two)) is None:
            continue
        yield min(pair), max(pair), bound


def _differing(bucket: Sequence[Context], one: Sequence[int], two: Sequence[int]) -> tuple[int, int] | None:
    """The one age in which two rows differ, if all others are alike and it may be one person's."""
    ours, theirs = (Counter(bucket[place].fact.value for place in row) for row in (one, two))
    left, right = ours - theirs, theirs - ours
    if left.total() != 1 or right.total() != 1:
        return None
    i = next(place for place in one if bucket[place].fact.value in left)
    j = next(place for place in two if bucket[place].fact.value in right)
    a, b = bucket[i], bucket[j]
    heads = a.fact.of.removeprefix("age of "), b.fact.of.removeprefix("age of ")
    if "age" not in heads and heads[0].rstrip("s") != heads[1].rstrip("s"):
        return None
    return None if are_ages_apart(a.fact.value, b.fact.value) else (i, j)
