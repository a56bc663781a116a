"""The report as one HTML file that needs nothing else: no request leaves it, and it works without its script.

On top the grid (events × accounts) and the dates, then the findings, then each event side by side with the reader's
marks. Every text of others goes through `text_of`, stands between tags, never in an attribute, a style or a script; the
page's own policy forbids whatever is not this style and this script.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from geneva_corpus.model import SIGNS, Comparison, Verdict
from geneva_corpus.reports.html_overview import accounts, dates, grid
from geneva_corpus.reports.html_pieces import agreed, in_short, sign, text_of, to_finding
from geneva_corpus.reports.outline import (
    FEW_NAMES,
    HEADINGS,
    MEANINGS,
    Camp,
    Finding,
    Happening,
    Outline,
    Telling,
    counted,
    listed,
    spoken,
)
from geneva_corpus.reports.outlining import outline

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
    yield f'<meta name="generator" content="{text_of(report.program)}">'
    yield '<link rel="icon" href="data:,">'
    yield f"<title>{text_of(report.title)}: {counted('conflict', len(report.of('conflict')))}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"


def _body(report: Outline) -> Iterator[str]:
    sections = list(_sections(report))
    yield '<a class="skip" href="#main">Skip to the comparison</a>'
    yield "<header>"
    yield f"<h1>{text_of(report.title)}</h1>"
    yield f'<p class="lead">{text_of(report.summary)}</p>'
    conflicts = report.of("conflict")
    if conflicts:
        yield '<ul class="strip" aria-label="Conflicts">'
        for finding in conflicts[:_IN_THE_HEAD]:
            yield f"<li>{to_finding(finding, in_short(finding, FEW_NAMES))}</li>"
        if len(conflicts) > _IN_THE_HEAD:
            yield f'<li><a href="#conflict">and {len(conflicts) - _IN_THE_HEAD} more</a></li>'
        yield "</ul>"
    for warning in report.warnings:
        yield f'<p class="warning"><strong>Warning:</strong> {text_of(warning)}</p>'
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
    yield "accounts", "Accounts", accounts(report)
    if report.happenings:
        yield "overview", "Overview", grid(report)
    if report.dates:
        yield "dates", "Dates told", dates(report)
    for verdict, number in report.counts:
        if number:
            yield verdict, HEADINGS[verdict], _findings(report, verdict)
    if report.happenings:
        yield "events", "Event by event", _events(report)
    if report.alone:
        yield "alone", "Told by one account only", _alone(report)


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
    if finding.left_out:
        yield f'<p class="untold">{text_of(finding.left_out[:1].upper() + finding.left_out[1:])}.</p>'
    if finding.reason:
        yield f'<p class="reason">{text_of(finding.reason)}</p>'
    yield '<ul class="readings">'
    for camp in finding.camps:
        for words, places in spoken(camp):
            resolved = f' <span class="quiet">({text_of(words.resolved)})</span>' if words.resolved else ""
            passages = ", ".join(f'<a href="#p-{place}" data-finding="{number}">{place}</a>' for place in places)
            yield (
                f'<li>{text_of(words.account.name)}: <q dir="auto">{text_of(words.text)}</q>{resolved} '
                f'<span class="quiet">{passages}</span></li>'
            )
    yield "</ul>"
    if finding.happening:
        label = text_of(report.happenings[finding.happening - 1].label)
        event = f'<a href="#e{finding.happening}">event {finding.happening}</a>'
        yield f'<p>In {event}: <span dir="auto">{label}</span></p>'
    yield "</article>"


def _camp(camp: Camp, finding: Finding) -> str:
    joint = f" {SIGNS[finding.verdict]} " if finding.verdict in ("conflict", "precision") else " · "
    if camp.apart:
        joint = " · "
    modality = f"{camp.apart}: " if camp.apart else f"{camp.modality} " if camp.modality else ""
    return (
        f'<li data-joint="{joint}">{modality}<b>{text_of(camp.value)}</b> '
        f'<span class="teller">{text_of(listed(camp.tellers))}</span></li>'
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
    yield f'<h3 id="e{number}-name">Event {number}: <span dir="auto">{text_of(happening.label)}</span></h3>'
    told = f"Told by {text_of(listed(account.name for account in happening.told_by))}."
    if happening.not_told_by:
        names = text_of(listed(account.name for account in happening.not_told_by))
        told += f' <span class="untold">Not told by {names}.</span>'
    yield f"<p>{told}</p>"
    yield "</header>"
    yield '<div class="columns">'
    for account in happening.told_by:
        place = f"e{number}-{account.number}"
        yield f'<section class="column" aria-labelledby="{place}"><h4 id="{place}">{text_of(account.name)}</h4>'
        for telling in happening.tellings:
            if telling.account is account:
                yield _passage(telling, report, placed)
        yield "</section>"
    yield "</div>"
    if happening.findings:
        yield '<ul class="strip">'
        for finding in happening.findings:
            if finding.verdict != "agreement":
                yield f"<li>{to_finding(finding, in_short(finding))}</li>"
        same = [agreed(finding) for finding in happening.findings if finding.verdict == "agreement"]
        if same:
            yield f'<li class="agreed">{"; ".join(same)}</li>'
        yield "</ul>"
    yield "</article>"


def _passage(telling: Telling, report: Outline, placed: set[str]) -> str:
    identity = "" if telling.passage in placed else f' id="p-{telling.passage}"'
    placed.add(telling.passage)
    signs = "".join(
        f'<a class="mark {report.findings[number - 1].verdict}" href="#d{number}" data-finding="{number}">'
        f"{sign(report.findings[number - 1].verdict)}</a> "
        for number in telling.whole
    )
    runs = "".join(
        f'<a class="mark {run.verdict}{" apart" if run.apart else ""}" href="#d{run.finding}" '
        f'data-finding="{run.finding}">{"" if run.apart else sign(run.verdict)}{text_of(run.text)}</a>'
        if run.verdict
        else text_of(run.text)
        for run in telling.runs
    )
    return f'<p class="passage{" headline" if telling.headline else ""}" dir="auto"{identity}>{signs}{runs}</p>'


def _alone(report: Outline) -> Iterator[str]:
    placed: set[str] = set()
    for account in report.accounts:
        alone = [telling for telling in report.alone if telling.account is account]
        if alone:
            yield f"<details><summary>{text_of(account.name)}: {len(alone)}</summary>"
            yield '<div class="alone">'
            for telling in alone:
                yield _passage(telling, report, placed)
            yield "</div></details>"


def _footer(report: Outline) -> Iterator[str]:
    yield "<footer>"
    yield (
        f"<p>Made by {text_of(report.program)}; {report.links} links between passages score {report.min_score:g} "
        "or more. Values are compared after normalisation; a plan is not held against an outcome. "
        "The texts, by the SHA-256 of their bytes:</p>"
    )
    yield "<ul>"
    for account in report.accounts:
        name, digest, encoding = map(text_of, (account.name, account.sha256, account.encoding))
        yield f"<li>{account.number} {name}: <code>{digest}</code> ({encoding})</li>"
    yield "</ul>"
    yield "</footer>"
