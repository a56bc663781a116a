"""Very many facts and links, held as columns of numbers in a tenth of the memory that the records take.

`fact_columns` and `link_columns` take what a comparison found, and give arrays that another process can be sent;
`Facts` and `Links` are sequences over them that make each record when it is asked for. They serve only what `compare`
has numbered itself: facts f1, f2 … and passages A.1, A.2 …, in order.

`facts_by_id`, `facts_inside`, `facts_of_kinds`, `links_by_ends` and `links_of` look up in any facts and links, and
make no table of what is held in columns.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar, overload

from geneva_corpus.model import Article, Bound, Fact, FactKind, Link, Modality, Passage

Key = TypeVar("Key")
Found = TypeVar("Found", covariant=True)


class Stated(NamedTuple):
    """What a fact is, wherever it stands: most are told again and again."""

    kind: FactKind
    value: str
    approximate: bool
    bound: Bound | None
    modality: Modality
    of: str
    resolved: str


class FactColumns(NamedTuple):
    """Of each fact the number of its passage over all articles, its span, and where in `stated` it is."""

    passages: "array[int]"
    starts: "array[int]"
    ends: "array[int]"
    which: "array[int]"
    stated: list[Stated]


class LinkColumns(NamedTuple):
    """Of each link the numbers of its passages over all articles, its score, and where in `whys` its reasons are."""

    ones: "array[int]"
    others: "array[int]"
    scores: "array[float]"
    which: "array[int]"
    whys: list[tuple[str, ...]]


class Numbered:
    """The passages of some articles, numbered from 0 over all of them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.passages: list[Passage] = [passage for article in articles for passage in article.passages]
        self._begins = [0]
        for article in articles:
            self._begins.append(self._begins[-1] + len(article.passages))
        self._spans = {article.id: span for article, span in zip(articles, pairwise(self._begins), strict=True)}

    def number(self, identity: str) -> int:
        """The number of a passage; KeyError where there is none of this name."""
        account, _, place = identity.rpartition(".")
        begin, end = self._spans.get(account, (0, 0))
        number = begin + int(place) - 1 if place.isdecimal() and place.isascii() else -1
        if not begin <= number < end or self.passages[number].id != identity:
            raise KeyError(identity)
        return number

    def article(self, number: int) -> Article:
        """The article that a passage stands in."""
        return self.articles[bisect_right(self._begins, number) - 1]


class _Once(dict[str, str]):
    """Of words that are equal always the same string."""

    def __missing__(self, words: str) -> str:
        self[words] = words
        return words


def fact_columns(articles: Sequence[Article], facts: Sequence[Fact]) -> FactColumns:
    """The columns of the facts of these articles, as `compare` found them."""
    number, once = Numbered(articles).number, _Once()
    stated: dict[Stated, int] = {}
    passages, starts, ends, which = (array("i") for _ in range(4))
    for fact in facts:
        said = Stated(fact.kind, fact.value, fact.approximate, fact.bound, fact.modality, fact.of, fact.resolved)
        passages.append(number(fact.passage))
        starts.append(fact.start)
        ends.append(fact.end)
        which.append(stated.setdefault(said, len(stated)))
    told = [said._replace(value=once[said.value], of=once[said.of], resolved=once[said.resolved]) for said in stated]
    return FactColumns(passages, starts, ends, which, told)


def link_columns(articles: Sequence[Article], links: Sequence[Link]) -> LinkColumns:
    """The columns of the links of these articles, as `compare` found them."""
    number, once = Numbered(articles).number, _Once()
    whys: dict[tuple[str, ...], int] = {}
    ones, others, which = (array("i") for _ in range(3))
    for link in links:
        ones.append(number(link.a))
        others.append(number(link.b))
        which.append(whys.setdefault(link.why, len(whys)))
    said = [tuple(once[part] for part in why) for why in whys]
    return LinkColumns(ones, others, array("d", (link.score for link in links)), which, said)


class Facts(Sequence[Fact]):
    """The facts of a comparison, from their columns."""

    def __init__(self, numbered: Numbered, columns: FactColumns) -> None:
        self._numbered, self._columns = numbered, columns

    def __len__(self) -> int:
        return len(self._columns.which)

    @overload
    def __getitem__(self, index: int) -> Fact: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Fact]: ...

    def __getitem__(self, index: int | slice) -> Fact | Sequence[Fact]:
        places = range(len(self))[index]
        return self._fact(places) if isinstance(places, int) else [self._fact(place) for place in places]

    def _fact(self, place: int) -> Fact:
        columns, number = self._columns, self._columns.passages[place]
        start, end = columns.starts[place], columns.ends[place]
        said = columns.stated[columns.which[place]]
        text = self._numbered.article(number).text[start:end]
        return Fact(f"f{place + 1}", self._numbered.passages[number].id, start, end, text, *said)

    def known_as(self, identity: str) -> Fact:
        """The fact of this id; KeyError where there is none."""
        place = int(identity[1:]) if identity[1:].isdecimal() else 0
        if not 0 < place <= len(self) or identity != f"f{place}":
            raise KeyError(identity)
        return self._fact(place - 1)

    def inside(self, passage: str) -> Sequence[Fact]:
        """The facts of a passage; they stand together. KeyError where there are none."""
        number = self._numbered.number(passage)
        first, last = bisect_left(self._columns.passages, number), bisect_right(self._columns.passages, number)
        if first == last:
            raise KeyError(passage)
        return [self._fact(place) for place in range(first, last)]

    def of_kinds(self, kinds: Collection[FactKind]) -> Iterator[Fact]:
        """The facts of these kinds, in order."""
        wanted = [said.kind in kinds for said in self._columns.stated]
        return (self._fact(place) for place, one in enumerate(self._columns.which) if wanted[one])


class Links(Sequence[Link]):
    """The links of a comparison, from their columns."""

    def __init__(self, numbered: Numbered, columns: LinkColumns) -> None:
        self._numbered, self._columns = numbered, columns

    def __len__(self) -> int:
        return len(self._columns.which)

    @overload
    def __getitem__(self, index: int) -> Link: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Link]: ...

    def __getitem__(self, index: int | slice) -> Link | Sequence[Link]:
        places = range(len(self))[index]
        return self._link(places) if isinstance(places, int) else [self._link(place) for place in places]

    def _link(self, place: int) -> Link:
        columns, passages = self._columns, self._numbered.passages
        one, other = passages[columns.ones[place]], passages[columns.others[place]]
        return Link(one.id, other.id, columns.scores[place], columns.whys[columns.which[place]])

    def between(self, ends: tuple[str, str]) -> Link:
        """The link from one passage to another; KeyError where there is none."""
        ones, others = self._columns.ones, self._columns.others
        k, j = (self._numbered.number(end) for end in ends)
        first, last = bisect_left(ones, k), bisect_right(ones, k)
        place = bisect_left(others, j, first, last)
        if place == last or others[place] != j:
            raise KeyError(ends)
        return self._link(place)

    def of(self, passage: str) -> list[Link]:
        """The links of a passage, in order."""
        number, columns = self._numbered.number(passage), self._columns
        ends = enumerate(zip(columns.ones, columns.others, strict=True))
        return [self._link(place) for place, (one, other) in ends if number in (one, other)]


class _Looked(Mapping[Key, Found]):
    """A mapping that looks up what it is asked for, and keeps nothing."""

    def __init__(self, find: Callable[[Key], Found], keys: Callable[[], Iterator[Key]]) -> None:
        self._find, self._keys = find, keys

    def __getitem__(self, key: Key) -> Found:
        return self._find(key)

    def __iter__(self) -> Iterator[Key]:
        return self._keys()

    def __len__(self) -> int:
        return sum(1 for _ in self._keys())


def facts_by_id(facts: Sequence[Fact]) -> Mapping[str, Fact]:
    """The facts by their id."""
    if isinstance(facts, Facts):
        return _Looked(facts.known_as, lambda: (fact.id for fact in facts))
    return {fact.id: fact for fact in facts}


def facts_inside(facts: Sequence[Fact]) -> Mapping[str, Sequence[Fact]]:
    """The facts of each passage that has some, by its id."""
    if isinstance(facts, Facts):
        return _Looked(facts.inside, lambda: iter(dict.fromkeys(fact.passage for fact in facts)))
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.passage, []).append(fact)
    return found


def facts_of_kinds(facts: Sequence[Fact], *kinds: FactKind) -> Iterator[Fact]:
    """The facts of these kinds, in order."""
    return facts.of_kinds(kinds) if isinstance(facts, Facts) else (fact for fact in facts if fact.kind in kinds)


def links_by_ends(links: Sequence[Link]) -> Mapping[tuple[str, str], Link]:
    """The links by the passages that they tie, as they name them."""
    if isinstance(links, Links):
        return _Looked(links.between, lambda: ((link.a, link.b) for link in links))
    return {(link.a, link.b): link for link in links}


def links_of(links: Sequence[Link], passage: str) -> list[Link]:
    """The links of a passage, in order."""
    return links.of(passage) if isinstance(links, Links) else [one for one in links if passage in (one.a, one.b)]
