"""Two passages' words in, the two verbs of saying round the same words of one speaker out, where they say more or less.

What a verb of saying governs stands behind it ("claimed that …") or before it ("…, he claimed"). Two verbs are held
against each other only when they govern the same words and nothing says that two people speak.
"""

import re
from collections.abc import Mapping
from itertools import islice

from geneva_corpus.facts.name_words import ROLES, TITLES
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.word_sequences import Words
from geneva_corpus.phrasings.stance_words import LOADED, SAYING, presumed, says

#: Of the words of content that each verb governs so many must be shared: with less they may say two things.
_SHARED = 0.5
#: Where the two speakers are called by unlike words.
_SHARED_BY_UNLIKE = 0.65
#: Where one denies it, of all that either says.
_SHARED_BY_DENIAL = 0.8
#: A subject has so many words at most.
_SUBJECT = 6
#: So many verbs of saying of one passage are looked at.
_MOST = 12

_PRONOUNS = frozenset("he she they it i we who him her them".split())
_WHERE_AND_WHEN = frozenset(
    """in on at after during by from before late early yesterday today last this earlier later monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_BETWEEN = Phrase("", r"[,;:.!?\"“”«»()]|\s[-—–]\s")
_CLAUSE = frozenset("that but while although though because as when after before if and which".split())
_AUXILIARY = frozenset(
    """has have had was were is are be been also later then earlier already now again further never only just and
    reportedly""".split()
)


def attribution_apart(one: Words, two: Words, matches: Mapping[int, int]) -> tuple[int, int, tuple[str, ...]] | None:
    """The places of two verbs of saying that differ in what they say of the same words, and the stems of these."""
    verbs_a, verbs_b = _verbs(one), _verbs(two)
    groups_a, groups_b = {group for _, group in verbs_a}, {group for _, group in verbs_b}
    best: tuple[float, int, int, tuple[str, ...]] | None = None
    for i, group_a in verbs_a:
        for j, group_b in verbs_b:
            if not _apart(group_a, group_b) or _loaded(group_a) & groups_b or _loaded(group_b) & groups_a:
                continue
            if _alleged(one, i, two) or _alleged(two, j, one):
                continue
            about, share = _both_govern(one, i, two, j, matches)
            least = _SHARED if _one_speaker(one, i, two, j) else _SHARED_BY_UNLIKE
            if "denied" in (group_a, group_b):
                least = _SHARED_BY_DENIAL
            if len(about) < 2 or share < least or _two_speakers(one, i, two, j):
                continue
            if best is None or (share, -i, -j) > (best[0], -best[1], -best[2]):
                best = (share, i, j, about)
    return best[1:] if best is not None else None


def _verbs(words: Words) -> list[tuple[int, str]]:
    verbs = (k for k, word in enumerate(words.plain) if word in SAYING)
    return list(islice(((k, group) for k in verbs if (group := says(words, k))), _MOST))


def _alleged(words: Words, verb: int, other: Words) -> bool:
    """ "allege" against "is accused", "allegedly": both leave it open."""
    return words.plain[verb].startswith("alleg") and presumed(other.text)


def _loaded(group: str) -> set[str]:
    """A passage may say besides who says that somebody admits it; what is admitted in both is no difference."""
    return {group} - {"said"}


def _apart(a: str, b: str) -> bool:
    """Is it worth telling that one has this verb and the other that?"""
    if {a, b} == {"attacked", "criticised"}:
        return True
    return a != b and bool(LOADED & {a, b}) and not {a, b} & {"attacked", "criticised", "accused"}


def _both_govern(one: Words, i: int, two: Words, j: int, matches: Mapping[int, int]) -> tuple[tuple[str, ...], float]:
    """The stems that both verbs govern, and their share of what each governs, the smaller one."""
    own, other = governed(one, i), set(governed(two, j))
    both = [k for k in own if matches.get(k) in other and k in matches]
    if not own or not other:
        return (), 0.0
    # What is denied must be all that the other says: half of it may be something else.
    of = max(len(own), len(other)) if "denied" in (says(one, i), says(two, j)) else min(len(own), len(other))
    return tuple(one.stems[k] for k in both), len(both) / max(1, of)


def governed(words: Words, verb: int) -> list[int]:
    """The words of content that are said with this verb: those behind it, or, when it ends the sentence, before it."""
    before = words.text[: words.spans[verb][0]]
    tail = words.text[words.spans[verb][1] :]
    cut = max(before.rfind(","), before.rfind("”"), before.rfind('"'), before.rfind("»"))
    if cut > 0 and before[cut] == "," and tail.startswith(",") and len(before[cut:].split()) <= _SUBJECT + 2:
        return [  # "the bank, she admitted, had lost"
            k
            for k in range(len(words.plain))
            if (words.spans[k][1] <= cut or k > verb) and words.content(k) and not says(words, k)
        ]
    ends = len(words.plain) - 1 - verb <= _SUBJECT + 2 or (cut >= 0 and before[cut] in '”"»')
    ends = ends and _ends_with(words, verb, cut)
    if cut > 0 and ends and len(before[cut:].split()) <= _SUBJECT + 2 and not re.match(r"\s+that\b", tail):
        return [k for k in range(verb) if words.spans[k][1] <= cut + 1 and words.content(k) and not says(words, k)]
    last = next((k for k in range(verb + 1, len(words.plain)) if says(words, k)), len(words.plain))
    return [k for k in range(verb + 1, last) if words.content(k)]


def _ends_with(words: Words, verb: int, cut: int) -> bool:
    """Is what is behind `cut` who says it: "…, he said on Monday", "…, said Holm"; not "…, he said it rose"?"""
    named = subject(words, verb)
    if not any(words.spans[k][0] > cut for k in named):
        return False
    if any(k > verb for k in named) or verb + 1 == len(words.plain):
        return True
    return words.plain[verb + 1] in _WHERE_AND_WHEN or words.text[words.spans[verb][1]] in ",.;—–"


def subject(words: Words, verb: int) -> list[int]:
    """The places of the words that name who says it: before the verb, or behind it in "…, said Holm"."""
    if words.plain[verb] == "according":
        return _noun_behind(words, verb + 1)
    found: list[int] = []
    apposed = bool(verb) and words.text[words.spans[verb - 1][1] : words.spans[verb][0]].strip() == ","
    if apposed and (found := _before_apposition(words, verb)):
        return found
    for k in range(verb - 1, max(-1, verb - 1 - _SUBJECT), -1):
        if _BETWEEN.search(words.text[words.spans[k][1] : words.spans[k + 1][0]]):
            break
        if words.plain[k] in _CLAUSE or says(words, k):
            break
        if words.plain[k] not in _AUXILIARY and not words.plain[k].endswith("ly"):
            found.append(k)
    if found or (verb and not _BETWEEN.search(words.text[words.spans[verb - 1][1] : words.spans[verb][0]])):
        return found[::-1]
    return _noun_behind(words, verb)  # "…," said Holm


def _before_apposition(words: Words, verb: int) -> list[int]:
    """ "Orlov, the minister of the interior, claimed": the name and what it is explained by; not "…, said Orlov"."""
    commas = 0
    for k in range(verb - 1, max(-1, verb - 1 - 2 * _SUBJECT), -1):
        gap = words.text[words.spans[k][1] : words.spans[k + 1][0]]
        if _BETWEEN.search(gap.replace(",", "")) or says(words, k):
            return []
        commas += "," in gap
        if commas > 2:
            return []
        if k == 0:
            return list(range(verb)) if commas == 2 else []
    return []


def _noun_behind(words: Words, at: int) -> list[int]:
    found = []
    for k in range(at + 1, min(at + 1 + _SUBJECT, len(words.plain))):
        if _BETWEEN.search(words.text[words.spans[k - 1][1] : words.spans[k][0]]) or words.plain[k] in _CLAUSE:
            break
        found.append(k)
    return found


def _one_speaker(one: Words, i: int, two: Words, j: int) -> bool:
    """Are both subjects called by one word, or is one of them a pronoun?"""
    a, b = _called(one, subject(one, i)), _called(two, subject(two, j))
    return not a or not b or bool(a & b)


def _two_speakers(one: Words, i: int, two: Words, j: int) -> bool:
    """Do two names, or two nouns of which none is a name, say that two people speak?"""
    at_a, at_b = subject(one, i), subject(two, j)
    a, b = _called(one, at_a), _called(two, at_b)
    if not a or not b:
        return bool(_pronoun(one, at_a) and _pronoun(two, at_b) and _pronoun(one, at_a) != _pronoun(two, at_b))
    names_a, names_b = _names(one, at_a), _names(two, at_b)
    if names_a and names_b:
        return not names_a & names_b
    if _owners(one, at_a) & b or _owners(two, at_b) & a:
        return True  # "Hale" and "Hale's lawyer"
    if a & b:
        return False
    nouns = {words.plain[k] for words, at in ((one, at_a), (two, at_b)) for k in at}
    return not (names_a or names_b) or not nouns & (ROLES | TITLES)  # "the minister" may be Orlov, "police" not


def _called(words: Words, at: list[int]) -> set[str]:
    """The stems that a subject is called by, whose it is left out: of "Holm's lawyer" the lawyer."""
    return {
        words.stems[k]
        for k in at
        if words.content(k) and words.plain[k] not in _PRONOUNS and not words.is_possessive(k)
    }


def _names(words: Words, at: list[int]) -> set[str]:
    return {
        words.stems[k]
        for k in at
        if words.text[words.spans[k][0]].isupper()
        and words.content(k)
        and words.plain[k] not in ROLES
        and words.plain[k] not in TITLES
        and not words.is_possessive(k)
    }


def _owners(words: Words, at: list[int]) -> set[str]:
    return {words.stems[k] for k in at if words.is_possessive(k)}


def _pronoun(words: Words, at: list[int]) -> str:
    return next((words.plain[k] for k in at if words.plain[k] in _PRONOUNS), "")
