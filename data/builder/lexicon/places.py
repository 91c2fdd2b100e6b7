"""Places: names that are never people, nouns for where a scene may be, endings of firms and places."""

_NAMES = """
Aberdeen Acapulco Adelaide Aden Afghanistan Africa Akron Alabama Alaska Albania Albany Albuquerque Aleppo
Alexandria Algeria Algiers Alicante Almaty Amarillo Amman Amsterdam Anaheim Anchorage Ankara Antarctica
Antibes Antwerp Argentina Arizona Arkansas Asgard Asheville Asia Aspen Athens Atlanta Atlantis Auckland
Augusta Auschwitz Australia Austria Avalon Babylon Baghdad Bakersfield Baku Bali Baltimore Bangalore
Bangkok Barcelona Bari Basel Baskerville Basra Bath Beijing Beirut Belfast Belgium Belgrade Bergen
Berkeley Berlin Bern Bethlehem Bilbao Birmingham Blackpool Bogota Bogotá Bolivia Bologna Bombay Bonn
Bordeaux Boston Boulder Bournemouth Bradford Brasilia Bratislava Brazil Bremen Brighton Brisbane Bristol
Britain Bronx Brooklyn Brussels Bucharest Budapest Buffalo Cairo Calais Calcutta Calgary California
Cambodia Cambridge Camelot Canada Canberra Cannes Canterbury Caracas Cardiff Carthage Casablanca
Charleston Charlottesville Chattanooga Chelsea Cheltenham Chengdu Chennai Chernobyl Chicago Chile China
Cincinnati Cleveland Colmar Cologne Colombia Colorado Columbus Compton Connecticut Constantinople
Copenhagen Cornwall Coventry Cuba Cusco Dakar Dallas Damascus Davos Dayton Delaware Delhi Denmark Denver
Detroit Devon Doha Dorset Dover Dresden Dubai Dublin Duluth Dundee Dunkirk Durban Durham Dusseldorf Earth
Eastbourne Edinburgh Edmonton Egypt England Essen Essex Ethiopia Europe Exeter Fairbanks Fallujah Finland
Florence Florida France Frankfurt Fresno Fukushima Galveston Galway Gaza Gdansk Geneva Genoa Georgia
Germany Ghana Ghent Gibraltar Glasgow Glendale Goa Gotham Granada Greece Greenland Greenwich Grenoble
Guadalajara Guangzhou Guatemala Haiti Halifax Hamburg Hanoi Harare Harlem Hartford Havana Hawaii Heathrow
Heaven Hell Helsinki Hiroshima Hobart Hogwarts Hollywood Honolulu Houston Hungary Huntsville Hyderabad
Ibiza Iceland Idaho Illinois India Indiana Indianapolis Indonesia Inverness Iowa Ipswich Iran Iraq Ireland
Israel Istanbul Italy Jacksonville Jaipur Jakarta Jamaica Japan Jerusalem Johannesburg Juarez Jupiter
Kabul Kandahar Kansas Karachi Kathmandu Katmandu Kazan Kentucky Kenya Khartoum Kiev Kingston Kinshasa
Knoxville Kolkata Korea Kosovo Krakow Krypton Kuwait Kyoto Lagos Lahore Lancaster Laredo Lebanon Leeds
Leicester Leipzig Leningrad Lexington Libya Lille Lima Limerick Linz Lisbon Liverpool Ljubljana London
Louisiana Lucerne Luxor Lyon Macau Macon Madras Madrid Maine Malaga Malaysia Malibu Malta Managua
Manchester Manchuria Manhattan Manila Marrakech Mars Marseille Maryland Massachusetts Mauritius Mecca
Medellin Melbourne Memphis Mexico Miami Michigan Milan Minneapolis Minnesota Minsk Mississippi Missouri
Mogadishu Mombasa Monaco Montana Monterey Monterrey Montevideo Montpellier Montreal Moon Mordor Morocco
Moscow Mosul Mumbai Munich Nagasaki Nairobi Nanking Nantes Nantucket Naples Narnia Nashville Nebraska
Nepal Netherlands Nevada Neverland Newark Newcastle Nicaragua Nice Nigeria Norfolk Norway Nottingham
Nuremberg Oakland Odessa Ohio Oklahoma Omaha Ontario Oregon Orlando Osaka Oslo Ottawa Oxford Oz Pakistan
Panama Paris Pasadena Peking Pennsylvania Persia Perth Peru Peshawar Philadelphia Philippines Phoenix
Pittsburgh Pluto Plymouth Poland Pompeii Portland Portugal Prague Pretoria Princeton Provence Pyongyang
Quebec Queens Reno Reykjavik Riga Rio Riyadh Rochester Rome Roswell Rotterdam Russia Rwanda Sacramento
Saigon Salzburg Samarkand Sarajevo Saturn Savannah Scarborough Scotland Scranton Seattle Selma Seoul
Seville Shanghai Shangri-La Sheffield Shenzhen Shrewsbury Siberia Sicily Singapore Sofia Soho Somalia
Southampton Spain Sparta Spokane Stalingrad Stockholm Strasbourg Stuttgart Sudan Suffolk Surrey Sussex
Swansea Sweden Switzerland Sydney Syracuse Syria Taiwan Tallahassee Tallinn Tampa Tangier Tasmania Tehran
Tennessee Texas Thailand Tibet Tijuana Timbuktu Tokyo Toledo Topeka Toronto Toulouse Transylvania Tribeca
Trieste Tripoli Troy Tucson Tulsa Tunis Tunisia Turin Turkey Tuscany Uganda Ukraine Uranus Utah Valencia
Vancouver Vatican Vegas Venezuela Venice Vermont Verona Vienna Vietnam Virginia Vladivostok Volgograd
Wakanda Wales Warsaw Washington Waterloo Wellington Westminster Wichita Wiltshire Winnipeg Wisconsin
Wonderland Worcester Wuhan Wyoming Xanadu Yemen Yokohama York Yorkshire Yugoslavia Zagreb Zanzibar Zurich
"""
_COUNTRIES = """
Afghanistan Africa Albania Algeria Andorra Angola Antarctica Argentina Armenia Asia Australia Austria
Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Bhutan Bolivia Bosnia Botswana
Brazil Britain Bulgaria Burma Burundi Cambodia Cameroon Canada Chile China Colombia Congo Crimea Croatia
Cuba Cyprus Czechoslovakia Denmark Earth Ecuador Egypt England Eritrea Estonia Ethiopia Europe Fiji
Finland France Gabon Gambia Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Heaven
Hell Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan
Kenya Korea Kurdistan Kuwait Kyrgyzstan Laos Latvia Lebanon Liberia Libya Liechtenstein Lithuania
Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Mars Mauritania Mexico Moldova Mongolia
Montenegro Moon Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway
Pakistan Palestine Paraguay Persia Peru Philippines Poland Portugal Prussia Qatar Rhodesia Romania Russia
Rwanda Samoa Scotland Senegal Serbia Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan
Tajikistan Tanzania Thailand Tibet Togo Tonga Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay
Uzbekistan Venezuela Vietnam Wales Yemen Yugoslavia Zaire Zambia Zimbabwe
"""
# States and regions hold towns, so that they are never choices beside them.
_REGIONS = """
Alabama Alaska Arizona Arkansas Bronx Brooklyn California Colorado Connecticut Cornwall Delaware Devon
Dorset Essex Florida Georgia Harlem Hawaii Heathrow Hollywood Idaho Illinois Indiana Iowa Jersey Kansas
Kentucky Louisiana Maine Manchuria Manhattan Maryland Massachusetts Michigan Minnesota Mississippi
Missouri Montana Nebraska Nevada Norfolk Ohio Oklahoma Ontario Oregon Pennsylvania Provence Quebec Queens
Siberia Sicily Soho Suffolk Surrey Sussex Tasmania Tennessee Texas Transylvania Tribeca Tuscany Utah
Vermont Virginia Washington Wiltshire Wisconsin Wyoming Yorkshire
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
    "Abu Dhabi|Addis Ababa|Atlantic City|Atlantic Ocean|Baton Rouge|Bel Air|Beverly Hills|Buenos Aires"
    "|Cape Canaveral|Cape Cod|Cape Town|Carson City|Cedar Rapids|Central Park|Century City"
    "|Colorado Springs|Coney Island|Corpus Christi|Dar es Salaam|Death Valley|Des Moines|El Paso"
    "|Ellis Island|Fort Knox|Fort Worth|Grand Rapids|Hell's Kitchen|Ho Chi Minh City|Hong Kong"
    "|Jersey City|Kansas City|Key West|Kuala Lumpur|Lake Tahoe|Las Vegas|Little Rock|Long Beach"
    "|Los Angeles|Martha's Vineyard|Mexico City|Monte Carlo|Montego Bay|Mount Everest|New Orleans"
    "|New York|New York City|Niagara Falls|Oklahoma City|Pacific Ocean|Palm Beach|Palm Springs"
    "|Panama City|Phnom Penh|Port-au-Prince|Quezon City|Rio de Janeiro|Saint Louis|Saint Petersburg"
    "|Salt Lake City|San Antonio|San Bernardino|San Diego|San Francisco|San Jose|San Juan|San Pedro"
    "|Santa Ana|Santa Barbara|Santa Cruz|Santa Fe|Santa Monica|Santo Domingo|Sao Paulo|Sierra Nevada"
    "|Silicon Valley|Sioux Falls|St. Louis|St. Paul|St. Petersburg|Staten Island|Tel Aviv|Times Square"
    "|Wall Street|Washington, D.C.|White House"
)
COUNTRIES = frozenset((*_COUNTRIES.split(), *_TWO_WORD_COUNTRIES.split("|")))
REGIONS = frozenset((*_REGIONS.split(), *_TWO_WORD_REGIONS.split("|")))
PLACE_NAMES = COUNTRIES | REGIONS | frozenset((*_NAMES.split(), *_TWO_WORD_TOWNS.split("|")))
_NATIONALITIES = """
American British French German Russian Chinese Japanese Italian Spanish English Irish Scottish Mexican
Canadian Indian African European Asian Arab Arabian Jewish Catholic Christian Muslim Roman Greek Dutch
Swedish Polish Korean Vietnamese Nazi Nazis Hispanic Latino Latina Viking Egyptian Persian Australian
Austrian Swiss Norwegian Danish Belgian Brazilian Argentine Argentinian Chilean Colombian Peruvian
Venezuelan Puerto Haitian Jamaican Cuban Dominican Portuguese Hungarian Czech Slovak Romanian Bulgarian
Serbian Croatian Bosnian Albanian Ukrainian Lithuanian Latvian Estonian Finnish Icelandic Welsh Turkish
Israeli Palestinian Lebanese Syrian Iraqi Iranian Afghan Pakistani Bangladeshi Nepalese Tibetan Thai
Filipino Indonesian Malaysian Taiwanese Mongolian Kenyan Nigerian Ethiopian Somali Ghanaian Moroccan
Algerian Tunisian Libyan Sudanese Congolese Soviet Buddhist Hindu Islamic Protestant Mormon Amish Sikh
Caucasian Parisian Texan Californian Londoner Hawaiian Sicilian Venetian Cherokee Apache Comanche Sioux
Navajo Lakota Mohawk Aztec Mayan Inca Maori Zulu Republican Democrat Confederate Allied Western Eastern
Northern Southern Victorian Gothic Martian Kryptonian
"""
NATIONALITIES = frozenset(word.lower() for word in _NATIONALITIES.split())
NOT_PEOPLE = frozenset(_NATIONALITIES.split()) - {"Roman", "Christian", "German", "Puerto"} | frozenset(
    """
God Jesus Christ Bible Internet Facebook Google YouTube Twitter Instagram Skype TV FBI CIA NSA MI6 DEA
NASA NYPD LAPD USA US UK UN EU DNA SUV ATM CEO CCTV AI DVD CD II III IV VI Union Confederate Army Navy
Congress Senate Parliament Olympics Harvard Yale Stanford Princeton Ivy League Pentagon Interpol North
South East West Prologue Epilogue Plot Earth Santa New
""".split()
)
ENDINGS = frozenset(
    """
Academy Agency Air Airlines Airport Apartments Arena Army Association Avenue Bank Bar Bay Beach Boulevard
Bridge Building Bureau Cafe Camp Castle Cathedral Cave Center Centre Church City Club College Committee
Company Complex Corp Corporation Council County Court Creek Day Department District Drive Embassy
Enterprises Expedition Express Falls Festival Force Forest Foundation Garden Gardens Group Guard Hall
Harbor Harbour High Highway Hill Hills Hospital Hotel House Inc Industries Inn Institute Intelligence
Island Islands Journal Kingdom Labs Laboratory Lake Lane Library Mall Mansion Market Ministry Mountain
Mountains Museum News Ocean Office Opera Organization Palace Park Police Port Post Prison Program Project
Records Republic Resort Restaurant River Road Room School Sea Security Service Services Ship Show Square
Stadium States Station Street Studio Studios Systems Team Temple Theater Theatre Times Tower Town Union
Unit University Valley Village War World Zoo Award Awards Act Desert Wedding Prize Party Ball Games Cup
Championship League Mining Consulting Amendment Grove Abbey Accords Alliance Asylum Basin Bombing Brigade
Broadcasting Cafeteria Canal Canyon Cemetery Channel Chapel Chronicle Clan Clinic Commission Conference
Corps Cove Crisis Dam Derby Device Diary Diner Dynamics Electric Empire Entertainment Estate Farm Fault
Federation Fleet Freeway Gallery Gang Gazette Gulf Guild Heights Herald Holdings Incident Initiative
Junction Laboratories Lodge Lounge Magazine Manor Marathon Massacre Media Memorial Monastery Monument
Motel Motors Mount Movement Network Nursery Observatory Oceans Olympics Operation Orphanage Parade Peak
Peninsula Pharmaceuticals Pictures Pier Plains Plaza Point Press Productions Protocol Publishing Radio
Railroad Railway Ranch Rebellion Regiment Revolution Ridge Ring Riot Riots Route Saloon Sanctuary
Sanitarium Series Shipping Shooting Shrine Solutions Springs Squadron Statue Stone Strait Supermarket
Swamp Syndicate Tavern Technologies Technology Terminal Tournament Treaty Trial Trials Tribune Trophy
Tunnel Virus Ward Wharf Woods
""".split()
)
# Endings that are last names as well: after a first name they are.
SURNAMES = frozenset(
    "Bay Banks Bridge Camp Castle Church Court Cove Day Farm Forest Gates Glen Grove Hall Hill Hills"
    " Hood House Lake Lane Marsh Mercer Mount Park Peak Pierce Post Ridge Rivers Rose Stone Street Temple"
    " Town Ward Wells West Woods Young".split()
)
PLACE_NOUNS = frozenset(
    """
airport alley altar apartment arena attic balcony bar barn base basement bathroom beach bedroom bridge
building bunker bus cabin cafe café camp car casino castle cave cell cemetery church city classroom
clinic club coast college compound concert cottage court courthouse courtroom desert diner dock dorm
embassy estate facility factory farm field forest fortress funeral garage garden gym hall harbor harbour
hideout highway hill home hospital hotel house inn island jail jungle kitchen lab laboratory lair lake
library lighthouse lobby mall mansion market mine monastery morgue motel mountain museum nightclub
office orphanage palace park party penthouse pier plane planet plantation pool port prison pub ranch
reception restaurant river roof rooftop room school sea sewers shack ship shop spaceship square stadium
stage station store street studio subway swamp temple theater theatre tower town train tunnel university
valley vault village warehouse wedding woods yacht zoo bakery boathouse canyon cellar cliff corridor
courtyard dam dump elevator gallery hallway hut junkyard lagoon landfill meadow mill orchard pasture
plaza quarry reef rink salon sanctuary shelter shipyard shore sidewalk stable suite tavern tent terrace
trail trailer villa vineyard wharf workshop
""".split()
)

# Nouns for what has a name and is nobody.
THING_NOUNS = frozenset(
    """
agency album alliance app area army artifact band bank battle bill book boat brand business cartel chain
channel code company computer conglomerate consortium continent contest corporation council country county
crystal cult disease district drug dynasty empire experiment exhibit expedition film firm fleet foundation
game gang government highway holiday hometown industry institute island kingdom label language law league
magazine machine manufacturer mission moon movie nation neighborhood neighbourhood network newspaper novel
ocean operation order organisation organization peninsula philosophy planet play poem product program
programme project province realm region religion rig road sect series serum show society software song
spacecraft spaceship species state store street submarine suburb substance syndicate system team
technology territory tournament township tribe vehicle vessel video virus war weapon website world
""".split()
)
