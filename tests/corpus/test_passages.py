"""How a story is cut into passages."""

from geneva_corpus.comparison import article
from geneva_corpus.model import Passage, Source


def passages_of(text: str) -> tuple[Passage, ...]:
    return article(Source("a.txt", text, "utf-8", ""), 0).passages


TEXT = """Talks open in the capital

OSLO, March 3. /NTB/. The ministers met on Monday and talked. They left at noon.

What comes next

- The ministers meet again on Friday.
- A text is written

“We will go on,” the host said. “There is no other way.”
"""


def test_headline_sentences_and_list_items_are_passages() -> None:
    assert [(passage.id, passage.paragraph, passage.headline, passage.text) for passage in passages_of(TEXT)] == [
        ("A.1", 1, True, "Talks open in the capital"),
        ("A.2", 2, False, "OSLO, March 3. /NTB/. The ministers met on Monday and talked."),
        ("A.3", 2, False, "They left at noon."),
        ("A.4", 3, True, "What comes next"),
        ("A.5", 4, False, "- The ministers meet again on Friday."),
        ("A.6", 5, False, "- A text is written"),
        ("A.7", 6, False, "“We will go on,” the host said."),
        ("A.8", 6, False, "“There is no other way.”"),
    ]


def test_offsets_hold_with_every_kind_of_line_end() -> None:
    for ends in ("\r\n", "\r", "\u2028"):
        text = TEXT.replace("\n", ends)
        found = passages_of(text)
        assert [passage.text for passage in found] == [passage.text for passage in passages_of(TEXT)]
        assert all(text[passage.start : passage.end] == passage.text for passage in found)


def test_a_title_that_ends_like_a_sentence_is_still_a_headline() -> None:
    text = "Will the talks go on?\n\nThe ministers met on Monday and talked for an hour, the host said.\n"
    assert passages_of(text)[0].headline


def test_a_title_of_two_sentences_is_one_passage() -> None:
    text = "Kenya. Dam bursts in the north\n\nAt least nine people were killed on Sunday, the governor said.\n"
    first = passages_of(text)[0]
    assert (first.text, first.headline) == ("Kenya. Dam bursts in the north", True)


def test_a_long_first_paragraph_is_no_headline() -> None:
    text = (
        "The ministers met on Monday and talked for more than an hour in the old town hall of the city.\n\nThey left.\n"
    )
    assert [passage.headline for passage in passages_of(text)] == [False, False]


def test_a_short_first_sentence_behind_a_dateline_ends() -> None:
    text = "Flood\n\nNorwick, 12 March 2019 - A flood killed four people. In May 1987 a flood killed 31 people there.\n"
    assert [passage.text for passage in passages_of(text)][1:] == [
        "Norwick, 12 March 2019 - A flood killed four people.",
        "In May 1987 a flood killed 31 people there.",
    ]
