"""Where sentences end, and where they only seem to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.intake.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "GENOA, January 21. /ANSA/. The foreign minister said so on Friday.",
        "OSLO, March 3. The ministers met.",
        "НАЙРОБИ, 5 мая — РИА Новости. По меньшей мере девять человек погибли.",
        "He met the U.S. Secretary of State in Oslo.",
        "The U.S. Geological Survey put it at 6.1.",
        "Lt. Col. Ann Lee and Sgt. Tom Doe spoke.",
        "Gov. Ann Lee met Sen. Tom Doe and Rep. Jan Roe.",
        "He was taken to St. Mary's hospital.",
        "Mr. Doe, Mrs. Roe and Dr. Lee left.",
        "They climbed Aoraki/Mt. Cook on Sunday.",
        "It is No. 5 on the list.",
        "He came on Jan. 6 and left on Feb. 17 at noon.",
        "J. K. Smith and P.J. Lee spoke.",
        "“Why?” the minister asked.",
        "“Stop!” Smith said.",
        "Am 3. Mai brach der Damm.",
        "It cost $3.5 million, or 2.6 per cent of sales.",
        "He spoke at 7 p.m. Friday in the city.",
        "The Yahoo! News report was wrong.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He fell over a cliff.", "Climbers tried to help."),
        ("He gave himself up at 6 p.m.", "Police let him go."),
        ("He is due in court on Feb. 17.", "He was on probation."),
        ("The show is on February 22.", "The host is known."),
        ("They yielded 156 yards (the most in a game).", "The next one is on Sunday."),
        ("It made its next port of call.", "The crew was safe."),
        ("It happened in the U.S.", "The minister was there."),
        ("“We will go on.”", "She left."),
        ("He said “no.”", "“Yes,” she said."),
        ("It cost a lot!", "Nobody paid."),
        ("会谈持续了两个小时。", "他们没有达成协议。"),
    ],
)
def test_two_sentences_are_two(first: str, second: str) -> None:
    between = "" if first.endswith("。") else " "
    assert cut(first + between + second) == [first, second]


def test_a_heading_glued_to_its_sentence_is_cut_off_and_marked() -> None:
    text = "Events before the meeting Since last fall troops have been moving near the border."
    assert [(text[start:end], heading) for start, end, heading in sentences(text, 0, len(text))] == [
        ("Events before the meeting", True),
        ("Since last fall troops have been moving near the border.", False),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was quoted by The new paper of the city on Monday.",
        "She sang the song The way it was before the war.",
        "The film In a better world was shown on Monday night.",
        "He said, after all, The house was not for sale at all.",
    ],
)
def test_a_capital_inside_a_sentence_is_no_new_one(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_a_sentence_runs_over_a_broken_line() -> None:
    assert cut("The bridge was closed\nafter a storm. Nobody was\r\nhurt.") == [
        "The bridge was closed\nafter a storm.",
        "Nobody was\r\nhurt.",
    ]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.text(st.sampled_from('aA .!?"”)(/1\n—'))))
def test_sentences_hold_all_that_is_not_white_space(text: str) -> None:
    place = 0
    for start, end, _ in sentences(text, 0, len(text)):
        assert place <= start < end
        assert not text[place:start].strip()
        assert text[start:end] == text[start:end].strip()
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize("clock", ["4 p.m. Lisbon time", "9:30 a.m. New York time"])
def test_the_clock_of_a_place_behind_an_hour_ends_no_sentence(clock: str) -> None:
    text = f"The bus is to leave on Monday at {clock}."
    assert cut(text) == [text]
