"""The top of the page: the accounts, the grid of events × accounts, and every date that is told."""

from collections.abc import Iterable, Iterator

from geneva_corpus.reports.html_pieces import text_of, to_finding
from geneva_corpus.reports.outline import Finding, Happening, Outline, Words, listed

#: Accounts that still have a column of their own in the grid, at the width of a desk's screen.
_COLUMNS = 20


def accounts(report: Outline) -> Iterator[str]:
    """Who tells, under which title, when, and from which source."""
    yield '<table class="stacked"><thead><tr><th scope="col">Account</th><th scope="col">Title</th>'
    yield '<th scope="col">Date</th><th scope="col">Source</th></tr></thead><tbody>'
    for account in report.accounts:
        sources = dict.fromkeys(filter(None, (account.path, account.url, *account.also)))
        yield (
            f'<tr><th scope="row"><span class="number">{account.number}</span> <b>{text_of(account.name)}</b></th>'
            f'<td dir="auto">{text_of(account.title)}</td><td class="when">{text_of(account.date)}</td>'
            f'<td class="path">{"<br>".join(map(text_of, sources))}</td></tr>'
        )
    yield "</tbody></table>"


def grid(report: Outline) -> Iterator[str]:
    """Events as rows, accounts as columns; a list of events where there are too many accounts."""
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
            f'<span class="outlet">{text_of(account.name)}</span></th>'
        )
    yield "</tr></thead><tbody>"
    for happening in report.happenings:
        yield f'<tr><th scope="row"><a href="#e{happening.number}" dir="auto">{text_of(happening.label)}</a></th>'
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
            f'<tr><th scope="row"><a href="#e{happening.number}" dir="auto">{text_of(happening.label)}</a></th>'
            f'<td class="when">{len(happening.told_by)} of {len(report.accounts)}</td>'
            f"<td>{'<br>'.join(to_finding(finding, text_of(finding.headline)) for finding in found[:3])}</td></tr>"
        )
    yield "</tbody></table>"


def _cells(happening: Happening) -> dict[int, str]:
    """By the number of the account: the strongest finding it takes part in, agreements left aside."""
    cells: dict[int, str] = {}
    asides: dict[int, str] = {}
    for finding in happening.findings:
        if finding.verdict == "agreement":
            continue
        for camp in finding.camps:
            for words in camp.words:
                number = words.account.number
                if camp.apart:
                    asides.setdefault(number, _aside(finding, f"{camp.apart}: {camp.value}"))
                elif number not in cells:
                    value = f'<span class="value">{text_of(camp.told or finding.verdict)}</span>'
                    cells[number] = to_finding(finding, value)
    return asides | cells


def _aside(finding: Finding, words: str) -> str:
    """Of a plan, or what takes no side: told, and no party to the finding that it links to."""
    link = f'<a href="#d{finding.number}" data-finding="{finding.number}" class="value">{text_of(words)}</a>'
    return f"{_plain_cell(told=True)} {link}"


def _plain_cell(told: bool) -> str:
    if told:
        return '<span aria-hidden="true">●</span><span class="unseen">told</span>'
    return '<span class="untold" aria-hidden="true">–</span><span class="unseen">not told</span>'


def dates(report: Outline) -> Iterator[str]:
    """Every date that is told, in order, in the words of each account."""
    yield '<table class="dates stacked"><thead><tr><th scope="col">Date</th><th scope="col">Event</th>'
    yield '<th scope="col">In the words of</th></tr></thead><tbody>'
    for dated in report.dates:
        finding = report.findings[dated.finding - 1] if dated.finding else None
        when = text_of(dated.value) + (f" ({dated.modality})" if dated.modality else "")
        event = ""
        if dated.happening:
            label = text_of(report.happenings[dated.happening - 1].label)
            event = f'<a href="#e{dated.happening}" dir="auto">{label}</a>'
        yield (
            f'<tr><th scope="row">{to_finding(finding, when) if finding else when}</th>'
            f"<td>{event}</td><td>{_worded(dated.words)}</td></tr>"
        )
    yield "</tbody></table>"


def _worded(all_words: Iterable[Words]) -> str:
    told: dict[str, dict[str, None]] = {}
    for words in all_words:
        told.setdefault(words.text, {})[words.account.name] = None
    return "; ".join(
        f'<q dir="auto">{text_of(words)}</q> <span class="quiet">{text_of(listed(names))}</span>'
        for words, names in told.items()
    )
