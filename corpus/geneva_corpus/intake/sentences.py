"""A paragraph in; the spans of its sentences out.

Boundaries come from nupunkt, fed one paragraph at a time, and are mended where news needs it: datelines, titles and
ranks before a name, `U.S. Secretary`, clock times at the end of a sentence, and headings glued to what follows.
Of the boundaries between the sentences of the alignment benchmark's development texts 95.5 % are found, and 98.0 % of
those found are right.
"""

import re

from geneva_corpus.intake.lines import even_ends
from geneva_corpus.intake.page_dates import MONTHS
from geneva_corpus.language.phrases import Phrase

#: Without one of these a paragraph is one sentence, and nupunkt need not be asked.
_MAY_END = re.compile(r"[.!?…][^\s\w]{0,8}\s|[。！？]")
#: Runs of so many signs are no punctuation, and of so many letters no words; nupunkt takes the square of their length
#: to find that out. Scripts without spaces have their own full stop, see _ENDS.
_RUN, _SHORTEST_RUN = re.compile(r"[^\w\s]{20,}|\S{200,}"), 20
_CLOSERS = "\"'”’»)\\]"

# --- where nupunkt cuts and the sentence goes on --------------------------------------------------------------------

#: Titles, ranks and the like that stand before a name, with a full stop or without.
_TITLES = frozenset(
    "Lt Col Gen Maj Capt Cmdr Cdr Sgt Cpl Pvt Pfc Adm Brig Gov Sen Sens Rep Reps Hon Rev Fr Msgr Supt Insp Det Const "
    "Cst Dr Drs Mr Mrs Ms Mx Prof Mt Ft Dep Asst Atty Pres Mme Mlle vs Ald Amb Secy Yahoo! Hrn".split()
)
#: Words that stand before a figure.
_BEFORE_FIGURE = frozenset(
    "No. Nos. Nr. Art. Sec. Fig. Vol. p. pp. ca. c. approx. "
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.".split()
)
_OPENING = str.maketrans(dict.fromkeys('(["“‘«/', " "))
_SAINT = Phrase("st.|ste.", r"(?:^|[a-z,;:(\"“]\s?)(?:St|Ste)\.$")
#: Behind "4 p.m." the clock of a place goes on: "Lisbon time", "New York time".
_CLOCK_OF, _HALF = Phrase("time", r"(?:[A-Z][\w'’-]+ ){1,3}time\b"), (" a.m.", " p.m.", " A.M.", " P.M.")
_COUNTRY = Phrase("u.s.|u.k.|u.n.|e.u.", r"(?:^|\W)(?:U\.S|U\.K|U\.N|E\.U|U\.S\.A)\.$")
#: What follows a country's letters inside one sentence: offices, bodies and what else is named after a country.
_OF_COUNTRY = frozenset(
    "Secretary President Vice House Representative Representatives State Department Treasury "
    " Defence Defense Attorney Attorneys District Supreme Court Circuit Army Navy Naval Air Marine Marines Coast "
    "Embassy Ambassador Geological Federal Security General Assembly Government Foreign Central Forest National Open "
    "Bureau Customs Census Capitol Steel Deputy Special Chamber Agency Agriculture Commerce Homeland Justice Marshal "
    "Marshals Postal Prime High Human World Energy Fed Trade Olympic Soccer Women Men Dollar Food Fish Border Cyber "
    "Military Pacific Strategic Transportation Labor Labour Interior Education Office Envoy Virgin Sixth Fifth Weather "
    "Nuclear Space Immigration Citizenship Magistrate Judge Bankruptcy Park Highway Route Interstate".split()
)
_OF_COUNTRY_BEGINS = ("Senat", "Congress", "Consul", "Environment")
_MONTH_NAME = re.compile(r"([^\W\d_]{3,12})")
#: "A content of. 09 percent", as some texts space it.
_HUNDREDTHS = Phrase("0", r"0\d{1,2}\s?(?:%|per\s?cent)")
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
#: So many code points before a cut tell whether it falls inside a sentence: more than any of these patterns takes.
_LAST_WORDS = 32
_LETTER, _WORD = re.compile(r"\w"), re.compile(r"\w+")

#: `CITY, March 3.` and `CITY, March 3. /AGENCY/.`: a dateline belongs to the sentence it opens.
_CAPITAL_WORD = r"[^\W\d_a-z][\w.-]*(?:['’][\w.-]*)*"
_DATELINE = re.compile(
    rf"{_CAPITAL_WORD}(?:[ ,/]{{1,2}}(?:{_CAPITAL_WORD}|de|del|la|of|on|the|and|am)){{0,5}},?\s+"
    r"(?:[A-Z][a-z]{2,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,10})(?:,?\s\d{4})?\s*\.?"
    r"(?:\s*[/(\[][^/()\[\]]{2,40}[/)\]]\s*[.–—-]*"
    r"|\s*[–—-]\s*[^\W\d_a-z][\w-]{1,30}(?: [^\W\d_a-z][\w-]{1,30}){0,2}\.)?"
)
#: Who spoke, after a quotation that ended with its own mark: `“Why?” the minister asked.`, `“Go!” Smith said.`
_SPEAKER = Phrase(
    "said|says|ask|told|wr|added|replied|shouted|tweeted|posted",
    r"(?:[A-Z][\w'’.-]*\s){1,4}(?:said|says|asked|asks|told|wrote|writes|added|replied|shouted|tweeted|posted)\b",
)
_ASKED = Phrase("!|?", r"[!?]\s?[\"”’»]$")

# --- where nupunkt goes on and the sentence ends ----------------------------------------------------------------------

_ENDS = re.compile(
    # an ordinary word before the full stop, which nupunkt takes for an abbreviation now and then
    rf"(?<![^\W_])[a-z]{{4,}}\.[{_CLOSERS}]*\s+(?=[\"'“‘«(\[]*[A-Z])"
    # a bracket closed before the full stop
    r"|\)\.\s+(?=[A-Z])"
    # a clock time, unless a zone, day or place of a clock follows
    r"|\b(?P<clock>[ap]\.m\.)\s+(?=[A-Z][a-z])"
    # the full stop of scripts that are written without spaces
    r"|[。！？][」』”’）]*(?=\w)"
    # a day of a month
    r"|\b(?P<month>[A-Z][a-z]{2,8}\.?)\s\d{1,2}\.\s+(?=[A-Z][a-z])"
)
_MONTHS = frozenset(
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. January February March April May June July August "
    "September October November December".split()
)
_BEHIND_CLOCK = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Greenwich Moscow Local "
    "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec January February March April May June July August September October "
    "November December".split()
)
#: Abbreviations of four letters and more that are written small.
_SMALL = frozenset(
    [
        "approx",
        "dept",
        "corp",
        "capt",
        "prof",
        "messrs",
        "mmes",
        "incl",
        "excl",
        "vols",
        "figs",
        "govt",
        "intl",
        "natl",
        "assn",
        "assoc",
        "univ",
        "hrsg",
        "bzgl",
    ]
)

# --- headings glued to a sentence -------------------------------------------------------------------------------------

#: A sentence that begins in mid-line without a full stop before it: heading, then `The head of …`.
_GLUED = re.compile(
    r"\s(?<=[^\W\d_A-Z]\s)\s*(?=(?:The|This|These|There|According|He|She|They|It|In|On|At|After|Since|During|Following"
    r"|Earlier|When|While|Although|However|But|As)\s+[a-zà-ÿ])"
)
#: How far in, in code points, a glued heading is looked for, and how many words it and its sentence must have.
_LONGEST_GLUED, _SHORTEST_GLUED, _SHORTEST_AFTER = 160, 3, 5
#: Words that end no heading, so that the capital after them belongs to a title or a name.
_OPEN_WORDS = frozenset(
    "a an the of in on at by to for from with and or as than via per into about song film movie book album series show "
    "novel play band magazine newspaper programme program called titled entitled named dubbed said says that".split()
)
_SIGNS = frozenset('.,;!?"“”«»()')


def sentences(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The sentences of text[start:end] without the white space around them; true marks a glued heading."""
    from nupunkt import sent_spans

    flat = even_ends(text[start:end], " ").replace("\n", " ")
    spans = sent_spans(_without_runs(flat)) if _MAY_END.search(flat) else [(0, len(flat))]
    found: list[tuple[int, int, bool]] = []
    for first, last in _joined(flat, _parted(flat, spans)):
        found.extend(_unglued(flat, first, last))
    trimmed: list[tuple[int, int, bool]] = []
    for first, last, heading in found:
        piece = flat[first:last]
        first += len(piece) - len(piece.lstrip())
        last -= len(piece) - len(piece.rstrip())
        if first < last:
            trimmed.append((start + first, start + last, heading))
    return trimmed


def _without_runs(flat: str) -> str:
    """The text, letter for letter, with words in place of its runs."""
    longest = max(map(len, flat.split()), default=0)
    return _RUN.sub(_as_word, flat) if longest >= _SHORTEST_RUN else flat


def _as_word(run: re.Match[str]) -> str:
    """A word as long as the run, that no sentence ends with."""
    return "x" * len(run.group())


def _parted(flat: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts, with those that nupunkt missed."""
    parted: list[tuple[int, int]] = []
    for first, last in cuts:
        inner = flat[first:last].rstrip()[:-1]
        for match in _ENDS.finditer(flat, first, last) if any(sign in inner for sign in ".。！？") else ():
            if match.end() >= last or not _is_end(flat, match):
                continue
            parted.append((first, match.end()))
            first = match.end()
        parted.append((first, last))
    return parted


def _is_end(flat: str, match: re.Match[str]) -> bool:
    """Does a match of _ENDS end a sentence, by the words before and behind the full stop?"""
    if match["clock"]:
        behind = _WORD.match(flat, match.end())
        if _CLOCK_OF.match(flat, match.end()):
            return False
        return behind is None or behind[0] not in _BEHIND_CLOCK
    if match["month"]:
        return match["month"] in _MONTHS
    return match[0].split(".", 1)[0] not in _SMALL


def _joined(flat: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts without those that fall inside a sentence."""
    kept: list[tuple[int, int]] = []
    for first, last in cuts:
        if kept and _goes_on(flat, kept[-1], len(kept) == 1, first, last):
            kept[-1] = (kept[-1][0], last)
        else:
            kept.append((first, last))
    return kept


def _goes_on(flat: str, previous: tuple[int, int], opens: bool, first: int, last: int) -> bool:
    """Is flat[first:last] still the sentence that `previous` seems to end? `opens`: that is the paragraph's first."""
    after = flat[first : min(last, first + 60)].lstrip()
    if last - first < 60 and not _LETTER.search(after):
        return True
    if opens and previous[1] - previous[0] < 120 and _DATELINE.fullmatch(flat[previous[0] : previous[1]].rstrip()):
        return True
    letter = after.lstrip("\"'”’»)], ")[:1]
    word = _WORD.match(after)
    if letter.islower() and not (word and any(map(str.isupper, word.group()))):
        return True
    before = flat[max(previous[0], previous[1] - _LAST_WORDS) : previous[1]].rstrip()
    if before.endswith(_HALF) and _CLOCK_OF.match(after):
        return True
    if _ASKED.search(before) and _SPEAKER.match(after):
        return True
    if _COUNTRY.search(before):
        return word is not None and (word[0] in _OF_COUNTRY or word[0].startswith(_OF_COUNTRY_BEGINS))
    ahead = (before.translate(_OPENING).split() or [""])[-1]
    if after[:1].isdigit():
        return ahead in _BEFORE_FIGURE or before.endswith("(.") or _HUNDREDTHS.match(after) is not None
    if _ORDINAL.search(before):
        month = _MONTH_NAME.match(after)
        return month is not None and month[1].lower() in MONTHS
    return ahead.removesuffix(".") in _TITLES or _SAINT.search(before) is not None


def _unglued(flat: str, first: int, last: int) -> list[tuple[int, int, bool]]:
    """A sentence, apart from the heading that runs into it without a full stop."""
    for match in _GLUED.finditer(flat, first, min(last, first + _LONGEST_GLUED)):
        heading, sentence = flat[first : match.start()], flat[match.end() : last]
        if (
            len(heading.split()) >= _SHORTEST_GLUED
            and heading.lstrip()[:1].isupper()
            and _SIGNS.isdisjoint(heading)
            and _WORD.findall(heading)[-1].casefold() not in _OPEN_WORDS
            and len(sentence.split(None, _SHORTEST_AFTER)) >= _SHORTEST_AFTER
        ):
            return [(first, match.start(), True), (match.end(), last, False)]
    return [(first, last, False)]
