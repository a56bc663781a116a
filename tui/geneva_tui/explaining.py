"""What Enter tells in the strip: of each mark of the passage its verdict, word by word; then what ties the passages.

Takes a divergence; gives the strip's lines: the values with the words they were read from, and the reason.
"""

from collections.abc import Collection

from textual.strip import Strip

from geneva_corpus.display import in_one_line
from geneva_corpus.model import SIGNS, Divergence, Verdict
from geneva_tui.cells import width_of
from geneva_tui.drawing import Piece, line, wide
from geneva_tui.marks import RANK, ROLES
from geneva_tui.theme import Look
from geneva_tui.told import Told
from geneva_tui.wrapping import fit, wrap


def borne(told: Told, article: int, passage: int, verdicts: Collection[Verdict]) -> list[Divergence]:
    """The divergences of the verdicts shown that a passage itself takes part in, strongest first."""
    identity = told.comparison.articles[article].passages[passage].id
    found = [
        divergence
        for divergence in told.divergences(article, passage)
        if divergence.verdict in verdicts
        and divergence.verdict != "agreement"
        and any(reading.passage == identity for reading in divergence.readings)
    ]
    return sorted(dict.fromkeys(found), key=lambda one: RANK[one.verdict])


def reason_rows(
    told: Told, divergence: Divergence, number: int, total: int, width: int, height: int, look: Look
) -> list[Strip]:
    """One divergence: a line a value with who says it and in which words, then the reason; `number` is from 1."""
    ground, quiet = look.style("text", "panel"), look.style("context", "panel")
    bold = look.style("text", "panel", bold=True)
    role = ROLES[divergence.verdict]
    entry = told.entry(divergence)
    room = max(8, width - 6)
    reason = [entry.reason[start:end] for start, end in wrap(entry.reason, room)]
    if height == 1:
        sign: Piece = (SIGNS[divergence.verdict], look.style(role, "panel", bold=True))
        return [line([("  ", ground), sign, (f" {entry.reason}", ground)], width, ground)]
    counted = f"{number} of {total}" if total > 1 else ""
    last = number == total
    keys: list[Piece] = [
        ("enter", look.style("accent", "panel", bold=True)),
        ("  what ties them  " if last else "  next  ", quiet),
    ]
    head: list[Piece] = [
        ("  ", ground),
        (f"{SIGNS[divergence.verdict]} {divergence.verdict}", look.style(role, "panel", bold=True)),
        (f"  {entry.word if entry.word != divergence.verdict else ''}", ground),
        (f"   {counted}", quiet),
    ]
    drawn = [line(head, width, ground, right=keys if wide(head) + wide(keys) <= width else ())]
    values: list[list[Piece]] = []
    for camp in told.words(divergence):
        label = in_one_line(camp.shown) if divergence.verdict != "wording" else ""
        apart, modality = camp.apart, "" if camp.modality == "asserted" else f"{camp.modality} "
        value = f"{apart}: {label}" if apart else f"{modality}{label}"
        said = ", ".join(f"{told.names[article]} “{in_one_line(words)}”" for article, words in camp.words)
        values.append(
            [("    ", ground), (value, bold if not apart else quiet), ("  " if value else "", ground), (said, quiet)]
        )
    spare = height - 1 - len(reason)
    if spare < len(values):  # the reason goes first: it names the values
        reason = reason[: max(1, height - 1 - min(1, len(values)))]
        spare = height - 1 - len(reason)
    drawn += [line(_fitted(pieces, width), width, ground) for pieces in values[: max(0, spare)]]
    drawn += [line([("    ", ground), (text, ground)], width, ground) for text in reason]
    return (drawn + [line([], width, ground)] * height)[:height]


def _fitted(pieces: list[Piece], width: int) -> list[Piece]:
    *before, (said, style) = pieces
    return [*before, (fit(said, max(0, width - wide(before) - 2)), style)] if width_of(said) else before
