"""The JSON document: what is written is read back, the same each time, and what is damaged is refused in words."""

import json
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geneva_corpus.document import dump, is_saved, load, open_saved
from geneva_corpus.errors import DocumentError
from geneva_corpus.model import Article, Comparison, Passage

PACKAGES = Path(__file__).resolve().parents[2] / "corpus"


def changed(comparison: Comparison, **fields: Any) -> str:
    """The document with top-level fields put in the place of its own."""
    return json.dumps({**json.loads(dump(comparison)), **fields})


def damaged(comparison: Comparison, part: str, **fields: Any) -> str:
    """The document with fields of the first record of a part put in the place of its own."""
    whole = json.loads(dump(comparison))
    whole[part][0].update(fields)
    return json.dumps(whole)


def test_what_was_written_is_read_back(comparison: Comparison) -> None:
    assert load(dump(comparison)) == comparison


def test_what_is_hostile_is_read_back_unchanged(hostile: Comparison) -> None:
    assert load(dump(hostile)) == hostile


def test_the_document_has_the_parts_of_the_interface(comparison: Comparison) -> None:
    document = json.loads(dump(comparison))
    assert document["format"] == "geneva-reader/1"
    assert document["min_score"] == 0.5
    article = document["articles"][0]
    assert article["source"] == "The Daily"
    assert article["passages"][1] == {
        "id": "A.2",
        "start": 36,
        "end": 63,
        "paragraph": 2,
        "headline": False,
        "text": "The talks lasted two hours.",
    }
    assert article["furniture"][0]["text"] == "Share this page"
    assert document["links"][0] == {"a": "A.1", "b": "B.1", "score": 0.91, "why": ["shared words: ministers, met"]}
    assert document["facts"][9]["modality"] == "planned"
    only = next(one for one in document["divergences"] if one["verdict"] == "only")
    assert only["left_out_by"] == ["A"]
    assert only["readings"] == [{"article": "B", "passage": "B.2", "fact": "f7", "value": "2021-W51"}]


def test_each_record_has_its_line(comparison: Comparison) -> None:
    lines = dump(comparison).splitlines()
    assert sum(line.startswith('{"a": ') for line in lines) == len(comparison.links)
    assert sum(line.startswith('{"id": "f') for line in lines) == len(comparison.facts)


def test_no_character_that_hides_or_steers_stands_in_it(hostile: Comparison) -> None:
    written = dump(hostile)
    odd = {sign for sign in written if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert odd == {"\n"}
    assert "\\u001b" in written
    assert "\\u202e" in written
    assert "\\ud83d" in written


def test_letters_of_any_script_stay_as_they_are(comparison: Comparison) -> None:
    written = dump(replace(comparison, warnings=("Свобода „naïve“ 東京 🙂 \U000e0041",)))
    assert "Свобода „naïve“ 東京 🙂 \\udb40\\udc41" in written


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_comes_back(text: str) -> None:
    text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udbff")  # halves in order would become one
    passages = (Passage("A.1", "A", 0, len(text), 1, text),) if text else ()
    article = Article("A", text, text, text, None, text, "", "utf-8", text, passages, ())
    comparison = Comparison((article,), (), (), (), (), 0.5, (text,))
    written = dump(comparison)
    assert load(written) == comparison
    assert written.encode("utf-8").decode("utf-8") == written


def test_the_bytes_do_not_hang_on_the_hash_seed(comparison: Comparison, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(dump(comparison), encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from geneva_corpus.document import dump, open_saved;"
        "from geneva_corpus.reports import FORMS, render;"
        "[sys.stdout.buffer.write(render(open_saved(Path(sys.argv[1])), form).encode()) for form in FORMS]"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(saved)],
            env={**os.environ, "PYTHONPATH": str(PACKAGES), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "12345")
    }
    assert len(outputs) == 1


def test_a_divergence_of_no_event_is_read_back(comparison: Comparison) -> None:
    apart = replace(comparison, divergences=(replace(comparison.divergences[0], event=""),))
    assert load(dump(apart)) == apart


def test_fields_not_known_are_passed_over(comparison: Comparison) -> None:
    assert load(changed(comparison, mood="fine")) == comparison
    assert load(damaged(comparison, "facts", mood="fine")) == comparison


def test_fields_added_later_may_be_missing(comparison: Comparison) -> None:
    whole = json.loads(dump(comparison))
    del whole["warnings"]
    for article in whole["articles"]:
        del article["also"]
        for passage in article["passages"]:
            del passage["headline"]
    for link in whole["links"]:
        del link["why"]
    for one in whole["facts"]:
        del one["of"], one["resolved"]
    for one in whole["divergences"]:
        del one["left_out_by"]
    read = load(json.dumps(whole))
    assert read.articles == comparison.articles
    assert [one.id for one in read.divergences] == [one.id for one in comparison.divergences]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[1, 2]", "does not say"),
        ('{"format": 1}', "does not say"),
        ('{"format": "geneva-reader/9"}', "reads geneva-reader/1"),
        ('{"format": "geneva-reader/1", "min_score": NaN}', "no JSON number"),
        ('{"format": "geneva-reader/1", "min_score": ' + "9" * 5000 + "}", "not valid JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"format": "geneva-reader/1"}', "no list of records 'articles'"),
    ],
)
def test_what_is_no_comparison_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        load(text)


@pytest.mark.parametrize(
    ("part", "fields", "reason"),
    [
        ("articles", {"text": "something else " * 20}, "was it edited"),
        ("articles", {"id": "B"}, "is not of article B"),
        ("articles", {"id": "a\n# b"}, "does not look as it should"),
        ("articles", {"sha256": "`x`"}, "does not look as it should"),
        ("articles", {"passages": {}}, "no list of records"),
        ("articles", {"also": "x"}, "no list of texts"),
        ("links", {"a": "Z.9"}, "not in the document"),
        ("links", {"b": "A.2"}, "two passages of one article"),
        ("links", {"score": 1.5}, "from 0 to 1"),
        ("links", {"score": 10**400}, "from 0 to 1"),
        ("links", {"score": True}, "from 0 to 1"),
        ("events", {"passages": ["A.1", "A.99"]}, "not in the document"),
        ("facts", {"start": -1}, "no whole number"),
        ("facts", {"end": 10**9}, "outside the article"),
        ("facts", {"passage": "A.4"}, "outside its passage"),
        ("facts", {"kind": "mood"}, "none of"),
        ("facts", {"bound": "some"}, "none of"),
        ("facts", {"approximate": "yes"}, "neither true nor false"),
        ("facts", {"value": None}, "no text"),
        ("divergences", {"verdict": "quarrel"}, "none of conflict"),
        ("divergences", {"event": "e9"}, "not in the document"),
        ("divergences", {"left_out_by": ["Q"]}, "not in the document"),
        ("divergences", {"readings": [{"article": "B", "passage": "A.1"}]}, "not one of article B"),
        ("divergences", {"readings": [{"article": "A", "passage": "A.1", "fact": "f99"}]}, "not in the document"),
    ],
)
def test_a_damaged_record_is_named(comparison: Comparison, part: str, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        load(damaged(comparison, part, **fields))


def test_passages_that_overlap_are_refused(comparison: Comparison) -> None:
    whole = json.loads(dump(comparison))
    article = whole["articles"][0]
    article["passages"][1].update(start=30, text=article["text"][30 : article["passages"][1]["end"]])
    with pytest.raises(DocumentError, match="overlaps"):
        load(json.dumps(whole))


def test_a_saved_comparison_is_opened(comparison: Comparison, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(dump(comparison), encoding="utf-8")
    assert open_saved(saved) == comparison


@pytest.mark.parametrize(
    ("data", "reason"), [(None, "No such file"), (b"\xff\xfe{", "not UTF-8"), (b"{}", "does not say")]
)
def test_a_file_that_cannot_be_opened_is_named(data: bytes | None, reason: str, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    if data is not None:
        saved.write_bytes(data)
    with pytest.raises(DocumentError, match=reason) as caught:
        open_saved(saved)
    assert str(saved) in str(caught.value)


def test_a_folder_is_no_saved_comparison(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot read"):
        open_saved(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "saved.json"
    os.mkfifo(pipe)
    with pytest.raises(DocumentError, match="not a regular file"):
        open_saved(pipe)


def test_a_device_is_not_read_without_end(tmp_path: Path) -> None:
    device = tmp_path / "saved.json"
    device.symlink_to("/dev/zero")
    with pytest.raises(DocumentError, match="not a regular file"):
        open_saved(device)


def test_an_address_that_ends_like_a_document_is_an_article() -> None:
    assert is_saved("day.JSON")
    assert not is_saved("https://example.org/day.json")


def test_a_document_beyond_all_measure_is_refused(
    comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "saved.json"
    path.write_text(dump(comparison), encoding="utf-8")
    monkeypatch.setattr("geneva_corpus.document.LARGEST", 1000)
    with pytest.raises(DocumentError, match="larger than"):
        open_saved(path)


@pytest.mark.parametrize("part", ["articles", "facts", "events"])
def test_two_of_one_id_are_refused(comparison: Comparison, part: str) -> None:
    whole = json.loads(dump(comparison))
    whole[part].append(whole[part][0])
    with pytest.raises(DocumentError, match="taken already"):
        load(json.dumps(whole))


def test_a_number_beyond_all_measure_is_refused_in_words() -> None:
    with pytest.raises(DocumentError, match="a number has too many digits"):
        load('{"format": ' + "9" * 10_000 + "}")


@pytest.mark.parametrize("value", ["1", 1.5, True, -1, None, [1]])
def test_an_offset_that_is_no_whole_number_is_refused(comparison: Comparison, value: object) -> None:
    whole = json.loads(dump(comparison))
    whole["articles"][0]["passages"][0]["start"] = value
    with pytest.raises(DocumentError, match=r"articles\[0\].passages\[0\]"):
        load(json.dumps(whole))
