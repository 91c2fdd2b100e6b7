"""Verbs in the forms that a synopsis uses: "escorts", "is fired", "escorted"."""

import re

_BASES = """
abandon abduct accept accompany accuse achieve acquire act adapt add address admit adopt advise agree aid
aim alert allow amputate analyse analyze announce answer apologise apologize appear apply appoint approach
argue arm arrange arrest arrive ascend ask assault assemble assign assist assume assure attack attain
attempt attend attract avenge avoid awake awaken award babysit back ban bandage banish battle beat beckon
become befriend beg begin believe belong berate betray bite blackmail blame bleed bless block blow board
boast bomb bond book borrow break breathe bribe bring brutalize build bully bump burn burst bury buy
calculate call calm camp cancel capture care carry cast catch cause celebrate challenge change charge charm
chase chastise cheat check cheer choke choose claim clean clear climb cling close coax collapse collect
comfort command commit communicate compete complain complete conceal conceive conclude condemn conduct
confess confide confirm confiscate confront confuse congratulate connect conquer console conspire construct
consult contact contemplate continue contract contribute convert convince cook cooperate cope corner correct
cost counsel count cover crash crawl create cross crush cry cure cut damage dance dare date deal debate
deceive decide declare decline defeat defect defend defuse defy deliver demand demonstrate deny depart
deploy descend describe desert deserve design desire destroy detect deter determine detonate develop devise
devote die dig dine direct disable disagree disappear discard disclose discover discuss disguise dislike
dismiss dispatch display dispose disrupt distract divorce donate doubt drag draw dream dress drink drive
drop drown drug dump earn eat edit elope embark embrace emerge employ empty enable encounter encourage end
endure engage enjoy enlist enrage ensure enter entertain entrust erupt escape escort establish evacuate
evade examine excel exchange execute exit expect expel experience explain explode explore expose express
extract eye face fail faint fake fall fear feed feel fend fetch fight fill film find finish fire fix flee
flirt float fly focus follow fool force forge forget forgive form forward fracture frame free freeze
frighten frustrate gain gather get give glance go grab grant greet grieve grow guard guess guide halt hand
handcuff handle hang happen harm hatch hate haul have head heal hear heckle help hesitate hide hijack hire
hit hitchhike hold hope host hug humiliate hunt hurl hurry hurt identify ignite ignore imagine impersonate
implicate imply impress imprison improve include inform infiltrate inherit inject injure inquire insist
inspect inspire install instruct insult intend intercept interfere interrogate interrupt intervene interview
introduce invade invent invest investigate invite involve jail join joke judge jump keep kick kidnap kill
kiss knock know lack land last laugh launch lead leap learn leave lend let lie lift light like listen live
load locate lock long look lose love lunge lure maintain make manage manipulate march mark marry massacre
master meet mend mention miss mistake mock mourn move murder name narrate narrate need negotiate nickname
note notice notify nurse obey object observe obtain occupy offer open operate oppose orchestrate order
organise organize outrun outsmart overcome overdose overhear overpower overtake owe own pack paint panic
park participate party pass pay peek perform permit persuade phone photograph pick pilot place plan plant
play plead plot point poison ponder pose possess post pour practice practise praise pray prefer prepare
present press pretend prevent proceed proclaim produce promise promote propose protect protest prove provide
provoke publish pull punch punish purchase pursue push put question quit race rain raise ram rape reach
react read realise realize reappear reassure rebuff rebuild recall receive recite recognise recognize
recommend reconcile reconnect record recover recruit recuperate refer reflect refuse regain regret reject
rejoin rekindle relate release relent relocate rely remain remember remind remove rendezvous rent repair
repay repeat replace reply report represent request rescue resemble resent resign resist resolve respond
rest restore resume resurface retaliate retire retreat retrieve return reunite reveal revisit revive reward
ride ring rise risk roam rob rule run rush sabotage sacrifice sail salvage save say scare scatter scold
scream search seduce see seek seem seize select sell send sense separate serve set settle shake share
shatter shave shelter shoot shout shove show shower shut side sign signal silence sing sink sit slap slash
slay sleep slide slip smash smile smoke smuggle snap snatch sneak solve spare speak spend spill split spot
spy squeeze stab stage stalk stand stare start startle starve stay steal step stick stop storm straighten
strangle strike strip struggle study stumble stun subdue submit succeed succumb suffer suffocate suggest
summon support supply suppress surprise surrender survive suspect sustain swallow swap swear swim switch
tackle take talk target taunt teach tear tease tell tempt tend terrorize test testify thank think threaten
throw tie toast torment torture toss touch tour trace track trade train transfer transform translate
transport trap travel treat trek trick trigger trip trust try turn tutor uncover undergo understand
undertake undress unleash unlock unmask unveil urge use vanish venture visit vomit volunteer vote vow wait
wake walk wander want warn wash watch wave wear weep welcome whisper win wish witness wonder work worry
wound wrap wreck wrestle write yearn yell yield adjust
"""
BASES = frozenset(_BASES.split())

_IRREGULAR = """
arise arose arisen|awake awoke awoken|be was been|beat beat beaten|become became become|begin began begun
bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught
choose chose chosen|come came come|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fly flew flown|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown
hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lead led led|leave left left|lend lent lent|let let let|lie lay lain
light lit lit|lose lost lost|make made made|meet met met|overhear overheard overheard|pay paid paid
put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain
sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|split split split|stand stood stood
steal stole stolen|stick stuck stuck|strike struck stricken|swear swore sworn|swim swam swum|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
understand understood understood|wake woke woken|wear wore worn|weep wept wept|win won won
write wrote written|overcome overcame overcome|undergo underwent undergone
"""


def third_person(base: str) -> str:
    """Return the form after "she".

    >>> third_person("carry"), third_person("watch"), third_person("go"), third_person("play")
    ('carries', 'watches', 'goes', 'plays')
    """
    if base == "have":
        return "has"
    if base == "be":
        return "is"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base + "s"


def regular_past(base: str) -> str:
    """Return the form that a regular verb has for the past.

    >>> regular_past("carry"), regular_past("drop"), regular_past("amputate"), regular_past("visit")
    ('carried', 'dropped', 'amputated', 'visited')
    """
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in _DOUBLING or _DOUBLED.fullmatch(base):
        return base + base[-1] + "ed"
    return base + "ed"


_DOUBLED = re.compile(r"[^aeiou]+[aeiou][^aeiouwxyhs]")  # one syllable, one short vowel: "drop", not "open"
_DOUBLING = frozenset(
    "admit commit compel defer deter expel kidnap permit prefer propel refer regret submit".split()
)
_PARTS = [part.split() for line in _IRREGULAR.strip().splitlines() for part in line.split("|")]
PASTS = {base: past for base, past, _ in _PARTS}
PARTICIPLES = {base: participle for base, _, participle in _PARTS}
_ALL = sorted((BASES | PASTS.keys()) - {"be"})

# Each maps a form to its base.
THIRD_PERSONS = {third_person(base): base for base in _ALL}
PARTICIPLE_BASES = {PARTICIPLES.get(base, regular_past(base)): base for base in _ALL}
PAST_BASES = {PASTS.get(base, regular_past(base)): base for base in _ALL}
