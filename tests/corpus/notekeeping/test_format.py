"""An entry goes into the file and comes out again, whatever the user did around and inside it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.notekeeping.format import Entry, Selector, entries, markdown, tags

SELECTOR = Selector(
    "a1", "talks.txt", "5e1f", 10, 47, "The talks lasted one hour, they said.", "before ", " after", 0.4
)
ENTRY = Entry(SELECTOR, "Wire, “Talks”, 21 January 2022", ("≠ duration: 1 h here; Post “two hours”", "Times: “long”"))
TEXT = """\
## The talks lasted one hour, they said.

> The talks lasted one hour, they said.

Wire, “Talks”, 21 January 2022

- ≠ duration: 1 h here; Post “two hours”
- Times: “long”

My own words. #duration

"""


def with_words(words: str) -> Entry:
    return Entry(SELECTOR, ENTRY.origin, ENTRY.others, words)


def test_an_entry_reads_as_designed() -> None:
    written = markdown(with_words("My own words. #duration"))
    assert written.startswith(TEXT + "<!-- geneva-reader {")
    said = json.loads(written.splitlines()[-1].removeprefix("<!-- geneva-reader ").removesuffix(" -->"))
    assert {
        name: said[name] for name in ("v", "id", "path", "sha256", "start", "end", "exact", "prefix", "suffix")
    } == {
        "v": 1,
        "id": "a1",
        "path": "talks.txt",
        "sha256": "5e1f",
        "start": 10,
        "end": 47,
        "exact": "The talks lasted one hour, they said.",
        "prefix": "before ",
        "suffix": " after",
    }


def test_an_entry_without_words_origin_or_others_has_no_empty_blocks() -> None:
    assert "\n\n\n" not in markdown(Entry(SELECTOR, ""))


@settings(max_examples=200, deadline=None)
@given(
    st.text(min_size=1).filter(str.strip),
    st.text(),
    st.text(),
    st.text(),
    st.text(),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_goes_in_comes_out(exact: str, prefix: str, suffix: str, path: str, words: str, end: str) -> None:
    selector = Selector("a1", path, "5e1f", 3, 9, exact, prefix, suffix, 0.25)
    text = end.join(markdown(Entry(selector, "Wire", ("Times: “long”",), words)).split("\n"))
    found, unreadable = entries(text.encode())
    assert [one.selector for one in found] == [selector]
    assert unreadable == []
    assert (found[0].start, found[0].end) == (0, len(text.encode()))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abc #->\n_*`\t", max_size=30), max_size=4), st.booleans())
def test_words_come_out_as_they_went_in(blocks: list[str], crlf: bool) -> None:
    words = "\n\n".join(blocks).strip("\n")
    words = words if words.strip() else ""
    text = markdown(with_words(words))
    found, _ = entries((text.replace("\n", "\r\n") if crlf else text).encode())
    assert found[0].words == words
    assert bool(found[0].own) == bool(words.strip())


def test_lone_surrogates_survive_in_the_comment() -> None:
    selector = Selector("a1", "bad\udc80name", "5e1f", 3, 9, "a\ud800b", "", "", 0.25)
    found, _ = entries(markdown(Entry(selector, "")).encode())
    assert found[0].selector == selector


@given(st.text())
def test_the_comment_is_plain_and_holds_no_double_dash(text: str) -> None:
    comment = markdown(Entry(Selector("a1", text, text, 3, 9, text or "x", text, text), "")).splitlines()[-1]
    inside = comment.removeprefix("<!-- geneva-reader ").removesuffix(" -->")
    assert inside.isascii()
    assert inside.isprintable()
    assert "--" not in inside
    assert not set(inside) & set("<>&`")


def test_the_users_text_between_entries_belongs_to_no_entry() -> None:
    second = markdown(with_words("mine"))
    text = f"# My day\n\nfirst thoughts\n\n{markdown(ENTRY)}\nbetween\n\n## Between\n\n{second}\nlast\n"
    found, _ = entries(text.encode())
    assert [text.encode()[one.start : one.end].decode() for one in found] == [
        markdown(ENTRY),
        markdown(with_words("mine")),
    ]
    assert [one.own for one in found] == ["", "mine"]
    assert [one.line for one in found] == [5, 20]


def test_words_added_by_hand_are_the_users() -> None:
    text = markdown(ENTRY).replace("<!--", "Added by hand.\n\n- my list\n\n<!--")
    found, _ = entries(text.encode())
    assert found[0].words == "Added by hand.\n\n- my list"
    assert found[0].own == "Added by hand.\n- my list"


def test_words_added_between_our_lines_are_the_users_too() -> None:
    text = markdown(ENTRY).replace("Wire, “Talks”", "who says so?\n\nWire, “Talks”")
    found, _ = entries(text.encode())
    assert found[0].words == ""
    assert found[0].own == "who says so?"


def test_a_changed_heading_is_still_the_entrys_and_the_users() -> None:
    text = f"# My day\n\nthoughts\n\n{markdown(ENTRY)}".replace(
        "## The talks lasted one hour, they said.", "### One hour?"
    )
    found, _ = entries(text.encode())
    assert text.encode()[found[0].start :].decode().startswith("### One hour?\n")
    assert found[0].own == "### One hour?"


def test_a_heading_in_the_users_words_does_not_begin_the_entry() -> None:
    text = markdown(with_words("one\n\n## My own heading\n\ntwo"))
    found, _ = entries(text.encode())
    assert (found[0].start, found[0].words) == (0, "one\n\n## My own heading\n\ntwo")


def test_an_entry_without_its_heading_does_not_reach_into_the_one_before() -> None:
    text = markdown(ENTRY) + "\nmine\n\n" + markdown(ENTRY).partition("\n\n")[2]
    found, _ = entries(text.encode())
    assert text.encode()[found[1].start :].decode() == markdown(ENTRY).partition("\n\n")[2]


def test_an_entry_whose_upper_part_was_deleted_is_what_is_left_of_it() -> None:
    text = "thoughts\n\nmore\n\n" + markdown(ENTRY).partition("Wire")[1] + markdown(ENTRY).partition("Wire")[2]
    found, _ = entries(text.encode())
    assert text.encode()[found[0].start :].decode().startswith("Wire, “Talks”")
    assert found[0].own == ""


def test_a_comment_alone_is_an_entry_of_one_line() -> None:
    text = f"thoughts\n\n{markdown(ENTRY).splitlines()[-1]}\n"
    found, _ = entries(text.encode())
    assert text.encode()[found[0].start :].decode().startswith("<!-- geneva-reader")
    assert found[0].own == ""


def test_an_entry_whose_comment_was_deleted_is_the_users_text() -> None:
    first = markdown(ENTRY).rpartition("<!--")[0]
    text = first + markdown(ENTRY)
    found, _ = entries(text.encode())
    assert (found[0].start, found[0].end) == (len(first.encode()), len(text.encode()))


@pytest.mark.parametrize(
    "comment",
    [
        "{}",
        "{broken}",
        "{broken",
        "",
        "[1]",
        '{"v":2}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":0,"end":1,"exact":5,"prefix":"","suffix":""}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":-1,"end":1,"exact":"e","prefix":"","suffix":""}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":1,"end":1,"exact":"e","prefix":"","suffix":""}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":1e999,"end":1,"exact":"e","prefix":"","suffix":""}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":true,"end":1,"exact":"e","prefix":"","suffix":""}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":0,"end":1,"exact":"e","prefix":"","suffix":"","near":NaN}',
        '{"v":1,"id":"a","path":"p","sha256":"s","start":0,"end":1,"exact":"e","prefix":"","suffix":"","lines":[1]}',
        '{"v":' + "1" * 5000 + "}",
        '{"a":' * 100_000 + "}",
    ],
)
def test_a_broken_comment_is_named_and_hides_no_other_entry(comment: str) -> None:
    text = f"one\n\n<!-- geneva-reader {comment} -->\n\n{markdown(ENTRY)}"
    found, unreadable = entries(text.encode())
    assert [one.selector for one in found] == [SELECTOR]
    assert unreadable == [3]


def test_a_comment_that_does_not_end_on_its_line_is_named() -> None:
    text = markdown(ENTRY).replace(" -->", "") + "\n-->\n"
    assert entries(text.encode()) == ([], [10])


def test_a_comment_inside_a_line_is_no_entry() -> None:
    text = "see " + markdown(ENTRY).splitlines()[-1]
    assert entries(text.encode()) == ([], [])


def test_a_byte_order_mark_before_the_first_heading_is_kept_out_of_the_entry() -> None:
    found, _ = entries(b"\xef\xbb\xbf" + markdown(ENTRY).encode())
    assert found[0].start == 3


def test_bytes_that_are_not_utf8_do_not_stop_the_reading() -> None:
    found, _ = entries(b"caf\xe9\n\n" + markdown(ENTRY).encode())
    assert [one.selector for one in found] == [SELECTOR]


def test_tags_are_words_with_a_sign() -> None:
    assert tags("#duration (#who/asked) a#b #1 ##x #duration issue#5 #наука") == ("duration", "who/asked", "наука")


def test_an_entry_at_the_very_start_of_the_file_begins_with_its_heading() -> None:
    data = markdown(ENTRY).encode()
    (written,), _ = entries(data)
    assert (written.start, written.end) == (0, len(data))


def test_a_passage_that_is_like_no_other_keeps_that() -> None:
    alone = Entry(replace(SELECTOR, near=0.0), "Wire")
    (written,), warnings = entries(markdown(alone).encode())
    assert (written.selector, warnings) == (alone.selector, [])
