"""How the user last had the screens over the text, as long as the reader is open: each opens as it was left."""

from dataclasses import dataclass
from typing import Literal

from geneva_corpus.model import FactKind

Order = Literal["conflicts first", "as told", "told by fewest", "by time"]


@dataclass(slots=True)
class Remembered:
    """The order of the overview; of the facts the verdicts listed (a place in the round of `f`), kind and account."""

    order: Order = "conflicts first"
    listed: int = 0
    kind: FactKind | None = None
    account: int | None = None
