"""How alike two passages are: articles in, pairs of passages with what ties them out, and a raw score of each.

A score adds up what two passages share: character 4-grams, rare words, kinds of happening, figures, a statement that
both render, and that both stand near the beginning. It is lowered where the two articles tell of different events.
Then second order: two passages that are both alike to a third one are alike. `likeness.few` works the same out for a
small collection: whoever changes one changes the other.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from geneva_corpus.language.acronyms import words_of
from geneva_corpus.language.stems import tells, words
from geneva_corpus.likeness.anchors import Stated, stated
from geneva_corpus.likeness.arrays import np, npt
from geneva_corpus.likeness.calibration import STEPS, VOUCHED, WEIGHTS, Weights
from geneva_corpus.likeness.held import counting, happening, senses, spelling, telling
from geneva_corpus.likeness.index import Floats, Ints, Table, cells, products, rarity, strip, table
from geneva_corpus.likeness.same_event import parts, same_event
from geneva_corpus.model import Article, Fact
from geneva_corpus.pace import Progress
from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: Up to so many pairs, all are scored; beyond, each passage keeps the likeliest.
ALL_PAIRS = 400_000
#: So many candidates a passage keeps in a large collection, ties included.
KEPT = 48
#: In a large collection a word that more passages have finds no candidates: it tells too little to be worth the time.
COMMON = 600
#: Articles less likely to tell of one event than this have no candidates in each other in a large collection.
APART = 0.08
#: Cells of a strip of products in one go.
STRIP = 2_000_000


class Tables(NamedTuple):
    """What passages hold, each a table whose rows are the passages."""

    grams: Table
    words: Table
    kinds: Table
    kinds_unit: Table
    figures: Table
    days: Table
    months: Table
    values: Table
    lengths: Table
    near: Table


class Pairs(NamedTuple):
    """Pairs of passages of different articles, `left < right` ascending, and the raw score of each."""

    left: Ints
    right: Ints
    raw: Floats


def score(
    articles: Sequence[Article],
    facts: Sequence[Fact] = (),
    quotations: Sequence[QuotationPair] = (),
    *,
    weights: Weights = WEIGHTS,
    progress: Progress | None = None,
    all_pairs: int = ALL_PAIRS,
) -> Pairs:
    """Raw scores of the pairs of passages that may tell the same, passages numbered through all articles.

    Pairs beyond `all_pairs` are not all scored, but the likeliest of each passage. Raises what `progress` raises.
    """
    done = -1

    def step() -> None:
        nonlocal done
        done += 1
        again()

    def again() -> None:
        if progress is not None:
            progress("aligning", done, STEPS)

    step()
    sizes = [len(article.passages) for article in articles]
    owner = np.repeat(np.arange(len(sizes)), sizes)
    place = np.array([k for size in sizes for k in range(size)], dtype=np.float64)
    if len(sizes) < 2 or not len(owner):
        nothing = np.zeros(0, dtype=np.int64)
        return Pairs(nothing, nothing, np.zeros(0))
    kin = same_event([[words(passage.text) for passage in article.passages] for article in articles], progress)
    step()
    flat = _flat(articles, facts)
    part = parts(kin, weights.gate_full)[owner]
    tables = _tables(flat, part, stated(articles, facts), weights, progress)
    told = np.array([tells(row) for row in flat])
    step()
    left, right = _candidates(tables, owner, place, kin, told, weights, all_pairs, progress)
    left, right, rendered = _rendered(articles, quotations, left, right)
    step()
    first = _first_order(tables, left, right, place, weights, again) + weights.quoted * rendered
    first *= np.minimum(1.0, kin[owner[left], owner[right]] / weights.gate_full) ** weights.gate_power
    step()
    raw = first + weights.vouched * _vouched(left, right, first, owner, again)
    step()
    return Pairs(left, right, np.maximum(raw, 0))


def _flat(articles: Sequence[Article], facts: Sequence[Fact]) -> list[list[str]]:
    """The words of all passages, each word once in memory."""
    known: dict[str, str] = {}
    return [
        [known.setdefault(word, word) for word in row] for passages in words_of(articles, facts) for row in passages
    ]


def _tables(
    flat: Sequence[Sequence[str]], part: Ints, state: Stated, weights: Weights, progress: Progress | None
) -> Tables:
    """The tables of passages given as words, and of what they state, columns weighed by how rare they are."""
    spelled = table(spelling(flat, progress))
    spelled = spelled.scaled(rarity(spelled, part)).unit()
    told, acts, figures = table(telling(senses(flat))), table(happening(senses(flat))), table(counting(senses(flat)))
    days, months, values, lengths = map(table, (state.days, state.months, state.values, state.lengths))
    return Tables(
        grams=spelled,
        words=told.scaled(rarity(told, part) ** (weights.rarity / 2)),
        kinds=acts.scaled(rarity(acts, part) ** (weights.rarity / 2)),
        kinds_unit=acts.scaled(rarity(acts, part)).unit(),
        figures=figures.scaled(rarity(figures, part) ** 0.5),
        days=days.scaled(rarity(days, part) ** 0.5),
        months=months.scaled(rarity(months, part) ** 0.5),
        values=values.scaled(rarity(values, part) ** 0.5),
        lengths=lengths.scaled(rarity(lengths, part) ** 0.5),
        near=table(state.near),
    )


def _first_order(
    tables: Tables, left: Ints, right: Ints, place: Floats, weights: Weights, step: Callable[[], None]
) -> Floats:
    """What two passages share by themselves; `step` is called now and then, and may raise Cancelled."""
    total = np.zeros(len(left))
    for weight, rows, cosine in (
        (weights.grams, tables.grams, True),
        (weights.words, tables.words, False),
        (weights.kinds, tables.kinds, False),
        (weights.kinds_cosine, tables.kinds_unit, True),
        (weights.figures, tables.figures, False),
        (weights.days, tables.days, False),
        (weights.months, tables.months, False),
        (weights.values, tables.values, False),
        (weights.lengths, tables.lengths, False),
    ):
        step()
        shared = products(rows, left, right)
        total += weight * (shared if cosine else np.log1p(shared))
    dated = tables.near.lengths > 0
    total -= weights.apart * (dated[left] & dated[right] & (products(tables.near, left, right) == 0))
    total += weights.lead * np.exp(-(place[left] + place[right]) / weights.lead_reach)
    return np.maximum(total, 0)


def _rendered(
    articles: Sequence[Article], quotations: Sequence[QuotationPair], left: Ints, right: Ints
) -> tuple[Ints, Ints, Floats]:
    """The pairs and those that render one statement, ascending; and how alike these renderings are, else 0."""
    rows = {passage.id: row for row, passage in enumerate(p for article in articles for p in article.passages)}
    size = len(rows)
    best: dict[int, float] = {}
    for pair in quotations:
        one, other = sorted((rows[pair.a.passage], rows[pair.b.passage]))
        best[one * size + other] = max(pair.score, best.get(one * size + other, 0.0))
    if not best:
        return left, right, np.zeros(len(left))
    told = np.array(sorted(best), dtype=np.int64)
    keys = np.sort(np.concatenate([left * size + right, told]))
    keys = keys[np.diff(keys, prepend=-1) > 0]
    rendered = np.zeros(len(keys))
    rendered[np.searchsorted(keys, told)] = [best[key] for key in told.tolist()]
    return keys // size, keys % size, rendered


def _candidates(
    tables: Tables,
    owner: Ints,
    place: Floats,
    kin: Floats,
    told: npt.NDArray[np.bool_],
    weights: Weights,
    all_pairs: int,
    progress: Progress | None,
) -> tuple[Ints, Ints]:
    """The pairs worth scoring, ascending: all of a small collection, of a large one the likeliest of each passage."""
    size = len(owner)
    sizes = np.bincount(owner)
    if (size * size - int((sizes**2).sum())) // 2 <= all_pairs:
        left, right = np.triu_indices(size, 1)
        keep = (owner[left] != owner[right]) & told[left] & told[right]
        return left[keep], right[keep]
    rows = tables.words
    rare = rows.counts()[rows.columns] <= COMMON
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows.owners[rare], minlength=rows.height))])
    rows = Table(starts, rows.columns[rare], rows.weights[rare], rows.width)
    turned = rows.turned()
    near = np.minimum(1.0, kin / weights.gate_full) ** weights.gate_power * (kin >= APART)
    np.fill_diagonal(near, 0)
    early = np.exp(-place / weights.lead_reach)
    begins = np.concatenate([[0], np.cumsum(sizes)])
    keys = []
    for article in range(len(sizes)):
        if progress is not None:
            progress("finding candidates", article, len(sizes))
        kin_to = near[article][owner] * told
        others = np.flatnonzero(kin_to > 0)
        block = max(1, STRIP // max(1, len(others)))
        for first in range(int(begins[article]), int(begins[article + 1]), block):
            last = min(first + block, int(begins[article + 1]))
            shared = strip(rows, turned, first, last, others)
            row, column = np.nonzero((shared > 0) & told[first:last, None])
            other = others[column]
            quick = weights.words * np.log1p(shared[row, column]) + weights.lead * early[first + row] * early[other]
            quick *= kin_to[other]
            edges = np.searchsorted(row, np.arange(last - first + 1))
            for begin, end in pairwise(edges):
                found = slice(begin, end)
                if end - begin > KEPT:
                    least = np.partition(quick[found], end - begin - KEPT)[end - begin - KEPT]
                    found = begin + np.flatnonzero(quick[found] >= least)
                one, two = row[found] + first, other[found]
                keys.append(np.minimum(one, two) * size + np.maximum(one, two))
    unique = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *keys]))
    unique = unique[np.diff(unique, prepend=-1) > 0]
    return unique // size, unique % size


def _vouched(left: Ints, right: Ints, first: Floats, owner: Ints, step: Callable[[], None]) -> Floats:
    """For each pair how alike both are to the third passage that is most alike to both: max over k of min(ik, kj)."""
    size = len(owner)
    one, other = np.concatenate([left, right]), np.concatenate([right, left])
    twice = np.concatenate([first, first])
    order = np.lexsort((-twice, one))
    one, other, twice = one[order], other[order], twice[order]
    starts = np.searchsorted(one, np.arange(size + 1))
    rank = np.arange(len(one)) - starts[one]
    keep = (rank < VOUCHED) & (twice > 0)
    one, other, twice = one[keep], other[keep], twice[keep]
    starts = np.searchsorted(one, np.arange(size + 1))
    result = np.zeros(len(left))
    block = max(1, 1_000_000 // size)
    edges = np.searchsorted(left, np.arange(size + 1))
    for begin in range(0, size, block):
        step()
        end = min(begin + block, size)
        mine = slice(starts[begin], starts[end])
        where, of = cells(starts, other[mine])
        best = np.zeros((end - begin) * size)
        seat = (one[mine][of] - begin) * size + other[where]
        np.maximum.at(best, seat, np.minimum(twice[mine][of], twice[where]))
        asked = slice(edges[begin], edges[end])
        result[asked] = best[(left[asked] - begin) * size + right[asked]]
    return result
