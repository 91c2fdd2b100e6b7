"""Nouns for people: which are for one person, what pronoun they take, and how they stand beside names."""

from data.builder.lexicon.people_nouns import ANIMALS, HE_NOUNS, PERSON_NOUNS, SHE_NOUNS
from data.builder.lexicon.places import PLACE_NOUNS, THING_NOUNS
from data.builder.reading import Reading

_INDIVIDUALS = PERSON_NOUNS | ANIMALS
THINGS = (PLACE_NOUNS | THING_NOUNS) - _INDIVIDUALS
"""Nouns for what has a name and is nobody."""

_ENDINGS_OF_PEOPLE = (
    "man",
    "woman",
    "ist",
    "ologist",
    "smith",
    "keeper",
    "monger",
    "wright",
    "master",
    "crat",
)
_SHORTEST_JOB = 6  # letters: a dentist is somebody, a heist and a list are not
_NOMINALS = frozenset(("PROPN", "NOUN", "PRON"))


def is_individual(noun: str) -> bool:
    """Say whether a noun in small letters is for one person or animal, by the lists or by its ending.

    >>> is_individual("dentist"), is_individual("mailman"), is_individual("freighter")
    (True, True, False)
    """
    if noun in _INDIVIDUALS:
        return True
    return noun.endswith(_ENDINGS_OF_PEOPLE) and len(noun) >= _SHORTEST_JOB and noun not in THINGS


def noun_gender(noun: str) -> str:
    """Return "she", "he" or "" by a noun for a person, in small letters.

    >>> noun_gender("sister"), noun_gender("fireman"), noun_gender("doctor")
    ('she', 'he', '')
    """
    if noun in SHE_NOUNS or noun.endswith("woman"):
        return "she"
    return "he" if noun in HE_NOUNS or (noun.endswith("man") and noun != "human") else ""


def is_listed(last: int, reading: Reading) -> bool:
    """Say whether a list goes on after a name, so that it is nobody's apposition: "his sister, Anna and Bo".

    >>> is_listed(3, read("His sister, Anna, and Bo sing.")[0])
    True
    >>> is_listed(3, read("His sister, Anna, and her son sing.")[0])
    False
    """
    after = [word.lower for word in reading.words[last + 1 : last + 4]]
    if after[:1] == [","]:
        after = after[1:]
    return len(after) > 1 and after[0] == "and" and after[1] not in {"his", "her", "their"}


def first_of_list(at: int, reading: Reading) -> int:
    """Return the first word of the list that a word stands in, else the word itself.

    >>> first_of_list(4, read("Ann, Bo and Eve sing.")[0])
    0
    """
    words = reading.words
    for _ in range(len(words)):
        if words[at].label != "conj" or words[at].head >= at or words[words[at].head].pos not in _NOMINALS:
            break
        at = words[at].head
    return at
