"""The report as one HTML file that needs nothing else: no request leaves it, and it works without its script.

On top the grid (events × accounts) and the dates, then the findings, then each event side by side with the reader's
marks. Every text of others goes through `_text`, stands between tags, never in an attribute, a style or a script; the
page's own policy forbids whatever is not this style and this script.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from geneva_corpus.model import Comparison, Verdict
from geneva_corpus.reports.outline import (
    FEW_NAMES,
    MEANINGS,
    MOST_NAMES,
    SIGNS,
    Camp,
    Finding,
    Happening,
    Outline,
    Telling,
    Words,
    counted,
    listed,
    outline,
    spoken,
)

_HEADINGS: dict[Verdict, str] = {
    "conflict": "Conflicts",
    "precision": "Told more exactly by some",
    "only": "Left out by some",
    "spelling": "Spelled differently",
    "wording": "Worded differently",
    "agreement": "Agreements",
}

#: Accounts that still have a column of their own in the grid, at the width of a desk's screen.
_COLUMNS = 20
#: Conflicts told before anything else: as many as leave the grid on the first screen.
_IN_THE_HEAD = 5


def html(comparison: Comparison) -> str:
    """The HTML report."""
    report = outline(comparison)
    here = Path(__file__)
    style = here.with_name("page.css").read_text(encoding="utf-8")
    script = here.with_name("page.js").read_text(encoding="utf-8")
    return "\n".join(
        (*_head(report, style, script), *_body(report), f"<script>{script}</script>", "</body>", "</html>", "")
    )


def _text(of_others: str) -> str:
    return escape(of_others, quote=True)


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _head(report: Outline, style: str, script: str) -> Iterator[str]:
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f'<meta name="generator" content="{_text(report.program)}">'
    yield '<link rel="icon" href="data:,">'
    yield f"<title>{_text(report.title)}: {counted('conflict', len(report.of('conflict')))}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"


def _body(report: Outline) -> Iterator[str]:
    sections = list(_sections(report))
    yield '<a class="skip" href="#main">Skip to the comparison</a>'
    yield "<header>"
    yield f"<h1>{_text(report.title)}</h1>"
    yield f'<p class="lead">{_summary(report)}</p>'
    conflicts = report.of("conflict")
    if conflicts:
        yield '<ul class="strip" aria-label="Conflicts">'
        for finding in conflicts[:_IN_THE_HEAD]:
            yield f"<li>{_to_finding(finding, _in_short(finding, FEW_NAMES))}</li>"
        if len(conflicts) > _IN_THE_HEAD:
            yield f'<li><a href="#conflict">and {len(conflicts) - _IN_THE_HEAD} more</a></li>'
        yield "</ul>"
    for warning in report.warnings:
        yield f'<p class="warning"><strong>Warning:</strong> {_text(warning)}</p>'
    yield '<nav aria-label="Contents"><ul>'
    for name, heading, _ in sections:
        yield f'<li><a href="#{name}">{heading}</a></li>'
    yield "</ul></nav>"
    yield "</header>"
    yield from _legend(report)
    yield '<main id="main">'
    for name, heading, lines in sections:
        yield f'<section aria-labelledby="{name}">'
        yield f'<h2 id="{name}">{heading}</h2>'
        yield from lines
        yield "</section>"
    yield "</main>"
    yield from _footer(report)


def _sections(report: Outline) -> Iterator[tuple[str, str, Iterable[str]]]:
    """The sections that have something to tell: the name of the place, the heading, the lines."""
    yield "accounts", "Accounts", _accounts(report)
    if report.happenings:
        yield "overview", "Overview", _grid(report)
    if report.dates:
        yield "dates", "Dates told", _dates(report)
    for verdict, number in report.counts:
        if number:
            yield verdict, _HEADINGS[verdict], _findings(report, verdict)
    if report.happenings:
        yield "events", "Event by event", _events(report)
    if report.alone:
        yield "alone", "Told by one account only", _alone(report)


def _summary(report: Outline) -> str:
    if len(report.accounts) == 1:
        return "There is nothing to compare it with."
    if not report.happenings:
        return "No passage is told by two of them."
    told = listed(counted(verdict, number) for verdict, number in report.counts if number or verdict == "conflict")
    events = len(report.happenings)
    return f"{told[0].upper()}{told[1:]}, in {events} event{'' if events == 1 else 's'}."


def _legend(report: Outline) -> Iterator[str]:
    if not report.findings:
        return
    yield "<fieldset><legend>Marks:</legend>"
    for verdict, number in report.counts:
        if number:
            checked = "" if verdict == "agreement" else " checked"
            yield (
                f'<label><input type="checkbox" id="show-{verdict}"{checked}> '
                f'<span class="sign {verdict}" aria-hidden="true">{SIGNS[verdict]}</span> {verdict} {number}</label>'
            )
    yield "</fieldset>"


def _accounts(report: Outline) -> Iterator[str]:
    yield '<table class="stacked"><thead><tr><th scope="col">Account</th><th scope="col">Title</th>'
    yield '<th scope="col">Date</th><th scope="col">Source</th></tr></thead><tbody>'
    for account in report.accounts:
        sources = dict.fromkeys(filter(None, (account.path, account.url, *account.also)))
        yield (
            f'<tr><th scope="row"><span class="number">{account.number}</span> <b>{_text(account.name)}</b></th>'
            f'<td dir="auto">{_text(account.title)}</td><td class="when">{_text(account.date)}</td>'
            f'<td class="path">{"<br>".join(map(_text, sources))}</td></tr>'
        )
    yield "</tbody></table>"


# --- the grid and the dates -----------------------------------------------------------------------------------


def _grid(report: Outline) -> Iterator[str]:
    if len(report.accounts) > _COLUMNS:
        yield from _list_of_events(report)
        return
    yield (
        '<p class="quiet">Each row is an event, each column an account. '
        "● told, – not told; a sign leads to what was found.</p>"
    )
    yield '<div class="scroll" role="region" aria-labelledby="overview" tabindex="0">'
    yield '<table class="grid"><thead><tr><th scope="col">Event</th>'
    for account in report.accounts:
        yield (
            f'<th scope="col"><span class="number">{account.number}</span> '
            f'<span class="outlet">{_text(account.name)}</span></th>'
        )
    yield "</tr></thead><tbody>"
    for happening in report.happenings:
        yield f'<tr><th scope="row"><a href="#e{happening.number}" dir="auto">{_text(happening.label)}</a></th>'
        told = {account.number for account in happening.told_by}
        cells = _cells(happening)
        for account in report.accounts:
            yield f"<td>{cells.get(account.number) or _plain_cell(account.number in told)}</td>"
        yield "</tr>"
    yield "</tbody></table></div>"


def _list_of_events(report: Outline) -> Iterator[str]:
    """In place of a grid that nobody could read: how many tell each event, and its strongest findings."""
    yield '<table class="stacked"><thead><tr><th scope="col">Event</th>'
    yield '<th scope="col">Told by</th><th scope="col">Found</th></tr></thead><tbody>'
    for happening in report.happenings:
        found = [finding for finding in happening.findings if finding.verdict != "agreement"]
        yield (
            f'<tr><th scope="row"><a href="#e{happening.number}" dir="auto">{_text(happening.label)}</a></th>'
            f'<td class="when">{len(happening.told_by)} of {len(report.accounts)}</td>'
            f"<td>{'<br>'.join(_to_finding(finding, _text(finding.headline)) for finding in found[:3])}</td></tr>"
        )
    yield "</tbody></table>"


def _cells(happening: Happening) -> dict[int, str]:
    """By the number of the account: the strongest finding it takes part in, agreements left aside."""
    cells: dict[int, str] = {}
    for finding in happening.findings:
        if finding.verdict == "agreement":
            continue
        for camp in finding.camps:
            for words in camp.words:
                if words.account.number not in cells:
                    value = camp.value or finding.verdict
                    value = f"{camp.apart}: {value}" if camp.apart else value
                    cells[words.account.number] = _to_finding(finding, f'<span class="value">{_text(value)}</span>')
    return cells


def _plain_cell(told: bool) -> str:
    if told:
        return '<span aria-hidden="true">●</span><span class="unseen">told</span>'
    return '<span class="untold" aria-hidden="true">–</span><span class="unseen">not told</span>'


def _to_finding(finding: Finding, inside: str) -> str:
    return (
        f'<a href="#d{finding.number}" data-finding="{finding.number}">'
        f'<span class="sign {finding.verdict}" aria-hidden="true">{SIGNS[finding.verdict]}</span>'
        f'<span class="unseen">{finding.verdict}:</span> {inside}</a>'
    )


def _dates(report: Outline) -> Iterator[str]:
    yield '<table class="dates stacked"><thead><tr><th scope="col">Date</th><th scope="col">Event</th>'
    yield '<th scope="col">In the words of</th></tr></thead><tbody>'
    for dated in report.dates:
        finding = report.findings[dated.finding - 1] if dated.finding else None
        when = _text(dated.value) + (f" ({dated.modality})" if dated.modality else "")
        event = ""
        if dated.happening:
            label = _text(report.happenings[dated.happening - 1].label)
            event = f'<a href="#e{dated.happening}" dir="auto">{label}</a>'
        yield (
            f'<tr><th scope="row">{_to_finding(finding, when) if finding else when}</th>'
            f"<td>{event}</td><td>{_worded(dated.words)}</td></tr>"
        )
    yield "</tbody></table>"


def _worded(all_words: Iterable[Words]) -> str:
    told: dict[str, dict[str, None]] = {}
    for words in all_words:
        told.setdefault(words.text, {})[words.account.name] = None
    return "; ".join(
        f'<q dir="auto">{_text(words)}</q> <span class="quiet">{_text(listed(names))}</span>'
        for words, names in told.items()
    )


# --- the findings ---------------------------------------------------------------------------------------------


def _findings(report: Outline, verdict: Verdict) -> Iterator[str]:
    yield f'<p class="quiet">{MEANINGS[verdict].capitalize()}.</p>'
    folded = verdict == "agreement"
    if folded:
        yield f"<details><summary>{counted(verdict, len(report.of(verdict)))}</summary>"
    for finding in report.of(verdict):
        yield from _finding(finding, report)
    if folded:
        yield "</details>"


def _finding(finding: Finding, report: Outline) -> Iterator[str]:
    number = finding.number
    yield f'<article class="finding {finding.verdict}" id="d{number}" aria-labelledby="d{number}-name">'
    yield (
        f'<h3 id="d{number}-name"><span class="sign {finding.verdict}" aria-hidden="true">{SIGNS[finding.verdict]}'
        f'</span> <span class="verdict {finding.verdict}">{finding.verdict}</span>: {finding.kind}</h3>'
    )
    if any(camp.value for camp in finding.camps):
        yield f'<ul class="camps">{"".join(_camp(camp, finding) for camp in finding.camps)}</ul>'
    if finding.left_out_by:
        yield f'<p class="untold">Left out by {_text(listed(finding.left_out_by))}.</p>'
    if finding.reason:
        yield f'<p class="reason">{_text(finding.reason)}</p>'
    yield '<ul class="readings">'
    for camp in finding.camps:
        for words, places in spoken(camp):
            resolved = f' <span class="quiet">({_text(words.resolved)})</span>' if words.resolved else ""
            passages = ", ".join(f'<a href="#p-{place}" data-finding="{number}">{place}</a>' for place in places)
            yield (
                f'<li>{_text(words.account.name)}: <q dir="auto">{_text(words.text)}</q>{resolved} '
                f'<span class="quiet">{passages}</span></li>'
            )
    yield "</ul>"
    if finding.happening:
        label = _text(report.happenings[finding.happening - 1].label)
        event = f'<a href="#e{finding.happening}">event {finding.happening}</a>'
        yield f'<p>In {event}: <span dir="auto">{label}</span></p>'
    yield "</article>"


def _camp(camp: Camp, finding: Finding) -> str:
    joint = f" {SIGNS[finding.verdict]} " if finding.verdict in ("conflict", "precision") else " · "
    if camp.apart:
        joint = " · "
    modality = f"{camp.apart}: " if camp.apart else ""
    return (
        f'<li data-joint="{joint}">{modality}<b>{_text(camp.value)}</b> '
        f'<span class="teller">{_text(listed(camp.tellers))}</span></li>'
    )


# --- the events -----------------------------------------------------------------------------------------------


def _events(report: Outline) -> Iterator[str]:
    placed: set[str] = set()
    for happening in report.happenings:
        yield from _event(happening, report, placed)


def _event(happening: Happening, report: Outline, placed: set[str]) -> Iterator[str]:
    number = happening.number
    yield f'<article class="event" id="e{number}" aria-labelledby="e{number}-name">'
    yield "<header>"
    yield f'<h3 id="e{number}-name">Event {number}: <span dir="auto">{_text(happening.label)}</span></h3>'
    told = f"Told by {_text(listed(account.name for account in happening.told_by))}."
    if happening.not_told_by:
        names = _text(listed(account.name for account in happening.not_told_by))
        told += f' <span class="untold">Not told by {names}.</span>'
    yield f"<p>{told}</p>"
    yield "</header>"
    yield '<div class="columns">'
    for account in happening.told_by:
        place = f"e{number}-{account.number}"
        yield f'<section class="column" aria-labelledby="{place}"><h4 id="{place}">{_text(account.name)}</h4>'
        for telling in happening.tellings:
            if telling.account is account:
                yield _passage(telling, report, placed)
        yield "</section>"
    yield "</div>"
    if happening.findings:
        yield '<ul class="strip">'
        for finding in happening.findings:
            if finding.verdict != "agreement":
                yield f"<li>{_to_finding(finding, _in_short(finding))}</li>"
        agreed = [finding for finding in happening.findings if finding.verdict == "agreement"]
        if agreed:
            yield f'<li class="agreed">{"; ".join(map(_agreed, agreed))}</li>'
        yield "</ul>"
    yield "</article>"


def _in_short(finding: Finding, most: int = MOST_NAMES) -> str:
    joint = f" {SIGNS['conflict']} " if finding.verdict == "conflict" else " · "
    told = [(camp.apart, f"<b>{_text(camp.value)}</b> {_text(listed(camp.tellers, most))}") for camp in finding.camps]
    sides = joint.join(words for apart, words in told if not apart)
    besides = "".join(f"; {apart}: {words}" for apart, words in told if apart)
    left_out = f"; left out by {_text(listed(finding.left_out_by))}" if finding.left_out_by else ""
    return f"{finding.kind} {sides}{besides}{left_out}"


def _agreed(finding: Finding) -> str:
    values = dict.fromkeys(camp.value or finding.kind for camp in finding.camps)
    return _to_finding(finding, _text(", ".join(values)))


def _passage(telling: Telling, report: Outline, placed: set[str]) -> str:
    identity = "" if telling.passage in placed else f' id="p-{telling.passage}"'
    placed.add(telling.passage)
    signs = "".join(
        f'<a class="mark {report.findings[number - 1].verdict}" href="#d{number}" data-finding="{number}">'
        f"{_sign(report.findings[number - 1].verdict)}</a> "
        for number in telling.whole
    )
    runs = "".join(
        f'<a class="mark {run.verdict}" href="#d{run.finding}" data-finding="{run.finding}">'
        f"{_sign(run.verdict)}{_text(run.text)}</a>"
        if run.verdict
        else _text(run.text)
        for run in telling.runs
    )
    return f'<p class="passage{" headline" if telling.headline else ""}" dir="auto"{identity}>{signs}{runs}</p>'


def _sign(verdict: Verdict) -> str:
    shown = f'<span class="sign {verdict}" aria-hidden="true">{SIGNS[verdict]}</span>'
    return f'{shown}<span class="unseen">{verdict}: </span>'


def _alone(report: Outline) -> Iterator[str]:
    placed: set[str] = set()
    for account in report.accounts:
        alone = [telling for telling in report.alone if telling.account is account]
        if alone:
            yield f"<details><summary>{_text(account.name)}: {len(alone)}</summary>"
            yield '<div class="alone">'
            for telling in alone:
                yield _passage(telling, report, placed)
            yield "</div></details>"


def _footer(report: Outline) -> Iterator[str]:
    yield "<footer>"
    yield (
        f"<p>Made by {_text(report.program)}; {report.links} links between passages score {report.min_score:g} or more."
        " Values are compared after normalisation; a plan is not held against an outcome. "
        "The texts, by the SHA-256 of their bytes:</p>"
    )
    yield "<ul>"
    for account in report.accounts:
        name, digest, encoding = map(_text, (account.name, account.sha256, account.encoding))
        yield f"<li>{account.number} {name}: <code>{digest}</code> ({encoding})</li>"
    yield "</ul>"
    yield "</footer>"
