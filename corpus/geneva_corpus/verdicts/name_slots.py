"""Which names, over all articles, are of one bearer, and how the accounts write them.

Takes the names of all articles and the events; gives groups of facts with their verdict: names written differently,
told by a longer name, or told alike in one event.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from geneva_corpus.forms.names import compare_names, written
from geneva_corpus.model import Fact, FactKind, Verdict
from geneva_corpus.values import NAMES

#: Up to so many different names all are held against each other; beyond, only names of one event.
FEW_NAMES = 400


class NameSlot(NamedTuple):
    """Mentions of one bearer, in reading order, and the verdict on how they are written."""

    verdict: Verdict
    facts: tuple[Fact, ...]

    @property
    def kind(self) -> FactKind:
        """What most mentions are taken for."""
        kinds = Counter(fact.kind for fact in self.facts)
        return min(kinds, key=lambda kind: (-kinds[kind], kind))


@dataclass(slots=True)
class _Form:
    """One way of writing a name: where it stands, in which articles, and how often."""

    kind: str
    text: str
    facts: list[Fact]
    articles: Counter[str]


def find_name_slots(
    facts: Sequence[Fact],
    article_of: Mapping[str, str],
    events_of: Mapping[str, Sequence[str]],
    in_headline: Callable[[str], bool],
) -> list[NameSlot]:
    """The groups of names worth showing; `article_of`, `events_of` and `in_headline` are by passage."""
    names = [fact for fact in facts if fact.kind in NAMES and fact.passage in article_of]
    forms = _forms(names, article_of)
    verdicts = {
        (i, j): verdict for i, j in _candidates(forms, events_of) if (verdict := _stand(forms[i], forms[j])) is not None
    }
    found = _spelled_differently(forms, verdicts) + _told_longer(forms, verdicts)
    return found + _told_alike(forms, verdicts, article_of, events_of, in_headline)


def _forms(names: Iterable[Fact], article_of: Mapping[str, str]) -> list[_Form]:
    found: dict[tuple[bool, str, str], _Form] = {}
    for fact in names:
        text = written(fact.text)
        shown = text if text[1:] != text[1:].upper() or len(text) < 6 else text.title()
        meant = fact.value if fact.kind == "person" and " " not in text and " " in fact.value else ""
        key = fact.kind == "person", shown, meant  # two Lees are two
        form = found.setdefault(key, _Form(fact.kind, key[1], [], Counter()))
        form.facts.append(fact)
        form.articles[article_of[fact.passage]] += 1
    return list(found.values())


def _candidates(forms: Sequence[_Form], events_of: Mapping[str, Sequence[str]]) -> list[tuple[int, int]]:
    """Pairs of forms that may be of one bearer: all of them, or with many names those that share an event."""
    if len(forms) <= FEW_NAMES:
        pairs: Iterable[tuple[int, int]] = combinations(range(len(forms)), 2)
    else:
        together: dict[str, set[int]] = {}
        for number, form in enumerate(forms):
            for fact in form.facts:
                for event in events_of.get(fact.passage, ()):
                    together.setdefault(event, set()).add(number)
        pairs = sorted({pair for group in together.values() for pair in combinations(sorted(group), 2)})
    return [(i, j) for i, j in pairs if (forms[i].kind == "person") == (forms[j].kind == "person")]


def _stand(one: _Form, two: _Form) -> Verdict | None:
    """How two forms stand to each other; with a place or people before or behind it a name may be another's."""
    verdict = compare_names(one.facts[0], two.facts[0])
    if verdict != "precision":
        return verdict
    short, long = sorted((one.text.casefold().split(), two.text.casefold().split()), key=len)
    inside = long[0] == short[0] and long[-1] == short[-1]
    behind = one.kind == "person" and long[:-1] == short  # Carl Berg III
    return "precision" if (inside or behind) and len(long) > len(short) > 1 else None


def _groups(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Connected groups, each in order."""
    home = list(range(count))

    def top(i: int) -> int:
        while home[i] != i:
            home[i] = home[home[i]]
            i = home[i]
        return i

    for i, j in pairs:
        home[max(top(i), top(j))] = min(top(i), top(j))
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(top(i), []).append(i)
    return list(groups.values())


def _spelled_differently(forms: Sequence[_Form], verdicts: Mapping[tuple[int, int], Verdict]) -> list[NameSlot]:
    differing = [
        pair
        for pair, verdict in verdicts.items()
        if verdict == "spelling" and not _both_established(forms[pair[0]], forms[pair[1]])
    ]
    return [
        NameSlot("spelling", _in_order(fact for i in group for fact in _firsts(forms[i])))
        for group in _groups(len(forms), differing)
        if len(group) > 1 and len({article for i in group for article in forms[i].articles}) > 1
    ]


def _firsts(form: _Form) -> list[Fact]:
    """The first mention of each article: thirty readings of one name tell no more than one an account."""
    firsts: dict[str, Fact] = {}
    for fact in _in_order(form.facts):
        firsts.setdefault(fact.passage.partition(".")[0], fact)
    return list(firsts.values())


def _both_established(one: _Form, two: _Form) -> bool:
    """Do two accounts use both forms, each more than once? Then they are two names, not one misspelt.

    Nor is it one name where a sentence names both; but what one account alone writes, of a name that three have, is a
    slip however often it is made.
    """
    if {fact.passage for fact in one.facts} & {fact.passage for fact in two.facts}:
        return True
    if min(len(one.articles), len(two.articles)) == 1 and max(len(one.articles), len(two.articles)) >= 3:
        return False
    both = [article for article in one.articles if two.articles[article]]
    return len(both) >= 2 or any(one.articles[article] > 1 and two.articles[article] > 1 for article in both)


def _told_longer(forms: Sequence[_Form], verdicts: Mapping[tuple[int, int], Verdict]) -> list[NameSlot]:
    """A longer name where no account uses both: the accounts call it differently throughout."""
    found = []
    for (i, j), verdict in verdicts.items():
        if verdict == "precision" and not set(forms[i].articles) & set(forms[j].articles):
            found.append((i, j))
    return [
        NameSlot("precision", _in_order(fact for i in group for fact in _firsts(forms[i])))
        for group in _groups(len(forms), found)
        if len(group) > 1
    ]


def _told_alike(
    forms: Sequence[_Form],
    verdicts: Mapping[tuple[int, int], Verdict],
    article_of: Mapping[str, str],
    events_of: Mapping[str, Sequence[str]],
    in_headline: Callable[[str], bool],
) -> list[NameSlot]:
    """Names that several accounts of one event tell alike, event by event, one mention an account."""
    found: list[NameSlot] = []
    same = [pair for pair, verdict in verdicts.items() if verdict == "agreement"]
    seen: set[tuple[str, ...]] = set()
    for group in _groups(len(forms), same):
        by_event: dict[str, list[Fact]] = {}
        for i in group:
            for fact in forms[i].facts:
                for event in events_of.get(fact.passage, ()):
                    by_event.setdefault(event, []).append(fact)
        for event in sorted(by_event):
            facts = _one_each(_in_order(by_event[event]), article_of, in_headline)
            key = tuple(fact.id for fact in facts)
            if len({article_of[fact.passage] for fact in facts}) > 1 and key not in seen:
                seen.add(key)
                found.append(NameSlot("agreement", facts))
    return found


def _one_each(
    facts: Sequence[Fact], article_of: Mapping[str, str], in_headline: Callable[[str], bool]
) -> tuple[Fact, ...]:
    """Of each account the first mention in a sentence, else in a headline."""
    chosen: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda fact: in_headline(fact.passage)):
        chosen.setdefault(article_of[fact.passage], fact)
    return _in_order(chosen.values())


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (int(fact.id[1:]) if fact.id[1:].isdigit() else 0, fact.id)))
