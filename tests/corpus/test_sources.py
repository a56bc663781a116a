"""Files, folders, standard input and addresses come in whole, or are left out with a reason."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from geneva_corpus import sources
from geneva_corpus.errors import Cancelled, SourceError
from geneva_corpus.model import Source
from geneva_corpus.sources import load


def loaded(path: Path | str, encoding: str | None = None) -> Source:
    found, _ = load([str(path)], encoding=encoding)
    return found[0]


def left_out(path: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        load([str(path)])
    assert "\n" not in str(caught.value)
    return str(caught.value)


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


TEXT = b"Dam burst kills nine\n\nAt least nine people were killed on Sunday.\n"


def test_a_text_comes_as_it_is(tmp_path: Path) -> None:
    source = loaded(write(tmp_path / "a.txt", b"One.\r\nTwo.\rThree.\n"))
    assert source.text == "One.\r\nTwo.\rThree.\n"
    assert source.encoding == "utf-8"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    source = loaded(write(tmp_path / "a.txt", b"\xef\xbb\xbfOne."))
    assert source.text == "One."


def test_a_folder_is_its_articles_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.HTML", ".hidden.txt", "saved.json"):
        write(tmp_path / name, TEXT + name.encode() + b" is where this article stands, the editor said on Monday.")
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub" / "d.txt", TEXT)
    found, warnings = load([str(tmp_path)])
    assert [Path(source.path).name for source in found] == ["a.md", "b.txt", "c.HTML"]
    assert not any("hidden" in warning or "json" in warning for warning in warnings)


def test_files_of_a_folder_that_are_no_articles_are_named(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "photo.jpg", b"x")
    _, warnings = load([str(tmp_path)])
    assert warnings == [f"{tmp_path}: 1 file left out, not .txt, .md or .html (photo.jpg)"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "the folder holds no .txt, .md or .html file" in left_out(tmp_path)


def test_more_articles_than_a_folder_may_hold_are_counted_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_ARTICLES", 2)
    for name in "abcd":
        write(tmp_path / f"{name}.txt", TEXT + name.encode())
    found, warnings = load([str(tmp_path)])
    assert len(found) == 2
    assert "2 articles left out, from c.txt on; 2 are the most" in warnings[0]


def test_the_same_text_twice_is_shown_once_under_both_names(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", TEXT), write(tmp_path / "b.txt", b"\xef\xbb\xbf" + TEXT)
    found, warnings = load([str(first), str(second)])
    assert [(source.path, source.also) for source in found] == [(str(first), (str(second),))]
    assert warnings == [f"{second}: the same text as {first}; shown once"]


def test_a_source_named_twice_is_read_once(tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.txt", TEXT))
    found, warnings = load([path, path])
    assert len(found) == 1
    assert warnings == [f"{path}: named twice; shown once"]
    assert load([path] * 400)[1] == [f"{path}: named 400 times; shown once"]


def test_one_bad_source_leaves_the_others(tmp_path: Path) -> None:
    good = write(tmp_path / "a.txt", TEXT)
    found, warnings = load([str(tmp_path / "none.txt"), str(good)])
    assert [source.path for source in found] == [str(good)]
    assert warnings == [f"{tmp_path / 'none.txt'}: there is no such file or folder"]


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT)))
    source = loaded("-")
    assert (source.path, source.text) == ("-", TEXT.decode())


def test_standard_input_may_be_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<html><body><h1>Dam burst kills nine</h1><p>At least nine people were killed on Sunday.</p></body></html>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page)))
    assert "<p>" not in loaded("-").text


def test_standard_input_that_is_closed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="standard input is closed"):
        load(["-"])


def test_standard_input_that_cannot_be_read_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written_to = (tmp_path / "a.txt").open("wb")
    with io.TextIOWrapper(io.FileIO(os.dup(written_to.fileno()), "w"), write_through=True) as closed_for_reading:
        monkeypatch.setattr(sys, "stdin", closed_for_reading)
        with pytest.raises(SourceError, match="standard input"):
            load(["-"])
    written_to.close()


def test_the_encoding_that_was_guessed_is_told(tmp_path: Path) -> None:
    text = "Überfall in Köln\n\nDie Polizei sucht nach zwei Männern, die am Montag ein Geschäft überfielen.\n"
    found, warnings = load([str(write(tmp_path / "a.txt", text.encode("latin-1")))])
    assert found[0].text == text
    assert "not UTF-8, read as cp1252 (a guess; --encoding says otherwise)" in warnings[0]


def test_the_encoding_that_is_given_wins(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Встреча".encode("cp1251"))
    assert loaded(path, "windows-1251").text == "Встреча"


def test_an_encoding_that_nobody_knows_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no encoding"):
        loaded(write(tmp_path / "a.txt", TEXT), "klingon")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf \n", "holds no text"),
        (b"\0" * 5000, "is not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "is a picture"),
        (b"\x7fELF" + bytes(range(256)) * 10, "is a program"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04 ...", "office document"),
        (bytes(range(256)) * 100, "is not text"),
    ],
)
def test_what_is_no_text_is_left_out(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in left_out(write(tmp_path / "a.txt", data))


def test_one_word_is_a_text(tmp_path: Path) -> None:
    assert loaded(write(tmp_path / "a.txt", b"word")).text == "word"


def test_a_file_that_is_too_big_is_left_out_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(sources.MOST_BYTES + 1)
    assert "larger than 50 MB" in left_out(path)


def test_too_many_lines_are_left_out(tmp_path: Path) -> None:
    assert "100,001 lines" in left_out(write(tmp_path / "a.txt", b"a\n" * 100_001))
    assert loaded(write(tmp_path / "b.txt", b"a\n" * 100_000)).text


def test_too_long_a_line_is_left_out(tmp_path: Path) -> None:
    assert "line of 5 MB" in left_out(write(tmp_path / "a.txt", b"a" * (sources.MOST_LINE + 1)))
    assert "line of 5 MB" in left_out(write(tmp_path / "b.txt", TEXT + b"a" * (sources.MOST_LINE + 1) + b"\nEnd.\n"))


def test_a_pipe_a_socket_and_a_device_are_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not a regular file" in left_out(pipe)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.txt"))
        assert "not a regular file" in left_out(tmp_path / "s.txt")
    assert "not a regular file" in left_out("/dev/zero")


def test_links_in_a_circle_and_to_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c.txt").symlink_to("nowhere")
    assert "leads in a circle" in left_out(tmp_path / "a.txt")
    assert "no such file" in left_out(tmp_path / "c.txt")


def test_a_folder_that_holds_itself_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    (tmp_path / "again").symlink_to(tmp_path)
    found, _ = load([str(tmp_path)])
    assert len(found) == 1


@pytest.mark.parametrize(
    "name",
    ["new\nline.txt", "esc\x1b[31m.txt", "😀.txt", "-dash.txt", "a" * 251 + ".txt", "x://y.txt", b"\xff\xfe.txt"],
)
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str | bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = os.fsdecode(name)
    Path(shown).parent.mkdir(parents=True, exist_ok=True)
    write(Path(shown), TEXT)
    assert loaded(shown).text == TEXT.decode()


def test_a_name_in_a_message_cannot_steer_the_terminal(tmp_path: Path) -> None:
    reason = left_out(tmp_path / "a\x1b[31m\n\u202eb.txt")
    assert "a␛[31m �b.txt: there is no such file" in reason


@pytest.mark.parametrize("name", ["a\0b.txt", "a" * 300, "nofolder/a.txt"])
def test_a_name_that_cannot_be_is_told(name: str) -> None:
    assert left_out(name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    assert "permission denied" in left_out(path)


def test_nothing_named_is_an_error() -> None:
    with pytest.raises(SourceError, match="name a file, a folder or an address"):
        load([])


def test_all_that_cannot_be_used_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none of the sources can be used: .*a\.txt.*; .*b\.txt"):
        load([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])


def test_what_is_too_large_is_refused_however_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_BYTES", 1 << 20)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * ((1 << 20) + 1))))
    with pytest.raises(SourceError, match="standard input is larger than 1 MB"):
        load(["-"])


def test_as_many_articles_as_may_be_are_all_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_ARTICLES", 2)
    for name in "ab":
        write(tmp_path / f"{name}.txt", TEXT + name.encode())
    found, warnings = load([str(tmp_path)])
    assert (len(found), warnings) == (2, [])


def test_only_addresses_of_the_web_are_fetched() -> None:
    assert "only http and https" in left_out("ftp://127.0.0.1/a.txt")


def test_an_address_without_measure_is_told() -> None:
    assert left_out("http://127.0.0.1:9/" + "a" * 10_000)


def test_reading_tells_how_far_it_is_and_can_be_called_off(tmp_path: Path) -> None:
    paths = [str(write(tmp_path / f"{name}.txt", TEXT + name.encode())) for name in "ab"]
    told: list[tuple[str, int, int]] = []
    load(paths, progress=lambda *step: told.append(step))
    assert told == [("reading", 0, 2), ("reading", 1, 2)]

    def stop(name: str, done: int, total: int) -> None:
        raise Cancelled(f"{name} {done} of {total}")

    with pytest.raises(Cancelled):
        load(paths, progress=stop)


def test_front_matter_states_what_it_states(tmp_path: Path) -> None:
    source = loaded(
        write(tmp_path / "a.md", b"---\ntitle: T\nsource: S\ndate: 2024-05-05\nurl: https://e.org\n---\nText.")
    )
    assert source.stated is not None
    assert (source.stated.title, source.stated.source) == ("T", "S")
    assert (source.stated.date, source.stated.url) == ("2024-05-05", "https://e.org")
