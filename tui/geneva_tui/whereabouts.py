"""Where one was reading, kept for each set of articles and found again at the next opening.

The file holds numbers only, no word of an article, and is for its owner alone (0600). It is known by the digests of
the articles, so that the same texts are the same set whatever their names and order of folders.
"""

import contextlib
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from geneva_corpus.display import in_one_line
from geneva_corpus.durable import read_file, write_whole
from geneva_corpus.errors import GenevaError
from geneva_corpus.model import Article

#: Places are kept for so many sets of articles; the ones not used longest are forgotten.
MOST = 200


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The reader's state: who leads, the passage and row of each account, the panes and the layers."""

    leader: int
    current: tuple[int, ...]
    rows: tuple[int, ...]
    order: tuple[int, ...]
    paned: int
    filter: int
    wording: bool
    zoomed: bool
    linear: bool


def recall(kept: Path, articles: Sequence[Article]) -> Whereabouts | None:
    """Where one was in these articles; None where that is not known, or does not fit them."""
    try:
        data = json.loads(read_file(_file(kept, articles)))
    except (OSError, ValueError, RecursionError):
        return None  # a place that cannot be read is no loss: reading begins at the start
    return _checked(data, articles)


def is_kept(kept: Path, articles: Sequence[Article]) -> bool:
    """Whether a place in these articles is kept, fit or not."""
    return _file(kept, articles).exists()


def keep(kept: Path, articles: Sequence[Article], place: Whereabouts) -> None:
    """Keep it. Raises GenevaError with a sentence for people."""
    try:
        kept.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(_file(kept, articles), json.dumps(asdict(place)).encode(), 0o600)
        _forget(kept)
    except OSError as error:
        why = in_one_line(f"{kept}: {error.strerror or error}")
        raise GenevaError(f"where you were reading cannot be kept in {why}") from error


def _file(kept: Path, articles: Sequence[Article]) -> Path:
    digests = "\n".join(article.sha256 for article in articles)
    return kept / f"{hashlib.sha256(digests.encode()).hexdigest()[:32]}.json"


def _forget(kept: Path) -> None:
    """Remove the places that were not used longest."""
    files = []
    for file in kept.glob("*.json"):
        with contextlib.suppress(OSError):  # another reader removed it in the meantime
            files.append((file.stat().st_mtime_ns, file))
    for _, file in sorted(files, reverse=True)[MOST:]:
        file.unlink(missing_ok=True)


def _checked(data: object, articles: Sequence[Article]) -> Whereabouts | None:
    """The place, where every number of it means something in these articles."""
    if not isinstance(data, dict) or set(data) != {field.name for field in fields(Whereabouts)}:
        return None
    number = len(articles)
    lists = {name: data[name] for name in ("current", "rows", "order")}
    if not all(isinstance(one, list) and all(type(each) is int for each in one) for one in lists.values()):
        return None
    if not all(type(data[name]) is int and data[name] >= 0 for name in ("leader", "paned", "filter")):
        return None
    current, rows, order = (tuple(lists[name]) for name in ("current", "rows", "order"))
    if len(current) != number or len(rows) != number or sorted(order) != list(range(number)):
        return None
    if not 1 <= data["paned"] <= number:
        return None
    fits = all(0 <= place < max(1, len(article.passages)) for place, article in zip(current, articles, strict=True))
    if not fits or data["leader"] >= number:
        return None
    if not all(abs(row) < 10_000 for row in rows):
        return None
    flags = (bool(data[name]) for name in ("wording", "zoomed", "linear"))
    return Whereabouts(data["leader"], current, rows, order, data["paned"], data["filter"], *flags)
