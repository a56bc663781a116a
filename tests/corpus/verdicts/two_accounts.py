"""Two accounts of one sentence each, made into a comparison: what the tests of verdicts ask about."""

from hashlib import sha256

from geneva_corpus import compare
from geneva_corpus.comparison import article
from geneva_corpus.model import Comparison, Source


def told(one: str, other: str, *, days: tuple[str, str] = ("3 May 2025", "3 May 2025")) -> Comparison:
    """What is found in two accounts that hold one sentence each."""
    texts = (
        f"What is known of it so far\nHarbour Times\n{days[0]}\n\n{one}\n",
        f"The story of the day\nIsland News\n{days[1]}\n\n{other}\n",
    )
    sources = [Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()) for n, text in enumerate(texts)]
    return compare([article(source, n) for n, source in enumerate(sources)])


def conflicts(one: str, other: str, *, days: tuple[str, str] = ("3 May 2025", "3 May 2025")) -> set[frozenset[str]]:
    """The words of the figures told to be in conflict."""
    found = told(one, other, days=days)
    words = {fact.id: fact.text for fact in found.facts}
    return {
        frozenset(words[r.fact] for r in d.readings if r.fact) for d in found.divergences if d.verdict == "conflict"
    }
