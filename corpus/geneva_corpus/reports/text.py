"""The report in plain words, for pagers and screen readers: no signs, no columns, the summary first."""

import textwrap
from collections.abc import Iterable, Iterator

from geneva_corpus.model import Comparison
from geneva_corpus.reports.outline import (
    FEW_NAMES,
    HEADINGS,
    MEANINGS,
    MOST_NAMES,
    Account,
    Camp,
    Finding,
    Happening,
    Outline,
    Telling,
    Words,
    listed,
    spoken,
)
from geneva_corpus.reports.outlining import outline

#: Columns of text: what a pager shows on the smallest usual terminal.
WIDTH = 80


def text(comparison: Comparison) -> str:
    """The text report."""
    report = outline(comparison)
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Outline) -> Iterator[str]:
    yield f"{report.title.upper()}"
    yield ""
    yield from _summary(report)
    for warning in report.warnings:
        yield from _wrapped(f"Warning: {warning}")
    yield ""
    for account in report.accounts:
        yield from _account(account)
    for verdict, number in report.counts:
        if number and verdict != "agreement":
            yield from _heading(HEADINGS[verdict].upper())
            yield from _wrapped(f"({MEANINGS[verdict]})")
            for place, finding in enumerate(report.of(verdict), 1):
                yield ""
                yield from _finding(finding, f"{verdict.upper()} {place} of {number}", report)
    if report.happenings:
        yield from _heading("EVENT BY EVENT")
        for happening in report.happenings:
            yield ""
            yield from _happening(happening, len(report.happenings))
    if report.alone:
        yield from _heading("TOLD BY ONE ACCOUNT ONLY")
        for account in report.accounts:
            alone = [telling for telling in report.alone if telling.account is account]
            if alone:
                yield ""
                yield f"{account.name}:"
                for telling in alone:
                    yield from _wrapped(telling.text, first=f"  {telling.passage}  ", rest="       ")
    yield from _heading("HOW THIS WAS MADE")
    yield ""
    yield from _wrapped(
        f"{report.program}. {_links(report)} Values are compared after normalisation; "
        "a plan is not held against an outcome. Each text is known by the SHA-256 of its bytes:"
    )
    for account in report.accounts:
        yield f"  {account.id}  {account.sha256}"


def _summary(report: Outline) -> Iterator[str]:
    yield from _wrapped(report.summary)
    for finding in report.of("conflict"):
        yield from _wrapped(f"{_in_short(finding, FEW_NAMES)}.", first="  - ", rest="    ")


def _agreed(finding: Finding) -> str:
    """An agreement in a line: "Date: 13 Jan (TASS “on the following day”; RBC “a day later”)"."""
    camps = []
    for camp in finding.camps:
        told = dict.fromkeys((words.account.name, words.text) for words, _ in spoken(camp))
        if len({words for _, words in told}) > 1:
            who = "; ".join(f"{name} “{words}”" for name, words in told)
        else:
            who = listed(camp.tellers)
        modality = f"{camp.modality}, " if camp.modality else ""
        camps.append(f"{modality}{camp.value} ({who})" if camp.value else who)
    return f"{finding.kind.capitalize()}: {', '.join(camps)}"


def _in_short(finding: Finding, most: int = MOST_NAMES) -> str:
    """One finding in a line: "Duration: 1 h 50 min (Prensa Latina) against 1 h 30 min (Svoboda and RBC)"."""
    joint = " against " if finding.verdict == "conflict" else ", "
    told = [(camp.apart, f"{camp.told} ({listed(camp.tellers, most)})") for camp in finding.camps]
    sides = joint.join(words for apart, words in told if not apart)
    besides = [f"{apart}: {words}" for apart, words in told if apart]
    return f"{finding.kind.capitalize()}: {'; '.join(filter(None, (sides, *besides)))}"


def _account(account: Account) -> Iterator[str]:
    title = f", “{account.title}”" if account.title else ""
    yield from _wrapped(f"{account.name}{title}, {account.date}", first=f"  {account.id}  ", rest="     ")
    also = f"; the same text as {listed(account.also)}" if account.also else ""
    address = f"; {account.url}" if account.url and account.url != account.path else ""
    yield from _wrapped(
        f"{account.path}{address}, {account.encoding}, {_count(account.passages, 'passage')}{also}",
        first="     ",
        rest="     ",
    )


def _finding(finding: Finding, name: str, report: Outline) -> Iterator[str]:
    headline = f", {finding.headline}" if finding.headline and finding.verdict != "only" else ""
    yield from _wrapped(f"{name}: {finding.kind}{headline}", rest="  ")
    for camp in finding.camps:
        yield from _camp(camp)
    if finding.left_out:
        yield from _wrapped(finding.left_out, first="  ", rest="    ")
    if finding.reason:
        yield from _wrapped(f"Why: {finding.reason}", first="  ", rest="    ")
    if finding.happening:
        label = report.happenings[finding.happening - 1].label
        yield from _wrapped(f"In event {finding.happening}: {label}", first="  ", rest="    ")


def _camp(camp: Camp) -> Iterator[str]:
    said = [_said(words, places, camp.value) for words, places in spoken(camp)]
    value = f"{camp.apart}, {camp.value}" if camp.apart else camp.told
    if value:
        yield from _wrapped(f"{value}: {'; '.join(said)}", first="  - ", rest="    ")
    else:
        for one in said:
            yield from _wrapped(one, first="  - ", rest="    ")


def _said(words: Words, places: tuple[str, ...], value: str) -> str:
    quoted = "" if words.text == value else f" “{words.text}”"
    resolved = f" ({words.resolved})" if words.resolved else ""
    return f"{words.account.name}{quoted}{resolved} [{', '.join(places)}]"


def _happening(happening: Happening, number: int) -> Iterator[str]:
    yield from _wrapped(f"EVENT {happening.number} of {number}: {happening.label}", rest="  ")
    told = f"Told by {listed(account.name for account in happening.told_by)}"
    if happening.not_told_by:
        told += f"; not told by {listed(account.name for account in happening.not_told_by)}"
    yield from _wrapped(f"{told}.", first="  ", rest="  ")
    for telling in happening.tellings:
        yield from _telling(telling)
    for finding in happening.findings:
        left_out = f"; {finding.left_out}" if finding.left_out else ""
        if finding.verdict == "agreement":
            short = _agreed(finding)
        elif finding.headline:
            short = _in_short(finding)
        else:
            short = f"{finding.kind.capitalize()}: {listed(dict.fromkeys(_tellers(finding)))}"
        yield from _wrapped(f"{finding.verdict.upper()}: {short}{left_out}.", first="  ", rest="    ")


def _tellers(finding: Finding) -> Iterator[str]:
    for camp in finding.camps:
        yield from camp.tellers


def _telling(telling: Telling) -> Iterator[str]:
    yield from _wrapped(
        f"{telling.account.name} [{telling.passage}]{' (headline)' if telling.headline else ''}: {telling.text}",
        first="  ",
        rest="    ",
    )


def _links(report: Outline) -> str:
    return f"{_count(report.links, 'link')} between passages score {report.min_score:g} or more."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _heading(words: str) -> Iterable[str]:
    return ("", "", words)


def _wrapped(words: str, first: str = "", rest: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
