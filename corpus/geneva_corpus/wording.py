"""Two passages that tell one thing in, the words in which they differ out; and how much of one is copied.

Words are compared by their stems, in order (rapidfuzz), so that an inflection, a moved phrase or another spelling is no
difference. Only words of content are marked, and none at all when the passages share too little.
"""

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import compress
from typing import Literal, NamedTuple

from geneva_corpus.facts.spellings import near
from geneva_corpus.language.word_sequences import Words, read_words
from geneva_corpus.phrasings.attitudes import attitudes
from geneva_corpus.phrasings.stance import Attitude

#: The share of the words below which marks stop helping: they would underline half of what is there.
SHARED_LEAST = 0.4
#: A run of this many words in both passages was hardly written twice. On the development clusters runs of six and more
#: with three words of content stand in passages from one source throughout.
COPIED_RUN = 6
#: So many copied words say that two passages are probably from one source.
COPIED_LEAST = 8

How = Literal["other", "moved", "spelling"]


class Span(NamedTuple):
    """Words of one passage, in code points from its start; `how`: in other words, elsewhere, spelled otherwise."""

    start: int
    end: int
    how: How = "other"


class Difference(NamedTuple):
    """How two passages are worded. `a` and `b` are the words of each that the other has not: those to mark.

    `shared` is the share of words in common, from 0 to 1; below `SHARED_LEAST` nothing is marked. `moved` holds, for
    `a` and `b`, what both have but in another place or spelling.
    """

    shared: float
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    moved: tuple[tuple[Span, ...], tuple[Span, ...]]

    @property
    def same(self) -> bool:
        """Are all words of content the same?"""
        return not (self.a or self.b) and self.shared >= SHARED_LEAST


def difference(a: str, b: str) -> Difference:
    """The words in which two passages differ. O(n · m / 64) for passages of n and m words."""
    if b < a:  # one order, so that ties fall alike whichever comes first
        found = difference(b, a)
        return Difference(found.shared, found.b, found.a, (found.moved[1], found.moved[0]))
    one, two = read_words(a), read_words(b)
    pairs, moved, spelled = _matched(one, two)
    matches = dict(pairs + moved + spelled)
    both_a, both_b = matches.keys(), set(matches.values())
    shared = _share(one, two, both_a, both_b)
    if shared < SHARED_LEAST:
        return Difference(round(shared, 4), (), (), ((), ()))
    return Difference(
        shared=round(shared, 4),
        a=_spans(one, [i for i in range(len(one.spans)) if i not in both_a]),
        b=_spans(two, [j for j in range(len(two.spans)) if j not in both_b]),
        moved=(
            _tagged(one, [i for i, _ in moved], [i for i, _ in spelled]),
            _tagged(two, [j for _, j in moved], [j for _, j in spelled]),
        ),
    )


def stances_apart(a: str, b: str, *, quoted: bool = False) -> tuple[Attitude, ...]:
    """The differences in stance between two passages; round what is `quoted` those of the verbs of saying alone."""
    if b < a:
        return tuple(attitude.swapped() for attitude in stances_apart(b, a, quoted=quoted))
    one, two = read_words(a), read_words(b)
    pairs, moved, spelled = _matched(one, two)
    matches = dict(pairs + moved + spelled)
    shared = _share(one, two, matches.keys(), set(matches.values()))
    return attitudes(one, two, matches, shared, quoted=quoted)


def copied(a: str, b: str) -> int:
    """How many words of `a` stand in `b` in the same order in long runs; 0: none was copied."""
    if _runs(a).isdisjoint(_runs(b)):
        return 0  # as nearly always: hundreds of passages that tell one value are held against each other
    one, two = read_words(a), read_words(b)
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(two.plain) - COPIED_RUN + 1):
        starts[tuple(two.plain[j : j + COPIED_RUN])].append(j)
    total = i = 0
    while i + COPIED_RUN <= len(one.plain):
        best = 0
        for j in starts.get(tuple(one.plain[i : i + COPIED_RUN]), ())[:8]:
            size = COPIED_RUN
            while (
                i + size < len(one.plain) and j + size < len(two.plain) and one.plain[i + size] == two.plain[j + size]
            ):
                size += 1
            best = max(best, size)
        if best and sum(one.content(k) for k in range(i, i + best)) >= 3:
            total += best
            i += best
        else:  # a run without words of content is passed over as a whole
            i += max(1, best - COPIED_RUN + 1)
    return total


@lru_cache(maxsize=2_048)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """All that stands in a passage as so many words on end."""
    words = read_words(text).plain
    return frozenset(tuple(words[at : at + COPIED_RUN]) for at in range(len(words) - COPIED_RUN + 1))


def one_source(a: str, b: str) -> bool:
    """Are two agreeing passages probably from one source, word for word?"""
    return copied(a, b) >= COPIED_LEAST


# --- words --------------------------------------------------------------------------------------------------------


def in_order(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common subsequence as pairs of places."""
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    one = [numbers.setdefault(word, len(numbers)) for word in a]
    two = [numbers.setdefault(word, len(numbers)) for word in b]
    pairs = []
    for step in LCSseq.opcodes(one, two):
        if step.tag == "equal":
            pairs += [(step.src_start + k, step.dest_start + k) for k in range(step.src_end - step.src_start)]
    return pairs


Pairs = list[tuple[int, int]]


def _matched(one: Words, two: Words) -> tuple[Pairs, Pairs, Pairs]:
    """Words that both have in order, in another place, and spelled otherwise."""
    pairs = in_order(one.stems, two.stems)
    matched_a, matched_b = {i for i, _ in pairs}, {j for _, j in pairs}
    places: dict[str, list[int]] = defaultdict(list)
    left: list[int] = []
    for j, (stem, tells) in enumerate(zip(two.stems, two.tells, strict=True)):
        if tells and j not in matched_b:
            places[stem].append(j)
            left.append(j)
    moved: list[tuple[int, int]] = []
    open_a: list[int] = []
    for i, (stem, tells) in enumerate(zip(one.stems, one.tells, strict=True)):
        if not tells or i in matched_a:
            continue
        if places[stem]:
            moved.append((i, places[stem].pop(0)))
        else:
            open_a.append(i)
    spelled: list[tuple[int, int]] = []
    if len(open_a) * len(left) <= 40_000:
        used = {j for _, j in moved}
        names = [j for j in left if j not in used and _capital(two, j)]
        for i in (i for i in open_a if _capital(one, i)):
            alike = next((j for j in names if near(one.plain[i], two.plain[j])), None)
            if alike is not None:
                spelled.append((i, alike))
                names.remove(alike)
    return pairs, moved, spelled


def _capital(words: Words, at: int) -> bool:
    """Is this word written with a capital, as names are?"""
    return words.text[words.spans[at][0]].isupper()


def _share(one: Words, two: Words, both_a: Set[int], both_b: Set[int]) -> float:
    content_a = list(compress(range(len(one.spans)), one.tells))
    content_b = list(compress(range(len(two.spans)), two.tells))
    if not content_a or not content_b:
        return 1.0 if one.stems == two.stems else 0.0
    common = sum(map(both_a.__contains__, content_a)) + sum(map(both_b.__contains__, content_b))
    return common / (len(content_a) + len(content_b))


def _spans(words: Words, own: list[int]) -> tuple[Span, ...]:
    """Words of content as spans; neighbours with nothing but grammar and space between them are one."""
    runs: list[list[int]] = []
    alone = set(own)
    for index in own:
        if not words.content(index):
            continue
        if runs and _adjoin(words, runs[-1][1], index, alone):
            runs[-1][1] = index
        else:
            runs.append([index, index])
    return tuple(Span(words.spans[first][0], words.spans[last][1]) for first, last in runs)


def _adjoin(words: Words, last: int, index: int, own: set[int]) -> bool:
    """Do two words stand side by side, with white space or a hyphen alone between them?"""
    between = words.text[words.spans[last][1] : words.spans[index][0]]
    return index == last + 1 and (between.isspace() or between in ("-", "‐", "‑")) and index in own


def _tagged(words: Words, moved: list[int], spelled: list[int]) -> tuple[Span, ...]:
    found = [Span(*words.spans[i], "moved") for i in moved] + [Span(*words.spans[i], "spelling") for i in spelled]
    return tuple(sorted(found, key=lambda span: span.start))
