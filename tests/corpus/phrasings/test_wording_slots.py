"""What of two renderings is worth telling: words of a quotation, marks, speakers, stances; and what is not."""

from geneva_corpus.model import Article, Link
from geneva_corpus.phrasings.wording_slots import WordingSlot, find_wordings
from tests.corpus.phrasings.test_quotation_pairs import OTHERS, account, facts_of, reason_of


def linked(one: Article, two: Article, a: str, b: str) -> list[WordingSlot]:
    """The wordings of two accounts with one link."""
    articles = [one, two]
    return [
        slot for slot in find_wordings(articles, facts_of(articles), [Link(a, b, 0.6)]) if slot.verdict == "wording"
    ]


def test_said_and_claimed_round_the_same_quotation_differ() -> None:
    one = account("A", *OTHERS, "“The river never reached the old town,” Maria Holm said.")
    two = account("B", "“The river never reached the old town,” Maria Holm claimed.", *OTHERS[:2])
    assert reason_of(one, two) == "“said” in Outlet A, “claimed” in Outlet B."


def test_said_and_noted_round_the_same_quotation_agree() -> None:
    one = account("A", *OTHERS, "“The river never reached the old town,” Maria Holm said.")
    two = account("B", "“The river never reached the old town,” Maria Holm noted.", *OTHERS[:2])
    assert reason_of(one, two) == ""


def test_what_a_quotation_is_cut_by_is_told() -> None:
    one = account("A", *OTHERS, "“The dam will hold this winter if nobody opens the upper gates,” Maria Holm said.")
    two = account("B", "“The dam will hold this winter,” Maria Holm said.", *OTHERS[:2])
    assert reason_of(one, two) == "Outlet B quotes it without “if nobody opens the upper gates”."


def test_what_is_told_beside_a_quotation_is_not_cut() -> None:
    one = account("A", *OTHERS, "“We cannot wait for a market that may never come back,” Maria Holm said.")
    two = account("B", "Maria Holm said they could not wait “for a market that may never come back”.", *OTHERS[:2])
    assert reason_of(one, two) == ""


def test_a_sentence_of_a_quotation_that_was_never_closed_may_be_quoted() -> None:
    one = account("A", *OTHERS, "“We are giving all the help we can to his family,” Maria Holm said.")
    two = account("B", "Maria Holm said: “We know.", "We are giving all the help we can to his family.", *OTHERS[:2])
    assert "without quotation marks" not in reason_of(one, two)


def test_words_of_a_quotation_without_its_marks_are_told() -> None:
    one = account("A", *OTHERS, "The maker “knowingly put thousands of drivers at risk”, Maria Holm said.")
    two = account("B", "The office said the maker knowingly put thousands of drivers at risk.", *OTHERS[:2])
    assert reason_of(one, two) == (
        "Outlet A quotes “knowingly put thousands of drivers at risk”, "
        "Outlet B has these words without quotation marks."
    )


def test_what_witnesses_say_is_no_rendering_of_what_an_official_says() -> None:
    one = account("A", *OTHERS, "“The gate on the sixth floor was locked,” Maria Holm said.")
    two = account("B", "Witnesses found the gate on the sixth floor under lock and key.", *OTHERS[:2])
    assert reason_of(one, two) == ""


def test_the_first_words_that_two_quotations_have_otherwise_are_told() -> None:
    one = account("A", *OTHERS, "“We acted in pure self-defence,” Maria Holm said.")
    two = account("B", "“We fired in pure self-defense,” Maria Holm said.", *OTHERS[:2])
    assert reason_of(one, two) == "“acted” in Outlet A is “fired” in Outlet B."


def test_marks_that_are_set_badly_say_nothing_about_who_quotes() -> None:
    said = "The dam will hold this winter if nobody opens the upper gates"
    good = account("A", *OTHERS, f"“{said},” Maria Holm said.")
    for bad in (f"“ {said}, ” Maria Holm said.", f"{said},” Maria Holm said.", f"''{said}, Maria Holm said."):
        assert reason_of(good, account("B", bad, *OTHERS[:2])) == ""


def test_two_people_who_say_alike_things_are_not_one_quotation() -> None:
    one = account("A", *OTHERS, "“People poured into the streets, fearing aftershocks,” Maria Holm said.")
    two = account("B", "“It was strong, and people poured into the streets,” Paul Lindqvist said.", *OTHERS[:2])
    assert reason_of(one, two) == ""


def test_one_quotation_given_to_two_people_is_told_though_the_words_are_the_same() -> None:
    one = account("A", *OTHERS, "“Nobody will ever forget this terrible winter,” Maria Holm said.")
    two = account("B", "“Nobody will ever forget this terrible winter,” Paul Lindqvist said.", *OTHERS[:2])
    assert reason_of(one, two) == "Maria Holm says it in Outlet A, Paul Lindqvist in Outlet B."


def test_who_is_named_beside_the_quotation_may_have_said_it() -> None:
    one = account("A", *OTHERS, "“Nobody will ever forget this terrible winter,” said Maria Holm and Paul Lindqvist.")
    two = account("B", "“Nobody will ever forget this terrible winter,” Paul Lindqvist said.", *OTHERS[:2])
    assert "says it" not in reason_of(one, two)


def test_reported_statements_in_other_words_are_no_news() -> None:
    one = account("A", *OTHERS, "Police said the driver struck two other vehicles while fleeing the square.")
    two = account("B", "Fleeing, the driver hit two other vehicles on the square, police said.", *OTHERS[:2])
    assert reason_of(one, two) == ""


def test_linked_sentences_that_share_little_differ_in_stance() -> None:
    one = account("A", *OTHERS, "Orlov did not expect a breakthrough at the talks in the capital.")
    two = account("B", *OTHERS, "Orlov had little hope of a breakthrough in the so-called talks.")
    slots = linked(one, two, "A.5", "B.5")
    assert len(slots) == 1
    assert slots[0].reason == (
        "“did not expect a breakthrough” in Outlet A is “little hope of a breakthrough” in Outlet B. "
        "“talks” in Outlet A is “so-called talks” in Outlet B."
    )
    assert [(reading.passage, reading.fact) for reading in slots[0].readings] == [("A.5", None), ("B.5", None)]


def test_who_takes_the_same_stance_in_another_sentence_does_not_differ() -> None:
    one = account("A", *OTHERS, "Police arrested the alleged gunman at dawn.")
    plain = "Police arrested the gunman at dawn."
    assert linked(one, account("B", *OTHERS, plain), "A.5", "B.5")
    assert not linked(one, account("B", "The alleged gunman was 43.", *OTHERS[1:], plain), "A.5", "B.5")
    assert not linked(one, account("B", *OTHERS, "Police arrested the alleged gunman at dawn."), "A.5", "B.5")


def test_the_same_difference_from_two_accounts_is_told_once() -> None:
    whole = "“The dam will hold this winter if nobody opens the upper gates,” Maria Holm said."
    cut = "“The dam will hold this winter,” Maria Holm said."
    assert reason_of(
        account("A", *OTHERS, whole), account("B", cut, *OTHERS[:2]), account("C", *OTHERS[2:], whole)
    ) == ("Outlet B quotes it without “if nobody opens the upper gates”.")
