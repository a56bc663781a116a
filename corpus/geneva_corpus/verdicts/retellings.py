"""What one account tells twice, with two values: 12 dead in its first sentence and 14 in its last.

Takes two figures of one account; tells whether they are plainly of one thing. Within an account two figures mostly are
two things: a part and the whole, today's toll and an earlier one, two towns, two groups. So all that may part them
speaks against it, and something must tie them: the later sentence points back ("the fire killed 14"), names the same
day, or tells nothing but the figure ("the death toll was 14"). A figure that the account itself puts right ("initially
12, later 14") is told but once.
"""

import re
from collections.abc import Iterable, Sequence

from geneva_corpus.facts.calendar_words import CALENDAR
from geneva_corpus.facts.noun_phrases import is_plural
from geneva_corpus.facts.vocabulary import EVENTS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.roles import FIGURES, PERSON_ROLES, WEAK_ROLES, concept, role
from geneva_corpus.language.stems import STOP, plain
from geneva_corpus.model import Passage
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context, likeness
from geneva_corpus.verdicts.figure_marks import dateline_end

#: Two days or hours of one happening are told in sentences at least so alike.
SAME_SENTENCE = 0.4

#: Sentences of more characters are not looked into.
LONGEST = 600
#: Words by which an account itself puts a figure right, or sets it beside another.
_REVISED_TEXT = r"""
initial(?:ly)?|at\ first|first|earlier|previous(?:ly)?|original(?:ly)?|later|since|so\ far|to\ date|until|rose|risen
|rises|rising|climb\w*|increas\w*|grew|grown|jump\w*|fell|fallen|lowered|reduced|revis\w+|updat\w+|correct\w+|still
|had\ (?:said|put|reported|told|estimated|announced|spoken)|others?|another|more\ than\ once|separate\w*|second|third
|fourth|similar|last\ (?:week|month|year|night)|ago|each|every|per|average|respectively|combined|alone|elsewhere
|nearby|neighbou?ring|at\ the\ scene|on\ the\ spot|instantly|in\ hospital|on\ the\ way|also|too|worst|deadliest
|record|feared?|up\ to
"""
_REVISED = Phrase("", rf"\b(?:{_REVISED_TEXT})\b", re.I | re.X)
#: What stands before a figure that counts but some: "including seven", "among them five".
_SOME = Phrase(
    "includ|among|of|most|both|least",
    r"\b(?:includ\w+|among|of (?:them|whom|these|those|the)|most|mostly|both|least)\W*(?:\w+\W+){0,3}$",
    re.I,
)
#: Words with which a figure of another age is told: "at 18 he", "he was 18 when".
_ANOTHER_AGE = Phrase(
    "", r"\b(?:at|then|when|was|were|turned|turns?|aged? of|since|after)\W*(?:the )?(?:age )?(?:of )?$|^\W*when\b", re.I
)
#: Who knows but of some: a doctor of those in the hospital.
_PARTIAL = Phrase(
    "doctor|nurse|hospital|medic|surgeon|witness|resident|survivor|relative",
    r"\b(?:doctors?|nurses?|hospitals?|medics?|surgeons?|witness\w*|residents?|survivors?|relatives?)\b",
    re.I,
)
_SAID = r"(?:said|says|told|reported|announced|confirmed|added|estimated|stated|put)"
#: Who says it, before and behind what is said.
_SAYER_FIRST = Phrase("", rf"^[^,;.]{{0,80}}?\b{_SAID}\b(?: \w+ers)?(?: that)?,?\s")
_SAYER_LAST = Phrase(
    "",
    rf",\s[^,;]{{0,80}}\b{_SAID}\b[^,;.]{{0,40}}\W*$|,?\s?\baccording to [^,;]{{0,80}}\W*$"
    r"|\b[Aa]ccording to [^,;]{0,80},",
)
_WORD = Phrase("", r"[^\W_]+(?:-[^\W_]+|['’][^\W_]+)*")
_POINTING = frozenset(("the", "this", "that", "these", "those", "its", "their"))
_HE = frozenset(("he", "she", "it", "they", "we", "who", "which"))
_BARE = frozenset("toll number count figure dead people persons left stood stands were put said place".split())


class Retellings:
    """The accounts' own contradictions; passages and contexts are those of all accounts."""

    def __init__(self, passages: Iterable[Passage], contexts: Sequence[Context]) -> None:
        self._passages = {passage.id: passage for passage in passages}
        self._contexts: dict[str, list[Context]] = {}
        for context in contexts:
            if context.fact.kind in ("number", "money"):
                self._contexts.setdefault(context.article, []).append(context)

    def are_one(self, a: Context, b: Context) -> bool:
        """Does one account plainly tell of one thing in both, whatever the values are?"""
        if a.article != b.article or a.passage == b.passage or a.fact.kind != b.fact.kind:
            return False
        first, second = (a, b) if a.fact.start < b.fact.start else (b, a)
        ours, theirs = (self._passages[context.passage] for context in (first, second))
        if max(len(ours.text), len(theirs.text)) > LONGEST:
            return False
        if not _is_one_kind(first, second) or self._adds_up(first, second):
            return False
        if _is_set_apart(first, ours) or _is_set_apart(second, theirs):
            return False
        said, again = _statement(ours), _statement(theirs)
        if first.fact.kind == "number" and first.role == "aged":
            return True
        names, more = _names(said), _names(again)
        if first.fact.kind in ("date", "time"):
            return names == more and _is_one_moment(first, second, again)
        counted = first.fact.kind in ("number", "money") and first.role != "magnitude"
        if more - names or (counted and names - more and not _introduces(said)):
            return False
        if _introduces(again) or (first.role != "magnitude" and _tells_more(said, again, second)):
            return False
        if _is_bare(again, second) and not _PARTIAL.search(theirs.text):
            return True
        return _share_a_day(first, second) or _points_back(said, again, second)

    def _adds_up(self, first: Context, second: Context) -> bool:
        """Is the difference of two counts told, too: "12 people", "10 guests and two waiters"?"""
        one, two = (span(context.fact.kind, context.fact.value) for context in (first, second))
        if one is None or two is None or first.fact.kind not in ("number", "money"):
            return False
        apart = abs(one.low - two.low)
        for other in self._contexts.get(first.article, ()):
            told = span(other.fact.kind, other.fact.value)
            if told is not None and told.measure == one.measure and told.low == apart and other not in (first, second):
                return True
        return False


def _is_set_apart(context: Context, passage: Passage) -> bool:
    """Does anything in its sentence set a figure apart from others of its account?"""
    fact = context.fact
    if context.headline or context.scope or context.unsaid or context.converted or context.guessed or context.ahead:
        return True
    if context.time is not None or fact.modality != "asserted" or fact.bound == "most":
        return True
    start, end = fact.start - passage.start, fact.end - passage.start
    if start < dateline_end(passage.text):
        return True
    ahead, behind = passage.text[max(0, start - 60) : start], passage.text[end : end + 40]
    if context.role == "aged":
        return bool(_ANOTHER_AGE.search(ahead) or _ANOTHER_AGE.search(behind))
    return bool(_REVISED.search(passage.text) or _SOME.search(ahead))


def _is_one_kind(first: Context, second: Context) -> bool:
    """Do two figures tell of the same befallen to the same: people killed, houses destroyed, talks that lasted?"""
    befell = first.role if first.role == second.role and first.role not in WEAK_ROLES else ""
    kind = first.fact.kind
    if kind in ("percent", "ordinal"):
        return False
    if kind in ("date", "time"):
        return first.fact.of == second.fact.of and bool(first.heads - {"person"})
    if kind == "number":
        if befell == "aged" or befell == "magnitude":
            return first.fact.of == second.fact.of or befell == "aged"
        same = first.nouns == second.nouns or (befell in PERSON_ROLES and _is_general(first) and _is_general(second))
        return same and bool(befell or (first.nouns and first.fact.of == second.fact.of and ";" in first.fact.of))
    if kind == "money":
        return bool(befell) and bool(
            first.heads & second.heads or not (first.heads and second.heads) or befell == "stolen"
        )
    return befell == "lasted" and bool(first.heads & second.heads)


def _is_general(context: Context) -> bool:
    """Does it count people without saying which?"""
    words = context.fact.of.split()
    return bool(words) and words[0] == "people" and not re.search(r"[^\W\d]{3,} [a-z]+s\b", context.fact.text)


def _statement(passage: Passage) -> str:
    """A sentence without who says it, and without where it was filed."""
    return _SAYER_LAST.sub("", _SAYER_FIRST.sub("", passage.text[dateline_end(passage.text) :]))


def _names(said: str) -> frozenset[str]:
    """The capital words of a statement but the first, and those of the calendar."""
    found = [match for match in _WORD.finditer(said) if match[0][0].isupper()]
    return frozenset(plain(m[0]) for m in found if m.start() and plain(m[0]) not in CALENDAR | STOP)


def _introduces(said: str) -> bool:
    """Does a statement tell of a happening for the first time: "a fire at a hotel", "a train", "robbers"?"""
    words = [plain(match[0]) for match in _WORD.finditer(said)]
    if words and (words[0] in ("a", "an") or (is_plural(words[0]) and words[0] not in STOP)):
        return True
    for place, word in enumerate(words):
        if word not in ("a", "an"):
            continue
        if any(
            after in EVENTS or after in ("bomb", "bomber", "gunman", "mine", "rocket")
            for after in words[place + 1 : place + 5]
        ):
            return True
    return False


def _share_a_day(first: Context, second: Context) -> bool:
    return any(one[0] < two[1] and two[0] < one[1] for one in first.days for two in second.days)


def _points_back(said: str, again: str, second: Context) -> bool:
    """Does the later statement name with "the" what the earlier one told of: a fire … the fire?"""
    told = {concept(match[0]) for match in _WORD.finditer(said)} - {second.role}
    words = [match[0] for match in _WORD.finditer(again)]
    for place, word in enumerate(words[:-1]):
        if plain(word) not in _POINTING:
            continue
        for after in words[place + 1 : place + 3]:
            counted = second.fact.kind == "number" and concept(after) in second.things
            if concept(after) in told and plain(after) not in STOP and not counted:
                return True
    return False


def _tells_more(said: str, again: str, second: Context) -> bool:
    """Does the later statement name anything that may narrow it down: a school, a family, him who did it?"""
    words = [plain(match[0]) for match in _WORD.finditer(again)]
    if words and words[0] in _HE:
        return True
    told = {concept(match[0]) for match in _WORD.finditer(said)}
    told |= second.things if second.fact.kind == "number" else set()
    return any(
        not _is_figure(word) and concept(word) not in told and role(word) != second.role
        for word in words
        if word not in STOP and word not in EVENTS and word not in CALENDAR and word not in _BARE
    )


def _is_bare(again: str, second: Context) -> bool:
    """Does a statement tell nothing but the figure: "the death toll was 14"?"""
    words = [plain(match[0]) for match in _WORD.finditer(again)]
    return all(word in STOP or word in _BARE or _is_figure(word) or role(word) == second.role for word in words)


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in FIGURES


def _is_one_moment(first: Context, second: Context, again: str) -> bool:
    """Are two days or hours told of one happening, which happens once?"""
    exact = all(re.fullmatch(r"\d{4}-\d\d-\d\d|T\d\d:\d\d", context.fact.value) for context in (first, second))
    heads = first.fact.of.partition(";")[0].split()
    once = bool(heads) and heads[-1] in EVENTS and not heads[-1].endswith("s")
    return exact and once and not _introduces(again) and likeness(first, second) >= SAME_SENTENCE
