"""Signs that two facts of two accounts are of one thing, whatever their values are.

Takes two contexts and how surely their passages tell of one event; gives named signs and their weighed sum, which is
the higher the likelier. `sameness` asks what must be so; here much that speaks a little for it or against it is added
up, as was learned from annotated articles (`sign_weights`).
"""

from collections.abc import Set

from geneva_corpus.language.roles import WEAK_ROLES
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context, likeness, rarest
from geneva_corpus.verdicts.sameness import MEASURE_WORDS, are_of_one_person, times_agree
from geneva_corpus.verdicts.sign_weights import PAIR

#: Words around that are more alike than this say no more.
ALIKE = 0.8


def weigh_pair(a: Context, b: Context, bond: float) -> float:
    """How much speaks for it that two facts are of one thing, as log odds."""
    signs = pair_signs(a, b, bond)
    return sum([weight * signs[name] for name, weight in PAIR.items()])


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
    }
    for kind in KINDS:
        signs[kind] = 0.0
    signs[kind_of(a, b)] = 1.0
    return signs


#: What the facts are figures of; `kind_of` tells which.
KINDS = ("number", "measure", "ordinal", "money", "percent", "duration", "date", "time")


def kind_of(a: Context, b: Context) -> str:
    """What two facts of one bucket are figures of: one of `KINDS`."""
    kind = a.fact.kind if a.fact.kind == b.fact.kind else "number"
    told = span(kind, a.fact.value) if kind == "number" else None
    return "measure" if told is not None and told.measure not in ("count", "rate") else kind


def _shared(one: Set[str], other: Set[str]) -> float:
    """The share of the smaller of two sets that the other holds."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
