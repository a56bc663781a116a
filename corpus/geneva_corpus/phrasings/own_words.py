"""Several wordings of one thing in, the words that each alone has out: spans to mark, runs and changes to tell."""

from collections.abc import Sequence
from itertools import pairwise

from geneva_corpus.language.word_sequences import Words, read_words
from geneva_corpus.wording import Span, difference, in_order, stances_apart

#: Each wording is held against so many others at most: hundreds of accounts may tell one thing.
_MOST = 30
#: What a word of its own takes off a stretch of shared words, against the gain of one: as for pairs of quotations.
_OWN_COSTS = 0.45


def own_words(texts: Sequence[str], parts: Sequence[tuple[int, int] | None] = ()) -> list[tuple[Span, ...]]:
    """For each of several wordings of one thing the words that it has and the one most like it has not.

    `parts` are the quotations within the texts; None where the whole text is the wording. Of a whole text only the
    stretch counts that tells the same, and nothing of one that shares too little with every other one. The words of a
    difference in stance are marked however little is shared.
    """
    quoted = parts or [None] * len(texts)
    bounds = [part or (0, len(text)) for text, part in zip(texts, quoted, strict=True)]
    worded = [text[start:end] for text, (start, end) in zip(texts, bounds, strict=True)]
    first_of: dict[str, int] = {}
    for place, text in enumerate(texts):
        first_of.setdefault(text, place)
    distinct = list(first_of.values())[:_MOST]
    found: list[tuple[Span, ...]] = []
    for i, (start, _) in enumerate(bounds):
        others = [j for j in distinct if texts[j] != texts[i]]
        spans: list[Span] = []
        if others:
            best = max(others, key=lambda j: difference(worded[i], worded[j]).shared)
            first, last = _dense(worded[i], worded[best]) if quoted[i] is None else (0, len(worded[i]))
            own = difference(worded[i], worded[best]).a
            spans = [Span(start + s.start, start + s.end) for s in own if first <= s.start and s.end <= last]
        for j in others:
            spans += _stances(texts[i], texts[j], quoted=quoted[i] is not None or quoted[j] is not None)
        found.append(_joined(spans))
    return found


def own_runs(text: str, other: str) -> list[str]:
    """What a text has that another has not, as written: words of content with the grammar between them."""
    one, two = read_words(text), read_words(other)
    same = {i for i, _ in in_order(one.stems, two.stems)}
    shared = {i for i in same if one.content(i)}
    runs: list[list[int]] = []
    for i in range(len(one.stems)):
        if not one.content(i) or i in shared or one.stems[i] in two.stems:
            continue
        if runs and not any(k in shared for k in range(runs[-1][1], i)):
            runs[-1][1] = i
        else:
            first = i
            while first and first - 1 not in same and not one.content(first - 1):
                first -= 1  # "this morning"
            runs.append([first, i])
    return [_piece(one, first, last + 1) for first, last in runs]


def first_change(a: str, b: str) -> tuple[str, str]:
    """The first words of content that two wordings have otherwise, as written; "" where one has nothing there.

    ("jewels worth", "gems worth"): a cut or added word stands with its neighbours, so that one sees where.
    """
    one, two = read_words(a), read_words(b)
    pairs = [(-1, -1), *in_order(one.stems, two.stems), (len(one.stems), len(two.stems))]
    for (i, j), (k, m) in pairwise(pairs):
        own_a = [at for at in range(i + 1, k) if one.content(at)]
        own_b = [at for at in range(j + 1, m) if two.content(at)]
        if own_a and own_b:
            return _piece(one, i + 1, _clause_end(one, own_a[0], k)), _piece(two, j + 1, _clause_end(two, own_b[0], m))
        if own_a or own_b:
            return _around(one, i, k), _around(two, j, m)
    return "", ""


def _stances(one: str, two: str, *, quoted: bool) -> list[Span]:
    """Where the words of `one` stand that show another stance; round a quotation the verb of saying alone."""
    told = stances_apart(one, two, quoted=quoted)
    return [Span(*attitude.at_a) for attitude in told if attitude.at_a is not None]


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _dense(text: str, other: str) -> tuple[int, int]:
    """Where in a text the words that another has stand densest (the maximal subarray of Kadane), in code points."""
    one, two = read_words(text), read_words(other)
    shared = {i for i, _ in in_order(one.stems, two.stems)}
    best, total, start, found = 0.0, 0.0, 0, (0, 0)
    for i in range(len(one.stems)):
        if not one.content(i):
            continue
        total += 1.0 if i in shared else -_OWN_COSTS
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, found = total, (one.spans[start][0], one.spans[i][1])
    return found


def _clause_end(words: Words, first: int, behind: int) -> int:
    """Where a change ends: before the next comma, for what stands behind that is another one."""
    for at in range(first + 1, behind):
        if any(mark in words.text[words.spans[at - 1][1] : words.spans[at][0]] for mark in ",;:."):
            return at
    return behind


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
