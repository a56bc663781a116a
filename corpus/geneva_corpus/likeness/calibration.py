"""The constants that decide which passages belong together, in one place, and raw similarity to probability."""

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geneva_corpus.likeness.index import Floats

#: Logistic curve over the logarithm of raw similarity: slope, intercept, and what keeps the logarithm finite. Fitted to
#: whole articles and to pairs, the former counting half as much again; expected calibration error .030 and .048, .013
#: over both (.032, .052 and .015 leaving out the topic judged).
SLOPE, INTERCEPT, FLOOR = 4.24, 4.01, 0.05

#: A third passage vouches for its so many best counterparts.
VOUCHED = 32
#: Steps that `progress` is told of.
STEPS = 5


class Weights(NamedTuple):
    """How much each ingredient of similarity counts."""

    #: Cosine of character 4-grams, rare ones weighing more.
    grams: float = 0.6
    #: Logarithm of 1 + the rarity of the stems shared; of the kinds of happening; of the figures.
    words: float = 0.03
    kinds: float = 0.05
    figures: float = 0.04
    #: Cosine of the kinds of happening: two passages that tell of one kind and of no other.
    kinds_cosine: float = 0.08
    #: Both stand near the beginning; the bonus falls to a third over so many passages.
    lead: float = 0.18
    lead_reach: float = 6.0
    #: How alike both are to the third passage that is most alike to both.
    vouched: float = 0.25
    #: How alike two renderings of one statement are that the passages hold: of 51 such pairs in the development sets 48
    #: are right, but few sentences there quote, so it gains .001 AP on whole articles; .01 on the default articles.
    quoted: float = 0.3
    #: Facts: days, months and values shared, both give a length of time, dates that cannot mean the same day.
    days: float = 0.12
    months: float = 0.07
    values: float = 0.05
    lengths: float = 0.15
    apart: float = 0.05
    #: The power of rarity with which a shared stem counts.
    rarity: float = 0.75
    #: Articles this likely to be of one event are fully compared; below, scores fall with this power. At .5 pairs gain
    #: .011 AP and whole articles lose .008.
    gate_full: float = 0.45
    gate_power: float = 3.0


WEIGHTS = Weights()


def probability(raw: "Floats") -> "Floats":
    """Raw similarities as probabilities, rounded to 6 decimals; what is not alike at all is 0."""
    from geneva_corpus.likeness.arrays import np

    scores = 1 / (1 + np.exp(-(SLOPE * np.log(raw + FLOOR) + INTERCEPT)))
    result: Floats = np.where(raw > 0, np.round(scores, 6), 0.0)
    return result


def probability_of(raw: float) -> float:
    """The same of one number."""
    if raw <= 0:
        return 0.0
    return round(1e6 / (1 + math.exp(-(SLOPE * math.log(raw + FLOOR) + INTERCEPT)))) / 1e6


def raw_below(probability: float) -> float:
    """A raw similarity that is surely not as probable as this, rounded or not; 0 where there is none."""
    sure = probability - 1e-6
    if sure <= 0:
        return 0.0
    return max(0.0, math.exp((math.log(sure / (1 - sure)) - INTERCEPT) / SLOPE) - FLOOR)
