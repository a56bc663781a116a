"""How right the alignment is, what its scores mean, and what each ingredient is worth.

    python -m bench.alignment --alignment DIR

DIR holds clusters at any depth: folders of articles with a `gold.json` that lists sentences as offsets, and labelled
pairs of them. The articles are read as the program reads them. Folders in one folder make a set. Prints average
precision (AP), best F1 and F1 at the default score, per cluster and over all pairs of a set; a reliability table with
the expected calibration error (ECE, ten bins); how many links a large collection would keep (candidate recall); all
of it without each ingredient; and time per passage.
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from geneva_corpus import read
from geneva_corpus.alignment import DEFAULT_SCORE
from geneva_corpus.facts import extract
from geneva_corpus.likeness.calibration import WEIGHTS, Weights, probability
from geneva_corpus.model import Article, Fact
from geneva_corpus.phrasings.quotation_pairs import QuotationPair, paired_quotations
from geneva_corpus.similarity import ALL_PAIRS, score

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]

#: What is left out in turn: the constants of one ingredient, and what they become.
ABLATIONS: dict[str, dict[str, float]] = {
    "character 4-grams": {"grams": 0},
    "shared words": {"words": 0},
    "kinds of happening": {"kinds": 0, "kinds_cosine": 0},
    "shared figures": {"figures": 0},
    "leads": {"lead": 0},
    "second order": {"vouched": 0},
    "articles of one event": {"gate_power": 0},
    "renderings of a statement": {"quoted": 0},
    "facts: days, months": {"days": 0, "months": 0, "apart": 0},
    "facts: values": {"values": 0},
    "facts: lengths of time": {"lengths": 0},
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """One folder as the program reads it; the pairs of gold sentences to judge, their labels, and for each gold
    sentence the passages that it shares half of either with."""

    name: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    quotations: tuple[QuotationPair, ...]
    passages: tuple[tuple[int, ...], ...]
    left: Labels
    right: Labels
    labels: Labels

    @property
    def group(self) -> str:
        return self.name.partition("/")[0]


def cluster_at(path: Path) -> Cluster:
    """The cluster whose gold stands in `path`."""
    gold = json.loads(path.read_text("utf-8"))
    names = sorted({sentence["article"] for sentence in gold["sentences"]})
    articles, _ = read([str(path.parent / name) for name in names])
    spans: dict[str, list[tuple[int, int, int]]] = {}
    rows = ((article, passage) for article in articles for passage in article.passages)
    for row, (article, passage) in enumerate(rows):
        spans.setdefault(Path(article.path).name, []).append((row, passage.start, passage.end))
    passages = tuple(
        tuple(
            row
            for row, start, end in spans.get(told["article"], ())
            if 2 * (min(end, told["end"]) - max(start, told["start"])) >= min(end - start, told["end"] - told["start"])
        )
        for told in gold["sentences"]
    )
    left, right, labels = np.array(gold["candidates"]).T
    facts = extract(articles)
    quotations = paired_quotations(articles, facts)
    return Cluster("/".join(path.parts[-3:-1]), articles, facts, quotations, passages, left, right, labels)


def ranked(cluster: Cluster, weights: Weights = WEIGHTS, *, sparse: bool = False) -> Floats:
    """The score of each pair that the gold judges, its best link's; `sparse`: as in a large collection."""
    size = sum(len(article.passages) for article in cluster.articles)
    every = 0 if sparse else ALL_PAIRS
    pairs = score(cluster.articles, cluster.facts, cluster.quotations, weights=weights, all_pairs=every)
    square = np.zeros((size, size))
    square[pairs.left, pairs.right] = square[pairs.right, pairs.left] = probability(pairs.raw)
    held = cluster.passages
    best = [
        max((square[one, other] for one in held[a] for other in held[b]), default=0.0)
        for a, b in zip(cluster.left.tolist(), cluster.right.tolist(), strict=True)
    ]
    return np.array(best)


def measures(labels: Labels, scores: Floats) -> tuple[float, float, float, float, float]:
    """Average precision, best F1; precision, recall and F1 at the default. Ties count as one place."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(labels[order])
    last = np.append(np.flatnonzero(np.diff(scores[order])), len(scores) - 1)
    precision, recall = hits[last] / (last + 1), hits[last] / max(int(hits[-1]), 1)
    best = float(np.max(2 * precision * recall / np.maximum(precision + recall, 1e-9)))
    linked = scores >= DEFAULT_SCORE
    right = int(labels[linked].sum())
    at_precision, at_recall = right / max(int(linked.sum()), 1), right / max(int(labels.sum()), 1)
    f1 = 2 * at_precision * at_recall / max(at_precision + at_recall, 1e-9)
    return float(np.sum(np.diff(recall, prepend=0) * precision)), best, at_precision, at_recall, f1


def reliability(labels: Labels, scores: Floats, bins: int = 10) -> tuple[list[tuple[float, float, int]], float]:
    """For each tenth the mean score, the share that is right, and how many; and the expected calibration error."""
    where = np.minimum((scores * bins).astype(int), bins - 1)
    rows, error = [], 0.0
    for k in range(bins):
        inside = where == k
        if inside.any():
            said, is_right = float(scores[inside].mean()), float(labels[inside].mean())
            rows.append((said, is_right, int(inside.sum())))
            error += float(inside.mean()) * abs(said - is_right)
    return rows, error


def pooled(clusters: Sequence[Cluster], scores: Sequence[Floats], group: str | None) -> tuple[Labels, Floats]:
    """Labels and scores of all pairs of a set, or of all sets."""
    chosen = [k for k, cluster in enumerate(clusters) if group in (None, cluster.group)]
    return np.concatenate([clusters[k].labels for k in chosen]), np.concatenate([scores[k] for k in chosen])


def show_quality(clusters: Sequence[Cluster], scores: Sequence[Floats], groups: Sequence[str]) -> None:
    print(f"{'cluster':22} {'pairs':>6} {'alike':>6} {'AP':>6} {'best F1':>8} {'P':>6} {'R':>6} {'F1':>6}")
    for group in groups:
        for cluster, found in zip(clusters, scores, strict=True):
            if cluster.group == group:
                show(cluster.name, cluster.labels, found)
        show(f"{group}, all", *pooled(clusters, scores, group))


def show(name: str, labels: Labels, scores: Floats) -> None:
    ap, best, precision, recall, f1 = measures(labels, scores)
    counts = f"{len(labels):6} {int(labels.sum()):6}"
    print(f"{name:22} {counts} {ap:6.3f} {best:8.3f} {precision:6.3f} {recall:6.3f} {f1:6.3f}")


def show_calibration(clusters: Sequence[Cluster], scores: Sequence[Floats], groups: Sequence[str]) -> None:
    print("\ncalibration: mean score → share that is right (pairs)")
    for group in (*groups, None):
        rows, error = reliability(*pooled(clusters, scores, group))
        told = "  ".join(f"{said:.2f}→{is_right:.2f} ({count})" for said, is_right, count in rows)
        print(f"{group or 'all':8} ECE {error:.3f}  {told}")


def show_candidates(clusters: Sequence[Cluster], scores: Sequence[Floats]) -> None:
    """Of the pairs linked by default, and of the gold's, how many are candidates in a large collection."""
    linked = kept = gold = found = 0
    for cluster, every in zip(clusters, scores, strict=True):
        few = ranked(cluster, sparse=True)
        linked += int((every >= DEFAULT_SCORE).sum())
        kept += int(((every >= DEFAULT_SCORE) & (few > 0)).sum())
        gold += int(cluster.labels.sum())
        found += int(((cluster.labels == 1) & (few > 0)).sum())
    print(f"\ncandidates: {kept} of {linked} links ({kept / linked:.4f}), {found} of {gold} gold pairs")


def show_ablation(clusters: Sequence[Cluster], groups: Sequence[str]) -> None:
    print(f"\n{'without':24}" + "".join(f"{group + ' AP':>12}{'best F1':>9}" for group in groups))
    for name, changes in {"(nothing left out)": {}, **ABLATIONS}.items():
        assert set(changes) <= set(Weights._fields)
        found = [ranked(cluster, WEIGHTS._replace(**changes)) for cluster in clusters]
        cells = [measures(*pooled(clusters, found, group)) for group in groups]
        print(f"{name:24}" + "".join(f"{cell[0]:12.3f}{cell[1]:9.3f}" for cell in cells))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.alignment", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--alignment", type=Path, required=True, metavar="DIR", help="a folder of clusters")
    parser.add_argument("--no-ablation", action="store_true", help="leave the slowest table out")
    options = parser.parse_args()
    clusters = [cluster_at(path) for path in sorted(options.alignment.resolve().rglob("gold.json"))]
    if not clusters:
        parser.error(f"no gold.json in {options.alignment}")
    groups = list(dict.fromkeys(cluster.group for cluster in clusters))
    begun = time.process_time()
    scores = [ranked(cluster) for cluster in clusters]
    spent = time.process_time() - begun
    show_quality(clusters, scores, groups)
    show_calibration(clusters, scores, groups)
    show_candidates(clusters, scores)
    if not options.no_ablation:
        show_ablation(clusters, groups)
    count = sum(len(article.passages) for cluster in clusters for article in cluster.articles)
    print(f"\n{count} passages in {spent:.2f} s of processor: {1000 * spent / count:.2f} ms a passage")


if __name__ == "__main__":
    main()
