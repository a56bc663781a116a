"""Why a divergence has its verdict, in a sentence or two for people.

Takes the facts of one slot with their articles and gives words that name both readings: "1 h 50 min is not 1 h 30 min;
each says how long the talks lasted. TASS has 90 min as planned, not as held."
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from geneva_corpus.facts.calendar_words import CALENDAR
from geneva_corpus.facts.name_words import ROLES
from geneva_corpus.facts.vocabulary import EVENTS
from geneva_corpus.forms.days_and_hours import narrowed
from geneva_corpus.language.happenings import kinds
from geneva_corpus.language.roles import COMMON, TOLLS, role
from geneva_corpus.model import Article, Fact, Verdict
from geneva_corpus.naming import called
from geneva_corpus.values import NAMES, allowed, compare, show, span
from geneva_corpus.verdicts.camps import is_in_other_unit, show_fact

#: So many values that do not fit are named, the rest counted.
NAMED = 4
#: What is said of that of which a value is told; `{}` is its noun.
_TELLS = {
    "date": "each dates the {}",
    "duration": "each says how long the {} lasted",
    "money": "each tells a sum for the {}",
    "percent": "each tells a percentage for the {}",
    "ordinal": "each counts the {}",
    "number": "each counts the {}",
}
#: The same where no noun is known; of a count, a sum or a share there is nothing to say then.
_TELLS_PLAINLY = {
    "date": "each tells when it was",
    "time": "each tells at what hour it was",
    "duration": "each says how long it was",
    "ordinal": "each tells which it was in a row",
}
_MODES = {
    "planned": "as planned, not as held",
    "expected": "as expected",
    "denied": "and denies it",
    "asked": "as asked for",
    "conditional": "as a condition",
}


#: What befell people whose number is still being found out; the inhabitants of a town are not counted anew each day.
CHANGING = TOLLS | {"rescued", "treated"}
_VERB_TEXT = """
gone driven fallen struck begun said held made taken given met found shot sunk hit known seen told left come become won
lost sold paid spent run drawn built bought brought caught fought felt kept led put read sent set stood stolen thrown
killed spoken written broken chosen flown grown hidden ridden risen shaken shown woken worn
"""
#: What only marks a noun out: "the net" of a net profit names nothing.
_ADJECTIVES = frozenset(
    "net gross total overall annual quarterly operating average pre-tax interim new first last".split()
)
#: What happenings do, so that their verb has their day.
_TAKES_PLACE = frozenset(
    "held taken begun started opened ended struck hit happened occurred broken come gone closed finished erupted "
    "swept killed injured left caused led destroyed shaken rocked resumed hosted".split()
)
#: Forms of verbs without an ending to know them by.
_VERBS = frozenset(_VERB_TEXT.split())


def reason(
    verdict: Verdict,
    facts: Sequence[Fact],
    tellers: Mapping[str, Article],
    *,
    year: int | None = None,
    left_out_by: Sequence[Article] = (),
) -> str:
    """The sentence for these facts; `tellers` gives the article of each fact by the fact's id.

    `year` is that of the story, `left_out_by` the accounts that leave it out, for `only`.
    """
    asserted = [fact for fact in facts if fact.modality == "asserted"] or list(facts)
    borne = any(compare(one, two) == verdict for one, two in combinations(asserted, 2))
    if verdict in ("conflict", "precision") and not borne:
        asserted = list(facts)  # two days set for one meeting
    first, second = _the_two(verdict, asserted)
    if verdict == "conflict":
        each = _each_tells(asserted, tellers)
        said = f"{_do_not_fit(asserted, year)}{'; ' if each else ''}{each}."
    elif verdict == "precision":
        said = _precision(first, second, asserted, tellers, year)
    elif verdict == "spelling":
        forms = dict.fromkeys(" ".join(fact.text.split()) for fact in asserted)
        said = f"One name, written {_listed([f'“{form}”' for form in forms])}."
    elif verdict == "only":
        said = _left_out(first, left_out_by, year)
    else:
        words = list(dict.fromkeys(" ".join(fact.text.split()) for fact in asserted))
        alike = f"The same value: {show_fact(first, year)}."
        said = alike if len(words) == 1 else f"{_listed([f'“{told}”' for told in words])}: the same value."
    if verdict == "conflict":
        said += _told_on(first, second, tellers, year) + _told_twice(asserted, tellers)
    said += _resolved(first, second)
    if verdict == "only" or len(asserted) == len(facts):
        return said
    plans = dict.fromkeys(
        f" {called(tellers[fact.id])} has {show_fact(fact, year)} {_MODES.get(fact.modality, fact.modality)}."
        for fact in facts
        if fact.modality != "asserted"
    )
    return said + "".join(plans)


def _the_two(verdict: Verdict, facts: Sequence[Fact]) -> tuple[Fact, Fact]:
    """The first pair that bears the verdict."""
    for place, one in enumerate(facts):
        for two in facts[place + 1 :]:
            if compare(one, two) == verdict:
                return one, two
    return facts[0], facts[-1]


def _told_on(one: Fact, two: Fact, tellers: Mapping[str, Article], year: int | None) -> str:
    """That a count may have changed between the days of two accounts; nothing where they are of one day."""
    days = [(tellers[fact.id].date or "")[:10] for fact in (one, two)]
    changing = one.kind == "number" and any(_befell(fact) in CHANGING for fact in (one, two))
    if not changing or not all(days) or days[0] == days[1]:
        return ""
    shown = [show("date", day, year=year) for day in days]
    return f" {called(tellers[one.id])} is of {shown[0]}, {called(tellers[two.id])} of {shown[1]}: it may have changed."


def _befell(fact: Fact) -> str:
    """What befell those a figure counts; that it counts hospitals tells of nobody treated."""
    noun, _, deed = fact.of.partition(";")
    first, *more = noun.split() or [""]
    alone = [first] if role(first) in TOLLS else []
    return next((role(word) for word in (*alone, *more, *deed.split()) if role(word)), "")


def _told_twice(facts: Sequence[Fact], tellers: Mapping[str, Article]) -> str:
    """Which accounts tell two values that do not fit."""
    both = dict.fromkeys(
        called(tellers[one.id])
        for place, one in enumerate(facts)
        for two in facts[place + 1 :]
        if tellers[one.id] is tellers[two.id] and compare(one, two) == "conflict"
    )
    return f" {_listed(list(both))} {'tells' if len(both) == 1 else 'tell'} both." if both else ""


def _do_not_fit(facts: Sequence[Fact], year: int | None) -> str:
    """The values that fit none of another: "10 Jan is not 9–10 Jan", "5, 12 and 7 do not fit together".

    Where some of three or more fit each other, which do not: "38 is not 41 or more than 40".
    """
    at_odds = [one for one in facts if any(compare(one, two) == "conflict" for two in facts)]
    told = [fact for at, fact in enumerate(at_odds) if not any(_is_told_by(one, fact) for one in at_odds[:at])]
    shown = list(dict.fromkeys(show_fact(fact, year) for fact in told))
    if len(shown) == 2:
        return f"{shown[0]} is not {shown[1]}"
    if len(shown) < 2:
        words = list(dict.fromkeys(" ".join(fact.text.split()) for fact in at_odds))
        return " is not ".join(f"“{told}”" for told in words[:2])
    if len(shown) <= NAMED and (partly := _which_do_not(shown, told, year)):
        return partly
    more = [f"{len(shown) - NAMED} more"] if len(shown) > NAMED + 1 else []
    return f"{_listed(shown[:NAMED] + more if more else shown)} do not fit together"


def _which_do_not(shown: Sequence[str], facts: Sequence[Fact], year: int | None) -> str:
    """Which of these values do not fit which; nothing where each is at odds with each."""
    of = {words: [fact for fact in facts if show_fact(fact, year) == words] for words in shown}
    others = {
        words: [
            later
            for later in shown[place + 1 :]
            if any(compare(one, two) == "conflict" for one in of[words] for two in of[later])
        ]
        for place, words in enumerate(shown)
    }
    if all(len(against) == len(shown) - place - 1 for place, against in enumerate(others.values())):
        return ""
    return ", ".join(f"{words} is not {_listed(against, 'or')}" for words, against in others.items() if against)


_TOLD_AS_IT_IS = frozenset(
    ("age", "magnitude", "average", "final score", "shootout score", "vote", "turnout", "inflation", "unemployment")
)
#: What is measured is told; of anything else "a measure of it": 150 metres may be the tower's height or its shadow.
_MEASURED = frozenset(
    "temperature height altitude depth length width weight speed level area size range elevation".split()
)


def _is_told_by(one: Fact, fact: Fact) -> bool:
    """Does the one say the same already, in another unit maybe: "6 km" and "3.7 miles"?"""
    return is_in_other_unit(one, fact) or (one.bound == fact.bound and compare(one, fact) == "agreement")


def _each_tells(facts: Sequence[Fact], tellers: Mapping[str, Article]) -> str:
    """What each value is of; nothing of an amount where no noun says it, or but one that anything may be told of."""
    kind = facts[0].kind
    nouns = Counter(noun for fact in facts if (noun := _noun(fact)) and not _is_name(noun, tellers[fact.id].text))
    if kind == "duration":
        nouns = Counter(noun for fact in facts if "last" in fact.of and (noun := _noun(fact)))
    plainly = _TELLS_PLAINLY.get(kind, "")
    if all(fact.of == "minute" for fact in facts):
        return "each tells the minute"
    if not nouns or kind == "time":
        return plainly
    noun = _of_whom(nouns)
    if nouns[noun] < 2 and kind in ("date", "money", "percent"):
        return plainly  # One account's noun, not what both tell of.
    if kind in ("date", "duration", "money", "percent") and _is_person(noun):
        return plainly  # What is told of somebody is when he left, not the day of him.
    if kind == "date" and any(_is_done_to(fact, noun) for fact in facts):
        return plainly  # "arrested over a theft": no day of the theft
    if kind == "date" and not _happens(noun):
        return plainly  # a province has no day
    if noun.startswith(("age ", "distance")) or noun in _TOLD_AS_IT_IS:
        return f"each tells the {noun}"
    if kind == "number" and _has_unit(facts[0]):
        return f"each tells the {noun}" if noun in _MEASURED else f"each tells a measure of the {noun}"
    if kind == "number" and noun == "people":
        return ""
    return _TELLS.get(kind, "each tells of the {}").format(noun)


def _of_whom(nouns: Counter[str]) -> str:
    """The noun told most; of those killed it tells that they were, and of men and people it speaks of people."""
    noun = min(nouns, key=lambda word: (-nouns[word], word))
    befell = [word for word in nouns if role(word.rpartition(" ")[2]) and " " in word]
    if befell and (noun in befell or _is_person(noun) or noun == "people"):
        general = [word for word in befell if word.startswith("people ")]
        return min(general or befell, key=lambda word: (-nouns[word], word))
    return noun


def _happens(noun: str) -> bool:
    """Does a noun name what happens: an attack, talks, a hearing?"""
    last = noun.rpartition(" ")[2].casefold()
    return last in EVENTS or bool(kinds(last)) or last.endswith(("tion", "sion", "ing", "ment", "als", "al"))


def _is_done_to(fact: Fact, noun: str) -> bool:
    """Is it the day of something done about what the noun names, not of itself: "operations; postponed"?"""
    head, _, deed = fact.of.partition("; ")
    return head.strip() == noun and bool(deed) and deed.partition(";")[0] not in _TAKES_PLACE


def _is_person(noun: str) -> bool:
    return any(word.casefold() in ROLES for word in noun.split()[-1:])


def _is_name(noun: str, text: str) -> bool:
    """Is it written with a capital, and not only at heads of sentences? "each dates the Berg" says nothing."""
    if noun[:1].isupper() or noun in text:
        return noun[:1].isupper()
    at = text.find(capital := noun.capitalize())
    while at >= 0:
        if text[at - 1 : at] == " " and (text[at - 2 : at - 1].isalpha() or text[at - 2 : at - 1] == ","):
            return True
        at = text.find(capital, at + 1)
    return False


def _has_unit(fact: Fact) -> bool:
    """Is it a length or a weight rather than a count?"""
    told = span(fact.kind, fact.value)
    return told is not None and told.measure not in ("count", "rate")


def _noun(fact: Fact) -> str:
    """The noun of what a value is told of: "people killed", "dialogue"; empty where it is a verb or too common."""
    head = fact.of.partition(";")[0].strip()
    last = head.rpartition(" ")[2]
    verbal = head.endswith(("ed", "ing")) or last in _VERBS
    if not head or len(last) < 3 or head in COMMON or head in CALENDAR or (verbal and not role(last)):
        return ""
    if last in _ADJECTIVES:
        return ""
    return "" if verbal and " " not in head else head


def _precision(one: Fact, two: Fact, facts: Sequence[Fact], tellers: Mapping[str, Article], year: int | None) -> str:
    exact, coarse = (one, two) if _is_more_exact(one, two) else (two, one)
    if exact.kind in NAMES:
        return f"“{show_fact(exact)}” is the longer name of “{show_fact(coarse)}”."
    shown, wide = show_fact(exact, year), show_fact(coarse, year)
    own, words = (" ".join(fact.text.split()) for fact in (exact, coarse))
    if wide == shown or exact.value == coarse.value:
        if not _is_more_exact(coarse, exact):
            return f"“{own}” is {'told more exactly' if exact.kind == 'date' else 'exact'}; “{words}” fits it."
        return f"“{own}” and “{words}” fit each other."
    if exact.kind == "date" and "/" not in coarse.value:
        outlets = list(dict.fromkeys(called(tellers[fact.id]) for fact in facts if fact.value == exact.value))
        return f"{shown} lies in {wide}; {_listed(outlets)} {'is' if len(outlets) == 1 else 'are'} more exact."
    if exact.bound is not None or (shown == own and not _in_figures(exact)):
        return f"{shown if exact.bound is not None else f'“{own}”'} and “{words}” fit each other."
    return f"{shown} is {'told more exactly' if exact.approximate else 'exact'}; “{words}” fits it."


def _is_more_exact(one: Fact, two: Fact) -> bool:
    if one.kind in NAMES:
        return len(one.text) >= len(two.text)
    first, second = span(one.kind, one.value), span(two.kind, two.value)
    if first is None or second is None:
        return True
    if one.kind == "date":
        ours, theirs = narrowed(one, (first.low, first.high)), narrowed(two, (second.low, second.high))
        return ours[1] - ours[0] <= theirs[1] - theirs[0]
    points = first.low == first.high and second.low == second.high and not (one.bound or two.bound)
    if points and one.kind == "duration":
        return _finest_unit(one) <= _finest_unit(two)  # 190 hours say more than eight days
    if points and _in_figures(one) and _in_figures(two) and first.step != second.step:
        return first.step < second.step  # "some 14,800" has more digits than 15,000
    low, high = allowed(one, first)
    other_low, other_high = allowed(two, second)
    if high - low == other_high - other_low:
        return first.step <= second.step
    return high - low < other_high - other_low


def _in_figures(fact: Fact) -> bool:
    """Is it written in figures, so that its digits tell how exact it is: not "dozens"?"""
    return any(map(str.isdigit, fact.text))


def _finest_unit(fact: Fact) -> int:
    """The place of the smallest unit of a length among all units, the smallest first."""
    _, clock, tail = fact.value.rpartition("T")
    return "SMH".index(tail[-1:]) if clock else 3 + "DWMY".find(tail[-1:])


def _left_out(fact: Fact, left_out_by: Sequence[Article], year: int | None) -> str:
    silent = _listed([called(article) for article in left_out_by])
    noun = "" if _is_person(_noun(fact)) else _noun(fact)
    told = all(_speaks_of(article, noun) for article in left_out_by)
    of = f" of {'' if noun[:1].isupper() else 'the '}{noun}" if noun and told else " of this"
    return f"{silent} {'tells' if len(left_out_by) == 1 else 'tell'}{of}, not {show_fact(fact, year)}."


def _speaks_of(article: Article, noun: str) -> bool:
    """Does an account use a noun at all, in whatever number?"""
    return all(word.casefold().rstrip("s") in article.text.casefold() for word in noun.split()[:1])


def _resolved(one: Fact, two: Fact) -> str:
    """From where "last week" was counted; a day that only lacks its year, and a name, need no word on it."""
    told = [
        f"“{' '.join(fact.text.split())}”: {fact.resolved}"
        for fact in ((one, two) if one is not two else (one,))
        if fact.resolved and fact.kind not in NAMES and not any(map(str.isdigit, fact.text))
    ]
    return f" ({'; '.join(dict.fromkeys(told))})" if told else ""


def _listed(items: Sequence[str], last: str = "and") -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
