"""Verbs that tell what their subject or object is: only people think and are married, towns are reached."""

THOUGHT_AND_SPEECH = frozenset(
    """
accept accuse admire admit adore advise agree announce apologise apologize argue ask assume attend babysit
beg believe befriend blame boast bully comfort complain compliment confess confide congratulate consider
console convince cry date decide defend deny despise discover dislike divorce doubt dream drink eat elope
enjoy envy explain faint fear feel flirt forget forgive frown gasp giggle grieve grin guess hallucinate
hate hear hesitate hint hope hug imagine insist introduce invite jog joke kiss know laugh learn lecture
lie like listen love marry meet mention miss mock moan mourn mumble murmur narrate nod notice object
overhear panic persuade phone plan plead pray pretend promise propose protest question quit realise
realize recall recognise recognize recount reconcile refuse regret relent remark remember reminisce reply
resent resign respond sacrifice say scold scream seduce see shout shrug sigh sing sleep smile smirk sneak
sob speak stammer stare strip struggle suggest suspect swear talk taunt teach tease tell testify thank
think threaten volunteer vow wake walk want warn weep whisper wish witness wonder worry yell
""".split()
)
DONE_TO_PEOPLE = frozenset(
    """
abduct accompany accuse adopt advise admire adore arrest ask assassinate assault assure bail banish
befriend beg berate betray blackmail blame bribe bully chastise cheer comfort compliment confront
congratulate console convict convince court dare date deceive despise dismiss divorce drug encourage
escort execute exile expel feed fire forgive greet guide handcuff handle harass haunt heal hire hug
humiliate hypnotise hypnotize impersonate impregnate impress imprison inform insult interrogate interview
introduce invite involve jail kidnap kill kiss love marry meet mentor mock molest mourn mug murder name
nurse offend order overhear overpower pay persuade phone poison possess promise promote propose punch
punish question rape reassure rebuff recognise recognize recruit rehire reject remind reprimand rescue
revive scold seduce sedate shoot slap slay smuggle stab strangle subdue summon suspect suspend tease tell
tempt thank threaten torture train trust tutor urge warn wed wound
""".split()
)
DONE_TO_PLACES = frozenset(
    "reach enter invade leave tour destroy conquer overlook explore occupy surround cross inhabit".split()
)
MOVES = frozenset(
    """
arrive ascend come commute cross drive emigrate escape exile flee fly go head immigrate journey march
migrate move relocate retire retreat return ride run sail travel trek walk
""".split()
)
HARDLY_DONE_BY_PEOPLE = frozenset(
    """
be appear become begin belong collapse consist contain crash depict emerge end erupt exist explode feature
happen have include lie list occur open rise sink stand start stretch take
""".split()
)
# What one is one of these of is a firm, a state or a band more often than somebody.
MEMBERSHIPS = frozenset(
    """
agent army authorities bank banks captain capital ceo chairman chief child children citizen citizens city
coast commander company department director employee employees executive founder ghetto gates government
governor head headquarters home island king leader leaders lord man manager mayor member members men
ministry mountains north outskirts owner part people peoples planet president prince princess queen region
representative ruins ruler sheriff shore shores skies soldier soldiers south staff state streets suburb
suburbs throne town university village war west east world
""".split()
)
