"""The colours that the reader wears: the theme of the settings, the one chosen the last time, or none at all."""

import os
from collections.abc import Sequence
from pathlib import Path

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.theme import Theme

from geneva_corpus.display import in_one_line
from geneva_corpus.errors import GenevaError
from geneva_tui.colourless import COLOURLESS
from geneva_tui.ending import Ending
from geneva_tui.reader import Reader
from geneva_tui.settings import Settings
from geneva_tui.theme import DARK_NAME, SIXTEEN_NAME, Look, palette, themes, variables


class Wearing(Ending):
    """An app with the panes, in the colours that are wanted."""

    def __init__(self, wanted: Settings, chosen: Path | None) -> None:
        super().__init__()
        self.no_color = bool(os.environ.get("NO_COLOR"))  # set, and not to nothing (no-color.org)
        self.wanted = wanted
        self.chosen = chosen
        """The folder where a theme that is chosen is kept; None: it is not."""
        self.warnings = list(wanted.warnings)
        """What is wrong with the settings."""
        for theme in themes():
            self.register_theme(theme)
        self._few_colours = self.console.color_system in ("standard", "windows")
        self._wear_first(self._first_theme())
        self._worn = self.theme
        """The theme that is on."""
        self.look = self._look(self.current_theme)
        self.reader = Reader(self.look, wanted)

    def _wear_first(self, name: str) -> None:
        """Wear a theme before anything is drawn: the usual one without a second look at all style sheets."""
        if name == DARK_NAME:
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = name

    def _look(self, theme: Theme) -> Look:
        """The styles of a theme; where colours are not wanted, of none."""
        return Look(palette(theme), colourless=self.no_color)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Where colours are not wanted none is sent, not even the terminal's own; else Textual's filters."""
        if self.no_color:
            return (COLOURLESS,)
        return [one for one in super().get_line_filters() if not isinstance(one, Monochrome | NoColor)]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours for the style sheet, whatever the theme."""
        return variables(palette(self.current_theme))

    def _first_theme(self) -> str:
        """The theme of the settings, else the one chosen the last time, else the usual one."""
        usual = SIXTEEN_NAME if self._few_colours else DARK_NAME
        wanted = self.wanted.theme
        if wanted is not None and wanted not in self.available_themes:
            self.warnings.append(in_one_line(f"there is no theme {wanted}; the usual one is used"))
        elif wanted is not None:
            return wanted
        elif self.chosen is not None:
            from geneva_tui import chosen

            kept = chosen.recall(self.chosen, few=self._few_colours)
            return kept if kept in self.available_themes else usual
        return usual

    def theme_chosen(self, theme: Theme) -> None:
        """Another theme: wear it, and keep it for the next time unless the settings name one."""
        self.dress(theme)
        if self.chosen is None or theme.name == self._worn:
            return
        self._worn = theme.name
        if self.wanted.theme is not None:
            back = f"; the settings say {self.wanted.theme}" if self.wanted.theme != theme.name else ""
            self.reader.say(in_one_line(f"{theme.name} for now{back}"))
            return
        from geneva_tui import chosen

        folder, name, few = self.chosen, theme.name, self._few_colours

        def work() -> None:
            try:
                chosen.keep(folder, name, few=few)
            except GenevaError as error:
                self.tell_kept(self.reader.say, f"! {error}")

        self.keeping.begin(work)

    def dress(self, theme: Theme) -> None:
        """Draw all in the colours of this theme."""
        self.look = self._look(theme)
        self.reader.dress(self.look)
        if self.screen_stack and self.screen is not self.reader:
            from geneva_tui.screens.frame import Frame

            if isinstance(self.screen, Frame):
                self.screen.show()
