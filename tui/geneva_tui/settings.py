"""`config.toml` in the user's configuration folder in, settings out; what is wrong in it is named, with its line.

theme = "geneva-light"     # ours or any of Textual's
notes = "~/notes.md"
verdicts = "conflicts"     # differences, conflicts, values, all, none: what `f` goes round
wording = false
pane_width = 40            # the narrowest pane, in columns

[keys]
bookmark = "ctrl+d"        # by the ids of the key table; several with commas
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from geneva_corpus.display import in_one_line
from geneva_tui.keys import KEYS
from geneva_tui.layout import NARROWEST

_T = TypeVar("_T")
#: The settings of `f` by name, in its order.
VERDICTS = ("differences", "conflicts", "values", "all", "none")
#: The least and the greatest `pane_width`.
_WIDTHS = (20, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user wants otherwise. `keys` are by the ids of the key table; `filter` counts in `VERDICTS`."""

    theme: str | None = None
    notes: Path | None = None
    filter: int = 0
    wording: bool = True
    pane_width: int = NARROWEST
    keys: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def place() -> Path:
    """Where the file is looked for."""
    from platformdirs import user_config_path

    return user_config_path("geneva-reader", appauthor=False) / "config.toml"


def load(path: Path) -> Settings:
    """The settings in the file, the usual ones where there is none; for a wrong one the usual one and a warning."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        return Settings(warnings=(_said(path, f"cannot be read ({error}); the usual settings are used"),))
    import tomllib

    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Settings(warnings=(_said(path, f"{error}; the usual settings are used"),))
    return _Reading(path, text, told).settings()


class _Reading:
    """One file being read: each wrong setting leaves a warning with the line that it stands on."""

    def __init__(self, path: Path, text: str, told: dict[str, object]) -> None:
        self.path, self.lines, self.told = path, text.splitlines(), told
        self.warnings: list[str] = []

    def settings(self) -> Settings:
        """All of them."""
        theme = self._one("theme", str, "a name in quotation marks")
        notes = self._one("notes", str, "a file in quotation marks")
        verdicts = self._one("verdicts", str, f"one of {', '.join(VERDICTS)}")
        if verdicts is not None and verdicts not in VERDICTS:
            self._wrong("verdicts", f"is one of {', '.join(VERDICTS)}")
            verdicts = None
        wording = self._one("wording", bool, "true or false")
        width = self._one("pane_width", int, "a number of columns")
        if width is not None and not _WIDTHS[0] <= width <= _WIDTHS[1]:
            self._wrong("pane_width", f"is between {_WIDTHS[0]} and {_WIDTHS[1]}")
            width = None
        keys = self._keys()
        for name in self.told.keys() - {"theme", "notes", "verdicts", "wording", "pane_width", "keys"}:
            self._wrong(name, "is no setting")
        return Settings(
            theme=theme,
            notes=Path(notes).expanduser() if notes else None,
            filter=VERDICTS.index(verdicts) if verdicts else 0,
            wording=True if wording is None else wording,
            pane_width=NARROWEST if width is None else width,
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

    def _keys(self) -> dict[str, str]:
        table = self.told.get("keys", {})
        if not isinstance(table, dict):
            self._wrong("keys", "is a table: [keys]")
            return {}
        known = {key.id for key in KEYS}
        keys: dict[str, str] = {}
        for name, value in table.items():
            if name not in known:
                self._wrong(name, "is no key of the key table")
            elif not isinstance(value, str) or not value.strip():
                self._wrong(name, "is a key in quotation marks")
            else:
                keys[name] = value
        return keys

    def _wrong(self, name: str, why: str) -> None:
        start = re.compile(rf"\s*(?:\[\s*)?[\"']?{re.escape(name)}[\"']?\s*[=\].]")
        line = next((number for number, text in enumerate(self.lines, 1) if start.match(text)), 1)
        self.warnings.append(_said(self.path, f"line {line}: {name} {why}; the usual one is used"))


def _said(path: Path, what: str) -> str:
    return in_one_line(f"{path}: {what}")
