"""What a file states of itself at its top."""

import pytest

from geneva_corpus.intake.frontmatter import front_matter
from geneva_corpus.model import Metadata


def test_the_four_things_are_read_and_the_end_is_told() -> None:
    text = "---\ntitle: 'A: b'\nsource: \"The Times\"\ndate: 5 May 2024\nurl: https://e.org\n---\nStory."
    matter = front_matter(text)
    assert matter is not None
    assert matter[1] == Metadata("A: b", "The Times", "2024-05-05", "https://e.org")
    assert text[matter[0] :] == "\nStory."


def test_line_ends_of_windows_are_line_ends() -> None:
    matter = front_matter("---\r\ntitle: T\r\n---\r\nStory.")
    assert matter is not None
    assert matter[1].title == "T"


def test_an_address_as_source_is_the_address() -> None:
    matter = front_matter("---\nsource: https://e.org/a\n---\n")
    assert matter is not None
    assert (matter[1].source, matter[1].url) == (None, "https://e.org/a")


def test_other_keys_and_lists_do_no_harm() -> None:
    matter = front_matter("---\ntags:\n  - a\n  - b\n# note\ntitle: T\n---\nStory.")
    assert matter is not None
    assert matter[1] == Metadata("T")


@pytest.mark.parametrize(
    "text",
    [
        "Story.",
        "---\nStory without keys\n---\n",
        "---\ntitle: never closed\n",
        "---\n---\nStory.",
        "",
        "--- a\nb: c\n---\n",
    ],
)
def test_what_is_no_front_matter_is_story(text: str) -> None:
    assert front_matter(text) is None
