"""A page's HTML in; its visible text, block by block, out: all that a reader of the page would see, in order."""

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDDEN = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "select",
        "datalist",
        "textarea",
        "input",
        "audio",
        "video",
        "map",
        "noframes",
        "title",
    ]
)
#: Elements whose text is beside the story wherever they stand.
_ASIDE = frozenset(("nav", "aside", "footer", "button", "form"))
#: Elements set apart from their neighbours of the same kind by their looks alone: menus without white space.
_APART = frozenset(("a", "button", "label", "time", "span"))
#: Marks, while text is gathered, where such an element ended; a noncharacter, which no page may hold.
_SEAM = "\ufdd0"
#: The parser drops what is nested deeper.
PARSER_GIVES_UP = 2_000

_WHITE = re.compile(r"[ \t\n\r\f]+")
_NO_DISPLAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: A tag longer than this loses its attributes: the parser looks each one up among all the others.
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})\b[^<>]{10000,}>")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands alone on the page: the tag it is in, a number for that tag's parent, and whether it
    stands in a menu, a form or the like."""

    text: str
    tag: str
    parent: int
    aside: bool


def tamed(html: str) -> str:
    """The page without what makes parsers fail or crawl: NULs, lone surrogates, tags of more than 10,000 letters."""
    html = _LONG_TAG.sub(r"<\1>", html)
    return _DECLARATION.sub("", html.replace("\0", "�").encode("utf-8", "replace").decode("utf-8"))


def visible_blocks(html: str) -> tuple[list[Block], int]:
    """The blocks of visible text in order, and how deep the page is nested."""
    from lxml import etree

    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = etree.fromstring(html, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return [], 0
    if tree is None:
        return [], 0
    gathering = _Gathering()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            gathering.open(element)
        else:
            gathering.close(element)
    if gathering.deepest >= PARSER_GIVES_UP:
        return _flattened(html), gathering.deepest
    gathering.end_block()
    return gathering.blocks, gathering.deepest


class _Gathering:
    """Puts the text of a page together block by block while its tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.deepest = 0
        self._parts: list[str] = []
        self._tags: list[str] = []
        self._numbers: list[int] = [0]
        self._opened = 0
        self._hidden = 0
        self._aside = 0
        self._preformatted = 0

    def open(self, element: "etree._Element") -> None:
        tag = str(element.tag).lower()
        self._opened += 1
        self._tags.append(tag)
        self._numbers.append(self._opened)
        self.deepest = max(self.deepest, len(self._tags))
        if self._hidden or tag in _HIDDEN or _is_hidden(element):
            self._hidden += 1
            return
        self._aside += tag in _ASIDE
        self._preformatted += tag == "pre"
        if tag in _BLOCKS:
            self.end_block()
        elif tag == "br":
            self._parts.append("\n")
        elif tag in _APART:
            self._set_apart()
        if element.text:
            self._add(element.text)

    def close(self, element: "etree._Element") -> None:
        tag = self._tags.pop()
        if self._hidden:
            self._hidden -= 1
        else:
            if tag in _BLOCKS:
                self.end_block(tag)
            elif tag in _APART:
                self._parts.append(_SEAM)
            self._aside -= tag in _ASIDE
            self._preformatted -= tag == "pre"
        self._numbers.pop()
        if element.tail and not self._hidden:
            self._add(element.tail)

    def end_block(self, tag: str | None = None) -> None:
        """What was gathered since the last block is one of its own."""
        raw = "".join(self._parts)
        self._parts.clear()
        lines = [_WHITE.sub(" ", line).strip(" ") for line in _joined(raw).split("\n")]
        text = "\n".join(line for line in lines if line.strip())
        if text:
            inner = tag or next((name for name in reversed(self._tags) if name in _BLOCKS), "body")
            parent = self._numbers[-2] if tag else self._numbers[-1]
            self.blocks.append(Block(text, inner, parent, self._aside > 0))

    def _add(self, text: str) -> None:
        self._parts.append(text if self._preformatted else text.replace("\n", " ").replace("\r", " "))

    def _set_apart(self) -> None:
        if self._parts and self._parts[-1] == _SEAM:
            self._parts[-1] = " "


def _joined(raw: str) -> str:
    return raw.replace(_SEAM, "")


def _is_hidden(element: "etree._Element") -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style") or ""
    return _NO_DISPLAY.search(style[:2000]) is not None


def _flattened(html: str) -> list[Block]:
    """The text of a page that is nested deeper than the parser goes: all tags taken out, one block a line."""
    for tag in ("script", "style"):
        parts = re.split(rf"<(/?){tag}\b[^<>]*>", html, flags=re.IGNORECASE)
        html = "\n".join(part for number, part in enumerate(parts[::2]) if not number or parts[2 * number - 1])
    bare = unescape(re.sub(r"<[^<>]*>", "\n", html))
    lines = (_WHITE.sub(" ", line).strip() for line in bare.split("\n"))
    return [Block(line, "p", 0, False) for line in lines if line]


def laid_out(blocks: list[Block]) -> tuple[str, list[tuple[int, int]]]:
    """The blocks as one text, a blank line between them, and the span of each."""
    spans: list[tuple[int, int]] = []
    place = 0
    for block in blocks:
        spans.append((place, place + len(block.text)))
        place += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), spans
