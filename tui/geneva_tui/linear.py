"""The linear view: one column, all tellings of a passage one under the other, words in the place of signs.

Made for screen readers and braille displays, where columns, colours and signs tell nothing.
"""

from collections.abc import Mapping, Sequence

from rich.style import Style

from geneva_corpus.model import Article, Verdict
from geneva_tui.drawing import Piece
from geneva_tui.marks import Marks
from geneva_tui.page import Page
from geneva_tui.theme import Look
from geneva_tui.told import Entry, Head, named
from geneva_tui.wrapping import wrap

#: What is said where a sign would stand.
WORDS: Mapping[Verdict, str] = {
    "conflict": "CONFLICT",
    "precision": "MORE OR LESS EXACT",
    "only": "NOT TOLD BY ALL",
    "spelling": "OTHER SPELLING",
    "wording": "OTHER WORDS",
    "agreement": "SAME",
}


def lines(
    tellings: Sequence[tuple[int, int]],
    articles: Sequence[Article],
    names: Sequence[str],
    pages: Mapping[int, Page],
    marks: Marks | None,
    verdicts: frozenset[Verdict],
    events: frozenset[str],
    told: tuple[Head, Sequence[Entry]] | None,
    width: int,
    look: Look,
) -> list[list[Piece]]:
    """The lines of the view: every telling (article, passage) in order, the current one first, then what differs."""
    plain, quiet = look.style("text"), look.style("context")
    made: list[list[Piece]] = []
    for number, (article, passage) in enumerate(tellings):
        total = len(articles[article].passages)
        if number:
            made.append([])
        head = f"{article + 1} {names[article]}, passage {passage + 1} of {total}"
        made.append([(head, look.style("accent" if number == 0 else "title", bold=True))])
        made += _wrapped(spoken(pages[article], article, passage, marks, verdicts, events), width, plain)
    if told is None:
        return made
    summary, entries = told
    made.append([])
    who = ", ".join(part for part in (summary.bold, summary.absent) if part)
    made += _wrapped(" ".join(filter(None, (_sentence(who), _sentence(summary.rest)))), width, quiet)
    for entry in entries:
        made += _wrapped(sentence(entry, names), width, quiet)
    return made


def spoken(
    page: Page, article: int, passage: int, marks: Marks | None, verdicts: frozenset[Verdict], events: frozenset[str]
) -> str:
    """A passage with its marks said in brackets: `lasted [CONFLICT 1.5 hours]`."""
    item = page.items[page.owner[page.passages[passage]]]
    shown = [
        mark
        for mark in (marks.of(article, passage) if marks is not None else ())
        if mark.verdict in verdicts and mark.words and (mark.event in events or mark.verdict == "conflict")
    ]
    text, at = "", item.start
    for mark in sorted(shown, key=lambda one: (one.start, -one.end)):
        start, end = max(mark.start, item.start), min(mark.end, item.end)
        if start < at or start >= end:
            continue  # inside a stronger or longer mark
        text += page.words(at, start) + f"[{WORDS[mark.verdict]} {page.words(start, end)}]"
        at = end
    return text + page.words(at, item.end)


def sentence(entry: Entry, names: Sequence[str]) -> str:
    """An entry of the strip as a sentence: `CONFLICT, duration: 1 h 50 min Prensa Latina; 1 h 30 min RBC.`"""
    sides = []
    for side in entry.sides:
        tellers = named(side.names, names)
        modality = "" if side.modality == "asserted" else f"{side.modality} "
        sides.append(f"{modality}{side.shown} {tellers}".strip())
    said = f"{WORDS[entry.verdict]}, {entry.word}: {'; '.join(side for side in sides if side)}"
    if entry.absent:
        said += f"; not told by {named(entry.absent, names)}"
    return " ".join(_sentence(part) for part in (said, entry.quoted(names), entry.reason) if part)


def _sentence(text: str) -> str:
    return text if text.rstrip("”").endswith((".", "!", "?")) or not text else f"{text}."


def _wrapped(text: str, width: int, style: Style) -> list[list[Piece]]:
    return [[(text[start:end], style)] for start, end in wrap(text, width)]
