"""Tokens → counts: "26 Somali pirates", "dozens more", "five-boat", "a lone robber"."""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.clauses import is_verb
from geneva_corpus.facts.heads import of_count
from geneva_corpus.facts.name_words import SPEECH
from geneva_corpus.facts.noun_phrases import PEOPLE, PERSONS, Phrase, is_plural, noun_phrase, plural
from geneva_corpus.facts.number_words import UNITS
from geneva_corpus.facts.numerals import LETTER_SCALES, Numeral, numeral, spell
from geneva_corpus.facts.shares import part_of_them
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.told_parts import part_of_told
from geneva_corpus.facts.verbs import PLAIN_FORMS, participle
from geneva_corpus.facts.vocabulary import CLAUSE_ENDS, DETERMINERS, EVENTS, PREPOSITIONS, STOPS, words

_PERSONS = frozenset(
    "man woman boy girl child gunman robber soldier officer policeman pilot passenger driver worker "
    "protester suspect "
    "attacker bomber civilian tourist student teenager firefighter fisherman thief burglar person journalist pirate "
    "hostage survivor climber sailor crewman guard".split()
)


_ALONE = frozenset("lone single armed unarmed masked hooded unidentified unknown solitary".split())


def lone_person(tokens: Tokens, index: int) -> Amount | None:
    """an armed man · a lone robber: one person"""
    phrase = noun_phrase(tokens, index + 1, one=True)
    if phrase is None or phrase.head not in _PERSONS or phrase.last - index > 4:
        return None
    of = of_count(tokens, index, index + 1, phrase)
    described = tokens.low[index : phrase.last]
    if not any(word in _ALONE for word in described):
        return None
    alone = any(word in ("lone", "single") for word in described)
    acts = participle(tokens.at(phrase.last)) is not None and is_verb(tokens, phrase.last)
    if not alone and (not acts or of.split(";")[0].endswith(("killed", "injured", "arrested", "missing"))):
        return None  # "a man was killed" tells of one of them, not how many there were
    return Amount(index, phrase.last, "number", "1", of=of, core_last=phrase.last)


def count(tokens: Tokens, index: int, number: Numeral) -> Amount | None:
    """26 Somali pirates · five-boat · dozens more: a number and what it counts; None for what counts nothing"""
    here = number.last
    low = tokens.at(here)
    if tokens.low[index] == "twice":
        of = of_count(tokens, index, here, Phrase(index, here, "times", "times"))
        if not _TRIED.isdisjoint(tokens.low[max(0, index - 8) : index]):
            of = "times"  # tried to kill her twice
        return Amount(index, here, "number", "2", of=of, core_last=here)
    measured = tokens.at(index - 2)
    if (tokens.at(index - 1), low) == ("(", ")") and "." in tokens.text[index] and measured.isalpha():
        if tokens.text[index - 2].islower():  # leads the team in scoring (15.9)
            return Amount(index, here, "number", spell(number.low, number.high), of=measured, core_last=here)
        return None
    if low in ("-", "/") and tokens.glued(here) and tokens.is_figure(here + 1) and not number.words:
        return None  # a record, a telephone number, a day in figures
    if low == ":" and tokens.glued(here) and tokens.glued(here + 1) and tokens.is_figure(here + 1):
        return None  # 9:30, an hour or a length
    if number.fraction:
        return part_of_them(tokens, index, number)
    scale = LETTER_SCALES.get(low, 0) if tokens.glued(here) else 0
    low_value, high_value = number.low, number.high
    if scale and tokens.at(here + 1)[:1].isalpha() and tokens.at(here + 1) not in STOPS:
        low_value, high_value, here = low_value * scale, high_value * scale, here + 1
    plus = tokens.at(here) == "-" and tokens.at(here + 1) == "plus"
    hyphened = not plus and tokens.at(here) == "-" and tokens.glued(here) and tokens.at(here + 1)[:1].isalpha()
    start = here + 2 if plus else here + 1 if hyphened or (number.vague and tokens.at(here) == "of") else here
    if tokens.at(start) == "of" and number.words and number.low >= 1000 and number.vague:
        start += 1
    tried = hyphened and tokens.at(start) in ("of", "for") and tokens.is_figure(start + 2)
    if tried and tokens.at(start + 1) == "-":  # 12-of-20 shots
        shots = noun_phrase(tokens, start + 3)
        return Amount(
            index, here, "number", spell(low_value, high_value), of=shots.noun if shots else "", core_last=here
        )
    if hyphened and tokens.at(start) == "time":  # a four-time champion
        titled = noun_phrase(tokens, start + 1, one=True)
        if titled is None or number.high == 1:
            return None
        return Amount(index, start + 1, "number", spell(low_value, high_value), of=titled.noun, core_last=here)
    if hyphened and (tokens.at(start) in _NO_COUNT or tokens.at(start) in _FOUNDED):
        return None
    if hyphened and tokens.at(index - 1) in _TAKES and tokens.is_capital(start):
        return None  # UPDATE 2-Bank cuts its rate
    phrase = _counted(tokens, start, number, hyphened)
    if phrase is not None and _is_what_they_do(tokens, start, number, phrase):
        phrase = Phrase(start, start, "people", "people")
    aboard = phrase is None and tokens.at(here) in ("aboard", "onboard")
    if aboard:
        phrase = Phrase(here, here, "people", "people")
    of = of_count(tokens, index, here, phrase)
    if aboard and ";" in of:
        of = "people"  # what the ferry with 71 aboard did, was not done to them
    behind = here if phrase is None else phrase.last
    if (
        of == "people killed"
        and tokens.at(behind) == "or"
        and tokens.at(behind + 1) in ("missing", "injured", "wounded")
    ):
        of = f"people killed or {tokens.at(behind + 1)}"
    if phrase is None and of.startswith("people ") and number.low != int(number.low) and not number.scaled:
        return None  # no head count: "… was dead at 3.49"
    if phrase is None and " " not in of and _at_the_age(tokens, index, number):
        of = "age"
    if phrase is None:
        of = part_of_told(tokens, index, number, here, of) or of
    if phrase is None and tokens.at(index - 1) == ":" and _is_headed(tokens, index, number):
        of = of or tokens.at(index - 2)
    if not hyphened and tokens.at(here) == "of" and tokens.is_figure(here + 1) and phrase is None and not of:
        of = "part"  # seven of 12
    if not _counts(tokens, index, number, phrase, of):
        return None
    last = here if phrase is None else phrase.last
    value = spell(low_value, high_value)
    vague = number.vague or (hyphened and tokens.at(start) == "odd")
    return Amount(index, last, "number", value, of=of, vague=vague, core_last=here)


#: What is said to be done may not have been.
_TRIED = frozenset("tried attempted threatened failed refused wanted trying attempting".split())


def _counted(tokens: Tokens, start: int, number: Numeral, hyphened: bool) -> Phrase | None:
    if hyphened:
        word = tokens.at(start)
        if word in ("strong", "odd"):  # a 200-strong crowd, the forty-odd hostages
            return noun_phrase(tokens, start + 1, one=True)
        noun = word if is_plural(word) or number.high == 1 else plural(word)
        return Phrase(start, start + 1, noun, noun)
    phrase = noun_phrase(tokens, start, one=number.low == number.high == 1)
    if phrase is None or sum(word != "-" for word in tokens.low[start : phrase.last]) > 6:
        return None
    return phrase


#: What a hyphened number makes a kind of thing with, counting nothing: four-by-four, two-faced, one-way.
_NO_COUNT = frozenset(
    "gauge caliber calibre by way fold star part on to for piece sided handed pronged faced nil all "
    "up off party state under over and or".split()
)


#: How a wire numbers its versions of a story.
_TAKES = frozenset({"update", "wrapup", "corrected", "refile"})

#: "The 1894-founded brewery": a year, whatever its figure.
_FOUNDED = words("founded built born established made released opened")


_NOT_AFTER_ONE = frozenset("of another day time thing way hand side year week month such".split())


def _is_what_they_do(tokens: Tokens, start: int, number: Numeral, phrase: Phrase) -> bool:
    """ "Tens of thousands march in the capital", "Hundreds flee after the flood": people, and a verb behind them"""
    alone = number.vague and phrase.last == start + 1 and tokens.at(start - 1) != "of"
    verb = (phrase.head in PLAIN_FORMS or phrase.head in EVENTS) and not is_plural(phrase.head)
    return alone and verb and tokens.at(phrase.last) in PREPOSITIONS


def _counts(tokens: Tokens, index: int, number: Numeral, phrase: Phrase | None, of: str) -> bool:
    """Is this number a count worth telling, not a pronoun, a label or an idle figure?"""
    before = tokens.at(index - 1)
    if number.low == number.high == 1:
        return _counts_one(tokens, index, number, phrase, of)
    if not tokens.figure[index] and tokens.low[index] != ".":
        if before == "number" and tokens.at(index - 2) not in DETERMINERS | {"world"}:
            return False  # juror number five
        told = phrase is not None or bool(of) or tokens.at(number.last) == "more" or _is_told(tokens, index)
        return told or (number.scaled and number.low >= 1000 and not number.article)
    text = tokens.text[index]
    if index == 0 and tokens.glued(1) and tokens.at(1) in (".", ")") and len(text) < 3 and tokens.is_capital(2):
        return False  # 5. The fifth of a list
    year = len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2099
    if before == "." and tokens.at(index - 2) in ("no", "nos", "nr"):
        return False  # the night bus no. 14
    if before in _LABELS or (text in _EMERGENCY and before in ("called", "call", "dialed", "dialled", "calling")):
        return False
    if phrase is not None:
        if year and (tokens.is_capital(number.last) or not is_plural(phrase.head)):
            return False  # a 2013 Toyota
        if year and tokens.is_capital(index - 1) and index > 1 and phrase.head not in PEOPLE:
            return False  # Euro 2012 begins
        return not _is_address(tokens, number.last) and not (phrase.head == "block" and before in ("the", "a"))
    if (before == "the" and number.low >= 100 and tokens.at(number.last) not in ("or", "who", "that")) or _is_product(
        tokens, index - 1
    ):
        return False  # the 737, Apollo 11
    if year and before not in ("another", "to", "than", "about"):
        return False
    bare = not of or (" " not in of and participle(of) is not None)
    if bare and len(text) <= 2 and text.isdecimal() and _is_moment(tokens, index, number):
        return False  # "… set off at 15 from the square"
    if "." in text and not number.scaled and not text.startswith("."):
        return before in ("to", "at", "of", "was", "is", "about", "around", "average", "rate")
    if before == ":" and (of.startswith("people ") or _is_headed(tokens, index, number)):
        return True  # Injured: 38. Attendance: 9,310.
    if before == "-" and tokens.at(index - 2) in ("of", "for") and tokens.is_figure(index - 4):
        return True  # 12-for-20 shooting
    if text == "." and before == ":":
        return True  # blood-alcohol level: .41
    return before not in (":", "/", "-", ".", "–") or (before == "." and not tokens.glued(index))


def _is_moment(tokens: Tokens, index: int, number: Numeral) -> bool:
    """ "The march set off at 15", "a vote is foreseen for the 18": an hour or a day, told by its figure alone"""
    if tokens.at(index - 1) == "at":
        return number.high <= 24 and not _SET_OFF.isdisjoint(tokens.low[max(0, index - 4) : index])
    alone = tokens.at(number.last) not in ("or", "who", "that", "whose")
    return tokens.at(index - 1) == "the" and tokens.at(index - 2) in _DAYS_AFTER and number.high <= 31 and alone


_SET_OFF = words("""
    set left leaves departed departs arrived arrives started starts began begins opened opens landed kicked sailed
""")
_DAYS_AFTER = frozenset("for on until till since from by before after".split())


def _at_the_age(tokens: Tokens, index: int, number: Numeral) -> bool:
    """ "At 20 she married", "he joined the theatre at 16": in a life, not on a clock"""
    if tokens.at(index - 1) != "at" or not 8 <= number.low == number.high <= 100 or tokens.low[index] in UNITS:
        return False
    ends = tokens.at(number.last) in (",", ".", ";", "", "to", "and", "he", "she", "from", "with", "in")
    opens = index == 1 and tokens.at(number.last) in _PERSON_WORDS
    own = [here for here in range(max(0, index - 16), index) if tokens.low[here] in _PERSON_WORDS]
    return ends and (opens or (bool(own) and not CLAUSE_ENDS & set(tokens.low[own[-1] : index])))


_PERSON_WORDS = frozenset({"he", "she", "who", "i"})


def _is_headed(tokens: Tokens, index: int, number: Numeral) -> bool:
    """Does the figure stand alone behind the word for what it counts, in a line or sentence of their own?"""
    opens = index == 2 or tokens.at(index - 3) in (".", ";", ",")
    return opens and tokens.at(index - 2).isalpha() and tokens.at(number.last) in (".", ";", ",", "")


def _is_told(tokens: Tokens, index: int) -> bool:
    """Is this what a number or total is said to be: "the mayor said the number was six"?"""
    if tokens.at(index - 1) not in ("was", "is", "at", "to", "reached", "of", "than"):
        return False
    return any(tokens.at(here) in _TOTALS for here in range(index - 8, index - 1))


_TOTALS = words("number total count figure tally toll")


def _is_address(tokens: Tokens, index: int) -> bool:
    """40 East Fifth Avenue"""
    for here in range(index, min(len(tokens), index + 5)):
        if tokens.low[here] in STREETS:
            return True
        if tokens.low[here] == "." and len(tokens.low[here - 1]) < 3 and tokens.is_capital(here - 1):
            continue  # 200 W. American Blvd.
        if not tokens.is_capital(here) and not tokens.figure[here]:
            return False
    return False


#: Numbered streets are names.
STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane".split())
#: Words before a figure that numbers or names something.
_LABELS = words("""
    no number chapter page section article channel route flight highway interstate exit am fm category phase part act
    level tier gate pier room size version windows ios building unit suite apartment platform terminal world formula
""")
_EMERGENCY = frozenset({"911", "999", "112", "000"})
_NOT_ONE = words("no any every each some this that the another only which number -")


def _counts_one(tokens: Tokens, index: int, number: Numeral, phrase: Phrase | None, of: str) -> bool:
    """One person, one dead, kills 1, one of three; not "one of them", "one day", "no one"."""
    before = tokens.at(index - 1)
    dashed = before == "-" and not tokens.glued(index)
    if tokens.low[index] not in ("one", "1") or (before in _NOT_ONE and not dashed):
        return False
    if tokens.at(number.last) == "of":
        step = number.last + 1
        step += tokens.at(step) in ("the", "these", "those", "his", "her", "their", "its")
        whole = numeral(tokens, step)
        return whole is not None and not whole.fraction and whole.low > 1 and whole.low <= 100
    if phrase is None:
        alone = tokens.at(number.last) in _BEHIND_ALONE and participle(before) in _TOLL
        return (tokens.low[index] == "1" or alone) and of in ("people killed", "people injured")
    if tokens.at(number.last) in _NOT_AFTER_ONE or phrase.head in _NOT_AFTER_ONE:
        return False
    if phrase.head in _CHARGES and tokens.at(phrase.last) == "of":
        return True  # one count of murder
    hedged = before in ("only", "just", "least", "exactly")
    person = phrase.head in _PERSONS or plural(phrase.head) in PERSONS
    speaks = tokens.at(phrase.last) in SPEECH
    return of.startswith("people ") or hedged or (person and not speaks)


_CHARGES = words("count charge case act")
#: "Shot three people, killing one, …"
_TOLL = words("killed injured wounded hurt")
_BEHIND_ALONE = words(", . ; ) and but before in at on when while") | {""}


def _is_product(tokens: Tokens, here: int) -> bool:
    """Is this a name that a figure belongs to: iPhone 5, Apollo 11, Boeing 747?"""
    if here < 0 or not tokens.low[here].isalpha() or not any(letter.isupper() for letter in tokens.text[here]):
        return False
    return participle(tokens.low[here]) is None and tokens.low[here] not in STOPS
