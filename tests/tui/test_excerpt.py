"""What a fact is of is told in words of one who tells it: a clause, with a name if there is one, not too long."""

from geneva_corpus.model import Fact, FactKind, Passage
from geneva_tui.excerpt import excerpt


def passage(identity: str, text: str) -> Passage:
    return Passage(identity, identity[0], 100, 100 + len(text), 1, text)


def fact(told: Passage, words: str, kind: FactKind = "date") -> Fact:
    start = told.start + told.text.index(words)
    return Fact(f"{told.id} {words}", told.id, start, start + len(words), words, kind, words)


def said(*told: tuple[Passage, Fact], names: tuple[Fact, ...] = ()) -> tuple[str, str]:
    inside: dict[str, list[Fact]] = {}
    for name in names:
        inside.setdefault(name.passage, []).append(name)
    return excerpt(((one.id, of) for one, of in told), {one.id: one for one, _ in told}, inside)


def test_the_clause_that_tells_it_is_taken() -> None:
    told = passage("A.1", "A council met in Oslo on Monday, and a meeting of the board was held in Bern on Friday.")

    assert said((told, fact(told, "Friday"))) == ("…a meeting of the board was held in Bern on Friday.", "A.1")


def test_a_clause_that_says_little_is_not_torn_out() -> None:
    told = passage("A.1", "They spoke for two hours, and go on next week.")

    assert said((told, fact(told, "next week"))) == ("They spoke for two hours, and go on next week.", "A.1")


def test_a_clause_with_a_name_goes_before_a_shorter_one() -> None:
    plain = passage("A.1", "Later the third round took place on Friday.")
    named = passage("B.1", "On Friday the third round took place with the Northern Council.")

    dated = (plain, fact(plain, "Friday")), (named, fact(named, "Friday"))
    assert said(*dated)[1] == "A.1"
    assert said(*dated, names=(fact(named, "Northern Council", "organization"),))[1] == "B.1"


def test_a_clause_behind_the_dateline_goes_before_one_with_it() -> None:
    dated = passage("A.1", "LISBON, March 3. /AGENCY/. The two ministers met on Friday in Oslo.")
    long = passage("B.1", "The ministers of two countries that have long been at odds met on Friday in Oslo again.")

    assert said((dated, fact(dated, "March 3")), (long, fact(long, "Friday")))[1] == "B.1"
    assert said((dated, fact(dated, "Friday")), (long, fact(long, "Friday"))) == (
        "The two ministers met on Friday in Oslo.",
        "A.1",
    )


def test_what_is_long_is_cut_at_words_around_the_fact() -> None:
    told = passage("A.1", f"{'before ' * 40}on Friday {'after ' * 40}".strip())
    words, _ = said((told, fact(told, "Friday")))

    assert words.startswith("…before")
    assert words.endswith("after…")
    assert "on Friday after" in words
    assert len(words) < 160


def test_a_reading_without_a_fact_is_told_whole_and_one_without_a_passage_not_at_all() -> None:
    told = passage("A.1", "“A dinner\n followed.”")

    assert excerpt([("A.1", None)], {"A.1": told}, {}) == ("A dinner followed.", "A.1")
    assert excerpt([("A.1", None)], {}, {}) == ("", "")
