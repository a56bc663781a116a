"""A passage in, its words out: places, plain forms and stems, as columns; and which of them are words of content."""

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.stems import STOP, plain, stem

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’´][^\W\d_]+)*")
_GRAMMAR = STOP | frozenset(
    """shall must ought let yet nor us them one ones upon via per amid among within without toward towards whether
    while although though since unless however therefore thus hence indeed well far even still already always
    ever also too quite rather don didn doesn isn wasn weren won wouldn couldn shouldn hasn haven hadn ll ve re
    going got get gets
    """.split()
)

NEGATIONS = frozenset(("not", "no", "never", "none", "neither", "nor", "without", "hardly", "cannot"))


class Words(NamedTuple):
    """Columns of equal length; `spans` in code points from the start of `text`."""

    text: str
    spans: tuple[tuple[int, int], ...]
    plain: tuple[str, ...]
    stems: tuple[str, ...]
    tells: tuple[bool, ...]

    def content(self, index: int) -> bool:
        """Does this word say something by itself, unlike an article or an auxiliary?"""
        return self.tells[index]

    def is_possessive(self, index: int) -> bool:
        """Does the ending of a genitive follow this word?"""
        return self.text[self.spans[index][1] : self.spans[index][1] + 1] in ("'", "’", "´")


@lru_cache(maxsize=2_048)
def read_words(text: str) -> Words:
    """The words of a passage; a possessive ending is no part of its word. Kept: a passage is held against many."""
    found = _WORD.findall(text)
    forms = [_form(word) for word in found]
    spans: list[tuple[int, int]] = []
    end = 0
    for word, form in zip(found, forms, strict=True):
        start = text.index(word, end)  # between two words stands no letter and no digit
        spans.append((start, start + form[3]))
        end = start + len(word)
    return Words(
        text,
        tuple(spans),
        tuple([form[0] for form in forms]),
        tuple([form[1] for form in forms]),
        tuple([form[2] for form in forms]),
    )


@lru_cache(maxsize=1 << 16)
def _form(word: str) -> tuple[str, str, bool, int]:
    """A word in plain letters, its stem, whether it says something, and its length without a possessive ending."""
    if len(word) > 2 and word[-2] in "'’´" and word[-1] in "sS":
        word = word[:-2]
    low = plain(word).replace("’", "'")
    return low, _stem(low), _tells(low), len(word)


def _tells(word: str) -> bool:
    if word in _GRAMMAR or ("'" in word and word.partition("'")[0] in _GRAMMAR and not word.endswith("n't")):
        return False  # "the", "we're"
    return len(word) > 1 or word.isdigit()


def _stem(word: str) -> str:
    """The stem with one spelling for British and American forms: "recognised" and "recognized" are one."""
    if word[0].isdigit():
        return word.replace(",", "").removesuffix(":00")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word[3:] in ("ed", "es", "ing") and word[1] in "aeiou" and word[0] in _CONSONANTS and word[2] in _ENDINGS:
        return word[:3] + "e"
    if len(word) > 5:
        for letters, pattern, american in _AMERICAN:
            if letters in word:
                word = pattern.compiled.sub(american, word)
    return stem(word)


#: "voted", "votes", "voting": stems of four letters keep the e that theirs would lose.
_CONSONANTS, _ENDINGS = "bcdfghjklmnpqrstvwxyz", "bcdfghjklmnpqrstvz"

_FIGURES = "one two three four five six seven eight nine ten eleven twelve"

#: Letters that a British form has, how it is written, and the American form.
_AMERICAN = tuple(
    (letters, Phrase("", pattern), american)
    for letters, pattern, american in (
        ("our", r"our(?=(?:s|ed|ing|able|ites?|ful|hood|ers?|less|al)?$)", "or"),
        ("is", r"(?<=[a-z])is(?=(?:e|es|ed|ing|ation|ations)$)", "iz"),
        ("ys", r"ys(?=(?:e|es|ed|ing)$)", "yz"),
        ("tre", r"tre(?=s?$)", "ter"),
        ("enc", r"enc(?=es?$)", "ens"),
        ("ogue", r"ogue(?=s?$)", "og"),
        ("llery", r"llery$", "lry"),
        ("", r"([b-df-hj-np-tv-z])\1", itemgetter(1)),
        ("ame", r"ame(?=s?$)", "am"),
    )
)

#: The forms of one word each line, the first standing for all.
_FORMS = """
say said says saying
tell told tells telling
hold held holds holding
take took taken takes taking
begin began begun begins beginning
break broke broken breaks
give gave given gives giving
make made makes making
find found finds finding
kill killed kills killing
flee fled flees fleeing
steal stole stolen steals stealing
rise rose risen rises rising
fall fell fallen falls falling
meet met meets
go went gone goes
come came comes coming
see saw seen sees
know knew known knows
think thought thinks
leave left leaves leaving
send sent sends sending
bring brought brings
buy bought buys
shoot shot shoots shooting
strike struck strikes striking
shake shook shaken shakes shaking
speak spoke spoken speaks speaking
write wrote written writes writing
win won wins winning
lose lost loses losing
lead led leads leading
pay paid pays paying
sell sold sells selling
throw threw thrown throws throwing
drive drove driven drives driving
draw drew drawn draws drawing
withdraw withdrew withdrawn withdraws withdrawing
fly flew flown flies flying
blow blew blown blows blowing
grow grew grown grows growing
drink drank drunk drinks drinking
sink sank sunk sinks sinking
run ran runs running
fight fought fights fighting
catch caught catches catching
build built builds building
hear heard hears hearing
keep kept keeps keeping
feel felt feels feeling
stand stood stands standing
spend spent spends spending
seek sought seeks seeking
hide hid hidden hides hiding
choose chose chosen chooses choosing
freeze froze frozen freezes freezing
swear swore sworn swears swearing
understand understood understands understanding
woman women
man men
child children
ok okay okey
doctor dr
person people
"""
_IRREGULAR = {form: forms[0] for forms in map(str.split, _FORMS.strip().splitlines()) for form in forms} | {
    word: str(figure) for figure, word in enumerate(_FIGURES.split(), 1) if figure > 1
}
