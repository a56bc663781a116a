"""`]` visits conflicts first of all."""

from geneva_corpus.model import VERDICTS, Comparison
from geneva_tui.tour import Tour


def test_conflicts_come_first_then_precision_and_spelling_then_the_rest(ferry: Comparison) -> None:
    tour = Tour(ferry, 0, VERDICTS)

    assert tour.stops == [(0, 2), (0, 1), (0, 3)]


def test_what_the_leader_does_not_tell_stops_at_its_first_teller(ferry: Comparison) -> None:
    tour = Tour(ferry, 2, VERDICTS)

    assert tour.stops == [(0, 2), (2, 1), (0, 3), (0, 1)]


def test_only_what_shows_is_visited(ferry: Comparison) -> None:
    assert Tour(ferry, 0, {"spelling"}).stops == [(0, 3)]
    assert Tour(ferry, 0, {"agreement"}).stops == []


def test_it_goes_around_and_says_so(ferry: Comparison) -> None:
    tour = Tour(ferry, 0, VERDICTS)

    assert tour.step(1, (0, 0)) == ((0, 2), False)
    assert tour.step(1, (0, 2)) == ((0, 1), False)
    assert tour.step(1, (0, 1)) == ((0, 3), False)
    assert tour.step(1, (0, 3)) == ((0, 2), True)
    assert tour.step(-1, (0, 2)) == ((0, 3), True)


def test_from_a_stop_reached_otherwise_it_goes_on_from_there(ferry: Comparison) -> None:
    tour = Tour(ferry, 0, VERDICTS)
    tour.step(1, (0, 0))

    assert tour.step(1, (0, 1)) == ((0, 3), False)


def test_standing_at_the_first_stop_already_one_goes_to_the_next(ferry: Comparison) -> None:
    assert Tour(ferry, 0, VERDICTS).step(1, (0, 2)) == ((0, 1), False)
