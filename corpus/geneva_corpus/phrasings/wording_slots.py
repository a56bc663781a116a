"""Paired quotations and statements in, what divergences of wording are made of out: one slot for each statement.

Pairs that share a rendering are one slot, so that a statement three accounts word three ways is told once.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache
from itertools import combinations
from typing import NamedTuple

from geneva_corpus.language.datelines import without_dateline
from geneva_corpus.model import Article, Fact, Link, Passage, Reading, Verdict
from geneva_corpus.naming import called
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.accounts import Accounts
from geneva_corpus.phrasings.linked_stances import Worded, linked_stances
from geneva_corpus.phrasings.quotation_pairs import QuotationPair, paired_quotations
from geneva_corpus.phrasings.renderings import Rendering
from geneva_corpus.phrasings.wording_reasons import pair_reason
from geneva_corpus.wording import one_source

#: A slot's reason names this many pairs; the others can be read.
_REASONS = 2


class WordingSlot(NamedTuple):
    """One statement in the words of several accounts; `agreement` when they are the same word for word."""

    verdict: Verdict
    readings: tuple[Reading, ...]
    reason: str


def find_wordings(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    links: Sequence[Link] = (),
    *,
    quotations: Sequence[QuotationPair] | None = None,
    progress: Progress | None = None,
) -> tuple[WordingSlot, ...]:
    """The statements that accounts word differently, and the quotations they share, in reading order.

    `links` are the passages that tell the same; `quotations` are those of these articles if they are paired already.
    """
    pairs = paired_quotations(articles, facts, progress=progress) if quotations is None else quotations
    accounts = Accounts(articles)
    told = _told(articles, facts)
    apart: list[Worded] = []
    alike: list[Worded] = []
    for pair in paced(pairs, "quotations", progress, every=16):
        otherwise = _plain(pair.a.text) != _plain(pair.b.text)
        same = otherwise and (_both_ways(pair, told) or _but_dateline(pair))
        reason = "" if same else pair_reason(pair, accounts)
        if reason:
            apart.append(Worded(pair.a, pair.b, pair.score, reason))
        elif pair.a.how == pair.b.how == "quotation" and pair.difference.same:
            alike.append(Worded(pair.a, pair.b, pair.score, ""))
    apart += linked_stances(links, accounts, apart, progress=progress)
    values = {fact.id: fact.value for fact in facts if fact.kind == "quote"}
    place = {passage.id: number for number, passage in enumerate(p for article in articles for p in article.passages)}
    slots = [_slot("wording", group, values, place) for group in _groups(apart)]
    slots += [_slot("agreement", group, values, place) for group in _groups(alike)]
    return tuple(slots)


def _told(articles: Sequence[Article], facts: Sequence[Fact]) -> set[tuple[str, str]]:
    """The words of every passage and quotation, by account."""
    of = {passage.id: article.id for article in articles for passage in article.passages}
    told = {(article.id, _plain(passage.text)) for article in articles for passage in article.passages}
    return told | {(of[fact.passage], _plain(fact.text)) for fact in facts if fact.kind == "quote"}


def _both_ways(pair: QuotationPair, told: Set[tuple[str, str]]) -> bool:
    """Do both accounts tell it in the one's words and in the other's? Then they do not differ."""
    a, b = pair.a, pair.b
    return (a.article, _plain(b.text)) in told and (b.article, _plain(a.text)) in told


def _but_dateline(pair: QuotationPair) -> bool:
    """Is all that the one has more the place, day and agency before it?"""
    return _plain(without_dateline(pair.a.text)) == _plain(without_dateline(pair.b.text))


def _plain(text: str) -> str:
    return " ".join(text.split())


def copied_from(readings: Sequence[Reading], passages: Mapping[str, Passage], accounts: Mapping[str, Article]) -> str:
    """That two accounts which tell the same value are probably from one source; "" when none are."""
    told = list(dict.fromkeys((reading.passage, reading.value) for reading in readings))
    are_one = cache(one_source)  # what hundreds of accounts tell in the same words is read once
    for (one, value), (two, other) in combinations(told, 2):
        a, b = passages[one], passages[two]
        if value == other and a.article != b.article and are_one(a.text, b.text):
            names = [called(accounts[passage.article]) for passage in (a, b)]
            return f" {names[0]} and {names[1]} share long runs of words: probably one source."
    return ""


def _groups(pairs: Sequence[Worded]) -> list[list[Worded]]:
    """The best pairs first; a pair joins the group of a rendering it shares, if none of its other account is there."""
    groups: list[list[Worded]] = []
    of: dict[tuple[str, int], int] = {}
    held: dict[int, set[str]] = defaultdict(set)
    # Of pairs that are equally alike the texts decide, not the order in which the accounts were given.
    for pair in sorted(pairs, key=lambda pair: (-pair.score, *sorted((pair.a.text, pair.b.text)))):
        one, two = _key(pair.a), _key(pair.b)
        if one in of and two in of:
            if of[one] == of[two]:
                groups[of[one]].append(pair)
            continue
        known, new, account = (one, two, pair.b.article) if one in of else (two, one, pair.a.article)
        if known not in of:
            of[known] = len(groups)
            groups.append([])
            held[of[known]].add(pair.a.article if known == one else pair.b.article)
        if account in held[of[known]]:
            continue
        of[new] = of[known]
        held[of[known]].add(account)
        groups[of[known]].append(pair)
    return [group for group in groups if group]


def _key(rendering: Rendering) -> tuple[str, int]:
    return rendering.passage, rendering.start


def _slot(verdict: Verdict, group: Sequence[Worded], values: dict[str, str], place: dict[str, int]) -> WordingSlot:
    renderings = {_key(rendering): rendering for pair in group for rendering in (pair.a, pair.b)}
    order = sorted(renderings.values(), key=lambda rendering: (place[rendering.passage], rendering.start))
    readings = tuple(
        Reading(rendering.article, rendering.passage, rendering.fact, values.get(rendering.fact or ""))
        for rendering in order
    )
    if verdict == "agreement":
        copied = any(one_source(pair.a.text, pair.b.text) for pair in group)
        return WordingSlot(
            verdict, readings, "word for word the same" + (", probably from one source" if copied else "")
        )
    told: list[str] = []
    heard: set[str] = set()
    for pair in sorted(group, key=lambda pair: (-pair.score, place[pair.a.passage], place[pair.b.passage])):
        if not {pair.a.article, pair.b.article} <= heard and len(told) < _REASONS and pair.reason not in told:
            heard |= {pair.a.article, pair.b.article}
            told.append(pair.reason)
    return WordingSlot(verdict, readings, " ".join(told))
