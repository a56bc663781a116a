"""Which passages are linked, from short articles whose text is under the test."""

from dataclasses import replace

import pytest

from geneva_corpus import alignment, read, seeds
from geneva_corpus.alignment import DEFAULT_SCORE, align
from geneva_corpus.errors import Cancelled
from geneva_corpus.events import group
from geneva_corpus.model import Article, Fact, Link, Passage, article_id
from geneva_corpus.phrasings.quotation_pairs import QuotationPair, paired_quotations

QUAKE = (
    ("Quake kills five in the north", "A strong earthquake killed five people on Monday.", "Schools stay closed."),
    (
        "Strong earthquake hits north, five dead",
        "Five people were killed when an earthquake struck the north on Monday.",
    ),
)


def accounts(*stories: tuple[str, ...]) -> tuple[Article, ...]:
    made = []
    for number, sentences in enumerate(stories):
        identity, text, passages = article_id(number), "\n".join(sentences), []
        for k, sentence in enumerate(sentences):
            start = sum(len(s) + 1 for s in sentences[:k])
            passages.append(
                Passage(f"{identity}.{k + 1}", identity, start, start + len(sentence), k + 1, sentence, headline=k == 0)
            )
        made.append(
            Article(identity, f"{identity}.txt", sentences[0], "", None, None, "", "utf-8", text, tuple(passages), ())
        )
    return tuple(made)


def test_sentences_that_tell_the_same_are_linked() -> None:
    links = align(accounts(*QUAKE), (), min_score=DEFAULT_SCORE)
    assert ("A.2", "B.2") in {(link.a, link.b) for link in links}
    assert "A.3" not in {link.a for link in links}


def test_a_link_says_why() -> None:
    links = align(accounts(*QUAKE), (), min_score=DEFAULT_SCORE)
    reason = next(link.why for link in links if (link.a, link.b) == ("A.2", "B.2"))
    assert any("earthquake" in words for words in reason)


def test_scores_are_probabilities_of_pairs_in_two_articles() -> None:
    links = align(accounts(*QUAKE), (), min_score=0)
    assert links
    assert all(0 < link.score <= 1 and link.a[0] < link.b[0] for link in links)


def test_one_article_has_no_links() -> None:
    assert align(accounts(QUAKE[0]), (), min_score=0) == ()
    assert align((), (), min_score=0) == ()


def test_a_comparison_can_be_called_off() -> None:
    def progress(*_: object) -> None:
        raise Cancelled("called off")

    with pytest.raises(Cancelled):
        align(accounts(*QUAKE), (), min_score=0, progress=progress)


def test_the_order_of_sources_changes_names_only() -> None:
    articles, _ = read([str(seeds())])
    backwards = tuple(_named(article, article_id(k)) for k, article in enumerate(reversed(articles)))
    names = {p.id: q.id for a, b in zip(reversed(articles), backwards, strict=True) for p, q in _both(a, b)}
    forth = align(articles, (), min_score=DEFAULT_SCORE)
    back = align(backwards, (), min_score=DEFAULT_SCORE)
    assert {(frozenset((names[link.a], names[link.b])), link.score) for link in forth} == {
        (frozenset((link.a, link.b)), link.score) for link in back
    }
    told = {frozenset(names[p] for p in event.passages) for event in group(articles, forth)}
    assert told == {frozenset(event.passages) for event in group(backwards, back)}


def test_a_shared_value_is_named_as_both_write_it() -> None:
    facts = (
        Fact("f1", "A.2", 27, 38, "five people", "number", "5 people"),
        Fact("f2", "B.2", 0, 11, "Five people", "number", "5 people"),
    )
    links = align(accounts(*QUAKE), facts, min_score=0)
    reason = next(link.why for link in links if (link.a, link.b) == ("A.2", "B.2"))
    assert "same value: five people = Five people" in reason


def test_two_renderings_of_one_statement_are_tied_and_the_link_says_so() -> None:
    stories = accounts(
        (
            "Mayor on the bridge",
            "Nobody here is deaf.",
            '"We were told of it and clarifying queries came along," she said.',
        ),
        (
            "The bridge",
            "Trains run again.",
            '"They warned us of it, and several clarifying queries came along," he said.',
        ),
    )
    facts = tuple(
        Fact(f"f{k}", passage, start, start + len(text), text, "quote", text)
        for k, (passage, text) in enumerate(
            (
                ("A.3", "We were told of it and clarifying queries came along,"),
                ("B.3", "They warned us of it, and several clarifying queries came along,"),
            )
        )
        for start in [next(a for a in stories if a.id == passage[0]).text.index(text)]
    )

    def link(*quotations: QuotationPair) -> Link:
        links = align(stories, facts, min_score=0, quotations=quotations)
        return next(link for link in links if (link.a, link.b) == ("A.3", "B.3"))

    found = paired_quotations(stories, facts)
    assert [(pair.a.passage, pair.b.passage) for pair in found] == [("A.3", "B.3")]
    assert link(*found).score > link().score
    assert "both render one statement" in link(*found).why
    assert align(stories, facts, min_score=0) == align(stories, facts, min_score=0, quotations=found)


def _named(article: Article, identity: str) -> Article:
    passages = tuple(replace(p, id=f"{identity}.{k}", article=identity) for k, p in enumerate(article.passages, 1))
    return replace(article, id=identity, passages=passages)


def _both(one: Article, other: Article) -> list[tuple[Passage, Passage]]:
    return list(zip(one.passages, other.passages, strict=True))


def test_what_one_event_tells_does_not_depend_on_another_loaded_with_it() -> None:
    strike = (
        ("Bus drivers strike in Lima", "Drivers in Lima stopped work on Tuesday.", "The union wants more pay."),
        ("Lima bus strike", "On Tuesday bus drivers in Lima stopped work.", "Union head Rosa Quispe wants pay raised."),
    )
    alone = align(accounts(*QUAKE), (), min_score=0.2)
    together = align(accounts(*QUAKE, *strike), (), min_score=0.2)
    assert [(link.a, link.b) for link in alone] == [(link.a, link.b) for link in together if link.a[0] == "A"]
    assert not [link for link in together if link.a[0] in "AB" and link.b[0] in "CD"]


@pytest.mark.parametrize("reports", [1, 3, 5, 7])
def test_a_comparison_can_be_called_off_at_any_step(reports: int) -> None:
    told: list[object] = []

    def progress(*step: object) -> None:
        told.append(step)
        if len(told) == reports:
            raise Cancelled("called off")

    with pytest.raises(Cancelled):
        align(accounts(*QUAKE), (), min_score=0, progress=progress)
    assert len(told) == reports


def test_a_score_of_just_the_least_is_enough() -> None:
    links = align(accounts(*QUAKE), (), min_score=0.2)
    weakest = min(link.score for link in links)
    assert align(accounts(*QUAKE), (), min_score=weakest) == links


def test_links_stand_in_reading_order_whatever_the_texts_begin_with() -> None:
    for stories in (QUAKE, QUAKE[::-1]):
        pairs = [(link.a, link.b) for link in align(accounts(*stories), (), min_score=0)]
        assert pairs == sorted(pairs)
        assert all(a[0] == "A" and b[0] == "B" for a, b in pairs)


def test_a_shared_value_makes_a_link_surer() -> None:
    facts = (
        Fact("f1", "A.2", 27, 38, "on Monday", "date", "2022-01-10"),
        Fact("f2", "B.2", 0, 11, "on Monday", "date", "2022-01-10"),
    )
    sure, less = (
        {(link.a, link.b): link.score for link in align(accounts(*QUAKE), told, min_score=0)} for told in (facts, ())
    )
    assert sure["A.2", "B.2"] > less["A.2", "B.2"]


def test_every_step_is_told() -> None:
    told: list[str] = []
    align(accounts(*QUAKE), (), min_score=0, progress=lambda name, _done, _total: told.append(name))
    assert list(dict.fromkeys(told)) == ["quotations", "aligning", "aligning articles", "indexing", "linking"]


def test_linking_is_told_of_now_and_then_and_not_at_every_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "REPORTED", 3)
    told: list[tuple[int, int]] = []

    def progress(name: str, done: int, total: int) -> None:
        if name == "linking":
            told.append((done, total))

    links = align(accounts(*QUAKE), (), min_score=0, progress=progress)

    assert len(links) > 3
    assert told == [(done, len(links)) for done in range(0, len(links), 3)]
