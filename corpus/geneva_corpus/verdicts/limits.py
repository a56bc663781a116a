"""What the words of its clause limit a figure to: one bomb of two, Friday alone, the wounded of one hospital.

Takes a fact, the clause around it and the words behind it; gives marks (sort, value) as `circumstances` compares them.
Each is said of a part, of one of several, or of more than what is counted, in general news English.
"""

import re
from collections.abc import Iterator

from geneva_corpus.facts.vocabulary import PREPOSITIONS
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.language.stems import stem
from geneva_corpus.model import Fact

#: On that day only, with nobody else there.
_ALONE = Phrase(
    "alone|one-on-one|in private|privately|separately|te-a-t|te-à-t|face to face",
    r"\b(?:alone|one-on-one|in private|privately|separately|tete-a-tete|tête-à-tête|face to face)\b",
    re.I,
)
#: Homes and other buildings are more than homes.
_AND_OTHERS = Phrase(
    "and |or ",
    r"^ (?:and|or) (?:(?:\w+ )?other \w+|(?!people|persons?|dead|injured|wounded)[a-z]{3,}s"
    r"(?=\W*$| (?:were|was|have|had|are|in|at|on|near|of|across|by|since|after|during|around|destroyed|damaged"
    r"|burned|lost)\b))",
    re.I,
)
_HOSPITAL = Phrase(
    "hospital|clinic",
    r"\b(?:hospital|clinic)s?(?: (?:in|of|at) (?:the )?([A-Z][\w-]+))?(?: (?:has|have|had|also))? "
    r"(?:received|admitted|treated|took in|takes in|receives|treats|(?:is|are|was|were) treating)\b",
)
#: A count of the day up to an hour, where it is none of the dead, who are counted anew each hour.
_UNTIL = Phrase(
    "before |by |until |as of ",
    r"(?<!shortly )(?<!just )(?<!soon )\b(?:before|by|until|as of) (?:about )?"
    r"(noon|midday|midnight|mid-?morning|mid-?afternoon|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d{1,2}[:.]\d\d\b"
    r"|lunchtime|dawn|nightfall)",
    re.I,
)
_TOLL = Phrase(
    "kill|dead|die|dying|death|injur|wound|hurt|missing|bod",
    r"\b(?:kill|dead|die|dying|death|injur|wound|hurt|missing|bod(?:y|ies))",
    re.I,
)
_HAPPENING = (
    "bomb|bombing|blast|explosion|quake|earthquake|shock|tremor|temblor|attack|strike|missile|rocket|wave|crash"
    "|shooting|car|bus|train|boat|ship|vessel|landslide|avalanche|attacker|gunman|bomber|device|incident|collision|raid"
    "|round|shot|half|leg|set|meeting|session|vote|ballot|goal|fire|blaze|flood|storm"
)
#: "The first attack in years" is none of several.
_OF_ITS_KIND = (
    r"(?! (?:since|this|of|to|on record|(?:in|for) (?:[\w-]+ ){0,3}?(?:day|week|month|year|decade|century|history))"
)
#: One of several: "the first bomb killed 11, a second three".
_WHICH = Phrase(
    "first|second|third|fourth|fifth|other|another",
    r"(?:\b(\w+) )?\b(?:(?:the|a|an) )?(first|second|third|fourth|fifth|other|another)(?:,| (?:\w+ )?(?:"
    + _HAPPENING
    + rf")\b{_OF_ITS_KIND}s?\b))(?=[^.;]*$)",
    re.I,
)
#: "Four people died in the second blast", "in the second one".
_IN_WHICH_ONE = Phrase(
    "in the |by the ",
    r"\b(?:in|by) the (first|second|third|fourth|fifth|other)(?: one\b|$|[,.;]| (?:\w+ )?(?:"
    + _HAPPENING
    + rf")\b{_OF_ITS_KIND}s?\b))",
    re.I,
)
#: What goes before "the second blast" where the figure is of that.
_WITHIN = frozenset(("in", "by", "with", "from"))
#: One attack or several: "in two attacks", "in an attack on a checkpoint".
_HOW_MANY = Phrase(
    "in |by ",
    r"\b(?:in|by) (?:(?P<one>an?|one|a single)|(?P<more>two|three|four|five|six|several|separate|a series of"
    r"|a string of|a wave of|\d+)) (?:[\w-]+ ){0,2}?(?:" + _HAPPENING + r")(?P<s>s|es)?\b",
    re.I,
)
#: A part of a match, of points and goals.
_SPELL = Phrase(
    "quarter|half|period|minutes|set|overtime|extra time",
    r"\bin (?:the |his |her |their )?(?:(?:final|last|opening|closing|first|second|third|fourth) (?:\w+ )?"
    r"(?:quarter|half|period|set|minutes)|overtime|extra time)\b",
    re.I,
)
_SCORED = Phrase(
    "point|goal|run|rebound|assist|save|ace|shot",
    r"\b(?:points?|goals?|runs?|rebounds?|assists?|saves?|aces?|shots?)\b",
    re.I,
)
_FIRST_DAY = Phrase(
    "first|opening|last|final",
    r"\b(?:on|in|over|during) (?:the|its|their) (?:first|opening|last|final) (?:day|night|week|weekend|month)\b",
    re.I,
)
_ARM = Phrase(
    "placebo|control group|control arm|dummy|sham",
    r"\b(?:placebo|control (?:group|arm)|dummy (?:pill|drug|treatment)|sham)\b",
    re.I,
)
_ADD_ONS = Phrase("add-on|addon|bonus|extras|variable", r"\b(?:add-?ons?|bonus(?:es)?|extras|variables)\b", re.I)
_COULD_RISE = Phrase(
    "rise|grow|increase|climb|go up|reach",
    r"\b(?:could|may|might|can|would) (?:\w+ )?(?:rise|go up|grow|increase|climb|reach)(?: in value)?(?: to)? $",
    re.I,
)
_INSURED = Phrase("insured", r"\b(?:un)?insured (?:damage|loss|losses|value)\b", re.I)
_ONE_SPOT = Phrase("one |single ", r"\b(?:on|in|at) (?:one|a single) (?!of\b|day|night|hour|time|go\b)[a-z]{3,}", re.I)
#: A stretch that goals, deals or wins are counted in.
_STRETCH = Phrase(
    "season|career|games|matches|appearances|times|years|months|starts|caps",
    r"\b(?:(?:in|over|from|after) (?:(?:the|his|her|their|its|about|over|more than|nearly) )?(?:past |last )?"
    r"(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \w+)? (games|matches|appearances|years|months"
    r"|starts|caps|seasons)|played (\d+) (times|games|matches)|(this|last) season|(?:his|her|their|all-time) career)\b",
    re.I,
)
_BLOC = Phrase("coalition|alliance|bloc|party", r"\b(?:(coalition|alliance|bloc)|(party))\b", re.I)
#: The thing that a length is told of in a clause of its own: "a dinner that lasted two hours".
_THAT_LASTED = Phrase("last|took|went on", r"\b([a-z]{4,}) (?:that|which) (?:lasted|took|went on)(?: for)? (?:\w+ )?$")
#: A wind blows, its gusts are stronger.
_WIND = Phrase("gust|sustained|average wind|mean wind", r"\b(?:(gust)|sustained|(?:average|mean) wind)", re.I)
_IN_A_ROW = Phrase(
    "first |second |third |fourth |fifth |last |final ",
    r"\b(first|second|third|fourth|fifth|last|final) (?!(?:week|month|year|night|time|thing|light|half|quarter)\b)"
    r"(?!(?:spring|summer|autumn|winter|few|two|three|four|five|six|ten)\b)[a-z]{3,}",
    re.I,
)
_PART_OF_DAY = Phrase(
    "night|noon|morning|afternoon|evening|midday|dawn|dusk",
    r"\b(?:over)?(night|noon|midday|morning|afternoon|evening|dawn|dusk)\b",
    re.I,
)
_CLOSE = Phrase(
    "clos|ended|finish|settled|open", r"\b(?:(clos(?:ed?|ing)|ended|finish(?:ed)?|settled)|(open(?:ed|ing)))\b", re.I
)
_INDEX = Phrase("index", r"\bindex\b", re.I)
_LAST_TIME = Phrase(
    "last |previous |earlier |preceding ",
    r"\b(?:in|at|from) (?:the|its|his|her|their) (?:last|previous|earlier|preceding) "
    r"(?:election|vote|poll|census|contest|race|survey|ballot|edition|report|parliament)s?\b",
    re.I,
)
#: Which of several rates, prices or indices: "the deposit rate", "Brent crude".
_SORT = Phrase(
    "rate|crude|yield|future|index|tariff|bond|export|import|sale|output|production|shipment|consumption|price",
    r"\b((?:[A-Z]\.){2}|[\w'-]+) (rate|crude|yield|future|index|tariff|bond|export|import|sale|output|production"
    r"|shipment|consumption|price)s?\b",
    re.I,
)
_ANY_SORT_TEXT = """
the its a an main key interest policy official benchmark annual new current central base this that their in of and to
for by rising falling average overall all higher lower growth exchange raised cut lifted kept held left
total net gross strong weak record quarterly monthly yearly with on as while when after before since until sold
"""
_ANY_SORT = frozenset(_ANY_SORT_TEXT.split())
#: Which countries, which schools: "in rich countries".
_IN_WHICH = Phrase(
    "countr|nation|states|areas|regions|cities|districts|schools|homes",
    r"\bin ([a-z][\w-]+) (countries|nations|states|areas|regions|cities|districts|schools|homes)\b",
    re.I,
)
#: A part of what is reckoned as a whole: "food inflation", "youth unemployment".
_PART_OF_RATE = Phrase(
    "inflation|unemployment|joblessness|prices",
    r"\b(food|energy|fuel|services?|goods|youth|female|male|urban|rural|wholesale|producer|factory-gate|housing)"
    r" (?:price )?(?:inflation|unemployment|joblessness|prices)\b",
    re.I,
)
_AMONG = Phrase(
    "among ",
    r"\bamong (?:the )?((?:over|under)-\d+s?|wom[ae]n|m[ae]n|young|older|pensioners|students"
    r"|voters (?:under|over|aged))\b",
    re.I,
)
_HEIGHTS = Phrase(
    "mountains|hills|highlands|lowlands|valleys|interior|coast",
    r"\b(?:in|on) the (?:mountains|hills|highlands|lowlands|valleys|interior|coast)\b",
    re.I,
)
#: Of whom a share is: of women, of those under 30.
_SHARE_OF = Phrase(
    "of |among ",
    r"^(?: ?%| per ?cent)? (?:of|among) (?:all |the |young |old(?:er)? )?(?:(wom[ae]n|m[ae]n|girls|boys|children"
    r"|pensioners|students|immigrants)\b|\w+ (?:aged )?((?:under|over|between|above|below) \d+))",
    re.I,
)
_OLDEST = Phrase("eldest|oldest|youngest", r"\b(?:(eldest|oldest)|(youngest))\b[^.;]*$", re.I)
#: Who foresees: the government and a fund may foresee differently.
FORESEERS = ("bank", "government", "ministry", "commission", "treasury", "fund", "company", "firm", "group")
_FORESEES = Phrase(
    "put|see|saw|expect|forecast|project|predict|estimate|foresaw",
    r"(?:\b[Tt]he ([A-Z]{2,6}|(?:[\w-]+ )?(?:" + "|".join(FORESEERS) + r"))|\b([A-Z]{2,6}"
    r"|[Aa]nalysts|[Ee]conomists|[Ii]nvestors|[Tt]raders|[Ff]orecasters|[Ii]nsurers|[Ee]xperts))"
    r"(?: now| still| also)? (?:puts?|sees?|saw|expects?|expected|forecasts?|projects?|projected|predicts?|predicted"
    r"|estimates?|estimated|foresees?|foresaw)\b",
)
#: What there is of it, before anything was done to some: "the hotel has 320 rooms".
_STOCK = Phrase(
    "has|have|own|with",
    r"(?:^|(?<!who )(?<!which )(?<!that ))\b(?:has|have|owns?)(?: (?:about|some|around|over|nearly|more than|only))? $",
    re.I,
)
#: What was done to flights or trains: each is told of others.
_DEEDS = {
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "scrapped": "cancelled",
    "delayed": "delayed",
    "diverted": "diverted",
    "rerouted": "diverted",
}
_DEED_OF = Phrase(
    "cancellation|delay|diversion|scrapping",
    r"\b(cancellation|delay|diversion|scrapping)s? (?:of|to) (?:[\w-]+ ){0,2}$",
    re.I,
)
_DEED_NOUNS = {"cancellation": "cancelled", "scrapping": "cancelled", "delay": "delayed", "diversion": "diverted"}
#: So much above or below what is usual, and no level.
_ABOVE_USUAL = Phrase(
    "above|below|over|under|than",
    r"^ (?:above|below|over|under|(?:more|less|higher|lower|deeper|warmer|colder|hotter|cooler|longer|shorter) than)"
    r" (?:(?:the|its|their|his|her) )?(?:[\w-]+ )?(?:usual|normal|average|mean|norm|previous|limit)\b",
    re.I,
)
_OF_A_FIRM = Phrase("division|unit|arm|subsidiary|segment", r"\b(?:division|unit|arm|subsidiary|segment)\b", re.I)
#: What a weight is of: cocaine is no hashish; either may be "drugs".
_STUFF = Phrase("of ", r"^ of (?:the )?(?:pure |raw |fresh |dried |frozen |liquid )?([a-z]{3,})\b")
_ANY_STUFF = frozenset("drug drugs narcotics goods material materials substance waste food cargo freight aid".split())
_WEIGHT = re.compile(r" (?:kg|g|mg|t|lb|oz|l|gal)$")
_MEDIUM = Phrase("water|air|sea|ground|surface", r"\b(water|air|sea|ground|surface)\b", re.I)
_AVERAGE = Phrase("averag|mean|median", r"\b(?:on average|averag(?:e|ed|ing)|mean|median)\b", re.I)
_SIGN = re.compile(r"(?:[,;:]|(?<![A-Z])\.)\s")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+| and ")


def clause_of(ahead: str, behind: str) -> tuple[str, str]:
    """The words before and behind a figure up to the next sign."""
    return _SIGN.split(ahead)[-1], _SIGN.split(behind, maxsplit=1)[0]


def limits_of(fact: Fact, ahead: str, behind: str) -> Iterator[tuple[str, str]]:
    """Marks of what the clause of a figure limits it to; `ahead` and `behind` are the rest of its sentence."""
    before, after = clause_of(ahead, behind)
    own = f"{before}{fact.text}{after}"
    which = _WHICH.search(before) if fact.kind in ("number", "time") else None
    if fact.kind in ("number", "time") and which is None:
        which = _WHICH.match(_SENTENCE.split(ahead)[-1])  # "The first blast, of a parcel, was at noon"
    if which and (which[1] or "").casefold() not in PREPOSITIONS - _WITHIN:
        yield "which", which[2]
    elif fact.kind == "number" and (match := _IN_WHICH_ONE.search(after)):
        yield "which", match[1]
    if fact.kind == "time":
        yield from in_a_row(ahead, behind)
        return
    if _ALONE.search(own):
        yield "alone", "alone"
    if fact.kind == "duration":
        if match := _THAT_LASTED.search(ahead):
            yield "what", match[1]
        return
    for match in _SORT.finditer(before):
        if match[1].casefold() not in _ANY_SORT:
            yield f"sort of {match[2]}", match[1].rstrip(".")
    if match := _IN_WHICH.search(own):
        yield f"which {match[2]}", match[1]
    if fact.kind == "percent" and (match := _SHARE_OF.search(after) or _AMONG.search(own)):
        yield "group", next(group for group in match.groups() if group)
    if fact.kind == "percent" and (match := _PART_OF_RATE.search(own)):
        yield "part of a rate", match[1]
    if fact.kind in ("money", "percent") and (match := _FORESEES.search(before)):
        yield "forecaster", (match[1] or match[2]).rpartition(" ")[2]
    if _LAST_TIME.search(own):
        yield "before", "last time"
    if fact.kind in ("money", "percent") and _OF_A_FIRM.search(own):
        yield "unit", "part"
    if _is_of_control(before, after):
        yield "arm", "control"
    if fact.kind == "money":
        if _ADD_ONS.search(own):
            yield "add-ons", "with"
        if _COULD_RISE.search(ahead):
            yield "could", "could"
        if _INSURED.search(own):
            yield "insured", "insured"
        return
    if (match := _STRETCH.search(own)) and (found := next((group for group in match.groups() if group), "career")):
        yield "stretch", found
    if match := _BLOC.search(own):
        yield "bloc", "bloc" if match[1] else "party"
    if fact.kind == "number":
        yield from _of_counts(fact, before, after, own)


def _is_of_control(before: str, after: str) -> bool:
    """Is it told of those who got nothing, "1.1% on placebo", with no other figure between?"""
    behind, ahead = _ARM.search(after), _ARM.search(before)
    if behind and not any(map(str.isdigit, after[: behind.start()])):
        return not re.search(r"\b(?:than|against|with|versus)\b", after[: behind.start()])
    return bool(ahead) and not any(map(str.isdigit, before))


def _of_counts(fact: Fact, before: str, after: str, own: str) -> Iterator[tuple[str, str]]:
    """The marks of counts and measures."""
    if match := _OLDEST.search(before):
        yield "end", "oldest" if match[1] else "youngest"
    if _STOCK.search(before):
        yield "stock", "all"
    if _AND_OTHERS.match(after):
        yield "with", "others"
    if match := _HOW_MANY.search(own):
        yield "happenings", "several" if match["more"] or match["s"] else "one"
    if _FIRST_DAY.search(own) or (_SCORED.search(f"{fact.text} {fact.of}") and _SPELL.search(own)):
        yield "spell", "part"
    if match := _HOSPITAL.search(own):
        yield "hospital", match[1] or "one"
    if fact.value.isdigit() and (match := _UNTIL.search(own)) and not _TOLL.search(own):
        yield "until", match[1]
    done = next((_DEEDS[word] for word in fact.of.replace(";", " ").split() if word in _DEEDS), "")
    if match := _DEED_OF.search(before):
        done = _DEED_NOUNS[match[1].casefold()]
    if done:
        yield "deed", done
    if _AVERAGE.search(own):
        yield "average", "average"
    if _ONE_SPOT.search(own):
        yield "spot", "one"
    if fact.value.endswith(("/h", "mph", "/s", "kn")) and (match := _WIND.search(own)):
        yield "wind", "gust" if match[1] else "sustained"
    if _ABOVE_USUAL.match(after):
        yield "above", "usual"
    if _WEIGHT.search(fact.value) and (match := _STUFF.match(after)) and match[1] not in _ANY_STUFF:
        yield "stuff", stem(match[1])
    if "°" in fact.value and (match := _MEDIUM.search(own)):
        yield "medium", match[1]
    if "°" in fact.value and _HEIGHTS.search(own):
        yield "spot", "heights"
    if "°" in fact.value and (match := _PART_OF_DAY.search(own)):
        yield "part of day", match[1]
    if _INDEX.search(own) and (match := _CLOSE.search(own)):
        yield "trading", "close" if match[1] else "open"


def in_a_row(ahead: str, behind: str) -> Iterator[tuple[str, str]]:
    """The mark of a moment of the first, or the last, of several: the first survivor was out at noon."""
    before, after = clause_of(ahead, behind)
    if match := _IN_A_ROW.search(before) or _IN_A_ROW.search(after):
        yield "in a row", "last" if match[1].casefold() == "final" else match[1].casefold()
