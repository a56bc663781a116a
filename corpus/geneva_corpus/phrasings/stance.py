"""What a difference in stance between two passages is, and how surely a shared word means the same in both."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from geneva_corpus.language.word_sequences import NEGATIONS, Words
from geneva_corpus.phrasings.stance_words import DISTANCE, HEDGES

#: What a difference of attitude is about.
Stance = Literal["attribution", "negation", "expectation", "hedge", "distance", "quotation"]
#: Shared words stand together when they are at most this many words apart.
_NEAR = 6
#: Of a noun one more word must be shared beside it, of a verb two, as a rule who does it and to whom.
GROUND_OF_NOUN = 1
GROUND_OF_VERB = 2

NEGATING = NEGATIONS | frozenset(
    "cant dont didnt doesnt isnt wasnt arent werent wont wouldnt couldnt hasnt havent".split()
)


class Attitude(NamedTuple):
    """A difference in stance: `a` and `b` are the words that show it, "" where a passage has none.

    `at_a` and `at_b` are where they stand; `shown_a` and `shown_b` are the words with what they are about, as
    written; `about` holds the stems of that.
    """

    stance: Stance
    a: str
    b: str
    at_a: tuple[int, int] | None = None
    at_b: tuple[int, int] | None = None
    shown_a: str = ""
    shown_b: str = ""
    about: tuple[str, ...] = ()

    @property
    def set_apart(self) -> bool:
        """Is it a word in quotation marks, not one like "so-called"?"""
        return self.stance == "distance" and not DISTANCE.match(f"{self.shown_a if self.a else self.shown_b} x")

    def swapped(self) -> "Attitude":
        """The same seen from the other passage."""
        return Attitude(self.stance, self.b, self.a, self.at_b, self.at_a, self.shown_b, self.shown_a, self.about)


#: Finds a stance that the first passage takes and the second, of which the places of shared words are given, does not.
Find = Callable[[Words, Words, Mapping[int, int]], Attitude | None]


def grounded(one: Words, i: int, there: int, matches: Mapping[int, int], least: int) -> bool:
    """Do `least` other shared words of content stand round a shared word in both, so that both speak of one thing?

    A passage of few words has no more than it has.
    """
    reach = range(max(0, i - _NEAR), min(len(one.plain), i + _NEAR + 1))
    near = [k for k in reach if k != i and one.content(k) and one.plain[k] not in HEDGES]
    return sum(k in matches and abs(matches[k] - there) <= _NEAR for k in near) >= min(least, max(1, len(near)))


def negates(word: str) -> bool:
    """Is this a "not", written in full, as part of a word, or typed fast?"""
    return word in NEGATING or word.endswith("n't")


def as_written(words: Words, k: int) -> str:
    return words.text[slice(*words.spans[k])]


def through(words: Words, first: int, last: int) -> str:
    """The words from the one to the other, as written."""
    return " ".join(words.text[words.spans[first][0] : words.spans[last][1]].split())
