"""An article and its names in, its quotations with their speakers out, one for each passage a quotation runs through.

Marks: straight, curly, German, French, single at word edges. A quotation may run over several paragraphs, each opened
anew or only the first; one that is never closed ends at its attribution or with its sentence. Fewer than three words in
quotation marks are a word held at arm's length, not a quotation.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from geneva_corpus.facts.name_words import ROLES, SPEECH, TITLES, word_set
from geneva_corpus.facts.names import Name
from geneva_corpus.facts.pronouns import Persons
from geneva_corpus.facts.vocabulary import DETERMINERS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article

#: Fewer words than this in quotation marks are a term, a title, an ironic word.
_FEWEST_WORDS = 3
#: A speaker stands at most this many words from the verb of saying.
_REACH = 9
#: Behind a quotation the verb may come late: “…,” the head of the provincial disaster service, Ann Lee, told the radio.
_REACH_BEHIND = 14

#: What stands before a mark is looked at behind it, so that nothing is tried at other signs.
_MARK = re.compile(r"[\"“”„‟«»‹›]|['‘](?<![^\s(\[—–-].)(?=\w)|['’](?<=[\w.,!?…].)(?!\w)|\n[^\S\n]*\n")
_WORD = re.compile(r"[^\W_]+(?:['’´-][^\W_]+)*")
_ATTRIBUTION = Phrase(
    "",
    r"(?:,\s*[—–-]{1,2}\s*|\s[—–-]{1,2}\s+)(?=[^\W_]+(?:\s+[^\W_]+){0,8})|,\s+(?=[^\W_]+(?:\s+[^\W_]+){0,3}\s+(?:said|says))",
)
_NOT_OPENED = Phrase("said|says|added|noted", r"\s*(?:[^\W_]+\s+){1,3}(?:said|says|added|noted)\s*[.,]")
_CLAUSE_END = re.compile(r"[.!?;:]\s|[.!?;:]$|[\"“”«»„\n]")
_ABBREVIATED = Phrase(
    "",
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Prof|Det|Supt|Insp|Const|St|Jr|Sr|Cmdr|Brig)$",
)
_EDGES = " \t\r\n\"“”„‟«»‹›'‘’,.;:—–-"
_MORE_SPEECH = word_set(
    """
    according quoted saying telling adding noting called described continued went concluded pointed recalls confirmed
    assured stressed responded joked quipped lamented complained vowed read reads commented agreed cautioned
    """
)
#: A subject without a name has so many words at the most: "the deputy district governor".
_SUBJECT = 6
_SAYING = SPEECH | _MORE_SPEECH
_BE = frozenset(("was", "were", "is", "are"))
#: Of these "the", "his" and the like make nouns: "she said the notes he wrote were “a lie”".
_NOUNS = word_set("notes states claims reports estimates answers asks replies warnings stresses wishes")
_JOINS = word_set(
    """
    but and while when which who as that because in on for of to at with after before or if since though although
    from by than
    """
)


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
                    speaker = _speaker(article, names, persons, start, end)
                value = normal(article.text[first:last])
                found.append(Quotation(index, first, last, value, speaker, number))
            index += 1
    return _shared(found, article)


def normal(words: str) -> str:
    """Quoted words as they are compared: one kind of space, apostrophe and dash, no marks at the ends."""
    words = words.replace("’", "'").replace("´", "'").replace("—", "–")
    return " ".join(words.split()).strip(_EDGES)


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
        if any(word in _SAYING for word in _first_words(part, match.end(), 6)):
            return [(begun, begun + match.start())]
    stop = re.search(r"[.!?…](?=\s|$)", part)
    return [(begun, begun + (stop.end() if stop else len(part)))]


def _first_words(text: str, start: int, most: int) -> list[str]:
    return [word.group().casefold() for word in _WORD.finditer(text, start, min(len(text), start + 80))][:most]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n\"“”„«»'‘’":
        start += 1
    while end > start and text[end - 1] in ' \t\r\n"“”„«»,':
        end -= 1
    return start, end


def _wordy(text: str, start: int, end: int) -> bool:
    return sum(1 for _ in islice(_WORD.finditer(text, start, end), _FEWEST_WORDS)) == _FEWEST_WORDS


# --- who speaks ---------------------------------------------------------------------------------------------------


def _speaker(article: Article, names: Sequence[Name], persons: Persons, start: int, end: int) -> str:
    """Who says what stands from `start` to `end`: behind it, else before it; "" when it is not told."""
    text = article.text
    behind = _clause_behind(text, end)
    told = _said_by(text, names, *behind, close=True)
    if told:
        return _person(told, persons, start)  # nobody named in the words quoted
    before = _clause_before(text, start)
    told = _said_by(text, names, *before, close=False)
    return _person(told, persons, start) if told else ""


def _clause_behind(text: str, end: int) -> tuple[int, int]:
    """What follows the closing mark in the same sentence, up to 160 characters."""
    at = end
    while at < len(text) and text[at] in _EDGES and text[at] not in "\n\r":
        if text[at] == "." and text[at - 1 : at] not in '"”»':
            at += 1
            continue
        at += 1
    if any(sign in text[end:at] for sign in (". ", ".\n")) and "," not in text[max(0, end - 1) : at]:
        return at, at
    limit = min(len(text), at + 160)
    for stop in _CLAUSE_END.finditer(text, at, limit):
        if not (stop.group()[0] == "." and _ABBREVIATED.search(text, max(at, stop.start() - 8), stop.start())):
            return at, stop.start()
    return at, limit


def _clause_before(text: str, start: int) -> tuple[int, int]:
    """What stands before the opening mark in the same sentence, up to 200 characters."""
    at = max(0, start - 200)
    part = text[at : max(at, start - 1)]
    cut = 0
    for match in re.finditer(
        r"(?<![A-Z])(?<!Mr)(?<!Dr)(?<!Gov)(?<!Sen)(?<!Mrs)(?<!Gen)[.!?]\s+(?=[\"“A-Z])|\n|[”»]\s", part
    ):
        cut = match.end()
    return at + cut, at + len(part)


def _said_by(text: str, names: Sequence[Name], start: int, end: int, *, close: bool) -> str:
    """The speaker that a clause names: a name, a pronoun, or "the officer"."""
    words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    limit = _REACH_BEHIND if close else len(words)
    if close and words and words[0][0] in _JOINS:
        return ""  # the sentence goes on: “… not fulfilled,” but the parties expressed …
    verbs = [
        number
        for number, (word, _, _) in enumerate(words[: limit + 1])
        if word in _SAYING and not (word in _NOUNS and number and words[number - 1][0] in DETERMINERS)
    ]
    # "The judge said what he wrote was “…”": he did not say it there.
    verbs = [number for number in verbs if number + 1 == len(words) or words[number + 1][0] not in _BE] or verbs
    if not verbs:
        return ""
    verb = verbs[0] if close else verbs[-1]
    here = [name for name in _between(names, start, end) if name.kind in ("person", "organization")]
    if words[verb][0] == "according":
        later = [name for name in here if name.start > words[verb][1]]
        return later[0].value if later else _title_after(text, words, verb)
    best: tuple[int, str] | None = None
    for name in here:
        gap = _gap(words, verb, name.start, name.end)
        if words[verb][0] in ("told", "tells", "telling") and name.start > words[verb][1]:
            continue  # who is told is not who tells
        gap += 0 if name.kind == "person" else 3
        if gap <= _REACH and (best is None or gap < best[0]):
            best = (gap, _holder(text, words, name))
    for number in range(max(0, verb - 3), min(len(words), verb + 2)):
        if words[number][0] in ("he", "she", "they") and (best is None or abs(number - verb) - 1 < best[0]):
            best = (abs(number - verb) - 1, words[number][0])
    if best is not None:
        return best[1]
    if close and verb <= 6:
        if verb:
            return text[words[0][1] : words[verb - 1][2]] if words[verb - 1][0] not in ("was", "has") else ""
        return _title_after(text, words, verb)
    if not close and 1 < verbs[0] <= _SUBJECT and words[0][0] in ("the", "a", "an", "one"):
        return text[words[0][1] : words[verbs[0] - 1][2]].rpartition(",")[2].strip()  # The governor said it “would …
    return ""


def _gap(words: list[tuple[str, int, int]], verb: int, start: int, end: int) -> int:
    inside = [number for number, (_, first, last) in enumerate(words) if first >= start and last <= end + 2]
    if not inside:
        return _REACH + 1
    return min(abs(inside[0] - verb), abs(inside[-1] - verb)) - 1


def _title_after(text: str, words: list[tuple[str, int, int]], verb: int) -> str:
    """ "said the officer", "according to the Secretary", "said the Ukrainian": the words up to the noun."""
    begin = verb + 2 if verb + 1 < len(words) and words[verb + 1][0] == "to" else verb + 1
    for number in range(begin, min(len(words), verb + 7)):
        if words[number][0] in ROLES or words[number][0] in TITLES:
            return text[words[begin][1] : words[number][2]]
    if begin + 1 < len(words) and words[begin][0] in ("the", "a", "an", "one"):
        return text[words[begin][1] : words[begin + 1][2]]
    return ""


def _person(told: str, persons: Persons, before: int) -> str:
    """A pronoun is the person named last before it of whom the article says so."""
    return (persons.meant(told, before) or told) if told in ("he", "she") else told


def _between(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    first = bisect_left(names, start, key=lambda name: name.start)
    last = bisect_left(names, end, key=lambda name: name.start)
    return [name for name in names[first:last] if name.end <= end]


#: Who speaks for a body speaks as the body.
_FOR_BODIES = word_set("spokesman spokeswoman spokesperson official agent officer")


def _holder(text: str, words: list[tuple[str, int, int]], name: Name) -> str:
    """The name; of a body named with an office, all of it: "the head of the Ministry", "the Union leader" speaks."""
    if name.kind != "organization":
        return name.value
    at = next((number for number, (_, first, _) in enumerate(words) if first >= name.start), 0)
    behind = next((number for number, (_, first, _) in enumerate(words) if first >= name.end), len(words))
    heads = behind < len(words) and words[behind][0] in ROLES and words[behind][0] not in _FOR_BODIES
    if heads and text[name.end : words[behind][1]].isspace():
        begin = at - 1 if at and words[at - 1][0] in ("the", "a", "an") else at
        return " ".join(text[words[begin][1] : words[behind][2]].split())  # the Civic Union leader
    if at > 1 and words[at - 1][0] == "of" and text[words[at - 2][1]].isupper():
        begin = at - 2
        while begin and text[words[begin - 1][1]].isupper():
            begin -= 1
        return " ".join(text[words[begin][1] : words[at - 2][2]].split())  # Mats Linden of Nordbank
    if at > 2 and words[at - 1][0] in ("at", "with", "from") and words[at - 2][0] in ROLES:
        begin = at - 3 if words[at - 3][0] in ("the", "an", "a") else at - 2
        return " ".join(text[words[begin][1] : name.end].split())  # an analyst at Norden Bank
    of = at - 2 if at > 1 and words[at - 1][0] == "the" else at - 1
    if of < 1 or words[of][0] != "of" or words[of - 1][0] not in ROLES:
        return name.value
    begin = of - 2 if of > 1 and words[of - 2][0] in ("the", "a", "its") else of - 1
    return " ".join(text[words[begin][1] : name.end].split())


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
