"""The articles: which of them have panes, and in what order; the others stand in the others column."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from typing_extensions import override

from geneva_corpus.display import in_one_line
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, wide
from geneva_tui.heading import day
from geneva_tui.keys import ARTICLE_KEYS, bindings
from geneva_tui.screens.filtered import Filtered
from geneva_tui.theme import Ground
from geneva_tui.wrapping import fit

if TYPE_CHECKING:
    from geneva_tui.app import GenevaApp

#: The widest name of an outlet; from this width on day and title stand beside it.
_NAME = 28
_BESIDE = 64
#: The day takes so many cells; from this width on it is counted how many passages there are.
_DATE = 13
_COUNTED = 96


def screen(app: "GenevaApp") -> "Articles":
    """The articles that are read."""
    return Articles(app)


class Articles(Filtered):
    """A row an article, those with panes first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ARTICLE_KEYS)]

    def __init__(self, app: "GenevaApp") -> None:
        super().__init__()
        self._reader = app.reader
        self._rows: list[int] = []
        self.refilter()
        leader = app.reader.reading.leader
        self.chosen = self._rows.index(leader) if leader in self._rows else 0

    def renew(self) -> None:
        """Other articles, or bookmarks."""
        self.refilter()
        super().renew()

    def refilter(self) -> None:
        """The articles with the words typed, in the order of the panes."""
        from geneva_corpus.search import contains

        query, reader = self.typed.text, self._reader
        self._rows = [
            number
            for number in reader.order
            if not query.strip()
            or contains(f"{reader.names[number]}\n{reader.articles[number].title}\n{self._path(number)}", query)
        ]

    def _path(self, number: int) -> str:
        return in_one_line(self._reader.articles[number].path.rstrip("/").rpartition("/")[2])

    # What it says

    def heading(self) -> str:
        """Its name."""
        return "Articles"

    def count(self) -> str:
        """How many have panes, and how many of these fit at a time."""
        reader = self._reader
        total, fit_in = len(reader.order), len(reader.geometry.panes)
        told = f"{total} article{'s' if total != 1 else ''}"
        if reader.paned < total:
            told = f"{reader.paned} of {told} in panes"
        return told if fit_in >= reader.paned else f"{told}   {fit_in} at a time fit this screen"

    def hints(self) -> Sequence[tuple[str, str]]:
        """Its keys."""
        return (
            ("enter", "read"),
            ("space", "in a pane, or not"),
            ("J K", "move"),
            ("c", "this one only"),
            ("A", "all"),
            ("/", "words"),
            ("esc", "back"),
        )

    def nothing(self) -> str:
        """Why there is nothing."""
        return "No article with these words." if self._reader.order else "Nothing is read yet."

    def entries(self) -> int:
        """The articles."""
        return len(self._rows)

    @override
    def draw(self, entry: int, width: int, ground: Ground) -> list[list[Piece]]:
        """Whether it has a pane, its number, outlet, day, title and how much of it there is."""
        number, look, reader = self._rows[entry], self.look, self._reader
        article = reader.articles[number]
        paned = reader.order.index(number) < reader.paned if reader.paned < len(reader.order) else True
        fill, quiet = look.style("text", ground), look.style("context", ground)
        digits = len(str(len(reader.order)))
        room = min(_NAME, max(8, width - digits - 6))
        name = fit(reader.names[number], room)
        leads = number == reader.reading.leader
        style = look.style("accent", ground, bold=True) if leads else look.style("text", ground, bold=paned)
        pieces: list[Piece] = [
            ("▌ " if paned else "  ", look.style("accent", ground)),
            (f"{number + 1}".rjust(digits) + "  ", quiet),
            (name, style),
        ]
        told = f"{len(article.passages)} passages" if article.passages else "nothing to read here"
        gap = (" " * (room - width_of(name) + 2), fill)
        if wide(pieces) + _DATE + width_of(gap[0]) <= width:
            pieces += [gap, (day(article.date).ljust(_DATE), quiet)]
        if width >= _BESIDE:
            pieces += [
                (told.ljust(16) if width >= _COUNTED or not article.passages else "", quiet),
                ("● " if reader.bookmarks.get(number) else "  ", look.style("book", ground)),
                (in_one_line(article.title) or self._path(number), fill if paned else quiet),
            ]
        return [pieces]

    # Keys

    def open(self, entry: int) -> None:
        """Let it lead."""
        number = self._rows[entry]
        self.dismiss()
        self._reader.lead(number)

    def _now(self) -> int | None:
        return self._rows[self.chosen] if self._rows else None

    def _arrange(self, order: Sequence[int], paned: int, chosen: int) -> None:
        self._reader.arrange_articles(order, paned)
        self.refilter()
        self.chosen = self._rows.index(chosen) if chosen in self._rows else self.chosen
        self.message = ""
        self.show()

    def action_put(self) -> None:
        """Into the panes, as the last of them, or out of them."""
        number, reader = self._now(), self._reader
        if number is None:
            return
        inside, rest = list(reader.order[: reader.paned]), list(reader.order[reader.paned :])
        if number in inside:
            if len(inside) == 1:
                self.say("one article stays in a pane")
                return
            inside.remove(number)
            rest.append(number)
        else:
            rest.remove(number)
            inside.append(number)
        chosen = self.chosen
        self._arrange([*inside, *sorted(rest)], len(inside), number)
        self.chosen = min(chosen, len(self._rows) - 1)  # the next one, to go on with
        self.show()

    def action_shift(self, by: int) -> None:
        """One place on among those with panes."""
        number, reader = self._now(), self._reader
        if number is None:
            return
        inside, rest = list(reader.order[: reader.paned]), list(reader.order[reader.paned :])
        if number not in inside:
            self.say("only articles in panes have an order; space gives it one")
            return
        at = inside.index(number)
        to = max(0, min(at + by, len(inside) - 1))
        inside.insert(to, inside.pop(at))
        self._arrange([*inside, *rest], len(inside), number)

    def action_only(self) -> None:
        """This one alone in a pane."""
        number, reader = self._now(), self._reader
        if number is not None:
            self._arrange([number, *sorted(one for one in reader.order if one != number)], 1, number)

    def action_all(self) -> None:
        """All in panes, in the order they came."""
        number = self._now()
        if self._reader.order:
            order = range(len(self._reader.order))
            self._arrange(order, len(order), number if number is not None else 0)
