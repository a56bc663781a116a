"""Bytes into text."""

import pytest

from geneva_corpus.errors import SourceError
from geneva_corpus.intake.encodings import decode, known

GERMAN = (
    "Überfall in Köln\n\nDie Polizei sucht nach Männern, die am Montag ein Geschäft überfielen und zu Fuß flohen.\n"
)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    decoded = decode(GERMAN.encode(encoding))
    assert decoded.text == GERMAN
    assert decoded.remark == ""


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_are_known_without_a_mark(encoding: str) -> None:
    decoded = decode(GERMAN.encode(encoding))
    assert (decoded.text, decoded.encoding) == (GERMAN, encoding)
    assert "no byte-order mark" in decoded.remark


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        ("Встреча в городе\n\nМинистр заявил в понедельник, что переговоры будут продолжены.\n", "cp1251"),
        ("会談が終了\n\n外相は月曜日、協議は来週も続くと述べた。会合は約二時間続いた。\n", "cp932"),
        ("会谈结束\n\n外交部长星期一表示,会谈将于下周继续进行。会议持续了大约两个小时。\n", "gb18030"),
    ],
)
def test_other_encodings_are_guessed_and_the_guess_is_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert f"read as {decoded.encoding} (a guess" in decoded.remark


def test_a_few_broken_bytes_leave_utf_8_what_it_is() -> None:
    decoded = decode(GERMAN.encode() * 5 + b"\xff end")
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("� end")
    assert decoded.remark == "1 place is not UTF-8, shown as �"


def test_what_a_page_declares_is_taken_where_it_fits_and_not_where_not() -> None:
    assert decode(GERMAN.encode("cp1252"), declared="iso-8859-15").encoding == "iso8859-15"
    assert decode(GERMAN.encode(), declared="iso-8859-1").text == GERMAN
    assert decode(GERMAN.encode("cp1252"), declared="klingon").text == GERMAN


def test_the_word_of_the_user_is_final() -> None:
    assert decode(GERMAN.encode(), "cp1252").text == GERMAN.encode().decode("cp1252", "replace")
    assert decode(b"\xef\xbb\xbfa", "utf-8").text == "a"
    assert decode(GERMAN.encode("utf-16"), "utf-16").text == GERMAN


@pytest.mark.parametrize("name", ["klingon", "", "rot13", "base64", "a\0b"])
def test_a_name_that_is_no_text_encoding_is_an_error(name: str) -> None:
    with pytest.raises(SourceError, match="no encoding"):
        known(name)


def test_a_stray_control_is_text_and_many_are_none() -> None:
    assert decode(b"Hello there.\0 This is text, with an \x1b[1mescape\x1b[0m.").encoding == "utf-8"
    with pytest.raises(SourceError, match="not text"):
        decode(b"\x00\x01\x02\x03abc" * 100)


def test_bytes_that_do_not_fit_the_word_of_the_user_are_counted() -> None:
    decoded = decode(b"a\xff\xfeb", "utf-8")
    assert decoded.text == "a��b"
    assert decoded.remark == "2 places are not utf-8, shown as �"
