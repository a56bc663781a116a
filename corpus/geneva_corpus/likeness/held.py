"""What passages hold: their words in, bags of letters, stems, kinds of happening and figures out, one after the other.

Bags are made as they are asked for: those of 30,000 passages all at once take 100 MB.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.stems import STOP, figure, grams, plain, stem
from geneva_corpus.pace import Progress, paced

Bags = Iterable[Mapping[str, float]]


class Sense(NamedTuple):
    """What one word tells: its figure, its stem, what it counts as among words, and its kinds of happening.

    A word that carries grammar has no stem and counts as none; of those with kinds the first kind stands for the word.
    """

    figure: str | None
    stem: str | None
    told: str | None
    kinds: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def sense(word: str) -> Sense:
    """What a word tells, worked out once for all passages that have it."""
    if plain(word) in STOP:
        return Sense(figure(word), None, None, ())
    root, acts = stem(word), kinds(word)
    return Sense(figure(word), root, f"={acts[0]}" if acts else root, acts)


def spelling(passages: Sequence[Sequence[str]], progress: Progress | None = None) -> Iterator[dict[str, float]]:
    """The character 4-grams of passages that are given as words."""
    for row in paced(passages, "indexing", progress, every=1000):
        yield dict.fromkeys(chain.from_iterable(map(grams, row)), 1.0)


def senses(passages: Iterable[Sequence[str]]) -> Iterator[list[Sense]]:
    """What each of their words tells."""
    for row in passages:
        yield list(map(sense, row))


def telling(passages: Iterable[Sequence[Sense]]) -> Iterator[dict[str, float]]:
    """The stems of passages that are given as what their words tell; a kind of happening stands for such words."""
    for row in passages:
        yield {told: 1.0 for _, _, told, _ in row if told is not None}


def happening(passages: Iterable[Sequence[Sense]]) -> Iterator[dict[str, float]]:
    """The kinds of happening they tell."""
    for row in passages:
        yield {kind: 1.0 for _, _, _, acts in row for kind in acts}


def counting(passages: Iterable[Sequence[Sense]]) -> Iterator[dict[str, float]]:
    """Their figures."""
    for row in passages:
        yield {value: 1.0 for value, _, _, _ in row if value is not None}
