"""What passages hold: their words in, bags of letters, stems, kinds of happening and figures out, one after the other.

Bags are made as they are asked for: those of 30,000 passages all at once take 100 MB.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.stems import STOP, figure, grams, plain, stem
from geneva_corpus.pace import Progress, paced

Bags = Iterable[Mapping[str, float]]


def spelling(passages: Sequence[Sequence[str]], progress: Progress | None = None) -> Iterator[dict[str, float]]:
    """The character 4-grams of passages that are given as words."""
    for row in paced(passages, "indexing", progress, every=1000):
        letters: dict[str, float] = {}
        for word in row:
            letters.update(dict.fromkeys(grams(word), 1.0))
        yield letters


def telling(passages: Sequence[Sequence[str]]) -> Iterator[dict[str, float]]:
    """Their stems; a kind of happening stands for the words that tell it."""
    for row in passages:
        yield {root: 1.0 for word in row if (root := _sense(word)[1]) is not None}


def happening(passages: Sequence[Sequence[str]]) -> Iterator[dict[str, float]]:
    """The kinds of happening they tell."""
    for row in passages:
        acts: dict[str, float] = {}
        for word in row:
            acts.update(_sense(word)[2])
        yield acts


def counting(passages: Sequence[Sequence[str]]) -> Iterator[dict[str, float]]:
    """Their figures."""
    for row in passages:
        yield {value: 1.0 for word in row if (value := _sense(word)[0]) is not None}


@lru_cache(maxsize=1 << 16)
def _sense(word: str) -> tuple[str | None, str | None, dict[str, float]]:
    """A word's figure, what it counts as among the words (a kind of happening or a stem), and its kinds."""
    if plain(word) in STOP:
        return figure(word), None, {}
    numbered = kinds(word)
    root = f"={numbered[0]}" if numbered else stem(word)
    return figure(word), root, {str(kind): 1.0 for kind in numbered}
