"""A line as it is drawn: bar or sign, text with its marks, bookmark."""

from rich.style import Style

from geneva_corpus.model import Article, Comparison, Divergence, Event, Fact, FactKind, Passage, Reading, Verdict
from geneva_tui.ink import Layers, Standing, ink
from geneva_tui.marks import FILTERS, Marks
from geneva_tui.page import Page, lay_out
from geneva_tui.theme import DARK, Look

TEXT = "It lasted one hour, he said on Monday and then on Tuesday."
LOOK = Look(DARK)
ALL = FILTERS[3].verdicts


def compared(*found: tuple[str, Verdict]) -> tuple[Page, Marks]:
    """One passage in which these words bear these verdicts, all in one event."""
    passage = Passage("A.1", "A", 0, len(TEXT), 1, TEXT)
    article = Article("A", "a", "", "", None, None, "", "utf-8", TEXT, (passage,), ())
    kind: FactKind = "date"
    facts, divergences = [], []
    for number, (words, verdict) in enumerate(found):
        start = TEXT.index(words)
        facts.append(Fact(f"f{number}", "A.1", start, start + len(words), words, kind, words))
        divergences.append(
            Divergence(f"d{number}", "e1", kind, verdict, (Reading("A", "A.1", f"f{number}", words),), "")
        )
    comparison = Comparison((article,), (), (Event("e1", "", ("A.1",)),), tuple(facts), tuple(divergences), 0.5)
    return lay_out(article, 60), Marks(comparison)


def drawn(
    page: Page,
    marks: Marks,
    standing: Standing = "current",
    events: frozenset[str] = frozenset({"e1"}),
    verdicts: frozenset[Verdict] = ALL,
    wording: bool = True,
) -> tuple[str, dict[str, Style]]:
    """The line's text, and each run of it with its style."""
    layers = Layers(events, verdicts, wording)
    strip = ink(page, 0, 64, look=LOOK, standing=standing, marks=marks, article=0, layers=layers)
    return strip.text, {segment.text: segment.style or Style() for segment in strip}


def test_a_conflict_of_the_current_event_is_a_filled_box_and_has_its_sign() -> None:
    text, runs = drawn(*compared(("one hour", "conflict")))

    assert text.startswith(" ≠ It lasted")
    assert runs["one hour"].reverse
    assert runs["one hour"].bold


def test_a_conflict_elsewhere_keeps_its_sign_but_is_not_filled() -> None:
    text, runs = drawn(*compared(("one hour", "conflict")), standing="furn", events=frozenset())

    assert text.startswith(" ≠ ")
    assert runs["one hour"].bold
    assert not runs["one hour"].reverse


def test_other_verdicts_show_in_the_current_events_only() -> None:
    page, marks = compared(("Monday", "precision"), ("Tuesday", "only"))

    assert drawn(page, marks)[1]["Monday"].underline
    assert drawn(page, marks)[1]["Tuesday"].italic
    text, runs = drawn(page, marks, standing="context", events=frozenset())
    assert text.startswith("   ")
    assert "Monday" not in runs


def test_every_verdict_has_an_attribute_or_a_sign_of_its_own_without_colour() -> None:
    kinds: tuple[Verdict, ...] = ("conflict", "precision", "only", "spelling", "agreement")
    looks = set()
    for verdict in kinds:
        text, runs = drawn(*compared(("Monday", verdict)))
        style = runs["Monday"] if "Monday" in runs else Style()
        looks.add((text[1], bool(style.bold), bool(style.italic), bool(style.underline), bool(style.reverse)))

    assert len(looks) == len(kinds)


def test_of_two_signs_on_a_line_the_stronger_stands() -> None:
    assert drawn(*compared(("Monday", "precision"), ("Tuesday", "conflict")))[0].startswith(" ≠ ")
    assert drawn(*compared(("Monday", "spelling"), ("Tuesday", "only")))[0].startswith(" + ")


def test_the_wave_stands_once_a_passage() -> None:
    page, marks = compared(("one hour", "spelling"), ("Tuesday", "spelling"))
    page = lay_out(page.article, 20)
    layers = Layers(frozenset({"e1"}), ALL)

    signs = [
        ink(page, line, 24, look=LOOK, standing="current", marks=marks, article=0, layers=layers).text[1]
        for line in range(page.height)
    ]
    assert signs.count("~") == 1
    assert signs[0] == "~"


def test_wording_can_be_switched_off_alone() -> None:
    text, runs = drawn(*compared(("Monday", "spelling")), wording=False)

    assert text.startswith(" ┃ ")
    assert not any(style.underline for style in runs.values())


def test_the_bar_says_how_a_passage_stands() -> None:
    page, marks = compared()

    standings: tuple[Standing, ...] = ("current", "level", "sibling", "context", "furn")
    assert [drawn(page, marks, standing)[0][1] for standing in standings] == ["┃", "┃", "│", " ", " "]


def test_a_bookmark_stands_at_the_end_of_the_first_line() -> None:
    page, marks = compared()
    strip = ink(page, 0, 64, look=LOOK, standing="current", marks=marks, article=0, layers=Layers(), bookmarked=True)

    assert strip.text.endswith("●")
    assert strip.cell_length == 64


def test_hits_and_the_selection_lie_over_marks() -> None:
    page, marks = compared(("Monday", "conflict"))
    at = TEXT.index("Monday")
    layers = Layers(frozenset({"e1"}), ALL)
    strip = ink(
        page,
        0,
        64,
        look=LOOK,
        standing="current",
        marks=marks,
        article=0,
        layers=layers,
        hits=[(at, at + 3)],
        selected=(at + 3, at + 6),
    )
    runs = {segment.text: segment.style for segment in strip}

    assert runs["Mon"] == LOOK.hit
    assert runs["day"] == LOOK.selected


def test_lines_are_as_wide_as_asked_for_any_script() -> None:
    text = "日內瓦會談 👩‍👩‍👧 🇺🇸🇷🇺 Женева́ הסכם الضمانات é̂ 한국어 " * 4
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    article = Article("A", "a", "", "", None, None, "", "utf-8", text, (passage,), ())
    page = lay_out(article, 20)

    for line in range(page.height):
        strip = ink(page, line, 24, look=LOOK, standing="level", marks=None, article=0, layers=Layers())
        assert strip.cell_length == 24
        assert sum(segment.cell_length for segment in strip) == 24
