"""The strip: what is told of the current passage, laid out on the lines there are.

Takes the head and the entries of `told`. The strip has a fixed height, so that nothing above it ever moves.
"""

from collections.abc import Iterable, Sequence

from textual.strip import Strip

from geneva_corpus.model import SIGNS
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, line, wide
from geneva_tui.marks import ROLES
from geneva_tui.theme import Ground, Look
from geneva_tui.told import Entry, Head, named
from geneva_tui.wrapping import fit, wrap

#: Where the values stand.
VALUES = 17
VALUES_NARROW = 14
NARROW = 64
_LONGEST_VALUE = 40
#: So few accounts have their numbers told where more are only counted.
_FEW = 3


def rows(
    head: Head, entries: Sequence[Entry], names: Sequence[str], width: int, height: int, look: Look
) -> list[Strip]:
    """The strip on `height` lines: the head, then the entries, with reasons where there is room for them."""
    ground = look.style("text", "panel")
    if height <= 1 and entries:
        pieces = camps_of(entries[0], names, width, look, short=True)
        if wide(pieces) + 2 > width:  # the kind of fact is the least of it
            said = [(text.strip(), style) for text, style in pieces[2:] if text.strip()]
            pieces = [pieces[0], *(piece for one in said for piece in ((" ", ground), one))]
        return [line([("  ", ground), *pieces], width, ground)]
    drawn = [_head(head, width, look)]
    room = height - 1
    shown = list(entries[:room])
    spare = room - len(shown)
    column = VALUES if width >= NARROW else VALUES_NARROW
    for number, entry in enumerate(shown):
        pieces = camps_of(entry, names, width, look)
        right: list[Piece] = []
        if number == len(shown) - 1 and len(entries) > len(shown):
            right = [
                (f"  +{len(entries) - len(shown)} more  ", look.style("context", "panel")),
                ("i  ", look.style("accent", "panel", bold=True)),
            ]
        reason = entry.quoted(names) or entry.reason
        below: list[str] = []
        cut = entry.verdict == "wording" or entry.said is not None
        if reason and width >= NARROW:
            gap = "" if not entry.sides or (entry.verdict == "wording" and len(pieces) < 5) else "    "
            if wide(pieces) + 4 + wide([(reason, ground)]) + wide(right) + 4 <= width:
                pieces += [(gap or "    ", ground), (reason, look.style("context", "panel"))]
            else:
                wrapped = [reason[left:end] for left, end in wrap(reason, width - column - 2)]
                if len(wrapped) <= spare:
                    below = wrapped
                    spare -= len(wrapped)
                elif cut and spare > 1:
                    whole = reason[reason.index(wrapped[spare - 1]) :]
                    below = [*wrapped[: spare - 1], fit(whole, width - column - 2)]
                    spare = 0
                elif cut:
                    pieces += [
                        ("    ", ground),
                        (fit(reason, width - wide(pieces) - wide(right) - 8), look.style("context", "panel")),
                    ]
        drawn.append(line([("  ", ground), *pieces], width, ground, right=right))
        drawn += [
            line([(" " * column, ground), (text, look.style("context", "panel"))], width, ground) for text in below
        ]
    blank = line([], width, ground)
    return (drawn + [blank] * height)[:height]


def link_rows(links: Sequence[tuple[str, str]], width: int, height: int, look: Look) -> list[Strip]:
    """The strip when it explains what ties the passages that stand level."""
    ground = look.style("text", "panel")
    if height == 1 and links:
        name, why = links[0]
        said: list[Piece] = [("  ", ground), (f"{name}: ", look.style("text", "panel", bold=True)), (why, ground)]
        return [line(said, width, ground)]
    head = Head("What ties these passages" if links else "No other account tells this.", key="enter", key_words="back")
    drawn = [_head(head, width, look)]
    column = min(max((width_of(name) for name, _ in links), default=0) + 4, width // 2)
    for number, (name, why) in enumerate(links[: height - 1]):
        more = len(links) - height + 1 if number == height - 2 else 0
        right: list[Piece] = [(f"  +{more} more  ", look.style("context", "panel"))] if more > 0 else []
        label = fit(name, column - 3)
        gap = " " * (column - width_of(label) - 2)
        drawn.append(
            line(
                [
                    ("  ", ground),
                    (label, look.style("text", "panel", bold=True)),
                    (gap, ground),
                    (why, look.style("context", "panel")),
                ],
                width,
                ground,
                right=right,
            )
        )
    return (drawn + [line([], width, ground)] * height)[:height]


def _head(head: Head, width: int, look: Look) -> Strip:
    ground = look.style("text", "panel")
    pieces: list[Piece] = [("  ", ground), (head.bold, look.style("text", "panel", bold=True))]
    if head.absent:
        fits = wide(pieces) + 3 + width_of(head.absent) <= width or head.silent < 2
        absent = head.absent if fits else f"not told by {head.silent}"
        pieces += [("   ", ground), (absent, look.style("only", "panel", italic=True))]
    if head.rest:
        rest, brief = head.rest, list(head.brief)
        beside = wide(pieces) + 9 + len(head.key) + len(head.key_words) if head.key else 0
        if brief and beside + width_of(rest) > width >= beside + width_of(", ".join(brief)):
            rest = ", ".join(brief)  # in fewer words there is room for the key
        while brief and wide(pieces) + 4 + width_of(rest) > width:
            rest = ", ".join(brief)
            brief.pop()
        pieces += [("   ", ground), (rest, look.style("context", "panel"))]
    right: list[Piece] = []
    if head.key and wide(pieces) + len(head.key) + len(head.key_words) + 6 <= width:
        right = [
            (head.key, look.style("accent", "panel", bold=True)),
            (f"  {head.key_words}  ", look.style("context", "panel")),
        ]
        if head.also is not None:
            key, words = head.also
            more = [(key, look.style("accent", "panel", bold=True)), (f"  {words}   ", look.style("context", "panel"))]
            if wide(pieces) + wide(more) + wide(right) + 3 <= width:
                right = [*more, *right]
    return line(pieces, width, ground, right=right)


def camps_of(
    entry: Entry,
    names: Sequence[str],
    width: int,
    look: Look,
    *,
    short: bool = False,
    whole: bool = False,
    ground: Ground = "panel",
) -> list[Piece]:
    """The camps of an entry with outlets; where those do not fit (and are not wanted `whole`) by number, or counted."""
    pieces: list[Piece] = []
    for tellers in ("numbers", "counts") if short else ("names",) if whole else ("names", "numbers", "counts"):
        pieces = _camps(entry, names, width, look, ground, tellers)
        if wide(pieces) + 4 <= width:
            break
    return pieces


def _camps(
    entry: Entry,
    names: Sequence[str],
    width: int,
    look: Look,
    on: Ground,
    by: str,
) -> list[Piece]:
    numbers = by != "names"

    def tellers(which: Iterable[int], before: str = "") -> str:
        told = list(which)
        if not told:
            return ""
        if by == "counts" and len(told) > _FEW:
            return f"{before or 'by '}{len(told)}"
        return f"{before}({', '.join(str(number + 1) for number in told)})" if numbers else before + named(told, names)

    space = " " if numbers else "  "
    ground = look.style("text", on)
    quiet = look.style("context", on)
    value = look.style("text", on, bold=True)
    mark = look.style(ROLES[entry.verdict], on)
    column = VALUES if width >= NARROW else VALUES_NARROW
    word = fit(entry.word if entry.verdict != "agreement" else "agree", column - 6)
    pieces: list[Piece] = [
        (SIGNS[entry.verdict], look.style(ROLES[entry.verdict], on, bold=entry.verdict != "agreement")),
        (f" {word}".ljust(column - 3), mark if entry.verdict != "agreement" else look.style("agree", on)),
    ]
    if entry.verdict == "agreement":
        return [*pieces, ("; ".join(side.shown for side in entry.sides if side.shown), quiet)]
    if entry.verdict == "wording":
        return [*pieces, (tellers(dict.fromkeys(name for side in entry.sides for name in side.names)), quiet)]
    between = {"spelling": "·", "only": "·"}.get(entry.verdict, SIGNS[entry.verdict])
    first = True
    for side in entry.sides:
        shown = fit(side.shown, _LONGEST_VALUE)
        if side.apart:
            gap = "" if first else "   "
            pieces.append((f"{gap}{side.apart}: {shown}{space}{tellers(side.names)}", quiet))
            first = False
            continue
        if not first:
            pieces.append((f"  {between}  ", mark))
        first = False
        if side.modality != "asserted":
            pieces.append((f"{side.modality} ", quiet))
        pieces += [(shown, value), (space if shown else "", ground), (tellers(side.names), quiet)]
    if entry.absent:
        pieces.append((f"   {tellers(entry.absent, 'not told by ')}", look.style("only", on, italic=True)))
    return pieces
