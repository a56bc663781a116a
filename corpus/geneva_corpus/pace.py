"""Many things in, the same out one by one, and word of how many are done, so that long work can be called off."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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


@contextmanager
def unswept() -> Iterator[None]:
    """Work that makes very many things and no cycles among them, and during which nothing looks for dead cycles.

    Looking through all things again and again takes a tenth of a comparison of 200 articles, a third of making links.
    """
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
