"""Every colour can be read on every ground it is used on, in our themes and in Textual's."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from geneva_tui.colourless import COLOURLESS
from geneva_tui.theme import CONTRAST, DARK, LIGHT, SIXTEEN, Look, Palette, contrast, palette, themes, variables

#: Which colour stands on which ground.
USED = [
    *(
        (role, ground)
        for role in ("text", "context", "accent", "only", "precision", "agree", "book", "title")
        for ground in ("bg",)
    ),
    *((role, "band") for role in ("text", "precision", "only", "agree", "book")),
    # the chosen row of a screen
    *((role, "band") for role in ("context", "accent", "conflict")),
    *((role, "panel") for role in ("text", "context", "accent", "conflict", "precision", "only", "agree")),
    ("furn", "bg"),
    ("conflict", "bg"),
    ("conflict", "conflict_ink"),
    ("accent", "conflict_ink"),
]


@pytest.mark.parametrize("ours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("role", "ground"), USED)
def test_a_colour_can_be_read_on_its_ground(ours: Palette, role: str, ground: str) -> None:
    assert contrast(Color.parse(getattr(ours, role)), Color.parse(getattr(ours, ground))) >= CONTRAST


@pytest.mark.parametrize("ours", [DARK, LIGHT], ids=["dark", "light"])
def test_the_rail_can_be_seen(ours: Palette) -> None:
    assert contrast(Color.parse(ours.thumb), Color.parse(ours.bg)) >= 3


@pytest.mark.parametrize("name", sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi))
def test_any_theme_of_textual_gives_colours_that_can_be_read(name: str) -> None:
    ours = palette(BUILTIN_THEMES[name])

    for role, ground in USED:
        if role != "title":
            pair = Color.parse(getattr(ours, role)), Color.parse(getattr(ours, ground))
            assert contrast(*pair) >= CONTRAST - 0.05, (role, ground)  # hex rounding


def test_our_themes_are_our_palettes() -> None:
    assert [palette(theme) for theme in themes()] == [DARK, LIGHT, SIXTEEN]


def test_the_greys_of_the_dark_theme_stay_grey_in_256_colours() -> None:
    for ground in (DARK.bg, DARK.panel, DARK.band):
        assert Color.parse(ground).hsl.s < 0.15


def test_every_colour_is_a_variable_of_the_style_sheet() -> None:
    assert variables(DARK)["conflict-ink"] == "#15181c"
    assert len(variables(DARK)) == 16


def test_without_colour_every_mark_is_told_by_attributes_alone() -> None:
    look = Look(DARK, colourless=True)
    styles = {
        "conflict": look.filled,
        "hit": look.hit,
        "precision": look.style("precision", "band", underline=True),
        "only": look.style("only", "band", italic=True),
        "current": look.style("text", "band"),
        "context": look.style("context"),
        "furniture": look.style("furn"),
    }

    assert all(style.color is None and style.bgcolor is None for style in styles.values())
    assert len({style.render("x") for style in styles.values()}) == len(styles)


def test_what_textual_draws_loses_its_colours_and_keeps_the_rest() -> None:
    style = Style(color="red", bgcolor="#102030", bold=True, dim=True, meta={"offset": (1, 2)})
    [segment] = COLOURLESS.apply([Segment("x", style)], Color.parse("black"))

    assert segment.style == Style(bold=True, dim=True, meta={"offset": (1, 2)})
