"""Raw scores of a small collection in plain numbers: the sums of `similarity` and `same_event`, without numpy.

Loading numpy takes twice as long as comparing five articles, and half as much memory as the rest of the program. Each
sum is the one that numpy works out, in the same order; a test holds both to the same links. Whoever changes one
changes the other.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain, combinations, compress
from typing import NamedTuple

from geneva_corpus.language.acronyms import words_of
from geneva_corpus.language.stems import tells, words
from geneva_corpus.likeness.accounts import (
    CERTAIN,
    INTERCEPT,
    NEVER,
    POWER,
    ROUNDS,
    SELF,
    SLOPE,
    STRANGE,
    STRANGERS,
    aspects,
)
from geneva_corpus.likeness.anchors import stated
from geneva_corpus.likeness.calibration import STEPS, VOUCHED, WEIGHTS, Weights, probability_of, raw_below
from geneva_corpus.likeness.held import Bags, counting, happening, senses, spelling, telling
from geneva_corpus.model import Article, Fact
from geneva_corpus.pace import Progress
from geneva_corpus.phrasings.quotation_pairs import QuotationPair

#: Up to so many passages in so many articles, numbers one by one are as quick as loading numpy.
PASSAGES, ARTICLES = 250, 16

Square = list[list[float]]
#: Names that the same bags hold: the bags, ascending; how many names; how much each of them weighs there, None for 1.
Holders = tuple[tuple[int, ...], int, list[float] | None]
#: The same bags and weights, and what every product of two weights is to be multiplied by.
Column = tuple[tuple[int, ...], list[float] | None, float]


class Scored(NamedTuple):
    """Two passages, numbered through all articles, `left < right`, and how probably they tell the same."""

    left: int
    right: int
    score: float


def are_few(articles: Sequence[Article]) -> bool:
    """Is this a small collection?"""
    return len(articles) <= ARTICLES and sum(len(article.passages) for article in articles) <= PASSAGES


def score(
    articles: Sequence[Article],
    facts: Sequence[Fact] = (),
    quotations: Sequence[QuotationPair] = (),
    *,
    least: float = 0.0,
    weights: Weights = WEIGHTS,
    progress: Progress | None = None,
) -> list[Scored]:
    """The pairs of passages of different articles that score `least` or more, ascending. Raises what `progress` raises.

    0 gives all pairs, also those that share nothing.
    """
    done = -1

    def step() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress("aligning", done, STEPS)

    step()
    tokens = [[words(passage.text) for passage in article.passages] for article in articles]
    owner = [number for number, passages in enumerate(tokens) for _ in passages]
    behind = [end for end, passages in zip(accumulate(map(len, tokens)), tokens, strict=True) for _ in passages]
    flat = [row for passages in words_of(articles, facts) for row in passages]
    if len(tokens) < 2 or not flat:
        return []
    kin = same_event(tokens, progress)
    step()
    of_article = parts(kin, weights.gate_full)
    part = [of_article[number] for number in owner]
    shared = _first_order(articles, facts, flat, part, behind, weights, progress)
    step()
    told = [tells(row) for row in flat]
    place = [k for passages in tokens for k in range(len(passages))]
    early = [weights.lead * math.exp(-reach / weights.lead_reach) for reach in range(2 * max(place) + 1)]
    gate = [[min(1.0, alike / weights.gate_full) ** weights.gate_power for alike in row] for row in kin]
    rendered = _rendered(articles, quotations)
    step()
    pairs = []
    for left, row in enumerate(shared):
        statements, near, at = rendered.get(left, {}), gate[owner[left]], place[left]
        for right in range(behind[left], len(flat)):
            if (told[left] and told[right]) or right in statements:
                value = row[right] + early[at + place[right]]
                if value < 0:
                    value = 0.0
                if right in statements:
                    value += weights.quoted * statements[right]
                pairs.append((left, right, value * near[owner[right]]))
    raw = _with_vouched(pairs, len(flat), weights.vouched, raw_below(least))
    step()
    scored = [Scored(left, right, probability_of(value)) for left, right, value in raw]
    return [pair for pair in scored if pair.score >= least]


def same_event(articles: Sequence[Sequence[Sequence[str]]], progress: Progress | None = None) -> Square:
    """The probability that two articles, given as the words of their passages, tell of one event; (n, n)."""
    size = len(articles)
    compared = aspects(articles, progress)
    alike = [[0.0] * size for _ in articles]
    for weight, floor, bags in compared:
        cosines = _cosines(bags)
        best = [max(floor, *row) for row in cosines]
        for one, row in enumerate(cosines):
            for other, cosine in enumerate(row):
                alike[one][other] += weight * (cosine / math.sqrt(best[one] * best[other]))
    whole = sum(aspect.weight for aspect in compared)
    alike = [[value / whole for value in row] for row in alike]
    for _ in range(ROUNDS):
        alike = _second_order(alike)
    odds = [[math.log(value / (CERTAIN - value) + NEVER) for value in row] for row in alike]
    result = [[1 / (1 + math.exp(-(SLOPE * value + INTERCEPT))) for value in row] for row in odds]
    for number in range(size):
        result[number][number] = 1.0
    return result


def parts(kin: Square, least: float) -> list[int]:
    """The part that each article belongs to: articles this likely to be of one event, and theirs, are in one part."""
    part = list(range(len(kin)))
    for one, row in enumerate(kin):
        for other in sorted({part[number] for number, alike in enumerate(row) if alike >= least}):
            part = [part[one] if number == other else number for number in part]
    return part


def _cosines(bags: Sequence[Mapping[str, float]]) -> Square:
    """Cosines of the bags, their names weighed by how few bags have them; 0 to itself."""
    size = len(bags)
    held = Counter(chain.from_iterable(bags))
    rare = {count: math.log(1 + size / count) for count in set(held.values())}
    weighed = [{name: weight * rare[held[name]] for name, weight in bag.items()} for bag in bags]
    norms = [math.sqrt(max(sum([weight * weight for weight in bag.values()]), 1e-18)) for bag in weighed]
    shared = [{name: weight for name, weight in bag.items() if held[name] > 1} for bag in weighed]
    result = [[0.0] * size for _ in bags]
    for one, other in combinations(range(size), 2):
        theirs = shared[other]
        product = sum([weight * theirs[name] for name, weight in shared[one].items() if name in theirs])
        result[one][other] = result[other][one] = product / (norms[one] * norms[other])
    return result


def _second_order(alike: Square) -> Square:
    """Cosines of the rows: alike to the same articles."""
    rows = []
    for number, told in enumerate(alike):
        row = list(told)
        row[number] = max(SELF, *told)
        most = max(row)
        strange = [value < STRANGE * most for value in row]
        share = math.sqrt(STRANGERS / max(sum(strange), STRANGERS))
        row = [value**POWER * (share if other else 1.0) for value, other in zip(row, strange, strict=True)]
        length = math.sqrt(sum(value * value for value in row))
        rows.append([value / length for value in row])
    result = [[0.0] * len(rows) for _ in rows]
    for one, other in combinations(range(len(rows)), 2):
        product = min(1.0, sum(a * b for a, b in zip(rows[one], rows[other], strict=True)))
        result[one][other] = result[other][one] = product
    return result


def _first_order(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    flat: Sequence[Sequence[str]],
    part: Sequence[int],
    behind: Sequence[int],
    weights: Weights,
    progress: Progress | None,
) -> Square:
    """What two passages of different articles share by themselves, but for where they stand; `[left][right]`.

    `behind` tells of each passage where the next article begins.
    """
    size, state = len(flat), stated(articles, facts)
    told = list(senses(flat))
    spelled, acted = _holders(spelling(flat, progress)), _holders(happening(told))
    power = weights.rarity / 2
    total = [[0.0] * size for _ in flat]
    for weight, columns, cosine in (
        (weights.grams, _rare(spelled, part, 1), True),
        (weights.words, _rare(_holders(telling(told)), part, power), False),
        (weights.kinds, _rare(acted, part, power), False),
        (weights.kinds_cosine, _rare(acted, part, 1), True),
        (weights.figures, _rare(_holders(counting(told)), part, 0.5), False),
        (weights.days, _rare(_holders(state.days, even=False), part, 0.5), False),
        (weights.months, _rare(_holders(state.months), part, 0.5), False),
        (weights.values, _rare(_holders(state.values), part, 0.5), False),
        (weights.lengths, _rare(_holders(state.lengths), part, 0.5), False),
    ):
        norms = _norms(columns, size) if cosine else []
        for left, products in _products(columns, size).items():
            row, first = total[left], behind[left]
            if cosine:
                scale = weight / norms[left]
                for right in compress(range(first, size), products[first:]):
                    row[right] += scale * products[right] / norms[right]
            else:
                for right in compress(range(first, size), products[first:]):
                    row[right] += weight * math.log1p(products[right])
    for left, right in combinations([number for number, days in enumerate(state.near) if days], 2):
        if state.near[left].keys().isdisjoint(state.near[right]):
            total[left][right] -= weights.apart
    return total


def _holders(bags: Bags, *, even: bool = True) -> list[Holders]:
    """Which bags hold the names that bags hold; in `even` bags all names weigh 1, so those of the same bags are one."""
    rows: defaultdict[str, list[int]] = defaultdict(list)
    own: defaultdict[str, list[float]] = defaultdict(list)
    for row, bag in enumerate(bags):
        for name in bag:
            rows[name].append(row)
        if not even:
            for name, weight in bag.items():
                own[name].append(weight)
    if even:
        return [(held, count, None) for held, count in Counter(map(tuple, rows.values())).items()]
    return [(tuple(held), 1, own[name]) for name, held in rows.items()]


def _rare(holders: Sequence[Holders], part: Sequence[int], power: float) -> list[Column]:
    """The weights times a power of how much a cell tells, as `index.rarity` has it."""
    sizes = Counter(part)

    @cache
    def told(size: int, held: int) -> float:
        return math.pow(math.log(1 + (size - held + 0.5) / (held + 0.5)), power)

    if len(sizes) == 1:
        return [(rows, own, count * told(len(part), len(rows)) ** 2) for rows, count, own in holders]
    columns: list[Column] = []
    for rows, count, own in holders:
        counts = Counter([part[row] for row in rows])
        shares = [told(sizes[part[row]], counts[part[row]]) for row in rows]
        columns.append((rows, [a * b for a, b in zip(shares, own, strict=True)] if own else shares, count))
    return columns


def _norms(columns: Sequence[Column], size: int) -> list[float]:
    """How long each of the `size` rows is."""
    squares = [0.0] * size
    for rows, own, factor in columns:
        if own is None:
            for row in rows:
                squares[row] += factor
        else:
            for row, weight in zip(rows, own, strict=True):
                squares[row] += factor * weight * weight
    return [math.sqrt(max(square, 1e-18)) for square in squares]


def _products(columns: Sequence[Column], size: int) -> dict[int, list[float]]:
    """The product of each row that has any with each of the `size` rows behind it; 0 with all others."""
    total: dict[int, list[float]] = {}
    for rows, own, factor in columns:
        for at, left in enumerate(rows[:-1], 1):
            products = total.get(left)
            if products is None:
                products = total[left] = [0.0] * size
            if own is None:
                for right in rows[at:]:
                    products[right] += factor
            else:
                weight = factor * own[at - 1]
                for right, other in zip(rows[at:], own[at:], strict=True):
                    products[right] += weight * other
    return total


def _rendered(articles: Sequence[Article], quotations: Sequence[QuotationPair]) -> dict[int, dict[int, float]]:
    """The pairs that render one statement, and how alike these renderings are; `[left][right]`."""
    rows = {passage.id: row for row, passage in enumerate(p for article in articles for p in article.passages)}
    best: dict[int, dict[int, float]] = {}
    for pair in quotations:
        one, other = sorted((rows[pair.a.passage], rows[pair.b.passage]))
        of_one = best.setdefault(one, {})
        of_one[other] = max(pair.score, of_one.get(other, 0.0))
    return best


def _with_vouched(
    pairs: Sequence[tuple[int, int, float]], size: int, weight: float, below: float
) -> Iterator[tuple[int, int, float]]:
    """The pairs with what a third passage adds: max over k of min(ik, kj), weighed; not those surely below `below`."""
    alike = [[0.0] * size for _ in range(size)]
    for left, right, value in pairs:
        alike[left][right] = alike[right][left] = value
    nearest = []
    for number, row in enumerate(alike):
        others = sorted([*range(number + 1, size), *range(number)], key=row.__getitem__, reverse=True)
        nearest.append({other: row[other] for other in others[:VOUCHED] if row[other] > 0})
    most = [next(iter(row.values()), 0.0) for row in nearest]
    for left, right, value in pairs:
        if value + weight * min(most[left], most[right]) < below:
            continue
        best = 0.0
        for third, near in nearest[left].items():
            if near <= best:
                break
            other = nearest[third].get(right, 0.0)
            if other > best:
                best = min(near, other)
        yield left, right, value + weight * best
