"""Moves: what stands where after each of them, without a screen."""

from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.model import Article, Comparison, Divergence, Event, Link, Passage
from geneva_corpus.model import Reading as Told
from geneva_tui.level import Level
from geneva_tui.page import Page, lay_out
from geneva_tui.reading import Reading


def article(letter: str, sentences: int) -> Article:
    """An article of a title and sentences of five words, one a line, with a blank line between."""
    texts = [f"{letter} tells sentence number {number}." for number in range(sentences)]
    text = "\n\n".join(texts)
    passages, at = [], 0
    for number, words in enumerate(texts):
        passages.append(Passage(f"{letter}.{number + 1}", letter, at, at + len(words), number + 1, words, number == 0))
        at += len(words) + 2
    return Article(letter, f"{letter}.txt", texts[0], letter, None, None, "", "utf-8", text, tuple(passages), ())


def compared(lengths: list[int], groups: list[list[tuple[int, int]]]) -> Reading:
    """A state on articles of these lengths, whose events are groups of (article, passage)."""
    articles = tuple(article("ABCDEFGH"[number], length) for number, length in enumerate(lengths))
    events = tuple(
        Event(f"e{number}", "", tuple(articles[one].passages[place].id for one, place in group))
        for number, group in enumerate(groups)
    )
    comparison = Comparison(articles, (), events, (), (), 0.5)
    pages = [lay_out(one, 40) for one in articles]
    reading = Reading(len(articles), lambda number: pages[number])
    reading.level = Level(comparison)
    return reading


def row(reading: Reading, number: int, passage: int) -> int:
    page: Page = reading.page(number)
    return page.passages[passage] - reading.top(number)


def test_counterparts_in_another_order_stand_level() -> None:
    reading = compared([20, 20], [[(0, 5), (1, 15)], [(0, 6), (1, 3)]])

    reading.go(5)
    assert row(reading, 1, 15) == row(reading, 0, 5) == reading.row
    reading.step(1)
    assert row(reading, 1, 3) == row(reading, 0, 6) == reading.row


def test_blank_rows_let_a_follower_stand_level_at_its_beginning_and_end() -> None:
    reading = compared([40, 2], [[(0, 30), (1, 1)]])
    reading.go(30)

    assert row(reading, 1, 1) == reading.row
    assert reading.top(1) < 0


def test_titles_are_level_whatever_their_events() -> None:
    reading = compared([10, 10], [[(0, 0), (1, 7)]])
    reading.go(5)
    reading.go(0)

    assert row(reading, 1, 0) == row(reading, 0, 0) == 0


def test_of_nearly_equal_tellings_the_nearer_one_is_level() -> None:
    reading = compared([30, 30], [[(0, 4), (1, 3)], [(0, 5), (1, 4), (1, 25)]])

    reading.go(4)
    reading.step(1)
    assert reading.current[1] == 4


def test_the_best_scored_telling_is_level_however_far() -> None:
    one, two = article("A", 30), article("B", 30)
    event = Event("e1", "", ("A.6", "B.4", "B.26"))
    links = (Link("A.6", "B.4", 0.4), Link("A.6", "B.26", 0.9))
    level = Level(Comparison((one, two), links, (event,), (), (), 0.5))

    assert level.counterpart(0, 5, 1, standing=3) == 25


def test_what_contradicts_the_passage_is_level_whatever_the_scores() -> None:
    one, two = article("A", 30), article("B", 30)
    event = Event("e1", "", ("A.6", "B.4", "B.26"))
    links = (Link("A.6", "B.4", 0.9), Link("A.6", "B.26", 0.4))
    readings = (Told("A", "A.6", None, "12"), Told("B", "B.26", None, "30"))
    conflict = Divergence("d1", "e1", "number", "conflict", readings, "12 is not 30.")
    level = Level(Comparison((one, two), links, (event,), (), (conflict,), 0.5))

    assert level.counterpart(0, 5, 1, standing=3) == 25
    assert level.counterpart(1, 3, 0, standing=3) == 5


def test_of_nearly_equal_tellings_the_more_exact_one_is_level() -> None:
    one, two = article("A", 30), article("B", 30)
    event = Event("e1", "", ("A.6", "B.1", "B.4", "B.26"))
    links = (Link("A.6", "B.1", 0.6), Link("A.6", "B.4", 0.5), Link("A.6", "B.26", 0.2))
    readings = tuple(Told(name[0], name, None, "12") for name in ("A.6", "B.4", "B.26"))
    precision = Divergence("d1", "e1", "number", "precision", readings, "about 12 fits 12.")
    level = Level(Comparison((one, two), links, (event,), (), (precision,), 0.5))

    assert level.counterpart(0, 5, 1, standing=0) == 3


def test_an_unlinked_account_stays_and_is_linked_with_its_offset() -> None:
    reading = compared([30, 30], [[(0, place), (1, place)] for place in range(30)])
    reading.go(10)
    reading.unlink(1)
    reading.scroll_alone(1, 4)
    stands = reading.top(1)
    reading.unlink(1)
    assert reading.top(1) == stands

    reading.step(1)
    assert row(reading, 1, 11) == reading.row - 4
    reading.bring_level()
    assert row(reading, 1, 11) == reading.row


def test_an_unlinked_leader_moves_alone() -> None:
    reading = compared([30, 30], [[(0, place), (1, place)] for place in range(30)])
    reading.go(10)
    reading.unlink(0)
    stands = reading.top(1)
    reading.step(1)

    assert reading.top(1) == stands


def test_before_the_comparison_nothing_is_levelled() -> None:
    reading = compared([30, 30], [[(0, 5), (1, 15)]])
    level, reading.level = reading.level, None
    reading.go(5)
    stands = reading.top(1)
    reading.level = level
    assert reading.top(1) == stands

    reading.step(1)
    reading.step(-1)
    assert row(reading, 1, 15) == reading.row


GROUPS = st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 11)), min_size=2, max_size=6), max_size=8)
MOVES = st.lists(
    st.tuples(
        st.sampled_from(["step", "scroll", "page", "go", "click", "lead", "unlink", "level", "resize"]),
        st.integers(-13, 40),
    ),
    max_size=30,
)


@settings(max_examples=150)
@given(GROUPS, MOVES)
def test_after_any_moves_all_that_tell_it_are_level_and_the_leader_is_in_its_text(
    groups: list[list[tuple[int, int]]], moves: list[tuple[str, int]]
) -> None:
    reading = compared([12, 12, 12, 12], [list(dict.fromkeys(group)) for group in groups])
    reading.resize(20)
    for move, number in moves:
        stood = {one: reading.top(one) for one in range(4)}
        moved = True
        if move == "step":
            moved = reading.step(1 if number > 0 else -1)
        elif move == "scroll":
            reading.scroll(number)
        elif move == "page":
            reading.page_by(1 if number > 0 else -1)
        elif move == "go":
            reading.go(number)
        elif move == "click":
            reading.click(number % 4, reading.page(number % 4).passage_at(reading.top(number % 4) + number % 20))
        elif move == "lead":
            reading.lead(number % 4, shown=True)
        elif move == "resize":
            reading.resize(5 + abs(number))
            reading.bring_level()
        elif move == "level":
            reading.bring_level()

        page = reading.page(reading.leader)
        assert 0 <= reading.passage < 12
        if moved and move in ("step", "scroll", "page", "go"):
            # a follower that comes to lead stays where it is, blank rows and all, until it moves
            assert 0 <= reading.top(reading.leader) < page.height
        for other in range(4):
            standing = reading.standing(other)
            if other == reading.leader:
                continue
            if standing is not None:
                assert reading.told(other)
                assert reading.current[other] in ({0} if reading.on_title else set(range(12)))
            elif move in ("step", "scroll", "page", "go", "level"):
                assert reading.top(other) == stood[other]
        if moved and move in ("step", "go", "page"):
            level = {
                row(reading, other, reading.current[other]) for other in range(4) if reading.standing(other) is not None
            }
            assert level == {reading.row}


@settings(max_examples=100)
@given(st.integers(3, 40), st.integers(3, 60), st.lists(st.integers(1, 9), min_size=1, max_size=40))
def test_the_wheel_reaches_every_end_and_never_turns_back(height: int, sentences: int, turns: list[int]) -> None:
    reading = compared([sentences], [])
    reading.resize(height)
    passages = [0]
    tops = [reading.top(0)]
    for lines in turns:
        reading.scroll(lines)
        passages.append(reading.passage)
        tops.append(reading.top(0))
    assert tops == sorted(tops)
    assert passages == sorted(passages)

    for _ in range(3 * sentences):
        reading.scroll(3)
    assert reading.passage == sentences - 1
    for _ in range(3 * sentences):
        reading.scroll(-3)
    assert (reading.passage, reading.top(0)) == (0, 0)
