"""A mention and what its article names in, the value it takes out: the full name of a surname, a place's bare name."""

from bisect import bisect_left
from collections import Counter

from geneva_corpus.facts import world
from geneva_corpus.facts.name_pieces import Piece
from geneva_corpus.facts.name_words import word_set
from geneva_corpus.facts.spellings import compare_names

#: What may be left out where the accounts do so: an island is told with and without the word, a city or county is not.
_REGIONS = word_set("island islands province region district governorate")


def person_value(
    piece: Piece,
    value: str,
    start: int,
    full: dict[str, list[tuple[int, str]]],
    firsts: dict[str, set[str]],
    everywhere: dict[str, Counter[str]],
) -> tuple[str, str]:
    """The full name of a surname alone, and in words where it is from."""
    words = piece.words
    key = words[-1].casefold()
    told = full.get(key, [])
    if len(words) > 1:  # "Beltran Leyva" of whom the article told "Arturo Beltran Leyva"
        longer = [name for name in dict.fromkeys(name for _, name in told) if name.endswith(f" {value}")]
        return (longer[0], f"“{piece.text}” is {longer[0]} in this account") if len(longer) == 1 else (value, "")
    if told:
        names = sorted({name for _, name in told}, key=lambda name: (-everywhere[key][name], name))
        chosen = names[0]
        if any(compare_names("person", chosen, other) == "other" for other in names[1:]):
            at = bisect_left(told, (start, ""))
            chosen = told[max(0, at - 1)][1]
        return chosen, f"“{piece.text}” is {chosen} in this account"
    bearers = sorted(firsts.get(key, ()))  # a first name alone, when only one bears it
    if len(bearers) == 1:
        return bearers[0], f"“{piece.text}” is {bearers[0]} in this account"
    others = everywhere.get(key)
    if others and len(others) == 1:
        chosen = next(iter(others))
        return chosen, f"“{piece.text}” is {chosen} in the other accounts"
    return value, ""


def place_value(piece: Piece, value: str, bare: set[str]) -> str:
    known = world.places().get(piece.key)
    if known is not None:
        shown = known in world.countries() or piece.text.endswith(".") or known.casefold() == piece.key
        return known if shown else value
    words = piece.words
    if len(words) > 2 and words[1] == "of" and " ".join(words[2:]).casefold() in bare:
        return " ".join(words[2:])
    if len(words) > 1 and words[-1].casefold() in _REGIONS and " ".join(words[:-1]).casefold() in bare:
        return " ".join(words[:-1])
    if len(words) > 1 and words[-1].casefold() in ("province", "governorate", "prefecture", "oblast"):
        return " ".join(words[:-1])
    return value
