"""Ages told as a decade of a life: "in her 60s" is the 66 that the others tell, where they tell one such age.

Takes the facts of one bucket; gives the pairs of an age in a decade and the exact age that it must be.
"""

from collections.abc import Iterator, Sequence

from geneva_corpus.forms.amounts import Span
from geneva_corpus.values import span
from geneva_corpus.verdicts.contexts import Context


def ages_of_decades(bucket: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Places, ascending, of a vague age and of an exact one of another account that lies in it.

    Nothing where its own account tells an exact age in that decade, or the others tell two: it may be anybody's.
    """
    ages = [(place, context, told) for place, context, told in _ages(bucket)]
    for place, vague, decade in ages:
        if decade.low == decade.high:
            continue
        exact = [
            (other, context)
            for other, context, told in ages
            if told.low == told.high and decade.low <= told.low <= decade.high
        ]
        if any(context.article == vague.article for _, context in exact):
            continue
        if len({context.fact.value for _, context in exact}) == 1:
            yield from ((min(place, other), max(place, other)) for other, _ in exact)


def _ages(bucket: Sequence[Context]) -> Iterator[tuple[int, Context, Span]]:
    for place, context in enumerate(bucket):
        told = span(context.fact.kind, context.fact.value)
        if context.role == "aged" and told is not None:
            yield place, context, told
