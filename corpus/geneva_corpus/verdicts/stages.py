"""At which stage of its course a thing is told of: built or rebuilt, asked for or got, left or arrived, had or lost.

Takes two contexts; tells whether what was done then are two stages of one course, each of which has a day and a figure
of its own, or whether one counts what there is and the other those to which something was done. General news English; a
verb that is in no course says nothing.
"""

from geneva_corpus.facts.verbs import participle
from geneva_corpus.verdicts.contexts import Context

#: Courses of things, a line each, their stages parted by `|`; participles, those of one stage say the same.
_COURSE_TEXT = """
founded established created | designed | built constructed erected | completed finished | opened inaugurated | rebuilt
    restored renovated refurbished reopened repaired | extended enlarged expanded | closed shut
    | bought acquired purchased | sold auctioned | leased rented | demolished dismantled | renamed
painted written composed recorded | published premiered | sold auctioned | stolen | restored | exhibited | discovered
departed left sailed boarded | struck hit crashed sunk capsized derailed exploded collided vanished disappeared
    | arrived reached landed docked | returned
begun started launched erupted | ended finished concluded extinguished
elected appointed | re-elected reelected reappointed | resigned quit | dismissed sacked ousted | retired
arrested detained | questioned | charged indicted | convicted | sentenced jailed | acquitted cleared | released freed
    | appealed | extradited
proposed introduced drafted | passed approved adopted | signed | vetoed rejected | repealed
born | married | divorced | buried
asked demanded sought requested | needed required | offered | collected gathered raised | received obtained
    | promised pledged | spent
invited | registered | come attended
stood contested fielded | won | lost
taken stolen grabbed | recovered returned
taken lasted flown | delayed postponed
"""


def _courses() -> dict[str, dict[int, int]]:
    """The stage of each verb in each course, by number."""
    found: dict[str, dict[int, int]] = {}
    for course, line in enumerate(_COURSE_TEXT.replace("\n    ", " ").strip().splitlines()):
        for stage, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(word, {})[course] = stage
    return found


_STAGES = _courses()
#: What is done to all that there are.
_TO_ALL = frozenset(
    "employed owned won counted numbered housed held run operated kept gained worked lived stood built".split()
)


def are_of_two_stages(a: Context, b: Context) -> bool:
    """Is one told of one stage of a course, the other of another, and of none alike?"""
    ours, theirs = _stages_of(a), _stages_of(b)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[course] != theirs[course] for course in shared)


def is_done_to_some(stock: Context, some: Context) -> bool:
    """Is one what there is, the other that to which something was done: a hotel's 320 rooms, 90 rooms flooded?"""
    if ("stock", "all") not in stock.marks or ("stock", "all") in some.marks or stock.role:
        return False
    deed = _deed_of(some)
    return (bool(deed) and deed not in _TO_ALL) or some.fact.of.endswith((" killed", " injured", " destroyed"))


def _stages_of(context: Context) -> dict[int, int]:
    told = context.fact.of
    return _STAGES.get(_deed_of(context) or (told if participle(told) == told else ""), {})


def _deed_of(context: Context) -> str:
    return context.fact.of.partition("; ")[2].partition(";")[0]
