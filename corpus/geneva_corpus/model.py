"""The data of a comparison: what flows from step to step, frozen.

Everything that refers to text does so by code-point offsets into the untouched `text` of one article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

FactKind = Literal[
    "date",
    "time",
    "duration",
    "number",
    "money",
    "percent",
    "ordinal",
    "person",
    "place",
    "organization",
    "quote",
]
Modality = Literal["asserted", "planned", "expected", "denied", "asked", "conditional"]
Bound = Literal["least", "most"]
Verdict = Literal["conflict", "precision", "only", "spelling", "wording", "agreement"]

#: Strongest first: the order in which verdicts are shown, sorted and counted.
VERDICTS: tuple[Verdict, ...] = ("conflict", "precision", "only", "spelling", "wording", "agreement")

#: The one sign of each verdict, in margins, reports and notes alike.
SIGNS: Final[Mapping[Verdict, str]] = {
    "conflict": "≠",
    "precision": "≈",
    "only": "+",
    "spelling": "~",
    "wording": "~",
    "agreement": "=",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One readable text as it came in, before anything is decided about it.

    `path` is a file's path, an address, or `-`. `text` is what was decoded, without the byte-order mark, line
    ends as they were; of an HTML page the whole visible text, and `story` the spans of it that tell the story
    (None: not known, the text is plain). `stated` holds metadata that the page or its front matter states.
    `also` names other sources that held the same text.
    """

    path: str
    text: str
    encoding: str
    sha256: str
    story: tuple[tuple[int, int], ...] | None = None
    stated: "Metadata | None" = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, outlet (`source`), ISO date and address of an article; None where it does not tell them."""

    title: str | None = None
    source: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span that stands on the page but not in the story."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, headline or list item. `paragraph` counts from 1; `headline` marks title and subheads."""

    id: str
    article: str
    start: int
    end: int
    paragraph: int
    text: str
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One account. Passages and furniture stand in order, never overlap, and cover `text` with its white space."""

    id: str
    path: str
    title: str
    source: str
    date: str | None
    url: str | None
    sha256: str
    encoding: str
    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    furniture: tuple[Furniture, ...] = field(repr=False)
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different articles that tell of the same event; `a` stands in the earlier article.

    `score` is a calibrated probability from 0 to 1, rounded to 6 decimals; `why` says in words what ties them.
    """

    a: str
    b: str
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The passages, over all articles, that tell of one happening or statement. `label` is for people."""

    id: str
    label: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A stated value.

    `value` is normal form (ISO 8601 / TIMEX3 for dates, times, durations and intervals; a decimal with its unit for
    quantities; one canonical spelling for a name; the quoted words for a quotation). `of` holds the words that say
    what it is a value of: the noun a number counts, what lasted, who speaks a quotation. `resolved` says in words
    where a relative value was resolved from, empty when it is written out.
    """

    id: str
    passage: str
    start: int
    end: int
    text: str
    kind: FactKind
    value: str
    approximate: bool = False
    bound: Bound | None = None
    modality: Modality = "asserted"
    of: str = ""
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says at one place; `fact` and `value` are None where a whole passage is the reading."""

    article: str
    passage: str
    fact: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Divergence:
    """Facts of one event that are about the same thing, compared.

    `left_out_by` names, for `only`, the articles that tell of the event without this.
    """

    id: str
    event: str
    kind: FactKind
    verdict: Verdict
    readings: tuple[Reading, ...]
    reason: str
    left_out_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was found out about some articles: the one thing that views and reports are drawn from.

    Links and facts are tuples, or held as `columns` where there are very many.
    """

    articles: tuple[Article, ...]
    links: Sequence[Link]
    events: tuple[Event, ...]
    facts: Sequence[Fact]
    divergences: tuple[Divergence, ...]
    min_score: float
    warnings: tuple[str, ...] = ()


def article_id(index: int) -> str:
    """`A` … `Z`, `AA`, `AB` … for 0, 1, 2 …"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
