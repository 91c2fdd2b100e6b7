"""Words that stand in one synopsis of five: a clause of these alone could be told of any film."""

COMMON_WORDS = frozenset(
    """
find reveal take leave try become tell die death return go meet kill help one make get discover arrive two
work see friend year live day time attack escape call name man give new plan learn life father begin come
confront show decide head house realize family order shoot turn way break cause destroy fight end use ask
believe convince force lead rescue night agree stop child wife run police move start refuse say fall look
know steal mother son send lose appear car drive offer throw save place stay love daughter brother receive
room woman three manage murder visit allow bring join old former able close inform open hope put grow
building hear fail door follow same hold witness chase hide admit knock enter young job keep remain release
search fire warn hand hit present school catch wound world arm ride survive relationship change question
explain money let travel part develop flee unable accept girl story month track talk invite gun want office
act watch company share walk wait sit stand sleep eat drink wake hospital home car street phone morning
party people group team member
""".split()
)
