"""The words that tell what a name is: titles, roles, heads of bodies and places, first names; and what is no name.

General English and news usage only.
"""

from functools import cache

_TITLES = """
Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Madam Rev Reverend Father Pope Bishop Archbishop Cardinal
Rabbi Imam Ayatollah Sheikh Sheik Sultan King Queen Prince Princess Emperor Emir Duke Duchess Baron Count Countess
President Premier Chancellor Minister Secretary Undersecretary Ambassador Envoy Consul Senator Sen Sens Congressman
Congresswoman Representative Rep Reps Governor Gov Govs Mayor Councilman Councilwoman Councillor Alderman
Commissioner Delegate Speaker Whip Chairman Chairwoman Chair Chairperson Director Chief Commander Commandant General
Gen Lt Lieutenant Col Colonel Maj Major Capt Captain Cpt Sgt Sergeant Cpl Corporal Pvt Private Adm Admiral Brig
Brigadier Marshal Officer Detective Inspector Superintendent Constable Sheriff Deputy Trooper Agent Judge Justice
Magistrate Attorney Prosecutor Coach Manager Spokesman Spokeswoman Spokesperson Analyst Attaché Architect Astronaut
Actor Actress Singer Founder Owner Boss Editor Author Coroner Counsel Nurse Pastor Vice Deputy-chief Lawmaker
Candidate Correspondent Reporter Journalist Economist Hon Const Commodore Undersheriff Surgeon Doctor Sister Brother
Sr GM Det Insp Supt Asst Spc Leader Host Executive Principal Treasurer Comptroller Star Striker Midfielder Defender
Goalkeeper Quarterback Pitcher Outfielder Shortstop Catcher Baseman Guard Forward Center-back Rookie Veteran
Champion Warden Ranger Lance Airman Seaman Petty Ex-President Ex-Minister Co-founder Cofounder Co-chair CEO CFO COO
CTO PM MP MEP QC Super-agent Rapper Comedian Director-General Secretary-General Governor-General Vice-President
Solicitor Barrister Lawyer
"""

#: Words that stand before a title and belong to it: "Deputy Prime Minister", "Attorney General".
_TITLE_PARTS = """
Deputy Vice Prime Foreign Interior Defence Defense Finance Health Justice Energy Oil Transport Education Trade
Culture Environment Agriculture Information Labour Labor Acting Former Interim Assistant Associate Senior Executive
Managing Chief First Second Lance Staff Attorney Solicitor Inspector Supreme Permanent Special Press Home Crown
Honorary Opposition Party Police Fire Army Navy Naval Rear Team Club General Provincial State Federal District
County City Village Cabinet Presidential Ministerial Parliamentary Majority Minority House Senate Head Public
Relations Communications Media Private Under Major Master Wing Squadron Group Flight Air Field Grand Lieutenant
Military
"""

#: Nouns that stand right before the name of a firm or another body, also at the head of a sentence.
_FIRMS = """
company firm group airline brewer retailer lender insurer operator conglomerate subsidiary startup giant utility
agency newspaper broadcaster publisher carrier builder drugmaker carmaker automaker steelmaker chipmaker
planemaker
"""

#: Lower-case nouns of people that stand right before or, after a comma, behind a person's name.
_ROLES = """
president minister premier chancellor secretary ambassador envoy senator congressman congresswoman representative
governor governor-general mayor councillor commissioner delegate speaker chairman chairwoman chair director chief
commander general colonel captain sergeant admiral officer detective inspector superintendent constable sheriff
deputy agent judge justice attorney prosecutor lawyer coach manager spokesman spokeswoman spokesperson analyst actor
actress singer founder co-founder owner boss editor author coroner nurse pastor leader head professor expert
economist scientist researcher engineer doctor physician teacher student journalist reporter correspondent
photographer homemaker resident villager neighbor neighbour farmer worker employee driver pilot witness survivor
victim suspect defendant wife husband son daughter brother sister mother father uncle aunt cousin nephew niece widow
girlfriend boyfriend fiance fiancee partner friend colleague baseman outfielder pitcher catcher shortstop
quarterback striker midfielder defender goalkeeper goalie winger linebacker forward guard center centre rookie
veteran teammate player champion star host comedian rapper musician guitarist drummer producer screenwriter
actor-turned-politician executive ceo candidate lawmaker politician activist dissident diplomat official negotiator
mediator adviser advisor aide climber mountaineer skier gunman shooter killer robber hacker whistleblower tycoon
billionaire millionaire businessman businesswoman entrepreneur investor banker trader jeweler jeweller designer
model artist painter writer novelist poet historian biographer publicist counterpart predecessor successor tribune
architect astronaut cosmonaut fighter boxer wrestler golfer swimmer runner sprinter cyclist racer jockey co-star
creator inventor insurer seismologist geologist meteorologist volcanologist
"""

_SPEECH = """
said says say told tells added adds noted notes stated states claimed claims warned warns insisted insists argued
argues explained explains announced announces confirmed confirms denied denies acknowledged admitted admits stressed
stresses emphasized emphasised recalled replied answered asked asks wrote writes tweeted reported reports believes
believed thinks thought declared commented observed remarked concluded suggested suggests estimated predicted
promised urged vowed expressed reiterated described declined refused testified pleaded
"""

#: Last words of the names of bodies: "X Ministry", "X Bank". Alone, or with one adjective, they are a description.
_BODY_HEADS = """
Ministry Department Council Party University College School Academy Institute Institution Inc Corp Corporation Ltd
Limited LLC PLC Company Co Bank Committee Commission Agency Administration Authority Bureau Board Office
Organization Organisation Association Society Union Federation Confederation League Foundation Fund Trust Court
Parliament Senate Congress Assembly Cabinet Government Police Navy Army Guard Marines Airforce Forces Corps Command
Brigade Regiment Battalion Division Squad Service Services Survey Times Post Journal Tribune Herald Gazette Guardian
Telegraph Independent Observer Chronicle News Daily Magazine Press Television TV Radio Channel Network Broadcasting
Airlines Airways Motors Group Holdings Partners Associates Industries Systems Technologies Technology Software
Entertainment Pictures Studios Records Labs Laboratories Laboratory Pharmaceuticals Energy Petroleum Oil Electric
Railways Railway Team Club United FC Crescent Cross Exchange Headquarters Secretariat Mission Coalition Alliance
Front Movement Brotherhood Congregation Rangers Community Reserve Treasury Directorate Inspectorate Tribunal Chamber
Consortium Syndicate Centre Center Centers Centres Clinic Ensemble Orchestra Choir Unit Mafia Gang Cartel Nations
Interpol Medical
Healthcare Insurance Financial Capital Securities Consulting Solutions Networks Semiconductor Devices Media Sox
Advisors Advisers Products Distribution Distributors Films Enterprises Stores Foods Brothers Bros Logistics
Consultants Realty Properties Publishing Theatricals Research Chemicals Steel Mills Guild Patrol Rescue Crew
"""

#: Last words of the names of places: "X River", "X Airport".
_PLACE_HEADS = """
Gulf Sea Ocean Bay Strait Straits Channel Island Islands Isle Isles River Lake Lakes Mount Mountain Mountains Mt
Valley Desert Peninsula Cape Coast Basin Delta Canal Falls Forest Beach Hills Hill Heights Province Prefecture
Governorate State County District Region Oblast Territory City Town Township Village Borough Street St Avenue Ave
Road Rd Boulevard Blvd Lane Drive Highway Route Square Plaza Place Rue Quarter Hotel Airport Hospital Stadium Arena
Park Bridge Tower Towers Corridor Port Harbor Harbour Palace Castle Church Cathedral Mosque Temple Station Prison
Jail Museum Theatre Theater Hall Base Camp Cemetery Zoo Dam Reservoir Plant Refinery Reef Ridge Glacier Creek
Springs Plains Plateau Archipelago Volcano Crater Canyon Dale Fort Monument Memorial Mall Resort Casino Terminal
Junction Ranch Farm Bazaar Bazar Souk Riviera Republic Kingdom Emirate Emirates Strip
"""

#: Place heads that stand before the name: "Gulf of X", "Lake X", "Place X".
_PLACE_OPENERS = """
Gulf Sea Bay Strait Cape Lake Mount Mt Isle Island Port Fort Place Rue Avenue City Province Republic Kingdom Horn
Plaza Camp Saint St Santa San Puerto Rio
"""

_CALENDAR = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January
February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept
Oct Nov Dec Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Valentine Spring Summer Autumn Winter
Fall New_Year GMT UTC EST EDT CST CDT PST PDT MST MDT BST CET CEST IST MSK AM PM ET PT CT AEST JST LT
"""

#: All capitals, and no body or place.
_NO_NAMES = """
Tk Dh Dhs DKr SKr NKr SFr Rs Rp
TV SUV GPS DNA RNA CEO CFO COO CTO PM AM ID PC DVD CD CDs DVDs USD EUR GBP RBI RBIs MVP IQ HIV AIDS UFO VIP PRO PR
ATM CCTV AK OK UN-backed SMS MMS HD HDTV LCD LED LSD DUI DWI ICU ER MD PhD BA MA MBA QC MP MPs MEP JR SR II III IV
VI VII VIII IX XI XII TGV CPU GPU RAM USB WIFI API URL HTML PDF FAQ RSS BREAKING UPDATE UPDATED VIDEO PHOTO PHOTOS
EXCLUSIVE WATCH MORE READ MUST SEE ALSO THE AND FOR WITH NOT NEW I A AFC NFC ERA NL AL RV RVs UV UHF VHF AC DC MPH
KPH KM CM MM KG LB FT GDP CPI IPO M&A Q1 Q2 Q3 Q4 HQ US-led U.S.-led LIVE WR QB RB CB TE VP EDITOR NOTE STORY
HIGHLIGHTS PUBLISHED
"""

#: Words that begin sentences and are no names, beyond what the texts themselves show in lower case.
_OPENERS = """
a about above according across after again against ago all almost along already also although always am amid among
an and another any anyone anything apart are around as aside asked at away back barely based be became because been
before behind being below beside besides better between beyond both briefly but by can cannot certainly clearly come
consequently could currently day days dear despite did do does doing done down due during each earlier either else
elsewhere enough especially even eventually ever every everybody everyone everything except experts family far few
finally first five following for former formerly four from frankly friends fully further furthermore generally get
give given go going good great had half hardly has have having he hello her here hers herself him himself his hours
how however hundreds i if immediately in indeed initially inside instead into investigators is it its itself just
keep last late later least less let like likewise little locals look lots made mainly make many maybe me meantime
meanwhile men might millions moments more moreover most mostly much must my myself naturally nearby nearly neither
never nevertheless new next nine no nobody none nonetheless nor normally not nothing now nowhere obviously of off
officials often oh ok okay on once one ones only onto opinion or originally other others otherwise our ours out
outside over overall own part people perhaps plans please plus police possibly presumably previously probably prior
prosecutors protesters put quite rather read really recent recently regarding reportedly residents right same say
says scientists see seven several shall she short shortly should similarly since six so soldiers some somebody
someone something sometimes somewhere soon sources speaking still strong such suddenly sure take tell ten tens than
thanks that the their them then there thereafter therefore these they thing things this those though thousands three
through throughout thus till to today together tomorrow tonight too toward towards troops two under unfortunately
unless unlike until up upon us use usually various versus very via victims viewers villagers wait was watch we well
were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will
with within without witnesses women workers would yes yesterday yet you young your yours thieves robbers rescuers
firefighters doctors lawyers reporters analysts critics supporters authorities aftershocks buildings houses schools
flights operations power water prices shares stocks sales profits investors fans players teams negotiations talks
consultations statements events members delegations representatives countries details results reports photos
pictures images video home security politics business world sports sport technology health science entertainment
culture travel weather local national international updated published posted source link comments comment share
print email subscribe copyright related advertisement advertising photo caption file forensic helicopters tents map
earthquake earthquakes quake tsunami tremor flood fire storm hurricane attack attacks blast explosion bomb bombing
shooting crash strike strikes protest protests election elections vote poll war peace trial verdict sentence appeal
arrest arrests murder death deaths suspect powerful major large huge massive big small deadly fatal heavy light high
low top key main final early fresh latest old long owner team club company government army navy ship warship pirates
pirate boat boats flotilla vessel vessels officers officer captain chief born called dubbed founded known located
set taken told used wearing writing
"""

_FIRST = """
Aaron Abdul Abdulaziz Abdullah Abigail Abraham Adam Adrian Adriana Agnes Ahmad Ahmed Aisha Akira Alain Alan Albert
Alberto Alec Alejandro Aleksandr Aleksei Alex Alexander Alexandra Alexei Alexey Alexis Alfonso Alfred Ali Alice
Alicia Alison Allan Allen Allison Alyssa Amanda Amber Amina Amir Amit Amy Ana Anas Anastasia Anatoly Andre Andrea
Andreas Andrei Andrew Andrey Andy Angel Angela Angelina Angelo Angus Anil Anita Ann Anna Anne Annette Annie Anthony
Antoine Anton Antonio Antony April Ariel Arnold Arthur Arturo Asad Ashley Ashton Asif Audrey Austin Ayesha Barack
Barbara Barry Bart Bashar Beatrice Ben Benedict Benjamin Bernard Bernie Bert Beth Betty Beverly Beyonce Bill Billy
Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Britney Brittany Brooke Bruce Bruno
Bryan Byron Caitlin Cameron Camilla Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Carrie Casey Catherine
Cathy Cecilia Cesar Chad Charlene Charles Charlie Charlize Charlotte Chelsea Cheryl Chloe Chris Christian Christina
Christine Christopher Chuck Cindy Claire Clara Clarence Claude Claudia Claudio Clay Clint Cody Colin Colleen Connie
Conor Conrad Corey Courtney Craig Cristiano Cristina Curt Curtis Cynthia Daisy Dale Damian Damien Damon Dan Dana
Daniel Daniela Danielle Danny Darren Darryl Dave David Dawn Dean Debbie Deborah Deepak Denis Denise Dennis Denzel
Derek Dermot Diana Diane Diego Dieter Dilip Dimitri Dina Dirk Dmitri Dmitry Dominic Dominique Don Donald Donna
Donovan Doris Dorothy Doug Douglas Duncan Dustin Dwayne Dwight Dylan Earl Eddie Edgar Edith Edmund Eduard Eduardo
Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elisabeth Elizabeth Ella Ellen Elliott Elon Elsa Elton
Emil Emily Emma Emmanuel Enrique Eric Erica Erik Erika Ernest Ernesto Esther Ethan Eugene Eva Evan Eve Evelyn Fatima
Felipe Felix Fernando Fidel Finn Fiona Florence Floyd Frances Francesca Francesco Francis Francisco Francois Frank
Frankie Franklin Franz Fred Freddie Frederick Gabriel Gabriela Gareth Gary Gavin Gene Geoff Geoffrey George Georgia
Georgina Gerald Gerard Gerhard Gerry Gilbert Gina Giorgio Giovanni Giuseppe Glen Glenn Gloria Gordon Grace Graham
Grant Greg Gregory Greta Guillermo Guy Gwen Hamid Hamza Hannah Hans Harold Harriet Harrison Harry Harvey Hassan
Heath Heather Hector Heidi Helen Helena Helmut Henri Henry Herbert Herman Hilary Hillary Hiroshi Holly Hosni Howard
Hubert Hugh Hugo Humberto Hussein Ian Ibrahim Ignacio Igor Ilya Imran Inga Ingrid Irene Irina Iris Irving Isaac
Isabel Isabella Isabelle Ismail Ivan Ivana Ivanka Jack Jackie Jackson Jacob Jacqueline Jacques Jade Jaime Jake Jamal
James Jamie Jan Jane Janet Janice Jared Jasmine Jason Javier Jay Jean Jeanne Jeff Jeffrey Jennifer Jenny Jeremy
Jermaine Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Joan Joanna Joanne Joaquin Jodie Joe Joel Johan Johann
Johannes John Johnny Jon Jonathan Jordan Jorge Jose Josef Joseph Josh Joshua Joy Joyce Juan Juanita Judith Judy
Julia Julian Julie Julien Juliet Julio Julius June Justin Kamal Kanye Karen Karim Karin Karl Kate Katherine Kathleen
Kathryn Kathy Katie Katrina Kay Kayla Keanu Keith Kelly Ken Kendra Kenneth Kenny Kent Kerry Kevin Khaled Khalid Kim
Kirk Kirsten Klaus Kobe Kofi Kris Kristen Kristin Kristina Kurt Kyle Lance Larry Lars Laura Lauren Laurence Laurent
Lawrence Lea Leah LeBron Lee Leila Lena Leo Leon Leonard Leonardo Leonid Leslie Lewis Liam Lillian Lily Linda
Lindsay Lindsey Lisa Liz Lloyd Lois Lorenzo Loretta Lori Louis Louise Luc Lucas Lucia Lucy Luigi Luis Luke Lydia
Lynn Mackenzie Madeleine Madonna Mahmoud Malcolm Malik Manfred Manoj Manuel Marc Marcel Marcelo Marcia Marco Marcos
Marcus Margaret Maria Mariah Marie Marilyn Marina Mario Marion Marjorie Mark Marko Marlene Marshall Martha Martin
Martina Marvin Mary Mathew Matt Matteo Matthew Matthias Maureen Maurice Max Maxim Maya Megan Mehdi Mehmet Mel
Melanie Melinda Melissa Meredith Mervyn Mia Michael Michel Michele Michelle Miguel Mike Mikhail Mila Miles Milo
Miranda Miriam Mitch Mitchell Mitt Mohamed Mohammad Mohammed Mohsen Moira Molly Mona Monica Morgan Moses Muammar
Muhammad Mustafa Nadia Nancy Naomi Narendra Natalia Natalie Natasha Nathan Nathaniel Neal Neil Nelson Nicholas Nick
Nicola Nicolas Nicole Nigel Nikita Nikki Nikolai Nina Noah Noel Noor Nora Norma Norman Nuri Oleg Olga Oliver Olivia
Olivier Omar Oprah Orlando Oscar Otto Owen Pablo Pamela Pascal Pat Patricia Patrick Paul Paula Pauline Paulo Pavel
Pedro Peggy Penelope Percy Perry Pete Peter Petr Phil Philip Philippe Phillip Phyllis Pierre Pietro Piotr Qassem
Quentin Rachel Rafael Rahul Rajesh Ralph Ramon Randy Rania Rashid Raul Ravi Ray Raymond Rebecca Recep Reggie Regina
Reinhard Rena Rene Rex Rhonda Ricardo Richard Rick Ricky Rihanna Rita Rob Robert Roberta Roberto Robin Rod Rodney
Rodrigo Roger Roland Roman Ron Ronald Ronnie Rory Rosa Rose Rosemary Ross Roy Ruben Rudolf Rudy Rupert Russell Ruth
Ryan Saad Sabrina Sadiq Said Saif Sally Salma Salman Salvador Sam Samantha Sami Samir Samuel Sandra Sandy Sanjay
Santiago Sara Sarah Saul Scarlett Scott Sean Sebastian Selena Serena Serge Sergei Sergey Sergio Seth Shane Shannon
Sharon Shaun Shawn Sheila Shelby Shelly Sherry Shirley Sidney Silvia Silvio Simon Simone Sofia Sonia Sophia Sophie
Spencer Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunil Suresh Susan Susanna
Suzanne Sven Svetlana Sylvia Tamara Tammy Tanya Tara Tariq Tatiana Taylor Ted Teresa Terrence Terry Theo Theodore
Theresa Thomas Tiffany Tiger Tim Timothy Tina Todd Tom Tommy Tony Tracy Travis Trevor Tristan Troy Tyler Tyrone
Ursula Valentina Valerie Vanessa Venus Vera Veronica Victor Victoria Vijay Viktor Vincent Violet Virginia Vitaly
Vivian Vladimir Walter Wanda Warren Wayne Wendy Werner Wesley Whitney Wilhelm Will William Willie Winston Wolfgang
Woody Xavier Yasmin Yasser Yoko Yolanda Yuri Yusuf Yves Yvette Yvonne Zachary Zack Zainab Zoe
"""

#: First names that are one name: spellings that no rule of letters brings together, and short forms.
_SAME_FIRST = """
Anthony Antony Tony|Steven Stephen Steve|Jon John Johnny|Jonathan Jon
Catherine Katherine Kathryn Cathy Kathy Kate Katie|Michael Mike Mick|William Will Bill Billy|Robert Rob Bob Bobby
Richard Rick Ricky Dick|James Jim Jimmy Jamie|Joseph Joe|Thomas Tom Tommy|Daniel Dan Danny|David Dave
Edward Ed Eddie Ted|Andrew Andy Drew|Matthew Matt Mathew|Christopher Chris|Nicholas Nick Nicolas
Alexander Alex Aleksandr Alexandr|Benjamin Ben|Samuel Sam|Timothy Tim|Gregory Greg|Kenneth Ken Kenny|Ronald Ron
Donald Don|Lawrence Laurence Larry|Patrick Pat|Phillip Philip Phil|Stuart Stewart|Geoffrey Jeffrey Jeff Geoff
Allan Alan Allen|Sergei Sergey Serge|Alexei Alexey Aleksei|Dmitri Dmitry Dimitri|Andrei Andrey
Mohammed Mohamed Mohammad Muhammad|Ahmad Ahmed|Hussein Hussain|Sara Sarah|Ann Anne
Elisabeth Elizabeth Liz Beth|Theresa Teresa|Lindsay Lindsey|Sean Shaun Shawn|Erik Eric|Karl Carl|Brian Bryan
Marc Mark|Jeffery Jeffrey|Frederick Fred Freddie|Charles Charlie Chuck|Margaret Maggie Peggy|Susan Sue Suzanne
Rebecca Becky|Jennifer Jenny Jen|Deborah Debbie|Pamela Pam|Jessica Jess|Katerina Ekaterina
Zachary Zack Zach|Joshua Josh|Jacob Jake|Raymond Ray|Walter Walt|Leonard Len|Gerald Gerry Jerry|Francis Frank
Franklin Frank|Abdul Abdel|Yousef Youssef Yusuf|Khaled Khalid|Said Saeed|Hasan Hassan|Osama Usama|Muammar Moammar
Vitaly Vitali|Viktor Victor|Iosif Josef
Dwayne Duane Dwain|Dina Deena Dena|Bernard Bernardo Bernie|Kathleen Cathleen|Katharine Katherine|Stefan Stephan Stephen
Alison Allison Alyson|Kristen Kristin Kirsten|Kristina Christina Cristina|Christian Kristian|Christine Kristine
Caitlin Kaitlin Kaitlyn|Megan Meghan|Rachel Rachael|Lesley Leslie|Sherry Sherri Cheri|Tracy Tracey|Stacy Stacey
Vicky Vicki Victoria|Terry Terri|Kelly Kelley|Neil Neal|Corey Cory|Darren Darrin|Darrell Darryl Daryl|Derek Derrick
Glen Glenn|Graham Graeme|Gary Garry|Lewis Louis|Marcus Markus|Matthias Mathias|Peter Pete|Russell Russ|Stanley Stan
Terence Terrence Terry|Tobias Toby|Vincent Vince|Yevgeny Evgeny|Yuri Yury|Yulia Julia|Yelena Elena|Natalia Natalya
Tatiana Tatyana|Anatoly Anatoli|Gennady Gennadi|Georgy Georgi|Nikolai Nikolay|Volodymyr Vladimir|Valery Valeri
Oleksandr Aleksandr Alexander|Abdullah Abdallah|Ismail Ismael|Jamal Gamal|Mahmoud Mahmud|Mustafa Mostafa|Nasser Nasir
Omar Umar|Rashid Rasheed|Samir Sameer|Tariq Tarek|Walid Waleed|Zainab Zeinab Zaynab|Aisha Ayesha|Fatima Fatema
Hamid Hameed|Karim Kareem|Salim Saleem|Suleiman Sulaiman Soliman|Yasser Yasir|Musa Moussa|Kimberly Kim
Elizabeth Betty Lizzie Eliza|Samantha Sam|Nicole Nikki|Cynthia Cindy|Judith Judy|Abigail Abby|Gwendolyn Gwen
Isabel Isobel Isabelle|Valerie Val|Virginia Ginny|Eleanor Ellie|Theodore Ted Theo|Albert Al Bert|Alfred Fred
Arthur Art|Eugene Gene|Harold Harry Hal|Henry Harry Hank|Nathaniel Nathan Nate|Douglas Doug|Randall Randy|Gabriel Gabe
Roderick Rod|Reginald Reg|Francisco Paco|Antonio Tony|Eduardo Eddie|Alejandro Alex|Frederic Frederick|Jaime James
"""


def word_set(table: str) -> frozenset[str]:
    """The words of a table as written; "_" stands for a space within one."""
    words = table.split()
    return frozenset([word.replace("_", " ") for word in words] if "_" in table else words)


def _folded(table: str) -> frozenset[str]:
    return word_set(table.casefold())


#: Small words inside names of people.
PARTICLES = word_set(
    """
    de del della di da do dos du des la le van von der den ter ten bin ibn al el bint abu ben y e zu af
    """
)

#: Small words inside names of bodies and places.
LINKS = frozenset(("of", "de", "du", "des", "del", "la", "le", "di", "da", "do", "al", "el", "upon"))


TITLES = _folded(_TITLES)
TITLE_PARTS = _folded(_TITLE_PARTS)
ROLES = _folded(_ROLES)
FIRMS = _folded(_FIRMS)
SPEECH = _folded(_SPEECH)
BODY_HEADS = _folded(_BODY_HEADS)
PLACE_HEADS = _folded(_PLACE_HEADS)
PLACE_OPENERS = _folded(_PLACE_OPENERS)
CALENDAR = _folded(_CALENDAR)
NO_NAMES = _folded(_NO_NAMES)
OPENERS = _folded(_OPENERS)
FIRST_NAMES = _folded(_FIRST)


@cache
def first_name_classes() -> dict[str, frozenset[int]]:
    """Casefolded first name → the numbers of the classes of spellings and short forms it is in."""
    table: dict[str, set[int]] = {}
    for number, line in enumerate(_SAME_FIRST.strip().replace("\n", "|").split("|")):
        for name in line.split():
            table.setdefault(name.casefold(), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in table.items()}
