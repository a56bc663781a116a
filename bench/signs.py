"""The weights of `verdicts/sign_weights`, fitted anew on annotated clusters.

    python -m bench.signs DIR...

Each DIR holds gold files (`*.json`, also in folders below), each with a folder of its articles beside it, named after
its cluster; gold without such a folder is of the seeds. Articles are read and compared, and signs are taken, as the
program does it. Prints how right each table is on clusters that it was not fitted on, a tenth of them left out at a
time, and then the tables, ready to be pasted.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from bench.facts import clusters
from bench.regression import Example, Floats, fitted, probabilities, unseen
from geneva_corpus import compare, read
from geneva_corpus.model import Article, Fact, Verdict
from geneva_corpus.values import NAMES
from geneva_corpus.values import compare as compare_values
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.contradictions import LEAST, Pairs, group_signs
from geneva_corpus.verdicts.ground import Ground
from geneva_corpus.verdicts.joining import equal_groups
from geneva_corpus.verdicts.pair_signs import KINDS, equal_signs, pair_signs
from geneva_corpus.verdicts.parties import Parties
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.sameness import tie
from geneva_corpus.verdicts.sign_weights import FITTING, GROUPS
from geneva_corpus.verdicts.slots import MANY, buckets_of, ties_of

#: How much large weights cost, of pairs and of groups, of which there are far fewer.
PAIR_PENALTY, GROUP_PENALTY = 1 / 0.3, 1 / 0.1
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9)

#: The verdict that a table of groups is of, and the table that stands.
OF_GROUPS: Mapping[str, tuple[Verdict, Mapping[str, float]]] = {
    "GROUPS": ("conflict", GROUPS),
    "FITTING": ("precision", FITTING),
}

Place = tuple[int, int]


class Annotation(NamedTuple):
    """A slot by its number, the verdict that it holds two facts to, and whether it need not be told."""

    slot: int
    verdict: str
    optional: bool


class Gold(NamedTuple):
    """What is annotated of facts as the program finds them, by their ids."""

    marks: Mapping[str, frozenset[str]]
    slots: Mapping[str, frozenset[int]]
    pairs: Mapping[frozenset[str], list[Annotation]]

    def are_one(self, one: str, other: str) -> bool:
        return not self.slots[one].isdisjoint(self.slots[other])

    def between(self, one: str, other: str) -> list[Annotation]:
        marks = [frozenset((a, b)) for a in self.marks[one] for b in self.marks[other]]
        return [annotation for pair in marks for annotation in self.pairs.get(pair, ())]


class Bucket(NamedTuple):
    """Facts that could be compared, of one cluster, and what verdicts on them stand on."""

    cluster: int
    facts: list[Context]
    ground: Ground
    parties: Parties
    retellings: Retellings
    gold: Gold

    def bond(self, i: int, j: int) -> float:
        return self.ground.bond(self.facts[i].passage, self.facts[j].passage)

    def pairs(self) -> Iterable[Place]:
        """The pairs of two accounts whose passages have to do with each other."""
        for i, j in combinations(range(len(self.facts)), 2):
            if self.facts[i].article != self.facts[j].article and self.bond(i, j) > 0:
                yield i, j


class Unseen(Pairs):
    """The pairs of a bucket with weights that were fitted without its cluster."""

    def __init__(self, bucket: Bucket, weights: Mapping[Place, float], equals: Mapping[str, float]) -> None:
        ground, parties, retellings = bucket.ground, bucket.parties, bucket.retellings
        self.ties, compared = ties_of(bucket.facts, ground.bond, parties, retellings, weights=equals)
        super().__init__(bucket.facts, ground.bond, parties.are_two, compared, self.ties.strength)
        self._unseen = weights

    def weight(self, i: int, j: int) -> float:
        return self._unseen.get((min(i, j), max(i, j)), 3 * LEAST)


class GroupPair(NamedTuple):
    """Two groups of one value each, by their bucket and number, and the slot that holds both, if one does."""

    one: Place
    other: Place
    slot: int | None
    example: Example


class Tables(NamedTuple):
    """The four tables, each with its examples and their log odds by weights that have not seen their cluster."""

    weights: dict[str, dict[str, float]]
    pairs: dict[str, tuple[list[Example], Floats]]
    groups: dict[str, tuple[list[GroupPair], Floats]]


def buckets(gold: Path, folder: Path, cluster: int) -> list[Bucket]:
    """The facts of a cluster, as slots are looked for among them."""
    articles, _warnings = read([str(folder)])
    comparison = compare(articles)
    told = list(read_contexts(articles, comparison.facts).values())
    ground = Ground(articles, comparison.events, comparison.links)
    passages = ground.passages.values()
    parties = Parties(passages, [fact.value for fact in comparison.facts if fact.kind == "person"])
    annotated = annotations(gold, articles, [context.fact for context in told])
    found = [bucket for bucket in buckets_of(told) if len(bucket) <= MANY]
    return [Bucket(cluster, facts, ground, parties, Retellings(passages, told), annotated) for facts in found]


def annotations(path: Path, articles: Sequence[Article], facts: Sequence[Fact]) -> Gold:
    """The gold of these facts; one of the gold is meant when they share at least half of the shorter one."""
    gold = json.loads(path.read_text("utf-8"))
    letter = {Path(entry["file"]).name: name for name, entry in gold["articles"].items()}
    by_id = {article.id: letter[Path(article.path).name] for article in articles}
    article_of = {passage.id: article.id for article in articles for passage in article.passages}
    slots: dict[str, set[int]] = defaultdict(set)
    pairs: dict[frozenset[str], list[Annotation]] = defaultdict(list)
    for number, slot in enumerate(gold["divergences"]):
        if slot["kind"] in (*NAMES, "quote"):
            continue
        optional = bool(slot.get("optional") or slot.get("either"))
        for mark in slot.get("readings", ()):
            slots[mark].add(number)
        for verdict, told in (slot.get("pairs") or {}).items():
            for pair in told:
                pairs[frozenset(pair)].append(Annotation(number, verdict, optional))
    marks: dict[str, frozenset[str]] = {}
    for fact in facts:
        meant = [mark for mark in gold["facts"] if mark["article"] == by_id[article_of[fact.passage]]]
        marks[fact.id] = frozenset(
            mark["id"]
            for mark in meant
            if (shared := min(fact.end, mark["end"]) - max(fact.start, mark["start"])) > 0
            and 2 * shared >= min(fact.end - fact.start, mark["end"] - mark["start"])
        )
    return Gold(marks, {fact: frozenset(n for mark in marks[fact] for n in slots[mark]) for fact in marks}, pairs)


def fit(found: Sequence[Bucket]) -> Tables:
    """The four tables; pairs first, as the signs of groups stand on what pairs weigh.

    Raises ValueError when all buckets are of one cluster.
    """
    equal, places, pairs = [], [], []
    for number, bucket in enumerate(found):
        for i, j in bucket.pairs():
            one, other, bond = bucket.facts[i], bucket.facts[j], bucket.bond(i, j)
            right = bucket.gold.are_one(one.fact.id, other.fact.id)
            places.append((number, (i, j)))
            pairs.append(Example(bucket.cluster, pair_signs(one, other, bond), right))
            if compare_values(one.fact, other.fact) == "agreement":
                tied = round(tie(one, other, bond, equal=True, fits=True), 6)
                equal.append(Example(bucket.cluster, equal_signs(one, other, bond, tied), right))
    weights = {"PAIR": fitted(pairs, PAIR_PENALTY), "EQUALS": fitted(equal, PAIR_PENALTY)}
    blind = {"PAIR": unseen(pairs, PAIR_PENALTY), "EQUALS": unseen(equal, PAIR_PENALTY)}
    weighed: list[dict[Place, float]] = [{} for _ in found]
    for (number, place), weight in zip(places, blind["PAIR"].tolist(), strict=True):
        weighed[number][place] = weight
    known = [Unseen(*both, weights["EQUALS"]) for both in zip(found, weighed, strict=True)]
    groups: dict[str, tuple[list[GroupPair], Floats]] = {}
    for name, (verdict, now) in OF_GROUPS.items():
        rows = [row for n, bucket in enumerate(found) for row in group_pairs(n, bucket, known[n], verdict)]
        examples = [row.example for row in rows]
        # A kind of figure that none of these groups is of weighs nothing.
        weights[name] = fitted(examples, GROUP_PENALTY, sorted({*now, *KINDS}))
        groups[name] = rows, unseen(examples, GROUP_PENALTY)
    return Tables(weights, {"PAIR": (pairs, blind["PAIR"]), "EQUALS": (equal, blind["EQUALS"])}, groups)


def group_pairs(number: int, bucket: Bucket, known: Unseen, verdict: Verdict) -> Iterable[GroupPair]:
    """The pairs of groups of one value that could be so told, but for those that the gold leaves open."""
    groups, _apart = equal_groups(bucket.facts, known.ties)
    for (a, one), (b, other) in combinations(enumerate(groups), 2):
        signs = group_signs(one, other, known, verdict)
        if signs is None:
            continue
        between = [
            annotation
            for i in one
            for j in other
            if known.verdict(i, j) == verdict
            for annotation in bucket.gold.between(bucket.facts[i].fact.id, bucket.facts[j].fact.id)
        ]
        slots = [held.slot for held in between if held.verdict == verdict and not held.optional]
        if slots or not between:
            example = Example(bucket.cluster, signs, bool(slots))
            yield GroupPair((number, a), (number, b), min(slots, default=None), example)


def of_pairs(examples: Sequence[Example], log_odds: Floats, least: float) -> str:
    """How right pairs are from a probability on."""
    told = [example.right for example, likely in zip(examples, probabilities(log_odds), strict=True) if likely >= least]
    return shares(sum(told), len(told), sum(told), sum(example.right for example in examples))


def of_groups(rows: Sequence[GroupPair], log_odds: Floats, least: float) -> str:
    """How right groups are that are joined from a probability on, and how many slots they hold."""
    told = [row for row, likely in zip(rows, probabilities(log_odds), strict=True) if likely >= least]
    home: dict[Place, frozenset[Place]] = {}
    for row in told:
        joined = home.get(row.one, frozenset((row.one,))) | home.get(row.other, frozenset((row.other,)))
        home |= dict.fromkeys(joined, joined)
    right = {home[row.one] for row in told if row.example.right}
    held, every = ({(row.example.cluster, row.slot) for row in some if row.example.right} for some in (told, rows))
    return shares(len(right), len(set(home.values())), len(held), len(every))


def shares(right: int, told: int, held: int, every: int) -> str:
    return f"{right:6}/{told:<6} P {right / max(told, 1):6.1%}  {held:6}/{every:<6} R {held / max(every, 1):6.1%}"


def as_text(name: str, weights: Mapping[str, float]) -> str:
    """A table as it stands in the module; no weight is written as minus nought."""
    lines = [f'    "{sign}": {round(weight, 2) + 0.0},\n' for sign, weight in weights.items()]
    return f"{name} = {{\n{''.join(lines)}}}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="DIR", help="a folder with gold")
    folders = [folder.resolve() for folder in parser.parse_args().folders]
    gold = [both for folder in folders for both in clusters(folder)]
    if len(gold) < 2:
        print("Two annotated clusters or more are needed, to leave one out.", file=sys.stderr)
        return 1
    tables = fit([bucket for number, both in enumerate(gold) for bucket in buckets(*both, number)])
    print(f"{len(gold)} clusters, each judged by weights that have not seen it: right/told, held/annotated")
    for name in tables.weights:
        print(f"\n{name}, from a probability on of")
        for least in THRESHOLDS:
            line = (
                of_pairs(*tables.pairs[name], least) if name in tables.pairs else of_groups(*tables.groups[name], least)
            )
            print(f"  {least:.2f} {line}")
    for name, weights in tables.weights.items():
        print("\n" + as_text(name, weights), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
