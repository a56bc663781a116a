"""What the grammars of amounts give back: an amount in normal form at some tokens."""

from typing import NamedTuple

from geneva_corpus.model import FactKind


class Amount(NamedTuple):
    """Tokens `first` … `last - 1` state an amount; those before `core_last` are the number and its unit alone."""

    first: int
    last: int
    kind: FactKind
    value: str
    of: str = ""
    vague: bool = False
    core_last: int = 0
    resolved: str = ""
