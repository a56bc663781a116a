"""Two renderings of one statement in, what a reader should know of how they differ out, in a sentence; "" for nothing.

Told are: words of a quotation that are cut, added or other; a quotation that another account tells in its own words, or
without the marks; a changed speaker; a difference of stance. Two reported statements in other words are no news.
"""

import re
from collections.abc import Sequence
from itertools import compress

from geneva_corpus.facts.spellings import same_person
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import read_words
from geneva_corpus.phrasings.accounts import Accounts
from geneva_corpus.phrasings.own_words import first_change, own_runs
from geneva_corpus.phrasings.quotation_pairs import QuotationPair
from geneva_corpus.phrasings.renderings import Rendering, names_speaker
from geneva_corpus.phrasings.stance import Attitude
from geneva_corpus.phrasings.stance_words import SAYING
from geneva_corpus.wording import difference, stances_apart

#: So many characters of a stretch are shown in a reason.
_LONGEST = 90
#: So many characters behind a stretch are shown where both have the same.
_FURTHER = 40
#: So many words that only one has are named.
_MOST_RUNS = 3
#: Of the words of a quotation so many must be told elsewhere before the other renders it: fewer where the other names
#: who says it, and its beginning alone will do. Below, of 20 pairs on the development clusters 14 told other things.
_RENDERED = 0.65
_RENDERED_BY_ONE = 0.45
_LEAST_RENDERED = 3
#: Of two quotations the shorter must share so many of its words with the other.
_SHARED_BY_SHORTER = 0.55
#: And both so many of all their words; or the shorter is nearly a part of the longer.
_SHARED_BY_BOTH = 0.35
_PART_OF = 0.75
#: A quotation of which less is left is a fragment: what it lacks may be told beside it.
_CUT_LEAVES = 0.4
#: With so many of the words, in order, the other repeats a quotation, if it has so many.
_LEAST_REPEATED = 6
_NEARLY = 0.8
#: So much must two quotations share before two names mean that the speaker was changed: people say alike things.
_ONE_QUOTATION = 0.8
#: And so many words of content must it have.
_LEAST_WORDS = 4

#: Those who never are the official that another account names.
_WITNESSES = frozenset(
    """witness witnesses resident residents survivor survivors villager villagers neighbor neighbors neighbour
    neighbours bystander bystanders onlooker onlookers passerby passersby""".split()
)
#: Figures torn from another: "6: 00".
_LEFTOVER = re.compile(r"\d{1,2}")
_SENTENCE_END = Phrase("", r"[.!?;]?[”»\"]?\s*$|[.!?;]\s")


def pair_reason(pair: QuotationPair, accounts: Accounts) -> str:
    """In a sentence what is worth telling of two renderings of one statement: "" when nothing is."""
    quoted_a, quoted_b = accounts.surely_quotes(pair.a), accounts.surely_quotes(pair.b)
    parts: list[str] = []
    if _other_names(pair.a, pair.b):
        if pair.difference.shared < _ONE_QUOTATION:
            return ""
        parts = _changed_speaker(pair, accounts)
    if quoted_a and quoted_b:
        parts = _words_of_two(pair, accounts) + parts
    elif quoted_a != quoted_b and pair.a.how != pair.b.how:
        parts = _quoted_and_told(pair, accounts, quoted_a) + parts
    parts += stances(pair.a, pair.b, accounts)
    return ". ".join(parts) + "." if parts else ""


def stances(a: Rendering, b: Rendering, accounts: Accounts) -> list[str]:
    """The differences of stance between the passages of two renderings, a sentence each."""
    one, two = accounts.passage(a.passage), accounts.passage(b.passage)
    quoted = "quotation" in (a.how, b.how)
    return worth_telling(stances_apart(one.text, two.text, quoted=quoted), a, b, accounts)


def worth_telling(attitudes: Sequence[Attitude], a: Rendering, b: Rendering, accounts: Accounts) -> list[str]:
    """Those of the differences of stance between two passages that the other account does not take elsewhere."""
    one, two = accounts.passage(a.passage), accounts.passage(b.passage)
    told = []
    for attitude in attitudes:
        if attitude.stance == "quotation":
            continue
        lacking = [passage.id for words, passage in ((attitude.a, one), (attitude.b, two)) if _says_nothing(words)]
        if not any(accounts.has_it_too(attitude, identity) for identity in lacking):
            told.append(_stance(attitude, accounts.name(a), accounts.name(b)))
    return told


def _stance(attitude: Attitude, one: str, two: str) -> str:
    if attitude.stance == "attribution":
        return f"“{_verb(attitude.a)}” in {one}, “{_verb(attitude.b)}” in {two}"
    if attitude.set_apart:
        return f"{one if attitude.a else two} sets “{attitude.a or attitude.b}” in quotation marks"
    return f"“{short(attitude.shown_a)}” in {one} is “{short(attitude.shown_b)}” in {two}"


def _says_nothing(words: str) -> bool:
    """Has this side no stance, or a verb that says nothing?"""
    return not words or SAYING.get(words) == "said"


def _verb(word: str) -> str:
    return "according to" if word == "according" else word


def _words_of_two(pair: QuotationPair, accounts: Accounts) -> list[str]:
    """Words of a quotation that are cut, added, or translated otherwise."""
    apart, one, two = pair.difference, accounts.name(pair.a), accounts.name(pair.b)
    if apart.same or not _one_statement(pair):
        return []
    if bool(apart.a) == bool(apart.b) or apart.moved[0]:
        left, right = _stretches(pair)
        return [f"“{short(left)}” in {one} is “{short(right)}” in {two}"] if left and right else []
    (more, less), account = ((pair.a, pair.b), two) if apart.a else ((pair.b, pair.a), one)
    runs = own_runs(more.text, less.text)
    runs = [run for run in runs if not _LEFTOVER.fullmatch(run) and not accounts.told_beside(run, less)]
    if not runs or _rendered_share(more.text, less.text) < _CUT_LEAVES:
        return []
    shown = ", ".join(f"“{short(run)}”" for run in runs[:_MOST_RUNS])
    return [f"{account} quotes it without {shown}{' …' if len(runs) > _MOST_RUNS else ''}"]


def _one_statement(pair: QuotationPair) -> bool:
    """Do two quotations share so much that they are one statement, or the one a part of the other?"""
    shorter, longer = sorted((pair.a.text, pair.b.text), key=lambda text: (len(read_words(text).plain), text))
    share = _rendered_share(shorter, longer)
    whole = share >= _PART_OF and share * _content(shorter) >= _LEAST_WORDS
    return whole or (share >= _SHARED_BY_SHORTER and pair.difference.shared >= _SHARED_BY_BOTH)


def _quoted_and_told(pair: QuotationPair, accounts: Accounts, first: bool) -> list[str]:
    """What one quotes and the other tells in its own words, or in the same words without the marks."""
    quotation, other = (pair.a, pair.b) if first else (pair.b, pair.a)
    if accounts.has_marks(other) or not _rendered(pair, quotation, other) or _others_saw_it(quotation, other):
        return []
    quoting, telling = accounts.name(quotation), accounts.name(other)
    if how := _repeated(quotation.text, other.text):
        return [f"{quoting} quotes “{short(_bare(quotation.text))}”, {telling} has {how} without quotation marks"]
    stretch = pair.stretches[0] if first else pair.stretches[1]
    if _alike(*pair.stretches) and _content(stretch) >= _LEAST_RENDERED:
        return [f"{quoting} quotes “{short(_bare(stretch))}”, {telling} has nearly these words without quotation marks"]
    left, right = _stretches(pair)
    if not left or not right:
        return []
    one, two = accounts.name(pair.a), accounts.name(pair.b)
    return [
        f"“{short(left)}” in {one} is “{short(right)}” in {two}",
        f"{quoting} quotes it, {telling} tells it in its own words",
    ]


def _others_saw_it(quotation: Rendering, other: Rendering) -> bool:
    """Does a named person say in the one what witnesses say in the other?"""
    return names_speaker(quotation) and not _WITNESSES.isdisjoint(read_words(other.text).plain)


def _repeated(quotation: str, other: str) -> str:
    """Are the words of a quotation repeated in order: "these words", "nearly these words", or ""?"""
    one, two = read_words(quotation), read_words(other)
    if " " + " ".join(one.plain) + " " in " " + " ".join(two.plain) + " ":
        return "these words"
    apart = difference(quotation, other)
    if _rendered_share(quotation, other) < _NEARLY or apart.moved[0] or _content(quotation) < _LEAST_REPEATED:
        return ""
    return "nearly these words"


def _rendered(pair: QuotationPair, quotation: Rendering, other: Rendering) -> bool:
    """Does the other tell what is quoted, and not only name a thing that is named there?"""
    share = _rendered_share(quotation.text, other.text)
    words, stems = read_words(quotation.text), read_words(other.text)
    content = [k for k in range(len(words.plain)) if words.content(k)]
    if sum(words.stems[k] in stems.stems for k in content) < _LEAST_RENDERED:
        return False
    speaker = read_words(quotation.speaker)
    known = any(speaker.content(k) and speaker.stems[k] in stems.stems for k in range(len(speaker.plain)))
    if share >= (_RENDERED_BY_ONE if known else _RENDERED):
        return True
    stretch = pair.stretches[0] if quotation is pair.a else pair.stretches[1]
    return 0 <= quotation.text.find(stretch) <= words.spans[content[0]][0]


def _rendered_share(quotation: str, other: str) -> float:
    words, stems = read_words(quotation), set(read_words(other).stems)
    own = list(compress(words.stems, words.tells))
    return sum(stem in stems for stem in own) / max(1, len(own))


def _content(text: str) -> int:
    """How many words of content a text has."""
    return sum(read_words(text).tells)


def _other_names(a: Rendering, b: Rendering) -> bool:
    """Do both name who speaks, and not the same?"""
    return names_speaker(a) and names_speaker(b) and not same_person(a.speaker, b.speaker)


def _changed_speaker(pair: QuotationPair, accounts: Accounts) -> list[str]:
    """Who speaks, where two accounts surely give one quotation to two people."""
    a, b = pair.a, pair.b
    enough = _content(a.text) >= _LEAST_WORDS
    named = accounts.names_the_speaker(a) and accounts.names_the_speaker(b)
    doubtful = accounts.may_be_said_by(a.speaker, b) or accounts.may_be_said_by(b.speaker, a)
    if not a.how == b.how == "quotation" or not enough or not named or doubtful:
        return []
    return [f"{a.speaker} says it in {accounts.name(a)}, {b.speaker} in {accounts.name(b)}"]


def _stretches(pair: QuotationPair) -> tuple[str, str]:
    """Where two renderings are most alike, as written; where that is long, or the same, their first change."""
    left, right = (" ".join(stretch.split()) for stretch in pair.stretches)
    if max(len(left), len(right)) > _LONGEST:
        left, right = first_change(left, right)
    if _alike(left, right) and pair.a.how == pair.b.how:
        left, right = first_change(pair.a.text, pair.b.text)
    if _alike(left, right):
        left, right = _further(pair.a.text, pair.stretches[0]), _further(pair.b.text, pair.stretches[1])
    if _alike(left, right):
        left, right = first_change(pair.a.text, pair.b.text)
    return ("", "") if _alike(left, right) else (left, right)


def _alike(left: str, right: str) -> bool:
    """Are the words of content the same?"""
    one, two = (list(compress(words.stems, words.tells)) for words in map(read_words, (left, right)))
    return one == two


def _bare(words: str) -> str:
    return words.strip(" .,;:!?")


def _further(text: str, stretch: str) -> str:
    """A stretch with what follows it in the sentence, for what follows is where two that begin alike part."""
    start = text.find(stretch)
    stop = _SENTENCE_END.search(text, start + len(stretch))
    behind = text[start : stop.start() if stop else len(text)]
    if len(behind) > len(stretch) + _FURTHER:
        behind = behind[: len(stretch) + _FURTHER].rsplit(" ", 1)[0] + " …"
    return " ".join(behind.split())


def short(words: str) -> str:
    """Words that fit into a sentence: whole, or their beginning."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0] + " …"
