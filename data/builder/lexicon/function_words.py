"""Closed classes: the words that carry no content, and those that begin or end a clause."""

DETERMINERS = frozenset(
    "a an the this that these those some any each every no another both all either neither his"
    " her its their my your our several many few more most other such own".split()
)
PREPOSITIONS = frozenset(
    "in on at by for from of off to into onto with without within about above across after"
    " against along among amid around before behind below beneath beside besides between beyond"
    " despite down during except inside like near out outside over past since through throughout"
    " till toward towards under until unto up upon via while as alongside aboard atop following"
    " including regarding due because per than".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor so yet if when while as because since until unless although though whereas"
    " whether that whenever wherever once where after before than".split()
)
RELATIVES = frozenset("who whom whose which that where when why how what".split())
PRONOUNS = frozenset(
    "i me my mine we us our ours you your yours he him his himself she her hers herself it its"
    " itself they them their theirs themselves one ones someone somebody anyone anybody everyone"
    " everybody nobody something anything everything nothing none each myself yourself ourselves".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did doing will would shall"
    " should can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't"
    " doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't".split()
)
ADVERBS = frozenset(
    "not never also then there here now soon later again still just only even too very quite"
    " rather almost always often once twice away back together apart instead however meanwhile"
    " afterwards afterward eventually finally initially subsequently ultimately suddenly"
    " instantly immediately secretly quickly briefly already perhaps maybe home alone first last"
    " next nearby upstairs downstairs forward ahead else elsewhere otherwise thus hence therefore"
    " so well much more most less least ago somehow anyway indeed far long inadvertently".split()
)
NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "hundred": "100",
    "thousand": "1000",
    "once": "1",
    "twice": "2",
}

FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | RELATIVES | PRONOUNS | AUXILIARIES | ADVERBS
NEGATIONS = frozenset(
    "not never no nobody nothing none neither nor without cannot fails refuses denies doesn't"
    " don't didn't isn't aren't wasn't can't couldn't hasn't won't barely hardly".split()
)
# A clause whose verb is one of these says what somebody thinks or means to do, not what happens.
ATTITUDES = frozenset(
    "believe think want hope plan intend wish imagine dream suspect assume claim pretend seem"
    " appear try attempt offer agree decide consider threaten promise fear expect say tell"
    " suggest propose insist deny refuse fail lie long wonder need prepare feel doubt allege".split()
)
MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday christmas easter halloween"
    " thanksgiving new".split()
)
SHE_WORDS = frozenset("she her hers herself".split())
HE_WORDS = frozenset("he him his himself".split())
