"""Values in figures and words: asked for only at tokens that may begin one."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import geneva_corpus.facts
from geneva_corpus.facts.dates import date_at
from geneva_corpus.facts.durations import duration_at
from geneva_corpus.facts.figures import openings
from geneva_corpus.facts.quantities import amount_at
from geneva_corpus.facts.times import time_at
from geneva_corpus.facts.tokens import tokenise
from geneva_corpus.facts.when import Order

#: All words of the modules that read values, also those that stand in the midst of a rule.
_GRAMMARS = sorted(
    {
        word
        for file in Path(geneva_corpus.facts.__path__[0]).glob("*.py")
        for word in re.findall("[a-z]+", file.read_text())
    }
)
_FIGURES = "1 3 7 12 24 0.5 1,200 2019 1990s 50th 3-1 9:30 12/05/2019 monthlong".split()
_SIGNS = ", . : ; - – ( ) ' \" $ € £ % ° / &".split()
_TEXT = st.lists(st.sampled_from(_GRAMMARS) | st.sampled_from(_FIGURES) | st.sampled_from(_SIGNS), max_size=8)


@given(_TEXT, st.sampled_from([" ", ""]), st.booleans())
@settings(max_examples=1000, deadline=None)
def test_no_value_begins_elsewhere(words: list[str], between: str, capitals: bool) -> None:
    text = between.join(word.title() if capitals else word for word in words)
    tokens = tokenise(text, 0, len(text))

    for index in set(range(len(tokens))) - set(openings(tokens)):
        assert date_at(tokens, index, Order()) is None
        assert time_at(tokens, index) is None
        assert duration_at(tokens, index) is None
        assert amount_at(tokens, index) is None


def test_no_word_of_the_grammars_begins_a_value_before_a_figure_unless_it_opens_one() -> None:
    for word in _GRAMMARS:
        for behind in ("5", "five of them", "- 5 p.m.", "million euros", "week ago", "- long"):
            text = f"in {word} {behind}"
            tokens = tokenise(text, 0, len(text))
            for index in set(range(len(tokens))) - set(openings(tokens)):
                assert date_at(tokens, index, Order()) is None, text
                assert time_at(tokens, index) is None, text
                assert duration_at(tokens, index) is None, text
                assert amount_at(tokens, index) is None, text
