"""Small words around a figure that change what it is a figure of: parts, additions, sums, rates, sayings in general.

Takes a fact and its passage; tells whether it is of a part or of more, one reading told twice, said of such things in
general, or the page's own date.
"""

import re
from functools import lru_cache

from geneva_corpus.facts.calendar_words import CALENDAR
from geneva_corpus.facts.number_words import UNITS
from geneva_corpus.facts.verbs import participle
from geneva_corpus.language.phrases import CAPITAL, Phrase
from geneva_corpus.language.roles import FIGURES
from geneva_corpus.model import Fact, Passage

#: Characters before and behind a figure that are looked at; of the longest date line.
WINDOW, DATELINE = 300, 120
_FEW = "|".join(word for word, number in UNITS.items() if 1 < number < 13)
_PART = Phrase(
    "of|-for-",
    r"^(?:(?:\s+\S+)?\s+of\s+(?:(?:the|those|these|its|their|his|her)\b\s*|(?:them|whom|which)\b|(?=\d)"
    rf"|(?=(?:{_FEW})\b))|-(?:of|for)-)(\d[\d,]*|(?:{_FEW})\b)?",
    re.I,
)
_MORE = Phrase(
    "on top of|another|additional|further|extra|other|new|more|remaining|rest|second|also|still ha|left|to go|to spare",
    r"\bon top of\W*$"
    r"|\b(?:another|additional|further|extra|other|new|newly|more|remaining|rest|second|also|still (?:has|had|have))"
    r"\W*$"
    r"|^\W*(?:more(?! than)|others?|additional|further|new|left|remaining|to go|to spare)\b",
    re.I,
)
_WITHIN = Phrase(
    "in|within|every|over the|during the",
    r"\b(?:in|within|every)\s+(?:(?:about|around|nearly|almost|just|only|over|the|less than)\s+){0,2}$"
    r"|\b(?:in|within|over|during) the (?:first|last|past|next|final|following|previous|opening|closing)\s+$",
    re.I,
)
#: "Eight of their last ten games": a stretch that is looked back on.
_LAST = Phrase("last|past|previous|next", r"\b(?:last|past|previous|next)\s*$", re.I)
_AWAY = Phrase(
    "after|before|since|ago|later|earlier|previously|prior|now|until|till",
    r"\s+(?:after|before|since|ago|later|earlier|previously|prior|from now|until|till)\b",
    re.I,
)
_DEAD = Phrase("kill|die|dead|death|perish|bod", r"\b(?:kill|die|dead|death|perish|bod(?:y|ies)\b)", re.I)
_HURT = Phrase("injur|wound|hurt|hospitali", r"\b(?:injur|wound|hurt\b|hospitali)", re.I)
#: What a figure was before it changed: "from 3 to 5 percent", "to 5 percent from 3", "5 percent, up from 3".
_FROM = Phrase("from", r"\bfrom\s+(?:(?:about|around|nearly|almost|some|just|over|under)\s+)?$", re.I)
_TO = Phrase("", r"^[^.;,]{0,25}\bto\s+(?:\w+\s+){0,2}(?:[$€£]?\d|[a-z]+(?:teen|ty)\b)", re.I)
_TO_BEFORE = Phrase("", r"\bto\s+(?:\w+\s+){0,2}[$€£A-Za-z]{0,4}\d(?:[^.;]|\.\d){0,25}\bfrom\b", re.I)
#: What another time is set beside this one by: "62 percent, compared with 71 percent at the last election".
_COMPARED = Phrase(
    "compared|against|versus|from",
    r"\b(?:compared (?:with|to)|against|versus|up from|down from)\s+(?:\w+\s+){0,2}$",
    re.I,
)
#: "It lasted three hours before he gave up" is no time away from anything.
_LASTED = Phrase("", r"\b(?:last(?:s|ed|ing)|took|takes|went on)(?: for)?\s+(?:(?:about|around|only|just)\s+)?$", re.I)
_SUM = Phrase(
    "",
    r"\b(?:so far|thus far|to date|in all|altogether|overall|combined|cumulative|career|all-time|over the years"
    r"|year-to-date|of a possible"
    r"|(?:in|during|over|across|for) (?:the|their|its|his|her|our|all) (?:past |last |first )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) \w{4,}s)\b",
    re.I,
)
_DATELINE = Phrase(
    "-|–|—",
    r"[A-Z]{3,}[^!?]{0,60}?\s(?:[-–—]|--)\s"
    r"|[A-Z]\w+(?:[ ,]+[A-Z]\w+)*,? (?:\w{3,9}\.? )?\d{1,2}(?: \w{3,9})?,?(?: \d{4})?(?: \([^()]{1,30}\))?"
    r" (?:[-–—]|--)\s",
)
#: At the beginning of a line or behind a sign: charges are filed on Friday, and reports published.
_PUT_UP = Phrase(
    "updated|modified|posted|published|for immediate release|filed",
    r"(?:^|[|·•/–—-])\W*(?:(?:last )?(?:updated|modified)|posted|(?:first )?published|for immediate release|filed)\b",
    re.I | re.M,
)
#: Words of a line that is little but a date.
_DATE_WORDS = CALENDAR | frozenset("gmt est edt pst pdt bst ist utc cet local time hrs".split())
_SOME_OF = Phrase(
    " of |among",
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|few|half|none|several|each|majority|thirds?"
    r"|percent|%) (?:\w+ )?(?:of|among) (?:the|these|those|its|their|his|her|our)\s+$",
    re.I,
)
_FAR_FROM = re.compile(
    r"\)?,? (?:\([^()]{0,30}\) )?(?:(?:away|north|south|east|west|off|to|the|and|\w{4,5}-?\w{4,5}) ){0,3}"
    rf"(?:of|from) (?:the )?((?:{CAPITAL}\w+ ?){{1,4}})"
)
_FROM_THE = re.compile(r" (?:away |off )?from (?:the|his|her|its|their) (\w+)\b")
#: Places that an account names otherwise: Tehran is the capital.
_ANY_PLACE = frozenset("capital city town village coast shore border area centre center scene site island".split())
_SAID = Phrase(
    "said|says|told|added|confirmed",
    r"\b(?:said|says|told (?:[\w-]+ ){1,3}|(?<!was )(?<!were )(?<!been )(?:added|confirmed))\s*(?:on |late |early )*$",
    re.I,
)
_TURNS = Phrase("turn|be|been", r"\b(?:turn(?:s|ed|ing)?|will be|would have been)\s*$", re.I)
_SHARED_VERB = Phrase("", r"\d[^.;]*(?:,| and| while) [A-Z][\w'’-]+(?: only| just)? $")
_BARE_END = re.compile(r"\s*(?:[.,;]|$)")
_USUALLY = Phrase(
    "normally|usually|typically|generally",
    r"\b(?:normally|usually|typically|generally) (?:\w+ )(?:about |around |some )?$",
    re.I,
)
_SINCE = Phrase("since", r"\bsince\s*$", re.I)
_THE_NUMBER = Phrase(
    "number|figure|count|total", r"\b(?:number|figure|count|total) (?:was|is|stood at|at)(?: \w+)?\s*$", re.I
)
_THEREAFTER = re.compile(r" (?:after|before|following|ahead of) (?:the |an? |his |her |their |its )?(?:(\w+) )?(\w+)\b")
_NONE = Phrase("none|nobody|no|neither|nor", r"\b(?:none|nobody|no one|no other|neither|nor)\b", re.I)
_IN = Phrase(
    "", r"\b(?:in|since|by|of|from|until|till|during|late|early|mid|before|after|to|and|through|between)\W*$", re.I
)
_IN_BRACKETS = Phrase("", r"\d[^()\d]*\((?:about |around |nearly |roughly |over |\$ ?|€ ?|£ ?|US)*$")
_CAN = frozenset(("can", "could", "may", "might", "would", "usually", "typically"))
_EVERY = Phrase("each |every ", r"\b(?:in|of|for) (?:each|every) ", re.I)
_EACH = Phrase(
    "per|each|apiece|every|daily|ly|share|year|month|week|day|hour|head|night|barrel|ton|person|piece",
    r"\b(?:per|each|apiece|every|daily|hourly|weekly|monthly|annually|yearly"
    r"|an? (?:share|year|month|week|day|hour|head|night|barrel|tonne|ton|person|piece))\b",
    re.I,
)


def scope_of(fact: Fact, passage: Passage) -> frozenset[str]:
    """Is it a `part`, `more` than was told, told of `each`, a `sum`, of the `last` so many, of `before` a change; a
    length `within` which, or how far `away`?"""
    start, end = fact.start - passage.start, fact.end - passage.start
    ahead, behind = passage.text[max(0, start - 40) : start], passage.text[end : end + 40]
    found = set()
    if fact.kind in ("number", "percent", "money") and _FROM.search(ahead):
        changed = _TO.match(behind) or _TO_BEFORE.search(ahead) or re.search(r"\b(?:up|down) from\b", ahead)
        found |= {"before"} if changed else set()
    if fact.kind in ("number", "percent", "money") and _COMPARED.search(ahead):
        found.add("before")
    named = re.search(r"[^\W\d_]{4,}$", fact.text) and fact.text.rpartition(" ")[2].casefold() not in FIGURES
    if not named and (part := _PART.search(behind)):  # "the fourth floor of the building" is none
        found.add("part")
        if part[1]:
            whole = UNITS.get(part[1].casefold()) or part[1].replace(",", "")
            found.add(f"of {whole}")  # nine of 13 and eight of nine are shots at two things
    if fact.kind == "number" and _LAST.search(ahead):
        found.add("last")
    if fact.kind == "duration" and _WITHIN.search(ahead):
        found.add("within")
    if fact.kind == "duration" and _AWAY.match(behind) and not _LASTED.search(ahead):
        found.add("away")
    if not _are_others_than_the_dead(fact, passage.text[max(0, start - WINDOW) : start], behind) and (
        _MORE.search(ahead)
        or _MORE.search(behind)
        or re.search(r"\b(?:more(?! than)|other|others|another)\b", fact.text, re.I)
    ):
        found.add("more")
    if (
        _EACH.search(behind[:16])
        or (fact.kind != "duration" and not _is_speed(fact) and _EACH.search(fact.text))
        or _EVERY.search(passage.text, end, end + WINDOW)
    ):
        found.add("each")
    for first, last in _sums(passage.text):
        if start - WINDOW <= first < last <= start or (
            end <= first < last <= end + WINDOW and not re.search(r",\s+\w+ing\b", passage.text[end:first])
        ):
            found.add("sum")
    return frozenset(found)


@lru_cache(maxsize=1024)
def _sums(text: str) -> tuple[tuple[int, int], ...]:
    """Where a passage speaks of a sum. Kept, for each of its facts asks."""
    return tuple(match.span() for match in _SUM.finditer(text))


def _are_others_than_the_dead(fact: Fact, ahead: str, behind: str) -> bool:
    """ "23 died and around 100 others were injured": others than the dead, and all of the injured."""
    told = f"{fact.text} {behind}"
    state = _HURT.search(told)
    if state is None or not re.search(r"\bothers?\b", told[: state.start()], re.I):
        return False
    return bool(_DEAD.search(ahead)) and not _HURT.search(ahead)


def _is_speed(fact: Fact) -> bool:
    """ "195 kilometers per hour" is one measure, told of no each."""
    return fact.kind == "number" and fact.value.endswith(("/h", "/s", "mph", "kn"))


def is_whole(fact: Fact, passage: Passage) -> bool:
    """Is it all of those of whom only some are spoken of: "two of the three victims died"?"""
    return bool(_SOME_OF.search(passage.text[max(0, fact.start - passage.start - 40) : fact.start - passage.start]))


@lru_cache(maxsize=1024)
def dateline_end(text: str) -> int:
    """Where the sentence begins behind where and when it was filed: "LISBON, 14 May (Reuters) - "; else 0."""
    match = _DATELINE.match(text[:DATELINE])
    return match.end() if match else 0


def is_page_line(fact: Fact, passage: Passage) -> bool:
    """Is it the page's own date: a line of little else, a date line, or a line that says when the page was put up?"""
    if fact.kind not in ("date", "time"):
        return False
    if fact.end - passage.start <= dateline_end(passage.text):
        return True
    ahead = passage.text[: fact.start - passage.start]
    if len(passage.text) > WINDOW:
        return False
    if _PUT_UP.search(ahead[-60:]) or _PUT_UP.match(passage.text[:40]):
        return True
    rest = re.findall(r"[^\W\d_]{3,}", ahead + " " + passage.text[fact.end - passage.start :])
    return len(rest) <= 6 and len([word for word in rest if word.casefold() not in _DATE_WORDS]) <= 2


def far_from(fact: Fact, passage: Passage) -> str:
    """The place behind "1,150 kilometers (700 miles) southeast of", "from the prison"; empty when there is none."""
    match = _FAR_FROM.match(passage.text, fact.end - passage.start)
    if match:
        return " ".join(match[1].split())
    match = _FROM_THE.match(passage.text, fact.end - passage.start)
    return match[1] if match and match[1] not in _ANY_PLACE else ""


def is_the_number(fact: Fact, passage: Passage) -> bool:
    """Is it told of what the figure before it counts: "police spoke of five dead, but the number was six"?"""
    start, end = fact.start - passage.start, fact.end - passage.start
    ahead = passage.text[max(0, start - WINDOW) : start]
    the_number = fact.kind == "number" and not fact.of and bool(_THE_NUMBER.search(ahead[-40:]))
    return the_number or _shares_a_verb(fact, ahead, passage.text[end : end + WINDOW])


def _shares_a_verb(fact: Fact, ahead: str, behind: str) -> bool:
    """Is it of somebody else what the figure before it is of the first: "Keller hit 11 aces and Berg five"?"""
    bare = fact.kind == "number" and not re.search(r"\d\s+[a-z]|[a-z]\s+[a-z]", fact.text)
    return bare and bool(_BARE_END.match(behind)) and bool(_SHARED_VERB.search(ahead))


def is_unsaid(fact: Fact, passage: Passage) -> bool:
    """Is it said of such things in general ("a magnitude 6 quake can cause damage"), of none, or a mere "a man"?"""
    start, end = fact.start - passage.start, fact.end - passage.start
    ahead, behind = passage.text[max(0, start - WINDOW) : start], passage.text[end : end + WINDOW]
    if (
        fact.kind == "date"
        and len(fact.text) == 4
        and fact.text.isdecimal()
        and not _IN.search(ahead)
        and re.match(r" \w", behind)
    ):
        return True  # "the 2014 awards" are named, not dated.
    if fact.kind == "date" and (match := _THEREAFTER.match(behind)):
        before, last = (match[1] or "").casefold(), match[2].casefold()
        if _head_of(fact) == (before if before and participle(last) else last):
            return True  # "were in hospital on Tuesday after the crash", "after a crash injured them"
    if fact.kind == "date" and (fact.text.casefold().startswith("recent ") or _SINCE.search(ahead)):
        return True
    if fact.kind in ("date", "time") and _SAID.search(ahead):
        return True  # "officials said Monday" dates the saying
    if fact.kind == "number" and (not fact.of or fact.of.startswith("age")) and _TURNS.search(ahead):
        return True  # "who turns 75 on Friday" is 74
    if _shares_a_verb(fact, ahead, behind):
        return True
    if fact.kind == "number" and fact.text.isdecimal() and ahead.endswith(", ") and behind[:1] == ",":
        return not fact.of.startswith("age")  # "The driver of the express, 52, died": no count
    if fact.kind == "duration" and _USUALLY.search(ahead):
        return True
    single = re.match(r"an?\s", fact.text, re.I) and not re.search(r"\sand\s", fact.text)
    if _NONE.search(ahead) or single or (behind[:1] in ("-", "–", "/") and behind[1:2].isdecimal()):
        return True
    if not re.match(r"\W*(?:an?|any|every|such)\s", passage.text, re.I):
        return False
    said_of_it = re.split(r"[,;]| (?:so|that|who|which|because|if|when|while|and) ", behind)[0]
    return any(word.casefold() in _CAN for word in said_of_it.split()[:5])


def _head_of(fact: Fact) -> str:
    return fact.of.partition(";")[0].rpartition(" ")[2]


def is_converted(fact: Fact, passage: Passage) -> bool:
    """Does a figure stand in brackets right behind another: "58km (36 miles)", one reading told twice?"""
    ahead = passage.text[max(0, fact.start - passage.start - 30) : fact.start - passage.start]
    return "(" in ahead and bool(_IN_BRACKETS.search(ahead))


def is_of_zone(fact: Fact, passage: Passage) -> bool:
    """Does a day stand behind the name of a zone, in brackets: "02:20 on Saturday (18:20 GMT Friday)"?"""
    ahead = passage.text[max(0, fact.start - passage.start - 40) : fact.start - passage.start]
    return bool(re.search(r"\([^()]*\b[A-Z]{3,4},? (?:on )?$", ahead))
