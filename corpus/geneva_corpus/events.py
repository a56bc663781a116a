"""Links in, events out: the passages, over all articles, that tell of one happening or statement.

Average link (Sokal and Michener 1958) over the scores of the links: two groups join while their passages of different
articles are on average linked surely enough, so a chain of neighbours does not drift into one event. Then a passage
that tells of a second event nearly as surely joins that one too.
"""

import heapq
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geneva_corpus.language.event_labels import label
from geneva_corpus.model import Article, Divergence, Event, Link, Passage
from geneva_corpus.pace import Progress, unswept

if TYPE_CHECKING:
    from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: Groups join from this average score of their pairs of passages.
JOIN = 0.3
#: A passage joins a second event from this average of its links to it; or where it is tied this broadly, and nearly as
#: broadly as to its own. How broadly: the mean over the articles that tell of it of the best link to each; all links
#: count as one article more, and none as another, lest one link make an event of two passages its own. F1 of pairs that
#: share an event, on whole articles and on pairs: .711 and .824, by averages alone .705 and .785.
SECOND, BROAD, NEARLY = 0.65, 0.5, 0.8
#: So many events a passage tells of.
MOST = 2
#: How a sentence begins that goes on about what the one before it tells.
LEANS = re.compile(r"\W*(?:it|its|this|that|these|those)\b", re.IGNORECASE)
#: Scores are added up in whole millionths, their last place: sums are the same in whatever order groups join.
UNIT = 1_000_000

Scores = Mapping[int, Mapping[int, float]]


@unswept()
def group(
    articles: Sequence[Article],
    links: Sequence[Link],
    quotations: "Sequence[QuotationPair]" = (),
    *,
    progress: Progress | None = None,
) -> tuple[Event, ...]:
    """The events that these links make, in the order of the first article that tells them, then of its text.

    `quotations` are the renderings of one statement that these articles hold.
    """
    passages = [passage for article in articles for passage in article.passages]
    number = {passage.id: k for k, passage in enumerate(passages)}
    owner = [k for k, article in enumerate(articles) for _ in article.passages]
    # Ties are settled by the texts, so that the order the articles were given in changes nothing but names.
    own = sorted(range(len(articles)), key=lambda k: (articles[k].text, articles[k].path))
    turn = {k: place for place, k in enumerate(own)}
    rank = [(turn[owner[k]], passage.start) for k, passage in enumerate(passages)]
    scores: dict[int, dict[int, float]] = {}
    for link in links:
        one, other = number[link.a], number[link.b]
        scores.setdefault(one, {})[other] = link.score
        scores.setdefault(other, {})[one] = link.score
    groups = _widen(_join(scores, owner, rank, progress), scores, owner)
    _carry_on(groups, passages, number, rank, quotations)
    ordered = sorted({tuple(sorted(members)) for members in groups})
    return tuple(
        Event(f"e{k}", label(members, scores, passages), tuple(passages[member].id for member in members))
        for k, members in enumerate(ordered, start=1)
    )


def complete(
    articles: Sequence[Article], events: Sequence[Event], divergences: Sequence[Divergence]
) -> tuple[tuple[Event, ...], tuple[Divergence, ...]]:
    """The events with those that only a divergence tells of, and the divergences, each with the event it is of.

    Two renderings of one statement are one event even where their passages share too little to be linked.
    """
    passages = [passage for article in articles for passage in article.passages]
    number = {passage.id: k for k, passage in enumerate(passages)}
    groups: list[set[int]] = []
    for divergence in divergences:
        if not divergence.event:
            told = {number[reading.passage] for reading in divergence.readings}
            groups = [told.union(*(group for group in groups if group & told))] + [g for g in groups if not g & told]
    if not groups:
        return tuple(events), tuple(divergences)
    further = [
        Event("", label(sorted(told), {}, passages), tuple(passages[k].id for k in sorted(told))) for told in groups
    ]
    ordered = sorted((*events, *further), key=lambda event: [number[passage] for passage in event.passages])
    names = {event.id: f"e{k}" for k, event in enumerate(ordered, start=1)}
    home = {passage: f"e{k}" for k, event in enumerate(ordered, start=1) if not event.id for passage in event.passages}
    return (
        tuple(replace(event, id=f"e{k}") for k, event in enumerate(ordered, start=1)),
        tuple(
            replace(one, event=names[one.event] if one.event else home[one.readings[0].passage]) for one in divergences
        ),
    )


def _join(
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


def _widen(groups: Sequence[Sequence[int]], scores: Scores, owner: Sequence[int]) -> list[set[int]]:
    """The groups, each passage also in the one other group that it tells of as well."""
    home = {passage: k for k, members in enumerate(groups) for passage in members}
    tellers = [Counter(owner[passage] for passage in members) for members in groups]
    wider = [set(members) for members in groups]
    for passage, others in scores.items():
        ties: dict[int, float] = {}
        best: dict[int, dict[int, float]] = {}
        for other, score in others.items():
            k = home.get(other)
            if k is not None:
                ties[k] = ties.get(k, 0.0) + score
                by_article = best.setdefault(k, {})
                by_article[owner[other]] = max(score, by_article.get(owner[other], 0.0))
        average, broad = {}, {}
        for k, tied in ties.items():
            own = tellers[k][owner[passage]]
            articles = len(tellers[k]) - (own > 0)
            average[k] = round(tied / (len(groups[k]) - own), 6)
            broad[k] = round((sum(sorted(best[k].values())) + average[k]) / (articles + 2), 6)
        mine = home.get(passage)
        least = BROAD if mine is None else max(BROAD, NEARLY * broad.pop(mine, 0.0))
        ranked = sorted(((max(average[k], wide), -k) for k, wide in broad.items()), reverse=True)
        for _, k in ranked[: 2 if mine is None else 1]:
            if average[-k] >= SECOND or broad[-k] >= least:
                wider[-k].add(passage)
    return wider


def _carry_on(
    groups: Sequence[set[int]],
    passages: Sequence[Passage],
    number: Mapping[str, int],
    rank: Sequence[tuple[int, int]],
    quotations: "Sequence[QuotationPair]",
) -> None:
    """Adds to an event the next sentences of a quotation that two accounts give, where they go on about the same.

    "The answer was short. It reached us on Monday": what is said of "it" in both accounts tells of the answer.
    """
    both = {
        tuple(sorted((number[pair.a.passage], number[pair.b.passage])))
        for pair in quotations
        if pair.a.how == pair.b.how == "quotation"
    }
    events = Counter(member for members in groups for member in members)
    for one, other in sorted(both, key=lambda pair: sorted(rank[member] for member in pair)):
        after = (one + 1, other + 1)
        if after not in both or any(passages[member].article != passages[member - 1].article for member in after):
            continue
        if not any(LEANS.match(passages[member].text) for member in after):
            continue
        for members in groups:
            if one in members and other in members:
                added = [member for member in after if member not in members and events[member] < MOST]
                members.update(added)
                events.update(added)
