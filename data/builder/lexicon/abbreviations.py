"""Words that end in a full stop of their own, and words that show whether it ends the sentence as well."""

# A name follows, if they have a capital: "Rep. Lee", but "their rep. Lee".
TITLES = frozenset(
    "mr mrs ms mx messrs dr drs prof sgt ssgt lt ltc cpl pvt pfc col gen capt cmdr cdr adm maj rev fr hon gov"
    " sen rep pres det insp supt mme mlle mgr msgr br bro st ste mt ft hr asst dept".split()
)
# These are nothing else in small letters either.
SURE_TITLES = frozenset("mr mrs ms mx dr drs prof sgt lt capt cmdr mme mlle".split())
# A name or a thing follows: "vs. Kong".
BEFORE_NAMES = frozenset("vs v e.g i.e eg ie viz cf approx ca circa esp incl excl resp ps p.s".split())
# A street or a person can end in these as well: "Main St. He", "Henry V. The".
ENDING_NAMES = frozenset("st ste ft mt v vs ca".split())
# A number follows: "No. 5", "Oct. 7".
BEFORE_NUMBERS = frozenset(
    "no nos nr vol vols fig figs p pp ch chap ep eps pt pts sec art op rm apt jan feb mar apr jun jul aug sep"
    " sept oct nov dec ext tel ph".split()
)
# A sentence that goes on after one of these seldom does so with a capital letter.
MOSTLY_LAST = frozenset("etc jr sr esq a.m p.m am pm ph.d m.d b.a m.a b.c a.d b.c.e c.e et.al al".split())
# As often in the middle as at the end: "Acme Inc. owns", "the U.S. Army".
ANYWHERE = frozenset("inc ltd co corp bros plc assn ave blvd rd hwy bldg univ hrs".split())
AFTER_HOURS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december eastern pacific central mountain gmt est edt pst pdt cst et"
    " pt high".split()
)
# Words that begin a sentence and are no names; a capital letter on one of them shows a new sentence.
STARTERS = frozenset(
    "a after afterward afterwards all along although among an and another anyone are as at back because"
    " before both but by can despite did do does due during each eventually even every everyone everything"
    " finally first following for from given had has have having he her here hers him his how however i if"
    " immediately in initially inside instead into is it it's its just last later many meanwhile most much"
    " my near neither next no nobody none not nothing now of on once one only onto or other others our out"
    " outside over overcome perhaps previously realizing seeing several she should shortly since so some"
    " someone soon still subsequently suddenly than that the their them then there thereafter these they"
    " this those though three through throughout thus to together two ultimately unable unaware unbeknownst"
    " under unfortunately unknown unlike until upon was we were what when whenever where whether which while"
    " who whoever whom whose why with within without yet you your".split()
)
# Of these, the ones that no surname is: "Agent K. They", but "Kevin J. Still".
PLAIN_STARTERS = STARTERS - frozenset("back can due even first given i just last most my near no you".split())
_SAY = (
    "say ask shout yell reply cry answer whisper scream tell add exclaim respond mutter continue demand"
    " inquire declare explain announce call insist admit protest beg plead scoff remark quip wonder think"
    " warn promise order command interrupt murmur mumble sob laugh sigh groan gasp growl snarl snap bellow"
    " retort observe repeat beam"
)
_SAID = "said told thought begged quipped sobbed cried replied begs cries replies admitted snapped overheard"
SAYING = frozenset(
    (
        *_SAID.split(),
        *(form for verb in _SAY.split() for form in (verb, f"{verb}s", f"{verb.removesuffix('e')}ed")),
    )
)
