"""What passages tell besides: groups of passages in, the groups with those that tell of them as well out.

A passage may tell of two events: of the second nearly as surely, or with words that its own event does not have. And
headline, lead and a later paragraph of one article often tell one thing; links join passages of different articles
only, and the briefest telling may be too brief to be linked.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from geneva_corpus.grouping.average_link import Scores
from geneva_corpus.grouping.tellers import Tellers, Told, homes, ties
from geneva_corpus.pace import Progress, paced

#: A passage joins a second event from this average of its links to it; or where it is tied this broadly, and nearly as
#: broadly as to its own. How broadly: the mean over the articles that tell of it of the best link to each; all links
#: count as one article more, and none as another, lest one link make an event of two passages its own. F1 of pairs that
#: share an event, on whole articles and on pairs: .711 and .824, by averages alone .705 and .785.
SECOND, BROAD, NEARLY = 0.65, 0.5, 0.8
#: So many events a passage tells of.
MOST = 2

#: A passage also joins an event that tells this much of what it tells and its own event does not, by rarity of words,
#: where it is linked this surely to one passage of it and linked to so many of the articles that tell it. F1 on whole
#: articles, pairs and the default articles .715, .837, .924; without .711, .828, .838; at .12 .715, .841, .912; at .22
#: .715, .833, .899. If the surest link may be .5, .712, .837, .924; .7, .707, .833, .862.
BEYOND, SURE, HALF = 0.18, 0.6, 0.5
#: A passage tells another of its article again when, by rarity of words, so much of the shorter one is in the longer:
#: one that is in no event; and one that is in another event and linked to so many of the articles that tell the second.
#: Without, .715, .832, .869. From .4 to .6 for the first and from .6 to .8 for the second it makes little difference.
AGAIN, BOTH, MOSTLY = 0.5, 0.7, 0.6
#: So many words they share at least: a name alone is no happening.
WORDS = 3
#: A word that more passages of one article have finds none that are told again: it tells too little for the time.
COMMON = 50


def widen(groups: Sequence[Sequence[int]], scores: Scores, owner: Sequence[int]) -> list[set[int]]:
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


def beyond(
    groups: Sequence[set[int]],
    scores: Scores,
    owner: Sequence[int],
    told: Told,
    progress: Progress | None = None,
) -> list[set[int]]:
    """The groups, each passage of one also in that which tells most of what the passage tells beyond its own."""
    home = homes(groups)
    tellers: dict[int, Tellers] = {}

    def of(k: int) -> Tellers:
        if k not in tellers:
            tellers[k] = Tellers(groups[k], owner, told)
        return tellers[k]

    wider = [set(members) for members in groups]
    for passage in paced(sorted(home), "grouping", progress):
        mine, article, words = home[passage], owner[passage], told.words[passage]
        if len(mine) != 1 or not words:
            continue
        known: list[float] = []
        found = []
        for k, best in ties(passage, scores, owner, home).items():
            if k == mine[0] or max(best.values()) < SURE or len(best) < HALF * of(k).others(article):
                continue
            known = known or of(mine[0]).known(words, article)
            new = 0.0
            for word, there, here in zip(words, of(k).shares(words, article), known, strict=True):
                if there > here:
                    new += told.rarity[word] * (there - here)
            share = round(new / told.size[passage], 6)
            if share >= BEYOND:
                found.append((-share, k))
        if found:
            wider[min(found)[1]].add(passage)
    return wider


def restated(
    groups: Sequence[set[int]],
    scores: Scores,
    owner: Sequence[int],
    told: Told,
    progress: Progress | None = None,
) -> list[set[int]]:
    """The groups, each also with the passages that tell again what another passage of their article tells of it."""
    home = homes(groups)
    accounts = [{owner[member] for member in members} for members in groups]
    holders: dict[int, dict[str, list[int]]] = {}
    for passage in sorted(home):
        own = holders.setdefault(owner[passage], {})
        for word in told.words[passage]:
            own.setdefault(word, []).append(passage)
    wider = [set(members) for members in groups]
    for passage in paced(range(len(owner)), "grouping", progress):
        mine, article = home.get(passage, ()), owner[passage]
        if len(mine) >= MOST or article not in holders:
            continue
        tied = {k: len(best) for k, best in ties(passage, scores, owner, home).items()}
        if mine:
            open_to = {
                k
                for k, count in tied.items()
                if k not in mine and article in accounts[k] and count >= MOSTLY * (len(accounts[k]) - 1)
            }
            if not open_to:
                continue
        found = []
        for other, share in _told_again(passage, holders[article], told):
            if share >= (BOTH if mine else AGAIN):
                found += [(-share, -tied.get(k, 0), k) for k in home[other] if not mine or k in open_to]
        if found:
            wider[min(found)[2]].add(passage)
    return wider


def _told_again(passage: int, holders: Mapping[str, Sequence[int]], told: Told) -> Iterator[tuple[int, float]]:
    """The passages of the same article, in events, that share words with this one; how much of the shorter."""
    shared: dict[int, list[int]] = {}
    for word in told.words[passage]:
        others = holders.get(word, ())
        if len(others) <= COMMON:
            rarity = told.rarity[word]
            for other in others:
                shared.setdefault(other, []).append(rarity)
    shared.pop(passage, None)
    size = told.size[passage]
    for other, rarities in shared.items():
        if len(rarities) >= WORDS:
            yield other, sum(rarities) / max(1, min(size, told.size[other]))
