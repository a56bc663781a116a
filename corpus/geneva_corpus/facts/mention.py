"""What every family of facts gives back: a stated value at a place in one article's text."""

from typing import NamedTuple

from geneva_corpus.model import Bound, FactKind, Modality


class Mention(NamedTuple):
    """A value found in an article, not yet numbered; the fields are those of `model.Fact`.

    `start` and `end` are code-point offsets into the article's whole text.
    """

    start: int
    end: int
    kind: FactKind
    value: str
    approximate: bool = False
    bound: Bound | None = None
    modality: Modality = "asserted"
    of: str = ""
    resolved: str = ""
