"""How links become events, from links given by hand."""

from geneva_corpus.events import group
from geneva_corpus.model import Article, Link, Passage


def article(identity: str, count: int) -> Article:
    passages = tuple(
        Passage(f"{identity}.{k + 1}", identity, 10 * k, 10 * k + 9, k + 1, f"passage {identity}{k + 1}")
        for k in range(count)
    )
    return Article(identity, "", "", "", None, None, "", "utf-8", "", passages, ())


ARTICLES = (article("A", 4), article("B", 4), article("C", 4))


def test_linked_passages_make_an_event() -> None:
    links = (Link("A.1", "B.1", 0.9), Link("A.1", "C.1", 0.8), Link("B.1", "C.1", 0.9))
    assert [event.passages for event in group(ARTICLES, links)] == [("A.1", "B.1", "C.1")]


def test_a_chain_does_not_drift_into_one_event() -> None:
    links = (Link("A.1", "B.1", 0.9), Link("A.2", "B.1", 0.5), Link("A.2", "C.2", 0.9))
    assert ("A.1", "B.1", "C.2") not in [event.passages for event in group(ARTICLES, links)]
    assert len(group(ARTICLES, links)) == 2


def test_a_passage_may_tell_two_happenings() -> None:
    links = (
        Link("A.1", "B.1", 0.9),
        Link("A.1", "C.1", 0.9),
        Link("B.1", "C.1", 0.9),
        Link("B.2", "C.2", 0.9),
        Link("A.1", "B.2", 0.66),
        Link("A.1", "C.2", 0.66),
    )
    assert [event.passages for event in group(ARTICLES, links)] == [("A.1", "B.1", "C.1"), ("A.1", "B.2", "C.2")]


def test_no_links_no_events() -> None:
    assert group(ARTICLES, ()) == ()
