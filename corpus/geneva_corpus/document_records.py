"""The records of a decoded document in, the comparison they hold out; raises DocumentError, which says what is wrong.

Every field is checked for what the views rely on, with the place it stands at in the document.
"""

import re
from collections.abc import Callable, Container, Sequence
from typing import Any, Final, TypeVar, get_args

from geneva_corpus.errors import DocumentError
from geneva_corpus.model import (
    VERDICTS,
    Article,
    Bound,
    Comparison,
    Divergence,
    Event,
    Fact,
    FactKind,
    Furniture,
    Link,
    Modality,
    Passage,
    Reading,
)

#: What ids look like: views build names of places from them.
_ARTICLE: Final = re.compile(r"[A-Z]{1,4}")
_PASSAGE: Final = re.compile(r"[A-Z]{1,4}\.[0-9]{1,9}")
_NUMBERED: Final = re.compile(r"[a-z][0-9]{1,9}")
_DIGEST: Final = re.compile(r"[0-9a-f]*")
_Value = TypeVar("_Value")
_Record = dict[str, Any]


class Records:
    """Takes a decoded document apart, keeping what later records may refer to."""

    def __init__(self, whole: _Record, texts: Sequence[str] | None) -> None:
        self._whole = whole
        self._texts = texts
        self._articles: dict[str, Article] = {}
        self._passages: dict[str, Passage] = {}
        self._events: set[str] = {""}  # a divergence between passages of no common event names none
        self._facts: dict[str, Fact] = {}

    def comparison(self) -> Comparison:
        if self._texts is not None and len(self._texts) != len(_records(self._whole, "articles", "it")):
            raise DocumentError("it is of another number of articles")
        articles = self._each("articles", self._article)
        links = self._each("links", self._link)
        events = self._each("events", self._event)
        facts = self._each("facts", self._fact)
        divergences = self._each("divergences", self._divergence)
        warnings = tuple(_texts(self._whole, "warnings", "the document"))
        min_score = _share(self._whole, "min_score", "the document")
        return Comparison(articles, links, events, facts, divergences, min_score, warnings)

    def _each(self, name: str, read: Callable[[_Record, str], _Value]) -> tuple[_Value, ...]:
        return tuple(
            read(record, f"{name}[{number}]") for number, record in enumerate(_records(self._whole, name, "it"))
        )

    def _article(self, record: _Record, where: str) -> Article:
        identity = _new(_like(record, "id", _ARTICLE, where), self._articles, where)
        text = _text(record, "text", where) if self._texts is None else self._texts[len(self._articles)]
        passages = []
        reached = 0
        for number, one in enumerate(_records(record, "passages", where)):
            passage = self._passage(one, f"{where}.passages[{number}]", identity, text)
            if passage.start < reached:
                raise DocumentError(f"{where}.passages[{number}] overlaps the one before it")
            reached = passage.end
            passages.append(passage)
        furniture = []
        for number, one in enumerate(_records(record, "furniture", where)):
            start, end = self._span(one, f"{where}.furniture[{number}]", text)
            furniture.append(Furniture(start, end))
        article = Article(
            id=identity,
            path=_text(record, "path", where),
            title=_text(record, "title", where),
            source=_text(record, "source", where),
            date=_text_or_none(record, "date", where),
            url=_text_or_none(record, "url", where),
            sha256=_like(record, "sha256", _DIGEST, where),
            encoding=_text(record, "encoding", where),
            text=text,
            passages=tuple(passages),
            furniture=tuple(furniture),
            also=tuple(_texts(record, "also", where)),
        )
        self._articles[identity] = article
        return article

    def _passage(self, record: _Record, where: str, article: str, text: str) -> Passage:
        start, end = self._span(record, where, text)
        identity = _new(_like(record, "id", _PASSAGE, where), self._passages, where)
        if not identity.startswith(f"{article}."):
            raise DocumentError(f"{where}: {identity} is not of article {article}")
        passage = Passage(
            id=identity,
            article=article,
            start=start,
            end=end,
            paragraph=_whole(record, "paragraph", where),
            text=text[start:end],
            headline=_flag(record, "headline", where),
        )
        self._passages[passage.id] = passage
        return passage

    def _span(self, record: _Record, where: str, text: str) -> tuple[int, int]:
        start, end = _whole(record, "start", where), _whole(record, "end", where)
        if not start <= end <= len(text):
            raise DocumentError(f"{where} stands outside the article's text")
        if self._texts is None and record.get("text") != text[start:end]:
            raise DocumentError(f"{where}: the article's text at {start} to {end} is not what it says; was it edited?")
        return start, end

    def _link(self, record: _Record, where: str) -> Link:
        a = _known(_text(record, "a", where), self._passages, where)
        b = _known(_text(record, "b", where), self._passages, where)
        if self._passages[a].article == self._passages[b].article:
            raise DocumentError(f"{where} links two passages of one article")
        return Link(a, b, _share(record, "score", where), tuple(_texts(record, "why", where)))

    def _event(self, record: _Record, where: str) -> Event:
        identity = _new(_like(record, "id", _NUMBERED, where), self._events, where)
        self._events.add(identity)
        passages = tuple(_known(one, self._passages, where) for one in _texts(record, "passages", where))
        return Event(identity, _text(record, "label", where), passages)

    def _fact(self, record: _Record, where: str) -> Fact:
        passage = _known(_text(record, "passage", where), self._passages, where)
        holder = self._passages[passage]
        text = self._articles[holder.article].text
        start, end = self._span(record, where, text)
        if not holder.start <= start <= end <= holder.end:
            raise DocumentError(f"{where} stands outside its passage {passage}")
        bound: Bound | None = None if record.get("bound") is None else _one_of(record, "bound", get_args(Bound), where)
        modality: Modality = _one_of(record, "modality", get_args(Modality), where)
        kind: FactKind = _one_of(record, "kind", get_args(FactKind), where)
        fact = Fact(
            id=_new(_like(record, "id", _NUMBERED, where), self._facts, where),
            passage=passage,
            start=start,
            end=end,
            text=text[start:end],
            kind=kind,
            value=_text(record, "value", where),
            approximate=_flag(record, "approximate", where),
            bound=bound,
            modality=modality,
            of=_text(record, "of", where, default=""),
            resolved=_text(record, "resolved", where, default=""),
        )
        self._facts[fact.id] = fact
        return fact

    def _divergence(self, record: _Record, where: str) -> Divergence:
        kind: FactKind = _one_of(record, "kind", get_args(FactKind), where)
        return Divergence(
            id=_like(record, "id", _NUMBERED, where),
            event=_known(_text(record, "event", where), self._events, where),
            kind=kind,
            verdict=_one_of(record, "verdict", VERDICTS, where),
            readings=tuple(
                self._reading(one, f"{where}.readings[{number}]")
                for number, one in enumerate(_records(record, "readings", where))
            ),
            reason=_text(record, "reason", where),
            left_out_by=tuple(_known(one, self._articles, where) for one in _texts(record, "left_out_by", where)),
        )

    def _reading(self, record: _Record, where: str) -> Reading:
        article = _known(_text(record, "article", where), self._articles, where)
        passage = _known(_text(record, "passage", where), self._passages, where)
        if self._passages[passage].article != article:
            raise DocumentError(f"{where}: passage {passage} is not one of article {article}")
        fact = _text_or_none(record, "fact", where)
        if fact is not None:
            _known(fact, self._facts, where)
        return Reading(article, passage, fact, _text_or_none(record, "value", where))


def _records(record: _Record, name: str, where: str) -> list[_Record]:
    value = record.get(name)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise DocumentError(f"{where} has no list of records {name!r}")
    return value


def _texts(record: _Record, name: str, where: str) -> list[str]:
    value = record.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise DocumentError(f"{where}: {name!r} is no list of texts")
    return value


def _text(record: _Record, name: str, where: str, default: str | None = None) -> str:
    value = record.get(name, default)
    if not isinstance(value, str):
        raise DocumentError(f"{where}: {name!r} is no text")
    return value


def _like(record: _Record, name: str, pattern: re.Pattern[str], where: str) -> str:
    value = _text(record, name, where)
    if not pattern.fullmatch(value):
        raise DocumentError(f"{where}: {name!r} does not look as it should")
    return value


def _text_or_none(record: _Record, name: str, where: str) -> str | None:
    return None if record.get(name) is None else _text(record, name, where)


def _flag(record: _Record, name: str, where: str) -> bool:
    value = record.get(name, False)
    if not isinstance(value, bool):
        raise DocumentError(f"{where}: {name!r} is neither true nor false")
    return value


def _whole(record: _Record, name: str, where: str) -> int:
    value = record.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise DocumentError(f"{where}: {name!r} is no whole number")
    return value


def _share(record: _Record, name: str, where: str) -> float:
    value = record.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise DocumentError(f"{where}: {name!r} is no number from 0 to 1")
    return float(value)


def _one_of(record: _Record, name: str, known: Sequence[Any], where: str) -> Any:
    value = record.get(name)
    if value not in known:
        raise DocumentError(f"{where}: {name!r} is none of {', '.join(map(str, known))}")
    return value


def _new(identity: str, taken: Container[str], where: str) -> str:
    if identity in taken:
        raise DocumentError(f"{where}: the id {identity!a} is taken already")
    return identity


def _known(identity: str, known: Container[str], where: str) -> str:
    if identity not in known:
        raise DocumentError(f"{where} refers to {identity!a}, which is not in the document")
    return identity
