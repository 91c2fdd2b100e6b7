"""The grammar of reference: in which place of its clause a word stands, and who the clause's subject is."""

from enum import StrEnum

from data.builder.reading import Reading

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_OBJECTS = frozenset(("obj", "iobj"))
_CLAUSES = frozenset(
    "ROOT advcl advcl:relcl acl acl:relcl ccomp xcomp csubj csubj:pass parataxis csubj:outer".split()
)
_REFLEXIVES = frozenset(("himself", "herself"))
_POSSESSIVES = frozenset(("his", "hers"))
_RELATIVES = frozenset(("who", "whom", "that", "which"))
_CLIMB = 12  # steps; deeper trees are misread


class Place(StrEnum):
    """In which place of its clause a mention stands."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    OWNER = "owner"
    REFLEXIVE = "reflexive"


def place_of(reading: Reading, index: int) -> Place:
    """Return the place of a mention by its head word; of one of several, that of the first.

    >>> reading = read("Ann and Bob give his son her car.")[0]
    >>> [place_of(reading, at).value for at in (0, 2, 4, 5, 6)]
    ['subject', 'subject', 'owner', 'object', 'owner']
    """
    words = reading.words
    word = words[index]
    if word.lower in _REFLEXIVES:
        return Place.REFLEXIVE
    if word.label == "nmod:poss" or word.tag == "PRP$" or word.lower in _POSSESSIVES:
        return Place.OWNER
    if word.lower in ("he", "she"):
        return Place.SUBJECT
    at = first_of_several(reading, index)
    label = words[at].label
    if label in _SUBJECTS and word.lower not in ("him", "her"):
        return Place.SUBJECT
    if label in _OBJECTS:
        return Place.OBJECT
    return Place.OWNER if label == "nmod:poss" else Place.OBLIQUE


def first_of_several(reading: Reading, index: int) -> int:
    """Return the first of the things joined by "and" that a word is one of."""
    words = reading.words
    for _ in range(_CLIMB):
        word = words[index]
        if word.label != "conj" or words[word.head].pos in ("VERB", "AUX", "ADJ"):
            break
        index = word.head
    return index


def clause_of(reading: Reading, index: int) -> int:
    """Return the word that heads the clause around a word, mostly its verb.

    >>> reading = read("Ann says that his dog bites.")[0]
    >>> clause_of(reading, 3), clause_of(reading, 5), clause_of(reading, 1)
    (5, 5, 1)
    """
    words = reading.words
    for _ in range(_CLIMB):
        word = words[index]
        if word.label in _CLAUSES or word.head == index:
            break
        if word.label == "conj" and _is_predicate(reading, index):
            break
        index = word.head
    return index


def clause_above(reading: Reading, clause: int) -> int | None:
    """Return the head of the clause that a clause hangs on; None for the whole sentence's."""
    word = reading.words[clause]
    return None if word.head == clause else clause_of(reading, word.head)


def subject_of(reading: Reading, clause: int) -> int | None:
    """Return the word that is a clause's subject, also where it goes without saying.

    >>> reading = read("Ann, who likes Bob, asks him to leave.")[0]
    >>> [subject_of(reading, at) for at in (3, 6, 9)]
    [0, 0, 7]
    """
    words = reading.words
    for _ in range(_CLIMB):
        own = own_subject(reading, clause)
        if own is not None:
            return own
        word = words[clause]
        if word.head == clause:
            return None
        above = clause_of(reading, word.head)
        if word.label in ("acl", "acl:relcl"):
            return word.head
        if word.label == "xcomp":
            who = reading.child(word.head, "obj", "iobj")
            if who is not None and who < clause:
                return who
        if above == clause:
            return None
        clause = above
    return None


def own_subject(reading: Reading, clause: int) -> int | None:
    """Return a clause's own subject word; for "who", the word that it stands for."""
    subject = reading.child(clause, "nsubj", "nsubj:pass", "csubj")
    if subject is None:  # the parser takes some subjects with long appositions for people spoken to
        subject = reading.child(clause, "vocative", "dislocated")
        if subject is not None and subject > clause:
            return None
    if subject is None or reading.words[subject].lower not in _RELATIVES:
        return subject
    return antecedent(reading, subject, clause)


def antecedent(reading: Reading, relative: int, clause: int) -> int | None:
    """Return the word that "who" stands for: the last noun before it, whatever the tree says."""
    words = reading.words
    if words[clause].label == "acl:relcl" and words[clause].head < relative:
        return words[clause].head
    before = (at for at in range(relative - 1, max(-1, relative - 4), -1))
    return next((at for at in before if words[at].pos in ("PROPN", "NOUN") and not reading.aside[at]), None)


def is_before_main(reading: Reading, index: int) -> bool:
    """Say whether a word comes before the main clause's subject: "Having lost HIS job, Bo …"."""
    root = next((at for at, word in enumerate(reading.words) if word.head == at), None)
    if root is None:
        return False
    subject = own_subject(reading, root)
    return subject is not None and index < subject and not is_inside(reading, index, subject)


def is_inside(reading: Reading, index: int, top: int) -> bool:
    """Say whether a word is another or hangs somewhere below it."""
    for _ in range(_CLIMB * 2):
        if index == top:
            return True
        head = reading.words[index].head
        if head == index:
            return False
        index = head
    return False


def _is_predicate(reading: Reading, index: int) -> bool:
    return reading.words[index].pos in ("VERB", "AUX") or reading.child(index, "nsubj", "cop") is not None
