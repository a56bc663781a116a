"""An article, its names and the place of a quotation in, who says it out: by its clause, behind the words or before.

A name, an office ("the head of the Ministry", "the Union leader"), or whom "she said" means; nobody where none is told.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from geneva_corpus.facts.name_words import ROLES, SPEECH, TITLES, word_set
from geneva_corpus.facts.names import Name
from geneva_corpus.facts.pronouns import Persons
from geneva_corpus.facts.vocabulary import DETERMINERS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article

#: A speaker stands at most this many words from the verb of saying.
_REACH = 9
#: Behind a quotation the verb may come late: “…,” the head of the provincial disaster service, Ann Lee, told the radio.
_REACH_BEHIND = 14
#: A word, and the signs that stand at the edges of quoted words.
WORD = re.compile(r"[^\W_]+(?:['’´-][^\W_]+)*")
EDGES = " \t\r\n\"“”„‟«»‹›'‘’,.;:—–-"
_CLAUSE_END = re.compile(r"[.!?;:]\s|[.!?;:]$|[\"“”«»„\n]")
_ABBREVIATED = Phrase(
    "",
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Prof|Det|Supt|Insp|Const|St|Jr|Sr|Cmdr|Brig)$",
)
_MORE_SPEECH = word_set(
    """
    according quoted saying telling adding noting called described continued went concluded pointed recalls confirmed
    assured stressed responded joked quipped lamented complained vowed read reads commented agreed cautioned
    """
)
#: A subject without a name has so many words at the most: "the deputy district governor".
_SUBJECT = 6
#: What says that words are said.
SAYING = SPEECH | _MORE_SPEECH
_BE = frozenset(("was", "were", "is", "are"))
#: Of these "the", "his" and the like make nouns: "she said the notes he wrote were “a lie”".
_NOUNS = word_set("notes states claims reports estimates answers asks replies warnings stresses wishes")
_JOINS = word_set(
    """
    but and while when which who as that because in on for of to at with after before or if since though although
    from by than
    """
)
#: Who speaks for a body speaks as the body.
_FOR_BODIES = word_set("spokesman spokeswoman spokesperson official agent officer")


def speaker_of(article: Article, names: Sequence[Name], persons: Persons, start: int, end: int) -> str:
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
    while at < len(text) and text[at] in EDGES and text[at] not in "\n\r":
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
    words = [(match.group().casefold(), match.start(), match.end()) for match in WORD.finditer(text, start, end)]
    limit = _REACH_BEHIND if close else len(words)
    if close and words and words[0][0] in _JOINS:
        return ""  # the sentence goes on: “… not fulfilled,” but the parties expressed …
    verbs = [
        number
        for number, (word, _, _) in enumerate(words[: limit + 1])
        if word in SAYING and not (word in _NOUNS and number and words[number - 1][0] in DETERMINERS)
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
