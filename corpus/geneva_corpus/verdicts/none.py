"""None against some: "no one was injured" and "three people were injured" cannot both be true.

Takes two contexts; tells whether one says that there were none of what the other counts some. Who is told of some may
be any part of those of whom there are none, so that only what limits the none leaves room for both.
"""

from geneva_corpus.facts.noun_phrases import PEOPLE
from geneva_corpus.verdicts.contexts import Context


def is_none(context: Context) -> bool:
    """Does it say that there were none?"""
    return context.fact.kind == "number" and context.fact.value == "0" and not any(map(str.isdigit, context.fact.text))


def contradict(a: Context, b: Context) -> bool:
    """Is the one none of what the other tells some of?"""
    none, some = (a, b) if is_none(a) else (b, a)
    if none.marks or none.scope or some.unsaid or some.fact.kind != "number" or "more" in some.scope:
        return False
    (noun, deed), (others, done) = _counted(none), _counted(some)
    return bool(deed) and deed == done and (noun in PEOPLE or noun == others)


def _counted(context: Context) -> tuple[str, str]:
    """Who is counted and what befell them or was done to them: people, injured; guards, suspended."""
    of, _, deed = context.fact.of.partition("; ")
    if deed:
        return of.rpartition(" ")[2], deed.partition(";")[0]
    noun, _, befell = of.rpartition(" ")
    return noun.rpartition(" ")[2], befell
