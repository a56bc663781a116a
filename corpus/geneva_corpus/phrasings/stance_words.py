"""Words in, what they say about the teller's stance out: closed classes of English verbs of saying, hedges, hopes.

General news usage alone. A word that has another sense besides is told apart by its neighbours ("admitted to hospital",
"claimed 12 lives"); in doubt it has no stance.
"""

import re

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import NEGATIONS, Words

#: What ends a stretch of words, what tells of the past, and what stands before a noun.
BREAK = Phrase("", r"[,;:.!?()\"“”«»—–]|\s-\s")
PAST = frozenset("was were has have had been is are".split())
DETERMINERS = frozenset("a an the his her its their our my your this that these those of in on at for with by".split())

#: Verb of saying → what it says of what is said; "said" says nothing.
SAYING: dict[str, str] = {
    word: group
    for group, words in {
        "said": """said says say saying told tells telling added adds adding noted notes noting stated states according
            announced announces reported reports explained explains declared declares wrote writes tweeted testified
            recalled replied answered commented remarked observed thinks believes""",
        "admitted": """admit admitted admits admitting acknowledge acknowledged acknowledges concede conceded concedes
            confess confessed confesses""",
        "claimed": """claim claimed claims claiming allege alleged alleges alleging contend contended contends purported
            purports""",
        "insisted": "insist insisted insists insisting maintained maintains maintaining asserted asserts",
        "denied": "deny denied denies denying",
        "warned": "warned warns warning cautioned cautions",
        "threatened": "threatened threatens",
        "promised": "promised promises vowed vows pledged pledges assured assures",
        "stressed": """stressed stresses emphasized emphasised emphasizes emphasises underlined underscored reiterated
            reiterates""",
        "suggested": "suggested suggests hinted hints implied implies speculated speculates",
        "boasted": "boast boasted boasts bragged brags",
        "confirmed": "confirmed confirms",
        "accused": "accused accuses blamed blames",
        "attacked": "slammed slams blasted blasts lambasted lambastes lashed savaged assailed ripped",
        "criticised": "criticised criticises criticized criticizes faulted",
    }.items()
    for word in words.split()
}
#: What differs from a plain "said" so much that a reader wants to know who chose it.
LOADED = frozenset(("admitted", "claimed", "insisted", "denied", "threatened", "suggested", "boasted"))

_PASSIVE = frozenset("is was were are be been being has had have having get gets getting gets re m".split())
#: Behind a verb: it says something else than what somebody says.
_OTHER_SENSE = {
    "claimed": Phrase(
        "",
        r"\s+(?:(?:full|sole|joint|the|his|her|its|their|a|an|at\s+least|more\s+than|about|up\s+to|as\s+many\s+as)\s+)*"
        r"(?:(?:\w+(?:st|nd|rd|th)|straight|maiden|world|league|only)\s+){0,2}"  # "his third league title"
        r"(?:responsibility|credit|lives|life|victor\w+|titles?|medals?|gold|silver|bronze|wins?|prizes?|seats?|asylum"
        r"|crown|trophy|insurance|benefits?|compensation|damages|refunds?|points?|wickets?|\w+\s+(?:lives|wickets|people"
        r"|victims|seats|points)|\d[\d,.]*)\b",
        re.IGNORECASE,
    ),
    "admitted": Phrase(
        "",
        r"\s+(?:to|into|at)\s+(?:(?:a|an|the|its|his|her|their|\w+['’]s|\w+)\s+)?"
        r"(?:hospitals?|clinic|intensive|icu|ward|hospital|university|college|school|bar|union|club|emergency|psychiatric)\b"
        r"|\s+(?:patients?|applause|defeat|him|her|them)\b"
        r"|\s+(?:[\w-]+\s+){0,2}(?:goals?|penalt(?:y|ies)|free[ -]kicks?|corners?|points|runs|touchdowns?)\b",
        re.IGNORECASE,
    ),
    "insisted": Phrase("", r"\s+(?:on|upon)\b", re.IGNORECASE),
    "denied": Phrase(
        "",
        r"\s+(?:\w+\s+){0,2}(?:bail|access|entry|permission|parole|visas?|asylum|a\s+chance|request|requests|motion|appeal"
        r"|application|him|her|them)\b",
        re.IGNORECASE,
    ),
    "threatened": Phrase("", r"\s+by\b", re.IGNORECASE),
    "suggested": Phrase("", r"\s+by\b", re.IGNORECASE),
    "attacked": Phrase("", r"\s+(?:(?:in)?to|against|onto|open|shut|off|through|apart|down|ashore)\b", re.IGNORECASE),
}
#: Verbs that say something else more often: "maintained the road". They need "that" or a quotation.
_NEEDS_THAT = frozenset(
    """maintained maintains maintaining asserted asserts contended contends purported purports suggested suggests
    implied implies states reports notes contend hints hinted observed answered ripped lashed""".split()
)
_TO_DO = Phrase("", r"\s+(?:to|that|\w+\s+(?:with|that))\b", re.IGNORECASE)
_THAT = Phrase(
    "that|\"|“|”|«|‘|'|out",
    r"(?:\s*,)?\s+(?:\w+\s+){0,2}(?:that\b|[\"“”«‘'])|\s*[,:]\s*[\"“«‘']|\s+out\s+at\b",
    re.IGNORECASE,
)

HEDGES = frozenset(
    """likely unlikely probably possibly perhaps reportedly allegedly apparently supposedly purportedly seemingly
    presumably appears appeared seems seemed""".split()
)
#: Hedges that put it on others; where the other account names who says so, it hedges as well.
BY_HEARSAY = frozenset(("reportedly", "allegedly", "supposedly", "purportedly"))
MAYBE = frozenset(("may", "might", "could"))
MODALS = frozenset("may might could will would shall should can must to if whether unless".split())
_PRESUMED = Phrase(
    "alleg|suspect|accus|charge|reportedly|purported|supposed|believed|thought",
    r"\b(?:alleg\w+|suspect\w*|accus\w+|charge[ds]?|reportedly|purported\w*|supposed\w*|believed\s+to|thought\s+to)\b",
    re.IGNORECASE,
)

#: Before a noun: the teller will not answer for the word.
DISTANCE = Phrase(
    "called|styled|proclaimed|described|declared|alleged|purported|supposed",
    r"\b(?:so\Wcalled|self\W(?:styled|proclaimed|described|declared)|alleged|purported|supposed)(?=\s+\S)",
    re.IGNORECASE,
)

_LITTLE = r"(?:little|no|scant|slim|dim|faint|low|small|not\s+much|few)"
_NOT = r"(?:(?:do|does|did|is|are|was|were)\s*(?:not|n['’]t)|never)\s+(?:\w+\s+){0,2}?"
_HOPES = r"(?:hopes?|expectations?|chances?|prospects?)"
#: What somebody expects, by how much: phrases that stand before what is expected. The more telling first.
EXPECTATIONS = tuple(
    (group, Phrase(words, rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE))
    for group, words, *patterns in (
        (
            "not expected",
            "expect|anticipat|foresee",
            rf"{_NOT}(?:expect|anticipat|foresee)(?:e|ed|n|ing)?",
            r"expect(?:s|ed|ing)?\s+no",
        ),
        (
            "little hope",
            "hope|expectation|chance|prospect|optimism",
            rf"{_LITTLE}\s+(?:\w+\s+)?(?:{_HOPES}|optimism)",
        ),
        (
            "doubted",
            "doubt|pessimistic|sceptical|skeptical|play",
            r"doubt(?:s|ed|ing|ful)?",
            r"(?:pessimistic|sceptical|skeptical)\s+(?:about|of|over)",
            rf"(?:play(?:s|ed|ing)?\s+down|downplay(?:s|ed|ing)?)\s+(?:\w+\s+)?{_HOPES}",
        ),
        ("unlikely", "likely", r"unlikely", r"not\s+likely"),
        (
            "high hopes",
            "hope|expectation|chance|prospect",
            rf"(?:high|great|growing|rising|good|strong)\s+{_HOPES}",
        ),
        (
            "confident",
            "confident|optimistic|certain|sure",
            r"(?:confident|optimistic|certain|sure)\s+(?:about|of|that)",
        ),
        ("hoped", "hop", r"hop(?:es?|ed|ing|eful)"),
        ("expected", "expect|anticipat", r"expect(?:s|ed|ing)?", r"anticipat(?:es?|ed|ing)"),
    )
)
#: Without one of these there is none of them.
_HOPING = sorted({word for _, phrase in EXPECTATIONS for word in phrase.words})
_ENDORSED = Phrase("", r"\b(?:no|without|beyond|any)\s+$", re.IGNORECASE)


def says(words: Words, at: int) -> str:
    """The group of the verb of saying at this place; "" where the word is none, or has another sense here."""
    verb = words.plain[at]
    group = SAYING.get(verb, "")
    if not group:
        return ""
    behind = words.text[words.spans[at][1] : words.spans[at][1] + 80]
    if verb in _NEEDS_THAT and not (_THAT.match(behind) or _behind_quotation(words, at)):
        return ""
    if group != "said" and at and (words.plain[at - 1] == "to" or _denied(words, at)):
        return ""  # "yet to concede", "did not deny"
    if group == "threatened" and not _TO_DO.match(behind):
        return ""
    if group != "said" and at and words.plain[at - 1] in _PASSIVE and words.plain[at - 1] not in ("has", "had", "have"):
        return ""
    if group == "claimed" and verb in ("claim", "claims", "alleged", "purported") and at and _noun_before(words, at):
        return ""
    other = _OTHER_SENSE.get(group)
    return "" if other is not None and other.match(behind) else group


_DETERMINER = frozenset("a an the his her its their our this that these those any some no of to all such".split())


def _noun_before(words: Words, at: int) -> bool:
    """Is it a noun or an adjective here: "the claims", "the alleged thief"?"""
    return words.plain[at - 1] in _DETERMINER


def _denied(words: Words, at: int) -> bool:
    before = words.plain[max(0, at - 3) : at]
    return any(word in NEGATIONS or word.endswith("n't") for word in before)


def _behind_quotation(words: Words, at: int) -> bool:
    before = words.text[max(0, words.spans[at][0] - 60) : words.spans[at][0]]
    return any(mark in before for mark in '"“”»’')


def presumed(text: str) -> bool:
    """Is it anywhere told as not yet proven?"""
    return _PRESUMED.search(text) is not None


def expectation(text: str) -> tuple[str, int, int] | None:
    """A phrase of expecting or hoping: its group and where it stands. The most telling one, "expected" last."""
    if not any(map(text.casefold().__contains__, _HOPING)):
        return None
    for group, pattern in EXPECTATIONS:
        match = pattern.search(text)
        if match is not None and not _ENDORSED.search(text[max(0, match.start() - 12) : match.start()]):
            return group, match.start(), match.end()
    return None
