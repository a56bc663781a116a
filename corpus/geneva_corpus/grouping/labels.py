"""The passages of an event in, its name out: the words of the passage that tells best what all of them tell."""

import re
from collections.abc import Container, Mapping, Sequence

from geneva_corpus.language.datelines import without_dateline
from geneva_corpus.model import Passage

#: A label is shortened when it is longer than so many characters: at the end of a clause, unless that leaves too few of
#: them to say anything ("A spokeswoman said").
LONGEST, LEAST = 90, 50
CLAUSE = re.compile(
    r"[,;:!?](?=\s)|(?<=[^\W\d_]{3})\.(?=\s)|\s[–—-]\s"
    r"|\s(?=(?:which|who|that|while|after|before|and|but|where|when)\s)"
)
#: A passage that must be shortened counts as this much less central: a headline says it better.
LONG = 0.8
#: One that tells of another event, too, counts as this much less central: what tells of this one alone names it better.
BESIDES = 0.5


def label(
    members: Sequence[int],
    scores: Mapping[int, Mapping[int, float]],
    passages: Sequence[Passage],
    besides: Container[int] = (),
) -> str:
    """The most central passage of an event without its dateline, white space evened, shortened at a clause.

    `members` are numbers of `passages`, `besides` those that tell of another event too; `scores` how surely each of
    them is linked to others.
    """
    texts = {}
    for member in members:
        text = " ".join(passages[member].text.split())
        texts[member] = without_dateline(text)

    def central(one: int) -> float:
        tied = sum(scores.get(one, {}).get(other, 0.0) for other in members)
        return round(tied * (1 if len(texts[one]) <= LONGEST else LONG) * (BESIDES if one in besides else 1), 6)

    text = texts[max(members, key=central)]
    if len(text) <= LONGEST:
        return text
    cuts = [match.start() for match in CLAUSE.finditer(text, LEAST, LONGEST)]
    end = cuts[-1] if cuts else text.rfind(" ", 0, LONGEST)
    return text[: end if end > 0 else LONGEST].rstrip(" ,;:–—-") + "…"
