"""Two names held against each other: the same, written differently, or one longer than the other."""

from functools import lru_cache
from typing import Literal

from geneva_corpus.model import Fact

Alike = Literal["agreement", "spelling", "precision"]


def compare_names(a: Fact, b: Fact) -> Alike | None:
    """`agreement`, `spelling` or `precision` of two names of one bearer; None when they are not of one bearer."""
    from geneva_corpus.facts.spellings import compare_names as stand

    one, two = written(a.text), written(b.text)
    known = a.kind == b.kind == "person" and " " in a.value and " " in b.value and not (" " in one and " " in two)
    if known and a.value != b.value and stand("person", a.value, b.value) == "other":
        return None  # Lee of whom one tells as Ann Lee, and Lee who is her brother
    if one.casefold() == two.casefold():
        return "spelling" if _differ_in_capitals(one, two) else "agreement"
    if a.kind == b.kind == "person" and _adds_a_generation(one, two):
        return "precision"
    found = stand(a.kind, one, two)
    if found == "same":
        return "agreement"
    if found == "spelling":
        # "Three Picassos", "the Pamirs": a plural is no other spelling.
        return None if _are_plural(one, two) else "spelling"
    if found == "longer":
        # A surname alone is how a person is told the second time, no less exact.
        return "agreement" if "person" in (a.kind, b.kind) and not _adds_a_name(one, two) else "precision"
    return "agreement" if a.value and a.value.casefold() == b.value.casefold() else None


def _differ_in_capitals(one: str, two: str) -> bool:
    """Is a capital within a word of one of them small in the other: LaSalle, Lasalle; not SAN, nor From and from?"""
    return any(
        a[1:] != b[1:] and not (a.isupper() or b.isupper()) for a, b in zip(one.split(), two.split(), strict=False)
    )


def _adds_a_generation(one: str, two: str) -> bool:
    """Carl Berg and Carl Berg III"""
    short, long = sorted((one.casefold().split(), two.casefold().split()), key=len)
    if not 1 < len(short) < len(long):
        return False
    from geneva_corpus.facts.vocabulary import GENERATIONS

    return [word.rstrip(",") for word in long[:-1]] == short and long[-1].rstrip(".") in GENERATIONS


def _adds_a_name(one: str, two: str) -> bool:
    """Does one person's name, first and last told in both, have another or an initial in between?"""
    short, long = sorted((one.casefold().split(), two.casefold().split()), key=len)
    return len(long) > len(short) > 1 and (long[0], long[-1]) == (short[0], short[-1])


def _are_plural(one: str, two: str) -> bool:
    """Is one single word the other with an s?"""
    short, long = sorted((one.casefold(), two.casefold()), key=len)
    return " " not in long and long == short + "s"


@lru_cache(maxsize=4_096)
def written(text: str) -> str:
    """A name as it is written, on one line, without "the" and the ending of the genitive. Kept: it is asked often."""
    words = " ".join(text.split())
    for ending in ("'s", "’s", "´s"):
        words = words.removesuffix(ending)
    return words[4:] if words[:4].casefold() == "the " else words
