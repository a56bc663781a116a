"""What passages hold: their words in, bags of letters, stems, kinds of happening and figures out."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.stems import STOP, figure, grams, plain, stem
from geneva_corpus.pace import Progress

#: So many passages are looked at between two reports.
REPORTED = 1000

Bags = Sequence[Mapping[str, float]]


class Held(NamedTuple):
    """A bag for each passage: character 4-grams, words (stems, or kinds of happening), kinds alone, figures."""

    grams: Bags
    words: Bags
    kinds: Bags
    figures: Bags


def held(passages: Sequence[Sequence[str]], progress: Progress | None = None) -> Held:
    """What passages hold that are given as words."""
    spelled, told, done, numbers = [], [], [], []
    for number, row in enumerate(passages):
        if progress is not None and number % REPORTED == 0:
            progress("indexing", number, len(passages))
        letters: dict[str, float] = {}
        roots: dict[str, float] = {}
        acts: dict[str, float] = {}
        amounts: dict[str, float] = {}
        for word in row:
            letters.update(dict.fromkeys(grams(word), 1.0))
            value, root, numbered = _sense(word)
            if value is not None:
                amounts[value] = 1.0
            if root is not None:
                roots[root] = 1.0
                acts.update(numbered)
        spelled.append(letters)
        told.append(roots)
        done.append(acts)
        numbers.append(amounts)
    return Held(spelled, told, done, numbers)


@lru_cache(maxsize=1 << 16)
def _sense(word: str) -> tuple[str | None, str | None, dict[str, float]]:
    """A word's figure, what it counts as among the words (a kind of happening or a stem), and its kinds."""
    if plain(word) in STOP:
        return figure(word), None, {}
    numbered = kinds(word)
    root = f"={numbered[0]}" if numbered else stem(word)
    return figure(word), root, {str(kind): 1.0 for kind in numbered}
