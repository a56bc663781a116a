"""A comparison ⇄ the JSON document `geneva-reader/1`: `dump` writes it, `load` and `open_saved` read it.

One record stands on each line, so that two documents can be compared with line tools. The same comparison gives the
same bytes. Reading checks what the views rely on: types, known verdicts, references that lead somewhere, and offsets
that hold the text they claim to hold; fields it does not know it passes over. Both also go without the articles'
texts, for a document that is kept where those texts are at hand.
"""

import json
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

from geneva_corpus import __version__
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

FORMAT: Final = "geneva-reader/1"

#: Bytes of a saved comparison that are still opened: 2,000 long articles with all their links stay far below.
LARGEST: Final = 500_000_000

#: Letters and marks that draw nothing though their category says otherwise (Unicode's Default_Ignorable_Code_Point).
_DRAWS_NOTHING: Final = frozenset(
    [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10)]
) | frozenset(range(0xE0000, 0xE1000))

#: What ids look like: views build names of places from them.
_ARTICLE: Final = re.compile(r"[A-Z]{1,4}")
_PASSAGE: Final = re.compile(r"[A-Z]{1,4}\.[0-9]{1,9}")
_NUMBERED: Final = re.compile(r"[a-z][0-9]{1,9}")
_DIGEST: Final = re.compile(r"[0-9a-f]*")

_Record = dict[str, Any]
_Value = TypeVar("_Value")

_written: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_UNSEEN: Final = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])


def dump(comparison: Comparison, *, texts: bool = True) -> str:
    """The document as text, with a last line end; every character that does not show stands as a `\\u` escape.

    Without `texts` all that the articles' texts say at the offsets is left out; `load` then needs those texts.
    """
    return "".join(_lines(comparison, texts))


def load(text: str, *, texts: Sequence[str] | None = None) -> Comparison:
    """The comparison a document holds; `texts` are those of its articles, where it was written without them.

    Raises DocumentError, which says what is wrong with it, when it is no `geneva-reader/1` document or was damaged.
    """
    try:
        whole = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise DocumentError("it is no comparison: it is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise DocumentError(f"it is not valid JSON ({error})") from None
    except ValueError:
        raise DocumentError("it is not valid JSON (a number has too many digits)") from None
    if not isinstance(whole, dict) or not isinstance(whole.get("format"), str):
        raise DocumentError(f'it is no comparison: it does not say "format": "{FORMAT}"')
    if whole["format"] != FORMAT:
        raise DocumentError(f"its format is {whole['format']!a}, and this program reads {FORMAT}")
    return _Reader(whole, texts).comparison()


def is_saved(source: str) -> bool:
    """Does this source name a saved comparison, not an article?"""
    return source.lower().endswith(".json") and "://" not in source


def open_saved(path: Path) -> Comparison:
    """The comparison saved in a file; raises DocumentError with the file's name when it cannot be read."""
    try:
        with os.fdopen(_opened(path), "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise DocumentError(f"cannot read {path}: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise DocumentError(f"cannot open {path}: it is larger than {LARGEST // 1_000_000} MB")
    try:
        return load(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError(f"cannot open {path}: it is not UTF-8, so it is no saved comparison") from None
    except DocumentError as error:
        raise DocumentError(f"cannot open {path}: {error}") from None


def _opened(path: Path) -> int:
    """The descriptor of a regular file. Never waits: a pipe or a device is refused before it is read."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise DocumentError(f"cannot read {path}: it is not a regular file")
    return descriptor


def _lines(comparison: Comparison, texts: bool) -> Iterator[str]:
    yield "{\n"
    for name, value in (("format", FORMAT), ("version", __version__), ("min_score", comparison.min_score)):
        yield f"{_json(name)}: {_json(value)},\n"
    yield from _list("articles", (_article(article, texts) for article in comparison.articles))
    yield ",\n"
    yield from _list("links", (_json(_link(link)) for link in comparison.links))
    yield ",\n"
    yield from _list("events", (_json(_event(event)) for event in comparison.events))
    yield ",\n"
    yield from _list("facts", (_json(_fact(fact, texts)) for fact in comparison.facts))
    yield ",\n"
    yield from _list("divergences", (_json(_divergence(one)) for one in comparison.divergences))
    yield ",\n"
    yield from _list("warnings", (_json(warning) for warning in comparison.warnings))
    yield "\n}\n"


def _list(name: str, records: Iterable[str]) -> Iterator[str]:
    yield f"{_json(name)}: ["
    separator = "\n"
    for record in records:
        yield separator + record
        separator = ",\n"
    yield "]"


def _article(article: Article, texts: bool) -> str:
    head: _Record = {
        "id": article.id,
        "path": article.path,
        "also": list(article.also),
        "title": article.title,
        "source": article.source,
        "date": article.date,
        "url": article.url,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "text": article.text,
    }
    passages: list[_Record] = [
        {
            "id": passage.id,
            "start": passage.start,
            "end": passage.end,
            "paragraph": passage.paragraph,
            "headline": passage.headline,
            "text": passage.text,
        }
        for passage in article.passages
    ]
    furniture: list[_Record] = [
        {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}
        for span in article.furniture
    ]
    if not texts:
        for record in (head, *passages, *furniture):
            del record["text"]
    parts = [
        _json(head)[:-1] + ",\n",
        *_list("passages", map(_json, passages)),
        ",\n",
        *_list("furniture", map(_json, furniture)),
        "}",
    ]
    return "".join(parts)


def _link(link: Link) -> dict[str, object]:
    return {"a": link.a, "b": link.b, "score": link.score, "why": list(link.why)}


def _event(event: Event) -> dict[str, object]:
    return {"id": event.id, "label": event.label, "passages": list(event.passages)}


def _fact(fact: Fact, texts: bool) -> _Record:
    record: _Record = {
        "id": fact.id,
        "passage": fact.passage,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "kind": fact.kind,
        "value": fact.value,
        "approximate": fact.approximate,
        "bound": fact.bound,
        "modality": fact.modality,
        "of": fact.of,
        "resolved": fact.resolved,
    }
    if not texts:
        del record["text"]
    return record


def _divergence(divergence: Divergence) -> dict[str, object]:
    return {
        "id": divergence.id,
        "event": divergence.event,
        "kind": divergence.kind,
        "verdict": divergence.verdict,
        "readings": [
            {"article": one.article, "passage": one.passage, "fact": one.fact, "value": one.value}
            for one in divergence.readings
        ],
        "reason": divergence.reason,
        "left_out_by": list(divergence.left_out_by),
    }


def _json(value: object) -> str:
    written = _written(value)
    if written.isascii() and "\x7f" not in written:
        return written
    escapes = {ord(sign): _escape(ord(sign)) for sign in set(written) if sign >= "\x7f" and _does_not_show(sign)}
    return written.translate(escapes) if escapes else written


def _does_not_show(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN or ord(sign) in _DRAWS_NOTHING


def _escape(code: int) -> str:
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _refuse_constant(name: str) -> None:
    raise DocumentError(f"it is not valid JSON ({name} is no JSON number)")


class _Reader:
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
