"""The page as a document: balanced, labelled, closed to the world, nothing of others but text. Without a browser."""

import base64
import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import geneva_corpus.reports
from geneva_corpus.display import visible
from geneva_corpus.model import Article, Comparison, Divergence, Event, Passage, Reading
from geneva_corpus.reports import render

CSS = Path(geneva_corpus.reports.__file__).with_name("page.css").read_text(encoding="utf-8")
VOID = {"meta", "link", "input", "br"}
TAGS = VOID | set(
    "html head title style body a header h1 h2 h3 h4 p strong ul li nav fieldset legend label span main section table "
    "thead tbody tr th td div b q article details summary footer code script".split()
)


class Page(HTMLParser):
    """All elements with their attributes, the text, and where they do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.text: list[str] = []
        self.code: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.code[self.open[-1]] = data
        else:
            self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


@pytest.fixture
def page(comparison: Comparison) -> Page:
    return Page(render(comparison, "html"))


@pytest.fixture
def hostile_page(hostile: Comparison) -> Page:
    return Page(render(hostile, "html"))


def test_elements_nest_and_close(page: Page, hostile_page: Page) -> None:
    assert (page.unbalanced, page.open) == ([], [])
    assert (hostile_page.unbalanced, hostile_page.open) == ([], [])


def test_every_passage_is_there(page: Page, comparison: Comparison) -> None:
    text = " ".join("".join(page.text).split())
    plain = re.sub(r"(?:≠|≈|\+|~|=)(?:conflict|precision|only|spelling|wording|agreement): ", "", text)
    for article in comparison.articles:
        for passage in article.passages:
            assert visible(passage.text) in plain


def test_ids_are_unique_and_links_lead_to_them(page: Page, hostile_page: Page) -> None:
    for one in (page, hostile_page):
        ids = Counter(one.values("id"))
        assert [name for name, times in ids.items() if times > 1] == []
        inside = [link[1:] for link in one.values("href") if link.startswith("#")]
        assert [link for link in inside if link not in ids] == []


def test_no_address_leads_out(hostile_page: Page) -> None:
    assert {link for link in hostile_page.values("href") if not link.startswith("#")} == {"data:,"}
    names = {name for _, attributes in hostile_page.elements for name in attributes}
    assert not names & {"src", "srcset", "action", "style", "onclick", "onerror", "background", "poster"}
    assert "url(" not in hostile_page.code["style"]
    assert "@import" not in hostile_page.code["style"]


def test_nothing_of_others_becomes_an_element_or_an_attribute(hostile_page: Page) -> None:
    tags = {tag for tag, _ in hostile_page.elements}
    assert tags <= TAGS
    assert Counter(tag for tag, _ in hostile_page.elements)["script"] == 1
    for _, attributes in hostile_page.elements:
        assert not any("owned" in (value or "") or "example.com" in (value or "") for value in attributes.values())


def test_style_and_script_are_ours_and_the_policy_allows_nothing_else(hostile_page: Page) -> None:
    policy = next(
        attributes["content"] or ""
        for tag, attributes in hostile_page.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert hostile_page.code["style"] == CSS
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(hostile_page.code[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_no_control_character_is_left(hostile: Comparison) -> None:
    report = render(hostile, "html")
    assert {sign for sign in report if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")} == {"\n"}


def test_landmarks_and_labels_are_there(page: Page) -> None:
    tags = Counter(tag for tag, _ in page.elements)
    assert (tags["main"], tags["h1"], tags["nav"], tags["footer"]) == (1, 1, 1, 1)
    assert page.elements[0] == ("html", {"lang": "en"})
    ids = set(page.values("id"))
    assert {name for name in page.values("aria-labelledby") if name not in ids} == set()
    for tag, attributes in page.elements:
        if tag == "section":
            assert "aria-labelledby" in attributes
        if tag == "th":
            assert attributes.get("scope") in ("col", "row")


def test_headings_skip_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_verdict_is_said_in_words_beside_its_sign(page: Page) -> None:
    signs = [
        attributes
        for tag, attributes in page.elements
        if tag == "span" and "sign" in (attributes.get("class") or "").split()
    ]
    assert signs
    assert all(attributes.get("aria-hidden") == "true" for attributes in signs)
    assert "conflict:" in "".join(page.text)


def test_the_grid_tells_who_tells_what(page: Page) -> None:
    text = " ".join(" ".join(page.text).split())
    assert "told" in text
    assert "≠ conflict: 2 h ≠ conflict: 1 h 30 min ● told planned: 1 h" in text


def test_so_many_accounts_that_no_grid_holds_them_make_a_list(comparison: Comparison) -> None:
    more = tuple(
        replace(comparison.articles[2], id=f"{first}{second}", passages=(), path=f"{first}{second}.txt")
        for first in "ABC"
        for second in "ABCDEFGHIJ"
    )
    page = Page(render(replace(comparison, articles=comparison.articles + more), "html"))
    assert "3 of 33" in page.text
    assert "grid" not in page.values("class")
    assert (page.unbalanced, page.open) == ([], [])


def test_one_article_makes_a_page_too(comparison: Comparison) -> None:
    alone = Page(render(Comparison(comparison.articles[:1], (), (), (), (), 0.5), "html"))
    assert "There is nothing to compare it with." in "".join(alone.text)
    assert (alone.unbalanced, alone.open) == ([], [])


@example("²")
@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_any_text_makes_a_sound_page_and_shows_in_it(text: str) -> None:
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    article = Article("A", text, text, text, text, text, "", text, text, (passage,), ())
    event = Event("e1", text, ("A.1",))
    found = Divergence("d1", "e1", "quote", "only", (Reading("A", "A.1"),), text)
    page = Page(render(Comparison((article,), (), (event,), (), (found,), 0.5, (text,)), "html"))
    assert (page.unbalanced, page.open) == ([], [])
    assert {tag for tag, _ in page.elements} <= TAGS
    shown = " ".join(visible(text).split())
    assert shown in " ".join("".join(page.text).split())


# --- colours --------------------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_read_on_every_ground(theme: int) -> None:
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", re.findall(r":root \{[^}]*\}", CSS)[theme]))
    for name in ("text", "context", "furn", "title", "accent", "conflict", "precision", "only", "agree"):
        for ground in ("bg", "panel"):
            assert contrast(colours[name], colours[ground]) >= 4.5, f"{name} on {ground}"
    assert contrast(colours["ink"], colours["conflict"]) >= 4.5
