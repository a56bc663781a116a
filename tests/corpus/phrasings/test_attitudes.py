"""Differences of stance between two passages: told through the words that both share, and only where they are sure."""

import pytest

from geneva_corpus.language.word_sequences import read_words
from geneva_corpus.phrasings.attitudes import stance_signs, tells_so_too
from geneva_corpus.phrasings.stance import Attitude
from geneva_corpus.wording import difference, stances_apart


def told(a: str, b: str) -> list[tuple[str, str, str]]:
    """Stance and words as shown, what one quotes as a whole left out."""
    found = stances_apart(a, b)
    return [(one.stance, one.shown_a, one.shown_b) for one in found if one.stance != "quotation"]


def test_passages_that_share_little_differ_through_the_words_that_the_stance_is_about() -> None:
    a = "Orlov did not expect a breakthrough at the meeting in the capital."
    b = "Before the so-called meeting the minister had little hope of a breakthrough, aides told reporters."
    assert ("expectation", "did not expect a breakthrough", "little hope of a breakthrough") in told(a, b)


@pytest.mark.parametrize(
    ("a", "b", "verbs"),
    [
        ("The minister said the dam was safe.", "The minister claimed the dam was safe.", ("said", "claimed")),
        ("The bank had lost millions, Hale conceded.", "Hale said the bank had lost millions.", ("conceded", "said")),
        ("The bank, Hale admitted, had lost millions.", "The bank lost millions, Hale said.", ("admitted", "said")),
        (
            "According to Hale, the reactor never leaked water.",
            "Hale insisted that the reactor never leaked water.",
            ("According", "insisted"),
        ),
        (
            "“We lost control of the river,” Hale said.",
            "“We lost control of the river,” Hale claimed.",
            ("said", "claimed"),
        ),
        (
            "The suspect told police he had drunk a litre of vodka.",
            "The suspect admitted he had drunk a litre of vodka, police said.",
            ("told", "admitted"),
        ),
        (
            "Tolland's foreign minister Viktor Saro said the dam would be finished.",
            "Viktor Saro, the foreign minister of Tolland, claimed the dam would be finished.",
            ("said", "claimed"),
        ),
        ("He boasted that the army took the town.", "He said the army took the town.", ("boasted", "said")),
        (
            "Senator Hale slammed the governor over the closure of two schools.",
            "Senator Hale criticised the governor over the closure of two schools.",
            ("slammed", "criticised"),
        ),
        ("The clerk denied that files were burned.", "The clerk said that files were burned.", ("denied", "said")),
    ],
)
def test_verbs_of_saying_round_the_same_words_are_held_against_each_other(
    a: str, b: str, verbs: tuple[str, str]
) -> None:
    assert ("attribution", *verbs) in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The minister said the dam was safe.", "The minister noted that the dam was safe."),
        ("Hale said the dam was safe.", "Orlov claimed the dam was safe."),
        ("Hale's lawyer claimed the dam was safe.", "Hale said the dam was safe."),
        ("Residents claimed the dam was unsafe.", "Engineers said the dam was unsafe."),
        ("She claimed the dam was safe.", "He said the dam was safe."),
        ("The group claimed responsibility for the blast.", "The group said it had carried out the blast."),
        ("The storm claimed 12 lives in the valley.", "Police said the storm took 12 lives in the valley."),
        ("He was admitted to hospital with burns.", "Police said he was in hospital with burns."),
        ("The judge denied bail to the driver on Monday.", "The judge said bail for the driver was set on Monday."),
        ("The storm slammed into the coast.", "Hale criticised the storm warnings on the coast."),
        ("Hale admitted the theft and said the van was his.", "Hale admitted the theft; the van, he claimed, was not."),
        ("Pirates threatened a ship in the gulf, the navy said.", "The navy said pirates took a ship in the gulf."),
        ("Hale took the north, police said.", "Hale, who took the north, has yet to concede."),
        ("Hale denied killing his wife Ann.", "Hale said his wife Ann was killed by a burglar."),
        ("Hale did not deny that files were burned.", "Hale said that files were burned."),
        ("Police allege Hale opened fire at the fair.", "Hale allegedly opened fire at the fair, police said."),
        (
            "His blood held more than the legal limit, and he admitted he felt his car run over someone.",
            "Police say his blood held more than the legal limit.",
        ),
        (
            "The men told the captain they had a pistol and two grenades.",
            "Men with a pistol and two grenades freed women but threatened to blow up the plane, officials said.",
        ),
        ("Police allege Hale opened fire at the fair.", "Hale opened fire at the fair, the broadcaster reported."),
        ("He maintained the road for a decade, Hale said.", "Hale said he repaired the road for a decade."),
        ("Hale claimed his third world title on Sunday.", "Hale said his third world title was the best."),
        ("Hale conceded two late goals in the final.", "Hale said two late goals in the final were wrong."),
    ],
)
def test_another_speaker_another_sense_or_a_plain_verb_is_no_difference(a: str, b: str) -> None:
    assert [stance for stance, _, _ in told(a, b) if stance == "attribution"] == []


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (
            "The premier will resign on Friday, aides say.",
            "The premier may resign on Friday, aides say.",
            ("will resign", "may resign"),
        ),
        ("The driver may have fled to Kent.", "The driver fled to Kent.", ("may have fled", "fled")),
        ("The bank is expected to raise rates.", "The bank will raise rates.", ("expected to raise", "will raise")),
        (
            "The port could lose two lines this month.",
            "The port will lose two lines this month.",
            ("could lose", "will lose"),
        ),
        (
            "Doctors said the boy would probably survive.",
            "Doctors said the boy would survive.",
            ("probably survive", "survive"),
        ),
        ("The bank is likely to raise rates.", "The bank will raise rates.", ("likely to raise", "will raise")),
        (
            "Marsh is accused of stealing the paintings from the museum.",
            "Marsh stole the paintings from the museum.",
            ("accused of stealing", "stole"),
        ),
        (
            "Marsh is believed to have stolen the paintings from the museum.",
            "Marsh stole the paintings from the museum.",
            ("believed to have stolen", "stole"),
        ),
        ("The dam was unsafe.", "The dam was reportedly unsafe.", ("unsafe", "reportedly unsafe")),
        (
            "Marsh allegedly opened fire at an office party.",
            "Marsh opened fire at an office party.",
            ("allegedly opened", "opened"),
        ),
    ],
)
def test_what_one_tells_as_uncertain_and_the_other_as_certain_is_a_hedge(
    a: str, b: str, shown: tuple[str, str]
) -> None:
    assert ("hedge", *shown) in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Marsh was charged with first-degree murder.", "It was the first murder of the year."),
        ("The premier may resign on Friday.", "The premier might resign on Friday."),
        ("The fair opens in May, the mayor told reporters.", "The fair opens this spring, the mayor told reporters."),
        ("He could not open the gate.", "He opened the gate."),
        ("He could open the gate of the port.", "He opened the gate of the port."),
        ("Rescuers could hear voices from the mine.", "Rescuers will hear the voices at the mine."),
        ("Marsh appeared in court on Monday.", "Marsh was in court on Monday."),
        ("Marsh allegedly shot two men.", "Marsh, who is suspected of murder, shot two men."),
        ("Marsh allegedly shot two men at a shop.", "Two men were shot at a shop."),
        ("It is possibly the world's biggest theft.", "It is one of the world's biggest thefts ever."),
        ("Snow may fall on the northern hills.", "The northern team will play on the hills."),
    ],
)
def test_no_hedge_is_seen_where_both_hedge_or_nothing_is_hedged(a: str, b: str) -> None:
    assert [stance for stance, _, _ in told(a, b) if stance == "hedge"] == []


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (
            "Ministers expect a deal by Friday.",
            "Ministers hope for a deal by Friday.",
            ("expect a deal", "hope for a deal"),
        ),
        (
            "Ministers are confident of a deal.",
            "Ministers have slim hopes of a deal.",
            ("confident of a deal", "slim hopes of a deal"),
        ),
        (
            "The talks between Orlov and Hale in Norwick began with little hope of success.",
            "Orlov and Hale did not expect a breakthrough at the talks in Norwick.",
            ("little hope of success", "did not expect a breakthrough"),
        ),
        (
            "Aides played down hopes of a truce.",
            "Aides do not anticipate a truce.",
            ("played down hopes of a truce", "do not anticipate a truce"),
        ),
    ],
)
def test_what_is_expected_by_how_much_is_told(a: str, b: str, shown: tuple[str, str]) -> None:
    assert ("expectation", *shown) in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They did not expect a breakthrough.", "A breakthrough was not expected."),
        ("Hale did not expect rain, only a breakthrough.", "There was little hope of tickets."),
        ("No doubt a deal will come.", "They expect a deal."),
        ("Rescuers had little hope of success in the mine.", "Ministers did not expect a breakthrough on Friday."),
        ("He hopes to win a third title.", "He is expected to win a third title."),
        ("The gulf is not deep enough to expect a wave.", "A wave is not expected in the gulf."),
    ],
)
def test_the_same_expectation_or_one_of_another_thing_is_no_difference(a: str, b: str) -> None:
    assert [stance for stance, _, _ in told(a, b) if stance == "expectation"] == []


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (
            "The party ruled out talks with the rebels on Monday.",
            "The party did not rule out talks with the rebels on Monday.",
            ("ruled out talks", "did not rule out talks"),
        ),
        (
            "Voters backed the new charter in the north.",
            "Voters never backed the new charter in the north.",
            ("backed the new", "never backed the new"),
        ),
        (
            "Orlov said sanctions would not hurt the economy.",
            "Orlov said sanctions would hurt the economy.",
            ("would not hurt the economy", "would hurt the economy"),
        ),
        (
            "Talks failed to yield a ceasefire, diplomats said.",
            "Talks yielded a ceasefire, diplomats said.",
            ("failed to yield a ceasefire", "yielded a ceasefire"),
        ),
    ],
)
def test_one_not_between_passages_that_are_else_alike_is_told(a: str, b: str, shown: tuple[str, str]) -> None:
    assert ("negation", *shown) in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The court can fine them no more than 5 million dollars.", "The court can fine them 5 million dollars."),
        ("They not only backed the charter in the north.", "They backed the charter in the north."),
        ("He did not rule out talks with rebels.", "He refused to rule out talks with rebels."),
        ("Hale said he did not know the gunman.", "Hale said he knew the gunman's brother."),
        ("He cant rule out talks with rebels.", "He can't rule out talks with rebels."),
        ("The ferry did not sink off the coast until Monday.", "The ferry sank off the coast on Monday."),
        ("The driver was not hurt in the crash.", "Two children were hurt when the roof of a school fell in."),
    ],
)
def test_a_not_that_changes_nothing_is_not_told(a: str, b: str) -> None:
    assert [stance for stance, _, _ in told(a, b) if stance == "negation"] == []


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("They asked for security guarantees.", "They asked for so-called security guarantees.", ("", "so-called")),
        ("Police arrested the gunman at dawn.", "Police arrested the alleged gunman at dawn.", ("", "alleged")),
        ("The reforms failed, Hale said.", "The “reforms” failed, Hale said.", ("", "reforms")),
        ("The reforms failed, Hale said.", "The ‘reforms’ failed, Hale said.", ("", "reforms")),
        ("The reforms failed, Hale said.", "The 'reforms' failed, Hale said.", ("", "reforms")),
        (
            "They never threatened the people of the valley.",
            "They never threatened the “river people”.",
            ("", "river people"),
        ),
    ],
)
def test_a_word_that_one_holds_at_arms_length_is_told(a: str, b: str, shown: tuple[str, str]) -> None:
    found = stances_apart(a, b)
    assert [(one.a, one.b) for one in found if one.stance == "distance"] == [shown]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The navy sank a pirate “mother vessel”.", "The navy saved two merchant vessels from pirates."),
        (
            "Monet's “Poppies near Vetheuil” was the best known of the works.",
            "The works are Monet's Poppies near Vetheuil.",
        ),
        ("The union called the plans “clear-cutting”.", "The union protested at plans to cut jobs."),
        ("She was named “Woman of the Year”.", "She was named Woman of the Year."),
        ("The “reforms” failed, Hale said.", "“The reforms failed,” Hale said."),
        ("The “reforms” failed, Hale said.", "The ‘reforms’ failed, Hale said."),
        (
            "Hale said he knew of the “off-field issue”.",
            "Hale gave this statement: “We know of the off-field issue and of Marsh.",
        ),
        ("The alleged gunman fled.", "The suspected gunman fled."),
        ("The players' union met in the '90s.", "The union of the players met in the 90s."),
        ("His alleged victim was buried on Monday.", "Snow fell. Counselling was given to every victim of the storm."),
    ],
)
def test_a_title_another_thing_or_the_same_marks_are_no_distance(a: str, b: str) -> None:
    assert [stance for stance, _, _ in told(a, b) if stance == "distance"] == []


def test_a_word_held_at_arms_length_is_held_against_the_same_word_in_a_quotation() -> None:
    a = "He said they would answer the demands for so-called security guarantees next week."
    b = "“They will answer in writing about the security guarantees next week,” he said."
    assert ("distance", "so-called security guarantees", "security guarantees") in told(a, b)


def test_an_account_that_takes_the_same_stance_elsewhere_has_it_too() -> None:
    alleged = Attitude("distance", "alleged", "", about=("gunman",))
    assert tells_so_too(alleged, read_words("The gunman is accused of murder."))
    assert not tells_so_too(alleged, read_words("The gunman is 43."))
    assert not tells_so_too(alleged, read_words("The alleged thief is 43."))
    claimed = Attitude("attribution", "said", "claimed", about=("dam", "safe"))
    assert tells_so_too(claimed, read_words("The dam, they claim, is safe."))
    assert not tells_so_too(claimed, read_words("The dam, they say, is safe."))
    hoped = Attitude("expectation", "little hope", "expected", about=("deal",))
    assert tells_so_too(hoped, read_words("They had no hope of a deal."))
    may = Attitude("hedge", "may", "", about=("resign",))
    assert tells_so_too(may, read_words("He might resign."))
    assert not tells_so_too(Attitude("negation", "ruled", "did not rule", about=("talk",)), read_words("No talks."))


@pytest.mark.parametrize(
    ("a", "b", "may"),
    [
        ("He claimed that the dam was safe.", "He said it was safe.", True),
        ("The premier may resign.", "The premier will resign.", True),
        ("They expect a deal.", "They hope for a deal.", True),
        ("The so-called talks ended.", "The talks ended.", True),
        ("They did not back the charter.", "They backed the charter.", True),
        ("He said the dam was safe.", "He noted that the dam was safe.", False),
        ("The premier may resign.", "Snow fell in the north.", False),
        ("They expect a deal.", "They hope for rain.", False),
    ],
)
def test_what_each_passage_shows_by_itself_says_whether_the_two_may_differ(a: str, b: str, may: bool) -> None:
    one, two = stance_signs(read_words(a)), stance_signs(read_words(b))
    assert one.may_differ(two) == two.may_differ(one) == may


def test_a_flood_of_one_word_is_read() -> None:
    flood = "may " * 5_000 + "“x” " * 2_000 + "he said boats " * 2_000
    other = "so-called boats " * 3_000 + "he claimed that boats " * 2_000 + "allegedly boats " * 2_000
    assert difference(flood, other).shared > 0
