"""All facts that differ: the strip's rows for every event, conflicts first; by verdict, kind, account, words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from typing_extensions import override

from geneva_corpus.columns import facts_by_id
from geneva_corpus.display import visible
from geneva_corpus.model import Divergence, FactKind, Verdict
from geneva_tui import copying, linear
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, wide
from geneva_tui.keys import FACTS_KEYS, bindings
from geneva_tui.marks import RANK
from geneva_tui.screens.filtered import Filtered
from geneva_tui.strip import NARROW, VALUES, VALUES_NARROW, camps_of
from geneva_tui.theme import Ground, Look
from geneva_tui.told import Entry, Told
from geneva_tui.typed import Typed
from geneva_tui.wrapping import wrap

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: What `f` goes round: a name and the verdicts listed; at first all that differs.
_LISTED: tuple[tuple[str, frozenset[Verdict]], ...] = (
    ("", frozenset(("conflict", "precision", "only", "spelling", "wording"))),
    ("conflicts", frozenset(("conflict",))),
    ("told more exactly", frozenset(("precision",))),
    ("not told by some", frozenset(("only",))),
    ("worded or spelled otherwise", frozenset(("wording", "spelling"))),
    ("agreements", frozenset(("agreement",))),
    ("agreements too", frozenset(RANK)),
)


def screen(app: "GenevaApp") -> "Facts":
    """The facts of what is read."""
    return Facts(app)


class Facts(Filtered):
    """The list."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FACTS_KEYS)]

    def __init__(self, app: "GenevaApp") -> None:
        super().__init__()
        self.kept = app.remembered
        """Which verdicts, kind, account and words are listed: as they were the last time."""
        self.typed = Typed(app.remembered.words)
        self._reader = app.reader
        self._told: Told | None = None
        self._all: list[Divergence] = []
        self._rows: list[Divergence] = []
        self._kinds: list[FactKind] = []
        self._words: dict[str, str] = {}
        self._take()

    def _take(self) -> None:
        reader = self._reader
        self._told = reader.told
        if reader.comparison is None:
            return
        self._all = sorted(reader.comparison.divergences, key=lambda one: RANK[one.verdict])
        self._kinds = sorted({divergence.kind for divergence in self._all})
        self._facts = facts_by_id(reader.comparison.facts)
        self._places = {
            passage.id: (number, place)
            for number, article in enumerate(reader.articles)
            for place, passage in enumerate(article.passages)
        }
        self.refilter()
        here = (reader.reading.leader, reader.reading.passage)
        if not reader.reading.on_title:
            rows = enumerate(self._rows)
            self.chosen = next((number for number, one in rows if here in self._where(one)), 0)

    def renew(self) -> None:
        """The comparison is there."""
        if self._told is not self._reader.told:
            self._take()
        super().renew()

    # Which

    def refilter(self) -> None:
        """The divergences that are listed now."""
        shown = _LISTED[self.kept.listed][1]
        self.kept.words = self.typed.text
        self._rows = [
            divergence
            for divergence in self._all
            if divergence.verdict in shown
            and (self.kept.kind is None or divergence.kind == self.kept.kind)
            and (self.kept.account is None or self._concerns(divergence, self.kept.account))
            and (not self.typed.text.strip() or self._holds(divergence))
        ]

    def _concerns(self, divergence: Divergence, account: int) -> bool:
        identity = self._reader.articles[account].id
        return identity in divergence.left_out_by or any(reading.article == identity for reading in divergence.readings)

    def _holds(self, divergence: Divergence) -> bool:
        """Whether the row, or what the accounts say word by word, holds what is typed."""
        from geneva_corpus.search import contains

        words = self._words.get(divergence.id)
        if words is None:
            told = [self._facts.get(reading.fact or "") for reading in divergence.readings]
            said = [fact.text for fact in told if fact is not None]
            words = "\n".join([self._sentence(self._entry(divergence)), *said])
            self._words[divergence.id] = words
        return contains(words, self.typed.text)

    def _entry(self, divergence: Divergence) -> Entry:
        assert self._told is not None
        return self._told.entry(divergence)

    def _sentence(self, entry: Entry) -> str:
        return linear.sentence(entry, self._reader.names)

    def _where(self, divergence: Divergence) -> list[tuple[int, int]]:
        return [self._places[reading.passage] for reading in divergence.readings if reading.passage in self._places]

    # What it says

    def heading(self) -> str:
        """Its name."""
        return "Facts"

    def count(self) -> str:
        """How many, and what is left away."""
        if self._told is None:
            return ""
        hidden = self._told.counts["agreement"]
        name, verdicts = _LISTED[self.kept.listed]
        many = len(self._all) - (hidden if "agreement" not in verdicts else 0)
        what = "fact" if "agreement" in verdicts else "divergence"
        parts = [f"{many} {what}{'s' if many != 1 else ''}"]
        if self.kept.chosen:
            parts = [f"{len(self._rows)} of {parts[0]}"]
        if "agreement" not in verdicts and hidden and not name:
            parts.append(f"{hidden} agreement{'s' if hidden != 1 else ''} hidden")
        return "   ".join(parts)

    @override
    def beside(self) -> list[Piece]:
        """What is listed only, and the words typed."""
        kept = self.kept
        account = self._reader.names[kept.account] if kept.account is not None else ""
        chosen = " · ".join(filter(None, (_LISTED[kept.listed][0], kept.kind, account)))
        return [(f"   {chosen}" if chosen else "", self.look.style("text", bold=True)), *super().beside()]

    def action_leave(self) -> None:
        """List all again, then leave."""
        if self.kept.chosen:
            self.kept.list_all()
            self._clear()
        else:
            self.dismiss()

    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys."""
        return (
            ("enter", "read"),
            ("f", "verdicts"),
            ("c", "kind"),
            ("h l", "account"),
            ("/", "words"),
            ("y", "copy"),
            ("esc", "all again" if self.kept.chosen else "back"),
        )

    def nothing(self) -> str:
        """Why there is nothing."""
        if self._told is None:
            return "Not compared yet."
        if self._all:
            return "None of these; esc lists all again."
        return "No facts to hold against each other."

    def entries(self) -> int:
        """The rows."""
        return len(self._rows)

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """The camps, and the reason beside or below."""
        return rows_of(self._entry(self._rows[entry]), self._reader.names, width, self.look, ground)

    def gap(self, entry: int) -> bool:
        """A blank row after what takes several."""
        return self.area.height > 16 and len(self.draw(entry, self.area.width - 4, "bg")) > 1

    # Keys

    def open(self, entry: int) -> None:
        """Read it where the chosen account tells it, else the leading one, else its first teller."""
        found = self._where(self._rows[entry])
        if not found:
            return
        wanted = self.kept.account if self.kept.account is not None else self._reader.reading.leader
        place = next((where for where in found if where[0] == wanted), found[0])
        self.dismiss()
        self._reader.jump(*place)

    def action_verdicts(self, by: int) -> None:
        """Other verdicts."""
        self.kept.listed = (self.kept.listed + by) % len(_LISTED)
        self._filtered()

    def action_kind(self, by: int) -> None:
        """Another kind of fact, or all again."""
        kinds: list[FactKind | None] = [None, *self._kinds]
        self.kept.kind = kinds[(kinds.index(self.kept.kind) + by) % len(kinds)]
        self._filtered()

    def action_account(self, by: int) -> None:
        """What concerns another account, or all again."""
        accounts: list[int | None] = [None, *self._reader.order]
        self.kept.account = accounts[(accounts.index(self.kept.account) + by) % len(accounts)]
        self._filtered()

    def action_copy(self) -> None:
        """The chosen row as a sentence, on the clipboard."""
        if self._rows:
            sentence = self._sentence(self._entry(self._rows[self.chosen]))
            self.say(copying.send(self.app, sentence, "sentence"))


def rows_of(entry: Entry, names: Sequence[str], width: int, look: Look, ground: Ground) -> list[list[Piece]]:
    """An entry on as many lines as it takes: nothing of it is cut away but a value that is wider than the screen."""
    column = (VALUES if width >= NARROW else VALUES_NARROW) - 2
    quiet, fill = look.style("context", ground), look.style("text", ground)
    pieces = camps_of(entry, names, width, look, whole=True, ground=ground)
    reason, said = visible(entry.reason), entry.quoted(names)
    if reason and wide(pieces) + 4 + width_of(reason) <= width and entry.verdict in ("wording", "spelling"):
        return [[*pieces, ("    ", fill), (reason, quiet)]]
    indent: Piece = (" " * column, fill)
    lines: list[list[Piece]] = [pieces[:2]]
    for camp in _parted(pieces[2:]):
        if wide(lines[-1]) + wide(camp) > width and wide(lines[-1]) > column:
            lines.append([indent])
            camp[0] = (camp[0][0].lstrip(), camp[0][1])
        for text, style in camp:
            room = width - wide(lines[-1])
            if width_of(text) <= room:
                lines[-1].append((text, style))
                continue
            if lines[-1] == [indent]:
                lines.pop()  # the words begin on a line of their own by themselves
            for start, end in wrap(text, width - column):
                lines += [[indent, (text[start:end], style)]]
    if said:
        lines += [[indent, (said[start:end], fill)] for start, end in wrap(said, max(8, width - column))]
    if reason:
        lines += [[indent, (reason[start:end], quiet)] for start, end in wrap(reason, max(8, width - column))]
    return lines


def _parted(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces camp by camp; a camp begins with the sign or the blanks that part it from the one before."""
    camps: list[list[Piece]] = []
    for piece in pieces:
        if not camps or (piece[0].startswith("  ") and piece[0].strip()):
            camps.append([])
        camps[-1].append(piece)
    return camps
