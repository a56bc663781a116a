"""The reading screen, driven by keys and mouse as a user would."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from geneva_corpus import compare
from geneva_corpus.comparison import article
from geneva_corpus.model import Comparison, Source
from geneva_tui.app import GenevaApp
from geneva_tui.pane import Pane

Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def opened(accounts: Comparison, tmp_path: Path) -> Opened:
    """The reader on the five articles in a terminal of some size."""

    @asynccontextmanager
    async def open_(width: int = 160, height: int = 45) -> AsyncIterator[Pilot[None]]:
        app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
        async with app.run_test(size=(width, height)) as pilot:
            await pilot.pause()
            yield pilot

    return open_


def app_of(pilot: Pilot[None]) -> GenevaApp:
    app = pilot.app
    assert isinstance(app, GenevaApp)
    return app


def screen_text(pilot: Pilot[None]) -> list[str]:
    """What stands on the screen, row by row."""
    strips = pilot.app.screen._compositor.render_strips()
    return [strip.text for strip in strips]


def row_of(pane: Pane, passage: int) -> int:
    """The row of the screen that a passage begins on."""
    assert pane.page is not None
    return pane.page.passages[passage] - pane.top


async def test_at_the_start_all_titles_stand_in_one_row(opened: Opened) -> None:
    async with opened() as pilot:
        panes = app_of(pilot).reader.panes

        assert len(panes) == 5
        assert [row_of(pane, 0) for pane in panes] == [0] * 5
        assert "5 accounts   2 conflicts" in "\n".join(screen_text(pilot))
        assert not any("not told here" in row for row in screen_text(pilot))


async def test_the_first_bracket_goes_to_the_length_of_the_meeting(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]")

        screen = "\n".join(screen_text(pilot))
        assert "≠ duration, barely one hour" in screen
        assert "Told by 4 of 5   not told by Athens News" in screen
        assert "1 h 50 min  Prensa Latina" in screen


async def test_the_first_bracket_tells_the_conflict_of_the_title_one_stands_on(tmp_path: Path) -> None:
    texts = (
        "Blaze kills nine at Porto hotel\n\nThe fire broke out on Friday night. The hotel was built in 1902.",
        "Blaze kills twelve at Porto hotel\n\nThe fire broke out on Friday night. The hotel was built in 1904.",
    )
    sources = [Source(f"{n}.txt", text, "utf-8", str(n)) for n, text in enumerate(texts)]
    compared = compare([article(source, n) for n, source in enumerate(sources)])
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=compared)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await pilot.press("]")
        assert "9 is not 12; each counts the people killed" in "\n".join(screen_text(pilot))

        await pilot.press("]")
        assert "9 is not 12" not in "\n".join(screen_text(pilot))

        await pilot.press("g")
        assert "2 accounts" in "\n".join(screen_text(pilot))


async def test_what_tells_the_same_stands_at_the_same_row(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]")

        reader = app_of(pilot).reader
        rows = [
            row_of(pane, reader.reading.current[pane.article])
            for pane in reader.panes
            if reader.reading.told(pane.article)
        ]
        assert len(rows) == 4
        assert rows == [12] * 4


async def test_a_pane_that_does_not_tell_it_does_not_move(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        await pilot.press("j")
        before = reader.panes[1].top
        await pilot.press("j")

        assert not reader.reading.told(1)
        assert reader.panes[1].top == before
        assert "not told here" in screen_text(pilot)[1]


@pytest.mark.parametrize("size", [(200, 60), (160, 45), (120, 40), (80, 24), (60, 20), (40, 10), (20, 5)])
async def test_the_leader_never_leaves_its_text_at_any_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(*size) as pilot:
        pane = app_of(pilot).reader.panes[0]
        assert pane.page is not None
        for _ in range(len(pane.page.passages) + 2):
            assert pane.top >= 0
            assert 0 <= row_of(pane, app_of(pilot).reader.reading.passage) < size[1]
            await pilot.press("j")
        assert app_of(pilot).reader.reading.passage == len(pane.page.passages) - 1


async def test_going_forward_never_scrolls_back(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        pane = app_of(pilot).reader.panes[0]
        tops = [pane.top]
        for key in ("j", "j", "space", "j", "d", "j", "j"):
            await pilot.press(key)
            tops.append(pane.top)

        assert tops == sorted(tops)


async def test_paging_keeps_two_lines(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        pane = app_of(pilot).reader.panes[0]
        height = app_of(pilot).reader.geometry.body
        before = pane.top
        await pilot.press("space")

        assert pane.top == before + height - 2


async def test_tab_and_digits_choose_who_leads(opened: Opened) -> None:
    async with opened() as pilot:
        reading = app_of(pilot).reader.reading
        await pilot.press("tab")
        assert reading.leader == 1
        await pilot.press("5")
        assert reading.leader == 4
        await pilot.press("tab")
        assert reading.leader == 0
        await pilot.press("shift+tab")
        assert reading.leader == 4


async def test_another_leader_moves_no_pane_that_is_level(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]")
        reader = app_of(pilot).reader
        tops = [pane.top for pane in reader.panes]
        await pilot.press("4")

        assert [pane.top for pane in reader.panes] == tops


async def test_all_accounts_are_reachable_in_a_narrow_terminal(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        reader = app_of(pilot).reader
        assert len(reader.geometry.panes) == 1
        for number in "12345":
            await pilot.press(number)
            assert screen_text(pilot)[0].startswith(f"   {number} ")


async def test_the_others_column_says_what_the_accounts_without_a_pane_tell(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await pilot.press("]")

        screen = "\n".join(screen_text(pilot))
        assert "The others" in screen
        assert "3 of 4 tell it" in screen
        assert "about an hour and" in screen


async def test_in_one_column_the_others_stand_under_the_passage(opened: Opened) -> None:
    async with opened(60, 20) as pilot:
        await pilot.press("]")

        rows = screen_text(pilot)
        ends = next(number for number, row in enumerate(rows) if "between the parties." in row)
        assert rows[ends + 1].lstrip().startswith("─ 4 ")
        assert "about an hour and a half" in rows[ends + 2]


async def test_f_goes_round_the_verdicts_and_says_so(opened: Opened) -> None:
    async with opened() as pilot:
        said = []
        for _ in range(5):
            said.append(screen_text(pilot)[-1])
            await pilot.press("f")

        assert "only conflicts shown" in said[1]
        assert "= agreement" in said[3]
        assert "marks off" in said[4]
        assert screen_text(pilot)[-1] == said[0]


async def test_without_marks_no_sign_stands_in_the_text(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("f", "f", "f", "f")

        assert not any("≠" in row for row in screen_text(pilot)[2:38])


async def test_an_unlinked_pane_scrolls_alone_and_is_linked_again_with_its_offset(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]", "4", "s")
        reader = app_of(pilot).reader
        tops = [pane.top for pane in reader.panes]
        await pilot.press("j", "j")
        assert [pane.top for pane in reader.panes[:3]] == tops[:3]
        assert "unlinked" in screen_text(pilot)[1]

        await pilot.press("1")
        offset = reader.panes[3].top - tops[3]
        await pilot.press("4", "s", "1")
        assert reader.reading.linked[3]
        assert reader.panes[3].top - tops[3] in (offset, 0)


async def test_zoom_shows_one_pane_and_escape_all_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("z")
        assert len(app_of(pilot).reader.geometry.panes) == 1
        await pilot.press("escape")
        assert len(app_of(pilot).reader.geometry.panes) == 5


async def test_another_size_keeps_the_passage_at_its_row(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]")
        reading = app_of(pilot).reader.reading
        row, passage = reading.row, reading.passage
        await pilot.resize_terminal(120, 45)
        await pilot.pause()

        assert (reading.row, reading.passage) == (row, passage)
        assert row_of(app_of(pilot).reader.panes[0], passage) == row


async def test_a_click_makes_a_passage_current_where_it_stands(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        pane = reader.panes[3]
        top = pane.top
        await pilot.click(pane, offset=(10, 15))
        await pilot.pause()

        assert reader.reading.leader == 3
        assert pane.top == top
        assert pane.page is not None
        assert reader.reading.passage == pane.page.passage_at(top + 15)


async def test_the_wheel_leads_from_the_pane_under_it(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        pane = reader.panes[2]
        pane.post_message(Pane.Turned(pane, 3))
        await pilot.pause()

        assert reader.reading.leader == 2
        assert pane.top == 3 + (pane.page.top if pane.page is not None else 0)


async def test_a_click_on_the_rail_goes_there(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        await pilot.click(reader.rails[3], offset=(0, 30))
        await pilot.pause()

        assert reader.reading.leader == 3
        assert reader.reading.passage > 15


async def test_b_keeps_the_passage_and_takes_it_back(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("]", "b")
        await settled(pilot)
        notes = (tmp_path / "notes.md").read_text(encoding="utf-8")
        assert "The dialogue seemed brief" in notes
        assert "bookmarked in notes.md" in screen_text(pilot)[-1]
        assert "●" in screen_text(pilot)[0]

        await pilot.press("b")
        await settled(pilot)
        assert not (tmp_path / "notes.md").exists()
        assert "●" not in screen_text(pilot)[0]


async def test_a_bookmark_that_cannot_be_kept_is_told(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "notes.md").mkdir()
    async with opened() as pilot:
        await pilot.press("b")
        await settled(pilot)

        assert "! not kept" in screen_text(pilot)[-1]


async def test_y_copies_the_passage_in_one_line(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]", "y")
        assert pilot.app.clipboard.startswith("The dialogue seemed brief to some political analysts and media")
        assert "\n" not in pilot.app.clipboard

        await pilot.press("Y")
        assert pilot.app.clipboard.endswith("Prensa Latina, “U.S.-Russian talks conclude in Geneva”, 21 Jan 2022")


async def test_the_linear_view_says_in_words_what_signs_say(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]", "x")

        screen = "\n".join(screen_text(pilot))
        assert "[CONFLICT one hour and 50 minutes]" in screen
        assert "CONFLICT, duration:" in screen
        await pilot.press("x")
        assert "≠ duration" in "\n".join(screen_text(pilot))


async def test_help_shows_every_sign_and_escape_leaves_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("?")
        screen = "\n".join(screen_text(pilot))
        assert "≠ conflict    1 h 50 min   both cannot be true" in screen
        await pilot.press("escape")
        assert "5 accounts" in "\n".join(screen_text(pilot))


async def test_a_step_draws_few_lines_anew(opened: Opened) -> None:
    async with opened() as pilot:
        panes = app_of(pilot).reader.panes
        height = app_of(pilot).reader.geometry.body
        await pilot.press("]")
        built = sum(pane.built for pane in panes)
        await pilot.press("j")

        # at most what was level, what is level now and what came into view, in five panes
        assert sum(pane.built for pane in panes) - built <= 5 * 2 * height
        built = sum(pane.built for pane in panes)
        await pilot.press("k")
        await pilot.press("j")
        assert sum(pane.built for pane in panes) - built <= 5 * height


async def settled(pilot: Pilot[None]) -> None:
    """Until the notes are written and shown."""
    app_of(pilot).keeping.wait()
    await pilot.pause()


async def test_a_drag_selects_words_and_they_are_copied_without_hard_breaks(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        pane = reader.panes[3]
        assert pane.page is not None
        row = row_of(pane, 3)
        await pilot.mouse_down(pane, offset=(3, row))
        await pilot.hover(pane, offset=(12, row + 1))
        await pilot.mouse_up(pane, offset=(12, row + 1))
        await pilot.pause()
        assert reader.get_selected_text() == "The talks lasted about an hour and a"

        leader = reader.reading.leader
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == "The talks lasted about an hour and a"
        await pilot.press("escape")
        assert not reader.selections
        assert reader.reading.leader == leader


async def test_a_drag_beyond_the_edge_of_its_pane_scrolls_it_and_selects_nothing_of_others(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        pane = reader.panes[1]
        top = pane.top
        await pilot.mouse_down(pane, offset=(3, 10))
        for x, y in ((60, 20), (80, 30), (100, 40)):  # the strip, under another pane
            reader._forward_event(events.MouseMove(reader, x, y, 0, 10, 1, False, False, False, x, y))
        for _ in range(400):
            if pane.top > top:
                break
            await pilot.pause(0.05)
        await pilot.mouse_up(reader, offset=(100, 40))
        await pilot.pause()

        assert list(reader.selections) == [pane]
        assert pane.top > top
        assert "selected: y copies it" in screen_text(pilot)[-1]


async def test_what_is_selected_is_copied_rather_than_the_passage(opened: Opened) -> None:
    async with opened() as pilot:
        pane = app_of(pilot).reader.panes[3]
        row = row_of(pane, 3)
        await pilot.mouse_down(pane, offset=(3, row))
        await pilot.hover(pane, offset=(12, row + 1))
        await pilot.mouse_up(pane, offset=(12, row + 1))
        await pilot.press("y")

        assert pilot.app.clipboard == "The talks lasted about an hour and a"
        assert "selection sent to the terminal's clipboard" in screen_text(pilot)[-1]
        await pilot.press("Y")
        assert pilot.app.clipboard.startswith("“The talks lasted about an hour and a”\n")
        assert "Blinken and Lavrov Held Talks in Geneva" in pilot.app.clipboard
        await pilot.press("escape", "y")
        assert pilot.app.clipboard == "U.S.-Russian talks conclude in Geneva"


async def test_lines_of_furniture_stand_apart_when_they_are_copied(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        pane = reader.panes[0]
        page = pane.page
        assert page is not None
        furniture = [number for number, item in enumerate(page.items) if item.passage is None][:2]
        first, second = (page.items[number] for number in furniture)
        chosen = Selection(Offset(0, furniture[0]), Offset(second.end - second.start, furniture[1]))

        words = pane.get_selection(chosen)

        assert words is not None
        assert words[0] == f"{page.shown[first.start : first.end]}\n\n{page.shown[second.start : second.end]}"


async def test_a_click_on_what_another_account_tells_lets_it_lead(opened: Opened) -> None:
    async with opened(80, 24) as pilot:
        await pilot.press("]")
        row = next(number for number, text in enumerate(screen_text(pilot)) if "about an hour and" in text)
        await pilot.click(offset=(50, row))
        await pilot.pause()

        assert app_of(pilot).reader.reading.leader == 3

    async with opened(60, 20) as pilot:
        await pilot.press("]")
        row = next(number for number, text in enumerate(screen_text(pilot)) if "about an hour and" in text)
        await pilot.click(offset=(20, row))
        await pilot.pause()

        assert app_of(pilot).reader.reading.leader == 3


async def test_enter_tells_the_verdict_word_by_word_then_what_ties_the_passages_then_the_facts(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]", "enter")
        screen = "\n".join(screen_text(pilot))
        assert "≠ conflict  duration" in screen
        assert "“one hour and 50 minutes”" in screen
        await pilot.press("enter")
        assert "What ties these passages" in "\n".join(screen_text(pilot))
        await pilot.press("enter")
        assert "Told by 4 of 5" in "\n".join(screen_text(pilot))


async def test_braces_go_from_event_to_event(opened: Opened) -> None:
    async with opened() as pilot:
        reading = app_of(pilot).reader.reading
        assert reading.level is not None
        seen = []
        for _ in range(4):
            await pilot.press("}")
            seen.append(reading.passage)
        assert seen == sorted(set(seen))
        assert all(reading.level.events_of(0, passage) for passage in seen)
        await pilot.press("{")
        assert reading.passage == seen[-2]


async def test_brackets_visit_both_conflicts_before_anything_else_and_come_back(opened: Opened) -> None:
    async with opened() as pilot:
        reader = app_of(pilot).reader
        stops = []
        for _ in range(3):
            await pilot.press("]")
            stops.append((reader.reading.leader, reader.reading.passage))
        assert reader.marks is not None
        conflicts = [any(mark.verdict == "conflict" for mark in reader.marks.of(*stop)) for stop in stops]
        assert conflicts[:2] == [True, True]
        await pilot.press("[", "[")
        assert (reader.reading.leader, reader.reading.passage) == stops[0]


async def test_g_and_capital_g_go_to_both_ends(opened: Opened) -> None:
    async with opened() as pilot:
        reading = app_of(pilot).reader.reading
        await pilot.press("G")
        assert reading.passage == len(app_of(pilot).reader.articles[0].passages) - 1
        await pilot.press("g")
        assert (reading.passage, reading.row) == (0, 0)
        await pilot.press("end", "home")
        assert reading.passage == 0


async def test_v_switches_wording_off_and_leaves_the_rest(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("3", "}", "}", "}", "v")
        reader = app_of(pilot).reader
        assert not reader.wording
        assert "wording marks off" in screen_text(pilot)[-1]
        assert not any("~" in row for row in screen_text(pilot)[2:38])


async def test_before_there_is_an_article_keys_do_nothing(tmp_path: Path) -> None:
    class Waiting(GenevaApp):
        def _begin(self) -> None:
            """Reading takes for ever."""

    app = Waiting(notes=tmp_path / "notes.md")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "k", "]", "}", "space", "tab", "1", "s", "z", "x", "b", "y", "e", "w", "enter", "f", "v")
        assert app.is_running


async def test_a_click_on_a_title_lets_its_account_lead(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.click(offset=(70, 0))
        await pilot.pause()

        assert app_of(pilot).reader.reading.leader == 2


async def test_a_second_click_selects_the_words_of_the_passage(opened: Opened) -> None:
    async with opened() as pilot:
        pane = app_of(pilot).reader.panes[3]
        await pilot.click(pane, offset=(10, row_of(pane, 3)), times=2)
        await pilot.pause()

        assert app_of(pilot).reader.get_selected_text() == "The talks lasted about an hour and a half."


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("k", "the first passage"),
        ("right_square_bracket", "one article: nothing to compare it with"),
        ("right_curly_bracket", "one article: nothing to compare it with"),
        ("f", "one article: nothing to compare it with"),
        ("s", "one article: nothing to compare it with"),
        ("tab", "one article: nothing to compare it with"),
        ("z", "there is one pane only"),
        ("4", "there is no account 4"),
    ],
)
async def test_a_key_that_can_do_nothing_says_so(tmp_path: Path, key: str, said: str) -> None:
    (tmp_path / "one.txt").write_text("A title\n\nIt rained on Monday. It rained again.\n", encoding="utf-8")
    app = GenevaApp([str(tmp_path / "one.txt")], notes=tmp_path / "notes.md")
    async with app.run_test(size=(100, 30)) as pilot:
        while app.reader.told is None:
            await pilot.pause()
        await pilot.press(key)

        assert said in screen_text(pilot)[-1]
        assert "divergence" not in screen_text(pilot)[-1]
        assert not app.reader.zoomed


async def test_the_end_of_an_article_is_said(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("G", "j")

        assert "the last passage" in screen_text(pilot)[-1]


async def test_in_one_column_there_is_nothing_to_zoom(opened: Opened) -> None:
    async with opened(60, 20) as pilot:
        await pilot.press("z")
        assert "there is one pane only" in screen_text(pilot)[-1]
        assert not app_of(pilot).reader.zoomed


async def test_a_divergence_asked_for_too_early_is_gone_to_once_compared(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await pilot.press("]")
        first = (app.reader.reading.leader, app.reader.reading.passage)
        app.reader.comparison = app.reader.told = app.reader.marks = None
        app.reader.show_articles(accounts.articles)
        await pilot.press("]")
        assert "not compared yet; this goes there in a moment" in screen_text(pilot)[-1]

        app.reader.show_comparison(accounts)
        assert (app.reader.reading.leader, app.reader.reading.passage) == first
        await pilot.pause()
        assert "not compared" not in screen_text(pilot)[-1]


async def test_who_moves_on_is_not_taken_to_a_divergence_asked_for_before(accounts: Comparison, tmp_path: Path) -> None:
    app = GenevaApp(notes=tmp_path / "notes.md", comparison=accounts)
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        app.reader.comparison = app.reader.told = app.reader.marks = None
        app.reader.show_articles(accounts.articles)
        await pilot.press("]", "j")
        app.reader.show_comparison(accounts)
        assert (app.reader.reading.leader, app.reader.reading.passage) == (0, 1)


async def test_a_message_does_not_outlast_another_view(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("w")
        assert "this article names no address" in screen_text(pilot)[-1]
        await pilot.press("x")
        assert "this article names no address" not in screen_text(pilot)[-1]


async def test_what_agrees_is_not_shown_where_only_conflicts_are_asked_for(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("]", "]")
        assert any(text.startswith("  = agree") for text in screen_text(pilot))
        await pilot.press("f")
        assert not any(text.startswith("  = agree") for text in screen_text(pilot))


async def test_a_message_does_not_outlast_another_screen(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("w")
        assert "this article names no address" in screen_text(pilot)[-1]
        await pilot.press("o", "escape")
        assert "this article names no address" not in screen_text(pilot)[-1]


async def test_of_a_long_message_the_remedy_is_not_cut(opened: Opened) -> None:
    said = "cannot be written: the disk is read-only; name another with --notes."
    async with opened(100, 30) as pilot:
        app_of(pilot).reader.say(f"! not kept: /media/someone/archive/2022/geneva-notes.md {said}")
        await pilot.pause()
        assert screen_text(pilot)[-1].strip() == f"! not kept: geneva-notes.md {said}"
