"""A list that `/` cuts down to the rows with the words typed; Enter keeps the filter, Esc takes it away."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from typing_extensions import override

from geneva_tui.drawing import Piece
from geneva_tui.keys import FILTER_KEYS, bindings
from geneva_tui.screens.frame import Frame
from geneva_tui.typed import Typed


class Filtered(Frame):
    """Subclasses say in `refilter` which entries there are now."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FILTER_KEYS)]

    def __init__(self) -> None:
        super().__init__()
        self.typed = Typed()
        self.typing = False

    @override
    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words are typed, keys are letters."""
        return not self.typing or action == "repaint"

    def refilter(self) -> None:
        """Other words: work out which entries there are."""

    def beside(self) -> list[Piece]:
        """The words, with a cursor while they are typed."""
        if not self.typing and not self.typed.text:
            return []
        look = self.look
        room = max(4, self.area.width // 3)
        pieces: list[Piece] = [("   ", look.style("text")), ("/ ", look.style("accent", bold=True))]
        typed, _ = self.typed.pieces(room, look, "bg")
        if not self.typing:
            typed = [(text, look.style("text", bold=True)) for text, _ in typed]
        return pieces + typed

    def action_filter(self) -> None:
        """Begin to type."""
        self.typing = True
        self.message = ""
        self.show()

    def action_leave(self) -> None:
        """Take the filter away, then leave."""
        if self.typed.text:
            self._clear()
        else:
            super().action_leave()

    def on_key(self, event: events.Key) -> None:
        """While words are typed, keys are letters."""
        if not self.typing:
            return
        event.stop()
        event.prevent_default()
        if event.key in ("enter", "tab"):
            self.typing = False
            self.show()
        elif event.key == "escape":
            self._clear()
        elif event.key in ("down", "up"):
            self.action_choose(1 if event.key == "down" else -1)
        elif event.key in ("pagedown", "pageup"):
            self.action_page(1 if event.key == "pagedown" else -1)
        elif self.typed.key(event.key, event.character):
            self._filtered()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted words are typed ones."""
        if self.typing:
            event.stop()
            self.typed.insert(event.text)
            self._filtered()

    def _filtered(self) -> None:
        self.chosen = self.top = 0
        self.refilter()
        self.show()

    def _clear(self) -> None:
        self.typing = False
        self.typed = Typed()
        self._filtered()
