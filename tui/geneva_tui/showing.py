"""The reading screen without its keys: what is read and found is taken in, and shown.

Texts come first, some only in their beginning; then the comparison, and the bookmarks. Nothing moves under the reader.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from geneva_corpus.model import Article, Comparison
from geneva_tui import heading
from geneva_tui.desk import Desk
from geneva_tui.level import Level
from geneva_tui.marks import FILTERS, Marks
from geneva_tui.page import Page, lay_out
from geneva_tui.reading import Reading
from geneva_tui.told import Told

if TYPE_CHECKING:
    from geneva_tui.whereabouts import Whereabouts


#: What the parts are drawn from, made of a comparison.
Prepared = tuple[Marks, Level, Told]


def prepared(comparison: Comparison) -> Prepared:
    """What a comparison is shown from; of a large one that takes a while, and any thread may do it."""
    level = Level(comparison)
    return Marks(comparison), level, Told(comparison, level)


class Showing(Desk):
    """What there is to be shown."""

    def show_articles(self, articles: Sequence[Article], place: "Whereabouts | None" = None) -> None:
        """The texts are there, nothing is compared yet; `place` is where one was in them the last time."""
        self.articles, self.begun = tuple(articles), frozenset()
        self.names = tuple(heading.outlet(article) for article in articles)
        self.order = list(range(len(articles)))
        self.paned = len(self.order)
        self._pages.clear()
        self.reading = Reading(len(articles), self.page)
        if place is not None:
            self._return_to(place)
        if self._composed:
            self.arrange_parts(self.app.size, repaint=False)

    def show_beginnings(self, articles: Sequence[Article], begun: Iterable[int], place: "Whereabouts | None") -> None:
        """Of the articles `begun` there is only how they begin; the rest follows."""
        self.show_articles(articles, place)
        self.begun = frozenset(begun)
        self.settle()

    def show_rest(self, articles: Sequence[Article], pages: Mapping[tuple[int, int], Page]) -> None:
        """The texts are there whole, some laid out already (article and width → page); nothing moves."""
        self.reading.current = list(self._in_whole(articles, self.reading.current))
        self.articles, self.begun = tuple(articles), frozenset()
        self.names = tuple(heading.outlet(article) for article in articles)
        self._pages = dict(pages)
        self.settle()

    def _in_whole(self, articles: Sequence[Article], current: Iterable[int]) -> tuple[int, ...]:
        """For each article the passage of the whole text that holds this passage of how it begins."""
        found = []
        for number, (whole, passage) in enumerate(zip(articles, current, strict=True)):
            if number in self.begun and self.articles[number].passages:
                start = self.articles[number].passages[passage].start
                passage = max(0, bisect_right(whole.passages, start, key=lambda one: one.start) - 1)
            found.append(passage)
        return tuple(found)

    def lay_out_now(self, articles: Sequence[Article]) -> dict[tuple[int, int], Page]:
        """The pages of articles, article and width → page, for the panes as they are now.

        Asked for by the thread that reads: a page of 50 MB takes seconds.
        """
        widths = [self._text_width(number) for number in range(len(articles))]
        return {(number, width): lay_out(articles[number], width) for number, width in enumerate(widths)}

    def _return_to(self, place: "Whereabouts") -> None:
        """Show what was shown the last time."""
        self.order = list(place.order)
        self.paned = place.paned
        self.filter = place.filter % len(FILTERS)
        self.wording, self.zoomed, self.linear = place.wording, place.zoomed, place.linear
        self.reading.leader = place.leader
        self.reading.current, self.reading.rows = list(place.current), list(place.rows)

    def whereabouts(self) -> "Whereabouts":
        """What is shown now, to be kept."""
        from geneva_tui.whereabouts import Whereabouts

        reading = self.reading
        return Whereabouts(
            leader=reading.leader,
            current=tuple(reading.current),
            rows=tuple(reading.rows),
            order=tuple(self.order),
            paned=self.paned,
            filter=self.filter,
            wording=self.wording,
            zoomed=self.zoomed,
            linear=self.linear,
        )

    def show_comparison(self, comparison: Comparison, made: Prepared | None = None) -> None:
        """The comparison is there: marks and strip appear, and nothing moves. `made` is what `prepared` made of it."""
        if tuple(article.id for article in comparison.articles) != tuple(article.id for article in self.articles):
            self.show_articles(comparison.articles)
        self.comparison = comparison
        self._rails.clear()
        self.marks, self.reading.level, self.told = made or prepared(comparison)
        self.progress = ("", "")
        self.settle()

    def show_bookmarks(self, passages: frozenset[str]) -> None:
        """These passages are bookmarked."""
        found = {
            number: frozenset(place for place, passage in enumerate(article.passages) if passage.id in passages)
            for number, article in enumerate(self.articles)
        }
        told = {number: places for number, places in found.items() if places}
        if told != self.bookmarks:
            self.bookmarks = told
            self.settle()
