"""Two renderings of one statement in, a sentence on how they word it out: what parts them, who quotes and hedges."""

import re
from collections.abc import Mapping

from geneva_corpus.facts.spellings import same_person
from geneva_corpus.phrasings.attitudes import SAYING
from geneva_corpus.phrasings.renderings import Rendering, names_speaker
from geneva_corpus.wording import difference, first_change

#: So many characters behind a stretch are shown where both have the same.
_FURTHER = 40
#: So many characters of a stretch are shown in a reason.
_LONGEST = 90
#: Verbs of saying that say what the teller thinks of it.
_TELLING = frozenset(
    word for word, group in SAYING.items() if group in ("admitted", "claimed", "denied", "suggested", "accused")
)
_SENTENCE_END = re.compile(r"[.!?;]?[”»\"]?\s*$|[.!?;]\s")


def pair_reason(a: Rendering, b: Rendering, stretches: tuple[str, str], sources: Mapping[str, str]) -> str:
    """In a sentence: how each words it, who quotes it, who speaks."""
    one, two = sources[a.article], sources[b.article]
    left, right = " ".join(stretches[0].split()), " ".join(stretches[1].split())
    if max(len(left), len(right)) > _LONGEST:
        left, right = first_change(left, right)
    if left.casefold() == right.casefold() and not difference(a.text, b.text).same:
        left, right = _further(a.text, stretches[0]), _further(b.text, stretches[1])
    if left.casefold() == right.casefold():
        parts = [f"Both have “{short(stretches[0])}”"]
    elif not left or not right:
        parts = [f"Only {one if left else two} has “{short(left or right)}”"]
    else:
        parts = [f"“{short(left)}” in {one} is “{short(right)}” in {two}"]
    parts += _stances(a, b, stretches, one, two)
    if (a.how == "quotation") != (b.how == "quotation"):
        quoting, telling = (one, two) if a.how == "quotation" else (two, one)
        parts.append(f"{quoting} quotes it, {telling} tells it in its own words")
    if names_speaker(a) and names_speaker(b) and not same_person(a.speaker, b.speaker):
        parts.append(f"{a.speaker} says it in {one}, {b.speaker} in {two}")
    return ". ".join(parts) + "."


def _further(text: str, stretch: str) -> str:
    """A stretch with what follows it in the sentence, for what follows is where two that begin alike part."""
    start = text.find(stretch)
    stop = _SENTENCE_END.search(text, start + len(stretch))
    behind = text[start : stop.start() if stop else len(text)]
    if len(behind) > len(stretch) + _FURTHER:
        behind = behind[: len(stretch) + _FURTHER].rsplit(" ", 1)[0] + " …"
    return " ".join(behind.split())


def _stances(a: Rendering, b: Rendering, stretches: tuple[str, str], one: str, two: str) -> list[str]:
    """Who hedges, doubts, or sets a word apart; who admits, where both report a statement."""
    told = []
    for attitude in difference(stretches[0], stretches[1]).attitudes:
        teller = one if attitude.a else two
        word = attitude.a or attitude.b
        if attitude.stance == "hedge":
            told.append(f"“{word}” only in {teller}")
        elif attitude.stance == "distance":
            apart = word if "-" in word or word == "alleged" else ""
            told.append(f"“{apart}” only in {teller}" if apart else f"{teller} sets “{word}” in quotation marks")
    if a.how == b.how == "statement":
        for attitude in difference(a.text, b.text).attitudes:
            if attitude.stance == "attribution" and _TELLING & {attitude.a, attitude.b}:
                told.append(f"“{attitude.a}” in {one}, “{attitude.b}” in {two}")
    return told


def short(words: str) -> str:
    """Words that fit into a sentence: whole, or their beginning."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0] + " …"
