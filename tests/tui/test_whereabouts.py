"""Where one was reading is found again, for these articles only, and holds no word of them."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geneva_corpus.errors import GenevaError
from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.whereabouts import Whereabouts, keep, recall

PLACE = Whereabouts(1, (0, 2, 1), (0, 5, 5), (2, 1, 0), 2, 1, False, True, False)


def test_the_place_is_found_again(ferry: Comparison, tmp_path: Path) -> None:
    keep(tmp_path, ferry.articles, PLACE)

    assert recall(tmp_path, ferry.articles) == PLACE


def test_other_articles_have_other_places(ferry: Comparison, tmp_path: Path) -> None:
    keep(tmp_path, ferry.articles, PLACE)

    assert recall(tmp_path, ferry.articles[:2]) is None


def test_the_file_is_for_its_owner_and_holds_no_word_of_an_article(ferry: Comparison, tmp_path: Path) -> None:
    keep(tmp_path, ferry.articles, PLACE)

    (file,) = tmp_path.glob("*.json")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "ferry" not in file.read_text(encoding="utf-8").casefold()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 10**6) | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    ["leader", "current", "rows", "order", "paned", "filter", "wording", "zoomed", "linear"]
                ),
                inner,
            )
        ),
    )
)
def test_a_file_that_says_something_else_is_no_place(ferry: Comparison, tmp_path: Path, said: object) -> None:
    keep(tmp_path, ferry.articles, PLACE)
    (file,) = tmp_path.glob("*.json")
    file.write_text(json.dumps(said), encoding="utf-8")

    found = recall(tmp_path, ferry.articles)
    assert found is None or len(found.current) == len(ferry.articles)


def test_a_place_beyond_the_end_is_none(ferry: Comparison, tmp_path: Path) -> None:
    keep(tmp_path, ferry.articles, Whereabouts(0, (99, 0, 0), (0, 0, 0), (0, 1, 2), 3, 0, True, False, False))

    assert recall(tmp_path, ferry.articles) is None


def test_what_cannot_be_kept_is_told_in_a_sentence(ferry: Comparison, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(GenevaError, match="where you were reading cannot be kept in"):
        keep(tmp_path / "file" / "reading", ferry.articles, PLACE)


def test_only_so_many_places_are_kept(ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geneva_tui.whereabouts.MOST", 2)
    for number in range(3):
        (tmp_path / f"old{number}.json").write_text("{}")
        os.utime(tmp_path / f"old{number}.json", (number, number))
    keep(tmp_path, ferry.articles, PLACE)

    assert len(list(tmp_path.glob("*.json"))) == 2
    assert (tmp_path / "old2.json").exists()


async def test_the_reader_opens_where_it_was_left_unless_it_is_to_begin_afresh(tmp_path: Path) -> None:
    for name in ("one", "two"):
        text = f"Title of {name}\n\n" + "\n\n".join(f"Sentence number {number} of {name}." for number in range(9))
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]

    async def opened(*keys: str, fresh: bool = False) -> tuple[int, int]:
        app = GenevaApp(sources, notes=tmp_path / "notes.md", fresh=fresh, kept=tmp_path / "kept")
        async with app.run_test(size=(100, 30)) as pilot:
            for _ in range(200):
                if app.reader.comparison is not None:
                    break
                await pilot.pause(0.05)
            await pilot.press(*keys)
            reading = app.reader.reading
            app.exit()
            return reading.leader, reading.passage

    assert await opened("tab", "j", "j", "j") == (1, 3)
    assert await opened("j") == (1, 4)
    assert await opened(fresh=True) == (0, 0)


async def test_the_panes_chosen_and_the_layers_are_there_again(ferry: Comparison, tmp_path: Path) -> None:
    for article in ferry.articles:
        (tmp_path / article.path).write_text(article.text, encoding="utf-8")
    sources = [str(tmp_path / article.path) for article in ferry.articles]

    async def opened(*keys: str) -> tuple[list[int], int, int, bool]:
        app = GenevaApp(sources, notes=tmp_path / "notes.md", kept=tmp_path / "kept")
        async with app.run_test(size=(120, 30)) as pilot:
            for _ in range(200):
                if app.reader.comparison is not None:
                    break
                await pilot.pause(0.05)
            await pilot.press(*keys)
            app.exit()
            return app.reader.order, app.reader.paned, app.reader.filter, app.reader.wording

    assert await opened("a", "j", "c", "escape", "f", "v") == ([1, 0, 2], 1, 1, False)
    assert await opened() == ([1, 0, 2], 1, 1, False)
    for file in (tmp_path / "kept").iterdir():
        file.write_bytes(b"{" * 100_000)
    assert await opened() == ([0, 1, 2], 3, 0, True)
