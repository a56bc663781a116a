"""A wrong setting is named with its line, and the usual one is used."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from geneva_tui import settings as module
from geneva_tui.layout import NARROWEST
from geneva_tui.settings import Settings, load


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    told = settings(
        tmp_path,
        'theme = "nord"\nnotes = "/tmp/n.md"\nverdicts = "conflicts"\nwording = false\npane_width = 50\n'
        'linear = true\nkeep_comparisons = false\n[keys]\nbookmark = "ctrl+d"\n',
    )

    assert told == Settings("nord", Path("/tmp/n.md"), 1, False, True, 50, False, {"bookmark": "ctrl+d"}, ())


@pytest.mark.parametrize("document", [Path(__file__).resolve().parents[2] / "README.md", Path(module.__file__)])
def test_the_settings_shown_as_an_example_are_all_heeded(tmp_path: Path, document: Path) -> None:
    example = re.split('```|"""', document.read_text(encoding="utf-8").partition("\ntheme = ")[2])[0]
    told = settings(tmp_path, f"theme = {example}")

    assert told.warnings == ()
    assert told.keys["bookmark"].startswith("m,")


def test_a_wrong_setting_is_named_with_its_line_and_the_others_hold(tmp_path: Path) -> None:
    told = settings(tmp_path, '# mine\nverdicts = "sometimes"\nwording = false\npane_width = "wide"\ncolour = 3\n')

    assert told.filter == 0
    assert told.wording is False
    assert told.pane_width == NARROWEST
    assert len(told.warnings) == 3
    assert any("line 2: verdicts is one of differences" in warning for warning in told.warnings)
    assert any("line 4: pane_width is a number" in warning for warning in told.warnings)
    assert any("line 5: colour is no setting" in warning for warning in told.warnings)


def test_a_key_that_does_not_exist_is_named(tmp_path: Path) -> None:
    told = settings(tmp_path, '[keys]\nbookmrak = "m"\nsearch = ""\nhelp = "H"\n')

    assert told.keys == {"help": "H"}
    assert any("line 2: bookmrak is no id" in warning for warning in told.warnings)
    assert any("line 3: search is a key in quotation marks" in warning for warning in told.warnings)


def test_a_truth_value_is_no_number(tmp_path: Path) -> None:
    assert settings(tmp_path, "pane_width = true\n").pane_width == NARROWEST


def test_a_file_that_is_no_toml_is_told_with_its_place(tmp_path: Path) -> None:
    told = settings(tmp_path, "theme = nord\n")

    assert told.theme is None
    assert "line 1" in told.warnings[0]


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe\x00")

    assert "cannot be read" in load(tmp_path / "config.toml").warnings[0]


def test_a_key_that_is_none_or_is_taken_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    told = settings(
        tmp_path,
        'wording = true\n\n[keys]\nwording = "ctrl+hyphen+x"\nnote = "j"\n'
        'search = "[, ctrl+f"\nquit = "Q"\nhelp = "Q"\n',
    )

    assert told.keys == {}
    assert any("line 4: wording names no key" in warning for warning in told.warnings)
    assert any("line 5: note takes a key that next has too" in warning for warning in told.warnings)
    assert any("line 6: search takes a key that divergence-back has too" in warning for warning in told.warnings)
    assert any("line 7: quit takes a key that help has too" in warning for warning in told.warnings)


def test_keys_may_change_places_and_a_screen_may_have_its_own(tmp_path: Path) -> None:
    told = settings(tmp_path, '[keys]\nnext = "k"\nprevious = "j"\nfacts-copy = "u,ctrl+y"\nsearch = "slash,ctrl+s"\n')

    assert told.warnings == ()
    assert told.keys == {"next": "k", "previous": "j", "facts-copy": "u,ctrl+y", "search": "slash,ctrl+s"}


def test_a_theme_that_does_not_exist_and_a_file_that_cannot_are_named(tmp_path: Path) -> None:
    told = settings(tmp_path, 'theme = "[/]"\nnotes = "~nobody-of-that-name/notes.md"\n')

    assert (told.theme, told.notes) == (None, None)
    assert any("line 1: theme is one of geneva-dark" in warning for warning in told.warnings)
    assert any("line 2: notes is a file that can be there" in warning for warning in told.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "keys = 3\n",
        "[[keys]]\n",
        "keys.next = 5\n",
        "x = " + "[" * 5000,
        'a."\\u001b[31m" = 1\n',
        "verdicts = 9999999999999999999999\n",
        "pane_width = -1\nwording = 1.5\ntheme = []\nnotes = {a = 1}\n",
    ],
)
def test_whatever_stands_in_the_file_the_reader_can_start(tmp_path: Path, text: str) -> None:
    told = settings(tmp_path, text)

    assert told.warnings
    assert Settings(warnings=told.warnings) == told
    assert all(warning.isprintable() for warning in told.warnings)


def test_a_file_under_home_is_named_shortly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert settings(tmp_path, "x = 1\n").warnings[0].startswith("~/config.toml: line 1: x is no setting")


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b'theme = "caf\xe9"\n', "no text in UTF-8"),
        (b"pane_width = " + b"9" * 5000, "too many digits"),
        (b"a = " + b"[" * 50_000, "nested too deeply"),
        (b"theme = 1\ntheme = 2\n", "line 2"),
    ],
)
def test_a_file_that_is_no_settings_is_told_and_the_usual_ones_hold(tmp_path: Path, data: bytes, wrong: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    (warning,) = load(path).warnings

    assert wrong in warning
    assert warning.endswith("the usual settings are used")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_never_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "config.toml"
    make(path)

    assert "cannot be read" in load(path).warnings[0]
