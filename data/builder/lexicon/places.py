"""Places: names that are never people, nouns for where a scene may be, endings of firms and places."""

_NAMES = """
Afghanistan Africa Alabama Alaska Albania Algeria Amsterdam Antarctica Antibes Arizona Argentina Arkansas
Asia Athens Atlanta Australia Austria Baghdad Baltimore Bangkok Barcelona Baskerville Beijing Beirut Belfast
Belgium Berlin Birmingham Bolivia Boston Brazil Bristol Britain Brooklyn Brussels Budapest Cairo California
Cambodia Cambridge Canada Cannes Casablanca Chernobyl Chicago Chile China Cincinnati Cleveland Colmar
Colombia Colorado Connecticut Copenhagen Cuba Dallas Delaware Delhi Denmark Denver Detroit Dublin Dubai
Edinburgh Egypt England Essex Ethiopia Europe Finland Florence Florida France Geneva Georgia Germany Ghana
Glasgow Greece Greenland Greenwich Guatemala Haiti Hamburg Harlem Havana Hawaii Heathrow Hollywood Houston
Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq Ireland Israel Istanbul Italy Jamaica
Japan Jerusalem Kabul Kansas Kathmandu Kentucky Kenya Kiev Korea Kuwait Lebanon Libya Lisbon Liverpool
London Louisiana Lyon Macau Madrid Maine Malaysia Manchester Manhattan Marrakech Marseille Maryland
Massachusetts Melbourne Memphis Mexico Miami Michigan Milan Minneapolis Minnesota Mississippi Missouri
Monaco Montana Montreal Morocco Moscow Mumbai Munich Naples Nashville Nebraska Nepal Netherlands Nevada Nice
Nicaragua Nigeria Norway Oakland Ohio Oklahoma Oregon Orlando Oslo Oxford Pakistan Panama Paris Pennsylvania
Persia Peru Philadelphia Philippines Phoenix Pittsburgh Poland Portland Portugal Prague Provence Queens Rio
Rome Russia Rwanda Sacramento Scotland Seattle Seoul Shanghai Siberia Sicily Singapore Somalia Spain
Strasbourg Sudan Sussex Sweden Switzerland Sydney Syria Taiwan Tehran Tennessee Texas Thailand Tibet Tokyo
Toronto Tunisia Turkey Tuscany Uganda Ukraine Utah Vancouver Vegas Venezuela Venice Vermont Vienna Vietnam
Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen Yorkshire Yugoslavia Zanzibar Zurich Earth Mars
Moon Heaven Hell
"""
_COUNTRIES = """
Afghanistan Africa Albania Algeria Antarctica Argentina Asia Australia Austria Belgium Bolivia Brazil
Britain Cambodia Canada Chile China Colombia Cuba Denmark Egypt England Ethiopia Europe Finland France
Germany Ghana Greece Greenland Guatemala Haiti Hungary Iceland India Indonesia Iran Iraq Ireland Israel
Italy Jamaica Japan Kenya Korea Kuwait Lebanon Libya Malaysia Mexico Morocco Nepal Netherlands Nicaragua
Nigeria Norway Pakistan Persia Peru Philippines Poland Portugal Russia Rwanda Scotland Somalia Spain Sudan
Sweden Switzerland Syria Taiwan Thailand Tibet Tunisia Turkey Uganda Ukraine Venezuela Vietnam Wales Yemen
Yugoslavia Earth Mars Moon Heaven Hell
"""
# States and regions hold towns, so that they are never choices beside them.
_REGIONS = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Essex Florida Georgia Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi
Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Provence Siberia Sicily Sussex Tennessee
Texas Tuscany Utah Vermont Virginia Washington Wisconsin Wyoming Yorkshire Brooklyn Harlem Manhattan Queens
Hollywood Heathrow
"""
_TWO_WORD_COUNTRIES = (
    "New Zealand|South Africa|North Korea|South Korea|United States|United Kingdom|Sri Lanka|Saudi Arabia"
    "|Costa Rica"
)
_TWO_WORD_REGIONS = (
    "New Jersey|New Mexico|North Carolina|South Carolina|North Dakota|South Dakota|Rhode Island|West Virginia"
    "|Long Island|Puerto Rico|Middle East|East Coast|West Coast|Soviet Union"
)
_TWO_WORD_TOWNS = (
    "New York|New York City|Los Angeles|San Francisco|San Diego|Las Vegas|New Orleans|Hong Kong"
    "|Rio de Janeiro|Buenos Aires|Saint Petersburg|Salt Lake City|Santa Fe|Santa Monica|Mexico City"
    "|Tel Aviv|Cape Town|Long Beach|Washington, D.C.|El Paso|San Antonio|San Jose"
)
COUNTRIES = frozenset((*_COUNTRIES.split(), *_TWO_WORD_COUNTRIES.split("|")))
REGIONS = frozenset((*_REGIONS.split(), *_TWO_WORD_REGIONS.split("|")))
PLACE_NAMES = COUNTRIES | REGIONS | frozenset((*_NAMES.split(), *_TWO_WORD_TOWNS.split("|")))
NOT_PEOPLE = frozenset(
    """
American British French German Russian Chinese Japanese Italian Spanish English Irish Scottish Mexican
Canadian Indian African European Asian Arab Jewish Catholic Christian Muslim Roman Greek Dutch Swedish
Polish Korean Vietnamese Nazi Nazis God Jesus Christ Bible Internet Facebook Google YouTube Twitter
Instagram Skype TV FBI CIA NSA MI6 DEA NASA NYPD LAPD USA US UK UN EU DNA SUV ATM CEO CCTV AI DVD CD II III
IV VI Union Confederate Army Navy Congress Senate Parliament Olympics Harvard Yale Stanford Princeton Ivy
League Pentagon Interpol Republican Democrat Buddhist Hindu Islamic Soviet Cuban Israeli Iraqi Afghan
Turkish Hispanic Latino Viking Egyptian Persian Australian Austrian Swiss Norwegian Danish Belgian Brazilian
Allied Western Eastern Northern Southern North South East West Prologue Epilogue Plot Earth Santa New
""".split()
)
ENDINGS = frozenset(
    """
Academy Agency Air Airlines Airport Apartments Arena Army Association Avenue Bank Bar Bay Beach Boulevard
Bridge Building Bureau Cafe Camp Castle Cathedral Cave Center Centre Church City Club College Committee
Company Complex Corp Corporation Council County Court Creek Day Department District Drive Embassy
Enterprises Expedition Express Falls Festival Force Forest Foundation Garden Gardens Group Guard Hall Harbor
Harbour High Highway Hill Hills Hospital Hotel House Inc Industries Inn Institute Intelligence Island
Islands Journal Kingdom Labs Laboratory Lake Lane Library Mall Mansion Market Ministry Mountain Mountains
Museum News Ocean Office Opera Organization Palace Park Police Port Post Prison Program Project Records
Republic Resort Restaurant River Road Room School Sea Security Service Services Ship Show Square Stadium
States Station Street Studio Studios Systems Team Temple Theater Theatre Times Tower Town Union Unit
University Valley Village War World Zoo Award Awards Act Desert Wedding Prize Party Ball Games Cup
Championship League Mining Consulting Amendment Grove
""".split()
)
PLACE_NOUNS = frozenset(
    """
airport alley altar apartment arena attic balcony bar barn base basement bathroom beach bedroom bridge
building bunker bus cabin cafe café camp car casino castle cave cell cemetery church city classroom clinic
club coast college compound concert cottage court courthouse courtroom desert diner dock dorm embassy estate
facility factory farm field forest fortress funeral garage garden gym hall harbor harbour hideout highway
hill home hospital hotel house inn island jail jungle kitchen lab laboratory lair lake library lighthouse
lobby mall mansion market mine monastery morgue motel mountain museum nightclub office orphanage palace park
party penthouse pier plane planet plantation pool port prison pub ranch reception restaurant river roof
rooftop room school sea sewers shack ship shop spaceship square stadium stage station store street studio
subway swamp temple theater theatre tower town train tunnel university valley vault village warehouse
wedding woods yacht zoo
""".split()
)
