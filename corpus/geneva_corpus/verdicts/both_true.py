"""Whether two different figures can both be true, because they were taken under different circumstances.

Takes the marks of two figures, as `circumstances` makes them: pairs of a sort and a value.
"""

from geneva_corpus.verdicts.limits import FORESEERS

#: Marks that stand against a figure without any of their sort: a figure of an exit poll is none of the count.
_ALONE_TEXT = """
capacity reach quake group count hour trading debt before case term items proposed lowered degree still core zone him
demanded when model alone arm add-ons could insured spot with hospital until which average spell round reading edition
unit above medium refused
"""
_ALONE = frozenset((*_ALONE_TEXT.split(), "part of a rate", "put to the vote"))

#: Those who foresee and are no one body.
_MANY = frozenset(("analysts", "economists", "investors", "traders", "forecasters"))


def leave_room(ours: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> bool:
    """Can two different figures with these marks both be true?"""
    if ours == theirs:
        return False
    a, b = dict(sorted(ours)), dict(sorted(theirs))  # of two of one sort the same one counts at every run
    if {a.get("group"), b.get("group")} == {"men", None}:
        a["group"] = b["group"] = "men"  # the 172 men drowned are the miners; against women they are but a part
    ours_in, theirs_in = a.pop("period", ""), b.pop("period", "")
    inherited = a.pop("report", ""), b.pop("report", "")
    if ours_in or theirs_in:
        ours_in, theirs_in = ours_in or inherited[0], theirs_in or inherited[1]
        if ours_in and theirs_in and not _may_be_one(ours_in, theirs_in):
            return True
    forecasters = a.pop("forecaster", ""), b.pop("forecaster", "")
    if all(forecasters) and _foresee_apart(*forecasters):
        return True
    if "base" in a and "base" in b and set(a["base"].split()).isdisjoint(b["base"].split()):
        return True
    return any(
        a.get(sort) != b.get(sort)
        for sort in (a.keys() | b.keys()) - {"base"}
        if sort in _ALONE or (sort in a and sort in b)
    )


def _may_be_one(one: str, other: str) -> bool:
    """Can two periods be one: the same, or "the quarter" and the second quarter?"""
    return one == other or one == other.rpartition(" ")[2] or other == one.rpartition(" ")[2]


def _foresee_apart(one: str, other: str) -> bool:
    """Are these two who foresee? Where one is told by its letters it may be the fund, or the bank, that they name."""
    if (one in FORESEERS) == (other in FORESEERS):
        return one != other
    letters, body = (other, one) if one in FORESEERS else (one, other)
    return letters in _MANY or body[0] not in letters


def side_of(marks: frozenset[tuple[str, str]]) -> str:
    """Is an hour told as shortly "before" or "after"? Empty where neither is."""
    return next((side for sort, side in marks if sort == "side"), "")


def are_on_two_sides(ours: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> bool:
    """Is one shortly before an hour, the other shortly after it?"""
    return bool(ours and theirs) and {side_of(ours), side_of(theirs)} == {"before", "after"}
