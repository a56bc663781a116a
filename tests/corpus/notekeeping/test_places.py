"""A bookmark is found again where its passage certainly is, or it is lost; it never moves to another passage."""

import hashlib
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus.model import Article, Passage
from geneva_corpus.notekeeping.places import find, select

TALKS = (
    "The ministers met for talks on Monday.",
    "The first round lasted one hour.",
    "Both sides spoke of progress afterwards.",
    "A spokesman declined to comment on details.",
    "The second round lasted two hours.",
    "He declined to comment.",
    "Prices rose in the morning, traders said.",
    "He declined to comment.",
    "The third round lasted three hours.",
    "The fourth round lasted four hours.",
    "Nobody signed a paper in the end.",
)


def article(sentences: tuple[str, ...] | list[str], path: str = "talks.txt", also: tuple[str, ...] = ()) -> Article:
    """An article of one passage a line."""
    text = "\n".join(sentences)
    passages: list[Passage] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            number = len(passages) + 1
            passages.append(Passage(f"A.{number}", "A", start, start + len(line), number, line))
        start += len(line) + 1
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article("A", path, "Talks", "Wire", None, None, digest, "utf-8", text, tuple(passages), (), also)


def found_again(before: Article, number: int, after: Article) -> str:
    """The words at which the bookmark of the passage with this number (from 1) is found, else its state."""
    passage = before.passages[number - 1]
    state, place = find(select(before, passage, "id"), [after])
    if place is None:
        return state
    return next(one.text for one in after.passages if one.id == place.passage)


@pytest.mark.parametrize("number", range(1, len(TALKS) + 1))
def test_an_unchanged_article_gives_back_the_very_place(number: int) -> None:
    before = article(TALKS)
    passage = before.passages[number - 1]
    state, place = find(select(before, passage, "id"), [before])
    assert state == "found"
    assert place is not None
    assert (place.passage, place.start, place.end) == (passage.id, passage.start, passage.end)


def test_text_added_before_moves_the_bookmark_with_its_passage() -> None:
    assert found_again(article(TALKS), 3, article(("News of the day.", "More news.", *TALKS))) == TALKS[2]


def test_a_word_mended_inside_the_passage_keeps_the_bookmark() -> None:
    mended = [sentence.replace("spoke of progress", "spoke of some progress") for sentence in TALKS]
    assert found_again(article(TALKS), 3, article(mended)) == "Both sides spoke of some progress afterwards."


def test_a_neighbour_rewritten_keeps_the_bookmark_of_words_that_stand_once() -> None:
    rewritten = [*TALKS[:1], "Round one, it turned out, was short.", *TALKS[2:]]
    assert found_again(article(TALKS), 3, article(rewritten)) == TALKS[2]


def test_a_figure_corrected_between_unchanged_neighbours_keeps_the_bookmark() -> None:
    corrected = [*TALKS[:4], "The second round lasted nine hours.", *TALKS[5:]]
    assert found_again(article(TALKS), 5, article(corrected)) == "The second round lasted nine hours."


def test_other_line_wrapping_keeps_the_bookmark() -> None:
    wrapped = "\n\n\n".join(TALKS).split("\n")
    assert found_again(article(TALKS), 3, article(wrapped)) == TALKS[2]


@pytest.mark.parametrize("number", range(1, len(TALKS) + 1))
def test_a_passage_taken_out_is_lost_though_others_are_like_it(number: int) -> None:
    left = [*TALKS[: number - 1], *TALKS[number:]]
    assert found_again(article(TALKS), number, article(left)) == "lost"


def test_of_words_that_stand_twice_the_one_with_the_same_neighbours_is_it() -> None:
    changed = ["An editor's note.", *TALKS]
    before, after = article(TALKS), article(changed)
    for number in (6, 8):
        state, place = find(select(before, before.passages[number - 1], "id"), [after])
        assert state == "found"
        assert place is not None
        assert place.passage == f"A.{number + 1}"


def test_words_that_stood_twice_are_lost_when_a_neighbour_changed_too() -> None:
    changed = [*TALKS[:6], "Prices fell in the evening, brokers said.", *TALKS[8:]]
    assert found_again(article(TALKS), 8, article(changed)) == "lost"


def test_a_row_of_a_table_is_never_taken_for_the_next_row() -> None:
    rows = [line for number in range(1, 9) for line in (f"District {number}", "5 wounded")]
    for gone in range(0, len(rows), 2):
        left = [*rows[:gone], *rows[gone + 2 :]]
        assert found_again(article(rows), gone + 2, article(left)) == "lost"
        assert found_again(article(rows), gone + 1, article(left)) == "lost"


def test_one_of_several_equal_passages_is_never_taken_for_the_one_before() -> None:
    again = ["He declined."] * 6
    assert found_again(article(again), 1, article(["", *again[1:]])) == "lost"


def test_a_paragraph_that_was_doubled_leaves_two_places_and_so_none() -> None:
    doubled = [*TALKS[:5], "Much later.", *TALKS[1:4], "Nothing else."]
    assert found_again(article(TALKS), 3, article(doubled)) == "lost"


def test_a_sentence_repeated_elsewhere_does_not_lose_the_place_that_did_not_change() -> None:
    repeated = [*TALKS[:5], "Much later.", *TALKS[2:4], "Nothing else."]
    before, after = article(TALKS), article(repeated)
    state, place = find(select(before, before.passages[2], "id"), [after])
    assert state == "found"
    assert place is not None
    assert place.passage == "A.3"


def test_of_two_places_that_kept_one_neighbour_each_neither_is_it() -> None:
    moved = [TALKS[0], "Gulls sat on the quay.", *TALKS[2:5], "Much later.", *TALKS[1:3], "Nothing else was said."]
    assert found_again(article(TALKS), 3, article(moved)) == "lost"


def test_a_passage_that_moved_is_lost_when_another_stands_in_its_place() -> None:
    rewritten = "The first round lasted half of one long hour."
    after = [TALKS[0], rewritten, "Both sides spoke of progress later.", *TALKS[3:5], "Much later.", *TALKS[1:3]]
    assert found_again(article(TALKS), 2, article(after)) == "lost"


def test_the_same_words_in_wholly_other_surroundings_are_not_the_passage() -> None:
    harbour = ("Ferries were late, and some came not at all.", TALKS[2], "Gulls sat on the quay as if it were noon.")
    assert found_again(article(TALKS), 3, article(harbour)) == "lost"


def test_standing_first_is_no_likeness() -> None:
    harbour = ("The ministers met for talks on Sunday.", "Gulls sat on the quay.", "Ferries came late or not at all.")
    assert found_again(article(TALKS), 1, article(harbour)) == "lost"


def test_two_changed_articles_of_one_name_leave_no_certain_place() -> None:
    before = article(TALKS, path="monday/talks.txt")
    here, there = article(("New.", *TALKS), path="a/talks.txt"), article(("Newer.", *TALKS), path="b/talks.txt")
    assert find(select(before, before.passages[2], "id"), [here, there]) == ("lost", None)
    assert find(select(before, before.passages[2], "id"), [here])[0] == "found"


def test_the_same_words_in_another_outlet_are_not_the_passage() -> None:
    before = article(TALKS)
    state, place = find(select(before, before.passages[2], "id"), [article(TALKS[1:], path="other.txt")])
    assert (state, place) == ("absent", None)


def test_an_article_saved_in_another_folder_is_still_the_article() -> None:
    before = article(TALKS, path="monday/talks.txt")
    state, place = find(select(before, before.passages[2], "id"), [article(("New.", *TALKS), path="tuesday/talks.txt")])
    assert state == "found"
    assert place is not None


def test_a_copy_under_another_name_is_known_by_its_text() -> None:
    before = article(TALKS, path="talks.txt")
    state, _ = find(select(before, before.passages[2], "id"), [article(TALKS, path="copy.txt")])
    assert state == "found"


def test_another_article_under_the_same_name_holds_no_bookmark() -> None:
    harbour = ("Ferries were late.", "The harbour was closed for two hours.", "Nobody was hurt in the storm.")
    assert found_again(article(TALKS), 3, article(harbour)) == "lost"


def test_a_passage_that_is_furniture_now_is_lost() -> None:
    before = article(TALKS)
    after = article(TALKS[1:])
    bare = Article("A", "talks.txt", "", "", None, None, "0", "utf-8", after.text, (), ())
    assert find(select(before, before.passages[2], "id"), [bare]) == ("lost", None)


def test_a_bookmark_with_a_made_up_place_is_lost_not_an_error() -> None:
    before = article(TALKS)
    selector = select(before, before.passages[2], "id")
    far = type(selector)("id", "talks.txt", before.sha256, 10**12, 10**12 + 5, "exact words", "", "", 0.0)
    assert find(far, [before]) == ("lost", None)


def test_a_passage_of_a_million_words_is_found_and_lost_like_any_other() -> None:
    endless = "many words without an end " * 100_000
    before = article(["A title.", endless + "here", "The end."])
    assert found_again(before, 2, article(["New.", "A title.", endless + "here", "The end."])) == endless + "here"
    assert found_again(before, 2, article(["A title.", "The end."])) == "lost"
    assert found_again(before, 2, article(["A title.", endless + "there", "The end."])) == endless + "there"


@dataclass(frozen=True)
class Edit:
    """Replace `length` characters from `place` (0…1 of the text) by `new`."""

    place: float
    length: int
    new: str


WORDS = st.lists(
    st.sampled_from(
        ["the", "round", "lasted", "one", "two", "hours", "he", "declined", "said", "talks", "on", "Monday"]
    ),
    min_size=2,
    max_size=5,
)
SENTENCES = st.lists(WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=3, max_size=14)
EDITS = st.lists(
    st.builds(
        Edit,
        st.floats(0, 1),
        st.integers(0, 60),
        st.one_of(st.just(""), st.text("abc é.", max_size=12), WORDS.map(" ".join)),
    ),
    min_size=1,
    max_size=5,
)


def edited(text: str, edits: list[Edit]) -> tuple[str, list[int]]:
    """The text after these edits, and for each of its characters where it stood before (-1: new)."""
    letters, origins = list(text), list(range(len(text)))
    for edit in edits:
        start = min(len(letters), int(edit.place * (len(letters) + 1)))
        letters[start : start + edit.length] = edit.new
        origins[start : start + edit.length] = [-1] * len(edit.new)
    return "".join(letters), origins


@settings(max_examples=500, deadline=None)
@given(SENTENCES, st.integers(0, 13), EDITS)
def test_edits_never_move_a_bookmark_to_another_passage(sentences: list[str], which: int, edits: list[Edit]) -> None:
    before = article(sentences)
    passage = before.passages[which % len(before.passages)]
    text, origins = edited(before.text, edits)
    after = article(text.split("\n"))
    state, place = find(select(before, passage, "id"), [after])
    if state == "found":
        assert place is not None
        now = next(one for one in after.passages if one.id == place.passage)
        came_from = {origin for origin in origins[now.start : now.end] if origin >= 0}
        of_others = {
            origin for other in before.passages if other.id != passage.id for origin in range(other.start, other.end)
        }
        assert not came_from & of_others or came_from & set(range(passage.start, passage.end))


def test_the_first_passage_is_known_by_what_follows_it() -> None:
    longer = (*TALKS, "More news.")
    assert found_again(article(TALKS), 1, article(longer)) == TALKS[0]
    assert found_again(article(TALKS), len(TALKS), article(("News of the day.", *TALKS))) == TALKS[-1]
