"""The words of a passage in, the spans out that hang together by capitals and the small words names may hold."""

from geneva_corpus.facts import world
from geneva_corpus.facts.name_tokens import Token
from geneva_corpus.facts.name_words import (
    BODY_HEADS,
    LINKS,
    PARTICLES,
    PLACE_HEADS,
    PLACE_OPENERS,
    TITLES,
    word_set,
)

_OWNED = word_set("hospital college church school cathedral square chapel university infirmary island park")
OF_TITLE = word_set(
    """
    state defence defense justice treasury staff homeland health finance commerce labor labour energy education
    interior
    """
)


def runs(words: list[Token]) -> list[tuple[int, int]]:
    """Spans of words that hang together by capitals and the small words names may hold."""
    found: list[tuple[int, int]] = []
    to = 0
    for at in [at for at, word in enumerate(words) if word.shape in _CAPITAL]:
        if at < to:
            continue
        to = at + 1
        while to < len(words) and (not words[to - 1].breaks or _owned(words, to)):
            if is_capital(words[to]):
                to += 1
                continue
            reach = _bridge(words, at, to)
            if not reach:
                break
            to += reach
        found.append((at, to))
    return found


_CAPITAL = frozenset({"name", "acronym", "initial"})


def is_capital(token: Token) -> bool:
    return token.shape in _CAPITAL


def _owned(words: list[Token], to: int) -> bool:
    """ "St. Mary's Hospital" is one name, "Iran's Parliament" are two things."""
    owner = words[to - 1]
    return (
        owner.possessive
        and owner.text[0].isupper()
        and words[to].key in _OWNED
        and words[to].shape == "name"
        and owner.key not in world.places()
        and not (to > 1 and f"{words[to - 2].key} {owner.key}" in world.places())
    )


def _bridge(words: list[Token], at: int, to: int) -> int:
    """How many tokens from `to` on join what stands before to a following capital; 0: none."""
    word = words[to]
    following = words[to + 1] if to + 1 < len(words) else None
    if following is None or word.shape == "number" or (word.breaks and word.text != "&"):
        return 0
    if word.text == "&":
        return 2 if is_capital(following) else 0
    before = words[to - 1].key
    if word.text == "of":
        if before in BODY_HEADS or before in PLACE_OPENERS or before in PLACE_HEADS:
            if is_capital(following):
                return 2
            after = words[to + 2] if to + 2 < len(words) else None
            return 3 if following.text == "the" and after is not None and is_capital(after) else 0
        return 2 if following.key in OF_TITLE and is_capital(following) and before in TITLES else 0
    if word.text == "for" and before in BODY_HEADS and is_capital(following):
        return 2
    if word.text == "and" and is_capital(following):
        head = at + (words[at].key == "the")  # which opens the sentence
        opened = head + 1 < to and words[head].key in BODY_HEADS and words[head + 1].key in ("of", "for")
        after = words[to + 2] if to + 2 < len(words) else None
        heads_own = after is not None and is_capital(after) and after.key in BODY_HEADS and after.key != "services"
        opened = opened and not heads_own and before not in world.places()  # the Bank of England and Barclays
        whole = " ".join(token.key for token in words[at : to + 2])
        if whole in world.places() or (opened and following.key not in world.places() and following.shape == "name"):
            return 2
        return 2 if _one_body(words, at, to) else 0
    if word.text in PARTICLES or word.text in LINKS:
        if is_capital(following) and following.shape != "acronym" and words[to - 1].shape == "name":
            return 2
        after = words[to + 2] if to + 2 < len(words) else None
        if following.text in PARTICLES and after is not None and after.shape == "name":
            return 3
    return 0


def _one_body(words: list[Token], at: int, to: int) -> bool:
    """ "the Food and Drug Administration" is one body: behind "the", with its head at the end alone."""
    the = words[at].key == "the" or (at > 0 and words[at - 1].key == "the")
    if not the or any(token.key in BODY_HEADS for token in words[at:to]):
        return False
    end = to + 1
    while end < len(words) and is_capital(words[end]):
        end += 1
        if words[end - 1].breaks:
            break
    whole = " ".join(token.key for token in words[at:to])
    return end > to + 2 and words[end - 1].key in BODY_HEADS and whole not in world.places() and end - at <= 8
