"""What a link says it rests on, from passages that stand in the test."""

from geneva_corpus.language.happenings import kinds
from geneva_corpus.likeness.ties import Ties
from geneva_corpus.model import Article, Fact, Passage


def why(one: str, other: str, *facts: Fact) -> tuple[str, ...]:
    articles = [
        Article(
            name, "", "", "", None, None, "", "utf-8", text, (Passage(f"{name}.1", name, 0, len(text), 1, text),), ()
        )
        for name, text in (("A", one), ("B", other))
    ]
    return Ties(articles, facts).why("A.1", "B.1")


def test_shared_words_and_names_are_listed_as_they_are_written() -> None:
    told = why("The flooded tunnel in Porto stays shut", "In Porto a tunnel was flooded")
    assert "both tell: flooded, tunnel" in told
    assert "names: Porto" in told


def test_two_words_for_one_happening_are_set_side_by_side() -> None:
    assert "alike: talks / meeting" in why("The talks were brief", "It was a short meeting")
    assert set(kinds("talks")) & set(kinds("Meeting"))
    assert kinds("tunnel") == ()


def test_the_same_value_is_shown_in_both_writings() -> None:
    facts = (
        Fact("f1", "A.1", 3, 12, "1.5 hours", "duration", "PT1H30M"),
        Fact("f2", "B.1", 5, 23, "an hour and a half", "duration", "PT1H30M"),
    )
    assert "same value: 1.5 hours = an hour and a half" in why("In 1.5 hours", "Over an hour and a half", *facts)


def test_what_is_nearly_all_told_in_the_other_is_said_so() -> None:
    short = "Rescuers searched the collapsed school"
    long = "Rescuers searched the collapsed school through the night while parents waited outside in the rain"
    assert "nearly all of the shorter one is told in the other" in why(short, long)


def test_a_link_without_shared_words_still_says_something() -> None:
    assert why("Rain fell", "Ministers dined") == ("told in other words, where the accounts tell it alike",)
