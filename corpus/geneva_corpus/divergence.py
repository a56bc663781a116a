"""Facts of one event about the same thing, held against each other: divergences with a verdict and a reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from geneva_corpus.model import VERDICTS, Article, Divergence, Event, Fact, FactKind, Link, Reading, Verdict
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.quotation_pairs import QuotationPair
from geneva_corpus.phrasings.wording_slots import copied_from, find_wordings
from geneva_corpus.values import compare
from geneva_corpus.verdicts.camps import story_year
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.name_slots import find_name_slots
from geneva_corpus.verdicts.omissions import left_out_by
from geneva_corpus.verdicts.parties import Parties
from geneva_corpus.verdicts.reasons import reason
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.slots import find_slots

#: How surely two passages of one event that are not linked tell of one thing, and two of accounts of one story.
SAME_EVENT, RELATED = 0.3, 0.01


def diverge(
    articles: Sequence[Article],
    events: Sequence[Event],
    facts: Sequence[Fact],
    links: Sequence[Link],
    *,
    quotations: Sequence[QuotationPair] | None = None,
    progress: Progress | None = None,
) -> tuple[Divergence, ...]:
    """The divergences between these accounts, strongest verdict first, then as read.

    `quotations` are those of these articles if they are paired already.
    """
    contexts = read_contexts(articles, facts, progress=progress)
    accounts = {article.id: article for article in articles}
    year = story_year(articles)
    order = {passage.id: place for place, passage in enumerate(p for article in articles for p in article.passages)}
    scores = {(link.a, link.b): link.score for link in links}
    events_of: dict[str, list[str]] = {}
    for happening in events:
        for passage in happening.passages:
            events_of.setdefault(passage, []).append(happening.id)

    article_of = {passage.id: article.id for article in articles for passage in article.passages}
    related = {frozenset((article_of[link.a], article_of[link.b])) for link in links}

    of_event = {passage: frozenset(found) for passage, found in events_of.items()}
    nothing: frozenset[str] = frozenset()

    def bond(one: str, other: str) -> float:
        """How surely two passages tell of one event; next to nothing where only their accounts have to do."""
        direct = scores.get((one, other)) or scores.get((other, one)) or 0.0
        if not of_event.get(one, nothing).isdisjoint(of_event.get(other, nothing)):
            return max(direct, SAME_EVENT)
        return max(direct, RELATED) if frozenset((article_of[one], article_of[other])) in related else direct

    passages = {passage.id: passage for article in articles for passage in article.passages}

    def around(slot: Sequence[Context]) -> dict[str, list[str]]:
        """The passages, by article in order, that stand in one event with those of a slot."""
        happenings = {happening for context in slot for happening in events_of.get(context.passage, ())}
        near = sorted({passage for happening in happenings for passage in in_event[happening]}, key=order.__getitem__)
        found: dict[str, list[str]] = {}
        for passage in near:
            found.setdefault(article_of[passage], []).append(passage)
        return found

    found: list[Divergence] = []
    told = [contexts[fact.id] for fact in facts if fact.id in contexts]
    facts_of: dict[str, list[Context]] = {}
    for context in told:
        facts_of.setdefault(context.article, []).append(context)
    in_event = {happening.id: happening.passages for happening in events}
    retellings = Retellings(passages.values(), told)
    slots = find_slots(
        told,
        bond,
        lambda passage: next(iter(events_of.get(passage, ())), ""),
        parties=Parties(passages.values(), [fact.value for fact in facts if fact.kind == "person"]),
        retellings=retellings,
        progress=progress,
    )
    for slot in paced(slots, "comparing facts", progress, every=16):
        slot = _of_one_time(slot)
        verdict = _verdict_of(slot)
        contradicted = verdict == "conflict" and _contradicts_itself(slot, retellings)
        if verdict is None or (len({context.article for context in slot}) < 2 and not contradicted):
            continue
        alike = len({accounts[context.article].text for context in slot}) == 1
        if verdict != "agreement" and alike and not contradicted:
            slot, verdict = _largest_camp(slot), "agreement"
        event = _event_of([context.passage for context in slot], events_of)
        readings = tuple(Reading(c.article, c.passage, c.fact.id, c.fact.value) for c in slot)
        stated = [context.fact for context in slot]
        tellers = {context.fact.id: accounts[context.article] for context in slot}
        why = reason(verdict, stated, tellers, year=year)
        if verdict != "conflict":
            why += copied_from(readings, passages, accounts)
        found.append(Divergence("", event, _kind_of(stated), verdict, readings, why))
        silent = left_out_by(slot, facts_of, around(slot), bond) if verdict == "agreement" else ()
        if silent:
            why = reason("only", stated, tellers, year=year, left_out_by=[accounts[article] for article in silent])
            found.append(Divergence("", event, _kind_of(stated), "only", readings, why, silent))
    for named in find_name_slots(facts, article_of, events_of, lambda passage: passages[passage].headline):
        readings = tuple(Reading(article_of[f.passage], f.passage, f.id, f.value) for f in named.facts)
        why = reason(named.verdict, named.facts, {f.id: accounts[article_of[f.passage]] for f in named.facts})
        place = _event_of([f.passage for f in named.facts], events_of)
        found.append(Divergence("", place, named.kind, named.verdict, readings, why))
    for wording in find_wordings(articles, facts, quotations=quotations, progress=progress):
        place = _event_of([reading.passage for reading in wording.readings], events_of)
        found.append(Divergence("", place, "quote", wording.verdict, wording.readings, wording.reason))
    return _numbered(found, order)


def _of_one_time(slot: tuple[Context, ...]) -> tuple[Context, ...]:
    """Of figures that do not fit together those of the story's own time: four killed in 1998 are not today's four."""
    if slot[0].fact.kind in ("date", "time") or _verdict_of(slot) != "conflict":
        return slot
    present = tuple(context for context in slot if context.time is None)
    return present if _verdict_of(present) == "conflict" else slot


def _verdict_of(slot: Sequence[Context]) -> Verdict | None:
    """The strongest verdict between any two of these.

    "58 km (36 miles)" is one reading: what is added in brackets bears no verdict of its own. No conflict rests on
    what lies ahead beside what was: a plan is not the outcome.
    """
    bearing = [context for context in slot if not context.converted] or list(slot)
    firm = [context.fact for context in bearing if not context.ahead]
    set_for = [context.fact for context in bearing if context.ahead and _is_set(context.fact)]
    verdicts = {compare(one, other) for group in (firm, set_for) for one, other in combinations(group, 2)}
    if not verdicts:
        verdicts = {compare(one.fact, other.fact) for one, other in combinations(bearing, 2)}
        verdicts -= set() if all(context.ahead for context in bearing) else {"conflict"}
    return next((verdict for verdict in VERDICTS if verdict in verdicts), None)


def _contradicts_itself(slot: Sequence[Context], retellings: Retellings) -> bool:
    """Does one account tell one thing twice, with values that do not fit?"""
    return any(
        compare(one.fact, other.fact) == "conflict" and retellings.are_one(one, other)
        for one, other in combinations(slot, 2)
    )


def _is_set(fact: Fact) -> bool:
    """Is it a day or an hour that was set? Two accounts cannot both be right about the day of one hearing."""
    return fact.kind in ("date", "time") and fact.modality in ("planned", "asserted")


def _largest_camp(slot: Sequence[Context]) -> tuple[Context, ...]:
    """Of one text told twice, the facts of the value told most: with itself a text can but agree."""
    values = Counter((context.fact.value, context.fact.bound) for context in slot)
    most = max(values, key=lambda value: (values[value], str(value)))
    return tuple(context for context in slot if (context.fact.value, context.fact.bound) == most)


def _kind_of(facts: Sequence[Fact]) -> FactKind:
    """What most of them are; of three meetings and the third, a number."""
    kinds = Counter(fact.kind for fact in facts)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _event_of(passages: Sequence[str], events_of: Mapping[str, Sequence[str]]) -> str:
    counts = Counter(event for passage in passages for event in events_of.get(passage, ()))
    return max(counts, key=lambda event: counts[event]) if counts else ""


def _numbered(found: Sequence[Divergence], order: Mapping[str, int]) -> tuple[Divergence, ...]:
    ranked = sorted(
        found, key=lambda d: (VERDICTS.index(d.verdict), [order[reading.passage] for reading in d.readings])
    )
    return tuple(
        Divergence(f"d{n}", d.event, d.kind, d.verdict, d.readings, d.reason, d.left_out_by)
        for n, d in enumerate(ranked, start=1)
    )
