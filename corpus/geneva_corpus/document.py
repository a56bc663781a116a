"""A comparison ⇄ the JSON document `geneva-reader/1`: `dump` writes it, `load` and `open_saved` read it.

One record stands on each line, so that two documents can be compared with line tools. The same comparison gives the
same bytes. Reading checks what the views rely on: types, known verdicts, references that lead somewhere, and offsets
that hold the text they claim to hold; fields it does not know it passes over. Both also go without the articles'
texts, for a document that is kept where those texts are at hand.
"""

import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from geneva_corpus import __version__
from geneva_corpus.errors import DocumentError
from geneva_corpus.model import (
    Article,
    Comparison,
    Divergence,
    Event,
    Fact,
    Link,
)

FORMAT: Final = "geneva-reader/1"

#: Bytes of a saved comparison that are still opened: 2,000 long articles with all their links stay far below.
LARGEST: Final = 500_000_000

#: Letters and marks that draw nothing though their category says otherwise (Unicode's Default_Ignorable_Code_Point).
_DRAWS_NOTHING: Final = frozenset(
    [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10)]
) | frozenset(range(0xE0000, 0xE1000))


_Record = dict[str, Any]

_written: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_UNSEEN: Final = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])


def dump(comparison: Comparison, *, texts: bool = True) -> str:
    """The document as text, with a last line end; every character that does not show stands as a `\\u` escape.

    Without `texts` all that the articles' texts say at the offsets is left out; `load` then needs those texts.
    """
    return "".join(lines(comparison, texts=texts))


def lines(comparison: Comparison, *, texts: bool = True) -> Iterator[str]:
    """The same piece by piece: whole, the document of five texts of 1 MB takes three times its 40 MB."""
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
    from geneva_corpus.document_records import Records

    return Records(whole, texts).comparison()


def is_saved(source: str) -> bool:
    """Does this source name a saved comparison, not an article?"""
    return source.lower().endswith(".json") and "://" not in source


def open_saved(path: Path) -> Comparison:
    """The comparison saved in a file; raises DocumentError with the file's name when it cannot be read."""
    from geneva_corpus.durable import regular

    try:
        with os.fdopen(regular(path), "rb") as file:
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
