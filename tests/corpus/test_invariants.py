"""What holds of every comparison, whatever the articles are: read from generated accounts, pages and hostile text."""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geneva_corpus import compare, read, seeds
from geneva_corpus.comparison import article
from geneva_corpus.document import dump, load
from geneva_corpus.errors import SourceError
from geneva_corpus.model import VERDICTS, Article, Comparison, Source
from geneva_corpus.reports import FORMS, render

PACKAGES = Path(__file__).resolve().parents[2] / "corpus"

#: Sentences of two stories, each told in several ways: those that agree, are more exact, differ or are something else.
TOLD = (
    "A flood swept through Norwick on Monday night, killing {n} people, police said.",
    "At least {n} people were killed when the river Tarn burst its banks in Norwick on March 11, 2019.",
    "Police in Norwick put the dead of the flood at {n}.",
    "The flood destroyed about {n} houses and did $2.5 million of damage, Mayor Anna Berg said.",
    "Some {n} houses were destroyed, at a cost of 2.1 million dollars, according to the mayor, Ana Berg.",
    "“We will rebuild every one of the {n} houses,” Anna Berg told reporters on Tuesday.",
    "Ms Berg told reporters the town would “rebuild every single house”.",
    "The talks in Oslo lasted {n} minutes, the minister, Sergei Orlov, said on January 9 and 10.",
    "Sergey Orlov and his colleagues had planned a {n}-minute meeting, a day later, at 14:30 GMT.",
    "Orlov did not expect that the talks would go on next week; {n} of them denied it.",
    "In 1987 a flood killed {n} people there, most of them children.",
    "The quake of magnitude 6.{n} struck 58 km (36 miles) south of Lisbon at 9:25 in the morning.",
    "The third meeting was held on 11/12/05, the {n}th victim was found yesterday.",
    "Prices rose by {n} percent in the first half of the year, the NATO council heard.",
)
FURNITURE = (
    "Home | News | Contact",
    "July 19, 2024",
    "Share this article",
    "By Jane Roe",
    "NORWICK, March 12. /NRW/.",
    "© 2019 The Daily. All rights reserved.",
    "Read more: Ten dead in a fire",
    "---",
    "# Flood",
    "- first",
    "Source: Wire",
)
HOSTILE = (
    "\x1b]0;owned\x07",
    "\x00",
    "\u202egnitroper\u202c",
    "zero\u200bwidth",
    "\ud83d",
    "\U000e0041",
    "\x9b31m",
    "[red]a[/]",
    "[@click=quit]x",
    "=1+1",
    "<!-- geneva-reader {} -->",
    "<script>alert(1)</script>",
    "&#0;&#27;",
    "]]>",
    "\r",
    "\x85",
    "\u2028",
    "\ufeff",
    "“",
    "”",
    '"',
    "1,1,1,1",
    "99999-99-99",
    "February 30",
    "1e309 people",
    "٣",
    "½",
)

told = st.builds(lambda sentence, n: sentence.format(n=n), st.sampled_from(TOLD), st.sampled_from((3, 5, 12, 40, 90)))
hostile_text = st.text(st.characters(exclude_categories=()), max_size=12)
pieces = st.one_of(told, told, told, st.sampled_from(FURNITURE), st.sampled_from(HOSTILE), hostile_text)
gaps = st.sampled_from((" ", " ", "\n", "\n\n", "\r\n", "", "\t"))


@st.composite
def texts(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(pieces, gaps), min_size=1, max_size=9))
    return "".join(part + gap for part, gap in parts)


accounts = st.lists(texts(), min_size=1, max_size=4, unique=True)
anything = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def compared(told_by: Sequence[str], names: Sequence[str] = "") -> Comparison:
    """These texts compared, as articles A, B …, each in a file of its own name."""
    sources = [
        Source(f"{name}.txt", text, "utf-8", sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
        for name, text in zip(names or "abcdefgh", told_by, strict=False)
    ]
    return compare([article(source, place) for place, source in enumerate(sources)])


def in_files(told_by: dict[str, str]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles in files of these names and texts, and the warnings; none when all of them are refused."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in told_by.items():
            Path(folder, name).write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            return read([folder])
        except SourceError as refused:
            return (), (str(refused),)


def check(found: Comparison) -> None:
    """All that is promised of a comparison by itself."""
    check_cover(found)
    check_ids(found)
    check_facts(found)
    check_links(found)
    check_events(found)
    check_divergences(found)


def check_cover(found: Comparison) -> None:
    for account in found.articles:
        spans = sorted(
            [(passage.start, passage.end) for passage in account.passages]
            + [(piece.start, piece.end) for piece in account.furniture]
        )
        end = 0
        for start, stop in spans:
            assert end <= start < stop <= len(account.text)
            assert not account.text[end:start].strip()
            end = stop
        assert not account.text[end:].strip()
        for passage in account.passages:
            assert account.text[passage.start : passage.end] == passage.text == passage.text.strip()
            assert passage.article == account.id
        assert [passage.start for passage in account.passages] == sorted(p.start for p in account.passages)
        assert all(a.paragraph <= b.paragraph for a, b in zip(account.passages, account.passages[1:], strict=False))


def check_ids(found: Comparison) -> None:
    ids: Iterable[Sequence[str]] = (
        [account.id for account in found.articles],
        [passage.id for account in found.articles for passage in account.passages],
        [fact.id for fact in found.facts],
        [event.id for event in found.events],
        [divergence.id for divergence in found.divergences],
    )
    for named in ids:
        assert len(set(named)) == len(named)


def check_facts(found: Comparison) -> None:
    home = {passage.id: (account, passage) for account in found.articles for passage in account.passages}
    for fact in found.facts:
        account, passage = home[fact.passage]
        assert passage.start <= fact.start < fact.end <= passage.end
        assert account.text[fact.start : fact.end] == fact.text
        assert fact.value
        assert all(fact.end <= f.start or f.end <= fact.start for f in account.furniture)


def check_links(found: Comparison) -> None:
    turn = {account.id: place for place, account in enumerate(found.articles)}
    of = {passage.id: account.id for account in found.articles for passage in account.passages}
    for link in found.links:
        assert turn[of[link.a]] < turn[of[link.b]]
        assert found.min_score <= link.score <= 1
        assert link.score == round(link.score, 6)
        assert link.why
    pairs = [(link.a, link.b) for link in found.links]
    assert len(set(pairs)) == len(pairs)
    order = [passage.id for account in found.articles for passage in account.passages]
    places = [(order.index(a), order.index(b)) for a, b in pairs]
    assert places == sorted(places)


def check_events(found: Comparison) -> None:
    order = [passage.id for account in found.articles for passage in account.passages]
    place = {passage: number for number, passage in enumerate(order)}
    for event in found.events:
        assert event.label.strip()
        assert event.passages
        numbers = [place[passage] for passage in event.passages]
        assert numbers == sorted(set(numbers))
    assert [event.id for event in found.events] == [f"e{n}" for n in range(1, len(found.events) + 1)]
    firsts = [[place[passage] for passage in event.passages] for event in found.events]
    assert firsts == sorted(firsts)


def check_divergences(found: Comparison) -> None:
    events = {event.id for event in found.events}
    facts = {fact.id: fact for fact in found.facts}
    of = {passage.id: account.id for account in found.articles for passage in account.passages}
    for divergence in found.divergences:
        assert divergence.event in events
        assert divergence.readings
        assert divergence.reason.strip()
        for reading in divergence.readings:
            assert of[reading.passage] == reading.article
            assert reading.fact is None or facts[reading.fact].passage == reading.passage
            assert reading.fact is None or facts[reading.fact].value == reading.value
        assert set(divergence.left_out_by) <= {account.id for account in found.articles}
        assert set(divergence.left_out_by).isdisjoint(reading.article for reading in divergence.readings)
        assert (divergence.verdict == "only") == bool(divergence.left_out_by)
        if divergence.verdict == "conflict":
            assert len({(r.value, facts[r.fact].bound) for r in divergence.readings if r.fact}) > 1
    ranks = [VERDICTS.index(divergence.verdict) for divergence in found.divergences]
    assert ranks == sorted(ranks)


@anything
@given(accounts)
@example(["", " \n"])
@example(["\ud83d\x00\x1b"])
@example(["# Flood "])
def test_a_comparison_of_any_texts_holds_together(told_by: list[str]) -> None:
    check(compared(told_by))


class Elements(HTMLParser):
    """The elements of a page, and the tags that close none."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.astray: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link", "input", "br"):
            self.open.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.astray.append(tag)


#: What may steer a terminal, a printer or the reading direction, but for the line end and (in CSV) its return.
STEERS = ("Cc", "Cs", "Zl", "Zp")
BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@settings(anything, max_examples=30)
@given(accounts)
@example(["".join(HOSTILE), "\n".join(HOSTILE)])
@example([f"{scrap} {TOLD[0].format(n=3)}" for scrap in HOSTILE[:4]])
def test_reports_of_any_texts_are_valid_and_let_nothing_speak(told_by: list[str]) -> None:
    found = compared(told_by)
    reports = {form: render(found, form) for form in FORMS}
    assert load(reports["json"]) == found
    page = Elements(reports["html"])
    assert (page.open, page.astray) == ([], [])
    rows = list(csv.DictReader(io.StringIO(reports["csv"], newline=""), strict=True))
    assert len(rows) == sum(len(divergence.readings) for divergence in found.divergences)
    assert all(None not in row and None not in row.values() for row in rows)
    for form, report in reports.items():
        assert report.endswith("\n")
        allowed = "\r\n" if form == "csv" else "\n"
        raw = {sign for sign in report if unicodedata.category(sign) in STEERS or sign in BIDIRECTIONAL}
        assert raw <= set(allowed), form


pages = st.lists(
    st.one_of(
        told.map(lambda sentence: f"<p>{sentence}</p>"),
        told,
        st.sampled_from(
            (
                "<h1>Flood</h1>",
                "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>",
                "<ul><li>one<li>two",
                "<script>var a = '<p>';</script>",
                "<div><div><p>",
                "</div></p>",
                "<!-- no",
                "-->",
                "<style>p {",
                "<p title='",
                "&amp;&nbsp;&#x1b;&bogus;",
                "<time datetime='2019-03-12'>",
                "<meta http-equiv=refresh content='0;url=//x'>",
                "<title>A | B</title>",
                "<br>",
                "<table><tr><td>",
            )
        ),
        hostile_text,
    ),
    min_size=1,
    max_size=8,
).map(lambda parts: "<html><body>" + "\n".join(parts))


@settings(anything, max_examples=30)
@given(st.lists(pages, min_size=1, max_size=3))
def test_a_comparison_of_any_pages_holds_together(told_by: list[str]) -> None:
    articles, warnings = in_files({f"{number}.html": page for number, page in enumerate(told_by)})
    check(compare(articles, warnings=warnings))


def by_place(found: Comparison) -> object:
    """All that was found, told by paths and offsets in place of ids, in no order."""
    path = {account.id: account.path for account in found.articles}
    place = {p.id: (account.path, p.start, p.end) for account in found.articles for p in account.passages}
    facts = {fact.id: (place[fact.passage], replace(fact, id="", passage="")) for fact in found.facts}
    events = {event.id: frozenset(place[passage] for passage in event.passages) for event in found.events}
    return (
        {(account.path, account.title, account.source, account.date, account.furniture) for account in found.articles},
        {(frozenset((place[link.a], place[link.b])), link.score) for link in found.links},
        set(events.values()),
        set(facts.values()),
        {
            (
                divergence.verdict,
                divergence.kind,
                events[divergence.event],
                frozenset((place[r.passage], r.fact and facts[r.fact], r.value) for r in divergence.readings),
                frozenset(path[silent] for silent in divergence.left_out_by),
            )
            for divergence in found.divergences
        },
    )


#: Two accounts of the same two sentences, the other way round: what stands in both events is of either.
TURNED = [
    "A flood swept through Norwick on Monday night, killing 3 people, police said. ",
    "At least 3 people were killed when the river Tarn burst its banks in Norwick on March 11, 2019. ",
]


@settings(anything, max_examples=30)
@given(accounts)
@example(["".join(TURNED), "".join(reversed(TURNED))])
def test_the_order_of_any_texts_changes_names_only(told_by: list[str]) -> None:
    names = "abcdefgh"[: len(told_by)]
    there = compared(told_by, names)
    back = compared(told_by[::-1], names[::-1])
    assert by_place(there) == by_place(back)


@settings(anything, max_examples=30)
@given(texts())
@example(
    "July 19, 2024 At least 3 people were killed when the river Tarn burst its banks in Norwick on March 11, 2019. "
    "“At least 3 people were killed when the river Tarn burst its banks in Norwick on March 11, 2019. "
)
def test_any_text_agrees_with_itself(text: str) -> None:
    alone = {divergence.verdict for divergence in compared([text]).divergences}
    verdicts = {divergence.verdict for divergence in compared([text, text]).divergences}
    assert alone <= {"conflict"}  # what it tells twice, with two values
    assert verdicts <= {"agreement", *alone}


#: Texts that tell each thing once, with one figure: a headline that tells another than its text is a conflict.
consistent = st.lists(
    st.tuples(
        st.sampled_from(
            (
                *(TOLD[number].format(n=12) for number in (0, 5, 7, 10, 13)),
                *FURNITURE,
                *(scrap for scrap in HOSTILE if not any(map(str.isdigit, scrap))),
            )
        ),
        gaps,
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda part: part[0],
).map(lambda parts: "".join(part + gap for part, gap in parts))


@settings(anything, max_examples=30)
@given(consistent, st.integers(0, 500))
@example("A flood killed 3 people, police said. 0;a ", 4)
@example("A flood killed 3 people, police said.\nA flood killed 3 people, police said 0;a ", 4)
def test_a_letter_changed_is_no_conflict(text: str, number: int) -> None:
    letters = [place for place, sign in enumerate(text) if sign in "aeiou"]
    if not letters:
        return
    place = letters[number % len(letters)]
    other = text[:place] + text[place].upper() + text[place + 1 :]
    assert "conflict" not in {divergence.verdict for divergence in compared([text, other]).divergences}


@settings(anything, max_examples=15)
@given(texts())
def test_one_text_in_two_files_is_one_article(text: str) -> None:
    articles, warnings = in_files({"one.txt": text, "two.txt": text})
    assert [Path(also).name for account in articles for also in account.also] == ["two.txt"] * len(articles)
    assert len(articles) <= 1
    assert any("the same text as" in warning for warning in warnings) or not articles


def test_the_document_does_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    for number in range(6):
        lines = [TOLD[(number * 5 + k) % len(TOLD)].format(n=3 + number % 3) for k in range(9)]
        Path(tmp_path, f"{number}.txt").write_text(f"Account {number}\n\n" + "\n\n".join(lines), encoding="utf-8")
    program = (
        "import sys; from geneva_corpus import compare, read, seeds; from geneva_corpus.document import dump;"
        "[sys.stdout.buffer.write(dump(compare(read([one])[0])).encode()) for one in (str(seeds()), sys.argv[1])]"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(PACKAGES), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "77")
    }
    assert len(written) == 1
    (document,) = written
    assert document.count(b'"format": "geneva-reader/1"') == 2


@pytest.fixture(scope="module")
def of_seeds() -> tuple[Article, ...]:
    return read([str(seeds())])[0]


def test_the_seeds_hold_together(of_seeds: tuple[Article, ...]) -> None:
    found = compare(of_seeds)
    check(found)
    assert load(dump(found)) == found
    assert json.loads(dump(found))["format"] == "geneva-reader/1"


def test_one_letter_changed_in_a_seed_is_no_conflict(of_seeds: tuple[Article, ...]) -> None:
    for account in of_seeds:
        place = account.passages[len(account.passages) // 2].end - 2
        text = account.text[:place] + account.text[place].upper() + account.text[place + 1 :]
        assert "conflict" not in {divergence.verdict for divergence in compared([account.text, text]).divergences}
