"""Articles in, a comparison out: the whole programming interface.

    articles, warnings = read(["a.txt", "folder"])
    comparison = compare(articles, warnings=warnings)

Nothing here loads rapidfuzz, numpy or nupunkt before it is used.
"""

from geneva_corpus.comparison import compare, read, seeds
from geneva_corpus.errors import (
    Cancelled,
    DocumentError,
    GenevaError,
    NotesError,
    OutputError,
    SourceError,
)
from geneva_corpus.model import (
    VERDICTS,
    Article,
    Comparison,
    Divergence,
    Event,
    Fact,
    Furniture,
    Link,
    Metadata,
    Passage,
    Reading,
    Source,
)

__version__ = "0.1.0"

__all__ = [
    "VERDICTS",
    "Article",
    "Cancelled",
    "Comparison",
    "Divergence",
    "DocumentError",
    "Event",
    "Fact",
    "Furniture",
    "GenevaError",
    "Link",
    "Metadata",
    "NotesError",
    "OutputError",
    "Passage",
    "Reading",
    "Source",
    "SourceError",
    "__version__",
    "compare",
    "read",
    "seeds",
]
