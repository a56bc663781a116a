"""The words of a bookmark as they are typed: several lines in the strip's place, kept as a draft all the while.

`NotePrompt` draws what stands around the words and keeps the draft; `NoteArea` is where they are typed. A draft is a
file for its owner only; it is there again when the same passage is to be noted after a crash.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from geneva_corpus import notes
from geneva_corpus.display import in_one_line, visible
from geneva_corpus.errors import NotesError
from geneva_tui.drawing import line
from geneva_tui.keys import NOTE_KEYS, bindings
from geneva_tui.theme import Look

if TYPE_CHECKING:
    from geneva_corpus.notes import Bookmark

#: The draft is written so long after the last key.
_PAUSE = 0.3


class NoteArea(TextArea):
    """Where the words are typed. What is pasted is made safe to show first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NOTE_KEYS)]
    DEFAULT_CSS = """
    NoteArea, NoteArea:focus {
        border: none;
        padding: 0;
        background: $panel;
        color: $text;
        scrollbar-size: 1 1;
        scrollbar-size-horizontal: 0;
        & .text-area--cursor-line { background: $panel; }
    }
    """

    class Kept(Message):
        """The words are to be kept."""

    class Left(Message):
        """The words are to be left as a draft."""

    def __init__(self, words: str, changed: Callable[[str], None], write: Callable[[], None]) -> None:
        super().__init__(words, soft_wrap=True, show_line_numbers=False, compact=True)
        self._changed, self._write = changed, write
        self._early = ""
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """What was typed before goes first."""
        self.insert(self._early)

    def early(self, text: str) -> None:
        """Words typed before this was focused."""
        if self.is_mounted:
            self.insert(text)
        else:
            self._early += text

    async def on_key(self, event: events.Key) -> None:
        """Keys that move or delete act in their turn; Textual has the screen do it, after letters typed behind them."""
        bound = self.screen.active_bindings.get(event.key)
        if bound is not None and bound.node is self and not event.is_printable:
            event.stop()
            event.prevent_default()
            await self.app.run_action(bound.binding.action, self)

    def on_text_area_changed(self) -> None:
        """Keep the draft, once one pauses."""
        self._changed(self.text)

    def on_unmount(self) -> None:
        """The reader may be left while one types: nothing is lost."""
        self._write()

    def on_paste(self, event: events.Paste) -> None:
        """Make it safe first; Textual then has it pasted."""
        event.stop()
        event.text = safe(event.text)

    def action_keep(self) -> None:
        """Keep the words, as they are by now."""
        self._end(self.Kept())

    def action_leave(self) -> None:
        """Leave them as a draft."""
        self._end(self.Left())

    def _end(self, message: Message) -> None:
        """Tell the screen at once: a key that was struck right behind this one is the screen's, and no letter."""
        self.read_only = True
        self.screen.post_message(message)


class NotePrompt:
    """A bookmark's words while they are typed. `bookmark` is the one they are of; None where there is none yet."""

    hints: Final = (("ctrl+s", "keep"), ("enter", "new line"), ("esc", "leave, draft kept"))
    cursor = Offset(0, 0)

    def __init__(
        self, path: Path, identity: str, where: str, quotation: str, words: str, bookmark: "Bookmark | None"
    ) -> None:
        self.path, self.identity, self.bookmark = path, identity, bookmark
        self._where, self._quotation = in_one_line(where), " ".join(visible(quotation).split())
        self._first = words
        self._lock = Lock()
        self._open = True
        self._words = self._written = words
        self.passage: tuple[int, int] | None = None
        """The passage that is bookmarked, where it is to be seen."""
        self.said = ""
        """What went wrong with the draft, or that there was one."""
        try:
            draft = notes.kept_draft(path, identity)
        except NotesError as error:
            draft, self.said = "", f"! {error}"
        if draft and draft != words:
            # The words may have been changed elsewhere since: none of either is lost.
            draft = safe(draft)
            self._words = self._written = draft if draft.startswith(words) else f"{words}\n\n{draft}"
            self.said = "your draft of last time is here again"
        self.area = NoteArea(self._words, self.change, self.write)
        self._timed = False

    @property
    def words(self) -> str:
        """The words as they stand now."""
        return self.area.text

    @property
    def changed(self) -> bool:
        """Whether the words are others than those of the bookmark."""
        return self.words != self._first

    def early(self, key: str, character: str | None) -> None:
        """A key that came before the words could be typed."""
        if key == "enter" or (character is not None and character.isprintable()):
            self.area.early("\n" if key == "enter" else character or "")

    def early_paste(self, text: str) -> None:
        """A paste that came before the words could be typed."""
        self.area.early(safe(text))

    def change(self, words: str) -> None:
        """Other words: have the draft written after a pause."""
        self._words = words
        if not self._timed and self.area.is_attached:
            self._timed = True
            self.area.set_timer(_PAUSE, self._paused)

    def _paused(self) -> None:
        self._timed = False
        self.area.run_worker(self.write, thread=True, group="draft")

    def write(self) -> None:
        """Write the draft, as it is by now. Whoever calls it may wait for the disk."""
        with self._lock:
            if self._open and self._words != self._written:
                try:
                    notes.keep_draft(self.path, self.identity, self._words)
                    self._written = self._words
                except NotesError as error:
                    self.said = f"! {error}"

    def write_last(self) -> None:
        """Write the draft up to the last letter: the reader is being left."""
        self._words = self.words
        self.write()

    def forget(self) -> None:
        """The words are in the notes: the draft goes."""
        with self._lock:
            self._open = False
            notes.forget_draft(self.path, self.identity)

    def place(self, width: int, height: int) -> Region:
        """Where in the strip the words are typed."""
        above, below = self._around(height)
        left = 8 if width >= 40 and height > 1 else 2
        return Region(left, above, max(1, width - left - 2), max(1, height - above - below))

    def _around(self, height: int) -> tuple[int, int]:
        """Lines above and below the words."""
        if height <= 2:
            return 0, 0
        return (2, 1) if height >= 6 else (2, 0) if height >= 5 else (1, 0)

    def rows(self, width: int, height: int, look: Look) -> list[Strip]:
        """The passage above, the file below."""
        ground = look.style("text", "panel")
        quiet = look.style("context", "panel")
        above, below = self._around(height)
        what = "The words of a bookmark" if self.bookmark is not None else "Bookmark with a note"
        told = [
            line(
                [
                    ("  ", ground),
                    (what, look.style("accent", "panel", bold=True)),
                    (f"  {self._where}", look.style("text", "panel", bold=True)),
                ],
                width,
                ground,
            ),
            line([("  ", ground), (f"“{self._quotation}”", quiet)], width, ground),
        ][:above]
        middle = line([("  note" if width >= 40 and height > 1 else "", look.style("book", "panel"))], width, ground)
        goes = f"goes to {in_one_line(self.path.name)}, with the passage, its source, and what the other accounts say"
        last = [line([("  ", ground), (in_one_line(self.said) or goes, quiet)], width, ground)][:below]
        blank = [line([], width, ground)] * max(0, height - above - below - 1)
        return [*told, middle, *blank, *last][:height]


def safe(text: str) -> str:
    """Text as it may be typed and shown: one line end for all kinds, nothing that steers a terminal."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))
