"""A saved page in; its whole visible text out, with the spans that tell the story and what the page states of itself.

The visible text is ours, block by block, nothing dropped; trafilatura only says which of it is story.
"""

import re
from dataclasses import dataclass
from html import unescape

from geneva_corpus.errors import SourceError
from geneva_corpus.intake.page_text import Block, laid_out, tamed, visible_blocks
from geneva_corpus.model import Metadata

#: Deeper trees than this are not given to trafilatura, which recurses; no page of a paper comes near (20 to 60).
_DEEPEST = 200
#: A block is story when this share of its word triples stands in what trafilatura returns.
_SHARE = 0.7

_WORD = re.compile(r"\w+")
_WHITE = re.compile(r"\s+")
_PUBLISHER = re.compile(r"\"publisher\"\s{0,9}:\s{0,9}\{[^{}]{0,400}?\"name\"\s{0,9}:\s{0,9}\"([^\"\\]{1,80})\"")
_WINDOW = re.compile(r"<title[^<>]{0,200}>([^<>]{1,400})</title", re.IGNORECASE)
_PART = re.compile(r"\s+[|–—-]\s+")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible text of a page, the spans of it that are story (None: not known), and what the page states."""

    text: str
    story: tuple[tuple[int, int], ...] | None
    stated: Metadata


def is_page(text: str) -> bool:
    """Does a text of unknown kind begin like HTML?"""
    return _PAGE.match(text[:5000]) is not None


def declared_charset(data: bytes) -> str | None:
    """The charset that a page names in its first bytes."""
    found = _CHARSET.search(data[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def read_page(html: str, address: str | None = None) -> PageText:
    """The page's visible text and what of it is story. Raises SourceError when there is nothing to read on it."""
    html = tamed(html)
    blocks, deepest = visible_blocks(html)
    if not blocks:
        raise SourceError("holds no text to read (is it filled by a script?); save it from a browser as text")
    text, spans = laid_out(blocks)
    if deepest > _DEEPEST:
        return PageText(text, None, Metadata(url=address))
    extracted, stated = _extracted(html, address)
    title = _title(blocks, stated.title)
    outlet = stated.source or _outlet(html, title)
    story = _story(blocks, extracted)
    told = tuple(span for span, inside in zip(spans, story, strict=True) if inside)
    return PageText(text, told or None, Metadata(title, outlet, stated.date, stated.url))


# --- which of it is story ---------------------------------------------------------------------------------------------


def _extracted(html: str, address: str | None) -> tuple[str | None, Metadata]:
    """What trafilatura takes for the story, and what the page states of title, outlet, day and address."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        html,
        url=address,
        fast=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    if not isinstance(found, Document):
        return None, Metadata(url=address)
    return found.text, Metadata(found.title, found.sitename, found.date, found.url or address)


def _story(blocks: list[Block], extracted: str | None) -> list[bool]:
    """For each block, whether it tells the story.

    A block does when what trafilatura returns holds it, and also a paragraph that stands among such ones under the
    same parent: trafilatura now and then drops a short one.
    """
    if not extracted:
        return [False] * len(blocks)
    whole = {" ".join(_WORD.findall(line)) for line in extracted.splitlines()}
    words = _WORD.findall(extracted)
    triples = set(zip(words, words[1:], words[2:], strict=False))
    inside = [not block.aside and _is_in(block.text, whole, triples) for block in blocks]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for place, block in enumerate(blocks):
        if inside[place] and block.tag == "p":
            first.setdefault(block.parent, place)
            last[block.parent] = place
    for place, block in enumerate(blocks):
        between = first.get(block.parent, place) < place < last.get(block.parent, place)
        if between and not inside[place] and block.tag == "p" and not block.aside:
            inside[place] = True
    return inside


def _is_in(text: str, whole: set[str], triples: set[tuple[str, str, str]]) -> bool:
    words = _WORD.findall(text)
    if " ".join(words) in whole:
        return bool(words)
    own = list(zip(words, words[1:], words[2:], strict=False))
    return bool(own) and sum(triple in triples for triple in own) >= _SHARE * len(own)


def _title(blocks: list[Block], stated: str | None) -> str | None:
    """The headline as it stands on the page, where what the page states is that, with or without its outlet."""
    headings = [block.text.replace("\n", " ") for block in blocks if block.tag == "h1" and not block.aside]
    if stated is None:
        return headings[0] if headings else None
    told = " ".join(_WORD.findall(stated.casefold()))
    for heading in headings:
        own = " ".join(_WORD.findall(heading.casefold()))
        if own and (own in told or told in own):
            return heading
    return stated


def _outlet(html: str, title: str | None) -> str | None:
    """The publisher that the page's data for search engines names, else what stands after the headline in its title."""
    found = _PUBLISHER.search(html)
    if found:
        return unescape(found[1])
    window = _WINDOW.search(html)
    parts = _PART.split(unescape(_WHITE.sub(" ", window[1])).strip()) if window else []
    named = len(parts) > 1 and len(parts[-1].split()) <= 5 and parts[-1] != title
    return parts[-1] if named else None
