"""Tokens → ages: "28-year-old", "aged 28", "Elizabeth Taylor, 79," and "at the age of 41"."""

from decimal import Decimal

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.calendar_words import MONTHS
from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.noun_phrases import PERSONS, noun_phrase
from geneva_corpus.facts.number_words import UNITS
from geneva_corpus.facts.numerals import Numeral, spell
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import ADJECTIVES, GENERATIONS, PREPOSITIONS, STOPS, words

#: Nouns of one person, whose age may stand behind them between commas: "his sister, 9, was hurt".
_PERSON = PERSONS | words("""
    sister brother son daughter mother father wife husband nephew niece cousin uncle aunt grandmother grandfather
    grandson granddaughter toddler baby teenager pensioner driver motorist cyclist pedestrian passenger teacher student
    pupil worker officer policeman soldier farmer nurse doctor lawyer journalist reporter photographer singer actor
    actress player footballer climber hiker skier diver swimmer pilot sailor fisherman businessman businesswoman
    politician tourist gunman suspect attacker victim owner resident neighbour neighbor friend partner boyfriend
    girlfriend boy girl native carpenter builder engineer mechanic chef waiter shopkeeper guard firefighter paramedic
    robber thief burglar defendant accused survivor prisoner inmate patient twins couple
    striker midfielder defender goalkeeper winger batsman bowler pitcher quarterback coach manager jockey rider racer
    sprinter boxer golfer champion rapper director producer writer author novelist poet editor presenter broadcaster
    model designer tycoon billionaire millionaire magnate executive banker trader judge prosecutor senator mayor
    governor minister president premier comedian musician composer conductor dancer painter sculptor astronaut
    cosmonaut scientist professor priest bishop imam rabbi widow widower heir heiress
""")


def age(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """28-year-old · aged 28 · 28 years old · Teixeira, 28, · at the age of 28"""
    old = tokens.at(number.last) == "-" and tokens.at(number.last + 3) == "old"
    if (number.low > 130 and not old) or number.low != int(number.low):
        return None
    here = number.last
    step = here + 1 if tokens.at(here) == "-" else here
    if tokens.at(step) in ("year", "years", "month", "months"):
        return _of_years(tokens, index, number, step)
    aged = index - 1
    while tokens.at(aged) in ("just", "only", "about", "around"):
        aged -= 1
    if tokens.at(index - 1) == "between" and tokens.at(index - 2) in ("aged", "ages"):
        return Amount(index, here, "number", spell(number.low, number.high), of="age", vague=True, core_last=here)
    if _of_person(tokens, index, here):
        return _told(index, here, number, f"age of {tokens.at(index - 2)}")
    if (
        _listed_age(tokens, index, number)
        or tokens.at(index - 1) in ("turned", "turns", "turning")
        or _age_in_brackets(tokens, index)
        or _age_of_pronoun(tokens, index)
        or _age_of_each(tokens, index)
        or tokens.at(aged) == "aged"
        or (tokens.at(index - 1) in ("age", "of") and "age" in (tokens.at(index - 1), tokens.at(index - 2)))
        or _behind_name(tokens, index, number)
    ):
        return _told(index, here, number, _age_of(tokens, index, here))
    return None


def decade_of_life(tokens: Tokens, index: int) -> Amount | None:
    """in her 60s · a man in his early 40s: an age from one to another"""
    part = tokens.at(index)
    here = index + 1 if part in _PARTS else index
    here += part == "mid" and tokens.at(here) == "-"
    text = tokens.at(here)
    if len(text) != 2 or text not in _DECADES or tokens.at(here + 1) not in ("s", "'s") or not tokens.glued(here + 1):
        return None
    if tokens.at(index - 1) not in _WHOSE or tokens.at(index - 2) != "in":
        return None
    first, last = _PARTS.get(part, (0, 9))
    who = tokens.at(index - 3)
    of = f"age of {who}" if who in _PERSON else "age"
    value = spell(Decimal(int(text) + first), Decimal(int(text) + last))
    return Amount(index, here + 2, "number", value, of=of, vague=True, core_last=here + 2)


_PARTS = {"early": (0, 4), "mid": (4, 6), "late": (6, 9)}
_DECADES = frozenset(str(years) for years in range(10, 100, 10))
_WHOSE = frozenset({"his", "her", "their"})


def _told(first: int, last: int, number: Numeral, of: str) -> Amount:
    return Amount(first, last, "number", spell(number.low, number.high), of=of, core_last=last)


def _of_years(tokens: Tokens, index: int, number: Numeral, unit: int) -> Amount | None:
    """28-year-old · 28 years old · 28 years of age · the girl Ann Roe, of 6 years; "years" stands at `unit`"""
    after = unit + 2 if tokens.at(unit + 1) == "-" else unit + 1
    old = tokens.at(after) in ("old", "olds")
    if not old and tokens.at(unit) == "years" and number.low <= 110:
        whose = _in_years(tokens, index, unit)
        if whose is not None:
            return _told(index, unit + 1, number, f"age of {whose}")
    if tokens.at(unit).startswith("month") or not (old or (tokens.at(after), tokens.at(after + 1)) == ("of", "age")):
        return None
    last = after + (1 if old else 2)
    return _told(index, last, number, _age_of(tokens, index, last))


def _in_years(tokens: Tokens, index: int, unit: int) -> str | None:
    """Whose age it is in "the striker of 24 years", "the girl Ann Roe, of 6 years, …", "Ann Roe, 46 years, …"."""
    if tokens.at(index - 1) == "of" and tokens.at(index - 2) in _PERSON and tokens.at(index - 3) in ("a", "an", "the"):
        return tokens.at(index - 2)
    name = index - 2 if tokens.at(index - 1) == "of" else index - 1
    if (
        name < index - 1
        and tokens.at(name) == ","
        and tokens.at(name - 1) in _PERSON
        and tokens.at(unit + 1) in (",", ".")
    ):
        return tokens.at(name - 1)  # her brother, of 12 years, …
    apart = tokens.at(name) == "," and tokens.at(unit + 1) in (",", ".", ")")
    if not apart or not (_is_name(tokens, name - 1) and tokens.is_figure(index)) or tokens.low[name - 1] in _DATED:
        return None
    return _surname(tokens, name - 1) if _TERMS.isdisjoint(tokens.low) else None


#: Where these are told, years behind a name may be what somebody was given.
_TERMS = words("""
    sentenced jailed imprisoned prison jail sentence sentences term terms years' got gets given received banned ban
    contract served contracts deal deals lease suspended
""")


def _behind_name(tokens: Tokens, index: int, number: Numeral) -> bool:
    """Teixeira, 28, was hurt; not a day or a figure of a list"""
    here = number.last
    return (
        tokens.is_figure(index)
        and number.low > 0
        and tokens.at(index - 1) == ","
        and tokens.is_capital(index - 2)
        and tokens.at(here) in (",", ".", ")", ";", "and", "", "–")
        and tokens.at(index - 2)[-1:].isalpha()
        and tokens.at(index - 2) not in _DATED
        and (tokens.at(here) == "," or len(tokens.text[index]) == 2 or tokens.at(index - 3) == "and")
        and (not tokens.is_figure(here + 1) or tokens.at(here + 2) in ("times", "years", "months"))
    )


#: Months before a day; Jan is a name, too.
_DATED = frozenset(MONTHS) - {"jan"}


def _of_person(tokens: Tokens, index: int, last: int) -> bool:
    """a woman of 34 · a student of 19 · a lorry driver of 58"""
    noun = tokens.at(index - 2)
    if noun in _OF_AGES and tokens.at(index) in UNITS and tokens.at(index - 1) == "of":
        after = tokens.at(last)  # a boy of nine
        return tokens.at(index - 3) in ("a", "an", "the") and (not after[:1].isalpha() or is_verb(tokens, last))
    known = noun in _ALONE or (noun in _PERSON and noun not in _OF_SO_MANY and len(tokens.text[index]) == 2)
    who = known and tokens.at(index - 1) == "of" and (_is_one(tokens, index - 3) or _is_one(tokens, index - 4))
    after = tokens.at(last)
    ends = not after[:1].isalpha() or after in STOPS or is_verb(tokens, last)  # a woman of 29 died
    return who and tokens.is_figure(index) and ends


def _is_one(tokens: Tokens, here: int) -> bool:
    """Does "a" or "the" stand there, with a mere word behind it: "a lorry driver", not "the, he said, driver"?"""
    return tokens.at(here) in ("a", "an", "the") and tokens.at(here + 1).isalpha()


#: Of these is told of how many or of what they are.
_OF_SO_MANY = words("""
    father mother parent owner victim champion director producer author writer leader partner coach manager guard
    survivor native resident heir
""")
_ALONE = words("man woman boy girl youth teenager")
_OF_AGES = words("boy girl child son daughter grandson granddaughter")
#: So end the nouns of persons, who may be told with their age: "her trainee, 23, was hurt".
_PERSONAL = ("er", "or", "ee", "ist", "ian", "man", "woman", "ant", "mate", "kin")


def _age_in_brackets(tokens: Tokens, index: int) -> bool:
    """Alan Smith (34), not the minute of a goal"""
    if tokens.at(index - 1) != "(" or tokens.at(index + 1) != ")" or len(tokens.text[index]) != 2:
        return False
    if not (tokens.is_capital(index - 2) and tokens.is_capital(index - 3)) or _count_in_brackets(tokens, index):
        return False
    return not any(tokens.at(here) in _SCORING for here in range(index - 20, index + 12))


def _count_in_brackets(tokens: Tokens, index: int) -> bool:
    """Does a bracket before tell what is counted: "Mr Holm (71 seats) nor Ms Dahl (54)"?"""
    opened = (here for here in range(max(0, index - 24), index - 1) if tokens.low[here] == "(")
    return any(
        tokens.is_figure(here + 1) and tokens.at(here + 2).isalpha() and tokens.at(here + 3) == ")" for here in opened
    )


_SCORING = words("goal goals scored scorer scorers score minute minutes half points game match win beat")


def _age_of_pronoun(tokens: Tokens, index: int) -> bool:
    """he was 34. · who is 43 and lives in …"""
    who = tokens.at(index - 2) in ("he", "she", "who") and tokens.at(index - 1) in ("is", "was", "'s")
    spelled = tokens.at(index) in UNITS and tokens.at(index + 1) in (".", ",", "")
    if not who or not (spelled or (tokens.is_figure(index) and len(tokens.text[index]) <= 3)):
        return False
    return tokens.at(index + 1) in (".", ",", ";", "", "when", "and", "at", "but", "with", "or")


def _age_of_each(tokens: Tokens, index: int) -> bool:
    """the twins, both 6, are safe"""
    return (
        tokens.at(index - 1) in ("both", "all")
        and tokens.at(index - 2) == ","
        and tokens.at(index + 1) in (",", ".")
        and tokens.is_figure(index)
    )


def _age_of(tokens: Tokens, first: int, last: int) -> str:
    """ "age of Teixeira" where a name stands by, else the noun that follows or stands before ("age of man")"""
    phrase = noun_phrase(tokens, last, one=True)
    acts = is_verb(tokens, last) and tokens.low[last] not in ADJECTIVES
    if phrase is not None and tokens.at(last)[:1].isalpha() and tokens.at(last - 1) == "old" and not acts:
        named = _in_apposition(tokens, first, phrase.last)
        return f"age of {named or ' '.join(tokens.text[phrase.first : phrase.last])}"
    here = first - 1
    while tokens.at(here) in ("aged", "both", "(", ",", "all"):
        here -= 1
    if tokens.at(first - 1) in ("aged", ",", "(", "both", "all"):
        if tokens.at(here) in GENERATIONS and tokens.is_capital(here - 1):
            here -= 1
        led = _of_what_is_led(tokens, here)
        if led:
            return f"age of {led}"
        if tokens.is_capital(here) and (here > 0 or tokens.at(here) not in _PERSON):
            return f"age of {_surname(tokens, here)}"
        if tokens.at(here) in _PERSON or _is_their_own(tokens, here):
            return f"age of {tokens.low[here]}"
    return "age"


def _of_what_is_led(tokens: Tokens, here: int) -> str:
    """ "leader" in "the leader of the Homeland League, 44," whose name ends at `here`"""
    begin = here
    while tokens.is_capital(begin):
        begin -= 1
    begin -= tokens.at(begin) == "the"
    return (
        tokens.at(begin - 1) if begin < here and tokens.at(begin) == "of" and tokens.at(begin - 1) in _LEADERS else ""
    )


_LEADERS = words(
    "leader head chief boss mayor president chairman chairwoman director minister governor founder owner captain"
)


def _surname(tokens: Tokens, here: int) -> str:
    """The surname whose last part stands here, whole: "Lloyd-Webber"."""
    begin = here
    while _joins(tokens, begin - 1) and tokens.is_capital(begin - 2):
        begin -= 2
    return "".join(tokens.text[begin : here + 1])


def _joins(tokens: Tokens, here: int) -> bool:
    return tokens.at(here) == "-" and tokens.glued(here) and tokens.glued(here + 1)


def _is_name(tokens: Tokens, here: int) -> bool:
    return tokens.is_capital(here) and tokens.low[here].isalpha()


def _in_apposition(tokens: Tokens, first: int, last: int) -> str:
    """The surname in "Maria Gomez, a 52-year-old nurse, …"; "In Lyon, a 52-year-old …" has none."""
    here = first - 1
    if tokens.at(here) not in ("a", "an", "the") or tokens.at(here - 1) != ",":
        return ""
    if tokens.at(last) not in (",", ".", "from", "of", "who", "with", ";", ""):
        return ""
    begin = end = here - 2
    while begin >= 0 and (_is_name(tokens, begin) or (_joins(tokens, begin) and _is_name(tokens, begin - 1))):
        begin -= 1
    opens = tokens.at(begin)
    if end - begin < 2 or opens in PREPOSITIONS or opens == ",":
        return ""
    if tokens.low[begin + 1] in PREPOSITIONS or len(_surname(tokens, end)) == tokens.end[end] - tokens.start[begin + 1]:
        return ""
    return _surname(tokens, end)


def _is_their_own(tokens: Tokens, here: int) -> bool:
    """Is this somebody told as his or her own: "her trainee", "their lodger"?"""
    return tokens.at(here - 1) in _WHOSE and tokens.low[here].endswith(_PERSONAL) and tokens.text[here].islower()


def _first_of_row(tokens: Tokens, index: int) -> int:
    """The first figure of a row that this one stands in: "44, 46 and 54"; itself where it stands in none."""
    here = index
    while tokens.at(here - 1) in (",", "and"):
        before = here - 3 if (tokens.at(here - 2), tokens.at(here - 1)) == (",", "and") else here - 2
        if not tokens.is_figure(before):
            break
        here = before
    return here


def _listed_age(tokens: Tokens, index: int, number: Numeral) -> bool:
    """aged 19 and 23 · two boys, 12 and 14, are missing · the men, 44, 46 and 54, were held"""
    if not 0 < number.low < 111 or number.scaled or tokens.at(number.last) not in (",", "and", ".", ")", ";", ""):
        return False
    first = _first_of_row(tokens, index)
    if first < index and len(tokens.text[index]) < 3:
        return tokens.at(first - 1) == "aged" or (tokens.at(first - 1) == "," and tokens.at(first - 2) in PERSONS)
    known = tokens.at(index - 2) in _PERSON or _is_their_own(tokens, index - 2)
    named = known and (tokens.is_figure(index) and 0 < len(tokens.text[index]) < 3)
    if tokens.at(index - 1) == "," and named and tokens.at(number.last) in (",", "."):
        return True
    lists = tokens.at(number.last) == "and" and tokens.is_figure(number.last + 1)
    lists = lists and (tokens.at(number.last + 2) == "," or tokens.at(number.last + 3) == "old")  # 34 and 61 years old
    return tokens.at(index - 1) == "," and tokens.at(index - 2) in PERSONS and (lists or tokens.at(number.last) == ",")
