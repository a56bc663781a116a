"""What things look like: our dark, light and 16-colour palettes, and a palette of ours from any theme of Textual's.

A theme of Textual's goes in; a `Look` comes out, which gives the rich style for a role on a ground, made once and
kept; without colour (`NO_COLOR`) it is made of attributes alone. The colours and the figures behind them are those of
the design: every mark stands at 4.5:1 or more on every ground it is used on, and none rests on red against green.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.style import Style
from textual.theme import Theme

if TYPE_CHECKING:
    from textual.color import Color

Role = Literal[
    "text",
    "context",
    "furn",
    "title",
    "accent",
    "conflict",
    "conflict_ink",
    "precision",
    "only",
    "agree",
    "book",
    "rule",
    "thumb",
]
Ground = Literal["bg", "panel", "band"]


class Palette(NamedTuple):
    """Colour by role, as rich reads them. `band` and `panel` equal `bg` where brightness alone carries the passage."""

    bg: str
    panel: str
    band: str
    text: str
    context: str
    furn: str
    title: str
    accent: str
    conflict: str
    conflict_ink: str
    precision: str
    only: str
    agree: str
    book: str
    rule: str
    thumb: str


#: The greys of bg, panel and band have a saturation under .15, else the reduction to 256 colours makes them coloured.
DARK = Palette(
    bg="#15181c",
    panel="#1d2126",
    band="#2b3038",
    text="#eceff4",
    context="#adb4be",
    furn="#868e9a",
    title="#d6dbe3",
    accent="#7cc4ff",
    conflict="#ffa657",
    conflict_ink="#15181c",
    precision="#79c0ff",
    only="#f2a6d0",
    agree="#9aa4b2",
    book="#5fd7c4",
    rule="#3a424e",
    thumb="#687384",
)

LIGHT = Palette(
    bg="#fbfaf6",
    panel="#f1efe8",
    band="#e2e8f3",
    text="#15181d",
    context="#4c5460",
    furn="#656a73",
    title="#2a2f37",
    accent="#0a56a8",
    conflict="#a34600",
    conflict_ink="#ffffff",
    precision="#0757a6",
    only="#96206f",
    agree="#5a626e",
    book="#00695c",
    rule="#c4c2ba",
    thumb="#8a8f98",
)

#: For 16 colours, not reduced from the dark one, which would make the band mid-grey and the conflicts red.
SIXTEEN = Palette(
    bg="black",
    panel="black",
    band="black",
    text="bright_white",
    context="white",
    furn="white",
    title="bright_white",
    accent="bright_cyan",
    conflict="bright_yellow",
    conflict_ink="black",
    precision="bright_cyan",
    only="bright_magenta",
    agree="white",
    book="bright_green",
    rule="bright_black",
    thumb="white",
)

DARK_NAME = "geneva-dark"
LIGHT_NAME = "geneva-light"
SIXTEEN_NAME = "geneva-16"

NAMES = (DARK_NAME, LIGHT_NAME, SIXTEEN_NAME)

_OURS = {DARK_NAME: DARK, LIGHT_NAME: LIGHT, SIXTEEN_NAME: SIXTEEN}

#: The least contrast of a colour with its ground (WCAG 2, AA).
CONTRAST = 4.5


def themes() -> tuple[Theme, ...]:
    """Our themes, to be registered with the app."""
    return (
        _theme(DARK_NAME, DARK, dark=True),
        _theme(LIGHT_NAME, LIGHT, dark=False),
        Theme(
            name=SIXTEEN_NAME,
            primary="ansi_bright_cyan",
            secondary="ansi_bright_cyan",
            accent="ansi_bright_cyan",
            warning="ansi_bright_yellow",
            error="ansi_bright_yellow",
            success="ansi_bright_green",
            foreground="ansi_bright_white",
            background="ansi_black",
            surface="ansi_black",
            panel="ansi_black",
            dark=True,
            ansi=True,
            variables={
                "ansi-background": "ansi_black",
                "ansi-foreground": "ansi_bright_white",
                "border-blurred": "ansi_bright_black",
            },
        ),
    )


def palette(theme: Theme) -> Palette:
    """Our palette in the colours of `theme`, each pulled towards its text until it can be read on every ground."""
    if theme.name in _OURS:
        return _OURS[theme.name]
    from textual.color import Color

    made = theme.to_color_system().generate()
    if theme.ansi:
        return SIXTEEN

    def color(name: str, fallback: str) -> Color:
        try:
            return Color.parse(made.get(name, fallback))
        except ValueError:
            return Color.parse(fallback)

    ours = DARK if theme.dark else LIGHT
    bg = color("background", ours.bg)
    ink = Color.parse("#ffffff" if theme.dark else "#000000")
    panel = bg.blend(ink, 0.05)
    band = bg.blend(ink, 0.11)
    text = _readable(color("foreground", ours.text), band, ink)

    def mark(name: str, fallback: str) -> str:
        return _readable(color(name, fallback), band, text).hex6

    context = bg.blend(text, 0.7)
    return Palette(
        bg=bg.hex6,
        panel=panel.hex6,
        band=band.hex6,
        text=text.hex6,
        context=_readable(context, band, text).hex6,
        furn=_readable(bg.blend(text, 0.5), bg, text).hex6,
        title=bg.blend(text, 0.9).hex6,
        accent=mark("primary", ours.accent),
        conflict=mark("warning", ours.conflict),
        conflict_ink=bg.hex6,
        precision=mark("secondary", ours.precision),
        only=_readable(Color.parse(ours.only), band, text).hex6,
        agree=_readable(bg.blend(text, 0.6), band, text).hex6,
        book=mark("success", ours.book),
        rule=bg.blend(text, 0.2).hex6,
        thumb=bg.blend(text, 0.45).hex6,
    )


#: What is faint where there is no colour: furniture and panes that do not tell it, and lines.
_FAINT: frozenset[Role] = frozenset(("furn", "rule"))


class Look:
    """The styles of one palette, each made once; `colourless` ones of attributes alone."""

    def __init__(self, colors: Palette, *, colourless: bool = False) -> None:
        from textual.color import Color

        self.palette = colors
        self.colourless = colourless
        self.ground = Color.parse("#000000" if colors is SIXTEEN else colors.bg)
        self.style = lru_cache(maxsize=None)(self._style)
        self.filled = self.style("conflict", "conflict_ink", bold=True, reverse=True)
        self.selected = self.style("text", "conflict_ink", reverse=True)
        self.hit = self.style("accent", "conflict_ink", bold=True, underline=colourless, reverse=True)

    def _style(
        self,
        role: Role,
        ground: Ground | Literal["conflict_ink"] = "bg",
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        reverse: bool = False,
    ) -> Style:
        """The style of `role` on `ground`; without colour the band is bold."""
        if self.colourless:
            return Style(
                bold=(bold and role not in _FAINT) or (role == "text" and ground == "band") or None,
                dim=role in _FAINT or None,
                italic=italic or None,
                underline=underline or None,
                reverse=reverse or None,
            )
        return Style(
            color=getattr(self.palette, role),
            bgcolor=getattr(self.palette, ground),
            bold=bold or None,
            italic=italic or None,
            underline=underline or None,
            reverse=reverse or None,
        )


def _theme(name: str, colors: Palette, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colors.accent,
        secondary=colors.precision,
        accent=colors.accent,
        warning=colors.conflict,
        error=colors.conflict,
        success=colors.book,
        foreground=colors.text,
        background=colors.bg,
        surface=colors.panel,
        panel=colors.panel,
        dark=dark,
    )


def variables(colors: Palette) -> dict[str, str]:
    """The palette as variables for the style sheet: `$band`, `$conflict` and so on."""
    return {name.replace("_", "-"): colour for name, colour in colors._asdict().items()}


def contrast(one: "Color", other: "Color") -> float:
    """How far two colours stand apart in lightness, from 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(color: "Color") -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _readable(color: "Color", ground: "Color", towards: "Color") -> "Color":
    """`color`, blended towards another until it can be read on `ground`."""
    for step in range(11):
        mixed = color.blend(towards, step / 10)
        if contrast(mixed, ground) >= CONTRAST:
            return mixed
    return towards
