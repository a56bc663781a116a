"""General knowledge of the world: countries with their adjectives and capitals, states, cities, seas.

One compact table, read once. Nothing here was gathered from the articles that come with the program; it is what any
atlas says, so that "US", "U.S." and "United States" are one place and "Iran" and "Iraq" are two.
"""

from functools import cache

#: country | adjectives and people (plural by rule) | capital | other names and abbreviations
_COUNTRIES = """
Afghanistan|Afghan|Kabul|
Albania|Albanian|Tirana|
Algeria|Algerian|Algiers|
Andorra|Andorran||
Angola|Angolan|Luanda|
Argentina|Argentine,Argentinian|Buenos Aires|
Armenia|Armenian|Yerevan|
Australia|Australian,Aussie|Canberra|
Austria|Austrian|Vienna|
Azerbaijan|Azerbaijani,Azeri|Baku|
Bahamas|Bahamian|Nassau|
Bahrain|Bahraini|Manama|
Bangladesh|Bangladeshi|Dhaka|
Barbados|Barbadian|Bridgetown|
Belarus|Belarusian,Belarussian|Minsk|
Belgium|Belgian|Brussels|
Belize|Belizean|Belmopan|
Benin|Beninese|Porto-Novo|
Bhutan|Bhutanese|Thimphu|
Bolivia|Bolivian|La Paz|
Bosnia and Herzegovina|Bosnian|Sarajevo|Bosnia,Bosnia-Herzegovina
Botswana|Botswanan|Gaborone|
Brazil|Brazilian|Brasilia|
Brunei|Bruneian||
Bulgaria|Bulgarian|Sofia|
Burkina Faso|Burkinabe|Ouagadougou|
Burundi|Burundian|Bujumbura|
Cambodia|Cambodian|Phnom Penh|
Cameroon|Cameroonian|Yaounde|
Canada|Canadian|Ottawa|
Cape Verde|Cape Verdean|Praia|
Central African Republic||Bangui|
Chad|Chadian|N'Djamena|
Chile|Chilean|Santiago|
China|Chinese|Beijing|People's Republic of China
Colombia|Colombian|Bogota|
Comoros|Comoran|Moroni|
Democratic Republic of the Congo|Congolese|Kinshasa|Democratic Republic of Congo,DRC,DR Congo
Republic of the Congo||Brazzaville|Republic of Congo
Costa Rica|Costa Rican|San Jose|
Croatia|Croatian,Croat|Zagreb|
Cuba|Cuban|Havana|
Cyprus|Cypriot|Nicosia|
Czech Republic|Czech|Prague|Czechia
Denmark|Danish,Dane|Copenhagen|
Djibouti|Djiboutian||
Dominican Republic||Santo Domingo|
Ecuador|Ecuadorian,Ecuadorean|Quito|
Egypt|Egyptian|Cairo|
El Salvador|Salvadoran|San Salvador|
Equatorial Guinea||Malabo|
Eritrea|Eritrean|Asmara|
Estonia|Estonian|Tallinn|
Ethiopia|Ethiopian|Addis Ababa|
Fiji|Fijian|Suva|
Finland|Finnish,Finn|Helsinki|
France|French,Frenchman,Frenchwoman,Frenchmen|Paris|
Gabon|Gabonese|Libreville|
Gambia|Gambian|Banjul|
Georgia|Georgian|Tbilisi|
Germany|German|Berlin|
Ghana|Ghanaian|Accra|
Greece|Greek|Athens|
Grenada|Grenadian||
Guatemala|Guatemalan|Guatemala City|
Guinea|Guinean|Conakry|
Guinea-Bissau||Bissau|
Guyana|Guyanese|Georgetown|
Haiti|Haitian|Port-au-Prince|
Honduras|Honduran|Tegucigalpa|
Hungary|Hungarian|Budapest|
Iceland|Icelandic,Icelander|Reykjavik|
India|Indian|New Delhi|
Indonesia|Indonesian|Jakarta|
Iran|Iranian|Tehran|Islamic Republic of Iran
Iraq|Iraqi|Baghdad|
Ireland|Irish,Irishman,Irishmen|Dublin|Republic of Ireland
Israel|Israeli|Jerusalem|
Italy|Italian|Rome|
Ivory Coast|Ivorian|Yamoussoukro|Cote d'Ivoire
Jamaica|Jamaican|Kingston|
Japan|Japanese|Tokyo|
Jordan|Jordanian|Amman|
Kazakhstan|Kazakh,Kazakhstani|Astana|
Kenya|Kenyan|Nairobi|
Kosovo|Kosovar,Kosovan|Pristina|
Kuwait|Kuwaiti|Kuwait City|
Kyrgyzstan|Kyrgyz|Bishkek|
Laos|Laotian,Lao|Vientiane|
Latvia|Latvian|Riga|
Lebanon|Lebanese|Beirut|
Lesotho||Maseru|
Liberia|Liberian|Monrovia|
Libya|Libyan|Tripoli|
Liechtenstein||Vaduz|
Lithuania|Lithuanian|Vilnius|
Luxembourg|Luxembourger||
Madagascar|Malagasy|Antananarivo|
Malawi|Malawian|Lilongwe|
Malaysia|Malaysian|Kuala Lumpur|
Maldives|Maldivian|Male City|
Mali|Malian|Bamako|
Malta|Maltese|Valletta|
Mauritania|Mauritanian|Nouakchott|
Mauritius|Mauritian|Port Louis|
Mexico|Mexican|Mexico City|
Moldova|Moldovan|Chisinau|
Monaco|Monegasque||
Mongolia|Mongolian|Ulaanbaatar|
Montenegro|Montenegrin|Podgorica|
Morocco|Moroccan|Rabat|
Mozambique|Mozambican|Maputo|
Myanmar|Burmese|Naypyidaw|Burma
Namibia|Namibian|Windhoek|
Nepal|Nepalese,Nepali|Kathmandu|
Netherlands|Dutch,Dutchman,Dutchmen|Amsterdam|Holland
New Zealand|New Zealander,Kiwi|Wellington|NZ
Nicaragua|Nicaraguan|Managua|
Niger|Nigerien|Niamey|
Nigeria|Nigerian|Abuja|
North Korea|North Korean|Pyongyang|Democratic People's Republic of Korea,DPRK
North Macedonia|Macedonian|Skopje|Macedonia
Norway|Norwegian|Oslo|
Oman|Omani|Muscat|
Pakistan|Pakistani|Islamabad|
Palestine|Palestinian|Ramallah|
Panama|Panamanian|Panama City|
Papua New Guinea|Papua New Guinean|Port Moresby|
Paraguay|Paraguayan|Asuncion|
Peru|Peruvian|Lima|
Philippines|Philippine,Filipino,Filipina|Manila|
Poland|Polish,Pole|Warsaw|
Portugal|Portuguese|Lisbon|
Qatar|Qatari|Doha|
Romania|Romanian|Bucharest|
Russia|Russian|Moscow|Russian Federation
Rwanda|Rwandan|Kigali|
Samoa|Samoan|Apia|
Saudi Arabia|Saudi,Saudi Arabian|Riyadh|
Senegal|Senegalese|Dakar|
Serbia|Serbian,Serb|Belgrade|
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean|Freetown|
Singapore|Singaporean||
Slovakia|Slovak,Slovakian|Bratislava|
Slovenia|Slovenian,Slovene|Ljubljana|
Solomon Islands|Solomon Islander|Honiara|
Somalia|Somali,Somalian|Mogadishu|
South Africa|South African|Pretoria|
South Korea|South Korean|Seoul|Republic of Korea
South Sudan|South Sudanese|Juba|
Soviet Union|Soviet||USSR,U.S.S.R.
Spain|Spanish,Spaniard|Madrid|
Sri Lanka|Sri Lankan|Colombo|
Sudan|Sudanese|Khartoum|
Suriname|Surinamese|Paramaribo|
Swaziland|Swazi|Mbabane|Eswatini
Sweden|Swedish,Swede|Stockholm|
Switzerland|Swiss|Bern|
Syria|Syrian|Damascus|
Taiwan|Taiwanese|Taipei|
Tajikistan|Tajik|Dushanbe|
Tanzania|Tanzanian|Dodoma|
Thailand|Thai|Bangkok|
Timor-Leste|Timorese|Dili|East Timor
Togo|Togolese|Lome|
Tonga|Tongan||
Trinidad and Tobago|Trinidadian|Port of Spain|
Tunisia|Tunisian|Tunis|
Turkey|Turkish,Turk|Ankara|Turkiye,Türkiye
Turkmenistan|Turkmen|Ashgabat|
Uganda|Ugandan|Kampala|
Ukraine|Ukrainian|Kyiv|
United Arab Emirates|Emirati|Abu Dhabi|UAE,U.A.E.,Emirates
United Kingdom|British,Briton,Brit|London|UK,U.K.,Britain,Great Britain
United States|American|Washington|US,U.S.,U.S,USA,U.S.A.,United States of America,America
Uruguay|Uruguayan|Montevideo|
Uzbekistan|Uzbek|Tashkent|
Vanuatu|||
Vatican|||Vatican City,Holy See
Venezuela|Venezuelan|Caracas|
Vietnam|Vietnamese|Hanoi|
Yemen|Yemeni|Sanaa|
Yugoslavia|Yugoslav|||
Zambia|Zambian|Lusaka|
Zimbabwe|Zimbabwean|Harare|
Scotland|Scottish,Scot|Edinburgh|
Wales|Welsh,Welshman|Cardiff|
England|English,Englishman,Englishmen||
Northern Ireland|Northern Irish|Belfast|
Tibet|Tibetan|Lhasa|
Chechnya|Chechen|Grozny|
Crimea|Crimean||
Europe|European||
Africa|African||
Asia|Asian||
North America|North American||
South America|South American||
Latin America|Latin American||
Antarctica|Antarctic||
Middle East|Middle Eastern||
"""

#: Adjectives that are no country's: they are not names of anything that could be compared.
_PEOPLES = """
Arab Arabic Muslim Islamic Islamist Christian Catholic Protestant Jewish Hindu Buddhist Sikh Sunni Shiite Shia
Kurdish Kurd Tamil Western Eastern Northern Southern Central Caucasian Hispanic Latino Latina Balkan Baltic Nordic
Scandinavian Caribbean Mediterranean Euro-Atlantic Anglo-American Transatlantic Republican Democrat
Democratic Conservative Labour Liberal Communist Nazi Persian Parisian Londoner Olympic Orthodox Roman Ottoman
Victorian
"""

_STATES = """
Alabama|Ala. Alaska| Arizona|Ariz. Arkansas|Ark. California|Calif. Colorado|Colo. Connecticut|Conn. Delaware|Del.
Florida|Fla. Hawaii| Idaho| Illinois|Ill. Indiana|Ind. Iowa| Kansas|Kan. Kentucky|Ky. Louisiana|La. Maine|
Maryland|Md. Massachusetts|Mass. Michigan|Mich. Minnesota|Minn. Mississippi|Miss. Missouri|Mo. Montana|Mont.
Nebraska|Neb. Nevada|Nev. New_Hampshire|N.H. New_Jersey|N.J. New_Mexico|N.M. North_Carolina|N.C. North_Dakota|N.D.
Ohio| Oklahoma|Okla. Oregon|Ore. Pennsylvania|Pa. Rhode_Island|R.I. South_Carolina|S.C. South_Dakota|S.D.
Tennessee|Tenn. Texas|Tex. Utah| Vermont|Vt. Virginia|Va. Washington_State|Wash. West_Virginia|W.Va. Wisconsin|Wis.
Wyoming|Wyo. Ontario|Ont. Quebec| Alberta| Manitoba| Saskatchewan| Nova_Scotia| New_Brunswick| British_Columbia|B.C.
Newfoundland| Queensland| Victoria| New_South_Wales|NSW Tasmania| Bavaria| Catalonia| Sicily| Sardinia| Corsica|
Brittany| Normandy| Provence| Tuscany| Punjab| Kashmir| Gujarat| Kerala| Bihar| Assam| Sindh| Balochistan| Sumatra|
Java| Borneo| Bali| Siberia| Donbas| Transnistria| Abkhazia| Darfur| Sinai| Galilee| Anatolia| Kurdistan| Hokkaido|
Okinawa| Sichuan| Xinjiang| Guangdong| Yunnan|
"""

_CITIES = """
Geneva Zurich Basel Lausanne Munich Hamburg Frankfurt Cologne Stuttgart Dresden Leipzig Bonn Salzburg Milan Naples
Turin Venice Florence Genoa Bologna Palermo Barcelona Valencia Seville Bilbao Malaga Porto Marseille Lyon Nice
Cannes Toulouse Bordeaux Strasbourg Lille Nantes Antwerp Ghent Bruges Rotterdam Utrecht Gothenburg Malmo Bergen
Aarhus Tampere Krakow Gdansk Lviv Kiev Kharkiv Odessa Odesa Donetsk Luhansk Mariupol Sevastopol Yalta Thessaloniki
Istanbul Izmir Antalya Aleppo Homs Mosul Basra Erbil Kirkuk Isfahan Shiraz Tabriz Mashhad Haifa Tel_Aviv Gaza Hebron
Bethlehem Nablus Jeddah Mecca Medina Dubai Sharjah Aden Kandahar Herat Peshawar Lahore Karachi Quetta Rawalpindi
Mumbai Bombay Kolkata Calcutta Chennai Madras Bangalore Bengaluru Hyderabad Delhi Ahmedabad Pune Jaipur Lucknow
Kanpur Srinagar Amritsar Goa Chittagong Yangon Rangoon Mandalay Chiang_Mai Phuket Pattaya Ho_Chi_Minh_City Saigon
Surabaya Bandung Medan Banda_Aceh Aceh Davao Cebu Hong_Kong Macau Shanghai Guangzhou Shenzhen Chengdu Chongqing
Wuhan Tianjin Nanjing Harbin Urumqi Kaohsiung Osaka Kyoto Nagoya Hiroshima Nagasaki Fukushima Sapporo Yokohama Kobe
Busan Incheon Vladivostok St_Petersburg St._Petersburg Saint_Petersburg Novosibirsk Yekaterinburg Kazan Sochi
Volgograd Sydney Melbourne Brisbane Perth Adelaide Auckland Christchurch Darwin Hobart Johannesburg Cape_Town Durban
Lagos Kano Mombasa Kisumu Benghazi Casablanca Marrakesh Alexandria Luxor Timbuktu Goma Manchester Liverpool
Birmingham Leeds Sheffield Bristol Glasgow Aberdeen Newcastle Nottingham Leicester Oxford Cambridge Southampton
Portsmouth Brighton Coventry Cork Limerick Galway New_York New_York_City Los_Angeles Chicago Houston Phoenix
Philadelphia San_Antonio San_Diego Dallas San_Francisco Austin Indianapolis Columbus Charlotte Seattle Denver Boston
Detroit Nashville Memphis Portland Las_Vegas Baltimore Milwaukee Albuquerque Tucson Fresno Sacramento Kansas_City
Atlanta Miami Oakland Minneapolis Cleveland Tampa New_Orleans Honolulu Pittsburgh Cincinnati St._Louis St_Louis
Orlando Buffalo Newark Anaheim Malibu Beverly_Hills Hollywood Santa_Monica Salt_Lake_City Brooklyn Manhattan
Harlem Long_Island Staten_Island Washington_DC Washington_D.C. Toronto Montreal Vancouver Calgary
Edmonton Winnipeg Halifax Guadalajara Monterrey Tijuana Acapulco Cancun Ciudad_Juarez Rio_de_Janeiro Rio Sao_Paulo
Salvador Recife Fortaleza Medellin Cali Guayaquil Cusco Valparaiso Concepcion Rosario Cordoba Maracaibo The_Hague
Mediterranean_Sea Black_Sea Red_Sea Baltic_Sea North_Sea Caspian_Sea Dead_Sea South_China_Sea Arabian_Sea
Caribbean_Sea Persian_Gulf Indian_Ocean Pacific_Ocean Atlantic_Ocean Arctic_Ocean English_Channel Suez_Canal
Panama_Canal Bering_Strait Mediterranean Caribbean Pacific Atlantic Arctic Himalayas Alps Andes Pyrenees Rockies
Sahara Amazon Nile Danube Rhine Thames Mekong Everest Balkans Caucasus Bosphorus West_Bank Gaza_Strip Golan_Heights
East_Jerusalem Horn_of_Africa Silicon_Valley Wall_Street French_Riviera Riviera Gulf_of_Mexico Gulf_of_Aden
Guantanamo_Bay Puerto_Rico Greenland Bermuda Gibraltar
"""

#: Well known short forms. A pair an article defines itself ("… (ABC)") needs no entry.
_ACRONYMS = """
NATO|North Atlantic Treaty Organization
UN|United Nations
EU|European Union
OSCE|Organization for Security and Co-operation in Europe
WHO|World Health Organization
IMF|International Monetary Fund
WTO|World Trade Organization
IAEA|International Atomic Energy Agency
ICC|International Criminal Court
OPEC|Organization of the Petroleum Exporting Countries
ASEAN|Association of Southeast Asian Nations
ECB|European Central Bank
FBI|Federal Bureau of Investigation
CIA|Central Intelligence Agency
NSA|National Security Agency
NASA|National Aeronautics and Space Administration
FDA|Food and Drug Administration
FAA|Federal Aviation Administration
SEC|Securities and Exchange Commission
EPA|Environmental Protection Agency
CDC|Centers for Disease Control and Prevention
FEMA|Federal Emergency Management Agency
DEA|Drug Enforcement Administration
USGS|United States Geological Survey
BBC|British Broadcasting Corporation
AP|Associated Press
AFP|Agence France-Presse
LAPD|Los Angeles Police Department
NYPD|New York Police Department
NFL|National Football League
NBA|National Basketball Association
NHL|National Hockey League
FIFA|Fédération Internationale de Football Association
UEFA|Union of European Football Associations
IOC|International Olympic Committee
"""

#: Bodies that bear a plain name: "the Kremlin" is no person.
_BODIES = """
White_House Kremlin Pentagon State_Department Capitol_Hill Downing_Street Bundestag Knesset Duma Hezbollah Hamas
Taliban Al-Qaeda Al_Qaeda al-Qaeda Interpol Europol Eurostat Unicef Unesco Reuters Bloomberg Xinhua Tass Interfax
Al_Jazeera Facebook Google Apple Microsoft Amazon.com Twitter YouTube Boeing Airbus Toyota Volkswagen Samsung Sony
Intel IBM Walmart Wall_Street_Journal Scotland_Yard Greenpeace Red_Cross Red_Crescent
Doctors_Without_Borders Reporters_Without_Borders
"""


@cache
def places() -> dict[str, str]:
    """Casefolded name → the name that all its spellings share ("u.s." → "United States")."""
    table: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        country, _, capital, others = line.split("|")[:4]
        for name in (country, *others.split(",")):
            if name:
                table[name.casefold()] = country
        if capital:
            table.setdefault(capital.casefold(), capital)
    for entry in _STATES.split():
        state, short = [*entry.split("|"), ""][:2]
        state = state.replace("_", " ").removesuffix(" State")
        table.setdefault(state.casefold(), state)
        if short:
            table.setdefault(short.casefold(), state)
    for city in _CITIES.split():
        name = city.replace("_", " ")
        table.setdefault(name.casefold(), name)
    return table | {
        "washington dc": "Washington",
        "washington d.c.": "Washington",
        "d.c.": "Washington",
        "l.a.": "Los Angeles",
        "n.y.": "New York",
    }


@cache
def states() -> frozenset[str]:
    """The states and provinces, under the name that all their spellings share."""
    return frozenset(entry.split("|")[0].replace("_", " ").removesuffix(" State") for entry in _STATES.split())


@cache
def renamed() -> dict[str, str]:
    """Casefolded city → its other name: two names of one place, told as two spellings."""
    pairs = "Kiev Kyiv|Bombay Mumbai|Calcutta Kolkata|Madras Chennai|Rangoon Yangon|Peking Beijing|Odessa Odesa"
    table: dict[str, str] = {}
    for pair in pairs.split("|"):
        older, newer = pair.casefold().split()
        table |= {older: newer, newer: older}
    return table


@cache
def countries() -> frozenset[str]:
    """The countries and parts of the world themselves, under the name that all their spellings share."""
    return frozenset(line.split("|")[0] for line in _COUNTRIES.strip().splitlines())


@cache
def peoples() -> dict[str, str]:
    """Casefolded adjective or people → country ("russians" → "Russia"); "" for those of no country."""
    table = {word.casefold(): "" for word in _PEOPLES.split()}
    for word in list(table):
        table[word + "s"] = ""
    for line in _COUNTRIES.strip().splitlines():
        country, words = line.split("|")[:2]
        for word in words.split(","):
            if word:
                table[word.casefold()] = country
                table[word.casefold() + "s"] = country
    return table


@cache
def acronyms() -> dict[str, str]:
    """Well known short form → long form, both as written."""
    return dict(line.split("|", 1) for line in _ACRONYMS.strip().splitlines())


@cache
def long_forms() -> dict[str, str]:
    """Casefolded long form → well known short form."""
    table = {long.casefold(): short for short, long in acronyms().items()}
    table.update({long.casefold().replace("ization", "isation"): short for short, long in acronyms().items()})
    table["u.s. geological survey"] = table["us geological survey"] = "USGS"
    return table


@cache
def bodies() -> dict[str, str]:
    """Casefolded name → name, of bodies that bear a plain name."""
    return {name.replace("_", " ").casefold(): name.replace("_", " ") for name in _BODIES.split()}
