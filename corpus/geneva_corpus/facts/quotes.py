"""An article and its names in, its quotations with their speakers out, one for each passage a quotation runs through.

Marks: straight, curly, German, French, single at word edges. A quotation may run over several paragraphs, each opened
anew or only the first; one that is never closed ends at its attribution or with its sentence. Fewer than three words in
quotation marks are a word held at arm's length, not a quotation.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from geneva_corpus.facts.names import Name
from geneva_corpus.facts.pronouns import Persons
from geneva_corpus.facts.speakers import EDGES, SAYING, WORD, speaker_of
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article

#: Fewer words than this in quotation marks are a term, a title, an ironic word.
_FEWEST_WORDS = 3

#: What stands before a mark is looked at behind it, so that nothing is tried at other signs.
_MARK = re.compile(r"[\"“”„‟«»‹›]|['‘](?<![^\s(\[—–-].)(?=\w)|['’](?<=[\w.,!?…].)(?!\w)|\n[^\S\n]*\n")
_ATTRIBUTION = Phrase(
    "",
    r"(?:,\s*[—–-]{1,2}\s*|\s[—–-]{1,2}\s+)(?=[^\W_]+(?:\s+[^\W_]+){0,8})|,\s+(?=[^\W_]+(?:\s+[^\W_]+){0,3}\s+(?:said|says))",
)
_NOT_OPENED = Phrase("said|says|added|noted", r"\s*(?:[^\W_]+\s+){1,3}(?:said|says|added|noted)\s*[.,]")


class Quotation(NamedTuple):
    """The quoted words within one passage (its index), without the marks; `whole` numbers the quotation they are of."""

    passage: int
    start: int
    end: int
    value: str
    speaker: str
    whole: int


def find_quotes(article: Article, names: Sequence[Name]) -> list[Quotation]:
    """The quotations of an article in order. `names` are the names of this article, in order. Linear in the text."""
    found: list[Quotation] = []
    persons = Persons(article, names)
    at = 0
    for number, (start, end) in enumerate(_spans(article.text)):
        speaker: str | None = None
        while at < len(article.passages) and article.passages[at].end <= start:
            at += 1
        index = at
        while index < len(article.passages) and article.passages[index].start < end:
            passage = article.passages[index]
            first, last = _trim(article.text, max(start, passage.start), min(end, passage.end))
            if first < last and _wordy(article.text, first, last):
                if speaker is None:
                    speaker = speaker_of(article, names, persons, start, end)
                value = normal(article.text[first:last])
                found.append(Quotation(index, first, last, value, speaker, number))
            index += 1
    return _shared(found, article)


def normal(words: str) -> str:
    """Quoted words as they are compared: one kind of space, apostrophe and dash, no marks at the ends."""
    words = words.replace("’", "'").replace("´", "'").replace("—", "–")
    return " ".join(words.split()).strip(EDGES)


def _spans(text: str) -> list[tuple[int, int]]:
    """What stands between quotation marks, outermost, in order; `end` is that of the last word quoted."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []  # the mark and where the words behind it begin
    marks = [(match.group()[0], match.start(), match.end()) for match in _MARK.finditer(text)]
    for number, (mark, start, end) in enumerate(marks):
        if mark == "\n":
            if opened and not _goes_on(text, marks, number):
                spans += _unclosed(text, opened[0][1], start)
                opened.clear()
            continue
        if not opened:
            if _opens(text, mark, start, end):
                opened.append((mark, end))
            continue
        outer, begun = opened[0]
        if len(opened) == 1 and _closes(text, outer, mark, start, end):
            spans.append((begun, start))
            opened.clear()
        elif len(opened) > 1 and _closes(text, opened[-1][0], mark, start, end):
            opened.pop()
        elif _opens(text, mark, start, end):
            if _family(mark) == _family(outer):
                if not _paragraph_start(text, start):
                    spans += _unclosed(text, begun, start)
                    opened = [(mark, end)]
                else:
                    spans.append((begun, start))
                    opened = [(mark, end)]
            elif len(opened) < 4:
                opened.append((mark, end))
        elif mark in '”»"“' and outer in '“«„"':
            spans.append((begun, start))
            opened.clear()
    if opened:
        spans += _unclosed(text, opened[0][1], len(text))
    return spans


def _family(mark: str) -> str:
    return "single" if mark in "'‘’‹›" else "double"


def _opens(text: str, mark: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    if mark in "“„‟«‹‘":
        return not behind.isspace() or mark == "«"
    if mark == '"' or mark == "'":
        return not behind.isspace() and (before.isspace() or before in "([{—–-/‘“'\"")
    return mark == "»" and before.isspace() and not behind.isspace()  # »so in Germany«


def _closes(text: str, opener: str, mark: str, start: int, end: int) -> bool:
    if opener in "'‘‹":
        return mark in "'’›"
    if opener == "„":
        return mark in '“”"‟'
    if opener == "»":
        return mark in "«"
    if opener == '"':
        return mark in '"”»'
    return (
        mark in "”»"
        or (mark == '"' and not _opens(text, mark, start, end))
        or (mark == "“" and not _opens(text, mark, start, end))
    )


def _paragraph_start(text: str, start: int) -> bool:
    at = start
    while at and text[at - 1] in " \t\r":
        at -= 1
    return not at or text[at - 1] == "\n"


def _goes_on(text: str, marks: list[tuple[str, int, int]], number: int) -> bool:
    """Does a quotation open at this blank line go on behind it: does the next mark close it, or open it anew?"""
    following = next(((mark, start, end) for mark, start, end in marks[number + 1 : number + 3] if mark != "\n"), None)
    if following is None or number + 1 >= len(marks) or marks[number + 1][0] == "\n":
        return False
    mark, start, end = following
    if _opens(text, mark, start, end):
        return text[marks[number][2] : start].strip() == ""
    return mark in '”»"'


def _unclosed(text: str, begun: int, limit: int) -> list[tuple[int, int]]:
    """A quotation whose end is not marked: up to the words that say who spoke, else its first sentence."""
    part = text[begun:limit]
    if _NOT_OPENED.match(part[:120]):
        return []  # a closing mark drawn as an opening one: “the officer said
    for match in _ATTRIBUTION.finditer(part):
        if any(word in SAYING for word in _first_words(part, match.end(), 6)):
            return [(begun, begun + match.start())]
    stop = re.search(r"[.!?…](?=\s|$)", part)
    return [(begun, begun + (stop.end() if stop else len(part)))]


def _first_words(text: str, start: int, most: int) -> list[str]:
    return [word.group().casefold() for word in WORD.finditer(text, start, min(len(text), start + 80))][:most]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n\"“”„«»'‘’":
        start += 1
    while end > start and text[end - 1] in ' \t\r\n"“”„«»,':
        end -= 1
    return start, end


def _wordy(text: str, start: int, end: int) -> bool:
    return sum(1 for _ in islice(WORD.finditer(text, start, end), _FEWEST_WORDS)) == _FEWEST_WORDS


def _shared(found: list[Quotation], article: Article) -> list[Quotation]:
    """A quotation without a speaker is spoken by who speaks in its paragraph, or else right before it."""
    told: dict[int, str] = {}
    for quotation in found:
        if quotation.speaker:
            told.setdefault(article.passages[quotation.passage].paragraph, quotation.speaker)
    complete: list[Quotation] = []
    for quotation in found:
        speaker = quotation.speaker or told.get(article.passages[quotation.passage].paragraph, "")
        if not speaker and complete and quotation.passage - complete[-1].passage <= 1:
            speaker = complete[-1].speaker
        complete.append(quotation._replace(speaker=speaker))
    for at in range(len(complete) - 2, -1, -1):
        one, two = complete[at], complete[at + 1]
        unclosed = (
            not any(mark in article.text[one.end : two.start] for mark in "”»") and two.passage - one.passage == 1
        )
        if not one.speaker and unclosed and article.text[one.end : two.start].count('"') < 2:
            complete[at] = one._replace(speaker=two.speaker)
    return complete
