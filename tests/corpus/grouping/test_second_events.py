"""What passages tell besides their event, from sentences and links given by hand."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.events import group
from geneva_corpus.model import Article, Link, Passage


def accounts(*told: tuple[str, ...]) -> list[Article]:
    """Articles A, B … whose passages are these sentences."""
    made = []
    for name, sentences in zip("ABCDEF", told, strict=False):
        text = "\n".join(sentences)
        passages = tuple(
            Passage(f"{name}.{k}", name, text.index(sentence), text.index(sentence) + len(sentence), k, sentence)
            for k, sentence in enumerate(sentences, start=1)
        )
        made.append(Article(name, "", "", "", None, None, "", "utf-8", text, passages, ()))
    return made


def events(told: list[Article], links: dict[str, float]) -> list[str]:
    """The events of these links, "A.1 B.1": .9; passages of each in a line."""
    made = [Link(pair.split()[0], pair.split()[1], score) for pair, score in links.items()]
    return [" ".join(event.passages) for event in group(told, made)]


TALKS = (
    ("Envoys of both islands met in Oslo over fishing rights.", "Their talks took two hours."),
    ("In Oslo, envoys spoke of fishing rights.", "After two hours the talks were over."),
)
#: The third account's sentence is surely linked with what the others say of the length, less surely with the meeting.
LINKS = {
    "A.1 B.1": 0.9,
    "A.2 B.2": 0.9,
    "A.2 C.1": 0.85,
    "B.2 C.1": 0.85,
    "A.1 C.1": 0.62,
    "B.1 C.1": 0.46,
}


def test_a_sentence_tells_a_second_event_with_what_its_own_does_not_tell() -> None:
    told = accounts(*TALKS, ("Talks of envoys on fishing rights in Oslo took two hours.",))
    assert events(told, LINKS) == ["A.1 B.1 C.1", "A.2 B.2 C.1"]


def test_a_sentence_whose_own_event_tells_it_all_has_no_second() -> None:
    told = accounts(*TALKS, ("The talks took no more than two hours.",))
    assert events(told, LINKS) == ["A.1 B.1", "A.2 B.2 C.1"]


def test_what_another_sentence_of_the_account_tells_of_the_own_event_is_nothing_new() -> None:
    own = (
        "Talks of envoys on fishing rights in Oslo took two hours.",
        "Envoys, talks, fishing rights, Oslo: two hours.",
    )
    links = {**LINKS, "A.2 C.2": 0.85, "B.2 C.2": 0.85}
    assert events(accounts(*TALKS, own), links) == ["A.1 B.1", "A.2 B.2 C.1 C.2"]


def test_a_weak_link_makes_no_second_event_of_new_words() -> None:
    told = accounts(*TALKS, ("Talks of envoys on fishing rights in Oslo took two hours.",))
    assert events(told, {**LINKS, "A.1 C.1": 0.55}) == ["A.1 B.1", "A.2 B.2 C.1"]


FERRY = (
    "The ferry Aurora hit the pier of Bergen with forty on board.",
    "Aurora of Bergen ran into a pier, forty aboard.",
)


def test_a_headline_tells_what_its_article_tells_again() -> None:
    told = accounts(("Ferry hits pier of Bergen", FERRY[0]), (FERRY[1],))
    assert events(told, {"A.2 B.1": 0.9}) == ["A.1 A.2 B.1"]


def test_a_headline_that_tells_something_else_does_not() -> None:
    told = accounts(("Storm closes roads of Bergen", FERRY[0]), (FERRY[1],))
    assert events(told, {"A.2 B.1": 0.9}) == ["A.2 B.1"]


def test_a_name_alone_tells_nothing_again() -> None:
    told = accounts(("Ferry Aurora", FERRY[0]), (FERRY[1],))
    assert events(told, {"A.2 B.1": 0.9}) == ["A.2 B.1"]


def test_a_line_that_only_dates_the_article_tells_nothing_again() -> None:
    told = accounts(("Posted May 4, 2021", "On Tuesday, May 4, 2021 the ferry sank."), ("The ferry sank on Tuesday.",))
    assert events(told, {"A.2 B.1": 0.9}) == ["A.2 B.1"]


def test_a_sentence_of_another_event_tells_one_again_where_most_accounts_are_linked_to_it() -> None:
    told = accounts(
        ("The mayor of Riga said the new bridge will help the port.", "Mayor of Riga: bridge will help port", "Riga"),
        ("The bridge helps the port, it is hoped.", "The mayor of Riga spoke on Monday."),
        ("A bridge of help to the port.", "On Monday Riga heard the mayor."),
    )
    links = {"A.2 B.1": 0.9, "A.2 C.1": 0.9, "B.1 C.1": 0.9, "A.1 B.2": 0.9, "A.1 C.2": 0.9, "B.2 C.2": 0.9}
    assert events(told, {**links, "A.1 B.1": 0.5, "A.1 C.1": 0.5}) == ["A.1 A.2 B.1 C.1", "A.1 B.2 C.2"]
    assert events(told, {**links, "A.1 B.1": 0.5}) == ["A.1 B.2 C.2", "A.2 B.1 C.1"]


def test_a_word_that_a_long_article_has_all_over_finds_nothing_told_again() -> None:
    often = [f"The council of Riga meets, {number}" for number in range(60)]
    told = accounts(("Council of Riga meets", *often), tuple(f"{line} in all" for line in often))
    found = events(told, {f"A.{k + 2} B.{k + 1}": 0.9 for k in range(60)})
    assert not any("A.1" in event.split() for event in found)


WORDS = st.lists(st.sampled_from("ferry bridge mayor storm harbour trial 40 12".split()), min_size=1, max_size=5)
STORIES = st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=4, max_size=4)
PAIRS = [(a, b, i, j) for a, b in combinations("ABCD", 2) for i in (1, 2, 3) for j in (1, 2, 3)]
SCORES = st.dictionaries(st.sampled_from(PAIRS), st.integers(45, 99), max_size=20)


@settings(max_examples=80, deadline=None)
@given(STORIES, SCORES)
def test_every_event_joins_two_articles_no_passage_is_in_three_and_the_order_of_articles_changes_nothing(
    stories: list[list[list[str]]], scores: dict[tuple[str, str, int, int], int]
) -> None:
    told = accounts(
        *(
            tuple(f"{name}{k} {' '.join(row)}" for k, row in enumerate(story))
            for name, story in zip("wxyz", stories, strict=True)
        )
    )
    links = [Link(f"{a}.{i}", f"{b}.{j}", score / 100) for (a, b, i, j), score in scores.items()]
    found = group(told, links)
    assert all(len({passage[0] for passage in event.passages}) > 1 for event in found)
    counts = Counter(passage for event in found for passage in event.passages)
    assert max(counts.values(), default=0) <= 2
    back = [Link(link.b, link.a, link.score) for link in links]
    assert {frozenset(event.passages) for event in group(told[::-1], back)} == {
        frozenset(event.passages) for event in found
    }
