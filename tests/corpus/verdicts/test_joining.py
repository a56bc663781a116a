"""Facts of one thing joined to groups, from how firmly each two are tied."""

from hashlib import sha256
from itertools import combinations

from geneva_corpus.comparison import article
from geneva_corpus.facts import extract
from geneva_corpus.model import Source
from geneva_corpus.values import compare
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.joining import Ties, join
from tests.corpus.verdicts.made_up import conflicts, story


def told_by_five(*sums: int) -> list[Context]:
    """The bail that each of as many accounts tells."""
    texts = [f"The singer was freed on ${told} bail in Porto." for told in sums]
    articles = [
        article(Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()), n) for n, text in enumerate(texts)
    ]
    contexts = read_contexts(articles, extract(articles))
    return [context for context in contexts.values() if context.fact.kind == "money"]


def tied(bucket: list[Context], strength: dict[tuple[int, int], float]) -> Ties:
    verdicts = {pair: found for pair in strength if (found := compare(bucket[pair[0]].fact, bucket[pair[1]].fact))}
    return Ties(strength, verdicts, set(strength), set(), set())


def test_who_tells_a_value_of_the_conflict_in_few_words_stands_with_those_who_tell_it() -> None:
    bucket = told_by_five(500, 1000, 500, 500, 500)
    firm = dict.fromkeys(combinations((0, 1, 2, 4), 2), 0.9)

    assert join(bucket, tied(bucket, {**firm, (2, 3): 0.7})) == [[0, 1, 2, 3, 4]]
    assert join(bucket, tied(bucket, {**firm, (2, 3): 0.5})) == [[0, 1, 2, 4], [3]]


def test_where_nothing_is_in_conflict_a_single_firm_tie_joins_nobody() -> None:
    bucket = told_by_five(500, 500, 500, 500, 500)
    firm = dict.fromkeys(combinations((0, 1, 2, 4), 2), 0.9)

    assert join(bucket, tied(bucket, {**firm, (2, 3): 0.7})) == [[0, 1, 2, 4], [3]]


def hours_told(*hours: str) -> list[Context]:
    """The hour that each of as many accounts tells."""
    texts = [f"The ferry struck the reef at {told}." for told in hours]
    articles = [
        article(Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()), n) for n, text in enumerate(texts)
    ]
    contexts = read_contexts(articles, extract(articles))
    return [context for context in contexts.values() if context.fact.kind == "time"]


def test_who_tells_the_very_minute_of_the_conflict_in_other_words_stands_with_those_who_tell_it() -> None:
    bucket = hours_told("21:40", "22:15", "21:40")
    assert join(bucket, tied(bucket, {(0, 1): 0.9, (0, 2): 0.2})) == [[0, 1, 2]]
    assert join(bucket, tied(bucket, {(0, 1): 0.9})) == [[0, 1], [2]]


def test_much_may_happen_at_a_round_hour() -> None:
    bucket = hours_told("21:30", "22:15", "21:30")
    assert join(bucket, tied(bucket, {(0, 1): 0.9, (0, 2): 0.2})) == [[0, 1], [2]]


def test_an_account_that_tells_of_another_year_too_does_not_hide_a_contradiction() -> None:
    """Who tells three arrested today and four in 2017 still contradicts four today."""
    one = story(
        "Yacht boarded off Orsa",
        "Three men were arrested when the yacht Alma was boarded off Orsa on Monday.",
        "It rained in Orsa.",
        "Four men were jailed in March 2017 over a yacht found off Orsa.",
    )
    two = story("Navy boards yacht", "Four men were arrested when the navy boarded the yacht Alma off Orsa on Monday.")
    three = story("A yacht stopped", "Three men were arrested when the yacht Alma was boarded off Orsa on Monday.")
    found = [words for words, _ in conflicts(one, two, three)]
    assert found == [{"Three men", "Four men"}]
