"""The stops of `]` and `[`: conflicts first of all, then precision and spelling, then the rest, passage by passage."""

from collections.abc import Collection, Mapping

from geneva_corpus.model import Comparison, Verdict

#: What is visited before what; verdicts of one rank come in the order of the leading article.
_RANKS: Mapping[Verdict, int] = {"conflict": 0, "precision": 1, "spelling": 1, "only": 2, "wording": 3}


class Tour:
    """The stops for one leading article and the verdicts that show; it stays as it is while it is gone through.

    A divergence stops where the leader tells it, else where its first teller does. Each passage is one stop.
    """

    def __init__(self, comparison: Comparison, leader: int, verdicts: Collection[Verdict]) -> None:
        place = {
            passage.id: (number, position)
            for number, article in enumerate(comparison.articles)
            for position, passage in enumerate(article.passages)
        }
        stops = []
        for divergence in comparison.divergences:
            found = [place[reading.passage] for reading in divergence.readings if reading.passage in place]
            if found and divergence.verdict in verdicts and divergence.verdict in _RANKS:
                article, passage = min(found, key=lambda where: (where[0] != leader, where))
                stops.append((_RANKS[divergence.verdict], article != leader, article, passage))
        self.stops = list(dict.fromkeys((article, passage) for _, _, article, passage in sorted(stops)))
        self.at = -1

    def step(self, by: int, here: tuple[int, int]) -> tuple[tuple[int, int], bool]:
        """The next stop (article, passage), or the previous one, and whether that meant going around.

        From a stop that was reached otherwise one goes on from there. There must be stops.
        """
        if self.at < 0:
            self.at = 0 if by > 0 else len(self.stops) - 1
            if self.stops[self.at] != here:
                return self.stops[self.at], False
        elif self.stops[self.at] != here and here in self.stops:
            self.at = self.stops.index(here)
        at = self.at + by
        self.at = at % len(self.stops)
        return self.stops[self.at], at != self.at
