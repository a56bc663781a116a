"""Two passages that tell one thing in, the words in which they differ out; and how much of one is copied.

Words are compared by their stems, in order (rapidfuzz), so that an inflection, a moved phrase or another spelling is no
difference. Only words of content are marked, and none at all when the passages share too little.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from geneva_corpus.facts.spellings import near
from geneva_corpus.language.word_sequences import Words, read_words
from geneva_corpus.phrasings.attitudes import Attitude, attitudes

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
    attitudes: tuple[Attitude, ...]

    @property
    def same(self) -> bool:
        """Are all words of content the same?"""
        return not (self.a or self.b) and self.shared >= SHARED_LEAST


def difference(a: str, b: str) -> Difference:
    """The words in which two passages differ. O(n · m / 64) for passages of n and m words."""
    one, two = read_words(a), read_words(b)
    pairs = _in_order(one.stems, two.stems)
    matched_a, matched_b = {i for i, _ in pairs}, {j for _, j in pairs}
    moved, spelled = _elsewhere(one, two, matched_a, matched_b)
    both_a = matched_a | {i for i, _ in moved} | {i for i, _ in spelled}
    both_b = matched_b | {j for _, j in moved} | {j for _, j in spelled}
    shared = _share(one, two, both_a, both_b)
    helps = shared >= SHARED_LEAST
    return Difference(
        shared=round(shared, 4),
        a=_spans(one, [i for i in range(len(one.spans)) if i not in both_a]) if helps else (),
        b=_spans(two, [j for j in range(len(two.spans)) if j not in both_b]) if helps else (),
        moved=(
            _tagged(one, [i for i, _ in moved], [i for i, _ in spelled]),
            _tagged(two, [j for _, j in moved], [j for _, j in spelled]),
        )
        if helps
        else ((), ()),
        attitudes=attitudes(one, two, both_a, both_b),
    )


def own_words(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each of several wordings of one thing the words that it has and the one most like it has not.

    Empty for a wording that shares too little with every other one.
    """
    found: list[tuple[Span, ...]] = []
    for i, text in enumerate(texts):
        best = max(
            (difference(text, other) for j, other in enumerate(texts) if j != i),
            key=lambda apart: apart.shared,
            default=None,
        )
        found.append(best.a if best is not None else ())
    return found


def first_change(a: str, b: str) -> tuple[str, str]:
    """The first words of content that two wordings have otherwise, as written; "" where one has nothing there.

    ("jewels worth", "gems worth"): a cut or added word stands with its neighbours, so that one sees where.
    """
    one, two = read_words(a), read_words(b)
    pairs = [(-1, -1), *_in_order(one.stems, two.stems), (len(one.stems), len(two.stems))]
    for (i, j), (k, m) in pairwise(pairs):
        own_a = [at for at in range(i + 1, k) if one.content(at)]
        own_b = [at for at in range(j + 1, m) if two.content(at)]
        if own_a and own_b:
            return _piece(one, i + 1, k), _piece(two, j + 1, m)
        if own_a or own_b:
            return _around(one, i, k), _around(two, j, m)
    return "", ""


def _around(words: Words, before: int, behind: int) -> str:
    """A gap with the nearest words of content on both sides."""
    first, last = before, behind
    while first > 0 and not words.content(first):
        first -= 1
    while last < len(words.stems) - 1 and not words.content(last):
        last += 1
    return _piece(words, max(0, first), min(len(words.stems), last + 1))


def _piece(words: Words, first: int, last: int) -> str:
    if first >= last:
        return ""
    return " ".join(words.text[words.spans[first][0] : words.spans[last - 1][1]].split())


def copied(a: str, b: str) -> int:
    """How many words of `a` stand in `b` in the same order in long runs; 0: none was copied."""
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


def one_source(a: str, b: str) -> bool:
    """Are two agreeing passages probably from one source, word for word?"""
    return copied(a, b) >= COPIED_LEAST


# --- words --------------------------------------------------------------------------------------------------------


def _in_order(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
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


def _elsewhere(
    one: Words, two: Words, matched_a: set[int], matched_b: set[int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Words that both have but in another place, and words that are one word spelled otherwise."""
    places: dict[str, list[int]] = defaultdict(list)
    left: list[int] = []
    for j in range(len(two.stems)):
        if j not in matched_b and two.content(j):
            places[two.stems[j]].append(j)
            left.append(j)
    moved: list[tuple[int, int]] = []
    open_a: list[int] = []
    for i in range(len(one.stems)):
        if i in matched_a or not one.content(i):
            continue
        if places[one.stems[i]]:
            moved.append((i, places[one.stems[i]].pop(0)))
        else:
            open_a.append(i)
    used = {j for _, j in moved}
    spelled: list[tuple[int, int]] = []
    if len(open_a) * len(left) <= 40_000:
        for i in open_a:
            for j in left:
                if j not in used and one.plain[i][:1].isalpha() and _one_name(one, i, two, j):
                    spelled.append((i, j))
                    used.add(j)
                    break
    return moved, spelled


def _one_name(one: Words, i: int, two: Words, j: int) -> bool:
    """Two spellings of one name: both with a capital, and near in letters."""
    capital = one.text[one.spans[i][0]].isupper() and two.text[two.spans[j][0]].isupper()
    return capital and near(one.plain[i], two.plain[j])


def _share(one: Words, two: Words, both_a: set[int], both_b: set[int]) -> float:
    content_a = [i for i in range(len(one.spans)) if one.content(i)]
    content_b = [j for j in range(len(two.spans)) if two.content(j)]
    if not content_a or not content_b:
        return 1.0 if one.stems == two.stems else 0.0
    common = sum(i in both_a for i in content_a) + sum(j in both_b for j in content_b)
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
