"""Made-up stories for tests of verdicts: texts in, the conflicts told of them out."""

from hashlib import sha256

from geneva_corpus import compare
from geneva_corpus.comparison import article
from geneva_corpus.model import Source


def conflicts(*texts: str) -> list[tuple[set[str], list[str]]]:
    """Of each conflict the words of the facts, and the articles of its readings."""
    sources = [Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()) for n, text in enumerate(texts)]
    found = compare([article(source, number) for number, source in enumerate(sources)])
    words = {fact.id: fact.text for fact in found.facts}
    return [
        ({words[r.fact] for r in d.readings if r.fact}, [r.article for r in d.readings])
        for d in found.divergences
        if d.verdict == "conflict"
    ]


def story(title: str, *sentences: str) -> str:
    first, *more = sentences
    return f"{title}\n\nLISBON, 14 May 2019 - {first}\n" + "".join(f"\n{sentence}\n" for sentence in more)
