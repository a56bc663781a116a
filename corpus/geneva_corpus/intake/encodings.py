"""Bytes into text: byte-order mark, else UTF-8, else a guess that is told."""

import codecs
import re
from typing import NamedTuple

from geneva_corpus.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How files begin that are no text at all, and what they are.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"PK\x03\x04", "a zip or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "compressed"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ", "compressed"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: How much of the bytes is looked at to tell whether they are text, and to guess their encoding.
_SAMPLE = 64 * 1024
#: More control bytes than this share make it no text. Logs with colour codes hold under 1 %, pictures over 8 %.
_TOO_MANY_CONTROLS = 0.03


class Decoded(NamedTuple):
    """The text without its byte-order mark, the encoding's name, and what the user should know (or empty)."""

    text: str
    encoding: str
    remark: str = ""


def decode(data: bytes, encoding: str | None = None, *, declared: str | None = None) -> Decoded:
    """The text of these bytes.

    `encoding` is the user's word and final; `declared` is what a page or a server says, taken only when it fits.
    Raises SourceError when the bytes are no text or `encoding` does not fit at all.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is not None:
        return _as_told(data, encoding, marked)
    if marked is not None:
        mark, name = marked
        return _lossy(data[len(mark) :], name)
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        raise SourceError(f"is {kind}, not text; save its text and open that")
    wide = _wide(data)
    if wide is not None:
        return Decoded(data.decode(wide, "replace"), wide, f"read as {wide} (it has no byte-order mark)")
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def known(encoding: str) -> str:
    """The encoding's proper name. Raises SourceError when Python knows no such text encoding."""
    try:
        info = codecs.lookup(encoding)
        "".encode(encoding)
    except (LookupError, ValueError):
        raise SourceError(f"“{encoding}” is no encoding this program knows; try utf-8, cp1252 or cp1251") from None
    return info.name


def _as_told(data: bytes, encoding: str, marked: tuple[bytes, str] | None) -> Decoded:
    name = known(encoding)
    if marked is not None and (
        name == marked[1] or name.replace("-sig", "") == marked[1] or name in ("utf-16", "utf-32")
    ):
        return _lossy(data[len(marked[0]) :], marked[1])
    return _lossy(data, name)


def _lossy(data: bytes, name: str) -> Decoded:
    """Decoded as `name`, bytes that do not fit as U+FFFD and counted."""
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError:
        text = data.decode(name, "replace")
    bad = text.count("�")
    return Decoded(text, name, f"{_places(bad)} not {name}, shown as �")


def _places(number: int) -> str:
    return "1 place is" if number == 1 else f"{number:,} places are"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte is NUL where the text is mostly ASCII."""
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if controls > max(2, len(sample) * _TOO_MANY_CONTROLS):
        raise SourceError("is not text; only text, Markdown and HTML can be read")


def _not_utf8(data: bytes, declared: str | None) -> Decoded:
    text = data.decode("utf-8", "replace")
    bad = text.count("�")
    good = sum(1 for letter in text if letter > "\x7f") - bad
    if good >= 10 * bad:
        return Decoded(text, "utf-8", f"{_places(bad)} not UTF-8, shown as �")
    if declared is not None:
        try:
            name = codecs.lookup(declared).name
            return Decoded(data.decode(name), name)
        except (LookupError, UnicodeError):
            pass  # what a page says of itself is often wrong; the guess below is told
    import chardet

    guess = chardet.detect(_telling(data)).get("encoding") or "cp1252"
    name = codecs.lookup(guess).name
    decoded = _lossy(data, name)
    more = f"; {decoded.remark}" if decoded.remark else ""
    return Decoded(decoded.text, name, f"not UTF-8, read as {name} (a guess; --encoding says otherwise){more}")


def _telling(data: bytes) -> bytes:
    """A sample that holds the bytes that decide: from shortly before the first that is not ASCII."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 2000) if first else 0
    return data[start : start + _SAMPLE]
