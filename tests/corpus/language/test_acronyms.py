"""What words a passage is compared by where it tells the long form of an acronym."""

from geneva_corpus.language.acronyms import words_of
from geneva_corpus.model import Article, Fact, Passage


def told(text: str, *facts: Fact) -> list[str]:
    passage = Passage("A.1", "A", 0, len(text), 1, text)
    return list(words_of([Article("A", "", "", "", None, None, "", "utf-8", text, (passage,), ())], facts)[0][0])


def organization(text: str, name: str, value: str) -> Fact:
    start = text.index(name)
    return Fact(f"f{start}", "A.1", start, start + len(name), name, "organization", value)


def test_a_long_form_is_its_acronym() -> None:
    text = "The World Health Organization met on Monday"
    fact = organization(text, "World Health Organization", "WHO")
    assert told(text, fact) == ["The", "WHO", "met", "on", "Monday"]


def test_a_name_without_acronym_stays_as_it_is_written() -> None:
    text = "The Ministry of Health met WHO on Monday"
    facts = (organization(text, "Ministry of Health", "Ministry of Health"), organization(text, "WHO", "WHO"))
    assert told(text, *facts) == ["The", "Ministry", "of", "Health", "met", "WHO", "on", "Monday"]


def test_of_two_names_that_overlap_the_first_is_told_and_no_word_is_lost() -> None:
    text = "The World Health Organization Council met"
    facts = (
        organization(text, "World Health Organization", "WHO"),
        organization(text, "Health Organization Council", "HOC"),
    )
    assert told(text, *facts) == ["The", "WHO", "Council", "met"]


def test_facts_of_no_such_passage_change_nothing() -> None:
    assert told("They met", Fact("f1", "Z.9", 0, 10, "Some Union", "organization", "SU")) == ["They", "met"]
