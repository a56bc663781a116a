"""Two names held against each other: the same, written differently, or one longer than the other."""

import re
import unicodedata
from typing import Literal

from geneva_corpus.model import Fact

Alike = Literal["agreement", "spelling", "precision"]

#: Words that belong to no name: articles and the like.
LITTLE = frozenset({"the", "of", "de", "la", "le", "el", "al", "and", "for", "in", "a", "an", "’s", "'s", "s"})
#: Letters of two words alike from here on are one name misspelt: Segrgey/Sergey .92, Khaldin/Khaledin .93,
#: Heydar/Heidar .83, Alishbandi/Alishvandi .90, Gabardin/Gavarzin .75; Bandar/Qeshm .18, Iran/Iraq .75.
MISSPELT = 0.8


def compare_names(a: Fact, b: Fact) -> Alike | None:
    """`agreement`, `spelling` or `precision` of two names of one bearer; None when they do not look like one name."""
    one, two = _plain_words(a.text), _plain_words(b.text)
    if not one or not two:
        return None
    if one == two:
        return "agreement"
    if _bare(one) == _bare(two):
        return "spelling"
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if set(short) < set(long):
        return "agreement" if a.kind == "person" else "precision"
    same_bearer = a.value.casefold() == b.value.casefold()
    if _initials(short) and _initials(short) == "".join(word[0] for word in long):
        return "spelling"
    if len(short) == len(long):
        return "spelling" if same_bearer or all(map(_misspelt, short, long)) else None
    if a.kind == "person" and _misspelt(short[-1], long[-1]):
        return "spelling" if short[-1] != long[-1] else "agreement"
    return "precision" if same_bearer else None


def _plain_words(text: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", re.sub(r"['’]s\b", "", text).casefold())
    return tuple(word for word in words if word not in LITTLE) or tuple(words)


def _bare(words: tuple[str, ...]) -> str:
    """The letters alone, accents off: how two spellings of one name are told from two names."""
    spread = unicodedata.normalize("NFKD", "".join(words))
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).replace("z", "s")


def _initials(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 and 2 <= len(words[0]) <= 6 else ""


def _misspelt(one: str, two: str) -> bool:
    if one == two:
        return True
    from rapidfuzz.fuzz import ratio

    return one[:1] == two[:1] and min(len(one), len(two)) >= 4 and ratio(one, two) >= 100 * MISSPELT
