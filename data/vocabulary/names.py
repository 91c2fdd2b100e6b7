"""Well-known names and other words that no dictionary has: one of them is never another one misspelled.

First names and places are in the builder's lists; here is what quizzes ask for besides.
"""

_COUNTRIES_AND_STATES = """ afghanistan albania algeria andorra angola argentina armenia australia austria
azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
brazil brunei bulgaria burma burundi cambodia cameroon canada chad chile china colombia comoros congo
croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini
ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan
kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua
niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal prussia
qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia
spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga tunisia
turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen
yugoslavia zaire zambia zimbabwe alabama alaska arizona arkansas california colorado connecticut delaware
florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
utah vermont virginia washington wisconsin wyoming carolina dakota kanpur nagpur jaipur lucknow genoa padua
parma siena pisa ravenna verona varna lyons nantes nancy metz essen bonn bern
"""

_SURNAMES = """
adams allen anderson armstrong austen bacon baker baldwin barrymore bates beethoven bell bergman blair
bogart bowie brando bronte brooks brown burton bush byron cage cameron campbell carter chaplin chopin
churchill clark clinton clooney cohen collins columbus connery coppola costner craig crosby crowe cruise
curtis dalton damon darwin davies davis dean depp dickens disney douglas dylan eastwood edison
edwards einstein eliot elliott evans fischer fisher fleming ford foster fox franklin freud galileo gandhi
garland gershwin gibson gore grant green griffith hall hamilton hanks hardy harris harrison hart hayes haydn
hemingway hendrix hepburn heston hill hitchcock hitler hoffman hooper hopkins houston howard hudson hughes
hugo hunt huston jackson johnson johnston jones joyce kafka keaton keats kelly kennedy kepler kidman king
kubrick lancaster lawrence lean lee leigh lennon lenin lewis lincoln lloyd lynch mann manson marx mason
mccartney mcqueen meyer michelangelo mill miller milton mitchell mitchum monet monroe moore morgan morris
morrison mozart murphy murray napoleon nelson newman newton nichols nicholson nixon nolan norris obama
olivier owen owens parker parton pasteur pacino peck penn phillips picasso pitt plato poe polanski pollock
pope potter presley price puccini pushkin reagan redford reed reeve reeves reynolds rice richards robinson
rogers rooney roosevelt ross rossini rothko russell schubert schumann scorsese scott shakespeare shaw
shelley simpson sinatra slater smith spielberg stalin stallone steinbeck stevens stevenson stewart stone
strauss sullivan swift tarantino taylor tennyson thatcher thomas thompson thomson tolkien tolstoy trump
turner twain tyler verdi wagner walker wallace warhol warner washington watson watt wayne weaver webb welles
wellington wells west wilde wilder williams wilson winslet wood woods woolf wordsworth wright yeats young
zola
"""

_OTHERS = """
mercury venus mars jupiter saturn uranus neptune pluto earth moon sun titan europa hydrogen helium lithium
beryllium boron carbon nitrogen oxygen fluorine neon sodium magnesium aluminium aluminum silicon phosphorus
sulphur sulfur chlorine argon potassium calcium scandium titanium vanadium chromium manganese iron cobalt
nickel copper zinc gallium germanium arsenic selenium bromine krypton rubidium strontium yttrium zirconium
niobium molybdenum ruthenium rhodium palladium silver cadmium indium tin antimony tellurium iodine xenon
caesium barium tungsten platinum gold mercury thallium lead bismuth polonium radon radium thorium uranium
plutonium january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday christmas easter zeus hera athena apollo artemis ares
hermes hades poseidon aphrodite demeter dionysus hercules achilles odysseus ulysses hector ajax medusa medea
perseus theseus oedipus orpheus odin thor loki freya osiris isis horus anubis ra batman superman spiderman
supergirl batgirl robin aquaman ironman joker aladdin pinocchio dumbo bambi alien aliens predator terminator
gladiator psycho jaws rocky rambo fargo argo casablanca titanic avatar toyota honda nissan mazda ford volvo
saab fiat skoda seat renault citroen peugeot bmw audi porsche mercedes ferrari google yahoo facebook twitter
amazon microsoft apple nokia sony samsung english french german spanish italian russian chinese japanese
greek latin dutch danish swedish
"""

NAMES = frozenset(f"{_COUNTRIES_AND_STATES} {_SURNAMES} {_OTHERS}".split())
