"""Links in, events out: the passages, over all articles, that tell of one happening or statement.

Average link (Sokal and Michener 1958) over the scores of the links: two groups join while their passages of different
articles are on average linked surely enough, so a chain of neighbours does not drift into one event. Then a passage
that tells of a second event as surely joins that one too.
"""

import re
from collections.abc import Mapping, Sequence

from geneva_corpus.model import Article, Event, Link, Passage

#: Groups join from this average score of their pairs; a passage joins a second event from the other.
JOIN, SECOND = 0.35, 0.45

LABEL = 90
CLAUSE = re.compile(r"[,;:.!?](?=\s)|\s[–—-]\s|\s(?=(?:which|who|that|while|after|before|and|but|where|when)\s)")

Group = frozenset[str]


def group(articles: Sequence[Article], links: Sequence[Link]) -> tuple[Event, ...]:
    """The events that these links make, in the order of the first article that tells them, then of its text."""
    passages = {passage.id: passage for article in articles for passage in article.passages}
    rank = {identity: number for number, identity in enumerate(passages)}
    scores: dict[str, dict[str, float]] = {}
    for link in links:
        scores.setdefault(link.a, {})[link.b] = link.score
        scores.setdefault(link.b, {})[link.a] = link.score
    groups = widen(join(scores, passages, rank), scores, passages, rank)
    ordered = sorted(
        {tuple(sorted(members, key=rank.__getitem__)) for members in groups}, key=lambda g: [rank[p] for p in g]
    )
    return tuple(
        Event(f"e{number}", label(members, scores, passages), members)
        for number, members in enumerate(ordered, start=1)
    )


def join(
    scores: Mapping[str, Mapping[str, float]], passages: Mapping[str, Passage], rank: Mapping[str, int]
) -> list[Group]:
    """Groups of two passages or more, joined best first until no two are alike enough."""
    groups: dict[int, Group] = {
        rank[identity]: frozenset([identity]) for identity in sorted(scores, key=rank.__getitem__)
    }
    near: dict[tuple[int, int], float] = {}
    for one, others in scores.items():
        for other, score in others.items():
            if rank[one] < rank[other] and score >= JOIN:
                near[rank[one], rank[other]] = score
    while near:
        best = max(near.items(), key=lambda item: (item[1], -item[0][0], -item[0][1]))
        if best[1] < JOIN:
            break
        kept, gone = best[0]
        groups[kept] |= groups.pop(gone)
        touched = {k for pair in near if kept in pair or gone in pair for k in pair} - {kept, gone}
        near = {pair: score for pair, score in near.items() if not {kept, gone} & set(pair)}
        for other in sorted(touched):
            score = average(groups[kept], groups[other], scores, passages)
            if score > 0:
                near[min(kept, other), max(kept, other)] = score
    return [members for members in groups.values() if len(members) > 1]


def average(
    one: Group, other: Group, scores: Mapping[str, Mapping[str, float]], passages: Mapping[str, Passage]
) -> float:
    """Mean score of the pairs of passages of different articles between two groups; 0 where there is no such pair."""
    pairs = [
        scores.get(a, {}).get(b, 0.0)
        for a in sorted(one)
        for b in sorted(other)
        if passages[a].article != passages[b].article
    ]
    return round(sum(pairs) / len(pairs), 6) if pairs else 0.0


def widen(
    groups: Sequence[Group],
    scores: Mapping[str, Mapping[str, float]],
    passages: Mapping[str, Passage],
    rank: Mapping[str, int],
) -> list[Group]:
    """The groups, each passage also in the one other that it tells of as surely."""
    wider = list(groups)
    for identity in sorted(scores, key=rank.__getitem__):
        own = [number for number, members in enumerate(groups) if identity in members]
        ties = [
            (average(frozenset([identity]), members, scores, passages), -number)
            for number, members in enumerate(groups)
            if identity not in members
        ]
        for score, number in sorted(ties, reverse=True)[: 2 - len(own)]:
            if score >= SECOND:
                wider[-number] |= {identity}
    return wider


def label(members: Sequence[str], scores: Mapping[str, Mapping[str, float]], passages: Mapping[str, Passage]) -> str:
    """The most central passage of an event, white space evened, shortened at a clause."""
    central = max(members, key=lambda one: round(sum(scores.get(one, {}).get(other, 0.0) for other in members), 6))
    text = " ".join(passages[central].text.split())
    if len(text) <= LABEL:
        return text
    cuts = [match.start() for match in CLAUSE.finditer(text, 30, LABEL)]
    end = cuts[-1] if cuts else text.rfind(" ", 0, LABEL)
    return text[: end if end > 0 else LABEL].rstrip(" ,;:–—-") + "…"
