"""What some accounts of an event tell and another account of the same event leaves out.

Takes the slots of facts that accounts tell alike and how surely passages tell of one event; gives, per slot, the
accounts that tell of the event without it. Selective by design: most of those who tell of the event tell it, and the
other account has a passage that is surely of the same event.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from geneva_corpus.values import compare, span
from geneva_corpus.verdicts.contexts import Context

#: The other account tells of the event when one of its passages is bound this surely to half of the tellings. Found on
#: the five default articles: .5 gives the two omissions annotated there and few beside.
TELLS_OF_IT = 0.5
#: Omitted by so many for each teller at the most: what most leave out is a detail of the others.
FEW = 0.5
#: Kinds whose leaving out is worth telling.
KINDS = ("date", "duration", "number", "money", "percent", "time")
#: Kinds that one figure may be told as, in part: "had demanded twelve" years, 48.6 percent without the word.
AMOUNTS = ("duration", "number", "percent")
#: By so much a figure next to another differs at most, as a part of it: 48.6 percent is told, not left out, by 48.7.
NEXT_TO_IT = 0.01
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
#: Tellers of a slot, at least.
TELLERS = 2


def left_out_by(
    slot: Sequence[Context],
    facts_of: Mapping[str, Sequence[Context]],
    passages_of: Mapping[str, Iterable[str]],
    bond: Callable[[str, str], float],
    concepts_of: Callable[[str], frozenset[str]],
) -> tuple[str, ...]:
    """The articles, in order, that tell of the event of this slot without its value; empty when not worth telling.

    `facts_of` are the facts of an article, `passages_of` the passages, by article, that may be of the event,
    `concepts_of` what a passage speaks of.
    """
    tellers = {context.article for context in slot}
    if all(context.unsaid for context in slot) or any("XXXX" in context.fact.value for context in slot):
        return ()
    if (
        any(context.fact.kind not in KINDS for context in slot)
        or len(tellers) < TELLERS
        or any(context.converted for context in slot)
    ):
        return ()
    if slot[0].fact.kind == "date" and all(context.of_the_day for context in slot):
        return ()
    if slot[0].fact.kind == "date" and any(_is_of_report(context) for context in slot):
        return ()
    if slot[0].fact.kind == "number" and not any(context.role or context.nouns for context in slot):
        return ()
    if all(_says_little(context) for context in slot):
        return ()
    subject = _subject(slot)
    found = []
    for article, passages in passages_of.items():
        theirs = facts_of.get(article, ())
        if article in tellers or _tells_it(slot, theirs) or _tells_otherwise(subject, slot, theirs):
            continue
        of_it = [passage for passage in passages if _is_of_it(passage, slot, bond)]
        if _tells_the_figure(slot, theirs, of_it):
            continue
        if of_it and (not subject or any(subject & concepts_of(passage) for passage in of_it)):
            found.append(article)
    return tuple(found) if len(found) <= len(tellers) * FEW else ()


def _says_little(context: Context) -> bool:
    """Is it told by the way: none, one man, two years after the vote?"""
    fact = context.fact
    return (fact.kind == "number" and fact.value in ("0", "1")) or (fact.kind == "duration" and "away" in context.scope)


def _is_of_report(context: Context) -> bool:
    """Is it a period of reporting? "Second-quarter profit" tells it, and so does the report itself, without a date."""
    return "-Q" in context.fact.value or "-H" in context.fact.value


def _subject(slot: Sequence[Context]) -> frozenset[str]:
    """What the value is told of, by whom ever: what counts, dates or measures it, and what befell that."""
    return frozenset(name for context in slot for name in (*context.heads, context.role) if name)


def _tells_otherwise(subject: frozenset[str], slot: Sequence[Context], theirs: Sequence[Context]) -> bool:
    """Does an account tell another figure of the same subject, in whatever currency? Then it leaves nothing out.

    Talks have many days.
    """
    if slot[0].fact.kind in ("date", "time"):
        return False
    told = span(slot[0].fact.kind, slot[0].fact.value)
    return any(
        subject & {*other.heads, other.role}
        for other in theirs
        if other.fact.kind == slot[0].fact.kind
        and (stated := span(other.fact.kind, other.fact.value)) is not None
        and told is not None
        and (stated.measure == told.measure or other.fact.kind == "money")
    )


def _tells_it(slot: Sequence[Context], theirs: Sequence[Context]) -> bool:
    """Does an account tell the value after all, or one that fits it, wherever it stands?"""
    kinds = ("number", "ordinal") if slot[0].fact.kind == "number" else (slot[0].fact.kind,)
    values = {(c.fact.value, c.fact.bound, c.fact.approximate): c.fact for c in slot}
    return any(
        compare(fact, other.fact) in ("agreement", "precision")
        for other in theirs
        if other.fact.kind in kinds
        for fact in values.values()
    )


def _tells_the_figure(slot: Sequence[Context], theirs: Sequence[Context], of_it: Sequence[str]) -> bool:
    """Does a passage of the same tell the figure in another form, or one next to it: "demanded twelve", "48.6"?"""
    if slot[0].fact.kind in ("date", "time"):
        return False
    figures = {figure for context in slot if (figure := _figure(context)) is not None}
    for other in theirs:
        told = _figure(other)
        if told is None or other.fact.kind not in AMOUNTS or other.passage not in of_it:
            continue
        if any(abs(told - figure) <= NEXT_TO_IT * abs(figure) for figure in figures):
            return True
    return False


def _figure(context: Context) -> float | None:
    """The first number of a normal form: 12 of "P12Y", 48.7 of "48.7 %"."""
    match = _NUMBER.search(context.fact.value)
    return float(match[0]) if match else None


def _is_of_it(passage: str, slot: Sequence[Context], bond: Callable[[str, str], float]) -> bool:
    tellings = sorted({context.passage for context in slot})
    return 2 * sum(bond(passage, telling) >= TELLS_OF_IT for telling in tellings) >= len(tellings)
