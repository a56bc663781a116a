"""The report in Markdown (GFM), to paste into a page: tables of readings, the summary first.

Headings hold only words of the program. Whatever comes from an article is escaped, so that nothing of it becomes a
heading, a link, an emphasis, a formula, HTML or a new cell.
"""

import re
from collections.abc import Iterator, Sequence

from geneva_corpus.model import SIGNS, Comparison
from geneva_corpus.notekeeping.markdown import at_line_start, inline
from geneva_corpus.reports.outline import (
    HEADINGS,
    MEANINGS,
    Finding,
    Happening,
    Outline,
    Telling,
    listed,
    spoken,
)
from geneva_corpus.reports.outlining import outline

#: What the notes leave alone since they are not pasted anywhere: a formula, and the dot of a bare domain name.
_DOLLAR = re.compile(r"(?<!\\)\$")
_DOT = re.compile(r"(?<=\w)\.(?=[^\W\d_]{2})")


def markdown(comparison: Comparison) -> str:
    """The Markdown report."""
    return "\n".join(_lines(outline(comparison))) + "\n"


def escaped(text: str) -> str:
    """Text of others as Markdown that shows it unchanged, also in a cell of a table."""
    return " ".join(_escaped_word(inline(word)) for word in text.split())


def _escaped_word(word: str) -> str:
    if word.startswith("`"):  # an address, as code; a table is cut at its bars before code is seen
        return word.replace("|", r"\|")
    return _DOT.sub(r"\\.", _DOLLAR.sub(r"\\$", word))


def _lines(report: Outline) -> Iterator[str]:
    yield f"# {report.title}"
    yield ""
    yield report.summary
    for warning in report.warnings:
        yield ""
        yield f"**Warning:** {escaped(warning)}"
    conflicts = report.of("conflict")
    if conflicts:
        yield ""
        for finding in conflicts:
            yield f"- {SIGNS['conflict']} {finding.kind}: {_headline(finding)}"
    yield from _accounts(report)
    for verdict, number in report.counts:
        if number:
            yield ""
            yield f"## {HEADINGS[verdict]}"
            yield ""
            yield f"{MEANINGS[verdict].capitalize()}."
            for place, finding in enumerate(report.of(verdict), 1):
                yield from _finding(finding, place, report)
    yield from _dates(report)
    if report.happenings:
        yield ""
        yield "## Events"
        for happening in report.happenings:
            yield from _happening(happening)
    if report.alone:
        yield ""
        yield "## Told by one account only"
        yield ""
        yield from _table(("Account", "Passage", "Text"), [_telling(telling) for telling in report.alone])
    yield from _making(report)


def _accounts(report: Outline) -> Iterator[str]:
    yield ""
    yield "## Accounts"
    yield ""
    yield from _table(
        ("", "Outlet", "Title", "Date", "Source"),
        [
            (
                account.id,
                escaped(account.name),
                escaped(account.title),
                escaped(account.date),
                escaped("; ".join(dict.fromkeys(filter(None, (account.path, account.url, *account.also))))),
            )
            for account in report.accounts
        ],
    )


def _finding(finding: Finding, place: int, report: Outline) -> Iterator[str]:
    yield ""
    yield f"### {finding.verdict.capitalize()} {place}: {finding.kind}"
    yield ""
    headline = _headline(finding)
    if headline:
        yield f"**{headline}**"
        yield ""
    if finding.reason:
        yield at_line_start(escaped(finding.reason))
        yield ""
    rows = [
        (
            f"{camp.apart}: {escaped(camp.value)}" if camp.apart else escaped(camp.told),
            escaped(words.account.name),
            f"“{escaped(words.text)}”" + (f" ({escaped(words.resolved)})" if words.resolved else ""),
            ", ".join(places),
        )
        for camp in finding.camps
        for words, places in spoken(camp)
    ]
    yield from _table(("Value", "Account", "As written", "Passage"), rows)
    if finding.left_out:
        yield ""
        yield f"{escaped(finding.left_out[:1].upper() + finding.left_out[1:])}."
    if finding.happening:
        yield ""
        yield f"Event {finding.happening}: {escaped(report.happenings[finding.happening - 1].label)}"


def _headline(finding: Finding) -> str:
    sign = " or " if finding.verdict != "conflict" else f" {SIGNS['conflict']} "
    parts = [
        f"{escaped(camp.told)} ({escaped(listed(camp.tellers))})"
        for camp in finding.camps
        if camp.value and not camp.apart
    ]
    apart = [
        f"{camp.apart}: {escaped(camp.value)} ({escaped(listed(camp.tellers))})"
        for camp in finding.camps
        if camp.value and camp.apart
    ]
    return "; ".join(filter(None, (sign.join(parts), *apart)))


def _dates(report: Outline) -> Iterator[str]:
    if not report.dates:
        return
    yield ""
    yield "## Dates told"
    yield ""
    rows = []
    for dated in report.dates:
        told: dict[str, list[str]] = {}
        for words in dated.words:
            tellers = told.setdefault(words.text, [])
            if words.account.name not in tellers:
                tellers.append(words.account.name)
        rows.append(
            (
                escaped(dated.value) + (f" ({dated.modality})" if dated.modality else ""),
                SIGNS[dated.verdict] if dated.verdict else "",
                "; ".join(f"“{escaped(words)}” {escaped(listed(names))}" for words, names in told.items()),
                str(dated.happening or ""),
            )
        )
    yield from _table(("Date", "", "In the words of", "Event"), rows)


def _happening(happening: Happening) -> Iterator[str]:
    yield ""
    yield f"### Event {happening.number}"
    yield ""
    yield f"**{escaped(happening.label)}**"
    yield ""
    told = f"Told by {escaped(listed(account.name for account in happening.told_by))}"
    if happening.not_told_by:
        told += f"; not told by {escaped(listed(account.name for account in happening.not_told_by))}"
    yield f"{told}."
    yield ""
    yield from _table(("Account", "Passage", "Text"), [_telling(telling) for telling in happening.tellings])


def _telling(telling: Telling) -> tuple[str, str, str]:
    return escaped(telling.account.name), telling.passage, escaped(" ".join(telling.text.split()))


def _making(report: Outline) -> Iterator[str]:
    yield ""
    yield "## How this was made"
    yield ""
    yield f"{report.program}; {report.links} links between passages score {report.min_score:g} or more."
    yield ""
    rows = [(account.id, f"`{escaped(account.sha256)}`", escaped(account.encoding)) for account in report.accounts]
    yield from _table(("", "SHA-256 of the source", "Encoding"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
