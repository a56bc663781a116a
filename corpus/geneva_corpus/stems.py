"""Words of a passage in comparable form: text in, stems and character grams out. English endings and a stop list."""

import re
import unicodedata

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
ALNUM = re.compile(r"[^\W_]+")
SUFFIX = re.compile(r"(?<=...)(?:ing|ed|es|e|s|ly|er|or|ion)$")
GRAM = 4

#: Words that carry grammar, and the verbs of saying that every news sentence has.
GRAMMAR = """a about after again all also am an and any are as at be because been before being but by can could did do
does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
itself just may me might more most must my no nor not now of off on once only or other our out over own s said same
says say she should so some such t than that the their them then there these they this those through to too under
until up us very was we were what when where which while who whom why will with would you your"""
STOP = frozenset(GRAMMAR.split())


def stem(word: str) -> str:
    """A figure without its separators of thousands, or a word, lower case, without accents and endings."""
    if word[0].isdigit():
        return word.replace(",", "")
    word = plain(word)
    return SUFFIX.sub("", SUFFIX.sub("", word)) if len(word) > 4 else word


def plain(text: str) -> str:
    """Lower case, accents taken off: `Besançon` and `Besancon` are one."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def stems(text: str) -> frozenset[str]:
    """The stems of a text, stop words left out."""
    return frozenset(stem(word) for word in WORD.findall(text) if word.casefold() not in STOP)


def grams(text: str) -> frozenset[str]:
    """The character 4-grams of a text, all but letters and figures taken as one space."""
    run = f" {' '.join(ALNUM.findall(plain(text)))} "
    return frozenset(run[k : k + GRAM] for k in range(max(1, len(run) - GRAM + 1)))
