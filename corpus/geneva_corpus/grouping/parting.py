"""What does not belong to one event: groups of passages in, groups without what only seemed to be of them out.

Passages that date what they tell to days that some account tells apart tell of different happenings. And a passage that
only one of many accounts ties to an event tells something that this one tells besides.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from geneva_corpus.forms.calendar import NO_YEAR, day_span
from geneva_corpus.grouping.average_link import Scores
from geneva_corpus.grouping.second_events import MOST
from geneva_corpus.grouping.tellers import homes
from geneva_corpus.model import Fact

Days = Mapping[int, frozenset[int]]

#: A date of so many days or less is told to the day. F1 on whole articles, on pairs and on the default articles .715,
#: .837, .924 (before SAME); if nothing is parted by days, .715, .830, .904; if weeks are exact, .715, .834, .916.
EXACT = 3
#: Passages this surely linked tell the same, of whatever day. F1 on pairs .832 (.837 without, .830 at .8), but a
#: contradiction stays in one event.
SAME = 0.9
#: A passage leaves an event that so many other articles tell when no more than so many of them are linked to it. If
#: none leaves, .714, .837, .881; if also where two others tell it, .710, .836, .924.
MANY, ALONE = 3, 1
#: An event whose passages give more different sets of days is not parted: it is no matter of a few dates.
SETS = 64


def days_told(facts: Sequence[Fact], number: Mapping[str, int]) -> dict[int, frozenset[int]]:
    """The days that passages tell, those that tell of days alone; `number` gives each passage its row."""
    told: defaultdict[int, set[int]] = defaultdict(set)
    vague = set()
    for fact in facts:
        row = number.get(fact.passage)
        if fact.kind != "date" or row is None:
            continue
        span = day_span(fact.value)
        if span is None or not all(map(math.isfinite, span)) or span[0] < date(NO_YEAR + 1, 1, 1).toordinal():
            vague.add(row)
            continue
        first, last = int(span[0]), max(int(span[0]), math.ceil(span[1]) - 1)
        if last - first < EXACT:
            told[row].update(range(first, last + 1))
        else:
            vague.add(row)
    return {row: frozenset(days) for row, days in told.items() if row not in vague}


def parted(groups: Sequence[set[int]], scores: Scores, owner: Sequence[int], days: Days) -> list[set[int]]:
    """The groups, those parted whose passages tell of days that one passage of the group tells apart.

    Whoever leaves takes along those that tell one of the same days; they stay as well. Where no passage tells both
    days, or where two tell the same but for the day ("put off from June 5, the talks were held on June 6" tells both),
    they may be two answers to one question, which only readers can settle, and nobody leaves.
    """
    found = [set(members) for members in groups]
    counts = Counter(member for members in groups for member in members)
    for members in found[:]:
        sets: defaultdict[frozenset[int], list[int]] = defaultdict(list)
        for member in sorted(members):
            if member in days:
                sets[days[member]].append(member)
        for apart in _leaving(sets, scores, owner) if 1 < len(sets) <= SETS else ():
            along = [
                m for told, mine in sets.items() if told & apart and told != apart for m in mine if counts[m] < MOST
            ]
            leaving = {*sets[apart], *along}
            if len({owner[member] for member in leaving}) > 1:  # else they stay: better so than told by nobody else
                members.difference_update(sets.pop(apart))
                counts.update(along)
                found.append(leaving)
    return [members for members in found if len({owner[member] for member in members}) > 1]


def _leaving(
    sets: Mapping[frozenset[int], Sequence[int]], scores: Scores, owner: Sequence[int]
) -> list[frozenset[int]]:
    """The sets of days that leave, one after the other, those first whose passages are told apart from most others."""
    near = {told: {other for other in sets if not told.isdisjoint(other)} for told in sets}
    tellers = {told: Counter(owner[member] for member in mine) for told, mine in sets.items()}
    apart: dict[frozenset[int], dict[frozenset[int], int]] = {told: {} for told in sets}
    for one, other in combinations(sets, 2):
        if other in near[one] or near[one].isdisjoint(near[other]):
            continue  # no third tells days of both
        if all(scores.get(a, {}).get(b, 0.0) < SAME for a in sets[one] for b in sets[other]):
            same = sum(count * tellers[other][article] for article, count in tellers[one].items())
            pairs = len(sets[one]) * len(sets[other]) - same
            apart[one][other] = apart[other][one] = pairs
    left: list[frozenset[int]] = []
    while True:
        worst = max(apart, key=lambda told: (sum(apart[told].values()) / len(sets[told]), sorted(told)))
        if not any(apart[worst].values()):
            return left
        left.append(worst)
        for other in apart.pop(worst):
            del apart[other][worst]


def loosened(groups: Sequence[set[int]], scores: Scores, owner: Sequence[int]) -> list[set[int]]:
    """The groups without the passages that only one of the many other articles that tell of it ties to it."""
    home = homes(groups)
    found = []
    for k, members in enumerate(groups):
        others = len({owner[member] for member in members}) - 1
        if others < MANY:
            found.append(set(members))
            continue
        stay = set()
        for member in members:
            tied = set()
            for other in scores.get(member, ()):
                if k in home.get(other, ()):
                    tied.add(owner[other])
                    if len(tied) > ALONE:
                        stay.add(member)
                        break
        found.append(stay)
    return [members for members in found if len({owner[member] for member in members}) > 1]
