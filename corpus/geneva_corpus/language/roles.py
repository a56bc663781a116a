"""Words of news English that say one thing: killed, dead and death toll; talks, meeting and negotiations.

Takes a word, gives its concept: the name of its family, or its own stem. Families hold general news usage only.
"""

import re
from functools import lru_cache

from geneva_corpus.language.stems import plain, stem

#: What happened to those or that which a figure counts, or what the figure measures. The part before `:` names the
#: role; the words are whole words, `*` stands for any ending. Figures of two roles are never held against each other.
ROLES = """
killed: kill* dead deaths death died dies dying toll slain perish* fatal fatally fatalit* massacred drowned
    murder* bodies corpses
injured: injur* wound* hurt hurts maimed
missing: missing unaccounted disappear*
displaced: displac* homeless evacuat* uprooted relocat*
rescued: rescu* saved survivor* survived
arrested: arrest* detain* custody nab* apprehend* caught
treated: hospitali* treated hospital hospitals
population: population home inhabitants residents inhabited
escaped: escap* fled flee flees fleeing evaded slip
ruined: damag* destroy* destruction flatten* level* levelled raze* wreck* ruin* collaps* worst-hit hit hardest-hit
    hardest affected devastat* demolish* gutted
seized: seiz* confiscat* impound* captur* intercept*
stolen: steal* stole stolen loot* haul booty robbed grabb* lifted
offered: offer* bid bids proposal
worth: worth value valued
spotted: spot* detect* notice* noticed seen saw
escorted: escort* guarding
lasted: lasted lasting lasts duration length
magnitude: magnitude* richter strength
aged: aged age old year-old
sold: sold sale sales sells
paid: paid pay pays paying payment salary
fined: fine fined fines
sentenced: sentenc* prison jail jailed imprisoned jails
cut: cut cuts layoff* redundan* fired dismiss* sacked
hired: hire hired hiring recruit*
voted: vote* votes voted ballot*
scored: score* scored goals points
lost: lost lose loses losing loss losses
won: won win wins winning
grew: grew grow* rise rises rose rising increas* climb* jump* soar* gain*
fell: fell fall falls falling drop* declin* slump* plung* decreas*
"""

#: Words for one and the same thing, without which two accounts would seem to share nothing.
SAME = """
talks: talk talks meeting meetings met meet negotiat* dialogue dialog consult* discuss*
quake: quake quakes earthquake* temblor* tremor* seism*
aftershock: aftershock*
person: people person persons man men woman women victim* someone individual* robber* thief thieves gunm*
    attacker* assailant* suspect* bandit* raider* pirate* brigand* crew* crewm* sailor* migrant* passenger*
    civilian* soldier* protest* demonstrat* student* worker* employee* staff miner* child children boy* girl*
    villager* citizen* resident* patient* inmate* prisoner* rebel* militant* fighter* officer* policem* troops
    pilgrim* tourist* worshipp* casualt*
boat: boat boats ship ships vessel vessels skiff* craft trawler* freighter* tanker*
vehicle: car cars vehicle* truck* lorr* van vans suv 4x4 four-by-four bus buses
shop: shop shops store stores boutique*
house: house houses home homes dwelling* building*
gun: rifle* gun guns weapon* firearm* pistol* kalashnikov*
ammunition: round rounds bullet* ammunition cartridge*
jewel: jewel* gem gems diamond*
attack: attack* raid raids assault* strike strikes ambush*
robbery: robber* heist* theft* burglar* smash-and-grab
foil: foil* thwart* prevent* avert* repel*
deal: deal deals contract* agreement* accord* pact
homer: homer homers homerun homeruns home-run home-runs
says: said says told reported stated announced according confirmed added
answer: answer* response* reply replies replied respond*
draft: draft* proposal* initiativ*
publish: publish* released unveil* issued
buy: buy* bought acquir* obtain* purchas* takeover merger
firm: firm firms compan* corporation
shooting: shoot* shot gunfire fired
stabbing: stab stabs stabb* knif*
bomb: bomb* blast* explos* explod*
trial: trial court hearing judge
jury: jury juries juror*
fire: fire fires blaze* inferno wildfire*
area: square-kilometer square-mile area
attendance: attendance crowd crowds spectator* audience*
begin: began begin* start* commenc* launch* opened
end: ended ends ending finish* conclud*
"""

#: Roles that many a sentence has beside a stronger one: "the death toll rose to ten" is about the dead.
WEAK_ROLES = frozenset(
    ("worth", "spotted", "sold", "paid", "cut", "hired", "lost", "won", "grew", "fell", "offered", "scored", "voted")
)
#: Roles of people alone: two helicopters that carry the injured are no injured.
PERSON_ROLES = frozenset(
    ("killed", "injured", "arrested", "missing", "displaced", "rescued", "treated", "population", "hired")
)
#: What is counted anew from report to report, and may be many times what it was.
TOLLS = frozenset(("killed", "injured", "missing", "displaced", "arrested"))
#: Words that tell where, when or in what unit, and nothing of what is told.
FRAME_TEXT = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday
tomorrow ago year years month months week weeks day days hour hours minute minutes second seconds am pm a.m p.m gmt est
edt pst pdt bst ist utc cet local time hrs morning afternoon evening night early late last next north south east west
northern southern eastern western northeast northwest southeast southwest north-east north-west south-east south-west
km kilometer kilometers kilometre kilometres mile miles metre metres meter meters foot feet ft yard yards inch inches
nautical percent dollar dollars euro euros pound pounds million billion trillion kilogram kilograms kg ton tons tonnes
since until till during throughout within
"""
FRAME = frozenset(FRAME_TEXT.split())
#: Nouns so common in counts that sharing them tells nothing: six games here are not ten games there.
COMMON_TEXT = """
game games point points season seasons time times year years day days week weeks month months member
members part parts way ways case cases team teams set sets hit hits thing things floor floors page pages
minute minutes hour hours percent side sides step steps ball balls shot shots over overs lap laps
"""
COMMON = frozenset(COMMON_TEXT.split())
#: Figures in words and hedges: no name of what is counted.
FIGURE_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
million millions billion billions trillion dozen dozens score scores half third quarter two-thirds tens mn bn
st nd rd th first second fourth fifth sixth seventh eighth ninth tenth least much many total around nearly almost
approximately roughly some estimated percent
"""
FIGURES = frozenset(FIGURE_WORDS.split())


def _families(text: str) -> tuple[dict[str, str], dict[str, str]]:
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        head, colon, words = line.partition(":")
        name = head if colon else name
        for word in (words if colon else line).split():
            if word.endswith("*"):
                beginnings[word[:-1]] = min(name, beginnings.get(word[:-1], name))
            else:
                whole.setdefault(word, name)
    return whole, beginnings


_ROLE_WHOLE, _ROLE_BEGINNINGS = _families(ROLES)
_SAME_WHOLE, _SAME_BEGINNINGS = _families(SAME)
_LONGEST_BEGINNING = max(map(len, (*_ROLE_BEGINNINGS, *_SAME_BEGINNINGS)))
_SHORTEST_BEGINNING = min(map(len, (*_ROLE_BEGINNINGS, *_SAME_BEGINNINGS)))
_FIRST_LETTERS = frozenset(word[:_SHORTEST_BEGINNING] for word in (*_ROLE_BEGINNINGS, *_SAME_BEGINNINGS))
_DOERS = frozenset(("rescuer", "rescuers", "killer", "killers", "murderer", "murderers", "looter", "looters"))
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=20_000)
def role(word: str) -> str:
    """The role that a word gives what is counted near it (`killed` for "dead"); empty when it gives none."""
    return _family(plain(word), _ROLE_WHOLE, _ROLE_BEGINNINGS)


def names_doers(word: str) -> bool:
    """Does a word name who does what its role tells of others: thirty rescuers are not thirty rescued?"""
    return plain(word) in _DOERS


@lru_cache(maxsize=20_000)
def concept(word: str) -> str:
    """The family of a word: its role, what it is another word for, or its own stem."""
    low = plain(word)
    return role(word) or _family(low, _SAME_WHOLE, _SAME_BEGINNINGS) or stem(low)


@lru_cache(maxsize=20_000)
def thing(word: str) -> str:
    """What a noun names: its family of like nouns, or its own stem."""
    low = plain(word)
    if len(low) > 7 and low.endswith(("men", "women")):
        return "person"  # fishermen, policewomen; nobody counts a "specimen" without an s
    return _family(low, _SAME_WHOLE, _SAME_BEGINNINGS) or stem(low.removesuffix("s") if len(low) < 5 else low)


def _family(low: str, whole: dict[str, str], beginnings: dict[str, str]) -> str:
    """The family that the whole word is in, else that of its longest beginning."""
    if low in whole:
        return whole[low]
    if len(low) < 4 or low[:_SHORTEST_BEGINNING] not in _FIRST_LETTERS or _DIGIT.search(low):
        return ""
    for size in range(min(len(low), _LONGEST_BEGINNING), _SHORTEST_BEGINNING - 1, -1):
        if low[:size] in beginnings:
            return beginnings[low[:size]]
    return ""
