"""Tokens → sums of money: "$2.6-million", "US$ 5", "€2m", "two million euros", "$140-150 million", "50 cents".

Normal form: a decimal and the ISO 4217 code ("13900000000 USD"), from one to another with a slash.
"""

from collections.abc import Mapping
from decimal import Decimal

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.number_words import SCALES
from geneva_corpus.facts.numerals import LETTER_SCALES, Numeral, figure, numeral, spell
from geneva_corpus.facts.ranges import CHANGES
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
    "nt": "TWD",
    "r": "BRL",
    "can": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}


#: Letters that stand before a figure: Rs 5,000, Tk 3 lakh, Dh30 million, P75 million.
BEFORE_FIGURES = {
    **dict.fromkeys(("rs",), "rupee"),
    **dict.fromkeys(("tk",), "BDT"),
    **dict.fromkeys(("dh", "dhs"), "AED"),
    **dict.fromkeys(("dkr",), "DKK"),
    **dict.fromkeys(("skr",), "SEK"),
    **dict.fromkeys(("nkr",), "NOK"),
    **dict.fromkeys(("sfr",), "CHF"),
    **dict.fromkeys(("rm",), "MYR"),
    **dict.fromkeys(("rp",), "IDR"),
    **dict.fromkeys(("ksh", "sh"), "shilling"),
    **dict.fromkeys(("p",), "peso"),
    **dict.fromkeys(("r",), "ZAR"),
    **dict.fromkeys(("euro",), "EUR"),  # euro4 million, as some agencies write it
}
#: Letters of these that are labels before a small figure: the R2 train, visa P3.
_LABELS = frozenset({"p", "r"})


CODES = frozenset(
    "USD EUR GBP JPY INR RUB CHF CAD AUD NZD CNY HKD SEK NOK DKK PLN CZK HUF TRY UAH BRL MXN ZAR KRW SGD "
    "ILS AED SAR".split()
)


NAMES = {
    **dict.fromkeys(("dollar", "dollars", "buck", "bucks"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("yen",), "JPY"),
    **dict.fromkeys(("zloty", "zlotys"), "PLN"),
    **dict.fromkeys(("forint", "forints"), "HUF"),
    **dict.fromkeys(("shekel", "shekels"), "ILS"),
    **dict.fromkeys(("dirham", "dirhams"), "AED"),
    **dict.fromkeys(("baht",), "THB"),
    **dict.fromkeys(("ringgit",), "MYR"),
    **dict.fromkeys(("rupiah",), "IDR"),
    **dict.fromkeys(("naira",), "NGN"),
    **dict.fromkeys(("kronor",), "SEK"),
    **dict.fromkeys(("taka",), "BDT"),
    **dict.fromkeys(("tenge",), "KZT"),
    **dict.fromkeys(("reais",), "BRL"),
    **dict.fromkeys(("birr",), "ETB"),
    **dict.fromkeys(("grand",), "USD*1000"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    **dict.fromkeys(("sterling",), "GBP"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("lira", "liras"), "TRY"),
    **dict.fromkeys(("rand", "rands"), "ZAR"),
    **dict.fromkeys(("won",), "KRW"),
    **dict.fromkeys(("cent", "cents"), "USD/100"),
    **dict.fromkeys(("pence",), "GBP/100"),
}


#: Names of currencies that several countries have: adjective or name of the country, by family, → its code.
FAMILIES: dict[str, dict[str, str]] = {
    "dollar": {
        **dict.fromkeys(("us", "american"), "USD"),
        "australian": "AUD",
        "canadian": "CAD",
        "hong": "HKD",
        "singapore": "SGD",
        "zealand": "NZD",
        "taiwan": "TWD",
        "jamaican": "JMD",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG"},
    "franc": {**dict.fromkeys(("swiss", "switzerland"), "CHF"), "cfa": "XOF"},
    "rupee": {
        **dict.fromkeys(("india", "indian", "delhi", "mumbai"), "INR"),
        **dict.fromkeys(("pakistan", "pakistani", "karachi", "islamabad", "lahore"), "PKR"),
        **dict.fromkeys(("nepal", "nepalese", "nepali", "kathmandu"), "NPR"),
        **dict.fromkeys(("lanka", "lankan", "colombo"), "LKR"),
    },
    "crown": {
        **dict.fromkeys(("denmark", "danish", "copenhagen"), "DKK"),
        **dict.fromkeys(("norway", "norwegian", "oslo"), "NOK"),
        **dict.fromkeys(("sweden", "swedish", "stockholm"), "SEK"),
        **dict.fromkeys(("czech", "prague"), "CZK"),
        **dict.fromkeys(("iceland", "icelandic", "reykjavik"), "ISK"),
    },
    "peso": {
        **dict.fromkeys(("philippines", "philippine", "filipino", "manila"), "PHP"),
        **dict.fromkeys(("mexico", "mexican"), "MXN"),
        **dict.fromkeys(("argentina", "argentine", "argentinian"), "ARS"),
        **dict.fromkeys(("colombia", "colombian", "bogota"), "COP"),
        **dict.fromkeys(("chile", "chilean", "santiago"), "CLP"),
        **dict.fromkeys(("cuba", "cuban", "havana"), "CUP"),
    },
    "dinar": {
        **dict.fromkeys(("iraq", "iraqi", "baghdad"), "IQD"),
        **dict.fromkeys(("kuwait", "kuwaiti"), "KWD"),
        **dict.fromkeys(("serbia", "serbian", "belgrade"), "RSD"),
        **dict.fromkeys(("jordan", "jordanian", "amman"), "JOD"),
        **dict.fromkeys(("algeria", "algerian", "algiers"), "DZD"),
        **dict.fromkeys(("tunisia", "tunisian", "tunis"), "TND"),
        **dict.fromkeys(("libya", "libyan", "tripoli"), "LYD"),
        **dict.fromkeys(("bahrain", "bahraini"), "BHD"),
    },
    "rial": {
        **dict.fromkeys(("iran", "iranian", "tehran"), "IRR"),
        **dict.fromkeys(("saudi", "riyadh"), "SAR"),
        **dict.fromkeys(("qatar", "qatari", "doha"), "QAR"),
        **dict.fromkeys(("oman", "omani", "muscat"), "OMR"),
        **dict.fromkeys(("yemen", "yemeni"), "YER"),
    },
    "shilling": {
        **dict.fromkeys(("kenya", "kenyan", "nairobi"), "KES"),
        **dict.fromkeys(("uganda", "ugandan", "kampala"), "UGX"),
        **dict.fromkeys(("tanzania", "tanzanian"), "TZS"),
        **dict.fromkeys(("somalia", "somali", "mogadishu"), "SOS"),
    },
}
#: What a family means where no country is named.
_DEFAULTS = {"rupee": "INR", "franc": "CHF"}
#: Families that are resolved by the countries that an article names; dollars and pounds are not left open.
OPEN = frozenset(FAMILIES) - {"dollar", "pound"}
_FAMILY_WORDS = {
    **dict.fromkeys(("dollar", "dollars"), "dollar"),
    **dict.fromkeys(("pound", "pounds"), "pound"),
    **dict.fromkeys(("franc", "francs"), "franc"),
    **dict.fromkeys(("rupee", "rupees"), "rupee"),
    **dict.fromkeys(("crown", "crowns", "krona", "krone", "kroner", "koruna"), "crown"),
    **dict.fromkeys(("peso", "pesos"), "peso"),
    **dict.fromkeys(("dinar", "dinars"), "dinar"),
    **dict.fromkeys(("rial", "rials", "riyal", "riyals"), "rial"),
    **dict.fromkeys(("shilling", "shillings"), "shilling"),
}
COUNTRY_WORDS = frozenset(word for countries in FAMILIES.values() for word in countries)


def settle(value: str, named: Mapping[str, int]) -> str:
    """A sum in "peso" or "crown" in the currency of the country of that family that the article names most.

    `named` counts the words of `COUNTRY_WORDS` in the article. Where two are named as often the family stands.
    """
    amount, _, family = value.rpartition(" ")
    if family not in OPEN:
        return value
    counts: dict[str, int] = {}
    for word, code in FAMILIES[family].items():
        if named.get(word):
            counts[code] = counts.get(code, 0) + named[word]
    most = sorted(counts, key=lambda code: (-counts[code], code))
    if not most:
        return f"{amount} {_DEFAULTS.get(family, family)}"
    return value if len(most) > 1 and counts[most[0]] == counts[most[1]] else f"{amount} {most[0]}"


def money_before(tokens: Tokens, index: int) -> Amount | None:
    """$2.6-million · US$ 5 · €2m · USD 100 · $140-150 million · $140 million to $150 million"""
    currency, here = _currency(tokens, index)
    if currency is None:
        return None
    low, high, last = _sum(tokens, here, currency)
    if low is None or high is None or (tokens.at(index) in _LABELS and high < 100):
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
    adjective = "us" if tokens.at(here) == "u" and tokens.at(here + 2) == "s" else tokens.at(here)
    adjective = "zealand" if adjective == "new" and tokens.at(here + 1) == "zealand" else adjective
    nation = adjective if adjective in COUNTRY_WORDS else ""
    if tokens.at(here) == "u" and nation:
        here += 4 if tokens.at(here + 3) == "." else 3
    elif nation:
        here += 2 if tokens.at(here) in ("hong", "new") else 1
    word = tokens.at(here)
    currency = NAMES.get(word) or SIGNS.get(word)
    family = _FAMILY_WORDS.get(word, "")
    of_nation = FAMILIES[family].get(nation) if family else None
    if word in SIGNS and tokens.is_figure(here + 1):
        currency = None  # "in 2021 €40,000"
    if of_nation:
        currency = of_nation
    elif nation and family in ("dollar", "pound"):
        currency = None
    elif family in OPEN and (word != "crowns" or number.scaled or low >= 100):
        currency = family
    elif word in ("pound", "pounds"):
        currency = "GBP" if number.scaled or tokens.at(here + 1) == "sterling" or low >= 1000 else None
        if tokens.at(here + 1) == "sterling":
            here += 1
    elif word in ("grand", "won") and not _is_sum(tokens, here, number):
        currency = None
    elif here < len(tokens) and tokens.text[here] in CODES:
        currency = tokens.text[here]
    elif is_pence(tokens, number.last):
        here, currency = number.last, NAMES["pence"]
    if currency is None:
        return None
    if currency.endswith("*1000"):
        currency, low, high = currency[:3], low * 1000, high * 1000
    if currency.endswith("/100"):
        currency, low, high = currency[:3], low / 100, high / 100
    return Amount(index, here + 1, "money", spell(low, high, currency), vague=low != high, core_last=here + 1)


#: Lines of a picture, which end in "p" as a price does.
_LINES = frozenset(("240", "360", "480", "720", "1080", "1440", "2160", "4320"))


def is_pence(tokens: Tokens, here: int) -> bool:
    """Is a figure with a "p" behind it told in pence: "412p a share"; not "1080p video"?"""
    pence = tokens.at(here) == "p" and tokens.glued(here) and tokens.text[here] == "p"
    return pence and tokens.text[here - 1] not in _LINES


_NO_SUMS = frozenset("jury juries prix piano pianos slam slams children total final finale plans plan".split())


def _is_sum(tokens: Tokens, here: int, number: Numeral) -> bool:
    """Are these won or grand money: "5 grand", "2 million won"; not "two grand pianos", "two won the cup"?"""
    if tokens.at(here) == "won":
        return number.scaled and tokens.at(here + 1) not in ("the", "a", "an")
    return tokens.at(here + 1) not in _NO_SUMS and not tokens.is_capital(here)


def _currency(tokens: Tokens, index: int) -> tuple[str | None, int]:
    low = tokens.at(index)
    if low in SIGNS:
        return SIGNS[low], index + 1
    if low in BEFORE_FIGURES and (low != "euro" or tokens.glued(index + 1)):
        here = index + 1 + (tokens.at(index + 1) == ".")
        glued = tokens.glued(here) and tokens.is_capital(index)
        if tokens.is_figure(here) and (glued or low not in _LABELS):
            return BEFORE_FIGURES[low], here
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
                if joint == "to" and not CHANGES.isdisjoint(before) and second > 5 * first:
                    return first, first, last  # rose $1.12 to $74.35
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
