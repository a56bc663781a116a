"""Facts of one event about the same thing, held against each other: divergences with a verdict and a reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from geneva_corpus.model import VERDICTS, Article, Divergence, Event, Fact, FactKind, Link, Reading, Verdict
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.quotation_pairs import QuotationPair
from geneva_corpus.phrasings.wording_slots import copied_from, find_wordings
from geneva_corpus.values import compare, compared_by
from geneva_corpus.verdicts.camps import story_year
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.ground import Ground
from geneva_corpus.verdicts.name_slots import find_name_slots
from geneva_corpus.verdicts.omissions import left_out_by
from geneva_corpus.verdicts.own_parts import without_own_parts
from geneva_corpus.verdicts.parties import Parties
from geneva_corpus.verdicts.reasons import reason
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.slots import find_slots


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
    ground = Ground(articles, events, links)
    found = _of_figures(ground, facts, progress)
    found += _of_names(ground, facts)
    for wording in find_wordings(articles, facts, links, quotations=quotations, progress=progress):
        place = ground.event_of([reading.passage for reading in wording.readings])
        found.append(Divergence("", place, "quote", wording.verdict, wording.readings, wording.reason))
    return _numbered(found, ground.order)


def _of_figures(ground: Ground, facts: Sequence[Fact], progress: Progress | None) -> list[Divergence]:
    """The divergences of dates, figures and sums, and what some leave out."""
    contexts = read_contexts(ground.articles, facts, progress=progress)
    told = [contexts[fact.id] for fact in facts if fact.id in contexts]
    facts_of: dict[str, list[Context]] = {}
    for context in told:
        facts_of.setdefault(context.article, []).append(context)
    retellings = Retellings(ground.passages.values(), told)
    slots = find_slots(
        told,
        ground.bond,
        ground.first_event,
        parties=Parties(ground.passages.values(), [fact.value for fact in facts if fact.kind == "person"]),
        retellings=retellings,
        progress=progress,
    )
    year = story_year(ground.articles)
    found: list[Divergence] = []
    slots = [told for slot in slots for told in without_own_parts(slot, facts_of, ground.passages, retellings)]
    for slot in paced(slots, "comparing facts", progress, every=16):
        judged = _judged(_of_one_time(slot), ground, retellings)
        if judged is None:
            continue
        slot, verdict = judged
        stated = [context.fact for context in slot]
        tellers = {context.fact.id: ground.accounts[context.article] for context in slot}
        event = ground.event_of([context.passage for context in slot])
        readings = tuple(Reading(c.article, c.passage, c.fact.id, c.fact.value) for c in slot)
        why = reason(verdict, stated, tellers, year=year)
        if verdict != "conflict":
            why += copied_from(readings, ground.passages, ground.accounts)
        found.append(Divergence("", event, _kind_of(stated), verdict, readings, why))
        if verdict != "agreement":
            continue
        around = ground.around([context.passage for context in slot])
        if silent := left_out_by(slot, facts_of, around, ground.bond, ground.concepts):
            left_out = [ground.accounts[article] for article in silent]
            why = reason("only", stated, tellers, year=year, left_out_by=left_out)
            found.append(Divergence("", event, _kind_of(stated), "only", readings, why, silent))
    return found


def _of_names(ground: Ground, facts: Sequence[Fact]) -> list[Divergence]:
    """The divergences of names: how they are written, told longer, told alike."""
    found: list[Divergence] = []
    named_by = ground.article_of
    for named in find_name_slots(facts, named_by, ground.events_of, lambda passage: ground.passages[passage].headline):
        readings = tuple(Reading(named_by[f.passage], f.passage, f.id, f.value) for f in named.facts)
        why = reason(named.verdict, named.facts, {f.id: ground.accounts[named_by[f.passage]] for f in named.facts})
        place = ground.event_of([f.passage for f in named.facts])
        found.append(Divergence("", place, named.kind, named.verdict, readings, why))
    return found


def _judged(
    slot: tuple[Context, ...], ground: Ground, retellings: Retellings
) -> tuple[tuple[Context, ...], Verdict] | None:
    """A slot with its verdict; None where one account alone tells it, but for what that tells with two values."""
    verdict = _verdict_of(slot)
    contradicted = verdict == "conflict" and _contradicts_itself(slot, retellings)
    if verdict is None or (len({context.article for context in slot}) < 2 and not contradicted):
        return None
    alike = len({ground.accounts[context.article].text for context in slot}) == 1
    if verdict != "agreement" and alike and not contradicted:
        return _largest_camp(slot), "agreement"
    return slot, verdict


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
    verdicts = _verdicts_among(firm) | _verdicts_among(set_for)
    if not verdicts:
        verdicts = _verdicts_among([context.fact for context in bearing])
        verdicts -= set() if all(context.ahead for context in bearing) else {"conflict"}
    return next((verdict for verdict in VERDICTS if verdict in verdicts), None)


def _verdicts_among(facts: Sequence[Fact]) -> set[Verdict | None]:
    """The verdicts of all pairs of these; what hundreds of accounts tell in the same words is compared once."""
    told: dict[object, list[Fact]] = {}
    for fact in facts:
        told.setdefault(compared_by(fact), []).append(fact)
    found = {compare(one[0], other[0]) for one, other in combinations(told.values(), 2)}
    return found | {compare(alike[0], alike[1]) for alike in told.values() if alike[1:]}


def _contradicts_itself(slot: Sequence[Context], retellings: Retellings) -> bool:
    """Does one account tell one thing twice, with values that do not fit?"""
    return any(
        one.article == other.article and compare(one.fact, other.fact) == "conflict" and retellings.are_one(one, other)
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


def _numbered(found: Sequence[Divergence], order: Mapping[str, int]) -> tuple[Divergence, ...]:
    ranked = sorted(
        found, key=lambda d: (VERDICTS.index(d.verdict), [order[reading.passage] for reading in d.readings])
    )
    return tuple(
        Divergence(f"d{n}", d.event, d.kind, d.verdict, d.readings, d.reason, d.left_out_by)
        for n, d in enumerate(ranked, start=1)
    )
