"""How alike passages are: what ties them, what keeps them apart, and that large collections score as small ones."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus import read, seeds
from geneva_corpus.language.stems import figure, stem, tells, words
from geneva_corpus.likeness.calibration import WEIGHTS, probability
from geneva_corpus.likeness.index import products, strip, table
from geneva_corpus.likeness.same_event import same_event
from geneva_corpus.model import Article, Fact, FactKind, Passage, article_id
from geneva_corpus.similarity import Pairs, score


def accounts(*stories: tuple[str, ...]) -> tuple[Article, ...]:
    made = []
    for number, sentences in enumerate(stories):
        identity, start, passages = article_id(number), 0, []
        for k, sentence in enumerate(sentences):
            passages.append(Passage(f"{identity}.{k + 1}", identity, start, start + len(sentence), k + 1, sentence))
            start += len(sentence) + 1
        text = "\n".join(sentences)
        made.append(Article(identity, "", "", "", None, None, "", "utf-8", text, tuple(passages), ()))
    return tuple(made)


def raw(pairs: Pairs, left: int, right: int) -> float:
    found = (pairs.left == left) & (pairs.right == right)
    return float(pairs.raw[found][0]) if found.any() else 0.0


QUAKE = ("Quake kills five in the north", "A strong earthquake killed five people on Monday.", "Schools stay closed.")
TREMOR = ("Five dead in tremor", "Five people died when an earthquake struck the north.", "The mayor has resigned.")


def test_other_words_for_one_happening_tie_passages() -> None:
    pairs = score(accounts(("Mara weds", "They met in Lagos and talked."), ("Mara", "A meeting took place in Lagos.")))
    assert raw(pairs, 1, 3) > raw(pairs, 1, 2)


def test_what_shares_nothing_scores_low() -> None:
    pairs = score(accounts(QUAKE, TREMOR))
    assert raw(pairs, 1, 4) > 3 * raw(pairs, 2, 5)


def test_a_line_that_only_dates_the_page_matches_nothing() -> None:
    dateline = "Last updated: Monday, January 10, 10:15 a.m. GMT"
    pairs = score(accounts((dateline, *QUAKE), (dateline, *TREMOR)))
    assert raw(pairs, 0, 4) == 0
    assert not tells(words(dateline))


def test_a_resolved_date_ties_passages_that_share_no_word() -> None:
    stories = accounts(("Envoys meet", "Delegations convened last week."), ("Vienna", "Talks opened January 10."))
    facts = (
        Fact("f1", "A.2", 21, 30, "last week", "date", "2022-01-10"),
        Fact("f2", "B.2", 13, 23, "January 10", "date", "2022-01-10"),
    )
    assert raw(score(stories, facts), 1, 3) > raw(score(stories), 1, 3)


def test_days_far_apart_keep_passages_apart() -> None:
    stories = accounts(("Talks", "Talks were held on that day."), ("Talks", "Talks were held on that day."))
    facts = (
        Fact("f1", "A.2", 18, 29, "on that day", "date", "2022-01-10"),
        Fact("f2", "B.2", 18, 29, "on that day", "date", "2022-01-21"),
    )
    assert raw(score(stories, facts), 1, 3) < raw(score(stories), 1, 3)


def test_two_lengths_of_time_tie_whether_or_not_they_agree() -> None:
    stories = accounts(("Talks", "Over after one hour and 50 minutes."), ("Meeting", "It lasted 1.5 hours."))
    facts = (
        Fact("f1", "A.2", 11, 34, "one hour and 50 minutes", "duration", "PT1H50M"),
        Fact("f2", "B.2", 10, 19, "1.5 hours", "duration", "PT1H30M"),
    )
    assert raw(score(stories, facts), 1, 3) > raw(score(stories), 1, 3)


def test_articles_of_two_events_are_kept_apart() -> None:
    one = ["Storm Ida hits Porto", "Ida flooded Porto on Friday.", "Mayor Rui Costa closed schools in Porto."]
    other = ["Storm Uma hits Oslo", "Uma flooded Oslo on Sunday.", "Mayor Kari Dahl closed schools in Oslo."]
    told = [
        [words(sentence) for sentence in story] for story in (one, [*one[1:], one[0]], other, [*other[1:], other[0]])
    ]
    alike = same_event(told)
    assert alike[0, 1] > 0.8
    assert alike[2, 3] > 0.8
    assert alike[0, 2] < 0.4


def test_two_articles_alone_that_share_nothing_are_kept_apart() -> None:
    quake = [words(sentence) for sentence in QUAKE]
    other = [words("Parliament votes on the budget"), words("Members of Parliament in Riga passed it.")]
    assert same_event([quake, other])[0, 1] < 0.3


def test_a_large_collection_links_as_a_small_one_does() -> None:
    articles, _ = read([str(seeds())])
    every = score(articles)
    few = score(articles, all_pairs=0)
    size = sum(len(article.passages) for article in articles)
    linked = set((every.left * size + every.right)[probability(every.raw) >= 0.5].tolist())
    again = set((few.left * size + few.right)[probability(few.raw) >= 0.5].tolist())
    assert len(few.left) < len(every.left)
    assert linked == again


def test_scores_do_not_depend_on_hash_seed_or_threads() -> None:
    code = (
        "from geneva_corpus import read, seeds; from geneva_corpus.similarity import score; import hashlib;"
        "p = score(read([str(seeds())])[0]); print(hashlib.sha256(p.raw.tobytes()).hexdigest())"
    )
    told = set()
    for seed, threads in (("0", "1"), ("1", "2"), ("2", "4")):
        path = str(Path(__file__).parents[2] / "corpus")
        environment = {**os.environ, "PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": threads, "PYTHONPATH": path}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        told.add(done.stdout)
    assert len(told) == 1


def test_probability_rises_with_likeness_and_is_zero_for_nothing() -> None:
    scores = probability(np.array([0.0, 0.1, 0.3, 1.0]))
    assert scores[0] == 0
    assert list(scores) == sorted(scores)
    assert scores[-1] < 1


def test_figures_in_words_and_digits_are_one() -> None:
    assert figure("six") == figure("6") == "6"
    assert figure("1,500") == "1500"
    assert figure("house") is None


def test_acronyms_with_dots_and_accents_are_one_word() -> None:
    assert words("the U.S. said") == ("the", "US", "said")
    assert stem("Besançon") == stem("besancon")


BAGS = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 3), max_size=6), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(BAGS)
def test_sparse_products_are_those_of_the_dense_rows(rows: list[dict[str, float]]) -> None:
    sparse = table(rows)
    dense = np.array([[row.get(name, 0.0) for name in "abcdefgh"] for row in rows])
    left, right = (index.ravel() for index in np.indices((len(rows), len(rows))))
    assert np.allclose(products(sparse, left, right), (dense @ dense.T).ravel())
    assert np.allclose(strip(sparse, sparse.turned(), 0, len(rows)), dense @ dense.T)
    lengths = np.linalg.norm(dense, axis=1)
    assert np.allclose(products(sparse.unit(), left, left), (lengths[left] > 0).astype(float))


def test_a_third_passage_vouches_for_two_that_are_alike_to_it() -> None:
    stories = accounts(
        ("The ferry sank off Porto at night.",),
        ("Dozens drowned in the cold sea.",),
        ("The ferry sank off Porto and dozens drowned in the cold sea.",),
    )
    alone = score(stories, weights=WEIGHTS._replace(vouched=0.0))
    assert raw(score(stories), 0, 1) > raw(alone, 0, 1)


DAY = ("2022-01-10", "2022-01-10")


@pytest.mark.parametrize(
    ("ingredient", "one", "other", "kind", "values"),
    [
        ("grams", "Floodwater filled tunnels.", "Tunnels were flooded.", None, ()),
        ("words", "Tents were sent to Porto.", "Porto got tents.", None, ()),
        ("kinds", "Talks were brief.", "They met shortly.", None, ()),
        ("kinds_cosine", "Talks were brief.", "They met shortly.", None, ()),
        ("figures", "Camps hold 250 tents.", "Ships brought 250 blankets.", None, ()),
        ("days", "Envoys came last week.", "Snow fell then.", "date", DAY),
        ("months", "Envoys came then.", "Snow fell later.", "date", ("2022-01-10", "2022-01-21")),
        ("values", "Camps hold many.", "Ships brought some.", "money", ("2600000 USD", "2600000 USD")),
        ("lengths", "Envoys sat long.", "Snow fell briefly.", "duration", ("PT2H", "PT1H30M")),
        ("lead", "Envoys came.", "Snow fell.", None, ()),
    ],
)
def test_each_ingredient_adds_to_the_score(
    ingredient: str, one: str, other: str, kind: FactKind | None, values: tuple[str, ...]
) -> None:
    stories = accounts((one, "Bread is dear."), (other, "Cats sleep."))
    facts = tuple(
        Fact(f"f{n}", f"{letter}.1", 0, 4, "then", kind, value)
        for n, (letter, value) in enumerate(zip("AB", values, strict=False))
        if kind
    )
    without = score(stories, facts, weights=WEIGHTS._replace(**{ingredient: 0.0}))
    assert raw(score(stories, facts), 0, 2) > raw(without, 0, 2)


def test_days_that_cannot_be_one_keep_passages_apart() -> None:
    stories = accounts(("Envoys came to Porto then.",), ("Envoys left Porto then.",))
    facts = (
        Fact("f1", "A.1", 0, 4, "then", "date", "2022-01-10"),
        Fact("f2", "B.1", 0, 4, "then", "date", "2022-03-21"),
    )
    assert raw(score(stories, facts), 0, 1) < raw(score(stories, facts, weights=WEIGHTS._replace(apart=0.0)), 0, 1)


def test_equals_are_candidates_together_or_not_at_all() -> None:
    stories = accounts(*[("A flood in Porto kills nine.",)] * 60)
    assert len(score(stories, all_pairs=0).left) == 60 * 59 // 2
