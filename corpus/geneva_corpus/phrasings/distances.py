"""Two passages' words in, what one will not answer for out: "so-called talks", the “talks”, what it quotes whole."""

import re
from collections.abc import Collection, Mapping
from itertools import islice

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import Words
from geneva_corpus.phrasings.stance import GROUND_OF_NOUN, GROUND_OF_VERB, Attitude, grounded, through
from geneva_corpus.phrasings.stance_words import BREAK, DISTANCE, presumed

#: A word or two in quotation marks are a word held at arm's length; more are a quotation.
_SET_APART = 3
#: So many words of one passage are looked at: no sentence holds more at arm's length.
_MOST = 20
#: Behind "so-called" so many characters are looked at for what is called so.
_BEHIND = 50

QUOTED = re.compile(r"[\"“„«]\s?([^\"“”„«»\n]{1,2000}?)\s?[\"”“»]")
_SINGLE = Phrase("'|‘", r"(?<!\w)['‘]([^\W\d_][\w-]*(?:\s[\w-]+){0,2})[,.]?['’](?!\w)")
ANY_MARK = Phrase("", r"[\"“”„«»]|''|(?<!\w)['‘](?=\w)")
_OPENING, _CLOSING = frozenset("\"“„«'‘"), frozenset('"”»')
_WHEN = frozenset("next last this monday tuesday wednesday thursday friday saturday sunday".split())


def distanced(one: Words, two: Words, matches: Mapping[int, int]) -> Attitude | None:
    """ "the so-called talks" against "the talks"."""
    for match in islice(DISTANCE.finditer(one.text), _MOST):
        behind = [k for k in range(len(one.spans)) if one.spans[k][0] >= match.end()][:3]
        about: list[int] = []
        for k in behind:
            gap = one.text[(match.end() if not about and k == behind[0] else one.spans[k - 1][1]) : one.spans[k][0]]
            if BREAK.search(gap) or not one.content(k) or one.plain[k] in _WHEN:
                break
            about.append(k)
        shared = [k for k in about if k in matches]
        if not shared or (shared[-1] != about[-1] and shared[0] != about[0]):
            continue
        called = match.group().casefold().startswith(("so", "self"))
        if DISTANCE.search(two.text) or (not called and presumed(two.text)):
            continue
        there = matches[shared[-1]]
        if any(start <= two.spans[there][0] < end for start, end in _short_quotes(two)):
            continue
        if len(shared) < 2 and not grounded(one, shared[-1], there, matches, GROUND_OF_NOUN):
            continue
        word = "so-called" if match.group().casefold().startswith("so") else match.group()
        return Attitude(
            "distance",
            word,
            "",
            (match.start(), (shared and one.spans[shared[-1]][1]) or match.end()),
            None,
            " ".join(one.text[match.start() : one.spans[shared[-1]][1]].split()),
            through(two, *_together(shared, matches)),
            tuple(one.stems[k] for k in shared),
        )
    return None


def set_apart(one: Words, two: Words, matches: Mapping[int, int]) -> Attitude | None:
    """A word or two that one has in quotation marks and the other has not: an ironic, a disputed or a borrowed word."""
    for start, end in _short_quotes(one)[:_MOST]:
        inside = [k for k in range(len(one.spans)) if start <= one.spans[k][0] < end]
        content = [k for k in inside if one.content(k)]
        if not content or content[-1] not in matches:
            continue
        if not one.text[one.spans[content[-1]][0]].islower():
            continue  # a title or a name
        there = matches[content[-1]]
        places = [matches[k] for k in content if k in matches]
        together = len(places) == len(content) and max(places) - min(places) <= len(content) + 1
        if not together:
            places = [matches[content[-1]]]
        there = places[-1]
        if any(_in_marks(two, k) for k in places) or all(two.text[two.spans[k][0]].isupper() for k in places):
            continue
        alike = _follows_alike(one, content[0], two, min(places), matches)
        if not together and (not alike or one.plain[content[-1]] != two.plain[there]):
            continue
        if not alike and not grounded(one, content[-1], there, matches, GROUND_OF_VERB):
            continue
        said = " ".join(one.text[start:end].strip(" ,.;").split())
        told, about = through(two, min(places), max(places)), tuple(one.stems[k] for k in content)
        return Attitude("distance", said, "", (start, end), None, said, told, about)
    return None


def apart_stems(words: Words) -> frozenset[str]:
    """What is held at arm's length in this passage."""
    spans = _short_quotes(words)
    spans += [(match.end(), match.end() + _BEHIND) for match in DISTANCE.finditer(words.text)]
    return frozenset(
        words.stems[k]
        for start, end in spans[:_MOST]
        for k, (place, _) in enumerate(words.spans)
        if start <= place < end and words.content(k)
    )


def _together(shared: list[int], matches: Mapping[int, int]) -> tuple[int, int]:
    """From the first to the last of these words in the other passage where they stand together; else the last alone."""
    places = [matches[k] for k in shared]
    if max(places) - min(places) <= len(places):
        return min(places), max(places)
    return places[-1], places[-1]


def _short_quotes(words: Words) -> list[tuple[int, int]]:
    """Where a word or two stand in quotation marks."""
    double = (match.span(1) for match in QUOTED.finditer(words.text) if len(match.group(1).split()) <= _SET_APART)
    return sorted([*double, *(match.span(1) for match in _SINGLE.finditer(words.text))])


def share_in_quotes(words: Words, both: Collection[int]) -> float:
    """How much of what both tell stands in quotation marks here."""
    spans = [match.span(1) for match in QUOTED.finditer(words.text)]
    places = [i for i in both if words.content(i)]
    if not places:
        return 0.0
    return sum(any(start <= words.spans[i][0] < end for start, end in spans) for i in places) / len(places)


def _follows_alike(one: Words, i: int, two: Words, j: int, matches: Mapping[int, int]) -> bool:
    """Is the word of content before the one the same as before the other: "threatened the people"?"""
    before = next((k for k in range(i - 1, -1, -1) if one.content(k)), None)
    other = next((k for k in range(j - 1, -1, -1) if two.content(k)), None)
    return before is not None and other is not None and matches.get(before) == other


def _in_marks(words: Words, at: int) -> bool:
    """Does this word stand in quotation marks of any kind, or in a quotation that goes on from before?"""
    marks = [match.start() for match in ANY_MARK.finditer(words.text)]
    place, behind = words.spans[at][0], words.text[words.spans[at][1] :]
    between = any(mark < place for mark in marks) and (
        any(mark > place for mark in marks) or "'" in behind or "’" in behind
    )
    opened = sum(words.text.count(mark) for mark in '"“”„«»') % 2 == 1  # goes on from before, or behind
    return between or opened or words.text.lstrip()[:1] in _OPENING or words.text.rstrip()[-1:] in _CLOSING
