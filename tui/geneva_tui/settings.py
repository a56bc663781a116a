"""`config.toml` in the user's configuration folder in, settings out; what is wrong in it is named, with its line.

theme = "geneva-light"     # ours or any of Textual's
notes = "~/notes.md"
verdicts = "conflicts"     # differences, conflicts, values, all, none: what `f` goes round
wording = false
linear = true              # articles that are opened for the first time begin in one column, words for signs
pane_width = 40            # the narrowest pane, in columns
keep_comparisons = false   # compute each comparison anew

[keys]
bookmark = "m,ctrl+d"      # by the ids of the key table; several with commas
"""

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from geneva_corpus.display import in_one_line, visible
from geneva_corpus.durable import read_file
from geneva_tui import folders
from geneva_tui.keys import FRAME_KEYS, TABLES
from geneva_tui.layout import NARROWEST

_T = TypeVar("_T")
#: The settings of `f` by name, in its order.
VERDICTS = ("differences", "conflicts", "values", "all", "none")
#: All that may stand at the top level of the file.
_NAMES = {"theme", "notes", "verdicts", "wording", "linear", "pane_width", "keep_comparisons", "keys"}
_KEYS_TABLE = re.compile(r"\s*\[\s*keys\s*\]")
#: The least and the greatest `pane_width`.
_WIDTHS = (20, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user wants otherwise. `keys` are by the ids of the key table; `filter` counts in `VERDICTS`."""

    theme: str | None = None
    notes: Path | None = None
    filter: int = 0
    wording: bool = True
    linear: bool = False
    pane_width: int = NARROWEST
    keep_comparisons: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def place() -> Path:
    """Where the file is looked for."""
    return folders.configuration() / "config.toml"


def load(path: Path) -> Settings:
    """The settings in the file, the usual ones where there is none; for a wrong one the usual one and a warning."""
    try:
        text = read_file(path).decode("utf-8")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        return _usual(path, f"cannot be read ({error.strerror or error})")
    except UnicodeDecodeError:
        return _usual(path, "cannot be read (it is no text in UTF-8)")
    import tomllib

    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _usual(path, str(error))
    except ValueError:
        return _usual(path, "has a number with too many digits")
    except RecursionError:
        return _usual(path, "is nested too deeply")
    return _Reading(path, text, told).settings()


def _usual(path: Path, wrong: str) -> Settings:
    return Settings(warnings=(_said(path, f"{wrong}; the usual settings are used"),))


class _Reading:
    """One file being read: each wrong setting leaves a warning with the line that it stands on."""

    def __init__(self, path: Path, text: str, told: dict[str, object]) -> None:
        self.path, self.lines, self.told = path, text.splitlines(), told
        self.warnings: list[str] = []

    def settings(self) -> Settings:
        """All of them."""
        theme = self._theme(self._one("theme", str, "a name in quotation marks"))
        notes = self._file(self._one("notes", str, "a file in quotation marks"))
        verdicts = self._one("verdicts", str, f"one of {', '.join(VERDICTS)}")
        if verdicts is not None and verdicts not in VERDICTS:
            self._wrong("verdicts", f"is one of {', '.join(VERDICTS)}")
            verdicts = None
        wording = self._one("wording", bool, "true or false")
        linear = self._one("linear", bool, "true or false")
        keep_comparisons = self._one("keep_comparisons", bool, "true or false")
        width = self._one("pane_width", int, "a number of columns")
        if width is not None and not _WIDTHS[0] <= width <= _WIDTHS[1]:
            self._wrong("pane_width", f"is between {_WIDTHS[0]} and {_WIDTHS[1]}")
            width = None
        keys = self._keys()
        for name in self.told.keys() - _NAMES:
            self._wrong(name, "is no setting")
        return Settings(
            theme=theme,
            notes=notes,
            filter=VERDICTS.index(verdicts) if verdicts else 0,
            wording=True if wording is None else wording,
            linear=bool(linear),
            pane_width=NARROWEST if width is None else width,
            keep_comparisons=True if keep_comparisons is None else keep_comparisons,
            keys=keys,
            warnings=tuple(sorted(self.warnings)),
        )

    def _one(self, name: str, kind: type[_T], wanted: str) -> _T | None:
        value = self.told.get(name)
        if value is None:
            return None
        if isinstance(value, kind) and type(value) is kind:  # True is no number here
            return value
        self._wrong(name, f"is {wanted}")
        return None

    def _theme(self, name: str | None) -> str | None:
        from textual.theme import BUILTIN_THEMES

        from geneva_tui.theme import NAMES

        if name is None or name in (*NAMES, *BUILTIN_THEMES):
            return name
        self._wrong("theme", f"is one of {', '.join((*NAMES, *BUILTIN_THEMES))}")
        return None

    def _file(self, name: str | None) -> Path | None:
        if not name:
            return None
        try:
            path = Path(name).expanduser()
        except RuntimeError:  # ~nobody
            path = None
        if path is None or "\0" in name:
            self._wrong("notes", "is a file that can be there")
            return None
        return path

    def _keys(self) -> dict[str, str]:
        table = self.told.get("keys", {})
        if not isinstance(table, dict):
            self._wrong("keys", "is a table: [keys]")
            return {}
        known = {key.id: key for keys in TABLES.values() for key in keys}
        chosen: dict[str, str] = {}
        for name, value in table.items():
            if name not in known or name in ("number", "screen-switch"):
                self._wrong(name, "is no id of the key table", key=True)
            elif not isinstance(value, str) or not value.strip():
                self._wrong(name, "is a key in quotation marks", key=True)
            elif unknown := [part for part in value.split(",") if not _is_key(part.strip())]:
                self._wrong(name, f"names no key: {visible(unknown[0])}", key=True)
            else:
                chosen[name] = ",".join(part.strip() for part in value.split(","))
        for name, other in _clashes(chosen):
            self._wrong(name, f"takes a key that {other} has too", key=True)
            chosen.pop(name, None)
        return chosen

    def _wrong(self, name: str, why: str, *, key: bool = False) -> None:
        """Name a setting that is wrong, with its line; `key` where it stands in the table of keys."""
        quoted = rf"[\"']?{re.escape(name)}[\"']?\s*"
        table = next((number for number, text in enumerate(self.lines, 1) if _KEYS_TABLE.match(text)), 0)
        numbered = list(enumerate(self.lines, 1))
        if key:
            start = re.compile(rf"\s*(?:keys\s*\.\s*)?{quoted}=")
            numbered = numbered[table:] + numbered[:table]
        else:
            start = re.compile(rf"\s*(?:\[+\s*)?{quoted}[=\].]")
        line = next((number for number, text in numbered if start.match(text)), table or 1)
        self.warnings.append(_said(self.path, f"line {line}: {name} {why}; the usual one is used"))


def _is_key(name: str) -> bool:
    """Whether this is a key as Textual names it: a sign, or a name with ctrl+, shift+, alt+ before it."""
    from textual.keys import Keys

    if len(name) == 1:
        return name.isprintable() and not name.isspace()
    *modifiers, last = name.split("+")
    if not set(modifiers) <= {"ctrl", "shift", "alt", "super", "meta", "hyper"}:
        return False
    names = {key.value for key in Keys}
    return len(last) == 1 or last in names or any(_named(chr(code)) == last for code in range(33, 127))


def _clashes(chosen: Mapping[str, str]) -> list[tuple[str, str]]:
    """Chosen keys that something else in the same place has too, as (id, id of the other)."""
    found: list[tuple[str, str]] = []
    every_screen = {key.id for key in FRAME_KEYS}
    for keys in TABLES.values():
        own = {key.id: {_named(name) for name in chosen[key.id].split(",")} for key in keys if key.id in chosen}
        for key in keys:
            names = own.get(key.id, {_named(name) for name in key.keys})
            for other, wanted in own.items():
                # A screen's own keys go before those of every screen.
                goes_before = key in FRAME_KEYS and other not in every_screen
                if other != key.id and names & wanted and not goes_before and (other, key.id) not in found:
                    found.append((other, key.id))
    return found


def _named(key: str) -> str:
    """A key by its long name: `left_square_bracket` for `[`."""
    from textual.binding import Binding

    if key == ",":
        return "comma"  # else it parts keys
    return next(iter(Binding.make_bindings([Binding(key, "-", "-")]))).key


def _said(path: Path, what: str) -> str:
    name = path
    with contextlib.suppress(RuntimeError, ValueError):  # no home, or not in it
        name = "~" / path.relative_to(Path.home())
    return in_one_line(f"{name}: {what}")
