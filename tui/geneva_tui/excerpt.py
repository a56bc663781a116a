"""Tellings of one fact in, the words out that show best what it is of, and whose they are.

A value alone says too little: "13 Jan" may be anything. Of all clauses that tell it the shortest is taken, if possible
of those with a name, and behind the dateline.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from geneva_corpus.display import in_one_line
from geneva_corpus.language.datelines import without_dateline
from geneva_corpus.model import Fact, Passage

#: Where a sentence can be cut without harm.
_JOINTS = re.compile(r"[,;—–] ?(?:and|but|while) |[;:] | [—–] ")
#: A clause shorter than this says little: then it is the whole sentence.
_SHORTEST = 32
#: What is longer is cut around the fact, so many characters from it.
_LONGEST, _AROUND = 160, 70
_NAMES = frozenset(("person", "place", "organization"))


def excerpt(
    tellings: Iterable[tuple[str, Fact | None]], passages: Mapping[str, Passage], inside: Mapping[str, Sequence[Fact]]
) -> tuple[str, str]:
    """The words and the passage they are of; empty where nothing is told.

    `tellings` are passages with what they tell of it, or with None where that is all of the passage; `inside` holds the
    facts of each passage.
    """
    best: tuple[bool, bool, bool, int, str, str] | None = None
    for identity, told in tellings:
        passage = passages.get(identity)
        if passage is None:
            continue
        left, right = (passage.start, passage.end) if told is None else _clause(passage, told)
        nameless = not any(
            fact.kind in _NAMES and left <= fact.start < fact.end <= right for fact in inside.get(passage.id, ())
        )
        opening = told is not None and told.start < _story(passage)
        found = (opening, nameless, right - left > _LONGEST, right - left)
        if best is None or found < best[:4]:
            best = (*found, _shown(passage, left, right, told), passage.id)
    return (best[4], best[5]) if best is not None else ("", "")


def _story(passage: Passage) -> int:
    """Where a passage begins behind its dateline, in offsets of the article's text."""
    return passage.end - len(without_dateline(passage.text))


def _clause(passage: Passage, fact: Fact) -> tuple[int, int]:
    """The part of a passage that a fact stands in, in offsets of the article's text."""
    story, right = _story(passage) - passage.start, len(passage.text)
    left = story if fact.start - passage.start >= story else 0
    first, last = fact.start - passage.start, fact.end - passage.start
    for joint in _JOINTS.finditer(passage.text):
        if joint.end() <= first:
            left = joint.end()
        elif joint.start() >= last:
            right = joint.start()
            break
    if right - left < _SHORTEST:
        left, right = min(left, story), len(passage.text)
    return passage.start + left, passage.start + right


def _shown(passage: Passage, left: int, right: int, fact: Fact | None) -> str:
    """A part of a passage on one line, with dots where something of its sentence is left away."""
    if fact is not None and right - left > _LONGEST:
        near, far = max(left, fact.start - _AROUND), min(right, fact.end + _AROUND)
        if near > left:
            near += _until_a_word(passage.text[near - passage.start : fact.start - passage.start])
        if far < right:
            far -= _until_a_word(passage.text[fact.end - passage.start : far - passage.start][::-1])
        left, right = near, far
    words = " ".join(in_one_line(passage.text[left - passage.start : right - passage.start]).split())
    words = words.strip('“”"«» ')
    return f"{'…' if left > _story(passage) else ''}{words}{'…' if right < passage.end else ''}"


def _until_a_word(text: str) -> int:
    """How many characters to leave away so that no word is cut; none where that leaves nothing."""
    at = text.find(" ")
    return at + 1 if at >= 0 else 0
