"""Tokens → sums of money: "$2.6-million", "US$ 5", "€2m", "two million euros", "$140-150 million", "50 cents".

Normal form: a decimal and the ISO 4217 code ("13900000000 USD"), from one to another with a slash.
"""

from decimal import Decimal

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.numerals import LETTER_SCALES, SCALES, Numeral, figure, numeral, spell
from geneva_corpus.facts.tokens import Tokens

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
}


#: What may stand before a dollar sign: US$, A$ …
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}


CODES = frozenset(
    "USD EUR GBP JPY INR RUB CHF CAD AUD NZD CNY HKD SEK NOK DKK PLN CZK HUF TRY UAH BRL MXN ZAR KRW SGD "
    "ILS AED SAR".split()
)


NAMES = {
    **dict.fromkeys(("dollar", "dollars", "buck", "bucks"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("yen",), "JPY"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("franc", "francs"), "CHF"),
    **dict.fromkeys(("sterling",), "GBP"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("lira", "liras"), "TRY"),
    **dict.fromkeys(("rand", "rands"), "ZAR"),
    **dict.fromkeys(("won",), "KRW"),
    **dict.fromkeys(("cent", "cents"), "USD/100"),
    **dict.fromkeys(("pence",), "GBP/100"),
}


_NATIONS = {
    "us": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "hong": "HKD",
    "singapore": "SGD",
    "swiss": "CHF",
    "british": "GBP",
    "indian": "INR",
    "zealand": "NZD",
}


def money_before(tokens: Tokens, index: int) -> Amount | None:
    """$2.6-million · US$ 5 · €2m · USD 100 · $140-150 million · $140 million to $150 million"""
    currency, here = _currency(tokens, index)
    if currency is None:
        return None
    low, high, last = _sum(tokens, here, currency)
    if low is None or high is None:
        return None
    if tokens.at(last) == "dollars":
        last += 1
    return Amount(index, last, "money", spell(low, high, currency), vague=low != high, core_last=last)


def money_after(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """two million euros · 2 mn-euro · 100 billion USD · 2m euros · 50 cents · 10 US dollars"""
    here, low, high = number.last, number.low, number.high
    if tokens.at(here) in LETTER_SCALES and tokens.glued(here) and not number.scaled:
        scale = LETTER_SCALES[tokens.at(here)]
        low, high, here = low * scale, high * scale, here + 1
    if tokens.at(here) in ("-", "of"):
        here += 1
    nation = _NATIONS.get(tokens.at(here)) or (
        _NATIONS.get("us") if tokens.at(here) == "u" and tokens.at(here + 2) == "s" else None
    )
    if tokens.at(here) == "u" and nation:
        here += 4 if tokens.at(here + 3) == "." else 3
    elif nation:
        here += 2 if tokens.at(here) in ("hong", "new") else 1
    word = tokens.at(here)
    currency = NAMES.get(word)
    if word in ("pound", "pounds"):
        currency = (
            "GBP" if number.scaled or tokens.at(here + 1) == "sterling" or nation == "GBP" or low >= 1000 else None
        )
        if tokens.at(here + 1) == "sterling":
            here += 1
    elif word == "won" and (not number.scaled or tokens.at(here + 1) in ("the", "a", "an")):
        currency = None
    elif here < len(tokens) and tokens.text[here] in CODES:
        currency = tokens.text[here]
    if currency is None:
        return None
    if nation and currency == "USD":
        currency = nation
    if currency.endswith("/100"):
        currency, low, high = currency[:3], low / 100, high / 100
    return Amount(index, here + 1, "money", spell(low, high, currency), vague=low != high, core_last=here + 1)


def _currency(tokens: Tokens, index: int) -> tuple[str | None, int]:
    low = tokens.at(index)
    if low in SIGNS:
        return SIGNS[low], index + 1
    if low in DOLLARS and tokens.at(index + 1) == "$" and tokens.text[index].isupper():
        return DOLLARS[low], index + 2
    if index < len(tokens) and tokens.text[index] in CODES and tokens.is_figure(index + 1):
        return tokens.text[index], index + 1
    return None, index


def _sum(tokens: Tokens, index: int, currency: str) -> tuple[Decimal | None, Decimal | None, int]:
    """(from, to, next token) of the sum after a currency sign, with its scale and a second sum if there is one."""
    first, last, scale = _scaled(tokens, index)
    if first is None:
        return None, None, index
    joint = tokens.at(last)
    before = (tokens.at(index - 1), tokens.at(index - 2))
    between = joint == "and" and "between" in before
    if (joint in ("-", "–") or (joint == "to" and "from" not in before)) or between:
        step = last + 1
        again, after = _currency(tokens, step)
        if again == currency or (again is None and tokens.is_figure(step)):
            step = after if again else step
            second, end, scale_two = _scaled(tokens, step)
            if second is not None:
                if scale == 1 and scale_two > 1 and first * scale_two <= second:
                    first *= scale_two  # $140-150 million
                if first <= second:
                    return first, second, end
    return first, first, last


def _scaled(tokens: Tokens, index: int) -> tuple[Decimal | None, int, int]:
    """(value, next token, its scale) of a figure with "million", "-million", "m", "bn"."""
    if not tokens.is_figure(index):
        if tokens.at(index) != ".":
            return None, index, 1
        number = numeral(tokens, index)
        return (None, index, 1) if number is None else (number.low, number.last, 1)
    value = figure(tokens, index)
    if value is None:
        return None, index, 1
    here = index + 1
    low = tokens.at(here)
    step = here + 1 if low == "-" and tokens.at(here + 1) in SCALES else here
    if tokens.at(step) in SCALES:
        scale = SCALES[tokens.at(step)]
        if tokens.at(step + 1) in SCALES and SCALES[tokens.at(step + 1)] > scale:
            return value * scale * SCALES[tokens.at(step + 1)], step + 2, scale
        return value * scale, step + 1, scale
    if low in LETTER_SCALES and tokens.glued(here):
        return value * LETTER_SCALES[low], here + 1, LETTER_SCALES[low]
    return value, here, 1
