"""Ages and the persons named around them → whose ages they are.

The grammar of `ages` sees words alone; here the names of the article are known: "Berg, a 24-year-old guard",
"24-year-old guard Anna Berg", and "The 24-year-old …" behind a sentence that names one person.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from geneva_corpus.facts.mention import Mention
from geneva_corpus.facts.names import Name
from geneva_corpus.model import Article

#: Between a name and the age behind it; between an age and the name behind it.
_BEHIND = re.compile(
    r"['’]?,\s(?:aged\s|now\s|then\s|who\s(?:is|was)\s|(?:is|was)\s)?(?:an?\s|the\s)?|\s\(|\s(?:is|was)\s"
)
_BEFORE = re.compile(r"(?:\s[a-z][a-z-]*){0,3}\s")
#: Between name and age lie no more code points than these, and an age without a name may be that of one named so many
#: passages before.
_APART, _BACK = 40, 2
#: "The 24-year-old man" is mostly another than the one named before.
_OTHERS = frozenset(
    "man woman boy girl male female suspect victim driver passenger child teenager youth men boys".split()
)
_AGE = "age of "


def with_bearers(
    article: Article, found: Sequence[tuple[int, Mention]], names: Sequence[Name]
) -> list[tuple[int, Mention]]:
    """The mentions of one article, by passage, the ages with the surname of whom they are told."""
    persons = sorted((name for name in names if name.kind == "person"), key=lambda name: (name.start, -name.end))
    starts = [name.start for name in persons]
    told: dict[int, set[str]] = {}
    for name in persons:
        told.setdefault(name.passage, set()).add(name.value)
    return [
        (passage, mention._replace(of=_bearer(article.text, passage, mention, persons, starts, told)))
        if mention.kind == "number" and (mention.of == "age" or mention.of.startswith(_AGE))
        else (passage, mention)
        for passage, mention in found
    ]


def _bearer(
    text: str,
    passage: int,
    mention: Mention,
    persons: Sequence[Name],
    starts: Sequence[int],
    told: dict[int, set[str]],
) -> str:
    at = bisect_left(starts, mention.start)
    for name in persons[max(0, at - 3) : at][::-1]:
        beside = name.end <= mention.start <= name.end + _APART
        if beside and _BEHIND.fullmatch(text, name.end, mention.start):
            return _AGE + _surname(name.value)
    for name in persons[at : at + 3]:
        beside = mention.end <= name.start <= mention.end + _APART
        if (
            beside
            and text[mention.start : mention.end].endswith(("old", "olds"))
            and _BEFORE.fullmatch(text, mention.end, name.start)
        ):
            return _AGE + _surname(name.value)
    noun = mention.of.removeprefix(_AGE).split()[-1]
    if noun in _OTHERS or noun[:1].isupper():
        return mention.of
    before = {name.value for name in persons[max(0, at - 8) : at] if name.passage == passage}
    for back in range(_BACK + 1):
        named = before if back == 0 else told.get(passage - back, set())
        if named:
            return _AGE + _surname(next(iter(named))) if len(named) == 1 else mention.of
    return mention.of


def _surname(name: str) -> str:
    words = [word for word in name.split() if word.rstrip(".") not in ("Jr", "Sr", "II", "III")]
    return words[-1] if words else name
