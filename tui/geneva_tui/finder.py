"""The search as one types it: it takes the strip's place, lists the hits, and says which one is shown.

Holds the words, what they were found at and which hit is chosen. The reader hands it keys and goes to the hit.
"""

from collections.abc import Sequence
from typing import Final

from textual.geometry import Offset, Region
from textual.strip import Strip

from geneva_corpus.display import in_one_line
from geneva_corpus.model import Article
from geneva_corpus.search import Found, Hit, Search
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, line, wide
from geneva_tui.theme import Ground, Look
from geneva_tui.typed import Typed
from geneva_tui.wrapping import fit

#: An outlet may have so many cells before the words, in a wide terminal a sixth of it; the number of a passage so many.
_OUTLET: Final = 16
_NUMBER: Final = 6
#: At most so many accounts are named in which there is no hit.
_NAMED: Final = 9
#: A word that is cut by so much or less is left away.
_LONGEST_CUT: Final = 15


class Finder:
    """A search over some articles, repeated as it is typed."""

    hints: Final = (("↓ ↑", "next, previous"), ("enter", "go"), ("esc", "leave"))

    def __init__(self, articles: Sequence[Article], names: Sequence[str], search: Search | None = None) -> None:
        self.articles, self.names = articles, names
        self.search = search or Search(articles)
        self.typed = Typed()
        self.found: Found = self.search.find("")
        self.at = 0
        self.cursor = Offset(4, 0)
        self.origin = (0, 0)
        """The article and the offset from which one searches."""

    @property
    def area(self) -> None:
        """The words are drawn here."""

    def early(self, key: str, character: str | None) -> None:
        """It is there at once."""
        self.key(key, character)

    def place(self, width: int, height: int) -> Region:
        """All of it."""
        return Region(0, 0, width, height)

    @property
    def hit(self) -> Hit | None:
        """The chosen hit."""
        return self.found[self.at] if self.found.total else None

    @property
    def counted(self) -> str:
        """How many hits in how many articles."""
        if not self.typed.text.strip():
            return f"{len(self.articles)} articles" if len(self.articles) != 1 else "one article"
        if not self.found.total:
            return "not found"
        return f"{self.found.total} in {self.found.tellers} of {len(self.articles)} articles"

    @property
    def elsewhere(self) -> str:
        """The accounts in which there is no hit, where there is one in others."""
        missing = len(self.articles) - self.found.tellers
        if not self.found.total or not 0 < missing <= _NAMED:
            return ""
        absent = [name for name, count in zip(self.names, self.found.counts, strict=True) if not count]
        return f"not in {', '.join(absent)}"

    @property
    def each(self) -> str:
        """How many hits each account has that has any."""
        if not 0 < self.found.tellers <= _NAMED:
            return ""
        return ", ".join(f"{name} {count}" for name, count in zip(self.names, self.found.counts, strict=True) if count)

    def key(self, key: str, character: str | None) -> bool:
        """Heed a key; false where it means nothing here."""
        if key in ("down", "ctrl+n", "ctrl+g"):
            self.step(1)
        elif key == "up":
            self.step(-1)
        elif self.typed.key(key, character):
            self.again()
        else:
            return False
        return True

    def paste(self, text: str) -> None:
        """Pasted words are typed ones."""
        self.typed.insert(text)
        self.again()

    def again(self) -> None:
        """Search for what is typed now, from where one was."""
        self.found = self.search.find(self.typed.text)
        self.at = self.found.nearest(*self.origin)

    def renew(self, articles: Sequence[Article], names: Sequence[str]) -> None:
        """Search these articles, the same texts with what was not there yet; the hit that is shown stays."""
        hit = self.hit
        self.articles, self.names, self.search = articles, names, Search(articles)
        self.again()
        if hit is not None:
            self.at = self.found.nearest(hit.article, hit.start)

    def step(self, by: int) -> bool:
        """The next or previous hit; true where that meant going around."""
        at = self.at + by
        self.at = at % max(1, self.found.total)
        return at != self.at

    def rows(self, width: int, height: int, look: Look) -> list[Strip]:
        """The line that is typed, and below it hits around the chosen one."""
        ground = look.style("text", "panel")
        counted = self.counted if width >= 40 else str(self.found.total)
        right: list[Piece] = [(f" {counted}  ", look.style("context", "panel"))]
        for words, style in (
            (self.elsewhere, look.style("only", "panel", italic=True)),
            (self.each, look.style("text", "panel")),
        ):
            if words and width_of(self.typed.text) + wide(right) + width_of(words) + 12 <= width:
                right.insert(0, (f" {words}  ", style))
        typed, column = self.typed.pieces(max(4, width - 6 - wide(right)), look, "panel")
        self.cursor = Offset(4 + column, 0)
        head: list[Piece] = [("  ", ground), ("/ ", look.style("accent", "panel", bold=True)), *typed]
        drawn = [line(head, width, ground, right=right)]
        if self.typed.text.strip() and not self.found.total:
            where = "any article" if len(self.articles) > 1 else "this article"
            drawn.append(line([(f"   stands nowhere in {where}", look.style("context", "panel"))], width, ground))
            drawn = drawn[:height]
        room = height - 1
        first = max(0, min(self.at - room // 2, self.found.total - room))
        shown = [self.found[number] for number in range(first, min(first + room, self.found.total))]
        outlet = max(_OUTLET, width // 6) if width >= 4 * _OUTLET else max(6, width // 4)
        for number, hit in enumerate(shown, first):
            drawn.append(self._row(hit, width, outlet, look, chosen=number == self.at))
        return drawn + [line([], width, ground)] * (height - len(drawn))

    def _row(self, hit: Hit, width: int, outlet: int, look: Look, *, chosen: bool) -> Strip:
        ground: Ground = "panel"
        fill = look.style("text", ground)
        name_style = look.style("text" if chosen else "context", ground)
        name = fit(self.names[hit.article], outlet - 1)
        number = "–"
        article = self.articles[hit.article]
        if hit.passage is not None and hit.start < article.passages[hit.passage].end:
            number = str(hit.passage + 1)
        pieces: list[Piece] = [
            (" ", fill),
            ("┃" if chosen else " ", look.style("accent", ground)),
            (" ", fill),
            (name, name_style),
            (" " * (outlet - width_of(name)), fill),
            (number.rjust(_NUMBER - 2) + "  ", look.style("context", ground)),
        ]
        before, words, after = self._words(hit, width - wide(pieces) - 2)
        return line([*pieces, (before, name_style), (words, look.hit), (after, name_style)], width, fill)

    def _words(self, hit: Hit, room: int) -> tuple[str, str, str]:
        """The hit with what stands around it: from its passage's beginning where that fits, else from nearer by."""
        article = self.articles[hit.article]
        left, right = max(0, hit.start - room), min(len(article.text), hit.end + room)
        if hit.passage is not None and hit.start < article.passages[hit.passage].end:
            passage = article.passages[hit.passage]
            left, right = max(left, passage.start), max(hit.end, min(right, passage.end))
        elif hit.passage is not None:  # furniture: from the passage before it on
            left = max(left, min(hit.start, article.passages[hit.passage].end))
            left += len(article.text[left : hit.start]) - len(article.text[left : hit.start].lstrip())
        text = in_one_line(article.text[left:right])
        before, words = text[: hit.start - left], text[hit.start - left : hit.end - left]
        cut = False
        spare = room - width_of(words) - min(room // 4, width_of(text[hit.end - left :]))
        while before and width_of(before) > max(0, spare):
            before = before[max(1, (width_of(before) - max(0, spare)) // 2) :]
            cut = True
        if cut and before:  # at a word, where one begins soon
            word = before.find(" ", 0, _LONGEST_CUT)
            before = f"…{before[max(word, 0) + 1 :]}"
        return before, words, fit(text[hit.end - left :], max(0, room - width_of(before) - width_of(words)))
