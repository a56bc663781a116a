"""Two written names in, how they stand to each other out: the same, one longer, one spelled otherwise, or two names.

Distances are edit distances in which letters that transcriptions swap (v/b, y/i, k/q) and vowels cost less
(after the weighted edit distance of Wagner and Fischer, with neighbours swapped as in Damerau).
"""

import re
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from geneva_corpus.facts import world
from geneva_corpus.facts.name_words import PARTICLES, TITLES, first_name_classes, word_set
from geneva_corpus.facts.vocabulary import GENERATIONS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.stems import plain

Relation = Literal["same", "longer", "spelling", "other"]

#: How much of a word's length may be edited before it is another word. Found on transcribed names: .18 a letter joins
#: Hormuzgan/Hormouzgan and Segrgey/Sergei and keeps Martin/Marvin, Johnson/Jackson, Austria/Australia apart.
_SHARE = 0.2
#: Below this length one changed letter makes another word (Iran/Iraq, Oman/Omar).
_SHORTEST = 5

_CLASSES = ("bvwp", "iyj", "kcqg", "sz", "dtz", "ou", "ei", "mn", "fv")
_VOWELS = frozenset("aeiouy")
_WORD = re.compile(r"[^\W_]+")
_SHORT = {"mt": "mount", "ft": "fort", "dept": "department", "intl": "international", "univ": "university"}
_LEGAL = frozenset(("inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "ag", "sa", "gmbh"))
_INITIALS_SKIP = word_set("of the and for in on de la du des al to at")


def compare_names(kind: str, a: str, b: str) -> Relation:
    """How two names of one kind (person, place, organization) stand to each other, by their letters alone."""
    if a == b:
        return "same"
    if kind == "person":
        return _compare_persons(_words(a), _words(b))
    return _compare_things(kind, a, b)


def same_person(a: str, b: str) -> bool:
    """Can these be one person? Surnames alone and initials can, two first names of a known kind cannot."""
    return compare_names("person", a, b) != "other"


@lru_cache(maxsize=65536)
def near(a: str, b: str) -> bool:
    """Are these two words one word, spelled otherwise? Both plain."""
    if a == b:
        return True
    shorter, longer = sorted((len(a), len(b)))
    if shorter < _SHORTEST or longer - shorter > 2 or not _same_start(a, b):
        return False
    allowed = _SHARE * longer
    return _distance(a, b, allowed) <= allowed


def initials(words: tuple[str, ...]) -> str:
    """The acronym these words make: "north atlantic treaty organization" → "nato"."""
    return "".join(word[0] for word in words if word not in _INITIALS_SKIP)


@lru_cache(maxsize=4_096)
def _words(name: str) -> tuple[str, ...]:
    """Its words in lower case, without titles. Kept: a name is held against all others."""
    words = [word.casefold() for word in _WORD.findall(name.replace("’", "'").replace("'s ", " "))]
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return tuple(_SHORT.get(word, word) for word in words if word != "the") or tuple(words)


def _unincorporated(words: tuple[str, ...]) -> tuple[str, ...]:
    """A firm's name without its legal form: "Hewlett-Packard Co." is Hewlett-Packard."""
    end = len(words)
    while end > 1 and words[end - 1] in _LEGAL:
        end -= 1
    return words[:end]


def _same_start(a: str, b: str) -> bool:
    x, y = a[0], b[0]
    if x == y or (x in _VOWELS and y in _VOWELS):
        return True
    return any(x in letters and y in letters for letters in ("kcq", "sz", "vwb", "jyg", "fv", "dt", "hk")) or (
        a[1:] == b or b[1:] == a
    )


@lru_cache(maxsize=4_096)
@lru_cache(maxsize=4_096)
def _substitution(x: str, y: str) -> float:
    if x in _VOWELS and y in _VOWELS:
        return 0.25 if any(x in letters and y in letters for letters in ("iy", "ou", "ei")) else 0.5
    return 0.5 if any(x in letters and y in letters for letters in _CLASSES) else 1.0


def _gaps(word: str) -> list[float]:
    """What it costs to leave out each letter: less for a vowel, an h, and the second of two equal ones."""
    letters = zip(f" {word}", word, strict=False)
    return [0.6 if letter in _VOWELS or letter in ("h", before) else 1.0 for before, letter in letters]


def _distance(a: str, b: str, allowed: float) -> float:
    """Weighted edit distance with swapped neighbours; gives up above `allowed`. O(len(a) · len(b)), words only."""
    before: list[float] = []
    gaps = _gaps(b)
    row = [0.0, *accumulate(gaps)]
    for i, (letter, gap) in enumerate(zip(a, _gaps(a), strict=True)):
        cost = row[0] + gap
        following = [cost]
        for j, other in enumerate(b):
            change = row[j] if letter == other else row[j] + _substitution(letter, other)
            cost = min(change, row[j + 1] + gap, cost + gaps[j])
            if i and j and letter == b[j - 1] and a[i - 1] == other:
                cost = min(cost, before[j - 1] + 0.9)
            following.append(cost)
        if min(following) > allowed + 1:
            return allowed + 1
        before, row = row, following
    return row[-1]


def _surname(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """First names and surname; particles and "Jr." go with the surname."""
    end = len(words)
    while end > 2 and words[end - 1] in GENERATIONS:
        end -= 1
    at = end - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return words[:at], words[at:end]


def _first_names(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    if not a or not b:
        return "same" if a == b else "longer"
    x, y = a[0], b[0]
    found: Relation = "same"
    if x != y:
        if len(x) == 1 or len(y) == 1:
            if x[0] != y[0]:
                return "other"
            found = "longer"
        else:
            classes = first_name_classes()
            if classes.get(x, frozenset()) & classes.get(y, frozenset()) or _sound_alike(x, y):
                found = "spelling"
            elif _known_first(x) and _known_first(y):
                return "other"
            elif {x[-1], y[-1]} <= set("aoe") and x[-1] != y[-1] and x[:-1] == y[:-1]:
                return "other"  # Mario and Maria
            elif near(plain(x), plain(y)) or plain(x) == plain(y) or _slip(plain(x), plain(y)):
                found = "spelling"
            else:
                return "other"
    middle_a, middle_b = a[1:], b[1:]
    if middle_a and middle_b and middle_a != middle_b:
        if middle_a[0][0] != middle_b[0][0] and not near(plain(middle_a[0]), plain(middle_b[0])):
            return "other"
        if len(middle_a[0]) > 1 and len(middle_b[0]) > 1 and middle_a[0] != middle_b[0]:
            return "spelling" if near(plain(middle_a[0]), plain(middle_b[0])) else "other"
    if found == "same" and len(middle_a) != len(middle_b):
        return "longer"
    return found


def _bare_first(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    """A first name alone: of who bears it, or a surname ("Scott"); Charlene is not Charlie, nor Ellen Peter Allen."""
    if a[0] == b[0] or a[-1] == b[-1]:
        return "longer"
    if len(a) == len(b) == 1:
        classes = first_name_classes()
        alike = classes.get(a[0], frozenset()) & classes.get(b[0], frozenset()) or _sound_alike(a[0], b[0])
        return "spelling" if alike else "other"
    return "other"


def _is_parted(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Is one of these the other cut in two words, no initials: Northgate and North Gate?"""
    return len(a) != len(b) and all(len(word) > 1 for word in (*a, *b))


def _sound_alike(x: str, y: str) -> bool:
    """Are these written otherwise and spoken alike: Sara and Sarah, Alison and Allison, not Jan and Jane?"""
    return min(len(x), len(y)) >= 3 and _sound(x) == _sound(y)


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    """A word by its sounds: one letter for those that write one sound, none for those that are not spoken."""
    sound = plain(word)
    for phrase, letters in _SOUNDS:
        sound = phrase.sub(letters, sound)
    return sound


_SOUNDS = (
    (Phrase("ph", "ph"), "f"),
    (Phrase("que", "que$"), "k"),
    (Phrase("ck|q", "ck|q"), "k"),
    (Phrase("c", "c(?=[eiy])"), "s"),
    (Phrase("c", "c(?!h)"), "k"),
    (Phrase("z", "z"), "s"),
    (Phrase("h", "(?<=[bdgjklmnprtvx])h|h$"), ""),
    (Phrase("e|y", "ee|ea|ie|ey$|y"), "i"),
    (Phrase("", r"(.)\1"), r"\1"),
    (Phrase("e", "(?<=[bdfgklmnprst][bdfgklmnprst])e$"), ""),
)


def _slip(x: str, y: str) -> bool:
    """One letter of a short first name left out: Anre for Andre, where only one of the two is a name."""
    short, long = sorted((x, y), key=len)
    if len(short) < 4 or len(long) - len(short) != 1 or _known_first(x) == _known_first(y):
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


def _known_first(word: str) -> bool:
    from geneva_corpus.facts.name_words import FIRST_NAMES

    return word in FIRST_NAMES


def _compare_persons(a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
    if a == b:
        return "same"
    if not a or not b:
        return "other"
    if "".join(a) == "".join(b):
        return "spelling" if _is_parted(a, b) else "same"  # P.J. and PJ; Meilin and Mei-lin
    short, long = sorted((a, b), key=len)
    if (
        1 < len(short) < len(long)
        and long[: len(short)] == short
        and len(short[-1]) > 1
        and long[-1] not in GENERATIONS
    ):
        return "longer"  # Abu Karim, of Abu Karim Aziz
    if (len(a) == 1 and _known_first(a[0])) or (len(b) == 1 and _known_first(b[0])):
        return _bare_first(a, b)
    first_a, last_a = _surname(a)
    first_b, last_b = _surname(b)
    firsts = _first_names(first_a, first_b)
    if last_a == last_b or last_a[-1] == last_b[-1]:
        return firsts
    if firsts == "other":
        return "other"
    x, y = plain("".join(last_a)), plain("".join(last_b))
    if x == y or near(x, y) or (first_a and first_a == first_b and _sound_alike(x, y)):
        return "spelling"
    # Of two with one first name a short surname too may lack a silent letter: Rait, Raite.
    if (
        first_a
        and first_a == first_b
        and len(first_a[0]) > 1
        and min(len(x), len(y)) >= 4
        and _distance(x, y, 0.65) <= 0.65
    ):
        return "spelling"
    return "other"


def _compare_things(kind: str, a: str, b: str) -> Relation:
    known = world.places()
    low_a, low_b = a.casefold(), b.casefold()
    place_a, place_b = known.get(low_a), known.get(low_b)
    if place_a is not None and place_a == place_b:
        return "same"
    if world.renamed().get(low_a) == low_b:
        return "spelling"
    if place_a is not None and place_b is not None:
        return "other"
    x, y = _words(a), _words(b)
    if kind == "organization":
        x, y = _unincorporated(x), _unincorporated(y)
    if x == y or not x or not y:
        return "same" if x == y else "other"
    if "".join(x) == "".join(y):
        return "spelling" if kind == "organization" and _is_parted(x, y) else "same"
    fewer, more = (x, y) if len(x) < len(y) else (y, x)
    if len(fewer) == 1 < len(more) and len(fewer[0]) > 1 and fewer[0] == initials(more):
        return "same"
    if set(x) < set(y) or set(y) < set(x):
        # "Island" is no shorter name of an island, and a country is not the body named after it.
        if kind == "organization" and " ".join(fewer) in known:
            return "other"
        return "longer"
    if len(x) != len(y):
        return "other"
    equal = sum(len(p) for p, q in zip(x, y, strict=True) if p == q and p not in _INITIALS_SKIP)
    for p, q in zip(x, y, strict=True):
        if p == q:
            continue
        u, v = plain(p), plain(q)
        if u == v or near(u, v):
            continue
        if equal >= 4 and len(x) > 1 and min(len(u), len(v)) >= 4 and _distance(u, v, 0.8) <= 0.15 * len(u):
            continue
        return "other"
    return "spelling"
