"""Many things in, the same out one by one, and word of how many are done, so that long work can be called off."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

#: Told of the work done so far: what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]
Thing = TypeVar("Thing")


def paced(things: Sequence[Thing], name: str, progress: Progress | None, every: int = 256) -> Iterator[Thing]:
    """Each of these things; `progress` is told of every 256th, and may raise Cancelled."""
    for number, thing in enumerate(things):
        if progress is not None and number % every == 0:
            progress(name, number, len(things))
        yield thing
