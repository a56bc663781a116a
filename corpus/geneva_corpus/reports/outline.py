"""What every report tells, before any report has a form: accounts, findings, events and dates, in words and order.

All texts in it are already safe to show. The text, Markdown, HTML and CSV reports only lay an Outline out; none of them
looks at the comparison again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from geneva_corpus.model import FactKind, Verdict

#: What each verdict says of its readings.
MEANINGS: Final[dict[Verdict, str]] = {
    "conflict": "both cannot be true",
    "precision": "both can be true, one says it more exactly",
    "only": "told by some accounts of the event, left out by others",
    "spelling": "one name, written differently",
    "wording": "one statement, told in different words or with another stance",
    "agreement": "the same, however it is written",
}

#: What a section with findings of a verdict is called.
HEADINGS: Final[dict[Verdict, str]] = {
    "conflict": "Conflicts",
    "precision": "Told more exactly by some",
    "only": "Left out by some",
    "spelling": "Spelled differently",
    "wording": "Worded differently",
    "agreement": "Agreements",
}

KINDS: Final[dict[FactKind, str]] = {
    "date": "date",
    "time": "time of day",
    "duration": "duration",
    "number": "number",
    "money": "amount of money",
    "percent": "percentage",
    "ordinal": "rank",
    "person": "person",
    "place": "place",
    "organization": "organization",
    "quote": "statement",
}


#: Names that are told one by one, and so in a summary; of five accounts all are, of five hundred a line is enough.
MOST_NAMES: Final = 12
FEW_NAMES: Final = 6


@dataclass(frozen=True, slots=True)
class Account:
    """One article: `name` is its outlet, made unique; `date` is for people, `iso` for machines."""

    number: int
    id: str
    name: str
    title: str
    date: str
    iso: str
    path: str
    also: tuple[str, ...]
    url: str
    sha256: str
    encoding: str
    passages: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a passage: plain, or marked with a verdict and the number of the finding that says why.

    `apart` where it stands apart from what the finding holds against each other: a plan beside a conflict.
    """

    text: str
    verdict: Verdict | None = None
    finding: int = 0
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage as one account tells it; `whole` numbers the findings that speak of all of it."""

    account: Account
    passage: str
    headline: bool
    runs: tuple[Run, ...]
    whole: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Words:
    """What one account says at one place, as it is written there; `fact` is None where a whole passage is meant."""

    account: Account
    passage: str
    text: str
    fact: str | None
    value: str
    start: int
    end: int
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class Camp:
    """Those that give one value. `value` is for people, empty where the words speak for themselves.

    `modality` is empty for what is asserted, else "planned" and the like. `apart` is empty for those that are held
    against each other, else the modality, or "also" for a value that takes no side in a conflict.
    """

    value: str
    apart: str
    words: tuple[Words, ...]
    modality: str = ""

    @property
    def told(self) -> str:
        """The value as it is held against others: "18 May", "planned 18 May"."""
        return f"{self.modality} {self.value}" if self.modality and self.value and not self.apart else self.value

    @property
    def tellers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.account.name for one in self.words))


@dataclass(frozen=True, slots=True)
class Finding:
    """One divergence. `happening` is the number of its event, 0 where that is not listed.

    `left_out_by` tell of that event without it, `silent` nothing of the event.
    """

    number: int
    id: str
    verdict: Verdict
    kind: str
    camps: tuple[Camp, ...]
    reason: str
    happening: int
    left_out_by: tuple[str, ...]
    silent: tuple[str, ...] = ()

    @property
    def left_out(self) -> str:
        """Who does not tell it: "left out by TASS; nothing of the event in RBC"; empty where nobody leaves it out."""
        if not self.left_out_by:
            return ""
        silent = f"; nothing of the event in {listed(self.silent)}" if self.silent else ""
        return f"left out by {listed(self.left_out_by)}{silent}"

    @property
    def headline(self) -> str:
        """The values against each other: "1 h 50 min against 1 h 30 min"."""
        joint = " against " if self.verdict == "conflict" else " or "
        values = list(dict.fromkeys(camp.told for camp in self.camps if camp.value and not camp.apart))
        return joint.join(values) or joint.join(dict.fromkeys(camp.value for camp in self.camps if camp.value))


@dataclass(frozen=True, slots=True)
class Happening:
    """One event: who tells it and who does not, each telling with its marks, and what was found about it."""

    number: int
    id: str
    label: str
    told_by: tuple[Account, ...]
    not_told_by: tuple[Account, ...]
    tellings: tuple[Telling, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that is told, in the words of each account; `verdict` and `finding`: the strongest it takes part in."""

    value: str
    modality: str
    words: tuple[Words, ...]
    verdict: Verdict | None
    finding: int
    happening: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report without its form."""

    program: str
    min_score: float
    links: int
    accounts: tuple[Account, ...]
    counts: tuple[tuple[Verdict, int], ...]
    findings: tuple[Finding, ...]
    happenings: tuple[Happening, ...]
    dates: tuple[Dated, ...]
    alone: tuple[Telling, ...]
    warnings: tuple[str, ...]

    def of(self, verdict: Verdict) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict == verdict)

    @property
    def title(self) -> str:
        return "One account" if len(self.accounts) == 1 else f"{len(self.accounts)} accounts compared"

    @property
    def summary(self) -> str:
        """The whole in a sentence: "2 conflicts and 1 agreement, in 3 events."."""
        told = listed(counted(verdict, number) for verdict, number in self.counts if number or verdict == "conflict")
        if len(self.accounts) == 1:
            return f"There is no other to compare it with; {told} within it." if self.findings else ALONE
        if not self.happenings:
            return "No passage is told by two of them."
        events = f"{len(self.happenings)} event{'' if len(self.happenings) == 1 else 's'}"
        return f"{told[0].upper()}{told[1:]}, in {events}."


#: What is said of an account that nothing is held against.
ALONE = "There is nothing to compare it with."


def counted(verdict: Verdict, number: int) -> str:
    """A count in words: "2 conflicts", "1 left out by some"."""
    if verdict == "conflict":
        return f"{number or 'no'} conflict{'' if number == 1 else 's'}"
    if verdict == "agreement":
        return f"{number} agreement{'' if number == 1 else 's'}"
    return (
        f"{number} "
        + {
            "precision": "told more exactly by some",
            "only": "left out by some",
            "spelling": "spelled differently",
            "wording": "worded differently",
        }[verdict]
    )


def listed(names: Iterable[str], most: int = MOST_NAMES) -> str:
    """Names in a row for people: "TASS", "TASS and RBC", "TASS, RBC and Svoboda", "TASS … and 90 more"."""
    all_names = list(names)
    if len(all_names) > most:
        all_names[most - 1 :] = [f"{len(all_names) - most + 1} more"]
    return " and ".join([", ".join(all_names[:-1]), all_names[-1]]) if len(all_names) > 1 else "".join(all_names)


def spoken(camp: Camp) -> tuple[tuple[Words, tuple[str, ...]], ...]:
    """The words of a camp, each once an account, with all passages that hold them."""
    places: dict[tuple[int, str, str], list[Words]] = {}
    for words in camp.words:
        places.setdefault((words.account.number, words.text, words.resolved), []).append(words)
    return tuple((same[0], tuple(dict.fromkeys(words.passage for words in same))) for same in places.values())
