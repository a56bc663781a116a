"""Which articles tell of one event, from made-up articles given as the words of their passages."""

import random

import numpy as np

from geneva_corpus.likeness.same_event import parts, same_event

COMMON = [
    f"{one}{two}{three}" for one in ("ba", "ko", "ri", "lu") for two in ("den", "sim", "tor") for three in "aeiou"
]


def articles(events: int, per_event: int) -> list[list[list[str]]]:
    """Articles of events with three names of their own; all other words, capitals too, are common to all."""
    made = []
    for event in range(events):
        names = [f"{name}{'abcdefghij'[event // 10]}{'abcdefghij'[event % 10]}" for name in ("Ra", "Su", "Mo")]
        for number in range(per_event):
            chance = random.Random(event * per_event + number)
            made.append(
                [[chance.choice(names), *chance.sample(COMMON, 6), chance.choice(COMMON).title()] for _ in range(8)]
            )
    return made


def test_articles_of_one_event_are_told_from_those_of_another() -> None:
    alike = same_event(articles(2, 4))
    assert alike[0, 1] > 0.45 > alike[0, 4]


def test_events_stay_apart_however_many_there_are() -> None:
    """Any two articles share a little; with hundreds of them the little must not add up."""
    part = parts(same_event(articles(100, 5)), 0.45)
    assert sorted(np.bincount(part)[part].tolist()) == [5] * 500


def test_the_order_of_articles_changes_nothing() -> None:
    told = articles(3, 3)
    assert np.allclose(same_event(told[::-1])[::-1, ::-1], same_event(told), rtol=0, atol=1e-9)


def test_progress_may_call_it_off() -> None:
    told: list[str] = []
    same_event(articles(2, 2), lambda name, _done, _total: told.append(name))
    assert set(told) == {"aligning articles"}
