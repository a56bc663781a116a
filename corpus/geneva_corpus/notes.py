"""Bookmarks ⇄ notes file: a Markdown file that the user may edit freely.

    entry = entry_for(comparison, "A.5", words="ask the ministry #duration")
    bookmark = add("geneva-notes.md", entry, comparison.articles)
    notes = load("geneva-notes.md", comparison.articles)
    bookmark = edit("geneva-notes.md", bookmark, "other words", comparison.articles)
    take_back("geneva-notes.md", bookmark)

Every function raises NotesError with a sentence for people; then the file stands as it stood.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.errors import NotesError
from geneva_corpus.model import Article
from geneva_corpus.notekeeping import file as note_file
from geneva_corpus.notekeeping.drafts import forget_draft, keep_draft, kept_draft
from geneva_corpus.notekeeping.entries import entry_alone, entry_for, identity
from geneva_corpus.notekeeping.format import Entry, Selector, Written, entries, markdown, tags
from geneva_corpus.notekeeping.markdown import own_words
from geneva_corpus.notekeeping.places import Place, State, find

__all__ = [
    "Bookmark",
    "Entry",
    "Notes",
    "Place",
    "Selector",
    "add",
    "edit",
    "entry_alone",
    "entry_for",
    "forget_draft",
    "identity",
    "keep_draft",
    "kept_draft",
    "load",
    "take_back",
]


#: Bytes at the end of a large file that show its line ends.
SAMPLE = 65536


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the notes file and where its passage stands now.

    `state`: `found` (then `place` says where), `lost` (its article is open and no longer holds the passage),
    `absent` (its article is not open). `quotation` are the words as they were kept; `origin` the line of outlet,
    title and date, Markdown as it stands in the file. `words` are the user's, at the end of the entry; `own` all that
    is the user's in it, also changes made elsewhere: take it back without a question only when `own` is empty.
    `line` counts from 1, None just after it was added. `digest` tells the entry's present bytes.
    `made_file`: the file was made for it just now.
    """

    id: str
    state: State
    place: Place | None
    quotation: str
    path: str
    origin: str
    words: str
    own: str
    tags: tuple[str, ...]
    line: int | None
    digest: str
    made_file: bool = dataclasses.field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Notes:
    """The bookmarks of a notes file in its order, and what the user should be told about the file."""

    bookmarks: tuple[Bookmark, ...]
    warnings: tuple[str, ...] = ()


def load(path: str | Path, articles: Sequence[Article]) -> Notes:
    """The bookmarks in the file, none when there is no file yet, each with its place in these articles."""
    data, warnings = note_file.read(Path(path))
    found, unreadable = entries(data)
    broken = tuple(
        f"{in_one_line(str(path))}, line {line}: this bookmark's comment cannot be read; it is left as it is."
        for line in unreadable
    )
    return Notes(tuple(_bookmark(written, articles) for written in found), warnings + broken)


def add(path: str | Path, entry: Entry, articles: Sequence[Article]) -> Bookmark:
    """Append the entry to the file, which is made when there is none.

    A passage that another reader has bookmarked in the meantime is not added again, unless there are words to keep.
    """
    after: list[Written] = []

    def compose(data: bytes) -> bytes:
        known = entries(data)[0] if entry.selector.id.encode() in data else []
        ids = {written.selector.id for written in known}
        if entry.selector.id in ids and not entry.words.strip():
            after[:] = [written for written in known if written.selector.id == entry.selector.id]
            return b""
        selector = dataclasses.replace(entry.selector, id=_free(entry.selector.id, ids))
        end = _line_end(data)
        text = end.join(markdown(dataclasses.replace(entry, selector=selector)).split("\n")).encode()
        addition = _gap(data, end.encode()) + text
        (written,), _ = entries(addition)
        after[:] = [written]
        return addition

    made = note_file.append(Path(path), compose)
    return dataclasses.replace(_bookmark(after[-1], articles), line=None, made_file=made)


def take_back(path: str | Path, bookmark: Bookmark, *, file_too: bool = False) -> None:
    """Remove the entry, nothing else, from the file. What it holds of the user's own goes with it: ask first.

    With `file_too` a file that holds nothing afterwards goes too; for one that was made for a bookmark.
    """

    def edit_bytes(data: bytes) -> tuple[int, int, bytes]:
        written = _same(path, data, bookmark)
        start, end = written.start, written.end
        before = data[:start]
        # The blank line before the entry came with it, unless it now parts the user's own paragraphs.
        if not data[end:].strip(b" \t") or data[end : end + 1] in (b"\n", b"\r"):
            for gap in (b"\r\n", b"\n", b"\r"):
                if before.endswith(gap * 2) or before == gap:
                    start -= len(gap)
                    break
        return start, end, b""

    note_file.change(Path(path), edit_bytes)
    if file_too:
        note_file.remove_empty(Path(path))


def edit(path: str | Path, bookmark: Bookmark, words: str, articles: Sequence[Article]) -> Bookmark:
    """Put these words in the place of those at the end of the entry."""
    after: list[Written] = []

    def edit_bytes(data: bytes) -> tuple[int, int, bytes]:
        written = _same(path, data, bookmark)
        end = _line_end(data)
        own = own_words(words)
        block = end.join((f"\n{own}\n\n" if own.strip() else "\n").split("\n")).encode()
        changed = data[written.start : written.words_start] + block + data[written.words_end : written.end]
        (now,), _ = entries(changed)
        after[:] = [dataclasses.replace(now, line=written.line)]
        return written.words_start, written.words_end, block

    note_file.change(Path(path), edit_bytes)
    return _bookmark(after[-1], articles)


def _bookmark(written: Written, articles: Sequence[Article]) -> Bookmark:
    state, place = find(written.selector, articles)
    return Bookmark(
        id=written.selector.id,
        state=state,
        place=place,
        quotation=written.selector.exact,
        path=written.selector.path,
        origin=written.origin,
        words=written.words,
        own=written.own,
        tags=tags(written.own),
        line=written.line,
        digest=written.digest,
    )


def _same(path: str | Path, data: bytes, bookmark: Bookmark) -> Written:
    """The entry as the user saw it; NotesError when it is gone or reads otherwise now."""
    found = [written for written in entries(data)[0] if written.selector.id == bookmark.id]
    same = [written for written in found if written.digest == bookmark.digest]
    if same:
        return same[0]
    name = in_one_line(str(path))
    if not found:
        raise NotesError(f"The bookmark is no longer in {name}: it was removed there.")
    raise NotesError(f"The bookmark was changed in {name} in the meantime. Look at it again before you change it.")


def _free(entry_id: str, taken: set[str]) -> str:
    number = 1
    while (free := entry_id if number == 1 else f"{entry_id}.{number}") in taken:
        number += 1
    return free


def _line_end(data: bytes) -> str:
    """The line end that most lines have at the end of the file."""
    sample = data[-SAMPLE:]
    both = sample.count(b"\r\n")
    newlines, returns = sample.count(b"\n") - both, sample.count(b"\r") - both
    if both > newlines and both >= returns:
        return "\r\n"
    return "\r" if returns > newlines else "\n"


def _gap(data: bytes, end: bytes) -> bytes:
    """What goes between the file's last line and the new entry: the missing line end, and a blank line."""
    if not data.removeprefix(b"\xef\xbb\xbf"):
        return b""
    return end if data.endswith((b"\n", b"\r")) else end * 2
