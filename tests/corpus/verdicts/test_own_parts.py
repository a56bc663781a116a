"""What an account tells as a part of its own total contradicts nobody who tells the part or the total."""

from tests.corpus.verdicts.made_up import conflicts, story

WHOLE = "A landslide killed 42 people in the valleys of Ostria on Monday, the government said."
PART = "Eighteen of the dead were in Velmar, the government said."


def test_a_part_that_one_account_tells_beside_the_whole_is_no_conflict_with_another_total() -> None:
    ours = story("Landslide kills 42 in Ostria", WHOLE, PART)
    theirs = story("Landslide kills 18 in mountain town", "A landslide on Monday killed 18 people in Velmar, Ostria.")
    assert not conflicts(ours, theirs)


def test_another_total_is_held_against_the_whole_alone() -> None:
    ours = story("Landslide kills 42 in Ostria", WHOLE, PART)
    theirs = story("Landslide kills 57 in Ostria", "A landslide killed 57 people in Ostria on Monday, the army said.")
    [(words, _)] = conflicts(ours, theirs)
    assert not any("ighteen" in word for word in words)
    assert any("42" in word for word in words)
    assert any("57" in word for word in words)


def test_what_an_account_had_reported_before_is_no_conflict_with_an_older_account() -> None:
    ours = story("Landslide kills 42 in Ostria", WHOLE)
    theirs = story(
        "Landslide kills 47 in Ostria",
        "The toll of the landslide in Ostria rose to 47 on Tuesday.",
        "On Monday the government had reported 42 people killed in the landslide.",
    )
    for words, _ in conflicts(ours, theirs):
        assert not any("42" in word for word in words) or any("47" in word for word in words)


def test_an_account_that_contradicts_itself_is_still_told() -> None:
    ours = story("Fire kills five at mill", "A fire at a mill killed five people on Monday, police said.")
    theirs = story(
        "Fire kills five at mill",
        "A fire at a mill killed five people on Monday, police said.",
        "The mayor said the fire killed six people.",
    )
    assert conflicts(ours, theirs)


def test_three_of_the_sick_are_not_the_three_dead_of_another_account() -> None:
    ours = story(
        "Tainted soup kills five in Ostria",
        "Tainted soup has killed five people in Ostria, doctors said.",
        "Three of the sick are children, doctors said.",
    )
    theirs = story("Tainted soup kills three", "Tainted soup has killed three people in Ostria, doctors said.")
    assert conflicts(ours, theirs)


def test_what_the_police_had_put_the_toll_at_is_no_side_of_the_account_that_knows_more() -> None:
    ours = story(
        "Nine killed as coach plunges off road near Marle",
        "Nine people were killed when a coach carrying pensioners crashed through a barrier near Marle, police said.",
        "Police had put the number of dead at seven at 9am, but two women later died in hospital.",
    )
    theirs = story(
        "Seven dead in Marle coach crash - police",
        "At least seven people were confirmed dead as of 9 a.m. after a coach broke through a barrier, police said.",
    )
    third = story("Villagers tell of coach horror near Marle", "The death toll stood at nine last night.")
    assert not conflicts(ours, theirs, third)
