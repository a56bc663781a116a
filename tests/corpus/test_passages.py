"""How a story is cut into passages."""

from geneva_corpus.comparison import article
from geneva_corpus.model import Source


def passages_of(text: str) -> list[str]:
    return [passage.text for passage in article(Source("a.txt", text, "utf-8", ""), 0).passages]


def test_a_dateline_belongs_to_its_sentence() -> None:
    text = "Talks open\n\nOSLO, March 3. /NTB/. The ministers met on Monday and talked. They left at noon."
    assert passages_of(text) == [
        "Talks open",
        "OSLO, March 3. /NTB/. The ministers met on Monday and talked.",
        "They left at noon.",
    ]
