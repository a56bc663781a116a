"""One sentence of an account and a figure in it: what the tests of marks ask about."""

from geneva_corpus.comparison import article
from geneva_corpus.facts.extraction import extract
from geneva_corpus.model import Fact, Passage, Source
from geneva_corpus.verdicts.circumstances import circumstances_of
from geneva_corpus.verdicts.contexts import Context, read_contexts


def figure(sentence: str, words: str) -> tuple[Fact, Passage]:
    """The fact of these words, and its passage."""
    account = article(Source("a.txt", f"What is known of it so far\n\n12 June 2024\n\n{sentence}\n", "utf-8", ""), 0)
    [found] = [fact for fact in extract([account]) if fact.text == words]
    return found, next(passage for passage in account.passages if passage.id == found.passage)


def marks(sentence: str, words: str) -> set[tuple[str, str]]:
    """Under what a figure was taken, as its sentence tells it."""
    return set(circumstances_of(*figure(sentence, words)))


def context(sentence: str, words: str) -> Context:
    """What surrounds the fact of these words."""
    account = article(Source("a.txt", f"What is known of it so far\n\n12 June 2024\n\n{sentence}\n", "utf-8", ""), 0)
    [found] = [one for one in read_contexts([account], extract([account])).values() if one.fact.text == words]
    return found
