"""The pipeline: sources → articles (`read`), articles → comparison (`compare`), one step after the other."""

from collections.abc import Callable, Sequence
from pathlib import Path

from geneva_corpus.errors import Cancelled
from geneva_corpus.model import Article, Comparison, Source, article_id
from geneva_corpus.pace import Progress, unswept


def seeds() -> Path:
    """The folder of the five articles that come with the program, wherever it is installed."""
    here = Path(__file__).resolve().parent
    shipped = here / "seeds"
    return shipped if shipped.is_dir() else here.parents[1] / "seeds"


def read(
    sources: Sequence[str],
    *,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles in these files, folders and addresses, and a warning for each source that was left out.

    Raises SourceError when none of them can be used.
    """
    from geneva_corpus.sources import load

    loaded, warnings = load(sources, encoding=encoding, progress=progress)
    return taken_apart(loaded, progress=progress), tuple(warnings)


def taken_apart(
    sources: Sequence[Source], begun: Sequence[Article] = (), *, progress: Progress | None = None
) -> tuple[Article, ...]:
    """The articles in these texts, one each, named `A`, `B` … in their order; those of `begun` that are whole stay.

    `progress` is told of thousands of code points.
    """
    from geneva_corpus.metadata import dated_beside

    found: list[Article] = []
    done, total = 0, sum(len(source.text) for source in sources)

    def told(_what: str, part: int, _whole: int) -> None:
        if progress is not None:
            progress("taking apart, kB", (done + part) // 1000, total // 1000)

    for number, source in enumerate(sources):
        told("", 0, 0)
        whole = bool(begun) and len(begun[number].text) == len(source.text)
        found.append(begun[number] if whole else article(source, number, progress=told))
        done += len(source.text)
    return dated_beside(found)


def article(source: Source, number: int, *, progress: Progress | None = None) -> Article:
    """A source taken apart: furniture set aside, title, outlet and date found, passages split.

    `progress` is told of code points of the text.
    """
    from geneva_corpus.furniture import find_furniture
    from geneva_corpus.metadata import describe
    from geneva_corpus.passages import split

    identity, size = article_id(number), len(source.text)

    def told(what: str, part: int, whole: int) -> None:
        if progress is not None:
            progress(what, size * part // max(1, whole), size)

    furniture = find_furniture(source)
    told("furniture", 1, 3)  # of the time that all of it takes
    metadata = describe(source, furniture)
    told("metadata", 2, 5)
    passages, furniture = split(
        source, furniture, metadata, identity, lambda what, part, whole: told(what, 2 * whole + 3 * part, 5 * whole)
    )
    return Article(
        id=identity,
        path=source.path,
        title=metadata.title or "",
        source=metadata.source or "",
        date=metadata.date,
        url=metadata.url,
        sha256=source.sha256,
        encoding=source.encoding,
        text=source.text,
        passages=passages,
        furniture=furniture,
        also=source.also,
    )


@unswept()
def compare(
    articles: Sequence[Article],
    *,
    min_score: float | None = None,
    warnings: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """What these accounts tell alike and otherwise.

    `min_score` decides only which links are listed; events and divergences rest on the tuned default. Raises
    Cancelled soon after `cancelled()` first returns true.
    """
    from geneva_corpus.alignment import DEFAULT_SCORE, align
    from geneva_corpus.divergence import diverge
    from geneva_corpus.events import complete, group
    from geneva_corpus.facts import extract
    from geneva_corpus.phrasings.quotation_pairs import paired_quotations

    def step(name: str, done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled("The comparison was called off.")
        if progress is not None:
            progress(name, done, total)

    accounts = tuple(articles)
    listed = DEFAULT_SCORE if min_score is None else min_score
    facts = extract(accounts, progress=step)
    quotations = paired_quotations(accounts, facts, progress=step)
    scored = align(accounts, facts, min_score=min(listed, DEFAULT_SCORE), quotations=quotations, progress=step)
    strong = tuple(link for link in scored if link.score >= DEFAULT_SCORE)
    events = group(accounts, strong, quotations, facts, progress=step)
    found = diverge(accounts, events, facts, strong, quotations=quotations, progress=step)
    events, divergences = complete(accounts, events, found)
    links = tuple(link for link in scored if link.score >= listed)
    return Comparison(accounts, links, events, facts, divergences, listed, tuple(warnings))
