"""English verb forms of the news → their past participle, so that "kills", "killing" and "killed" are one word."""

#: Irregular verbs: base, past, participle.
_IRREGULAR = """
be was been;bear bore born;bend bent bent;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;
cast cast cast;deal dealt dealt;dig dug dug;eat ate eaten;feed fed fed;forget forgot forgotten;freeze froze frozen;
hang hung hung;hide hid hidden;lay laid laid;let let let;ring rang rung;shed shed shed;shine shone shone;
shrink shrank shrunk;sing sang sung;sit sat sat;sleep slept slept;slide slid slid;spin spun spun;spring sprang sprung;
stick stuck stuck;swear swore sworn;swell swelled swollen;swing swung swung;wake woke woken;
understand understood understood;overcome overcame overcome;overtake overtook overtaken;rebuild rebuilt rebuilt;
begin began begun;beat beat beaten;become became become;bid bid bid;break broke broken;
bring brought brought;
build built built;burn burnt burnt;buy bought bought;catch caught caught;choose chose chosen;come came come;
cost cost cost;
cut cut cut;draw drew drawn;drive drove driven;fall fell fallen;feel felt felt;fight fought fought;find found found;
flee fled fled;fly flew flown;give gave given;go went gone;grow grew grown;hear heard heard;
hit hit hit;
hold held held;hurt hurt hurt;keep kept kept;know knew known;lead led led;leave left left;lend lent lent;lie lay lain;
lose lost lost;make made made;mean meant meant;meet met met;pay paid paid;put put put;quit quit quit;read read read;
ride rode ridden;rise rose risen;run ran run;see saw seen;seek sought sought;say said said;sell sold sold;
send sent sent;
set set set;
shake shook shaken;shoot shot shot;shut shut shut;sink sank sunk;slay slew slain;speak spoke spoken;spend spent spent;
split split split;spread spread spread;stand stood stood;steal stole stolen;strike struck struck;sweep swept swept;
swim swam swum;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;
throw threw thrown;
undergo underwent undergone;wear wore worn;win won won;withdraw withdrew withdrawn;write wrote written
"""
#: Regular verbs whose plain and -s forms are known as verbs (their -ed and -ing forms always are).
_REGULAR = """
abandon accept accuse acquire admit adopt agree aim allege announce appear apprehend approach approve arrest
arrive ask assess
attend award ban believe bomb capture carry cause celebrate challenge charge claim climb close collapse collect
commence compare
complete conclude confirm confiscate consider contain continue convict crash create damage deal debut declare
declined decline
defeat deliver demand deny deploy destroy detain detect die discover discuss dismiss displace earn elect emerge
emerged employ
enter erupt escape escort estimate evacuate exceed exchange expect expire explode extend face fail fine finish
fire flatten foil
follow force gain generate grab guarantee handle happen hijack hire hospitalise hospitalize host house identify
impose improve
include increase indict injure intercept invade issue jail join kidnap kill lack land last launch level list
locate manage mark
measure miss mourn move nab name negotiate nominate occur offer open operate order perish pass plead pledge
post present prevent
produce promise promote propose protest prove publish purchase raid raise ram rank raze reach receive recall
recognise recognize
record recover reduce register reject release remain remove reopen replace report represent request require
rescue resign respond
restore resume retire return reveal rob save score search secure seize sentence serve settle share ship show
sign slam smash
stage start state stay stop storm stumble submit suffer surrender surpass suspend target test testify threaten
thwart total trade
trap travel treat try turn unveil urge use vanish visit vote wait want warn weigh wound yield topple tumble
jump slide drop plunge
soar surge climb top equal own operate rape murder assassinate overdose collide derail capsize drown ditch
hijack abduct free
acquit execute inject hang stab behead poison ambush shell bombard strand flood evict relocate shelter lodge
book host cancel
play oversee dock
cover employ attract span stretch slide plummet tumble
postpone delay schedule plan design debut introduce upgrade unveil preview market price value appraise auction
merge combine
acquire divest invest borrow repay refinance rate downgrade forecast project predict poll campaign concede
inaugurate swear
nominate endorse veto ratify repeal enact sue appeal testify convene adjourn deliberate rule uphold overturn
"""

_NOT_VERBS = frozenset(
    "hundred need speed bed red sacred united alleged indeed feed seed breed deed weed shed sled naked "
    "wicked bloodshed "
    "thing nothing something everything anything morning evening during king ring spring string wing sing "
    "ceiling building "
    "buildings beijing being according including following regarding concerning airing wedding wedding's".split()
)
#: Plain and -s forms that are nouns as often: verbs only behind a subject or an auxiliary.
NOUN_FORMS = frozenset(
    "run runs free force forces contract contracts estimate estimates cause causes land lands ship ships hand hands "
    "market markets price prices value values store stores list lists head heads face faces film films top "
    "host hosts "
    "post posts vote votes plan plans offer offers deal deals report reports record records release releases charge "
    "charges claim claims appeal appeals fire fires crash crashes damage strike strikes raid raids attack "
    "attacks visit "
    "visits march protest protests sentence sentences trial show shows stage state states set sets cut cuts "
    "cost costs "
    "wound wounds score scores test tests project projects book books name names rule rules issue issues mark marks "
    "level levels launch launches drop drops fall falls rise rises slide slides surge jump jumps gain gains increase "
    "increases trade trades travel treat rank ranks share shares sign signs house houses stay start starts stop end "
    "ends beat lead leads place places lie return returns request requests demand demands escape escapes "
    "rescue flood "
    "floods shelter shelters support shell shells murder murders assault surprise surprises design designs schedule "
    "swing swings tie ties draw draws win wins loss bid bids spread split hit hits sale sales buy read ride "
    "rides rape "
    "bomb bombs trap traps target targets measure measures delay delays promise debut view views work works ban bans "
    "order orders storm storms arrest arrests search answer answers question questions answers sail pass passes "
    "tear tears merge broadcast broadcasts address addresses result results lodge plunge slam nose".split()
)
_VOWELS = frozenset("aeiou")


def _forms(base: str) -> tuple[str, str, str]:
    """Of a regular verb the past, the -s form and the -ing form: "stopped", "stops", "stopping"."""
    if base[-1] == "e":
        stem = base if base in ("be", "see", "flee") else base[:-2] + "y" if base[-2] == "i" else base[:-1]
        return base + "d", base + "s", stem + "ing"
    if base[-1] == "y" and base[-2] not in _VOWELS:
        return base[:-1] + "ied", base[:-1] + "ies", base + "ing"
    stem = base + base[-1] if _doubles(base) else base
    return stem + "ed", base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ing"


def _doubles(base: str) -> bool:
    if base[-1] in "aeiouwxy" or base[-2] not in _VOWELS or base[-3:-2] in _VOWELS:
        return False
    short = len(base) <= 4 and base[0] not in _VOWELS  # of one syllable: "stop", not "open"
    return short or base in ("admit", "submit", "commit", "occur", "expel", "compel", "defer")


def _table() -> tuple[dict[str, str], frozenset[str]]:
    verbs = [(base, *_forms(base)[1:], past, done) for base, past, done in map(str.split, _IRREGULAR.split(";"))]
    for base in _REGULAR.split():
        past, third, ing = _forms(base)
        verbs.append((base, third, ing, past, past))
    forms = {form: done for *_, ing, past, done in verbs for form in (past, done, ing)}
    for base, third, _, _, done in verbs:
        forms.setdefault(base, done)
        forms.setdefault(third, done)
    forms |= dict.fromkeys(("dies", "die", "dying", "died"), "died")
    return forms, frozenset(form for base, third, *_ in verbs for form in (base, third))


_FORMS, PLAIN_FORMS = _table()


def participle(word: str) -> str | None:
    """The past participle of a verb form in lower case; None for what is no verb that is known or looks like one."""
    known = _FORMS.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and word not in _NOT_VERBS:
        return word
    return None
