"""The notes file as the reader sees it: which passages are bookmarked, and `b` on one of them.

Every method reads or writes the file and may take its time; the app calls them from a thread. What goes wrong is a
NotesError, and then neither the file nor this has changed.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from geneva_corpus.model import Article, Comparison

if TYPE_CHECKING:
    from geneva_corpus.notes import Bookmark


class Notebook:
    """The bookmarks of one notes file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bookmarks: tuple[Bookmark, ...] = ()
        self.warnings: tuple[str, ...] = ()
        self._made_file = False
        """Whether the file was made for a bookmark of ours: then it goes with the last one."""
        self._one_at_a_time = RLock()

    def load(self, articles: Sequence[Article]) -> None:
        """Read the file, where there is one; what reads it is loaded only then."""
        with self._one_at_a_time:  # else what was read before a change could be taken for what stands there after it
            if self._is_missing():
                self.bookmarks, self.warnings = (), ()
                return
            from geneva_corpus import notes

            read = notes.load(self.path, articles)
            self.bookmarks, self.warnings = read.bookmarks, read.warnings

    def _is_missing(self) -> bool:
        try:
            self.path.lstat()
        except FileNotFoundError:
            return True
        except (OSError, ValueError):  # reading it will say what is wrong
            return False
        return False

    def at(self, passage: str) -> "Bookmark | None":
        """The bookmark of a passage."""
        for bookmark in self.bookmarks:
            if bookmark.place is not None and bookmark.place.passage == passage:
                return bookmark
        return None

    def passages(self) -> frozenset[str]:
        """All passages with a bookmark."""
        return frozenset(bookmark.place.passage for bookmark in self.bookmarks if bookmark.place is not None)

    def add(
        self,
        articles: Sequence[Article],
        comparison: Comparison | None,
        article: Article,
        passage: str,
        words: str = "",
    ) -> None:
        """Keep a passage, with what the others say of it once that is known."""
        from geneva_corpus import notes

        if comparison is not None:
            entry = notes.entry_for(comparison, passage, words)
        else:
            entry = notes.entry_alone(article, passage, words)
        with self._one_at_a_time:
            ours = self._made_file and bool(self.bookmarks)
            self._made_file = notes.add(self.path, entry, articles).made_file or ours
            self.load(articles)

    def take_back(self, articles: Sequence[Article], bookmark: "Bookmark") -> None:
        """Remove a bookmark from the file, and the file where it was made for bookmarks and holds nothing more."""
        from geneva_corpus import notes

        with self._one_at_a_time:
            notes.take_back(self.path, bookmark, file_too=self._made_file)
            self.load(articles)

    def edit(self, articles: Sequence[Article], bookmark: "Bookmark", words: str) -> None:
        """Put other words under a bookmark."""
        from geneva_corpus import notes

        with self._one_at_a_time:
            notes.edit(self.path, bookmark, words, articles)
            self.load(articles)
