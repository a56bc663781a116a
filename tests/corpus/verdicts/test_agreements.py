"""One value told in two accounts of one thing, where the rules alone see too little."""

from tests.corpus.verdicts.two_accounts import told


def agreed(one: str, other: str) -> list[set[str]]:
    """The words of the figures that agree."""
    found = told(one, other)
    words = {fact.id: fact.text for fact in found.facts}
    return [
        {words[reading.fact] for reading in divergence.readings if reading.fact}
        for divergence in found.divergences
        if divergence.verdict == "agreement" and divergence.kind not in ("person", "place", "organization", "quote")
    ]


def test_one_thing_in_other_words() -> None:
    assert {"59 receptions"} in agreed(
        "Dahl had his finest season with 59 receptions for 1,098 yards and seven touchdowns.",
        "He set career-highs of 59 receptions, 1,098 yards and seven touchdowns.",
    )


def test_two_ranks_of_two_things_do_not_agree() -> None:
    assert not agreed(
        "Malmo won 18 games of its next 23 and wound up as the sixth seed in the conference.",
        "Malmo went on to win most of its games, becoming the sixth team in history to do so.",
    )


def test_two_things_of_one_number_in_one_sentence_stay_two() -> None:
    found = agreed(
        "Police seized five boats and five rifles from the men in the gulf.",
        "Police took five boats and five rifles from the men in the gulf.",
    )
    assert sorted(map(sorted, found)) == [["five boats"], ["five rifles"]]
