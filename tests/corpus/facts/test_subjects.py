"""What a date belongs to."""

from collections.abc import Callable

import pytest

from geneva_corpus.model import Fact

Figures = Callable[..., list[Fact]]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Talks were held in Vienna on January 10.", "talks; held"),
        ("On January 10, Vienna hosted consultations on these matters.", "consultations; hosted"),
        ("The ministers held talks in Vienna on Friday.", "talks; held"),
        ("He noted the results of the meeting of the council on January 12.", "meeting"),
        ("The talks on new proposals for security took place on Friday.", "talks; held"),
        ("The discussions, which took place in Vienna on January 13, failed.", "discussions; held"),
        ("The navy foiled an attack on merchant vessels on Thursday.", "attack; foiled"),
        ("The ministry published drafts of a treaty on December 17.", "drafts; published"),
        ("The incident occurred on Thursday.", "incident; happened"),
        ("The president died Wednesday.", "president; died"),
        ("At around 4:30 a.m. local time (11.30 p.m. ET) the thieves rammed the shop.", "thieves; rammed"),
        ("It hit at 1:53 p.m. and was followed by four aftershocks.", "hit"),
    ],
)
def test_the_happening_that_a_date_dates(figures: Figures, text: str, of: str) -> None:
    assert figures(text)[0].of == of


def test_each_date_of_a_sentence_has_its_own_happening(figures: Figures) -> None:
    text = (
        "Consultations were held on January 10, and on January 13 these drafts were discussed at a session in Vienna."
    )
    assert [fact.of for fact in figures(text)] == ["consultations; held", "drafts; discussed"]
