"""Two figures that count some of a whole: "11 of 14 counts", "12 of the 14 charges".

Takes two contexts; tells whether they are plainly of one and the same part, or of two. Some of the jurors wept and some
were women: the whole alone makes them no rivals.
"""

from geneva_corpus.language.roles import WEAK_ROLES
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context

#: Marks of what befell the part (`circumstances`): convicted on so many, acquitted on so many.
_OUTCOMES = frozenset(("court", "verdict", "contest", "hostages", "supply"))


def are_parts(a: Context, b: Context) -> bool:
    """Does each count some of a whole?"""
    return "part" in a.scope and "part" in b.scope


def is_one_part(a: Context, b: Context) -> bool:
    """Are both plainly the same part: of one whole, or of the same things, with the same said of it?"""
    role = a.role if a.role == b.role and a.role not in WEAK_ROLES else ""
    outcome = any(mark in b.marks for mark in a.marks if mark[0] in _OUTCOMES)
    if is_of_one_whole(a, b) and outcome:
        return True
    return len(a.heads & b.heads) > 1 or bool(role)


def is_of_one_whole(a: Context, b: Context) -> bool:
    """Are both told to be of as many: of 14?"""
    return bool(_whole(a)) and _whole(a) == _whole(b)


def make_the_whole(a: Context, b: Context) -> bool:
    """Do the two make the whole that is told: 15 of the 27 states for it, 12 of the 27 against?"""
    one, two = span(a.fact.kind, a.fact.value), span(b.fact.kind, b.fact.value)
    whole = _whole(a)
    return bool(whole) and whole == _whole(b) and one is not None and two is not None and one.low + two.low == whole


def scopes_apart(a: Context, b: Context) -> frozenset[str]:
    """What is told of the scope of one figure only; the whole counts where both tell one."""
    apart = a.scope ^ b.scope
    if _whole(a) and _whole(b):
        return apart
    return frozenset(name for name in apart if not name.startswith("of "))


def _whole(context: Context) -> float:
    told = next((name[3:] for name in sorted(context.scope) if name.startswith("of ")), "")
    return float(told) if told.isdigit() else 0.0
