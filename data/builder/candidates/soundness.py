"""Soundness: which clauses say enough, by themselves, to be asked about."""

from data.builder.clauses import Clause, is_attitude
from data.builder.lexicon.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FLASHBACKS,
    PREPOSITIONS,
    RELATIVES,
)
from data.builder.lexicon.people_nouns import GROUPS, PERSON_NOUNS
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.words import content_stems, cut_words

# "the hospital" needs no sentence before it; "the man" does.
_PLAIN_DEFINITES = frozenset(
    """
hospital police ice phone sun moon world city street bathroom night morning evening afternoon beach ocean
sea water woods hand door floor dance air ground sky mirror internet army navy war government media press
public law radio television news president king queen pope bible airport station kitchen garden roof attic
basement neck head leg arm face chest shoulder back heart eye nose country countryside suburbs truth past
future rest way
""".split()
)
_ENDS_A_NOUN = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | AUXILIARIES | RELATIVES | THIRD_PERSONS.keys()
_VAGUE_NOUNS = frozenset(
    "guy man woman girl boy person people friend thing things something way lot deal plan fact"
    " situation matter part place stranger one ones others stuff kind sort".split()
)
_VAGUE_WORDS = frozenset(
    "something someone somebody everything things everyone anyone situation others".split()
)
_PARTICLES = frozenset("out off over in up down away".split())  # "gets Sam out": of what?
_STATES = frozenset(
    "be have know like love hate keep want own live work look seem feel remain stay contain"
    " belong resemble understand recognize realize realise learn notice see hear watch bear cost"
    " deserve lack need prefer suffer narrate".split()
)
_BLAND_VERBS = frozenset(
    "become get turn start begin manage make take have do go come try continue draw use".split()
)
_BLAND_NOUNS = frozenset(
    "floor ground gun fire death suicide consciousness explosion door time moment phone night day".split()
)
_SHARED = frozenset(
    "arrive go come live stay return leave survive meet attend move travel join watch know see"
    " hear enter run flee escape visit head talk speak walk sit stand eat drink die fight wake"
    " look find help hide kiss dance give call phone tell talk say wake marry kill".split()
)


def says_enough(clause: Clause, words: int = 3) -> bool:
    """Say whether a clause has so many content words and no part that only the sentence before explains."""
    return (
        clause.plain
        and clause.base != "keep"
        and clause.rest.rpartition(" ")[2] not in _PARTICLES
        and not is_attitude(clause)
        and len(content_stems(clause.predicate)) >= words
        and not has_bare_definite(clause.rest)
        and not is_vague(clause.rest)
    )


def is_concrete(clause: Clause) -> bool:
    """Say whether a short clause is particular all the same: "falls through the ice", not "opens fire"."""
    words = cut_words(clause.rest)
    if clause.base in _BLAND_VERBS or clause.verb == "is" or clause.others or not words:
        return False
    noun = words[-1]
    particular = noun.capital or any(word.lower in {"a", "an", "the"} for word in words)
    return particular and noun.lower not in _BLAND_NOUNS and says_enough(clause, words=2)


def has_bare_definite(text: str) -> bool:
    """Say whether a text has "the" with a lone noun that it does not explain.

    >>> has_bare_definite("finds the man"), has_bare_definite("finds the door of a hotel")
    (True, False)
    """
    words = [word.lower for word in cut_words(text)]
    for index, word in enumerate(words):
        if word != "the" or index + 1 >= len(words):
            continue
        noun = words[index + 1]
        after = words[index + 2] if index + 2 < len(words) else "."
        alone = not after.isalpha() or after in _ENDS_A_NOUN
        if after in {"of", "'s", "’s"} and noun not in _VAGUE_NOUNS:
            continue
        if alone and noun not in _PLAIN_DEFINITES:
            return True
        if noun in {"same", "other", "others", "latter", "former", "next", "two", "three", "pair"}:
            return True
        if not alone and (after in PERSON_NOUNS | GROUPS or after.endswith(("er", "or"))):
            return True  # "the wounded man"
    return False


def is_vague(text: str) -> bool:
    """Say whether a text speaks of somebody or something unspecified: "a guy", "a lot".

    >>> is_vague("a guy at work"), is_vague("a job at a bar")
    (True, False)
    """
    words = [word.lower for word in cut_words(text)]
    if _VAGUE_WORDS & set(words):
        return True
    return any(
        word in _VAGUE_NOUNS and words[index - 1] in DETERMINERS
        for index, word in enumerate(words)
        if index > 0
    )


def is_event(clause: Clause, sentence: str) -> bool:
    """Say whether a clause tells what happens at its place in the story: no state, no memory."""
    words = {word.lower for word in cut_words(sentence)}
    passive = clause.verb == "is"
    return clause.base not in _STATES and not (passive and clause.base == "be") and not words & FLASHBACKS


def others_may_too(clause: Clause) -> bool:
    """Say whether a clause is so common that it may well be true of somebody else, or somewhere else."""
    return clause.base in _SHARED and len(content_stems(clause.predicate)) < 4
