"""A comparison as a document for people or programs: `render(comparison, form)` gives its whole text."""

from typing import Final

from geneva_corpus.model import Comparison

#: The forms a report comes in, and how the name of its file ends.
FORMS: Final = {"text": ".txt", "json": ".json", "markdown": ".md", "html": ".html", "csv": ".csv"}


def render(comparison: Comparison, form: str) -> str:
    """The report in one of `FORMS`, ending with a line end; the same comparison gives the same text."""
    if form == "json":
        from geneva_corpus.document import dump

        return dump(comparison)
    if form == "text":
        from geneva_corpus.reports.text import text

        return text(comparison)
    if form == "markdown":
        from geneva_corpus.reports.markdown import markdown

        return markdown(comparison)
    if form == "html":
        from geneva_corpus.reports.html import html

        return html(comparison)
    if form == "csv":
        from geneva_corpus.reports.csv import csv

        return csv(comparison)
    raise ValueError(f"no such form of report: {form}")


__all__ = ["FORMS", "render"]
