"""The report as a table for spreadsheets and scripts: one row a reading, UTF-8, lines ended as RFC 4180 says.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv as tables
import io

from geneva_corpus.model import Comparison
from geneva_corpus.reports.outline import Outline
from geneva_corpus.reports.outlining import outline

COLUMNS = (
    "divergence",
    "verdict",
    "kind",
    "event",
    "told",
    "account",
    "outlet",
    "title",
    "date",
    "passage",
    "start",
    "end",
    "words",
    "value",
    "shown",
    "modality",
    "left_out_by",
    "reason",
    "source",
    "sha256",
    "program",
    "min_score",
)

#: With what a formula begins, behind white space too, in East Asian spreadsheets also in full width.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "−")


def csv(comparison: Comparison) -> str:
    """The CSV report, its first row the names of the columns."""
    report = outline(comparison)
    written = io.StringIO()
    writer = tables.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(report):
        writer.writerow([cell(one) for one in row])
    return written.getvalue()


def cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(("\t", "\r")) or value.lstrip().startswith(_FORMULA) else value


def _rows(report: Outline) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for finding in report.findings:
        happening = report.happenings[finding.happening - 1] if finding.happening else None
        for camp in finding.camps:
            for words in camp.words:
                rows.append(
                    (
                        finding.id,
                        finding.verdict,
                        finding.kind,
                        happening.id if happening else "",
                        happening.label if happening else "",
                        words.account.id,
                        words.account.name,
                        words.account.title,
                        words.account.iso,
                        words.passage,
                        str(words.start),
                        str(words.end),
                        words.text,
                        words.value,
                        camp.value,
                        camp.modality or "asserted",
                        "; ".join(finding.left_out_by),
                        finding.reason,
                        words.account.path,
                        words.account.sha256,
                        report.program,
                        f"{report.min_score:g}",
                    )
                )
    return rows
