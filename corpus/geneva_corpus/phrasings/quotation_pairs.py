"""Quotations and statements of all accounts in, those that render the same words out, with what tells them apart.

A quotation is held against the quotations, the reported statements and the plain sentences of the other accounts; a
reported statement against reported statements. Words are weighed by how few passages have them (inverse document
frequency, Spärck Jones 1972); what counts is the stretch of each in which the shared words stand densest (the maximal
subarray of Kadane), for a statement is often one clause of a long sentence.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from geneva_corpus.facts.name_words import SPEECH, word_set
from geneva_corpus.facts.spellings import same_person
from geneva_corpus.language.word_sequences import NEGATIONS, Words, read_words
from geneva_corpus.model import Article, Fact
from geneva_corpus.pace import Progress, paced
from geneva_corpus.phrasings.renderings import Rendering, find_renderings, names_speaker
from geneva_corpus.wording import Difference, difference

#: How alike two renderings must be, from 0 to 1: two quotations; a quotation or statement and a reported statement; and
#: where a plain sentence is one of the two. Found on the five default articles (all seven wordings told) and read
#: against the development clusters.
_ALIKE = {"quotation": 0.5, "statement": 0.55, "sentence": 0.55, "two statements": 0.7}
#: The weight that the shared words of each must have: two to three words that few passages have.
_LEAST_MASS = 1.66
_LEAST_MASS_QUOTED = 1.1
#: With this weight of shared words a stretch counts in full; with little, half.
_FULL_MASS = 3.1
#: How much of a quotation's neighbour must be shared when the quotation itself is paired.
_SHARE_BESIDE = 0.4
#: Names and figures tell what is spoken of, hardly what is said of it.
_NAMES_WEIGH = 0.25
#: What a word that only one has takes off a stretch, against the gain of a shared one.
_OTHERS_COST = 0.45
#: A stem that stands in more than this share of all passages brings no pair together.
_COMMON = 0.12
#: Nor does one that more renderings than this have: what bounds the work with hundreds of accounts.
_MOST_HOLDERS = 40

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
#: Words that only say who tells it, and to whom.
_ATTRIBUTING = SPEECH | word_set(
    """
    according source sources official officials agency news spokesman spokeswoman statement media television
    correspondent reporters journalists governor minister secretary head
    """
)


class QuotationPair(NamedTuple):
    """Two renderings of one statement, how alike they are, how they differ, and where each is most alike the other."""

    a: Rendering
    b: Rendering
    score: float
    difference: Difference
    stretches: tuple[str, str]


def paired_quotations(
    articles: Sequence[Article], facts: Sequence[Fact], *, progress: Progress | None = None
) -> tuple[QuotationPair, ...]:
    """The best pairs of renderings between any two accounts, in reading order.

    A rendering is told at most once against each other account. Linear in the number of pairs that share a rare word.
    """
    # Which of two comes first matters to ties and stretches, so the articles are taken in an order of their own.
    renderings = find_renderings(sorted(articles, key=lambda article: (article.text, article.path)), facts)
    if all(rendering.how == "sentence" for rendering in paced(renderings, "quotations", progress)):
        return ()  # nobody is quoted
    weighed = _weighed(renderings, articles, progress)
    scored: list[tuple[_Alike, int, int]] = []
    candidates = _candidates(renderings, weighed)
    for i, j in paced(candidates, "quotations", progress):
        alike = _alike(renderings[i], renderings[j], weighed[i], weighed[j])
        if alike.score >= _threshold(renderings[i], renderings[j]):
            scored.append((alike, i, j))
    scored.sort(key=lambda entry: (-entry[0].score * entry[0].mass, entry[1], entry[2]))
    chosen = _best(scored, renderings)
    chosen += _best(_beside(chosen, renderings, weighed), renderings, chosen)
    pairs = []
    place = {passage.id: number for number, passage in enumerate(p for article in articles for p in article.passages)}
    for alike, i, j in paced(chosen, "quotations", progress, every=16):
        one, two, stretches = renderings[i], renderings[j], (alike.a, alike.b)
        if _tell_other_figures(one, two, alike):
            continue
        if place[one.passage] > place[two.passage]:
            one, two, stretches = two, one, (alike.b, alike.a)
        apart = difference(one.text, two.text)
        pairs.append(QuotationPair(one, two, round(alike.score, 6), apart, stretches))
    return tuple(
        sorted(pairs, key=lambda pair: (place[pair.a.passage], pair.a.start, place[pair.b.passage], pair.b.start))
    )


class _Alike(NamedTuple):
    """How alike, what the shared words weigh, and the stretch of each in which they stand densest, as written."""

    score: float
    mass: float
    a: str = ""
    b: str = ""


_UNLIKE = _Alike(0.0, 0.0)


def _tell_other_figures(one: Rendering, two: Rendering, alike: _Alike) -> bool:
    """Do both state a figure where they are alike, and not one the same? "83 people aboard" is not worded "91"."""
    if "quotation" in (one.how, two.how):
        return False
    ours, theirs = (set(_DIGITS.findall(stretch)) for stretch in (alike.a, alike.b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


class _Weighed(NamedTuple):
    """The words of content of a rendering in order: stems and what they weigh."""

    stems: list[str]
    weights: list[float]
    spans: list[tuple[int, int]]


def _telling(words: Words) -> list[int]:
    """The places of the words that say something; a negation does, who tells it to whom does not."""
    return [
        i
        for i, (word, tells) in enumerate(zip(words.plain, words.tells, strict=True))
        if (tells and word not in _ATTRIBUTING) or word in NEGATIONS
    ]


def _named(words: Words, at: int) -> bool:
    """Is this word part of a name or a figure? At the head of a sentence a capital says nothing."""
    return words.stems[at][0].isdigit() or (bool(at) and words.text[words.spans[at][0]].isupper())


def _weighed(renderings: Sequence[Rendering], articles: Sequence[Article], progress: Progress | None) -> list[_Weighed]:
    """Each rendering's stems, weighed by the logarithm of how few passages have them: 1 for a word of one passage."""
    own: dict[str, list[int]] = defaultdict(list)
    for number, rendering in enumerate(renderings):
        own[rendering.article].append(number)
    counts: Counter[str] = Counter()
    total = 0
    read: list[tuple[list[str], list[float], list[tuple[int, int]]]] = [([], [], [])] * len(renderings)
    for article in paced(articles, "quotations", progress, every=1):
        telling: dict[str, list[int]] = {}
        for passage in article.passages:
            total += 1
            words = read_words(passage.text)
            telling[passage.text] = places = _telling(words)
            counts.update({words.stems[i] for i in places})
        for number in own[article.id]:
            text = renderings[number].text
            words = read_words(text)
            places = telling.get(text) or _telling(words)
            kinds = [_NAMES_WEIGH if _named(words, i) else 1.0 for i in places]
            read[number] = ([words.stems[i] for i in places], kinds, [words.spans[i] for i in places])
    most = math.log(1 + max(1, total))
    rare = {count: math.log(1 + total / count) / most for count in {1, *counts.values()}}
    return [
        _Weighed(
            stems,
            [rare[counts[stem] or 1] * kind for stem, kind in zip(stems, kinds, strict=True)],
            spans,
        )
        for stems, kinds, spans in read
    ]


def _candidates(renderings: Sequence[Rendering], weighed: Sequence[_Weighed]) -> list[tuple[int, int]]:
    """Pairs of two accounts, at least one a quotation or both statements, that share a rare word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(weighed):
        for stem in dict.fromkeys(own.stems):
            holders[stem].append(i)
    most = min(_MOST_HOLDERS, max(10, int(_COMMON * len(renderings))))
    found: set[tuple[int, int]] = set()
    for places in holders.values():
        if len(places) > most:
            continue
        for at, i in enumerate(places):
            for j in places[at + 1 :]:
                if renderings[i].article != renderings[j].article and _may_pair(renderings[i], renderings[j]):
                    found.add((i, j))
    return sorted(found)


def _may_pair(a: Rendering, b: Rendering) -> bool:
    if a.how == "quotation" or b.how == "quotation":
        return True
    return a.how == b.how == "statement"


def _best(
    scored: Sequence[tuple[_Alike, int, int]],
    renderings: Sequence[Rendering],
    before: Sequence[tuple[_Alike, int, int]] = (),
) -> list[tuple[_Alike, int, int]]:
    """The pairs from the best down, each rendering once against each other account."""
    taken: set[tuple[int, str]] = set()
    for _, i, j in before:
        taken |= {(i, renderings[j].article), (j, renderings[i].article)}
    chosen = []
    for alike, i, j in scored:
        keys = {(i, renderings[j].article), (j, renderings[i].article)}
        if not keys & taken:
            taken |= keys
            chosen.append((alike, i, j))
    return chosen


def _beside(
    chosen: Sequence[tuple[_Alike, int, int]], renderings: Sequence[Rendering], weighed: Sequence[_Weighed]
) -> list[tuple[_Alike, int, int]]:
    """The sentences before and behind two paired ones of a quotation: less alike, they still render each other."""
    found = []
    for _, i, j in chosen:
        for step in (-1, 1):
            k, m = i + step, j + step
            if not (0 <= k < len(renderings) and 0 <= m < len(renderings)):
                continue
            four = (renderings[i], renderings[j], renderings[k], renderings[m])
            if any(rendering.how != "quotation" for rendering in four):
                continue
            if renderings[k].article != renderings[i].article or renderings[m].article != renderings[j].article:
                continue
            common = set(weighed[k].stems) & set(weighed[m].stems)
            mass = min(_mass(weighed[k], common), _mass(weighed[m], common))
            share = mass / max(0.1, min(sum(weighed[k].weights), sum(weighed[m].weights)))
            if len(common) > 1 and share >= _SHARE_BESIDE:
                found.append((_Alike(share, mass, renderings[k].text, renderings[m].text), k, m))
    return found


def _mass(words: _Weighed, common: set[str]) -> float:
    return sum(weight for stem, weight in zip(words.stems, words.weights, strict=True) if stem in common)


# --- how alike ----------------------------------------------------------------------------------------------------


def _threshold(a: Rendering, b: Rendering) -> float:
    if a.how == b.how == "statement":
        return _ALIKE["two statements"]
    return max(_ALIKE[a.how], _ALIKE[b.how])


def _alike(a: Rendering, b: Rendering, one: _Weighed, two: _Weighed) -> _Alike:
    """From 0 to 1 how densely the shared words stand where the two are most alike.

    "declared that they did not expect a breakthrough" ends a sentence of thirty other words.
    """
    quoted = a.how == b.how == "quotation"
    least = _LEAST_MASS_QUOTED if quoted else _LEAST_MASS
    common = set(one.stems).intersection(two.stems)
    if len(common) < 2 or _mass(one, common) < least or _mass(two, common) < least:
        return _UNLIKE  # as nearly always, and a stretch weighs no more
    first, last = _dense(one, common)
    common &= set(one.stems[first:last])
    begin, end = _dense(two, common)
    common &= set(two.stems[begin:end])
    first, last = _dense(one, common)
    shared_a, shared_b = (_mass(_part(one, first, last), common), _mass(_part(two, begin, end), common))
    mass = min(shared_a, shared_b)
    if len(common) < 2 or mass < least:
        return _UNLIKE
    score = (shared_a + shared_b) / (sum(one.weights[first:last]) + sum(two.weights[begin:end]))
    if names_speaker(a) and names_speaker(b):
        score *= 1.1 if same_person(a.speaker, b.speaker) else (0.85 if quoted else 0.5)
    return _Alike(
        min(score, 1.0) * min(1.0, 0.5 + mass / (2 * _FULL_MASS)),
        mass,
        _stretch(a.text, one.spans[first][0], one.spans[last - 1][1]),
        _stretch(b.text, two.spans[begin][0], two.spans[end - 1][1]),
    )


def _stretch(text: str, start: int, end: int) -> str:
    """The words from `start` to `end` with the quotation mark that stands around their first or last one."""
    part = text[start:end]
    if text[end : end + 1] in ("”", "»", '"') and (part.count("“") > part.count("”") or part.count('"') % 2):
        end += 1
    if start and text[start - 1] in "“«" and part.count("”") > part.count("“"):
        start -= 1
    return text[start:end]


def _part(words: _Weighed, first: int, last: int) -> _Weighed:
    return _Weighed(words.stems[first:last], words.weights[first:last], words.spans[first:last])


def _dense(words: _Weighed, common: set[str]) -> tuple[int, int]:
    """The stretch of words in which the shared ones weigh most against the others: gains less costs, at most."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for at, (stem, weight) in enumerate(zip(words.stems, words.weights, strict=True)):
        total += weight if stem in common else -_OTHERS_COST * weight
        if total <= 0:
            total, start = 0.0, at + 1
        elif total > best[0]:
            best = (total, start, at + 1)
    return best[1], best[2]
