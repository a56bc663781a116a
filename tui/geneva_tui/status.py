"""The last line: the signs with their counts, which are the legend too, or a message; at the right some keys."""

from collections.abc import Mapping, Sequence

from textual.strip import Strip

from geneva_corpus.model import SIGNS, Verdict
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, line, wide
from geneva_tui.theme import Look, Role

#: Under this width a sign stands without its word.
_SHORT = 110
#: Under this width, where words stand for signs, only conflicts are counted.
_WORDS = 80
#: Cells that a key beside a message takes, with the gaps.
_A_KEY = 14
_SHOWN: tuple[tuple[Verdict, Role], ...] = (
    ("conflict", "conflict"),
    ("precision", "precision"),
    ("only", "only"),
    ("wording", "text"),
)


def legend(
    counts: Mapping[Verdict, int] | None,
    verdicts: frozenset[Verdict],
    name: str,
    width: int,
    look: Look,
    *,
    signs: bool = True,
) -> list[Piece]:
    """Signs and counts, or words for signs; what is switched off is grey, and the filter's name follows."""
    if counts is None:
        return []
    pieces: list[Piece] = []
    shown = [*_SHOWN, ("agreement", "agree")] if "agreement" in verdicts else list(_SHOWN)
    for verdict, role in shown:
        on = verdict in verdicts
        if not signs:
            if width >= _WORDS or verdict == "conflict":
                pieces.append((f"{verdict} {counts[verdict]}   ", look.style("text" if on else "furn")))
            continue
        label = f" {verdict} {counts[verdict]}" if width >= _SHORT else f" {counts[verdict]}"
        pieces.append((SIGNS[verdict], look.style(role if on else "furn", bold=on)))
        pieces.append((label, look.style("text" if on else "furn")))
        pieces.append(("   " if width >= _SHORT else "  ", look.style("text")))
    if name:
        pieces.append((name, look.style("context")))
    return pieces


def message(words: str, width: int, look: Look) -> list[Piece]:
    """A message; where it is too long, of a file only the name: what helps stands at the end."""
    if width_of(words) + 4 > width:
        words = " ".join(
            # A folder alone would be nothing without its path
            word.rpartition("/")[2] if word.startswith("/") and not word.endswith("/") else word
            for word in words.split(" ")
        )
    return [(words, look.style("book"))]


def fills(left: Sequence[Piece], width: int) -> bool:
    """Whether a message has the whole line, so that keys would only cut it."""
    return 2 * wide(left) > width and wide(left) + _A_KEY > width


def row(left: Sequence[Piece], keys: Sequence[tuple[str, str]], width: int, look: Look) -> Strip:
    """The line: `left`, then as many of the keys (key, what it does) as fit; the last of them stays, `left` is cut."""
    plain = look.style("text")
    room = width - 4 - wide(left)
    chosen: list[Piece] = []
    last = [piece for one in keys[-1:] for piece in _key(*one, look)]
    for key, word in keys[:-1]:
        pieces = _key(key, word, look)
        if wide(chosen) + wide(pieces) + wide(last) > room:
            break
        chosen += pieces
    if wide(last) - 2 <= max(room, width // 2):
        chosen += last if wide(last) - 2 <= room else [("  ", plain), *last]
    return line([("  ", plain), *left], width, plain, right=chosen)


def _key(key: str, word: str, look: Look) -> list[Piece]:
    return [(key, look.style("accent", bold=True)), (f" {word}  ", look.style("context"))]
