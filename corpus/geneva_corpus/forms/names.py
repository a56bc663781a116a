"""Two names held against each other: the same, written differently, or one longer than the other."""

from typing import Literal

from geneva_corpus.model import Fact

Alike = Literal["agreement", "spelling", "precision"]


def compare_names(a: Fact, b: Fact) -> Alike | None:
    """`agreement`, `spelling` or `precision` of two names of one bearer; None when they are not of one bearer."""
    from geneva_corpus.facts.spellings import compare_names as stand

    one, two = written(a.text), written(b.text)
    found = "same" if one.casefold() == two.casefold() else stand(a.kind, one, two)
    if found == "same":
        return "agreement"
    if found == "spelling":
        # "Three Picassos", "the Pamirs": a plural is no other spelling.
        return None if _are_plural(one, two) else "spelling"
    if found == "longer":
        # A surname alone is how a person is told the second time, no less exact.
        return "agreement" if "person" in (a.kind, b.kind) else "precision"
    return "agreement" if a.value and a.value.casefold() == b.value.casefold() else None


def _are_plural(one: str, two: str) -> bool:
    """Is one single word the other with an s?"""
    short, long = sorted((one.casefold(), two.casefold()), key=len)
    return " " not in long and long == short + "s"


def written(text: str) -> str:
    """A name as it is written, on one line, without "the" and the ending of the genitive."""
    words = " ".join(text.split())
    for ending in ("'s", "’s", "´s"):
        words = words.removesuffix(ending)
    return words[4:] if words[:4].casefold() == "the " else words
