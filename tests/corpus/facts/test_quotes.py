"""Quotations in news text: where they begin and end, in whichever marks, and who speaks them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.facts.names import find_names
from geneva_corpus.facts.quotes import Quotation, find_quotes
from geneva_corpus.model import Article, Passage


def account(*sentences: str, between: str = " ") -> Article:
    """An article of these sentences; `between` parts them."""
    passages = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(f"A.{number}", "A", start, start + len(sentence), number, sentence))
        start += len(sentence) + len(between)
    return Article("A", "", "", "", None, None, "", "utf-8", between.join(sentences), tuple(passages), ())


def quotes(article: Article) -> list[Quotation]:
    return find_quotes(article, find_names([article]))


def told(*sentences: str, between: str = " ") -> list[tuple[str, str]]:
    """The quoted words, normalised, with their speakers."""
    return [(quotation.value, quotation.speaker) for quotation in quotes(account(*sentences, between=between))]


@pytest.mark.parametrize(
    ("opened", "closed"), [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"), ("“", "»")]
)
def test_all_marks_quote(opened: str, closed: str) -> None:
    said = told(f"{opened}We will not leave the valley,{closed} Maria Holm said.")
    assert said == [("We will not leave the valley", "Maria Holm")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“It was over in a minute,” said Maria Holm, a resident.", "Maria Holm"),
        ("“It was over in a minute,” Maria Holm told the radio.", "Maria Holm"),
        ("Maria Holm, who lives there, said: “It was over in a minute.”", "Maria Holm"),
        ("According to Maria Holm, “it was over in a minute.”", "Maria Holm"),
        ("“It was over in a minute,” the officer said.", "the officer"),
        ("“It was over in a minute,” the Civic Party leader said.", "the Civic Party leader"),
        ("“It was over in a minute,” a Civic Party spokesman said.", "Civic Party"),
        ("“It was over in a minute,” the Civic Party said.", "Civic Party"),
        ("“It was over in a minute,” said an analyst at Norden Bank.", "an analyst at Norden Bank"),
        ("“It was over in a minute,” Mats Alder of Norden Bank said.", "Mats Alder"),
        ("“It was over in a minute,” the head of the rescue service, Maria Holm, told a station.", "Maria Holm"),
    ],
)
def test_the_speaker_stands_before_or_behind(sentence: str, speaker: str) -> None:
    assert [by for _, by in told(sentence)] == [speaker]


def test_whom_the_quoted_words_name_does_not_speak_them() -> None:
    sentences = ("Carl Holm came home on Monday.", "“I would give it back for five minutes with Peter,” he said.")
    assert told(*sentences) == [("I would give it back for five minutes with Peter", "Carl Holm")]
    sentences = ("Carl Holm came home with Ruth.", "“I would give it all back for that,” he said.")
    assert told(*sentences) == [("I would give it all back for that", "Carl Holm")]


def test_a_noun_that_looks_like_a_verb_of_saying_says_nothing() -> None:
    sentence = "Judge Ruth Alder said the notes Carl Holm wrote were “a deceit of the worst kind”."
    assert told(sentence) == [("a deceit of the worst kind", "Ruth Alder")]
    assert told("Carl Holm notes: “It was all over by then.”")[0][1] == "Carl Holm"


def test_he_is_who_was_named_last() -> None:
    said = told("Minister Paul Lindqvist met reporters.", "“The door is still open,” he said.")
    assert said == [("The door is still open", "Paul Lindqvist")]


def test_who_goes_on_in_the_sentence_is_not_the_speaker() -> None:
    said = told("Paul Lindqvist stressed that the plan “was never put to a vote,” but the parties expressed hope.")
    assert said == [("was never put to a vote", "Paul Lindqvist")]


def test_who_is_told_is_not_who_tells() -> None:
    assert told("“I saw the whole wall fall,” one woman told AFP.") == [("I saw the whole wall fall", "one woman")]


def test_each_sentence_of_a_quotation_is_told_in_its_passage() -> None:
    said = told("“We looked for hours.", "There was nobody left,” Maria Holm said.")
    assert said == [("We looked for hours", "Maria Holm"), ("There was nobody left", "Maria Holm")]


def test_a_quotation_goes_on_over_paragraphs_opened_anew() -> None:
    said = told("“We looked for many hours.", "“There was nobody left,” Maria Holm said.", "It rained.", between="\n\n")
    assert [words for words, _ in said] == ["We looked for many hours", "There was nobody left"]
    assert {by for _, by in said} == {"Maria Holm"}


def test_a_quotation_goes_on_over_paragraphs_closed_once() -> None:
    said = told("“We looked for many hours.", "There was nobody left,” Maria Holm said.", between="\n\n")
    assert [words for words, _ in said] == ["We looked for many hours", "There was nobody left"]


def test_an_unclosed_quotation_ends_at_its_attribution() -> None:
    said = told("“We were warned about this by nobody,— Lindqvist said. The hall was empty.")
    assert [words for words, _ in said] == ["We were warned about this by nobody"]


def test_an_unclosed_quotation_without_one_ends_with_its_sentence() -> None:
    said = told("“We were warned about this by nobody.", "The hall was empty.", "It rained.", between="\n\n")
    assert [words for words, _ in said] == ["We were warned about this by nobody"]


def test_a_closing_mark_drawn_as_an_opening_one_begins_nothing() -> None:
    assert told("Six rifles were found and taken away, “the officer said. He left.") == []


def test_what_is_left_out_and_put_in_stays_inside() -> None:
    said = told("“It will help them [the judges] next week <…> to give us an answer,” he said.")
    assert said[0][0] == "It will help them [the judges] next week <…> to give us an answer"


def test_a_quotation_within_a_quotation_is_part_of_it() -> None:
    said = told("“She called it ‘a very sad day’ and left the room,” Maria Holm said.")
    assert said == [("She called it ‘a very sad day' and left the room", "Maria Holm")]


@pytest.mark.parametrize(
    "sentence",
    [
        "He spoke of the “Ukrainian people” and of “unprecedented” steps.",
        "It's the players' choice, and the dogs' home isn't theirs.",
        'The board was 6\' 4" long and 3" wide.',
        "They sang “Hey Jude” twice.",
    ],
)
def test_a_word_at_arms_length_an_apostrophe_and_an_inch_are_no_quotation(sentence: str) -> None:
    assert told(sentence) == []


_PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "«",
        "»",
        "„",
        "'",
        "‘",
        "’",
        "we said so",
        "he said",
        ",",
        ".",
        "\n\n",
        " ",
        "—",
        "<…>",
        "[x]",
        "A",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_every_quotation_lies_in_its_passage(text: str) -> None:
    article = account(text or "x")
    for quotation in quotes(article):
        passage = article.passages[quotation.passage]
        assert passage.start <= quotation.start < quotation.end <= passage.end


def test_thousands_of_marks_are_read() -> None:
    for flood in ("“" * 30_000, '"a ' * 30_000, "“a b c” " * 20_000, "‘" * 10_000 + "’" * 10_000, "“\n\n" * 10_000):
        assert isinstance(quotes(account(flood)), list)


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("said the new press secretary.", "the new press secretary"),
        ("according to the Secretary.", "the Secretary"),
        ("said the Ukrainian.", "the Ukrainian"),
        ("said dockers.", ""),
    ],
)
def test_who_speaks_may_be_named_by_what_he_is(behind: str, speaker: str) -> None:
    assert told(f"“We will go home now,” {behind}") == [("We will go home now", speaker)]


def test_a_new_sentence_behind_a_quotation_does_not_tell_who_spoke() -> None:
    assert told("“We will go home now”. Said Ann Lee.") == [("We will go home now", "")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('The district governor told reporters it "would never ever work".', "The district governor"),
        ('A spokesman for the mill said it was "very deeply sorry".', "A spokesman for the mill"),
        ('The fire, police said, began "in the kitchen".', "police"),
    ],
)
def test_who_speaks_may_have_no_name(sentence: str, speaker: str) -> None:
    assert [who for _, who in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("The banker Elena Holm won the vote against Ruben Dahl.", "“We start tomorrow,” she said."), "Elena Holm"),
        (("Mrs. Holm won the vote.", "Mr. Dahl rang at ten.", "“We start tomorrow,” she said."), "Holm"),
        (
            ("The banker Ljuba Holm won the vote.", "She was cheered.", "“I wish her luck,” said Orm Dahl.",
             "“We start tomorrow,” she said."),
            "she",
        ),
        (("The banker Orm Holm won the vote.", "“We start tomorrow,” she said."), "Orm Holm"),
        (("Anna Holm met Elena Dahl on Sunday.", "“We start tomorrow,” she said."), "she"),
        (("The bankers Orm Holm and Ljuba Dahl met on Sunday.", "“We start tomorrow,” she said."), "she"),
        (
            ("The spokeswoman Ljuba Holm met the banker Orm Dahl on Sunday.", "“We start tomorrow,” she said."),
            "Ljuba Holm",
        ),
        (
            ("Mr. Holm rang at ten.", "It rained.", "It snowed.", "The banker Ljuba Dahl spoke.",
             "“We start tomorrow,” he said."),
            "Ljuba Dahl",
        ),
        (("Mr. Holm rang at ten.", "A Swiss prosecutor said it was open.", "“We start tomorrow,” he said."), "he"),
    ],
)  # fmt: skip
def test_she_is_no_man_and_nobody_where_two_may_be_meant(sentences: tuple[str, ...], speaker: str) -> None:
    assert told(*sentences)[-1] == ("We start tomorrow", speaker)
