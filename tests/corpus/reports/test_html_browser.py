"""The page in a real browser, headless Chromium: how it lies, how it is walked, and that nothing leaves it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from geneva_corpus.model import Comparison
from geneva_corpus.reports import render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
QUIET = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; Debian has it as the package chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET + sandbox)
        yield browser
        browser.close()


class Visit:
    """A page in a window of its own, with all that it asked for, said or complained about."""

    def __init__(self, browser: "Browser", file: Path, **how: Any) -> None:
        self.context = browser.new_context(**how)
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.address = file.as_uri()
        self.page.goto(self.address)


@pytest.fixture
def visit(browser: "Browser", tmp_path: Path) -> Iterator[Any]:
    visits: list[Visit] = []

    def open_report(comparison: Comparison, **how: Any) -> Visit:
        file = tmp_path / f"report{len(visits)}.html"
        file.write_text(render(comparison, "html"), encoding="utf-8")
        visits.append(Visit(browser, file, **how))
        return visits[-1]

    yield open_report
    for one in visits:
        one.context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_it_fits_the_window(visit: Any, comparison: Comparison, hostile: Comparison, size: dict[str, int]) -> None:
    for one in (comparison, hostile):
        page = visit(one, viewport=size).page
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_accounts_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone(
    visit: Any, comparison: Comparison
) -> None:
    def places(size: dict[str, int]) -> tuple[int, int]:
        """How many columns and how many rows the tellings of the first event take."""
        columns = visit(comparison, viewport=size).page.locator("#e1 .column")
        boxes = [columns.nth(number).bounding_box() for number in range(columns.count())]
        return len({round(box["x"]) for box in boxes}), len({round(box["y"]) for box in boxes})

    assert places(DESK) == (3, 1)
    assert places(PHONE) == (1, 3)


def test_grid_and_dates_come_before_findings_and_events(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK).page
    tops = [page.locator(f"#{name}").bounding_box()["y"] for name in ("overview", "dates", "conflict", "events")]
    assert tops == sorted(tops)
    assert tops[0] < DESK["height"]


@pytest.mark.parametrize("width", [390, 700, 1000, 1280])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_grid_keeps_room_for_its_events(visit: Any, comparison: Comparison, width: int, media: str) -> None:
    names = ("The Daily Telegraph and Advertiser", "Neue Allgemeine Nachrichten", "Correspondance internationale")
    articles = tuple(replace(one, source=name) for one, name in zip(comparison.articles, names, strict=True))
    page = visit(replace(comparison, articles=articles), viewport={"width": width, "height": 900}).page
    page.emulate_media(media=media)
    assert page.locator(".grid tbody th").first.bounding_box()["width"] >= 120


def test_no_request_leaves(visit: Any, comparison: Comparison, hostile: Comparison) -> None:
    for one in (comparison, hostile):
        opened = visit(one, viewport=DESK)
        opened.page.mouse.wheel(0, 20_000)
        opened.page.wait_for_timeout(200)
        assert opened.requests == [opened.address]
        assert opened.complaints == []


def test_nothing_of_others_becomes_an_element(visit: Any, hostile: Comparison) -> None:
    page = visit(hostile, viewport=DESK).page
    assert page.locator("img, iframe, svg, object, i").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator("b").filter(has_text="two").count() == 0
    assert page.title() == "2 accounts compared: 1 conflict"


def test_a_mark_leads_to_its_finding_and_back(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK).page
    page.locator("#e2 a.mark.conflict").first.click()
    assert page.url.endswith("#d1")
    page.locator("#d1 .readings a").first.click()
    assert page.url.endswith("#p-A.2")
    assert page.locator("#p-A\\.2").inner_text().endswith("two hours.")


def test_what_belongs_together_lights_up_under_pointer_and_focus(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK).page
    marks = page.locator("#e2 a.mark.conflict")
    assert page.locator(".lit").count() == 0
    marks.nth(0).hover()
    assert [marks.nth(place).get_attribute("class") for place in range(3)] == [
        "mark conflict lit",
        "mark conflict lit",
        "mark conflict apart lit",
    ]
    page.mouse.move(2, 2)
    assert page.locator(".lit").count() == 0
    marks.nth(1).focus()
    assert "lit" in (marks.nth(2).get_attribute("class") or "")


def test_the_focus_walks_down_the_page_and_is_seen(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK).page
    page.evaluate("window.walked = []")
    for _ in range(60):
        page.keyboard.press("Tab")
        page.evaluate("walked.push(document.activeElement)")
    assert page.evaluate("walked[0].textContent") == "Skip to the comparison"
    assert page.evaluate("walked.slice(1).every((e, i) => walked[i].compareDocumentPosition(e) & 4)")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_marks_can_be_switched_off_and_agreements_on(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK).page
    mark = page.locator("#e2 a.mark.conflict").first
    ground = "e => getComputedStyle(e).backgroundColor"
    assert mark.evaluate(ground) == "rgb(163, 70, 0)"
    page.locator("#show-conflict").uncheck()
    assert mark.evaluate(ground) == "rgba(0, 0, 0, 0)"
    assert not mark.locator(".sign").is_visible()
    assert not page.locator("#show-agreement").is_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_all_text_can_be_read(visit: Any, comparison: Comparison, scheme: str, size: dict[str, int]) -> None:
    page = visit(comparison, viewport=size, color_scheme=scheme).page
    page.locator("#show-agreement").check()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate(FAINT) == []


#: Every piece of text that shows with less than 4.5 : 1 against what is painted behind it.
FAINT = """() => {
  const parts = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = (c) => parts(c).slice(0, 3).map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor;
      if ((parts(c)[3] ?? 1) > 0.99) return c;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest(".unseen, script, style") || !e.getClientRects().length) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(walker.currentNode.data);
  }
  return faint;
}"""


def test_it_works_without_its_script(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK, java_script_enabled=False).page
    page.locator("#e2 a.mark.conflict").first.click()
    assert page.url.endswith("#d1")


def test_it_can_be_printed(visit: Any, comparison: Comparison) -> None:
    page = visit(comparison, viewport=DESK, color_scheme="dark").page
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation").is_visible()
    assert not page.locator("#show-conflict").is_visible()
    assert page.locator("#e2 a.mark.conflict").first.evaluate("e => getComputedStyle(e).borderStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(21, 24, 29)"
    assert page.pdf().startswith(b"%PDF")


def test_assistive_technology_is_told_the_parts(visit: Any, comparison: Comparison) -> None:
    parts = visit(comparison, viewport=DESK).page.locator("body").aria_snapshot()
    for part in ('navigation "Contents"', "main", 'region "Overview"', 'article "conflict: duration"', "contentinfo"):
        assert part in parts
    assert 'link "conflict: two hours"' in parts
