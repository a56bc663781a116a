"""Words for a bookmark that are not saved yet: kept for the next time the same passage is to be bookmarked.

One small file a draft in the user's state folder, for its owner only; it holds the user's words and no article text.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import read_file, reason, write_whole
from geneva_corpus.errors import NotesError


def keep_draft(notes: str | Path, entry_id: str, words: str) -> None:
    """Keep these words for the bookmark with this id; none are no draft. Raises NotesError."""
    if not words.strip():
        forget_draft(notes, entry_id)
        return
    path = _place(notes, entry_id)
    with _told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        said = json.dumps({"v": 1, "words": words}, ensure_ascii=True)
        write_whole(path, said.encode(), 0o600)


def kept_draft(notes: str | Path, entry_id: str) -> str:
    """The words kept for this bookmark, empty when there are none. Raises NotesError."""
    path = _place(notes, entry_id)
    with _told(path):
        try:
            said = json.loads(read_file(path))
        except FileNotFoundError:
            return ""
        except (ValueError, RecursionError):
            raise NotesError(
                f"The draft in {in_one_line(str(path))} cannot be read. Look at it with your editor."
            ) from None
    words = said.get("words") if isinstance(said, dict) else None
    return words if isinstance(words, str) else ""


def forget_draft(notes: str | Path, entry_id: str) -> None:
    """Forget the words kept for this bookmark: they are saved, or not wanted. Raises NotesError."""
    path = _place(notes, entry_id)
    with _told(path):
        path.unlink(missing_ok=True)


def _place(notes: str | Path, entry_id: str) -> Path:
    from platformdirs import user_state_path

    name = hashlib.sha256(f"{Path(notes).resolve()}\0{entry_id}".encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return user_state_path("geneva-reader", appauthor=False) / "drafts" / f"{name}.json"


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = in_one_line(str(path.parent))
        raise NotesError(
            f"The draft cannot be kept in {where}: {in_one_line(reason(error, 'save the note now'))}."
        ) from error
