"""Tokens → numeric dates: "2022-01-21", "11/28/05", "21.01.2022"; day or month first as the article shows."""

from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.when import Order, When


def numeric_date(tokens: Tokens, index: int, order: Order) -> When | None:
    """2022-01-21 · 11/28/05 · 21.01.2022; day and month by the order that the article shows"""
    parts = _numeric_parts(tokens, index)
    if parts is None:
        return None
    first, second, third, last = parts
    if first > 99:
        year, month, day = first, second, third
    else:
        year = third if third > 99 else third + (2000 if third < 70 else 1900)
        if first > 12 or (second <= 12 and order.day_first):
            month, day = second, first
        elif second > 12 or order.day_first is False:
            month, day = first, second
        elif first >= 1 and second >= 1 and 1000 <= year <= 2199:
            return When(index, last, "year", year=year)  # which is the month cannot be told
        else:
            return None
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return When(index, last, "day", year=year, month=month, day=day)


def _numeric_parts(tokens: Tokens, index: int) -> tuple[int, int, int, int] | None:
    """The three figures of a numeric date, and the next token."""
    text = tokens.text[index]
    if not text.isascii() or len(text) > 10:
        return None
    dotted = text.split(".")
    if len(dotted) == 3 and all(part.isdecimal() and part for part in dotted):
        texts, last = dotted, index + 1
    else:
        sign = tokens.at(index + 1)
        if (
            sign not in ("/", "-")
            or tokens.at(index + 3) != sign
            or not all(tokens.glued(index + s) for s in (1, 2, 3, 4))
        ):
            return None
        texts, last = [text, tokens.at(index + 2), tokens.at(index + 4)], index + 5
    if not all(part.isascii() and part.isdecimal() for part in texts):
        return None
    lengths = tuple(len(part) for part in texts)
    if (lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2) or (
        lengths[0] <= 2
        and lengths[1] <= 2
        and lengths[2] in (2, 4)
        and (lengths[2] == 4 or "/" in tokens.at(index + 1))
    ):
        if (tokens.at(last) in ("/", "-") and tokens.glued(last)) or (
            tokens.at(index - 1) in ("/", "-") and tokens.glued(index)
        ):
            return None
        return int(texts[0]), int(texts[1]), int(texts[2]), last
    return None


def infer_order(streams: list[Tokens], story: tuple[int, int, int] | None) -> Order:
    """Which comes first in the numeric dates of an article: what cannot be a month, else what lies nearer the story."""
    undecided: list[tuple[int, int, int]] = []
    for tokens in streams:
        for index in range(len(tokens)):
            parts = _numeric_parts(tokens, index) if tokens.figure[index] else None
            if parts is None or parts[0] > 99:
                continue
            if parts[0] > 12 >= parts[1]:
                return Order(True)
            if parts[1] > 12 >= parts[0]:
                return Order(False)
            undecided.append(parts[:3])
    if story is None:
        return Order()
    for first, second, third in undecided:
        if third % 100 == story[0] % 100 and first != second:
            if (second, first) == story[1:]:
                return Order(True)
            if (first, second) == story[1:]:
                return Order(False)
    return Order()
