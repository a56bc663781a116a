"""Nothing but what the program says itself meets a markup parser: `[/]` in an article would end the reader."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import geneva_tui

MODULES = sorted(Path(geneva_tui.__file__).parent.rglob("*.py"))
#: What reads markup of a text that it is called with: Textual's widgets and messages, and Rich's consoles.
PARSERS = frozenset(
    "Static Label Button Link Markdown Checkbox RadioButton Collapsible Option OptionList Toast notify from_markup "
    "bell_message with_tooltip render_markup to_content print_markup Panel Log RichLog".split()
)
#: What reads markup of a text that it is set to.
SET = frozenset("tooltip border_title border_subtitle title sub_title placeholder prompt_text".split())


def parsed(source: str) -> Iterator[int]:
    """The lines of a module where anything but words of the program's own meets a markup parser."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg in (None, "message"))]
            if name in PARSERS and not all(isinstance(value, ast.Constant) for value in given):
                yield node.lineno
            named = [word.value for word in node.keywords if word.arg in SET and word.arg != "title"]
            named += [word.value for word in node.keywords if word.arg == "markup"]
            if not all(isinstance(value, ast.Constant) and value.value is not True for value in named):
                yield node.lineno
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            on_self = any(isinstance(one, ast.Attribute) and one.attr in SET for one in targets)
            if on_self and not isinstance(node.value, ast.Constant):
                yield node.lineno


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_no_markup_parser_sees_what_is_not_the_programs_own(module: Path) -> None:
    assert list(parsed(module.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(article.title)",
        "Label(f'{name}')",
        "self.notify(text)",
        "self.app.notify(message=text)",
        "Text.from_markup(text)",
        "Content.from_markup('[b]' + text)",
        "widget.tooltip = article.path",
        "self.border_title = name",
        "self.sub_title: str = name",
        "Widget(markup=True)",
        "OptionList(*names)",
    ],
)
def test_such_a_parser_would_be_found(source: str) -> None:
    assert list(parsed(source)) == [1]


def test_the_programs_own_words_may_be_parsed() -> None:
    assert list(parsed("Static('a [b]word[/b]'); x.border_title = 'Notes'; Text(article.title)")) == []
