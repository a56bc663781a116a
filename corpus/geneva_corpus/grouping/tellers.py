"""What passages tell, in words weighed by how rare they are; which articles tell of a group, and in what words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from geneva_corpus.grouping.average_link import UNIT, Scores
from geneva_corpus.language.acronyms import words_of
from geneva_corpus.language.stems import tells
from geneva_corpus.likeness.held import senses
from geneva_corpus.model import Article, Fact
from geneva_corpus.pace import Progress, paced


class Told:
    """What each passage tells: `words`, its stems, kinds of happening and figures; none where it only dates a text.

    A figure in digits is a stem, too, and counts twice: figures tell happenings apart (if once, F1 on whole articles is
    .707 of .715).

    `rarity` is that of a word, by the idf of BM25 over all passages, in whole millionths: sums are the same in whatever
    order they are made. `size` is the rarity of all words of a passage.
    """

    __slots__ = ("rarity", "size", "words")

    def __init__(self, articles: Sequence[Article], facts: Sequence[Fact], progress: Progress | None = None) -> None:
        flat = [row for passages in words_of(articles, facts) for row in passages]
        known: dict[str, str] = {}  # each word once in memory
        self.words: list[tuple[str, ...]] = []
        for row, told in zip(paced(flat, "grouping", progress), senses(flat), strict=True):
            stems = [one.told for one in told if one.told is not None]
            figures = [f"#{one.figure}" for one in told if one.figure is not None]
            words = dict.fromkeys(stems + figures) if tells(row) else ()
            self.words.append(tuple([known.setdefault(word, word) for word in words]))
        total = len(flat)
        held = Counter(chain.from_iterable(self.words))
        by_count = {
            count: round(UNIT * math.log(1 + (total - count + 0.5) / (count + 0.5))) for count in set(held.values())
        }
        self.rarity = {word: by_count[count] for word, count in held.items()}
        self.size = [sum([self.rarity[word] for word in told]) for told in self.words]


def homes(groups: Sequence[Iterable[int]]) -> dict[int, list[int]]:
    """The groups that each passage is in."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for k, members in enumerate(groups):
        for member in members:
            found[member].append(k)
    return dict(found)


def ties(
    passage: int, scores: Scores, owner: Sequence[int], home: Mapping[int, Sequence[int]]
) -> dict[int, dict[int, float]]:
    """The groups that a passage is linked to: the best of its links to each article that tells of them."""
    found: dict[int, dict[int, float]] = {}
    for other, score in scores.get(passage, {}).items():
        article = owner[other]
        for k in home.get(other, ()):
            best = found.get(k)
            if best is None:
                found[k] = {article: score}
            elif score > best.get(article, 0.0):
                best[article] = score
    return found


class Tellers:
    """What the articles that tell of one group tell of it."""

    def __init__(self, members: Iterable[int], owner: Sequence[int], told: Told) -> None:
        own: dict[int, list[tuple[str, ...]]] = {}
        for member in members:
            own.setdefault(owner[member], []).append(told.words[member])
        self._own = {article: Counter(chain.from_iterable(rows)) for article, rows in own.items()}
        self._articles = Counter(chain.from_iterable(self._own.values()))

    def others(self, article: int) -> int:
        """How many articles but this one tell of the group."""
        return len(self._own) - (article in self._own)

    def shares(self, words: Iterable[str], article: int) -> list[float]:
        """For each word the share of the articles but this one that tell of the group with it."""
        own, others = self._own.get(article, ()), max(1, self.others(article))
        return [(self._articles[word] - (word in own)) / others for word in words]

    def known(self, words: Iterable[str], article: int) -> list[float]:
        """The same; all of it where this article tells of the group with the word in more than one passage."""
        own = self._own[article]
        return [1.0 if own[word] > 1 else share for word, share in zip(words, self.shares(words, article), strict=True)]
