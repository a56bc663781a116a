"""How links become events, from links given by hand."""

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.comparison import article as read_article
from geneva_corpus.events import complete, group
from geneva_corpus.facts import extract
from geneva_corpus.model import Article, Divergence, Event, Link, Passage, Reading, Source
from geneva_corpus.phrasings.quotation_pairs import paired_quotations


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
    first = [Link(f"{a}.1", f"{b}.1", 0.9) for a, b in combinations("ABCD", 2)]
    second = [Link(f"{a}.2", f"{b}.2", 0.9) for a, b in combinations("BCD", 2)]
    both = [Link("A.1", f"{b}.2", 0.7) for b in "BCD"]
    events = group((*ARTICLES, article("D", 4)), [*first, *second, *both])
    assert [event.passages for event in events] == [("A.1", "B.1", "C.1", "D.1"), ("A.1", "B.2", "C.2", "D.2")]


def test_no_links_no_events() -> None:
    assert group(ARTICLES, ()) == ()


def divergence(event: str, *passages: str) -> Divergence:
    readings = tuple(Reading(passage.partition(".")[0], passage) for passage in passages)
    return Divergence(f"d{'-'.join(passages)}", event, "quote", "wording", readings, "")


def test_what_only_a_divergence_tells_of_is_an_event_in_its_place() -> None:
    events = (Event("e1", "first", ("A.1", "B.1")), Event("e2", "last", ("A.4", "C.4")))
    told = (divergence("e2", "A.4", "C.4"), divergence("", "A.3", "B.2"), divergence("", "B.2", "C.3"))
    completed, divergences = complete(ARTICLES, events, told)
    assert [(event.id, event.passages) for event in completed] == [
        ("e1", ("A.1", "B.1")),
        ("e2", ("A.3", "B.2", "C.3")),
        ("e3", ("A.4", "C.4")),
    ]
    assert [one.event for one in divergences] == ["e3", "e2", "e2"]


def test_events_stay_as_they_are_where_each_divergence_has_one() -> None:
    events = (Event("e1", "first", ("A.1", "B.1")),)
    told = (divergence("e1", "A.1", "B.1"),)
    assert complete(ARTICLES, events, told) == (events, told)


def test_events_stand_in_the_order_of_the_first_article() -> None:
    links = (Link("A.3", "B.1", 0.9), Link("A.1", "C.4", 0.9), Link("B.2", "C.1", 0.9))
    assert [event.passages[0] for event in group(ARTICLES, links)] == ["A.1", "A.3", "B.2"]
    assert [event.id for event in group(ARTICLES, links)] == ["e1", "e2", "e3"]


LINKS = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(["AB", "AC", "BC"])),
    st.floats(0.45, 1),
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(LINKS)
def test_every_event_joins_two_articles_and_no_passage_is_in_three(made: dict[tuple[int, int, str], float]) -> None:
    links = [Link(f"{two[0]}.{a + 1}", f"{two[1]}.{b + 1}", score) for (a, b, two), score in made.items()]
    events = group(ARTICLES, links)
    assert all(len({passage[0] for passage in event.passages}) > 1 for event in events)
    counts = Counter(passage for event in events for passage in event.passages)
    assert max(counts.values(), default=0) <= 2
    assert len({event.passages for event in events}) == len(events)
    assert events == group(ARTICLES, links[::-1])


def test_two_sentences_of_one_account_may_tell_what_one_of_another_tells() -> None:
    links = (Link("A.1", "B.1", 0.5), Link("A.1", "B.2", 0.5))
    assert [event.passages for event in group(ARTICLES, links)] == [("A.1", "B.1", "B.2")]


def test_the_average_counts_pairs_of_different_articles_only() -> None:
    sure = [Link(f"A.{a}", f"B.{b}", 0.9) for a in (1, 2) for b in (1, 2)]
    apart = [Link("A.3", "C.1", 0.95)]
    between = [Link("A.1", "C.1", 0.48), Link("A.2", "C.1", 0.48), Link("A.3", "B.1", 0.48), Link("A.3", "B.2", 0.48)]
    # 1.92 over the six pairs of different articles is .32, over all eight .24.
    assert len(group(ARTICLES, [*sure, *apart, *between])) == 1
    assert len(group(ARTICLES, [*sure, *apart, *between[:3]])) > 1


FOUR = (*ARTICLES, article("D", 4))


def three_events(second: float, third: float) -> list[tuple[str, ...]]:
    """The events of three that BCD tell, where A.1 tells the first and these scores' worth of the others."""
    links = [Link(f"{a}.1", f"{b}.1", 0.95) for a, b in combinations("ABCD", 2)]
    for number, score in ((2, second), (3, third)):
        links += [Link(f"{a}.{number}", f"{b}.{number}", 0.95) for a, b in combinations("BCD", 2)]
        links += [Link("A.1", f"{b}.{number}", score) for b in "BCD"]
    return [event.passages for event in group(FOUR, links)]


def test_a_passage_tells_one_second_event_the_surest() -> None:
    for second, third, expected in ((0.7, 0.8, 3), (0.8, 0.7, 2), (0.7, 0.7, 2)):
        told = [passages for passages in three_events(second, third) if "A.1" in passages]
        assert told == [("A.1", "B.1", "C.1", "D.1"), ("A.1", f"B.{expected}", f"C.{expected}", f"D.{expected}")]


def test_a_passage_like_one_of_several_in_each_account_tells_their_event_too() -> None:
    """The second event is told in two passages an account, of which A.1 is like one each."""
    told = [Link(f"{a}.1", f"{b}.1", 0.95) for a, b in combinations("ABCD", 2)]
    told += [Link(f"{a}.{k}", f"{b}.{j}", 0.95) for a, b in combinations("BCD", 2) for k in (2, 3) for j in (2, 3)]
    broadly = [Link("A.1", f"{b}.2", 0.9) for b in "BCD"]
    assert [event.passages[0] for event in group(FOUR, [*told, *broadly])] == ["A.1", "A.1"]
    assert [event.passages[0] for event in group(FOUR, [*told, *broadly[:2]])] == ["A.1", "B.2"]


def test_one_link_makes_no_second_event_of_two_passages() -> None:
    told = [Link(f"{a}.1", f"{b}.1", 0.8) for a, b in combinations("ABCD", 2)]
    told += [Link("B.2", "C.2", 0.8), Link("A.1", "B.2", 0.6)]
    assert [event.passages[0] for event in group(FOUR, told)] == ["A.1", "B.2"]


QUOTED = (
    '"The answer of the council was short. {next} was sent by courier," the envoy Maria Lund said.\n\nTrade went on.',
    'Envoy Maria Lund told reporters: "The answer of the council was quite short. {next} was sent by a courier."',
)


def quoted_events(follows: str) -> list[tuple[str, ...]]:
    """The events of two accounts of one quotation, where only the first of its two sentences is linked."""
    told = [
        read_article(Source(f"{number}.txt", text.format(next=follows), "utf-8", ""), number)
        for number, text in enumerate(QUOTED)
    ]
    quotations = paired_quotations(told, extract(told))
    return [event.passages for event in group(told, [Link("A.1", "B.1", 0.9)], quotations)]


def test_what_a_quotation_goes_on_to_say_of_it_is_told_of_the_same() -> None:
    assert quoted_events("It") == [("A.1", "A.2", "B.1", "B.2")]


def test_what_a_quotation_says_of_another_thing_is_not() -> None:
    assert quoted_events("The treaty") == [("A.1", "B.1")]
