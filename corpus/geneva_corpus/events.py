"""Links in, events out: the passages, over all articles, that tell of one happening or statement.

Average link over the scores of the links; then what is dated apart is parted, and passages that tell of a second event,
or again what their article tells of one, join it. How right: F1 of pairs that share an event, on whole articles, on
pairs and on the default articles, .715, .832 and .924.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geneva_corpus.grouping.average_link import join
from geneva_corpus.grouping.labels import label
from geneva_corpus.grouping.parting import days_told, loosened, parted
from geneva_corpus.grouping.second_events import MOST, beyond, restated, widen
from geneva_corpus.grouping.tellers import Told
from geneva_corpus.language.stems import plain, words
from geneva_corpus.model import Article, Divergence, Event, Fact, Link, Passage
from geneva_corpus.pace import Progress, unswept

if TYPE_CHECKING:
    from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: How a sentence begins that goes on about what the one before it tells.
LEANS = frozenset("it its this that these those".split())


@unswept()
def group(
    articles: Sequence[Article],
    links: Sequence[Link],
    quotations: "Sequence[QuotationPair]" = (),
    facts: Sequence[Fact] = (),
    *,
    progress: Progress | None = None,
) -> tuple[Event, ...]:
    """The events that these links make, in the order of the first article that tells them, then of its text.

    `quotations` are the renderings of one statement that these articles hold, `facts` theirs, of which the dates count.
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
    groups = widen(join(scores, owner, rank, progress), scores, owner)
    if groups:
        told = Told(articles, facts, progress)
        groups = parted(groups, scores, owner, days_told(facts, number))
        groups = beyond(groups, scores, owner, told, progress)
        groups = restated(groups, scores, owner, told, progress)
        groups = loosened(groups, scores, owner)
    _carry_on(groups, passages, number, rank, quotations)
    ordered = sorted({tuple(sorted(members)) for members in groups})
    counts = Counter(member for members in ordered for member in members)
    besides = {member for member, count in counts.items() if count > 1}
    return tuple(
        Event(f"e{k}", label(members, scores, passages, besides), tuple(passages[member].id for member in members))
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
        if LEANS.isdisjoint(plain(word) for member in after for word in words(passages[member].text)[:1]):
            continue
        for members in groups:
            if one in members and other in members:
                added = [member for member in after if member not in members and events[member] < MOST]
                members.update(added)
                events.update(added)
