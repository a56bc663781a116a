"""The one table of keys: bindings, help screen and README are made from it.

A key that a legacy terminal cannot tell from another (ctrl+i, ctrl+m, ctrl+h, ctrl+j) is not used.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from textual.binding import Binding

Group = Literal["Reading", "Panes", "Comparing", "Finding", "Keeping", "Leaving"]


class Key(NamedTuple):
    """One thing the reader does: `keys` as Textual names them, `shown` as people do, `words` for the help.

    `short` is the word of the status line, empty where the key never stands there.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    action: str
    words: str
    group: Group
    short: str = ""


KEYS: tuple[Key, ...] = (
    Key("next", ("j", "down"), "j ↓", "next", "next passage", "Reading"),
    Key("previous", ("k", "up"), "k ↑", "previous", "previous passage", "Reading"),
    Key("page", ("space", "pagedown", "ctrl+f"), "space PgDn ctrl+f", "page(1)", "page forward", "Reading"),
    Key("page-back", ("pageup", "ctrl+b"), "PgUp ctrl+b", "page(-1)", "page back", "Reading"),
    Key("half", ("d",), "d", "half(1)", "half a page forward", "Reading"),
    Key("half-back", ("u",), "u", "half(-1)", "half a page back", "Reading"),
    Key("start", ("g", "home"), "g Home", "start", "start of the article", "Reading"),
    Key("end", ("G", "end"), "G End", "end", "end of the article", "Reading"),
    Key("level", ("enter",), "Enter", "level", "bring all level; say what ties them", "Reading"),
    Key("divergence", ("right_square_bracket",), "]", "divergence(1)", "next divergence of those shown", "Comparing"),
    Key("divergence-back", ("left_square_bracket",), "[", "divergence(-1)", "previous divergence", "Comparing"),
    Key("event", ("right_curly_bracket",), "}", "event(1)", "next event told by others too", "Comparing"),
    Key("event-back", ("left_curly_bracket",), "{", "event(-1)", "previous event", "Comparing"),
    Key("verdicts", ("f",), "f", "verdicts", "which verdicts show", "Comparing"),
    Key("wording", ("v",), "v", "wording", "wording marks on, off", "Comparing"),
    Key("overview", ("o",), "o", "open('overview')", "overview: who tells what, who does not", "Comparing", "overview"),
    Key("timeline", ("t",), "t", "open('timeline')", "timeline: every date told", "Comparing"),
    Key("facts", ("i",), "i", "open('facts')", "all facts that differ", "Comparing"),
    Key("pane", ("tab", "l", "right"), "Tab l →", "pane(1)", "next pane", "Panes"),
    Key("pane-back", ("shift+tab", "h", "left"), "Shift+Tab h ←", "pane(-1)", "previous pane", "Panes"),
    Key("number", tuple("123456789"), "1 … 9", "number", "pane by its number", "Panes"),
    Key("unlink", ("s",), "s", "unlink", "unlink, relink this pane", "Panes"),
    Key("zoom", ("z",), "z", "zoom", "zoom this pane (Esc back)", "Panes"),
    Key("articles", ("a",), "a", "open('articles')", "which articles are in panes", "Panes"),
    Key("linear", ("x",), "x", "linear", "one column, words for signs", "Panes"),
    Key("search", ("slash",), "/", "search", "search all articles", "Finding", "search"),
    Key("repeat", ("n",), "n", "repeat(1)", "repeat the last jump", "Finding"),
    Key("repeat-back", ("N",), "N", "repeat(-1)", "repeat it backwards", "Finding"),
    Key("bookmark", ("b",), "b", "bookmark", "bookmark, or take it back", "Keeping", "bookmark"),
    Key("note", ("B",), "B", "note", "bookmark with a note, or its words", "Keeping"),
    Key("bookmarks", ("apostrophe",), "'", "open('bookmarks')", "bookmarks", "Keeping"),
    Key("copy", ("y",), "y", "copy(False)", "copy the passage, or what is selected", "Keeping"),
    Key("copy-source", ("Y",), "Y", "copy(True)", "copy it with title, outlet, date", "Keeping"),
    Key("edit", ("e",), "e", "edit", "open the article here in $EDITOR", "Keeping"),
    Key("browse", ("w",), "w", "browse", "its address in the browser", "Keeping"),
    Key("help", ("question_mark", "f1"), "? F1", "open('help')", "this help", "Leaving", "help"),
    Key("repaint", ("ctrl+l",), "ctrl+l", "repaint", "draw the screen anew", "Leaving"),
    Key("suspend", ("ctrl+z",), "ctrl+z", "app.suspend_process", "suspend", "Leaving"),
    Key("back", ("escape",), "Esc", "back", "leave zoom, selection, search", "Leaving"),
    Key("quit", ("q",), "q", "quit", "quit", "Leaving"),
)

#: The keys of the screens over the text, beside their own.
FRAME_KEYS: tuple[Key, ...] = (
    Key("screen-next", ("j", "down"), "j ↓", "choose(1)", "next row", "Reading"),
    Key("screen-previous", ("k", "up"), "k ↑", "choose(-1)", "previous row", "Reading"),
    Key("screen-page", ("space", "pagedown", "ctrl+f", "d"), "space PgDn", "page(1)", "page forward", "Reading"),
    Key("screen-page-back", ("pageup", "ctrl+b", "u"), "PgUp", "page(-1)", "page back", "Reading"),
    Key("screen-first", ("g", "home"), "g Home", "first", "first row", "Reading"),
    Key("screen-last", ("G", "end"), "G End", "last", "last row", "Reading"),
    Key("screen-open", ("enter",), "Enter", "open", "read there", "Reading"),
    Key("screen-back", ("escape", "q"), "Esc q", "leave", "back to the text", "Leaving"),
    Key("screen-switch", ("o", "t", "i", "apostrophe", "a"), "o t i ' a", "switch", "another screen", "Leaving"),
    Key("screen-help", ("question_mark", "f1"), "? F1", "help", "the help", "Leaving"),
    Key("screen-repaint", ("ctrl+l",), "ctrl+l", "repaint", "draw the screen anew", "Leaving"),
    Key("screen-suspend", ("ctrl+z",), "ctrl+z", "app.suspend_process", "suspend", "Leaving"),
)

#: The screens that `switch` goes to.
SCREENS: dict[str, str] = {
    "o": "overview",
    "t": "timeline",
    "i": "facts",
    "apostrophe": "bookmarks",
    "a": "articles",
}

#: What single screens have beside those.
OVERVIEW_KEYS: tuple[Key, ...] = (
    Key("overview-sort", ("s",), "s", "sort", "sort: conflicts first, told by fewest, as told, by time", "Comparing"),
    Key("overview-article", ("l", "right", "tab"), "l → Tab", "column(1)", "next account", "Comparing"),
    Key("overview-article-back", ("h", "left", "shift+tab"), "h ←", "column(-1)", "previous account", "Comparing"),
)

FILTER_KEYS: tuple[Key, ...] = (
    Key("screen-filter", ("slash",), "/", "filter", "only rows with these words", "Finding"),
)
FACTS_KEYS: tuple[Key, ...] = (
    Key("facts-verdicts", ("f",), "f", "verdicts(1)", "which verdicts are listed", "Comparing"),
    Key("facts-kind", ("c",), "c", "kind(1)", "which kind of fact is listed", "Comparing"),
    Key("facts-article", ("l", "right", "tab"), "l → Tab", "account(1)", "facts of one account", "Comparing"),
    Key("facts-article-back", ("h", "left", "shift+tab"), "h ←", "account(-1)", "of the account before", "Comparing"),
    Key("facts-copy", ("y",), "y", "copy", "copy the row", "Keeping"),
)

NOTE_KEYS: tuple[Key, ...] = (
    Key("note-keep", ("ctrl+s",), "ctrl+s", "keep", "keep the note", "Keeping"),
    Key("note-leave", ("escape",), "Esc", "leave", "leave it as a draft", "Keeping"),
)
BOOKMARK_KEYS: tuple[Key, ...] = (
    Key("bookmarks-take-back", ("d", "delete"), "d", "take_back", "take the bookmark back", "Keeping"),
    Key("bookmarks-words", ("B", "c"), "B c", "words", "change its words", "Keeping"),
    Key("bookmarks-edit", ("e",), "e", "edit_notes", "open the notes in $EDITOR", "Keeping"),
    Key("bookmarks-copy", ("y",), "y", "copy", "copy it with its source", "Keeping"),
)
ARTICLE_KEYS: tuple[Key, ...] = (
    Key("articles-toggle", ("space",), "space", "put", "in a pane, or not", "Panes"),
    Key("articles-down", ("J", "shift+down"), "J", "shift(1)", "further to the right", "Panes"),
    Key("articles-up", ("K", "shift+up"), "K", "shift(-1)", "further to the left", "Panes"),
    Key("articles-only", ("c",), "c", "only", "this one only", "Panes"),
    Key("articles-all", ("A",), "A", "all", "all, as they came", "Panes"),
)

#: The keys of the status line, in order, pairs said once; `help` is the last to go.
HINTS: tuple[tuple[str, str], ...] = (
    ("j k", "passage"),
    ("] [", "divergence"),
    ("tab", "pane"),
    ("b", "bookmark"),
    ("/", "search"),
    ("o", "overview"),
    ("?", "help"),
)
#: Those of them that do something where there is one article only.
HINTS_ALONE = tuple(hint for hint in HINTS if hint[1] not in ("divergence", "pane", "overview"))


#: The tables that are in force together, by the name of where they are: a key means one thing in each.
TABLES: dict[str, tuple[Key, ...]] = {
    "the text": KEYS,
    "the overview": (*FRAME_KEYS, *FILTER_KEYS, *OVERVIEW_KEYS),
    "the facts": (*FRAME_KEYS, *FILTER_KEYS, *FACTS_KEYS),
    "the timeline": (*FRAME_KEYS, *FILTER_KEYS),
    "the bookmarks": (*FRAME_KEYS, *FILTER_KEYS, *BOOKMARK_KEYS),
    "the articles": (*FRAME_KEYS, *FILTER_KEYS, *ARTICLE_KEYS),
    "a note": NOTE_KEYS,
}


def bindings(keys: Iterable[Key] = KEYS) -> list[Binding]:
    """The table as Textual wants it; a key of a several-keyed entry that takes an argument passes itself.

    Each key is bound twice: with priority, so that a key which begins to take letters (`/`) has begun before the letter
    that was typed right after it is looked at; and without, for a letter that came while one was still typing.
    """
    made = []
    for key in keys:
        for priority in (True, False):
            several = {"number": "number({})", "screen-switch": "switch('{}')"}.get(key.id)
            if several is None:
                made.append(
                    Binding(",".join(key.keys), key.action, key.words, id=key.id, show=False, priority=priority)
                )
                continue
            for name in key.keys:
                action = several.format(SCREENS.get(name, name))
                made.append(Binding(name, action, key.words, id=f"{key.id}-{name}", show=False, priority=priority))
    return made


def key_table() -> str:
    """The table of the README, in Markdown: the keys, and what each does."""
    shown = (" · ".join(f"`{one}`" for one in key.shown.split()).replace("· `…` ·", "…") for key in KEYS)
    rows = [f"| {keys} | {key.words} |" for keys, key in zip(shown, KEYS, strict=True)]
    return "\n".join(["| key | does |", "| --- | --- |", *rows]) + "\n"
