"""What is parted from an event, from links and dates given by hand."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.grouping.parting import days_told, loosened, parted
from geneva_corpus.model import Fact

MAY = 737_911  # 1 May 2021


def days(told: dict[int, tuple[int, ...]]) -> dict[int, frozenset[int]]:
    return {passage: frozenset(MAY + day - 1 for day in told[passage]) for passage in told}


#: Passage k is of article k, but 4 is of the same as 3.
OWNER = [0, 1, 2, 3, 3, 5, 6, 7]


def test_days_that_one_account_tells_apart_are_two_events() -> None:
    told = days({0: (3,), 1: (3, 5), 2: (5,), 3: (3,)})
    assert parted([{0, 1, 2, 3}], {}, OWNER, told) == [{0, 1, 3}, {1, 2}]


def test_two_days_that_nobody_tells_apart_may_be_a_contradiction() -> None:
    told = days({0: (3,), 1: (3,), 2: (5,), 3: (3,)})
    assert parted([{0, 1, 2, 3}], {}, OWNER, told) == [{0, 1, 2, 3}]


def test_who_dates_nothing_stays() -> None:
    told = days({0: (3,), 1: (3, 5), 2: (5,)})
    assert parted([{0, 1, 2, 3}], {}, OWNER, told) == [{0, 1, 3}, {1, 2}]


def test_days_of_one_account_are_not_parted() -> None:
    told = days({0: (3, 5), 3: (3,), 4: (5,)})
    assert parted([{0, 3, 4}], {}, OWNER, told) == [{0, 3, 4}]


def test_three_days_are_three_events_and_who_tells_all_is_in_two_of_them() -> None:
    told = days({0: (3,), 1: (3, 5, 9), 2: (5,), 3: (9,), 5: (3,), 6: (5, 9), 7: (9,)})
    assert parted([{0, 1, 2, 3, 5, 6, 7}], {}, OWNER, told) == [{1, 3, 6, 7}, {1, 2, 6}, {0, 5}]


def date_fact(passage: str, value: str) -> Fact:
    return Fact(f"f {passage} {value}", passage, 0, 1, "", "date", value)


def test_only_who_tells_days_alone_is_parted_by_them() -> None:
    facts = [
        date_fact("A.1", "2021-05-03"),
        date_fact("A.1", "2021-05-05T14:00"),
        date_fact("A.2", "2021-05-03/2021-05-04"),
        date_fact("A.3", "2021-05-03"),
        date_fact("A.3", "2021-W18"),
        date_fact("A.4", "2021-05-03"),
        date_fact("A.4", "XXXX-05-05"),
        date_fact("Z.9", "2021-05-03"),
    ]
    number = {f"A.{k + 1}": k for k in range(4)}
    assert days_told(facts, number) == days({0: (3, 5), 1: (3, 4)})


def linked(*pairs: tuple[int, int]) -> dict[int, dict[int, float]]:
    scores: dict[int, dict[int, float]] = {}
    for one, other in pairs:
        scores.setdefault(one, {})[other] = scores.setdefault(other, {})[one] = 0.8
    return scores


def test_whom_one_of_many_accounts_alone_ties_to_an_event_leaves() -> None:
    scores = linked(*combinations((0, 1, 2), 2), (2, 3))
    assert loosened([{0, 1, 2, 3}], scores, OWNER) == [{0, 1, 2}]


def test_whom_two_accounts_tie_to_it_stays() -> None:
    scores = linked(*combinations((0, 1, 2), 2), (2, 3), (1, 3))
    assert loosened([{0, 1, 2, 3}], scores, OWNER) == [{0, 1, 2, 3}]


def test_of_few_accounts_one_is_enough() -> None:
    scores = linked((0, 1), (1, 2))
    assert loosened([{0, 1, 2}], scores, OWNER) == [{0, 1, 2}]


DATED = st.dictionaries(st.integers(0, 7), st.frozensets(st.integers(1, 6), min_size=1, max_size=3), max_size=8)


@settings(max_examples=80, deadline=None)
@given(DATED)
def test_nobody_is_lost_and_every_part_joins_two_articles(dated: dict[int, frozenset[int]]) -> None:
    found = parted([set(range(8))], {}, OWNER, dated)
    assert all(len({OWNER[member] for member in members}) > 1 for members in found)
    assert all(1 <= sum(member in members for members in found) <= 2 for member in range(8))


def test_passages_that_tell_the_same_but_for_the_day_stay_together() -> None:
    told = days({1: (5,), 2: (6,), 3: (5, 6)})
    alike = {1: {2: 0.9}, 2: {1: 0.9}}

    assert parted([{0, 1, 2, 3}], alike, OWNER, told) == [{0, 1, 2, 3}]
