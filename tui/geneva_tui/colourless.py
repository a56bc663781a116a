"""`NO_COLOR`: lines as anybody draws them in, the same without a colour out; bold, faint, italic and the rest stay.

Textual's own filters make greys of colours, or send the codes of the terminal's usual colours. Here nothing is sent
that sets a colour, so that the terminal's are what one sees, light or dark.
"""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


@lru_cache(maxsize=4096)
def without_colour(style: Style) -> Style:
    """The style without its colours; what it means for the mouse stays."""
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain


class Colourless(LineFilter):
    """Takes all colour from a line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colour."""
        del background  # there is none
        return [
            Segment(text, without_colour(style) if style is not None else None, control)
            for text, style, control in segments
        ]


#: The one there is.
COLOURLESS = Colourless()
