"""A line of a page in, of what kind it is out: prose, a label, a byline, a date, a credit, the name of an outlet."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from geneva_corpus.intake.page_dates import find_dates
from geneva_corpus.intake.page_phrases import OPENINGS, SENTENCES
from geneva_corpus.intake.page_words import AGENCIES, AGO, HOME, LINES, MOST_WORDS, OUTLET, RIGHTS, SECTIONS, YOU_ARE
from geneva_corpus.language.phrases import Phrase

#: A line of more words than this is no label, button or menu entry.
LONGEST_LABEL = 14
_SENTENCE_ENDS, CLOSING = frozenset(".!?…。！？؟।"), "'\"”’»)]"
#: No line of more words than this is told to be of the page by its words.
_LONGEST_OF_PAGE = 60
#: A line that credits an agency, or tells how old the page is, has at most this many words.
_LONGEST_CREDIT = 6
#: An address alone in a line is no longer than this, in code points.
_LONGEST_ADDRESS = 500
#: Of lines up to this length, in code points, the words are kept a while.
_KEPT = 5_000
#: Of a longer one so many code points are looked at first: they nearly always tell whether it is prose.
_ENOUGH_FOR_PROSE = 400
_WORD = re.compile(r"[^\W_]+")
_PLACES_WITH_THE = frozenset("Hague Bronx Netherlands Gambia Bahamas Philippines Vatican Maldives Hamptons".split())
#: What parts the steps of a way, or a label from what it labels: in no name of an outlet.
_PARTING = frozenset("|<>»›:;")
#: "Posted: May 4, 2015 at 6:10 a.m." ends with a point and is no sentence.
_HALF_OF_DAY = Phrase(".m.", r"\b[ap]\.m\.$", re.IGNORECASE)
_INNER_END = Phrase(".|!|?|…", r"[.!?…]['\"”’»)\]]*\s+['\"“‘«(\[]*\w")
#: Spaces count from their first on: else a run of n of them would be read n times.
_SEPARATOR = Phrase("", r"(?<!\s)\s+[/>»›|→•·]\s+|(?:(?<!\s)\s+)?[»›→]\s*")
_SEPARATORS = frozenset("/>»›|→•·")
_ADDRESS = Phrase("http|www.|@|#", r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}|[@#]\w+", re.IGNORECASE)
_FIRST_CJK = "\u3040"
_QUOTES = frozenset('"“”«»')
_CREDIT = Phrase(
    "/|with|avec|mit|con|com",
    r"(?:[^/]{1,40}/|(?:.{0,30}\s)?(?:with|avec|mit|con|com)\s)\s?([\w -]{2,24})",
    re.IGNORECASE,
)
_BYLINE = Phrase(
    "by|from|par|por|von|di|door|av|af|автор|text",
    r"(?:by(?:\sthe)?|from|(?:written|reported|reporting|editing|story)\sby|par|por|von|di|door|av|af|автор:?|text:)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)


def ends_sentence(text: str) -> bool:
    """Does a line end as sentences do?"""
    return last_sign(text) in _SENTENCE_ENDS


def last_sign(text: str) -> str:
    """The last letter or sign of a line, but for the marks and brackets that close behind it."""
    return text.rstrip(CLOSING).rstrip()[-1:]


def is_prose(text: str) -> bool:
    """Does this line read like sentences rather than like a label?"""
    if has_cjk(text):
        return len(text) >= 40 or "。" in text
    words = len(words_in(text) if len(text) < _KEPT else _WORD.findall(text, 0, _ENOUGH_FOR_PROSE))
    if words < 25 and len(text) >= _KEPT:
        words = len(words_in(text))
    return (
        words >= 25
        or (words >= 8 and ends_sentence(text) and not (_HALF_OF_DAY.search(text) and is_date(text)))
        or (words >= 12 and bool(_INNER_END.search(text)))
    )


def is_label(text: str) -> bool:
    """Words of the page in a line of its own."""
    if len(text) > _LONGEST_ADDRESS and len(words_in(text)) > _LONGEST_OF_PAGE:
        return False
    return _is_label(text)


@lru_cache(maxsize=1024)
def _is_label(text: str) -> bool:
    """Kept, for each step asks it of each line."""
    words = len(words_in(text))
    if words == 0 or _is_listed(text):
        return True
    if len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text):
        return True
    if words <= _LONGEST_OF_PAGE and RIGHTS.match(text):
        return True
    if words <= _LONGEST_CREDIT and (text.isdecimal() or _credits_agency(text) or AGO.fullmatch(text)):
        return True
    if words <= _LONGEST_OF_PAGE and _speaks_to_visitors(text):
        return True
    return words <= LONGEST_LABEL and not ends_sentence(text) and OPENINGS.match(text)


def _speaks_to_visitors(text: str) -> bool:
    """Is this what only a page says, and nobody in a story?"""
    return _QUOTES.isdisjoint(text) and SENTENCES.search(text)


def _credits_agency(text: str) -> bool:
    """Does a short line end with the agency it credits: `Jane Roe/AP`, `abc/dpa`, `Avec AFP`?"""
    match = _CREDIT.fullmatch(text)
    return match is not None and match[1] in AGENCIES


def is_date(text: str) -> bool:
    """Is this line a day, with at most a clock time, a zone and words of the page beside it?"""
    if len(text) > 90:
        return False
    dates = find_dates(text)
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = _CLOCK.sub(" ", rest)
    told = [word for word in words_in(rest) if len(word) > 5 or word.lower() not in _JOINING]
    sentence = len(words_in(rest)) > 1 and ends_sentence(text) and not _HALF_OF_DAY.search(text)
    return len(told) <= 3 and not (sentence and not _PUBLISHED.search(rest))  # "She died on October 3, 2009."


#: An hour with its half of the day, and a zone.
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d\s*(?:[apAP]\.?[mM]\.?)?|\b[A-Z]{2,5}\b|[+-]\d\d:?\d\d")
_JOINING = frozenset(
    "on at by in the of last first am pm el le la de den der am um il a as to from local time uhr".split()
)
#: What a line says of its page beside a day, also where it ends like a sentence: "Published on October 3, 2009."
_PUBLISHED = Phrase(
    "",
    r"publi|post(?:ed)?\b|updat|modif|creat|releas|print|issu|filed|upload|edit|report|written|copyright|stand\b|datum",
    re.IGNORECASE,
)


def is_byline(text: str) -> bool:
    return byline(text) is not None


def byline(text: str) -> str | None:
    """Who a line says wrote the story: what stands after `By`; None when it is no such line."""
    words = words_in(text)
    if len(words) > LONGEST_LABEL or ends_sentence(text):
        return None
    match = _BYLINE.match(text.lstrip("*_ "))
    rest = text.lstrip("*_ ")[match.end() :] if match is not None else ""
    return rest if rest[:1].isupper() else None


def is_way(text: str, title: str) -> bool:
    """Is this the way to the article: sections parted by signs, from Home or to the headline?"""
    if _SEPARATORS.isdisjoint(text.split()) and not any(sign in text for sign in "»›→"):
        return False
    parts = [part.strip() for part in _SEPARATOR.compiled.split(text) if part.strip()]
    if len(parts) < 2 or (ends_sentence(text) and len(words_in(text)) > 20):
        return False
    home = " ".join(parts[0].casefold().split())
    if home in HOME or home.startswith(YOU_ARE) or (title and plain(parts[-1]) == title):
        return True
    return len(parts) >= 3 and all(len(words_in(part)) <= 3 for part in parts)


def plain(text: str) -> str:
    """A line's words alone: what two spellings of one headline share."""
    return " ".join(words_in(unicodedata.normalize("NFKC", text).casefold()))


def _is_listed(text: str) -> bool:
    """Is this one of LINES, digits, punctuation and case apart?"""
    if len([word for word in words_in(text) if not word.isdigit()]) > MOST_WORDS:
        return False
    return " ".join([word for word in words_in(text.casefold()) if not word.isdigit()]) in LINES


def words_in(text: str) -> Sequence[str]:
    """The words of a line. A line is asked about many times over."""
    return _words_of_line(text) if len(text) < _KEPT else _WORD.findall(text)


@lru_cache(maxsize=128)
def _words_of_line(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def script_of(text: str) -> str:
    """The script most letters of the text are in, by the first word of their names."""
    counts: Counter[str] = Counter()
    for letter, times in Counter(text[:2000]).items():
        if letter.isalpha():
            counts[unicodedata.name(letter, "?").split(" ", 1)[0]] += times
    return max(counts, key=lambda name: (counts[name], name)) if counts else "?"


def outlet_named(text: str) -> str | None:
    """The outlet that a line names with what it is: "Le Courrier (English edition)", "Night Shift, a blog"."""
    match = _WHAT_IT_IS.search(text)
    name = text[: match.start()].strip() if match is not None else ""
    return name if name[:1].isalpha() and len(words_in(name)) <= 5 and not ends_sentence(name) else None


#: What a line says of the outlet that it names, in brackets or behind a comma.
_WHAT_IT_IS = Phrase(
    "edition|version|service|translat|blog|newsletter|english|agency",
    r"(?:(?<!\s)\s*\((?=[^()]{0,40}\b(?:edition|version|service|translat\w+|blog|weblog|newsletter|english|agency)\b)[^()]{1,50}\)"
    r"|,\s(?:(?:a|the)\s)?(?:local\s)?(?:blog|weblog|newsletter|in english|english (?:edition|version|service)))$",
    re.IGNORECASE,
)


def names_an_outlet(text: str) -> bool:
    """Does a short line read like the name of a paper, agency or broadcaster?"""
    words = words_in(text)
    if not 1 <= len(words) <= 5 or words[-1].casefold() == "home":
        return False
    named = any(word[:1].isupper() and word.casefold() not in SECTIONS for word in words)
    if not named:
        return False
    if len(text) > 2 and text in AGENCIES:
        return True
    return (
        _PARTING.isdisjoint(text)
        and "/" not in text.split()[1:-1]
        and (not OUTLET.isdisjoint(word.casefold() for word in words) or _is_called_the(text, words))
    )


def _is_called_the(text: str, words: Sequence[str]) -> bool:
    """ "The Ledger", "The Evening Argus": a name with its article, alone in a line; "The Hague" is a place."""
    if words[0] != "The" or not 2 <= len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    return text.replace(" ", "").isalpha() and words[1] not in _PLACES_WITH_THE


def has_cjk(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST_CJK and cjk().search(text) is not None


@lru_cache(maxsize=1)
def cjk() -> re.Pattern[str]:
    """Made when it is needed: so large a set of characters takes longer to compile than most pages to read."""
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
