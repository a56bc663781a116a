"""Facts and links held as columns are the facts and links that went in, however they are asked for."""

import pytest

from geneva_corpus.columns import (
    Facts,
    Links,
    Numbered,
    fact_columns,
    facts_by_id,
    facts_inside,
    facts_of_kinds,
    link_columns,
    links_by_ends,
    links_of,
)
from geneva_corpus.comparison import compare, read, seeds
from geneva_corpus.model import Comparison


@pytest.fixture(scope="module")
def seen() -> Comparison:
    articles, _ = read([str(seeds())])
    return compare(articles)


@pytest.fixture(scope="module")
def facts(seen: Comparison) -> Facts:
    return Facts(Numbered(seen.articles), fact_columns(seen.articles, seen.facts))


@pytest.fixture(scope="module")
def links(seen: Comparison) -> Links:
    return Links(Numbered(seen.articles), link_columns(seen.articles, seen.links))


def test_every_fact_and_link_comes_back(seen: Comparison, facts: Facts, links: Links) -> None:
    assert tuple(facts) == seen.facts
    assert tuple(links) == seen.links
    assert (facts[-1], facts[3:9:2]) == (seen.facts[-1], list(seen.facts[3:9:2]))
    assert (links[-1], links[3:9:2]) == (seen.links[-1], list(seen.links[3:9:2]))


def test_facts_are_found_by_id_by_passage_and_by_kind(seen: Comparison, facts: Facts) -> None:
    assert facts_by_id(facts) == facts_by_id(seen.facts)
    assert {passage: list(told) for passage, told in facts_inside(facts).items()} == facts_inside(seen.facts)
    assert list(facts_of_kinds(facts, "date", "quote")) == list(facts_of_kinds(seen.facts, "date", "quote"))
    assert list(facts_of_kinds(facts, "date"))


def test_links_are_found_by_their_ends_and_by_passage(seen: Comparison, links: Links) -> None:
    ids = [passage.id for article in seen.articles for passage in article.passages]
    pairs = [(one, other) for one in ids for other in ids]
    known, listed = links_by_ends(links), links_by_ends(seen.links)

    assert [known.get(pair) for pair in pairs] == [listed.get(pair) for pair in pairs]
    assert [links_of(links, one) for one in ids] == [links_of(seen.links, one) for one in ids]


@pytest.mark.parametrize("identity", ["", "f", "f0", "f01", "f99999", "x1", "f1 ", "f٣", "f²"])
def test_no_fact_has_another_id(facts: Facts, identity: str) -> None:
    assert facts_by_id(facts).get(identity) is None
    assert identity not in facts_by_id(facts)


@pytest.mark.parametrize("identity", ["", "A", "A.", "A.0", "A.01", "A.9999", "Z.1", ".1", "A.1.1", "A.٣", "A.²"])
def test_no_passage_has_another_id(facts: Facts, links: Links, identity: str) -> None:
    assert facts_inside(facts).get(identity) is None
    assert links_by_ends(links).get(("A.1", identity)) is None
