"""What of a saved page is story and what is furniture. The pages are made up in the manner of well-known outlets."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geneva_corpus import read, seeds
from geneva_corpus.comparison import article
from geneva_corpus.model import Article, Source

GOLD = Path(__file__).resolve().parents[1] / "gold" / "geneva.json"


def read_text(text: str) -> Article:
    return article(Source("page.txt", text, "utf-8", ""), 0)


def story(text: str) -> list[str]:
    return [passage.text for passage in read_text(text).passages]


def furniture(text: str) -> list[str]:
    return [text[span.start : span.end] for span in read_text(text).furniture]


STORY = """Dam burst in northern valley kills nine

At least nine people were killed when a dam burst in a northern valley, officials said on Sunday.

Dozens of houses were swept away when the wall gave way in the early hours, the governor told reporters.

The dam was built in 1987 and was due for repairs."""


def test_a_plain_story_has_no_furniture() -> None:
    assert furniture(STORY) == []


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Home",
        "BBC Homepage",
        "All news",
        "July 19, 2024",
        "Home / World / Africa",
        "Home > News > Africa",
        "News in English from everywhere",
        "The Springfield Gazette",
        "Menu",
        "WORLD POLITICS SPORTS",
        "This article is more than 1 month old",
        "Accueil",
        "Startseite",
        "Главная",
        "首页 > 国际",
        "3 hours ago",
        "Zum Inhalt springen",
    ],
)
def test_what_stands_above_the_headline_is_furniture(line: str) -> None:
    assert furniture(f"{line}\n\n{STORY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "BY JANE ROE",
        "By Jane Roe and Tom Doe",
        "Published: 5 May 2024",
        "5 May 2024",
        "2024-05-05 23:15:30",
        "Last updated at 14:39 GMT, 5 May 2024",
        "05.05.2024, 15.22 Uhr",
        "Publié le 05 mai 2024 à 15h02",
        "2 min read",
        "Share",
        "0 comments",
        "Fecha de publicación:",
        "Imagen principal:",
        "BBC News, Nairobi",
        "IMAGE SOURCE,REUTERS",
        "Por Juan Pérez",
        "Artikel anhören",
        "Подписывайтесь на наш канал",
        "Home / World / Dam burst in northern valley kills nine",
        "Dam burst in northern valley kills nine",
    ],
)
def test_what_stands_between_headline_and_story_is_furniture(line: str) -> None:
    headline, rest = STORY.split("\n\n", 1)
    assert furniture(f"{headline}\n\n{line}\n\n{rest}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below advertisement",
        "Read more: Floods force thousands from homes",
        "Sign up for our newsletter",
        "Lire aussi : Inondations au nord",
        "Lesen Sie auch: Flut im Norden",
        "Anzeige",
        "Читайте также: Наводнение",
        "Share on Facebook",
        "Subscribe to our channel",
        "___",
        "* * *",
        "https://example.org/a",
        "Leggi anche: Alluvione",
        "Lea también: Inundaciones",
        "Image caption, Rescue workers",
        "Getty Images",
    ],
)
def test_what_stands_inside_the_story_but_is_none_is_furniture(line: str) -> None:
    first, rest = STORY.rsplit("\n\n", 1)
    assert furniture(f"{first}\n\n{line}\n\n{rest}") == [line]


@pytest.mark.parametrize(
    "tail",
    [
        ["Source link"],
        ["Verified by SitePlugin"],
        ["© 2024 The Daily Example. All rights reserved."],
        ["Reporting by Jane Roe; Editing by Tom Doe"],
        ["Associated Press writer Tom Doe contributed to this report."],
        ["Related Topics", "Kenya", "Floods"],
        ["More on this story", "Floods force thousands from homes", "24 April"],
        [
            "Leave a Reply",
            "Your email address will not be published.",
            "Nice story. I read it twice, and so should you all.",
        ],
        ["Add new comment", "This question is for testing whether or not you are a human visitor."],
        ["3 Comments", "Ann says", "I was there and it was a terrible thing to see, believe me."],
        ["Les plus lus", "Élections : les résultats"],
        ["Archivado En", "Kenia", "Inundaciones"],
        ["Лента новостей", "Заголовок материала"],
        ["责任编辑:王伟"],
    ],
    ids=lambda tail: str(tail[0]),
)
def test_what_stands_below_the_story_is_furniture(tail: list[str]) -> None:
    assert furniture("\n\n".join([STORY, *tail])) == tail


def test_a_label_of_another_script_after_the_last_sentence_is_furniture() -> None:
    text = STORY + " Свобода"
    assert furniture(text) == ["Свобода"]
    assert story(text)[-1] == "The dam was built in 1987 and was due for repairs."


def test_mark_up_that_was_cut_off_is_furniture() -> None:
    text = STORY.replace("on Sunday.", "on Sunday “Rescuers search the valley” />")
    assert furniture(text) == ["“Rescuers search the valley” />"]


def test_the_sign_of_a_markdown_heading_is_furniture_and_its_words_are_not() -> None:
    text = "# " + STORY
    assert furniture(text) == ["#"]
    assert read_text(text).title == "Dam burst in northern valley kills nine"


@pytest.mark.parametrize(
    "sentence",
    [
        "“Share on,” he said.",
        "Comments on the plan are welcome until Friday, the county said.",
        "The company updated its privacy policy on Monday after regulators complained about cookies.",
        "Advertisement rates fell by ten per cent in a year, the paper said.",
        "By Monday all were gone.",
        "“We use cookies to lure them,” the keeper said.",
        "Sign language was taught there.",
        "Home was far away.",
        "Source Park will reopen in May, the mayor said.",
        "“No.”",
        "He did not.",
        "It was over.",
        "She died on October 3, 2009.",
        "He left in the night of 3 October 2009.",
    ],
)
def test_a_sentence_of_the_story_is_no_furniture(sentence: str) -> None:
    first, rest = STORY.rsplit("\n\n", 1)
    assert furniture(f"{first}\n\n{sentence}\n\n{rest}") == []


def test_subheads_and_lists_stay_in_the_story() -> None:
    first, rest = STORY.rsplit("\n\n", 1)
    text = f"{first}\n\nWhat is known\n\n- Nine are dead.\n- The road north\n\n{rest}"
    assert furniture(text) == []


def test_a_story_goes_on_after_a_list_of_other_stories() -> None:
    first, rest = STORY.rsplit("\n\n", 1)
    text = f"{first}\n\nRelated stories\n\nFloods force thousands from homes\n\n{rest}"
    assert furniture(text) == ["Related stories", "Floods force thousands from homes"]


def test_a_headline_that_plays_with_words_stays_the_headline() -> None:
    text = STORY.replace("Dam burst in northern valley kills nine", "Out of the blue")
    assert read_text(text).title == "Out of the blue"
    assert furniture(text) == []


def test_lines_broken_at_a_width_are_judged_as_paragraphs() -> None:
    text = """Bridge closes after storm

The old bridge over the creek was closed on Monday after a storm
tore off part of its railing, officials said. No one was hurt, but
the county asked drivers to stay away from the creek until the end
of the week.

Repairs could take two months, the mayor said at the scene. She did
not say what they would cost."""
    assert furniture(text) == []


def test_lines_without_a_single_sentence_are_all_story() -> None:
    assert furniture("Quake hits island\nTen dead in the south\nRescuers on the way\nPort closed") == []


def test_a_result_below_the_last_sentence_is_story() -> None:
    text = (
        STORY.replace("Dam burst", "Lions beat Tigers, dam burst") + " Lions and Tigers played all the same on Sunday."
    )
    assert furniture(f"{text}\n\nFinal score: Lions 3, Tigers 2") == []


def test_a_line_told_over_and_over_is_no_headline_told_again() -> None:
    assert furniture("The minister said so.\n" * 20) == []


def test_front_matter_is_furniture() -> None:
    matter = "---\ntitle: Dam burst\nsource: The Daily Example\n---"
    assert furniture(f"{matter}\n{STORY}") == [matter]


def test_the_five_articles_are_told_from_their_pages() -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    articles, _ = read([str(seeds())])
    by_name = {Path(item.path).name: item for item in articles}
    wanted: set[tuple[str, int]] = set()
    optional: set[tuple[str, int]] = set()
    found: set[tuple[str, int]] = set()
    for span in gold["furniture"]:
        text = by_name[gold["articles"][span["article"]]["file"]].text
        spots = {(span["article"], place) for place in range(span["start"], span["end"]) if not text[place].isspace()}
        (optional if span.get("optional") else wanted).update(spots)
    for letter, told in gold["articles"].items():
        item = by_name[told["file"]]
        for span in item.furniture:
            found |= {(letter, place) for place in range(span.start, span.end) if not item.text[place].isspace()}
    assert found - optional == wanted


PARTS = st.sampled_from(
    [
        "The minister spoke.",
        "Home",
        "By Jane Roe",
        "© 2024 X",
        "Leave a Reply",
        "# A",
        "---",
        "a: b",
        "“x” />",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "\u2028",
        "\0",
        "\u200b",
        "Свобода",
        "首页",
        "July 19, 2024",
        "Related stories",
        "- item",
        "…",
        "”",
    ]
)


@settings(max_examples=150, deadline=None)
@example(". “0“>A")
@given(st.one_of(st.text(), st.lists(PARTS).map("".join), st.lists(PARTS).map(" ".join)))
def test_passages_and_furniture_and_white_space_cover_any_text(text: str) -> None:
    item = read_text(text)
    spans = sorted(
        [(span.start, span.end) for span in item.passages] + [(span.start, span.end) for span in item.furniture]
    )
    place = 0
    for start, end in spans:
        assert place <= start < end
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()
    assert all(passage.text == text[passage.start : passage.end] for passage in item.passages)
    assert len({passage.id for passage in item.passages}) == len(item.passages)
    assert [passage.paragraph for passage in item.passages] == sorted(passage.paragraph for passage in item.passages)


@pytest.mark.parametrize(
    "line",
    [
        "Residents look at the remains of a house. Photo: Carl Dahl/AFP",
        "Houses stand in water near the dam (AP Photo/Carl Dahl)",
        "(This story corrects the name of the mayor in paragraph two.)",
        "(Corrects day of the burst)",
        "Posted: May 5, 2024 at 5:26 a.m.",
    ],
)
def test_captions_with_credits_and_notes_of_corrections_are_furniture(line: str) -> None:
    title, *rest = STORY.split("\n\n")
    assert line in furniture("\n\n".join((title, line, *rest)))


def test_the_outlet_behind_a_headline_is_no_part_of_it() -> None:
    title, *rest = STORY.split("\n\n")
    assert story("\n\n".join((f"{title} | The Ledger", *rest)))[0] == title


def test_a_story_may_speak_of_a_picture() -> None:
    text = STORY + "\n\nPolice published a picture by one of the guards and asked for help with it on Monday."
    assert furniture(text) == []
