"""Of which place a figure is told: the homes of the whole province or those of one town, the level here or there.

Takes contexts and their passages; tells whether two figures are plainly of two places, or one of a place within that
of the other. There is no map: what counts is that a sentence narrows its figure down ("in the town of", "in Velmar
itself", "in the capital") to a place that the other sentence does not name.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from geneva_corpus.facts.world import countries
from geneva_corpus.language.phrases import CAPITAL, Phrase
from geneva_corpus.language.roles import FRAME
from geneva_corpus.language.stems import plain
from geneva_corpus.model import Passage
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.sameness import TIMES
from geneva_corpus.verdicts.two_things import amount

#: Characters before and behind a figure within which its place stands.
AHEAD, BEHIND = 60, 70
#: Characters behind a figure within which its sentence ends.
SENTENCE = 1_000
#: A count of less than so much of another is that of a part where its sentence names a place of its own: who errs,
#: or comes later, mostly differs by less. From .6 to .8 the same is told of the annotated clusters.
PART = 0.7
_SETTLEMENT = (
    "town|city|village|district|municipality|suburb|hamlet|port|borough|neighbou?rhood|quarter|county|province|region"
    "|canton|parish|department|governorate|prefecture|commune"
)
#: What lies in one of the others.
_TOWNS = frozenset("town city village municipality suburb hamlet port borough commune itself".split())
_NAME = rf"{CAPITAL}[\w'’-]+(?: {CAPITAL}[\w'’-]+){{0,2}}"
_PLACE = Phrase(
    "in |at |near |outside |inside |on |off |of ",
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]n|[Oo]ff) (?:the )?"
    rf"(?:(?:(?:\w+ )?(?P<sort>{_SETTLEMENT}|island|islands) of )?(?P<name>{_NAME})"
    rf"(?P<own> (?:{_SETTLEMENT}|itself)\b)?"
    r"|(?P<capital>(?:\w+ )?capital)\b)|\bof (?P<other>" + _NAME + r"),? (?:were|was|have|had|are)\b",
)
#: Who counts but what is theirs: the town, the municipality.
_LOCAL = Phrase(
    "municipality|town|city|district|village|commune",
    r"\b[Aa]ccording to the (?:municipality|town|city|district|village|commune)\b",
)
_ALL_OVER = Phrase(
    "across|throughout|all over|in all|whole|entire|country",
    r"\b(?:across|throughout|all over|in (?:all|the whole|the entire)) (?:of )?(?:the )?\w|\bin the country\b",
    re.I,
)
#: A part of a town or a country that bears no name.
_SOMEWHERE = Phrase(
    "in the |on the |at the ",
    r"\b(?:in|on|at) the (?:old |inner |main |city |town )?(?:town|cent(?:re|er)|suburbs?|outskirts|harbou?r|port"
    r"|square|quarter|district|north|south|east|west|northern|southern|eastern|western|coast|airport|station|market)\b"
    rf"(?! of (?-i:{CAPITAL}))",
    re.I,
)
#: How far one fell is no level of a place.
_WAYS = frozenset(("fallen", "distance"))
_ITSELF = Phrase("itself", r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ii]nside|[Nn]ear) (?:the )?(?:[\w-]+ ){1,3}itself\b")
_THERE = Phrase("there", r"\b(?!and|that|but|says?|said|when|while|where|because|if)[a-z]{3,} there\b")


class Place(NamedTuple):
    """`names`: the places near a figure; `narrow`: it says itself that they are a part, `local` that they are but a
    town, `broad` that they are more; `wide`: it is told of all of something, `somewhere` of some place without a name;
    `at_all`: they are but such as one works at or lives near."""

    names: frozenset[str] = frozenset()
    narrow: bool = False
    local: bool = False
    broad: bool = False
    wide: bool = False
    somewhere: bool = False
    at_all: bool = True


_NOWHERE = Place()


class Places:
    """The places of the figures in these passages, read when they are asked for."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = {passage.id: passage for passage in passages}
        self._found: dict[str, Place] = {}
        self._before: dict[str, str] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._leads: dict[str, frozenset[str]] = {}
        self._of_article: dict[str, list[Passage]] = {}
        last: Passage | None = None
        for passage in self._passages.values():
            if last is not None and last.article == passage.article:
                self._before[passage.id] = last.id
            self._of_article.setdefault(passage.article, []).append(passage)
            last = passage

    def are_two(self, a: Context, b: Context) -> bool:
        """Are these figures of two places, or is one of a place within that of the other?"""
        if a.fact.kind not in ("number", "percent", "money") or a.article == b.article:
            return False
        ours, theirs = self.of(a), self.of(b)
        if ours is _NOWHERE and theirs is _NOWHERE:
            return False
        apart = self._stand_apart(ours, b) and self._stand_apart(theirs, a) and ours.names.isdisjoint(theirs.names)
        two_bounds = a.fact.value == b.fact.value and ours.names and theirs.names
        if apart and (_is_measured(a) or two_bounds) and not (a.heads | b.heads) & _WAYS:
            return True  # the level at two bridges; nearly 300 in one town, more than 300 in another
        if TIMES in a.nouns | b.nouns:
            return False
        less, more = sorted((a, b), key=amount)
        if a.fact.kind != "percent" and amount(less) >= PART * amount(more):
            return False
        for part, whole in ((less, more), (more, less)):
            if part is more and a.fact.kind != "percent":
                continue
            told, other = self.of(part), self.of(whole)
            nested = bool(other.names) and other.names < told.names
            if (told.narrow or other.wide or nested) and self._stand_apart(told, whole):
                return True
            if (told.local and other.broad) or (told.somewhere and other.wide and not told.wide):
                return True
            if told.narrow and not told.names:
                return not other.narrow
            if a.fact.kind == "percent" or told.at_all:
                continue
            if told.names and self._stand_apart(told, whole) and not self._is_of_the_story(told, whole):
                return True
        return False

    def of(self, context: Context) -> Place:
        """The place that is told near a figure; headlines tell that of the story."""
        found = self._found.get(context.fact.id)
        if found is None:
            passage = self._passages[context.passage]
            found = self._found[context.fact.id] = _NOWHERE if passage.headline else self._read(context, passage)
        return found

    def _read(self, context: Context, passage: Passage) -> Place:
        """The place that the words before and behind a figure tell."""
        start, end = context.fact.start - passage.start, context.fact.end - passage.start
        text = passage.text[: end + SENTENCE]
        # "In the capital, where thousands had gathered, 31 people": what opens a sentence holds for it.
        opening = _PLACE.match(text) if text[:3] in ("In ", "At ", "On ") else None
        ahead = max(0, start - AHEAD, text.rfind(". ", 0, start) + 1, text.rfind("; ", 0, start) + 1)
        ends = [place for sign in (". ", "; ") if (place := text.find(sign, end)) >= 0]
        around = text[ahead : min([end + BEHIND, *ends])]
        matches = list(_PLACE.finditer(around))
        if opening is not None and ahead > 0:
            matches.append(opening)
        names: set[str] = set()
        local = bool(_LOCAL.search(text) or _ITSELF.search(around))
        narrow, broad, at_all = local, False, True
        for match in matches:
            name = match["name"] or match["other"] or match["capital"]
            words = [plain(word) for word in name.split()]
            if words[0] in FRAME or name in countries():
                continue
            names.add(" ".join(words))
            at_all = at_all and match[0][:2].casefold() not in ("in", "on", "of")
            narrow = narrow or bool(match["sort"] or match["own"] or match["capital"])
            sort = (match["sort"] or match["own"] or "").strip()
            local = local or bool(match["capital"]) or sort in _TOWNS
            broad = broad or (bool(sort) and sort not in _TOWNS)
        if not names and _THERE.search(around):
            names |= self._last_place(passage, start)
            narrow = narrow or not names  # at a hospital, in a house
        wide = bool(_ALL_OVER.search(around) or _ALL_OVER.match(text))
        somewhere = bool(_SOMEWHERE.search(around))
        if not (names or narrow or wide or somewhere):
            return _NOWHERE
        return Place(frozenset(names), narrow, local, broad, wide, somewhere, at_all)

    def _last_place(self, passage: Passage, start: int) -> frozenset[str]:
        """The place named last before, in this sentence or the one before: that of "there"."""
        before = self._before.get(passage.id, "")
        for text in (passage.text[:start], self._passages[before].text[-SENTENCE:] if before else ""):
            for match in reversed(list(_PLACE.finditer(text))):
                words = [plain(word) for word in (match["name"] or "").split()]
                if words and words[0] not in FRAME:
                    return frozenset([" ".join(words)])
        return frozenset()

    def _stand_apart(self, place: Place, other: Context) -> bool:
        """Does a sentence name a place, and the other nothing of it?"""
        told = self._of_passage(other.passage)
        return any(told.isdisjoint(name.split()) for name in place.names)

    def _of_passage(self, passage: str) -> frozenset[str]:
        if passage not in self._words:
            self._words[passage] = frozenset(
                plain(word) for word in re.findall(r"[\w'’-]+", self._passages[passage].text)
            )
        return self._words[passage]

    def _is_of_the_story(self, place: Place, whole: Context) -> bool:
        """Is a place told in the headline or first sentence of who tells the larger figure?"""
        lead = self._lead(whole.article)
        return any(not lead.isdisjoint(name.split()) for name in place.names)

    def _lead(self, article: str) -> frozenset[str]:
        if article not in self._leads:
            own = self._of_article[article]
            first = next((passage for passage in own if not passage.headline), None)
            told = [passage.id for passage in own if passage.headline or passage is first]
            self._leads[article] = frozenset(word for passage in told for word in self._of_passage(passage))
        return self._leads[article]


def _is_measured(context: Context) -> bool:
    """Is it a measure, of which each place has its own: a level, a temperature?"""
    told = span(context.fact.kind, context.fact.value)
    return context.fact.kind == "number" and told is not None and told.measure not in ("count", "rate")
