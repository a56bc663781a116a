"""A comparison is kept for the texts it is of, is there again for these only, and is never in the way."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geneva_corpus.comparison import compare, seeds, taken_apart
from geneva_corpus.model import Article, Comparison, Metadata, Source
from geneva_corpus.pace import Progress
from geneva_corpus.sources import load
from geneva_tui import background
from geneva_tui.app import GenevaApp
from geneva_tui.comparisons import keep, recall


def texts_of(articles: tuple[Article, ...]) -> list[Source]:
    return [Source(article.path, article.text, article.encoding, article.sha256) for article in articles]


def test_a_comparison_is_found_again_as_it_was(tmp_path: Path) -> None:
    sources, _ = load([str(seeds())])
    found = compare(taken_apart(sources))
    keep(tmp_path, sources, found)

    assert recall(tmp_path, sources) == found


def test_hostile_texts_come_back_as_they_were(hostile: Comparison, tmp_path: Path) -> None:
    sources = texts_of(hostile.articles)
    keep(tmp_path, sources, hostile)

    assert recall(tmp_path, sources, hostile.warnings) == hostile


def test_warnings_are_those_of_this_time(ferry: Comparison, tmp_path: Path) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, replace(ferry, warnings=("then",)))

    found = recall(tmp_path, sources, ("now",))
    assert found is not None
    assert found.warnings == ("now",)


@pytest.mark.parametrize(
    "change",
    [
        lambda source: replace(source, text=source.text.replace("214", "215")),
        lambda source: replace(source, path="elsewhere.txt"),
        lambda source: replace(source, encoding="cp1252"),
        lambda source: replace(source, story=((0, 5),)),
        lambda source: replace(source, stated=Metadata(date="2020-01-01")),
        lambda source: replace(source, also=("twin.txt",)),
    ],
    ids=["text", "name", "encoding", "story", "what it states", "twins"],
)
def test_a_text_that_changed_in_any_way_is_another(
    ferry: Comparison, tmp_path: Path, change: Callable[[Source], Source]
) -> None:
    first, *others = texts_of(ferry.articles)
    keep(tmp_path, [first, *others], ferry)

    assert recall(tmp_path, [first, *others]) == ferry
    assert recall(tmp_path, [change(first), *others]) is None


def test_other_order_and_other_number_are_others(ferry: Comparison, tmp_path: Path) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, ferry)

    assert recall(tmp_path, sources[::-1]) is None
    assert recall(tmp_path, sources[:2]) is None


def test_another_program_finds_nothing(ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = texts_of(ferry.articles)
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").write_text("first = 1\n")
    monkeypatch.setattr("geneva_corpus.__file__", str(package / "__init__.py"))
    keep(tmp_path / "kept", sources, ferry)
    assert recall(tmp_path / "kept", sources) == ferry

    (package / "__init__.py").write_text("second = 2\n")
    assert recall(tmp_path / "kept", sources) is None


def test_the_file_is_for_its_owner_and_holds_no_sentence_of_an_article(ferry: Comparison, tmp_path: Path) -> None:
    keep(tmp_path / "kept", texts_of(ferry.articles), ferry)

    (file,) = (tmp_path / "kept").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o700
    written = file.read_text(encoding="utf-8")
    titles = {article.title for article in ferry.articles}
    assert not [
        one.text for a in ferry.articles for one in a.passages if one.text not in titles and one.text in written
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_damaged_file_is_as_good_as_none(ferry: Comparison, tmp_path: Path, data: st.DataObject) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, ferry)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    file.write_bytes(damaged)

    assert recall(tmp_path, sources) == (ferry if damaged == whole else None)
    keep(tmp_path, sources, ferry)
    assert recall(tmp_path, sources) == ferry


def test_a_file_that_is_whole_and_wrong_is_not_believed(ferry: Comparison, tmp_path: Path) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, ferry)
    (file,) = tmp_path.iterdir()
    document = json.loads(file.read_bytes()[:-64])
    document["events"][0]["passages"] = ["Z.1"]
    said = json.dumps(document).encode()
    file.write_bytes(said + sha256(said).hexdigest().encode())

    assert recall(tmp_path, sources) is None


def test_what_is_no_file_is_not_read(ferry: Comparison, tmp_path: Path) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, ferry)
    (file,) = tmp_path.iterdir()
    file.rename(tmp_path / "moved")
    file.symlink_to(tmp_path / "moved")
    assert recall(tmp_path, sources) is None

    file.unlink()
    os.mkfifo(file)
    assert recall(tmp_path, sources) is None

    file.unlink()
    file.mkdir()
    assert recall(tmp_path, sources) is None


def test_where_nothing_can_be_kept_nothing_is_and_nobody_is_bothered(ferry: Comparison, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    sources = texts_of(ferry.articles)

    keep(tmp_path / "file" / "comparisons", sources, ferry)

    assert recall(tmp_path / "file" / "comparisons", sources) is None


def test_a_full_disk_leaves_what_was_kept_before(ferry: Comparison, tmp_path: Path) -> None:
    sources = texts_of(ferry.articles)
    keep(tmp_path, sources, ferry)
    other = [replace(one, path=f"other/{one.path}") for one in sources]
    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (1000, before[1]))
    try:
        keep(tmp_path, other, ferry)
        keep(tmp_path, sources, replace(ferry, events=()))
    finally:
        setrlimit(RLIMIT_FSIZE, before)

    assert recall(tmp_path, other) is None
    assert recall(tmp_path, sources) == ferry
    assert len(list(tmp_path.iterdir())) == 1


def test_only_so_many_are_kept_and_those_used_last(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geneva_tui.comparisons.MOST", 2)
    sources = texts_of(ferry.articles)
    sets = [[replace(one, path=f"{number}/{one.path}") for one in sources] for number in range(3)]
    for number, one in enumerate(sets[:2]):
        keep(tmp_path, one, ferry)
        (file,) = [file for file in tmp_path.iterdir() if file.stat().st_mtime > 100]
        os.utime(file, (number, number))
    (tmp_path / ".half.geneva-new").write_text("left by a reader that was killed")
    os.utime(tmp_path / ".half.geneva-new", (0, 0))
    assert recall(tmp_path, sets[0]) is not None  # now it is used later than the second

    keep(tmp_path, sets[2], ferry)

    assert [recall(tmp_path, one) is not None for one in sets] == [True, False, True]
    assert len(list(tmp_path.iterdir())) == 2


def test_only_so_many_bytes_are_kept(ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = texts_of(ferry.articles)
    other = [replace(one, path=f"other/{one.path}") for one in sources]
    keep(tmp_path, sources, ferry)
    (file,) = tmp_path.iterdir()
    monkeypatch.setattr("geneva_tui.comparisons.MOST_BYTES", file.stat().st_size + 100)
    keep(tmp_path, other, ferry)
    assert recall(tmp_path, sources) is None
    assert recall(tmp_path, other) is not None

    for most in (1000, 4000):
        monkeypatch.setattr("geneva_tui.comparisons.MOST_BYTES", most)
        keep(tmp_path, sources, ferry)
        assert recall(tmp_path, sources) is None


async def test_the_reader_compares_the_same_articles_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "_KEPT_AFTER", 0.0)
    compared = []

    def counted(articles: tuple[Article, ...], *, warnings: tuple[str, ...], progress: Progress) -> Comparison:
        compared.append(len(articles))
        return compare(articles, warnings=warnings, progress=progress)

    monkeypatch.setattr("geneva_corpus.comparison.compare", counted)
    text = "Talks in Oslo\n\nThe talks in Oslo lasted two hours, ministers said.\n"
    (tmp_path / "one.txt").write_text(text)
    (tmp_path / "two.txt").write_text(text.replace("two", "three"))

    async def opened(*, fresh: bool = False, kept: bool = True) -> Comparison | None:
        app = GenevaApp(
            [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")],
            notes=tmp_path / "notes.md",
            fresh=fresh,
            comparisons=tmp_path / "kept" if kept else None,
        )
        async with app.run_test(size=(100, 30)) as pilot:
            for _ in range(200):
                if app.reader.comparison is not None and (not kept or list((tmp_path / "kept").glob("*.json"))):
                    break
                await pilot.pause(0.05)
            return app.reader.comparison

    assert await opened(kept=False)
    assert not (tmp_path / "kept").exists()
    assert await opened()
    assert compared == [2, 2]
    assert await opened()
    assert compared == [2, 2]
    assert await opened(fresh=True)
    assert compared == [2, 2, 2]
    (tmp_path / "one.txt").write_text(text.replace("Oslo", "Bergen"))
    assert await opened()
    assert compared == [2, 2, 2, 2]
