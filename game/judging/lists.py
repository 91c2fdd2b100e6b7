"""The little words that the judge looks through: function words, negations, titles, relations."""

ARTICLES = frozenset("a an the".split())

FUNCTION_WORDS = frozenset(
    """
a an the some any this that these those my your his her its our their whose another each every of to in on
at by for from with into onto upon out off up down over under as about after before behind beside between
among through during within near toward towards against around along across above below inside outside per
via until till and but nor so yet if when while because since than then though although i me you he him
she it we us they them who whom which what where why how one ones oneself himself herself themselves
itself myself yourself mine yours hers theirs ours am is are was were be been being do does did done doing
have has had having will would shall should can could may might must there here also too just even only
very so much quite really rather such more most still already now again im ive id its hes shes theyre
theyve thats theres whats wheres hed theyd theyll youre weve s t d m re ve utterly completely totally
extremely absolutely
""".split()
)
"""Words that alone are no answer and may be there or not."""

LIGHT_QUALITIES = frozenset(
    """
old young little small big large great good bad new long short tall high low nice fine poor rich own whole
first last next other certain many few several all both same different beautiful pretty huge tiny enormous
giant
""".split()
)
"""Qualities that say little: alone they are no answer."""

LIGHT_WORDS = LIGHT_QUALITIES | frozenset(
    """
get got getting go goes going went gone come comes came coming make makes made making take takes took
taking taken give gives gave giving put puts let lets keep keeps kept say says said tell tells told want
wants wanted try tries tried start started starts begin began begins use used find found see saw seen look
looked become became call called think thinks thought thinking consider considers considered feel feels
felt believe believed realize realized know knew thing things something someone somebody anyone anybody
anything everyone everybody everything people person man men woman women way time place kind type sort
part name right away back together
""".split()
)
"""Words that say little: they weigh half."""

NEGATIONS = frozenset(
    """
not never cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent
hadnt aint neither nor nobody noone none nothing nowhere except without excluding unlike
""".split()
)
"""Words that turn an answer round."""

LACKS = NEGATIONS | frozenset("no lack lacks lacked lacking out missing broke".split())
"""Words that an answer may have where a player says "no ..."."""

ANY_BUT = frozenset(
    """
anyone anybody anything everyone everybody everything all nobody nothing who someone anywhere somewhere any
""".split()
)
"""Words that "but" makes an exception after."""

TITLES = frozenset(
    """
mr mrs ms miss mx dr doctor prof professor sir dame lord lady king queen prince princess president captain
capt colonel col general gen major sergeant sgt lieutenant lt admiral saint st pope emperor empress father
sister brother mother uncle aunt reverend rev judge senator governor mayor inspector detective officer
agent nurse chief baron baroness count countess duke duchess master madam madame monsieur pharaoh tsar
czar sultan sheikh rabbi
""".split()
)
"""What stands before a name without being it."""

RELATIONS = frozenset(
    """
father mother brother sister son daughter wife husband friend enemy boss partner uncle aunt cousin nephew
niece grandfather grandmother grandson granddaughter dad mum mom parent child girlfriend boyfriend lover
neighbour neighbor servant killer murderer rival opponent opposite assistant colleague twin fiance fiancee
ex stepfather stepmother stepson stepdaughter stepsister stepbrother widow widower owner pet bodyguard
teacher student pupil doctor lawyer secretary driver maid roommate classmate teammate coach trainer
manager agent friends enemies brothers sisters parents children sons daughters
""".split()
)
"""Who somebody is to another; "the sister of Ali" is not Ali."""

PERSON_WORDS = frozenset(
    """
who whom whose actor actress director singer president politician author writer character person composer
artist painter scientist inventor player musician monarch king queen emperor comedian poet explorer
footballer boxer driver astronaut leader minister mathematician physicist captain judge star manager
""".split()
)
"""Words of a question that asks for a person."""

PLACE_WORDS = frozenset(
    """
where city town country state county village capital river lake island street region province continent
area location
""".split()
)
"""Words of a question that asks for a place."""

TAIL_STARTS = frozenset(
    """
by in from of at near for on with who which that where when because to as about after during
""".split()
)
"""Words that may begin something more about an answer."""

QUESTION_WORDS = frozenset("what which who whom whose where when why how".split())
"""Words that questions begin with."""

SAYS_SO = frozenset(
    """
is was are were be been being called named as means meant mean by in for to at from on
""".split()
)
"""Words that the answer may come after in a sentence."""

CONTRARIES = frozenset(
    """
other another next opposite wrong former ex almost half fake false future
""".split()
)
"""Words before a thing that make it another one."""

SORTS = frozenset(
    """
name word title kind sort type piece pair bit lot bunch number couple city town state
""".split()
)
"""Words before "of" that change nothing."""

WORKS = frozenset(
    """
film movie song book novel album show series play musical sitcom opera game comic poem story drama single
""".split()
)
"""Kinds of works: one more word makes another title."""

PLACES_OF = frozenset(
    """
republic kingdom city state town island isle commonwealth county province village mount lake river
""".split()
)
"""What stands before the name of a place with "of", and may be left out."""

PARTICLES = frozenset("van von de der del la le di da bin ten".split())
"""Little words within surnames."""
