"""Whatever stands in an article is text in the notes: no heading, list, link, HTML, tag or comment comes of it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from geneva_corpus.notekeeping.format import Entry, Selector, markdown
from geneva_corpus.notekeeping.markdown import WIDTH, at_line_start, beginning, inline, own_words, quotation

HOSTILE = [
    "# no heading",
    "text\n# no heading\n\n## no heading either",
    "- no list",
    "+ no list",
    "1. no list",
    "12) no list",
    "* no list",
    "> no quotation",
    "no heading\n===\nno heading\n---",
    "***",
    "```\nno code\n```",
    "~~~\nno code\n~~~",
    "    no code",
    "\tno code",
    "<script>alert(1)</script>",
    "<!-- no comment -->",
    "--> <b>no element</b> <!--",
    '<!-- geneva-reader {"v":1,"id":"x","path":"p","sha256":"s","start":0,"end":1,"exact":"e"} -->',
    "[no link](http://example.com)",
    "[no link]: http://example.com",
    "![no picture](http://example.com/a.png)",
    "[[no wiki link]] ![[no embedding]]",
    "http://example.com and https://example.com/?a=b&c=d and www.example.com and example.com",
    "someone@example.com <someone@example.com> mailto:someone@example.com",
    "HTTP://EXAMPLE.COM `http://example.com`",
    "ftp://example.com/` and ``",
    "| no | table |\n|---|---|\n| a | b |",
    "*no emphasis* _none_ **none** ~~none~~ ==none==",
    "&lt;b&gt; &#35; &amp;",
    "\\# \\* \\",
    "#notatag and %%nothing hidden%% and $$x$$",
    "[^1]: no footnote",
    "[ ] no task",
    "\x1b[31mred\x07 \u202e reversed \u200b \udc80",
    "line\rline\x0bline\x85line\u2028line",
]
ALLOWED = {"text", "softbreak", "code_inline"}


def tokens(text: str) -> list[str]:
    """The structure that a Markdown viewer makes of it: blocks, and whatever is not plain inside of them."""
    found: list[str] = []
    for token in MarkdownIt("gfm-like").parse(text):
        found.append(f"{token.type} {token.tag}")
        found += [child.type for child in token.children or [] if child.type not in ALLOWED]
    return found


def entry(text: str) -> Entry:
    """An entry in which everything that can come from an article is this text."""
    selector = Selector("id", text, "sha", 0, 5, text or "-", text, text, 0.5)
    line = inline(text)
    return Entry(selector, f"{line}, “{line}”, {line}", (f"≠ number: 5 here; {line} “{line}”", f"{line}: “{line}”"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_nothing_but_text(text: str) -> None:
    assert tokens(markdown(entry(text))) == tokens(markdown(entry("harmless words")))


LETTERS = st.text(st.sampled_from("#*_-+=>`~[]()<>!|&;:\\/.1a@ \n\twx$%^\"'"), min_size=1, max_size=40)


@settings(max_examples=300, deadline=None)
@given(st.one_of(LETTERS, st.text(min_size=1, max_size=40), st.lists(st.sampled_from(HOSTILE)).map(" ".join)))
@example("a")
def test_any_text_makes_nothing_but_text(text: str) -> None:
    assert tokens(markdown(entry(text + " words"))) == tokens(markdown(entry("harmless words")))


@pytest.mark.parametrize("text", HOSTILE)
def test_one_comment_a_bookmark_whatever_the_text(text: str) -> None:
    blocks = [
        token.content for token in MarkdownIt("gfm-like").parse(markdown(entry(text))) if token.type == "html_block"
    ]
    assert len(blocks) == 1
    assert blocks[0].startswith("<!-- geneva-reader {")
    assert blocks[0].endswith("} -->\n")
    assert blocks[0].count("--") == 2


def test_plain_prose_is_left_as_it_is() -> None:
    prose = "“We will see,” he said: 3.5% (of $2,799 – or 10–12 people) on Jan. 9; the U.S.-Russian talks didn’t end…"
    assert inline(prose) == prose
    assert quotation("Two people were hurt.") == ["> Two people were hurt."]


def test_a_quotation_is_wrapped_between_words() -> None:
    text = " ".join(["word"] * 100)
    lines = quotation(text)
    assert len(lines) > 1
    assert all(line.startswith("> ") and len(line) <= WIDTH for line in lines)
    assert " ".join(line.removeprefix("> ") for line in lines) == text


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert quotation("x" * 500) == ["> " + "x" * 500]


def test_a_wrapped_line_that_would_begin_a_list_is_escaped() -> None:
    lines = quotation("a" * 101 + " - 1. # >")
    assert lines[1] == "> \\- 1. # \\>"
    assert at_line_start("1. January") == "1\\. January"
    assert at_line_start("-5 degrees") == "-5 degrees"


def test_a_heading_is_the_first_words() -> None:
    assert beginning("The dialogue seemed brief to some", 20) == "The dialogue seemed…"
    assert beginning("The dialogue, as said", 13) == "The dialogue…"
    assert beginning("short", 20) == "short"
    assert beginning("x" * 30, 20) == "x" * 19 + "…"


def test_the_users_markdown_is_theirs() -> None:
    words = "# My heading\n\n- a list\n  [link](http://example.com) #tag <b>bold</b>"
    assert own_words(words) == words


def test_the_users_words_hold_no_control_characters() -> None:
    assert own_words("a\x1b[31mb\r\nc\td\x00\udc80") == "a␛[31mb\nc\td␀�"


def test_the_users_words_make_no_selector_comment() -> None:
    assert own_words('look:\n<!-- geneva-reader {"v":1} -->') == 'look:\n\\<!-- geneva-reader {"v":1} -->'


def test_lines_of_a_quotation_are_as_long_as_they_may_be_and_no_longer() -> None:
    words = "a" * 30 + " " + "b" * (WIDTH - 2 - 31)
    assert quotation(words) == [f"> {words}"]
    assert quotation(words + "b") == ["> " + "a" * 30, "> " + "b" * (WIDTH - 2 - 30)]


def test_an_address_stands_in_one_pair_of_backticks() -> None:
    assert inline("see https://example.org/a_b_c now") == "see `https://example.org/a_b_c` now"
