"""What parts two facts plainly, however alike their sentences are: two people, two states, many times as much.

Takes contexts; tells whether two values must be of two things. Rules of `sameness` and the signs of `contradictions`
both ask it.
"""

import re

from geneva_corpus.facts.name_words import ROLES
from geneva_corpus.facts.spellings import near
from geneva_corpus.language.roles import PERSON_ROLES, TOLLS, WEAK_ROLES, thing
from geneva_corpus.language.stems import plain, stem
from geneva_corpus.values import compare, span
from geneva_corpus.verdicts.both_true import leave_room
from geneva_corpus.verdicts.contexts import Context, likeness
from geneva_corpus.verdicts.parts import are_parts, is_one_part, make_the_whole
from geneva_corpus.verdicts.stages import are_of_two_stages, is_done_to_some

#: Words around that are as good as the same: a wildfire that burned 300 hectares, then 1,200.
ALMOST_ALIKE = 0.75
#: Two figures of which one is more times the other than this are of two things. At 2.5 two conflicts of 39 annotated
#: clusters are lost, at 5 prison terms of eight and of thirty years are held against each other.
FAR_APART = 3.5
#: "More than three million" is not borne out by what is more times as much as this: seven million. At 2 no telling of
#: the annotated clusters is lost that is right, and one fewer is told that is not; at 3.5 it is told.
FAR_BEYOND = 2.0
#: Two clock times further apart than this, in hours, are of two things. Flat between 2 and 6.
FAR_HOURS = 4
#: Two lengths of which one is more times the other are of two things, however alike their sentences are.
UNLIKE_UNITS = 50
#: Passages so surely of one event that less likeness is asked for.
CERTAIN = 0.85
#: Days from which on a span is a period that something is reckoned over: a month, a quarter, a year.
MONTH = 28
#: Words that name a measure, not what is measured.
UNIT_WORDS = """
euro dollar pound usd eur gbp cent kilomet mil mile met yard foot feet inch km second minut hour day week month
year percent point degr richt scal worth kilogram ton tonn m bn mn k
"""
MEASURE_WORDS = frozenset(UNIT_WORDS.split())
#: Years by which two ages of one person are told apart at most, but for a slip in a digit. From 10 to 20 the same is
#: told of the annotated clusters.
YEARS_APART = 12
#: What but one of two figures is told of, with which they are of two things.
OTHER_SCOPES = frozenset(("more", "before", "away", "within", "sum"))
#: A name within a figure's words that says which of such things are counted: AK-47, Chinese, Boeing.
_NAMED = re.compile(r"(?<=[a-z\d] )[A-Z](?:[A-Z]+|[a-z]+)")


def are_of_two(a: Context, b: Context, bond: float) -> bool:
    """Are two different values plainly of two things, however alike their sentences are?"""
    if a.unsaid or b.unsaid or a.converted != b.converted or (a.scope ^ b.scope) & OTHER_SCOPES:
        return True
    if are_terms_of_two(a, b, bond) or are_in_two_states(a, b) or tell_of_two(a, b) or are_far_apart(a, b):
        return True
    if leave_room(a.marks, b.marks) or (a.role == "fined") != (b.role == "fined") or a.fact.kind != b.fact.kind:
        return True
    if a.role != b.role and a.role not in ("", *WEAK_ROLES) and b.role not in ("", *WEAK_ROLES):
        return True
    if _did_two_things(a, b) or are_of_two_deeds(a, b):
        return True
    if a.far_from and b.far_from and (a.far_from != b.far_from or lie_apart(a, b, bond)):
        return True
    if "aged" in (a.role, b.role):
        return not (a.role == b.role and are_of_one_person(a, b))
    if a.fact.kind != "number" or measure_of(a) not in ("count", "rate"):
        return False
    if are_parts(a, b) and (make_the_whole(a, b) or not is_one_part(a, b)):
        return True
    if is_times(a) or is_times(b):
        return True
    ours, theirs = a.things - MEASURE_WORDS, b.things - MEASURE_WORDS
    return names_one_thing(a, b) or (bool(ours and theirs) and ours.isdisjoint(theirs)) or is_some_of(a, b)


def names_one_thing(a: Context, b: Context) -> bool:
    """Does but one of two figures say what it counts: "61 gigawatts", "a baker of 71 who collapsed"? Whom it counts may
    be left unsaid: "nine were injured".
    """
    if bool(a.things) == bool(b.things) or a.elliptic or b.elliptic:
        return False
    return a.role != b.role or a.role not in PERSON_ROLES


def doer_of(context: Context) -> str:
    """Of whom a value is told with what he did: "minister; arrived"; empty where it is of no one."""
    who, _, deed = context.fact.of.partition(";")
    return who if deed and who.casefold() in ROLES else ""


def _did_two_things(a: Context, b: Context) -> bool:
    """Is each measure, or length, of another thing that one man did: he fell 12 km before the end, and attacked 40 km
    before?
    """
    if a.fact.kind not in ("number", "duration") or measure_of(a) in ("count", "rate") or not (doer := doer_of(a)):
        return False
    return doer == doer_of(b) and (a.heads & b.heads) <= {thing(doer), "person"}


def is_times(context: Context) -> bool:
    """Does it tell how many times one was what it counts: a four-time champion?

    That is no number of champions, and of two such figures each may be of another title: of Porto, of all.
    """
    return context.fact.text.casefold().endswith("-time")


_DEALS = frozenset(stem(word) for word in ("deal", "contract", "extension"))


def lie_apart(a: Context, b: Context, bond: float) -> bool:
    """Do two things lie so far from one place: an office 15 miles from the city, a motorist 50?"""
    ours, theirs = a.heads - a.nouns, b.heads - b.nouns
    return bond < CERTAIN and bool(ours and theirs) and ours.isdisjoint(theirs)


def are_far_apart(a: Context, b: Context) -> bool:
    """Is one figure so many times the other that two things are likelier than an error? Tolls do rise so."""
    if a.fact.kind == "time":
        ours, theirs = span("time", a.fact.value), span("time", b.fact.value)
        if ours is None or theirs is None or ours.low != ours.high or theirs.low != theirs.high:
            return False
        return FAR_HOURS * 60 < abs(ours.low - theirs.low) < (24 - FAR_HOURS) * 60
    if a.fact.kind == "duration" and _are_of_unlike_units(a, b):
        return True
    if a.fact.kind in ("date", "ordinal") or (a.role == b.role and a.role in TOLLS):
        return False
    one, two = span(a.fact.kind, a.fact.value), span(b.fact.kind, b.fact.value)
    if one is None or two is None or min(one.low, two.low) <= 0 or likeness(a, b) >= ALMOST_ALIKE:
        return False
    return max(one.low / two.high, two.low / one.high) > FAR_APART


def _are_of_unlike_units(a: Context, b: Context) -> bool:
    """Is one length a hundred times the other: months of negotiations, a meeting of hours?"""
    one, two = span("duration", a.fact.value), span("duration", b.fact.value)
    if one is None or two is None or min(one.low, two.low) <= 0:
        return False
    return max(one.low / two.high, two.low / one.high) > UNLIKE_UNITS


def is_far_beyond(a: Context, b: Context) -> bool:
    """Does a figure fit "more than" another only by being many times as much: 420,000, more than 8,000?"""
    if (a.fact.bound is None) == (b.fact.bound is None) or (a.role == b.role and a.role in TOLLS):
        return False
    one, two = span(a.fact.kind, a.fact.value), span(b.fact.kind, b.fact.value)
    if a.fact.kind in ("date", "time") or one is None or two is None or min(one.low, two.low) <= 0:
        return False
    return max(one.low / two.high, two.low / one.high) > FAR_BEYOND


def are_in_two_states(a: Context, b: Context) -> bool:
    """Are these homes destroyed and homes damaged? Of villages either is said of one and the same."""
    if "house" not in a.things or "house" not in b.things:
        return False
    ours, theirs = ({"destroyed", "damaged"} & set(context.fact.of.split()) for context in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


#: What befell people, as the last word of what a figure counts. Who is evacuated may move, flee or stay somewhere.
_BEFELL = frozenset(("killed", "injured", "missing", "arrested"))
#: Deeds told of those whom something befell: three found dead, four shot, five brought to hospital.
_WITH_IT_TEXT = """
found brought taken left reported confirmed said counted listed recorded identified reached put risen climbed stood
shot stabbed hit struck burned buried crushed died pulled recovered treated admitted rushed flown feared
believed presumed claimed caught seized held detained remanded charged jailed
"""
_WITH_IT = frozenset(_WITH_IT_TEXT.split())


def are_of_two_deeds(a: Context, b: Context) -> bool:
    """Did something befall the ones, and did the others something: three farmers killed, seven farmers that fled?"""
    if a.fact.kind != "number":
        return False
    for one, other in ((a, b), (b, a)):
        befell = one.fact.of.partition(";")[0].rpartition(" ")[2]
        _, _, deed = other.fact.of.partition("; ")
        if befell in _BEFELL and deed and not other.role == one.role == befell:
            return deed.partition(";")[0] not in _WITH_IT
    return False


def are_people_in_two_states(a: Context, b: Context) -> bool:
    """Are these people sought and people arrested? Who is sought is not arrested yet, even where there are as many."""
    if "person" not in a.things or "person" not in b.things:
        return False
    one, two = _state_of(a), _state_of(b)
    return bool(one and two) and one != two


#: What is done to those whom the police deal with: who is sought is not arrested yet.
_STATES = {
    "sought": "sought",
    "wanted": "sought",
    "hunted": "sought",
    "questioned": "questioned",
    "interviewed": "questioned",
    "interrogated": "questioned",
    "arrested": "arrested",
    "charged": "charged",
    "convicted": "convicted",
}


def _state_of(context: Context) -> str:
    """What was done to people, where it is one state of them; empty for anything else."""
    if context.fact.kind != "number":
        return ""
    found = {_STATES[word] for word in context.fact.of.replace(";", " ").split() if word in _STATES}
    return min(found, default=context.role if context.role in ("arrested", "missing") else "")


def are_terms_of_two(a: Context, b: Context, bond: float) -> bool:
    """Are these the prison terms of two people, or is it not told of whom, of passages that are not surely one?"""
    if a.fact.kind == "duration" and are_namesakes(a, b):
        return True
    if a.fact.kind == "duration" and (_is_of_another(a, b) or _is_of_another(b, a)):
        return True
    if a.fact.kind == "duration" and _DEALS & a.heads & b.heads:
        if a.past != b.past:
            return True  # "his contract there had run out"
        return bool(a.named and b.named) and a.named.isdisjoint(b.named)  # two players' deals
    if a.fact.kind != "duration" or "sentenced" not in {a.role, b.role} | a.heads | b.heads:
        return False
    if not a.holder or not b.holder:
        return bond < CERTAIN and a.named.isdisjoint(b.named)
    (ours, our_name), (theirs, their_name) = _names(a.holder), _names(b.holder)
    return our_name[0] != their_name[0] or bool(ours and theirs and our_name == their_name and ours[0] != theirs[0])


def _is_of_another(one: Context, other: Context) -> bool:
    """Is one told of what its own clause names, the other of something else: "a dinner that lasted an hour"?"""
    what = next((value for sort, value in one.marks if sort == "what"), "")
    return bool(what) and thing(what) not in other.heads and bool(other.heads)


def are_namesakes(a: Context, b: Context) -> bool:
    """Are these figures of two who bear one surname: of Danny Cole and of his brother Ollie?"""
    (ours, our_name), (theirs, their_name) = _names(a.holder), _names(b.holder)
    return bool(our_name) and our_name == their_name and bool(ours and theirs) and ours[0] != theirs[0]


def _names(holder: str) -> tuple[str, str]:
    """First names, "" for none, and surname."""
    first, _, last = plain(holder).rpartition(" ")
    return first, last or holder


def tell_of_two(a: Context, b: Context) -> bool:
    """Do their sentences differ in the day and in the figure: four dead on Friday, two dead on Thursday?

    Who errs errs in one of them; where both differ two things are told, or there is doubt. Found by reading false
    conflicts of made-up stories; on the annotated clusters it changes nothing.
    """
    if a.role == b.role == "aged" and a.time is b.time is None:
        return False  # who is 74 on Wednesday night is no 77 on Thursday morning
    if are_of_two_stages(a, b) or _are_of_other_spells(a, b) or is_done_to_some(a, b) or is_done_to_some(b, a):
        return True
    if "within" in a.scope & b.scope and _figures_differ(a, b):
        return True  # so much rain in a day, more in two
    if a.fact.kind not in ("date", "time"):
        if is_told_before(a, b) or is_told_before(b, a):
            return True
        return _are_of_other_days(a, b) or _are_of_other_periods(a, b)
    if ("up to", "by") in a.marks ^ b.marks:
        return True  # what had been done by Friday was not done that day
    if a.fact.kind == "time" and (is_told_before(a, b) or is_told_before(b, a) or _are_of_other_days(a, b)):
        return True
    return _figures_differ(a, b)


def _are_of_other_days(a: Context, b: Context) -> bool:
    return bool(a.days and b.days) and not any(overlap(ours, theirs) for ours in a.days for theirs in b.days)


def _figures_differ(a: Context, b: Context) -> bool:
    """Do their sentences tell other figures of one thing, and none alike?"""
    if not a.figures or not b.figures:
        return False
    pairs = [
        compare(ours, theirs)
        for ours in a.figures
        for theirs in b.figures
        if ours.kind == theirs.kind and ours.of == theirs.of and ours.of
    ]
    return "conflict" in pairs and "agreement" not in pairs


def _are_of_other_spells(a: Context, b: Context) -> bool:
    """Is one a month's, the other a year's: "2,900 euros a month", "34,800 a year"?"""
    ours, theirs = (context.fact.of.partition("; per ")[2] for context in (a, b))
    return bool(ours and theirs) and ours != theirs


def _are_of_other_periods(a: Context, b: Context) -> bool:
    """Is one share or sum told of a year, the other of a month or quarter of it?"""
    if a.fact.kind not in ("money", "percent"):
        return False
    one, two = ([last - first for first, last in context.days] for context in (a, b))
    return len(one) == len(two) == 1 and min(*one, *two) >= MONTH and max(*one, *two) >= 2 * min(*one, *two)


def tell_other_shares(a: Context, b: Context) -> bool:
    """Do the sentences of two dates tell percentages, and none that fits another?"""
    pairs = [
        compare(ours, theirs) for ours in a.figures for theirs in b.figures if ours.kind == theirs.kind == "percent"
    ]
    return bool(pairs) and set(pairs) == {"conflict"}


def is_told_before(a: Context, b: Context) -> bool:
    """Was an account of before the day that the other tells of? It knew no level of Thursday; tolls are but updated."""
    if a.told_until is None or b.told_until is None or b.known_from is None or a.role in TOLLS or b.role in TOLLS:
        return False
    return a.told_until <= b.known_from < b.told_until  # a day of which it has been told, not one to come


def overlap(one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Do two spans of days share any?"""
    return one[0] < two[1] and two[0] < one[1]


def are_ages_apart(one: str, other: str) -> bool:
    """Do two ages differ by so much that two people bear the name: 46 and 78, not a slip as 34 and 43 or 61 and 81?"""
    if not (one.isdecimal() and other.isdecimal()) or abs(int(one) - int(other)) <= YEARS_APART:
        return False
    slip = sorted(one) == sorted(other) or (len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1)
    return not slip


def is_some_of(a: Context, b: Context) -> bool:
    """Does the smaller of two figures count but some of the other's: "seven AK-47 rifles" of "nine rifles"?"""
    less, more = sorted((a, b), key=amount)
    named = {word.casefold() for word in _NAMED.findall(less.fact.text)}
    told = {word.casefold() for word in _NAMED.findall(more.fact.text)}
    return bool(named) and amount(less) < amount(more) and named.isdisjoint(told)


def amount(context: Context) -> float:
    """The least that a figure says."""
    told = span(context.fact.kind, context.fact.value)
    return told.low if told is not None else 0.0


def measure_of(context: Context) -> str:
    """What a figure is measured by: "count", "length", a currency; empty for what has no measure."""
    told = span(context.fact.kind, context.fact.value)
    return told.measure if told else ""


def are_of_one_person(a: Context, b: Context) -> bool:
    """Are two ages of one person? "Anna Berg, 41", "the 43-year-old" after her name, not that of her brother Nils."""
    if not a.whose or not b.whose or are_ages_apart(a.fact.value, b.fact.value):
        return False
    one, two = (
        context.holder.split() if context.whose in context.holder.split() else context.whose.split()
        for context in (a, b)
    )
    if not near(plain(one[-1]), plain(two[-1])):
        # "Anna Berg, 38" and "Anna, 37": a given name alone.
        return min(len(one), len(two)) == 1 and near(plain(one[0]), plain(two[0]))
    if len(one) == 1 or len(two) == 1:
        return True
    first, second = (names[0].rstrip(".").casefold() for names in (one, two))
    return first.startswith(second) or second.startswith(first)
