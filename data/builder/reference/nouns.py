"""The nouns of reference: who has which role ("his sister Ann"), and who is spoken of by a noun alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.builder.lexicon.people_nouns import HE_NOUNS, PERSON_NOUNS, SHE_NOUNS
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.reading import Reading
from data.builder.reference.grammar import first_of_several
from game.film import Pronoun

_ENDINGS = ("man", "woman", "boy", "girl", "ist", "ee")
_SHORTEST = 5  # letters of a noun for who does something: "owner"
_BASES = frozenset(THIRD_PERSONS.values())
# Nouns with such an ending that are nobody.
_THINGS = frozenset(
    "letter number matter order paper power water winter corner shoulder dinner computer printer trailer"
    " poster trigger finger danger anger hunger murder border cover counter drawer encounter locker razor"
    " factor tractor elevator mirror motor helicopter tower shower supper summer flower river timer fever"
    " tumor error terror horror honor color rumor chapter center theater offer answer layer gender slaughter"
    " disorder wonder container charger refrigerator generator transmitter scanner thriller cluster laser"
    " tree coffee committee knee degree guarantee list mist fist twist wrist heist sexist racist bitter"
    " lander dresser".split()
)
_MORE_PEOPLE = frozenset(
    "youth human hunchback villain culprit suspect witness survivor hostage inmate resident local native"
    " newcomer hero heroine ghost elder infant toddler newborn grandparent stepparent godparent sidekick"
    " chief leader ally enemy accused convict fugitive vigilante psychopath drunk bully diplomat".split()
)
_DESCRIBING = frozenset(("appos", "compound", "flat", "nmod:desc", "nmod:unmarked", "flat:desc"))
_STANDING = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss"))
_NAMING = frozenset(("named", "called", ","))


@dataclass(frozen=True, slots=True)
class Noun:
    """A person's noun: its dictionary form, the pronoun that it settles, whose ("HIS boss") and which it is.

    `kind` is "new" ("a boss"), "known" ("the boss"), "owned" ("his boss") or "strange", for a name that is
    nobody's. `means` is the shown name of the person whom it only says more of: Ann for "sister" in "his
    sister Ann"; "" for one that stands alone. `bare` says that nothing but "the" or an owner narrows it down.
    """

    index: int
    lemma: str
    pronoun: Pronoun
    kind: str
    owner: int | None
    means: str = ""
    bare: bool = False


def find_nouns(reading: Reading, names: Mapping[int, str]) -> list[Noun]:
    """Return the nouns of a sentence for people; `names` says for each word of a name whose it is.

    >>> reading = read("A man asks his sister Ann, a nurse, where her boss is.")[0]
    >>> [(noun.lemma, noun.kind, noun.means) for noun in find_nouns(reading, {5: "Ann"})]
    [('man', 'new', ''), ('sister', 'owned', 'Ann'), ('nurse', 'new', 'Ann'), ('boss', 'owned', '')]
    """
    found = list[Noun]()
    for index, word in enumerate(reading.words):
        if index in names or reading.aside[index]:
            continue
        if word.tag == "NNP":
            if word.lower in PERSON_NOUNS and index + 1 in names:  # "Detective Lee"
                found.append(Noun(index, word.lower, Pronoun.UNKNOWN, "known", None, names[index + 1]))
            elif word.capital and word.label in _STANDING:
                found.append(Noun(index, word.lower, Pronoun.UNKNOWN, "strange", None))
        elif word.tag == "NN" and word.text.islower() and _is_person(reading, index):
            means = _described(reading, index, names)
            if means is not None:
                owner = _owner(reading, index)
                kind = "owned" if owner is not None else _kind(reading, index)
                lemma, pronoun = word.lemma or word.lower, noun_pronoun(word.lower)
                found.append(Noun(index, lemma, pronoun, kind, owner, means, _is_bare(reading, index)))
    return found


def noun_pronoun(lower: str) -> Pronoun:
    """Return the pronoun that a person's noun settles."""
    if lower in SHE_NOUNS or lower.endswith(("woman", "girl")):
        return Pronoun.SHE
    male = lower in HE_NOUNS or (lower.endswith(("man", "boy")) and lower != "human")
    return Pronoun.HE if male else Pronoun.UNKNOWN


def _owner(reading: Reading, index: int) -> int | None:
    """Return whose somebody is; "his wife and son" are both his."""
    own = reading.child(index, "nmod:poss")
    first = first_of_several(reading, index)
    return reading.child(first, "nmod:poss") if own is None and first < index else own


def _is_bare(reading: Reading, index: int) -> bool:
    """Say whether a role may explain a noun: "the detective", "her sister", not "one old detective"."""
    if reading.words[index].lower not in PERSON_NOUNS:
        return False
    if reading.children(index, "amod", "compound", "nummod", "nmod", "acl", "acl:relcl"):
        return False
    determiner = reading.child(index, "det")
    if determiner is None:
        return _owner(reading, index) is not None
    return reading.words[determiner].lower == "the"


def _kind(reading: Reading, index: int) -> str:
    determiner = reading.child(index, "det")
    return "new" if determiner is not None and reading.words[determiner].lower in ("a", "an") else "known"


def _is_person(reading: Reading, index: int) -> bool:
    lower = reading.words[index].lower
    if lower in PERSON_NOUNS or lower in _MORE_PEOPLE:
        return True
    if lower in _THINGS or reading.words[index].label == "compound":
        return False
    return lower.endswith(_ENDINGS) or _is_agent(lower)


def _is_agent(lower: str) -> bool:
    """Say whether a noun names who does something: "owner", "kidnapper"."""
    if not lower.endswith(("er", "or")) or len(lower) < _SHORTEST:
        return False
    stem = lower[:-2]
    return bool({stem, stem + "e", stem[:-1]} & _BASES)


def _described(reading: Reading, index: int, names: Mapping[int, str]) -> str | None:
    """Return whom a noun only says more of, "" if it stands for somebody itself, None if for nobody."""
    words = reading.words
    after = index + 2 if index + 2 in names and words[index + 1].text in _NAMING else index + 1
    if after in names:  # "his wife and daughter, Ann and Eve": who is who?
        return names[after] if words[index].label != "conj" or words[after - 1].text != "," else None
    below = (names[at] for at in reading.children(index, "appos", "flat") if at in names)
    named = next(below, None)
    if named is not None:
        return named
    word = words[index]
    case = reading.child(index, "case")
    if case is not None and words[case].lower in ("as", "like"):
        return None
    if word.label == "appos" and word.head in names and word.head < index:
        return names[word.head]
    if reading.child(index, "cop") is not None:
        subject = reading.child(index, "nsubj")
        plain = subject is not None and reading.child(index, "advmod") is None
        return names.get(subject) if plain and subject is not None else None
    return None if word.label in _DESCRIBING else ""
