"""How the user last had the screens over the text, as long as the reader is open: each opens as it was left."""

from dataclasses import dataclass
from typing import Literal

from geneva_corpus.model import FactKind

Order = Literal["conflicts first", "as told", "told by fewest", "by time"]


@dataclass(slots=True)
class Remembered:
    """The order of the overview; the facts listed: verdicts (a place in the round of `f`), kind, account, words."""

    order: Order = "conflicts first"
    listed: int = 0
    kind: FactKind | None = None
    account: int | None = None
    words: str = ""

    @property
    def chosen(self) -> bool:
        """Whether some facts are not listed."""
        return bool(self.listed or self.kind is not None or self.account is not None or self.words.strip())

    def list_all(self) -> None:
        """List all facts that differ again."""
        self.listed, self.kind, self.account, self.words = 0, None, None, ""
