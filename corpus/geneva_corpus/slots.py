"""Which facts are about the same thing.

Takes the contexts of facts and how surely their passages tell of one event; gives slots: groups of facts, of one
article or several, that state a value for one and the same thing. Doubt gives no slot.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from geneva_corpus.contexts import Context, likeness, rarest
from geneva_corpus.model import Verdict
from geneva_corpus.roles import COMMON, PERSON_ROLES, WEAK_ROLES, thing
from geneva_corpus.stems import stem
from geneva_corpus.values import NAMES, compare, span

#: From this tie on two facts of one value are one told twice, two of different values divergent tellings. Found on
#: the five gold files leaving each out in turn; see `bench`.
EQUAL, UNEQUAL = 0.30, 0.35
#: Two figures of one account are told of one thing from this tie on.
SAME_ACCOUNT = 0.75
#: What an equal value of many digits adds: two accounts seldom tell 2,600,000 of two things.
TELLING_VALUE = 0.15
#: What ties: the same role (killed, seized), the same thing counted, the words around, the passages' own bond.
ROLE, THING, PERSON, WORDS, BOND = 0.35, 0.30, 0.10, 0.40, 0.25
#: The same head and deed ("talks; lasted"), figures of two named holders, two roles of which one is weak.
HEAD, OTHER_HOLDER, OTHER_ROLE = 0.25, 0.30, 0.6
#: Words around are as good as the same from this cosine on.
SAME_WORDS = 0.5
#: Facts of one measure beyond this many are compared by `SAMPLE` facts of each value and head in an event, twice so
#: many in all, so that 500 accounts end in seconds.
MANY, SAMPLE = 240, 3

#: Words that name a measure, not what is measured.
UNIT_WORDS = """
euro dollar pound usd eur gbp cent kilomet mil mile met yard foot feet inch km second minut hour day week month
year percent point degr richt scal worth kilogram ton tonn m bn mn k
"""
MEASURE_WORDS = frozenset(UNIT_WORDS.split())

COMMON_STEMS = frozenset(stem(word) for word in COMMON)
#: Facts of different values are compared only when their passages are linked or stand in one event.
NEAREST = 0.3
#: Words around that are alike to some degree, or much; a bond that is sure.
LIKE, MUCH_ALIKE, SURE = 0.15, 0.4, 0.6
#: Roles that a story has once, so that they tie passages that share little else.
TELLING_ROLES = frozenset(
    ("killed", "injured", "arrested", "missing", "displaced", "lasted", "magnitude", "population")
)
#: A shared word so near and so rare ties a vague date to an exact one.
RARE, RARE_WORD = 0.25, 0.2
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))

Bond = Callable[[str, str], float]


def find_slots(
    contexts: Sequence[Context],
    bond: Bond,
    event_of: Callable[[str], str],
    *,
    progress: Callable[[str, int, int], None] | None = None,
) -> list[tuple[Context, ...]]:
    """The slots among these facts; a fact stands in one slot at the most, a slot holds two facts or more.

    `bond` tells how surely two passages are of one event, 0 for those of unrelated accounts, `event_of` the first
    event of a passage. What lies ahead (plans, expectations, days to come) makes slots of its own; a plan that is
    tied to an outcome stands in its slot beside it. The order of the accounts decides nothing but that of members.
    """
    slots: list[tuple[Context, ...]] = []
    plans: list[Context] = []
    buckets = _buckets(contexts)
    for number, bucket in enumerate(buckets):
        if progress is not None:
            progress("comparing facts", number, len(buckets))
        kept, left = _thin(bucket, event_of)
        found = _slots_of_bucket(kept, bond, progress)
        slots += _with_the_rest(found, left, event_of, bond)
        if bucket[0].ahead:
            settled = {context.fact.id for slot in found for context in slot}
            plans += [context for context in bucket if context.fact.id not in settled]
    return [_with_plans(slot, plans[:MANY], bond) for slot in slots]


def _buckets(contexts: Iterable[Context]) -> list[list[Context]]:
    """Facts that could be compared at all: of one kind and measure, and all of them ahead or none."""
    found: dict[tuple[str, str, bool], list[Context]] = {}
    for context in contexts:
        fact = context.fact
        if fact.kind in NAMES or fact.kind == "quote" or fact.modality in ("denied", "conditional"):
            continue
        told = span(fact.kind, fact.value)
        if told is None:
            continue
        family = "number" if fact.kind in ("number", "ordinal") else fact.kind
        found.setdefault((family, told.measure, context.ahead), []).append(context)
    return [sorted(found[key], key=_content) for key in sorted(found)]


def _content(context: Context) -> tuple[str, str, str, int, float]:
    """An order of facts that does not depend on that of their accounts."""
    fact = context.fact
    return fact.value, fact.text, fact.of, fact.start, round(context.length, 6)


def _signature(context: Context, event: str) -> tuple[object, ...]:
    """Facts of one signature are one as far as slots go: the same value told of the same in one event."""
    fact = context.fact
    return event, fact.value, fact.bound, context.role, context.things, context.scope, context.time


def _thin(bucket: list[Context], event_of: Callable[[str], str]) -> tuple[list[Context], list[Context]]:
    """Of many facts a few of each signature, those told most first; and what is left for later."""
    if len(bucket) <= MANY:
        return bucket, []
    alike: dict[tuple[object, ...], list[Context]] = {}
    for context in bucket:
        alike.setdefault(_signature(context, event_of(context.passage)), []).append(context)
    most_told = sorted(alike.values(), key=lambda group: -len({context.article for context in group}))
    kept: list[Context] = []
    for group in most_told:
        if len(kept) >= 2 * MANY:
            break
        one_each = {context.article: context for context in reversed(group)}
        kept += sorted(one_each.values(), key=_content)[:SAMPLE]
    chosen = {context.fact.id for context in kept}
    return sorted(kept, key=_content), [context for context in bucket if context.fact.id not in chosen]


def _with_the_rest(
    slots: list[tuple[Context, ...]], left: Sequence[Context], event_of: Callable[[str], str], bond: Bond
) -> list[tuple[Context, ...]]:
    """The slots with what `_thin` put aside: each to the slot that holds its signature."""
    homes = {_signature(context, event_of(context.passage)): n for n, slot in enumerate(slots) for context in slot}
    added: dict[int, list[Context]] = {}
    for context in left:
        home = homes.get(_signature(context, event_of(context.passage)))
        if home is not None and any(bond(context.passage, other.passage) > 0 for other in slots[home]):
            added.setdefault(home, []).append(context)
    return [
        tuple(sorted((*slot, *added.get(number, ())), key=lambda context: context.place))
        for number, slot in enumerate(slots)
    ]


def _with_plans(slot: tuple[Context, ...], plans: Sequence[Context], bond: Bond) -> tuple[Context, ...]:
    """A slot of outcomes with the plans for them, told by other accounts."""
    if slot[0].ahead:
        return slot
    tellers = {context.article for context in slot}
    added = [plan for plan in plans if plan.article not in tellers and _is_planned(slot, plan, bond)]
    return tuple(sorted((*slot, *added), key=lambda context: context.place))


def _is_planned(slot: Sequence[Context], plan: Context, bond: Bond) -> bool:
    ties = [
        tie(plan, context, bond(plan.passage, context.passage), equal=True)
        for context in slot
        if compare(plan.fact, context.fact) is not None
    ]
    return max(ties, default=0.0) >= EQUAL


def _slots_of_bucket(
    bucket: Sequence[Context], bond: Bond, progress: Callable[[str, int, int], None] | None
) -> list[tuple[Context, ...]]:
    ties: dict[tuple[int, int], float] = {}
    verdicts: dict[tuple[int, int], Verdict] = {}
    near: set[tuple[int, int]] = set()
    for i, one in enumerate(bucket):
        if progress is not None:
            progress("comparing facts", i, len(bucket))
        for j in range(i + 1, len(bucket)):
            other = bucket[j]
            bound = bond(one.passage, other.passage)
            if bound == 0.0 and one.article != other.article:
                continue
            verdict = compare(one.fact, other.fact)
            if verdict is None:
                continue
            same = verdict == "agreement" or one.fact.value == other.fact.value
            if verdict == "precision" and _are_ends(one, other):
                strength = 1.0
            else:
                strength = round(tie(one, other, bound, equal=same, fits=verdict != "conflict"), 6)
                if bound >= NEAREST or (bound > 0 and _is_told_alike(one, other, verdict)):
                    near.add((i, j))
            if strength > 0:
                ties[i, j] = strength
                verdicts[i, j] = verdict
    alike = {pair: strength for pair, strength in ties.items() if verdicts[pair] == "agreement"}
    # A sentence does not tell one figure twice: "five vessels" and "five boats" in one are two things.
    apart = {(i, j) for i, j in alike if bucket[i].passage == bucket[j].passage and not _converts(bucket[i], bucket[j])}
    groups = _join(len(bucket), alike, apart)
    groups = _join_unequal(bucket, groups, ties, verdicts, near)
    return [
        tuple(sorted((bucket[i] for i in group), key=lambda context: context.place)) for group in groups if group[1:]
    ]


def _is_hedged(one: Context, two: Context) -> bool:
    """Is one figure the other with a hedge: "at least three" and "three", "morning" and 9:25?"""
    if one.fact.kind == "date":
        return one.fact.value == two.fact.value
    return compare(one.fact, two.fact) != "conflict"


def _sums_up(context: Context, strength: float) -> bool:
    """Does a fact stand where an account sums itself up, so that its own text telling otherwise speaks for nothing?"""
    return context.headline or (context.lead and context.fact.kind == "date" and strength >= SURE)


def _contrasted(one: Context, two: Context) -> bool:
    """Does one sentence tell both, and set them against each other?"""
    return one.contrast and one.passage == two.passage


def _converts(one: Context, two: Context) -> bool:
    return one.converted or two.converted


def _join(count: int, ties: Mapping[tuple[int, int], float], apart: Set[tuple[int, int]]) -> list[list[int]]:
    """Groups by average link: two groups join while their members are on average tied enough, and none is `apart`."""
    groups = {i: [i] for i in range(count)}
    near = {pair: strength for pair, strength in ties.items() if strength >= EQUAL and pair not in apart}
    while near:
        best = max(near, key=lambda pair: (near[pair], -pair[0], -pair[1]))
        if near[best] < EQUAL:
            break
        kept, gone = best
        groups[kept] = sorted(groups[kept] + groups.pop(gone))
        touched = {k for pair in near if kept in pair or gone in pair for k in pair} - {kept, gone}
        near = {pair: strength for pair, strength in near.items() if kept not in pair and gone not in pair}
        for other in sorted(touched):
            pairs = [(min(a, b), max(a, b)) for a in groups[kept] for b in groups[other]]
            mean = sum(ties.get(pair, 0.0) for pair in pairs) / len(pairs)
            if mean > 0 and not any(pair in apart for pair in pairs):
                near[min(kept, other), max(kept, other)] = mean
    return [groups[key] for key in sorted(groups)]


def _join_unequal(
    bucket: Sequence[Context],
    groups: list[list[int]],
    ties: Mapping[tuple[int, int], float],
    verdicts: Mapping[tuple[int, int], Verdict],
    near: Set[tuple[int, int]],
) -> list[list[int]]:
    """Join groups of different values that tell of one thing, the surest pair first."""
    home = {member: number for number, group in enumerate(groups) for member in group}
    members = {number: list(group) for number, group in enumerate(groups)}
    for i, j in _unequal_pairs(bucket, ties, verdicts, near):
        one, two = home[i], home[j]
        if one == two or not _may_differ(bucket, members[one], members[two], ties):
            continue
        for member in members[two]:
            home[member] = one
        members[one] = sorted(members[one] + members.pop(two))
    return [members[key] for key in sorted(members)]


def _unequal_pairs(
    bucket: Sequence[Context],
    ties: Mapping[tuple[int, int], float],
    verdicts: Mapping[tuple[int, int], Verdict],
    near: Set[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Pairs of different values, each the other's best in its account, the surest first.

    Equal values pair first: a fact that the other account tells alike is not held against another of its figures.
    """
    best: dict[tuple[int, str], tuple[float, str]] = {}
    paired: set[tuple[int, str]] = set()
    for (i, j), strength in ties.items():
        for one, two in ((i, j), (j, i)):
            if bucket[one].article == bucket[two].article or bucket[two].converted:
                continue
            key = one, bucket[two].article
            best[key] = max(best.get(key, (0.0, "")), (strength, bucket[two].fact.value))
            same = verdicts[i, j] == "agreement" or bucket[i].fact.value == bucket[j].fact.value
            if same and strength >= EQUAL and not bucket[two].headline:
                paired.add(key)
    found = []
    for (i, j), strength in ties.items():
        ours, theirs = bucket[i], bucket[j]
        if verdicts[i, j] == "agreement" or strength < UNEQUAL or ours.converted or theirs.converted:
            continue
        if _are_ends(ours, theirs):
            found.append((i, j))
            continue
        if ours.article == theirs.article:
            if strength >= SAME_ACCOUNT and (ours.headline != theirs.headline or _contrasted(ours, theirs)):
                found.append((i, j))
            continue
        if (i, j) not in near:
            continue
        # A headline sums up: its figure is held against the text's of others even where its own text tells theirs.
        keys = [
            key
            for key, other, mine in (((i, theirs.article), theirs, j), ((j, ours.article), ours, i))
            if not _sums_up(other, strength) or any(member == mine for member, _ in paired)
        ]
        same = ours.fact.value == theirs.fact.value
        if same and (ours.unsaid or theirs.unsaid):
            continue
        values = {ours.fact.value, theirs.fact.value}
        better = [best[key] for key in keys if best[key][0] > strength + 1e-9 and best[key][1] not in values]
        if better or (not same and any(key in paired for key in keys)):
            continue
        found.append((i, j))
    return sorted(found, key=lambda pair: (-ties[pair], pair))


def _may_differ(
    bucket: Sequence[Context], one: Sequence[int], two: Sequence[int], ties: Mapping[tuple[int, int], float]
) -> bool:
    """Can two groups of different values be tellings of one thing?

    Not when an account tells both as a matter of course: then they are two things. Not when too many of the pairs
    between them cannot be about one thing.
    """
    pairs = [(min(i, j), max(i, j)) for i in one for j in two]
    tied = [ties[pair] for pair in pairs if pair in ties]
    surest = max(tied, default=0.0)
    alone = [group[0] for group in (one, two) if len(group) == 1]
    both = {bucket[i].article for i in one} & {bucket[j].article for j in two}
    for article in sorted(both):
        if not any(
            _contrasted(bucket[i], bucket[j])
            or _is_hedged(bucket[i], bucket[j])
            or (bucket[i].fact.kind != "date" and ties.get((min(i, j), max(i, j)), 0.0) >= SAME_ACCOUNT)
            or bucket[i].headline != bucket[j].headline
            or (alone and _sums_up(bucket[alone[0]], surest))
            for i in one
            for j in two
            if bucket[i].article == article == bucket[j].article
        ):
            return False
    enough = 1 if alone and _sums_up(bucket[alone[0]], surest) else len(pairs) / 2
    return len(tied) >= enough and sum(tied) >= UNEQUAL * 0.6 * len(tied)


# --- how surely two facts are about one thing -------------------------------------------------------------------


def tie(a: Context, b: Context, bond: float, *, equal: bool, fits: bool = False) -> float:
    """How surely two facts are about the same thing, 0 when they cannot be.

    `equal` values need least to be held together, values that `fits` each other less than such that do not.
    """
    if not _times_agree(a, b, equal=equal):
        return 0.0
    alike = likeness(a, b)
    if not equal and not (_may_fit(a, b, alike, bond) if fits else _is_evident(a, b, alike, bond)):
        return 0.0
    words = WORDS * min(1.0, alike / SAME_WORDS) + BOND * bond
    if a.fact.kind in ("date", "time"):
        role = ROLE * 0.3 if a.role and a.role == b.role else 0.0
        rare = RARE_WORD if fits and rarest(a, b) >= RARE else 0.0
        return role + 1.3 * words + rare + _same_head(a, b) * 0.5
    apart = a.scope ^ b.scope
    if apart and (not equal or apart & {"sum", "each"}):
        return 0.0
    told = TELLING_VALUE if equal and len(a.fact.value.rstrip("0%. ABCDEFGHIJKLMNOPQRSTUVWXYZ")) >= 2 else 0.0
    if a.fact.kind in ("number", "ordinal") and _measure(a) in ("count", "rate"):
        counted = _tie_of_counts(a, b, words, equal=equal)
        return counted + told if counted else 0.0
    if a.far_from and b.far_from and a.far_from != b.far_from:
        return 0.0
    if a.fact.kind == "money" and equal and alike < 0.02 and not a.heads & b.heads:
        return 0.0
    role = ROLE * 0.5 if a.role and a.role == b.role else 0.0
    place = HEAD if a.far_from and a.far_from == b.far_from else 0.0
    other = OTHER_HOLDER if a.holder and b.holder and a.holder != b.holder else 0.0
    money = TELLING_VALUE if equal and a.fact.kind == "money" else 0.0
    return max(0.0, role + place + _same_head(a, b) + 1.4 * words + told + money - other)


def _is_evident(a: Context, b: Context, alike: float, bond: float) -> bool:
    """Is it plain enough that two different values are of one thing? More than likeness in sum is asked for."""
    if a.unsaid or b.unsaid:
        return False
    role = a.role if a.role == b.role and a.role not in WEAK_ROLES else ""
    if a.fact.kind == "time":
        return alike >= LIKE and (alike >= MUCH_ALIKE or bool(a.heads & b.heads))
    if a.fact.kind == "date":
        return bool(a.heads & b.heads) and alike >= LIKE and not (a.guessed or b.guessed)
    if a.fact.kind == "ordinal":
        return a.nouns == b.nouns and _one_noun(a, b)
    if a.fact.kind == "number" and _measure(a) in ("count", "rate"):
        return bool(role) or (_one_noun(a, b) and (len(a.heads & b.heads) > 1 or (alike >= LIKE and bond >= SURE)))
    if a.far_from and a.far_from == b.far_from:
        return bond >= SURE or alike >= MUCH_ALIKE
    if not role and ((a.holder and b.holder and a.holder != b.holder) or _of_others(a, b)):
        return False
    if role in PERSON_ROLES:
        role = ""  # Two falls to death are two lengths of way, were they of one man or two.
    like = alike >= MUCH_ALIKE or (bool(a.heads & b.heads) and alike >= 2 * LIKE)
    return bool(role) or like or a.headline != b.headline


def _may_fit(a: Context, b: Context, alike: float, bond: float) -> bool:
    """Is it likely enough that two values that fit each other are of one thing?"""
    if a.unsaid or b.unsaid:
        return False
    role = bool(a.role and a.role == b.role and a.role not in WEAK_ROLES)
    if a.fact.kind in ("date", "time"):
        return bool(a.heads & b.heads) or alike >= LIKE or bond >= SURE or rarest(a, b) >= RARE
    if a.fact.kind in ("number", "ordinal") and _measure(a) in ("count", "rate"):
        return role or _one_noun(a, b)
    if a.holder and b.holder and a.holder != b.holder and not role:
        return False
    return role or bool(a.heads & b.heads) or alike >= 2 * LIKE


def _are_ends(a: Context, b: Context) -> bool:
    """Are these the two ends of one range: "at least $160 million and possibly as much as $180 million"?"""
    first, last = (a.fact, b.fact) if a.fact.start <= b.fact.start else (b.fact, a.fact)
    return a.passage == b.passage and (first.bound, last.bound) == ("least", "most") and last.start - first.end <= 24


def _same_head(a: Context, b: Context) -> float:
    return HEAD * len(a.heads & b.heads) / min(len(a.heads), len(b.heads)) if a.heads and b.heads else 0.0


def _measure(context: Context) -> str:
    told = span(context.fact.kind, context.fact.value)
    return told.measure if told else ""


def _tie_of_counts(a: Context, b: Context, words: float, *, equal: bool) -> float:
    roles = {context.role for context in (a, b)} - {""}
    if len(roles - WEAK_ROLES) == 2:
        return 0.0
    role = ROLE if a.role and a.role == b.role and a.role not in WEAK_ROLES else 0.0
    ours, theirs = a.things - MEASURE_WORDS, b.things - MEASURE_WORDS
    shared = ours & theirs
    if (ours and theirs and not shared) or (not equal and "aged" in roles and not _same_person(a, b)):
        return 0.0
    if not shared:
        return role + words if role else 0.0
    if shared == {"person"} and a.fact.kind != b.fact.kind:
        return 0.0  # The third victim is one of those killed, and tells nothing of how many.
    counted = PERSON if shared == {"person"} else THING * len(shared) / min(len(ours), len(theirs))
    return (role + counted + words) * (OTHER_ROLE if len(roles) == 2 else 1.0)


def _is_told_alike(a: Context, b: Context, verdict: Verdict) -> bool:
    """Do passages that are not linked say plainly of one thing: the dead of the quake, the distance from a town?"""
    if verdict == "precision" and a.fact.kind == "date" and rarest(a, b) >= RARE:
        return True
    if a.role and a.role == b.role and (a.role in TELLING_ROLES or (a.role == "aged" and _same_person(a, b))):
        return True
    return len(a.heads & b.heads) > 1 and likeness(a, b) >= MUCH_ALIKE


def _of_others(a: Context, b: Context) -> bool:
    """Do the sentences of two sums name nobody in common?"""
    return bool(a.named and b.named) and a.named.isdisjoint(b.named)


def _one_noun(a: Context, b: Context) -> bool:
    """Do two figures count the same noun, and one that tells something: villages, not games or people?"""
    shared = {noun for noun in a.nouns & b.nouns if len(noun) > 1 and noun not in COMMON_STEMS}
    if not any(thing(noun) != "person" for noun in shared):
        return False
    if a.fact.kind == "ordinal":
        return a.nouns == b.nouns and likeness(a, b) >= SAME_WORDS
    return True


def _same_person(a: Context, b: Context) -> bool:
    """Do two ages name one person? "Age of Robert Buckley", not "age of man"."""
    ours, theirs = (context.fact.of.rpartition(" ")[2] for context in (a, b))
    return ours == theirs and ours[:1].isupper() and ours.casefold() not in _DAYS


def _times_agree(a: Context, b: Context, *, equal: bool) -> bool:
    if a.fact.kind == "time":
        return True
    if a.fact.kind == "date":
        # The flood of 1987 is not that of Monday.
        return equal or (a.time is None) == (b.time is None)
    if a.time is None or b.time is None:
        return a.time is b.time or equal
    return a.time[0] < b.time[1] and b.time[0] < a.time[1]
