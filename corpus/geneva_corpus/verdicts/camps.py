"""Who stands with whom: the readings of a divergence grouped by value, for the strip and the reports.

Takes a divergence and its comparison; gives camps such as `1 h 50 min Prensa Latina`, `1 h 30 min Svoboda, RBC`,
and `planned: 90 min TASS` apart from what is asserted.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from geneva_corpus.columns import facts_by_id
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article, Comparison, Divergence, Fact, Modality, Reading, Verdict
from geneva_corpus.values import NAMES, VAGUE, compare, show

#: "More than a million" would be untrue of the 1.2 million that "just over a million" is held against.
_JUST = Phrase(
    "just|slightly|a little|a bit", r"(?:just|slightly|a little|a bit) (?:over|above|under|below|more than|less than)\b"
)
_LESS = Phrase("than|under|below", r"(?:(?:fewer|less|lower) than|under|below)\b")
#: "Nearly 300" is held against "more than 300".
_NEARLY = Phrase(
    "nearly|almost|not quite|just under|just below", r"(?:nearly|almost|not quite|just under|just below)\b"
)


class Camp(NamedTuple):
    """One value and who tells it: `shown` is the value for people, `articles` the ids in reading order.

    `modality` is `asserted` but for plans, expectations and the like, which stand beside the camps, never in one.
    `beside` marks what takes no side in a conflict: "last week" where others differ over the day. `party` says whether
    the verdict holds it against another: what is asserted, and plans where it is plans that differ.
    """

    shown: str
    modality: Modality
    articles: tuple[str, ...]
    readings: tuple[Reading, ...]
    beside: bool = False
    party: bool = True

    @property
    def apart(self) -> str:
        """How a camp that is no party is called: "planned" and the like, or "also"; empty for a party."""
        if self.party:
            return ""
        return "also" if self.modality == "asserted" else self.modality


def camps(
    divergence: Divergence, comparison: Comparison, *, facts: Mapping[str, Fact] | None = None
) -> tuple[Camp, ...]:
    """The camps of a divergence, in the order they are first read; what is planned, asked or denied comes last.

    Where some leave a value out it does not matter whether the others assert or plan it: they are one camp.

    `facts` are those of the comparison by id, for who asks often.
    """
    if facts is None:
        facts = facts_by_id(comparison.facts)
    year = story_year(comparison.articles)
    order = {article.id: place for place, article in enumerate(comparison.articles)}
    groups: list[list[tuple[Reading, Fact | None]]] = []
    for reading in divergence.readings:
        fact = facts.get(reading.fact or "")
        for group in groups:
            if _together(fact, group[0][1], whatever_modality=divergence.verdict == "only"):
                group.append((reading, fact))
                break
        else:
            groups.append([(reading, fact)])
    found = [_camp(group, year) for group in groups]
    if divergence.verdict == "only":
        found = [camp._replace(modality="asserted") for camp in found]
    if divergence.verdict == "conflict":
        firm = [group[0][1] if camp.modality == "asserted" else None for group, camp in zip(groups, found, strict=True)]
        found = [camp._replace(beside=_is_beside(fact, firm)) for camp, fact in zip(found, firm, strict=True)]
    if divergence.verdict in ("conflict", "precision"):
        found = _with_parties(divergence.verdict, found, [group[0][1] for group in groups])
    return tuple(
        sorted(
            found,
            key=lambda camp: (
                not camp.party,
                camp.modality != "asserted",
                camp.beside,
                min(order.get(article, len(order)) for article in camp.articles),
            ),
        )
    )


def story_year(articles: Sequence[Article]) -> int | None:
    """The year most of these articles were written in; dates of that year are shown without it."""
    years = Counter(int(article.date[:4]) for article in articles if article.date and article.date[:4].isdecimal())
    return min(years, key=lambda year: (-years[year], year)) if years else None


def show_fact(fact: Fact, year: int | None = None) -> str:
    """A fact's value for people with its bound: `at least 3`, `up to 80`, `hundreds`; names as they are written."""
    if fact.kind in NAMES or fact.kind == "quote" or not fact.value:
        return " ".join(fact.text.split())
    shown = show(fact.kind, fact.value, year=year)
    words = fact.text.casefold()
    if fact.kind == "time" and words in ("noon", "midnight"):
        return words  # nobody tells "0:00"
    vague = (
        fact.kind in ("number", "money")
        and any(word in words for word, _, _ in VAGUE)
        and not any(map(str.isdigit, words))
    )
    if fact.value == "0" and not any(map(str.isdigit, words)):
        return "none"
    if vague or not any(sign.isdigit() for sign in shown) or "XX" in shown:
        return " ".join(fact.text.split())
    if hedge := (_JUST if fact.bound is not None else _NEARLY).match(words):
        return f"{hedge[0]} {shown}"
    if fact.bound == "least":
        return f"{'more than' if 'more than' in words or 'over' in words.split() else 'at least'} {shown}"
    if fact.bound == "most":
        less = _LESS.match(words)
        return f"{less[0] if less else 'up to'} {shown}"
    return shown


def is_in_other_unit(one: Fact, two: Fact) -> bool:
    """Does one sentence tell one measure in two units: "up to 175 km/h (109 mph)"? What bounds one bounds both."""
    return one.passage == two.passage and one.value != two.value and compare(one, two) == "agreement"


def untold_by(divergence: Divergence, comparison: Comparison) -> tuple[str, ...]:
    """The articles, in order, that do not tell what some leave out: these, and those that tell nothing of its event."""
    if not divergence.left_out_by:
        return ()
    event = next((event for event in comparison.events if event.id == divergence.event), None)
    tellers = {reading.article for reading in divergence.readings}
    tellers |= {passage.partition(".")[0] for passage in event.passages} if event is not None else set()
    return tuple(
        article.id
        for article in comparison.articles
        if article.id in divergence.left_out_by or (event is not None and article.id not in tellers)
    )


def _together(one: Fact | None, two: Fact | None, *, whatever_modality: bool) -> bool:
    if one is None or two is None:
        return one is two
    if one.bound != two.bound and not is_in_other_unit(one, two):
        return False
    if one.modality != two.modality and not whatever_modality:
        return False
    if one.kind in NAMES:
        return " ".join(one.text.split()) == " ".join(two.text.split())
    return one.value == two.value or compare(one, two) == "agreement"


def _is_beside(fact: Fact | None, all_facts: Sequence[Fact | None]) -> bool:
    """Is this asserted value at odds with none of the others, while some of these are with each other?"""
    others = [other for other in all_facts if other is not None and other is not fact]
    if fact is None or any(compare(fact, other) == "conflict" for other in others):
        return False
    return any(compare(one, two) == "conflict" for one, two in combinations(others, 2))


def _with_parties(verdict: Verdict, found: Sequence[Camp], facts: Sequence[Fact | None]) -> list[Camp]:
    """The camps, each told whether it is a party: plans only where what is asserted does not differ by itself."""
    firm = [fact for camp, fact in zip(found, facts, strict=True) if camp.modality == "asserted" and not camp.beside]
    if verdict == "conflict":
        differ = any(
            one is None or two is None or compare(one, two) == "conflict" for one, two in combinations(firm, 2)
        )
    else:
        differ = len(firm) > 0
    parties: tuple[Modality, ...] = ("asserted",) if differ else ("asserted", "planned", "expected")
    return [camp._replace(party=camp.modality in parties and not camp.beside) for camp in found]


def _camp(group: list[tuple[Reading, Fact | None]], year: int | None) -> Camp:
    articles = tuple(dict.fromkeys(reading.article for reading, _ in group))
    readings = tuple(reading for reading, _ in group)
    known = [fact for _, fact in group if fact is not None]
    if not known:
        return Camp("", "asserted", articles, readings)
    labels = Counter(show_fact(fact, year) for fact in known)
    shown = max(labels, key=lambda label: labels[label])
    return Camp(shown, known[0].modality, articles, readings)
