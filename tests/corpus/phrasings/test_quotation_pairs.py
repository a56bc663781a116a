"""Quotations and reported statements of several accounts: which render the same words."""

from geneva_corpus.facts.names import find_names
from geneva_corpus.facts.quotes import find_quotes
from geneva_corpus.model import Article, Fact, Passage, Reading
from geneva_corpus.phrasings.quotation_pairs import QuotationPair, paired_quotations
from geneva_corpus.phrasings.wording_slots import copied_from, find_wordings

#: Sentences that tell other things, so that words have a weight.
OTHERS = (
    "Rain fell over the northern hills all week.",
    "Schools stay closed until Monday.",
    "The football final was put off.",
    "Prices of bread rose again.",
)


def account(identity: str, *sentences: str) -> Article:
    passages = []
    start = 0
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(f"{identity}.{number}", identity, start, start + len(sentence), number, sentence))
        start += len(sentence) + 1
    source = f"Outlet {identity}"
    return Article(identity, "", "", source, None, None, "", "utf-8", " ".join(sentences), tuple(passages), ())


def facts_of(articles: list[Article]) -> list[Fact]:
    """The persons and quotations of these articles."""
    names = find_names(articles)
    found: list[Fact] = []
    for name in names:
        article = articles[name.article]
        text = article.text[name.start : name.end]
        place = article.passages[name.passage].id
        found.append(Fact(f"f{len(found)}", place, name.start, name.end, text, name.kind, name.value))
    for number, article in enumerate(articles):
        for quotation in find_quotes(article, [name for name in names if name.article == number]):
            text = article.text[quotation.start : quotation.end]
            place = article.passages[quotation.passage].id
            found.append(
                Fact(
                    f"f{len(found)}",
                    place,
                    quotation.start,
                    quotation.end,
                    text,
                    "quote",
                    quotation.value,
                    of=quotation.speaker,
                )
            )
    return found


def paired(*articles: Article) -> list[QuotationPair]:
    return list(paired_quotations(articles, facts_of(list(articles))))


def reason_of(*articles: Article) -> str:
    """The reason of the one wording of these accounts; "" when there is none."""
    found = [slot for slot in find_wordings(articles, facts_of(list(articles))) if slot.verdict == "wording"]
    assert len(found) <= 1
    return found[0].reason if found else ""


def places(pairs: list[QuotationPair]) -> list[tuple[str, str]]:
    return [(pair.a.passage, pair.b.passage) for pair in pairs]


def test_a_retranslated_quotation_is_paired() -> None:
    one = account("A", *OTHERS, "“The answers were followed by some further questions to our side,” Maria Holm said.")
    two = account("B", "“The answers were followed by some clarifying questions to us,” said Maria Holm.", *OTHERS[:2])
    pairs = paired(one, two)
    assert places(pairs) == [("A.5", "B.1")]
    assert not pairs[0].difference.same
    assert reason_of(one, two) == (
        "“answers were followed by some further questions” in Outlet A is "
        "“answers were followed by some clarifying questions” in Outlet B."
    )


def test_the_order_of_accounts_does_not_change_how_alike_two_quotations_are() -> None:
    one = account("A", "“Engineers bridge ferry budget harbour,” she said.")
    two = account("B", "“Bridge engineers winter harbour storm council ferry,” she said.")
    forth, back = paired(one, two), paired(two, one)
    assert [pair.score for pair in forth] == [pair.score for pair in back] != []
    assert places(back) == [("B.1", "A.1")]
    assert forth[0].difference.shared == back[0].difference.shared


def test_a_quotation_is_paired_with_the_statement_that_renders_it() -> None:
    one = account("A", *OTHERS, "Maria Holm noted that history is replete with examples of broken promises.")
    two = account("B", "“It is replete with examples of promises that were broken,” Maria Holm said.", *OTHERS[:2])
    pairs = paired(one, two)
    assert places(pairs) == [("A.5", "B.1")]
    assert "Outlet B quotes it, Outlet A tells it in its own words" in reason_of(one, two)


def test_one_clause_of_a_long_sentence_is_found() -> None:
    long = (
        "As was stated long before the conference, where all sides were to present their budgets to the committee, "
        "both delegations declared that they did not expect a breakthrough."
    )
    one = account("A", *OTHERS, long)
    two = account("B", "Maria Holm said she did not expect a “breakthrough” this time.", *OTHERS[:2])
    assert places(paired(one, two)) == [("A.5", "B.1")]


def test_a_changed_speaker_is_told() -> None:
    one = account("A", *OTHERS, "“Nobody will ever forget this terrible winter,” Maria Holm said.")
    two = account("B", "“Nobody will ever forget such a terrible winter,” Paul Lindqvist said.", *OTHERS[:2])
    pairs = paired(one, two)
    assert places(pairs) == [("A.5", "B.1")]
    assert "Maria Holm says it in Outlet A, Paul Lindqvist in Outlet B" in reason_of(one, two)


def test_a_word_set_apart_and_an_admission_are_told() -> None:
    one = account("A", *OTHERS, "Maria Holm admitted that the dam had never been inspected by engineers.")
    two = account("B", "Maria Holm said the dam had never been “inspected” by engineers.", *OTHERS[:2])
    reason = reason_of(one, two)
    assert "“admitted” in Outlet A, “said” in Outlet B" in reason
    assert "Outlet B sets “inspected” in quotation marks" in reason


def test_statements_that_differ_by_a_figure_alone_are_no_matter_of_wording() -> None:
    articles = [
        account("A", *OTHERS, "Police said the robbers had fled with watches worth 2.6 million dollars."),
        account("B", "Police said the robbers had fled with watches worth two million euros.", *OTHERS[:2]),
    ]
    assert find_wordings(articles, facts_of(articles)) == ()


def test_statements_that_share_only_who_tells_it_to_whom_are_not_paired() -> None:
    one = account("A", *OTHERS, "Governor Maria Holm told the AFP news agency that the dead were buried.")
    two = account("B", "Governor Maria Holm told the AFP news agency four bridges had collapsed.", *OTHERS[:2])
    assert paired(one, two) == []


def test_a_quotation_told_word_for_word_by_both_agrees_from_one_source() -> None:
    said = "“The warship altered her course at once towards the suspicious vessels and stopped them,” Maria Holm said."
    articles = [account("A", *OTHERS, said), account("B", said, *OTHERS[:2])]
    slots = find_wordings(articles, facts_of(articles))
    assert [slot.verdict for slot in slots] == ["agreement"]
    assert "one source" in slots[0].reason


def test_accounts_that_tell_one_value_in_the_same_long_run_of_words_are_from_one_source() -> None:
    told = "On May 3, 1998, the Transport Ministry published"
    articles = [
        account("A", f"{told} drafts of a treaty."),
        account("B", f"{told} the draft rules."),
        account("C", "May 3."),
    ]
    passages = {passage.id: passage for article in articles for passage in article.passages}
    readings = [Reading(article.id, f"{article.id}.1", None, "1998-05-03") for article in articles]
    accounts = {article.id: article for article in articles}
    assert "Outlet A and Outlet B" in copied_from(readings, passages, accounts)
    assert copied_from(readings[1:], passages, accounts) == ""


def test_three_wordings_of_one_statement_are_one_slot() -> None:
    articles = [
        account("A", *OTHERS, "“We have never threatened the people of the valley,” Maria Holm said."),
        account("B", "Maria Holm assured that they never threatened people of that valley.", *OTHERS[:2]),
        account("C", *OTHERS[2:], "According to Maria Holm, nobody has ever threatened the valley people, never."),
    ]
    slots = find_wordings(articles, facts_of(articles))
    assert [[reading.passage for reading in slot.readings] for slot in slots] == [["A.5", "B.1", "C.3"]]


def test_an_account_alone_has_no_pairs() -> None:
    assert paired(account("A", "“Nobody will forget this winter,” Maria Holm said.", *OTHERS)) == []


def test_a_statement_with_another_figure_is_not_the_same_worded_otherwise() -> None:
    told = "The {} was carrying {} people when it capsized off the southern cape, the navy said."
    one = account("A", *OTHERS[:2], told.format("ferry", 83))
    assert paired(one, account("B", *OTHERS[2:], told.format("overloaded vessel", 83)))
    assert not paired(one, account("B", *OTHERS[2:], told.format("overloaded vessel", 91)))


def test_two_accounts_that_both_tell_it_in_both_ways_do_not_differ() -> None:
    told = "Three people died when the Tarn burst its banks in Norwick."
    twice = [account(letter, *OTHERS, f"On Monday: {told}", f"“{told}”") for letter in "AB"]
    once = [account("A", *OTHERS, f"On Monday: {told}"), account("B", *OTHERS, f"“{told}”")]

    assert "wording" not in {slot.verdict for slot in find_wordings(twice, facts_of(twice))}
    assert {slot.verdict for slot in find_wordings(once, facts_of(once))} == {"wording"}
