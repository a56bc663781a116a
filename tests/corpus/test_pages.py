"""A page is kept whole, and told which of it is story."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geneva_corpus import read
from geneva_corpus.errors import SourceError
from geneva_corpus.model import Article
from geneva_corpus.pages import declared_charset, is_page, read_page

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Bridge closes after storm - The Daily Example</title>
<meta property="og:title" content="Bridge closes after storm"><meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<link rel="canonical" href="https://daily.example/bridge">
<script>var x = "<p>nope</p>";</script><style>p{}</style></head>"""
STORY = """<h1>Bridge closes after storm</h1>
<p>The old bridge over the river was closed on Tuesday after a storm tore off part of its railing, officials said.</p>
<p>Engineers will inspect the pillars this week, and the mayor, Ann Lee, said repairs could take two months.</p>
<p>“It is a nuisance.”</p>
<p>About 12,000 cars cross the bridge every day, according to the city’s own count from last year.</p>"""
PAGE = f"""{HEAD}<body><header><nav><a href="/">Home</a><a href="/news">News</a></nav></header>
<main><article>{STORY}</article>
<aside><h2>Related stories</h2><ul><li>Storm cuts power to thousands of homes</li></ul></aside></main>
<footer><p>© 2024 The Daily Example. All rights reserved.</p></footer></body></html>"""
SENTENCES = [
    "Bridge closes after storm",
    "The old bridge over the river was closed on Tuesday after a storm tore off part of its railing, officials said.",
    "Engineers will inspect the pillars this week, and the mayor, Ann Lee, said repairs could take two months.",
    "“It is a nuisance.”",
    "About 12,000 cars cross the bridge every day, according to the city’s own count from last year.",
]


def article_of(tmp_path: Path, page: str | bytes) -> Article:
    path = tmp_path / "page.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    articles, _ = read([str(path)])
    return articles[0]


def test_the_story_is_told_from_the_page_and_nothing_visible_is_lost(tmp_path: Path) -> None:
    article = article_of(tmp_path, PAGE)
    assert [passage.text for passage in article.passages] == SENTENCES
    assert [article.text[span.start : span.end] for span in article.furniture] == [
        "Home News",
        "Related stories",
        "Storm cuts power to thousands of homes",
        "© 2024 The Daily Example. All rights reserved.",
    ]


def test_title_outlet_day_and_address_are_what_the_page_states(tmp_path: Path) -> None:
    article = article_of(tmp_path, PAGE)
    assert (article.title, article.source) == ("Bridge closes after storm", "The Daily Example")
    assert (article.date, article.url) == ("2024-03-05", "https://daily.example/bridge")


def test_the_publisher_is_the_outlet_where_no_site_is_named(tmp_path: Path) -> None:
    data = (
        '<script type="application/ld+json">{"publisher": {"@type": "Organization", "name": "Valley Herald"}}</script>'
    )
    page = f"<html><head><title>Bridge closes after storm</title>{data}</script></head><body>{STORY}</body></html>"
    assert article_of(tmp_path, page).source == "Valley Herald"


def test_the_title_of_the_window_names_the_outlet_after_the_headline(tmp_path: Path) -> None:
    page = f"<html><head><title>Bridge closes after storm | Valley Herald</title></head><body>{STORY}</body></html>"
    article = article_of(tmp_path, page)
    assert (article.title, article.source) == ("Bridge closes after storm", "Valley Herald")


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert('no')</script>",
        "<style>no{}</style>",
        "<p hidden>no</p>",
        "<p style='display: none'>no</p>",
        "<template>no</template>",
        "<noscript>no</noscript>",
        "<!-- no -->",
        "<svg><text>no</text></svg>",
        "<textarea>no</textarea>",
    ],
)
def test_what_a_reader_of_the_page_does_not_see_is_no_text(hidden: str) -> None:
    page = read_page(PAGE.replace("<main>", f"<main>{hidden}"))
    assert "no{}" not in page.text
    assert "no" not in page.text.split()


def test_blocks_stand_apart_and_inline_text_stays_together() -> None:
    page = read_page(
        "<body><div>One <b>bold</b>&nbsp;word.<div>Two<br>lines &amp; more</div>Three</div><a>A</a><a>B</a></body>"
    )
    assert page.text == "One bold\xa0word.\n\nTwo\nlines & more\n\nThree\n\nA B"


def test_a_drop_capital_stays_with_its_word() -> None:
    assert read_page("<p><b>T</b>he <i>end</i>.</p>").text == "The end."


def test_preformatted_lines_stay_lines() -> None:
    assert read_page("<pre>one\ntwo</pre>").text == "one\ntwo"


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>x</title></head></html>",
        "<html><body><script>a()</script></body></html>",
        "<!-- only -->",
    ],
)
def test_a_page_without_text_is_told(page: str) -> None:
    with pytest.raises(SourceError, match="no text to read"):
        read_page(page)


def test_a_page_without_a_story_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no story was found"):
        article_of(tmp_path, "<html><body><nav><a>Home</a><a>News</a></nav></body></html>")


def test_an_unclosed_page_is_read(tmp_path: Path) -> None:
    article = article_of(tmp_path, PAGE[: PAGE.index("</article>")].replace("</p>", ""))
    assert [passage.text for passage in article.passages] == SENTENCES


@pytest.mark.parametrize("tag", ["div", "b", "span", "ul><li", "table><tr><td", "x-y"])
def test_a_page_nested_without_measure_keeps_its_text(tag: str) -> None:
    page = read_page(f"<html><body>{STORY}" + f"<{tag}>" * 20_000 + "<p>Deep down.</p></body></html>")
    assert "Deep down." in page.text
    assert page.text.startswith("Bridge closes after storm")


def test_entities_do_not_multiply() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    page = read_page(f"{bomb}<html><body>{STORY}<p>{'&b;' * 100}</p></body></html>")
    assert len(page.text) < 2000


def test_a_tag_with_endless_attributes_is_read() -> None:
    many = " ".join(f"a{number}='b'" for number in range(50_000))
    assert read_page(f"<html><body><div {many}>{STORY}</div></body></html>").text.startswith("Bridge closes")


def test_the_charset_that_a_page_names_is_taken_when_it_fits(tmp_path: Path) -> None:
    page = HEAD.replace("utf-8", "windows-1251") + f"<body>{STORY}<p>Мост закрыт до конца недели.</p></body></html>"
    article = article_of(tmp_path, page.replace("“", '"').replace("”", '"').replace("’", "'").encode("cp1251"))
    assert "Мост закрыт" in article.text
    assert article.encoding == "cp1251"


def test_a_charset_that_does_not_fit_is_not_taken(tmp_path: Path) -> None:
    article = article_of(tmp_path, PAGE.replace('charset="utf-8"', 'charset="utf-16"'))
    assert article.encoding == "utf-8"
    assert [passage.text for passage in article.passages] == SENTENCES


def test_pages_are_told_by_how_they_begin() -> None:
    assert is_page("<!DOCTYPE html><p>x")
    assert is_page("\n<!-- saved -->\n<html>")
    assert not is_page("The sign <html> is how pages begin.")


def test_the_charset_is_found_in_the_head() -> None:
    assert declared_charset(b'<meta charset="koi8-r">') == "koi8-r"
    assert declared_charset(b'<meta http-equiv=Content-Type content="text/html; charset=gb2312">') == "gb2312"
    assert declared_charset(b'<?xml version="1.0" encoding="latin-1"?>') == "latin-1"
    assert declared_charset(b"<p>charset</p>") is None


def test_controls_and_lone_surrogates_do_not_stop_the_reading() -> None:
    assert "Bridge closes" in read_page(f"\ud800\0\x1b<html><body>{STORY}\0</body></html>").text


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<h1>",
        "<a href='",
        "'>",
        "<table><tr><td>",
        "<ul><li>",
        "<br>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<nav>",
        "</nav>",
        "<article>",
        "<pre>\n",
        "<meta charset='x'>",
        "<title>T | U</title>",
        '{"publisher": {"name": "N"}}',
        "<time datetime='99999-99-99'>",
        "&#0;",
        "&bogus;",
        "<p hidden>",
        "\0",
        "\ud800",
        "The minister spoke on Monday in the city, and nobody in the hall said a word to him.",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=20)), max_size=30).map("".join))
def test_any_page_is_read_or_refused_with_a_reason(html: str) -> None:
    try:
        page = read_page(f"<html><body>{html}")
    except SourceError:
        return
    assert page.text.strip()
    place = 0
    for start, end in page.story or ():
        assert place <= start < end <= len(page.text)
        place = end
