"""Long texts are compared by a process of their own: it finds what comparing here finds, and ends in order."""

import os
import signal
from pathlib import Path

import pytest

from geneva_corpus.comparison import compare, seeds, taken_apart
from geneva_corpus.errors import Cancelled
from geneva_corpus.model import Article, Comparison, Source
from geneva_corpus.sources import load
from geneva_tui import background, comparisons
from geneva_tui.apart import Apart
from geneva_tui.app import GenevaApp


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return load([str(seeds())])[0]


@pytest.fixture(scope="module")
def articles(sources: list[Source]) -> tuple[Article, ...]:
    return taken_apart(sources)


def nothing(_what: str, _done: int, _total: int) -> None:
    pass


def as_found(comparison: Comparison) -> tuple[object, ...]:
    kinds = (comparison.links, comparison.events, comparison.facts, comparison.divergences)
    return (comparison.articles, *map(tuple, kinds), comparison.min_score, comparison.warnings)


def test_it_finds_what_comparing_here_finds(sources: list[Source], articles: tuple[Article, ...]) -> None:
    with Apart(articles) as process:
        found = process.compared(sources, ["one was left out"], None, nothing)

    assert found is not None
    assert as_found(found) == as_found(compare(articles, warnings=["one was left out"]))


def test_letters_that_are_half_a_pair_arrive(sources: list[Source]) -> None:
    torn = [Source("torn.txt", "Torn \ud800 words\n\nIt lasted 90 minutes.", "utf-8", "1"), sources[0]]
    articles = taken_apart(torn)
    with Apart(articles) as process:
        found = process.compared(torn, (), None, nothing)

    assert found is not None
    assert as_found(found) == as_found(compare(articles))


def test_it_keeps_what_it_found(sources: list[Source], articles: tuple[Article, ...], tmp_path: Path) -> None:
    with Apart(articles) as process:
        process.compared(sources, (), tmp_path, nothing)
        process.wait()

    assert comparisons.recall(tmp_path, sources) == compare(articles)


def test_it_tells_how_far_it_is_and_can_be_called_off(sources: list[Source], articles: tuple[Article, ...]) -> None:
    told = []

    def enough(what: str, done: int, total: int) -> None:
        told.append((what, done, total))
        raise Cancelled("enough")

    with pytest.raises(Cancelled), Apart(articles) as process:
        process.compared(sources, (), None, enough)

    assert told == [("facts", 0, len(articles))]
    assert process.left == -signal.SIGKILL


def test_one_that_is_killed_is_known_by_its_signal() -> None:
    text = "\n\n".join(f"In hour {number} the ministers spoke of it. Nobody left." for number in range(5000))
    long = [Source("a.txt", text, "utf-8", "1"), Source("b.txt", text + "!", "utf-8", "2")]
    articles = taken_apart(long)

    with Apart(articles) as process:
        found = process.compared(long, (), None, lambda *_: os.kill(process.pid, signal.SIGTERM))

    assert found is None
    assert process.hopeless == f"the process that compares was ended by signal {signal.SIGTERM:d}"


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/false", "/bin/true", "/bin/echo"])
def test_where_there_is_no_such_process_there_is_no_comparison(
    sources: list[Source], articles: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr("sys.executable", program)
    with Apart(articles) as process:
        assert process.compared(sources, (), None, nothing) is None

    assert not process.hopeless


@pytest.mark.parametrize(
    "fault",
    ["comparison.compare = lambda *_, **__: 1 / 0", "print('What comes first is none of it. ' * 10_000)"],
    ids=["it raises", "it says something else"],
)
def test_where_one_fails_the_reader_may_try_by_itself(
    sources: list[Source], articles: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    start = "from geneva_corpus import comparison; from geneva_tui.apart import serve"
    monkeypatch.setattr(
        "geneva_tui.apart._PROGRAM", f"import sys; sys.path[:] = sys.argv[1:]; {start}; {fault}; serve()"
    )
    with Apart(articles) as process:
        assert process.compared(sources, (), None, nothing) is None

    assert process.left is not None
    assert process.left >= 0
    assert not process.hopeless


async def _until_compared(app: GenevaApp) -> str:
    async with app.run_test(size=(100, 30)) as pilot:
        while app.reader.comparison is None and not app.failed:
            await pilot.pause(0.05)
        await pilot.press("]")
        return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


@pytest.mark.parametrize("program", [None, "/nowhere/python"], ids=["apart", "here"])
async def test_the_reader_shows_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    here = await _until_compared(GenevaApp([str(seeds())], notes=tmp_path / "n.md"))
    monkeypatch.setattr(background, "_LONG", 1)
    if program is not None:
        monkeypatch.setattr("sys.executable", program)

    app = GenevaApp([str(seeds())], notes=tmp_path / "n.md")
    assert await _until_compared(app) == here
    assert app.reader.comparison is not None
    assert isinstance(app.reader.comparison.facts, tuple) == (program is not None)


_TOO_LARGE = """
import sys
sys.path[:] = sys.argv[1:]
from geneva_corpus import comparison
from geneva_tui.apart import serve
comparison.compare = lambda *_, **__: bytearray(1 << 62)
serve()
"""


@pytest.mark.parametrize(
    ("program", "why"),
    [("import os; os.kill(os.getpid(), 9)", "ended by signal 9"), (_TOO_LARGE, "there is not enough memory")],
    ids=["killed", "too large"],
)
async def test_a_comparison_that_cannot_be_leaves_the_text_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, why: str
) -> None:
    monkeypatch.setattr(background, "_LONG", 1)
    monkeypatch.setattr("geneva_tui.apart._PROGRAM", program)

    screen = await _until_compared(GenevaApp([str(seeds())], notes=tmp_path / "n.md"))

    assert "Not compared." in screen
    assert why in screen
