"""Why a divergence has its verdict, in a sentence or two for people.

Takes the facts of one slot with their articles and gives words that name both readings: "1 h 50 min is not 1 h 30 min;
each says how long the talks lasted. TASS has 90 min as planned, not as held."
"""

from collections.abc import Mapping, Sequence

from geneva_corpus.camps import show_fact
from geneva_corpus.model import Article, Fact, Verdict
from geneva_corpus.values import NAMES, compare

#: Titles that stand for an outlet are cut to so many characters.
TITLE = 36
#: What a figure of this kind tells, where its own words do not say.
_TELLS = {
    "date": "when it was",
    "time": "at what time it was",
    "duration": "how long it was",
    "money": "a sum",
    "percent": "a share",
    "ordinal": "which one it was",
    "number": "a number",
}
_MODES = {
    "planned": "as planned, not as held",
    "expected": "as expected",
    "denied": "and denies it",
    "asked": "as asked for",
    "conditional": "as a condition",
}


def reason(
    verdict: Verdict,
    facts: Sequence[Fact],
    tellers: Mapping[str, Article],
    *,
    about: str = "",
    year: int | None = None,
    left_out_by: Sequence[Article] = (),
) -> str:
    """The sentence for these facts; `tellers` gives the article of each fact by the fact's id."""
    asserted = [fact for fact in facts if fact.modality == "asserted"] or list(facts)
    first, second = _the_two(verdict, asserted)
    one, two = show_fact(first, year), show_fact(second, year)
    if verdict == "conflict":
        said = f"{one} is not {two}; {_each_tells(first, about, first is not second)}."
    elif verdict == "precision":
        said = _precision(first, second, tellers, year)
    elif verdict == "spelling":
        forms = list(dict.fromkeys(" ".join(fact.text.split()) for fact in asserted))
        said = f"One name, written {_listed([f'“{form}”' for form in forms], 'and')}."
    elif verdict == "only":
        said = f"{_listed([_outlet(article) for article in left_out_by], 'and')} tell of this and leave {one} out."
        if len(left_out_by) == 1:
            said = f"{_outlet(left_out_by[0])} tells of this and leaves {one} out."
    else:
        words = dict.fromkeys(" ".join(fact.text.split()) for fact in asserted)
        said = (
            f"All tell {one}." if len(words) == 1 else f"{_listed([f'“{w}”' for w in words], 'and')}: the same value."
        )
    said += _resolved(first, second)
    if verdict == "only" or asserted == list(facts) or len(asserted) < 2:
        return said
    for fact in facts:
        if fact.modality != "asserted":
            outlet = _outlet(tellers[fact.id])
            said += f" {outlet} has {show_fact(fact, year)} {_MODES.get(fact.modality, fact.modality)}."
    return said


def _the_two(verdict: Verdict, facts: Sequence[Fact]) -> tuple[Fact, Fact]:
    """The first pair that bears the verdict."""
    for place, one in enumerate(facts):
        for two in facts[place + 1 :]:
            if compare(one, two) == verdict:
                return one, two
    return facts[0], facts[-1]


def _each_tells(fact: Fact, about: str, several: bool) -> str:
    start = "each tells" if several else "it tells"
    if about:
        return f"{start} {about}"
    if fact.of:
        return f"{start} {fact.of}" if fact.of.startswith(("how ", "when ", "the ")) else f"{start} of {fact.of}"
    return f"{start} {_TELLS.get(fact.kind, 'the same thing')}"


def _precision(one: Fact, two: Fact, tellers: Mapping[str, Article], year: int | None) -> str:
    exact, coarse = (one, two) if _is_more_exact(one, two) else (two, one)
    if exact.kind in NAMES:
        return f"“{show_fact(exact)}” is the longer name of “{show_fact(coarse)}”."
    shown, wide = show_fact(exact, year), show_fact(coarse, year)
    words = " ".join(coarse.text.split())
    if wide == shown:
        return f"{shown} and “{words}” fit each other; one of them says it less firmly."
    outlet = _outlet(tellers[exact.id])
    if exact.kind == "date" and "/" not in coarse.value:
        return f"{shown} lies in {wide}; {outlet} is more exact."
    return f"{shown} is exact; “{words}” fits it."


def _is_more_exact(one: Fact, two: Fact) -> bool:
    from geneva_corpus.values import allowed, span

    if one.kind in NAMES:
        return len(one.text) >= len(two.text)
    first, second = span(one.kind, one.value), span(two.kind, two.value)
    if first is None or second is None:
        return True
    if one.kind == "date":
        return first.high - first.low <= second.high - second.low
    low, high = allowed(one, first)
    other_low, other_high = allowed(two, second)
    return high - low <= other_high - other_low


def _resolved(one: Fact, two: Fact) -> str:
    """From where "last week" was counted; a day that only lacks its year, and a name, need no word on it."""
    told = [
        f"“{' '.join(fact.text.split())}”: {fact.resolved}"
        for fact in ((one, two) if one is not two else (one,))
        if fact.resolved and fact.kind not in NAMES and not any(map(str.isdigit, fact.text))
    ]
    return f" ({'; '.join(dict.fromkeys(told))})" if told else ""


def _outlet(article: Article) -> str:
    title = " ".join(article.title.split())
    short = title if len(title) <= TITLE else f"{title[: TITLE - 1].rstrip()}…"
    return " ".join(article.source.split()) or (f"“{short}”" if short else f"account {article.id}")


def _listed(items: Sequence[str], last: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
