"""Normal forms as values that can be compared and shown.

Takes the normal form of a fact (TIMEX3-like dates, times and durations; decimals with a unit; names) and gives
what it allows: a span on one measure. `compare` holds two facts against each other by the rules of the verdicts,
`show` writes a normal form short for people.
"""

import math
import re
from functools import lru_cache

from geneva_corpus.forms.amounts import Span, length_span, quantity_span, show_amount, show_length
from geneva_corpus.forms.calendar import day_span, show_date
from geneva_corpus.forms.clock import clock_span, show_time
from geneva_corpus.forms.days_and_hours import WEEKDAY, Measured, compare_days, compare_hours
from geneva_corpus.forms.names import compare_names
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Fact, FactKind, Verdict

#: "About", "around", "nearly" allow a tenth more or less (the rule of the verdicts).
ABOUT = 0.1
#: "Up to 80", "as many as 80" allow the figure and what is not far below: 50 (.63), not 40.
UP_TO = 0.6
#: Two plain figures of which one has fewer digits are one figure rounded when they differ by no more than this
#: share: 612 dead and 600 dead (2 %) do, $2.6 million and $2.5 million (4 %) do not.
ROUNDED = 0.03
#: "Nearly a week", "about a month" allow so large a share: six days are nearly a week.
ABOUT_ONE = 0.15
#: Seconds of a day.
DAY = 86_400
#: What lies no further from a round and vague figure than this share of it does not contradict it: "some 200", 228.
LOOSE = 0.15
#: "Just over a million", "nearly a million" neither bear out nor contradict what lies no further off than this share of
#: the unit of the only digit: 1.2 million, 800,000.
LOOSE_BESIDE = 0.25
#: Figures in different units (58 km, 36 miles) are one when they differ by no more than this share on each side,
#: or by half of the last digit told.
OTHER_UNIT = 0.02

NAMES = ("person", "place", "organization")


#: Words that stand for a figure without telling it, and what they allow.
VAGUE: tuple[tuple[str, float, float], ...] = (
    ("hundreds of thousands", 100_000, 2_000_000),
    ("tens of thousands", 10_000, 200_000),
    ("hundreds of millions", 100_000_000, 2_000_000_000),
    ("tens of millions", 10_000_000, 200_000_000),
    ("dozens", 20, 200),
    ("scores", 30, 300),
    ("hundreds", 100, 2_000),
    ("thousands", 1_000, 20_000),
    ("millions", 1_000_000, 20_000_000),
    ("billions", 1_000_000_000, 20_000_000_000),
)
#: "In her 60s", "his late 20s": no age that is nearly so.
_DECADE_OF_LIFE = Phrase("0", r"(?<!\d)[1-9]0['’]?s$")
_JUST_UNDER = Phrase(
    "nearly|almost|just under|just below|close to|not quite|a little under",
    r"\b(?:nearly|almost|just under|just below|close to|not quite|a little under)\b",
)
_UNDER = Phrase("than|under|below", r"\b(?:(?:fewer|less|lower|no more|not more) than|under|below)\b")
_MORE_THAN = Phrase("than|over|above", r"\b(?:(?<!no )(?<!not )(?:more|greater|higher|longer) than|over|above)\b")
_LESS_THAN = Phrase("than|under|below", r"\b(?:(?<!no )(?<!not )(?:fewer|less|lower|shorter) than|under|below)\b")
_BEYOND = Phrase("than|over|above", r"\b(?:(?:more|greater|higher|no fewer|no less|not less) than|over|above)\b")
_OVER_EXACTLY = re.compile(r"^over \d[\d,.]*[1-9](?!\d)")
#: Noughts behind the point, which a normal form does without; three may be thousands.
_TO_NOUGHT = re.compile(r"(?<![\d.,])\d+\.(\d?0)(?![\d.,]*\d)")
_JUST_OVER = Phrase("over|above|more than", r"\b(?:just|a little|slightly|a bit) (?:over|above|more than)\b")


#: What is told as "up to" of these was reached: a gust, a flood, a day's heat. Up to 50 missing may be 30.
MAXIMA = frozenset(("speed", "length", "temperature"))
_REACHED = Phrase("up to|as ", r"\b(?:up to|as (?:much|high|deep|fast|strong|hot|long|far) as)\b")


@lru_cache(maxsize=50_000)
def span(kind: FactKind, value: str) -> Span | None:
    """What this normal form allows; None for names, quotations and what cannot be measured."""
    if kind == "date":
        if match := WEEKDAY.fullmatch(value):
            return Span("weekday", int(match[1]), int(match[1]))
        days = day_span(value)
        return None if days is None else Span("day", *days)
    if kind == "time":
        clock = clock_span(value)
        return None if clock is None else Span("clock", clock.low, clock.high)
    if kind == "duration":
        return length_span(value)
    if kind in NAMES or kind == "quote":
        return None
    return quantity_span(value)


def compare(a: Fact, b: Fact) -> Verdict | None:
    """How two facts about the same thing stand to each other; None when they cannot be held against each other."""
    if a.kind == b.kind == "date":
        return compare_days(a, b)
    if a.kind in NAMES or b.kind in NAMES:
        return compare_names(a, b)
    if "quote" in (a.kind, b.kind) or "date" in (a.kind, b.kind):
        return None
    if "time" in (a.kind, b.kind):
        return compare_hours(a, b) if a.kind == b.kind else None
    one, two = span(a.kind, a.value), span(b.kind, b.value)
    if one is None or two is None or one.measure != two.measure:
        return None
    if one.measure == "score":
        return _compare_scores(a, b)
    return _compare_amounts(a, one, b, two)


def compared_by(fact: Fact) -> tuple[object, ...]:
    """All that decides how a fact compares: those for which this is equal stand alike to any other."""
    return fact.kind, fact.value, fact.text, fact.approximate, fact.bound, fact.modality, fact.of, fact.resolved


def _compare_scores(a: Fact, b: Fact) -> Verdict | None:
    """3-1 is 1-3 told of the other side.

    Only how a match or its shootout ended is told once: records and scores within one change. Of two votes of as many
    in all one body voted, and voted so once.
    """
    one, two = a.value.split("-"), b.value.split("-")
    if one == two or (len(one) == 2 and one == two[::-1]):
        return "agreement"
    if len(one) != len(two) or a.of != b.of:
        return None
    if a.of == "vote":
        return "conflict" if sum(map(int, one)) == sum(map(int, two)) else None
    return "conflict" if a.of in ("final score", "shootout score") else None


def allowed(fact: Fact, told: Span) -> tuple[float, float]:
    """The least and the most that a figure allows, its hedges counted in."""
    vague, under, over = _hedges(fact.text)
    if vague is not None and (told.low == told.high or fact.approximate):
        return vague
    low, high = told.low, told.high
    if fact.approximate and low != high and _DECADE_OF_LIFE.search(fact.text):
        spare = 0 if high - low == 9 else 1  # a year more for "late 20s"
        return low - spare, high + spare
    if under:
        return low * (1 - ABOUT), high
    if over:
        return low, high * (1 + ABOUT)
    if fact.bound == "least":
        return low, math.inf
    if fact.bound == "most":
        return low * UP_TO, high
    if fact.approximate:
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return low, high


@lru_cache(maxsize=20_000)
def _hedges(text: str) -> tuple[tuple[float, float] | None, bool, bool]:
    """What the words of a figure allow by themselves: "dozens", and whether they say just under or just over."""
    words = " ".join(text.casefold().split())
    vague = None
    if not any(map(str.isdecimal, words)):
        vague = next(((low, high) for word, low, high in VAGUE if _stands_in(word, words)), None)
    return vague, bool(_JUST_UNDER.search(words)), bool(_JUST_OVER.search(words))


def _stands_in(word: str, words: str) -> bool:
    return word in words and re.search(rf"(?<!\d )\b{word}\b", words) is not None


def show(kind: FactKind, value: str, *, year: int | None = None) -> str:
    """A normal form, short and for people: `1 h 50 min`, `10 Jan`, `9–10 Jan`, `$2.6 million`, `58 km`.

    `year` is the year of the story: dates in it are shown without it.
    """
    if kind == "date":
        return show_date(value, year)
    if kind == "time":
        return show_time(value, year)
    if kind == "duration":
        return show_length(value)
    if kind in NAMES or kind == "quote":
        return value
    return show_amount(value, kind)


# --- comparing ------------------------------------------------------------------------------------------------


def _compare_amounts(a: Fact, one: Span, b: Fact, two: Span) -> Measured | None:
    ordinals = (a.kind == "ordinal") + (b.kind == "ordinal")
    one, two = _as_told(a, one), _as_told(b, two)
    first, second = allowed(a, one), allowed(b, two)
    if ordinals == 1 and not _same(one, two):
        # The third meeting tells of three; of the third victim and one man nothing follows.
        return None
    if ordinals == 1 and not a.modality == b.modality == "asserted":
        return None  # A third crossing may follow two: that tells of no three.
    if _same(one, two):
        if (_is_above(a) and _is_below(b)) or (_is_above(b) and _is_below(a)):
            return "conflict"  # nearly 300, more than 300
        plain = (a.bound is None and a.approximate) or (b.bound is None and b.approximate)
        across = _leads_over(a, one) or _leads_over(b, two)
        # "As many as 18 trains": that many.
        reached = {a.bound, b.bound} == {None, "most"} and "as many as" in f"{a.text} {b.text}".casefold()
        return "agreement" if ordinals == 1 or plain or across or reached or a.bound == b.bound else "precision"
    if one.unit != two.unit and _same_in_other_unit(one, two):
        return "agreement"
    if {one.unit, two.unit} == {"mi", "nmi"} and a.value.split()[0] == b.value.split()[0]:
        return None  # Miles at sea are often nautical.
    if _told_by_both_ends(a, one) and _told_by_both_ends(b, two):
        # Two ranges, each told by both its ends.
        return "agreement" if _near(one.low, two.low) and _near(one.high, two.high) else "conflict"
    if one.measure in MAXIMA and _was_reached(a) and _was_reached(b) and not _rounded(one, two):
        return "conflict"  # Of gusts of up to 215 and up to 240 km/h one is not the strongest.
    if max(first[0], second[0]) <= min(first[1], second[1]):
        return None if _is_beyond(a, one, two) or _is_beyond(b, two, one) else "precision"
    if _rounded(one, two):
        # "Fewer than 220,000" is not 221,407 rounded; nor is so little a contradiction.
        return None if _passes(a, one, two) or _passes(b, two, one) else "precision"
    if one.measure == "seconds" and _rounded_length(a, one, b, two):
        return "precision"
    # "Some 200" and 228: neither borne out nor contradicted.
    return None if _may_be_meant(a, one, two) or _may_be_meant(b, two, one) else "conflict"


def _was_reached(fact: Fact) -> bool:
    """Is it told as the most that there was, not as a limit: "up to 3 metres", not "less than 3 metres"?"""
    return fact.bound == "most" and _REACHED.search(fact.text.casefold()) is not None


def _leads_over(fact: Fact, told: Span) -> bool:
    """Is it the length of a way, "a stage over 184 km", no less than which nobody would tell so exactly?"""
    return told.measure == "length" and _OVER_EXACTLY.search(fact.text.casefold()) is not None


def _rounded_length(a: Fact, one: Span, b: Fact, two: Span) -> bool:
    """Is a length of days told in a coarser unit: "eight days" and "190 hours", "nearly a week" and "six days"?"""
    if one.low != one.high or two.low != two.high or min(one.low, two.low) < 2 * DAY or a.value[-1] == b.value[-1]:
        return False
    apart = abs(one.low - two.low) / max(one.low, two.low)
    vague = any(fact.approximate and fact.value in ("P1W", "P1M", "P1Y") for fact in (a, b))
    return apart <= (ABOUT_ONE if vague else ROUNDED)


def _may_be_meant(fact: Fact, told: Span, other: Span) -> bool:
    """Is a figure of one digit and noughts so vague that the other may be meant by it?"""
    if fact.kind not in ("number", "money") or not fact.approximate or told.low != told.high:
        return False
    digits = f"{told.low:.0f}"
    if told.low < 100 or digits.rstrip("0") != digits[0]:
        return False
    _, under, over = _hedges(fact.text)
    if (under and other.high < told.low) or (over and other.low > told.high):
        return abs(told.low - other.low) <= LOOSE_BESIDE * 10.0 ** (len(digits) - 1)
    return not fact.bound and abs(told.low - other.low) <= LOOSE * told.low


def _as_told(fact: Fact, span: Span) -> Span:
    """A span with the step that the words tell: "30.0 percent" is told to a tenth, as 29.7 is."""
    match = _TO_NOUGHT.search(fact.text)
    if match is None or span.low != span.high or not (figure := float(match[0])):
        return span
    return span._replace(step=min(span.step, abs(span.low) / figure * 10.0 ** -len(match[1]) / 2))


def _same(one: Span, two: Span) -> bool:
    return math.isclose(one.low, two.low, rel_tol=1e-9) and math.isclose(one.high, two.high, rel_tol=1e-9)


def _told_by_both_ends(fact: Fact, told: Span) -> bool:
    return told.low != told.high and len(re.findall(r"\d+(?:[.,]\d+)*|half|thirds?|quarters?", fact.text)) >= 2


def _near(one: float, two: float) -> bool:
    return math.isclose(one, two, rel_tol=ROUNDED)


def _same_in_other_unit(one: Span, two: Span) -> bool:
    give = max(one.step, one.high * OTHER_UNIT)
    take = max(two.step, two.high * OTHER_UNIT)
    return one.low - give <= two.high + take and two.low - take <= one.high + give


def _rounded(one: Span, two: Span) -> bool:
    """Is one of two plain figures the other with fewer digits?"""
    if one.low != one.high or two.low != two.high:
        return False
    if one.measure == "seconds":
        return False
    coarse, fine = (one, two) if one.step >= two.step else (two, one)
    apart = abs(coarse.low - fine.low)
    return (
        coarse.step > fine.step
        and (coarse.step >= 5 or coarse.measure != "count")
        and apart <= coarse.step
        and apart <= ROUNDED * abs(fine.low)
    )


def _is_beyond(fact: Fact, told: Span, other: Span) -> bool:
    """Is it told as more than all that a vague figure means: "more than 100,000", "tens of thousands"?"""
    return fact.bound == "least" and other.low < other.high < told.low


def _is_above(fact: Fact) -> bool:
    """Is it told to be more than the figure: "more than two hours"? At least two may be two."""
    return fact.bound == "least" and _MORE_THAN.search(fact.text.casefold()) is not None


def _is_below(fact: Fact) -> bool:
    """Is it told to be less than the figure: "nearly 300", "under two hours"? Up to two may be two."""
    words = fact.text.casefold()
    less = fact.bound == "most" and _LESS_THAN.search(words) is not None
    return less or (fact.bound is None and _JUST_UNDER.search(words) is not None)


def _passes(fact: Fact, told: Span, other: Span) -> bool:
    """Does the other figure lie beyond one that is told as a limit?"""
    if fact.bound == "most":
        return other.low > told.high and _UNDER.search(fact.text.casefold()) is not None
    return fact.bound == "least" and other.high < told.low and _BEYOND.search(fact.text.casefold()) is not None
