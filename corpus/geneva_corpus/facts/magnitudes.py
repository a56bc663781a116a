"""Tokens → magnitudes of earthquakes: "6.1-magnitude", "magnitude of 5.9", "3.8 on the Richter scale"."""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.numerals import Numeral, numeral, spell
from geneva_corpus.facts.ranges import number_range
from geneva_corpus.facts.tokens import Tokens

MAGNITUDE_WORDS = frozenset({"magnitude", "strength", "richter"})


def magnitude_before(tokens: Tokens, index: int) -> Amount | None:
    """magnitude-5.9 · magnitude of 5.9 · a magnitude 6.1 quake"""
    here = index + 1
    while tokens.at(here) in ("-", "of", "at", "about", "around", "was", "is", "approximately", "preliminary", "a"):
        here += 1
    number = numeral(tokens, here) if tokens.is_figure(here) else None
    if number is None or number.low > 12:
        return None
    other = number_range(tokens, number)
    joined = other or number
    last = joined.last
    of = "magnitude of aftershocks" if tokens.at(last).startswith("aftershock") else "magnitude"
    return Amount(index, last, "number", spell(joined.low, joined.high), of=of, vague=joined.vague, core_last=last)


def magnitude_after(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """6.1-magnitude · 6.7-strength · 3.8 on the Richter scale"""
    if number.low > 12 or not tokens.is_figure(index):
        return None
    here = number.last + 1 if tokens.at(number.last) == "-" else number.last
    word = tokens.at(here)
    last = 0
    if word in MAGNITUDE_WORDS:
        last = here + 1
    elif word == "on" and "richter" in (tokens.at(here + 1), tokens.at(here + 2)):
        last = here + 3 if tokens.at(here + 2) == "richter" else here + 2
        last = last + 1 if tokens.at(last) == "scale" else last
    elif word == "richter":
        last = here + 1
    elif any(tokens.at(index - step) in ("magnitude", "magnitudes") for step in range(1, 9)) or _measuring(
        tokens, index
    ):
        if (
            not word
            or not word[0].isalpha()
            or word in ("on", "and", "but", "at", "in", "earthquake", "quake", "temblor", "tremor")
        ):
            last = number.last
    elif "." in tokens.text[index] and (
        word in ("earthquake", "quake", "temblor", "tremor", "aftershock")
        or (_quakes_near(tokens, index) and (not word or word in (".", ",", ";", ")", "and", "but", '"')))
    ):
        last = number.last
    if not last:
        return None
    of = (
        "magnitude of aftershocks"
        if any(tokens.at(last + step).startswith("aftershock") for step in (0, 1))
        or any(tokens.at(index - step).startswith("aftershock") for step in range(1, 6))
        else "magnitude"
    )
    return Amount(index, last, "number", spell(number.low, number.high), of=of, vague=number.vague, core_last=last)


def _measuring(tokens: Tokens, index: int) -> bool:
    return tokens.at(index - 1) in ("measuring", "measured", "registering", "registered") and _quakes_near(
        tokens, index
    )


def _quakes_near(tokens: Tokens, index: int) -> bool:
    return any(
        tokens.at(here)
        in (
            "quake",
            "earthquake",
            "temblor",
            "tremor",
            "aftershock",
            "aftershocks",
            "seismic",
            "magnitude",
            "geological",
        )
        for here in range(index - 20, index + 6)
    )
