"""How alike two passages are: articles in, a square of raw similarities out (rows and columns are passages).

First order: cosine of idf-weighted character 4-grams. Second order: two passages are alike when they are alike to the
same passages. To their mean is added what rare words and figures they share, and a bonus for leads; all of it is
multiplied by how alike their articles are, so that accounts of two events of one kind stay apart.
"""

import os
from collections.abc import Callable, Sequence
from itertools import chain

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # same bytes on every machine, and a faster import

import numpy as np
import numpy.typing as npt

from geneva_corpus.model import Article
from geneva_corpus.stems import WORD, grams, stems

Array = npt.NDArray[np.float32]
Progress = Callable[[str, int, int], None]

POWER = 1.5  # sharpens the rows that second order compares
WORDS, FIGURES = 0.05, 0.05
LEAD, LEAD_REACH = 0.2, 3.0
GATE_FULL, GATE_POWER = 0.45, 2.0


def similarity(articles: Sequence[Article], progress: Progress | None = None) -> Array:
    """Raw similarity, (n, n) float32, of the n passages of these articles in order; not a probability."""

    def step(done: int) -> None:
        if progress is not None:
            progress("aligning", done, 5)

    step(0)
    texts = [passage.text for article in articles for passage in article.passages]
    owner = np.repeat(np.arange(len(articles)), [len(article.passages) for article in articles])
    place = np.array([k for article in articles for k in range(len(article.passages))], dtype=np.float32)
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    bags = [stems(text) for text in texts]
    table, idf = incidence(bags)
    step(1)
    shared = (table * idf**0.75) @ table.T
    quads, quad_idf = incidence([grams(text) for text in texts])
    vectors = unit(quads * quad_idf)
    step(2)
    first = vectors @ vectors.T
    rows = unit(np.maximum(first, 0) ** POWER)
    score = (first + rows @ rows.T) / 2 + WORDS * np.log1p(shared)
    step(3)
    figures, figure_idf = incidence([frozenset(s for s in bag if s[0].isdigit()) for bag in bags])
    score += FIGURES * np.log1p((figures * figure_idf) @ figures.T)
    score += LEAD * np.exp(-(place[:, None] + place[None, :]) / LEAD_REACH)
    step(4)
    score *= gate(table, owner, len(articles)) ** GATE_POWER
    told = np.array([any(not word[0].isdigit() for word in WORD.findall(text)) for text in texts])
    result: Array = np.asarray(score * (told[:, None] & told[None, :]), dtype=np.float32)
    return result


def incidence(bags: Sequence[frozenset[str]]) -> tuple[Array, Array]:
    """0/1, one row a bag, and the idf of each column."""
    columns = {item: number for number, item in enumerate(sorted(set(chain.from_iterable(bags))))}
    table = np.zeros((len(bags), max(1, len(columns))), dtype=np.float32)
    for row, bag in enumerate(bags):
        table[row, [columns[item] for item in bag]] = 1
    df = table.sum(axis=0)
    return table, np.log(1 + (len(bags) - df + 0.5) / (df + 0.5)).astype(np.float32)


def unit(rows: Array) -> Array:
    """Rows of length 1; rows of nothing stay nothing."""
    result: Array = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return result


def gate(table: Array, owner: npt.NDArray[np.int64], size: int) -> Array:
    """1 for passages of articles as alike as the likeliest are, less where their articles share less; (n, n)."""
    counts = np.stack([table[owner == k].sum(axis=0) for k in range(size)])
    idf = np.log(1 + size / np.maximum((counts > 0).sum(axis=0), 1))
    vectors = unit(np.asarray(np.log1p(counts) * idf, dtype=np.float32))
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, 0)
    top = np.maximum(alike.max(axis=1), 1e-6)
    alike = np.minimum(1, alike / np.sqrt(top[:, None] * top[None, :]) / GATE_FULL)
    result: Array = np.asarray(alike[np.ix_(owner, owner)], dtype=np.float32)
    return result
