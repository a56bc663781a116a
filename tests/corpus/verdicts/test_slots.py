"""Which facts are about the same thing: pairs of sentences that must be held together, and traps that must not."""

from hashlib import sha256

import pytest

from geneva_corpus.comparison import article
from geneva_corpus.facts import extract
from geneva_corpus.model import Source
from geneva_corpus.verdicts.contexts import Context, read_contexts
from geneva_corpus.verdicts.parties import Parties
from geneva_corpus.verdicts.retellings import Retellings
from geneva_corpus.verdicts.slots import find_slots


def slots(*texts: str, bound: float = 0.8) -> set[frozenset[str]]:
    """The words of the figures that are held together, when all passages are as surely of one event as `bound`."""
    articles = [
        article(Source(f"{n}.txt", text, "utf-8", sha256(text.encode()).hexdigest()), n) for n, text in enumerate(texts)
    ]
    facts = extract(articles)
    contexts = read_contexts(articles, facts)
    passages = [passage for account in articles for passage in account.passages]
    told = [contexts[fact.id] for fact in facts if fact.id in contexts]
    found = find_slots(
        told,
        lambda _one, _other: bound,
        lambda _passage: "e1",
        parties=Parties(passages),
        retellings=Retellings(passages, told),
    )
    return {frozenset(context.fact.text for context in slot) for slot in found}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("The quake killed 12 people.", "Nine people died in the quake.", {"12 people", "Nine people"}),
        ("The storm injured 40 people.", "The storm left 60 people hurt.", {"40 people", "60 people"}),
        ("The fire destroyed six houses.", "In the fire eight houses were destroyed.", {"six houses", "eight houses"}),
        ("The trial lasted two weeks.", "The trial lasted three weeks.", {"two weeks", "three weeks"}),
        (
            "The village lies 40 miles south of Lisbon.",
            "The village lies about 90 miles south of Lisbon.",
            {"40 miles", "about 90 miles"},
        ),
        (
            "The quake had a magnitude of 6.1.",
            "The 5.9-magnitude quake struck at noon.",
            {"magnitude of 6.1", "5.9-magnitude"},
        ),
        (
            "He was stopped just after 2:30 a.m. on the road to Lisbon.",
            "He failed the tests shortly after 2 a.m. on the road to Lisbon.",
            {"2:30 a.m.", "2 a.m."},
        ),
        (
            "The navy spoke of the 18 November sinking of a trawler off the coast.",
            "On 19 November the navy sank a trawler off the coast.",
            {"18 November", "19 November"},
        ),
        ("Anna Berg, 41, was named chief.", "Anna Berg, 43, was named chief.", {"41", "43"}),
        ("Anna Berg, 41, was named chief.", "A. Berg, 43, was named chief.", {"41", "43"}),
        ("Six people were missing.", "Four people were still missing.", {"Six people", "Four people"}),
        (
            "The storm killed nine people and injured 50.",
            "Nine people were killed and around 100 others injured in the storm.",
            {"50", "around 100 others injured"},
        ),
        ("He stabbed his wife 17 times.", "The man knifed his wife 27 times.", {"17 times", "27 times"}),
        (
            "The storm came in with winds of 175 kilometers per hour.",
            "The storm came in with winds of 195 km/h.",
            {"175 kilometers per hour", "195 km/h"},
        ),
    ],
)
def test_different_figures_of_one_thing(one: str, other: str, together: set[str]) -> None:
    assert frozenset(together) in slots(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The quake killed 12 people.", "The quake injured 90 people.", id="killed is not injured"),
        pytest.param("Police arrested 12 people.", "The blast killed nine people.", id="arrested is not killed"),
        pytest.param("Ten boats were seized.", "Six rifles were seized.", id="boats are not rifles"),
        pytest.param("Two more people died.", "Twelve people died.", id="more is not all"),
        pytest.param("Some 30 of the wounded died.", "Some 80 people died.", id="a part is not the whole"),
        pytest.param(
            "A magnitude 6 quake can cause damage.", "The quake had a magnitude of 5.", id="in general is not this one"
        ),
        pytest.param("A man was shot.", "Three men were shot.", id="a man is no count"),
        pytest.param("Anna Berg, 41, won.", "Carl Dahl, 43, won.", id="ages of two persons"),
        pytest.param("Shares closed at $40 a share.", "The firm paid $90 for the plant.", id="a price is not a sum"),
        pytest.param(
            "The prison is 12 miles from Faro.",
            "He was held three miles from the prison.",
            id="two ways",
        ),
        pytest.param(
            "Four fishermen were missing.", "The bodies of two fishermen were found.", id="the missing are not the dead"
        ),
        pytest.param(
            "Many have died in fires at the plant since 2005.",
            "In 2010 some died in fires at the plant.",
            id="since is no day",
        ),
        pytest.param(
            "His lover, Carla Roth, was jailed for three years.",
            "Nils Dahl was jailed for 24 years.",
            id="terms of two",
        ),
        pytest.param(
            "They lost eight of their last 10 games.", "They are on a three-game losing streak.", id="looking back"
        ),
        pytest.param(
            "The ship has, thus far, seized a total of 900 rounds.", "The ship seized 300 rounds.", id="all thus far"
        ),
        pytest.param("The team won ten games.", "The team lost six games.", id="games are too common"),
        pytest.param(
            "The town lies 40 miles from Lisbon.", "The town lies 90 miles from Porto.", id="two towns to measure from"
        ),
        pytest.param("In 1987 a flood killed 31 people.", "On 3 May 2019 a flood killed four people.", id="two floods"),
        pytest.param(
            "He hurt his three former colleagues.", "He hurt two former managers.", id="sharing an adjective is no tie"
        ),
        pytest.param("One man died.", "The third man died on the way.", id="the third to die is not three dead"),
        pytest.param("One man died.", "Two of the three men died.", id="those of whom some died are not the dead"),
        pytest.param("One man died.", "He shot three men in the street.", id="those shot are not the dead"),
        pytest.param(
            "The first death was that of a guide.", "A second man has fallen to his death.", id="two places in a row"
        ),
        pytest.param(
            "A climber died 150 metres below the hut.", "The driver died after a chase of 700 metres.", id="two ways"
        ),
        pytest.param(
            "He was arrested on Monday afternoon.", "It followed the Monday morning attack.", id="two hours of a day"
        ),
        pytest.param(
            "The club gave him a one-year contract.",
            "The club gave him two contracts in seven months.",
            id="a length is not the time within which",
        ),
        pytest.param(
            "The 14-week strike of the writers ended.",
            "He hosted the show 11 days after the strike of the writers ended.",
            id="a length is not how long after",
        ),
        pytest.param(
            "The guards seized seven green vans and two other vans.", "Nine vans were seized.", id="two parts add up"
        ),
        pytest.param(
            "The guards seized seven Volvo vans.", "Nine vans were seized.", id="some are named by their make"
        ),
        pytest.param(
            "There were no arrests in recent years.", "The driver was arrested on 4 May 2019.", id="recent years"
        ),
        pytest.param(
            "A man was charged over a raid in April 2019.",
            "The man was dismissed on 4 April 2019.",
            id="both dates are told of a man",
        ),
        pytest.param("It was the third victim.", "Five victims were found.", id="a place in a row is no count"),
        pytest.param(
            "The quake killed 12 people.", "Officials denied that 12 people were killed in the quake.", id="denied"
        ),
        pytest.param("The quake killed 12 people.", "If 12 people were killed in the quake, it is sad.", id="only if"),
        pytest.param("The navy seized six rifles.", "The navy will seize ten rifles.", id="a plan is not an outcome"),
        pytest.param("Police arrested 12 men in the riot.", "The riot injured 12 men.", id="two fates, one figure"),
        pytest.param("The third victim died in the blast.", "The blast killed three people.", id="third is not three"),
        pytest.param("Anna Berg, 41, won.", "Carl Berg, 43, won.", id="ages of two of one family"),
        pytest.param("A man aged 41 died.", "A man aged 43 died.", id="ages of nobody named"),
        pytest.param(
            "A climber was killed in a fall of 150 metres.",
            "Two guides were killed by ice that came down 90 metres.",
            id="two ways to die",
        ),
        pytest.param(
            "The talks were held on Tuesday.", "The talks were held on Wednesday.", id="days of no known week"
        ),
        pytest.param("It struck 40 miles from Lisbon.", "It struck 40 nautical miles from Lisbon.", id="miles at sea"),
    ],
)
def test_figures_of_two_things(one: str, other: str) -> None:
    assert not slots(one, other)


def test_equal_values_pair_first() -> None:
    one = "The navy seized six rifles and 12 magazines off the coast. It had seized 14 rifles before."
    other = "It has seized 14 rifles off the coast before. The navy seized six rifles and 12 magazines."
    found = slots(one, other)
    assert {"six rifles"} in found
    assert {"14 rifles"} in found


def test_a_figure_told_plainly_is_not_held_against_another_beside_it() -> None:
    one = "The club gave him a one-year contract."
    other = "The club gave him his second one-year contract in less than a year."
    assert slots(one, other) == {frozenset({"one-year"})}


def test_figures_of_one_make_are_compared() -> None:
    one, other = "The guards seized seven Volvo vans.", "Nine Volvo vans were seized."
    assert frozenset({"seven Volvo vans", "Nine Volvo vans"}) in slots(one, other)


def test_a_plan_years_away_does_not_stand_beside_what_was() -> None:
    one = "She hosted the awards in November 2001."
    two = "She hosted the awards in 2001."
    other = "The awards of 2019 will be hosted by her in January 2020."
    assert slots(one, two, other) == {frozenset({"November 2001", "2001"})}


def test_since_is_told_of_many_things() -> None:
    one = "The pirates have held the tanker since October."
    assert not slots(one, "The navy has guarded the strait since 23 October.", bound=0.5)


def test_a_weekend_is_told_of_many_things() -> None:
    one = "Two climbers died in the park this weekend."
    assert not slots(one, "A man slipped from a ridge of the park on 4 May 2019.", bound=0.02)


def test_the_same_fall_told_of_three_heights() -> None:
    one = "The climber died after slipping and falling 60 metres from a ridge."
    other = "The climber slipped and fell about 200 metres down a steep gully."
    assert frozenset({"60 metres", "about 200 metres"}) in slots(one, other, bound=0.9)


def test_an_account_that_sets_two_figures_against_each_other_tells_both_of_one_thing() -> None:
    one = "The centre put the magnitude at 5.9, but the survey said the magnitude was 6.1."
    other = "The quake had a magnitude of 5.9."
    third = "The quake had a magnitude of 6.1."
    assert any({"magnitude of 5.9", "magnitude of 6.1"} <= set(slot) for slot in slots(one, other, third))


def test_accounts_that_have_nothing_to_do_with_each_other_are_not_compared() -> None:
    assert not slots("The quake killed 12 people.", "The quake killed nine people.", bound=0.0)


def test_hundreds_of_accounts_keep_all_their_readings() -> None:
    texts = [f"The quake killed {10 + number % 2} people." for number in range(300)]
    (slot,) = [slot for slot in slots(*texts) if "10 people" in slot]
    assert slot == {"10 people", "11 people"}


def test_one_figure_of_accounts_that_have_nothing_to_do_with_each_other_is_not_one() -> None:
    assert not slots("The quake killed 12 people.", "The quake killed 12 people.", bound=0.0)


def test_the_ends_of_a_range_are_held_together_when_they_stand_together() -> None:
    near = "The plant cost at least $160 million and possibly as much as $180 million."
    far = "The plant cost at least $160 million, the company said in a long statement, and as much as $180 million."
    ends = frozenset({"at least $160 million", "as much as $180 million"})
    assert ends | {"$170 million"} in slots(near, "The plant cost $170 million.")
    assert not any(ends <= slot for slot in slots(far, "The plant cost $900 million."))


def test_one_figure_told_twice_in_a_sentence_is_of_two_things() -> None:
    found = slots("The blast killed five men and five women.", "Five men were killed in the blast and five women.")
    assert found == {frozenset({"five men", "Five men"}), frozenset({"five women"})}


def test_an_account_that_tells_the_outcome_brings_no_plan() -> None:
    found = slots(
        "The talks in Oslo lasted two hours.",
        "The talks in Oslo lasted three hours. The ministers had planned two-hour talks in Oslo.",
    )
    assert found == {frozenset({"two hours", "three hours"})}


def test_the_day_of_a_first_sentence_is_held_against_the_text_of_others() -> None:
    found = slots(
        "Talks on the treaty end in Oslo\n\nOn January 10 the ministers held talks about the treaty in Oslo. "
        "The talks in Oslo were held on January 11.\n",
        "Talks on the treaty end\n\nThe talks on the treaty were held in Oslo on January 11.\n",
    )
    assert frozenset({"January 10", "January 11"}) in found


DATED = "OSLO, May 3, 2019 (AP) – It rained on Friday, officials said.\n\n"


def test_those_who_died_in_years_that_only_touch_are_not_compared() -> None:
    found = slots(
        f"{DATED}In 1987 a flood killed 31 people in Norwick.", f"{DATED}In 1988 a flood killed four people in Norwick."
    )
    assert not any("31 people" in slot for slot in found)


def test_a_day_counted_from_the_day_of_others_is_not_held_against_theirs() -> None:
    found = slots(
        f"{DATED}The talks in Oslo were held on Wednesday.",
        "Talks in Oslo\n\nThe talks in Oslo were held on Tuesday.\n",
    )
    assert not any({"Tuesday", "Wednesday"} <= slot for slot in found)


def test_the_dead_are_not_joined_with_the_injured_by_those_who_are_neither() -> None:
    for slot in slots(
        "Police arrested 12 men.", "There were twelve men in the house.", "The blast killed a dozen men."
    ):
        assert not {"12 men", "a dozen men"} <= slot


def test_hundreds_of_accounts_are_all_named_in_the_slot() -> None:
    articles = [article(Source(f"{n}.txt", "The quake killed 12 people.", "utf-8", str(n)), n) for n in range(300)]
    facts = extract(articles)
    contexts = read_contexts(articles, facts)
    told = [contexts[fact.id] for fact in facts]
    passages = [passage for account in articles for passage in account.passages]
    parties, retellings = Parties(passages), Retellings(passages, told)

    def found(bound: float) -> list[tuple[Context, ...]]:
        return find_slots(
            told, lambda _one, _other: bound, lambda _passage: "e1", parties=parties, retellings=retellings
        )

    (slot,) = found(0.8)
    assert len({context.article for context in slot}) == 300
    # Those who have nothing to do with the others are left out.
    assert not found(0.0)


def test_the_ends_of_a_range_that_count_nothing_named_stay_together() -> None:
    assert frozenset({"At least 12", "as many as 15"}) in slots(
        "At least 12, possibly as many as 15, were there.", "Some 13 were there."
    )
