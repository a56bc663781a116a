"""Scores of links in, groups of passages out: average link.

Two groups join while their passages of different articles are on average linked surely enough (Sokal and Michener
1958), so a chain of neighbours does not drift into one event.
"""

import heapq
from collections.abc import Mapping, Sequence

from geneva_corpus.pace import Progress

#: Groups join from this average score of their pairs of passages.
JOIN = 0.3
#: Scores are added up in whole millionths, their last place: sums are the same in whatever order groups join.
UNIT = 1_000_000

Scores = Mapping[int, Mapping[int, float]]


def join(
    scores: Scores, owner: Sequence[int], rank: Sequence[tuple[int, int]], progress: Progress | None
) -> list[list[int]]:
    """Groups of passages, the two most alike joined first, until no two are alike enough."""
    names = sorted(scores, key=rank.__getitem__)
    size = len(names)
    members: list[list[int]] = [[passage] for passage in names]
    tellers = [{owner[passage]: 1} for passage in names]
    seat = {passage: k for k, passage in enumerate(names)}
    near = [{seat[other]: round(score * UNIT) for other, score in scores[passage].items()} for passage in names]
    least, groups = round(JOIN * UNIT), size

    def turn(average: int, one: int, other: int, told: int) -> int:
        """One number by which joins are ordered: the most alike first, then the first in their order.

        `told`, how many passages both groups have, tells later whether they are still what they were.
        """
        return (((UNIT - average) * size + one) * size + other) * (size + 1) + told

    first = [
        turn(score, k, other, 2)
        for k, row in enumerate(near)
        for other, score in row.items()
        if k < other and score >= least
    ]
    first.sort(reverse=True)
    later: list[int] = []  # a heap: the averages of groups that have joined
    turns = 0
    while first or later:
        turns += 1
        if progress is not None and turns % 1_024 == 0:
            progress("grouping", size - groups, size)
        ahead = first.pop() if not later or (first and first[-1] < later[0]) else heapq.heappop(later)
        rest, told = divmod(ahead, size + 1)
        rest, other = divmod(rest, size)
        one = rest % size
        if not members[one] or not members[other] or len(members[one]) + len(members[other]) != told:
            continue
        groups -= 1
        members[one] += members[other]
        members[other] = []
        ours = tellers[one]
        for article, count in tellers[other].items():
            ours[article] = ours.get(article, 0) + count
        row, gone, many = near[one], near[other], len(members[one])
        near[other], tellers[other] = {}, {}
        del row[other]
        for third, total in gone.items():
            if third != one:
                theirs = near[third]
                del theirs[other]
                row[third] = theirs[one] = row.get(third, 0) + total
        for third, total in row.items():
            pairs = many * len(members[third])
            few, rest_of = tellers[third], ours
            if len(few) > len(ours):
                few, rest_of = ours, few
            for article, count in few.items():
                if article in rest_of:
                    pairs -= count * rest_of[article]
            average = round(total / pairs)
            if average >= least:
                heapq.heappush(later, turn(average, min(one, third), max(one, third), many + len(members[third])))
    return [passages for passages in members if len(passages) > 1]
