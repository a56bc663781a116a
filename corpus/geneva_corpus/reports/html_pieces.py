"""Pieces of the page that stand in several of its parts: text of others made harmless, signs, links to findings."""

from html import escape

from geneva_corpus.model import SIGNS, Verdict
from geneva_corpus.reports.outline import MOST_NAMES, Finding, listed


def text_of(of_others: str) -> str:
    """Text that can stand between tags and become none of them."""
    return escape(of_others, quote=True)


def sign(verdict: Verdict) -> str:
    """The sign for the eye and the word for the ear."""
    shown = f'<span class="sign {verdict}" aria-hidden="true">{SIGNS[verdict]}</span>'
    return f'{shown}<span class="unseen">{verdict}: </span>'


def to_finding(finding: Finding, inside: str) -> str:
    """A link to a finding, its sign before what is inside."""
    return (
        f'<a href="#d{finding.number}" data-finding="{finding.number}">'
        f'<span class="sign {finding.verdict}" aria-hidden="true">{SIGNS[finding.verdict]}</span>'
        f'<span class="unseen">{finding.verdict}:</span> {inside}</a>'
    )


def in_short(finding: Finding, most: int = MOST_NAMES) -> str:
    """A finding in a line: the values, each with its tellers, against each other; plans apart."""
    joint = f" {SIGNS['conflict']} " if finding.verdict == "conflict" else " · "
    told = [
        (camp.apart, f"<b>{text_of(camp.value)}</b> {text_of(listed(camp.tellers, most))}") for camp in finding.camps
    ]
    sides = joint.join(words for apart, words in told if not apart)
    besides = [f"{apart}: {words}" for apart, words in told if apart]
    left_out = f"; {text_of(finding.left_out)}" if finding.left_out else ""
    return f"{finding.kind} {'; '.join(filter(None, (sides, *besides)))}{left_out}"


def agreed(finding: Finding) -> str:
    """An agreement in as few words as tell it."""
    values = dict.fromkeys(camp.value or finding.kind for camp in finding.camps)
    return to_finding(finding, text_of(", ".join(values)))
