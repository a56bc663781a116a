"""The notes file as a whole: bookmarks added, changed, taken back; the user's own text never touched."""

import dataclasses
from pathlib import Path

import pytest

from geneva_corpus.errors import NotesError
from geneva_corpus.model import (
    Article,
    Comparison,
    Divergence,
    Event,
    Fact,
    Link,
    Passage,
    Reading,
)
from geneva_corpus.notes import Entry, add, edit, entry_alone, entry_for, load, take_back

FIRST = "The ministers met on Monday.\nThe talks lasted one hour and a half.\nNobody signed a paper in the end."
SECOND = "Talks were held.\nThe meeting went on for two hours.\nA dinner followed."


def article(identity: str, text: str, source: str, date: str | None = None) -> Article:
    passages: list[Passage] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        passages.append(Passage(f"{identity}.{number}", identity, start, start + len(line), number, line))
        start += len(line) + 1
    path = f"{source.lower()}.txt"
    return Article(
        identity, path, f"{source} title", source, date, None, f"sha-{text}", "utf-8", text, tuple(passages), ()
    )


A = article("A", FIRST, "Wire", "2022-01-21")
B = article("B", SECOND, "Post")
COMPARISON = Comparison(
    (A, B),
    (Link("A.2", "B.2", 0.8), Link("A.1", "B.1", 0.9)),
    (Event("e1", "how long", ("A.2", "B.2")), Event("e2", "met", ("A.1", "B.1"))),
    (
        Fact("f1", "A.2", 46, 65, "one hour and a half", "duration", "PT1H30M"),
        Fact("f2", "B.2", 40, 49, "two hours", "duration", "PT2H"),
    ),
    (
        Divergence(
            "d1",
            "e1",
            "duration",
            "conflict",
            (Reading("A", "A.2", "f1", "PT1H30M"), Reading("B", "B.2", "f2", "PT2H")),
            "1 h 30 min is not 2 h",
        ),
    ),
    0.5,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "geneva-notes.md"


def entry(passage: str = "A.2", words: str = "") -> Entry:
    return entry_for(COMPARISON, passage, words)


def test_a_bookmark_keeps_the_passage_and_what_the_others_say(path: Path) -> None:
    add(path, entry(words="who kept time? #duration"), (A, B))
    assert path.read_text(encoding="utf-8").partition("<!--")[0] == (
        "## The talks lasted one hour and a half.\n\n"
        "> The talks lasted one hour and a half.\n\n"
        "Wire, “Wire title”, 21 January 2022\n\n"
        "- ≠ duration: 1 h 30 min here; Post “two hours”\n\n"
        "who kept time? #duration\n\n"
    )


def test_an_account_without_a_divergence_is_quoted(path: Path) -> None:
    add(path, entry("A.1"), (A, B))
    assert "\n- Post: “Talks were held.”\n" in path.read_text(encoding="utf-8")


def test_a_passage_can_be_bookmarked_before_the_comparison_is_there(path: Path) -> None:
    bookmark = add(path, entry_alone(A, "A.3", "later"), (A,))
    assert bookmark.place is not None
    assert bookmark.place.passage == "A.3"


def test_bookmarks_of_an_earlier_run_are_found(path: Path) -> None:
    added = [add(path, entry(passage), (A, B)) for passage in ("A.2", "B.3", "A.1")]
    notes = load(path, (A, B))
    assert [dataclasses.replace(bookmark, line=None) for bookmark in notes.bookmarks] == added
    assert [bookmark.line for bookmark in notes.bookmarks] == [1, 11, 19]
    assert [bookmark.place.passage for bookmark in notes.bookmarks if bookmark.place] == ["A.2", "B.3", "A.1"]
    assert notes.warnings == ()


def test_a_lost_bookmark_keeps_its_quotation(path: Path) -> None:
    add(path, entry(), (A, B))
    shorter = article("A", FIRST.replace("The talks lasted one hour and a half.\n", ""), "Wire")
    (bookmark,) = load(path, (shorter, B)).bookmarks
    assert (bookmark.state, bookmark.place) == ("lost", None)
    assert bookmark.quotation == "The talks lasted one hour and a half."
    assert bookmark.origin == "Wire, “Wire title”, 21 January 2022"


def test_a_bookmark_of_an_article_that_is_not_open_is_absent(path: Path) -> None:
    add(path, entry(), (A, B))
    (bookmark,) = load(path, (B,)).bookmarks
    assert bookmark.state == "absent"


def test_no_file_yet_is_no_bookmarks(path: Path) -> None:
    assert load(path, (A,)).bookmarks == ()
    assert not path.exists()


@pytest.mark.parametrize(
    "own",
    [
        b"",
        b"# My day\n\nthoughts\n",
        b"# My day\n\nthoughts",
        b"# My day\r\n\r\nthoughts\r\n",
        b"# My day\r\n\r\nthoughts",
        b"\xef\xbb\xbf# My day\n",
        b"\xef\xbb\xbf",
        b"one\rtwo\r",
        "наука — ☃\n\n\n".encode(),
        b"trailing  \n\t\n",
        b"\n",
        b"c" * 5000 + b"\0",
    ],
)
def test_adding_keeps_every_byte_and_taking_back_gives_them_back(path: Path, own: bytes) -> None:
    path.write_bytes(own)
    first = add(path, entry(words="mine"), (A, B))
    second = add(path, entry("B.3"), (A, B))
    added = path.read_bytes()
    assert added.startswith(own)
    end = b"\r\n" if b"\r\n" in own else b"\r" if b"\r" in own else b"\n"
    assert added[: added.index(b"## The talks")].endswith(end * 2) or own in (b"", b"\xef\xbb\xbf", b"\n")
    if b"\r\n" in own:
        assert b"\n" not in added.replace(b"\r\n", b"")
    take_back(path, second)
    take_back(path, first)
    missing = (
        b""
        if own.endswith((b"\n", b"\r")) or not own.strip(b"\xef\xbb\xbf")
        else (b"\r\n" if b"\r\n" in own else b"\n")
    )
    assert path.read_bytes() == own + missing


def test_taking_back_touches_only_that_entry(path: Path) -> None:
    path.write_bytes(b"before\n\n")
    add(path, entry("A.1"), (A, B))
    with path.open("ab") as file:
        file.write(b"\nbetween, mine\n")
    middle = add(path, entry("A.2"), (A, B))
    with path.open("ab") as file:
        file.write(b"directly after\n")
    without = path.read_bytes()
    add(path, entry("A.3"), (A, B))
    take_back(path, middle)
    left = path.read_bytes()
    assert b"## The talks lasted" not in left
    assert left.startswith(without[: without.index(b"\n## The talks lasted")])
    assert b"between, mine\n\ndirectly after\n" in left
    assert [bookmark.place.passage for bookmark in load(path, (A, B)).bookmarks if bookmark.place] == ["A.1", "A.3"]


def test_editing_touches_only_the_words(path: Path) -> None:
    path.write_bytes(b"# Mine\r\n")
    bookmark = add(path, entry(words="old words"), (A, B))
    add(path, entry("A.1", "others"), (A, B))
    before = path.read_bytes()
    changed = edit(path, bookmark, "new words\n\n#tag", (A, B))
    assert path.read_bytes() == before.replace(b"old words", b"new words\r\n\r\n#tag")
    assert (changed.words, changed.tags) == ("new words\n\n#tag", ("tag",))
    assert dataclasses.replace(edit(path, changed, "old words", (A, B)), line=None) == bookmark
    assert path.read_bytes() == before


def test_words_can_be_added_and_removed_by_editing(path: Path) -> None:
    bookmark = add(path, entry(), (A, B))
    before = path.read_bytes()
    changed = edit(path, bookmark, "words", (A, B))
    assert changed.own == "words"
    assert edit(path, changed, "  \n", (A, B)).own == ""
    assert path.read_bytes() == before


def test_an_entry_with_the_users_words_says_so(path: Path) -> None:
    add(path, entry(), (A, B))
    assert load(path, (A, B)).bookmarks[0].own == ""
    path.write_text(path.read_text(encoding="utf-8").replace("\n<!--", "\nby hand #x\n\n<!--"), encoding="utf-8")
    (bookmark,) = load(path, (A, B)).bookmarks
    assert (bookmark.own, bookmark.words, bookmark.tags) == ("by hand #x", "by hand #x", ("x",))


def test_an_entry_changed_by_hand_is_not_taken_back_unseen(path: Path) -> None:
    bookmark = add(path, entry(), (A, B))
    path.write_text(path.read_text(encoding="utf-8").replace("\n<!--", "\nby hand\n\n<!--"), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(NotesError, match=r"changed in .* in the meantime"):
        take_back(path, bookmark)
    with pytest.raises(NotesError, match=r"changed in .* in the meantime"):
        edit(path, bookmark, "other", (A, B))
    assert path.read_bytes() == before


def test_an_entry_that_is_gone_cannot_be_changed(path: Path) -> None:
    bookmark = add(path, entry(), (A, B))
    path.write_bytes(b"mine\n")
    with pytest.raises(NotesError, match="no longer in"):
        take_back(path, bookmark)
    assert path.read_bytes() == b"mine\n"


def test_text_written_elsewhere_in_the_meantime_is_kept(path: Path) -> None:
    path.write_bytes(b"mine\n")
    bookmark = add(path, entry(), (A, B))
    path.write_bytes(b"more of mine\n\n" + path.read_bytes() + b"\nand after\n")
    changed = edit(path, bookmark, "words", (A, B))
    take_back(path, changed)
    assert path.read_bytes() == b"more of mine\n\nmine\n\nand after\n"


def test_two_readers_bookmarking_one_passage_make_one_entry(path: Path) -> None:
    first = add(path, entry(), (A, B))
    before = path.read_bytes()
    assert add(path, entry(), (A, B)) == first
    assert path.read_bytes() == before


def test_a_second_bookmark_with_words_is_kept_beside_the_first(path: Path) -> None:
    first = add(path, entry(words="one"), (A, B))
    second = add(path, entry(words="two"), (A, B))
    assert [bookmark.words for bookmark in load(path, (A, B)).bookmarks] == ["one", "two"]
    take_back(path, first)
    assert load(path, (A, B)).bookmarks[0].words == "two"
    assert second.id != first.id


def test_an_entry_copied_by_hand_is_taken_back_once(path: Path) -> None:
    bookmark = add(path, entry(), (A, B))
    path.write_bytes(path.read_bytes() + b"\n" + path.read_bytes())
    take_back(path, bookmark)
    assert len(load(path, (A, B)).bookmarks) == 1


def test_a_broken_comment_is_told_with_its_line(path: Path) -> None:
    path.write_bytes(b"mine\n<!-- geneva-reader {oops} -->\n")
    add(path, entry(), (A, B))
    notes = load(path, (A, B))
    assert len(notes.bookmarks) == 1
    assert notes.warnings == (f"{path}, line 2: this bookmark's comment cannot be read; it is left as it is.",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("notes".encode("utf-16"), "UTF-16"),
        ("notes".encode("utf-16-be"), "no text in UTF-8"),
        (b"fine\ncaf\xe9\n", r"not in UTF-8 \(see line 2\)"),
    ],
)
def test_a_file_in_another_encoding_is_refused(path: Path, data: bytes, said: str) -> None:
    path.write_bytes(data)
    with pytest.raises(NotesError, match=said):
        add(path, entry(), (A, B))
    with pytest.raises(NotesError, match=said):
        load(path, (A, B))
    assert path.read_bytes() == data


def test_a_large_file_is_added_to_as_a_small_one(path: Path) -> None:
    own = "наука и слова\r\n".encode() * 60_000
    path.write_bytes(own + b"x")
    bookmark = add(path, entry(words="mine"), (A, B))
    assert path.read_bytes().startswith(own + b"x\r\n\r\n## ")
    assert add(path, entry(), (A, B)) == bookmark
    assert load(path, (A, B)).bookmarks[0].line == 60_003
    take_back(path, bookmark)
    assert path.read_bytes() == own + b"x\r\n"


@pytest.mark.parametrize("shift", range(4))
def test_letters_cut_where_a_large_file_is_read_are_no_error(path: Path, shift: int) -> None:
    for letter in "aя中😀":
        own = (b"x" * shift + letter.encode() * 1_000_000)[: -shift or None].decode("utf-8", "ignore").encode()
        path.write_bytes(own)
        add(path, entry(), (A, B))
        assert path.read_bytes().startswith(own)


@pytest.mark.parametrize("place", [10, -10])
def test_a_large_file_in_another_encoding_is_refused(path: Path, place: int) -> None:
    own = bytearray(b"words\n" * 300_000)
    own[place] = 0xE9
    path.write_bytes(own)
    with pytest.raises(NotesError, match="not in UTF-8"):
        add(path, entry(), (A, B))
    path.write_bytes(own.decode("latin-1").encode("utf-16"))
    with pytest.raises(NotesError, match="UTF-16"):
        add(path, entry(), (A, B))


def test_a_hostile_file_name_is_shown_safely(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\n.md" / "notes.md"
    with pytest.raises(NotesError) as told:
        add(path, entry(), (A, B))
    assert str(told.value).isprintable()
    assert "its folder does not exist" in str(told.value)


def test_words_that_are_edited_bring_no_control_character_in(path: Path) -> None:
    bookmark = add(path, entry(words="old"), (A, B))
    edit(path, bookmark, "new\x1b]0;title\x07 words", (A, B))
    assert not any(sign < 0x20 and sign != 0x0A for sign in path.read_bytes())
    assert "words" in load(path, (A, B)).bookmarks[0].words


def test_a_file_that_was_made_for_a_bookmark_goes_with_the_last_one(path: Path) -> None:
    first = add(path, entry_alone(A, "A.1"), [A])
    second = add(path, entry_alone(A, "A.2"), [A])
    assert (first.made_file, second.made_file) == (True, False)

    take_back(path, load(path, [A]).bookmarks[0], file_too=True)
    assert path.exists()
    take_back(path, load(path, [A]).bookmarks[0], file_too=True)

    assert not path.exists()
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("own", [b"my own words\n", b"\n", b" "])
def test_a_file_that_holds_anything_else_stays(path: Path, own: bytes) -> None:
    add(path, entry_alone(A, "A.1"), [A])
    with path.open("ab") as file:
        file.write(b"\n" + own)

    take_back(path, load(path, [A]).bookmarks[0], file_too=True)

    assert own in path.read_bytes()


def test_a_file_that_has_another_name_too_stays(path: Path) -> None:
    linked = path.with_name("linked.md")
    linked.symlink_to(path)
    add(linked, entry_alone(A, "A.1"), [A])

    take_back(linked, load(linked, [A]).bookmarks[0], file_too=True)

    assert linked.is_symlink()
    assert path.read_bytes() == b""
