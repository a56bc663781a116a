"""One bookmark as Markdown, there and back.

Takes an Entry and gives the text that goes into the notes file; takes the bytes of a notes file and gives the
entries in it with the places where they stand. What a user wrote around and inside the entries is recognised as
theirs: every line that this program wrote is known by a short digest kept in the entry's selector comment.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from geneva_corpus.notekeeping.markdown import at_line_start, beginning, inline, own_words, quotation

#: Characters of the passage that make the heading.
HEADING = 60
#: Bytes before a selector comment in which an entry is looked for whose heading the user changed.
FAR = 65536

_COMMENT = re.compile(rb"[ \t]*<!-- geneva-reader ([^\r\n]*)")
_MARKER = b"<!-- geneva-reader "
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|$)")
_HEADING_LINE = re.compile(r"#{1,6}(\s|$)")
_TAG = re.compile(r"(?<![^\s(])#([^\W\d_][\w/-]*)")


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a passage stood: a W3C TextQuoteSelector, its offsets, and the text they count in.

    `near` is how alike the passage was to the likest other passage of its article, 0 to 1 (1: the same words
    stand there more than once); a passage that is no more alike than that may be another one.
    """

    id: str
    path: str
    sha256: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    near: float = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What a bookmark keeps: the passage, who told it, what the others say of it, and the user's words.

    `origin` is outlet, title and date on one line; `others` one line for each thing the other accounts say.
    `origin` and `others` are Markdown already, made safe by note_markdown.
    """

    selector: Selector
    origin: str
    others: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it stands in a file.

    `start:end` are bytes, from its heading to the end of its selector comment's line; `words_start:words_end` what
    stands between the last line this program wrote and the comment. `words` are those of the user there, `own` all
    that is the user's between heading and comment. `line` counts from 1.
    """

    selector: Selector
    start: int
    end: int
    words_start: int
    words_end: int
    words: str
    own: str
    origin: str
    line: int
    digest: str


def markdown(entry: Entry, line_end: str = "\n") -> str:
    """The entry as text, from its heading to the line end after its selector comment."""
    blocks = [
        ["## " + at_line_start(inline(beginning(entry.selector.exact, HEADING)))],
        quotation(entry.selector.exact),
        [at_line_start(entry.origin)] if entry.origin else [],
        ["- " + at_line_start(other) for other in entry.others],
    ]
    made = [block for block in blocks if block]
    words = own_words(entry.words)
    own = [words.split("\n")] if words.strip() else []
    comment = [_comment(entry.selector, [line for block in made for line in block])]
    return (line_end * 2).join(line_end.join(block) for block in [*made, *own, comment]) + line_end


def entries(data: bytes) -> tuple[list[Written], list[int]]:
    """The entries in a notes file in order, and the lines whose selector comment cannot be read."""
    found: list[Written] = []
    unreadable: list[int] = []
    region = counted = 0
    line = 1
    for comment in _comments(data):
        line += _line_ends(data, counted, comment.start())
        counted = comment.start()
        selector = _selector(comment.group(1))
        if selector is None:
            unreadable.append(line)
        else:
            found.append(_written(data, region, comment, *selector, line))
        region = comment.end()
    return found, unreadable


def tags(words: str) -> tuple[str, ...]:
    """The `#tags` in the user's words, without their sign, in order, each once."""
    return tuple(dict.fromkeys(_TAG.findall(words)))


def _comments(data: bytes) -> Iterator[re.Match[bytes]]:
    """Each selector comment that stands on a line of its own."""
    place = data.find(_MARKER)
    while place >= 0:
        line = data.rfind(b"\n", 0, place) + 1
        start = max(line, data.rfind(b"\r", line, place) + 1)
        match = _COMMENT.match(data, start)
        if match:
            yield match
        place = data.find(_MARKER, match.end() if match else place + 1)


def _line_ends(data: bytes, start: int, end: int) -> int:
    newlines = data.count(b"\n", start, end)
    if data.find(b"\r", start, end) < 0:
        return newlines
    return newlines + data.count(b"\r", start, end) - data.count(b"\r\n", start, end)


def _written(
    data: bytes, region: int, comment: re.Match[bytes], selector: Selector, made: list[str], line: int
) -> Written:
    """The entry that ends with this comment and begins after `region`, the end of the entry before."""
    heading = _heading(data, region, comment.start(), made)
    far = max(region, comment.start() - FAR)
    lines = [m for m in _LINE.finditer(data, far if heading is None else heading, comment.start()) if m.group()]
    texts = [match.group().decode("utf-8", "replace").strip() for match in lines]
    digests = [_line_digest(text) for text in texts]
    first = _first_line(texts, digests, made) if heading is None else 0
    ours = {place for place in range(first, len(lines)) if not texts[place] or digests[place] in made}
    last = max((place for place in ours if texts[place]), default=first - 1)
    start = lines[first].start() if first < len(lines) else comment.start()
    words_start = lines[last + 1].start() if last + 1 < len(lines) else comment.start()
    end = comment.end()
    end += len(b"\r\n") if data[end : end + 2] == b"\r\n" else len(data[end : end + 1])
    quoted = [place for place in sorted(ours) if texts[place].startswith(">")]
    after = texts[quoted[-1] + 1 : last + 1] if quoted else []
    return Written(
        selector=selector,
        start=start,
        end=end,
        words_start=words_start,
        words_end=comment.start(),
        words=_text(data[words_start : comment.start()]),
        own="\n".join(texts[place] for place in range(first, len(lines)) if place not in ours),
        origin=next((text for text in after if text and not text.startswith("- ")), ""),
        line=line - _line_ends(data, start, comment.start()),
        digest=hashlib.sha256(data[start:end]).hexdigest(),
    )


def _heading(data: bytes, region: int, end: int, made: list[str]) -> int | None:
    """Where the last line stands that is the heading this program wrote; None when the user changed it."""
    place = data.rfind(b"## ", region, end)
    while place >= 0 and made:
        line = _LINE.match(data, place, end)
        if line and data[place - 1 : place] in (b"", b"\n", b"\r", b"\xbf"):
            text = line.group().decode("utf-8", "replace")
            if _line_digest(text) == made[0]:
                return place
        place = data.rfind(b"## ", region, place)
    return None


def _first_line(texts: list[str], digests: list[str], made: list[str]) -> int:
    """The line an entry begins with whose heading is changed or gone: the first that is left of it."""
    for digest in made:
        line = next((line for line in range(len(digests) - 1, -1, -1) if digests[line] == digest), None)
        if line is None:
            continue
        before = next((above for above in range(line - 1, -1, -1) if texts[above]), None)
        return before if before is not None and _HEADING_LINE.match(texts[before]) else line
    return len(texts)


def _text(data: bytes) -> str:
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.strip("\n") if text.strip() else ""


def _line_digest(line: str) -> str:
    """Six hexadecimal digits that tell a line, white space at its ends aside."""
    return hashlib.sha256(line.strip().encode("utf-8", "replace")).hexdigest()[:6]


def _comment(selector: Selector, made: list[str]) -> str:
    said = {
        "v": 1,
        "id": selector.id,
        "path": selector.path,
        "sha256": selector.sha256,
        "start": selector.start,
        "end": selector.end,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "near": selector.near,
        "lines": "".join(_line_digest(line) for line in made),
    }
    text = json.dumps(said, ensure_ascii=True, separators=(",", ":"))
    safe = re.sub("[-<>&`\x7f]", lambda sign: f"\\u{ord(sign.group()):04x}", text)
    return f"<!-- geneva-reader {safe} -->"


def _selector(text: bytes) -> tuple[Selector, list[str]] | None:
    """What a comment says, with the digests of the lines written with it; None when it is not ours or broken."""
    inside = text.rstrip()
    if not inside.endswith(b"-->"):
        return None
    try:
        said = json.loads(inside[:-3])
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    words = [said.get(name) for name in ("id", "path", "sha256", "exact", "prefix", "suffix")]
    start, end, near, lines = said.get("start"), said.get("end"), said.get("near", 1.0), said.get("lines", "")
    if said.get("v") != 1 or not all(isinstance(word, str) for word in words):
        return None
    if (
        type(start) is not int
        or type(end) is not int
        or not isinstance(near, int | float)
        or not isinstance(lines, str)
    ):
        return None
    identity, path, sha256, exact, prefix, suffix = (str(word) for word in words)
    if not (identity and exact and 0 <= start < end) or not 0 <= near <= 1:
        return None
    made = [lines[place : place + 6] for place in range(0, len(lines), 6)]
    return Selector(identity, path, sha256, start, end, exact, prefix, suffix, float(near)), made
