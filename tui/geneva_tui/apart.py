"""Long texts compared in a process of their own: articles in, their comparison out.

What a comparison works with takes many times the memory of what it finds, and a process gives that back only when it
ends. It also has the interpreter to itself, so that a key is not kept waiting. What is found comes back as columns.

The process ends with the reader, whatever ends that: it waits for the end of its standard input. Where none can be
started, or it fails, there is no comparison from here, and the reader compares by itself, unless memory was short.
"""

import errno
import os
import pickle
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple, Self

from geneva_corpus.columns import FactColumns, Facts, LinkColumns, Links, Numbered, fact_columns, link_columns
from geneva_corpus.model import Article, Comparison, Divergence, Event, Passage, Reading, Source
from geneva_corpus.pace import Progress

#: Word of how much is done comes after so many seconds at the earliest.
_PAUSE = 0.1
#: So many divergences are sent at once.
_AT_ONCE = 256
#: Blocks of so many bytes go back to the system at once (glibc; elsewhere it means nothing). Left to itself it keeps
#: the arrays of one step while the next makes its own: the highest memory for five texts of 1 MB is a sixth more.
_GIVING_BACK = {"MALLOC_MMAP_THRESHOLD_": "262144"}
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from geneva_tui.apart import serve; serve()"


class _Sent(NamedTuple):
    """An article on its way: without its text and passages, these as bytes and numbers (four a passage)."""

    bare: Article
    text: bytes
    passages: "array[int]"


class _Some(NamedTuple):
    """Divergences on their way, some after the other."""

    divergences: tuple[Divergence, ...]


class _Rest(NamedTuple):
    """What comes last of a comparison on its way."""

    events: tuple[Event, ...]
    min_score: float


class Apart:
    """The process that compares; left before it is done, it is ended."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._process: subprocess.Popen[bytes] | None = None
        self.hopeless = ""
        """Why there is no comparison, where the reader would fare no better; else empty."""

    def __enter__(self) -> Self:
        program = [sys.executable, "-P", "-c", _PROGRAM, *(path for path in sys.path if path)]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        settings = _GIVING_BACK | os.environ
        try:
            # A session of its own: what the terminal sends to the reader is not for it.
            self._process = subprocess.Popen(
                program, stdin=pipe, stdout=pipe, stderr=nowhere, env=settings, start_new_session=True
            )
        except OSError:
            self._process = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return
        process.kill()
        process.stdout.close()
        with suppress(BrokenPipeError):  # it did not read all
            process.stdin.close()
        process.wait()

    def compared(
        self, sources: Sequence[Source], warnings: Sequence[str], kept: Path | None, progress: Progress
    ) -> Comparison | None:
        """The comparison, None where the process failed; `kept` is the folder where it keeps it for the next time.

        Raises what `progress` raises.
        """
        try:
            self._send(sources, kept)
            numbered, links, facts = Numbered(self._articles), None, None
            divergences: list[Divergence] = []
            once = {passage.id: passage.id for passage in numbered.passages}
            for told in self._told():
                if isinstance(told, LinkColumns):
                    links = Links(numbered, told)
                elif isinstance(told, FactColumns):
                    facts = Facts(numbered, told)
                elif isinstance(told, _Some):
                    divergences += [_sharing(one, once) for one in told.divergences]
                elif isinstance(told, _Rest) and links is not None and facts is not None:
                    found = (links, told.events, facts, tuple(divergences), told.min_score)
                    return Comparison(self._articles, *found, tuple(warnings))
                else:
                    progress(*told)
        except (BrokenPipeError, EOFError, pickle.UnpicklingError):  # it has ended before it was done
            if self._process is not None and self._process.stdout is not None:
                self._process.stdout.close()  # what is no word of it goes on: it cannot be written, and that ends it
                self.hopeless = _why_hopeless(self._process.wait())
        return None

    @property
    def pid(self) -> int:
        """The number of the process; 0 where there is none."""
        return self._process.pid if self._process is not None else 0

    @property
    def left(self) -> int | None:
        """How the process has ended: its status, or its signal below 0; None where it has not."""
        return self._process.returncode if self._process is not None else None

    def wait(self) -> None:
        """Until the comparison is kept."""
        if self._process is not None:
            self._process.wait()

    def _send(self, sources: Sequence[Source], kept: Path | None) -> None:
        if self._process is None or self._process.stdin is None:
            raise EOFError
        bare = [replace(source, text="") for source in sources]
        _put(self._process.stdin, ([_sent(article) for article in self._articles], bare, kept))

    def _told(self) -> Iterator[Any]:
        if self._process is None or self._process.stdout is None:
            raise EOFError
        while True:
            yield pickle.load(self._process.stdout)


def _why_hopeless(status: int) -> str:
    """What it means for the reader that the process ended with this status; empty: it may try by itself."""
    if status == errno.ENOMEM:
        return "there is not enough memory to compare them; give fewer or smaller sources"
    return f"the process that compares was ended by signal {-status}" if status < 0 else ""


def _put(pipe: IO[bytes], what: object) -> None:
    pickle.dump(what, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _sent(article: Article) -> _Sent:
    numbers = array("i")
    for one in article.passages:
        numbers.extend((one.start, one.end, one.paragraph, one.headline))
    return _Sent(replace(article, text="", passages=()), article.text.encode("utf-8", "surrogatepass"), numbers)


def _received(sent: _Sent) -> Article:
    name, text, numbers = sent.bare.id, sent.text.decode("utf-8", "surrogatepass"), iter(sent.passages)
    passages = [
        Passage(f"{name}.{place}", name, start, end, paragraph, text[start:end], bool(headline))
        for place, (start, end, paragraph, headline) in enumerate(zip(*[numbers] * 4, strict=True), 1)
    ]
    return replace(sent.bare, text=text, passages=tuple(passages))


def _sharing(divergence: Divergence, once: dict[str, str]) -> Divergence:
    """The divergence with one string for all that is equal in its readings and in others'."""
    readings = tuple(
        Reading(one.article, once[one.passage], one.fact, one.value and once.setdefault(one.value, one.value))
        for one in divergence.readings
    )
    return replace(divergence, readings=readings)


def serve() -> None:
    """In the process: compare what stands on standard input, tell it on standard output, keep it, and end.

    Whatever fails, it ends at once: to take a large comparison to pieces would take seconds, and an interpreter that
    ends in order is ended by a signal (SIGABRT) where a thread of its own waits for standard input.
    """
    status = 1
    try:
        _serve(sys.stdin.buffer, sys.stdout.buffer)
        status = 0
    except MemoryError:
        status = errno.ENOMEM
    finally:
        os._exit(status)


def _serve(reading: IO[bytes], telling: IO[bytes]) -> None:
    from geneva_corpus.comparison import compare
    from geneva_tui import comparisons

    sent, bare, kept = pickle.load(reading)
    threading.Thread(target=_end_with, args=(reading,), daemon=True).start()
    articles = tuple(map(_received, sent))
    told = 0.0

    def progress(what: str, done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told > _PAUSE:
            _put(telling, (what, done, total))
            told = time.monotonic()

    found = compare(articles, progress=progress)
    # One by one: what is read is held until all of a message is there.
    _put(telling, link_columns(articles, found.links))
    _put(telling, fact_columns(articles, found.facts))
    for begin in range(0, len(found.divergences), _AT_ONCE):
        _put(telling, _Some(found.divergences[begin : begin + _AT_ONCE]))
    _put(telling, _Rest(found.events, found.min_score))
    if kept is not None:
        sources = [replace(source, text=article.text) for source, article in zip(bare, articles, strict=True)]
        comparisons.keep(kept, sources, found)


def _end_with(reader: IO[bytes]) -> None:
    """End with who reads what is found, however that ends."""
    reader.read()
    os._exit(0)
