"""The reader as a Textual app: holds the notes, opens the screens, and does what the keys ask for.

`run` takes what the command line gives and gives an exit status. Errors that end the reader are raised as
`GenevaError` after the terminal is its own again.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported, SystemCommand
from textual.screen import Screen

from geneva_corpus.display import in_one_line, visible
from geneva_corpus.errors import GenevaError, NotesError
from geneva_corpus.model import Article
from geneva_tui import copying, folders, settings
from geneva_tui.background import Background
from geneva_tui.keys import KEYS
from geneva_tui.options import NOTES

if TYPE_CHECKING:
    from geneva_corpus.notes import Bookmark
    from geneva_tui.note import NotePrompt


def run(sources: Sequence[str], *, notes: Path | None, encoding: str | None = None, fresh: bool = False) -> int:
    """Open the reader on these sources and stay until it is left; the exit status. Raises GenevaError.

    Bookmarks go to `notes`, else to the file that the settings name, else to the usual one.
    """
    wanted = settings.load(settings.place())
    app = GenevaApp(
        sources,
        notes=notes or wanted.notes or Path(NOTES),
        encoding=encoding,
        fresh=fresh,
        wanted=wanted,
        kept=folders.state() / "reading",
        chosen=folders.state(),
        comparisons=folders.cache() / "comparisons" if wanted.keep_comparisons else None,
    )
    status = app.stay()
    for words in app.last_words:
        with suppress(OSError):  # nobody can be told
            sys.stderr.write(in_one_line(f"geneva-reader: {words}") + "\n")
    return status


class GenevaApp(Background):
    """Several accounts of one event, linked."""

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The command palette: everything of the key table, the reports, the notes, the theme."""
        del screen  # the same everywhere
        for key in KEYS:
            if key.id not in ("number", "back"):
                yield SystemCommand(
                    key.words[:1].upper() + key.words[1:], key.shown, partial(self._run_key, key.action)
                )
        for form, name in (
            ("text", "text"),
            ("markdown", "Markdown"),
            ("html", "HTML"),
            ("csv", "CSV"),
            ("json", "JSON"),
        ):
            yield SystemCommand(
                f"Save as {name}", f"the whole comparison as a file ({name})", partial(self._run_key, f"save('{form}')")
            )
        yield SystemCommand("Open the notes", "in $EDITOR", partial(self.edit_notes, None))
        yield SystemCommand("Theme", "choose another; it stays for the next time", self.action_change_theme)

    def action_command_palette(self) -> None:
        """Open the command palette."""
        from geneva_tui.commands import Commands

        if not isinstance(self.screen, Commands):
            self.push_screen(Commands(id="--command-palette"))

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing selected: say how one leaves, where the reader says all it has to say."""
        key = self.wanted.keys.get("quit", "q").partition(",")[0]
        there = self.screen is self.reader
        self._say(f"{key} quits" if there else f"esc goes back to the text; {key} quits there")

    async def _run_key(self, action: str) -> None:
        """Do what a key of the reader does, from whatever screen."""
        while self.screen is not self.reader:
            await self.pop_screen()
        await self.run_action(action, self.reader)

    def save(self, form: str, path: Path) -> None:
        """Write a report in a thread, and say so."""
        comparison = self.reader.comparison
        if comparison is None:
            return

        def work() -> None:
            from geneva_corpus.output import write_atomically
            from geneva_corpus.reports import render

            try:
                write_atomically(path, render(comparison, form))
            except GenevaError as error:
                self.tell_kept(self._say, f"! {error}")
            else:
                self.tell_kept(self._say, f"saved {path}")

        self.reader.say("saving …")
        self.keeping.begin(work)

    # What the screens ask for

    def open_screen(self, name: str) -> None:
        """Open one of the screens in `geneva_tui.screens`, loaded when it is first wanted."""
        module = import_module(f"geneva_tui.screens.{name}")
        self.push_screen(module.screen(self))

    def bookmark(self, article: int, passage: int, words: str = "") -> None:
        """Bookmark a passage, or take the bookmark back; what holds the user's own words is asked about first."""
        reader = self.reader
        if not reader.articles[article].passages:
            return
        account = reader.articles[article]
        identity = account.passages[passage].id
        kept = self.notebook.at(identity)
        asked, self._asked = self._asked, ""
        if kept is None or words:
            self._keep(
                f"bookmarked in {in_one_line(self.notebook.path.name)}",
                lambda: self.notebook.add(reader.articles, reader.comparison, account, identity, words),
            )
        elif kept.own.strip() and asked != kept.id:
            self._asked = kept.id
            reader.say("this bookmark holds words of yours; b again takes it back with them")
        else:
            self._keep("bookmark taken back", lambda: self.notebook.take_back(reader.articles, kept))

    def note(self, article: int, passage: int, after: Callable[[], None] | None = None) -> None:
        """Have the words of a passage's bookmark typed."""
        from geneva_corpus.notes import identity
        from geneva_tui.note import NotePrompt

        account = self.reader.articles[article]
        told = account.passages[passage]
        where = f"{self.reader.names[article]}, passage {passage + 1}"
        kept = self.notebook.at(told.id)
        words = kept.words if kept is not None else ""
        if not self._editable(words):
            return
        known = kept.id if kept is not None else identity(account, told)
        note = NotePrompt(self.notebook.path, known, where, told.text, words, kept)
        note.passage = (article, passage)
        self.reader.show_note(note, after)

    def note_of(self, bookmark: "Bookmark", after: Callable[[], None]) -> None:
        """Have the words of a bookmark typed whose passage is not to be seen."""
        from geneva_tui.note import NotePrompt

        if self._editable(bookmark.words):
            where = in_one_line(bookmark.origin.replace("\\", ""))
            words = bookmark.words
            self.reader.show_note(
                NotePrompt(self.notebook.path, bookmark.id, where, bookmark.quotation, words, bookmark), after
            )

    def _editable(self, words: str) -> bool:
        """Whether these words come back as they are from where they are typed."""
        if words == visible(words):
            return True
        self.reader.say("! these words hold signs that cannot be shown; change them in the notes file")
        return False

    def keep_note(self, note: "NotePrompt") -> None:
        """Keep what was typed; its draft goes when that is done."""
        reader, words, kept = self.reader, note.words.strip(), note.bookmark

        def work() -> None:
            note.write()
            if kept is not None:
                self.notebook.edit(reader.articles, kept, words)
            elif note.passage is not None:
                article, passage = note.passage
                account = reader.articles[article]
                identity = account.passages[passage].id
                self.notebook.add(reader.articles, reader.comparison, account, identity, words)
            note.forget()

        self._keep(f"kept in {in_one_line(self.notebook.path.name)}", work)

    def take_back(self, bookmark: "Bookmark") -> None:
        """Take a bookmark back, whatever it holds: who calls this has asked."""
        self._keep("bookmark taken back", lambda: self.notebook.take_back(self.reader.articles, bookmark))

    def _keep(self, said: str, work: Callable[[], None]) -> None:
        """Change the notes file in a thread, then say so; what fails is told, and nothing is lost."""

        def change() -> None:
            try:
                work()
            except NotesError as error:
                self.tell_kept(self._told_notes, f"! not kept: {error}")
            else:
                self.tell_kept(self._told_notes, said)

        self.keeping.begin(change)

    def _told_notes(self, said: str) -> None:
        self.reader.show_bookmarks(self.notebook.passages())
        if said:
            self.reader.say(in_one_line(said))
        self.notify_screen(in_one_line(said))

    def edit(self, article: Article, start: int) -> None:
        """Open an article in the user's editor while the reader waits."""
        from geneva_tui.editor import command

        self._run_editor(lambda: command(article, start, os.environ))

    def edit_notes(self, line: int | None) -> None:
        """Open the notes file in the user's editor, at a line, and read it again afterwards."""
        from geneva_tui.editor import opening

        path = self.notebook.path
        if not path.exists():
            self._say("there are no notes yet: b bookmarks the current passage")
            return
        self._run_editor(lambda: opening(path, line, os.environ))
        self.reload_notes()

    def reload_notes(self) -> None:
        """Read the notes file again: it may have been changed by others."""
        self.keeping.begin(partial(self._load_notes, self.reader.articles))

    def _run_editor(self, made: Callable[[], list[str]]) -> None:
        import subprocess

        said = ""
        try:
            words = made()
            with self.suspend():
                try:  # inside: Textual takes the terminal again only where nothing is raised
                    status = subprocess.run(words, check=False).returncode
                    said = f"! the editor ended with status {status}" if status else ""
                except OSError as error:
                    said = f"! the editor cannot be opened: {error}; EDITOR names it"
        except GenevaError as error:
            said = f"! {error}"
        except SuspendNotSupported as error:
            said = f"! the editor cannot be opened: {error}"
        self._say(said)

    def _say(self, words: str) -> None:
        """Say something in the status line, whatever screen is open."""
        self.reader.say(in_one_line(words))
        self.notify_screen(in_one_line(words))

    def browse(self, article: Article) -> None:
        """Open an article's address; of the web only."""
        address = article.url or (article.path if "://" in article.path else "")
        if not address.lower().startswith(("http://", "https://")):
            self.reader.say("this article names no address")
            return
        self.open_url(address)
        self.reader.say(in_one_line(f"opened {address}"))

    def copy_to_clipboard(self, text: str) -> None:
        """As Textual's, but only what is safe to show, and only what a terminal takes."""
        text = visible(text)
        if copying.fits(text):
            super().copy_to_clipboard(text)
        else:
            self.reader.say("! too long for the terminal's clipboard")

    def notify_screen(self, said: str) -> None:
        """Say something on the screen over the text, which may show what has changed."""
        from geneva_tui.screens.frame import Frame

        if isinstance(self.screen, Frame):
            self.screen.renew()
            if said:
                self.screen.say(said)
