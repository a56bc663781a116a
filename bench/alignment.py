"""How right the alignment is: prints average precision and F1 over folders of articles with gold.

    python bench/alignment.py --alignment DIR

DIR holds clusters at any depth: folders of articles with a `gold.json` that lists sentences and labelled pairs.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from geneva_corpus.alignment import DEFAULT_SCORE, align
from geneva_corpus.model import Article, Passage, article_id

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Cluster:
    """One folder: its articles with the gold's own sentences, the pairs of sentences to judge, and their labels."""

    name: str
    articles: tuple[Article, ...]
    sentences: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    labels: npt.NDArray[np.int64]


def read(path: Path) -> Cluster:
    gold = json.loads(path.read_text("utf-8"))
    texts: dict[str, str] = {}
    passages: dict[str, list[Passage]] = {}
    sentences = []
    for sentence in gold["sentences"]:
        name = sentence["article"]
        texts.setdefault(name, (path.parent / name).read_text("utf-8"))
        own = passages.setdefault(name, [])
        letters, start, end = article_id(len(passages) - 1), sentence["start"], sentence["end"]
        number = len(own) + 1
        own.append(Passage(f"{letters}.{number}", letters, start, end, number, texts[name][start:end], number == 1))
        sentences.append(own[-1].id)
    articles = tuple(
        Article(own[0].article, name, own[0].text, "", None, None, "", "utf-8", texts[name], tuple(own), ())
        for name, own in passages.items()
    )
    pairs = tuple((a, b) for a, b, _ in gold["candidates"])
    labels = np.array([label for _, _, label in gold["candidates"]])
    return Cluster("/".join(path.parts[-3:-1]), articles, tuple(sentences), pairs, labels)


def scores(cluster: Cluster) -> Floats:
    linked = {frozenset((link.a, link.b)): link.score for link in align(cluster.articles, (), min_score=0)}
    ids = cluster.sentences
    return np.array([linked.get(frozenset((ids[a], ids[b])), 0.0) for a, b in cluster.pairs])


def curve(labels: npt.NDArray[np.int64], ranked: Floats) -> tuple[Floats, Floats]:
    """Precision and recall at each distinct score, the highest first (ties count as one)."""
    order = np.argsort(-ranked, kind="stable")
    hits = np.cumsum(labels[order])
    last = np.append(np.flatnonzero(np.diff(ranked[order])), len(ranked) - 1)
    return hits[last] / (last + 1), hits[last] / max(int(hits[-1]), 1)


def measures(labels: npt.NDArray[np.int64], ranked: Floats) -> tuple[float, float, float]:
    """Average precision, best F1, F1 at the default."""
    precision, recall = curve(labels, ranked)
    best = float(np.max(2 * precision * recall / np.maximum(precision + recall, 1e-9)))
    linked = ranked >= DEFAULT_SCORE
    at_default = 2 * int(labels[linked].sum()) / max(int(linked.sum()) + int(labels.sum()), 1)
    return float(np.sum(np.diff(recall, prepend=0) * precision)), best, at_default


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--alignment", type=Path, required=True, help="a folder of clusters")
    folder = parser.parse_args().alignment
    sets: dict[str, list[tuple[npt.NDArray[np.int64], Floats]]] = {}
    print(f"{'cluster':24} {'pairs':>6} {'AP':>6} {'best F1':>8} {'F1':>6}")
    for path in sorted(folder.resolve().rglob("gold.json")):
        cluster = read(path)
        ranked = scores(cluster)
        sets.setdefault(cluster.name.split("/")[0], []).append((cluster.labels, ranked))
        ap, best, default = measures(cluster.labels, ranked)
        print(f"{cluster.name:24} {len(ranked):6} {ap:6.3f} {best:8.3f} {default:6.3f}")
    for name, members in sets.items():
        labels, ranked = (np.concatenate(column) for column in zip(*members, strict=True))
        ap, best, default = measures(labels, ranked)
        print(f"{name + ', all':24} {len(ranked):6} {ap:6.3f} {best:8.3f} {default:6.3f}")


if __name__ == "__main__":
    main()
