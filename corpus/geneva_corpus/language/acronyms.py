"""Articles and their facts in, the words of each passage out, a long form that has an acronym told by the acronym.

"NATO (North Atlantic Treaty Organization)" is one name, told once, not six words that treaties and oceans share.
"""

from collections.abc import Sequence

from geneva_corpus.language.stems import words
from geneva_corpus.model import Article, Fact


def words_of(articles: Sequence[Article], facts: Sequence[Fact]) -> list[list[tuple[str, ...]]]:
    """The words of each passage of each article."""
    long_forms: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "organization" and " " in fact.text and " " not in fact.value:
            long_forms.setdefault(fact.passage, []).append(fact)
    told = []
    for article in articles:
        rows = []
        for passage in article.passages:
            row: list[str] = []
            at = passage.start
            for fact in sorted(long_forms.get(passage.id, ()), key=lambda fact: (fact.start, fact.end)):
                if at <= fact.start and fact.end <= passage.end:
                    row += [*words(article.text[at : fact.start]), *words(fact.value)]
                    at = fact.end
            rest = words(passage.text[at - passage.start :])
            rows.append((*row, *rest) if row else rest)
        told.append(rows)
    return told
