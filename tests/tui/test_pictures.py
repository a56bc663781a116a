"""Pictures of the whole screen: few, and of a comparison made by hand, so that only the look can change them."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from geneva_corpus.model import Comparison
from geneva_tui.app import GenevaApp
from geneva_tui.theme import LIGHT_NAME

Picture = Callable[..., bool]


@pytest.fixture
def looks_as_before(snap_compare: Picture, ferry: Comparison, tmp_path: Path) -> Picture:
    """The reader on the three accounts after some keys, compared with the picture kept."""

    def compare(width: int, height: int, keys: Iterable[str] = (), theme: str = "") -> bool:
        app = GenevaApp(notes=tmp_path / "notes.md", comparison=ferry)
        if theme:
            app.theme = theme
        return snap_compare(app, press=list(keys), terminal_size=(width, height))

    return compare


class TestReading:
    def test_start(self, looks_as_before: Picture) -> None:
        """Three titles in a row, the conflict at the head of the strip, its sign in the text below."""
        assert looks_as_before(120, 34)

    def test_conflict_in_light(self, looks_as_before: Picture) -> None:
        """Two panes level at the conflict, both values filled; the third dimmed and still."""
        assert looks_as_before(120, 34, ["]"], LIGHT_NAME)

    def test_every_other_mark(self, looks_as_before: Picture) -> None:
        """Precision underlined in blue, what some leave out in italics; furniture grey."""
        assert looks_as_before(120, 34, ["j"])

    def test_two_columns(self, looks_as_before: Picture) -> None:
        """The leader and the others beside it, the contradicting one first; wording underlined."""
        assert looks_as_before(80, 24, ["j", "j", "j"])

    def test_one_column(self, looks_as_before: Picture) -> None:
        """The others directly under the passage."""
        assert looks_as_before(50, 20, ["]"])

    def test_hardly_any_room(self, looks_as_before: Picture) -> None:
        """Title and rule in one row, the strongest fact in one."""
        assert looks_as_before(30, 8, ["]"])

    def test_linear(self, looks_as_before: Picture) -> None:
        """One column without signs."""
        assert looks_as_before(80, 24, ["]", "x"])


class TestHelp:
    def test_help(self, looks_as_before: Picture) -> None:
        """Signs with samples, then the keys in two columns."""
        assert looks_as_before(120, 40, ["question_mark"])


class TestScreens:
    def test_overview(self, looks_as_before: Picture) -> None:
        """Three events across three accounts, the conflict first; the chosen event's passages below."""
        assert looks_as_before(120, 34, ["o"])

    def test_facts(self, looks_as_before: Picture) -> None:
        """A row a divergence with its reason, the first one chosen."""
        assert looks_as_before(100, 24, ["i"])

    def test_timeline(self, looks_as_before: Picture) -> None:
        """One day in two wordings."""
        assert looks_as_before(100, 20, ["t"], LIGHT_NAME)

    def test_articles(self, looks_as_before: Picture) -> None:
        """Two articles in panes, in another order; one not."""
        assert looks_as_before(100, 16, ["a", "J", "j", "j", "space"])

    def test_search(self, looks_as_before: Picture) -> None:
        """Hits in the strip's place and in the text."""
        assert looks_as_before(120, 34, ["slash", *"ferry"], LIGHT_NAME)
