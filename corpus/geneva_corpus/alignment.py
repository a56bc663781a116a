"""Articles in, links out: which passages of different articles tell of the same event, how surely, and why."""

from collections.abc import Callable, Sequence, Set

from geneva_corpus.calibration import DEFAULT_SCORE as DEFAULT_SCORE
from geneva_corpus.model import Article, Fact, Link, Passage
from geneva_corpus.stems import STOP, WORD, stem

Progress = Callable[[str, int, int], None]

#: How many shared words a link names.
NAMED = 5


def align(
    articles: Sequence[Article],
    facts: Sequence[Fact],
    *,
    min_score: float,
    progress: Progress | None = None,
) -> tuple[Link, ...]:
    """The links that score `min_score` or more, in reading order.

    0 gives every scored pair; pairs that share nothing are not scored. Raises what `progress` raises.
    """
    import geneva_corpus.similarity as measure
    from geneva_corpus.calibration import probability

    passages = [passage for article in articles for passage in article.passages]
    scores = probability(measure.similarity(articles, progress))
    rows, columns = (scores >= max(min_score, 1e-6)).nonzero()
    order = {article.id: number for number, article in enumerate(articles)}
    told: dict[str, set[tuple[str, str]]] = {}
    for fact in facts:
        told.setdefault(fact.passage, set()).add((fact.kind, fact.value))
    links = []
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        one, other = passages[row], passages[column]
        if order[one.article] < order[other.article]:
            links.append(
                Link(
                    one.id,
                    other.id,
                    float(scores[row, column]),
                    why(one, other, told.get(one.id, set()) & told.get(other.id, set())),
                )
            )
    return tuple(links)


def why(one: Passage, other: Passage, values: Set[tuple[str, str]]) -> tuple[str, ...]:
    """What ties two passages, in words for people: the words and the values (kind, normal form) that they share."""
    same = tuple(f"same {kind}: {value}" for kind, value in sorted(values) if kind != "quote")
    theirs = {stem(word) for word in WORD.findall(other.text)}
    shared: dict[str, str] = {}
    for word in WORD.findall(one.text):
        if word.casefold() not in STOP and stem(word) in theirs:
            shared.setdefault(stem(word), word)
    if not shared:
        return same or ("told in other words, but alike to the same passages",)
    words = sorted(shared.values(), key=lambda word: (not word[0].isdigit(), not word[0].isupper(), -len(word)))
    return (f"both tell: {', '.join(words[:NAMED])}", *same)
