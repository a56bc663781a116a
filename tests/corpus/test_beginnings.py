"""How long texts begin is there in a moment, at the offsets of the whole texts."""

import hashlib
from dataclasses import replace

from geneva_corpus.beginnings import beginnings
from geneva_corpus.comparison import taken_apart
from geneva_corpus.model import Source

HEADLINE = "Ministers agree on a ceasefire after two days of talks"


def long_text(paragraphs: int, end: str = "\n\n") -> str:
    """A story of numbered paragraphs."""
    told = (f"In the {number}th hour the ministers talked on. Nobody left the room." for number in range(paragraphs))
    return end.join((HEADLINE, *told))


def source(text: str) -> Source:
    return Source("a.txt", text, "utf-8", hashlib.sha256(text.encode()).hexdigest())


def test_short_texts_are_read_soon_enough_without() -> None:
    assert beginnings([source(long_text(100))] * 5) == ()


def test_a_beginning_is_cut_at_the_end_of_a_paragraph_and_says_what_the_whole_says() -> None:
    whole = source(long_text(8000))

    (begun,) = beginnings([whole])

    assert 10_000 < len(begun.text) <= 20_000
    assert begun.text.endswith("Nobody left the room.")
    (article,) = taken_apart([whole])
    assert begun.passages == article.passages[: len(begun.passages)]
    assert (begun.id, begun.title, begun.sha256) == (article.id, HEADLINE, article.sha256)


def test_a_text_of_one_line_is_cut_between_words() -> None:
    (begun,) = beginnings([source(long_text(8000, " "))])

    assert begun.text.split()[-1] in long_text(8000, " ").split()
    assert 10_000 < len(begun.text) <= 20_000


def test_a_short_text_beside_a_long_one_is_whole_and_not_taken_apart_again() -> None:
    short, long = source(long_text(3)), source(long_text(8000))

    begun = beginnings([short, long])
    whole = taken_apart([short, long], begun)

    assert begun[0].text == short.text
    assert whole[0] is begun[0]
    assert whole[1].text == long.text


def test_of_many_texts_less_is_taken() -> None:
    sources = [replace(source(long_text(200)), path=f"{number}.txt") for number in range(300)]

    begun = beginnings(sources)

    assert len(begun) == 300
    assert sum(len(one.text) for one in begun) <= 300_000


def test_of_a_page_its_story_is_shown_even_where_that_begins_far_down() -> None:
    menu = "\n".join(f"Section {number}" for number in range(4000))
    text = menu + "\n" + long_text(8000)
    page = replace(source(text), story=((len(menu) + 1, len(text)),))

    (begun,) = beginnings([page])

    assert begun.passages[0].text == HEADLINE
    assert len(begun.passages) > 100


def test_taking_apart_tells_how_far_it_is_in_thousands_of_code_points() -> None:
    told: list[tuple[str, int, int]] = []

    taken_apart([source(long_text(8000)), source(long_text(4000))], progress=lambda *one: told.append(one))

    done = [one for _, one, _ in told]
    total = (len(long_text(8000)) + len(long_text(4000))) // 1000
    assert done == sorted(done)
    assert len(done) > 20
    assert {one for _, _, one in told} == {total}
    assert done[-1] <= total
