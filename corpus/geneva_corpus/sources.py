"""Files, folders, addresses and standard input in; decoded texts out, in the order they were named.

What cannot be used is left out with a warning that names it and says why; nothing is left out in silence.
"""

import errno
import hashlib
import os
import stat
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from geneva_corpus.display import in_one_line
from geneva_corpus.errors import SourceError
from geneva_corpus.intake.encodings import Decoded, decode, known
from geneva_corpus.intake.frontmatter import front_matter
from geneva_corpus.intake.lines import lines
from geneva_corpus.model import Metadata, Source
from geneva_corpus.pace import Progress

#: Bounds on what is taken in. Whatever lies beyond is left out and named.
MOST_ARTICLES = 2_000
MOST_BYTES = 50 * 1024 * 1024
MOST_LINE = 5 * 1024 * 1024
MOST_LINES = 100_000

PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt", ".md", ".markdown", *PAGES)

STANDARD_INPUT = "-"


class _Raw(NamedTuple):
    """Bytes as they came in: from where, whether they are HTML if that was said, and their charset if that was said."""

    path: str
    data: bytes
    is_page: bool | None = None
    declared: str | None = None
    address: str | None = None


def load(
    sources: Sequence[str],
    *,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> tuple[list[Source], list[str]]:
    """Each readable text, and a warning for each source or part of it that was left out.

    The same text twice is one source that names the others in `also`. Raises SourceError when nothing can be used.
    """
    if encoding is not None:
        encoding = known(encoding)
    warnings: list[str] = []
    paths = _expanded(sources, warnings)
    fetched = _fetched([path for path in paths if is_address(path)], progress)
    found: list[Source] = []
    for done, path in enumerate(paths):
        if progress is not None:
            progress("reading", done, len(paths))
        try:
            raw = fetched[path] if is_address(path) else _raw(path)
            if isinstance(raw, SourceError):
                raise raw
            source, remark = _source(raw, encoding)
        except SourceError as error:
            warnings.append(f"{in_one_line(path)}: {error}")
            continue
        if remark:
            warnings.append(f"{in_one_line(path)}: {remark}")
        found.append(source)
    kept = _without_twins(found, warnings)
    if not kept:
        raise SourceError(_nothing(warnings))
    return kept, warnings


def is_address(source: str) -> bool:
    """Does this name something on a network rather than a file?"""
    scheme, colon, _ = source.partition("://")
    return bool(colon) and scheme.isalnum() and not os.path.lexists(source)


def _expanded(sources: Sequence[str], warnings: list[str]) -> list[str]:
    """The sources with each folder replaced by the articles in it, none twice."""
    paths: dict[str, None] = {}
    again: Counter[str] = Counter()
    for source in sources:
        if source in paths:
            again[source] += 1
        elif source != STANDARD_INPUT and not is_address(source) and _is_folder(source):
            paths.update(dict.fromkeys(_articles_in(source, warnings)))
        else:
            paths[source] = None
    for source, times in again.items():
        warnings.append(f"{in_one_line(source)}: named {'twice' if times == 1 else f'{times + 1:,} times'}; shown once")
    return list(paths)


def _is_folder(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False  # opening it will say what is wrong


def _articles_in(folder: str, warnings: list[str]) -> list[str]:
    shown = in_one_line(folder)
    try:
        names = sorted(entry.name for entry in Path(folder).iterdir())
    except OSError as error:
        warnings.append(f"{shown}: {_reason(error)}")
        return []
    seen = [name for name in names if not name.startswith(".") and not (Path(folder) / name).is_dir()]
    articles = [name for name in seen if name.lower().endswith(TEXTS)]
    others = [name for name in seen if not name.lower().endswith((*TEXTS, ".json"))]
    if others:
        some = ", ".join(in_one_line(name) for name in others[:3]) + (" …" if len(others) > 3 else "")
        warnings.append(f"{shown}: {_count(len(others), 'file')} left out, not .txt, .md or .html ({some})")
    if not articles:
        warnings.append(f"{shown}: the folder holds no .txt, .md or .html file")
    if len(articles) > MOST_ARTICLES:
        rest = len(articles) - MOST_ARTICLES
        warnings.append(
            f"{shown}: {_count(rest, 'article')} left out, from {in_one_line(articles[MOST_ARTICLES])} on; "
            f"{MOST_ARTICLES:,} are the most that are read from a folder"
        )
    return [str(Path(folder) / name) for name in articles[:MOST_ARTICLES]]


def _fetched(addresses: list[str], progress: Progress | None) -> dict[str, _Raw | SourceError]:
    if not addresses:
        return {}
    from geneva_corpus.intake.addresses import fetch_all

    return {
        address: page
        if isinstance(page, SourceError)
        else _Raw(address, page.data, _told_to_be_page(page.type), page.charset, page.url)
        for address, page in fetch_all(addresses, progress).items()
    }


def _told_to_be_page(kind: str) -> bool | None:
    if kind in ("text/html", "application/xhtml+xml"):
        return True
    return False if kind in ("text/markdown", "text/x-markdown") else None


def _raw(path: str) -> _Raw:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise SourceError("standard input is closed; name a file")
        try:
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        except OSError as error:
            raise SourceError(f"standard input {_reason(error)}") from error
        if len(data) > MOST_BYTES:
            raise SourceError(f"standard input is larger than {MOST_BYTES >> 20} MB")
        return _Raw(path, data)
    suffix = Path(path).suffix.lower()
    return _Raw(path, _read(path), is_page=True if suffix in PAGES else False if suffix in TEXTS else None)


def _read(path: str) -> bytes:
    """The bytes of a regular file. Never waits: a pipe or a device is refused before it is read."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise SourceError("is not a regular file; a pipe can be read as “-”")
            if status.st_size > MOST_BYTES:
                raise SourceError(f"is larger than {MOST_BYTES >> 20} MB")
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SourceError(_reason(error)) from error
    if len(data) > MOST_BYTES:
        raise SourceError(f"is larger than {MOST_BYTES >> 20} MB")
    return data


def _reason(error: OSError | ValueError) -> str:
    """What went wrong with a file, in words."""
    if isinstance(error, ValueError):
        return "is no file name"
    known_reasons = {
        errno.ENOENT: "there is no such file or folder",
        errno.ENOTDIR: "there is no such file or folder",
        errno.EACCES: "may not be read by you (permission denied)",
        errno.EPERM: "may not be read by you (permission denied)",
        errno.ELOOP: "is a link that leads in a circle",
        errno.ENAMETOOLONG: "has too long a name",
        errno.ENXIO: "is not a regular file; a pipe can be read as “-”",
        errno.EISDIR: "is a folder",
    }
    return known_reasons.get(error.errno or 0, f"cannot be read ({error.strerror or error})")


def _source(raw: _Raw, encoding: str | None) -> tuple[Source, str]:
    """The text of these bytes, and what the user should know about how it was read."""
    if not raw.data.strip():
        raise SourceError("is empty")
    digest = hashlib.sha256(raw.data).hexdigest()
    declared = raw.declared
    if raw.is_page is not False:
        from geneva_corpus.pages import declared_charset, is_page

        declared = declared or declared_charset(raw.data)
        decoded = decode(raw.data, encoding, declared=declared)
        _refuse_giants(decoded.text)
        if raw.is_page or is_page(decoded.text):
            return _page(raw, decoded, digest)
    else:
        decoded = decode(raw.data, encoding)
        _refuse_giants(decoded.text)
    if not decoded.text.strip():
        raise SourceError("holds no text")
    matter = front_matter(decoded.text)
    stated = matter[1] if matter is not None else None
    if raw.address is not None:
        stated = replace(stated or Metadata(), url=(stated.url if stated else None) or raw.address)
    return Source(raw.path, decoded.text, decoded.encoding, digest, stated=stated), decoded.remark


def _page(raw: _Raw, decoded: Decoded, digest: str) -> tuple[Source, str]:
    from geneva_corpus.intake.line_kinds import is_prose
    from geneva_corpus.pages import read_page

    page = read_page(decoded.text, raw.address)
    remark = decoded.remark
    if page.story is None:
        if not any(is_prose(line.text) for line in lines(page.text)):
            raise SourceError("no story was found on this page; save its text and open that")
        remark = "; ".join(
            filter(None, (remark, "which part of the page is its story could not be told; all is shown"))
        )
    return Source(raw.path, page.text, decoded.encoding, digest, page.story, page.stated), remark


def _refuse_giants(text: str) -> None:
    ends = text.count("\n") or text.count("\r")
    if ends > MOST_LINES:
        raise SourceError(f"has {ends:,} lines; {MOST_LINES:,} are the most")
    if len(text) > MOST_LINE:
        longest = max(map(len, text.splitlines()))
        if longest > MOST_LINE:
            raise SourceError(f"has a line of {longest >> 20} MB; {MOST_LINE >> 20} MB are the most")


def _without_twins(found: list[Source], warnings: list[str]) -> list[Source]:
    """One source for each text; the names of the others that held it stand in `also`."""
    first: dict[str, int] = {}
    kept: list[Source] = []
    for source in found:
        place = first.get(source.text)
        if place is None:
            first[source.text] = len(kept)
            kept.append(source)
            continue
        twin = kept[place]
        kept[place] = replace(twin, also=(*twin.also, source.path))
        warnings.append(f"{in_one_line(source.path)}: the same text as {in_one_line(twin.path)}; shown once")
    return kept


def _nothing(warnings: list[str]) -> str:
    if len(warnings) == 1:
        return warnings[0]
    if not warnings:
        return "nothing to read: name a file, a folder or an address"
    return f"none of the sources can be used: {'; '.join(warnings[:5])}{' …' if len(warnings) > 5 else ''}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
