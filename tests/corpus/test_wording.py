"""Two passages that tell one thing: which words differ, which only moved, who says and who admits, what was copied."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.phrasings.own_words import first_change, own_words
from geneva_corpus.wording import SHARED_LEAST, Span, copied, difference, one_source, stances_apart


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def marked(a: str, b: str) -> tuple[list[str], list[str]]:
    """The words marked in each."""
    found = difference(a, b)
    return words(a, found.a), words(b, found.b)


def stances(a: str, b: str) -> dict[str, tuple[str, str]]:
    return {attitude.stance: (attitude.a, attitude.b) for attitude in stances_apart(a, b)}


def test_retranslated_words_are_marked() -> None:
    a = "It was accompanied by some follow-up questions, the answers to which will help them."
    b = "It was accompanied by some clarifying questions, the answers to which will help them."
    assert marked(a, b) == (["follow"], ["clarifying"]) or marked(a, b) == (["follow-up"], ["clarifying"])


def test_cut_and_added_words_are_marked_where_they_stand() -> None:
    a = "The boats altered course immediately and tried to flee the area."
    b = "The boats altered course and tried to flee."
    assert marked(a, b) == (["immediately", "area"], [])


def test_a_moved_phrase_is_no_difference() -> None:
    a = "In 2009, police said they had recovered 80 percent of the haul."
    b = "Police said they had recovered 80 percent of the haul in 2009."
    found = difference(a, b)
    assert found.same
    assert [span.how for span in found.moved[0]] == ["moved"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rescuers evacuated the villages.", "The rescuer evacuates a village."),
        ("They recognised the centre.", "They recognized the center."),
        ("They stole jewellery by the harbour.", "They stole jewelry by the harbor."),
        ("They voted for a rule.", "They vote for rules."),
        ("Two men threw stones.", "Two men are throwing stones."),
        ("We're sure it was OK, Dr Holm said.", "We are sure it was okay, Doctor Holm said."),
        ("It opens at 6:00.", "It opens at 6."),
        ("Four women fled the city.", "Four women were fleeing the city."),
        ("Minister Sergey Orlov thanked doctors.", "Minister Sergei Orlov thanked doctors."),
    ],
)
def test_inflections_and_spellings_are_no_difference(a: str, b: str) -> None:
    assert difference(a, b).same


def test_articles_prepositions_auxiliaries_and_pronouns_are_never_marked() -> None:
    assert marked("He had closed the factory by noon.", "They have been closing a factory at noon.") == ([], [])


def test_nothing_is_marked_where_too_little_is_shared() -> None:
    found = difference(
        "The dialogue seemed brief to some political analysts.", "Heavy rain washed away the northern railway bridge."
    )
    assert found.shared < SHARED_LEAST
    assert (found.a, found.b, found.moved) == ((), (), ((), ()))


@pytest.mark.parametrize(
    ("a", "b", "stance", "told"),
    [
        ("He said the dam was unsafe.", "He admitted the dam was unsafe.", "attribution", ("said", "admitted")),
        ("He claimed the dam was safe.", "He noted the dam was safe.", "attribution", ("claimed", "noted")),
        ("The dam was unsafe.", "The dam was reportedly unsafe.", "hedge", ("", "reportedly")),
        (
            "They had little hope of success.",
            "They did not expect success.",
            "expectation",
            ("little hope", "did not expect"),
        ),
        ("They asked for guarantees.", "They asked for so-called guarantees.", "distance", ("", "so-called")),
        ("They asked the people of the valley.", "They asked the “valley people”.", "distance", ("", "valley people")),
        (
            "The plan was never put to a vote.",
            "“The plan was never put to a vote,” it says.",
            "quotation",
            ("", "quoted"),
        ),
    ],
)
def test_a_difference_of_stance_is_told(a: str, b: str, stance: str, told: tuple[str, str]) -> None:
    assert stances(a, b).get(stance) == told


def test_the_same_stance_is_no_difference() -> None:
    assert stances_apart("She said the dam was safe.", "According to her, the dam was safe.") == ()


def test_a_long_run_of_the_same_words_is_copied() -> None:
    a = "On May 3, 1998, the Transport Ministry published the drafts of a treaty with the coastal states."
    b = "As is known, on May 3, 1998, the Transport Ministry published draft rules for pilots."
    assert copied(a, b) >= 8
    assert one_source(a, b)


def test_phrases_that_all_news_share_are_not_copied() -> None:
    assert copied("He said in a statement on Monday that it was over.", "She said in a statement on Monday.") == 0
    assert not one_source("The meeting was held in the city.", "The meeting was held in the capital.")


def test_each_of_several_wordings_is_held_against_the_one_most_like_it() -> None:
    wordings = ["They never threatened the valley.", "They never menaced the valley.", "Snow fell."]
    assert [words(text, spans) for text, spans in zip(wordings, own_words(wordings), strict=True)] == [
        ["threatened"],
        ["menaced"],
        [],
    ]


def test_of_a_whole_sentence_only_the_stretch_that_tells_the_same_is_marked() -> None:
    long = (
        "According to the head of the regional bureau, the mayor was satisfied with the exchange of points of view, "
        "which will help them."
    )
    quoting = "“He was satisfied with the exchange of views, which will help them,” said the mayor."
    found = own_words([long, quoting], [None, (1, 66)])
    assert [words(text, spans) for text, spans in zip((long, quoting), found, strict=True)] == [["points"], []]


def test_the_words_of_another_stance_are_marked_however_little_is_shared() -> None:
    wordings = [
        "Orlov did not expect a breakthrough at the talks in the capital.",
        "Aides of the minister had little hope of a breakthrough this week, they told reporters on the train.",
    ]
    found = own_words(wordings)
    assert [words(text, spans) for text, spans in zip(wordings, found, strict=True)] == [
        ["did not expect"],
        ["little hope"],
    ]


def test_round_a_quotation_the_verb_of_saying_is_marked() -> None:
    wordings = ["“The river rose,” Holm said at dawn.", "“The river rose,” Holm claimed at dawn."]
    found = own_words(wordings, [(1, 15), (1, 15)])
    assert [words(text, spans) for text, spans in zip(wordings, found, strict=True)] == [["said"], ["claimed"]]


def test_the_first_change_stands_with_its_neighbour_where_a_word_was_cut() -> None:
    cut = first_change("They left the old bridge at noon", "They left the bridge at noon")
    assert cut == ("left the old bridge", "left the bridge")
    assert first_change("They left the old bridge", "They left the new bridge") == ("old", "new")
    assert first_change("They left the bridge", "They leave a bridge") == ("", "")


def test_a_wording_alone_has_no_words_of_its_own() -> None:
    assert own_words(["They never threatened the valley."]) == [()]


def test_passages_of_one_word_twenty_thousand_times_are_read() -> None:
    flood, other = "the " * 20_000, "boat ship " * 3_000
    assert copied(flood, flood) == 0
    assert copied(other, other) == 6_000
    assert stances_apart(flood, flood) == ()
    assert difference(other, flood).shared == 0


_PASSAGE = st.lists(
    st.sampled_from(
        ["boat", "boats", "Sergey", "Sergei", "the", "“", "”", "said", "not", "1,000", "İ", "ﬁ", "so-called", "’s", "."]
    ),
    max_size=30,
).map(" ".join)


@given(_PASSAGE, _PASSAGE)
@settings(max_examples=100, deadline=None)
def test_swapping_the_passages_swaps_the_marks_and_nothing_else(a: str, b: str) -> None:
    one, two = difference(a, b), difference(b, a)
    assert one.shared == two.shared
    for span in one.a:
        assert 0 <= span.start < span.end <= len(a)
    for span in one.b:
        assert 0 <= span.start < span.end <= len(b)
    assert sum(span.end - span.start for span in one.a) >= 0
    assert stances_apart(a, b) == tuple(attitude.swapped() for attitude in stances_apart(b, a))


@given(_PASSAGE)
@settings(max_examples=60, deadline=None)
def test_a_passage_does_not_differ_from_itself(a: str) -> None:
    found = difference(a, a)
    assert (found.a, found.b, stances_apart(a, a)) == ((), (), ())
