"""Under what a figure was taken: which quarter, which profit, a count that still went on, the most that was possible.

Takes a fact and its passage; gives marks, which `both_true` holds against each other. Only what the sentence itself
says makes a mark: general usage of news about courts, companies, elections and disasters.
A toll that rose between two reports is under no such circumstance: the reader must see it, and the reason says so.
"""

import re

from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Fact, Passage
from geneva_corpus.verdicts.contests import contest_of, is_absent, once
from geneva_corpus.verdicts.day_limits import limits_of_day
from geneva_corpus.verdicts.limits import limits_of
from geneva_corpus.verdicts.reckoning import nearest, reckoned

#: Characters before and behind a figure that are looked at; the longest of what stands right before one.
WINDOW, BEFORE = 300, 60

_ORDER = {
    "q1": "first",
    "q2": "second",
    "q3": "third",
    "q4": "fourth",
    "1st": "first",
    "2nd": "second",
    "h1": "first",
    "h2": "second",
}
#: Other names of a half of the year.
_HALVES = {"six": "first half"}
_PERIOD = Phrase(
    "quarter| half|-half|q1|q2|q3|q4|h1|h2|nine months|nine-months|six months|six-months|full year|full-year|whole year"
    "|whole-year|fiscal year|fiscal-year|financial year|financial-year",
    r"\b(?:(first|second|third|fourth|1st|2nd)[ -](?:fiscal[ -])?(quarter|half)|(q[1-4]|h[12])|(nine|six)[ -]months"
    r"|(full|whole|fiscal|financial)[ -]year|(?:in|for|during) the (?:(?:latest|same|last) )?(quarter|half))\b",
    re.I,
)
_SANCTION = Phrase(
    "prison|jail|probation|ban|community|parole",
    r"\b(?:(prison|jail|imprisonment)|(probation)|(ban(?:ned)?)|(community service)|(parole))\b",
    re.I,
)
_PROPOSED = Phrase("propos|suggest", r"\b(?:propos|suggest)\w*\b[^.;,]*$", re.I)
_DEGREE = Phrase(
    "injur|wound|hurt|condition|burn",
    r"\b(?:serious|critical|severe|grave|(slight|light|minor))(?:ly)?\s(?:injur|wound|hurt|condition|burn)\w*"
    r"|\b(?:injur|wound|hurt|burn)\w* (?:serious|critical|severe|grave|(slight|light))ly\b",
    re.I,
)
_STILL_BEHIND = Phrase("still", r"^[^.;,]{0,40}\bstill\b", re.I)
#: Who is missing is still missing: that sets nobody apart.
_MISSING = Phrase("missing|unaccounted|trapped", r"^[^.;,]{0,40}\b(?:missing|unaccounted|trapped)\b", re.I)
#: The hour of a place: "5:12 p.m. Moscow time"; of the zones that are known the value itself tells.
_ZONE = Phrase("", r"\W{0,2}(?:([A-Z][a-z]+) time\b|([A-Z]{1,3}T)\b)")
_OWN_ZONE = Phrase("", r"\b([A-Z]{1,3}T)$")
#: With the one who did it, or without: "six dead, including the gunman".
_WITH_HIM = Phrase(
    "including|among |counting|plus ",
    r"\b(?:including|among (?:whom|them)|counting|plus) (?:the |its |their |an? )?(?:\w+ )?"
    r"(gunman|gunmen|shooters?|attackers?|assailants?|bombers?|killers?|suspects?|perpetrators?|hijackers?|himself|herself)\b",
    re.I,
)
_FROM_WHEN = Phrase("moment|time|when", r"^ (?:from|since|after) (?:the (?:moment|time)|when)\b", re.I)
#: What was a year ago stands beside what is: "102 million a year earlier".
_YEAR_BEFORE = Phrase(
    "year|quarter|half|period",
    r"^(?: ?%| per ?cent)? (?:a|one|the) year (?:earlier|ago|before|previously)\b"
    r"|^ (?:in|for) the (?:same|year-earlier|year-ago|prior-year) (?:period|quarter|half)(?: last year| a year \w+)?\b",
    re.I,
)
_MODEL_YEAR = Phrase("model|vehicles", r"^[ -]?models?(?: years?)?\b|^ vehicles\b|\bmodel years? (?:\w+ )?$", re.I)
_SPAN = Phrase("minute|hour|day", r"\bin (?:the )?(?:last |past |just )?([\w-]+ (?:minutes?|hours?|days?))\b", re.I)
#: What befell: of two of one row only one figure is told by each.
_OUTCOMES = {
    "court": Phrase(
        "charg|indict|accus|convict|guilty", r"\b(?:(charg|indict|accus)|(convict|guilty))\w*\b[^.;,]*$", re.I
    ),
    "verdict": Phrase("convict|guilty|acquit|cleared", r"\b(?:(convict|guilty)|(acquit|cleared))\w*\b[^.;,]*$", re.I),
    "contest": Phrase(
        "won|win|gain|los", r"\b(?:(won|wins?|winning|gain(?:s|ed)?)|(lost|loses?|losing))\b[^.;,]*$", re.I
    ),
    "hostages": Phrase(
        "took|taken|seized|abducted|kidnapped|releas|free",
        r"\b(?:(took|taken|seized|abducted|kidnapped)|(releas|freed|freeing))\w*\b[^.;,]*$",
        re.I,
    ),
    "supply": Phrase(
        "cut|lost|interrupted|knocked|without|restor|reconnect",
        r"\b(?:(cut|lost|knocked out|interrupted|without)|(restor|reconnect))\w*\b[^.;,]*$",
        re.I,
    ),
    "homes": Phrase(
        "evacuat|fled|flee|left their|return|back",
        r"\b(?:(evacuat|fled|flee|left their homes)|(return|allowed back|let back|went back))\w*\b[^.;,]*$",
        re.I,
    ),
    "trade": Phrase("export|import", r"\b(?:(export)|(import))\w*\b[^.;,]*$", re.I),
    "phase": Phrase(
        "broke|start|beg|erupt|opened|control|put|extinguish|ended|closed|finish|reported|shot dead|arrest"
        "|surrender|overpower",
        r"\b(?:(broke out|start|began|begun|erupt|opened|(?:was|were) reported)"
        r"|(under control|put out|extinguish|ended|closed|finish|shot dead|arrest|surrender|overpower))\w*"
        r"\b[^.;,]*$",
        re.I,
    ),
}
_QUAKE = Phrase("shock|quake|temblor|tremor", r"\b(aftershock|foreshock|earthquake|quake|temblor|tremor)s?\b", re.I)
#: Of two "an aftershock" each may be another.
_SOME_SHOCK = Phrase("aftershock|foreshock", r"\ban? (?:[\w.-]+ )?(?:after|fore)shock\b", re.I)
_MARKED_OUT = Phrase("", r"\d[:.]\d\d|\b(?:largest|strongest|biggest|main)\b", re.I)
#: Of all aboard the passengers are but a part.
_ABOARD = Phrase("aboard|on board|carry", r"\b(?:aboard|on board|carry(?:ing)?)\b", re.I)
_GROUPS = {
    "women": "woman women female",
    "men": "man men male",
    "children": "child children boy boys girl girls baby babies infant infants teenager teenagers pupil pupils",
    "civilians": "civilian civilians",
    "soldiers": "soldier soldiers troops servicemen",
    "police": "policeman policemen officer officers",
    "foreigners": "foreigner foreigners",
    "demonstrators": "demonstrator demonstrators protester protesters protestor protestors marcher marchers",
}
_GROUP_OF = {word: group for group, words in _GROUPS.items() for word in words.split()}
_GOING_ON = Phrase(
    "vote|ballot|precincts|districts|stations|returns",
    r"\bwith (?:\w+ ){0,3}?(\d[\d.]*) ?(?:%|per ?cent) of (?:the |all )?(?:\w+ )?(?:votes?|ballots?|precincts|districts"
    r"|polling stations|returns)\W+(?:\w+ ){0,2}?(?:counted|tallied|reporting|in)\b",
    re.I,
)
#: "Compared with 2020, when it got 7 percent".
_WHEN_THEN = Phrase(" when ", r"\b((?:19|20)\d\d),? when (?:[\w'’-]+ ){1,5}$")
_EARLY_COUNT = Phrase(
    "exit poll|partial results|early results|opinion poll|projection",
    r"\b(exit polls?|partial results|early results|opinion polls?|projections?)\b",
    re.I,
)
_BEFORE_THAT = Phrase(
    "had earlier|earlier offer|earlier bid|earlier said|earlier put|earlier report|earlier estimate|earlier toll"
    "|earlier count|earlier figure|initial|original|previous|at first|revised from|the time|that time"
    "|by then|back then|had reported|had put|had given",
    r"\b(?:had earlier|(?<!they )had (?:reported|put|given)"
    r"|earlier (?:offer|offered|bid|said|put|reported|estimated?|toll|count|figures?|reports?)"
    r"|initial(?:ly)?|original(?:ly)?|previous(?:ly)?|at first|revised from|(?:at|by) (?:the|that) time|by then"
    r"|back then)\b",
    re.I,
)
_OTHER_CASE = Phrase(
    "in another|a separate|a different|an earlier|a previous|an unrelated|a similar|first reading",
    r"\bin (?:another|a separate|a different|an earlier|a previous|an unrelated|a similar) \w{4,}"
    r"|\b(?:at|on|in) (?:the |its )?first reading\b",
    re.I,
)
_AT_MOST = Phrase(
    "fac|carr|maximum|minimum|punishable|risk",
    r"\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|maximum|minimum|punishable|risk(?:s|ed|ing)?)\b[^.;]*$",
    re.I,
)
#: Who is serving nine years was given nine; who has served them is free.
_SERVED = Phrase(
    "serv|spen|after",
    r"\b(?:freed|released|walked free|left prison|left jail)\b[^.;]*\bafter (?:\w+ )?$|"
    r"(?<!sentenced to )(?<!ordered to )(?<!condemned to )\b(?:serv(?:es?|ed)|(?:after|of) serving|spen(?:[dt]|ding))\b"
    r"(?![^.;,]*\b(?:sentence|term) of (?:\w+ )?$)[^.;,]*$",
    re.I,
)
#: What a ferry can carry is not what it carried.
_CAPACITY = Phrase(
    "carry|hold|seat|take|handle|house|capacity",
    r"\b(?:can|could|able to) (?:carry|hold|seat|take|handle|house)\b[^.;,]*$|\bcapacity of\b[^.;,]*$",
    re.I,
)
#: A figure of all the world is none of a country.
_REACH = Phrase(
    "wide|nationally|globally|the world|the country",
    r"\b(?:worldwide|globally|around the world|across the world|nationwide|nationally|statewide|countrywide"
    r"|(?:across|throughout|all over) the country)\b",
    re.I,
)
#: Shortly before midnight is not shortly after it.
_SIDE = Phrase(
    "before|after", r"\b(?:shortly|just|soon|right|a little|moments|minutes|immediately) (before|after) $", re.I
)
#: Kinds that state how much, not when.
_AMOUNTS = ("number", "money", "percent")


def period_of(text: str) -> str:
    """The quarter, half or nine months that a text names first; empty where it names none."""
    found = (_period(match) for match in _PERIOD.finditer(text))
    return next((period for period in found if period.endswith((" quarter", " half")) or period == "nine"), "")


def circumstances_of(
    fact: Fact, passage: Passage, report: str = "", before: Passage | None = None
) -> frozenset[tuple[str, str]]:
    """Marks (sort, value) of what the figure was taken under; of dates only the model year and what limits them.

    `report` is the period that the account reports on, told before: a figure without a period of its own may be of it.
    `before` is the passage before: of a projection that it names are the shares of the next sentence, too.
    """
    start, end = fact.start - passage.start, fact.end - passage.start
    if fact.kind == "date":
        ahead, behind = passage.text[max(0, start - BEFORE) : start], passage.text[end : end + BEFORE]
        model = _MODEL_YEAR.match(behind) or _MODEL_YEAR.search(ahead)
        year = [("model", "year")] if model and re.search(r"\d{4}", fact.text) else []
        return frozenset([*year, *limits_of_day(ahead, behind)])
    if fact.kind not in (*_AMOUNTS, "ordinal", "duration", "time"):
        return frozenset()
    first = max(0, start - WINDOW)
    around, place = passage.text[first : end + WINDOW], start - first
    ahead, behind = passage.text[max(0, start - BEFORE) : start], passage.text[end : end + BEFORE]
    found: set[tuple[str, str]] = set()

    def mark(sort: str, value: str | None) -> None:
        if value:
            found.add((sort, value.casefold()))

    for sort, pattern in _OUTCOMES.items():
        if match := pattern.search(ahead):
            mark(sort, "first" if match[1] else "second")
    if fact.kind == "time" and (match := _OWN_ZONE.search(fact.text) or _ZONE.match(behind)) and fact.value[-1:] != "Z":
        mark("zone", match[match.lastindex or 1])
    if fact.kind == "time" and (match := _SIDE.search(ahead)):
        mark("side", match[1])
    if fact.kind == "ordinal":
        mark("once", once(around[:place], around[place:]) if fact.of == "minute" else "")
        return frozenset(found)
    for sort, value in limits_of(fact, around[:place], passage.text[end : end + WINDOW]):
        mark(sort, value)
    if fact.kind == "time":
        mark("quake", nearest(_QUAKE, around, place, _shock))
        return frozenset(found)
    mark("capacity", "can" if _CAPACITY.search(ahead) else "")
    mark("reach", nearest(_REACH, around, place, lambda match: match[0]) and "all")
    mark("proposed", "proposed" if _PROPOSED.search(ahead) else "")
    mark("case", "another" if _OTHER_CASE.search(around) else "")
    # Of two counts of before each may be of another hour.
    mark("before", (passage.id if fact.kind == "number" else "before") if _BEFORE_THAT.search(ahead) else "")
    if fact.kind == "duration":
        mark("sanction", nearest(_SANCTION, around, place, _which))
        mark("once", "absent" if is_absent(around[:place], around[place:]) else "")
        mark("when", "then" if _FROM_WHEN.match(behind) else "")
        mark("term", "possible" if _AT_MOST.search(ahead) else "served" if _SERVED.search(ahead) else "")
        return frozenset(found)
    if fact.kind == "percent" and (match := _WHEN_THEN.search(ahead)):
        mark("when", match[1])
    mark("period", nearest(_PERIOD, around, place, _period))
    mark("report", report)
    mark("when", "year before" if _YEAR_BEFORE.match(behind) else "")
    if fact.kind == "number":
        shock = nearest(_QUAKE, around, place, _shock)
        mark("quake", shock)
        mark(
            "which shock", passage.id if shock and _SOME_SHOCK.search(around) and not _MARKED_OUT.search(around) else ""
        )
        own = re.split(r"[,;:.]\s", around[:place])[-1] + re.split(r"[,;:.]\s", around[place:])[0]
        for sort, value in contest_of(fact, own, passage.text[end : end + WINDOW]):
            mark(sort, value)
        if degree := _DEGREE.search(own):
            mark("degree", "slight" if degree[1] or degree[2] else "grave")
        mark("still", "still" if _STILL_BEHIND.search(behind) and not _MISSING.search(behind) else "")
        mark("span", match[1] if (match := _SPAN.search(behind)) else "")
        mark("group", _group(fact.text, ahead, behind))
        mark("group", _aboard(fact.text) if _ABOARD.search(own) else "")
        mark("him", "him" if _WITH_HIM.search(own) or _WITH_HIM.search(behind) else "")
        mark("count", _count(around))
        return frozenset(found)
    for sort, value in reckoned(fact, passage.id, around, place, ahead, behind):
        mark(sort, value)
    goes_on = fact.kind == "percent" and before is not None and before.paragraph == passage.paragraph
    mark("count", _count(around) or (_count(before.text) if goes_on and before is not None else ""))
    return frozenset(found)


def _period(match: re.Match[str]) -> str:
    which = next(group for group in match.group(1, 3, 4, 5, 6) if group).casefold()
    unit = (match[2] or ("half" if which[0] == "h" else "quarter")).casefold()
    return f"{_ORDER.get(which, which)} {unit}" if match[1] or match[3] else _HALVES.get(which, which)


def _which(match: re.Match[str]) -> str:
    """The place of the group that matched: prison and jail are one."""
    return str(match.lastindex)


def _shock(match: re.Match[str]) -> str:
    return match[1] if match[1].casefold() in ("aftershock", "foreshock") else ""


def _count(text: str) -> str:
    if match := _GOING_ON.search(text):
        return match[1]
    return match[1].rstrip("s") if (match := _EARLY_COUNT.search(text)) else ""


def _aboard(figure: str) -> str:
    """Which of those aboard it counts, where it does not count all."""
    word = figure.rpartition(" ")[2].casefold()
    return word.removesuffix("s") if word in ("passenger", "passengers", "crew") else ""


def _group(figure: str, ahead: str, behind: str) -> str:
    """Whom it counts, where that is but a part of people: "five women", "the wounded policemen 19"."""
    words = re.findall(r"[^\W\d_]+", figure) + re.findall(r"^\s([^\W\d_]+)", behind)
    if figure.isdecimal() and not words:
        words = re.findall(r"([^\W\d_]+) (?:were |are |is |at )?$", ahead)
    return next((_GROUP_OF[word.casefold()] for word in words if word.casefold() in _GROUP_OF), "")
