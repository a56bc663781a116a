"""Words in comparable form: text in, stems, names, figures and character grams out. English endings and a stop list."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

#: A figure, an acronym with dots, or a run of letters.
WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:(?<=\b.)\.(?:[^\W\d_]\.)+)?")
SUFFIXES = ("ing", "ion", "ed", "es", "ly", "er", "or", "e", "s")
GRAM = 4

#: Words that carry grammar, and the verbs of saying that every news sentence has.
GRAMMAR = """a about after again all also am an and any are as at be because been before being but by can could did do
does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
itself just may me might more most must my no nor not now of off on once only or other our out over own s said same
say says she should so some such t than that the their them then there these they this those through to too under
until up us very was we were what when where which while who whom why will with would you your"""
STOP = frozenset(GRAMMAR.split())

#: Words of a line that tells when something was published and nothing else: such a line matches nothing.
DATING = """last updated update posted post published date am pm hrs gmt utc est edt pst pdt ist hkt cet st nd rd th
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"""
DATES = frozenset(DATING.split()) | STOP

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split(" ")
    )
}


@lru_cache(maxsize=1 << 10)
def words(text: str) -> tuple[str, ...]:
    """The words and figures of a text, in order, as they are written but for the dots of acronyms: `U.S.` is `US`."""
    return tuple(word.replace(".", "") if word[-1] == "." else word for word in WORD.findall(text))


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """Lower case, accents taken off: `Besançon` and `besancon` are one."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A figure without its separators of thousands, or a word in lower case, without accents and ending."""
    if word[:1].isdigit():
        return word.replace(",", "")
    word = plain(word)
    return _without_suffix(_without_suffix(word)) if len(word) > 4 else word


def _without_suffix(word: str) -> str:
    """A word without the longest ending that leaves three letters of it."""
    if word.endswith(SUFFIXES):
        for size in (3, 2, 1):
            if word[-size:] in SUFFIXES and len(word) >= 3 + size:
                return word[:-size]
    return word


@lru_cache(maxsize=1 << 16)
def grams(word: str) -> tuple[str, ...]:
    """The character 4-grams of one word with a blank on either side, so that its beginning and its end count."""
    framed = f" {plain(word)} "
    return tuple([framed[k : k + GRAM] for k in range(max(1, len(framed) - GRAM + 1))])


def figure(word: str) -> str | None:
    """A figure in comparable form, whether written in digits or as a word up to twenty; None for other words."""
    return stem(word) if word[:1].isdigit() else NUMBERS.get(plain(word))


def tells(tokens: Iterable[str]) -> bool:
    """Is there more in these words than when and by whom something was published?"""
    return any(not word[:1].isdigit() and plain(word) not in DATES for word in tokens)
