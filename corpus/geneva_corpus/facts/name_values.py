"""A mention and what its article names in, the value it takes out: the full name of a surname, a place's bare name."""

from bisect import bisect_left
from collections import Counter

from geneva_corpus.facts import world
from geneva_corpus.facts.name_pieces import Piece
from geneva_corpus.facts.name_words import word_set
from geneva_corpus.facts.spellings import compare_names

#: What may be left out where the accounts do so: an island is told with and without the word, a city or county is not.
_REGIONS = word_set("island islands province region district governorate")


#: So many persons of one surname are told apart in one account, those named first.
_MOST_BEARERS = 50


class Bearers:
    """The full names with one surname in one account, in the order of their mentions."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._mentions: list[str] = []
        self._names: dict[str, None] = {}
        self._longer: dict[str, list[str]] = {}
        self._surest: tuple[str, bool] | None = None

    def add(self, start: int, name: str) -> None:
        """One more mention, further on in the text."""
        self._starts.append(start)
        self._mentions.append(name)
        if len(self._names) < _MOST_BEARERS:
            self._names[name] = None

    def begins_behind(self, start: int) -> bool:
        """Is nobody named in full before this place?"""
        return start < self._starts[0]

    def longer(self, ending: str) -> list[str]:
        """The names that end with these words and have more before them."""
        if ending not in self._longer:
            self._longer[ending] = [name for name in self._names if name.endswith(f" {ending}")]
        return self._longer[ending]

    def at(self, start: int, count: Counter[str]) -> str:
        """Whom the surname means at this place: the name told most, or, of several persons, the one named last."""
        if self._surest is None:
            names = sorted(self._names, key=lambda name: (-count[name], name))
            several = any(compare_names("person", names[0], other) == "other" for other in names[1:])
            self._surest = names[0], several
        chosen, several = self._surest
        return self._mentions[max(0, bisect_left(self._starts, start) - 1)] if several else chosen


def person_value(
    piece: Piece,
    value: str,
    start: int,
    full: dict[str, Bearers],
    firsts: dict[str, set[str]],
    everywhere: dict[str, Counter[str]],
) -> tuple[str, str]:
    """The full name of a surname alone, and in words where it is from."""
    words = piece.words
    key = words[-1].casefold()
    told = full.get(key)
    if len(words) > 1:  # "Beltran Leyva" of whom the article told "Arturo Beltran Leyva"
        longer = told.longer(value) if told else []
        return (longer[0], f"“{piece.text}” is {longer[0]} in this account") if len(longer) == 1 else (value, "")
    if told:
        chosen = told.at(start, everywhere[key])
        main = min(everywhere[key], key=lambda name: (-everywhere[key][name], name))
        more = everywhere[key][main] > everywhere[key][chosen]
        if more and told.begins_behind(start) and compare_names("person", main, chosen) == "other":
            # A surname that stands before all its full names here is whom the others tell of most, not her brother.
            return main, f"“{piece.text}” is {main} in the other accounts"
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
    """The name of a place as the atlas has it, where that is told more plainly; `bare` are all places told."""
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
