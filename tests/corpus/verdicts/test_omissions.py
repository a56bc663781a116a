"""Who tells of an event and leaves a value out."""

from hashlib import sha256

from geneva_corpus.comparison import article
from geneva_corpus.facts import extract
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.ground import Ground
from geneva_corpus.verdicts.omissions import left_out_by


def silent(*texts: str, bound: float = 0.9) -> tuple[str, ...]:
    """Who leaves out the first figure of the first account, when all passages are as surely of one event as `bound`."""
    articles = [
        article(Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()), n) for n, text in enumerate(texts)
    ]
    contexts = read_contexts(articles, extract(articles))
    facts_of: dict[str, list[Context]] = {account.id: [] for account in articles}
    for context in contexts.values():
        if context.fact.kind in ("number", "date"):
            facts_of[context.article].append(context)
    value = facts_of["A"][0].fact.value
    slot = [context for found in facts_of.values() for context in found if context.fact.value == value]
    passages_of = {account.id: [passage.id for passage in account.passages] for account in articles}
    ground = Ground(articles, (), ())
    return left_out_by(slot, facts_of, passages_of, lambda _one, _other: bound, ground.concepts)


def test_one_of_three_leaves_it_out() -> None:
    assert silent(
        "The raid freed 12 hostages.", "In the raid 12 hostages were freed.", "The raid freed the hostages."
    ) == ("C",)


def test_one_man_is_no_figure_to_leave_out() -> None:
    assert (
        silent("The raid freed one hostage.", "In the raid one hostage was freed.", "The raid freed the hostage.") == ()
    )


def test_what_most_leave_out_is_a_detail() -> None:
    assert (
        silent(
            "The raid freed 12 hostages.",
            "In the raid 12 hostages were freed.",
            "The raid freed hostages.",
            "Hostages were freed in the raid.",
        )
        == ()
    )


def test_who_tells_another_value_that_fits_leaves_nothing_out() -> None:
    assert (
        silent(
            "The raid freed 12 hostages.",
            "In the raid 12 hostages were freed.",
            "The raid freed at least ten hostages.",
        )
        == ()
    )


def test_who_does_not_tell_of_the_event_leaves_nothing_out() -> None:
    assert (
        silent("The raid freed 12 hostages.", "In the raid 12 hostages were freed.", "It rained all day.", bound=0.2)
        == ()
    )


def test_one_teller_is_not_enough() -> None:
    assert silent("The raid freed 12 hostages.", "The raid freed the hostages.") == ()


def test_who_tells_another_figure_of_the_same_leaves_nothing_out() -> None:
    assert (
        silent(
            "The raid freed 12 hostages.",
            "In the raid 12 hostages were freed.",
            "The raid freed 31 hostages.",
        )
        == ()
    )


def test_who_does_not_speak_of_the_subject_leaves_nothing_out() -> None:
    assert (
        silent("The raid freed 12 hostages.", "In the raid 12 hostages were freed.", "The raid began before dawn.")
        == ()
    )


def test_a_period_of_reporting_is_not_left_out() -> None:
    assert (
        silent(
            "Acme earned a net profit in the second quarter.",
            "Net profit of Acme rose in the second quarter.",
            "The second-quarter net profit of Acme rose.",
        )
        == ()
    )


def test_who_tells_the_figure_in_another_form_leaves_nothing_out() -> None:
    assert (
        silent(
            "The prosecutors asked for the release of 12 captives.",
            "The release of 12 captives was asked for by the prosecutors.",
            "The prosecutors had demanded twelve.",
        )
        == ()
    )
