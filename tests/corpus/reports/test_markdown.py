"""The Markdown report: tables of readings, and no text of others that becomes anything but text."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from geneva_corpus.model import Comparison
from geneva_corpus.reports import render
from geneva_corpus.reports.markdown import escaped

GFM = MarkdownIt("gfm-like", {"html": True, "linkify": True})
PLAIN = {"text", "text_special", "code_inline", "softbreak"}


def inline_tokens(markdown: str) -> list[Token]:
    return [child for token in GFM.parse(markdown) for child in token.children or ()]


def shown(markdown: str) -> str:
    return "".join(token.content for token in inline_tokens(markdown))


def test_a_finding_is_a_table_of_its_readings(comparison: Comparison) -> None:
    expected = """\
### Conflict 1: duration

**2 h (The Daily) ≠ 1 h 30 min (Wire); planned: 1 h (Post)**

2 h is not 1 h 30 min; each says how long the talks lasted

| Value | Account | As written | Passage |
| --- | --- | --- | --- |
| 2 h | The Daily | “two hours” | A.2 |
| 1 h 30 min | Wire | “90 minutes” | B.2 |
| planned: 1 h | Post | “an hour” | C.1 |

Event 2: The talks lasted two hours.
"""
    assert expected in render(comparison, "markdown")


def test_every_row_has_the_cells_of_its_head(hostile: Comparison) -> None:
    tokens = GFM.parse(render(hostile, "markdown"))
    widths = []
    for token in tokens:
        if token.type == "table_open":
            widths.append([0])
        elif token.type == "tr_open" and widths[-1][-1]:
            widths[-1].append(0)
        elif token.type in ("th_open", "td_open"):
            widths[-1][-1] += 1
    assert widths
    assert all(len(set(rows)) == 1 for rows in widths)


def test_headings_are_words_of_the_program(hostile: Comparison) -> None:
    tokens = GFM.parse(render(hostile, "markdown"))
    headings = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    assert not [heading for heading in headings if "owned" in heading or "script" in heading]


def test_nothing_of_others_becomes_a_link_or_html(hostile: Comparison) -> None:
    report = render(hostile, "markdown")
    kinds = {token.type for token in inline_tokens(report)} | {token.type for token in GFM.parse(report)}
    assert not kinds & {"link_open", "image", "html_inline", "html_block", "em_open", "s_open", "fence", "code_block"}
    assert "<script" not in GFM.render(report)


def test_no_control_character_is_left(hostile: Comparison) -> None:
    report = render(hostile, "markdown")
    assert {sign for sign in report if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")} == {"\n"}


@pytest.mark.parametrize(
    "text",
    [
        "[a](http://b.example)",
        "https://example.com/a_b|c",
        "www.example.com",
        "example.com",
        "someone@example.com",
        "@someone",
        "<b>bold</b> &amp; &#60;",
        "**bold** _italic_ ~~gone~~ `code`",
        "a | b \\| c \\\\| d",
        "$2 and $3, $x$",
        "[[wiki]] #tag ==mark== %%note%%",
        "![image](x)",
        "footnote[^1]",
    ],
)
def test_escaped_text_shows_as_it_was_written(text: str) -> None:
    in_table = f"| head |\n| --- |\n| {escaped(text)} |\n"
    assert {token.type for token in inline_tokens(in_table)} <= PLAIN
    assert shown(in_table) == "head" + text


@given(st.text(st.sampled_from("ab1 \\`*_[]()<>|~$#=^%!{}&;:./@-+\"'"), max_size=30))
def test_no_text_is_more_than_text_in_a_cell(text: str) -> None:
    tokens = inline_tokens(f"| head |\n| --- |\n| x {escaped(text)} |\n")
    assert {token.type for token in tokens} <= PLAIN
    assert GFM.render(f"| head |\n| --- |\n| x {escaped(text)} |\n").count("<td>") == 1
