"""Whose age it is: "Anna Berg, 41", "the 41-year-old" in the sentence after her name.

Takes the fact of an age with its passage, those before it and the people named; gives a surname, or nothing where the
age could be that of several.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.facts.pronouns import WOMEN
from geneva_corpus.facts.spellings import same_person
from geneva_corpus.language.phrases import CAPITAL, Phrase
from geneva_corpus.model import Fact, Passage

#: So many passages before a nameless age are looked at for a name.
BACK = 2
#: Characters before an age that are looked at.
WINDOW = 80
#: So many times more often told of than another of that name.
MORE = 4
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr"))
_APPOSED = Phrase("", rf"\b(?:({CAPITAL}[\w'’-]+) )?({CAPITAL}[\w'’-]+), (?:the|an?) (?:[\w-]+ ){{0,3}}$")
_THE = Phrase("", r"\b[Tt]he (?:[a-z-]+ )?$")
_SAID = r"(?:said|says|told|tells|added|adds|announced|confirmed|reported|wrote|ruled|testified)"
_SAYS_AFTER = Phrase("", rf"^(?:, [^,;.]{{0,60}},)? (?:\w+ly )?{_SAID}\b")
_SAYS_BEFORE = Phrase("", rf"\b(?:{_SAID}|[Aa]ccording to|by) (?:[\w'’.-]+ ){{0,4}}$")


def whose_age(
    fact: Fact,
    passage: Passage,
    before: Sequence[Passage],
    people: Mapping[str, Sequence[Fact]],
    families: Mapping[str, Counter[str]],
) -> str:
    """The surname of whose age this is, with the first name where several bear it.

    `before` are the passages ahead of it, the nearest first, `people` those named in a passage, `families` how often
    which first names are told with a surname.
    """
    start = fact.start - passage.start
    ahead = passage.text[max(0, start - WINDOW) : start]
    last = fact.of.rpartition(" ")[2]
    if last[:1].isupper() and last.casefold() not in WEEKDAYS and (last in families or ahead.endswith(", ")):
        words = ahead.rpartition(last)[0].split()
        earlier = [name for place in (passage, *before) for name in people.get(place.id, ()) if name.end < fact.start]
        if _is_namesake(last, words, earlier) or _is_spouse(words, families.get(last, Counter())):
            return ""
        return _one_of(last, words[-1] if words else "", families)
    if match := _APPOSED.search(ahead):
        return _one_of(match[2].removesuffix("'s").removesuffix("’s"), match[1] or "", families)
    if not _THE.search(ahead):
        return ""
    own = [name for name in people.get(passage.id, ()) if name.end <= fact.start]
    for names, place in ((own, passage), *((people.get(earlier.id, ()), earlier) for earlier in before[:BACK])):
        if place.headline:
            return ""
        if named := {_one_of(*_parted(name.value), families) for name in names if not _says(name, place)}:
            return named.pop() if len(named) == 1 else ""
    return ""


def _is_namesake(surname: str, words: Sequence[str], earlier: Sequence[Fact]) -> bool:
    """Is it another of that name: "the pilot Leo Adams …. His son Leo Adams, 31"?

    `words` stand before the surname, `earlier` are those named before the age, itself among them.
    """
    kin = len(words) > 1 and words[-2].casefold() in _KIN
    return kin and sum(name.value == f"{words[-1]} {surname}" for name in earlier) > 1


_KIN = frozenset("son father grandson grandfather daughter mother nephew uncle cousin namesake".split())


def _is_spouse(words: Sequence[str], told: Counter[str]) -> bool:
    """Is "Mrs Adams" the wife of the Adams told of, whose first name is no woman's; or "Mr Adams" her husband?"""
    title = words[-1].rstrip(".").casefold() if words else ""
    if title in _MRS:
        return any(name not in WOMEN for name in told)
    return title == "mr" and any(name in WOMEN for name in told)


_MRS = frozenset(("mrs", "ms", "miss"))


def _parted(name: str) -> tuple[str, str]:
    """Surname and first name."""
    first, _, last = name.rpartition(" ")
    return last, first.partition(" ")[0]


def _one_of(surname: str, first: str, families: Mapping[str, Counter[str]]) -> str:
    """The surname, with the first name where several bear it; nothing where it is not told which of them.

    Who is told of far more than the other is meant by the surname alone, unless a title goes before it.
    """
    told = families.get(surname, Counter())
    ranked = sorted(told, key=lambda name: (-told[name], name))
    main = ranked[0] if ranked else ""
    others = [name for name in ranked if not same_person(f"{main} {surname}", f"{name} {surname}")]
    if not others:
        return surname
    if first in told:
        return f"{first} {surname}"
    far_more = told[main] >= MORE * max(told[name] for name in others)
    return f"{main} {surname}" if far_more and first.rstrip(".").casefold() not in _TITLES else ""


def _says(name: Fact, passage: Passage) -> bool:
    """Is it who only says it?"""
    first, last = name.start - passage.start, name.end - passage.start
    after, before = passage.text[last : last + WINDOW], passage.text[max(0, first - WINDOW) : first]
    return bool(_SAYS_AFTER.match(after) or _SAYS_BEFORE.search(before))
