"""Closed lists of English words: what ends a phrase or a clause, and the nouns of happenings in the news."""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


AUXILIARIES = words("""
    is are was were be been being am has have had having do does did will would shall should can could may might must
    's 're 've 'd got gets get
""")
DETERMINERS = words("a an the this that these those his her its their our my your all any some both each every no 's")
PREPOSITIONS = words("""
    of in on at to from by with without for as into onto over under between among through during before after since
    until
    till about around against across along near off out up down upon within via amid despite like per than
    following below above beyond
""")
PRONOUNS = words("he she it they we you i him them us me who which whom whose what that those these")
#: Words that end a noun phrase.
STOPS = (
    AUXILIARIES
    | (DETERMINERS - {"no"})
    | PREPOSITIONS
    | PRONOUNS
    | words("""
        and or but nor so yet not no when where why how while because if though although our my your also only just
    even
        still already once according both either neither such own same then there here now later earlier ago more most
        less least plus
        including ever again too very yesterday today tomorrow
    """)
)
CLAUSE_ENDS = words('. ; : ( ) [ ] " – ? ! …')
#: Words that open a clause of their own.
OPENERS = words(
    "who which whom whose when while that because although though but where whereas if unless as after before"
)
ADJECTIVES = words("""
    more other new strong small large big major minor old young local foreign additional further extra such separate
    different similar straight heavy light high low worst hardest whole full entire own main top key first second
    third last final alleged known armed masked lone single unarmed innocent senior junior male female dead live free
    little great good bad early late long short fresh military civilian upmarket central latest recent previous
    next rich poor deep broad daylight remaining so-called due
""")
ADJECTIVE_ENDINGS = (
    "ous", "al", "ive", "ful", "ic", "able", "ible", "less", "ant", "ent", "ary", "ese", "ish", "ian", "est",
)  # fmt: skip
#: Words between what governs a figure and the figure, that make it a rough one or a bound.
HEDGES = words("""
    about around some nearly almost roughly approximately just only over under more less fewer than at least most up to
""")
#: Words in -ly that are no adverbs.
LY_ADJECTIVES = words("deadly early elderly daily weekly monthly yearly likely costly friendly family lonely unruly")
#: Nouns that end so and are no adjectives.
NOUNS_LIKE_ADJECTIVES = words("""
    accident incident president student patient parent agent event settlement government agreement statement apartment
    department movement shipment payment treatment investment animal hospital festival trial proposal arrival burial
    survival rival capital official criminal individual general arsenal journal canal signal detective executive
    traffic
    music clinic republic public restaurant defendant participant tenant consultant summary anniversary library salary
    secretary vehicle resident continent document element instrument monument moment percent client talent rent cent
    deployment appointment retirement announcement engagement tournament parliament regiment judgment judgement vaccine
    withdrawal refusal removal denial approval appeal meal deal goal medal metal total forest arrest interest protest
    contest guest harvest test request quest
""")
REPORTING = words("""
    said told announced reported stated confirmed added noted according says say tells admitted revealed believed
    estimated expected quoted cited claimed thought asked warned
""")
NUMBER_WORDS = words("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens one
    hundreds thousands first second third fourth fifth sixth half m bn mn
""")
#: Nouns of happenings, the subjects of dates and lengths.
EVENTS = words("""
    talks meeting meetings dialogue negotiations consultations discussions conference summit session sessions visit
    call conversation speech interview briefing attack attacks raid robbery heist theft burglary killing killings
    murder
    shooting shootings bombing bombings blast explosion crash accident collision fire flood floods storm hurricane
    typhoon
    tornado quake earthquake earthquakes temblor tremor aftershock aftershocks tsunami eruption landslide avalanche
    rescue
    search trial hearing verdict sentence ruling lawsuit appeal arrest arrests indictment charge charges election
    elections
    vote referendum poll ceremony awards award race match game games final season tournament championship tour launch
    release premiere announcement deal merger acquisition takeover bid offer offers contract agreement agreements
    treaty
    purchase sale strike protest protests march riot riots war invasion operation operations mission patrol ceasefire
    truce
    funeral death birth wedding marriage divorce resignation appointment retirement incident hijacking kidnapping
    escape
    siege standoff drafts draft documents demands proposals response reply answer flight voyage landing shutdown outage
    shaking blackout recall show festival exhibition concert film movie episode surgery illness treatment term
    investigation inquiry probe inquest curfew deadline reign career assault rampage stabbing abduction arson
    derailment sinking rally parade campaign debate inauguration coronation opening closing closure delivery shipment
    eclipse outbreak epidemic pandemic lockdown drought heatwave blizzard cyclone mudslide wildfire evacuation
    suspension
    docking dockings liftoff splashdown standoffs ceasefires holdup runoff walkout walkouts shootout shootouts breakout
    ban boycott sanctions embargo test tests trials transfer trade signing upgrade update
""")
#: Nouns that stand where the noun of a happening is looked for and tell nothing of it.
NO_EVENTS = words("""
    day days week weeks month months year years time times today yesterday tomorrow morning evening night afternoon
    statement report reports january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday hour hours minute minutes second seconds round place
    kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot inches inch pounds kg km
    tonnes tons mph cents pence degrees past yen rupees roubles rubles yuan francs gb mb
    pct minimum maximum average cent hectares acres litres liters gallons barrels ounces ft kph
    pesos taka kroner kronor krona crowns dinars rials riyals shillings pounds zlotys dirhams baht lakh crore
    account number series mid spring summer autumn fall winter spokesman spokeswoman percent euro euros dollar
    dollars weekend part end hrs people excess
""")
#: Adverbs that stand behind a value and are taken for nouns by their form.
ADVERBS = words("""
    almost nearly roughly barely approximately fewer underground overnight apart nearby downstream upstream away
    altogether worldwide nationwide onward onwards together
""")
#: Happenings in the plural that a count may be summed over: "in their five operations", "in 54 games".
SUMMED = words("""
    operations games matches races attacks seasons starts episodes incidents appearances raids trials meetings innings
    robberies shootings fights tests events tournaments missions flights bouts
""")


#: What stands behind a surname and tells a father from a son.
GENERATIONS = words("jr sr ii iii iv")
