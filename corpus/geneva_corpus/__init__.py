"""Articles in, a comparison out: the whole programming interface.

    articles, warnings = read(["a.txt", "folder"])
    comparison = compare(articles, warnings=warnings)

Each name is loaded when it is first used: `geneva-reader --version` needs none of them.
"""

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
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


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'geneva_corpus' has no attribute {name!r}")
    from geneva_corpus import comparison, errors, model

    return next(getattr(module, name) for module in (comparison, errors, model) if hasattr(module, name))
