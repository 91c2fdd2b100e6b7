"""Nouns for people: kinship, jobs, titles, and the pronoun that a noun settles."""

KIN_SHE = frozenset(
    "mother mom mum sister daughter wife widow girlfriend fiancée fiancee aunt niece grandmother"
    " stepmother stepdaughter stepsister bride granddaughter ex-wife ex-girlfriend mistress"
    " godmother".split()
)
KIN_HE = frozenset(
    "father dad brother son husband widower boyfriend fiancé fiance uncle nephew grandfather"
    " stepfather stepson stepbrother groom grandson ex-husband ex-boyfriend godfather".split()
)
KIN = (
    KIN_SHE
    | KIN_HE
    | frozenset(
        "child baby friend partner cousin boss neighbour neighbor colleague roommate lover"
        " spouse twin sibling mentor assistant associate accomplice rival nemesis employer"
        " employee lawyer agent bodyguard nanny therapist classmate teammate co-worker coworker"
        " ex parent guardian client".split()
    )
)
GROUPS = frozenset(
    "parents children kids siblings brothers sisters sons daughters friends people women men"
    " girls boys couple family team crew gang group police soldiers twins neighbours neighbors"
    " colleagues students".split()
)
SHE_NOUNS = KIN_SHE | frozenset(
    "woman girl lady actress waitress nun princess queen duchess witch heiress hostess"
    " stewardess maid schoolgirl".split()
)
HE_NOUNS = KIN_HE | frozenset(
    "man boy guy gentleman actor waiter priest monk prince king duke wizard heir steward"
    " policeman fireman businessman salesman fisherman cowboy schoolboy bartender bouncer soldier"
    " corporal".split()
)
JOBS = frozenset(
    """
accountant actor actress agent analyst anchor artist assassin astronaut athlete attorney author bailiff
baker banker bartender biologist boatman bodyguard bookkeeper boss bouncer boxer broker builder businessman
businesswoman butcher butler captain carpenter cashier chauffeur chef clerk coach cook cop corporal
counsellor counselor criminal dancer dealer dentist deputy designer detective director doctor driver editor
engineer executive explorer farmer fighter filmmaker firefighter fisherman gangster gardener general
guard guide hacker historian hitman housekeeper hunter inspector instructor intern inventor investigator
janitor journalist judge knight lawyer lecturer librarian lieutenant maid major manager marine mayor
mechanic mercenary midwife minister model monk mother mountaineer musician nanny novelist nun nurse officer
orphan painter paramedic pastor patient photographer physician pianist pilot pirate poet policeman
policewoman politician postman president priest prince princess prisoner producer professor programmer
prosecutor prostitute psychiatrist psychologist pupil ranger rapper realtor receptionist reporter
representative sailor salesman saleswoman scientist scout secretary senator sergeant servant sheriff singer
smuggler soldier spy student surgeon swimmer teacher technician teenager therapist thief trainer tutor
veteran veterinarian waiter waitress warden warrior widow widower witch wizard worker writer
""".split()
)
PERSON_NOUNS = (
    KIN | SHE_NOUNS | HE_NOUNS | JOBS | frozenset("person stranger youth teen adult passenger victim".split())
)

# Titles stand before a name; these belong to the shown name ("Miss Farnsworth"), the others do not.
SHOWN_TITLES = frozenset(
    "mr mrs ms miss dr doctor sir lady lord professor aunt uncle king queen prince princess"
    " father sister brother mother captain general colonel major sergeant lieutenant agent"
    " detective officer sheriff inspector president senator judge reverend madame monsieur"
    " grandma grandpa granny baron count countess duke duchess emperor commander admiral private"
    " corporal master coach nurse père mayor deputy governor pope cardinal saint".split()
)
OTHER_TITLES = frozenset(
    "police chief secretary special fbi cia nypd lapd dea staff first second petty master mr mrs"
    " sgt lt capt col gen maj rev prof sen gov rep postman editor director colonel ceo vice"
    " defense attorney district chancellor dame warden billionaire us u.s marshal ltcol lcpl"
    " principal parson exobiologist crown prime minister".split()
)
SHE_TITLES = frozenset(
    "mrs ms miss lady aunt queen princess sister mother madame grandma granny countess duchess".split()
)
HE_TITLES = frozenset(
    "mr sir lord uncle king prince father brother monsieur grandpa baron count duke emperor père pope".split()
)
BODY_AND_BELONGINGS = frozenset(
    "arm arms back body brain car death desk eyes face family feelings finger flat foot gun hair"
    " hand hands head heart home house job leg legs letter life lover memories memory mind name"
    " past phone room shoulder soul throat voice wedding bedroom apartment office father"
    " friendship relationship advice love help plan plans".split()
)

# Animals and beings of tales: with a name they are characters.
ANIMALS = frozenset(
    """
dog puppy cat kitten hyena lemming camel horse pony bird parrot owl raven crow duck chicken rooster pig
piglet bear cub wolf fox lion lioness tiger leopard elephant monkey ape gorilla chimpanzee rat mouse
rabbit bunny squirrel donkey mule goat sheep lamb cow bull fish shark whale dolphin turtle tortoise snake
lizard frog dragon dinosaur spider penguin seal llama deer moose beaver raccoon hamster robot android
droid cyborg clone alien creature ghost spirit demon monster vampire werewolf zombie giant dwarf elf fairy
goblin troll ogre mermaid genie golem doll puppet snowman skeleton mutant superhero supervillain
""".split()
)

# Nobody shares these with somebody else.
PARTNERS = frozenset(
    "boyfriend girlfriend husband wife partner lover fiancé fiancée fiance fiancee spouse mistress ex-husband"
    " ex-wife ex-boyfriend ex-girlfriend".split()
)
