"""Signs that two facts of two accounts are of one thing, whatever their values are.

Takes two contexts and how surely their passages tell of one event; gives named signs and their weighed sum, which is
the higher the likelier. `sameness` asks what must be so; here much that speaks a little for it or against it is added
up, as was learned from annotated articles (`sign_weights`).
"""

from collections.abc import Mapping, Set

from geneva_corpus.language.roles import WEAK_ROLES
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context, likeness, rarest
from geneva_corpus.verdicts.sameness import times_agree
from geneva_corpus.verdicts.sign_weights import EQUALS, PAIR
from geneva_corpus.verdicts.two_things import CERTAIN, MEASURE_WORDS, are_of_one_person

#: Words around that are more alike than this say no more.
ALIKE = 0.8
#: Figures of more digits are no rarer.
DIGITS = 6
#: Passages so surely of one event need not name what they tell of alike.
LINKED = 0.5
#: A figure so far or for each is another than the one of today.
OTHER_SUMS = frozenset(("sum",))
#: Counts below this are told of much.
MANY = 13
#: The weight from which on two facts of one value are one told twice, of dates and of what is told of much; the tie
#: they have then, and how it grows with the weight. On the annotated clusters pairs from .5 on are right in .88 of
#: cases, as those of the rules, and hold .86 of the pairs there are, where the rules hold .69.
SURE, SURER, EQUAL, SLOPE = 0.5, 1.0, 0.35, 0.2


def weigh_pair(a: Context, b: Context, bond: float) -> float:
    """How much speaks for it that two facts are of one thing, as log odds."""
    signs = pair_signs(a, b, bond)
    return sum([weight * signs[name] for name, weight in PAIR.items()])


def tie_of_equals(a: Context, b: Context, bond: float, tied: float, weights: Mapping[str, float] = EQUALS) -> float:
    """How surely two facts of one value are one told twice, on the scale of `sameness.tie`, which gives `tied`.

    What tells two accounts of one sum, share or hour apart is little; of "two" and "the first" it takes what `tie`
    asks for.
    """
    low = span(a.fact.kind, a.fact.value)
    vague = a.fact.kind != b.fact.kind or a.fact.kind == "ordinal"
    vague = vague or (
        kind_of(a, b) == "number" and (low is None or low.low < MANY or not any(map(str.isdigit, a.fact.text)))
    )
    apart = (a.scope ^ b.scope) & OTHER_SUMS or (a.far_from and b.far_from and a.far_from != b.far_from)
    signs = equal_signs(a, b, bond, tied)
    of_days = a.fact.kind in ("date", "time")
    other = bool(a.heads and b.heads) if of_days else signs["other nouns"] and signs["other things"]
    shared = ("heads", "role") if of_days else ("heads", "nouns", "things", "one person", "role")
    unlike = bond < (CERTAIN if other else LINKED) and not any(signs[name] for name in shared)
    if apart or unlike or signs["other person"] or (vague and not tied):
        return tied
    weight = sum([weight * signs[name] for name, weight in weights.items()])
    least = SURER if vague or a.fact.kind == "date" else SURE
    return min(1.0, max(tied, EQUAL + SLOPE * (weight - least)))


def equal_signs(a: Context, b: Context, bond: float, tied: float) -> dict[str, float]:
    """The signs of `pair_signs` and what the rules say, and how many digits the value has."""
    digits = sum(map(str.isdigit, a.fact.value.rstrip("0")))
    return pair_signs(a, b, bond) | {
        "tie": tied,
        "digits": min(digits, DIGITS) / DIGITS,
        "heads": _shared(a.heads, b.heads),
    }


def pair_signs(a: Context, b: Context, bond: float) -> dict[str, float]:
    """The signs by name, each from 0 to 1, and `one`, which is always 1."""
    befell, other = (context.role if context.role not in WEAK_ROLES else "" for context in (a, b))
    ours, theirs = a.things - MEASURE_WORDS, b.things - MEASURE_WORDS
    aged = (a.role == "aged") + (b.role == "aged")
    one_person = aged == 2 and are_of_one_person(a, b)
    signs = {
        "one": 1.0,
        "bond": bond,
        "rare": rarest(a, b),
        "alike": min(likeness(a, b), ALIKE),
        "times": float(times_agree(a, b)),
        "other scope": float(a.scope != b.scope),
        "nouns": _shared(a.nouns, b.nouns),
        "other nouns": float(bool(a.nouns and b.nouns) and a.nouns.isdisjoint(b.nouns)),
        "things": _shared(ours, theirs),
        "other things": float(bool(ours and theirs) and ours.isdisjoint(theirs)),
        "role": float(bool(befell) and befell == other),
        "other role": float(bool(befell and other) and befell != other),
        "same words": float(bool(a.fact.of) and a.fact.of == b.fact.of),
        "headline": float(a.headline or b.headline),
        "leads": float(a.lead and b.lead),
        "one person": float(one_person),
        "other person": float(aged == 2 and bool(a.whose and b.whose) and not one_person),
        "age or not": float(aged == 1),
        "other holder": float(bool(a.holder and b.holder) and a.holder != b.holder),
        "count or rank": float(a.fact.kind != b.fact.kind),
        **_OF_NO_KIND,
    }
    signs[kind_of(a, b)] = 1.0
    return signs


#: What the facts are figures of; `kind_of` tells which.
KINDS = ("number", "measure", "ordinal", "money", "percent", "duration", "date", "time")
_OF_NO_KIND = dict.fromkeys(KINDS, 0.0)


def kind_of(a: Context, b: Context) -> str:
    """What two facts of one bucket are figures of: one of `KINDS`."""
    kind = a.fact.kind if a.fact.kind == b.fact.kind else "number"
    told = span(kind, a.fact.value) if kind == "number" else None
    return "measure" if told is not None and told.measure not in ("count", "rate") else kind


def _shared(one: Set[str], other: Set[str]) -> float:
    """The share of the smaller of two sets that the other holds."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
