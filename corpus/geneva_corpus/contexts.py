"""What surrounds a fact: the words near it, what it counts, what befell that, its time, its scope.

Takes articles and facts; gives a `Context` per fact, all that is needed to tell whether two facts are about the same
thing. Nothing here looks at the value itself.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from geneva_corpus.calendar_spans import day_span
from geneva_corpus.model import Article, Fact, Passage
from geneva_corpus.roles import FIGURES, FRAME, PERSON_ROLES, WEAK_ROLES, concept, role, thing
from geneva_corpus.stems import STOP, plain, stem

#: What it costs to cross a sign or a word that parts clauses, in words: "killing 10 people, injuring dozens" has the
#: dozens one word from "injuring" and five from "killing". Found by hand on the gold, flat between 2 and 5.
CROSSING = 3.0
#: Words this far away count half. Flat between 3 and 8.
HALF_AWAY = 5.0
#: A word further off than this gives no role.
ROLE_REACH = 9.0
#: A name further before a figure is not whose it is.
HOLDER_REACH = 12.0
#: Days before the story that still belong to it: older dates set a sentence apart as background.
STORY_DAYS = 10

_TOKEN = re.compile(r"(?i:home runs?)|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
_PARTING = frozenset(",;:()“”«»—–") | {
    "and",
    "but",
    "while",
    "whereas",
    "though",
    "although",
    "however",
    "which",
    "who",
}
_BACK = frozenset(("it", "they", "he", "she", "this", "that", "these", "those", "his", "her", "their", "its", "the"))
_CONTRAST = frozenset(
    ("but", "while", "whereas", "though", "although", "however", "versus", "compared", "instead", "unlike")
)
_PART = re.compile(r"^(?:\s+\S+)?\s+of\s+(?:the|them|whom|which|those|these|its|their|his|her)\b", re.I)
_MORE = re.compile(
    r"\b(?:another|additional|further|extra|other|new|newly|more|remaining|rest|second|also)\W*$|^\W*(?:more|others?|additional|further|new)\b",
    re.I,
)
_SUM = re.compile(
    r"\b(?:so far|to date|in all|altogether|overall|combined|cumulative|career|all-time|over the years|year-to-date"
    r"|(?:in|during|over|across|for) (?:the|their|its|his|her|our|all) (?:past |last |first )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) \w{4,}s)\b",
    re.I,
)
_PUT_UP = re.compile(
    r"\W*\b(?:(?:last )?(?:updated|modified)|posted|published|for immediate release|first published|filed)\b", re.I
)
_CALENDAR_WORDS = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun gmt est edt pst
pdt bst ist utc cet local time hrs
"""
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
_FAR_FROM = re.compile(
    r"\)?,? (?:\([^()]{0,30}\) )?(?:(?:away|north|south|east|west|off|to|the|and|\w{4,5}-?\w{4,5}) ){0,3}"
    r"(?:of|from) (?:the )?((?:[A-Z]\w+ ?){1,4})"
)
_NONE = re.compile(r"\b(?:none|nobody|no one|no other|neither|nor)\b", re.I)
_IN = re.compile(
    r"\b(?:in|since|by|of|from|until|till|during|late|early|mid|before|after|to|and|through|between)\W*$", re.I
)
_CAN = frozenset(("can", "could", "may", "might", "would", "usually", "typically"))
_EVERY = re.compile(r"\b(?:in|of|for) (?:each|every) ", re.I)
_EACH = re.compile(
    r"\b(?:per|each|apiece|every|daily|hourly|weekly|monthly|annually|yearly"
    r"|an? (?:share|year|month|week|day|hour|head|night|barrel|tonne|ton|person|piece))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Context:
    """A fact and what surrounds it; `place` numbers facts as they are read.

    `near` weighs the concepts around the fact by nearness and rarity, `most` is the weight of the rarest of all;
    `things` are what it counts or names, `role` what befell them (`killed`), `time` the span of days its sentence
    speaks of when that is not the story's own, `scope` of a part, an addition, a sum or a rate; `heads`, `nouns` and
    `holder` what and whose it is, `far_from` the place a distance is counted from; `converted` stands in brackets
    behind the same in another unit; `unsaid` is said of such things in general, or of none;
    `ahead` lies ahead: a plan, an expectation, a day after the story.
    """

    fact: Fact
    place: int
    article: str
    passage: str
    paragraph: int
    near: Mapping[str, float]
    length: float
    most: float
    things: frozenset[str]
    role: str
    time: tuple[float, float] | None
    scope: frozenset[str]
    contrast: bool
    headline: bool
    converted: bool
    heads: frozenset[str]
    nouns: frozenset[str]
    holder: str
    far_from: str
    unsaid: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


def read_contexts(articles: Sequence[Article], facts: Sequence[Fact]) -> dict[str, Context]:
    """The context of each fact by its id."""
    passages = {passage.id: passage for article in articles for passage in article.passages}
    order = [passage for article in articles for passage in article.passages]
    before = {
        passage.id: order[place - 1]
        for place, passage in enumerate(order)
        if place and order[place - 1].article == passage.article
    }
    words = {passage.id: _words(passage) for passage in order}
    told: Counter[str] = Counter()
    for passage in order:
        told.update({concept(word.text) for word in words[passage.id] if _tells(word.text)})
    rarity = {name: math.log(1 + len(order) / count) for name, count in told.items()}
    dates: dict[str, list[tuple[Fact, tuple[float, float]]]] = {}
    for fact in facts:
        if (
            fact.kind == "date"
            and fact.passage in passages
            and (days := day_span(fact.value))
            and fact.value[:1] != "X"
        ):
            dates.setdefault(fact.passage, []).append((fact, days))
    names: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind in ("person", "organization"):
            names.setdefault(fact.passage, []).append(fact)
    story = _story_days(articles, dates)
    times = {passage.id: _time_of(passage, before.get(passage.id), dates, story) for passage in order}
    return {
        fact.id: _context(fact, place, passages[fact.passage], words[fact.passage], rarity, dates, times, story, names)
        for place, fact in enumerate(facts)
        if fact.passage in passages and not _is_page_line(fact, passages[fact.passage])
    }


def likeness(a: Context, b: Context) -> float:
    """How alike the words around two facts are, 0 to 1: the cosine of their weighted concepts."""
    if not a.length or not b.length:
        return 0.0
    small, large = (a.near, b.near) if len(a.near) <= len(b.near) else (b.near, a.near)
    shared = sum(weight * large[name] for name, weight in small.items() if name in large)
    return shared / (a.length * b.length)


def rarest(a: Context, b: Context) -> float:
    """How rare and near the rarest word is that both facts have around them, 0 to 1."""
    shared = [min(weight, b.near[name]) for name, weight in a.near.items() if name in b.near]
    return max(shared, default=0.0) / max(a.most, b.most)


# --- the parts of a context -----------------------------------------------------------------------------------


def _is_page_line(fact: Fact, passage: Passage) -> bool:
    """Is it the page's own date: a line of little else, or one that says when the page was put up?"""
    if fact.kind not in ("date", "time"):
        return False
    ahead = passage.text[: fact.start - passage.start]
    if _PUT_UP.search(ahead[-60:]) or _PUT_UP.match(passage.text):
        return True
    rest = re.findall(r"[^\W\d_]{3,}", ahead + " " + passage.text[fact.end - passage.start :])
    return len([word for word in rest if word.casefold() not in _CALENDAR]) <= 2 and len(rest) <= 6


def _words(passage: Passage) -> list[_Word]:
    return [
        _Word(match[0].replace(" ", "-"), passage.start + match.start(), passage.start + match.end())
        for match in _TOKEN.finditer(passage.text)
    ]


def _tells(word: str) -> bool:
    return word[0].isalpha() and word.casefold() not in STOP


def _context(
    fact: Fact,
    place: int,
    passage: Passage,
    words: Sequence[_Word],
    rarity: Mapping[str, float],
    dates: Mapping[str, Sequence[tuple[Fact, tuple[float, float]]]],
    times: Mapping[str, tuple[float, float] | None],
    story: tuple[float, float] | None,
    names: Mapping[str, Sequence[Fact]],
) -> Context:
    away = _distances(fact, words)
    near: dict[str, float] = {}
    best, nearest = "", ROLE_REACH
    things: set[str] = set()
    heading: set[str] = set()
    nouns: set[str] = set()
    told = ""
    for word, distance in zip(words, away, strict=True):
        if not _tells(word.text):
            continue
        name = concept(word.text)
        weight = rarity.get(name, 1.0) / (1.0 + distance / HALF_AWAY)
        if word.text.casefold() not in FRAME and (distance > 0 or fact.kind in ("number", "ordinal")):
            near[name] = max(near.get(name, 0.0), weight)
        found = role(word.text)
        if (
            found
            and distance < ROLE_REACH
            and (not best or (found in WEAK_ROLES, distance) < (best in WEAK_ROLES, nearest))
        ):
            best, nearest = found, distance
        if distance == 0 and word.text.casefold() not in FIGURES and found not in PERSON_ROLES:
            things.add(thing(word.text))
            if thing(word.text) != "person":
                nouns.add(stem(plain(word.text)))
    heads, _, deed = fact.of.partition(";")
    deeds = {concept(word) for word in _TOKEN.findall(deed) if _tells(word)}
    for match in _TOKEN.findall(heads):
        word_of = match.replace(" ", "-")
        if not _tells(match) or match.casefold() in FIGURES:
            continue
        near[concept(word_of)] = max(near.get(concept(word_of), 0.0), rarity.get(concept(word_of), 1.0))
        if role(word_of):
            told = role(word_of)
            continue
        heading.add(thing(word_of))
        if thing(word_of) != "person":
            nouns.add(stem(plain(word_of)))
    # What the head says befell it goes before what stands near.
    best = told if told and told not in WEAK_ROLES else best
    things |= heading
    if not things and fact.kind not in ("date", "time"):
        things = _things_after(fact, words)
    if "age" in things or best == "aged":
        best = "aged" if "age" in things else ""
    elif things - {"person"} and best in PERSON_ROLES and fact.kind in ("number", "ordinal"):
        best = ""
    elif things == {"person"} and best == "seized":
        best = "arrested"
    time = times.get(passage.id)
    if fact.kind not in ("date", "time"):
        time = _nearest_time(fact, words, dates.get(passage.id, ()), story) or time
    return Context(
        fact=fact,
        place=place,
        article=passage.article,
        passage=passage.id,
        paragraph=passage.paragraph,
        near=MappingProxyType(near),
        length=math.sqrt(sum(weight * weight for weight in near.values())),
        most=max(rarity.values(), default=1.0),
        things=frozenset(things),
        role=best,
        time=time,
        scope=_scope(fact, passage),
        contrast=any(word.text.casefold() in _CONTRAST for word in words),
        headline=passage.headline,
        converted=_is_converted(fact, passage),
        heads=frozenset(heading | deeds),
        nouns=frozenset(nouns),
        holder=_holder(fact, words, away, names.get(passage.id, ())),
        far_from=_far_from(fact, passage),
        unsaid=_is_unsaid(fact, passage),
        ahead=fact.modality in ("planned", "expected", "asked") or _lies_ahead(fact, story),
    )


def _distances(fact: Fact, words: Sequence[_Word]) -> list[float]:
    """Words between the fact and each word, crossings of clauses counted dear; 0 inside the fact."""
    inside = [place for place, word in enumerate(words) if word.start < fact.end and word.end > fact.start]
    away = [0.0] * len(words)
    if not inside:
        return [math.inf] * len(words)
    for places in (range(inside[-1] + 1, len(words)), range(inside[0] - 1, -1, -1)):
        distance = 0.0
        for place in places:
            text = words[place].text
            if text.casefold() in _PARTING:
                distance += CROSSING
            elif text[0].isalnum():
                distance += 1.0
            away[place] = distance
    return away


def _things_after(fact: Fact, words: Sequence[_Word]) -> set[str]:
    """The noun after a bare figure: the last of the next words before a preposition, a verb of being or a sign."""
    found: list[str] = []
    for word in words:
        if word.start < fact.end:
            continue
        if not word.text[0].isalpha() or word.text.casefold() in STOP or len(found) == 3:
            break
        found.append(thing(word.text))
    return set(found)


def _holder(fact: Fact, words: Sequence[_Word], away: Sequence[float], names: Sequence[Fact]) -> str:
    """The person or body named nearest before a fact, whose it may be; not one who only says it."""
    before = [name for name in names if name.end <= fact.start]
    if not before:
        return ""
    name = before[-1]
    near = [d for word, d in zip(words, away, strict=True) if name.start <= word.start < name.end]
    between = [word.text for word in words if name.end <= word.start < fact.start]
    if not near or min(near) > HOLDER_REACH or any(concept(word) == "says" for word in between):
        return ""
    return name.value


def _far_from(fact: Fact, passage: Passage) -> str:
    """The place behind "1,150 kilometers (700 miles) southeast of"; empty when there is none."""
    match = _FAR_FROM.match(passage.text, fact.end - passage.start)
    return " ".join(match[1].split()) if match else ""


def _lies_ahead(fact: Fact, story: tuple[float, float] | None) -> bool:
    days = day_span(fact.value) if fact.kind == "date" and story is not None else None
    return days is not None and story is not None and days[0] >= story[1] - STORY_DAYS


def _is_unsaid(fact: Fact, passage: Passage) -> bool:
    """Is it said of such things in general ("a magnitude 6 quake can cause damage"), of none, or a mere "a man"?"""
    ahead, behind = passage.text[: fact.start - passage.start], passage.text[fact.end - passage.start :]
    if fact.kind == "date" and re.fullmatch(r"\d{4}", fact.text) and not _IN.search(ahead) and re.match(r" \w", behind):
        return True  # "the 2014 awards" are named, not dated.
    if _NONE.search(ahead) or re.match(r"an?\s", fact.text, re.I) or re.match(r"[-–/]\d", behind):
        return True
    can = any(word.casefold() in _CAN for word in behind.split()[:5])
    return can and bool(re.match(r"\W*(?:an?|any|every|such)\s", passage.text, re.I))


def _is_converted(fact: Fact, passage: Passage) -> bool:
    """Does a figure stand in brackets right behind another: "58km (36 miles)", one reading told twice?"""
    ahead = passage.text[max(0, fact.start - passage.start - 30) : fact.start - passage.start]
    return bool(re.search(r"\d[^()\d]*\((?:about |around |nearly |roughly |over |[$€£] ?|US)*$", ahead))


def _scope(fact: Fact, passage: Passage) -> frozenset[str]:
    start, end = fact.start - passage.start, fact.end - passage.start
    ahead, behind = passage.text[max(0, start - 40) : start], passage.text[end : end + 40]
    found = set()
    if _PART.search(behind):
        found.add("part")
    if (
        _MORE.search(ahead)
        or _MORE.search(behind)
        or re.search(r"\b(?:more(?! than)|other|others|another)\b", fact.text, re.I)
    ):
        found.add("more")
    if (
        _EACH.search(behind[:16])
        or (fact.kind != "duration" and _EACH.search(fact.text))
        or _EVERY.search(passage.text, end)
    ):
        found.add("each")
    for match in _SUM.finditer(passage.text):
        between = passage.text[end : match.start()]
        if match.end() <= start or (match.start() >= end and not re.search(r",\s+\w+ing\b", between)):
            found.add("sum")
    return frozenset(found)


def _story_days(
    articles: Sequence[Article], dates: Mapping[str, Sequence[tuple[Fact, tuple[float, float]]]]
) -> tuple[float, float] | None:
    """The days that the story itself may speak of: from ten days before the first account to after the last.

    Where no account states its date, the day told most often stands for it.
    """
    spans = [days for article in articles if article.date and (days := day_span(article.date[:10]))]
    if not spans:
        told = Counter(days for found in dates.values() for _, days in found if days[1] - days[0] <= 1)
        spans = [max(told, key=lambda days: (told[days], days))] if told else []
    if not spans:
        return None
    return min(first for first, _ in spans) - STORY_DAYS, max(last for _, last in spans) + STORY_DAYS


def _is_background(days: tuple[float, float], story: tuple[float, float] | None) -> bool:
    if story is None or days[1] - days[0] > 400:
        return False
    middle = (days[0] + days[1]) / 2
    return middle < story[0] or middle > story[1]


def _nearest_time(
    fact: Fact,
    words: Sequence[_Word],
    dates: Sequence[tuple[Fact, tuple[float, float]]],
    story: tuple[float, float] | None,
) -> tuple[float, float] | None:
    """The span of days of the date nearest to a fact in its sentence, when that is not the story's own time."""
    if not dates:
        return None
    away = _distances(fact, words)
    found: list[tuple[float, float, float]] = []
    for date, days in dates:
        distances = [d for word, d in zip(words, away, strict=True) if word.start < date.end and word.end > date.start]
        if distances:
            found.append((min(distances), *days))
    if not found:
        return None
    _, first, last = min(found)
    return (first, last) if _is_background((first, last), story) else None


def _time_of(
    passage: Passage,
    before: Passage | None,
    dates: Mapping[str, Sequence[tuple[Fact, tuple[float, float]]]],
    story: tuple[float, float] | None,
) -> tuple[float, float] | None:
    """The background time of a whole sentence: its own single date, or that of the sentence it points back to."""
    own = dates.get(passage.id, ())
    if own:
        return own[0][1] if len(own) == 1 and _is_background(own[0][1], story) else None
    first = re.match(r"\W*(\w+)", passage.text)
    if before is None or before.paragraph < passage.paragraph - 1 or not first or first[1].casefold() not in _BACK:
        return None
    earlier = dates.get(before.id, ())
    return earlier[-1][1] if earlier and _is_background(earlier[-1][1], story) else None
