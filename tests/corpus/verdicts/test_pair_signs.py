"""Signs that two facts are of one thing, whatever their values are."""

from hashlib import sha256

from geneva_corpus.comparison import article
from geneva_corpus.facts import extract
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.pair_signs import KINDS, equal_signs, pair_signs, tie_of_equals, weigh_pair
from geneva_corpus.verdicts.sign_weights import EQUALS, FITTING, GROUPS, PAIR


def pair(one: str, other: str) -> tuple[Context, Context]:
    """The first figure of each of two accounts."""
    articles = [
        article(Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()), n)
        for n, text in enumerate((one, other))
    ]
    contexts = read_contexts(articles, extract(articles))
    first, second = (
        next(c for c in contexts.values() if c.article == account.id and c.fact.kind == "number")
        for account in articles
    )
    return first, second


def test_all_signs_have_a_weight_and_lie_between_nought_and_one() -> None:
    signs = pair_signs(*pair("The blast killed six people.", "Six people were killed in the blast."), 0.9)
    assert signs.keys() == PAIR.keys()
    assert all(0 <= sign <= 1 for sign in signs.values())
    assert sum(signs[kind] for kind in KINDS) == 1


def test_more_speaks_for_one_thing_where_the_same_befell_the_same() -> None:
    one = weigh_pair(*pair("The blast killed six people.", "The blast killed nine people."), 0.6)
    two = weigh_pair(*pair("The blast killed six people.", "The police arrested nine people."), 0.6)
    assert one > two


def test_more_speaks_for_one_thing_where_the_passages_are_of_one_event() -> None:
    facts = pair("The blast killed six people.", "The blast killed nine people.")
    assert weigh_pair(*facts, 0.9) > weigh_pair(*facts, 0.1)


def test_the_order_of_two_facts_says_nothing() -> None:
    a, b = pair("The blast killed six people in Porto.", "Nine people were arrested.")
    assert weigh_pair(a, b, 0.5) == weigh_pair(b, a, 0.5)


def test_what_speaks_for_one_thing_weighs_for_it() -> None:
    assert GROUPS["apart"] < 0 < GROUPS["weight"]
    assert GROUPS["margin"] > 0
    assert FITTING["margin"] > 0


def test_all_signs_of_equal_values_have_a_weight() -> None:
    a, b = pair("The blast killed 46 people.", "In the blast 46 people were killed.")
    assert equal_signs(a, b, 0.9, 0.5).keys() == EQUALS.keys()


def test_a_telling_value_of_one_event_is_one_value_though_the_words_differ() -> None:
    a, b = pair("Some 4,215 homes lost power in the storm.", "The storm cut the lights of 4,215 homes.")
    assert tie_of_equals(a, b, 0.9, 0.0) >= 0.35


def test_two_is_told_of_much() -> None:
    a, b = pair("Two guards were told to lie down.", "The police were looking for two cars.")
    assert tie_of_equals(a, b, 0.9, 0.0) == 0.0


def test_what_is_told_so_far_is_no_figure_of_today() -> None:
    a, b = pair("So far, the navy has seized 14 rifles.", "The navy seized 14 rifles on Friday.")
    assert tie_of_equals(a, b, 0.9, 0.0) == 0.0


def test_equal_values_are_tied_no_less_than_the_rules_say() -> None:
    a, b = pair("The blast killed 46 people.", "A storm in May left 46 people homeless.")
    assert tie_of_equals(a, b, 0.01, 0.4) >= 0.4
