"""The story cut into passages: sentences, headlines and list items, with paragraph numbers.

Sentence boundaries come from nupunkt, which is fed one paragraph at a time and mended where news needs it:
datelines, titles and ranks after full stops, and section headings glued to the sentence that follows.
"""

import re
from collections.abc import Iterator

from geneva_corpus.furniture import is_prose
from geneva_corpus.lines import Line, lines, paragraphs
from geneva_corpus.model import Furniture, Metadata, Passage, Source

#: A headline or subhead has at most this many words.
_LONGEST_HEADLINE = 30

_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;,]['\"”’»)\]]*$")
_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]")
#: Abbreviations after which the same sentence goes on when a capital follows.
_GOES_ON = re.compile(
    r"(?:^|[\s(\[\"“‘«])(?:U\.S|U\.K|U\.N|E\.U|U\.S\.A|Lt|Col|Gen|Maj|Capt|Cmdr|Cdr|Sgt|Cpl|Pvt|Adm|Brig|Gov|Sen|Rep|Hon|Rev|Fr|Msgr|Supt|Insp|Det|Dr|Mr|Mrs|Ms|Mx|Prof|St|Mt|Ft|Sr|Sra|Dep|Asst|Atty|Pres|Mme|Mlle|No|Nos|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|approx|ca)\.$"
)
_AFTER_COUNTRY = re.compile(
    r"(?:Secretary|President|Vice|Senate|Senator|Congress|House|Representative|Rep|State|Department|Treasury|Defense|Defence|Attorney|District|Supreme|Court|Circuit|Army|Navy|Air|Marine|Marines|Coast|Embassy|Ambassador|Consulate|Consul|Geological|Federal|Security|General|Assembly|Government|Foreign|Central|Forest|National|Open|Bureau|Customs|Census|Capitol|Steel|Deputy|Special|Chamber|Agency|Agriculture|Commerce|Homeland|Justice|Marshals?|Postal|Prime|High|Human|World|Environment\w*|Energy|Fed|Trade|Olympic|Soccer|Women|Men|Naval|Central|Ambassador|Dollar|Food|Fish|Border|Cyber|Military|Pacific|Strategic|Special|Transportation|Labor|Interior|Education|Office|Envoy|Virgin|Rep\.|Sen\.|Gen\.|Lt\.)\b"
)
#: `GENEVA, January 21.` and `/TASS/.`: a dateline is one with the sentence it opens.
_DATELINE_PART = re.compile(
    r"[A-Z][^.!?:;\"“”]{1,60},?\s+(?:[A-Z][a-z]{2,9}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,9})(?:,?\s\d{4})?\.$|[/(\[][^/()\[\]]{2,40}[/)\]]\s*[.–—-]*$"
)
#: A sentence that begins in mid-line without a full stop before it: heading, then `The head of …`.
_GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])\s+(?=(?:The|This|These|There|According|He|She|They|It|In|On|At|After|Since|During|Following|Earlier|When|While|Although|However|But|As)\s+[a-zà-ÿ])"
)
#: Longest stretch, in code points, in which a glued heading is looked for, and how many words it must have.
_LONGEST_GLUED, _SHORTEST_GLUED = 160, 3


#: Words that end no heading, so that a capital after them belongs to a title or a name.
_OPEN_WORD = re.compile(
    r"\b(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|as|than|via|per|into|about|song|film|movie|book|album|series|show|novel|play|band|magazine|newspaper|programme|program|called|titled|entitled|named|dubbed|said|says|that)$",
    re.IGNORECASE,
)


def split(
    source: Source,
    furniture: tuple[Furniture, ...],
    metadata: Metadata,
    article_id: str,
) -> tuple[tuple[Passage, ...], tuple[Furniture, ...]]:
    """The passages of a source and its furniture, which together with white space cover the text."""
    text = source.text
    found: list[tuple[int, int, int, bool]] = []
    for number, pieces in enumerate(_stories(lines(text), furniture), 1):
        for start, end in pieces:
            sentences = _sentences(text, start, end)
            alone = len(sentences) == 1 and len(pieces) == 1
            for first, last, heading in sentences:
                headline = heading or (alone and _is_headline(text[first:last]))
                found.append((first, last, number, headline))
    if found and metadata.title is not None:
        first, last, number, _ = found[0]
        if text[first:last] == metadata.title:
            found[0] = (first, last, number, True)
    passages = tuple(
        Passage(f"{article_id}.{place}", article_id, start, end, paragraph, text[start:end], headline)
        for place, (start, end, paragraph, headline) in enumerate(found, 1)
    )
    return passages, furniture


def _stories(rows: tuple[Line, ...], furniture: tuple[Furniture, ...]) -> Iterator[list[tuple[int, int]]]:
    """Each paragraph that holds story, as the spans of it that are not furniture."""
    place = 0
    for group in paragraphs(rows):
        start, end = group[0].start, group[-1].end
        pieces: list[tuple[int, int]] = []
        while place < len(furniture) and furniture[place].end <= start:
            place += 1
        at = place
        while at < len(furniture) and furniture[at].start < end:
            if furniture[at].start > start:
                pieces.append((start, furniture[at].start))
            start = max(start, furniture[at].end)
            at += 1
        if start < end:
            pieces.append((start, end))
        if pieces:
            yield pieces


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The sentences of text[start:end] without the white space around them; true marks a glued heading."""
    from nupunkt import sent_spans

    flat = _LINE_END.sub(" ", text[start:end])
    cuts = [(first, last) for first, last in sent_spans(flat) if flat[first:last].strip()]
    found: list[tuple[int, int, bool]] = []
    for first, last in _mended(flat, cuts):
        found.extend(_unglued(flat, first, last))
    trimmed: list[tuple[int, int, bool]] = []
    for first, last, heading in found:
        piece = flat[first:last]
        first += len(piece) - len(piece.lstrip())
        last -= len(piece) - len(piece.rstrip())
        if first < last:
            trimmed.append((start + first, start + last, heading))
    return trimmed


def _mended(flat: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts without those that fall inside a sentence."""
    kept: list[tuple[int, int]] = []
    for first, last in cuts:
        if kept and _goes_on(
            flat[max(kept[-1][0], kept[-1][1] - 100) : kept[-1][1]].rstrip(),
            kept[-1][0] == cuts[0][0],
            flat[first : first + 60],
        ):
            kept[-1] = (kept[-1][0], last)
        else:
            kept.append((first, last))
    return kept


def _goes_on(before: str, opens: bool, after: str) -> bool:
    """Is what follows still the sentence that `before` ends? `opens`: it is the first of its paragraph."""
    if opens and len(before) < 100 and _DATELINE_PART.search(before):
        return True
    if re.search(r"(?:^|\W)(?:U\.S|U\.K|U\.N|E\.U|U\.S\.A)\.$", before):
        return bool(_AFTER_COUNTRY.match(after))
    return bool(_GOES_ON.search(before))


def _unglued(flat: str, first: int, last: int) -> list[tuple[int, int, bool]]:
    """A sentence, apart from the heading that runs into it without a full stop."""
    for match in _GLUED.finditer(flat, first, min(last, first + _LONGEST_GLUED)):
        heading, sentence = flat[first : match.start()], flat[match.end() : last]
        if (
            len(heading.split()) >= _SHORTEST_GLUED
            and heading.lstrip()[:1].isupper()
            and not re.search(r"[.,;!?\"“”«»()]", heading)
            and not _OPEN_WORD.search(heading)
            and len(sentence.split()) >= 5
        ):
            return [(first, match.start(), True), (match.end(), last, False)]
    return [(first, last, False)]


def _is_headline(text: str) -> bool:
    """A title or subhead: a short line that does not end as sentences do."""
    return len(text.split()) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(text) and not is_prose(text)
