"""What an event is called: the words that tell best what all its accounts tell."""

from itertools import combinations

import pytest

from geneva_corpus.grouping.labels import label
from geneva_corpus.model import Passage


def named(*texts: str, besides: tuple[int, ...] = ()) -> str:
    """The label of passages that are all alike, of which those numbered `besides` tell of another event too."""
    passages = [Passage(f"{name}.1", name, 0, len(text), 1, text) for name, text in zip("ABCD", texts, strict=False)]
    scores: dict[int, dict[int, float]] = {number: {} for number in range(len(passages))}
    for one, other in combinations(scores, 2):
        scores[one][other] = scores[other][one] = 0.9
    return label(range(len(passages)), scores, passages, besides)


def test_a_label_has_no_dateline_and_ends_at_a_clause() -> None:
    lead = (
        "Moscow, Jan 21 (Prensa Latina) The U.S. Secretary of State met his counterpart in Geneva, and they agreed"
        " to write to one another within a week about what had been said there."
    )
    assert named(lead, lead) == "The U.S. Secretary of State met his counterpart in Geneva…"


@pytest.mark.parametrize("dateline", ["LINDAU, June 12 - ", "LIMA, Peru -- ", "PORT-ELIAS — ", "DAYTON, Ohio (AP) - "])
def test_a_place_in_capitals_before_a_dash_is_no_part_of_a_label(dateline: str) -> None:
    told = "Five people died in the flood on Monday."
    assert named(dateline + told, dateline + told) == told


@pytest.mark.parametrize(
    "told", ["NATO - the alliance - said no", "US - Russia talks end", "UPDATE 2-Press maker cuts jobs"]
)
def test_capitals_before_a_dash_are_not_always_a_place(told: str) -> None:
    assert named(told, told) == told


def test_brackets_in_a_sentence_are_no_dateline() -> None:
    for sentence in ("The boat was 150 miles (about 277 km) from land", "The doctor is (finally) in, the mayor said"):
        assert named(sentence, sentence) == sentence


def test_a_short_headline_names_the_event_before_a_long_sentence() -> None:
    long = (
        "Delegations of the two countries met for talks on trade in the palace by the lake in the city of Vienna today."
    )
    assert named(long, "Talks on trade in Vienna") == "Talks on trade in Vienna"


def test_a_label_is_as_long_as_its_clauses_allow() -> None:
    lead = (
        "The minister of trade met the envoy, who had come by train, and both spoke of fish, of grain and of the "
        "tariffs on them"
    )
    assert named(lead, lead) == "The minister of trade met the envoy, who had come by train, and both spoke of fish…"


def test_a_label_is_not_cut_at_a_clause_that_says_nothing_yet() -> None:
    told = 'A spokeswoman for the port said: "The crew of the trawler has been found safe on an island nearby."'
    assert named(told, told) == 'A spokeswoman for the port said: "The crew of the trawler has been found safe on an…'


def test_what_tells_of_the_event_alone_names_it() -> None:
    both, alone = "Talks were held on Monday, the vote on Tuesday", "On Tuesday all voted"
    assert named(both, both, alone) == both
    assert named(both, both, alone, besides=(0, 1)) == alone
