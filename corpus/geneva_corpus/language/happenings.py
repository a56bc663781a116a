"""What kind of happening a word tells of: a word in, the numbers of its kinds out.

The kinds follow the event types of the ACE programme (Doddington et al., LREC 2004: life, movement, transaction,
business, conflict, contact, personnel, justice), with what news tells besides: disasters, statements, sport. Each line
below is one kind; a word may be of several. They are general English, written down before any text was looked at, and
worth .041 AP on whole articles (on pairs they cost .009); lists of things and persons took half of that away again.
"""

from geneva_corpus.language.stems import plain

KINDS = """
die dies died dying dead death deaths deadly kill kills killed killing killings fatal fatally fatality fatalities
    slain slay slaying perish perished lethal
injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurts
arrest arrests arrested arresting detain detains detained detaining detention custody apprehend apprehended capture
    captured captures capturing seize seized nab nabbed caught jail jailed
charge charges charged charging accuse accuses accused accusing accusation accusations indict indicted indictment
    allege alleged allegedly allegation allegations
convict convicts convicted convicting conviction guilty
sentence sentenced sentences sentencing
release releases released releasing free freed freeing
trial trials tried prosecution prosecutor prosecutors prosecute prosecuted court
murder murders murdered murdering murderer homicide manslaughter assassinate assassinated assassination
shoot shoots shot shooting shootings gunfire gunman gunmen gun gunned fire fired fires firing opened
attack attacks attacked attacking assault assaults assaulted strike strikes struck raid raids raided
bomb bombs bombed bombing bombings blast blasts explode explodes exploded explosion explosions explosive explosives
rob robs robbed robbing robbery robberies robber robbers steal steals stole stolen stealing theft thefts thief
    thieves heist burglary burglar loot looted
crash crashes crashed crashing collide collided collision accident wreck
buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring acquisition
    acquisitions takeover takeovers
sell sells sold selling sale sales
merge merges merged merging merger mergers
pay pays paid paying payment payments cost costs price prices priced worth spend spends spent
offer offers offered offering bid bids bidding proposal proposals propose proposes proposed
agree agrees agreed agreeing agreement agreements deal deals pact accord contract contracts treaty
meet meets met meeting meetings talk talks talked talking negotiate negotiates negotiated negotiating negotiation
    negotiations dialogue discussion discussions discuss discusses discussed discussing consultation consultations
    summit confer
say says said tell tells told state states stated statement statements announce announces announced announcing
    announcement announcements declare declares declared declaration report reports reported reportedly reporting
confirm confirms confirmed confirming confirmation
deny denies denied denying denial reject rejects rejected rejecting rejection refuse refuses refused refusing
    refusal decline declines declined
ask asks asked asking request requests requested urge urges urged call calls called
launch launches launched launching unveil unveils unveiled unveiling introduce introduces introduced introduction
    debut debuts debuted
win wins won winning winner winners victory victories beat beats beaten defeat defeats defeated triumph
lose loses lost losing loss losses
appoint appoints appointed appointing appointment name names named naming hire hires hired hiring
resign resigns resigned resigning resignation quit quits step steps stepped stepping
dismiss dismisses dismissed dismissal sack sacked oust ousted ouster fire fires fired firing
elect elects elected election elections vote votes voted voting ballot poll polls
marry marries married marriage wedding wed
divorce divorced divorces
born birth
hospital hospitals hospitalized hospitalised hospitalization clinic rehab treatment treat treated
quake quakes earthquake earthquakes tremor tremors temblor aftershock aftershocks
flood floods flooded flooding
storm storms hurricane typhoon cyclone tornado
blaze blazes burn burns burned burnt burning flames
rescue rescues rescued rescuing rescuer rescuers save saves saved saving
search searches searched searching hunt manhunt
escape escapes escaped escaping flee flees fled fleeing
fall falls fell fallen falling plunge plunges plunged plunging drop drops dropped slip slipped
rise rises rose risen rising increase increases increased increasing climb climbs climbed surge surged grow grows
    grew growth jump jumped gain gains
cut cuts cutting reduce reduces reduced reduction decrease decreased layoff layoffs
hijack hijacked hijacking hijackers pirate pirates piracy
kidnap kidnapped kidnapping abduct abducted abduction hostage hostages
build builds built building construct constructed construction
destroy destroys destroyed destroying destruction collapse collapses collapsed damage damages damaged damaging
begin begins began begun beginning start starts started starting commence
end ends ended ending finish finished conclude concludes concluded conclusion complete completed
return returns returned returning
leave leaves left leaving depart departs departed departure
arrive arrives arrived arriving arrival
visit visits visited visiting trip
send sends sent sending dispatch deploy deploys deployed deployment
suspend suspends suspended suspension ban bans banned
cancel cancels cancelled canceled cancellation postpone postponed delay delayed
protest protests protested protesting protesters demonstrate demonstrators demonstration demonstrations rally
    rallies march
warn warns warned warning warnings threaten threatens threatened threat threats
fear fears feared worry worries worried concern concerns concerned
plan plans planned planning intend intends intended
expect expects expected expecting expectation expectations predict predicts predicted forecast
write writes wrote written writing letter
police officer officers cop cops policeman policemen
suspect suspects suspected
victim victims
boat boats ship ships vessel vessels
plane planes aircraft jet airliner
car cars vehicle vehicles auto
doctor doctors physician physicians
company companies firm firms corporation
film films movie movies
play plays played playing game games match matches
sign signs signed signing
star stars starring actor actress actors
replace replaces replaced replacing replacement successor succeed succeeds succeeded
host hosts hosted hosting
hit hits hitting
investigate investigates investigated investigating investigation investigations probe probes inquiry
sue sues sued suing lawsuit lawsuits suit
evacuate evacuates evacuated evacuation
reveal reveals revealed disclose disclosed disclosure
help helps helped helping aid assist assistance
drive drives drove driven driving driver drivers
find finds found finding discover discovers discovered discovery
"""


def _kinds() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(KINDS.replace("\n    ", " ").strip().splitlines()):
        for word in line.split():
            table[word] = (*table.get(word, ()), str(number))
    return table


_KIND_OF = _kinds()


def kinds(word: str) -> tuple[str, ...]:
    """The kinds of happening that a word may tell of; most words tell of none."""
    return _KIND_OF.get(plain(word), ())
