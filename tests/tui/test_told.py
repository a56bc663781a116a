"""Of a passage it is told who tells it, and what its accounts tell otherwise, a row a fact."""

from geneva_corpus.model import Article, Comparison, Divergence, Reading
from geneva_tui.level import Level
from geneva_tui.told import Head, Told, named, short_names


def test_agreements_are_one_quiet_row(accounts: Comparison) -> None:
    told = Told(accounts, Level(accounts))
    article = accounts.articles[0]
    passage = next(number for number, one in enumerate(article.passages) if "January 12" in one.text)
    head, entries = told.passage(0, passage)

    assert head.bold == "Told by 5 of 5"
    assert [entry.verdict for entry in entries].count("agreement") == 1
    assert "12 Jan" in [side.shown for side in entries[-1].sides]
    assert entries[0].verdict == "conflict"


def test_the_summary_counts_every_kind(ferry: Comparison) -> None:
    head, entries = Told(ferry, Level(ferry)).summary()

    assert head.bold == "3 accounts"
    assert head.rest == "1 conflict, 1 told more exactly by some, 1 not told by some, 2 worded or spelled otherwise"
    assert [entry.verdict for entry in entries] == ["conflict", "precision", "only", "spelling", "wording"]
    assert len(entries[:2]) == 2


def test_what_only_one_account_tells_is_said_so(ferry: Comparison) -> None:
    assert Told(ferry, Level(ferry)).passage(0, 4) == (Head("Only The Harbour Post tells this."), ())


def test_the_accounts_that_contradict_are_known(ferry: Comparison) -> None:
    told = Told(ferry, Level(ferry))

    assert told.opposed(0, 2) == {1}
    assert told.opposed(0, 1) == set()


def test_accounts_of_one_outlet_are_told_apart_by_their_numbers() -> None:
    def account(outlet: str) -> Article:
        return Article("A", "a.txt", "", outlet, None, None, "", "utf-8", "", (), ())

    names = short_names(
        [account("TASS"), account("RBC"), account("TASS"), account("A very long name of an outlet indeed")]
    )
    assert names == ("TASS (1)", "RBC", "TASS (3)", "A very long name of an outl…")


def test_of_very_many_accounts_the_first_are_named() -> None:
    names = [str(number) for number in range(30)]

    assert named(range(13), names) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"
    assert named(range(14), names).endswith("10, 11 and 2 more")


def test_of_what_is_agreed_only_what_the_passage_tells_is_listed(accounts: Comparison) -> None:
    told = Told(accounts, Level(accounts))
    number = next(k for k, one in enumerate(accounts.articles[0].passages) if "January 12" in one.text)
    _, entries = told.passage(0, number)
    agreed = [side.shown for side in entries[-1].sides]

    assert "Brussels" in agreed or "12 Jan" in agreed
    assert "Vienna" not in agreed


def test_who_tells_nothing_of_the_event_does_not_tell_what_some_leave_out(ferry: Comparison) -> None:
    length = Divergence("d9", "e2", "duration", "only", (Reading("A", "A.3", "f1", "PT2H"),), "", ("B",))
    told = Told(ferry, Level(ferry))

    assert told.entry(length).absent == (1, 2)
