"""Front matter: what a file states about itself between two `---` lines at its very top."""

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Metadata

_FENCE = Phrase("", r"(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_ENTRY = Phrase("", r"([A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(.*)")
#: Longest front matter that is looked for, in code points.
_LONGEST = 20_000

#: The names under which programs that save articles write the four things.
_TITLE = ("title", "headline")
_SOURCE = ("source", "outlet", "publisher", "publication", "site", "sitename", "site_name", "website")
_DATE = ("date", "published", "publish_date", "date_published", "pubdate", "created")
_URL = ("url", "link", "permalink", "canonical", "source_url", "original")


def front_matter(text: str) -> tuple[int, Metadata] | None:
    """Where the front matter ends, its closing line included, and what it states; None without one."""
    opened = _FENCE.match(text) if text.startswith(("---", "+++")) else None
    if opened is None:
        return None
    mark = text[:3]
    values: dict[str, str] = {}
    place = opened.end()
    for raw in text[place:_LONGEST].splitlines(keepends=True):
        line = raw.strip()
        place += len(raw)
        if line == mark or (mark == "---" and line == "..."):
            return (place - (len(raw) - len(raw.rstrip("\r\n"))), _metadata(values)) if values else None
        entry = _ENTRY.match(line)
        if entry is not None:
            values.setdefault(entry[1].lower().replace("-", "_").replace(" ", "_"), _unquoted(entry[2]))
        elif line and not line.startswith(("#", "-")) and not raw[:1].isspace():
            return None
    return None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _metadata(values: dict[str, str]) -> Metadata:
    from geneva_corpus.intake.page_dates import iso_date

    def first(names: tuple[str, ...]) -> str | None:
        return next((values[name] for name in names if values.get(name)), None)

    source, url, date = first(_SOURCE), first(_URL), first(_DATE)
    if source is not None and source.lower().startswith(("http://", "https://")):
        url, source = url or source, None
    return Metadata(first(_TITLE), source, iso_date(date) if date else None, url)
