"""Whose a figure is: who did what it counts, to whom it was done, what has so many inhabitants.

Takes facts and their passages; tells whether two figures are plainly of two parties: the seats of the Greens and those
of the Liberals, the flights that the airline and those that the airport cancelled. Where either is not known, a
pronoun, a general word or a happening, nothing is said: a gunman may kill in a shooting, and a firm be an airline.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from geneva_corpus.facts.spellings import near
from geneva_corpus.facts.tokens import Tokens, tokenise
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.world import countries, places, states
from geneva_corpus.language.phrases import CAPITAL, Phrase
from geneva_corpus.language.roles import FRAME
from geneva_corpus.language.stems import plain
from geneva_corpus.model import Passage
from geneva_corpus.verdicts.contexts import Context
from geneva_corpus.verdicts.party_phrases import NOBODY, Party, inhabited_by, kind_of, party_of, phrase
from geneva_corpus.verdicts.two_things import amount
from geneva_corpus.verdicts.where import PART, Places

#: Sentences of more characters are not looked into: they are lists, or worse.
LONGEST = 2000
#: Names so many characters apart in some text stand side by side: "Indian Navy warship INS Tabar".
_BESIDE = Phrase("", rf"(?=\b({CAPITAL}[\w-]+)(?:\W{{1,2}}s|,)? (?:([a-z-]+) )?({CAPITAL}[\w-]+))")
#: Characters around a figure within which it is told where. At 30 as at 120 one verdict of 39 annotated clusters is
#: another.
NEAR_BY = 60
_IN = re.compile(rf"\b(?:in|at|near|outside) ((?:{CAPITAL}[\w-]+ ?){{1,3}})")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_FOR = Phrase("for ", rf" (?:\w+ )?for ((?:{CAPITAL}[\w-]+ ?){{1,3}})")
#: Verbs whose object another has done the same to on another day.
_BEAT = Phrase(
    "beat|defeated|faced|played|met|visited|hosted|topped|edged|routed",
    rf"\b(?:beat|defeated|faced|played|met|visited|hosted|topped|edged|routed) ((?:{CAPITAL}[\w-]+ ?){{1,3}})",
)


#: Figures that a sentence may tell of two.
AMOUNTS = ("number", "money", "percent")
#: Figures of one digit stand in too many sentences to say anything.
_FIGURE = Phrase("", r"(?<![\d.,-])\d[\d.,]*\d")


#: What several do for their part: each may tell of those whom he rescued.
_DONE_BY_MANY = frozenset(("rescued", "treated"))


class Parties:
    """The parties of the figures in these passages, read when they are asked for."""

    def __init__(self, passages: Iterable[Passage], people: Iterable[str] = ()) -> None:
        self._people = frozenset(plain(name.rpartition(" ")[2]) for name in people)
        self._passages: Mapping[str, Passage] = {passage.id: passage for passage in passages}
        self._places = Places(self._passages.values())
        self._tokens: dict[str, Tokens] = {}
        self._found: dict[str, Party] = {}
        self._figures: dict[str, frozenset[str]] = {}
        self._where_and_whom: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._beside: frozenset[frozenset[str]] | None = None
        self._small: frozenset[str] | None = None

    def are_two(self, a: Context, b: Context) -> bool:
        """Are these figures plainly of two parties, or of what was at two places or done to two?"""
        if self._tells_both(a, b) or self._tells_both(b, a):
            return True
        if self._places.are_two(a, b):
            return True
        (where, whom), (elsewhere, other) = self._surroundings(a), self._surroundings(b)
        if where and elsewhere and not self._may_be_one(where, elsewhere):
            return True
        if whom and other and not self._may_be_one(whom, other):
            return True
        ours, by_many = self.of(a), a.role == b.role and a.role in _DONE_BY_MANY
        if ours is NOBODY and not by_many:
            return False
        theirs = self.of(b)
        if by_many and (ours is NOBODY) != (theirs is NOBODY):
            # "A trawler rescued 17": of all who were rescued but some.
            doer, part, whole = (theirs, b, a) if ours is NOBODY else (ours, a, b)
            return doer.noun not in ("", "authority") and amount(part) < PART * amount(whole)
        return ours is not NOBODY and self._differ(ours, theirs)

    def _tells_both(self, a: Context, b: Context) -> bool:
        """Does the sentence of one name the figure of the other, too, of somebody else: "Berg made 38, Keller 46"?"""
        told = b.fact.value.partition(" ")[0]
        if a.fact.kind not in AMOUNTS or a.article == b.article or a.headline or len(told) < 2:
            return False
        if a.passage not in self._figures:
            text = self._passages[a.passage].text[:LONGEST]
            self._figures[a.passage] = frozenset(found[0].replace(",", "") for found in _FIGURE.finditer(text))
        return told in self._figures[a.passage] and told != a.fact.value.partition(" ")[0]

    def _surroundings(self, context: Context) -> tuple[frozenset[str], frozenset[str]]:
        """Where it was, and to whom it was done."""
        if context.fact.id not in self._where_and_whom:
            self._where_and_whom[context.fact.id] = self._where(context), self._whom(context)
        return self._where_and_whom[context.fact.id]

    def of(self, context: Context) -> Party:
        """Whose a figure is; nobody's where that is not plain."""
        fact = context.fact
        if fact.id not in self._found:
            passage = self._passages[context.passage]
            known = not passage.headline and len(passage.text) <= LONGEST
            self._found[fact.id] = self._read(context, passage) if known else NOBODY
        return self._found[fact.id]

    def _where(self, context: Context) -> frozenset[str]:
        """The towns that stand near a figure with "in".

        Countries are none of them, for they hold towns; of a figure only places that are known are, and none where
        states stand among them that may hold the others.
        """
        passage = self._passages[context.passage]
        start, end = context.fact.start - passage.start, context.fact.end - passage.start
        near_by = passage.text[max(0, start - NEAR_BY) : end + NEAR_BY]
        found = [match[1].strip() for match in _IN.finditer(near_by)]
        found = [name for name in found if plain(name.split()[0]) not in FRAME and name not in countries()]
        if context.fact.kind != "date":
            known = [places().get(name.casefold(), "") for name in found]
            found = [name for name in known if name]
            if any(name in states() for name in found) and any(name not in states() for name in found):
                return frozenset()
        return frozenset(plain(word) for name in found for word in name.split())

    def _whom(self, context: Context) -> frozenset[str]:
        """Who stands behind "for" next to a sum, and whom a verb is done to that a day is told of."""
        passage = self._passages[context.passage]
        start, end = context.fact.start - passage.start, context.fact.end - passage.start
        if context.fact.kind == "money":
            match = _FOR.match(passage.text, end)
        elif context.fact.kind == "date":
            match = _BEAT.search(passage.text, max(0, start - NEAR_BY), start)
        else:
            return frozenset()
        return frozenset(plain(word) for word in match[1].split()) if match else frozenset()

    def _read(self, context: Context, passage: Passage) -> Party:
        if passage.id not in self._tokens:
            self._tokens[passage.id] = tokenise(passage.text, 0, len(passage.text))
        tokens = self._tokens[passage.id]
        first = bisect_right(tokens.end, context.fact.start - passage.start)
        last = bisect_left(tokens.start, context.fact.end - passage.start)
        if first >= last:
            return NOBODY
        if context.role == "population":
            return inhabited_by(tokens, first)
        if "each" in context.scope and tokens.at(last) == "for":  # "to $80 a barrel for US crude"
            return phrase(tokens, last + 1, min(len(tokens), last + 6))
        found = party_of(tokens, first, last)
        if len(found.named) == 1 and not found.named.isdisjoint(self._common_words()):
            return found._replace(named=frozenset(), noun=kind_of(next(iter(found.named))))  # "Oil rose"
        return found

    def _common_words(self) -> frozenset[str]:
        """The words that are written small somewhere."""
        if self._small is None:
            texts = (passage.text for passage in self._passages.values() if not passage.headline)
            self._small = frozenset(word for text in texts for word in _SMALL.findall(text))
        return self._small

    def _differ(self, one: Party, two: Party) -> bool:
        if one.patient != two.patient:
            return False
        if one.named and two.named:
            if (one.city or two.city) and not (one.named | two.named) & self._people:
                return False  # A city may stand for its country, its team or its court.
            return not self._may_be_one(one.named, two.named)
        if not one.noun or not two.noun:
            return False
        if one.noun == two.noun:
            return bool(one.which and two.which) and not self._may_be_one(one.which, two.which)
        return True

    def _may_be_one(self, one: frozenset[str], two: frozenset[str]) -> bool:
        """Do two names share a word, or stand for each other: EU, European Union; the navy and its ship?"""
        if any(_alike(a, b) for a in one for b in two):
            return True
        if bool(one & self._people) != bool(two & self._people):
            return False  # A man is no team.
        if any(_is_acronym(short, long) for short, long in ((one, two), (two, one))):
            return True
        if self._beside is None:
            self._beside = frozenset(
                frozenset((plain(match[1]), plain(match[3])))
                for passage in self._passages.values()
                for match in _BESIDE.finditer(passage.text)
                if (match[2] or "") not in STOPS
            )
        return any(frozenset((a, b)) in self._beside for a in one for b in two)


def _alike(one: str, two: str) -> bool:
    return (
        one == two or near(one, two) or (min(len(one), len(two)) > 3 and (one.startswith(two) or two.startswith(one)))
    )


def _is_acronym(short: frozenset[str], long: frozenset[str]) -> bool:
    """Is the one name made of the first letters of the words of the other, in whatever order?"""
    return any(len(word) > 1 and len(long) > 1 and set(word) <= {other[0] for other in long} for word in short)
