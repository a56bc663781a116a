"""Words are reduced to what they share, whatever script or sign they are made of."""

from geneva_corpus.language.stems import figure, stem, tells


def test_nothing_is_a_word_like_any_other() -> None:
    assert stem("") == ""
    assert figure("") is None
    assert tells([""])


def test_a_word_without_letters_has_a_stem() -> None:
    assert stem("\u0301") == ""
    assert stem("—") == "—"
