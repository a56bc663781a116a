"""How surely two facts are about the same thing.

Takes two contexts and how surely their passages tell of one event; gives a tie from 0 (they cannot be) on. Values
that differ need evidence beyond likeness in sum: the same role, noun, deed, place or person.

The constants were found by sweeping each over the four annotated clusters of development, the others held, and by
reading the conflicts told on some 28 clusters that nobody annotated. On those four and the seeds they give 15 of 15
conflicts, none wrong, which is a figure of the texts they were chosen on. All are flat: a third more or less of any one
changes no more than one divergence in forty, but for `SURE`, above which links of .6 no longer count (11 of 15 at .7).
"""

from geneva_corpus.language.roles import COMMON, PERSON_ROLES, WEAK_ROLES, thing
from geneva_corpus.language.stems import stem
from geneva_corpus.model import Verdict
from geneva_corpus.values import span
from geneva_corpus.verdicts.both_true import leave_room
from geneva_corpus.verdicts.contexts import Context, likeness, rarest
from geneva_corpus.verdicts.none import contradict, is_none
from geneva_corpus.verdicts.parts import are_parts, is_of_one_whole, is_one_part, make_the_whole, scopes_apart
from geneva_corpus.verdicts.two_things import (
    CERTAIN,
    MEASURE_WORDS,
    are_in_two_states,
    are_namesakes,
    are_of_one_person,
    are_of_two_deeds,
    are_terms_of_two,
    doer_of,
    is_some_of,
    is_times,
    lie_apart,
    measure_of,
    tell_of_two,
)

#: What an equal value of many digits adds: two accounts seldom tell 2,600,000 of two things.
TELLING_VALUE = 0.15
#: What ties: the same role (killed, seized), the same thing counted, the words around, the passages' own bond.
ROLE, THING, PERSON, WORDS, BOND = 0.35, 0.30, 0.10, 0.40, 0.25
#: The same head and deed ("talks; lasted"), figures of two named holders, two roles of which one is weak.
HEAD, OTHER_HOLDER, OTHER_ROLE = 0.25, 0.30, 0.6
#: Words around are as good as the same from this cosine on.
SAME_WORDS = 0.5
#: Words around that are alike to some degree, or much; a bond that is sure.
FAINT, LIKE, MID, MUCH_ALIKE, SURE = 0.1, 0.15, 0.2, 0.4, 0.55
#: Roles that a story has once, so that they tie passages that share little else.
TELLING_ROLES = frozenset(
    ("killed", "injured", "arrested", "missing", "displaced", "lasted", "magnitude", "population", "sentenced")
)
#: A shared word so near and so rare ties a vague date to an exact one.
RARE, RARE_WORD = 0.25, 0.2
#: Minutes by which two hours of one moment differ at most, where nothing else says that they are of one.
HOURS_APART = 120
TIMES = stem("times")
COMMON_STEMS = frozenset(stem(word) for word in COMMON)
#: Endings of ordinals in figures, which are words of their own: 12th.
_ENDINGS = frozenset(("st", "nd", "rd", "th"))


def tie(a: Context, b: Context, bond: float, *, equal: bool, fits: bool = False) -> float:
    """How surely two facts are about the same thing, 0 when they cannot be.

    `equal` values need least to be held together, values that `fits` each other less than such that do not.
    """
    if not times_agree(a, b, equal=equal) or (not equal and are_terms_of_two(a, b, bond)):
        return 0.0
    if not equal and is_none(a) != is_none(b):
        sure = bond >= SURE and contradict(a, b) and not tell_of_two(a, b)
        return ROLE + THING + BOND * bond if sure else 0.0
    if not equal and not (_may_fit(a, b, bond) if fits else _is_evident(a, b, bond)):
        return 0.0
    if not equal and (
        are_in_two_states(a, b)
        or are_of_two_deeds(a, b)
        or leave_room(a.marks, b.marks)
        or (not fits and tell_of_two(a, b))
    ):
        return 0.0
    alike = likeness(a, b)
    words = WORDS * min(1.0, alike / SAME_WORDS) + BOND * bond
    if a.fact.kind in ("date", "time"):
        role = ROLE * 0.3 if a.role and a.role == b.role else 0.0
        rare = RARE_WORD if fits and rarest(a, b) >= RARE else 0.0
        return role + 1.3 * words + rare + _same_head(a, b) * 0.5
    apart = scopes_apart(a, b) if a.role != "aged" else frozenset()
    if apart and (not equal or apart & {"sum", "each"}):
        return 0.0
    told = TELLING_VALUE if equal and len(a.fact.value.rstrip("0%. ABCDEFGHIJKLMNOPQRSTUVWXYZ")) >= 2 else 0.0
    if not equal and not fits and _befell_him_once(a, b):
        return ROLE + THING + words
    if a.fact.kind in ("number", "ordinal") and measure_of(a) in ("count", "rate"):
        if not equal and not fits and _are_of_one_part(a, b):
            return ROLE + THING + words
        counted = _tie_of_counts(a, b, words, equal=equal)
        return counted + told if counted else 0.0
    if a.far_from != b.far_from and (not equal or (a.far_from and b.far_from)):
        return 0.0
    if a.fact.kind == "money" and equal and alike < 0.02 and not a.heads & b.heads:
        return 0.0
    if not equal and (a.role == "fined") != (b.role == "fined"):
        return 0.0  # What the spill cost is not what the firm was fined.
    role = ROLE * 0.5 if a.role and a.role == b.role else 0.0
    place = HEAD if a.far_from and a.far_from == b.far_from else 0.0
    other = OTHER_HOLDER if a.holder and b.holder and a.holder != b.holder else 0.0
    money = TELLING_VALUE if equal and a.fact.kind == "money" else 0.0
    return max(0.0, role + place + _same_head(a, b) + 1.4 * words + told + money - other)


def _is_evident(a: Context, b: Context, bond: float) -> bool:
    """Is it plain enough that two different values are of one thing? More than likeness in sum is asked for."""
    if a.unsaid or b.unsaid:
        return False
    if bond >= SURE and _befell_him_once(a, b):
        return True
    if a.fact.kind == "date":
        return _share_a_head(a, b) and likeness(a, b) >= LIKE and not (a.guessed or b.guessed)
    alike = likeness(a, b)
    role = a.role if a.role == b.role and a.role not in WEAK_ROLES else ""
    if a.fact.kind == "time":
        # "Monday afternoon" and "that morning" are told of much; two hours to the minute, of one event, of little.
        one, two = (span("time", context.fact.value) for context in (a, b))
        exact = one is not None and two is not None and abs(one.low - two.low) <= HOURS_APART
        exact = exact and ":" in a.fact.value and ":" in b.fact.value
        if exact and bond >= SURE and rarest(a, b) >= RARE:
            return True
        return alike >= LIKE and (alike >= MUCH_ALIKE or _share_a_head(a, b) or (exact and bond >= SURE))
    if a.fact.kind == "ordinal":
        return _one_noun(a, b) or _began_there(a, b)
    if a.fact.kind == "number" and measure_of(a) in ("count", "rate"):
        if are_parts(a, b):
            return bond >= SURE and is_one_part(a, b) and not make_the_whole(a, b)
        surely = bond >= CERTAIN and bool(a.nouns & b.nouns) and bool(a.heads & b.heads) and alike >= MUCH_ALIKE
        if role or surely or _done_so_often(a, b):
            return True
        return _one_noun(a, b) and (len(a.heads & b.heads) > 1 or (alike >= LIKE and bond >= SURE))
    if a.far_from and a.far_from == b.far_from:
        return (bond >= SURE or alike >= MUCH_ALIKE) and not lie_apart(a, b, bond)
    if not role and ((a.holder and b.holder and a.holder != b.holder) or _of_others(a, b)):
        return False
    if role in PERSON_ROLES:
        role = ""  # Two falls to death are two lengths of way, were they of one man or two.
    like = alike >= MUCH_ALIKE or (bool(a.heads & b.heads) and alike >= 2 * LIKE)
    like = like or (bond >= CERTAIN and alike >= LIKE and (bool(a.heads & b.heads) or rarest(a, b) >= RARE))
    return bool(role) or like or a.headline != b.headline


def _may_fit(a: Context, b: Context, bond: float) -> bool:
    """Is it likely enough that two values that fit each other are of one thing?"""
    if a.unsaid or b.unsaid:
        return False
    alike = likeness(a, b)
    role = bool(a.role and a.role == b.role and a.role not in WEAK_ROLES)
    if a.fact.kind == "time":
        return bool(a.heads & b.heads) or alike >= LIKE or bond >= SURE or rarest(a, b) >= RARE
    if a.fact.kind == "date":
        return not tells_otherwise(a, b) and (
            _tells_alike(a, b)
            or alike >= MUCH_ALIKE
            or rarest(a, b) >= RARE
            or (bond >= SURE and alike >= LIKE and not (a.heads and b.heads))
        )
    if a.fact.kind in ("number", "ordinal") and measure_of(a) in ("count", "rate"):
        return role or _one_noun(a, b)
    if a.holder and b.holder and a.holder != b.holder and not role:
        return False
    return role or len(a.heads & b.heads) > 1 or (bool(a.heads & b.heads) and alike >= MID) or alike >= 2 * LIKE


def are_ends(a: Context, b: Context) -> bool:
    """Are these the two ends of one range: "at least $160 million and possibly as much as $180 million"?"""
    first, last = (a.fact, b.fact) if a.fact.start <= b.fact.start else (b.fact, a.fact)
    return a.passage == b.passage and (first.bound, last.bound) == ("least", "most") and last.start - first.end <= 24


def _same_head(a: Context, b: Context) -> float:
    return HEAD * len(a.heads & b.heads) / min(len(a.heads), len(b.heads)) if a.heads and b.heads else 0.0


def _tie_of_counts(a: Context, b: Context, words: float, *, equal: bool) -> float:
    roles = {context.role for context in (a, b)} - {""}
    if len(roles - WEAK_ROLES) == 2 or is_times(a) != is_times(b) or (is_times(a) and not equal):
        return 0.0
    if a.role == b.role == "aged" and a.whose and b.whose:
        return ROLE + THING + words if are_of_one_person(a, b) else 0.0
    role = ROLE if a.role and a.role == b.role and a.role not in WEAK_ROLES else 0.0
    ours, theirs = a.things - MEASURE_WORDS, b.things - MEASURE_WORDS
    shared = ours & theirs
    aged = "aged" in roles and are_of_one_person(a, b)
    if (ours and theirs and not shared and not aged) or (not equal and "aged" in roles and not aged):
        return 0.0
    if not shared:
        return role + words if role else 0.0
    if not equal and is_some_of(a, b):
        return 0.0
    if shared == {"person"} and a.fact.kind != b.fact.kind:
        return 0.0  # The third victim is one of those killed, and tells nothing of how many.
    counted = PERSON if shared == {"person"} else THING * len(shared) / min(len(ours), len(theirs))
    return (role + counted + words) * (OTHER_ROLE if len(roles) == 2 else 1.0)


def _done_so_often(a: Context, b: Context) -> bool:
    """Do two figures tell how often one thing was done: "stabbed 17 times", "knifed 27 times"?"""
    return TIMES in a.nouns and TIMES in b.nouns and bool((a.heads & b.heads) - WEAK_ROLES) and likeness(a, b) >= LIKE


def _began_there(a: Context, b: Context) -> bool:
    """Do two ordinals tell where one thing began: "the fire broke out on the third floor"?"""
    return ("phase", "first") in a.marks & b.marks and a.nouns == b.nouns and bool(a.nouns) and likeness(a, b) >= FAINT


def _are_of_one_part(a: Context, b: Context) -> bool:
    """Do two figures count the same part of one whole: convictions on so many of 14 counts?"""
    return are_parts(a, b) and is_of_one_whole(a, b) and is_one_part(a, b)


def _befell_him_once(a: Context, b: Context) -> bool:
    """Are two figures told of what befalls a player but once: the minute of his red card, the weeks he will miss?"""
    if not any(mark in b.marks for mark in a.marks if mark[0] == "once") or are_namesakes(a, b):
        return False
    ours, theirs = (context.holder.rpartition(" ")[2] for context in (a, b))
    if a.fact.kind == "duration" and not (ours and theirs):
        return (ours or theirs).casefold() in a.named & b.named
    return bool(ours) and ours == theirs


def is_told_alike(a: Context, b: Context, verdict: Verdict) -> bool:
    """Do passages that are not linked say plainly of one thing: the dead of the quake, the distance from a town?"""
    if _began_there(a, b) if a.fact.kind == "ordinal" else _done_so_often(a, b):
        return True
    if verdict == "precision" and a.fact.kind == "date" and rarest(a, b) >= RARE and not tells_otherwise(a, b):
        return True  # the drafts of December, the demands of 17 December
    if a.role and a.role == b.role and (a.role in TELLING_ROLES or (a.role == "aged" and are_of_one_person(a, b))):
        return True
    named = len(a.nouns & b.nouns) > 1 and measure_of(a) == "count"  # garment factories
    return (len(a.heads & b.heads) > 1 or named) and likeness(a, b) >= MUCH_ALIKE


def _of_others(a: Context, b: Context) -> bool:
    """Do the sentences of two sums name nobody in common?"""
    return bool(a.named and b.named) and a.named.isdisjoint(b.named)


def _share_a_head(a: Context, b: Context) -> bool:
    """Do two dates or hours belong to one thing or deed? That both are told of a man says nothing."""
    shared = (a.heads & b.heads) - {"person"}
    if shared and a.fact.kind == "date" and (doer := doer_of(a)) and doer == doer_of(b):
        shared -= {thing(doer)}  # the minister arrived, the minister met
    return bool(shared)


def _tells_alike(a: Context, b: Context) -> bool:
    """Do two dates belong to one kind of happening?"""
    return _share_a_head(a, b) or bool(a.role and a.role == b.role and a.role not in WEAK_ROLES)


def tells_otherwise(a: Context, b: Context) -> bool:
    """Do two dates both say what they belong to, and nothing alike, one of them being any day of "this week"?"""
    if "-W" not in a.fact.value + b.fact.value:
        return False
    ours, theirs = (context.heads | {context.role} - {""} - WEAK_ROLES for context in (a, b))
    return bool(ours) and bool(theirs) and not ours & theirs


def _one_noun(a: Context, b: Context) -> bool:
    """Do two figures count the same noun, and one that tells something: villages, not games or people?"""
    shared = {noun for noun in a.nouns & b.nouns if len(noun) > 1 and noun not in COMMON_STEMS | _ENDINGS}
    if not any(thing(noun) != "person" for noun in shared):
        return False
    if a.fact.kind == "ordinal":
        return a.nouns == b.nouns and likeness(a, b) >= SAME_WORDS
    return True


def times_agree(a: Context, b: Context, *, equal: bool = False) -> bool:
    """Are two facts told of one time, as far as that is told? Equal values need not be."""
    if a.fact.kind == "time" or a.role == b.role == "aged":
        return True
    if a.fact.kind == "date":
        # The flood of 1987 is not that of Monday.
        return equal or (a.time is None) == (b.time is None) or (a.ahead and b.ahead)
    if a.time is None or b.time is None:
        return a.time is b.time or equal or _done_so_often(a, b)
    return a.time[0] < b.time[1] and b.time[0] < a.time[1]
